//! The growth narrative: told from what happened, written in, added to and hidden by its owner alone. What is hidden takes no
//! lock of the relationship and makes no version and no event of it, so that the other one cannot tell that it is there.

mod gather;

use crate::{
    goal::{self, weeks_since_development},
    kinds::today,
    relationship::open,
    view::{Growth, GrowthEntry},
};
use domain::{
    Error, GrowthEntryId, RelationshipId, Result, Side, UpdateId, UserId,
    growth::{About, QUARTERS, Quarter, Story, Words, Written, must_own},
    limits,
    relationship::Relationship,
};
use gather::Told;
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};
use std::collections::BTreeMap;
use store::{Participant, Tx, Writer, access, event, growth, relationship, update};

/// Which entry in which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The entry.
    pub entry: GrowthEntryId,
}

/// A moment of the owner's own, as they write it down.
#[derive(Clone)]
pub struct Moment {
    /// When it was; today where they do not say.
    pub day: Option<Date>,
    /// What stands above.
    pub title: String,
    /// What is told.
    pub text: String,
    /// For themselves alone.
    pub hidden: bool,
}

/// Four quarters of the narrative, from before one where given.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn show(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, before: Option<Quarter>) -> Result<Growth> {
    let latest = Quarter::of(today(tx, by)?).next();
    let until = before.unwrap_or(latest);
    let from = until.back(i16::try_from(QUARTERS).unwrap_or(i16::MAX));
    // Moments to come stand on the first page.
    tell(tx, by, id, (Some(from), before))
}

/// The whole narrative.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn whole(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Growth> {
    tell(tx, by, id, (None, None))
}

fn tell(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    (from, until): (Option<Quarter>, Option<Quarter>),
) -> Result<Growth> {
    let (participant, relationship) = open(tx, by, id)?;
    let told = Told::load(tx, &participant)?;
    let span = (from.map(Quarter::first_day), until.map(Quarter::first_day));
    let (shown, hidden) = told.entries(tx, &participant, span)?;
    let mut quarters: BTreeMap<Quarter, Vec<GrowthEntry>> = BTreeMap::new();
    for entry in shown {
        quarters.entry(Quarter::of(entry.day)).or_default().push(entry);
    }
    let earlier = match from {
        Some(from) => told.begins_before(tx, &participant, from.first_day())?.then_some(from),
        None => None,
    };
    Ok(Growth {
        side: participant.side(),
        zone: told.zone(),
        quarters: quarters.into_iter().rev().collect(),
        hidden: if participant.side() == Side::Owner { hidden } else { Vec::new() },
        first_page: until.is_none(),
        earlier,
        goals: goal::list(tx, by, id)?.open,
        weeks_since_development: weeks_since_development(tx, &participant)?,
        relationship,
    })
}

