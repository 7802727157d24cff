//! What came out of a completed meeting: the facts, a first draft in words, and the whole as Markdown. It composes only
//! what is there, and never knows a private word.

use crate::{
    action_item::{ActionItem, State as Promise},
    ids::MeetingId,
    meeting::{Outcome, Record},
    note::Note,
    relationship::{Relationship, Side},
};
use jiff::{Timestamp, Zoned, civil::Date};

/// The prose of a recap, opened for a participant.
#[derive(Clone)]
pub struct Recap {
    /// The meeting it is about.
    pub meeting: MeetingId,
    /// The words.
    pub text: String,
    /// Who wrote last.
    pub written_by: Side,
    /// When.
    pub written_at: Timestamp,
    /// Grows with each save; 0 while it is a draft that nobody touched.
    pub version: i64,
    /// When its owner last said that it goes to both.
    pub sent_at: Option<Timestamp>,
}

impl Recap {
    /// Somebody wrote after it was sent.
    #[must_use]
    pub fn changed_since_sent(&self) -> bool {
        self.sent_at.is_some_and(|sent| self.written_at > sent)
    }
}

/// What is known of a completed meeting. Times are in the zone of whoever reads.
pub struct Facts<'a> {
    /// Who met.
    pub relationship: &'a Relationship,
    /// Title of a focus meeting.
    pub focus: Option<&'a str>,
    /// When they began.
    pub held: Zoned,
    /// How long they talked.
    pub minutes: Option<i64>,
    /// Its points in their order.
    pub records: &'a [Record],
    /// Its shared notes.
    pub notes: &'a [Note],
    /// What was agreed in it.
    pub actions: &'a [ActionItem],
    /// When they meet next.
    pub next: Option<Zoned>,
}

/// Headlines named in the draft before the rest is counted.
const NAMED: usize = 4;
/// Characters of a headline in the draft.
const HEADLINE: usize = 80;

