//! A meeting that is given to points alone, beside the series: what that does to a point, and which hour to offer for it.

use crate::{
    error::{Error, Result},
    ids::MeetingId,
    relationship::Side,
    talking_point::{State, TalkingPoint},
};
use jiff::{
    Timestamp, Zoned,
    civil::{DateTime, Weekday},
};

/// Minutes of one while nobody said.
pub const USUAL_MINUTES: i64 = 30;
/// Hours at which one is offered, the best first.
const HOURS: [i8; 7] = [10, 11, 14, 15, 9, 13, 16];
/// Days looked at for a free hour.
const DAYS: i64 = 21;

impl TalkingPoint {
    /// Gives it a meeting of its own, or a place in one that is planned: it leaves the agenda, and keeps its place there.
    ///
    /// # Errors
    /// `Refused` when it is resolved, or waits for such a meeting already.
    pub fn give_meeting(&mut self, meeting: MeetingId, by: Side, at: Timestamp) -> Result<()> {
        if !self.is_open() {
            return Err(self.refusal("cannot be given a meeting"));
        }
        self.becomes(State::OwnMeeting, by, at);
        self.own_meeting = Some(meeting);
        Ok(())
    }

    /// Takes it out of its own meeting again: it is where it was before.
    ///
    /// # Errors
    /// `Refused` when it waits for none.
    pub fn take_back(&mut self, by: Side, at: Timestamp) -> Result<()> {
        if self.state != State::OwnMeeting {
            return Err(self.refusal("has no meeting of its own"));
        }
        self.becomes(self.state_before(), by, at);
        Ok(())
    }

    /// Its own meeting is over, and it was not talked about: it is on the agenda, at `order` where it had
    /// no place there.
    pub fn back_on_agenda(&mut self, order: String, by: Side, at: Timestamp) {
        self.becomes(State::Open, by, at);
        self.deferral = None;
        self.order.get_or_insert(order);
    }

    /// It waits for that meeting.
    #[must_use]
    pub fn waits_for(&self, meeting: MeetingId) -> bool {
        self.state == State::OwnMeeting && self.own_meeting == Some(meeting)
    }

    /// Who may give it a meeting of its own: the owner any point, the other one what they raised.
    ///
    /// # Errors
    /// `Refused`.
    pub fn must_be_theirs_to_meet_on(&self, side: Side) -> Result<()> {
        if side == Side::Owner || self.raised_by == side {
            return Ok(());
        }
        Err(Error::refused(
            "The owner of this one-on-one says which of their points get a meeting of their own. Suggest it to them.",
        ))
    }
}

/// The next hour that suits a meeting: on a working day from tomorrow on, within working hours, and not while another
/// one of theirs is planned. `now` is in the zone of whoever is asked; `taken` are starts and minutes.
#[must_use]
pub fn free_hour(now: &Zoned, minutes: i64, taken: &[(Timestamp, i64)]) -> DateTime {
    let days = (1..=DAYS).filter_map(|ahead| now.date().checked_add(jiff::Span::new().days(ahead)).ok());
    let working = days.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
    let mut hours = working.flat_map(|day| HOURS.into_iter().map(move |hour| day.at(hour, 0, 0, 0)));
    let is_free = |hour: &DateTime| {
        let Ok(start) = hour.to_zoned(now.time_zone().clone()) else { return false };
        let start = start.timestamp().as_second();
        taken.iter().all(|(other, length)| {
            let other = other.as_second();
            start + minutes * 60 <= other || other + length * 60 <= start
        })
    };
    hours.find(is_free).unwrap_or_else(|| now.datetime())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talking_point::tests::point;
    use uuid::Uuid;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    fn meeting() -> MeetingId {
        MeetingId(Uuid::from_u128(7))
    }

    #[test]
    fn a_point_with_its_own_meeting_is_off_the_agenda_and_comes_back_where_it_was() {
        let day = jiff::civil::date(2026, 5, 14);
        let mut kept = point(1, Some("V"), 5);
        kept.give_meeting(meeting(), Side::Owner, AT).unwrap();
        assert!(!kept.is_on_agenda(day) && !kept.is_open() && kept.waits_for(meeting()));
        assert!(kept.give_meeting(meeting(), Side::Owner, AT).is_err(), "one at a time");
        assert!(kept.drop(Side::Owner, AT).is_err() && kept.defer(None, Side::Owner, AT).is_err());
        kept.take_back(Side::Owner, AT).unwrap();
        assert!(kept.is_on_agenda(day) && kept.take_back(Side::Owner, AT).is_err());
        let mut raw = point(2, None, 5);
        raw.give_meeting(meeting(), Side::Owner, AT).unwrap();
        raw.take_back(Side::Owner, AT).unwrap();
        assert_eq!(raw.state, State::Captured);
    }

    #[test]
    fn what_was_not_talked_about_is_on_the_agenda_again_even_if_it_was_deferred() {
        let day = jiff::civil::date(2026, 5, 14);
        let mut waiting = point(1, Some("V"), 5);
        waiting.defer(None, Side::Owner, AT).unwrap();
        waiting.give_meeting(meeting(), Side::Owner, AT).unwrap();
        waiting.back_on_agenda("z".into(), Side::Other, AT);
        assert!(waiting.is_on_agenda(day));
        assert_eq!(waiting.order.as_deref(), Some("V"), "it had its place");
        let mut talked = point(2, None, 5);
        talked.give_meeting(meeting(), Side::Owner, AT).unwrap();
        talked.discuss(Side::Other, AT).unwrap();
        assert_eq!(talked.state, State::Discussed);
    }

    #[test]
    fn the_other_one_gives_meetings_to_what_they_raised() {
        let mut point = point(1, Some("V"), 5);
        assert!(point.must_be_theirs_to_meet_on(Side::Other).is_err());
        assert!(point.must_be_theirs_to_meet_on(Side::Owner).is_ok());
        point.raised_by = Side::Other;
        assert!(point.must_be_theirs_to_meet_on(Side::Other).is_ok());
    }

    #[test]
    fn the_hour_offered_is_free_and_on_a_working_day() {
        let at = |zoned: &str| zoned.parse::<Zoned>().unwrap();
        let now = at("2026-05-14T15:00[Europe/Berlin]");
        let free = |taken: &[(Timestamp, i64)]| free_hour(&now, 30, taken).to_string();
        assert_eq!(free(&[]), "2026-05-15T10:00:00");
        let at_ten = at("2026-05-15T09:45[Europe/Berlin]").timestamp();
        assert_eq!(free(&[(at_ten, 45)]), "2026-05-15T11:00:00", "the other one ends at half past ten");
        let friday = at("2026-05-15T17:00[Europe/Berlin]");
        assert_eq!(free_hour(&friday, 30, &[]).to_string(), "2026-05-18T10:00:00", "not on a Saturday");
    }
}
