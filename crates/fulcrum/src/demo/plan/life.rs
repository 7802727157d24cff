//! What lives longer than its week, as moments: posted through the week, got ready before the meeting, agreed on in it,
//! written after it, and come back to days later. Runs nothing.

use super::{Act, Planner, one_of};
use crate::demo::{
    life::{About, Asked, Life, Post, Reached, Suggestion, Trial},
    line::Line,
    pace::{later, lot},
    story::Week,
};
use domain::{
    Side,
    feedback::{Manner, Said},
    goal::{Aim, State, Target},
    reflection::{Drove, Worth},
};
use jiff::{Timestamp, ToSpan as _, civil::Date};

/// One verb each; goals and points go by their tags, what has none by the line it comes from.
#[derive(Clone, Debug)]
pub(in crate::demo) enum Deed<'a> {
    Merge { tag: &'a str, into: &'a str },
    Prepared,
    Post { point: Option<&'a str>, text: &'a str },
    Reply { text: &'a str },
    ReadUpdates,
    Suggest { tag: &'a str, challenge: &'a str, minutes: i64, text: &'a str },
    AgreeOn { tag: &'a str },
    Attempt { tag: &'a str, until: Date },
    Settle { tag: &'a str, worked: bool },
    Answer { tag: &'a str, text: &'a str },
    Manner { tag: &'a str, manner: Manner },
    AskOn { tag: &'a str, on: Date },
    Say { tag: &'a str, said: Said, again: Option<Date> },
    Give { tag: &'a str, to: Timestamp, minutes: i64 },
    StartOwn,
    SetGoal { tag: &'a str, aim: Aim },
    AddStep { goal: &'a str, text: &'a str, planned: Option<Date>, reached: bool },
    ReachStep,
    LookAt { tag: &'a str, turn: Option<State> },
    Alone { about: About<'a>, text: &'a str },
    Reflect { worth: Worth, drove: Drove },
    Recap { text: String, sent: bool },
    Keep,
    Moment { title: &'a str, text: String },
    Tell { tag: &'a str, title: &'a str, text: String },
    Hide { tag: &'a str },
}

fn lives<'w, 'a>(week: &'w Week<'a>) -> impl Iterator<Item = (usize, &'w Life<'a>)> {
    week.lines.iter().filter_map(|(line, told)| match told {
        Line::Life(life) => Some((*line, life)),
        _ => None,
    })
}

/// How a point of this week was jotted down, if it reads otherwise now.
pub(super) fn jotted<'a>(week: &Week<'a>, point: &str) -> Option<&'a str> {
    lives(week).find_map(|(_, life)| match life {
        Life::Jotted { tag, text } if *tag == point => Some(*text),
        _ => None,
    })
}

impl<'a> Planner<'a> {
    /// Something of a life that happens at the moment, unless that is still to come.
    fn once(&mut self, at: Timestamp, by: Side, deed: Deed<'a>) {
        if at < self.now {
            self.add(at, by, vec![Act::Life(deed)]);
        }
    }

    /// Status goes out through the week and is answered or read before they meet; in the present week it waits.
    pub(super) fn posts(&mut self, week: &Week<'a>, until: Timestamp) {
        let until = until.max(self.opens).min(self.now);
        for (line, life) in lives(week) {
            let Life::Post(post) = life else { continue };
            self.line = line;
            let at = match post.point {
                Some(_) => until,
                None => self.posted(post, until),
            };
            let Post { by, point, text, reply, .. } = *post;
            self.add(at, by, vec![Act::Life(Deed::Post { point, text })]);
            if post.kept {
                self.add(later(at, 1), Side::Owner, vec![Act::Life(Deed::Keep)]);
            }
            if let Some(text) = reply {
                let by_then = later(until, 20).min(self.now);
                let at = self.year.spread(at, by_then.max(at), text);
                self.add(at, by.across(), vec![Act::Life(Deed::Reply { text })]);
            }
        }
    }

    fn posted(&self, post: &Post<'_>, until: Timestamp) -> Timestamp {
        let day = post.ago.map(|days| self.year.day(self.now).saturating_sub(days.days()));
        let at = day.map(|day| self.year.on_day(day, post.text));
        let in_week = at.filter(|at| (self.opens..until).contains(at));
        in_week.unwrap_or_else(|| self.year.spread(self.opens, until, post.text))
    }

    /// Each reads what the other one posted before they sit down.
    pub(super) fn read_updates(&mut self, week: &Week<'a>, start: Timestamp) {
        for side in [Side::Owner, Side::Other] {
            if lives(week).any(|(_, life)| matches!(life, Life::Post(post) if post.by != side)) {
                self.add(later(start, -2), side, vec![Act::Life(Deed::ReadUpdates)]);
            }
        }
    }

    /// What the owner does to a week beyond sorting it.
    pub(super) fn refined(life: &Life<'a>) -> Option<Act<'a>> {
        match *life {
            Life::Merge { tag, into } => Some(Act::Life(Deed::Merge { tag, into })),
            _ => None,
        }
    }

    /// They say that they are prepared.
    pub(super) fn prepared(&mut self, week: &Week<'a>, at: Timestamp) {
        for (line, life) in lives(week) {
            let Life::Prep { by } = life else { continue };
            self.line = line;
            let minutes = if *by == Side::Owner { 2 } else { 4 };
            self.add(later(at, minutes), *by, vec![Act::Life(Deed::Prepared)]);
        }
    }

    /// A suggestion while they talk; answers when it was talked through.
    pub(super) fn suggested(&mut self, told: &Suggestion<'a>, at: Timestamp) -> Timestamp {
        let Suggestion { by, minutes, tag, challenge, text, ref notes, .. } = *told;
        let at = later(at, minutes);
        let mut acts = vec![Act::Life(Deed::Suggest { tag, challenge, minutes, text })];
        acts.extend(super::ticked(tag, notes));
        self.add(at, by, acts);
        at
    }

    /// What is settled at the end of the talk: what to try, when to ask again, what gets a meeting of its own.
    pub(super) fn settled(&mut self, week: &Week<'a>, (start, at): (Timestamp, Timestamp)) {
        let day = self.year.day(start);
        for (line, life) in lives(week) {
            self.line = line;
            match life {
                Life::Try { tag, trial } | Life::Suggest(Suggestion { tag, trial: Some(trial), .. }) => {
                    self.tried(tag, *trial, (day, at));
                }
                Life::Change { tag, manner, asked } => self.asked(tag, *manner, asked, (day, at)),
                _ => {}
            }
        }
    }

    fn tried(&mut self, tag: &'a str, trial: Trial, (day, at): (Date, Timestamp)) {
        let both = |deed| vec![Act::Life(deed)];
        if self.agreed.insert(tag) {
            self.add(at, one_of(&format!("agree on {tag}")), both(Deed::AgreeOn { tag }));
        }
        if let Some(days) = trial.until {
            let until = day.saturating_add(days.days());
            self.add(at, Side::Owner, both(Deed::Attempt { tag, until }));
        }
        if let Some((days, worked)) = trial.settled {
            let on = self.year.on_day(day.saturating_add(days.days()), tag);
            self.once(on.max(later(at, 1)), one_of(&format!("settle {tag}")), Deed::Settle { tag, worked });
        }
    }

    /// Both are asked on a day; whoever says not yet names the day on which they are asked again.
    fn asked(&mut self, tag: &'a str, manner: Manner, asked: &[Asked], (day, at): (Date, Timestamp)) {
        let mut acts = vec![Act::Life(Deed::Manner { tag, manner })];
        let mut on = day;
        for (place, each) in asked.iter().enumerate() {
            on = on.saturating_add(each.after.days());
            if place == 0 {
                acts.push(Act::Life(Deed::AskOn { tag, on }));
                self.add(at, Side::Owner, std::mem::take(&mut acts));
            }
            let again = asked.get(place + 1).map(|next| on.saturating_add(next.after.days()));
            for (said, by) in each.said.into_iter().zip([Side::Owner, Side::Other]) {
                let Some(said) = said else { continue };
                let again = again.filter(|_| said == Said::NotYet);
                let on = on.saturating_add(lot(&format!("{tag} {by:?}"), 2).days());
                let at = self.year.on_day(on, &format!("{tag} {by:?}"));
                self.once(at, by, Deed::Say { tag, said, again });
            }
        }
        if !acts.is_empty() {
            self.add(at, Side::Owner, acts);
        }
    }

    /// A point gets a meeting of its own, and the meeting is held when its day has come.
    pub(super) fn own(&mut self, week: &Week<'a>, (start, at): (Timestamp, Timestamp)) {
        for (line, life) in lives(week) {
            let Life::Own { tag, days, at: hour, minutes, notes } = life else { continue };
            self.line = line;
            let to = self.year.at(self.year.day(start).saturating_add(days.days()).to_datetime(*hour));
            let give = Deed::Give { tag, to, minutes: *minutes };
            self.add(at, Side::Owner, vec![Act::Life(give)]);
            let over = later(to, *minutes - 2);
            if over < self.now {
                self.add(to, one_of(tag), vec![Act::Life(Deed::StartOwn)]);
                let mut acts: Vec<_> = super::ticked(tag, notes).collect();
                acts.push(Act::WrapUp);
                self.add(over, Side::Owner, acts);
            }
        }
    }

    /// What each of the two writes once they have met: one sitting each.
    pub(super) fn afterwards(&mut self, week: &Week<'a>, over: Timestamp) {
        let sat = [(Side::Owner, later(over, 12)), (Side::Other, later(over, 35))];
        for (line, life) in lives(week) {
            self.line = line;
            let (by, deed) = match life {
                Life::Goal { tag, weeks, by, text, why } => {
                    let day = self.year.day(over);
                    let target =
                        by.map(|days| Target::Month(day.saturating_add(days.days()).first_of_month()));
                    let why = (!why.is_empty()).then(|| why.join("\n"));
                    let aim = Aim { text: (*text).into(), why, weeks: *weeks, target };
                    (Side::Owner, Deed::SetGoal { tag, aim })
                }
                Life::Step(step) => {
                    let planned = step.planned.map(|days| self.year.day(over).saturating_add(days.days()));
                    let reached = step.reached == Some(Reached::Already);
                    let deed = Deed::AddStep { goal: step.goal, text: step.text, planned, reached };
                    if let Some(Reached::After(days)) = step.reached {
                        let day = self.year.day(over).saturating_add(days.days());
                        let at = self.year.on_day(day, step.text).max(later(over, 60));
                        self.once(at, step.by, Deed::ReachStep);
                    }
                    (step.by, deed)
                }
                Life::Look { tag, turn } => (Side::Owner, Deed::LookAt { tag, turn: *turn }),
                Life::Alone { by, about, text } => (*by, Deed::Alone { about: *about, text }),
                Life::Reflect { by, worth, drove } => (*by, Deed::Reflect { worth: *worth, drove: *drove }),
                Life::Moment { title, text } => (Side::Owner, Deed::Moment { title, text: text.join("\n") }),
                Life::Tell { tag, title, text } => {
                    (Side::Owner, Deed::Tell { tag, title, text: text.join("\n") })
                }
                Life::Hide { tag } => (Side::Owner, Deed::Hide { tag }),
                Life::Recap { by, sent, lines } => (*by, Deed::Recap { text: lines.join("\n"), sent: *sent }),
                _ => continue,
            };
            let at = sat.iter().find(|(side, _)| *side == by).map_or(over, |(_, at)| *at);
            self.add(at, by, vec![Act::Life(deed)]);
        }
    }

    /// Whoever was asked answers in writing within two days.
    pub(super) fn answers(&mut self, week: &Week<'a>, from: Timestamp) {
        for (line, life) in lives(week) {
            let Life::Answer { tag, text } = life else { continue };
            self.line = line;
            let by = self.raised.get(tag).map_or(Side::Other, |by| by.across());
            let to = later(from, 2 * 24 * 60).min(self.now).max(from);
            let at = self.year.spread(from, to, text);
            self.add(at, by, vec![Act::Life(Deed::Answer { tag, text })]);
        }
    }
}
