//! Action items: who owes what until when; words sealed.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, Value, values},
};
use domain::{
    ActionItemId, Error, MeetingId, Result,
    action_item::{ActionItem, State, is_slip},
};
use std::collections::HashMap;

const COLUMNS: &str =
    "id, assignee, text, due, state, state_at, state_by, meeting_id, talking_point_id, raised_at, version";

fn read(of: &Participant, row: &mut Row) -> Result<ActionItem> {
    let id = row.take()?;
    Ok(ActionItem {
        id,
        assignee: row.take()?,
        text: of.open(&Sealed::new(row.take()?, place(id)))?,
        due: row.take()?,
        state: State::parse(&row.take::<String>()?)?,
        state_at: row.take()?,
        state_by: row.take()?,
        meeting: row.take()?,
        point: row.take()?,
        raised_at: row.take()?,
        version: row.take()?,
    })
}

fn place(id: ActionItemId) -> Place {
    Place::shared("action_items text", id)
}

/// Adds an action, or saves all that may change of one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, action: &ActionItem) -> Result<()> {
    let text = by.seal(&action.text, &place(action.id))?;
    tx.execute(
        "INSERT INTO action_items (id, relationship_id, assignee, text, due, state, state_at, state_by, meeting_id,
                                   talking_point_id, raised_at, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (id) DO UPDATE SET assignee = ?3, text = ?4, due = ?5, state = ?6, state_at = ?7, state_by = ?8, version = ?12",
        values![
            action.id,
            by.relationship(),
            action.assignee,
            text,
            action.due,
            action.state.as_str(),
            action.state_at,
            action.state_by,
            action.meeting,
            action.point,
            action.raised_at,
            action.version
        ],
    )?;
    Ok(())
}

/// One action of the relationship.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: ActionItemId) -> Result<ActionItem> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM action_items WHERE id = ?1 AND relationship_id = ?2"),
        values![id, of.relationship()],
    )?;
    read(of, &mut row.ok_or(Error::NotFound)?)
}

/// All actions in a state: first by due date, those without one last.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant, state: State) -> Result<Vec<ActionItem>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM action_items WHERE relationship_id = ?1 AND state = ?2
             ORDER BY COALESCE(due, '9999'), raised_at, id"
        ),
        values![of.relationship(), state.as_str()],
        |row| read(of, row),
    )
}

/// Actions chosen, and ordered, by `condition` over the parameters from `?2` on.
pub(crate) fn chosen(
    tx: &mut Tx<'_>,
    of: &Participant,
    condition: &str,
    values: &[Value],
) -> Result<Vec<ActionItem>> {
    let values = [&[of.relationship().into()], values].concat();
    let sql = format!("SELECT {COLUMNS} FROM action_items WHERE relationship_id = ?1 AND {condition}");
    tx.all(&sql, &values, |row| read(of, row))
}

/// What was agreed in a meeting, in that order; not what was taken back at once.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn of_meeting(tx: &mut Tx<'_>, of: &Participant, meeting: MeetingId) -> Result<Vec<ActionItem>> {
    let mut agreed = chosen(tx, of, "meeting_id = ?2 ORDER BY raised_at, id", values![meeting])?;
    agreed.retain(|action| !is_slip(action.state, action.raised_at, action.state_at));
    Ok(agreed)
}

/// How many actions were agreed in each meeting; not what was taken back at once.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count_by_meeting(tx: &mut Tx<'_>, of: &Participant) -> Result<HashMap<MeetingId, i64>> {
    let agreed = tx.all(
        "SELECT meeting_id, state, raised_at, state_at FROM action_items
         WHERE relationship_id = ?1 AND meeting_id IS NOT NULL",
        values![of.relationship()],
        |row| {
            let (meeting, state) = (row.take()?, State::parse(&row.take::<String>()?)?);
            Ok((meeting, is_slip(state, row.take()?, row.take()?)))
        },
    )?;
    let mut counts = HashMap::new();
    for (meeting, _) in agreed.into_iter().filter(|(_, slip)| !slip) {
        *counts.entry(meeting).or_default() += 1;
    }
    Ok(counts)
}
