//! What is to stand in somebody's own calendar: each series with its exceptions, each meeting beside it, and time to prepare. It
//! knows no server.

use crate::{
    calendar_wish::{occurrence_at, stands_at},
    feed::events::{self, PREP_MINUTES},
    series::Calendar,
};
use calendar::{
    Event,
    object::{Main, Standing},
};
use domain::{
    MeetingId, RelationshipId, Result, UserId,
    calendar_account::Prep,
    calendar_wish::{CalendarWish, Target},
    feed::Kind as Fed,
    series::{Cadence, Rule, Series},
};
use jiff::{SignedDuration, Timestamp, fmt::strtime, tz::TimeZone};
use std::collections::BTreeSet;
use store::{Participant, Tx, access, calendar_wish, relationship, reminder, user};

/// How far ahead time to prepare is put into a calendar; the rest comes as time goes on.
const PREP_AHEAD: SignedDuration = SignedDuration::from_hours(24 * 56);
/// Occurrences by which two rules are compared.
const COMPARED: usize = 40;

/// One thing that is to be there.
#[derive(Clone)]
pub(super) struct Ours {
    pub(super) uid: String,
    pub(super) relationship: RelationshipId,
    pub(super) events: Vec<Event>,
    pub(super) standing: Standing,
    pub(super) what: What,
    /// All of it has passed.
    pub(super) over: bool,
    /// Occurrences that stay out until somebody decides.
    pub(super) left: BTreeSet<Timestamp>,
}

/// What it shows.
#[derive(Clone)]
pub(super) enum What {
    /// The series as it is.
    Series(Box<Series>),
    /// A series before it was changed.
    Earlier,
    /// A meeting that stands for itself.
    Alone(MeetingId),
    /// Time to prepare.
    Prep,
}

/// All that is to be in a user's calendar.
pub(super) fn all(tx: &mut Tx<'_>, by: UserId, prep: Prep) -> Result<Vec<Ours>> {
    let mut all = Vec::new();
    for bond in relationship::all_of(tx, by)? {
        let participant = access::participant(tx, by, bond.id)?;
        all.extend(of(tx, &participant, prep)?);
    }
    Ok(all)
}

/// The same of one relationship.
pub(super) fn of(tx: &mut Tx<'_>, of: &Participant, prep: Prep) -> Result<Vec<Ours>> {
    let calendar = Calendar::load(tx, of)?;
    let number = store::series::earlier(tx, of)?.len() + 1;
    let current = format!("{}-{number}@fulcrum", of.relationship());
    let kind = if prep == Prep::None { Fed::Meetings } else { Fed::Prep };
    let mut grouped: Vec<(String, Vec<Event>)> = Vec::new();
    for event in events::of(tx, of, kind)? {
        match grouped.iter_mut().find(|(uid, _)| *uid == event.uid) {
            Some((_, events)) => events.push(event),
            None => grouped.push((event.uid.clone(), vec![event])),
        }
    }
    let wishes = calendar_wish::all(tx, of)?;
    let mut all = Vec::new();
    for (uid, mut events) in grouped {
        let what = match (&calendar.series, uid.contains("-prep")) {
            (_, true) => What::Prep,
            (Some(series), _) if uid == current => What::Series(Box::new(series.clone())),
            _ => match uid.strip_suffix("@fulcrum").and_then(|id| id.parse().ok()) {
                Some(meeting) => What::Alone(meeting),
                None => What::Earlier,
            },
        };
        if matches!(what, What::Prep) && !to_prepare(tx, of.user(), prep, &mut events)? {
            continue;
        }
        // One that is as the others needs no word of its own, and one that is called off alone is not there.
        events.retain(|event| event.replaces != Some(event.starts) || event.cancelled);
        if events.iter().all(|event| event.cancelled) {
            continue;
        }
        let Some(standing) = Standing::of(&events) else { continue };
        let left = left(&calendar, &what, &wishes)?;
        let over = events.iter().all(|event| is_over(event, tx.now()));
        all.push(Ours { uid, relationship: of.relationship(), events, standing, what, over, left });
    }
    Ok(all)
}

/// Puts time to prepare where it is wanted; false where it is too far ahead.
fn to_prepare(tx: &mut Tx<'_>, by: UserId, prep: Prep, events: &mut [Event]) -> Result<bool> {
    let now = tx.now();
    let until = now.checked_add(PREP_AHEAD).unwrap_or(Timestamp::MAX);
    let zone = user::find(tx, by)?.time_zone();
    let choices = reminder::choices(tx, by)?;
    for event in events.iter_mut() {
        let Some(starts) = moment(event) else { return Ok(false) };
        if starts > until {
            return Ok(false);
        }
        let meeting = starts.checked_add(SignedDuration::from_mins(PREP_MINUTES)).unwrap_or(starts);
        if prep == Prep::Reminded {
            let there = TimeZone::get(&event.zone).unwrap_or(TimeZone::UTC);
            event.starts = choices.prep_time.before(meeting, &zone).to_zoned(there).datetime();
        }
    }
    Ok(true)
}

