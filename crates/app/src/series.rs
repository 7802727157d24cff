//! When a relationship meets, and which meeting comes next.

use crate::view::{Beat, Hours, Next, Overdue};
use domain::{
    RelationshipId, Result, Side, UserId, limits,
    meeting::{Meeting, State},
    series::{Occurrence, Series, hour_for},
};
use jiff::{SignedDuration, Timestamp, ToSpan as _, tz::TimeZone};
use store::{Participant, Tx, Writer, access, event, meeting, series, user};

/// Minutes of a meeting in a relationship without a series.
pub const USUAL_MINUTES: i64 = 45;
/// Days without a meeting that are long where no series says when they meet.
const LONG_DAYS: i64 = 35;
/// Dots in the picture of the rhythm.
const BEATS: usize = 9;
/// Meetings that say how it went lately: more than a year of a weekly series.
const LATELY: i64 = 60;
/// Days looked back at for it in a series that meets every week; longer where it meets less often.
const LOOK_BACK: i64 = 7 * 40;

/// Says when they meet; replaces what was said before. Meetings already held stay as they were.
///
/// # Errors
/// `NotFound` when it is not theirs, `Invalid` for a time that cannot be.
pub fn set(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, series: &Series) -> Result<RelationshipId> {
    let mut writer = access::writer(tx, by, id)?;
    put(tx, &mut writer, series)
}

pub(crate) fn put(tx: &mut Tx<'_>, writer: &mut Writer, series: &Series) -> Result<RelationshipId> {
    limits::minutes("minutes", series.minutes, &limits::MEETING_MINUTES)?;
    series.check()?;
    series::set(tx, writer, series)?;
    let id = writer.relationship();
    event::record(tx, writer, "set", "series", id)?;
    Ok(id)
}

/// All that says when they meet: the series, and every meeting of which something was recorded.
pub(crate) struct Calendar {
    pub(crate) series: Option<Series>,
    /// Regular meetings, and those held in between.
    pub(crate) meetings: Vec<Meeting>,
    /// Meetings given to points alone. They stand beside the series: nothing of it is computed from them.
    pub(crate) focus: Vec<Meeting>,
    /// Since when the series is as it is.
    set_at: Option<Timestamp>,
}

impl Calendar {
    pub(crate) fn load(tx: &mut Tx<'_>, of: &Participant) -> Result<Self> {
        let all = meeting::all(tx, of)?;
        Self::with(tx, of, all)
    }

    /// The same without the years before: what comes next, and how the last meetings turned out.
    pub(crate) fn lately(tx: &mut Tx<'_>, of: &Participant) -> Result<Self> {
        let latest = meeting::latest(tx, of, LATELY)?;
        Self::with(tx, of, latest)
    }

    fn with(tx: &mut Tx<'_>, of: &Participant, all: Vec<Meeting>) -> Result<Self> {
        // What was planned for after the end does not come: it would again if they went on after all.
        let as_it_comes = |meeting: Meeting| match of.ends_at() {
            Some(ends) if meeting.state == State::Scheduled && meeting.scheduled_at >= ends => {
                Meeting { state: State::Cancelled, ..meeting }
            }
            _ => meeting,
        };
        let (focus, meetings) = all.into_iter().map(as_it_comes).partition(|meeting| meeting.focus.is_some());
        Ok(Self { series: series::find(tx, of)?, meetings, focus, set_at: series::set_at(tx, of)? })
    }

    /// The meeting going on, regular or not.
    pub(crate) fn going_on(&self) -> Option<&Meeting> {
        going_on(&self.meetings).or_else(|| going_on(&self.focus))
    }

    /// Who moved a meeting to where it is.
    pub(crate) fn moved_by(&self, next: Option<&Next>) -> Option<Side> {
        let id = next?.meeting?;
        self.meetings.iter().find(|meeting| meeting.id == id)?.moved_by
    }

    /// The regular meeting going on, or else the earliest that is still to come.
    pub(crate) fn next(&self, now: Timestamp) -> Result<Option<Next>> {
        let recorded = |meeting: &Meeting| Next {
            at: meeting.scheduled_at,
            minutes: meeting.minutes,
            meeting: Some(meeting.id),
            in_progress: meeting.state == State::InProgress,
            moved: meeting.moved_at.is_some(),
            day: meeting.occurrence,
        };
        if let Some(meeting) = going_on(&self.meetings) {
            return Ok(Some(recorded(meeting)));
        }
        let to_come = self
            .meetings
            .iter()
            .filter(|meeting| meeting.state == State::Scheduled && !meeting.is_missed(now));
        let moved = to_come.min_by_key(|meeting| meeting.scheduled_at).map(recorded);
        let regular = self.next_regular(now)?;
        Ok([moved, regular].into_iter().flatten().min_by_key(|next| next.at))
    }

