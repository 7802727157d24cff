//! Trends, from the domain to the wire: the same for both.

use super::shares;
use app::view;
use domain::trends::{AGES, Promises};

fn promises(of: &Promises) -> api::Promises {
    api::Promises { made: of.made, in_time: of.in_time, later: of.later, usual_delay: of.usual_delay }
}

pub(crate) fn trends(trends: &view::Trends) -> api::Trends {
    let held = || trends.held.iter();
    let meetings = held().map(|held| api::MeetingShare {
        meeting: held.meeting.to_string(),
        scheduled_at: held.at.to_string(),
        brought: shares(&held.brought),
    });
    let carried =
        held().map(|held| api::CarriedCount { meeting: held.meeting.to_string(), points: held.carried });
    let open = held().map(|held| api::OpenCount { meeting: held.meeting.to_string(), points: held.open });
    let kinds = trends
        .kinds
        .iter()
        .map(|each| api::KindCount { kind: each.kind.map(|kind| kind.as_str().into()), points: each.points });
    let ages = AGES.iter().zip(&trends.ages);
    let beats =
        trends.rhythm.iter().map(|(at, beat)| api::Beat { at: at.to_string(), turned: beat.as_str().into() });
    api::Trends {
        over: trends.span.as_str().into(),
        brought: shares(&trends.brought),
        meetings: meetings.collect(),
        kinds: kinds.collect(),
        carried: carried.collect(),
        open: open.collect(),
        waiting: ages.map(|(weeks, points)| api::AgeCount { weeks: *weeks, points: *points }).collect(),
        oldest_days: trends.oldest.as_ref().map(|(_, days)| *days),
        rhythm: beats.collect(),
        owner: promises(&trends.owner),
        other: promises(&trends.other),
    }
}
