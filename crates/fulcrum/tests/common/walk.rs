//! Every address that can be looked at: all `GET` routes of the router, filled with things that are there.

use super::Couple;

/// Things that are there.
#[derive(Default)]
pub(crate) struct Things {
    pub(crate) points: Vec<String>,
    pub(crate) meetings: Vec<String>,
    pub(crate) goals: Vec<String>,
    pub(crate) actions: Vec<String>,
    pub(crate) updates: Vec<String>,
    pub(crate) themes: Vec<String>,
}

/// The addresses of all pages and lookups about this one-on-one, and those about none. Leaves out what needs a one-time
/// secret, the live connection, which never ends, and what is asked of one person about
/// their own calendar.
pub(crate) fn addresses(couple: &Couple, things: &Things) -> Vec<String> {
    let mut all = vec!["/sign-in?back=/settings".into(), "/no-such-page".into(), "/api/v1/no-such".into()];
    for route in web::routes() {
        let path =
            route.path.replace("{relationship}", &couple.id.to_string()).replace("{name}", "favicon.svg");
        if route.method != "GET"
            || path.contains("{secret}")
            || path.ends_with("/changes")
            || path.contains("{wish}")
        {
            continue;
        }
        if path.contains("{point}") {
            all.extend(things.points.iter().map(|id| path.replace("{point}", id)));
        } else if path.contains("{goal}") {
            all.extend(things.goals.iter().map(|id| path.replace("{goal}", id)));
        } else if path.contains("{action}") {
            all.extend(things.actions.iter().map(|id| path.replace("{action}", id)));
        } else if path.contains("{theme}") {
            all.extend(things.themes.iter().map(|id| path.replace("{theme}", id)));
        } else if path.contains("{update}") {
            all.extend(things.updates.iter().map(|id| path.replace("{update}", id)));
        } else if path.contains("{about}") {
            let meetings = things.meetings.iter().map(|id| format!("meeting.{id}"));
            let goals = things.goals.iter().map(|id| format!("goal.{id}"));
            all.extend(meetings.chain(goals).map(|about| path.replace("{about}", &about)));
        } else if path.contains("{meeting}") {
            all.extend(things.meetings.iter().map(|id| path.replace("{meeting}", id)));
        } else {
            assert!(!path.contains('{'), "{path} has a placeholder that the walk does not know");
            all.extend(queries(&path).iter().map(|query| format!("{path}{query}")));
            all.push(path);
        }
    }
    all
}

fn queries(path: &str) -> &'static [&'static str] {
    if path.ends_with("/points") {
        return &[
            "?state=captured",
            "?state=open",
            "?state=discussed",
            "?state=answered",
            "?state=merged",
            "?state=posted",
            "?state=dropped",
            "?state=own_meeting",
        ];
    }
    if path.ends_with("/updates") || path.ends_with("/updates.md") {
        return &["?days=14", "?days=30"];
    }
    if path.ends_with("/trends") {
        return &["?over=year"];
    }
    if path.contains("/growth") {
        return &["?before=2026-Q2", "?from=2026-Q1"];
    }
    if path.ends_with("/action-items") {
        return &["?state=open", "?state=done", "?state=dropped"];
    }
    if path.ends_with("/events") { &["?after=0", "?after=3"] } else { &[] }
}
