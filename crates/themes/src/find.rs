//! Finds the themes of a history: few and right rather than many. Owns the steps from points to named themes, and how
//! what people taught holds; knows no relationship, no time and no database.

use crate::cluster::{Bonds, bound};
use crate::history::History;
use crate::identity;
use crate::look::Likely;
use crate::{judge, label, look, more};
use std::collections::{BTreeMap, HashMap};

/// A name for a point or a theme that its owner gives; nothing is read out of it.
pub type Id = u128;

/// A theme has at least so many points, unless people said so.
const LEAST: usize = 3;
/// Of more points than these the latest are looked at.
pub const MOST: usize = 3000;
/// A theme that was shown stays while it is less likely right by no more than this: nothing flickers.
const STAYS: f32 = 0.2;
/// Two points that were shown in one theme are likelier of one theme by this share of what is missing.
const HELD: f32 = 0.25;

/// One point of a history.
#[derive(Clone, Copy, Debug)]
pub struct Point<'a> {
    /// Which it is.
    pub id: Id,
    /// What was written.
    pub text: &'a str,
}

/// What people taught about one theme: it holds for good.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    /// The theme's id.
    pub theme: Id,
    /// The name that people gave it.
    pub name: Option<String>,
    /// Points that belong to it. From two on the theme is there whatever the engine thinks. Points of two lessons
    /// are never one theme: that is how a theme is split, and one lesson with the points of two merges them.
    pub confirmed: Vec<Id>,
    /// Points that do not belong to it.
    pub rejected: Vec<Id>,
    /// Never to be shown again: what joins its confirmed points vanishes with them.
    pub dismissed: bool,
}

/// A theme as it was last shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The theme's id.
    pub id: Id,
    /// The name it was shown with.
    pub name: String,
    /// Its points.
    pub points: Vec<Id>,
}

/// A theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// The id of the lesson or of the known theme that it is; a new one has none yet.
    pub id: Option<Id>,
    /// What to call it; empty where its points share no word.
    pub name: String,
    /// Its points, in the order they were given.
    pub points: Vec<Id>,
    /// How likely a person would agree, from 0 to 1; 1 where people said so.
    pub sure: f32,
}

/// A group of points before it has a name.
struct Group {
    members: Vec<usize>,
    /// Place of the lesson that it holds confirmed points of.
    lesson: Option<usize>,
    sure: f32,
}

