//! An invitation for calendar programs, as a letter carries it (iMIP, RFC 6047): some events asked for or called off, from
//! one organizer to one person. It says when, how long and a title.

use crate::{
    feed::{Event, put},
    read::Answer,
    text::Lines,
};
use jiff::Timestamp;

/// What is done with the events.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doing {
    /// They take place so.
    Request,
    /// They do not take place.
    Cancel,
}

impl Doing {
    /// As a letter and a calendar say it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// Somebody with an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// What they are called.
    pub name: String,
    /// Where mail reaches them.
    pub address: String,
}

/// An invitation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Invite {
    /// What is done.
    pub doing: Doing,
    /// The events of one UID, a series before its occurrences.
    pub events: Vec<Event>,
    /// From whom, where replies go.
    pub organizer: Person,
    /// To whom.
    pub to: Person,
    /// What they answered so far.
    pub answer: Answer,
    /// Somebody reads what they answer.
    pub asks: bool,
    /// When it was written.
    pub written_at: Timestamp,
    /// The year up to which changes of the clocks are written one by one.
    pub until: i16,
}

impl Invite {
    /// The text.
    #[must_use]
    pub fn write(&self) -> String {
        let stamped: Vec<Event> =
            self.events.iter().map(|event| Event { changed_at: self.written_at, ..event.clone() }).collect();
        Lines::calendar(|lines| {
            lines.put(&format!("METHOD:{}", self.doing.as_str()));
            put(lines, &stamped, self.until, |lines| self.people(lines));
        })
    }

    fn people(&self, lines: &mut Lines) {
        let (organizer, to) = (&self.organizer, &self.to);
        lines.put(&format!("ORGANIZER;CN={}:mailto:{}", quoted(&organizer.name), plain(&organizer.address)));
        let (answer, asks) = match (self.answer, self.asks) {
            (Answer::Accepted, _) | (_, false) => ("ACCEPTED", "FALSE"),
            (Answer::Tentative, true) => ("TENTATIVE", "TRUE"),
            (Answer::Declined, true) => ("DECLINED", "TRUE"),
            (Answer::None, true) => ("NEEDS-ACTION", "TRUE"),
        };
        lines.put(&format!(
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={answer};RSVP={asks};CN={}:mailto:{}",
            quoted(&to.name),
            plain(&to.address)
        ));
    }
}

/// A parameter's value: a quote cannot be in it, nor a line end.
fn quoted(words: &str) -> String {
    let safe: String = words.chars().filter(|letter| !letter.is_control() && *letter != '"').collect();
    format!("\"{safe}\"")
}

fn plain(address: &str) -> String {
    address.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{self, Method};

    fn invite() -> Invite {
        let event = Event {
            uid: "a-1-b@fulcrum".into(),
            zone: "Europe/Berlin".into(),
            starts: "2026-05-14T14:00".parse().unwrap(),
            minutes: 45,
            rule: Some("FREQ=WEEKLY".into()),
            leaves_out: vec!["2026-05-21T14:00".parse().unwrap()],
            replaces: None,
            cancelled: false,
            sequence: 4,
            changed_at: Timestamp::UNIX_EPOCH,
            title: "1:1 Ana and Marek".into(),
        };
        let moved = Event {
            rule: None,
            leaves_out: Vec::new(),
            replaces: Some("2026-05-28T14:00".parse().unwrap()),
            starts: "2026-05-29T09:30".parse().unwrap(),
            ..event.clone()
        };
        Invite {
            doing: Doing::Request,
            events: vec![event, moved],
            organizer: Person { name: "Fulcrum".into(), address: "one@example.org".into() },
            to: Person { name: "Ana \"A\"\r\nATTENDEE:x Ž".into(), address: "ana@example.org".into() },
            answer: Answer::None,
            asks: true,
            written_at: "2026-05-11T09:00:00Z".parse().unwrap(),
            until: 2036,
        }
    }

    #[test]
    fn what_is_written_is_what_is_read() {
        let read = read::read(invite().write().as_bytes()).unwrap();
        assert_eq!(read.method, Some(Method::Request));
        let [series, moved] = read.events.as_slice() else { panic!("{read:?}") };
        assert_eq!(
            (series.sequence, series.minutes, series.title.as_str()),
            (4, Some(45), "1:1 Ana and Marek")
        );
        assert_eq!(series.organizer.as_deref(), Some("one@example.org"));
        assert_eq!(series.attendees.len(), 1, "no name makes a line of its own");
        assert_eq!(series.attendees[0].address, "ana@example.org");
        assert_eq!(series.written_at, Some(invite().written_at));
        assert_eq!(moved.replaces.as_ref().unwrap().local.to_string(), "2026-05-28T14:00:00");
    }

    #[test]
    fn where_nobody_reads_nobody_is_asked() {
        let told = Invite { asks: false, ..invite() }.write().replace("\r\n ", "");
        assert!(told.contains("PARTSTAT=ACCEPTED;RSVP=FALSE"), "{told}");
        assert!(invite().write().replace("\r\n ", "").contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE"));
    }
}
