//! One round with a calendar server: what changed there is read, then what is to be there is written, each over the very version
//! that was seen. It may end anywhere and be begun again.

use super::{
    ours::{self, Ours, What},
    receive::{In, receive},
};
use crate::App;
use calendar::object::{self, Merge, Standing};
use domain::{Error, Result, calendar_account::Prep};
use jiff::{Timestamp, tz::TimeZone};
use outgoing::caldav::{Changes, Fault, Server};
use store::{
    access, calendar_account,
    calendar_entry::{self, Entry},
};

/// Tries to write one thing that others change at the same time.
const TRIES: usize = 4;
/// Years from now for which changes of the clocks are written one by one.
const YEARS: i16 = 10;

/// A round that did not come to its end.
pub(super) enum Broken {
    /// Something failed there.
    There(Fault),
    /// Something failed here.
    Here(Error),
}

impl From<Error> for Broken {
    fn from(error: Error) -> Self {
        Self::Here(error)
    }
}

impl From<Fault> for Broken {
    fn from(fault: Fault) -> Self {
        Self::There(fault)
    }
}

type Done<T> = std::result::Result<T, Broken>;

/// A round, with what is known so far.
pub(super) struct Round<'a> {
    pub(super) app: &'a App,
    pub(super) server: &'a Server<'a>,
    pub(super) at: In,
    pub(super) prep: Prep,
    pub(super) calendar: String,
    pub(super) token: Option<String>,
}

impl Round<'_> {
    /// Reads, then writes.
    pub(super) fn go(&self) -> Done<()> {
        self.read()?;
        let (at, prep) = (self.at, self.prep);
        let ours = self.app.read(move |tx| ours::all(tx, at.user, prep)).wait()?;
        let entries = self.entries()?;
        for entry in &entries {
            if !ours.iter().any(|ours| ours.uid == entry.uid) {
                self.take_out(entry)?;
            }
        }
        for ours in ours.into_iter().filter(|ours| !ours.over) {
            let entry = entries.iter().find(|entry| entry.uid == ours.uid);
            self.write(&ours, entry.cloned())?;
        }
        Ok(())
    }

    /// Takes all out that was written.
    pub(super) fn leave(&self) -> Done<()> {
        self.entries()?.iter().try_for_each(|entry| self.take_out(entry))
    }

    fn entries(&self) -> Result<Vec<Entry>> {
        let at = self.at;
        let read = move |tx: &mut store::Tx<'_>| {
            let own = access::own(tx, at.user)?;
            calendar_entry::all(tx, &own, at.account)
        };
        self.app.read(read).wait()
    }

    fn read(&self) -> Done<()> {
        let changes = self.server.changes(&self.calendar, self.token.as_deref())?;
        for entry in self.entries()? {
            let name = name(&entry.uid);
            if let Some((_, tag)) = changes.there.iter().rfind(|(known, _)| *known == name) {
                if entry.tag.as_ref() != Some(tag) {
                    self.fetch(&entry)?;
                }
            } else if entry.text.is_some() && is_gone(&changes, &name) {
                self.fetch(&entry)?;
            }
        }
        let (at, token) = (self.at, changes.token);
        let seen = move |tx: &mut store::Tx<'_>| {
            let own = access::own(tx, at.user)?;
            calendar_account::seen(tx, &own, at.account, token.as_deref())
        };
        Ok(self.app.write(seen).wait()?)
    }

    /// How an entry stands there now.
    fn fetch(&self, entry: &Entry) -> Done<Option<Entry>> {
        let theirs = match self.server.get(&self.calendar, &name(&entry.uid)) {
            Err(Fault::NotThere) => None,
            theirs => Some(theirs?),
        };
        let (at, entry) = (self.at, entry.clone());
        Ok(self.app.write(move |tx| receive(tx, at, &entry, theirs.as_ref())).wait()?)
    }

    fn save(&self, entry: &Entry) -> Done<()> {
        let (at, entry) = (self.at, entry.clone());
        let save = move |tx: &mut store::Tx<'_>| {
            let own = access::own(tx, at.user)?;
            calendar_account::find(tx, &own, at.account)?;
            calendar_entry::save(tx, &own, at.account, &entry)
        };
        Ok(self.app.write(save).wait()?)
    }

    fn write(&self, ours: &Ours, entry: Option<Entry>) -> Done<()> {
        let (mut ours, mut entry) = (ours.clone(), entry);
        for _ in 0..TRIES {
            let now = self.app.read(|tx| Ok(tx.now())).wait()?;
            let known = entry.clone().unwrap_or_else(|| fresh(&ours));
            let Some(text) = text(&ours, &known, now) else { return Ok(()) };
            let mut sending = Entry { sent: Some(text.clone()), ..known };
            self.save(&sending)?;
            let over = sending.text.as_ref().and(sending.tag.as_deref());
            match self.server.put(&self.calendar, &name(&ours.uid), (&text, over)) {
                Ok(tag) => {
                    (sending.text, sending.tag, sending.left_out_at) = (Some(text), tag, None);
                    return self.save(&sending);
                }
                Err(Fault::Changed | Fault::NotThere) => {}
                Err(fault) => return Err(fault.into()),
            }
            // Somebody was faster: what they did is taken over first, and what stands here then is written over it.
            entry = self.fetch(&sending)?;
            let (at, prep, uid) = (self.at, self.prep, ours.uid.clone());
            let again = move |tx: &mut store::Tx<'_>| ours::all(tx, at.user, prep);
            let again = self.app.read(again).wait()?.into_iter().find(|each| each.uid == uid);
            let (Some(again), true) = (again, entry.is_some()) else { return Ok(()) };
            ours = again;
        }
        Err(Fault::Changed.into())
    }

    /// What is not to be there any more.
    fn take_out(&self, entry: &Entry) -> Done<()> {
        if entry.sent.is_some() && entry.left_out_at.is_none() {
            match self.server.delete(&self.calendar, &name(&entry.uid), None) {
                Ok(()) | Err(Fault::NotThere) => {}
                Err(fault) => return Err(fault.into()),
            }
        }
        let (at, uid) = (self.at, entry.uid.clone());
        let forget = move |tx: &mut store::Tx<'_>| {
            let own = access::own(tx, at.user)?;
            calendar_entry::forget(tx, &own, at.account, &uid)
        };
        Ok(self.app.write(forget).wait()?)
    }
}

