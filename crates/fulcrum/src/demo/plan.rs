//! A story as moments: who does what when, from the first week to the present. Runs nothing.

mod life;

pub(super) use life::Deed;

use super::{
    life::Life,
    line::{Line, Point},
    pace::{Year, later, lot},
    story::{Story, Turn, Week},
};
use domain::{Side, action_item, talking_point::Kind};
use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, DateTime},
};
use std::collections::{HashMap, HashSet};

/// What one person does at one moment.
#[derive(Debug)]
pub(super) struct Moment<'a> {
    pub(super) at: Timestamp,
    /// Which story, by its number.
    pub(super) story: usize,
    pub(super) by: Side,
    /// With the line each comes from: for faults, and the name of what was private or agreed on there.
    pub(super) acts: Vec<(usize, Act<'a>)>,
}

impl Moment<'_> {
    /// Takes in what the same person does in the same story at the same moment.
    pub(super) fn takes(&mut self, other: &mut Self) -> bool {
        let same = (self.at, self.story, self.by) == (other.at, other.story, other.by);
        if same {
            self.acts.append(&mut other.acts);
        }
        same
    }
}

/// One act; each is one verb of the product or a few that belong together. Points go by their tags.
#[derive(Debug)]
pub(super) enum Act<'a> {
    Capture {
        tag: Option<&'a str>,
        text: &'a str,
        kind: Option<Kind>,
    },
    CapturePrivately {
        text: &'a str,
    },
    /// A question worth asking, by its key.
    CaptureQuestion {
        tag: &'a str,
        key: &'a str,
    },
    LetGo,
    Point {
        tag: &'a str,
        step: Step<'a>,
    },
    Move {
        to: Timestamp,
    },
    Skip,
    Start,
    Note {
        tag: Option<&'a str>,
        text: String,
    },
    Agree(Agreement<'a>),
    Turn {
        to: action_item::State,
    },
    WrapUp,
    /// What is still open is dropped: the story ends here, and begins anew.
    LeaveOff,
    /// Something that lives longer than its week.
    Life(Deed<'a>),
}

/// An action as it is agreed on.
#[derive(Debug)]
pub(super) struct Agreement<'a> {
    pub(super) line: usize,
    pub(super) by: Side,
    pub(super) due: Date,
    /// The point it comes from.
    pub(super) point: Option<&'a str>,
    pub(super) text: &'a str,
}

/// One step in the life of a point.
#[derive(Debug)]
pub(super) enum Step<'a> {
    Sort(Sorting<'a>),
    Drop,
    Defer { until: Option<Date> },
    BringBack,
    Tick,
}

/// What the owner makes of a capture.
#[derive(Debug)]
pub(super) struct Sorting<'a> {
    pub(super) kind: Option<Kind>,
    pub(super) minutes: i64,
    /// The challenge it answers.
    pub(super) answers: Option<&'a str>,
    /// The goal it is about.
    pub(super) goal: Option<&'a str>,
    /// Sharper words than it was jotted down with.
    pub(super) sharper: Option<&'a str>,
}

/// A story laid out in time.
pub(super) struct Plan<'a> {
    /// When the first meeting is.
    pub(super) starts: DateTime,
    /// The moment before which the people must know each other.
    pub(super) opens: Timestamp,
    /// Everything, in the order of the story; not yet in the order of time.
    pub(super) moments: Vec<Moment<'a>>,
}

/// Lays a story out so that its present week is the present.
pub(super) fn plan<'a>(index: usize, story: &Story<'a>, now: Timestamp) -> Result<Plan<'a>, String> {
    let year = Year::around(&story.rhythm, now)?;
    let opens = later(year.held(1, 0)?, -6 * 24 * 60);
    let points = story.weeks.iter().flat_map(|week| &week.lines).filter_map(|(_, told)| match told {
        Line::Raise(point) => Some((point.tag, point.by)),
        _ => None,
    });
    let (raised, agreed) = (points.collect(), HashSet::new());
    let mut planner = Planner { index, year, now, opens, line: 0, raised, agreed, moments: Vec::new() };
    for week in &story.weeks {
        planner.week(week, story.rhythm.minutes)?;
    }
    Ok(Plan { starts: planner.year.local(1), opens, moments: planner.moments })
}

struct Planner<'a> {
    index: usize,
    year: Year,
    now: Timestamp,
    /// When the last meeting was over: the week begins.
    opens: Timestamp,
    line: usize,
    /// Who raised a point.
    raised: HashMap<&'a str, Side>,
    /// Solutions agreed on so far.
    agreed: HashSet<&'a str>,
    moments: Vec<Moment<'a>>,
}

