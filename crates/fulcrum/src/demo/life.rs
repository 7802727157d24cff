//! The lines about what lives longer than a week: goals, updates, solutions that are tried, answers, feedback, prep and
//! what is left after a meeting. Reads one line; knows nothing of other lines, dates or verbs.

use super::words::{Words, days, hour, minutes};
use domain::{
    Side,
    feedback::{Manner, Said},
    goal::State,
    reflection::{Drove, Worth},
};
use jiff::civil::Time;

/// What a line of a life tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Life<'a> {
    /// `jotted` how a point of this week read before it was put more sharply.
    Jotted { tag: &'a str, text: &'a str },
    /// `merge` one point into another.
    Merge { tag: &'a str, into: &'a str },
    /// `prep` somebody said that they are prepared.
    Prep { by: Side },
    /// `post` an update, or a point as one; the answer to it stands under it.
    Post(Post<'a>),
    /// `suggest` in the meeting, right after its challenge.
    Suggest(Suggestion<'a>),
    /// `try` a solution.
    Try { tag: &'a str, trial: Trial },
    /// `answer` an insight in writing, within two days.
    Answer { tag: &'a str, text: &'a str },
    /// `change` asked about feedback, once or more often.
    Change { tag: &'a str, manner: Manner, asked: Vec<Asked> },
    /// `own` meeting for a point, so many days later.
    Own { tag: &'a str, days: i64, at: Time, minutes: i64, notes: Vec<&'a str> },
    /// `goal` set; why stands under it.
    Goal { tag: &'a str, weeks: i64, by: Option<i64>, text: &'a str, why: Vec<&'a str> },
    /// `step` on the way to a goal.
    Step(Step<'a>),
    /// `look` at a goal, and perhaps reach it or let it go.
    Look { tag: &'a str, turn: Option<State> },
    /// `alone`: a private note.
    Alone { by: Side, about: About<'a>, text: &'a str },
    /// `worth`: one tap after the meeting.
    Reflect { by: Side, worth: Worth, drove: Drove },
    /// `moment` that the owner writes down; what it was stands under it.
    Moment { title: &'a str, text: Vec<&'a str> },
    /// `tell` of a point in the owner's own words.
    Tell { tag: &'a str, title: &'a str, text: Vec<&'a str> },
    /// `hide` what a point tells.
    Hide { tag: &'a str },
    /// `recap` of the meeting, in several lines perhaps.
    Recap { by: Side, sent: bool, lines: Vec<&'a str> },
}

/// An update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Post<'a> {
    pub(super) by: Side,
    /// The point that went out as this.
    pub(super) point: Option<&'a str>,
    /// In the present week: so many days ago.
    pub(super) ago: Option<i64>,
    /// The owner keeps it in their growth story.
    pub(super) kept: bool,
    pub(super) text: &'a str,
    pub(super) reply: Option<&'a str>,
}

/// A solution that comes up while they talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Suggestion<'a> {
    pub(super) by: Side,
    pub(super) minutes: i64,
    pub(super) tag: &'a str,
    pub(super) challenge: &'a str,
    pub(super) trial: Option<Trial>,
    pub(super) text: &'a str,
    pub(super) notes: Vec<&'a str>,
}

/// How a solution is tried: agreed on, and then perhaps tried for so many days, and settled after so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Trial {
    pub(super) until: Option<i64>,
    pub(super) settled: Option<(i64, bool)>,
}

/// Asked after so many days whether it changed: what the owner and the other one say, if they did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) after: i64,
    pub(super) said: [Option<Said>; 2],
}

/// A checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step<'a> {
    pub(super) by: Side,
    pub(super) goal: &'a str,
    /// Days to the day planned for it.
    pub(super) planned: Option<i64>,
    pub(super) reached: Option<Reached>,
    pub(super) text: &'a str,
}

/// When a checkpoint is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reached {
    /// Written down because it happened.
    Already,
    /// Days later.
    After(i64),
}

/// What a private note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About<'a> {
    OneOnOne,
    Meeting,
    Point(&'a str),
}

/// Reads a line that opens with such a word; nothing for another word.
pub(super) fn read<'a>(
    sign: &str,
    words: &mut Words<'a>,
    who: impl Fn(&str) -> Option<Side>,
) -> Result<Option<Life<'a>>, String> {
    let by = |words: &mut Words<'a>| {
        let name = words.next("a name")?;
        who(name).ok_or_else(|| format!("{name} is neither of the two"))
    };
    Ok(Some(match sign {
        "jotted" => Life::Jotted { tag: words.tag()?, text: words.rest()? },
        "merge" => Life::Merge { tag: words.tag()?, into: words.last_tag()? },
        "prep" => Life::Prep { by: who(words.rest()?).ok_or("prep is for one of the two")? },
        "post" => Life::Post(Post {
            by: by(words)?,
            point: words.marked("#"),
            ago: words.marked("ago").map(days).transpose()?,
            kept: words.marked("kept").is_some(),
            text: words.rest()?,
            reply: None,
        }),
        "suggest" => Life::Suggest(Suggestion {
            by: by(words)?,
            minutes: minutes(words.next("minutes")?)?,
            tag: words.tag()?,
            challenge: words.marked("^").ok_or("a suggestion answers a ^challenge")?,
            trial: trial(words)?,
            text: words.rest()?,
            notes: Vec::new(),
        }),
        "try" => Life::Try {
            tag: words.tag()?,
            trial: trial(words)?
                .filter(|_| words.0.is_empty())
                .ok_or("a try reads: try #tag try+14 worked+20")?,
        },
        "answer" => Life::Answer { tag: words.tag()?, text: words.rest()? },
        "change" => Life::Change {
            tag: words.tag()?,
            manner: manner(words.next("given, asked or coaching")?)?,
            asked: asked(words.0)?,
        },
        "own" => Life::Own {
            tag: words.tag()?,
            days: days(words.next("days")?)?,
            at: hour(words.next("an hour")?)?,
            minutes: minutes(words.rest()?)?,
            notes: Vec::new(),
        },
        _ => return of_months(sign, words, by),
    }))
}