/// Finds the themes of points that are given in the order of time: the surest first. What people taught holds, and
/// themes that were shown keep id and name while most of their points stay together. A few thousand points take
/// less than a second.
#[must_use]
pub fn find(points: &[Point<'_>], taught: &[Lesson], known: &[Known]) -> Vec<Theme> {
    Finding::new(points, taught, known).themes
}

/// The same by words and letters alone, as it is for languages that the table of vectors does not know.
#[must_use]
pub fn find_lexical(points: &[Point<'_>], taught: &[Lesson], known: &[Known]) -> Vec<Theme> {
    Finding::with(points, (taught, known), false).themes
}

/// What was found, kept so that a further point can be told at once where it belongs.
pub struct Finding {
    history: History,
    first: Likely,
    rows: Likely,
    ids: Vec<Id>,
    /// The themes, the surest first.
    pub themes: Vec<Theme>,
    /// The places of each theme's points.
    members: Vec<Vec<usize>>,
}

impl Finding {
    /// Finds as [`find`] does.
    #[must_use]
    pub fn new(points: &[Point<'_>], taught: &[Lesson], known: &[Known]) -> Self {
        Self::with(points, (taught, known), true)
    }

    fn with(points: &[Point<'_>], (taught, known): (&[Lesson], &[Known]), table: bool) -> Self {
        let points = points.get(points.len().saturating_sub(MOST)..).unwrap_or(points);
        let history = History::new(points.iter().map(|point| point.text), table);
        let first = history.first();
        let rows = look::second(history.weights(), &first);
        let places: HashMap<Id, usize> =
            points.iter().enumerate().map(|(at, point)| (point.id, at)).collect();
        let held: Vec<Vec<usize>> =
            known.iter().map(|theme| identity::places(&theme.points, &places)).collect();
        let groups = groups(&history, &rows, (taught, &places), &held);
        let found = named(&history, points, &groups, (taught, known, &held));
        let (themes, members) = found.into_iter().unzip();
        let ids = points.iter().map(|point| point.id).collect();
        Self { history, first, rows, ids, themes, members }
    }

    /// All other points, the likest to the given ones first, as [`crate::more_like`] ranks them.
    #[must_use]
    pub fn more_like(&self, given: &[Id], rejected: &[Id]) -> Vec<(Id, f32)> {
        more::rank((&self.history, &self.rows), &self.ids, given, rejected)
    }

    /// The place of the theme among `themes` that a further text belongs to, if it belongs to one.
    pub fn place(&mut self, text: &str) -> Option<usize> {
        let row = self.history.stranger(text);
        let weights = self.history.weights();
        let again: HashMap<usize, f32> = look::second_row(weights, &self.first, &row).into_iter().collect();
        let least = weights.least(self.history.len());
        let mut best: Option<(usize, f32)> = None;
        for (theme, members) in self.members.iter().enumerate() {
            let sum: f32 = members.iter().filter_map(|at| again.get(at)).sum();
            let alike = sum / members.len() as f32;
            if alike >= least && best.is_none_or(|(_, most)| alike > most) {
                best = Some((theme, alike));
            }
        }
        best.map(|(theme, _)| theme)
    }
}

/// Says which groups are shown, as which theme and by what name.
fn named(
    history: &History,
    points: &[Point<'_>],
    groups: &[Group],
    (taught, known, held): (&[Lesson], &[Known], &[Vec<usize>]),
) -> Vec<(Theme, Vec<usize>)> {
    let texts: Vec<&str> = points.iter().map(|point| point.text).collect();
    let lesson_of = |group: &Group| group.lesson.and_then(|at| taught.get(at));
    let ids: Vec<Option<Id>> =
        groups.iter().map(|group| lesson_of(group).map(|lesson| lesson.theme)).collect();
    let members: Vec<&[usize]> = groups.iter().map(|group| group.members.as_slice()).collect();
    let matched = identity::matched(&members, &ids, known, held);
    let accept = history.weights().accept;
    let mut themes = Vec::new();
    for (group, was) in groups.iter().zip(matched) {
        let was = was.and_then(|at| known.get(at));
        let id = lesson_of(group).map(|lesson| lesson.theme).or(was.map(|was| was.id));
        let certain = lesson_of(group).is_some_and(|lesson| lesson.confirmed.len() > 1);
        // A theme may have a lesson without confirmed points: a name, or points that do not belong.
        let lesson = lesson_of(group).or_else(|| taught.iter().find(|lesson| Some(lesson.theme) == id));
        let members = without(&group.members, lesson, points);
        let sure = if certain { 1.0 } else { group.sure };
        let bar = if was.is_some() { accept - STAYS } else { accept };
        let shown = certain || members.len() >= LEAST && sure >= bar;
        if !shown || lesson.is_some_and(|lesson| lesson.dismissed) {
            continue;
        }
        let given = lesson.and_then(|lesson| lesson.name.clone()).or(was.map(|was| was.name.clone()));
        let name = given
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| label::name(&history.reading, &history.compared, &members, &texts));
        let own = members.iter().filter_map(|at| points.get(*at)).map(|point| point.id).collect();
        themes.push((Theme { id, name, points: own, sure }, members));
    }
    themes.sort_by(|(a, _), (b, _)| b.sure.total_cmp(&a.sure).then(b.points.len().cmp(&a.points.len())));
    themes
}

/// Joins points to groups by what is likely and what was taught; two and more are a group.
fn groups(
    history: &History,
    rows: &Likely,
    (taught, places): (&[Lesson], &HashMap<Id, usize>),
    held: &[Vec<usize>],
) -> Vec<Group> {
    let mut of: Vec<Option<usize>> = vec![None; history.len()];
    for (theme, points) in held.iter().enumerate() {
        for at in points {
            if let Some(slot) = of.get_mut(*at) {
                *slot = Some(theme);
            }
        }
    }
    let together = |one: usize, other: usize| {
        let theme = of.get(one).copied().flatten();
        theme.is_some() && theme == of.get(other).copied().flatten()
    };
    let mut pairs = Vec::new();
    for (one, row) in rows.iter().enumerate() {
        for (other, likely) in row.iter().filter(|(other, _)| *other > one) {
            let more = if together(one, *other) { HELD * (1.0 - likely) } else { 0.0 };
            pairs.push(((one, *other), likely + more));
        }
    }
    let bonds = bonds(taught, places);
    let side = bonds.side.clone();
    let weights = history.weights();
    let least = weights.least(history.len());
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, group) in bound(history.len(), &pairs, least, bonds).into_iter().enumerate() {
        members.entry(group).or_default().push(at);
    }
    let group = |members: Vec<usize>| Group {
        lesson: members.iter().find_map(|at| side.get(at).copied()),
        sure: weights.judge.sure(&judge::signs(rows, &members)),
        members,
    };
    members.into_values().filter(|members| members.len() > 1).map(group).collect()
}

/// What was taught, as what holds between points. A point that two lessons confirm belongs to the first.
fn bonds(taught: &[Lesson], places: &HashMap<Id, usize>) -> Bonds {
    let mut bonds = Bonds::default();
    for (side, lesson) in taught.iter().enumerate() {
        let mut set = identity::places(&lesson.confirmed, places);
        set.retain(|at| !bonds.side.contains_key(at));
        bonds.side.extend(set.iter().map(|at| (*at, side)));
        bonds.together.push(set);
        for at in identity::places(&lesson.rejected, places) {
            bonds.refused.entry(at).or_default().push(side);
        }
    }
    bonds
}

/// The members but for those that people said do not belong.
fn without(members: &[usize], lesson: Option<&Lesson>, points: &[Point<'_>]) -> Vec<usize> {
    let rejected = |at: &usize| {
        let id = points.get(*at).map(|point| point.id);
        lesson.is_some_and(|lesson| lesson.rejected.iter().any(|rejected| Some(*rejected) == id))
    };
    members.iter().copied().filter(|at| !rejected(at)).collect()
}
