//! One line of a story: who captured, talked about or agreed on what. Knows nothing of other lines, dates or verbs.

use domain::{Side, action_item, limits, talking_point::Kind};

/// What a line tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// `+` captured in this week and kept on the agenda.
    Raise(Point<'a>),
    /// `?` captured, and not sorted yet.
    Jot { by: Side, text: &'a str },
    /// `~` captured for its author alone.
    Private { by: Side, text: &'a str },
    /// `x` dropped.
    Drop { tag: &'a str },
    /// `>` deferred, for some days or until it is brought back.
    Defer { tag: &'a str, days: Option<i64> },
    /// `<` brought back from the backlog.
    BringBack { tag: &'a str },
    /// `=` talked about for some minutes, with the notes taken.
    Discuss { tag: &'a str, minutes: i64, notes: Vec<&'a str> },
    /// `!` an action agreed on.
    Agree(Action<'a>),
    /// `"` a line of the meeting's own note.
    Note { text: &'a str },
}

/// A talking point as it is raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point<'a> {
    pub(super) by: Side,
    pub(super) kind: Option<Kind>,
    pub(super) minutes: i64,
    /// What the story calls it.
    pub(super) tag: &'a str,
    /// The challenge it answers.
    pub(super) answers: Option<&'a str>,
    /// In the present week: so many days ago.
    pub(super) ago: Option<i64>,
    pub(super) text: &'a str,
}

/// An action as it is agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Action<'a> {
    pub(super) by: Side,
    /// Days from the meeting to the day it is due.
    pub(super) due: i64,
    /// Days from the meeting to the day it was done or dropped, if it was.
    pub(super) end: Option<(i64, action_item::State)>,
    pub(super) text: &'a str,
}

/// Reads a line; `who` knows the two people by their first names.
pub(super) fn read<'a>(line: &'a str, who: impl Fn(&str) -> Option<Side>) -> Result<Line<'a>, String> {
    let mut words = Words(line);
    let sign = words.next("a sign")?;
    let by = |words: &mut Words<'a>| {
        let name = words.next("a name")?;
        who(name).ok_or_else(|| format!("{name} is neither of the two"))
    };
    Ok(match sign {
        "+" => Line::Raise(Point {
            by: by(&mut words)?,
            kind: kind(words.next("a kind")?)?,
            minutes: minutes(words.next("minutes")?)?,
            tag: words.tag()?,
            answers: words.marked("^"),
            ago: words.marked("ago").map(days).transpose()?,
            text: words.rest()?,
        }),
        "?" => Line::Jot { by: by(&mut words)?, text: words.rest()? },
        "~" => Line::Private { by: by(&mut words)?, text: words.rest()? },
        "x" => Line::Drop { tag: words.last_tag()? },
        ">" => {
            Line::Defer { tag: words.tag()?, days: (!words.0.is_empty()).then(|| days(words.0)).transpose()? }
        }
        "<" => Line::BringBack { tag: words.last_tag()? },
        "=" => Line::Discuss { tag: words.tag()?, minutes: minutes(words.rest()?)?, notes: Vec::new() },
        "!" => Line::Agree(Action {
            by: by(&mut words)?,
            due: days(words.next("days until it is due")?)?,
            end: end(&mut words)?,
            text: words.rest()?,
        }),
        "\"" => Line::Note { text: words.rest()? },
        _ => return Err(format!("a line cannot begin with {sign}")),
    })
}

fn end(words: &mut Words<'_>) -> Result<Option<(i64, action_item::State)>, String> {
    for state in [action_item::State::Done, action_item::State::Dropped] {
        if let Some(after) = words.marked(&format!("{}+", state.as_str())) {
            return Ok(Some((days(after)?, state)));
        }
    }
    Ok(None)
}

fn kind(word: &str) -> Result<Option<Kind>, String> {
    if word == "-" {
        return Ok(None);
    }
    Kind::parse(word).map(Some).map_err(|_| format!("{word} is no kind"))
}

fn minutes(word: &str) -> Result<i64, String> {
    let minutes = word.parse().ok().filter(|minutes| limits::POINT_MINUTES.contains(minutes));
    minutes.ok_or_else(|| format!("{word} are no minutes"))
}

/// Days as they are written: `+7`, `-1`, or `7`.
pub(super) fn days(word: &str) -> Result<i64, String> {
    word.parse().map_err(|_| format!("{word} are no days"))
}

/// What is left of a line.
struct Words<'a>(&'a str);

impl<'a> Words<'a> {
    fn next(&mut self, what: &str) -> Result<&'a str, String> {
        let (word, rest) = self.0.split_once(' ').unwrap_or((self.0, ""));
        if word.is_empty() {
            return Err(format!("{what} is missing"));
        }
        self.0 = rest;
        Ok(word)
    }

    /// What follows the mark, if the next word opens with it.
    fn marked(&mut self, mark: &str) -> Option<&'a str> {
        let (word, rest) = self.0.split_once(' ')?;
        let behind = word.strip_prefix(mark)?;
        self.0 = rest;
        Some(behind)
    }

    fn tag(&mut self) -> Result<&'a str, String> {
        let word = self.next("a tag")?;
        let tag = word.strip_prefix('#').ok_or_else(|| format!("{word} is no tag"))?;
        let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if tag.is_empty() || !tag.chars().all(fine) {
            return Err(format!("a tag is made of lower case letters, digits and hyphens, not {word}"));
        }
        Ok(tag)
    }

    fn last_tag(&mut self) -> Result<&'a str, String> {
        let tag = self.tag()?;
        if self.0.is_empty() { Ok(tag) } else { Err(format!("there is more behind #{tag}")) }
    }

    fn rest(&self) -> Result<&'a str, String> {
        let text = self.0.trim();
        if text.is_empty() { Err("words are missing".into()) } else { Ok(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(name: &str) -> Option<Side> {
        [("ana", Side::Owner), ("marek", Side::Other)].into_iter().find(|(n, _)| *n == name).map(|(_, s)| s)
    }

    fn wrong(line: &str) -> String {
        read(line, who).unwrap_err()
    }

    #[test]
    fn a_point_with_all_that_it_may_say() {
        let line = read("+ ana solution 5 #quarantine ^flaky ago+2 Quarantine flaky tests", who).unwrap();
        let point = Point {
            by: Side::Owner,
            kind: Some(Kind::Solution),
            minutes: 5,
            tag: "quarantine",
            answers: Some("flaky"),
            ago: Some(2),
            text: "Quarantine flaky tests",
        };
        assert_eq!(line, Line::Raise(point));
    }

    #[test]
    fn an_action_may_be_open_done_or_dropped() {
        let action = |line: &'static str| match read(line, who).unwrap() {
            Line::Agree(action) => (action.due, action.end, action.text),
            other => panic!("{other:?}"),
        };
        assert_eq!(action("! marek +7 done it with Jonas"), (7, None, "done it with Jonas"));
        let dropped = Some((7, action_item::State::Dropped));
        assert_eq!(action("! ana +7 dropped+7 Draw"), (7, dropped, "Draw"));
    }

    #[test]
    fn faults_are_named() {
        for (line, fault) in [
            ("+ bob - 5 #desk Desks", "bob is neither"),
            ("+ ana moan 5 #desk Desks", "moan is no kind"),
            ("+ ana - five #desk Desks", "five are no minutes"),
            ("+ ana - 5 desk Desks", "desk is no tag"),
            ("+ ana - 5 #Desk Desks", "lower case"),
            ("+ ana - 5 #desk", "words are missing"),
            ("x #desk and chair", "more behind #desk"),
            ("> #desk soon", "soon are no days"),
            ("* ana Desks", "cannot begin with *"),
        ] {
            assert!(wrong(line).contains(fault), "{line}: {}", wrong(line));
        }
    }
}
