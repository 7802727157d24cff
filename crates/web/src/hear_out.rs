//! Whoever is refused while still sending is heard out: browsers read an answer only when all is sent, and a connection
//! that is closed before tells them nothing but that it was.

use axum::{
    body::Body,
    extract::Request,
    http::{Method, header},
    middleware::Next,
    response::Response,
};
use domain::limits;
use futures_util::{Stream, StreamExt as _, stream};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::time::timeout;

/// How long the next part may take, and all of it: whoever stopped sending is not waited for.
const PATIENCE: Duration = Duration::from_secs(10);
const AT_MOST: Duration = Duration::from_secs(300);

/// Answers once the whole request has arrived, however little of it was read; up to what any request may weigh.
pub(crate) async fn hear_out(request: Request, next: Next) -> Response {
    // Whoever asks before they send listens already.
    let listens = request.headers().contains_key(header::EXPECT);
    if listens || matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let arriving = request.map(|body| Arc::new(Mutex::new(body.into_data_stream())));
    let mut rest = parts(arriving.body().clone());
    let response = next.run(arriving.map(|body| Body::from_stream(parts(body)))).await;
    let to_the_end = async {
        let mut left = limits::EXPORT;
        while let Ok(Some(Ok(part))) = timeout(PATIENCE, rest.next()).await {
            match left.checked_sub(part.len()) {
                Some(less) => left = less,
                None => break,
            }
        }
    };
    timeout(AT_MOST, to_the_end).await.ok();
    response
}

/// The parts that nobody has taken yet.
fn parts<S: Stream + Unpin>(arriving: Arc<Mutex<S>>) -> impl Stream<Item = S::Item> + Unpin {
    stream::poll_fn(move |context| {
        arriving.lock().unwrap_or_else(PoisonError::into_inner).poll_next_unpin(context)
    })
}
