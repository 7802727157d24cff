//! Themes: what people teach about them and what that comes to, and when the points of one came up. Finds none itself:
//! what is found is handed in.

use crate::{
    error::{Error, Result},
    ids::{TalkingPointId, ThemeId, ThemeLessonId},
    relationship::Side,
};
use jiff::Timestamp;
use std::collections::{HashMap, HashSet};

/// A theme that was found has so many points or more; one that people agreed with has two.
pub const LEAST: usize = 3;
/// A theme that people agreed with has so many points or more.
pub const LEAST_TAUGHT: usize = 2;

/// What people can teach.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verb {
    /// It is one, with the points it is shown with.
    Accepted,
    /// These points belong to it too.
    Confirmed,
    /// These points do not belong to it.
    Rejected,
    /// This is what it is called; whoever names it agrees with it.
    Renamed,
    /// Some of its points are another theme.
    Split,
    /// It is the same as another one.
    Merged,
    /// It is not to be shown, for good.
    Dismissed,
}

impl Verb {
    const ALL: [Self; 7] = [
        Self::Accepted,
        Self::Confirmed,
        Self::Rejected,
        Self::Renamed,
        Self::Split,
        Self::Merged,
        Self::Dismissed,
    ];

    /// Name in storage and in events.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
            Self::Renamed => "renamed",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Dismissed => "dismissed",
        }
    }

    /// The verb of that name.
    ///
    /// # Errors
    /// `Failed`: only storage writes them.
    pub fn parse(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|verb| verb.as_str() == name);
        found.ok_or_else(|| Error::Failed(format!("unknown lesson about a theme: {name}")))
    }
}

/// One thing that was taught. It holds until somebody takes it back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lesson {
    /// Its id.
    pub id: ThemeLessonId,
    /// The theme it is about.
    pub theme: ThemeId,
    /// What was taught.
    pub verb: Verb,
    /// The theme that some of its points became, or that it is the same as.
    pub other: Option<ThemeId>,
    /// The name that was given.
    pub name: Option<String>,
    /// Points that belong to it.
    pub belong: Vec<TalkingPointId>,
    /// Points that do not.
    pub apart: Vec<TalkingPointId>,
    /// Who taught it.
    pub taught_by: Side,
    /// When.
    pub taught_at: Timestamp,
    /// When it was taken back.
    pub taken_back_at: Option<Timestamp>,
}

/// A theme as it was last shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// Its id.
    pub id: ThemeId,
    /// What it is called; empty while nobody named it and no word was found.
    pub name: String,
    /// Its points.
    pub points: Vec<TalkingPointId>,
    /// Since when it is shown.
    pub since: Timestamp,
    /// It is not shown at present: too few of its points are left, or too little speaks for it.
    pub gone_at: Option<Timestamp>,
}

impl Lesson {
    /// Puts themes, as they were last shown, back to how they were before it: what followed from it at once is undone at
    /// once, before anything is looked for anew.
    pub fn undo(&self, shown: &mut [Shown]) {
        let points = |shown: &[Shown], id: ThemeId| {
            shown.iter().find(|each| each.id == id).map_or_else(Vec::new, |each| each.points.clone())
        };
        let of_theme = points(shown, self.theme);
        for each in shown {
            let (own, others) = (each.id == self.theme, Some(each.id) == self.other);
            match self.verb {
                Verb::Confirmed if own => each.points.retain(|point| !self.belong.contains(point)),
                Verb::Rejected | Verb::Split if own => {
                    each.points.retain(|point| !self.apart.contains(point));
                    each.points.extend(&self.apart);
                }
                Verb::Split if others => each.points.clear(),
                Verb::Merged if others => each.points.retain(|point| !of_theme.contains(point)),
                _ => {}
            }
        }
    }
}

/// All that was taught about one theme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Taught {
    /// The theme.
    pub theme: ThemeId,
    /// Its name, where somebody gave it one.
    pub name: Option<String>,
    /// Points that belong to it.
    pub confirmed: Vec<TalkingPointId>,
    /// Points that do not.
    pub rejected: Vec<TalkingPointId>,
    /// The lesson by which it is not to be shown.
    pub dismissed: Option<ThemeLessonId>,
}

