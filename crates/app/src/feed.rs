//! Calendars that programs subscribe to at a private address: made, ended, and read by whoever holds the address. They say
//! when and with whom; no word of what two people write is in them.

pub(crate) mod events;

use crate::{calendar_account, reminder};
use domain::{Error, FeedId, Result, UserId, feed::Kind};
use jiff::{SignedDuration, tz::TimeZone};
use store::{Tx, access, feed, feed::Feed, fresh_secret, hash_secret, relationship, user};

/// How often we write that a feed was asked for.
const USED_EVERY: SignedDuration = SignedDuration::from_mins(10);
/// Years from now for which changes of the clocks are written one by one.
const YEARS: i16 = 10;

/// What a calendar program gets.
pub struct Shown {
    /// The calendar.
    pub feed: calendar::Feed,
    /// The feed, and whether it is time to write that it was used.
    pub stale: Option<FeedId>,
}

/// Makes the address of a kind anew and answers its secret, this once. The one before stops working.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn make(tx: &mut Tx<'_>, by: UserId, kind: Kind) -> Result<String> {
    for before in feed::all(tx, by)?.into_iter().filter(|before| before.kind == kind) {
        feed::end(tx, by, before.id)?;
    }
    let secret = fresh_secret()?;
    let made = Feed { id: tx.id()?, user: by, kind, created_at: tx.now(), used_at: None };
    feed::add(tx, &made, &hash_secret(&secret))?;
    Ok(secret)
}

/// A user's feeds.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn list(tx: &mut Tx<'_>, by: UserId) -> Result<Vec<Feed>> {
    feed::all(tx, by)
}

/// The ways by which a user's meetings come into calendars: with more than one, each may stand there more than once.
#[derive(Clone, Copy, Default)]
pub struct Ways {
    /// Invitations by mail.
    pub invited: bool,
    /// Addresses that a program has fetched.
    pub fetched: usize,
    /// Written into a calendar by CalDAV.
    pub written: bool,
}

impl Ways {
    /// Whether there is more than one.
    #[must_use]
    pub fn overlap(&self) -> bool {
        usize::from(self.invited) + self.fetched + usize::from(self.written) > 1
    }
}

/// By which ways a user's meetings come into calendars.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn ways(tx: &mut Tx<'_>, by: UserId) -> Result<Ways> {
    let account = calendar_account::show(tx, by)?;
    Ok(Ways {
        invited: reminder::is_invited(tx, by)?,
        // One that nobody ever fetched stands in no calendar.
        fetched: feed::all(tx, by)?.iter().filter(|feed| feed.used_at.is_some()).count(),
        written: account.is_some_and(|shown| shown.chosen.is_some() && shown.account.leaving_at.is_none()),
    })
}

/// Ends a feed: its address answers nothing from now on.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn end(tx: &mut Tx<'_>, by: UserId, id: FeedId) -> Result<FeedId> {
    feed::end(tx, by, id)?;
    Ok(id)
}

/// What tells a text from any other.
#[must_use]
pub fn tag(text: &str) -> String {
    hash_secret(text)
}

/// Writes that a feed was used.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn used(tx: &mut Tx<'_>, id: FeedId) -> Result<()> {
    feed::used(tx, id)
}

/// The calendar of an address: of whoever made it, as they would see it now.
///
/// # Errors
/// `NotFound` when the address is none, none any more, or of somebody who may not sign in.
pub fn read(tx: &mut Tx<'_>, secret: &str) -> Result<Shown> {
    let feed = feed::find(tx, &hash_secret(secret))?;
    let user = user::find(tx, feed.user)?;
    if user.deactivated_at.is_some() {
        return Err(Error::NotFound);
    }
    let now = tx.now();
    let mut events = Vec::new();
    for bond in relationship::all_of(tx, feed.user)? {
        let participant = access::participant(tx, feed.user, bond.id)?;
        events.extend(events::of(tx, &participant, feed.kind)?);
    }
    let stale = feed.used_at.is_none_or(|used| now.duration_since(used) > USED_EVERY);
    let until = now.to_zoned(TimeZone::UTC).year() + YEARS;
    let name = "One-on-ones".into();
    Ok(Shown { feed: calendar::Feed { name, events, until }, stale: stale.then_some(feed.id) })
}
