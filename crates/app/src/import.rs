//! Import of a running document: shown as understood before it is saved; then meetings, talking points that lived over
//! several of them, actions and notes. No line is lost: what has no place becomes a note of the first meeting.

mod saving;

pub use crate::kinds::today;
use crate::{relationship::open, series::Calendar, view::Understood};
use document::Document;
use domain::{Error, RelationshipId, Result, UserId, meeting::State};
use saving::{Days, Saving};
use std::{collections::HashSet, sync::Arc};
use store::{Tx, event, user};

/// A document, and who is who in it.
#[derive(Clone)]
pub struct Import {
    /// The relationship it becomes part of.
    pub relationship: RelationshipId,
    /// The document as read.
    pub document: Arc<Document>,
    /// The people were read the wrong way round.
    pub swap: bool,
}

/// Shows a document as understood, beside the relationship it would go into.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn understand(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    document: Arc<Document>,
) -> Result<Understood> {
    let (participant, relationship) = open(tx, by, id)?;
    Ok(Understood { side: participant.side(), relationship, document })
}

/// Saves a document: all of it or nothing.
///
/// # Errors
/// `Refused` when there is nothing in it, or meetings of the same days are here already.
pub fn save(tx: &mut Tx<'_>, by: UserId, import: &Import) -> Result<RelationshipId> {
    let mut writer = store::access::writer(tx, by, import.relationship)?;
    let relationship = store::relationship::of(tx, &writer)?;
    let calendar = Calendar::load(tx, &writer)?;
    let zone = calendar.time_zone(user::find(tx, by)?.time_zone());
    let days = Days::new(zone, calendar.series.as_ref(), calendar.minutes());
    if import.document.lines.non_blank == 0 {
        return Err(Error::refused("There is nothing in this document. Choose another one."));
    }
    refuse_days_twice(&import.document, &calendar, &days)?;
    Saving::new(tx, &mut writer, import, relationship, days).save()?;
    event::record(tx, &mut writer, "imported", "relationship", import.relationship)?;
    Ok(import.relationship)
}

/// The same document twice would double everything in it.
fn refuse_days_twice(document: &Document, calendar: &Calendar, days: &Days) -> Result<()> {
    let completed = calendar.meetings.iter().filter(|meeting| meeting.state == State::Completed);
    let held: HashSet<_> = completed.map(|meeting| days.day(meeting.scheduled_at)).collect();
    let twice = document.meetings.iter().filter(|meeting| held.contains(&meeting.date)).count();
    if twice == 0 {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "{twice} of its meetings are here already, on the same days. Take those out of the document, then import the rest."
    )))
}
