//! Themes: how right they are on histories whose themes are known, how steady while a history grows, and how quick.
//! What is right is judged in themes/score.rs.

mod histories;
mod score;

use crate::{
    Effort, Outcome,
    report::{Report, median, milliseconds, number, timed},
};
use ::themes::{Finding, Id, Known, Point, Theme};
use histories::History;
use score::{Score, score, share};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// So many texts to be quick with.
const TEXTS: usize = 3_200;

pub(crate) fn measure(effort: Effort, folder: Option<&Path>, report: &mut Report) -> Outcome {
    // First, while nothing else has used memory.
    speed(effort, folder, report)?;
    let own = histories::own();
    right("own", &own, report);
    steady("own", &own, report);
    if let Some(folder) = folder {
        let development = histories::development(folder)?;
        right("development", &development, report);
        let some: Vec<History> =
            development.into_iter().step_by(if effort.starts < 10 { 10 } else { 1 }).collect();
        steady("development", &some, report);
    }
    Ok(())
}

/// How right themes are: means over histories of a family, then over families; those of noise apart.
fn right(set: &str, histories: &[History], report: &mut Report) {
    for lexical in [false, true] {
        let of = if lexical { format!("{set}, lexical") } else { set.to_owned() };
        let mut families: BTreeMap<&str, Vec<Score>> = BTreeMap::new();
        let (mut shown, mut noise) = (0.0, 0.0);
        for history in histories {
            let found = if lexical {
                ::themes::find_lexical(&history.points(), &[], &[])
            } else {
                ::themes::find(&history.points(), &[], &[])
            };
            if history.is_noise() {
                shown += number(found.len());
                noise += 1.0;
            } else {
                families.entry(&history.family).or_default().push(score(history, &found));
            }
        }
        let mut mean = |figure: &'static str, unit, of_score: fn(&Score) -> f64| {
            let family = |scores: &Vec<Score>| share(scores.iter().map(of_score).sum(), number(scores.len()));
            for (name, scores) in families.iter().filter(|_| set != "own") {
                report.add_of(("themes", figure, unit), &format!("{of}, {name}"), family(scores));
            }
            let all = share(families.values().map(family).sum(), number(families.len()));
            report.add_of(("themes", figure, unit), &of, all);
        };
        mean("bcubed_f1", "of 1", |score| score.bcubed);
        mean("theme_f1", "of 1", |score| score.themes);
        mean("theme_precision", "of 1", |score| score.precision);
        mean("false_themes", "per history", |score| score.wrong);
        let names = families.values().flatten().map(|score| score.names);
        let (hit, all) = names.fold((0.0, 0.0), |sum, name| (sum.0 + name.0, sum.1 + name.1));
        report.add_of(("themes", "names_alike", "of 1"), &of, share(hit, all));
        report.add_of(("themes", "themes_in_noise", "per history"), &of, share(shown, noise));
    }
    more_like(set, histories, report);
}

/// Average precision of ranking the rest of a history by two points of each theme.
fn more_like(set: &str, histories: &[History], report: &mut Report) {
    let mut families: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for history in histories.iter().filter(|history| history.points.len() < 500) {
        let mut themes: BTreeMap<&str, Vec<Id>> = BTreeMap::new();
        for (id, point) in (0..).zip(&history.points) {
            if let Some(theme) = &point.theme {
                themes.entry(theme).or_default().push(id);
            }
        }
        for points in themes.values().filter(|points| points.len() > 3) {
            let (given, rest) = points.split_at(2);
            let (mut hits, mut sum) = (0.0, 0.0);
            for (rank, (id, _)) in (1..).zip(::themes::more_like(&history.points(), given, &[])) {
                if rest.contains(&id) {
                    hits += 1.0;
                    sum += hits / f64::from(rank);
                }
            }
            families.entry(&history.family).or_default().push(sum / number(rest.len()));
        }
    }
    let family = |values: &Vec<f64>| share(values.iter().sum(), number(values.len()));
    let all = share(families.values().map(family).sum(), number(families.len()));
    report.add_of(("themes", "more_like_precision", "of 1"), set, all);
}

