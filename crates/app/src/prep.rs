//! Prep: each of the two gets ready at their own pace, leaves and comes back. The other one learns only of *prepared*.

use crate::{
    agenda, goal, kinds, question,
    relationship::open,
    series::Calendar,
    solution,
    talking_point::{At, Place, add_capture, as_owner, key_at, save},
    tray,
    view::{Jotted, Line, Prep as View, Prepared, SHOWN, first},
    week,
};
use domain::{
    Error, RelationshipId, Result, Side, TalkingPointId, UserId, limits,
    note::must_be_current,
    prep::{Prep, Step, lacks, minutes_spent},
    relationship::Relationship,
    solution::must_be_challenge,
    talking_point::{Kind, State, TalkingPoint},
};
use jiff::{Timestamp, civil::Date};
use std::collections::HashSet;
use store::{
    Participant, Tx, access,
    event::{self, Event},
    meeting, prep, private_capture, talking_point,
};
use uuid::Uuid;

/// Verbs that take a capture off the pile.
const SORTING: [&str; 6] = ["kept", "dropped", "deferred", "merged", "posted", "discussed"];

/// Open points that a capture is compared with: the first ones, which somebody would remember.
const COMPARED: usize = 100;

/// A capture kept for the agenda, put more sharply.
#[derive(Clone, Default)]
pub struct Refined {
    /// Its words; empty: as they are.
    pub text: String,
    /// The version that was seen; words against an older one are refused.
    pub seen: i64,
    /// What it is about.
    pub kind: Option<Kind>,
    /// Minutes it should get.
    pub minutes: Option<i64>,
    /// The challenge that it answers, if it is a solution.
    pub answers: Option<TalkingPointId>,
    /// What they would suggest, if it is a challenge: becomes a solution that hangs from it. May be empty.
    pub suggestion: String,
    /// Into the backlog rather than on the agenda, until a day or until somebody brings it back.
    pub later: Option<Option<Date>>,
}

/// A point brought in one go.
#[derive(Clone, Default)]
pub struct Brought {
    /// Its words.
    pub text: String,
    /// What it is about, if they said.
    pub kind: Option<Kind>,
    /// The challenge that it answers: then it is a solution.
    pub answers: Option<TalkingPointId>,
}

/// Where the participant is in preparing, with all there is to look at.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn show(tx: &mut Tx<'_>, user: UserId, id: RelationshipId) -> Result<View> {
    let (participant, relationship) = open(tx, user, id)?;
    let now = tx.now();
    let calendar = Calendar::load(tx, &participant)?;
    let next = calendar.next(now)?;
    let prep = current(tx, &participant, &calendar)?.unwrap_or_else(|| Prep::begin(participant.side(), now));
    let laid = week::lay_out(tx, &participant, &calendar, next.as_ref())?;
    let done = event::own_since(tx, &participant, prep.begun_at)?;
    let mut moments: Vec<Timestamp> = done.iter().map(|event| event.at).collect();
    moments.extend([prep.begun_at, prep.seen_at]);
    let (you_owe, owed_to_you) = week::owed(tx, &participant)?;
    let captures = captures(tx, &participant)?;
    let today = kinds::today(tx, user)?;
    let on_agenda: Vec<&TalkingPoint> =
        laid.agenda.above.iter().chain(&laid.agenda.below).map(|line| &line.point).collect();
    let carried = carried(&laid);
    let shown = shown(&laid, &carried, participant.side());
    let first = calendar.meetings.iter().filter_map(|meeting| meeting.ended_at).min();
    Ok(View {
        side: participant.side(),
        step: prep.step,
        prepared_at: prep.prepared_at,
        minutes: minutes_spent(&moments),
        sorted: sorted(tx, &participant, (&done, prep.begun_at))?,
        skipped: captures.iter().filter(|capture| Some(capture.id()) <= prep.passed).count(),
        lacks: lacks(&on_agenda, &meeting::last_discussed(tx, &participant)?, first, now),
        challenges: on_agenda
            .iter()
            .filter(|point| point.kind == Some(Kind::Challenge))
            .map(|point| (*point).clone())
            .collect(),
        sounds_like: match prep.step {
            Step::Captures => sounds_like(&captures, prep.passed, (laid.points(), &relationship)),
            _ => None,
        },
        kinds: kinds::of_page(tx, &participant, shown)?,
        questions: question::offer(tx, &participant, now)?,
        carried,
        captures,
        agenda: laid.agenda,
        goals_due: goal::due(tx, &participant, today)?,
        trays: tray::trays(tx, &participant)?,
        relationship,
        next,
        you_owe,
        owed_to_you,
    })
}

