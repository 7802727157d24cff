//! Looks through the points of a one-on-one for themes: beside every transaction, one at a time, and only where something
//! changed. What was found is written down as it is shown; private captures are never among what it reads.

use super::{
    memory::{Looked, More},
    read::{self, Matter},
};
use crate::App;
use domain::{
    RelationshipId, Result, TalkingPointId, ThemeId, UserId,
    theme::{School, Shown, without_names},
};
use std::{
    collections::HashSet,
    sync::{Arc, PoisonError},
};
use store::{Tx, Writer, access, relationship, theme};
use themes::{Finding, Known, Lesson, Point};
use uuid::Uuid;

/// Points offered as more like those of a theme.
const MORE: usize = 8;

impl App {
    /// Looks through the points for themes in the background, where nobody does already. Whoever asks was just proved to
    /// be a participant; it is proved again.
    pub fn look_for_themes(&self, by: UserId, relationship: RelationshipId) {
        if !self.themes.begins(relationship) {
            return;
        }
        let app = self.clone();
        // A thread, not a task: it computes for up to a second, and must not keep the server from stopping.
        std::thread::spawn(move || {
            let turn = app.themes.looking.lock().unwrap_or_else(PoisonError::into_inner);
            let looked = look(&app, by, relationship);
            drop(turn);
            if let Err(error) = &looked {
                tracing::debug!(%error, "could not look for themes");
            }
            app.themes.ended(relationship, looked.ok().flatten());
        });
    }
}

/// Reads in one transaction, computes in none, writes in another: and only if nobody taught anything in between.
fn look(app: &App, by: UserId, relationship: RelationshipId) -> Result<Option<Looked>> {
    let matter = app.read(move |tx| {
        let participant = access::participant(tx, by, relationship)?;
        Ok((read::matter(tx, &participant)?, read::names(tx, &participant)?))
    });
    let (matter, names) = matter.wait()?;
    let matter = Arc::new(matter);
    let found = Found::of(&matter, &names);
    let mark = matter.mark;
    let (matter, themes) = (matter, Arc::new(found.themes.clone()));
    let kept = app.write(move |tx| keep(tx, (by, relationship), &matter, &themes)).wait()?;
    let Some((ids, since)) = kept else { return Ok(None) };
    let more: More = ids.into_iter().zip(found.more).collect();
    Ok(Some(Looked { mark, since, more: Arc::new(more) }))
}

struct Found {
    /// Themes with the ids that they have already.
    themes: Vec<(Option<ThemeId>, String, Vec<TalkingPointId>)>,
    /// For each the points that are likest.
    more: Vec<Vec<TalkingPointId>>,
}

impl Found {
    fn of(matter: &Matter, names: &HashSet<String>) -> Self {
        let texts: Vec<String> =
            matter.points.iter().map(|point| without_names(&point.text, names)).collect();
        let points = matter.points.iter().zip(&texts);
        let points: Vec<Point<'_>> =
            points.map(|(point, text)| Point { id: point.id.0.as_u128(), text }).collect();
        let (lessons, known) = (lessons(&matter.school), known(matter));
        let finding = Finding::new(&points, &lessons, &known);
        let mut found = Self { themes: Vec::new(), more: Vec::new() };
        for theme in &finding.themes {
            let id = theme.id.map(|id| ThemeId(Uuid::from_u128(id)));
            let rejected =
                id.and_then(|id| matter.school.about(id)).map_or(&[][..], |taught| &taught.rejected);
            let rejected: Vec<u128> = rejected.iter().map(|point| point.0.as_u128()).collect();
            let elsewhere = |point: &u128| {
                finding.themes.iter().any(|other| other.sure >= 1.0 && other.points.contains(point))
            };
            let more = finding.more_like(&theme.points, &rejected).into_iter();
            let more = more.filter(|(point, _)| !elsewhere(point)).take(MORE);
            found.more.push(more.map(|(point, _)| TalkingPointId(Uuid::from_u128(point))).collect());
            let own = theme.points.iter().map(|point| TalkingPointId(Uuid::from_u128(*point)));
            found.themes.push((id, theme.name.clone(), own.collect()));
        }
        found
    }
}