    /// The next occurrence of which nothing is recorded. One that began and is not over counts as next.
    fn next_regular(&self, now: Timestamp) -> Result<Option<Next>> {
        let Some(series) = &self.series else {
            return Ok(None);
        };
        let mut after = now.checked_sub(SignedDuration::from_mins(series.minutes)).unwrap_or(now);
        loop {
            let Some(occurrence) = series.next(after)? else { return Ok(None) };
            after = occurrence.at.timestamp();
            if self.recorded_on(occurrence.day).is_none() {
                let at = occurrence.at.timestamp();
                return Ok(Some(Next {
                    at,
                    minutes: series.minutes,
                    meeting: None,
                    in_progress: false,
                    moved: false,
                    day: Some(occurrence.day),
                }));
            }
        }
    }

    /// When the series has a meeting; none for one held in between.
    pub(crate) fn moment_of(&self, meeting: &Meeting) -> Result<Option<Timestamp>> {
        let (Some(series), Some(day)) = (&self.series, meeting.occurrence) else {
            return Ok(None);
        };
        Ok(series.of_day(day)?.map(|occurrence| occurrence.at.timestamp()))
    }

    /// The meeting that stands for an occurrence.
    pub(crate) fn recorded_on(&self, occurrence: jiff::civil::Date) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.occurrence == Some(occurrence))
    }

    /// How the last meetings turned out, oldest first.
    pub(crate) fn rhythm(&self, now: Timestamp) -> Result<Vec<Beat>> {
        let mut beats: Vec<(Timestamp, Beat)> = self
            .meetings
            .iter()
            .filter_map(|meeting| Some((meeting.scheduled_at, beat(meeting, now)?)))
            .collect();
        if let Some(series) = &self.series {
            let days = LOOK_BACK.max(series.cadence.long_days() * 4);
            let back = now.checked_sub(SignedDuration::from_hours(24 * days)).unwrap_or(Timestamp::MIN);
            beats.extend(self.unheld(series, now, back)?.into_iter().map(|at| (at, Beat::Missed)));
        }
        beats.sort_by_key(|(at, _)| *at);
        let first = beats.len().saturating_sub(BEATS);
        Ok(beats.into_iter().skip(first).map(|(_, beat)| beat).collect())
    }

    /// How every occurrence since a moment turned out, oldest first.
    pub(crate) fn beats(&self, now: Timestamp, since: Timestamp) -> Result<Vec<(Timestamp, Beat)>> {
        let recorded =
            self.meetings.iter().filter_map(|meeting| Some((meeting.scheduled_at, beat(meeting, now)?)));
        let mut beats: Vec<(Timestamp, Beat)> = recorded.filter(|(at, _)| *at >= since).collect();
        if let Some(series) = &self.series {
            beats.extend(self.unheld(series, now, since)?.into_iter().map(|at| (at, Beat::Missed)));
        }
        beats.sort_by_key(|(at, _)| *at);
        Ok(beats)
    }

    /// Occurrences since a moment that passed without anything recorded.
    fn unheld(&self, series: &Series, now: Timestamp, since: Timestamp) -> Result<Vec<Timestamp>> {
        let Some(set_at) = self.set_at else { return Ok(Vec::new()) };
        let mut unheld = Vec::new();
        for occurrence in series.after(since.max(set_at))? {
            let occurrence = occurrence?;
            let at = occurrence.at.timestamp();
            if at.checked_add(series.minutes.minutes()).unwrap_or(at) >= now {
                break;
            }
            if self.recorded_on(occurrence.day).is_none() {
                unheld.push(at);
            }
        }
        Ok(unheld)
    }

    /// What is out of rhythm: the last occurrence passed unheld, or they have not met for long.
    pub(crate) fn overdue(&self, now: Timestamp) -> Result<Option<Overdue>> {
        let held = self.meetings.iter().find(|meeting| meeting.state == State::Completed);
        let held = held.map(|meeting| meeting.started_at.unwrap_or(meeting.scheduled_at));
        if let Some(missed) = self.missed(now)?.filter(|missed| held.is_none_or(|held| held < *missed)) {
            return Ok(Some(Overdue::Missed(missed)));
        }
        let days = self.series.as_ref().map_or(LONG_DAYS, |series| series.cadence.long_days());
        let long = held.filter(|held| now.duration_since(*held) > SignedDuration::from_hours(24 * days));
        Ok(long.map(Overdue::Long))
    }

    /// The last meeting that should have been and was not, while none was held since and none is planned in its place.
    pub(crate) fn missed_now(&self, now: Timestamp) -> Result<Option<Timestamp>> {
        match self.overdue(now)? {
            Some(Overdue::Missed(at)) => Ok(Some(at)),
            _ => Ok(None),
        }
    }

    /// What the hour of the next meeting is for both, where they live in two zones.
    pub(crate) fn hours(
        &self,
        tx: &mut Tx<'_>,
        of: &Participant,
        next: Option<&Next>,
    ) -> Result<Option<Hours>> {
        let (Some(series), Some(next)) = (&self.series, next.filter(|next| !next.in_progress)) else {
            return Ok(None);
        };
        let relationship = store::relationship::of(tx, of)?;
        let Some(them) = relationship.person(of.side().across()).user else { return Ok(None) };
        let (mine, theirs) = (user::find(tx, of.user())?.time_zone(), user::find(tx, them)?.time_zone());
        let hours =
            Hours { yours: hour_for(series, next.at, &mine)?, theirs: hour_for(series, next.at, &theirs)? };
        Ok((hours.yours != hours.theirs).then_some(hours))
    }

    /// The last meeting that should have been, if it was not.
    fn missed(&self, now: Timestamp) -> Result<Option<Timestamp>> {
        let moved = self.missed_recorded(now).map(|meeting| meeting.scheduled_at);
        let unheld = self.missed_regular(now)?.map(|missed| missed.at.timestamp());
        Ok(moved.into_iter().chain(unheld).max())
    }

    /// The last one recorded that was to come, and passed.
    pub(crate) fn missed_recorded(&self, now: Timestamp) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.is_missed(now))
    }

    /// The last occurrence, if it passed without anything recorded.
    pub(crate) fn missed_regular(&self, now: Timestamp) -> Result<Option<Occurrence>> {
        let Some(series) = &self.series else { return Ok(None) };
        // A second later, as with those that are recorded: the last minute is not over yet.
        let over = SignedDuration::from_secs(series.minutes * 60 + 1);
        let last = series.last(now.checked_sub(over).unwrap_or(now))?;
        Ok(last.filter(|last| {
            self.set_at.is_some_and(|set| last.at.timestamp() > set) && self.recorded_on(last.day).is_none()
        }))
    }

    /// When the last meeting that took place ended.
    pub(crate) fn last_ended(&self) -> Option<Timestamp> {
        let held = self.meetings.iter().filter(|meeting| meeting.state == State::Completed);
        held.filter_map(|meeting| meeting.ended_at).max()
    }

    /// Weeks since the first meeting known here that took place.
    pub(crate) fn weeks_together(&self, now: Timestamp) -> Option<i64> {
        let held = self.meetings.iter().filter(|meeting| meeting.state == State::Completed);
        let first = held.filter_map(|meeting| meeting.started_at).min()?;
        Some(now.duration_since(first).as_hours() / (24 * 7))
    }

    /// Minutes of a meeting that starts now.
    pub(crate) fn minutes(&self) -> i64 {
        self.series.as_ref().map_or(USUAL_MINUTES, |series| series.minutes)
    }

    /// The day of a moment, in the zone in which days are counted.
    pub(crate) fn day(&self, at: Timestamp) -> jiff::civil::Date {
        at.to_zoned(self.time_zone(TimeZone::UTC)).date()
    }

    /// The zone in which days are counted.
    pub(crate) fn time_zone(&self, otherwise: TimeZone) -> TimeZone {
        self.series.as_ref().and_then(|series| series.time_zone().ok()).unwrap_or(otherwise)
    }
}

/// The one in which they are talking.
pub(crate) fn going_on(meetings: &[Meeting]) -> Option<&Meeting> {
    meetings.iter().find(|meeting| meeting.state == State::InProgress)
}

fn beat(meeting: &Meeting, now: Timestamp) -> Option<Beat> {
    match meeting.state {
        State::Completed if meeting.moved_at.is_some() => Some(Beat::Moved),
        State::Completed => Some(Beat::Held),
        State::Skipped => Some(Beat::Skipped),
        State::Scheduled if meeting.is_missed(now) => Some(Beat::Missed),
        State::Scheduled | State::InProgress | State::Cancelled => None,
    }
}
