//! Holds a story together: each tag that a line names was raised before and is where the line needs it to be.

use super::{
    life::{About, Life, Post, Step, Suggestion},
    line::Line,
    story::{Fault, Story, Turn, Week},
};
use domain::talking_point::Kind;
use std::collections::{HashMap, HashSet};

/// What is known of a point at some line of the story.
struct Known {
    kind: Option<Kind>,
    stands: Stands,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    OnAgenda,
    Deferred,
    /// Discussed or answered.
    Over,
    /// Dropped, merged or posted.
    Gone,
}

/// What a story has named so far.
#[derive(Default)]
struct Named<'a> {
    points: HashMap<&'a str, Known>,
    goals: HashSet<&'a str>,
}

/// Checks every line against those before it.
pub(super) fn references(story: &Story<'_>) -> Result<(), Fault> {
    let mut known = Named::default();
    for week in &story.weeks {
        for (number, line) in &week.lines {
            must_fit(week, line).and_then(|()| follow(&mut known, line)).map_err(|why| (*number, why))?;
        }
    }
    Ok(())
}

/// What belongs to a meeting needs one that was held; what waits to be sorted belongs to the present.
fn must_fit(week: &Week<'_>, line: &Line<'_>) -> Result<(), String> {
    let held = matches!(week.turn, Turn::Held { .. });
    let fits = match line {
        Line::Discuss { .. } | Line::Agree(_) | Line::Note { .. } => held,
        Line::Jot { .. } => week.turn == Turn::Ahead,
        Line::Raise(point) => point.ago.is_none() || week.turn == Turn::Ahead,
        Line::Life(Life::Post(post)) => post.ago.is_none() || week.turn == Turn::Ahead,
        Line::Life(Life::Prep { .. }) => week.turn != Turn::Skipped,
        Line::Life(Life::Jotted { tag, .. }) => {
            week.lines.iter().any(|(_, told)| matches!(told, Line::Raise(point) if point.tag == *tag))
        }
        Line::Life(Life::Suggest(Suggestion { challenge, .. })) => {
            week.lines.iter().any(|(_, told)| matches!(told, Line::Discuss { tag, .. } if tag == challenge))
        }
        Line::Life(Life::Own { days, .. }) => held && (1..=5).contains(days),
        Line::Life(life) => held || !life.needs_meeting(),
        _ => true,
    };
    if fits { Ok(()) } else { Err(format!("this does not fit into week {}, {:?}", week.number, week.turn)) }
}

fn follow<'a>(named: &mut Named<'a>, line: &Line<'a>) -> Result<(), String> {
    let known = &mut named.points;
    match line {
        Line::Raise(point) => {
            if let Some(challenge) = point.answers {
                let asked = known.get(challenge).and_then(|known| known.kind) == Some(Kind::Challenge);
                if !asked || point.kind != Some(Kind::Solution) {
                    return Err(format!("a solution answers a challenge raised before, not ^{challenge}"));
                }
            }
            if let Some(goal) = point.goal {
                if point.kind != Some(Kind::Development) {
                    return Err("only a development is about a goal".into());
                }
                must_aim(&named.goals, goal)?;
            }
            raise(known, point.tag, (point.kind, Stands::OnAgenda))
        }
        Line::Drop { tag } => go(known, tag, &[Stands::OnAgenda, Stands::Deferred], Stands::Gone),
        Line::Discuss { tag, .. } => go(known, tag, &[Stands::OnAgenda, Stands::Deferred], Stands::Over),
        Line::Defer { tag, .. } => go(known, tag, &[Stands::OnAgenda], Stands::Deferred),
        Line::BringBack { tag } => go(known, tag, &[Stands::Deferred], Stands::OnAgenda),
        Line::Agree(action) => action.point.map_or(Ok(()), |tag| must_know(known, tag, None)),
        Line::Jot { .. } | Line::Private { .. } | Line::Note { .. } => Ok(()),
        Line::Life(life) => live(named, life),
    }
}

fn live<'a>(named: &mut Named<'a>, life: &Life<'a>) -> Result<(), String> {
    let known = &mut named.points;
    match *life {
        Life::Merge { tag, into } => {
            must_know(known, into, None)?;
            go(known, tag, &[Stands::OnAgenda, Stands::Deferred], Stands::Gone)
        }
        Life::Post(Post { point: Some(tag), .. }) => go(known, tag, &[Stands::OnAgenda], Stands::Gone),
        Life::Suggest(Suggestion { tag, challenge, .. }) => {
            must_know(known, challenge, Some(Kind::Challenge))?;
            raise(known, tag, (Some(Kind::Solution), Stands::Over))
        }
        Life::Try { tag, .. } => must_be_over(known, tag, Kind::Solution),
        Life::Answer { tag, .. } => {
            must_know(known, tag, Some(Kind::Insight))?;
            go(known, tag, &[Stands::OnAgenda, Stands::Deferred, Stands::Over], Stands::Over)
        }
        Life::Change { tag, .. } => must_be_over(known, tag, Kind::Feedback),
        Life::Own { tag, .. } => go(known, tag, &[Stands::OnAgenda, Stands::Deferred], Stands::Over),
        Life::Alone { about: About::Point(tag), .. } => must_know(known, tag, None),
        Life::Tell { tag, .. } | Life::Hide { tag } => must_know(known, tag, None),
        Life::Goal { tag, .. } => {
            let new = named.goals.insert(tag);
            if new { Ok(()) } else { Err(format!("#{tag} was set before")) }
        }
        Life::Step(Step { goal, .. }) => must_aim(&named.goals, goal),
        Life::Look { tag, .. } => must_aim(&named.goals, tag),
        _ => Ok(()),
    }
}

