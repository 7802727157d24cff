//! Reminders: which there are, at what hour of whose day, and what leaves somebody in peace. It knows no mail.

use crate::error::{Error, Result};
use jiff::{
    SignedDuration, Timestamp, ToSpan as _, Zoned,
    civil::{Date, Time, Weekday, time},
    tz::TimeZone,
};

/// What somebody is reminded of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A quarter of an hour to prepare.
    Prep,
    /// The owner is prepared: the agenda is ready to be read.
    Agenda,
    /// Action items of theirs are due.
    ActionItems,
    /// Goals of theirs are back on their rhythm.
    Goals,
    /// The updates of a week.
    Digest,
    /// When they meet, for the calendar: by mail or not at all.
    Calendar,
}

impl Kind {
    /// All of them, in the order shown.
    pub const ALL: [Self; 6] =
        [Self::Prep, Self::Agenda, Self::ActionItems, Self::Goals, Self::Digest, Self::Calendar];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prep => "prep",
            Self::Agenda => "agenda",
            Self::ActionItems => "action-items",
            Self::Goals => "goals",
            Self::Digest => "digest",
            Self::Calendar => "calendar",
        }
    }

    /// The kind of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name).ok_or_else(|| {
            Error::invalid("kind", "Say prep, agenda, action-items, goals, digest or calendar.")
        })
    }
}

/// How somebody wants to hear of a kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// By mail, and on their home page.
    Mail,
    /// On their home page alone.
    Page,
    /// Not at all.
    Off,
}

impl Kind {
    /// The ways in which somebody can hear of it, in the order shown.
    #[must_use]
    pub fn ways(self) -> &'static [Way] {
        match self {
            Self::Calendar => &[Way::Mail, Way::Off],
            _ => &Way::ALL,
        }
    }
}

impl Way {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Mail, Self::Page, Self::Off];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Page => "page",
            Self::Off => "off",
        }
    }

    /// The way of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|way| way.as_str() == name)
            .ok_or_else(|| Error::invalid("way", "Say mail, page or off."))
    }
}

/// When the quarter of an hour for preparing is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PrepTime {
    /// At the same hour, a day before the meeting.
    DayBefore,
    /// In the morning of the meeting's day.
    Morning,
}

impl PrepTime {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::DayBefore => "day-before",
            Self::Morning => "morning",
        }
    }

    /// The time of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        match name {
            "day-before" => Ok(Self::DayBefore),
            "morning" => Ok(Self::Morning),
            _ => Err(Error::invalid("prep_time", "Say day-before or morning.")),
        }
    }

    /// The moment for a meeting, by the clock of whoever prepares. A meeting early in the day is prepared for an hour before.
    #[must_use]
    pub fn before(self, meeting: Timestamp, zone: &TimeZone) -> Timestamp {
        let local = meeting.to_zoned(zone.clone());
        match self {
            // By their clock, so that daylight saving does not move it.
            Self::DayBefore => local.checked_sub(1.day()).map_or(meeting, |day| day.timestamp()),
            Self::Morning => morning(local.date(), zone).min(earlier(meeting, HOUR)),
        }
    }
}

/// When a day's reminders come.
const MORNING: Time = time(8, 0, 0, 0);
const HOUR: SignedDuration = SignedDuration::from_hours(1);
/// A reminder to prepare comes at the latest this long before the meeting.
pub const LATEST_PREP: SignedDuration = SignedDuration::from_mins(20);

/// Eight in the morning of a day.
#[must_use]
pub fn morning(day: Date, zone: &TimeZone) -> Timestamp {
    at(day, MORNING, zone)
}

/// The first moment of a day.
#[must_use]
pub fn midnight(day: Date, zone: &TimeZone) -> Timestamp {
    at(day, Time::MIN, zone)
}

/// The latest day of that weekday, today included.
#[must_use]
pub fn weekday_since(today: Date, weekday: Weekday) -> Date {
    let back = i64::from(today.weekday().since(weekday));
    today.saturating_sub(back.days())
}

fn at(day: Date, hour: Time, zone: &TimeZone) -> Timestamp {
    let local = day.to_datetime(hour).to_zoned(zone.clone());
    local.map_or(if day.year() < 0 { Timestamp::MIN } else { Timestamp::MAX }, |at| at.timestamp())
}

/// That much earlier; the beginning of time where the calendar begins.
#[must_use]
pub fn earlier(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_sub(by).unwrap_or(Timestamp::MIN)
}

/// Hours in which nobody is mailed: from one time of day until another, maybe over midnight.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quiet {
    /// From then on.
    pub from: Time,
    /// Until then.
    pub until: Time,
}

impl Quiet {
    /// From evening to morning, while nobody said.
    pub const USUAL: Self = Self { from: time(20, 0, 0, 0), until: time(7, 0, 0, 0) };