/// How many captures the participant took off the pile since they began. What they brought straight onto the agenda, or
/// did to a point that was there already, is no capture sorted.
fn sorted(tx: &mut Tx<'_>, of: &Participant, (done, since): (&[Event], Timestamp)) -> Result<usize> {
    let brought: HashSet<(&str, i64)> = done
        .iter()
        .filter(|event| event.verb == "captured")
        .map(|event| (event.noun_id.as_str(), event.version))
        .collect();
    let ids: HashSet<&str> = done
        .iter()
        .filter(|event| event.noun == "talking_point" && SORTING.contains(&event.verb.as_str()))
        .map(|event| (event.noun_id.as_str(), event.version))
        .filter(|sorted| !brought.contains(sorted))
        .map(|(id, _)| id)
        .collect();
    let mut number = 0;
    for id in ids {
        number += usize::from(talking_point::find(tx, of, id.parse()?)?.was_sorted(since));
    }
    Ok(number)
}

/// Begins to prepare, or comes back to where one was.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn begin(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<RelationshipId> {
    moved(tx, by, id, |_| {})
}

/// Goes to a step.
///
/// # Errors
/// `NotFound` when it is not theirs, `Invalid` for a step of the other side.
pub fn go(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, step: &str) -> Result<RelationshipId> {
    let side = access::participant(tx, by, id)?.side();
    let step = Step::parse(step, side)?;
    moved(tx, by, id, |prep| {
        prep.step = step;
        prep.passed = None;
    })
}

/// Leaves a capture for later and goes on to the next one. Sharper words that the owner typed so far are saved.
///
/// # Errors
/// `NotFound` when it is not theirs, or sorted already; `Stale` when its words were changed in between.
pub fn skip(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    capture: Uuid,
    (words, seen): (&str, i64),
) -> Result<RelationshipId> {
    let participant = access::participant(tx, by, id)?;
    if !captures(tx, &participant)?.iter().any(|waiting| waiting.id() == capture) {
        return Err(Error::NotFound);
    }
    if !words.trim().is_empty() {
        let at = At { relationship: id, point: capture.into() };
        let before = talking_point::find(tx, &participant, at.point)?;
        if before.text != words.trim() {
            let (mut writer, mut point) = as_owner(tx, by, at)?;
            sharpen(&mut point, words, seen)?;
            save(tx, &mut writer, &point, "edited")?;
        }
    }
    moved(tx, by, id, |prep| prep.passed = prep.passed.max(Some(capture)))
}

/// Says that one is prepared: the other one sees that, and the agenda.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn finish(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<RelationshipId> {
    say(tx, by, id, "prepared")
}

/// Takes that back.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn reopen(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<RelationshipId> {
    say(tx, by, id, "unprepared")
}

fn say(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, verb: &str) -> Result<RelationshipId> {
    let mut writer = access::writer(tx, by, id)?;
    let (now, calendar) = (tx.now(), Calendar::load(tx, &writer)?);
    let mut prep = current(tx, &writer, &calendar)?.unwrap_or_else(|| Prep::begin(writer.side(), now));
    prep.prepared_at = (verb == "prepared").then_some(now);
    prep.seen_at = now;
    prep::save(tx, &writer, &prep)?;
    event::record(tx, &mut writer, verb, "prep", id)?;
    Ok(id)
}

/// Who of the two said that they are prepared for the next meeting.
pub(crate) fn prepared(tx: &mut Tx<'_>, of: &Participant, calendar: &Calendar) -> Result<Prepared> {
    let mut said = |side: Side| -> Result<bool> {
        let prep = prep::find(tx, of, side)?.filter(|prep| prep.is_current(calendar.last_ended()));
        Ok(prep.is_some_and(|prep| prep.prepared_at.is_some()))
    };
    Ok(Prepared { you: said(of.side())?, they: said(of.side().across())? })
}

/// Puts a capture, or a deferred point, last on the agenda, with sharper words, its kind, its minutes, the challenge that it
/// answers or what would solve it. The owner's alone. The first words are kept.
///
/// # Errors
/// `Stale` when the words were changed in between, `Refused` for the other one or when it has its place already.
pub fn keep(tx: &mut Tx<'_>, by: UserId, at: At, refined: &Refined) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_owner(tx, by, at)?;
    sharpen(&mut point, &refined.text, refined.seen)?;
    point.kind = refined.kind.or(point.kind);
    if let Some(minutes) = refined.minutes {
        point.minutes = Some(limits::minutes("minutes", minutes, &limits::POINT_MINUTES)?);
    }
    if let (Some(Kind::Solution), Some(challenge)) = (point.kind, refined.answers) {
        must_be_challenge(&talking_point::find(tx, &writer, challenge)?)?;
        point.answers = Some(challenge);
    }
    let key = match &point.order {
        Some(former) => former.clone(),
        None => key_at(tx, &writer, &point, Place::Last)?,
    };
    if let Some(until) = refined.later {
        point.order = Some(key);
        point.defer(until, writer.side(), tx.now())?;
        return save(tx, &mut writer, &point, "deferred");
    }
    point.keep(key, writer.side(), tx.now())?;
    save(tx, &mut writer, &point, "kept")?;
    if point.kind == Some(Kind::Challenge) && !refined.suggestion.trim().is_empty() {
        solution::hang(tx, &mut writer, &point, &refined.suggestion)?;
    }
    Ok(point.id)
}

