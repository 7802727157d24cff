//! Themes as they were last shown, and what people taught about them: names sealed, points by their ids.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Error, Result, TalkingPointId, ThemeId, ThemeLessonId,
    theme::{Lesson, Shown, Verb},
};
use std::collections::HashMap;

/// Part of a lesson: these points belong to the theme.
const BELONG: &str = "belong";
/// Part of a lesson: these do not.
const APART: &str = "apart";

fn place(id: ThemeId) -> Place {
    Place::shared("themes name", id)
}

fn lesson_place(id: ThemeLessonId) -> Place {
    Place::shared("theme_lessons name", id)
}

/// Adds a theme, or saves how it is shown now.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn save(tx: &mut Tx<'_>, by: &Writer, theme: &Shown) -> Result<()> {
    let name = by.seal(&theme.name, &place(theme.id))?;
    tx.execute(
        "INSERT INTO themes (id, relationship_id, name, since, gone_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET name = ?3, gone_at = ?5",
        values![theme.id, by.relationship(), name, theme.since, theme.gone_at],
    )?;
    forget_points(tx, by, theme.id)?;
    for point in &theme.points {
        tx.execute(
            "INSERT INTO theme_points (theme_id, relationship_id, talking_point_id) VALUES (?1, ?2, ?3)",
            values![theme.id, by.relationship(), *point],
        )?;
    }
    Ok(())
}

fn forget_points(tx: &mut Tx<'_>, by: &Writer, id: ThemeId) -> Result<()> {
    tx.execute(
        "DELETE FROM theme_points WHERE theme_id = ?1 AND relationship_id = ?2",
        values![id, by.relationship()],
    )?;
    Ok(())
}

/// Forgets a theme that is not shown any more and about which nobody taught anything.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget(tx: &mut Tx<'_>, by: &Writer, id: ThemeId) -> Result<()> {
    forget_points(tx, by, id)?;
    tx.execute("DELETE FROM themes WHERE id = ?1 AND relationship_id = ?2", values![id, by.relationship()])?;
    Ok(())
}

/// All themes as they were last shown, those shown first before the others; also those that are gone or were dismissed.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Shown>> {
    let mut points: HashMap<ThemeId, Vec<TalkingPointId>> = HashMap::new();
    let rows = tx.all(
        "SELECT theme_id, talking_point_id FROM theme_points WHERE relationship_id = ?1 ORDER BY talking_point_id",
        values![of.relationship()],
        |row| Ok((row.take()?, row.take()?)),
    )?;
    for (theme, point) in rows {
        points.entry(theme).or_default().push(point);
    }
    let mut all = tx.all(
        "SELECT id, name, since, gone_at FROM themes WHERE relationship_id = ?1 ORDER BY since, id",
        values![of.relationship()],
        |row| {
            let id = row.take()?;
            let name = of.open(&Sealed::new(row.take()?, place(id)))?;
            Ok(Shown { id, name, points: Vec::new(), since: row.take()?, gone_at: row.take()? })
        },
    )?;
    all.iter_mut().for_each(|theme| theme.points = points.remove(&theme.id).unwrap_or_default());
    Ok(all)
}

/// Adds a lesson.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn teach(tx: &mut Tx<'_>, by: &Writer, lesson: &Lesson) -> Result<()> {
    let name = lesson.name.as_ref().map(|name| by.seal(name, &lesson_place(lesson.id))).transpose()?;
    tx.execute(
        "INSERT INTO theme_lessons (id, relationship_id, theme_id, verb, other_theme, name, taught_by, taught_at, version,
                                    taken_back_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        values![
            lesson.id,
            by.relationship(),
            lesson.theme,
            lesson.verb.as_str(),
            lesson.other,
            name,
            lesson.taught_by,
            lesson.taught_at,
            by.version(),
            lesson.taken_back_at
        ],
    )?;
    let parts = [(BELONG, &lesson.belong), (APART, &lesson.apart)];
    for (part, point) in parts.into_iter().flat_map(|(part, points)| points.iter().map(move |at| (part, at)))
    {
        tx.execute(
            "INSERT INTO theme_lesson_points (lesson_id, relationship_id, talking_point_id, part) VALUES (?1, ?2, ?3, ?4)",
            values![lesson.id, by.relationship(), *point, part],
        )?;
    }
    Ok(())
}

/// Takes a lesson back, at the moment of the transaction.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn take_back(tx: &mut Tx<'_>, by: &Writer, id: ThemeLessonId) -> Result<()> {
    tx.execute(
        "UPDATE theme_lessons SET taken_back_at = ?3 WHERE id = ?1 AND relationship_id = ?2",
        values![id, by.relationship(), tx.now()],
    )?;
    Ok(())
}

/// All that was ever taught, in that order, also what was taken back.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn lessons(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Lesson>> {
    let mut points: HashMap<ThemeLessonId, [Vec<TalkingPointId>; 2]> = HashMap::new();
    let rows = tx.all(
        "SELECT lesson_id, part, talking_point_id FROM theme_lesson_points
         WHERE relationship_id = ?1 ORDER BY talking_point_id",
        values![of.relationship()],
        |row| Ok((row.take()?, row.take::<String>()?, row.take()?)),
    )?;
    for (lesson, part, point) in rows {
        let [belong, apart] = points.entry(lesson).or_default();
        if part == BELONG { belong.push(point) } else { apart.push(point) }
    }
    let mut all = tx.all(
        "SELECT id, theme_id, verb, other_theme, name, taught_by, taught_at, taken_back_at FROM theme_lessons
         WHERE relationship_id = ?1 ORDER BY taught_at, version, id",
        values![of.relationship()],
        |row| read(of, row),
    )?;
    for lesson in &mut all {
        [lesson.belong, lesson.apart] = points.remove(&lesson.id).unwrap_or_default();
    }
    Ok(all)
}

fn read(of: &Participant, row: &mut Row) -> Result<Lesson> {
    let id = row.take()?;
    Ok(Lesson {
        id,
        theme: row.take()?,
        verb: Verb::parse(&row.take::<String>()?)?,
        other: row.take()?,
        name: {
            let name: Option<Vec<u8>> = row.take()?;
            name.map(|name| of.open(&Sealed::new(name, lesson_place(id)))).transpose()?
        },
        belong: Vec::new(),
        apart: Vec::new(),
        taught_by: row.take()?,
        taught_at: row.take()?,
        taken_back_at: row.take()?,
    })
}

/// What word a part of a lesson is.
///
/// # Errors
/// `NotFound` for any other.
pub fn part(word: &str) -> Result<()> {
    if [BELONG, APART].contains(&word) { Ok(()) } else { Err(Error::NotFound) }
}

/// How many lessons there are.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn count(tx: &mut Tx<'_>, of: &Participant) -> Result<i64> {
    tx.count("SELECT COUNT(*) FROM theme_lessons WHERE relationship_id = ?1", values![of.relationship()])
}
