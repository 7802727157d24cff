//! Gathers what the narrative is told from, a few quarters at a time, and lays over it what its owner wrote, kept and hid.

use super::GrowthEntryId;
use crate::{series::Calendar, view::GrowthEntry};
use domain::{
    Error, Result, Side, TalkingPointId, UpdateId,
    action_item::ActionItem,
    checkpoint::Checkpoint,
    goal::Goal,
    growth::{About, Challenge, Story, Talked, Told as ToldFeedback, Tried, Written, is_for_owner, is_told},
    solution::State as Stands,
    talking_point::{Kind, TalkingPoint},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::collections::{HashMap, HashSet};
use store::{Participant, Tx, checkpoint, feedback, goal, growth, note, solution, talking_point, update};

/// From a day on, and until before one.
type Span = (Option<Date>, Option<Date>);

/// What the owner wrote, kept and hid, looked up once.
pub(super) struct Told {
    written: HashMap<GrowthEntryId, Written>,
    /// What the participant hid; nothing of it for the other one.
    own_hidden: HashMap<GrowthEntryId, Written>,
    hidden: HashSet<GrowthEntryId>,
    goals: Vec<Goal>,
    steps: Vec<Checkpoint>,
    zone: TimeZone,
}

impl Told {
    pub(super) fn load(tx: &mut Tx<'_>, of: &Participant) -> Result<Self> {
        let by_id = |all: Vec<Written>| all.into_iter().map(|each| (each.id, each)).collect();
        let own_hidden = if of.side() == Side::Owner { growth::hidden(tx, of)? } else { Vec::new() };
        Ok(Self {
            written: by_id(growth::shared(tx, of)?),
            own_hidden: by_id(own_hidden),
            hidden: growth::hidden_ids(tx, of)?,
            goals: goal::all(tx, of)?,
            steps: checkpoint::all(tx, of)?,
            // One zone for both, so that both read the same days and quarters.
            zone: Calendar::lately(tx, of)?.time_zone(TimeZone::UTC),
        })
    }

    pub(super) fn zone(&self) -> TimeZone {
        self.zone.clone()
    }

    pub(super) fn day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.zone.clone()).date()
    }

    fn start(&self, day: Option<Date>, otherwise: Timestamp) -> Timestamp {
        let midnight = day.and_then(|day| day.to_zoned(self.zone.clone()).ok());
        midnight.map_or(otherwise, |midnight| midnight.timestamp())
    }

    /// Entries of a span, latest first: those shown, and those hidden.
    pub(super) fn entries(
        &self,
        tx: &mut Tx<'_>,
        of: &Participant,
        (from, until): Span,
    ) -> Result<(Vec<GrowthEntry>, Vec<GrowthEntry>)> {
        let bounds = (self.start(from, Timestamp::MIN), self.start(until, Timestamp::MAX));
        let mut stories = self.points(tx, of, bounds)?;
        stories.extend(self.aims());
        for kept in self.kept_or_hidden() {
            stories.extend(kept_update(tx, of, kept)?);
        }
        let mut entries: Vec<GrowthEntry> =
            stories.into_iter().map(|story| self.entry_of(Some(story), None)).collect();
        let told: HashSet<GrowthEntryId> = entries.iter().map(|entry| entry.id).collect();
        let within = |day: Date| from.is_none_or(|from| day >= from) && until.is_none_or(|until| day < until);
        let shared = self.written.values().filter(|each| !self.own_hidden.contains_key(&each.id));
        let alone = shared.chain(self.own_hidden.values()).filter(|each| !told.contains(&each.id));
        for written in alone.filter(|each| each.words.is_some() && within(each.day)) {
            // What it is told from may stand in another quarter by now, and then so does this.
            let story = written.about.map(|_| self.story(tx, of, written.id)).transpose()?.flatten();
            entries.push(self.entry_of(story, Some(written)));
        }
        entries.retain(|entry| within(entry.day));
        entries.sort_by_key(|entry| std::cmp::Reverse((entry.day, entry.id)));
        Ok(entries.into_iter().partition(|entry| !self.hidden.contains(&entry.id)))
    }

    /// One entry, and whether it is hidden.
    pub(super) fn entry(
        &self,
        tx: &mut Tx<'_>,
        of: &Participant,
        id: GrowthEntryId,
    ) -> Result<(GrowthEntry, bool)> {
        let written = self.own_hidden.get(&id).or_else(|| self.written.get(&id));
        let story = self.story(tx, of, id)?;
        if written.is_none() && story.is_none() {
            return Err(Error::NotFound);
        }
        Ok((self.entry_of(story, written), self.hidden.contains(&id)))
    }

    /// Something is told from before a day.
    pub(super) fn begins_before(&self, tx: &mut Tx<'_>, of: &Participant, day: Date) -> Result<bool> {
        let start = self.start(Some(day), Timestamp::MIN);
        let shown = |id: &GrowthEntryId| !self.hidden.contains(id);
        let written = self.written.values().any(|each| shown(&each.id) && each.day < day);
        let aims = self.aims().into_iter().any(|story| shown(&story.about().id()) && story.at() < start);
        Ok(written || aims || growth::first_talked_about(tx, of)?.is_some_and(|first| first < start))
    }

    pub(super) fn is_kept(&self, update: UpdateId) -> bool {
        self.kept_or_hidden().contains(&update)
    }

    fn kept_or_hidden(&self) -> Vec<UpdateId> {
        let all = self.written.values().chain(self.own_hidden.values());
        let kept = all.filter_map(|written| match written.about {
            Some(About::Update(update)) => Some(update),
            _ => None,
        });
        kept.collect()
    }

    fn entry_of(&self, story: Option<Story>, written: Option<&Written>) -> GrowthEntry {
        let id = story.as_ref().map(|story| story.about().id());
        let known = id.and_then(|id| self.own_hidden.get(&id).or_else(|| self.written.get(&id)));
        let written = written.or(known).cloned();
        let day = story.as_ref().map(|story| self.day(story.at()));
        GrowthEntry {
            id: id.or(written.as_ref().map(|written| written.id)).unwrap_or(GrowthEntryId(uuid::Uuid::nil())),
            day: day.or(written.as_ref().map(|written| written.day)).unwrap_or_default(),
            story,
            written,
        }
    }

    /// Goals, and checkpoints that were reached.
    fn aims(&self) -> Vec<Story> {
        let steps = self.steps.iter().filter(|step| step.dropped_at.is_none() && step.reached.is_some());
        let steps = steps.filter_map(|step| {
            let goal = self.goals.iter().find(|goal| goal.id == step.goal)?;
            Some(Story::Checkpoint(Box::new(step.clone()), goal.aim.text.clone()))
        });
        let meant = self.goals.iter().filter(|goal| !goal.was_a_slip());
        let goals = meant.map(|goal| {
            let reached = |step: &&Checkpoint| step.goal == goal.id && step.reached.is_some();
            let live = self.steps.iter().filter(|step| step.dropped_at.is_none());
            Story::Goal(Box::new(goal.clone()), live.filter(reached).count())
        });
        goals.chain(steps).collect()
    }

    /// What points that were talked about between two moments tell.
    fn points(
        &self,
        tx: &mut Tx<'_>,
        of: &Participant,
        bounds: (Timestamp, Timestamp),
    ) -> Result<Vec<Story>> {
        let mut around = Around::load(tx, of, bounds)?;
        let mut stories = Vec::new();
        for kind in [Kind::Challenge, Kind::Solution, Kind::Development, Kind::Feedback] {
            for point in growth::talked_about(tx, of, kind, bounds)? {
                stories.extend(around.story(point));
            }
        }
        Ok(stories)
    }

    /// What one thing tells, wherever in time it stands.
    fn story(&self, tx: &mut Tx<'_>, of: &Participant, id: GrowthEntryId) -> Result<Option<Story>> {
        if let Some(aim) = self.aims().into_iter().find(|story| story.about().id() == id) {
            return Ok(Some(aim));
        }
        if self.is_kept(UpdateId(id.0)) {
            return kept_update(tx, of, UpdateId(id.0));
        }
        let point = match talking_point::find(tx, of, TalkingPointId(id.0)) {
            Ok(point) if is_told(&point) => point,
            Ok(_) | Err(Error::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        };
        let after =
            point.state_at.checked_add(jiff::SignedDuration::from_micros(1)).unwrap_or(Timestamp::MAX);
        Ok(Around::load(tx, of, (point.state_at, after))?.story(point))
    }
}

