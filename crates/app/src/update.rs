//! Updates: status that goes out instead of taking meeting time. Posted, read, answered in one line, taken back unseen.

use crate::{
    relationship,
    talking_point::At as PointAt,
    view::{Digest, DigestPerson, Posted, Updates},
};
use domain::{Error, RelationshipId, Result, Side, TalkingPointId, UpdateId, UserId, limits, update::Update};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use store::{Participant, Tx, Writer, access, event, growth, talking_point, update};

/// Updates on one page of the feed.
pub(crate) const PAGE: usize = 50;
/// Days that a digest may look back.
pub const DIGEST_DAYS: [i64; 3] = [7, 14, 30];

/// Which update in which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The update.
    pub update: UpdateId,
}

/// Posts a status line for the other one to read.
///
/// # Errors
/// `NotFound` when it is not theirs, `Invalid` when empty or too long.
pub fn post(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, text: &str) -> Result<UpdateId> {
    let mut writer = access::writer(tx, by, id)?;
    add(tx, &mut writer, None, text)
}

/// Sends a point out as an update, in its own words or sharper ones; it leaves captures, agenda and backlog.
///
/// # Errors
/// `Refused` when it is not theirs to post or resolved already.
pub fn post_point(tx: &mut Tx<'_>, by: UserId, at: PointAt, text: Option<&str>) -> Result<UpdateId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut point = talking_point::find(tx, &writer, at.point)?;
    point.must_be_postable(writer.side())?;
    point.post(writer.side(), tx.now())?;
    talking_point::save(tx, &writer, &point)?;
    event::record(tx, &mut writer, "posted", "talking_point", point.id)?;
    let text = text.filter(|text| !text.trim().is_empty()).unwrap_or(&point.text);
    add(tx, &mut writer, Some(point.id), text)
}

fn add(tx: &mut Tx<'_>, writer: &mut Writer, point: Option<TalkingPointId>, text: &str) -> Result<UpdateId> {
    let posted = Update {
        id: tx.id()?,
        point,
        text: limits::text("text", text, limits::LINE)?,
        posted_by: writer.side(),
        posted_at: tx.now(),
        edited_at: None,
        read_at: None,
        reply: None,
        version: 1,
    };
    // Not “posted”: that is what happened to a point, and prep counts those.
    save(tx, writer, &posted, "sent")
}

/// Changes the words of one's own update.
///
/// # Errors
/// `Stale` when it changed in between, `Refused` when it is the other one's or answered already.
pub fn edit(tx: &mut Tx<'_>, by: UserId, at: At, text: &str, seen: i64) -> Result<UpdateId> {
    let (mut writer, mut update) = open(tx, by, at)?;
    let text = limits::text("text", text, limits::LINE)?;
    update.edit(text, writer.side(), (seen, tx.now()))?;
    save(tx, &mut writer, &update, "edited")
}

/// Answers the other one's update in one line; that also marks it read.
///
/// # Errors
/// `Stale` when it changed in between, `Refused` for one's own.
pub fn reply(tx: &mut Tx<'_>, by: UserId, at: At, text: &str, seen: i64) -> Result<UpdateId> {
    let (mut writer, mut update) = open(tx, by, at)?;
    let text = limits::text("text", text, limits::LINE)?;
    update.answer(&text, writer.side(), (seen, tx.now()))?;
    save(tx, &mut writer, &update, "replied")
}

/// Takes one's reply back. Who read it meanwhile, read it.
///
/// # Errors
/// `Refused` when there is none, or it is the other one's.
pub fn take_reply_back(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<UpdateId> {
    let (mut writer, mut update) = open(tx, by, at)?;
    update.take_reply_back(writer.side())?;
    save(tx, &mut writer, &update, "took-reply-back")
}

/// Takes back an update that nobody saw; the point that it came from is open again, where it was.
///
/// # Errors
/// `Refused` when it was read or answered, or is the other one's.
pub fn recall(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<UpdateId> {
    let (mut writer, recalled) = open(tx, by, at)?;
    recalled.must_be_recallable(writer.side())?;
    if let Some(point) = recalled.point {
        let mut point = talking_point::find(tx, &writer, point)?;
        point.recall(writer.side(), tx.now())?;
        talking_point::save(tx, &writer, &point)?;
        event::record(tx, &mut writer, "recalled", "talking_point", point.id)?;
    }
    update::remove(tx, &writer, recalled.id)?;
    event::record(tx, &mut writer, "recalled", "update", recalled.id)?;
    Ok(recalled.id)
}

/// Marks as read what the other one posted: all of it, or what was posted until the newest that was shown.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn mark_read(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    until: Option<Timestamp>,
) -> Result<RelationshipId> {
    let participant = access::participant(tx, by, id)?;
    let until = until.unwrap_or(tx.now());
    let unread = update::unread(tx, &participant)?;
    let read: Vec<_> = unread.iter().filter(|each| each.posted_at <= until).collect();
    if read.is_empty() {
        // Nothing changes, so nobody is told that something did.
        return Ok(id);
    }
    let mut writer = access::writer(tx, by, id)?;
    update::mark_read(tx, &writer, until)?;
    for each in read {
        event::record(tx, &mut writer, "read", "update", each.id)?;
    }
    Ok(id)
}

/// Takes back that what the other one posted was read: what was marked at one moment waits again. That it was seen, it was.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn unread_again(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    read_at: Timestamp,
) -> Result<RelationshipId> {
    let mut writer = access::writer(tx, by, id)?;
    for each in update::unmark_read(tx, &writer, read_at)? {
        event::record(tx, &mut writer, "unread", "update", each)?;
    }
    Ok(id)
}