impl<'a> Planner<'a> {
    /// Nothing happens after the present, whenever the demo is made.
    fn add(&mut self, at: Timestamp, by: Side, acts: Vec<Act<'a>>) {
        let (at, story) = (at.min(self.now), self.index);
        let acts = acts.into_iter().map(|act| (self.line, act)).collect();
        self.moments.push(Moment { at, story, by, acts });
    }

    fn week(&mut self, week: &Week<'a>, minutes: i64) -> Result<(), String> {
        self.line = week.line;
        let regular = self.year.held(week.number, 0)?;
        let start = match week.turn {
            Turn::Held { moved } => {
                let start = self.year.held(week.number, moved)?;
                // A meeting of the last days that was moved to a day still to come was held on its own day.
                if later(start, 2 * minutes) > self.now { regular } else { start }
            }
            Turn::Skipped => regular,
            Turn::Ahead => {
                self.present(week);
                return Ok(());
            }
        };
        if start != regular {
            let known = start.min(regular);
            let at = self.between(later(known, -3 * 24 * 60), later(known, -3 * 60), "moved");
            self.add(at, Side::Owner, vec![Act::Move { to: start }]);
        }
        if week.turn == Turn::Skipped {
            let at = self.between(later(start, -2 * 24 * 60), later(start, -2 * 60), "skipped");
            self.add(at, Side::Owner, vec![Act::Skip]);
        }
        self.captures(week, later(start, -45));
        let prepared = later(start, -10 - lot(&start.to_string(), 20));
        self.prepare(week, prepared.max(self.opens));
        self.posts(week, prepared);
        self.prepared(week, prepared.max(self.opens));
        self.read_updates(week, start);
        let over = if week.turn == Turn::Skipped { start } else { self.meet(week, start) };
        self.let_go(week, over);
        self.afterwards(week, over);
        self.answers(week, over);
        self.opens = over;
        Ok(())
    }

    /// A moment of this week between two others.
    fn between(&self, from: Timestamp, to: Timestamp, words: &str) -> Timestamp {
        let from = from.max(self.opens);
        self.year.spread(from, to.max(from), &format!("{words} {}", self.line))
    }

    /// Everybody jots down, all through the week.
    fn captures(&mut self, week: &Week<'a>, until: Timestamp) {
        for (line, told) in &week.lines {
            self.line = *line;
            let (words, by, act) = match told {
                Line::Raise(point) => (point.tag, point.by, capture(point, week)),
                Line::Private { by, text } => (*text, *by, Act::CapturePrivately { text }),
                _ => continue,
            };
            let at = self.year.spread(self.opens, until.max(self.opens), words);
            self.add(at, by, vec![act]);
        }
    }

    /// Before the meeting the owner puts the week in order.
    fn prepare(&mut self, week: &Week<'a>, at: Timestamp) {
        self.line = week.line;
        let acts: Vec<_> = week.lines.iter().filter_map(|(_, told)| self.sorted(week, told, at)).collect();
        if !acts.is_empty() {
            self.add(at, Side::Owner, acts);
        }
    }

