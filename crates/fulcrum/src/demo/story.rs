//! A story: a year of one one-on-one, as text. Reads it and says in which line it is wrong; plays nothing.

use super::{
    check,
    line::{self, Line},
    words,
};
use domain::{Side, relationship::Kind};
use jiff::civil::{Time, Weekday};

/// The week that has not met yet; all before it are over.
pub(super) const PRESENT: i64 = 53;

/// A year of a one-on-one.
#[derive(Clone, Debug)]
pub(super) struct Story<'a> {
    /// The file, for faults.
    pub(super) file: &'a str,
    /// Name of whose meeting it is.
    pub(super) owner: &'a str,
    /// Name of the other one.
    pub(super) other: &'a str,
    pub(super) kind: Kind,
    pub(super) rhythm: Rhythm<'a>,
    pub(super) weeks: Vec<Week<'a>>,
}

/// When they meet, every week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rhythm<'a> {
    pub(super) weekday: Weekday,
    pub(super) at: Time,
    pub(super) minutes: i64,
    pub(super) zone: &'a str,
}

/// A week up to its meeting.
#[derive(Clone, Debug)]
pub(super) struct Week<'a> {
    pub(super) number: i64,
    /// Where it stands in the file.
    pub(super) line: usize,
    pub(super) turn: Turn,
    /// Lines with where they stand in the file.
    pub(super) lines: Vec<(usize, Line<'a>)>,
}

/// How its meeting turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Held, so many days off its own day.
    Held {
        moved: i64,
    },
    Skipped,
    /// Still to come.
    Ahead,
}

impl Story<'_> {
    /// Name of the person on a side.
    pub(super) fn name(&self, side: Side) -> &str {
        match side {
            Side::Owner => self.owner,
            Side::Other => self.other,
        }
    }
}

/// Reads a story; a fault names the file and the line.
pub(super) fn read<'a>(file: &'a str, text: &'a str) -> Result<Story<'a>, String> {
    let story = read_lines(file, text).and_then(|story| check::references(&story).map(|()| story));
    story.map_err(|(line, fault)| format!("{file}:{line}: {fault}"))
}

/// A line's number and what is wrong with it.
pub(super) type Fault = (usize, String);

fn read_lines<'a>(file: &'a str, text: &'a str) -> Result<Story<'a>, Fault> {
    let mut lines = text.lines().enumerate().map(|(index, line)| (index + 1, line));
    let mut header = |name: &str| {
        let (number, line) = lines.next().unwrap_or((1, ""));
        let value = line.strip_prefix(name).map(|rest| (number, rest.trim()));
        value.filter(|(_, value)| !value.is_empty()).ok_or_else(|| (number, format!("{name} is missing")))
    };
    let (number, people) = header("story:")?;
    let (owner, other) =
        people.split_once(" with ").ok_or_else(|| (number, "say whose story with whom".to_owned()))?;
    let (number, kind) = header("kind:")?;
    let kind = Kind::parse(kind).map_err(|_| (number, format!("{kind} is no kind")))?;
    let (number, series) = header("series:")?;
    let rhythm = rhythm(series).map_err(|fault| (number, fault))?;
    // Where they meet is for whoever reads the story: the product has no place for it.
    header("place:")?;
    let mut story = Story { file, owner, other, kind, rhythm, weeks: Vec::new() };
    for (number, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        add(&mut story, number, line).map_err(|fault| (number, fault))?;
    }
    match story.weeks.last() {
        Some(week) if week.number == PRESENT => Ok(story),
        last => Err((text.lines().count(), format!("the story ends before week {PRESENT}, in {last:?}"))),
    }
}

/// `weekly Thursday 14:00 45 minutes Europe/Berlin`
fn rhythm(text: &str) -> Result<Rhythm<'_>, String> {
    let ["weekly", weekday, at, minutes, "minutes", zone] = text.split(' ').collect::<Vec<_>>()[..] else {
        return Err("a series reads: weekly Thursday 14:00 45 minutes Europe/Berlin".into());
    };
    let all = Weekday::Monday.cycle_forward().take(7);
    Ok(Rhythm {
        weekday: all
            .into_iter()
            .find(|day| format!("{day:?}") == weekday)
            .ok_or_else(|| format!("{weekday} is no weekday"))?,
        at: at.parse().map_err(|_| format!("{at} is no hour"))?,
        minutes: minutes.parse().map_err(|_| format!("{minutes} are no minutes"))?,
        zone,
    })
}

