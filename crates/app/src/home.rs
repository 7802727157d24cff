//! Home: all one-on-ones of a user with what comes next, and the top bar of every page.

use crate::{
    prep, recap, relationship,
    series::Calendar,
    view::{HomeLine, Viewer},
    week,
};
use domain::{Result, UserId, meeting::State as Stage, talking_point::State};
use jiff::Timestamp;
use store::{Tx, access, talking_point, update, user};

/// Who is looking, with the places they may go to.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn viewer(tx: &mut Tx<'_>, id: UserId) -> Result<Viewer> {
    Ok(Viewer { user: user::find(tx, id)?, relationships: relationship::places(tx, id)?, now: tx.now() })
}

/// All one-on-ones of a user, the next meeting first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn show(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<HomeLine>> {
    let mut lines = Vec::new();
    for relationship in relationship::list(tx, user)? {
        let participant = access::participant(tx, user, relationship.id)?;
        let calendar = Calendar::load(tx, &participant)?;
        let next = calendar.next(tx.now())?;
        let laid = week::lay_out(tx, &participant, &calendar, next.as_ref())?;
        let (you_owe, owed_to_you) = week::owed(tx, &participant)?;
        let captures = talking_point::count(tx, &participant, State::Captured)?;
        lines.push(HomeLine {
            side: participant.side(),
            prepared: prep::prepared(tx, &participant, &calendar)?,
            points: laid.agenda.above.len() + laid.agenda.below.len(),
            captures: usize::try_from(captures).unwrap_or_default(),
            unread: update::unread(tx, &participant)?,
            relationship,
            next,
            focusing: calendar.focus.iter().any(|meeting| meeting.state == Stage::InProgress),
            recap: recap::news(tx, &participant)?,
            you_owe,
            owed_to_you,
        });
    }
    lines.sort_by_key(|line| line.next.as_ref().map_or(Timestamp::MAX, |next| next.at));
    Ok(lines)
}