    /// Whether a time of day lies in them.
    #[must_use]
    pub fn holds(self, at: Time) -> bool {
        if self.from <= self.until {
            self.from <= at && at < self.until
        } else {
            at >= self.from || at < self.until
        }
    }

    /// The moment itself outside of quiet hours; within them their end, or where that is later than the latest moment that
    /// makes sense, the minute before they began.
    #[must_use]
    pub fn shift(self, moment: Timestamp, latest: Timestamp, zone: &TimeZone) -> Timestamp {
        let local = moment.to_zoned(zone.clone());
        if !self.holds(local.time()) {
            return moment;
        }
        let end = self.ends(&local).max(moment);
        if end <= latest {
            end
        } else {
            earlier(self.began(&local), SignedDuration::from_mins(1)).min(moment)
        }
    }

    fn ends(self, local: &Zoned) -> Timestamp {
        let today = local.time() < self.until;
        let day = if today { local.date() } else { local.date().saturating_add(1.day()) };
        at(day, self.until, local.time_zone())
    }

    fn began(self, local: &Zoned) -> Timestamp {
        let today = local.time() >= self.from;
        let day = if today { local.date() } else { local.date().saturating_sub(1.day()) };
        at(day, self.from, local.time_zone())
    }
}

/// A time of day as a form gives it: `20:00`.
///
/// # Errors
/// `Invalid` naming the field.
pub fn hour(field: &'static str, text: &str) -> Result<Time> {
    let text = text.trim();
    let time = text.parse::<Time>().ok().filter(|_| text.contains(':'));
    time.map(|time| time.with().second(0).subsec_nanosecond(0).build().unwrap_or(time))
        .ok_or_else(|| Error::invalid(field, "Give an hour such as 20:00."))
}

/// A weekday as a form gives it: `friday`.
///
/// # Errors
/// `Invalid` for any other word.
pub fn weekday(name: &str) -> Result<Weekday> {
    WEEKDAYS
        .into_iter()
        .find(|(known, _)| *known == name)
        .map(|(_, day)| day)
        .ok_or_else(|| Error::invalid("digest_day", "Say a weekday, such as friday."))
}

/// The name of a weekday in storage and in the API.
#[must_use]
pub fn weekday_name(day: Weekday) -> &'static str {
    WEEKDAYS.into_iter().find(|(_, known)| *known == day).map_or("friday", |(name, _)| name)
}

/// All weekdays by name, in the order shown.
pub const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// How somebody wants to be reminded, of everything.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choices {
    /// The way of each kind, in the order of [`Kind::ALL`].
    pub ways: [Way; 6],
    /// When the quarter of an hour is.
    pub prep_time: PrepTime,
    /// On which weekday the digest comes.
    pub digest_day: Weekday,
    /// When nobody is mailed.
    pub quiet: Option<Quiet>,
    /// Updates may be quoted in mail: theirs in mail to the other one, the other one’s in mail to them. Both must say so.
    pub words: bool,
}

impl Default for Choices {
    /// While nobody said: everything by mail, with no words in it, and in peace at night. Invitations for the calendar are
    /// asked for: who brings a series from a calendar, or subscribes, has it there already.
    fn default() -> Self {
        Self {
            ways: [Way::Mail, Way::Mail, Way::Mail, Way::Mail, Way::Mail, Way::Off],
            prep_time: PrepTime::Morning,
            digest_day: Weekday::Friday,
            quiet: Some(Quiet::USUAL),
            words: false,
        }
    }
}

impl Choices {
    /// How they want to hear of a kind.
    #[must_use]
    pub fn way(&self, kind: Kind) -> Way {
        Kind::ALL.iter().zip(self.ways).find(|(each, _)| **each == kind).map_or(Way::Off, |(_, way)| way)
    }

    /// Sets how they want to hear of a kind.
    pub fn set_way(&mut self, kind: Kind, way: Way) {
        Kind::ALL
            .iter()
            .zip(&mut self.ways)
            .filter(|(each, _)| **each == kind)
            .for_each(|(_, old)| *old = way);
    }

    /// Whether nobody is mailed at a moment.
    #[must_use]
    pub fn is_quiet(&self, moment: Timestamp, zone: &TimeZone) -> bool {
        self.quiet.is_some_and(|quiet| quiet.holds(moment.to_zoned(zone.clone()).time()))
    }

    /// When to say something that could be said at a moment, and makes sense until another.
    #[must_use]
    pub fn moment(&self, moment: Timestamp, latest: Timestamp, zone: &TimeZone) -> Timestamp {
        self.quiet.map_or(moment, |quiet| quiet.shift(moment, latest, zone))
    }
}

#[cfg(test)]
mod tests;