fn raise<'a>(
    known: &mut HashMap<&'a str, Known>,
    tag: &'a str,
    (kind, stands): (Option<Kind>, Stands),
) -> Result<(), String> {
    match known.insert(tag, Known { kind, stands }) {
        None => Ok(()),
        Some(_) => Err(format!("#{tag} was raised before")),
    }
}

fn must_aim(goals: &HashSet<&str>, tag: &str) -> Result<(), String> {
    if goals.contains(tag) { Ok(()) } else { Err(format!("nobody set #{tag} as a goal before")) }
}

/// It was raised, is of that kind where the line says one, and is still there.
fn must_know(known: &HashMap<&str, Known>, tag: &str, kind: Option<Kind>) -> Result<(), String> {
    let point = known.get(tag).ok_or_else(|| format!("nobody raised #{tag} before"))?;
    if kind.is_some_and(|kind| point.kind != Some(kind)) {
        return Err(format!("#{tag} is of another kind"));
    }
    if point.stands == Stands::Gone { Err(format!("#{tag} is dropped, merged or posted")) } else { Ok(()) }
}

/// What comes of a point is settled when it was talked about, not before.
fn must_be_over(known: &HashMap<&str, Known>, tag: &str, kind: Kind) -> Result<(), String> {
    must_know(known, tag, Some(kind))?;
    let over = known.get(tag).is_some_and(|point| point.stands == Stands::Over);
    if over { Ok(()) } else { Err(format!("#{tag} was not talked about before")) }
}

fn go(known: &mut HashMap<&str, Known>, tag: &str, from: &[Stands], to: Stands) -> Result<(), String> {
    let point = known.get_mut(tag).ok_or_else(|| format!("nobody raised #{tag} before"))?;
    if !from.contains(&point.stands) {
        return Err(match point.stands {
            Stands::OnAgenda => format!("#{tag} is on the agenda"),
            Stands::Deferred => format!("#{tag} is deferred"),
            Stands::Over => format!("#{tag} is discussed or answered"),
            Stands::Gone => format!("#{tag} is dropped, merged or posted"),
        });
    }
    point.stands = to;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::line::read;
    use domain::Side;

    fn told(lines: &[&'static str]) -> Result<(), String> {
        let mut known = Named::default();
        lines.iter().try_for_each(|line| follow(&mut known, &read(line, |_| Some(Side::Owner)).unwrap()))
    }

    #[test]
    fn a_point_is_raised_once_and_then_somewhere() {
        let desk = "+ ana - 5 #desk Desks";
        assert_eq!(told(&[desk, "> #desk", "< #desk", "= #desk 5"]), Ok(()));
        assert_eq!(told(&[desk, "> #desk +21", "= #desk 5"]), Ok(()), "back by itself");
        for (lines, fault) in [
            (vec!["x #desk"], "nobody raised #desk before"),
            (vec![desk, desk], "#desk was raised before"),
            (vec![desk, "< #desk"], "#desk is on the agenda"),
            (vec![desk, "> #desk", "> #desk"], "#desk is deferred"),
            (vec![desk, "x #desk", "= #desk 5"], "#desk is dropped, merged or posted"),
        ] {
            assert_eq!(told(&lines), Err(fault.into()));
        }
    }

    #[test]
    fn only_a_solution_answers_and_only_a_challenge() {
        let (flaky, desk) = ("+ ana challenge 5 #flaky Flaky", "+ ana - 5 #desk Desks");
        assert!(told(&[flaky, "+ ana solution 5 #nightly ^flaky Nightly"]).is_ok());
        assert!(told(&[flaky, "+ ana insight 5 #nightly ^flaky Nightly"]).is_err());
        assert!(told(&[desk, "+ ana solution 5 #swap ^desk Swap"]).is_err());
        assert!(told(&["+ ana solution 5 #nightly ^flaky Nightly"]).is_err());
    }

    #[test]
    fn lives_hang_from_what_is_there() {
        let (flaky, why) = ("+ ana challenge 5 #flaky Flaky", "+ ana insight 5 #why Why");
        let fb = "+ ana feedback 5 #fb Thank you";
        let (goal, learn) = ("goal #grow every4 Grow", "+ ana development 5 #learn @grow Learn");
        assert_eq!(told(&[flaky, why, "merge #why #flaky", "= #flaky 5"]), Ok(()));
        assert_eq!(
            told(&[flaky, "= #flaky 5", "suggest ana 5 #less ^flaky Less", "try #less try+7"]),
            Ok(())
        );
        assert_eq!(told(&[why, "= #why 5", "answer #why Because"]), Ok(()), "in writing as well");
        assert_eq!(told(&[goal, learn, "step ana #grow +7 Read", "look #grow reached"]), Ok(()));
        for (lines, fault) in [
            (vec![flaky, "answer #flaky Because"], "#flaky is of another kind"),
            (vec![why, "merge #why #flaky"], "nobody raised #flaky before"),
            (vec![flaky, "post ana #flaky Done", "= #flaky 5"], "#flaky is dropped, merged or posted"),
            (vec![learn], "nobody set #grow as a goal before"),
            (vec![goal, goal], "#grow was set before"),
            (vec![why, "change #why given +7"], "#why is of another kind"),
            (vec![flaky, "try #flaky agreed"], "#flaky is of another kind"),
            (vec![fb, "change #fb given +7"], "#fb was not talked about before"),
        ] {
            assert_eq!(told(&lines), Err(fault.into()), "{lines:?}");
        }
    }
}
