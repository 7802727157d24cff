//! Themes, from the domain to the wire.

use super::{action_item, meeting, talking_point};
use app::view;
use jiff::Timestamp;

fn theme(line: &view::ThemeLine, now: Timestamp) -> api::Theme {
    api::Theme {
        id: line.id.to_string(),
        name: line.name.clone(),
        version: line.version,
        certain: line.certain,
        points: line.points.iter().map(talking_point).collect(),
        open: line.open().count(),
        weeks: line.beats(now).weeks,
    }
}

pub(crate) fn themes(themes: &view::Themes, now: Timestamp) -> api::Themes {
    let dismissed = themes.dismissed.iter().map(|each| api::DismissedTheme {
        lesson: each.lesson.to_string(),
        name: each.name.clone(),
        at: each.at.to_string(),
    });
    api::Themes {
        themes: themes.lines.iter().map(|line| theme(line, now)).collect(),
        dismissed: dismissed.collect(),
        fresh: themes.fresh,
    }
}

pub(crate) fn theme_page(page: &view::ThemePage, now: Timestamp) -> Option<api::ThemeDetail> {
    let meetings = page.meetings.iter().map(|each| api::ThemeMeeting {
        meeting: meeting(&each.meeting),
        discussed: each.discussed,
        agreed: each.agreed.iter().map(action_item).collect(),
    });
    Some(api::ThemeDetail {
        theme: theme(page.line()?, now),
        more: page.more.iter().map(talking_point).collect(),
        meetings: meetings.collect(),
        agreed: page.points.iter().flat_map(|point| &point.actions).map(action_item).collect(),
    })
}