fn left(calendar: &Calendar, what: &What, wishes: &[CalendarWish]) -> Result<BTreeSet<Timestamp>> {
    let mut left = BTreeSet::new();
    let What::Series(series) = what else { return Ok(left) };
    for wish in wishes {
        let Some(Target::Occurrence(day)) = wish.target() else { continue };
        let target = Target::Occurrence(day);
        if wish.leaves_out(target, stands_at(calendar, target)?) {
            left.extend(series.of_day(day)?.map(|occurrence| occurrence.at.timestamp()));
        }
    }
    Ok(left)
}

fn moment(event: &Event) -> Option<Timestamp> {
    TimeZone::get(&event.zone).ok()?.to_timestamp(event.starts).ok()
}

fn is_over(event: &Event, now: Timestamp) -> bool {
    let ends = |at: Timestamp| at.checked_add(SignedDuration::from_mins(event.minutes)).unwrap_or(at);
    match &event.rule {
        None => moment(event).is_none_or(|at| ends(at) < now),
        Some(rule) => {
            let until = rule.split(';').find_map(|part| part.strip_prefix("UNTIL="));
            let until =
                until.and_then(|until| strtime::parse("%Y%m%dT%H%M%S%z", until.replace('Z', "+0000")).ok());
            until.and_then(|until| until.to_timestamp().ok()).is_some_and(|until| ends(until) < now)
        }
    }
}

impl Ours {
    /// Whether its series has an occurrence at a moment.
    pub(super) fn has(&self, at: Timestamp) -> bool {
        match &self.what {
            What::Series(series) => {
                matches!(occurrence_at(series, at), Ok(Some(day)) if !series.pauses(day))
            }
            What::Earlier => true,
            What::Alone(_) | What::Prep => false,
        }
    }

    /// Whether an occurrence has passed, here and there.
    pub(super) fn has_passed(&self, regular: Timestamp, theirs: &Standing, now: Timestamp) -> bool {
        let latest =
            [Some(regular), self.standing.at(regular), theirs.at(regular)].into_iter().flatten().max();
        let length = SignedDuration::from_mins(self.standing.main.minutes);
        latest.is_none_or(|at| at.checked_add(length).unwrap_or(at) < now)
    }

    /// Whether something of it stands otherwise there, and is not left to stand so.
    pub(super) fn differs(&self, theirs: &Standing, now: Timestamp) -> bool {
        if !same(&self.standing.main, &theirs.main, now) {
            return true;
        }
        let keys = self.standing.others.keys().chain(theirs.others.keys());
        keys.copied().any(|regular| {
            self.standing.at(regular) != theirs.at(regular)
                && !self.left.contains(&regular)
                && !self.has_passed(regular, theirs, now)
        })
    }
}

/// Whether two say the same in other words.
pub(super) fn same(one: &Main, other: &Main, now: Timestamp) -> bool {
    if one == other {
        return true;
    }
    if one.moment() != other.moment() || one.minutes != other.minutes {
        return false;
    }
    if one.rule.is_none() || other.rule.is_none() {
        return one.rule.is_none() && other.rule.is_none();
    }
    let (Some(one), Some(other)) = (series(one), series(other)) else { return false };
    alike(&one, &other, now)
}

fn alike(one: &Series, other: &Series, now: Timestamp) -> bool {
    let ahead = |series: &Series| -> Option<Vec<Timestamp>> {
        let ahead = series.planned(now).ok()?.take(COMPARED);
        ahead.map(|each| each.ok().map(|each| each.at.timestamp())).collect()
    };
    ahead(one).is_some_and(|one| Some(one) == ahead(other))
}

/// The series that a calendar says, if it is one of those that can be had here.
pub(super) fn series(main: &Main) -> Option<Series> {
    let rule = Rule::parse(main.rule.as_deref()?).ok()?;
    let said = Series {
        cadence: Cadence::Rule(rule),
        zone: main.zone.clone(),
        starts: main.starts,
        minutes: main.minutes,
        pauses: Vec::new(),
        ends_at: None,
    };
    said.check().ok()?;
    let from = main.moment()?;
    let named = [Cadence::Weekly, Cadence::EveryTwoWeeks, Cadence::Monthly].into_iter();
    let named = named.map(|cadence| Series { cadence, ..said.clone() });
    let simple = named.into_iter().find(|simple| alike(simple, &said, from));
    Some(simple.unwrap_or(said))
}
