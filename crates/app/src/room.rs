//! Rooms: where one note is typed by whoever has it open. One task owns the document; what is said to it while a commit
//! is under way shares the next one. Nothing is answered, acknowledged or sent on before it is on disk.

mod member;

use crate::{
    App,
    note::{self, At, Held, Typed},
};
use bytes::Bytes;
use domain::{Error, NoteId, RelationshipId, Result, UserId, note::About};
use member::{Member, Said, Work};
use shared_text::{Applied, Awareness, Document, carets, joined, step1, step2, update};
use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::{sync::mpsc, time::timeout};

pub use member::{Closed, Heard, Seat, Voice};

/// Messages that wait for a room; whoever says more waits.
const MAILBOX: usize = 256;
/// Most messages that share a commit.
const BATCH: usize = 256;
/// A pause in typing after which the note is written down as it reads.
const PAUSE: Duration = Duration::from_secs(2);
/// Commits after which it is written down without a pause.
const WITHOUT_PAUSE: u32 = 500;
/// Most that have one note open.
const SEATS: usize = 64;

/// Rooms of this process.
#[derive(Default)]
pub struct Rooms {
    open: Mutex<HashMap<RelationshipId, HashMap<About, mpsc::Sender<Said>>>>,
    seats: AtomicU64,
}

impl Rooms {
    /// Tells the rooms of a relationship that a note moved on, here or on another node.
    pub(crate) fn publish(&self, relationship: RelationshipId, (note, version): (NoteId, i64)) {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        for room in open.get(&relationship).into_iter().flat_map(HashMap::values) {
            // A full mailbox will lead to a commit, and that finds out by itself what it missed.
            room.try_send(Said::Changed(note, version)).ok();
        }
    }

    /// The room of a note, opened with what was just read when there is none.
    fn enter(&self, app: &App, at: At, opened: Option<(NoteId, Held)>) -> Result<mpsc::Sender<Said>> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let rooms = open.entry(at.relationship).or_default();
        if let Some(room) = rooms.get(&at.about) {
            return Ok(room.clone());
        }
        let (sender, mailbox) = mpsc::channel(MAILBOX);
        let room = Room::open(app, at, opened)?;
        rooms.insert(at.about, sender.clone());
        tokio::spawn(room.run(mailbox));
        Ok(sender)
    }

    /// Forgets a room, unless somebody is about to enter it.
    fn leave(&self, at: At, mailbox: Option<&mpsc::Receiver<Said>>) -> bool {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if mailbox.is_some_and(|mailbox| !mailbox.is_empty()) {
            return false;
        }
        if let Some(rooms) = open.get_mut(&at.relationship) {
            rooms.remove(&at.about);
            if rooms.is_empty() {
                open.remove(&at.relationship);
            }
        }
        true
    }
}

/// Takes a seat in a room; the first one opens it.
pub(crate) async fn join(app: &App, by: UserId, at: At, acknowledges: bool) -> Result<Seat> {
    loop {
        let opened = app.read(move |tx| note::open(tx, by, at)).await?;
        let room = app.rooms.enter(app, at, opened)?;
        let number = app.rooms.seats.fetch_add(1, Ordering::Relaxed);
        let (member, heard) = Member::new(by, acknowledges);
        // A room that closes at this very moment is opened anew.
        if room.send(Said::Join(number, member)).await.is_ok() {
            return Ok(Seat::new(number, room, heard));
        }
    }
}

struct Room {
    app: App,
    at: At,
    /// There is one from the first word on.
    note: Option<NoteId>,
    /// Number of the last update in the document.
    version: i64,
    document: Document,
    members: HashMap<u64, Member>,
    awareness: Awareness,
    /// Who typed last since the note was written down as it reads.
    unsettled: Option<UserId>,
    commits: u32,
}

impl Room {
    fn open(app: &App, at: At, opened: Option<(NoteId, Held)>) -> Result<Self> {
        let held = opened.as_ref().map_or(&[][..], |(_, held)| &held.updates);
        let document = Document::open(held.iter().map(Vec::as_slice))
            .map_err(|_| Error::Failed("a stored note does not open".into()))?;
        let (note, version) = opened.map_or((None, 0), |(note, held)| (Some(note), held.version));
        Ok(Self {
            app: app.clone(),
            at,
            note,
            version,
            document,
            members: HashMap::new(),
            awareness: Awareness::default(),
            unsettled: None,
            commits: 0,
        })
    }

    async fn run(mut self, mut mailbox: mpsc::Receiver<Said>) {
        loop {
            let pause = if self.unsettled.is_some() { PAUSE } else { Duration::MAX };
            let Ok(said) = timeout(pause, mailbox.recv()).await else {
                self.settle().await;
                continue;
            };
            let more = std::iter::from_fn(|| mailbox.try_recv().ok()).take(BATCH - 1);
            let alive = self.take(said.into_iter().chain(more).collect()).await;
            if !alive {
                self.app.rooms.leave(self.at, None);
                return self.forget();
            }
            if self.members.is_empty() || self.commits >= WITHOUT_PAUSE {
                self.settle().await;
            }
            if self.members.is_empty() && self.app.rooms.leave(self.at, Some(&mailbox)) {
                return;
            }
        }
    }

