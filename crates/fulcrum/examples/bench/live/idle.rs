//! Pages that are open and do nothing: what one process holds of them.

use super::peer::Peer;
use crate::{
    Effort, Outcome,
    report::{Report, number},
    server::resident,
};
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// One-on-ones whose pages are open.
pub(super) const PAIRS: usize = 100;

/// Opens the pages of some one-on-ones, each many times, and reads the server's memory.
pub(super) async fn measure(effort: Effort, peer: &Peer, report: &mut Report) -> Outcome {
    let mut open = Vec::new();
    for place in 0..effort.idle {
        let pair = &peer.pairs[place % PAIRS];
        let cookie = pair.cookies.as_ref().map_or("", |cookies| cookies[place / PAIRS % 2].as_str());
        let page = pair.path.split("/notes/").next().unwrap_or_default();
        open.push(listen(&peer.host, &format!("{page}/changes"), cookie).await?);
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let megabytes = resident(peer.id())?;
    report.add(("live", "idle_pages", ""), number(open.len()));
    report.add(("live", "idle_pages_mb", "MB"), megabytes);
    Ok(())
}

/// A page that listens for changes.
async fn listen(host: &str, path: &str, cookie: &str) -> Outcome<TcpStream> {
    let mut stream = TcpStream::connect(host).await?;
    let request = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\ncookie: {cookie}\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut head = [0; 512];
    let length = stream.read(&mut head).await?;
    if head[..length].starts_with(b"HTTP/1.1 200") { Ok(stream) } else { Err("a page was not let in".into()) }
}
