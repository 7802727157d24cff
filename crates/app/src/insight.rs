//! Insights answered in writing by the one who was asked. The answer stays with its question, whatever becomes of that.

use crate::talking_point::{At, open, save};
use domain::{Result, TalkingPointId, UserId, insight::Answer, limits, note::must_be_current};
use store::{Tx, insight};

/// Answers in writing, or changes that answer. An open question leaves the agenda; `reopen` brings it back.
///
/// # Errors
/// `Refused` for whoever asked, or when it was dropped or merged; `Stale` when the answer changed in between; `Invalid`
/// when empty or too long.
pub fn answer(tx: &mut Tx<'_>, by: UserId, at: At, text: &str, seen: i64) -> Result<TalkingPointId> {
    let (mut writer, mut point) = open(tx, by, at)?;
    point.take_answer(writer.side(), tx.now())?;
    let before = insight::find(tx, &writer, at.point)?;
    let (version, words) = before.as_ref().map_or((0, ""), |answer| (answer.version, answer.text.as_str()));
    must_be_current(seen, version, &[("text", words)])?;
    let answer = Answer {
        point: at.point,
        text: limits::text("text", text, limits::LINE)?,
        written_by: writer.side(),
        written_at: tx.now(),
        version: seen + 1,
    };
    insight::save(tx, &writer, &answer)?;
    save(tx, &mut writer, &point, "wrote-answer")
}
