//! Invitations for calendars, by mail: what a user's calendar was told, what has changed since, and the letter that says so.
//! Each series and each meeting of its own keeps one UID; nothing is told twice, and of many changes the last.

mod letter;
mod thread;

use crate::{App, feed::events, link::later, reminder::Of};
use calendar::Event;
use domain::{Error, RelationshipId, Result, UserId, delivery::State, feed::Kind as Shown, reminder::Kind};
use jiff::{SignedDuration, tz::TimeZone};
use outgoing::Letter;
use store::{
    Tx, access,
    calendar_invitation::{self, Entry},
    hash_secret, job,
    mail::{self, Mail},
    relationship,
};
pub(crate) use thread::Told;
use thread::{Thread, threads};

/// How long a letter makes sense: after that what is so then is told by another one.
const LASTS: SignedDuration = SignedDuration::from_hours(24 * 7);
/// Characters of the secret in a UID.
const SECRET: usize = 32;

/// Where calendars answer to, and from where the installation is reached.
#[derive(Clone)]
pub(crate) struct From {
    /// What the sender is called.
    pub(crate) name: String,
    /// The address that organizes: replies go there.
    pub(crate) address: String,
    /// Somebody reads what comes there.
    pub(crate) asks: bool,
    /// Address of this installation.
    pub(crate) base: String,
}

impl From {
    /// As the installation is set up.
    pub(crate) fn of(app: &App) -> Self {
        let sender = app.mailer().map(|mailer| mailer.describe().0).unwrap_or_default();
        let (name, address) = match sender.split_once('<') {
            Some((name, address)) => {
                (name.trim().to_owned(), address.trim_end_matches('>').trim().to_owned())
            }
            None => ("Fulcrum".to_owned(), sender.trim().to_owned()),
        };
        let replies = app.replies_to();
        Self {
            name: name.trim_matches('"').to_owned(),
            address: replies.map_or(address, str::to_owned),
            asks: replies.is_some(),
            base: app.base_url().to_owned(),
        }
    }
}

/// The UID of an event in a user's own calendar. It holds a secret of theirs, so that a reply that carries it is theirs.
pub(crate) fn uid_for(
    tx: &Tx<'_>,
    user: UserId,
    relationship: RelationshipId,
    thread: &str,
) -> Result<String> {
    Ok(format!("{}-{thread}-{}@fulcrum", relationship.0.simple(), secret(tx, user, relationship)?))
}

fn secret(tx: &Tx<'_>, user: UserId, relationship: RelationshipId) -> Result<String> {
    let seal = tx.keyring().fingerprint(format!("calendar of {user} in {relationship}").as_bytes())?;
    Ok(seal.chars().take(SECRET).collect())
}

/// Whose UID it is: the user, the one-on-one and the event there.
///
/// # Errors
/// `NotFound` when it is none of ours.
pub(crate) fn of_uid(tx: &mut Tx<'_>, uid: &str) -> Result<(UserId, RelationshipId, String)> {
    let uid = uid.trim().strip_suffix("@fulcrum").ok_or(Error::NotFound)?;
    let parts: Vec<&str> = uid.split('-').collect();
    let [relationship, thread, given] = parts.as_slice() else { return Err(Error::NotFound) };
    let id: RelationshipId = relationship.parse()?;
    let bond = relationship::named(tx, id)?;
    for user in [bond.owner.user, bond.other.user].into_iter().flatten() {
        // Compared as hashes, so that the time it takes says nothing.
        if hash_secret(&secret(tx, user, id)?) == hash_secret(given) {
            return Ok((user, id, (*thread).to_owned()));
        }
    }
    Err(Error::NotFound)
}

/// The zone in which an event of a one-on-one has its hours.
pub(crate) fn zone_of(id: RelationshipId, events: Vec<Event>, thread: &str) -> Option<TimeZone> {
    let found = threads(id, events).into_iter().find(|each| each.name() == thread)?;
    TimeZone::get(found.zone()).ok()
}

/// Plans a letter for each event of which a user's calendar was not told as it is now.
pub(crate) fn look(tx: &mut Tx<'_>, of: &Of) -> Result<()> {
    let user = of.user.id;
    for bond in relationship::ever_of(tx, user)? {
        for thread in changed(tx, user, bond.id)? {
            let kind = Kind::Calendar.as_str();
            let occurrence = format!("{}/{}", bond.id, thread.name());
            if mail::waits(tx, user, kind, &occurrence)? {
                continue;
            }
            let mail = Mail {
                id: tx.id()?,
                user,
                relationship: Some(bond.id),
                kind: kind.into(),
                occurrence,
                state: State::Waiting,
                made_at: tx.now(),
                due_at: tx.now(),
                until: later(tx.now(), LASTS),
                attempts: 0,
                answer: None,
            };
            mail::add(tx, &mail)?;
        }
    }
    Ok(())
}

/// What a user's calendar has to be told of a one-on-one.
fn changed(tx: &mut Tx<'_>, user: UserId, id: RelationshipId) -> Result<Vec<Told>> {
    let bond = relationship::named(tx, id)?;
    // Of one that is over their calendar is told until when it was. That takes its owner's proof; only times are read.
    let who = if bond.has_ended(tx.now()) { bond.owner.user } else { Some(user) };
    let Some(who) = who else { return Ok(Vec::new()) };
    let participant = access::participant(tx, who, id)?;
    let events = events::of(tx, &participant, Shown::Meetings)?;
    let known = calendar_invitation::all(tx, user, id)?;
    let seal = |words: &str| tx.keyring().fingerprint(words.as_bytes());
    let mut found = Vec::new();
    let threads: Vec<Thread> = threads(id, events);
    for thread in &threads {
        found.extend(thread.to_tell(&known, tx.now(), &seal)?);
    }
    found.extend(thread::gone(&threads, &known, tx.now()));
    Ok(found)
}

/// The letter of a mail as things stand now, and what is told by it; none when nothing is to be told any more.
pub(crate) fn write(
    tx: &mut Tx<'_>,
    of: &Of,
    (mail, from): (&Mail, &From),
) -> Result<Option<(Letter, Vec<Entry>)>> {
    let Some(id) = mail.relationship else { return Ok(None) };
    let told = changed(tx, of.user.id, id)?;
    let found = told.into_iter().find(|told| mail.occurrence == format!("{id}/{}", told.name()));
    let Some(told) = found else { return Ok(None) };
    let letter = letter::write(tx, of, (&told, id), (mail.id.0.simple().to_string(), from))?;
    Ok(Some((letter, told.entries(id))))
}

/// Notes that a user's calendar was told, and has them looked after: more may have changed meanwhile.
pub(crate) fn told(tx: &mut Tx<'_>, user: UserId, entries: &[Entry]) -> Result<()> {
    for entry in entries {
        calendar_invitation::put(tx, user, entry)?;
    }
    job::look_after_user(tx, user)
}