/// When a participant last marked something as read, where nothing waits any more: for the way back.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn last_read(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Option<Timestamp>> {
    let participant = access::participant(tx, by, id)?;
    update::last_read(tx, &participant)
}

/// One update.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Update> {
    let participant = access::participant(tx, by, at.relationship)?;
    update::find(tx, &participant, at.update)
}

/// What waits to be read by a participant, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn unread(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Update>> {
    update::unread(tx, of)
}

/// The feed of a relationship, latest first; from before one, where given.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn feed(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, before: Option<UpdateId>) -> Result<Updates> {
    let (participant, relationship) = relationship::open(tx, by, id)?;
    let before = before.map(|before| update::find(tx, &participant, before)).transpose()?;
    let most = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut updates = update::latest(tx, &participant, before.as_ref(), most)?;
    let more = updates.len() > PAGE;
    updates.truncate(PAGE);
    let kept = growth::kept_updates(tx, &participant)?;
    let mut lines = Vec::new();
    for update in updates {
        let raised_by = raised_by(tx, &participant, &update)?;
        lines.push(Posted { raised_by, kept: kept.contains(&update.id), update });
    }
    Ok(Updates {
        side: participant.side(),
        unread: update::unread(tx, &participant)?.len(),
        older: lines.last().filter(|_| more).map(|last| last.update.id),
        first_page: before.is_none(),
        updates: lines,
        relationship,
    })
}

/// Who had brought the point that an update was before; none when it was none, or is gone.
fn raised_by(tx: &mut Tx<'_>, of: &Participant, update: &Update) -> Result<Option<Side>> {
    let Some(point) = update.point else { return Ok(None) };
    match talking_point::find(tx, of, point) {
        Ok(point) => Ok(Some(point.raised_by)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// All updates of the last days over all one-on-ones of a user, by person.
///
/// # Errors
/// `Invalid` for another number of days than those offered.
pub fn digest(tx: &mut Tx<'_>, by: UserId, days: i64) -> Result<Digest> {
    if !DIGEST_DAYS.contains(&days) {
        return Err(Error::invalid("days", "Choose 7, 14 or 30 days."));
    }
    let since = tx.now().checked_sub(SignedDuration::from_hours(24 * days)).unwrap_or_default();
    let mut people: HashMap<UserId, DigestPerson> = HashMap::new();
    for relationship in relationship::list(tx, by)? {
        let participant = access::participant(tx, by, relationship.id)?;
        for update in update::since(tx, &participant, since)? {
            let person = relationship.person(update.posted_by);
            let Some(user) = person.user else { continue };
            let new =
                || DigestPerson { name: person.name.clone(), is_viewer: user == by, updates: Vec::new() };
            people.entry(user).or_insert_with(new).updates.push((relationship.id, update));
        }
    }
    let mut people: Vec<DigestPerson> = people.into_values().collect();
    for person in &mut people {
        person.updates.sort_by_key(|(_, update)| (update.posted_at, update.id));
    }
    people.sort_by_key(|person| (person.is_viewer, person.name.to_lowercase()));
    Ok(Digest { days, people })
}

fn open(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Writer, Update)> {
    let writer = access::writer(tx, by, at.relationship)?;
    let update = update::find(tx, &writer, at.update)?;
    Ok((writer, update))
}

fn save(tx: &mut Tx<'_>, writer: &mut Writer, update: &Update, verb: &str) -> Result<UpdateId> {
    update::save(tx, writer, update)?;
    event::record(tx, writer, verb, "update", update.id)?;
    Ok(update.id)
}
