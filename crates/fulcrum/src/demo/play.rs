//! Plays moments through the product's own verbs, each at its own time. Decides nothing: a verb that refuses ends it.

use super::plan::{Act, Agreement, Moment, Step};
use app::{
    Tx,
    action_item::{self, Agreed, Edit},
    meeting,
    note::{self, Save},
    private_capture,
    talking_point::{self, Place},
    user,
};
use domain::{
    ActionItemId, Error, MeetingId, PrivateCaptureId, RelationshipId, Result, Side, TalkingPointId, UserId,
    action_item::State as Owed, talking_point::State,
};
use std::{borrow::Borrow, collections::HashMap, fmt::Debug, hash::Hash};

/// A one-on-one and what of its story has been told: the ids behind tags and lines.
#[derive(Clone)]
pub(super) struct Scene {
    relationship: RelationshipId,
    owner: UserId,
    other: UserId,
    points: HashMap<&'static str, TalkingPointId>,
    private: HashMap<usize, PrivateCaptureId>,
    actions: HashMap<usize, ActionItemId>,
    meeting: Option<MeetingId>,
}

impl Scene {
    pub(super) fn new(relationship: RelationshipId, owner: UserId, other: UserId) -> Self {
        Self {
            relationship,
            owner,
            other,
            points: HashMap::new(),
            private: HashMap::new(),
            actions: HashMap::new(),
            meeting: None,
        }
    }

    /// Plays a moment in one transaction and answers what is told then.
    pub(super) fn play(&self, tx: &mut Tx<'_>, moment: &Moment<'static>) -> Result<Self> {
        let mut told = self.clone();
        let by = self.user(moment.by);
        moment.acts.iter().try_for_each(|act| told.act(tx, by, moment.line, act))?;
        Ok(told)
    }

    fn user(&self, side: Side) -> UserId {
        match side {
            Side::Owner => self.owner,
            Side::Other => self.other,
        }
    }

    fn act(&mut self, tx: &mut Tx<'_>, by: UserId, line: usize, act: &Act<'static>) -> Result<()> {
        let relationship = self.relationship;
        match act {
            Act::Capture { tag, text, kind } => {
                let point = talking_point::capture(tx, by, relationship, text)?;
                if kind.is_some() {
                    talking_point::set_kind(tx, by, talking_point::At { relationship, point }, *kind)?;
                }
                self.points.extend(tag.map(|tag| (tag, point)));
            }
            Act::CapturePrivately { text } => {
                self.private.insert(line, private_capture::capture(tx, by, relationship, text)?);
            }
            Act::LetGo => {
                let capture = known(&self.private, &line)?;
                private_capture::drop(tx, by, private_capture::At { relationship, capture })?;
            }
            Act::Point { tag, step } => {
                self.step(tx, by, tag, step)?;
            }
            Act::Move { to } => {
                let zone = user::find(tx, by)?.time_zone();
                meeting::move_next(tx, by, relationship, to.to_zoned(zone).datetime())?;
            }
            Act::Skip => {
                meeting::skip_next(tx, by, relationship)?;
            }
            Act::Start => self.meeting = Some(meeting::start(tx, by, relationship)?),
            Act::Note { tag, text } => self.note(tx, by, *tag, text)?,
            Act::Agree(agreement) => {
                self.actions.insert(agreement.line, self.agree(tx, by, agreement)?);
            }
            Act::Turn { to } => {
                let action = known(&self.actions, &line)?;
                action_item::turn(tx, by, action_item::At { relationship, action }, *to)?;
            }
            Act::WrapUp => {
                let meeting = self.going_on()?;
                meeting::wrap_up(tx, by, meeting::At { relationship, meeting })?;
            }
            Act::LeaveOff => self.leave_off(tx, by)?,
        }
        Ok(())
    }

    fn step(&self, tx: &mut Tx<'_>, by: UserId, tag: &str, step: &Step<'static>) -> Result<TalkingPointId> {
        let point = known(&self.points, tag)?;
        let at = talking_point::At { relationship: self.relationship, point };
        match step {
            Step::Sort { kind, minutes, answers } => {
                talking_point::set_kind(tx, by, at, *kind)?;
                talking_point::set_minutes(tx, by, at, Some(*minutes))?;
                if let Some(challenge) = answers {
                    talking_point::answer(tx, by, at, known(&self.points, *challenge)?)?;
                }
                talking_point::keep(tx, by, at, Place::Last)
            }
            Step::Drop => talking_point::drop(tx, by, at),
            Step::Defer { until } => talking_point::defer(tx, by, at, *until),
            Step::BringBack => {
                // It comes back to where it was; the story wants it where it names it.
                talking_point::keep(tx, by, at, Place::Last)?;
                talking_point::move_to(tx, by, at, Place::Last)
            }
            Step::Tick => talking_point::discuss(tx, by, at),
        }
    }

    fn leave_off(&self, tx: &mut Tx<'_>, by: UserId) -> Result<()> {
        let relationship = self.relationship;
        for point in self.points.values() {
            let at = talking_point::At { relationship, point: *point };
            if talking_point::find(tx, by, relationship, *point)?.state == State::Open {
                talking_point::drop(tx, by, at)?;
            }
        }
        for action in self.actions.values() {
            let at = action_item::At { relationship, action: *action };
            if action_item::find(tx, by, at)?.state == Owed::Open {
                action_item::turn(tx, by, at, Owed::Dropped)?;
            }
        }
        Ok(())
    }

    fn going_on(&self) -> Result<MeetingId> {
        self.meeting.ok_or_else(|| Error::Failed("no meeting is going on".into()))
    }

    fn note(&self, tx: &mut Tx<'_>, by: UserId, tag: Option<&str>, text: &str) -> Result<()> {
        let point = tag.map(|tag| known(&self.points, tag)).transpose()?;
        let (relationship, meeting) = (self.relationship, self.going_on()?);
        note::save(tx, by, &Save { relationship, meeting, point, text: text.into(), seen: 0 })?;
        Ok(())
    }

    /// Typed as people type it. Words that name another day win over the one in front: then it is put right.
    fn agree(&self, tx: &mut Tx<'_>, by: UserId, agreement: &Agreement<'_>) -> Result<ActionItemId> {
        let Agreement { by: assignee, due, text, .. } = *agreement;
        let name = user::find(tx, self.user(assignee))?.first_name().to_owned();
        let line = format!("@{name} {due}: {text}");
        let agreed = Agreed { line, meeting: Some(self.going_on()?), point: None };
        let action = action_item::agree(tx, by, self.relationship, &agreed)?;
        let at = action_item::At { relationship: self.relationship, action };
        let read = action_item::find(tx, by, at)?;
        if (read.assignee, read.due, read.text.as_str()) != (assignee, Some(due), text) {
            let edit = Edit { text: text.into(), assignee, due: Some(due), seen: read.version };
            action_item::edit(tx, by, at, &edit)?;
        }
        Ok(action)
    }
}

/// The id behind a tag or a line.
fn known<K, Q, T>(ids: &HashMap<K, T>, name: &Q) -> Result<T>
where
    K: Borrow<Q> + Hash + Eq,
    Q: Debug + Hash + Eq + ?Sized,
    T: Copy,
{
    ids.get(name).copied().ok_or_else(|| Error::Failed(format!("{name:?} was not told before")))
}