/// The same for what lives for months, and for what is said of a meeting.
fn of_months<'a>(
    sign: &str,
    words: &mut Words<'a>,
    by: impl Fn(&mut Words<'a>) -> Result<Side, String>,
) -> Result<Option<Life<'a>>, String> {
    Ok(Some(match sign {
        "goal" => Life::Goal {
            tag: words.tag()?,
            weeks: words
                .marked("every")
                .ok_or("a goal comes back every4 weeks or so")?
                .parse()
                .map_err(|_| "weeks are a number")?,
            by: words.marked("by").map(days).transpose()?,
            text: words.rest()?,
            why: Vec::new(),
        },
        "step" => Life::Step(Step {
            by: by(words)?,
            goal: words.tag()?,
            planned: words.marked("+").map(days).transpose()?,
            reached: words.marked("done").map(reached).transpose()?,
            text: words.rest()?,
        }),
        "look" => look(words)?,
        "alone" => Life::Alone { by: by(words)?, about: about(words)?, text: words.rest()? },
        "moment" => Life::Moment { title: words.rest()?, text: Vec::new() },
        "tell" => Life::Tell { tag: words.tag()?, title: words.rest()?, text: Vec::new() },
        "hide" => Life::Hide { tag: words.last_tag()? },
        "worth" => Life::Reflect {
            by: by(words)?,
            worth: Worth::parse(words.next("what it was worth")?).map_err(|why| why.to_string())?,
            drove: Drove::parse(words.rest()?).map_err(|why| why.to_string())?,
        },
        "recap" => {
            let by = by(words)?;
            let sent = words.0 == "sent" || words.marked("sent").is_some();
            let lines = if words.0 == "sent" { Vec::new() } else { vec![words.rest()?] };
            Life::Recap { by, sent, lines }
        }
        _ => return Ok(None),
    }))
}

/// `agreed`, or `try+14`, and then perhaps `worked+20` or `failed+20`.
fn trial(words: &mut Words<'_>) -> Result<Option<Trial>, String> {
    let mut trial = Trial { until: None, settled: None };
    let before = words.0;
    loop {
        let (word, rest) = words.0.split_once(' ').unwrap_or((words.0, ""));
        if let Some(until) = word.strip_prefix("try+") {
            trial.until = Some(days(until)?);
        } else if let Some(after) = word.strip_prefix("worked+") {
            trial.settled = Some((days(after)?, true));
        } else if let Some(after) = word.strip_prefix("failed+") {
            trial.settled = Some((days(after)?, false));
        } else if word != "agreed" {
            break;
        }
        words.0 = rest;
    }
    if trial.settled.is_some() && trial.until.is_none() {
        return Err("only what is tried can work or not".into());
    }
    Ok((words.0 != before).then_some(trial))
}

/// `+28 yes/partly +21 yes/-`, or `+28` where nobody has answered.
fn asked(text: &str) -> Result<Vec<Asked>, String> {
    let mut all: Vec<Asked> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if let Some((owner, other)) = word.split_once('/') {
            let last = all.last_mut().ok_or("say first after how many days they are asked")?;
            last.said = [said(owner)?, said(other)?];
        } else {
            let again = |last: &Asked| last.said.contains(&Some(Said::NotYet)) && !last.said.contains(&None);
            if all.last().is_some_and(|last| !again(last)) {
                return Err("they are asked again once both have answered and one said not-yet".into());
            }
            all.push(Asked { after: days(word)?, said: [None, None] });
        }
    }
    Ok(all)
}

fn said(word: &str) -> Result<Option<Said>, String> {
    if word == "-" {
        return Ok(None);
    }
    Said::parse(word).map(Some).map_err(|why| why.to_string())
}

fn manner(word: &str) -> Result<Manner, String> {
    Manner::parse(word).map_err(|why| why.to_string())
}