/// An update may have been taken back since it was kept.
fn kept_update(tx: &mut Tx<'_>, of: &Participant, id: UpdateId) -> Result<Option<Story>> {
    match update::find(tx, of, id) {
        Ok(update) => Ok(Some(Story::Update(Box::new(update)))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What happened around the points of a span, looked up once.
struct Around {
    answers: HashMap<TalkingPointId, Vec<Tried>>,
    steps: HashMap<TalkingPointId, domain::solution::Solution>,
    feedback: HashMap<TalkingPointId, domain::feedback::Feedback>,
    done: HashMap<TalkingPointId, Vec<ActionItem>>,
    carried: HashMap<TalkingPointId, i64>,
    notes: HashMap<TalkingPointId, String>,
}

impl Around {
    fn load(tx: &mut Tx<'_>, of: &Participant, bounds: (Timestamp, Timestamp)) -> Result<Self> {
        let steps = solution::all(tx, of)?;
        let mut answers: HashMap<TalkingPointId, Vec<Tried>> = HashMap::new();
        for point in growth::answers(tx, of, bounds)? {
            let Some(challenge) = point.answers else { continue };
            let solution = steps.get(&point.id).cloned().unwrap_or_default();
            answers.entry(challenge).or_default().push(Tried { point, solution });
        }
        let mut done: HashMap<TalkingPointId, Vec<ActionItem>> = HashMap::new();
        for action in growth::done(tx, of, bounds)? {
            let Some(point) = action.point else { continue };
            done.entry(point).or_default().push(action);
        }
        let carried = growth::carried(tx, of, bounds)?;
        // The last meeting in which they talked about it has the last word.
        let mut notes = HashMap::new();
        for each in note::under_talked_about(tx, of, bounds)? {
            notes.extend(each.about.point().map(|point| (point, each.text)));
        }
        Ok(Self { answers, steps, feedback: feedback::all(tx, of)?, done, carried, notes })
    }

    /// Few and right: what led nowhere is in the meetings, and not in the story.
    fn story(&mut self, point: TalkingPoint) -> Option<Story> {
        let done = self.done.remove(&point.id).unwrap_or_default();
        let note = self.notes.remove(&point.id);
        match point.kind? {
            Kind::Challenge => {
                let answers = self.answers.remove(&point.id)?;
                let carried = self.carried.get(&point.id).copied().unwrap_or_default();
                Some(Story::Challenge(Box::new(Challenge { point, carried, answers, done, note })))
            }
            Kind::Solution => {
                let solution = self.steps.get(&point.id).cloned().unwrap_or_default();
                let worked = solution.state() == Stands::Worked && point.answers.is_none();
                worked.then(|| Story::Solution(Box::new(Tried { point, solution })))
            }
            Kind::Development => {
                (!done.is_empty()).then(|| Story::Development(Box::new(Talked { point, done, note })))
            }
            Kind::Feedback => {
                let feedback = self.feedback.get(&point.id).cloned().unwrap_or_default();
                is_for_owner(&point, &feedback)
                    .then(|| Story::Feedback(Box::new(ToldFeedback { point, feedback, done, note })))
            }
            Kind::Insight => None,
        }
    }
}