    /// Everything said at once: applied in order, committed together, then answered. False: what is in memory is not what
    /// is on disk. Then everybody is sent away; they come back to a new room with what they have.
    async fn take(&mut self, batch: Vec<Said>) -> bool {
        // Between reading the note and the first one's coming in somebody may have saved.
        let mut work = Work { changed: self.members.is_empty(), ..Work::default() };
        for said in batch {
            match said {
                Said::Join(number, member) if self.members.len() < SEATS => {
                    self.members.insert(number, member);
                    work.joined.push(number);
                }
                Said::Join(_, member) => member.close(Closed::Busy),
                Said::Leave(number) => self.part(number, None),
                Said::Changed(note, version) => work.changed |= self.is_news(note, version),
                Said::Message(number, bytes) => self.hear(number, &bytes, &mut work),
            }
            if work.broken {
                return false;
            }
        }
        if !work.typed.is_empty() && !self.commit(&mut work).await {
            return false;
        }
        if work.changed && !self.catch_up().await {
            return false;
        }
        self.answer(work);
        true
    }

    fn is_news(&self, note: NoteId, version: i64) -> bool {
        self.note.is_none_or(|ours| ours == note && version > self.version)
    }

    /// Brings what was typed to the disk; answers whether it is there.
    async fn commit(&mut self, work: &mut Work) -> bool {
        let (at, known) = (self.at, self.note);
        let typed: Arc<[Typed]> = work.typed.iter().map(|(_, typed)| typed.clone()).collect();
        let (rows, last) = (typed.len(), typed.last().map(|typed| typed.by));
        let done = self.app.write(move |tx| note::typed(tx, at, known, &typed)).await;
        let (note, number) = match done {
            Ok(done) => done,
            Err(error) => {
                if Closed::from(&error) == Closed::Gone {
                    self.part_whose_it_is_not(&work.seats()).await;
                }
                return false;
            }
        };
        // More than ours: others typed on another node, or saved the note whole.
        let ours = self.version + i64::try_from(rows).unwrap_or(i64::MAX);
        work.changed |= number != ours;
        if number == ours {
            self.version = number;
        }
        self.note = Some(note);
        self.unsettled = last.or(self.unsettled);
        self.commits += 1;
        true
    }

    /// Those who may not write here any more are told; what others typed with them comes again.
    async fn part_whose_it_is_not(&mut self, seats: &HashSet<u64>) {
        let at = self.at;
        for number in seats {
            let Some(by) = self.members.get(number).map(|member| member.by) else { continue };
            let may = self.app.read(move |tx| note::must_be_theirs(tx, by, at)).await;
            if may.is_err_and(|error| Closed::from(&error) == Closed::Gone) {
                self.part(*number, Some(Closed::Gone));
            }
        }
    }

    /// Sends everybody away.
    fn forget(&mut self) {
        self.members.drain().for_each(|(_, member)| member.close(Closed::Again));
    }

    /// Takes in what others brought to the disk.
    async fn catch_up(&mut self) -> bool {
        let Some(by) = self.members.values().map(|member| member.by).next() else { return true };
        let (at, known, after) = (self.at, self.note, self.version);
        let found = self.app.read(move |tx| match known {
            Some(note) => Ok(Some((note, note::since(tx, by, (at.relationship, note), after)?))),
            None => note::open(tx, by, at),
        });
        let (note, held) = match found.await {
            Ok(Some(found)) => found,
            Ok(None) => return true,
            Err(_) => return false,
        };
        for each in &held.updates {
            match self.document.apply(each) {
                Ok(Applied::Changed) => self.tell(&Bytes::from(update(each)), None),
                Ok(Applied::Known) => {}
                Err(_) => return false,
            }
        }
        (self.note, self.version) = (Some(note), held.version);
        true
    }

    fn answer(&mut self, work: Work) {
        for number in work.joined {
            self.send(number, step1(&self.document.vector()).into());
            if let Some(all) = self.awareness.all() {
                self.send(number, carets(&all).into());
            }
        }
        for (from, typed) in work.typed {
            // One message however much was typed meanwhile: a reader is not slower than the disk.
            for together in joined(typed.updates) {
                self.tell(&Bytes::from(update(&together)), Some(from));
            }
        }
        for (from, news) in work.carets {
            self.tell(&Bytes::from(carets(&news)), Some(from));
        }
        for (number, vector) in work.asked {
            match self.document.lacking(&vector) {
                Ok(lacking) => self.send(number, step2(&lacking).into()),
                Err(_) => self.part(number, Some(Closed::Malformed)),
            }
        }
        for number in work.stalled {
            self.send(number, step1(&self.document.vector()).into());
        }
        for member in self.members.values_mut() {
            member.acknowledge();
        }
    }

    /// To everybody but whom it comes from.
    fn tell(&mut self, message: &Bytes, but: Option<u64>) {
        let others: Vec<u64> = self.members.keys().copied().filter(|number| Some(*number) != but).collect();
        others.into_iter().for_each(|number| self.send(number, message.clone()));
    }

    fn send(&mut self, number: u64, message: Bytes) {
        if self.members.get(&number).is_some_and(|member| !member.send(message)) {
            // Too slow: comes back and asks for what it lacks.
            self.part(number, Some(Closed::Again));
        }
    }

    fn part(&mut self, number: u64, why: Option<Closed>) {
        if let (Some(member), Some(why)) = (self.members.remove(&number), why) {
            member.close(why);
        }
        if let Some(gone) = self.awareness.leave(number) {
            self.tell(&Bytes::from(carets(&gone)), None);
        }
    }

    async fn settle(&mut self) {
        let (Some(by), Some(note)) = (self.unsettled, self.note) else { return };
        let id = self.at.relationship;
        self.commits = 0;
        match self.app.write(move |tx| note::settle(tx, by, (id, note))).await {
            Ok(_) => self.unsettled = None,
            // The words are on disk already; whoever opens the note next tries again.
            Err(error) => tracing::warn!(%error, "a note was not written down after a pause"),
        }
    }
}
