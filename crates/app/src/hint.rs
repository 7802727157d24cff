//! Hints for the one who is reported to. They are made when that one looks, kept nowhere, and shown to nobody else: the
//! report finds no trace of them, and none of their dismissal.

use crate::{
    kinds::today,
    talking_point::until,
    view::{HintLine, HomeLine},
};
use domain::{
    DismissalId, Error, RelationshipId, Result, Side, UserId,
    hint::{self as rules, ANSWER_DAYS, Facts, Matter, QUARTER_WEEKS},
    ownership::Brought,
    relationship::Kind,
};
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use store::{Participant, Tx, access, hint, meeting, relationship};

/// Puts a hint about somebody away: until a day, as a date or in words; without one it is not useful, and stays away for a
/// quarter.
///
/// # Errors
/// `NotFound` for everybody but the one who is reported to there, `Invalid` when that is no day of the coming quarter.
pub fn dismiss(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    (matter, words): (Matter, &str),
) -> Result<DismissalId> {
    let participant = manager(tx, by, id)?;
    let today = today(tx, by)?;
    let quarter = today.checked_add(QUARTER_WEEKS.weeks()).unwrap_or(today);
    let until = until(tx, by, words)?.unwrap_or(quarter);
    if until > quarter {
        return Err(Error::invalid("until", "Say a day within a quarter, such as Thursday or next week."));
    }
    let quarter_ago = quarter_ago(tx.now());
    hint::forget(tx, &participant, quarter_ago)?;
    let id = tx.id()?;
    hint::dismiss(tx, &participant, id, (matter, until))?;
    Ok(id)
}

/// Whether a user may see hints about somebody.
///
/// # Errors
/// `NotFound` for everybody but the one who is reported to there.
pub fn check(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<()> {
    manager(tx, by, id).map(drop)
}

/// Takes a dismissal back.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn restore(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    dismissal: DismissalId,
) -> Result<DismissalId> {
    let participant = manager(tx, by, id)?;
    hint::restore(tx, &participant, dismissal)?;
    Ok(dismissal)
}

/// The hints about one person that are not dismissed, all of them.
///
/// # Errors
/// `NotFound` for everybody but the one who is reported to there.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Vec<HintLine>> {
    let participant = manager(tx, by, id)?;
    let line = crate::home::line(tx, &participant)?;
    of_line(tx, &participant, &line.0, line.1)
}

/// At most two of those about all the people who report to the viewer: first what they asked to be reminded of.
pub(crate) fn choose(all: &[Vec<HintLine>]) -> Vec<HintLine> {
    let of_people: Vec<_> = all
        .iter()
        .filter_map(|lines| Some((lines.first()?.relationship, lines.iter().map(|line| line.hint).collect())))
        .collect();
    let back = all.iter().flatten().filter(|line| line.back).cloned();
    let fresh = rules::choose(&of_people).into_iter();
    let fresh = fresh.map(|(relationship, hint)| HintLine { relationship, hint, back: false });
    let mut chosen: Vec<HintLine> = Vec::new();
    for line in back.chain(fresh) {
        let known = |other: &HintLine| (other.relationship, other.hint) == (line.relationship, line.hint);
        if chosen.len() < rules::MOST && !chosen.iter().any(known) {
            chosen.push(line);
        }
    }
    chosen
}

/// The hints of a line of home; none unless the viewer is the one who is reported to.
pub(crate) fn of_line(
    tx: &mut Tx<'_>,
    of: &Participant,
    line: &HomeLine,
    together: Option<i64>,
) -> Result<Vec<HintLine>> {
    if !is_manager(line.side, line.relationship.kind) {
        return Ok(Vec::new());
    }
    let now = tx.now();
    let old = |at: Timestamp| now.duration_since(at) > SignedDuration::from_hours(24 * ANSWER_DAYS);
    let answers = line.you_owe.questions.iter().filter(|question| old(question.captured_at)).count();
    let facts = Facts {
        brought: line.brought.filter(Brought::is_mostly_the_others).map(|all| all.percent(Side::Other)),
        answers: i64::try_from(answers).unwrap_or(i64::MAX),
        development: line.growth_weeks,
        together,
        carried: meeting::most_carried(tx, of)?,
    };
    let (hints, relationship) = (facts.hints(), line.relationship.id);
    if hints.is_empty() {
        return Ok(Vec::new());
    }
    let today = today(tx, of.user())?;
    let dismissed = hint::dismissed(tx, of, quarter_ago(now))?;
    let days = |hint: rules::Hint| dismissed.iter().filter(move |(matter, _)| *matter == hint.matter());
    let is_away = |hint: rules::Hint| days(hint).any(|(_, until)| until.is_none_or(|day| day > today));
    let seen = hints.into_iter().filter(|hint| !is_away(*hint));
    Ok(seen.map(|hint| HintLine { relationship, hint, back: days(hint).next().is_some() }).collect())
}

/// Hints are for whom somebody reports to, in a reporting one-on-one.
pub(crate) fn is_manager(side: Side, kind: Kind) -> bool {
    side == Side::Other && kind == Kind::Reporting
}

fn manager(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Participant> {
    let participant = access::participant(tx, by, id)?;
    let kind = relationship::of(tx, &participant)?.kind;
    // Whoever is not meant to see hints is not told that there are any.
    if is_manager(participant.side(), kind) { Ok(participant) } else { Err(Error::NotFound) }
}

fn quarter_ago(now: Timestamp) -> Timestamp {
    now.checked_sub(SignedDuration::from_hours(24 * 7 * QUARTER_WEEKS)).unwrap_or(Timestamp::UNIX_EPOCH)
}
