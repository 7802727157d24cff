//! When a relationship meets, and which meeting comes next.

use crate::view::{Beat, Next, Overdue};
use domain::{
    RelationshipId, Result, UserId, limits,
    meeting::{Meeting, State},
    series::Series,
};
use jiff::{SignedDuration, Timestamp, ToSpan as _, tz::TimeZone};
use store::{Participant, Tx, access, event, meeting, series};

/// Minutes of a meeting in a relationship without a series.
pub const USUAL_MINUTES: i64 = 45;
/// Days without a meeting that are long where no series says when they meet.
const LONG_DAYS: i64 = 35;
/// Dots in the picture of the rhythm.
const BEATS: usize = 9;
/// Meetings that say how it went lately: more than a year of a weekly series.
const LATELY: i64 = 60;
/// Occurrences looked back at for it; enough for the dots, whatever was skipped.
const LOOK_BACK: i64 = 40;

/// Says when they meet; replaces what was said before. Meetings already held stay as they were.
///
/// # Errors
/// `NotFound` when it is not theirs, `Invalid` for a time that cannot be.
pub fn set(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, series: &Series) -> Result<RelationshipId> {
    let mut writer = access::writer(tx, by, id)?;
    limits::minutes("minutes", series.minutes, &limits::MEETING_MINUTES)?;
    series.occurrence(0)?;
    series::set(tx, &writer, series)?;
    event::record(tx, &mut writer, "set", "series", id)?;
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
        let (focus, meetings) =
            meeting::all(tx, of)?.into_iter().partition(|meeting| meeting.focus.is_some());
        Ok(Self { series: series::find(tx, of)?, meetings, focus, set_at: series::set_at(tx, of)? })
    }

    /// The same without the years before: what comes next, and how the last meetings turned out.
    pub(crate) fn lately(tx: &mut Tx<'_>, of: &Participant) -> Result<Self> {
        let (focus, meetings) =
            meeting::latest(tx, of, LATELY)?.into_iter().partition(|meeting| meeting.focus.is_some());
        Ok(Self { series: series::find(tx, of)?, meetings, focus, set_at: series::set_at(tx, of)? })
    }

    /// The meeting going on, regular or not.
    pub(crate) fn going_on(&self) -> Option<&Meeting> {
        going_on(&self.meetings).or_else(|| going_on(&self.focus))
    }

    /// The regular meeting going on, or else the earliest that is still to come.
    pub(crate) fn next(&self, now: Timestamp) -> Result<Option<Next>> {
        let recorded = |meeting: &Meeting| Next {
            at: meeting.scheduled_at,
            minutes: meeting.minutes,
            meeting: Some(meeting.id),
            in_progress: meeting.state == State::InProgress,
            moved: meeting.moved_at.is_some(),
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
            let occurrence = series.next(after)?;
            after = occurrence.at.timestamp();
            if self.recorded_on(occurrence.at.date()).is_none() {
                let at = occurrence.at.timestamp();
                return Ok(Some(Next {
                    at,
                    minutes: series.minutes,
                    meeting: None,
                    in_progress: false,
                    moved: false,
                }));
            }
        }
    }

    /// When the series has a meeting; none for one held in between.
    pub(crate) fn moment_of(&self, meeting: &Meeting) -> Result<Option<Timestamp>> {
        let (Some(series), Some(day)) = (&self.series, meeting.occurrence) else {
            return Ok(None);
        };
        let midnight = day.to_zoned(series.time_zone()?).map(|midnight| midnight.timestamp());
        let before = midnight.unwrap_or(meeting.scheduled_at).checked_sub(SignedDuration::from_secs(1));
        let occurrence = series.next(before.unwrap_or(meeting.scheduled_at))?;
        Ok((occurrence.at.date() == day).then(|| occurrence.at.timestamp()))
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
            let next = series.next(now)?.number;
            for number in (next - LOOK_BACK).max(0)..next {
                let occurrence = series.occurrence(number)?;
                let at = occurrence.at.timestamp();
                let over = at.checked_add(series.minutes.minutes()).unwrap_or(at) < now;
                if over
                    && self.set_at.is_some_and(|set| at > set)
                    && self.recorded_on(occurrence.at.date()).is_none()
                {
                    beats.push((at, Beat::Missed));
                }
            }
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
            let since = self.set_at.map_or(since, |set| set.max(since));
            let mut number = series.next(since)?.number;
            loop {
                let occurrence = series.occurrence(number)?;
                let at = occurrence.at.timestamp();
                if at.checked_add(series.minutes.minutes()).unwrap_or(at) >= now {
                    break;
                }
                if self.recorded_on(occurrence.at.date()).is_none() {
                    beats.push((at, Beat::Missed));
                }
                number += 1;
            }
        }
        beats.sort_by_key(|(at, _)| *at);
        Ok(beats)
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

    /// The last meeting that should have been, if it was not.
    fn missed(&self, now: Timestamp) -> Result<Option<Timestamp>> {
        let moved =
            self.meetings.iter().find(|meeting| meeting.is_missed(now)).map(|meeting| meeting.scheduled_at);
        let Some(series) = &self.series else { return Ok(moved) };
        let next = series.next(now.checked_sub(series.minutes.minutes()).unwrap_or(now))?.number;
        if next == 0 {
            return Ok(moved);
        }
        let last = series.occurrence(next - 1)?;
        let at = last.at.timestamp();
        let unheld = self.set_at.is_some_and(|set| at > set) && self.recorded_on(last.at.date()).is_none();
        Ok(moved.into_iter().chain(unheld.then_some(at)).max())
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