fn reached(word: &str) -> Result<Reached, String> {
    if word.is_empty() { Ok(Reached::Already) } else { days(word).map(Reached::After) }
}

fn look<'a>(words: &mut Words<'a>) -> Result<Life<'a>, String> {
    let tag = words.tag()?;
    let turn = (!words.0.is_empty()).then(|| State::parse(words.0)).transpose();
    Ok(Life::Look { tag, turn: turn.map_err(|why| why.to_string())? })
}

fn about<'a>(words: &mut Words<'a>) -> Result<About<'a>, String> {
    if words.0.starts_with('#') {
        return words.tag().map(About::Point);
    }
    Ok(if words.marked("meeting:").is_some() { About::Meeting } else { About::OneOnOne })
}

impl<'a> Life<'a> {
    /// Takes the line that stands under it.
    pub(super) fn under(&mut self, line: &'a str) -> Result<(), String> {
        match self {
            Self::Post(Post { reply: reply @ None, .. }) => *reply = Some(line),
            Self::Suggest(Suggestion { notes, .. }) | Self::Own { notes, .. } => notes.push(line),
            Self::Goal { why, .. } => why.push(line),
            Self::Moment { text, .. } | Self::Tell { text, .. } => text.push(line),
            Self::Recap { lines, .. } => lines.push(line),
            _ => return Err("nothing more stands under this".into()),
        }
        Ok(())
    }

    /// Whether it belongs to a meeting that was held.
    pub(super) fn needs_meeting(&self) -> bool {
        match self {
            Self::Suggest(_) | Self::Try { .. } | Self::Change { .. } | Self::Own { .. } => true,
            Self::Reflect { .. } | Self::Recap { .. } => true,
            Self::Alone { about, .. } => *about == About::Meeting,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::line::{Line, read};

    fn told(line: &'static str) -> Result<Life<'static>, String> {
        let who =
            |name: &str| [("ana", Side::Owner), ("marek", Side::Other)].into_iter().find(|(n, _)| *n == name);
        match read(line, |name| who(name).map(|(_, side)| side))? {
            Line::Life(life) => Ok(life),
            other => Err(format!("{other:?}")),
        }
    }

    #[test]
    fn a_solution_is_agreed_on_tried_and_settled() {
        let trial = |line| match told(line) {
            Ok(Life::Try { trial, .. }) => Ok((trial.until, trial.settled)),
            Ok(Life::Suggest(Suggestion { trial, text, .. })) => {
                assert_eq!(text, "Two a day");
                Ok(trial.map_or((None, None), |trial| (trial.until, trial.settled)))
            }
            other => Err(format!("{other:?}")),
        };
        assert_eq!(trial("try #cache agreed"), Ok((None, None)));
        assert_eq!(trial("try #cache try+42 worked+40"), Ok((Some(42), Some((40, true)))));
        assert_eq!(
            trial("suggest ana 4 #two ^reviews try+7 failed+9 Two a day"),
            Ok((Some(7), Some((9, false))))
        );
        assert_eq!(trial("suggest ana 4 #two ^reviews Two a day"), Ok((None, None)));
        for line in ["try #cache worked+40", "try #cache", "try #cache soon", "suggest ana 4 #two Two a day"]
        {
            assert!(told(line).is_err(), "{line}");
        }
    }

    #[test]
    fn both_are_asked_as_often_as_the_story_says() {
        let Ok(Life::Change { asked, .. }) = told("change #standup coaching +28 not-yet/partly +21 yes/-")
        else {
            panic!("no change");
        };
        let (not_yet, partly, yes) = (Some(Said::NotYet), Some(Said::Partly), Some(Said::Yes));
        let first = Asked { after: 28, said: [not_yet, partly] };
        assert_eq!(asked, [first, Asked { after: 21, said: [yes, None] }]);
        assert!(told("change #standup loud +28").is_err());
        assert!(told("change #standup given yes/yes").is_err());
        assert!(told("change #standup given +28 yes/partly +21 yes/yes").is_err(), "nobody said not-yet");
    }

    #[test]
    fn goals_have_steps_and_notes_have_a_place() {
        let step = told("step marek #builds +30 done+33 A talk").unwrap();
        let read = Step {
            by: Side::Other,
            goal: "builds",
            planned: Some(30),
            reached: Some(Reached::After(33)),
            text: "A talk",
        };
        assert_eq!(step, Life::Step(read));
        assert!(matches!(
            told("step ana #builds done A talk"),
            Ok(Life::Step(Step { reached: Some(Reached::Already), .. }))
        ));
        assert_eq!(
            told("look #builds reached"),
            Ok(Life::Look { tag: "builds", turn: Some(State::Reached) })
        );
        let about = |line| match told(line) {
            Ok(Life::Alone { about, .. }) => about,
            other => panic!("{other:?}"),
        };
        assert_eq!(about("alone ana #desk So loud"), About::Point("desk"));
        assert_eq!(about("alone ana meeting: So loud"), About::Meeting);
        assert_eq!(about("alone ana So loud"), About::OneOnOne);
    }
}
