//! What travels of themes: as they were last shown, and what people taught about them.

use super::{COUNT, POINTS, column, optional};
use crate::export::{Holds, Table};
use domain::{limits, theme};

pub(super) const THEMES: Table = Table {
    name: "themes",
    columns: &[
        column("id", Holds::Id),
        column("name", Holds::Words(limits::LINE)),
        column("since", Holds::At),
        optional("gone_at", Holds::At),
    ],
    key: &["id"],
    order: "since, id",
};

pub(super) const THEME_POINTS: Table = Table {
    name: "theme_points",
    columns: &[column("theme_id", Holds::To("themes")), column("talking_point_id", Holds::Once(POINTS))],
    key: &["theme_id", "talking_point_id"],
    order: "theme_id, talking_point_id",
};

pub(super) const THEME_LESSONS: Table = Table {
    name: "theme_lessons",
    columns: &[
        column("id", Holds::Id),
        column("theme_id", Holds::To("themes")),
        column("verb", Holds::Word(|name| theme::Verb::parse(name).map(drop))),
        optional("other_theme", Holds::Once("themes")),
        optional("name", Holds::Words(limits::NAME)),
        column("taught_by", Holds::Side),
        column("taught_at", Holds::At),
        column("version", COUNT),
        optional("taken_back_at", Holds::At),
    ],
    key: &["id"],
    order: "taught_at, version, id",
};

pub(super) const THEME_LESSON_POINTS: Table = Table {
    name: "theme_lesson_points",
    columns: &[
        column("lesson_id", Holds::To("theme_lessons")),
        column("talking_point_id", Holds::Once(POINTS)),
        column("part", Holds::Word(crate::theme::part)),
    ],
    key: &["lesson_id", "talking_point_id"],
    order: "lesson_id, talking_point_id",
};
