//! Action items: agreed in one line, owed in the open, open until done or dropped.

use crate::{
    kinds::today,
    relationship::open,
    view::{Owing, SHOWN},
    week,
};
use domain::{
    ActionItemId, Error, MeetingId, RelationshipId, Result, Side, TalkingPointId, UserId,
    action_item::{ActionItem, State},
    limits,
    note::must_be_current,
    relationship::Relationship,
};
use jiff::civil::Date;
use store::{Tx, Writer, access, action_item, event, meeting, relationship, talking_point};

/// An action as typed in one line, and where.
#[derive(Clone)]
pub struct Agreed {
    /// The line: `@marek Friday: write it up`.
    pub line: String,
    /// The meeting in which it is agreed.
    pub meeting: Option<MeetingId>,
    /// The point it comes from.
    pub point: Option<TalkingPointId>,
}

/// What is to be changed of an action.
#[derive(Clone)]
pub struct Edit {
    /// The words.
    pub text: String,
    /// Who owes it.
    pub assignee: Side,
    /// Until when.
    pub due: Option<Date>,
    /// The version that was seen.
    pub seen: i64,
}

/// Which action in which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The action.
    pub action: ActionItemId,
}

/// Agrees on an action. Without a name it is the writer's own; a name that is neither of the two stays in the words.
///
/// # Errors
/// `NotFound` when it is not theirs, `Invalid` when empty or too long.
pub fn agree(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, agreed: &Agreed) -> Result<ActionItemId> {
    let mut writer = access::writer(tx, by, id)?;
    add(tx, &mut writer, agreed)
}

pub(crate) fn add(tx: &mut Tx<'_>, writer: &mut Writer, agreed: &Agreed) -> Result<ActionItemId> {
    if let Some(meeting) = agreed.meeting {
        meeting::find(tx, writer, meeting)?;
    }
    if let Some(point) = agreed.point {
        talking_point::find(tx, writer, point)?;
    }
    let relationship = relationship::of(tx, writer)?;
    let today = today(tx, writer.user())?;
    let (assignee, text, due) = read_line(&agreed.line, &relationship, writer.side(), today)?;
    let action = ActionItem {
        id: tx.id()?,
        assignee,
        text: limits::text("line", &text, limits::LINE)?,
        due,
        state: State::Open,
        state_at: tx.now(),
        state_by: writer.side(),
        meeting: agreed.meeting,
        point: agreed.point,
        raised_at: tx.now(),
        version: 1,
    };
    save(tx, writer, &action, "agreed")
}

/// Marks it done or dropped, or opens it again.
///
/// # Errors
/// `Refused` when it is in that state already.
pub fn turn(tx: &mut Tx<'_>, by: UserId, at: At, state: State) -> Result<ActionItemId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut action = action_item::find(tx, &writer, at.action)?;
    action.turn(state, writer.side(), tx.now())?;
    save(tx, &mut writer, &action, state.as_str())
}

/// Does the same with several at once. What one of the two settled meanwhile stays as they settled it.
///
/// # Errors
/// `Invalid` without any, or with more than are shown at once; `NotFound` when one is not theirs, and then none is turned.
pub fn turn_all(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    (actions, state): (&[ActionItemId], State),
) -> Result<RelationshipId> {
    let mut writer = access::writer(tx, by, id)?;
    if actions.is_empty() || actions.len() > 2 * SHOWN {
        return Err(Error::invalid("actions", format!("Tick at least one, and at most {}.", 2 * SHOWN)));
    }
    for action in actions {
        let mut action = action_item::find(tx, &writer, *action)?;
        if (action.state == State::Open) != (state == State::Open) {
            action.turn(state, writer.side(), tx.now())?;
            save(tx, &mut writer, &action, state.as_str())?;
        }
    }
    Ok(id)
}

/// All that the two owe each other, for its page.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn owing(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Owing> {
    let (participant, relationship) = open(tx, by, id)?;
    let (you_owe, owed_to_you) = week::owed(tx, &participant)?;
    Ok(Owing { relationship, side: participant.side(), you_owe, owed_to_you })
}

/// Changes words, date or who owes it.
///
/// # Errors
/// `Stale` when somebody changed it in between.
pub fn edit(tx: &mut Tx<'_>, by: UserId, at: At, edit: &Edit) -> Result<ActionItemId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut action = action_item::find(tx, &writer, at.action)?;
    must_be_current(edit.seen, action.version, &[("text", &action.text)])?;
    action.text = limits::text("text", &edit.text, limits::LINE)?;
    action.assignee = edit.assignee;
    action.due = edit.due;
    action.version += 1;
    save(tx, &mut writer, &action, "edited")
}

/// One action.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<ActionItem> {
    let participant = access::participant(tx, by, at.relationship)?;
    action_item::find(tx, &participant, at.action)
}

/// All actions in a state.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, state: State) -> Result<Vec<ActionItem>> {
    let participant = access::participant(tx, by, id)?;
    action_item::all(tx, &participant, state)
}

fn read_line(
    line: &str,
    relationship: &Relationship,
    writer: Side,
    today: Date,
) -> Result<(Side, String, Option<Date>)> {
    let Some(read) = document::action_line(line, today) else {
        let mut words =
            line.split([' ', ':', ',']).map(|w| w.trim_matches(|c: char| !c.is_alphanumeric() && c != '@'));
        let called = words.find_map(|word| word.strip_prefix('@'));
        // A name alone, or with a day on either side, promises nothing.
        return match called.and_then(|name| relationship.side_called(name)) {
            Some(side) => Err(Error::invalid(
                "line",
                format!("Say what {} will do, behind the name.", relationship.first_name(side)),
            )),
            None => Ok((writer, line.into(), None)),
        };
    };
    let named = read.assignee.as_deref().map(|name| relationship.side_called(name));
    Ok(match named {
        None => (writer, read.text, read.due),
        Some(Some(side)) => (side, read.text, read.due),
        Some(None) => (writer, line.into(), read.due),
    })
}

fn save(tx: &mut Tx<'_>, writer: &mut Writer, action: &ActionItem, verb: &str) -> Result<ActionItemId> {
    action_item::save(tx, writer, action)?;
    event::record(tx, writer, verb, "action_item", action.id)?;
    Ok(action.id)
}