/// Plays histories in their order: how many points of a theme it took until it was shown, how many shown themes
/// vanished, and how many ended with most of their points of another theme.
fn steady(set: &str, histories: &[History], report: &mut Report) {
    let (mut until, mut shown, mut vanished, mut changed) = (Vec::new(), 0.0, 0.0, 0.0);
    for history in histories.iter().filter(|history| history.points.len() < 500) {
        let points = history.points();
        let mut known: Vec<Known> = Vec::new();
        // By id: what most of its points were of when it was first shown, and whether it is still there.
        let mut seen: BTreeMap<Id, (Option<&str>, bool)> = BTreeMap::new();
        for count in 3..=points.len() {
            let Some(now) = points.get(..count) else { break };
            let found = ::themes::find(now, &[], &known);
            seen.values_mut().for_each(|(_, there)| *there = false);
            known = found.iter().map(|theme| keep(theme, count)).collect();
            for theme in &known {
                let most = majority(history, &theme.points);
                let entry = seen.entry(theme.id).or_insert_with(|| {
                    until.extend(most.map(|most| of_theme(history, count, most)));
                    (most, true)
                });
                entry.1 = true;
            }
        }
        shown += number(seen.len());
        vanished += number(seen.values().filter(|(_, there)| !there).count());
        let other = |theme: &&Known| {
            seen.get(&theme.id).is_some_and(|(was, _)| *was != majority(history, &theme.points))
        };
        changed += number(known.iter().filter(other).count());
    }
    report.add_of(("themes", "points_until_shown", "median"), set, median(until));
    report.add_of(("themes", "shown_that_vanished", "of 1"), set, share(vanished, shown));
    report.add_of(("themes", "shown_that_changed", "of 1"), set, share(changed, shown));
}

/// A found theme as it is remembered; a new one gets an id that nothing had before.
fn keep(theme: &Theme, count: usize) -> Known {
    let first = theme.points.first().copied().unwrap_or_default();
    let new = Id::try_from(count).unwrap_or_default() * 100_000 + first;
    Known { id: theme.id.unwrap_or(new), name: theme.name.clone(), points: theme.points.clone() }
}

/// What most of these points are of.
fn majority<'h>(history: &'h History, points: &[Id]) -> Option<&'h str> {
    let mut counts: BTreeMap<Option<&str>, usize> = BTreeMap::new();
    for point in points.iter().filter_map(|id| history.points.get(usize::try_from(*id).ok()?)) {
        *counts.entry(point.theme.as_deref()).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).and_then(|(theme, _)| theme)
}

/// How many of the first points are of a theme.
fn of_theme(history: &History, count: usize, theme: &str) -> f64 {
    number(history.points.iter().take(count).filter(|point| point.theme.as_deref() == Some(theme)).count())
}

/// How long it takes: one new point beside 1,000, all anew; and what it takes in memory.
fn speed(effort: Effort, folder: Option<&Path>, report: &mut Report) -> Outcome {
    let texts = texts(folder)?;
    let points: Vec<Point<'_>> = (0..).zip(&texts).map(|(id, text)| Point { id, text }).collect();
    let times = if effort.starts < 10 { 3 } else { 9 };
    for (figure, count) in [("anew_ms_1000", 1_000), ("anew_ms_3000", 3_000)] {
        let now = points.get(..count).ok_or("too few texts")?;
        let took = (0..times).map(|_| milliseconds(timed(|| ::themes::find(now, &[], &[])).1));
        report.add(("themes", figure, "ms"), median(took.collect()));
    }
    let mut finding = Finding::new(points.get(..1_000).ok_or("too few texts")?, &[], &[]);
    let took = texts.iter().skip(1_000).take(200).map(|text| milliseconds(timed(|| finding.place(text)).1));
    report.add(("themes", "place_ms", "ms"), median(took.collect()));
    let status = std::fs::read_to_string("/proc/self/status")?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes: f64 = most.and_then(|most| most.split_whitespace().next()).ok_or("no VmHWM")?.parse()?;
    report.add(("themes", "rss_mb", "MB"), kilobytes / 1024.0);
    Ok(())
}

/// Different texts to be quick with: those of the histories to develop by, or else words of the bench's own in any order.
fn texts(folder: Option<&Path>) -> Outcome<Vec<String>> {
    if let Some(folder) = folder {
        let points = histories::development(folder)?.into_iter().flat_map(|history| history.points);
        let texts: BTreeSet<String> = points.map(|point| point.text).collect();
        // In an order of their length and letters alone: not sorted by what they begin with.
        let mut texts: Vec<String> = texts.into_iter().collect();
        texts.sort_by_cached_key(|text| text.chars().rev().collect::<String>());
        let step = (texts.len() / TEXTS).max(1);
        return Ok(texts.into_iter().step_by(step).collect());
    }
    let own = histories::own();
    let words: Vec<&str> =
        own.iter().flat_map(|history| &history.points).flat_map(|point| point.text.split(' ')).collect();
    let mut at = 1_usize;
    let mut word = || {
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        words.get((at >> 33) % words.len().max(1)).copied().unwrap_or_default()
    };
    Ok((0..TEXTS).map(|_| (0..9).map(|_| word()).collect::<Vec<_>>().join(" ")).collect())
}
