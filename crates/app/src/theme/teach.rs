//! What people teach about themes. Each lesson holds until it is taken back, and is one row more: nothing is overwritten.

use super::At;
use domain::{
    Error, RelationshipId, Result, TalkingPointId, ThemeId, ThemeLessonId, UserId, limits,
    note::must_be_current,
    theme::{LEAST_TAUGHT, Lesson, School, Shown, Taught, Verb, must_be_theirs_to_dismiss, name_version},
};
use store::{Participant, Tx, Writer, access, event, talking_point, theme};

/// What verbs need to know: which points may be in a theme, what was taught and shown. Opens no point.
pub(super) struct Lore {
    pub(super) there: Vec<TalkingPointId>,
    pub(super) lessons: Vec<Lesson>,
    pub(super) school: School,
    pub(super) rows: Vec<Shown>,
}

impl Lore {
    pub(super) fn load(tx: &mut Tx<'_>, of: &Participant) -> Result<Self> {
        let (there, lessons) = (talking_point::standing(tx, of)?, theme::lessons(tx, of)?);
        Ok(Self { there, school: School::of(&lessons), lessons, rows: theme::all(tx, of)? })
    }

    fn find(&self, theme: ThemeId) -> Result<Shown> {
        let (now, shown) = (self.school.now(theme), self.school.apply(&self.rows, &self.there));
        shown.into_iter().find(|shown| shown.id == now).ok_or(Error::NotFound)
    }

    /// Points somebody named: each once, and there.
    pub(super) fn named(&self, points: &[TalkingPointId]) -> Result<Vec<TalkingPointId>> {
        let mut named: Vec<TalkingPointId> = Vec::new();
        for point in points {
            if !self.there.contains(point) {
                return Err(Error::NotFound);
            }
            if !named.contains(point) {
                named.push(*point);
            }
        }
        if named.is_empty() {
            return Err(Error::invalid("points", "Choose a point first."));
        }
        if named.len() > limits::THEME_POINTS {
            return Err(Error::invalid("points", "Choose at most 500 points at once."));
        }
        Ok(named)
    }
}

/// For what somebody teaches about a theme that is shown.
pub(super) fn lesson(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Writer, Lore, Shown)> {
    let writer = access::writer(tx, by, at.relationship)?;
    let lore = Lore::load(tx, &writer)?;
    let shown = lore.find(at.theme)?;
    Ok((writer, lore, shown))
}

/// What a lesson says beyond its theme and its verb.
#[derive(Default)]
struct Says {
    other: Option<ThemeId>,
    name: Option<String>,
    belong: Vec<TalkingPointId>,
    apart: Vec<TalkingPointId>,
}

fn teach(
    tx: &mut Tx<'_>,
    writer: &mut Writer,
    (theme, verb): (ThemeId, Verb),
    says: Says,
) -> Result<ThemeLessonId> {
    if usize::try_from(theme::count(tx, writer)?).is_ok_and(|count| count >= limits::THEME_LESSONS) {
        return Err(Error::refused("2,000 things were taught about the themes here; nothing more fits."));
    }
    let Says { other, name, belong, apart } = says;
    let (id, taught_by, taught_at) = (tx.id()?, writer.side(), tx.now());
    let lesson =
        Lesson { id, theme, verb, other, name, belong, apart, taught_by, taught_at, taken_back_at: None };
    theme::teach(tx, writer, &lesson)?;
    event::record(tx, writer, verb.as_str(), "theme", theme)?;
    Ok(id)
}

/// Whoever does more with a theme than look agrees that it is one.
pub(super) fn agree(tx: &mut Tx<'_>, writer: &mut Writer, (lore, shown): (&Lore, &Shown)) -> Result<()> {
    if lore.school.about(shown.id).is_some_and(Taught::is_certain) {
        return Ok(());
    }
    let says = Says { belong: shown.points.clone(), ..Says::default() };
    teach(tx, writer, (shown.id, Verb::Accepted), says).map(drop)
}

