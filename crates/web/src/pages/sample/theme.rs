//! Made-up themes for the tests of the pages. Never shipped.

use super::{at, id, meetings, next, point, relationship, wrap_up};
use app::view::{DismissedTheme, ThemeLine, ThemeList, ThemeMeeting, ThemePage, ThemePoint, Themes};
use domain::{
    Side,
    meeting::State as Held,
    talking_point::{Kind, State, TalkingPoint},
};
use std::sync::Arc;

fn line(number: u32, name: &str, texts: &[(&str, &str, State)]) -> ThemeLine {
    let points = (0..).zip(texts).map(|(place, (text, since, state))| TalkingPoint {
        captured_at: at(&format!("{since}T08:00:00Z")),
        state: *state,
        ..point(60 + number * 10 + place, text, Some(Kind::Challenge), 5)
    });
    ThemeLine {
        id: id(960 + number),
        name: name.into(),
        version: 1,
        certain: number > 0,
        points: points.collect(),
    }
}

/// One that is lively, one by a long word that is over.
pub(crate) fn themes() -> Themes {
    let flaky = [
        ("Flaky integration tests block every second merge", "2026-04-07", State::Open),
        ("the flaky tests again, third time since friday", "2026-03-12", State::Discussed),
        ("Who owns the flaky tests?", "2026-04-28", State::Captured),
        ("<b>&flaky</b> tests", "2026-05-05", State::OwnMeeting),
    ];
    let long = [("a", "2025-08-07", State::Posted), ("b", "2025-09-12", State::Answered)];
    let name = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(2);
    let dismissed = DismissedTheme { lesson: id(990), name: "coffee".into(), at: at("2026-05-01T08:00:00Z") };
    Themes {
        lines: vec![line(0, "CI flakiness", &flaky), line(1, &name, &long)],
        dismissed: vec![dismissed],
        fresh: true,
    }
}

/// All of them on a page.
pub(crate) fn list(side: Side) -> ThemeList {
    let loose = (0..3).map(|number| point(90 + number, "something of its own", None, 0)).collect();
    ThemeList { relationship: relationship(), side, themes: Arc::new(themes()), loose }
}

/// The lively one.
pub(crate) fn page(side: Side) -> ThemePage {
    let themes = Arc::new(themes());
    let point_of = |point: &TalkingPoint| ThemePoint {
        point: point.clone(),
        carried: 3,
        solution: None,
        actions: Vec::new(),
    };
    let mut held = meetings::meeting(Held::Completed);
    held.focus = Some("CI flakiness".into());
    ThemePage {
        relationship: relationship(),
        side,
        points: themes.lines[0].points.iter().rev().map(point_of).collect(),
        themes,
        place: 0,
        meetings: vec![ThemeMeeting { meeting: held, discussed: 2, agreed: Vec::new() }],
        more: vec![point(95, "Staging deploys take 50 minutes", Some(Kind::Challenge), 5)],
        next: Some(next()),
        own: wrap_up::own(),
    }
}
