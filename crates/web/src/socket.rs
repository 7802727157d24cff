//! A socket between a browser and the room of a note: bytes in both directions, and a last word that says why it ends.

use crate::{Web, answer::Answer, failure::Failure};
use app::{Closed, Ended, Guard, Heard, Seat, Voice};
use axum::{
    extract::{
        FromRequestParts,
        ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade},
    },
    http::{HeaderMap, header, request::Parts},
};
use domain::Error;
use futures_util::{
    SinkExt as _, StreamExt as _,
    stream::{SplitSink, SplitStream},
};
use std::time::Duration;

/// Longest message; longer ones are no typing.
const LONGEST: usize = 1024 * 1024;
/// Bytes read at once. The usual 128 KiB on each side of each page would be most of what a page costs.
const BUFFER: usize = 1024;
/// How often a silent line is tried, so that a dead one is noticed on both ends.
const BEAT: Duration = Duration::from_secs(20);

/// A request for a socket.
pub(crate) struct Opening {
    /// None: an ordinary request went astray.
    upgrade: Option<WebSocketUpgrade>,
    /// The client asked, with `?acknowledge`, to be told what is on disk.
    pub(crate) acknowledges: bool,
}

impl FromRequestParts<Web> for Opening {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Failure> {
        must_be_ours(&parts.headers)?;
        let acknowledges =
            parts.uri.query().is_some_and(|query| query.split('&').any(|name| name == "acknowledge"));
        let upgrade = WebSocketUpgrade::from_request_parts(parts, web).await.ok();
        Ok(Self { upgrade, acknowledges })
    }
}

/// A page of another site may open a socket with our cookie: browsers say who asks, so it is looked at.
fn must_be_ours(headers: &HeaderMap) -> domain::Result<()> {
    let named = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    let Some(origin) = named(header::ORIGIN) else { return Ok(()) };
    let host = origin.split_once("://").map(|(_, host)| host);
    if host.is_some() && host == named(header::HOST) { Ok(()) } else { Err(Error::NotFound) }
}

impl Opening {
    /// Opens the socket; without a seat it only says why there is none.
    pub(crate) fn answer(self, seat: domain::Result<(Seat, Guard)>) -> Answer {
        let Some(upgrade) = self.upgrade else {
            seat?;
            let words = "This is where a note is typed together: connect with a WebSocket.";
            return Err(Error::refused(words).into());
        };
        let upgrade = upgrade
            .max_message_size(LONGEST)
            .max_frame_size(LONGEST)
            .read_buffer_size(BUFFER)
            .write_buffer_size(0)
            .max_write_buffer_size(4 * LONGEST);
        Ok(upgrade.on_upgrade(|socket| async move {
            match seat {
                Ok((seat, guard)) => talk(socket, seat, guard).await,
                Err(error) => end(socket.split().0, why(&error)).await,
            }
        }))
    }
}

/// Code and words of a last word.
type Why = (u16, &'static str);

fn why(error: &Error) -> Why {
    match error {
        Error::SignedOut => (4401, "Signed out"),
        Error::NotFound | Error::Refused(_) => (4404, "Not found"),
        _ => (1013, "Try again"),
    }
}

fn closed(closed: Closed) -> Why {
    match closed {
        Closed::Again | Closed::Busy => (1013, "Try again"),
        Closed::Malformed => (4400, "Not the protocol"),
        Closed::Full => (4422, "The note is full"),
        Closed::Gone => (4404, "Not found"),
    }
}

/// Both directions at once: a browser that does not read does not keep its own words from being heard.
async fn talk(socket: WebSocket, mut seat: Seat, mut guard: Guard) {
    let (mut sink, stream) = socket.split();
    let voice = seat.voice();
    let last = tokio::select! {
        why = listen(stream, voice) => why,
        why = speak(&mut sink, &mut seat) => why,
        ended = guard.ended() => Some(match ended {
            Ended::SignedOut => why(&Error::SignedOut),
            Ended::Gone => closed(Closed::Gone),
        }),
    };
    if let Some(why) = last {
        end(sink, why).await;
    }
}

/// From the browser to the room, until one of them ends it.
async fn listen(mut stream: SplitStream<WebSocket>, voice: Voice) -> Option<Why> {
    loop {
        // Two beats without a word, not even the answer to a beat: the line is dead.
        let said = tokio::time::timeout(BEAT * 2, stream.next()).await.ok()??;
        match said {
            Ok(Message::Binary(bytes)) => {
                if !voice.say(bytes).await {
                    return Some(closed(Closed::Again));
                }
            }
            Ok(Message::Text(_)) => return Some(closed(Closed::Malformed)),
            Ok(Message::Close(_)) | Err(_) => return None,
            Ok(Message::Ping(_) | Message::Pong(_)) => {}
        }
    }
}

/// From the room to the browser. What is ready together is sent together.
async fn speak(sink: &mut SplitSink<WebSocket, Message>, seat: &mut Seat) -> Option<Why> {
    loop {
        let Ok(mut next) = tokio::time::timeout(BEAT, seat.hear()).await else {
            sink.send(Message::Ping(bytes::Bytes::new())).await.ok()?;
            continue;
        };
        loop {
            match next {
                Some(Heard::Message(bytes)) => sink.feed(Message::Binary(bytes)).await.ok()?,
                Some(Heard::Closed(reason)) => return Some(closed(reason)),
                None => return Some(closed(Closed::Again)),
            }
            let Some(more) = seat.hear_now() else { break };
            next = Some(more);
        }
        sink.flush().await.ok()?;
    }
}

async fn end(mut sink: SplitSink<WebSocket, Message>, (code, reason): Why) {
    let last = CloseFrame { code, reason: reason.into() };
    // The line may be gone, which ends it just as well.
    sink.send(Message::Close(Some(last))).await.ok();
}
