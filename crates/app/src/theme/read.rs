//! What themes are made of, read with the proof; and the themes of a version as they are shown. Writes nothing.

use super::memory::Memory;
use crate::view::{DismissedTheme, ThemeLine, Themes};
use domain::{
    Result, TalkingPointId,
    talking_point::{State, TalkingPoint},
    theme::{Lesson, School, Shown, name_version},
    words::cut,
};
use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};
use store::{Participant, Tx, relationship, talking_point, theme, user};

/// Points in these states may be in a theme: all that was brought and stands. What was dropped does not matter to whoever
/// dropped it, and what was merged is read under another point; counting it would make a theme of one matter said twice.
const STATES: [State; 6] =
    [State::Captured, State::Open, State::OwnMeeting, State::Discussed, State::Answered, State::Posted];
/// Characters of a name where no word was found for it.
const NAME: usize = 40;

/// What themes are made of: shared points, what people taught, what was shown.
pub(crate) struct Matter {
    /// In the order of time.
    pub(crate) points: Vec<TalkingPoint>,
    pub(crate) lessons: Vec<Lesson>,
    pub(crate) school: School,
    pub(crate) rows: Vec<Shown>,
    /// Changes with points, their words and lessons: then it is worth looking again.
    pub(crate) mark: u64,
}

pub(crate) fn matter(tx: &mut Tx<'_>, of: &Participant) -> Result<Matter> {
    let mut points = Vec::new();
    for state in STATES {
        points.extend(talking_point::all(tx, of, state)?);
    }
    points.sort_by_key(|point| (point.captured_at, point.id));
    let (lessons, rows) = (theme::lessons(tx, of)?, theme::all(tx, of)?);
    let mut mark = DefaultHasher::new();
    for point in &points {
        (point.id.0, &point.text).hash(&mut mark);
    }
    for lesson in &lessons {
        (lesson.id.0, lesson.taken_back_at.is_some()).hash(&mut mark);
    }
    Ok(Matter { school: School::of(&lessons), points, lessons, rows, mark: mark.finish() })
}

impl Matter {
    /// Themes as they are to be shown, with what was taught since they were last looked for.
    pub(crate) fn shown(&self) -> Vec<Shown> {
        let there: Vec<TalkingPointId> = self.points.iter().map(|point| point.id).collect();
        self.school.apply(&self.rows, &there)
    }

    fn themes(self, fresh: bool) -> Themes {
        let shown = self.shown();
        let mut points: HashMap<TalkingPointId, TalkingPoint> = HashMap::new();
        let Self { school, lessons, rows, points: all, .. } = self;
        points.extend(all.into_iter().map(|point| (point.id, point)));
        let mut lines: Vec<ThemeLine> = shown
            .into_iter()
            .map(|theme| {
                let own: Vec<_> = theme.points.iter().filter_map(|id| points.get(id).cloned()).collect();
                let first = own.first().map_or("", |point| &point.text);
                ThemeLine {
                    id: theme.id,
                    name: if theme.name.is_empty() { cut(first, NAME) } else { theme.name },
                    version: name_version(&lessons, theme.id),
                    certain: school.about(theme.id).is_some_and(domain::theme::Taught::is_certain),
                    points: own,
                }
            })
            .collect();
        lines.sort_by_key(|line| Reverse((line.open().count(), line.points.len(), line.latest(), line.id)));
        let away = rows.iter().filter_map(|row| {
            let taught = school.about(row.id)?;
            let lesson = lessons.iter().find(|lesson| Some(lesson.id) == taught.dismissed)?;
            let name = taught.name.clone().unwrap_or_else(|| row.name.clone());
            Some(DismissedTheme { lesson: lesson.id, name, at: lesson.taught_at })
        });
        Themes { dismissed: away.collect(), lines, fresh }
    }
}

/// First and last names of everybody here and of the two: they are no matter.
pub(crate) fn names(tx: &mut Tx<'_>, of: &Participant) -> Result<HashSet<String>> {
    let bond = relationship::of(tx, of)?;
    let all = user::all(tx)?.into_iter().map(|user| user.name);
    let all = all.chain([bond.owner.name, bond.other.name]);
    Ok(all.flat_map(|name| name.split_whitespace().map(String::from).collect::<Vec<_>>()).collect())
}

/// The themes as they are shown at this version: from memory where nothing changed.
pub(crate) fn themes(
    tx: &mut Tx<'_>,
    memory: &Memory,
    (of, version): (&Participant, i64),
) -> Result<Arc<Themes>> {
    let now = tx.now();
    memory.get((of.relationship(), version), now, |is_looked| {
        let matter = matter(tx, of)?;
        let mark = matter.mark;
        Ok((mark, matter.themes(is_looked(mark))))
    })
}