/// Gives a point sharper words, against the version that was seen; empty ones leave it as it is.
fn sharpen(point: &mut TalkingPoint, words: &str, seen: i64) -> Result<()> {
    if words.trim().is_empty() {
        return Ok(());
    }
    let words = limits::text("text", words, limits::LINE)?;
    if words != point.text {
        must_be_current(seen, point.version, &[("text", &point.text)])?;
        point.sharpen(words);
    }
    Ok(())
}

/// Brings a point in one go: on the agenda for the owner, a capture for the other one.
///
/// # Errors
/// `NotFound` when the relationship is not theirs, `Invalid` when empty or too long.
pub fn bring(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, brought: &Brought) -> Result<TalkingPointId> {
    let mut writer = access::writer(tx, by, id)?;
    if let Some(challenge) = brought.answers {
        let challenge = talking_point::find(tx, &writer, challenge)?;
        return solution::hang(tx, &mut writer, &challenge, &brought.text);
    }
    let mut point = add_capture(tx, &mut writer, &brought.text)?;
    point.kind = brought.kind;
    if writer.side() == Side::Other {
        return save(tx, &mut writer, &point, "sorted");
    }
    let key = key_at(tx, &writer, &point, Place::Last)?;
    point.keep(key, writer.side(), tx.now())?;
    save(tx, &mut writer, &point, "kept")
}

/// Where the participant is; nothing when they have not begun for the next meeting.
fn current(tx: &mut Tx<'_>, of: &Participant, calendar: &Calendar) -> Result<Option<Prep>> {
    Ok(prep::find(tx, of, of.side())?.filter(|prep| prep.is_current(calendar.last_ended())))
}

fn moved(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    change: impl FnOnce(&mut Prep),
) -> Result<RelationshipId> {
    let participant = access::participant(tx, by, id)?;
    let (now, calendar) = (tx.now(), Calendar::load(tx, &participant)?);
    let mut prep =
        current(tx, &participant, &calendar)?.unwrap_or_else(|| Prep::begin(participant.side(), now));
    change(&mut prep);
    prep.seen_at = now;
    prep::save(tx, &participant, &prep)?;
    Ok(id)
}

/// All that waits to be sorted, shared and one's own, oldest first.
fn captures(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Jotted>> {
    let shared = talking_point::all(tx, of, State::Captured)?.into_iter().map(Jotted::Shared);
    let mut all: Vec<Jotted> = shared.collect();
    all.extend(private_capture::all(tx, of, None)?.into_iter().map(Jotted::Private));
    all.sort_by_key(Jotted::id);
    Ok(all)
}

/// What one of the steps shows at once: the agenda so far, what carried over, what one brings oneself.
fn shown(laid: &agenda::Laid, carried: &[Line], side: Side) -> Vec<TalkingPoint> {
    let own = laid.points().filter(|point| side == Side::Other && point.raised_by == side).take(SHOWN);
    let mut seen = HashSet::new();
    let all = laid.shown().chain(first(carried).iter().map(|line| &line.point)).chain(own);
    all.filter(|point| seen.insert(point.id)).cloned().collect()
}

/// The open point that the capture to sort now sounds like: maybe it is to be merged.
fn sounds_like<'p>(
    captures: &[Jotted],
    passed: Option<Uuid>,
    (open, relationship): (impl Iterator<Item = &'p TalkingPoint>, &Relationship),
) -> Option<TalkingPoint> {
    let Some(Jotted::Shared(now)) = captures.iter().find(|capture| Some(capture.id()) > passed) else {
        return None;
    };
    let open: Vec<&TalkingPoint> = open.filter(|point| point.id != now.id).take(COMPARED).collect();
    let texts: Vec<&str> = open.iter().map(|point| point.text.as_str()).collect();
    let names = [Side::Owner, Side::Other].map(|side| relationship.first_name(side).to_owned());
    let like = themes::closest(&now.text, &texts, &names)?;
    open.get(like).map(|point| (*point).clone())
}

fn carried(laid: &agenda::Laid) -> Vec<Line> {
    let lines = laid.agenda.above.iter().chain(&laid.agenda.below).chain(&laid.deferred);
    lines.filter(|line| line.carried > 0).cloned().collect()
}
