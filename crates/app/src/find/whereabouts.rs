//! Where a point or an action can be looked at just now: what is found must be gone to, whatever became of it.

use crate::{action_item as actions, relationship, talking_point as points, week};
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
    /// The backlog.
    Backlog,
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
            let deferred = week::backlog(tx, by, at.relationship)?.deferred;
            let waits = deferred.iter().any(|line| line.point.id == at.point);
            if waits { Whereabouts::Backlog } else { Whereabouts::Week }
        }
        State::Dropped if point.state_at > since => Whereabouts::Backlog,
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