/// Makes a theme of points by hand.
///
/// # Errors
/// `NotFound` when the relationship or a point is not theirs, `Invalid` with fewer than two points or without a name.
pub fn make(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    points: &[TalkingPointId],
    name: &str,
) -> Result<ThemeLessonId> {
    let mut writer = access::writer(tx, by, id)?;
    let (name, lore) = (limits::text("name", name, limits::NAME)?, Lore::load(tx, &writer)?);
    let points = lore.named(points)?;
    if points.len() < LEAST_TAUGHT {
        return Err(Error::invalid("points", "Choose two points or more: one alone is no theme."));
    }
    let theme = fresh(tx, &writer, points.clone())?;
    let says = Says { name: Some(name), belong: points, ..Says::default() };
    teach(tx, &mut writer, (theme, Verb::Renamed), says)
}

fn fresh(tx: &mut Tx<'_>, writer: &Writer, points: Vec<TalkingPointId>) -> Result<ThemeId> {
    let theme = Shown { id: tx.id()?, name: String::new(), points, since: tx.now(), gone_at: None };
    theme::save(tx, writer, &theme)?;
    Ok(theme.id)
}

/// Agrees that it is a theme, with the points it is shown with.
///
/// # Errors
/// `NotFound` when it is not theirs, or not shown.
pub fn accept(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<ThemeLessonId> {
    let (mut writer, _, shown) = lesson(tx, by, at)?;
    let says = Says { belong: shown.points, ..Says::default() };
    teach(tx, &mut writer, (shown.id, Verb::Accepted), says)
}

/// Says that points belong to it too.
///
/// # Errors
/// `NotFound` when it or a point is not theirs, `Invalid` without a point.
pub fn confirm(tx: &mut Tx<'_>, by: UserId, at: At, points: &[TalkingPointId]) -> Result<ThemeLessonId> {
    let (mut writer, lore, shown) = lesson(tx, by, at)?;
    let belong = lore.named(points)?;
    agree(tx, &mut writer, (&lore, &shown))?;
    teach(tx, &mut writer, (shown.id, Verb::Confirmed), Says { belong, ..Says::default() })
}

/// Says that points do not belong to it.
///
/// # Errors
/// `NotFound` when it or a point is not theirs, `Invalid` without a point.
pub fn reject(tx: &mut Tx<'_>, by: UserId, at: At, points: &[TalkingPointId]) -> Result<ThemeLessonId> {
    let (mut writer, lore, shown) = lesson(tx, by, at)?;
    let apart = lore.named(points)?;
    teach(tx, &mut writer, (shown.id, Verb::Rejected), Says { apart, ..Says::default() })
}

/// Gives it a name. Whoever names it agrees that it is one.
///
/// # Errors
/// `Stale` when it was named in between, `Invalid` when empty or too long.
pub fn rename(tx: &mut Tx<'_>, by: UserId, at: At, name: &str, seen: i64) -> Result<ThemeLessonId> {
    let (mut writer, lore, shown) = lesson(tx, by, at)?;
    must_be_current(seen, name_version(&lore.lessons, shown.id), &[("name", &shown.name)])?;
    let name = Some(limits::text("name", name, limits::NAME)?);
    let says = Says { name, belong: shown.points, ..Says::default() };
    teach(tx, &mut writer, (shown.id, Verb::Renamed), says)
}

/// Makes some of its points a theme of their own.
///
/// # Errors
/// `Invalid` unless two points or more go and two or more stay.
pub fn split(
    tx: &mut Tx<'_>,
    by: UserId,
    at: At,
    points: &[TalkingPointId],
    name: Option<&str>,
) -> Result<ThemeLessonId> {
    let (mut writer, lore, shown) = lesson(tx, by, at)?;
    let apart = lore.named(points)?;
    let (gone, belong): (Vec<_>, Vec<_>) = shown.points.iter().partition(|point| apart.contains(point));
    if gone.len() < LEAST_TAUGHT || belong.len() < LEAST_TAUGHT {
        return Err(Error::invalid(
            "points",
            "Choose two points or more, and leave two: what does not belong at all is taken out instead.",
        ));
    }
    let name = name.filter(|name| !name.trim().is_empty());
    let name = name.map(|name| limits::text("name", name, limits::NAME)).transpose()?;
    let other = Some(fresh(tx, &writer, gone.clone())?);
    teach(tx, &mut writer, (shown.id, Verb::Split), Says { other, name, belong, apart: gone })
}

/// Says that it is the same as another one: its points are read there.
///
/// # Errors
/// `NotFound` when either is not theirs, `Invalid` for itself.
pub fn merge(tx: &mut Tx<'_>, by: UserId, at: At, into: ThemeId) -> Result<ThemeLessonId> {
    let (mut writer, lore, shown) = lesson(tx, by, at)?;
    let other = lore.find(into)?;
    if other.id == shown.id {
        return Err(Error::invalid("into", "Choose another theme: it is this one already."));
    }
    let belong = shown.points.iter().chain(&other.points).copied().collect();
    let says = Says { other: Some(other.id), belong, ..Says::default() };
    teach(tx, &mut writer, (shown.id, Verb::Merged), says)
}

/// Says that it is none, for good: it is not shown again, nor what would join it. The owner's alone.
///
/// # Errors
/// `Refused` for the other one.
pub fn dismiss(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<ThemeLessonId> {
    let (mut writer, _, shown) = lesson(tx, by, at)?;
    must_be_theirs_to_dismiss(writer.side())?;
    let says = Says { belong: shown.points, ..Says::default() };
    teach(tx, &mut writer, (shown.id, Verb::Dismissed), says)
}

/// Takes something back that was taught: it is as it was before, and everything else that was taught stays.
///
/// # Errors
/// `NotFound` when it is not theirs, `Refused` when it was taken back already, or was the owner's to say.
pub fn take_back(
    tx: &mut Tx<'_>,
    by: UserId,
    id: RelationshipId,
    lesson: ThemeLessonId,
) -> Result<ThemeLessonId> {
    let mut writer = access::writer(tx, by, id)?;
    let lore = Lore::load(tx, &writer)?;
    let found = lore.lessons.iter().find(|each| each.id == lesson).cloned().ok_or(Error::NotFound)?;
    if found.verb == Verb::Dismissed {
        must_be_theirs_to_dismiss(writer.side())?;
    }
    if found.taken_back_at.is_some() {
        return Err(Error::refused("This was taken back already."));
    }
    theme::take_back(tx, &writer, lesson)?;
    if let Some(agreed) = agreed_with(&lore.lessons, &found) {
        theme::take_back(tx, &writer, agreed)?;
    }
    let mut rows = lore.rows.clone();
    found.undo(&mut rows);
    for (row, _) in rows.iter().zip(&lore.rows).filter(|(row, was)| row != was) {
        theme::save(tx, &writer, row)?;
    }
    event::record(tx, &mut writer, "untaught", "theme", found.theme)?;
    Ok(lesson)
}

/// Whoever added a first point agreed in the same transaction that it is a theme, without saying so: that goes with it,
/// unless something else was taught about the theme since.
fn agreed_with(lessons: &[Lesson], taken: &Lesson) -> Option<ThemeLessonId> {
    let of = |each: &&Lesson| {
        each.id != taken.id
            && each.taken_back_at.is_none()
            && (each.theme == taken.theme || each.other == Some(taken.theme))
    };
    if taken.verb == Verb::Accepted || lessons.iter().filter(of).any(|each| each.taught_at > taken.taught_at)
    {
        return None;
    }
    let along = |each: &&Lesson| each.verb == Verb::Accepted && each.taught_at == taken.taught_at;
    lessons.iter().filter(of).find(along).map(|each| each.id)
}