    fn sorted(&self, week: &Week<'a>, told: &Line<'a>, at: Timestamp) -> Option<Act<'a>> {
        let (tag, step) = match told {
            Line::Raise(Point { tag, kind, minutes, answers, goal, text, .. }) => {
                let sharper = life::jotted(week, tag).map(|_| *text);
                let (kind, minutes, answers, goal) = (*kind, *minutes, *answers, *goal);
                (tag, Step::Sort(Sorting { kind, minutes, answers, goal, sharper }))
            }
            Line::Drop { tag } => (tag, Step::Drop),
            Line::Defer { tag, days } => {
                let until = days.map(|days| self.year.day(at).saturating_add(days.days()));
                (tag, Step::Defer { until })
            }
            Line::BringBack { tag } => (tag, Step::BringBack),
            Line::Life(life) => return Self::refined(life),
            _ => return None,
        };
        Some(Act::Point { tag, step })
    }

    /// They talk; answers when the meeting is over.
    fn meet(&mut self, week: &Week<'a>, start: Timestamp) -> Timestamp {
        self.add(start, one_of(&format!("start {start}")), vec![Act::Start]);
        let mut at = start;
        for (line, told) in &week.lines {
            self.line = *line;
            match told {
                Line::Discuss { tag, minutes, notes } => {
                    at = later(at, *minutes);
                    self.add(at, one_of(tag), ticked(tag, notes).collect());
                }
                Line::Life(Life::Suggest(told)) => at = self.suggested(told, at),
                _ => {}
            }
        }
        self.settled(week, (start, later(at, 1)));
        self.own(week, (start, later(at, 1)));
        self.agree(week, later(at, 1));
        self.line = week.line;
        let over = later(at, 2 + lot(&start.to_string(), 3)).max(later(start, 10));
        let said: Vec<_> = week.lines.iter().filter_map(|(_, told)| note(told)).collect();
        let note = (!said.is_empty()).then(|| Act::Note { tag: None, text: said.join("\n") });
        self.add(over, one_of(&format!("over {start}")), note.into_iter().chain([Act::WrapUp]).collect());
        self.kept(week, start, over);
        over
    }

    fn agree(&mut self, week: &Week<'a>, at: Timestamp) {
        let day = self.year.day(at);
        let agreed = week.lines.iter().filter_map(|(line, told)| match told {
            Line::Agree(action) => {
                let due = day.saturating_add(action.due.days());
                let (by, point, text) = (action.by, action.point, action.text);
                Some(Act::Agree(Agreement { line: *line, by, due, point, text }))
            }
            _ => None,
        });
        let agreed: Vec<_> = agreed.collect();
        if !agreed.is_empty() {
            self.add(at, one_of(&format!("agree {at}")), agreed);
        }
    }

    /// What was agreed is done or dropped days later.
    fn kept(&mut self, week: &Week<'a>, start: Timestamp, over: Timestamp) {
        for (line, told) in &week.lines {
            let Line::Agree(action) = told else { continue };
            let Some((days, to)) = action.end else { continue };
            self.line = *line;
            let day = self.year.day(start).saturating_add(days.days());
            let before_now = later(self.now, -5 - lot(action.text, 60));
            let at = self.year.on_day(day, action.text).min(before_now).max(over);
            self.add(at, action.by, vec![Act::Turn { to }]);
        }
    }

    /// What somebody kept to themselves they let go once they have met.
    fn let_go(&mut self, week: &Week<'a>, over: Timestamp) {
        for (line, told) in &week.lines {
            let Line::Private { by, text } = told else { continue };
            self.line = *line;
            self.add(later(over, 20 + lot(text, 120)), *by, vec![Act::LetGo]);
        }
    }

    /// The present week: what is on the agenda is sorted already, the rest was captured lately and waits for prep.
    fn present(&mut self, week: &Week<'a>) {
        let mut sorted = self.opens;
        for (line, told) in &week.lines {
            let Line::Raise(point) = told else { continue };
            self.line = *line;
            let at = self.ago(point);
            sorted = sorted.max(at);
            self.add(at, point.by, vec![capture(point, week)]);
        }
        let sorted = later(sorted, 3 + lot("sorted", 15)).min(self.now);
        self.prepare(week, sorted);
        self.posts(week, self.now);
        self.prepared(week, sorted);
        self.afterwards(week, sorted);
        self.answers(week, sorted);
        let waits = week.lines.iter().filter_map(|(line, told)| match told {
            Line::Jot { by, text } => Some((*line, *by, *text, Act::Capture { tag: None, text, kind: None })),
            Line::Private { by, text } => Some((*line, *by, *text, Act::CapturePrivately { text })),
            _ => None,
        });
        let waits: Vec<_> = waits.collect();
        let (week, of) = ((self.opens, self.now), waits.len());
        for (place, (line, by, words, act)) in waits.into_iter().enumerate() {
            self.line = line;
            let at = self.year.lately(week, (place, of), words);
            self.add(at, by, vec![act]);
        }
    }

    /// When a point of the present week was captured: on the day the story says if that day lies in the week.
    fn ago(&self, point: &Point<'_>) -> Timestamp {
        let day = point.ago.map(|days| self.year.day(self.now).saturating_sub(days.days()));
        let at = day.map(|day| self.year.on_day(day, point.tag));
        let in_week = at.filter(|at| (self.opens..self.now).contains(at));
        in_week.unwrap_or_else(|| self.year.spread(self.opens, self.now, point.tag))
    }
}

/// The manager says what their points are about as they bring them; later only the owner may.
fn capture<'a>(point: &Point<'a>, week: &Week<'a>) -> Act<'a> {
    if let Some(key) = point.asked {
        return Act::CaptureQuestion { tag: point.tag, key };
    }
    let kind = point.kind.filter(|_| point.by == Side::Other);
    let text = life::jotted(week, point.tag).unwrap_or(point.text);
    Act::Capture { tag: Some(point.tag), text, kind }
}

/// Talked about, with what was noted down.
fn ticked<'a>(tag: &'a str, notes: &[&str]) -> impl Iterator<Item = Act<'a>> + use<'a> {
    let note = (!notes.is_empty()).then(|| Act::Note { tag: Some(tag), text: notes.join("\n") });
    note.into_iter().chain([Act::Point { tag, step: Step::Tick }])
}

fn note<'a>(told: &Line<'a>) -> Option<&'a str> {
    match told {
        Line::Note { text } => Some(text),
        _ => None,
    }
}

/// Mostly the owner, now and then the other one.
fn one_of(words: &str) -> Side {
    if lot(words, 3) == 0 { Side::Other } else { Side::Owner }
}
