//! Who is in a room, what they may say, and what one round of it has to do.

use super::Room;
use crate::note::Typed;
use bytes::Bytes;
use domain::{Error, NoteId, UserId, limits};
use shared_text::{Applied, Message, Refused, acknowledged, carets, read};
use std::collections::HashSet;
use tokio::sync::mpsc;

/// Messages that wait for a slow reader before it is sent away.
const WAITING: usize = 64;

/// What is said to a room.
pub(super) enum Said {
    Join(u64, Member),
    Leave(u64),
    Message(u64, Bytes),
    /// A note of the relationship has this version now.
    Changed(NoteId, i64),
}

/// Why somebody is sent away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Closed {
    /// Come back, and ask for what is lacking.
    Again,
    /// Too many have it open.
    Busy,
    /// What was said is not of the protocol.
    Malformed,
    /// The note is full.
    Full,
    /// It is not theirs, or not there any more.
    Gone,
}

impl From<&Error> for Closed {
    fn from(error: &Error) -> Self {
        match error {
            Error::NotFound | Error::SignedOut | Error::Refused(_) => Self::Gone,
            _ => Self::Again,
        }
    }
}

/// What somebody in a room hears.
#[derive(Debug)]
pub enum Heard {
    /// A message of the protocol.
    Message(Bytes),
    /// The last word.
    Closed(Closed),
}

/// Somebody who has the note open.
pub(super) struct Member {
    pub(super) by: UserId,
    out: mpsc::Sender<Heard>,
    /// Whether they want to know what is on disk.
    acknowledges: bool,
    /// Sync messages heard from them.
    heard: u64,
    /// How many of these they were told are on disk.
    told: u64,
    /// Something that they said builds on something that is not here: until they have sent all, nothing is acknowledged.
    stalled: bool,
}

impl Member {
    pub(super) fn new(by: UserId, acknowledges: bool) -> (Self, mpsc::Receiver<Heard>) {
        let (out, heard) = mpsc::channel(WAITING);
        (Self { by, out, acknowledges, heard: 0, told: 0, stalled: false }, heard)
    }

    /// Whether they are keeping up.
    pub(super) fn send(&self, message: Bytes) -> bool {
        self.out.try_send(Heard::Message(message)).is_ok()
    }

    pub(super) fn close(self, why: Closed) {
        // One that is too slow to hear why finds its line cut, which says the same.
        self.out.try_send(Heard::Closed(why)).ok();
    }

    /// Says what is on disk, if that is news.
    pub(super) fn acknowledge(&mut self) {
        if self.acknowledges && !self.stalled && self.told < self.heard {
            self.told = self.heard;
            self.send(acknowledged(self.heard).into());
        }
    }
}

/// A place in a room. Dropping it leaves.
pub struct Seat {
    number: u64,
    room: mpsc::Sender<Said>,
    heard: mpsc::Receiver<Heard>,
}

impl Seat {
    pub(super) fn new(number: u64, room: mpsc::Sender<Said>, heard: mpsc::Receiver<Heard>) -> Self {
        Self { number, room, heard }
    }

    /// A way to say something from elsewhere than where one listens.
    #[must_use]
    pub fn voice(&self) -> Voice {
        Voice { number: self.number, room: self.room.clone() }
    }

    /// The next thing to hear; none when the room is gone.
    pub async fn hear(&mut self) -> Option<Heard> {
        self.heard.recv().await
    }

    /// The next thing to hear, if it is there already.
    pub fn hear_now(&mut self) -> Option<Heard> {
        self.heard.try_recv().ok()
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let (room, number) = (self.room.clone(), self.number);
        // A mailbox has room for this sooner or later, and a room that is gone needs no word of it.
        tokio::spawn(async move { room.send(Said::Leave(number)).await.ok() });
    }
}

/// Says things from a seat.
pub struct Voice {
    number: u64,
    room: mpsc::Sender<Said>,
}

impl Voice {
    /// Says a message of the protocol; waits while the room is busy. False when the room is gone.
    pub async fn say(&self, message: Bytes) -> bool {
        self.room.send(Said::Message(self.number, message)).await.is_ok()
    }
}

/// What one round has to bring to the disk and to answer.
#[derive(Default)]
pub(super) struct Work {
    pub(super) joined: Vec<u64>,
    /// Updates that changed the document, in order; what one seat said without a break is one.
    pub(super) typed: Vec<(u64, Typed)>,
    pub(super) carets: Vec<(u64, shared_text::Carets)>,
    pub(super) asked: Vec<(u64, Vec<u8>)>,
    pub(super) stalled: Vec<u64>,
    /// Others brought something to the disk.
    pub(super) changed: bool,
    /// The document may not be used any more.
    pub(super) broken: bool,
}

impl Work {
    fn add(&mut self, seat: u64, by: UserId, update: Vec<u8>) {
        match self.typed.last_mut() {
            Some((last, typed)) if *last == seat => typed.updates.push(update),
            _ => self.typed.push((seat, Typed { by, updates: vec![update] })),
        }
    }

    /// Seats of those who typed.
    pub(super) fn seats(&self) -> HashSet<u64> {
        self.typed.iter().map(|(number, _)| *number).collect()
    }
}

impl Room {
    /// One message: applied to the document at once, answered after the commit.
    pub(super) fn hear(&mut self, number: u64, bytes: &[u8], work: &mut Work) {
        if !self.members.contains_key(&number) {
            return;
        }
        match read(bytes) {
            Ok(Message::Step1(vector)) => work.asked.push((number, vector)),
            Ok(Message::Step2(update)) => self.apply(number, update, true, work),
            Ok(Message::Update(update)) => self.apply(number, update, false, work),
            Ok(Message::Awareness(said)) => {
                if let Some(news) = self.awareness.hear(number, said) {
                    work.carets.push((number, news));
                }
            }
            Ok(Message::AskAwareness) => {
                if let Some(all) = self.awareness.all() {
                    self.send(number, carets(&all).into());
                }
            }
            Ok(Message::Unknown) => {}
            Err(_) => self.part(number, Some(Closed::Malformed)),
        }
    }

    fn apply(&mut self, number: u64, update: Vec<u8>, is_all: bool, work: &mut Work) {
        let Some(member) = self.members.get_mut(&number) else { return };
        member.heard += 1;
        let before = self.document.length();
        match self.document.apply(&update) {
            Ok(Applied::Changed) if self.document.length() > limits::NOTE.max(before) => {
                work.broken = true;
                self.part(number, Some(Closed::Full));
            }
            Ok(Applied::Changed) => {
                member.stalled &= !is_all;
                work.add(number, member.by, update);
            }
            Ok(Applied::Known) => member.stalled &= !is_all,
            Err(Refused::Missing) => {
                member.stalled = true;
                work.stalled.push(number);
            }
            Err(Refused::Malformed) => self.part(number, Some(Closed::Malformed)),
            // It comes again with all that it builds on, as everybody does who comes back.
            Err(Refused::Early) => work.broken = true,
            Err(Refused::Broken) => {
                work.broken = true;
                self.part(number, Some(Closed::Malformed));
            }
        }
    }
}