impl Taught {
    /// People said that it is one, whatever is found.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.confirmed.len() >= LEAST_TAUGHT
    }
}

/// All that was taught in a one-on-one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct School {
    /// By theme, in the order in which they were first taught about.
    pub taught: Vec<Taught>,
    merged: HashMap<ThemeId, ThemeId>,
}

impl School {
    /// What lessons come to, given in the order in which they were taught. A point belongs where it was last said to.
    #[must_use]
    pub fn of(lessons: &[Lesson]) -> Self {
        let mut school = Self::default();
        for lesson in lessons.iter().filter(|lesson| lesson.taken_back_at.is_none()) {
            school.learn(lesson);
        }
        school
    }

    fn learn(&mut self, lesson: &Lesson) {
        let theme = self.now(lesson.theme);
        match (lesson.verb, lesson.other.map(|other| self.now(other))) {
            (Verb::Merged, Some(other)) if other != theme => self.merge(theme, other),
            (Verb::Split, Some(other)) => {
                lesson.apart.iter().for_each(|point| self.belongs(other, *point));
                self.at(other).name.clone_from(&lesson.name);
            }
            (Verb::Rejected, _) => lesson.apart.iter().for_each(|point| self.rejects(theme, *point)),
            (Verb::Renamed, _) => self.at(theme).name.clone_from(&lesson.name),
            (Verb::Dismissed, _) => self.at(theme).dismissed = Some(lesson.id),
            _ => {}
        }
        let theme = self.now(lesson.theme);
        lesson.belong.iter().for_each(|point| self.belongs(theme, *point));
    }

    /// The theme that this one is by now.
    #[must_use]
    pub fn now(&self, theme: ThemeId) -> ThemeId {
        let mut now = theme;
        // As many steps as there are merges: a ring of them would have no end.
        for _ in 0..self.merged.len() {
            let Some(next) = self.merged.get(&now) else { break };
            now = *next;
        }
        now
    }

    /// What was taught about a theme.
    #[must_use]
    pub fn about(&self, theme: ThemeId) -> Option<&Taught> {
        self.taught.iter().find(|taught| taught.theme == theme)
    }

    fn at(&mut self, theme: ThemeId) -> &mut Taught {
        let place = self.taught.iter().position(|taught| taught.theme == theme).unwrap_or_else(|| {
            let (confirmed, rejected) = (Vec::new(), Vec::new());
            self.taught.push(Taught { theme, name: None, confirmed, rejected, dismissed: None });
            self.taught.len() - 1
        });
        &mut self.taught[place]
    }

    fn belongs(&mut self, theme: ThemeId, point: TalkingPointId) {
        for each in &mut self.taught {
            each.confirmed.retain(|confirmed| *confirmed != point);
        }
        let taught = self.at(theme);
        taught.rejected.retain(|rejected| *rejected != point);
        taught.confirmed.push(point);
    }

    fn rejects(&mut self, theme: ThemeId, point: TalkingPointId) {
        let taught = self.at(theme);
        taught.confirmed.retain(|confirmed| *confirmed != point);
        if !taught.rejected.contains(&point) {
            taught.rejected.push(point);
        }
    }

    fn merge(&mut self, theme: ThemeId, other: ThemeId) {
        let was = self.taught.iter().position(|taught| taught.theme == theme);
        if let Some(was) = was.map(|place| self.taught.remove(place)) {
            was.confirmed.iter().for_each(|point| self.belongs(other, *point));
        }
        self.merged.insert(theme, other);
    }

