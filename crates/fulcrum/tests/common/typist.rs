//! Somebody typing in a note through its socket, with a document of their own: a Yjs client, as simple as one can be.

use shared_text::{Applied, Document, Message as Said, read, step1, step2, update};
use std::{
    net::{Shutdown, TcpStream},
    time::Duration,
};
use tungstenite::{
    Message, WebSocket,
    client::{IntoClientRequest as _, client},
    http::HeaderValue,
};

/// How often nothing is heard for a moment before a test says that it did not come.
const PATIENCE: u32 = 1000;

/// Somebody with a note open.
pub(crate) struct Typist {
    socket: WebSocket<TcpStream>,
    document: Document,
    /// Asked for what there is, and not answered yet.
    asked: bool,
    /// Sync messages sent.
    sent: u64,
    /// How many of them the server says are on disk.
    acknowledged: u64,
    /// Code of the last word, once it was said.
    closed: Option<u16>,
}

impl Typist {
    /// Opens a note, `meeting.…` or `goal.…`, of a one-on-one at `page`, with a cookie or without.
    pub(crate) fn open(base: &str, cookie: Option<&str>, path: &str) -> Self {
        Self::try_open(base, cookie, path, None).expect("a socket")
    }

    /// The same, said to come from a page of another site.
    pub(crate) fn try_open(
        base: &str,
        cookie: Option<&str>,
        path: &str,
        origin: Option<&str>,
    ) -> Result<Self, String> {
        let host = base.trim_start_matches("http://");
        let mut request = format!("ws://{host}{path}?acknowledge").into_client_request().expect("an address");
        let mut head = |name: &'static str, value: String| {
            request.headers_mut().insert(name, HeaderValue::from_str(&value).expect("a header"));
        };
        if let Some(secret) = cookie {
            head("cookie", format!("fulcrum={secret}"));
        }
        head("origin", origin.map_or_else(|| base.to_owned(), Into::into));
        let stream = TcpStream::connect(host).expect("a connection");
        let (socket, _) = client(request, stream).map_err(|e| e.to_string())?;
        socket.get_ref().set_read_timeout(Some(Duration::from_millis(20))).expect("a deadline");
        let document = Document::default();
        Ok(Self { socket, document, asked: false, sent: 0, acknowledged: 0, closed: None })
    }

    /// Comes back with what one has: a new socket, the same document.
    pub(crate) fn again(self, base: &str, cookie: &str, path: &str) -> Self {
        Self { document: self.document, ..Self::open(base, Some(cookie), path) }.asking()
    }

    /// Asks for what one lacks.
    pub(crate) fn asking(mut self) -> Self {
        let vector = self.document.vector();
        self.say(step1(&vector));
        self.asked = true;
        self
    }

    pub(crate) fn say(&mut self, message: Vec<u8>) {
        // A line that is cut is noticed by whoever listens next.
        self.socket.send(Message::Binary(message.into())).ok();
    }

    /// Makes the note read so.
    pub(crate) fn write(&mut self, text: &str) -> Vec<u8> {
        let change = self.document.replace(text);
        self.sent += 1;
        self.say(update(&change));
        change
    }

    /// Makes the note read so, and tells nobody yet.
    pub(crate) fn write_aside(&mut self, text: &str) -> Vec<u8> {
        self.document.replace(text)
    }

    pub(crate) fn send_aside(&mut self, change: &[u8]) {
        self.sent += 1;
        self.say(update(change));
    }

    /// Hears of a change past the server.
    pub(crate) fn take(&mut self, change: &[u8]) {
        let applied = self.document.apply(change);
        assert!(matches!(applied, Ok(Applied::Changed | Applied::Known)), "{applied:?}");
    }

    /// Cuts the line, as a tunnel or a closed lid does.
    pub(crate) fn cut(&mut self) {
        self.socket.get_ref().shutdown(Shutdown::Both).ok();
    }

    pub(crate) fn text(&self) -> String {
        self.document.text()
    }

    /// Hears one message, if there is one; answers whether something was heard.
    pub(crate) fn hear(&mut self) -> bool {
        match self.socket.read() {
            Ok(Message::Binary(bytes)) => self.heard(&bytes),
            Ok(Message::Close(frame)) => self.closed = frame.map(|frame| frame.code.into()),
            Ok(_) => {}
            Err(tungstenite::Error::Io(error)) if error.kind() == std::io::ErrorKind::WouldBlock => {
                return false;
            }
            Err(_) => {
                self.closed.get_or_insert(1006);
                return false;
            }
        }
        true
    }

    fn heard(&mut self, bytes: &[u8]) {
        let said = read(bytes).expect("a message");
        match said {
            Said::Step1(vector) => {
                let lacking = self.document.lacking(&vector).expect("a vector");
                self.sent += 1;
                self.say(step2(&lacking));
            }
            Said::Step2(ref change) | Said::Update(ref change) => {
                let is_all = matches!(said, Said::Step2(_));
                self.asked &= !is_all;
                // What is typed before the answer comes is in the answer as well.
                if !self.asked {
                    self.take(change);
                }
            }
            Said::Unknown => self.acknowledged = number(bytes.get(1..).unwrap_or_default()),
            Said::Awareness(_) | Said::AskAwareness => {}
        }
    }

    #[track_caller]
    pub(crate) fn until(&mut self, what: &str, is: impl Fn(&Self) -> bool) {
        let mut idle = 0;
        while !is(self) {
            let heard = self.hear();
            idle += u32::from(!heard);
            let over = idle > PATIENCE || (!heard && self.closed.is_some());
            assert!(!over || is(self), "{what}; it says {:?}, closed {:?}", self.text(), self.closed);
        }
    }

    /// Waits until the note reads so.
    #[track_caller]
    pub(crate) fn reads(&mut self, text: &str) {
        self.until(&format!("the note should read {text:?}"), |typist| typist.text() == text);
    }

    /// Waits until all that was sent is on disk.
    #[track_caller]
    pub(crate) fn is_saved(&mut self) {
        self.until("all should be on disk", Self::has_all_saved);
    }

    /// Whether all that was sent is on disk.
    pub(crate) fn has_all_saved(&self) -> bool {
        self.sent > 0 && self.acknowledged == self.sent
    }

    /// Whether the line is cut, or the last word was said.
    pub(crate) fn is_gone(&self) -> bool {
        self.closed.is_some()
    }

    /// Waits for the last word.
    #[track_caller]
    pub(crate) fn is_sent_away(&mut self) -> u16 {
        self.until("the socket should close", |typist| typist.closed.is_some());
        self.closed.expect("a code")
    }
}

/// A number as the protocol writes it: seven bits a byte, the low ones first.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 7 | u64::from(byte & 0x7f))
}
