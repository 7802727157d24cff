//! Themes: what keeps coming back. Found beside every transaction from shared points alone, taught by both, given a meeting
//! of their own. What people say holds over what is found.

mod look;
mod meeting;
mod memory;
mod read;
mod teach;

pub use meeting::{give_meeting, minutes_for};
pub use memory::Memory;
pub use teach::{accept, confirm, dismiss, make, merge, reject, rename, split, take_back};

use crate::{
    focus_meeting,
    relationship::open,
    series::Calendar,
    view::{ThemeList, ThemeMeeting, ThemePage, ThemePoint, Themes},
};
use domain::{
    Error, RelationshipId, Result, TalkingPointId, ThemeId, ThemeLessonId, UserId,
    action_item::State as Owed,
    meeting::{Outcome, Record, State as Held},
    talking_point::{State, TalkingPoint},
    theme::{School, Shown, Verb},
};
use std::{collections::HashSet, sync::Arc};
use store::{Participant, Tx, access, action_item, meeting as meetings_of, solution, talking_point, theme};
use teach::Lore;

/// Which theme of which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The theme.
    pub theme: ThemeId,
}

/// Points of which a theme can be made by hand, on one page.
const LOOSE: usize = 40;

/// All themes of a one-on-one, as both see them.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn all(tx: &mut Tx<'_>, memory: &Memory, by: UserId, id: RelationshipId) -> Result<Arc<Themes>> {
    let (participant, relationship) = open(tx, by, id)?;
    read::themes(tx, memory, (&participant, relationship.version))
}

/// The themes as a page of their own.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn list(tx: &mut Tx<'_>, memory: &Memory, by: UserId, id: RelationshipId) -> Result<ThemeList> {
    let (participant, relationship) = open(tx, by, id)?;
    let themes = read::themes(tx, memory, (&participant, relationship.version))?;
    let taken: HashSet<TalkingPointId> =
        themes.lines.iter().flat_map(|line| &line.points).map(|point| point.id).collect();
    let mut loose = talking_point::all(tx, &participant, State::Open)?;
    loose.extend(talking_point::all(tx, &participant, State::Captured)?);
    loose.retain(|point| !taken.contains(&point.id));
    loose.sort_by_key(|point| std::cmp::Reverse((point.captured_at, point.id)));
    loose.truncate(LOOSE);
    Ok(ThemeList { side: participant.side(), relationship, themes, loose })
}

/// One theme, with its points through time and what came of them.
///
/// # Errors
/// `NotFound` when it is not theirs, or not shown.
pub fn show(tx: &mut Tx<'_>, memory: &Memory, by: UserId, at: At) -> Result<ThemePage> {
    let (participant, relationship) = open(tx, by, at.relationship)?;
    let themes = read::themes(tx, memory, (&participant, relationship.version))?;
    let place_of = |id: ThemeId| themes.lines.iter().position(|line| line.id == id);
    let place = match place_of(at.theme) {
        Some(place) => place,
        None => {
            place_of(School::of(&theme::lessons(tx, &participant)?).now(at.theme)).ok_or(Error::NotFound)?
        }
    };
    let line = themes.lines.get(place).ok_or(Error::NotFound)?;
    let (points, meetings) =
        (lives(tx, &participant, &line.points)?, meetings(tx, &participant, &line.points)?);
    let more = more(tx, memory, (&participant, &themes), line.id)?;
    let calendar = Calendar::load(tx, &participant)?;
    Ok(ThemePage {
        side: participant.side(),
        next: calendar.next(tx.now())?,
        own: focus_meeting::own(tx, &participant, &calendar)?,
        relationship,
        points,
        meetings,
        more,
        themes,
        place,
    })
}

fn lives(tx: &mut Tx<'_>, of: &Participant, points: &[TalkingPoint]) -> Result<Vec<ThemePoint>> {
    let (carried, solutions) = (meetings_of::times_carried(tx, of)?, solution::all(tx, of)?);
    let mut actions = Vec::new();
    for state in [Owed::Open, Owed::Done] {
        actions.extend(action_item::all(tx, of, state)?);
    }
    let point = |point: &TalkingPoint| ThemePoint {
        carried: carried.get(&point.id).copied().unwrap_or_default(),
        solution: solutions.get(&point.id).cloned(),
        actions: actions.iter().filter(|action| action.point == Some(point.id)).cloned().collect(),
        point: point.clone(),
    };
    Ok(points.iter().rev().map(point).collect())
}

/// Focus meetings that one of the points has, or was in.
fn meetings(tx: &mut Tx<'_>, of: &Participant, points: &[TalkingPoint]) -> Result<Vec<ThemeMeeting>> {
    let own: HashSet<TalkingPointId> = points.iter().map(|point| point.id).collect();
    let mut all = Vec::new();
    for meeting in meetings_of::all(tx, of)? {
        if meeting.focus.is_none() || meeting.state == Held::Cancelled {
            continue;
        }
        let records = meetings_of::records(tx, of, meeting.id)?;
        let given = points.iter().any(|point| point.own_meeting == Some(meeting.id));
        if !given && !records.iter().any(|record| own.contains(&record.point)) {
            continue;
        }
        let talked = |record: &&Record| own.contains(&record.point) && record.outcome == Outcome::Discussed;
        let discussed = records.iter().filter(talked).count();
        let agreed = action_item::of_meeting(tx, of, meeting.id)?;
        all.push(ThemeMeeting { meeting, discussed, agreed });
    }
    Ok(all)
}

fn more(
    tx: &mut Tx<'_>,
    memory: &Memory,
    (of, themes): (&Participant, &Themes),
    id: ThemeId,
) -> Result<Vec<TalkingPoint>> {
    let ranked = memory.more(of.relationship());
    let Some(ranked) = ranked.get(&id) else { return Ok(Vec::new()) };
    let lore = Lore::load(tx, of)?;
    let rejected = lore.school.about(id).map_or(&[][..], |taught| &taught.rejected);
    let line = themes.lines.iter().find(|line| line.id == id);
    let own =
        |point: &TalkingPointId| line.is_some_and(|line| line.points.iter().any(|own| own.id == *point));
    let there =
        |point: &&TalkingPointId| lore.there.contains(point) && !rejected.contains(point) && !own(point);
    ranked.iter().filter(there).map(|point| talking_point::find(tx, of, *point)).collect()
}

/// Themes as they are shown, without their points' words.
pub(crate) fn named(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Shown>> {
    let lore = Lore::load(tx, of)?;
    Ok(lore.school.apply(&lore.rows, &lore.there))
}

/// Whether it is a theme of this one-on-one, shown or not.
///
/// # Errors
/// `NotFound` when the relationship is not theirs.
pub fn is_known(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<bool> {
    let participant = access::participant(tx, by, at.relationship)?;
    Ok(theme::all(tx, &participant)?.iter().any(|row| row.id == at.theme))
}

/// The theme that a lesson is about, as it is by now, and what it says.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn of_lesson(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    lesson: ThemeLessonId,
) -> Result<(ThemeId, Verb, String)> {
    let participant = access::participant(tx, by, id)?;
    let lore = Lore::load(tx, &participant)?;
    let found = lore.lessons.iter().find(|each| each.id == lesson).ok_or(Error::NotFound)?;
    let row = lore.rows.iter().find(|row| row.id == found.theme).ok_or(Error::NotFound)?;
    let given = lore.school.about(found.theme).and_then(|taught| taught.name.clone());
    Ok((lore.school.now(found.theme), found.verb, given.unwrap_or_else(|| row.name.clone())))
}