    /// Themes as they are to be shown at once: as they were last, with what was taught since. `there` are the points that
    /// may be in a theme, in the order of time.
    #[must_use]
    pub fn apply(&self, shown: &[Shown], there: &[TalkingPointId]) -> Vec<Shown> {
        let place: HashMap<TalkingPointId, usize> =
            there.iter().enumerate().map(|(place, point)| (*point, place)).collect();
        let confirmed: HashMap<TalkingPointId, ThemeId> = self
            .taught
            .iter()
            .flat_map(|taught| taught.confirmed.iter().map(|point| (*point, taught.theme)))
            .collect();
        let standing = shown.iter().filter(|each| !self.merged.contains_key(&each.id));
        let applied = standing.filter_map(|each| {
            let taught = self.about(each.id);
            if taught.is_some_and(|taught| taught.dismissed.is_some()) {
                return None;
            }
            let certain = taught.is_some_and(Taught::is_certain);
            let rejected = taught.map_or(&[][..], |taught| &taught.rejected);
            let was = if each.gone_at.is_some() { &[][..] } else { &each.points };
            let own: HashSet<TalkingPointId> = was
                .iter()
                .chain(taught.map_or(&[][..], |taught| &taught.confirmed))
                .filter(|point| confirmed.get(point).is_none_or(|theme| *theme == each.id))
                .filter(|point| place.contains_key(point) && !rejected.contains(point))
                .copied()
                .collect();
            let mut points: Vec<_> = own.into_iter().collect();
            points.sort_by_key(|point| place.get(point).copied());
            let least = if certain { LEAST_TAUGHT } else { LEAST };
            let name = taught.and_then(|taught| taught.name.clone()).unwrap_or_else(|| each.name.clone());
            (points.len() >= least).then(|| Shown { name, points, gone_at: None, ..each.clone() })
        });
        applied.collect()
    }
}

/// The version of a theme's name: it grows with each name that was given, and with each that was taken back.
#[must_use]
pub fn name_version(lessons: &[Lesson], theme: ThemeId) -> i64 {
    let named = lessons.iter().filter(|lesson| lesson.verb == Verb::Renamed && lesson.theme == theme);
    let changes = named.map(|lesson| 1 + i64::from(lesson.taken_back_at.is_some()));
    1 + changes.sum::<i64>()
}

/// The words of a point without the names of people: two points about one person may be two matters, and a name must not
/// hold a theme together or be one. `names` are first and last names as they are written.
#[must_use]
pub fn without_names(text: &str, names: &HashSet<String>) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut owns = false;
    for piece in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let named = names.contains(word);
        // What is left of "Leila's" is no word either.
        let gone = named || owns && word == "s";
        owns = named && piece.ends_with(['\'', '’']);
        let rest = if gone { &piece[word.len()..] } else { piece };
        kept.push_str(if owns { " " } else { rest });
    }
    kept
}

/// Only the owner says that a theme is none: it is their one-on-one.
///
/// # Errors
/// `Refused` for the other one.
pub fn must_be_theirs_to_dismiss(side: Side) -> Result<()> {
    if side == Side::Owner {
        return Ok(());
    }
    Err(Error::refused("The owner of this one-on-one says which themes are none. Suggest it to them."))
}

/// Places of the small picture of when.
pub const PLACES: usize = 9;

/// When the points of a theme came up: so many in each stretch of time, the last one ending today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Beats {
    /// Weeks from the first point to now, one at the least.
    pub weeks: usize,
    /// Weeks of each place.
    pub each: usize,
    /// Points in each.
    pub counts: [usize; PLACES],
}

const WEEK: i64 = 7 * 24 * 60 * 60;

/// When points came up, seen from `now`.
#[must_use]
pub fn beats(raised: impl Iterator<Item = Timestamp>, now: Timestamp) -> Beats {
    let ago =
        |at: Timestamp| usize::try_from((now.as_second() - at.as_second()).max(0) / WEEK).unwrap_or_default();
    let ago: Vec<usize> = raised.map(ago).collect();
    let weeks = ago.iter().max().map_or(1, |first| first + 1);
    let each = weeks.div_ceil(PLACES);
    let mut counts = [0; PLACES];
    for weeks in ago {
        if let Some(count) = counts.iter_mut().rev().nth(weeks / each) {
            *count += 1;
        }
    }
    Beats { weeks, each, counts }
}

#[cfg(test)]
mod tests;