/// Adds a line of the file: a week, a note under what was discussed, or anything else within a week.
fn add<'a>(story: &mut Story<'a>, number: usize, line: &'a str) -> Result<(), String> {
    if let Some(week) = line.strip_prefix("week ") {
        let expected = story.weeks.last().map_or(1, |week| week.number + 1);
        story.weeks.push(read_week(week, number, expected)?);
        return Ok(());
    }
    let sides = [Side::Owner, Side::Other].map(|side| (first_name(story.name(side)), side));
    let week = story.weeks.last_mut().ok_or("the first week is missing")?;
    if let Some(note) = line.strip_prefix("    ") {
        return match week.lines.last_mut() {
            Some((_, Line::Discuss { notes, .. })) => {
                notes.push(note.trim());
                Ok(())
            }
            Some((_, Line::Life(life))) => life.under(note.trim()),
            _ => Err("a note stands under what was discussed".into()),
        };
    }
    let told = line.strip_prefix("  ").ok_or("a line is indented by two spaces")?;
    let who = |name: &str| sides.iter().find(|(first, _)| first == name).map(|(_, side)| *side);
    week.lines.push((number, line::read(told, who)?));
    Ok(())
}

fn read_week<'a>(text: &str, line: usize, expected: i64) -> Result<Week<'a>, String> {
    let (number, turn) = text.split_once(' ').unwrap_or((text, ""));
    if number.parse() != Ok(expected) || expected > PRESENT {
        return Err(format!("week {expected} was expected, not {number}"));
    }
    let turn = match turn.strip_prefix("moved") {
        Some(moved) => Turn::Held { moved: words::days(moved)? },
        None if turn.is_empty() && expected == PRESENT => Turn::Ahead,
        None if turn.is_empty() => Turn::Held { moved: 0 },
        None if turn.starts_with("skipped ") => Turn::Skipped,
        None => return Err(format!("a week is skipped for a reason or moved by days, not {turn}")),
    };
    if expected == PRESENT && turn != Turn::Ahead {
        return Err("the present week is still to come".into());
    }
    Ok(Week { number: expected, line, turn, lines: Vec::new() })
}

/// A first name as the stories write it: `tomas` for Tomás Silva.
fn first_name(name: &str) -> String {
    plain(name.split(' ').next().unwrap_or(name))
}

/// A name in plain lower case letters, as in an address.
pub(super) fn plain(name: &str) -> String {
    let letter = |c| match c {
        'á' => 'a',
        'č' => 'c',
        'ř' => 'r',
        other => other,
    };
    name.to_lowercase().chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "story: Ana Kovač with Marek Dvořák\nkind: reporting\n\
                        series: weekly Thursday 14:00 45 minutes Europe/Berlin\nplace: Room Linden\n";

    /// A story of quiet weeks around some lines of the first.
    fn told(first_week: &str) -> Result<usize, String> {
        let quiet: String = (2..=PRESENT).map(|week| format!("week {week}\n")).collect();
        let text = format!("{HEAD}week 1\n{first_week}{quiet}");
        read("ana.story", &text).map(|story| story.weeks[0].lines.len())
    }

    #[test]
    fn notes_hang_from_what_was_discussed() {
        assert_eq!(told("  + ana - 5 #desk Desks\n  = #desk 4\n    Autumn.\n    Ana laughs.\n"), Ok(2));
        let fault = told("  + ana - 5 #desk Desks\n    Autumn.\n").unwrap_err();
        assert_eq!(fault, "ana.story:7: a note stands under what was discussed");
    }

    #[test]
    fn a_fault_names_file_and_line() {
        let fault = told("  + ana - 5 #desk Desks\n  + bob - 5 #chair Chairs\n").unwrap_err();
        assert_eq!(fault, "ana.story:7: bob is neither of the two");
        let fault = told("  = #desk 5\n").unwrap_err();
        assert_eq!(fault, "ana.story:6: nobody raised #desk before");
        let fault = read("ana.story", HEAD).unwrap_err();
        assert!(fault.starts_with("ana.story:4: the story ends before week 53"), "{fault}");
        let fault = read("ana.story", "story: Ana Kovač\n").unwrap_err();
        assert_eq!(fault, "ana.story:1: say whose story with whom");
    }

    #[test]
    fn weeks_are_held_moved_skipped_or_ahead() {
        let turn = |text, week| read_week(text, 1, week).map(|week| week.turn);
        assert_eq!(turn("3", 3), Ok(Turn::Held { moved: 0 }));
        assert_eq!(turn("3 moved-1", 3), Ok(Turn::Held { moved: -1 }));
        assert_eq!(turn("3 skipped Public holiday", 3), Ok(Turn::Skipped));
        assert_eq!(turn("53", 53), Ok(Turn::Ahead));
        for (text, week) in [("4", 3), ("3 skipped", 3), ("3 movedlater", 3), ("53 moved+1", 53), ("54", 54)]
        {
            assert!(turn(text, week).is_err(), "{text}");
        }
    }
}
