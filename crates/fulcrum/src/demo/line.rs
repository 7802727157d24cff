//! One line of a story: who captured, talked about or agreed on what. Knows nothing of other lines, dates or verbs.

use super::{
    life::{self, Life},
    words::{Words, days, minutes},
};
use domain::{Side, action_item, question, talking_point::Kind};

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
    /// A word: something that lives longer than its week.
    Life(Life<'a>),
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
    /// The goal it is about.
    pub(super) goal: Option<&'a str>,
    /// The question worth asking that it was made of, by its key.
    pub(super) asked: Option<&'static str>,
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
    /// The point it comes from.
    pub(super) point: Option<&'a str>,
    pub(super) text: &'a str,
}

/// Reads a line; `who` knows the two people by their first names.
pub(super) fn read<'a>(line: &'a str, who: impl Fn(&str) -> Option<Side> + Copy) -> Result<Line<'a>, String> {
    let mut words = Words(line);
    let sign = words.next("a sign")?;
    let by = |words: &mut Words<'a>| {
        let name = words.next("a name")?;
        who(name).ok_or_else(|| format!("{name} is neither of the two"))
    };
    Ok(match sign {
        "+" => Line::Raise(raise(by(&mut words)?, &mut words)?),
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
            point: words.marked("^"),
            text: words.rest()?,
        }),
        "\"" => Line::Note { text: words.rest()? },
        _ => match life::read(sign, &mut words, who)? {
            Some(life) => Line::Life(life),
            None => return Err(format!("a line cannot begin with {sign}")),
        },
    })
}

/// A point of their own, or a question worth asking: `+ ana ask 8 #tag` and its words.
fn raise<'a>(by: Side, words: &mut Words<'a>) -> Result<Point<'a>, String> {
    let kind_word = words.next("a kind")?;
    let minutes = minutes(words.next("minutes")?)?;
    let tag = words.tag()?;
    let (answers, goal) = (words.marked("^"), words.marked("@"));
    let ago = words.marked("ago").map(days).transpose()?;
    let text = words.rest()?;
    let asked = (kind_word == "ask").then(|| {
        let mut all = question::all().iter();
        all.find(|each| each.text == text && each.is_for(by))
            .ok_or("that is none of the questions worth asking")
    });
    let asked = asked.transpose()?;
    let kind = asked.map_or_else(|| kind(kind_word), |asked| Ok(Some(asked.kind)))?;
    Ok(Point {
        by,
        kind,
        minutes,
        tag,
        answers,
        goal,
        asked: asked.map(|asked| asked.key.as_str()),
        ago,
        text,
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
            goal: None,
            asked: None,
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
