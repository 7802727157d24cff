//! Where a point or an action can be looked at just now: what is found must be gone to, whatever became of it.

use crate::{
    action_item as actions, relationship,
    series::Calendar,
    talking_point as points,
    view::{Line, SHOWN},
    week,
};
use domain::{
    MeetingId, Result, Side, UserId,
    action_item::{ActionItem, State as Owed},
    relationship::Relationship,
    talking_point::{State, TalkingPoint},
};
use store::{Tx, action_item, meeting, talking_point};

/// The page on which it stands.
pub enum Whereabouts {
    /// That of the week.
    Week,
    /// The backlog, on the page that begins behind so many.
    Backlog(usize),
    /// That of a meeting.
    Meeting(MeetingId),
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
        State::Discussed | State::Answered | State::Posted | State::Merged | State::Dropped => {
            match meeting::last_with(tx, &participant, at.point)? {
                Some(meeting) => Whereabouts::Meeting(meeting),
                None => alone((relationship, participant.side()), Noun::Point(point)),
            }
        }
    })
}

/// Where an action is.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn of_action(tx: &mut Tx<'_>, by: UserId, at: actions::At) -> Result<Whereabouts> {
    let (participant, relationship) = relationship::open(tx, by, at.relationship)?;
    let action = action_item::find(tx, &participant, at.action)?;
    Ok(match (action.state, action.meeting) {
        (Owed::Open, _) => Whereabouts::Week,
        (_, Some(meeting)) => Whereabouts::Meeting(meeting),
        (_, None) => alone((relationship, participant.side()), Noun::Action(action)),
    })
}

fn alone((relationship, side): (Relationship, Side), noun: Noun) -> Whereabouts {
    Whereabouts::Alone(Box::new(Alone { relationship, side, noun }))
}