impl Facts<'_> {
    /// A first draft in words, of nothing but the facts.
    #[must_use]
    pub fn draft(&self) -> String {
        let mut paragraphs = vec![self.talk()];
        let promises: Vec<String> = self.promises().map(|action| self.promise(action)).collect();
        if !promises.is_empty() {
            paragraphs.push(promises.join("\n"));
        }
        if let Some(next) = &self.next {
            paragraphs.push(format!("You meet again on {}.", self.day(next.date())));
        }
        paragraphs.join("\n\n")
    }

    fn talk(&self) -> String {
        let talked = self.headlines(Outcome::Discussed);
        let mut words = match talked.as_slice() {
            [] => "You ticked nothing off this time.".into(),
            some => format!("You talked through {}.", listed(some)),
        };
        match self.headlines(Outcome::Carried).as_slice() {
            [] => {}
            [one] => words.push_str(&format!(" {one} carries over.")),
            some => words.push_str(&format!(" {} carry over.", listed(some))),
        }
        words
    }

    fn headlines(&self, outcome: Outcome) -> Vec<String> {
        self.of(outcome).map(|record| format!("“{}”", headline(&record.text))).collect()
    }

    fn of(&self, outcome: Outcome) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(move |record| record.outcome == outcome)
    }

    fn promises(&self) -> impl Iterator<Item = &ActionItem> {
        self.actions.iter().filter(|action| action.state != Promise::Dropped)
    }

    fn promise(&self, action: &ActionItem) -> String {
        let who = self.relationship.first_name(action.assignee);
        let by = action.due.map_or_else(String::new, |due| format!(", by {}", self.day(due)));
        format!("{who} promised: “{}”{by}.", headline(&action.text))
    }

    /// "Thursday 21 May", with the year where it is not that of the meeting.
    fn day(&self, day: Date) -> String {
        let pattern = if day.year() == self.held.year() { "%A %-d %B" } else { "%A %-d %B %Y" };
        day.strftime(pattern).to_string()
    }

    /// The whole of it: title, date, prose, points with their notes, promises, what comes next.
    #[must_use]
    pub fn markdown(&self, prose: &str) -> String {
        let mut sections = vec![self.title()];
        sections.extend(some(prose));
        sections.extend(self.talked_through());
        sections.extend(self.carried_over());
        sections.extend(self.who_does_what());
        sections.extend(self.for_the_record());
        if let Some(next) = &self.next {
            sections.push(format!("## Next\n\n{}", next.strftime("%A %-d %B %Y at %-H:%M (%Q)")));
        }
        sections.join("\n\n") + "\n"
    }

    fn title(&self) -> String {
        let (owner, other) =
            (self.relationship.first_name(Side::Owner), self.relationship.first_name(Side::Other));
        let held = self.held.strftime("%A %-d %B %Y at %-H:%M (%Q)");
        let minutes = match self.minutes {
            None => String::new(),
            Some(1) => ", 1 minute".into(),
            Some(minutes) => format!(", {minutes} minutes"),
        };
        match self.focus {
            Some(title) => {
                format!(
                    "# {}\n\nA meeting of {owner} and {other} about this alone: {held}{minutes}.",
                    first_line(title)
                )
            }
            None => format!("# {owner} and {other}\n\n{held}{minutes}."),
        }
    }

    fn talked_through(&self) -> Option<String> {
        let points: Vec<String> = self.of(Outcome::Discussed).map(|record| self.point(record)).collect();
        (!points.is_empty()).then(|| format!("## Talked through\n\n{}", points.join("\n\n")))
    }

    fn point(&self, record: &Record) -> String {
        let mut parts = vec![format!("### {}", first_line(&record.text))];
        parts.extend(some(&rest(&record.text)));
        if record.raised_by == Side::Other {
            parts.push(format!("From {}.", self.relationship.first_name(Side::Other)));
        }
        parts.extend(self.note_under(record));
        parts.join("\n\n")
    }

    fn note_under(&self, record: &Record) -> Option<String> {
        some(&self.notes.iter().find(|note| note.about.point() == Some(record.point))?.text)
    }

    fn carried_over(&self) -> Option<String> {
        let line = |record: &Record| {
            let note = self.note_under(record).map_or_else(String::new, |note| format!("\n\n{note}"));
            format!("- {}", hung(&format!("{}{note}", record.text.trim())))
        };
        let lines: Vec<String> = self.of(Outcome::Carried).map(line).collect();
        (!lines.is_empty()).then(|| format!("## Carried over\n\n{}", lines.join("\n")))
    }

    fn who_does_what(&self) -> Option<String> {
        let line = |action: &ActionItem| {
            let tick = if action.state == Promise::Done { "x" } else { " " };
            let who = self.relationship.first_name(action.assignee);
            let by = action.due.map_or_else(String::new, |due| format!(" (by {due})"));
            format!("- [{tick}] {who}: {}{by}", hung(action.text.trim()))
        };
        let lines: Vec<String> = self.promises().map(line).collect();
        (!lines.is_empty()).then(|| format!("## Who does what\n\n{}", lines.join("\n")))
    }

    /// The meeting's own note, and notes under points that are in no record.
    fn for_the_record(&self) -> Option<String> {
        let recorded = |note: &&Note| {
            note.about.point().is_none_or(|point| !self.records.iter().any(|record| record.point == point))
        };
        let notes: Vec<String> =
            self.notes.iter().filter(recorded).filter_map(|note| some(&note.text)).collect();
        (!notes.is_empty()).then(|| format!("## For the record\n\n{}", notes.join("\n\n")))
    }
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}

fn first_line(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default()
}

fn rest(text: &str) -> String {
    text.trim().lines().skip(1).collect::<Vec<_>>().join("\n")
}

/// Lines after the first moved in, so that they belong to the same bullet.
fn hung(text: &str) -> String {
    let lines = text.lines().enumerate();
    let moved =
        lines.map(|(at, line)| if at == 0 || line.is_empty() { line.into() } else { format!("  {line}") });
    moved.collect::<Vec<String>>().join("\n")
}

/// The first line without its last stop, cut where it is long.
fn headline(text: &str) -> String {
    crate::words::cut(first_line(text).trim_end_matches('.'), HEADLINE)
}

/// "a, b and c"; beyond four the rest is counted.
fn listed(all: &[String]) -> String {
    let (named, more) = all.split_at(all.len().min(NAMED));
    let rest = (!more.is_empty()).then(|| format!("{} more", more.len()));
    let parts: Vec<&str> = named.iter().map(String::as_str).chain(rest.as_deref()).collect();
    match parts.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => parts.concat(),
    }
}

#[cfg(test)]
mod tests;
