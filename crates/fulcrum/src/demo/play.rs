//! Plays moments through the product's own verbs, each at its own time. Decides nothing: a verb that refuses ends it.

mod life;

use super::plan::{Act, Agreement, Moment, Sorting, Step};
use app::{
    Tx,
    action_item::{self, Agreed, Edit},
    feedback, goal, meeting,
    note::{self, At as NoteAt, Save},
    prep::{self, Refined},
    private_capture, question,
    talking_point::{self, Place},
    user,
};
use domain::{
    ActionItemId, CheckpointId, Error, GoalId, MeetingId, PrivateCaptureId, RelationshipId, Result, Side,
    TalkingPointId, UpdateId, UserId,
    action_item::State as Owed,
    talking_point::{Kind, State},
};
use std::{
    borrow::Borrow,
    collections::HashMap,
    fmt::Debug,
    hash::Hash,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

/// A one-on-one and what of its story has been told: the ids behind tags and lines.
#[derive(Clone)]
pub(super) struct Scene {
    relationship: RelationshipId,
    owner: UserId,
    other: UserId,
    points: HashMap<&'static str, TalkingPointId>,
    private: HashMap<usize, PrivateCaptureId>,
    actions: HashMap<usize, ActionItemId>,
    goals: HashMap<&'static str, GoalId>,
    steps: HashMap<usize, CheckpointId>,
    updates: HashMap<usize, UpdateId>,
    own: HashMap<usize, MeetingId>,
    meeting: Option<MeetingId>,
    /// The line that is being played, for faults.
    line: Arc<AtomicUsize>,
}

impl Scene {
    /// The line that was played last, or at which it stopped.
    pub(super) fn line(&self) -> usize {
        self.line.load(Ordering::SeqCst)
    }

    pub(super) fn new(relationship: RelationshipId, owner: UserId, other: UserId) -> Self {
        Self {
            relationship,
            owner,
            other,
            points: HashMap::new(),
            private: HashMap::new(),
            actions: HashMap::new(),
            goals: HashMap::new(),
            steps: HashMap::new(),
            updates: HashMap::new(),
            own: HashMap::new(),
            meeting: None,
            line: Arc::default(),
        }
    }

    /// Plays a moment in one transaction and answers what is told then.
    pub(super) fn play(&self, tx: &mut Tx<'_>, moment: &Moment<'static>) -> Result<Self> {
        let mut told = self.clone();
        let by = self.user(moment.by);
        moment.acts.iter().try_for_each(|(line, act)| {
            self.line.store(*line, Ordering::SeqCst);
            told.act(tx, by, *line, act)
        })?;
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
            Act::CaptureQuestion { tag, key } => {
                self.points.insert(tag, question::capture(tx, by, relationship, key)?);
            }
            Act::Life(deed) => self.deed(tx, by, line, deed)?,
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
                meeting::skip_next(tx, by, relationship, None)?;
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
            Step::Sort(sorting) => self.sort(tx, by, at, sorting),
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

    /// Puts a capture on the agenda, with sharper words where the story has them.
    fn sort(
        &self,
        tx: &mut Tx<'_>,
        by: UserId,
        at: talking_point::At,
        sorting: &Sorting<'static>,
    ) -> Result<TalkingPointId> {
        talking_point::set_kind(tx, by, at, sorting.kind)?;
        if let Some(goal) = sorting.goal {
            goal::link(tx, by, at, goal::Link::To(known(&self.goals, goal)?))?;
        }
        let seen = talking_point::find(tx, by, at.relationship, at.point)?.version;
        let refined = Refined {
            text: sorting.sharper.unwrap_or_default().into(),
            seen,
            kind: sorting.kind,
            minutes: Some(sorting.minutes),
            answers: sorting.answers.map(|challenge| known(&self.points, challenge)).transpose()?,
            ..Refined::default()
        };
        prep::keep(tx, by, at, &refined)
    }

    fn going_on(&self) -> Result<MeetingId> {
        self.meeting.ok_or_else(|| Error::Failed("no meeting is going on".into()))
    }

    fn note(&self, tx: &mut Tx<'_>, by: UserId, tag: Option<&str>, text: &str) -> Result<()> {
        let point = tag.map(|tag| known(&self.points, tag)).transpose()?;
        let (relationship, meeting) = (self.relationship, self.going_on()?);
        let at = NoteAt { relationship, about: domain::note::About::in_meeting(meeting, point) };
        note::save(tx, by, &Save { at, text: text.into(), seen: 0 })?;
        Ok(())
    }

    /// Typed as people type it. Words that name another day win over the one in front: then it is put right.
    fn agree(&self, tx: &mut Tx<'_>, by: UserId, agreement: &Agreement<'_>) -> Result<ActionItemId> {
        let Agreement { by: assignee, due, text, .. } = *agreement;
        let name = user::find(tx, self.user(assignee))?.first_name().to_owned();
        let line = format!("@{name} {due}: {text}");
        let point = agreement.point.map(|tag| known(&self.points, tag)).transpose()?;
        let agreed = Agreed { line, meeting: Some(self.going_on()?), point };
        let action = action_item::agree(tx, by, self.relationship, &agreed)?;
        let at = action_item::At { relationship: self.relationship, action };
        let read = action_item::find(tx, by, at)?;
        if (read.assignee, read.due, read.text.as_str()) != (assignee, Some(due), text) {
            let edit = Edit { text: text.into(), assignee, due: Some(due), seen: read.version };
            action_item::edit(tx, by, at, &edit)?;
        }
        if let Some(point) = point {
            let relationship = self.relationship;
            if talking_point::find(tx, by, relationship, point)?.kind == Some(Kind::Feedback) {
                let linked = feedback::Action::Linked(action);
                feedback::agree(tx, by, talking_point::At { relationship, point }, &linked)?;
            }
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
