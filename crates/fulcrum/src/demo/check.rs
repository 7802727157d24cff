//! Holds a story together: each tag that a line names was raised before and is where the line needs it to be.

use super::{
    line::Line,
    story::{Fault, Story, Turn, Week},
};
use domain::talking_point::Kind;
use std::collections::HashMap;

/// What is known of a point at some line of the story.
struct Known {
    kind: Option<Kind>,
    stands: Stands,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    OnAgenda,
    Deferred,
    /// Discussed or dropped.
    Over,
}

/// Checks every line against those before it.
pub(super) fn references(story: &Story<'_>) -> Result<(), Fault> {
    let mut known = HashMap::new();
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
        _ => true,
    };
    if fits { Ok(()) } else { Err(format!("this does not fit into week {}, {:?}", week.number, week.turn)) }
}

fn follow<'a>(known: &mut HashMap<&'a str, Known>, line: &Line<'a>) -> Result<(), String> {
    match line {
        Line::Raise(point) => {
            if let Some(challenge) = point.answers {
                let asked = known.get(challenge).and_then(|known| known.kind) == Some(Kind::Challenge);
                if !asked || point.kind != Some(Kind::Solution) {
                    return Err(format!("a solution answers a challenge raised before, not ^{challenge}"));
                }
            }
            let new = Known { kind: point.kind, stands: Stands::OnAgenda };
            match known.insert(point.tag, new) {
                None => Ok(()),
                Some(_) => Err(format!("#{} was raised before", point.tag)),
            }
        }
        Line::Drop { tag } | Line::Discuss { tag, .. } => {
            go(known, tag, &[Stands::OnAgenda, Stands::Deferred], Stands::Over)
        }
        Line::Defer { tag, .. } => go(known, tag, &[Stands::OnAgenda], Stands::Deferred),
        Line::BringBack { tag } => go(known, tag, &[Stands::Deferred], Stands::OnAgenda),
        Line::Jot { .. } | Line::Private { .. } | Line::Agree(_) | Line::Note { .. } => Ok(()),
    }
}

fn go(known: &mut HashMap<&str, Known>, tag: &str, from: &[Stands], to: Stands) -> Result<(), String> {
    let point = known.get_mut(tag).ok_or_else(|| format!("nobody raised #{tag} before"))?;
    if !from.contains(&point.stands) {
        return Err(match point.stands {
            Stands::OnAgenda => format!("#{tag} is on the agenda"),
            Stands::Deferred => format!("#{tag} is deferred"),
            Stands::Over => format!("#{tag} is discussed or dropped"),
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
        let mut known = HashMap::new();
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
            (vec![desk, "x #desk", "= #desk 5"], "#desk is discussed or dropped"),
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
}
