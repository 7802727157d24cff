//! What can go along, gathered with all that is written anew in the next one-on-one: sealed with its keys, said by the owner.

use crate::{
    goal::must_have_room,
    growth, talking_point as points,
    view::{GrowthEntry, Thing},
};
use domain::{
    CheckpointId, GrowthEntryId, Result, Side,
    action_item::{ActionItem, State as ActionState},
    checkpoint::{Checkpoint, Reached},
    goal::{Goal, State as GoalState},
    growth::{About, Cast, Reader, Story, Words, Written, tell},
    handover::Noun,
    limits,
    talking_point::{State, TalkingPoint},
};
use jiff::civil::Date;
use store::{
    Participant, Tx, Writer, action_item, checkpoint, event, goal, growth::hidden_ids, handover,
    relationship, talking_point,
};

/// What something is made of.
pub(super) enum Content {
    Goal(Box<Goal>, Vec<Checkpoint>),
    Moment(GrowthEntryId, Date, Words),
    Point(Box<TalkingPoint>),
    Action(Box<ActionItem>),
}

/// All that can go along or went, kind by kind.
pub(super) fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<(Thing, Content)>> {
    let (gone, hidden) = (handover::all(tx, of)?, hidden_ids(tx, of)?);
    let mut goals = goal::all(tx, of)?;
    goals.retain(|goal| goal.state == GoalState::Open);
    let mut found = moments(tx, of, &goals)?;
    let steps = checkpoint::all(tx, of)?;
    let with_steps = goals.into_iter().map(|goal| {
        // A step that stands hidden in the story would be told again there.
        let is_told =
            |step: &&Checkpoint| step.reached.is_none() || !hidden.contains(&About::Checkpoint(step.id).id());
        let own = steps.iter().filter(|step| step.goal == goal.id && step.dropped_at.is_none());
        let own = own.filter(is_told).cloned().collect();
        Content::Goal(Box::new(goal), own)
    });
    found.splice(0..0, with_steps);
    for state in [State::Open, State::OwnMeeting, State::Captured] {
        let points = talking_point::all(tx, of, state)?.into_iter();
        let own = points.filter(|point| point.raised_by == Side::Owner);
        found.extend(own.map(|point| Content::Point(Box::new(point))));
    }
    let promises = action_item::all(tx, of, ActionState::Open)?.into_iter();
    let own = promises.filter(|action| action.assignee == Side::Owner);
    found.extend(own.map(|action| Content::Action(Box::new(action))));
    let with_words = found.into_iter().map(|content| {
        let thing = content.thing();
        // Once something went, what is left was left there by hand.
        let meant = thing.meant && gone.is_empty() && !hidden.contains(&GrowthEntryId(thing.id));
        (Thing { meant, gone_to: gone.get(&thing.id).copied(), ..thing }, content)
    });
    Ok(with_words.collect())
}

/// The story as its owner tells it, without what they hid. What an open goal tells goes along with the goal.
fn moments(tx: &mut Tx<'_>, of: &Participant, open: &[Goal]) -> Result<Vec<Content>> {
    let relationship = relationship::of(tx, of)?;
    let told = growth::whole(tx, of.user(), of.relationship())?;
    let cast = Cast { relationship: &relationship, reader: Reader::Me, zone: told.zone };
    let goal = |entry: &GrowthEntry| match &entry.story {
        Some(Story::Goal(goal, _)) => Some(goal.id),
        Some(Story::Checkpoint(step, _)) => Some(step.goal),
        _ => None,
    };
    let goes_with_goal = |entry: &GrowthEntry| open.iter().any(|open| goal(entry) == Some(open.id));
    let moment = |entry: GrowthEntry| {
        let own = entry.written.and_then(|written| written.words);
        let words = own.or_else(|| {
            let telling = tell(entry.story.as_ref()?, &cast);
            let text = telling.text().chars().take(limits::LINE).collect();
            Some(Words { title: telling.title, text })
        });
        Some(Content::Moment(entry.id, entry.day, words?))
    };
    let entries = told.quarters.into_iter().flat_map(|(_, entries)| entries);
    Ok(entries.filter(|entry| !goes_with_goal(entry)).filter_map(moment).collect())
}

impl Content {
    /// What is shown of it.
    fn thing(&self) -> Thing {
        let (noun, id, title, text, day) = match self {
            Self::Goal(goal, steps) => {
                let sign = |step: &Checkpoint| if step.reached.is_some() { "✓" } else { "–" };
                let steps = steps.iter().map(|step| format!("{} {}", sign(step), step.text));
                let text: Vec<String> = goal.aim.why.iter().cloned().chain(steps).collect();
                (Noun::Goal, goal.id.0, &goal.aim.text, text.join("\n"), None)
            }
            Self::Moment(id, day, words) => {
                (Noun::Moment, id.0, &words.title, words.text.clone(), Some(*day))
            }
            Self::Point(point) => (Noun::Point, point.id.0, &point.text, String::new(), None),
            Self::Action(action) => (Noun::Action, action.id.0, &action.text, String::new(), action.due),
        };
        let meant = matches!(noun, Noun::Goal | Noun::Moment);
        let kind = if let Self::Point(point) = self { point.kind } else { None };
        Thing { noun, id, kind, title: title.clone(), text, day, meant, gone_to: None }
    }
}

/// Writes it anew in the next one-on-one.
pub(super) fn put(tx: &mut Tx<'_>, to: &mut Writer, content: Content) -> Result<()> {
    match content {
        Content::Goal(goal, steps) => put_goal(tx, to, *goal, steps),
        Content::Moment(_, day, words) => {
            let words = Some(words);
            let moment = Written { id: tx.id()?, about: None, day, words, at: tx.now(), version: 1 };
            growth::put(tx, to, &moment)
        }
        Content::Point(point) => points::add_capture_of(tx, to, &point.text, point.kind).map(drop),
        Content::Action(action) => put_action(tx, to, *action),
    }
}

/// Its days stay as they were. Who said so is its owner now: nobody else is in both.
fn put_goal(tx: &mut Tx<'_>, to: &mut Writer, goal: Goal, steps: Vec<Checkpoint>) -> Result<()> {
    must_have_room(tx, to)?;
    let by = to.side();
    let goal = Goal { id: tx.id()?, state_by: by, set_by: by, visited_by: by, version: 1, ..goal };
    goal::save(tx, to, &goal)?;
    event::record(tx, to, "set", "goal", goal.id)?;
    for step in steps {
        let id: CheckpointId = tx.id()?;
        let reached = step.reached.map(|reached| Reached { by, ..reached });
        let step = Checkpoint { id, goal: goal.id, reached, added_by: by, version: 1, ..step };
        checkpoint::save(tx, to, &step)?;
        event::record(tx, to, "added", "checkpoint", id)?;
    }
    Ok(())
}

fn put_action(tx: &mut Tx<'_>, to: &mut Writer, action: ActionItem) -> Result<()> {
    let (now, by) = (tx.now(), to.side());
    let (meeting, point) = (None, None);
    let anew = ActionItem {
        id: tx.id()?,
        state_at: now,
        state_by: by,
        raised_at: now,
        meeting,
        point,
        version: 1,
        ..action
    };
    action_item::save(tx, to, &anew)?;
    event::record(tx, to, "agreed", "action_item", anew.id)
}