fn ids(points: &[TalkingPointId]) -> Vec<u128> {
    points.iter().map(|point| point.0.as_u128()).collect()
}

fn lessons(school: &School) -> Vec<Lesson> {
    let lesson = |taught: &domain::theme::Taught| Lesson {
        theme: taught.theme.0.as_u128(),
        name: taught.name.clone(),
        confirmed: ids(&taught.confirmed),
        rejected: ids(&taught.rejected),
        dismissed: taught.dismissed.is_some(),
    };
    school.taught.iter().map(lesson).collect()
}

fn known(matter: &Matter) -> Vec<Known> {
    let standing = matter.rows.iter().filter(|row| matter.school.now(row.id) == row.id);
    standing
        .filter(|row| !is_unmade(row, matter))
        .map(|row| Known { id: row.id.0.as_u128(), name: row.name.clone(), points: ids(&row.points) })
        .collect()
}

/// People made it and took that back: nobody ever found it, so nothing holds its points together.
fn is_unmade(row: &Shown, matter: &Matter) -> bool {
    let mut about = matter.lessons.iter().filter(|lesson| is_about(lesson, row.id)).peekable();
    row.name.is_empty() && about.peek().is_some() && about.all(|lesson| lesson.taken_back_at.is_some())
}

fn is_about(lesson: &domain::theme::Lesson, theme: ThemeId) -> bool {
    lesson.theme == theme || lesson.other == Some(theme)
}

/// Writes down what is shown from now on; answers the ids of what was found and the version that has it, or nothing where
/// somebody taught or wrote something since it was read. A change makes a version, so that open pages hear of it; it is
/// nobody's doing, and no event.
fn keep(
    tx: &mut Tx<'_>,
    (by, relationship): (UserId, RelationshipId),
    matter: &Matter,
    found: &[(Option<ThemeId>, String, Vec<TalkingPointId>)],
) -> Result<Option<(Vec<ThemeId>, i64)>> {
    let participant = access::participant(tx, by, relationship)?;
    if theme::all(tx, &participant)? != matter.rows || theme::lessons(tx, &participant)? != matter.lessons {
        return Ok(None);
    }
    let now = tx.now();
    let (mut shown, mut all) = (Vec::new(), Vec::new());
    for (id, name, points) in found {
        let id = id.map_or_else(|| tx.id(), Ok)?;
        let was = matter.rows.iter().find(|row| row.id == id);
        let given = matter.school.about(id).is_some_and(|taught| taught.name.is_some());
        let name = was.filter(|was| given || !was.name.is_empty()).map_or(name, |was| &was.name).clone();
        let mut points = points.clone();
        points.sort();
        let is = Shown { id, name, points, since: was.map_or(now, |was| was.since), gone_at: None };
        if was != Some(&is) {
            shown.push(is);
        }
        all.push(id);
    }
    let gone: Vec<&Shown> = matter
        .rows
        .iter()
        .filter(|row| !all.contains(&row.id) && row.gone_at.is_none() && matter.school.now(row.id) == row.id)
        .filter(|row| matter.school.about(row.id).is_none_or(|taught| taught.dismissed.is_none()))
        .collect();
    if shown.is_empty() && gone.is_empty() {
        return Ok(Some((all, relationship::of(tx, &participant)?.version)));
    }
    let writer = access::writer(tx, by, relationship)?;
    shown.iter().try_for_each(|theme| theme::save(tx, &writer, theme))?;
    gone.into_iter().try_for_each(|theme| put_away(tx, &writer, (theme, matter)))?;
    Ok(Some((all, writer.version())))
}

/// What nobody ever taught about is forgotten; the others wait for their points to come back.
fn put_away(tx: &mut Tx<'_>, writer: &Writer, (theme, matter): (&Shown, &Matter)) -> Result<()> {
    if matter.lessons.iter().any(|lesson| is_about(lesson, theme.id)) {
        return theme::save(tx, writer, &Shown { gone_at: Some(tx.now()), ..theme.clone() });
    }
    theme::forget(tx, writer, theme.id)
}
