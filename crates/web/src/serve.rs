//! Serves connections: with a deadline for the head of each request and a cap on how many are open.

use crate::{Web, router};
use axum::{body::Body, extract::Request};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::{future::Future, io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::Semaphore, task::JoinSet};
use tower::ServiceExt as _;

/// What a connection may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Time for the head of a request, from the first byte or from the end of the one before.
    pub head: Duration,
    /// Connections open at once.
    pub connections: usize,
    /// Time given to open requests when the server stops.
    pub stop: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { head: Duration::from_secs(30), connections: 20_000, stop: Duration::from_secs(5) }
    }
}

/// Serves until `stop` resolves, then lets open requests finish for a little while.
///
/// # Errors
/// When the listener fails for good.
pub async fn serve(
    listener: TcpListener,
    web: Web,
    limits: Limits,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let app = web.app.clone();
    let watch = tokio::spawn(async move { app.keep_watch().await });
    let router = router(web);
    let places = Arc::new(Semaphore::new(limits.connections));
    let mut connections = JoinSet::new();
    tokio::pin!(stop);
    loop {
        let (stream, address) = tokio::select! {
            // Asked first: whoever has reached us once can also stop us.
            biased;
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file descriptors, most likely: others will close, so wait rather than spin or die.
                    tracing::warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
        };
        while connections.try_join_next().is_some() {}
        let Ok(place) = places.clone().try_acquire_owned() else {
            continue;
        };
        let router = router.clone();
        connections.spawn(async move {
            serve_one(stream, address, router, limits.head).await;
            drop(place);
        });
    }
    watch.abort();
    let finished = async { while connections.join_next().await.is_some() {} };
    // Live connections never finish by themselves; their pages reconnect.
    tokio::time::timeout(limits.stop, finished).await.ok();
    Ok(())
}

async fn serve_one(stream: tokio::net::TcpStream, address: SocketAddr, router: axum::Router, head: Duration) {
    // Small answers are sent at once rather than waiting for an acknowledgement.
    stream.set_nodelay(true).ok();
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request: Request = request.map(Body::new);
        request.extensions_mut().insert(address);
        router.clone().oneshot(request)
    });
    let mut builder = hyper::server::conn::http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(head).max_buf_size(64 * 1024);
    if let Err(error) = builder.serve_connection(TokioIo::new(stream), service).with_upgrades().await {
        tracing::debug!(%error, "a connection ended early");
    }
}
