//! Years before the one that a story tells: the first story again and again, to measure what many years of a one-on-one
//! weigh. The demo that people look at has none of it.

use super::{
    pace::later,
    plan::{self, Act, Moment, Plan},
    play::Scene,
    story::{PRESENT, Story, Turn},
};
use domain::Side;
use jiff::Timestamp;

/// Minutes of a story, up to the present week: the next telling begins where the last one ends.
const TELLING: i64 = (PRESENT - 1) * 7 * 24 * 60;

/// Tells the first story `years` times, the last time up to the present; each earlier time has a scene of its own,
/// after those of all stories.
pub(super) fn lengthen(
    plans: &mut [Plan<'static>],
    stories: &[Story<'static>],
    now: Timestamp,
    years: i64,
) -> Result<(), String> {
    let (Some(told), Some(story)) = (plans.first_mut(), stories.first()) else { return Ok(()) };
    let mut past = story.clone();
    past.weeks.retain(|week| week.turn != Turn::Ahead);
    let line = past.weeks.last().map_or(0, |week| week.line);
    for (back, scene) in (1..years).zip(stories.len()..) {
        let then = later(now, -TELLING * back);
        let earlier = plan::plan(scene, &past, then)?;
        (told.starts, told.opens) = (earlier.starts, earlier.opens);
        told.moments.extend(earlier.moments);
        let acts = vec![(line, Act::LeaveOff)];
        told.moments.push(Moment { at: then, story: scene, by: Side::Owner, acts });
    }
    Ok(())
}

/// A scene for every telling: nothing is told of the earlier ones yet, so they begin as the first one does.
pub(super) fn scenes(mut scenes: Vec<Scene>, moments: &[Moment<'_>]) -> Vec<Scene> {
    let tellings = moments.iter().map(|moment| moment.story + 1).max().unwrap_or_default();
    if let Some(first) = scenes.first().cloned() {
        scenes.resize(scenes.len().max(tellings), first);
    }
    scenes
}
