//! Requests as bytes on a connection, so that what is measured is the wire and not a client library. No TLS, no reuse.

use crate::Outcome;
use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
};

/// An answer as it came.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The head, in lower case but for the values.
    head: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Bytes on the wire, head and framing included.
    pub(crate) bytes: usize,
}

impl Answer {
    /// Value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.iter().find(|(each, _)| each == name).map(|(_, value)| value.as_str())
    }

    /// The body as text, when it was not compressed.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Who asks, and what they accept.
#[derive(Clone, Default)]
pub(crate) struct Client {
    pub(crate) cookie: String,
    /// `br`, `gzip`; nothing for plain text.
    pub(crate) encoding: &'static str,
}

impl Client {
    /// Fetches a path.
    pub(crate) fn get(&self, at: SocketAddr, path: &str) -> Outcome<Answer> {
        self.send(at, &format!("GET {path} HTTP/1.1\r\n{}\r\n", self.head(at)))
    }

    /// Posts a form.
    pub(crate) fn post(&self, at: SocketAddr, path: &str, form: &str) -> Outcome<Answer> {
        let head = self.head(at);
        let length = form.len();
        self.send(
            at,
            &format!(
                "POST {path} HTTP/1.1\r\n{head}content-type: application/x-www-form-urlencoded\r\n\
                 content-length: {length}\r\n\r\n{form}"
            ),
        )
    }

    fn head(&self, at: SocketAddr) -> String {
        let mut head = format!("host: {at}\r\naccept: text/html\r\nconnection: close\r\n");
        if !self.cookie.is_empty() {
            head += &format!("cookie: {}\r\n", self.cookie);
        }
        if !self.encoding.is_empty() {
            head += &format!("accept-encoding: {}\r\n", self.encoding);
        }
        head
    }

    fn send(&self, at: SocketAddr, request: &str) -> Outcome<Answer> {
        let mut connection = TcpStream::connect(at)?;
        connection.set_nodelay(true)?;
        connection.write_all(request.as_bytes())?;
        let mut bytes = Vec::new();
        connection.read_to_end(&mut bytes)?;
        parse(&bytes).ok_or_else(|| "the server's answer is no HTTP".into())
    }
}

fn parse(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let (head, body) = bytes.split_at_checked(end + 4)?;
    let head = std::str::from_utf8(head).ok()?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let head: Vec<_> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        .collect();
    let chunked = head.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let body = if chunked { unchunk(body)? } else { body.to_vec() };
    Some(Answer { status, head, body, bytes: bytes.len() })
}

fn unchunk(mut bytes: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = bytes.windows(2).position(|window| window == b"\r\n")?;
        let size = usize::from_str_radix(std::str::from_utf8(bytes.get(..end)?).ok()?.trim(), 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        body.extend_from_slice(bytes.get(end + 2..end + 2 + size)?);
        bytes = bytes.get(end + 2 + size + 2..)?;
    }
}