fn is_gone(changes: &Changes, name: &str) -> bool {
    changes.whole || changes.gone.iter().any(|gone| gone == name)
}

fn fresh(ours: &Ours) -> Entry {
    Entry {
        uid: ours.uid.clone(),
        relationship: ours.relationship,
        tag: None,
        text: None,
        sent: None,
        left_out_at: None,
    }
}

/// What is to be written; none where all is as it should be.
fn text(ours: &Ours, entry: &Entry, now: Timestamp) -> Option<String> {
    let until = now.to_zoned(TimeZone::UTC).year() + YEARS;
    let read = |text: &Option<String>| text.as_deref().and_then(|text| Standing::read(text, &ours.uid));
    let unchanged_here = || read(&entry.sent).as_ref() == Some(&ours.standing);
    if entry.left_out_at.is_some() && (matches!(ours.what, What::Series(_)) || unchanged_here()) {
        return None;
    }
    let (Some(text), Some(theirs)) = (&entry.text, read(&entry.text)) else {
        return Some(object::write(&ours.events, until));
    };
    let wanted = match ours.what {
        // Where somebody put it is where they want it, until the meeting moves.
        What::Prep => !unchanged_here(),
        _ => ours.differs(&theirs, now),
    };
    if !wanted {
        return None;
    }
    let leave = |at: Timestamp| ours.left.contains(&at) || ours.has_passed(at, &theirs, now);
    let merge = Merge { ours: &ours.events, until, has: &|at| ours.has(at), leave: &leave };
    merge.apply(text).or_else(|| Some(object::write(&ours.events, until)))
}

/// The name under which it lies there: made of ids, the same for ever.
pub(super) fn name(uid: &str) -> String {
    format!("fulcrum-{}.ics", uid.strip_suffix("@fulcrum").unwrap_or(uid))
}