/// One entry, hidden or not, for its owner; for the other one only what is not hidden.
///
/// # Errors
/// `NotFound` when it is not there for them.
pub fn find(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(GrowthEntry, Relationship, TimeZone)> {
    let (participant, relationship) = open(tx, by, at.relationship)?;
    let told = Told::load(tx, &participant)?;
    let (entry, hidden) = told.entry(tx, &participant, at.entry)?;
    if hidden && participant.side() != Side::Owner {
        return Err(Error::NotFound);
    }
    Ok((entry, relationship, told.zone()))
}

/// Writes a moment down: for both to read, or for its author alone. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, `Invalid` when it has no title or is too long.
pub fn add(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, moment: &Moment) -> Result<GrowthEntryId> {
    let owner = as_owner(tx, by, id)?;
    let words = Words::checked(&moment.title, &moment.text)?;
    let words = words.ok_or_else(|| Error::invalid("title", "Give it a few words to stand above."))?;
    let day = match moment.day {
        Some(day) => checked(day, today(tx, by)?)?,
        None => today(tx, by)?,
    };
    let entry = Written { id: tx.id()?, about: None, day, words: Some(words), at: tx.now(), version: 1 };
    must_have_room(tx, &owner)?;
    if moment.hidden {
        growth::hide(tx, &owner, &entry)?;
        return Ok(entry.id);
    }
    share(tx, (by, id), &entry, "added")
}

/// Puts the owner's own words in the place of what is told; no words at all let it be told as before. The owner's alone.
///
/// # Errors
/// `Stale` when they changed it in between, `Refused` for the other one.
pub fn write(
    tx: &mut Tx<'_>,
    by: UserId,
    at: At,
    (title, text, day): (&str, &str, Option<Date>),
    seen: i64,
) -> Result<GrowthEntryId> {
    let owner = as_owner(tx, by, at.relationship)?;
    let (entry, hidden) = Told::load(tx, &owner)?.entry(tx, &owner, at.entry)?;
    Written::must_be_seen(entry.written.as_ref(), seen)?;
    let words = Words::checked(title, text)?;
    let about = entry.story.as_ref().map(Story::about);
    let about = about.or(entry.written.as_ref().and_then(|written| written.about));
    if words.is_none() && entry.story.is_none() {
        return Err(Error::invalid("title", "Give it a few words to stand above, or hide it."));
    }
    let day = match day.filter(|_| about.is_none()) {
        Some(day) => checked(day, today(tx, by)?)?,
        None => entry.day,
    };
    if entry.written.is_none() {
        must_have_room(tx, &owner)?;
    }
    let entry = Written { id: entry.id, about, day, words, at: tx.now(), version: seen + 1 };
    if !hidden {
        return share(tx, (by, at.relationship), &entry, "edited");
    }
    if !growth::save_hidden(tx, &owner, &entry)? {
        // Saved elsewhere between looking and writing: no lock of the relationship kept that away.
        return Err(Error::Unavailable("It was saved elsewhere just now. Try again.".into()));
    }
    Ok(entry.id)
}

/// A moment of the owner's own, and whether it is hidden. The owner's alone.
///
/// # Errors
/// `NotFound` when it is not there, `Refused` for the other one, or when it is told from what happened.
pub fn moment(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(GrowthEntry, bool)> {
    let owner = as_owner(tx, by, at.relationship)?;
    let (entry, hidden) = Told::load(tx, &owner)?.entry(tx, &owner, at.entry)?;
    let about = entry.written.as_ref().and_then(|written| written.about);
    if entry.story.is_some() || about.is_some() {
        return Err(Error::refused("This is told from what happened. Hide it, if it should not stand here."));
    }
    Ok((entry, hidden))
}

/// Takes out a moment that its owner wrote down themselves. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when it is told from what happened.
pub fn drop(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<GrowthEntryId> {
    let (entry, hidden) = moment(tx, by, at)?;
    if hidden {
        let owner = as_owner(tx, by, at.relationship)?;
        growth::unhide(tx, &owner, entry.id)?;
        return Ok(entry.id);
    }
    let mut writer = access::writer(tx, by, at.relationship)?;
    growth::remove(tx, &writer, entry.id)?;
    event::record(tx, &mut writer, "removed", "growth_entry", entry.id)?;
    Ok(entry.id)
}

/// Hides an entry, with the words written in it: the other one sees it no more. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when it is hidden already.
pub fn hide(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<GrowthEntryId> {
    let owner = as_owner(tx, by, at.relationship)?;
    let (entry, hidden) = Told::load(tx, &owner)?.entry(tx, &owner, at.entry)?;
    if hidden {
        return Err(Error::refused("This is hidden already. Only you see it."));
    }
    let (now, day) = (tx.now(), entry.day);
    let about = entry.story.as_ref().map(Story::about);
    match entry.written {
        // Both could read what was written or kept: that it is gone is theirs to hear.
        Some(written) => {
            let mut writer = access::writer(tx, by, at.relationship)?;
            growth::remove(tx, &writer, entry.id)?;
            growth::hide(tx, &writer, &Written { at: now, version: written.version + 1, ..written })?;
            event::record(tx, &mut writer, "removed", "growth_entry", entry.id)?;
        }
        None => {
            must_have_room(tx, &owner)?;
            let written = Written { id: entry.id, about, day, words: None, at: now, version: 1 };
            growth::hide(tx, &owner, &written)?;
        }
    }
    Ok(entry.id)
}

/// Shows a hidden entry again, to both. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when it is not hidden.
pub fn unhide(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<GrowthEntryId> {
    let owner = as_owner(tx, by, at.relationship)?;
    let (entry, hidden) = Told::load(tx, &owner)?.entry(tx, &owner, at.entry)?;
    let Some(written) = entry.written.filter(|_| hidden) else {
        return Err(Error::refused("This is not hidden: you both see it."));
    };
    growth::unhide(tx, &owner, entry.id)?;
    if written.words.is_none() && !matches!(written.about, Some(About::Update(_))) {
        return Ok(entry.id);
    }
    let written = Written { at: tx.now(), version: written.version + 1, ..written };
    share(tx, (by, at.relationship), &written, "added")
}

/// Keeps an update that is worth it: it stands in the narrative. The owner's alone.
///
/// # Errors
/// `NotFound` when it is not theirs, `Refused` for the other one, or when it is kept already.
pub fn keep(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, kept: UpdateId) -> Result<UpdateId> {
    let owner = as_owner(tx, by, id)?;
    let found = update::find(tx, &owner, kept)?;
    let told = Told::load(tx, &owner)?;
    if told.is_kept(kept) {
        return Err(Error::refused("This update is in your growth story already, or hidden in it."));
    }
    must_have_room(tx, &owner)?;
    let about = About::Update(kept);
    let day = told.day(found.posted_at);
    let entry = Written { id: about.id(), about: Some(about), day, words: None, at: tx.now(), version: 1 };
    share(tx, (by, id), &entry, "kept")?;
    Ok(kept)
}

/// Takes an update from the narrative; words that were written in its place stay, as a moment of their own. The owner's
/// alone.
///
/// # Errors
/// `Refused` for the other one, or when it was not kept.
pub fn let_go(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, kept: UpdateId) -> Result<UpdateId> {
    let owner = as_owner(tx, by, id)?;
    update::find(tx, &owner, kept)?;
    let told = Told::load(tx, &owner)?;
    if !told.is_kept(kept) {
        return Err(Error::refused("This update is not in your growth story."));
    }
    let entry = About::Update(kept).id();
    let (found, hidden) = told.entry(tx, &owner, entry)?;
    if found.written.is_some_and(|written| written.words.is_some()) {
        return Err(Error::refused(
            "You wrote about this update in your growth story. Hide it there instead.",
        ));
    }
    if hidden {
        growth::unhide(tx, &owner, entry)?;
        return Ok(kept);
    }
    let mut writer = access::writer(tx, by, id)?;
    growth::remove(tx, &writer, entry)?;
    event::record(tx, &mut writer, "removed", "growth_entry", entry)?;
    Ok(kept)
}

/// A moment that comes along from another one-on-one of the owner's.
pub(crate) fn put(tx: &mut Tx<'_>, to: &mut Writer, moment: &Written) -> Result<()> {
    must_have_room(tx, to)?;
    growth::save(tx, to, moment)?;
    event::record(tx, to, "added", "growth_entry", moment.id)
}

/// Saves an entry that both see; one that says nothing of its own is told as it was before.
fn share(
    tx: &mut Tx<'_>,
    (by, id): (UserId, RelationshipId),
    entry: &Written,
    verb: &str,
) -> Result<GrowthEntryId> {
    let mut writer: Writer = access::writer(tx, by, id)?;
    let says_nothing = entry.words.is_none() && !matches!(entry.about, Some(About::Update(_)));
    if says_nothing {
        growth::remove(tx, &writer, entry.id)?;
    } else {
        growth::save(tx, &writer, entry)?;
    }
    event::record(tx, &mut writer, verb, "growth_entry", entry.id)?;
    Ok(entry.id)
}

/// The proof, for what only the owner does. It takes no lock: most of what is hidden makes no version.
fn as_owner(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Participant> {
    let participant = access::participant(tx, by, id)?;
    if participant.side() != Side::Owner {
        must_own(participant.side(), &relationship::of(tx, &participant)?)?;
    }
    Ok(participant)
}

fn must_have_room(tx: &mut Tx<'_>, of: &Participant) -> Result<()> {
    let most = limits::GROWTH_ENTRIES;
    if usize::try_from(growth::count(tx, of)?).is_ok_and(|entries| entries >= most) {
        return Err(Error::Refused(format!(
            "You wrote, kept or hid {most} entries here. Change one of those instead."
        )));
    }
    Ok(())
}

/// A day that somebody lived, or will within a year.
fn checked(day: Date, today: Date) -> Result<Date> {
    if day.year() >= 1900 && day <= today.saturating_add(1.year()) {
        return Ok(day);
    }
    Err(Error::invalid("day", format!("Give a day such as {today}, at most a year ahead.")))
}
