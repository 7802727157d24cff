//! Where a point, an action or an update can be looked at just now: what is found must be gone to, whatever became of it.

use crate::{
    action_item as actions, kinds, relationship,
    series::Calendar,
    talking_point as points, update as updates,
    view::{BESIDE, Kinds, Line, SHOWN},
    week,
};
use domain::{
    MeetingId, Result, Side, UpdateId, UserId,
    action_item::{ActionItem, State as Owed, is_slip},
    relationship::Relationship,
    talking_point::{State, TalkingPoint},
};
use store::{Participant, Tx, action_item, meeting, talking_point, update};

/// The page on which it stands.
pub enum Whereabouts {
    /// That of the week.
    Week,
    /// The backlog, on the page that begins behind so many.
    Backlog(usize),
    /// That of a meeting.
    Meeting(MeetingId),
    /// That of the updates from before one, where given, with an update on it.
    Updates(Option<UpdateId>, UpdateId),
    /// None but its own: it is over, and was in no meeting.
    Alone(Box<Alone>),
}

/// Something that stands on no other page.
pub struct Alone {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// What it is.
    pub noun: Noun,
    /// The life of a point.
    pub kinds: Kinds,
}

/// A point or an action.
pub enum Noun {
    /// A point.
    Point(TalkingPoint),
    /// An action.
    Action(ActionItem),
}

/// Where a point is.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn of_point(tx: &mut Tx<'_>, by: UserId, at: points::At) -> Result<Whereabouts> {
    let (participant, relationship) = relationship::open(tx, by, at.relationship)?;
    let point = talking_point::find(tx, &participant, at.point)?;
    if let (State::Merged, Some(into)) = (point.state, point.merged_into) {
        return of_point(tx, by, points::At { point: into, ..at });
    }
    let since = week::dropped_since(tx.now());
    Ok(match point.state {
        State::Captured | State::OwnMeeting => Whereabouts::Week,
        State::Open => {
            let calendar = Calendar::load(tx, &participant)?;
            let next = calendar.next(tx.now())?;
            let laid = week::lay_out(tx, &participant, &calendar, next.as_ref())?;
            let (above, below) = laid.agenda.shown();
            let is_it = |line: &Line| line.point.id == at.point;
            if above.iter().chain(below).any(is_it) {
                return Ok(Whereabouts::Week);
            }
            let place = laid.agenda.below.iter().chain(&laid.deferred).position(is_it).unwrap_or_default();
            Whereabouts::Backlog(place - place % SHOWN)
        }
        State::Dropped if point.state_at > since => Whereabouts::Backlog(0),
        State::Posted => match update::of_point(tx, &participant, at.point)? {
            Some(update) => on_feed(tx, &participant, update)?,
            None => in_meeting(tx, &participant, (relationship, point))?,
        },
        State::Discussed | State::Answered | State::Merged | State::Dropped => {
            in_meeting(tx, &participant, (relationship, point))?
        }
    })
}

/// In the record of the last meeting that it was in.
fn in_meeting(
    tx: &mut Tx<'_>,
    of: &Participant,
    (relationship, point): (Relationship, TalkingPoint),
) -> Result<Whereabouts> {
    if let Some(meeting) = meeting::last_with(tx, of, point.id)? {
        return Ok(Whereabouts::Meeting(meeting));
    }
    let kinds = kinds::of_page(tx, of, vec![point.clone()])?;
    let alone = Alone { relationship, side: of.side(), noun: Noun::Point(point), kinds };
    Ok(Whereabouts::Alone(Box::new(alone)))
}

/// Where an update is.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn of_update(tx: &mut Tx<'_>, by: UserId, at: updates::At) -> Result<Whereabouts> {
    let (participant, _) = relationship::open(tx, by, at.relationship)?;
    on_feed(tx, &participant, at.update)
}

/// On the first page of the feed, or on the one that begins with it.
fn on_feed(tx: &mut Tx<'_>, of: &Participant, id: UpdateId) -> Result<Whereabouts> {
    let update = update::find(tx, of, id)?;
    let page = i64::try_from(updates::PAGE).unwrap_or(i64::MAX);
    let after = update::after(tx, of, &update, page)?;
    let before = after.first().copied().filter(|_| after.len() >= updates::PAGE);
    Ok(Whereabouts::Updates(before, id))
}

/// Where an action is.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn of_action(tx: &mut Tx<'_>, by: UserId, at: actions::At) -> Result<Whereabouts> {
    let (participant, relationship) = relationship::open(tx, by, at.relationship)?;
    let action = action_item::find(tx, &participant, at.action)?;
    let slip = is_slip(action.state, action.raised_at, action.state_at);
    Ok(match (action.state, action.meeting) {
        (Owed::Open, _) if is_beside(tx, &participant, &action)? => Whereabouts::Week,
        (Owed::Done | Owed::Dropped, Some(meeting)) if !slip => Whereabouts::Meeting(meeting),
        _ => {
            let (side, noun) = (participant.side(), Noun::Action(action));
            Whereabouts::Alone(Box::new(Alone { relationship, side, noun, kinds: Kinds::default() }))
        }
    })
}

/// Among the first ones of whoever owes it, which the week shows.
fn is_beside(tx: &mut Tx<'_>, of: &Participant, action: &ActionItem) -> Result<bool> {
    let (own, others) = week::owed(tx, of)?;
    let owed = if action.assignee == of.side() { own } else { others };
    Ok(owed.iter().take(BESIDE).any(|each| each.id == action.id))
}
