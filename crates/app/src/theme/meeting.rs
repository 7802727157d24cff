//! A meeting of its own for a theme: its open points leave the agenda together, beside the series.

use super::{
    At,
    teach::{Lore, agree, lesson},
};
use crate::{meeting::moment, talking_point as points};
use domain::{
    Error, MeetingId, Result, TalkingPointId, UserId, focus_meeting::USUAL_MINUTES, limits, meeting::Meeting,
    talking_point::TalkingPoint, theme::Shown, words::cut,
};
use jiff::civil::DateTime;
use store::{Tx, event, meeting, talking_point};

/// Minutes offered for a theme's meeting, at most.
const LONG: i64 = 90;

/// Gives it its own meeting, `to` in the zone of whoever gives it, with those of its open points that were chosen, or all
/// that are theirs to give. They leave the agenda; the regular meeting stays where it is.
///
/// # Errors
/// `Refused` when a point is not theirs to give or waits for such a meeting already, `Invalid` for a time that is over.
pub fn give_meeting(
    tx: &mut Tx<'_>,
    by: UserId,
    at: At,
    chosen: &[TalkingPointId],
    (to, minutes): (DateTime, Option<i64>),
) -> Result<MeetingId> {
    let (mut writer, lore, shown) = lesson(tx, by, at)?;
    let all = chosen.is_empty();
    let ids = if all { shown.points.clone() } else { lore.named(chosen)? };
    let mut points =
        ids.into_iter().map(|id| talking_point::find(tx, &writer, id)).collect::<Result<Vec<_>>>()?;
    let side = writer.side();
    points.retain(|point| !all || point.is_open() && point.must_be_theirs_to_meet_on(side).is_ok());
    points.iter().try_for_each(|point| point.must_be_theirs_to_meet_on(side))?;
    if points.is_empty() {
        return Err(Error::refused(
            "None of its points is open, and yours to give a meeting. Capture one first.",
        ));
    }
    if points.len() > limits::FOCUS_POINTS {
        return Err(Error::refused("A meeting has room for fifty points. Choose some of them."));
    }
    agree(tx, &mut writer, (&lore, &shown))?;
    let minutes = minutes.unwrap_or_else(|| minutes_for(&points));
    let minutes = limits::minutes("minutes", minutes, &limits::MEETING_MINUTES)?;
    let planned = Meeting::planned(tx.id()?, moment(tx, &writer, to)?, minutes);
    let focus = Meeting { focus: Some(title(&lore, &shown, &points)), ..planned };
    meeting::add(tx, &writer, &focus)?;
    event::record(tx, &mut writer, "planned", "meeting", focus.id)?;
    for mut point in points {
        point.give_meeting(focus.id, side, tx.now())?;
        points::save(tx, &mut writer, &point, "given-meeting")?;
    }
    Ok(focus.id)
}

/// What it is called by now, or the words of its first point.
fn title(lore: &Lore, shown: &Shown, points: &[TalkingPoint]) -> String {
    let given = lore.school.about(shown.id).and_then(|taught| taught.name.clone());
    let name = given.unwrap_or_else(|| shown.name.clone());
    if name.is_empty() { points.first().map_or_else(String::new, |point| cut(&point.text, 60)) } else { name }
}

/// Minutes that a meeting about those points may want.
#[must_use]
pub fn minutes_for(points: &[TalkingPoint]) -> i64 {
    let sum: i64 = points.iter().map(TalkingPoint::counted_minutes).sum();
    sum.clamp(USUAL_MINUTES, LONG)
}
