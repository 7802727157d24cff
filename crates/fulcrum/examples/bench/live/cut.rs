//! From the end of a session to the end of what its page holds open: the socket of a note and the stream of changes.

use super::{Outcome, connect, peer::Peer};
use crate::report::{Report, median, milliseconds, now};
use futures_util::StreamExt as _;
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::{sleep, timeout},
};

/// Sessions that are ended.
const SESSIONS: usize = 20;
const PATIENCE: Duration = Duration::from_secs(30);

/// Ends one session after the other, each at another moment between two looks of the watch.
pub(super) async fn measure(peer: &Peer, report: &mut Report) -> Outcome {
    let mut times = Vec::new();
    for (place, pair) in peer.pairs.iter().take(SESSIONS).enumerate() {
        let cookie = pair.cookies.as_ref().map_or("", |cookies| cookies[0].as_str());
        let mut note = connect(peer, pair, Some(cookie)).await?;
        let page = pair.path.split("/notes/").next().unwrap_or_default();
        let mut changes = said(&peer.host, &format!("GET {page}/changes"), cookie).await?;
        sleep(Duration::from_millis(u64::try_from(place * 23).unwrap_or_default())).await;
        let began = now();
        said(&peer.host, "POST /sign-out", cookie).await?;
        timeout(PATIENCE, async { while let Some(Ok(_)) = note.next().await {} }).await?;
        timeout(PATIENCE, changes.read_to_end(&mut Vec::new())).await??;
        times.push(milliseconds(began.elapsed()));
    }
    times.sort_by(f64::total_cmp);
    report.add(("live", "cut_off_p50_ms", "ms"), median(times.clone()));
    report.add(("live", "cut_off_slowest_ms", "ms"), times.last().copied().unwrap_or(f64::NAN));
    Ok(())
}

/// A request without a body, and its answer as far as its head.
async fn said(host: &str, what: &str, cookie: &str) -> Outcome<TcpStream> {
    let mut stream = TcpStream::connect(host).await?;
    // A stream that ended leaves the line open for another request, and the end would not be seen.
    let head = format!(
        "connection: close\r\nhost: {host}\r\norigin: http://{host}\r\ncookie: {cookie}\r\ncontent-length: 0"
    );
    let form = "content-type: application/x-www-form-urlencoded";
    stream.write_all(format!("{what} HTTP/1.1\r\n{head}\r\n{form}\r\n\r\n").as_bytes()).await?;
    let mut answer = [0; 512];
    let length = stream.read(&mut answer).await?;
    let went = [&b"HTTP/1.1 2"[..], b"HTTP/1.1 3"].iter().any(|well| answer[..length].starts_with(well));
    if went { Ok(stream) } else { Err(format!("{what} was not answered well").into()) }
}
