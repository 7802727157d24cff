//! Themes on the first page of a one-on-one: what kept coming back, each with its points.

use super::{Page, entry, line};
use api::{ExportedTheme, ExportedThemeLesson};

/// Themes that are shown, each with its points.
pub(super) fn all(page: &Page<'_>) -> Vec<String> {
    let shown = page.one.themes.iter().filter(|theme| theme.gone_at.is_none() && !is_over(page, theme));
    shown.map(|theme| entry("-", name(page, theme), &about(page, theme), &points(page, theme))).collect()
}

/// What holds of what was taught about it, the latest first.
fn lessons<'a>(
    page: &'a Page<'_>,
    theme: &'a ExportedTheme,
) -> impl Iterator<Item = &'a ExportedThemeLesson> {
    let about = |lesson: &&ExportedThemeLesson| lesson.theme_id == theme.id && lesson.taken_back_at.is_none();
    page.one.theme_lessons.iter().rev().filter(about)
}

fn is_over(page: &Page<'_>, theme: &ExportedTheme) -> bool {
    lessons(page, theme).any(|lesson| ["dismissed", "merged"].contains(&lesson.verb.as_str()))
}

fn name<'a>(page: &'a Page<'_>, theme: &'a ExportedTheme) -> &'a str {
    let given = lessons(page, theme)
        .filter(|lesson| lesson.verb == "renamed")
        .find_map(|lesson| lesson.name.as_deref());
    let split = page.one.theme_lessons.iter().filter(|lesson| lesson.taken_back_at.is_none());
    let mut split =
        split.filter(|lesson| lesson.other_theme.as_ref() == Some(&theme.id) && lesson.verb == "split");
    given.or_else(|| split.next_back()?.name.as_deref()).unwrap_or(&theme.name)
}

fn about(page: &Page<'_>, theme: &ExportedTheme) -> Vec<String> {
    vec![format!("shown since {}", page.day(&theme.since))]
}

fn points(page: &Page<'_>, theme: &ExportedTheme) -> Vec<String> {
    let own = page.one.theme_points.iter().filter(|own| own.theme_id == theme.id);
    let texts = own.filter_map(|own| page.points.get(own.talking_point_id.as_str()));
    texts.map(|point| line(&domain::words::cut(&point.text, 200))).collect()
}
