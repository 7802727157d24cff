//! Goals: set and changed by the owner, back on their rhythm, brought into a meeting as a talking point.

use crate::{
    kinds::today,
    relationship::open,
    series::Calendar,
    talking_point::{self as points, Place, add_capture, as_keeper, key_at},
    view::{GoalLine, GoalPage, GoalPoint, Goals},
};
use domain::{
    Error, GoalId, RelationshipId, Result, Side, TalkingPointId, UserId, checkpoint as steps,
    goal::{Aim, Goal, State, USUAL_WEEKS, must_own},
    limits,
    note::{About, must_be_current},
    talking_point::{Kind, State as PointState},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use store::{
    Participant, Tx, Writer, access, checkpoint,
    event::{self, Event},
    goal::{self, Talked, Waiting},
    note, relationship, talking_point, user,
};

/// Which goal in which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The goal.
    pub goal: GoalId,
}

/// Which goal a talking point is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Link {
    /// None.
    Nothing,
    /// That one.
    To(GoalId),
    /// A new one, in the words of the point.
    Fresh,
}

/// Sets a goal. The owner's alone.
///
/// # Errors
/// `NotFound` when the relationship is not theirs, `Invalid` when empty or too long, `Refused` for the other one.
pub fn set(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, aim: &Aim) -> Result<GoalId> {
    let mut writer = owner(tx, by, id)?;
    add(tx, &mut writer, aim)
}

pub(crate) fn must_have_room(tx: &mut Tx<'_>, of: &Participant) -> Result<()> {
    let open = goal::count(tx, of, State::Open)?;
    if usize::try_from(open).is_ok_and(|open| open >= limits::OPEN_GOALS) {
        return Err(Error::refused("There are 100 open goals here. Reach one or let one go first."));
    }
    Ok(())
}

fn add(tx: &mut Tx<'_>, writer: &mut Writer, aim: &Aim) -> Result<GoalId> {
    must_have_room(tx, writer)?;
    let (now, side) = (tx.now(), writer.side());
    let goal = Goal {
        id: tx.id()?,
        aim: checked(aim)?,
        state: State::Open,
        state_at: now,
        state_by: side,
        set_by: side,
        set_at: now,
        visited_at: now,
        visited_by: side,
        version: 1,
    };
    save(tx, writer, &goal, "set")
}

/// Suggests a goal: it arrives as a capture, a development, and the owner makes of it what they want.
///
/// # Errors
/// `NotFound` when the relationship is not theirs, `Invalid` when empty or too long.
pub fn suggest(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, text: &str) -> Result<TalkingPointId> {
    let mut writer = access::writer(tx, by, id)?;
    let mut point = add_capture(tx, &mut writer, text)?;
    point.kind = Some(Kind::Development);
    points::save(tx, &mut writer, &point, "sorted")
}

/// Changes what it is; that is a visit too. The owner's alone.
///
/// # Errors
/// `Stale` when it was changed in between, `Refused` for the other one.
pub fn edit(tx: &mut Tx<'_>, by: UserId, at: At, aim: &Aim, seen: i64) -> Result<GoalId> {
    let (mut writer, mut goal) = as_owner(tx, by, at)?;
    let why = goal.aim.why.as_deref().unwrap_or_default();
    must_be_current(seen, goal.version, &[("text", &goal.aim.text), ("why", why)])?;
    goal.aim = checked(aim)?;
    goal.version += 1;
    goal.visit(writer.side(), tx.now());
    save(tx, &mut writer, &goal, "edited")
}

/// Reached, let go, or open again. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when it is in that state already.
pub fn turn(tx: &mut Tx<'_>, by: UserId, at: At, state: State) -> Result<GoalId> {
    let (mut writer, mut goal) = as_owner(tx, by, at)?;
    goal.turn(state, writer.side(), tx.now())?;
    let verb = if state == State::Open { "reopened" } else { state.as_str() };
    save(tx, &mut writer, &goal, verb)
}

/// Still on it: it comes back when its rhythm has passed again. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when it is not open.
pub fn visit(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<GoalId> {
    let (mut writer, mut goal) = as_owner(tx, by, at)?;
    goal.must_be_open()?;
    goal.visit(writer.side(), tx.now());
    save(tx, &mut writer, &goal, "visited")
}

/// Takes the last visit back: its rhythm counts from the one before, which each change of a goal is. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when visiting it was not the last that was done.
pub fn unvisit(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<GoalId> {
    let (mut writer, mut goal) = as_owner(tx, by, at)?;
    let mut done: Vec<Event> = Vec::new();
    for event in event::of(tx, &writer, "goal", goal.id)? {
        if event.verb == "unvisited" {
            done.pop();
        } else {
            done.push(event);
        }
    }
    if done.pop().is_none_or(|last| last.verb != "visited") {
        return Err(Error::refused("There is no visit to take back: something else was done since."));
    }
    let before = done.last().map_or((goal.set_by, goal.set_at), |before| (before.actor, before.at));
    goal.visit(before.0, before.1);
    save(tx, &mut writer, &goal, "unvisited")
}

/// Brings it into the next meeting: on the agenda when the owner does, as a capture when the other one does. A point about
/// it that waits already is the one; there is never a second.
///
/// # Errors
/// `Refused` when the goal is not open.
pub fn bring(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<TalkingPointId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let mut goal = goal::find(tx, &writer, at.goal)?;
    goal.must_be_open()?;
    let waiting = goal::waiting(tx, &writer)?.into_iter().find(|waiting| waiting.goal == goal.id);
    let mut point = match waiting {
        Some(waiting) => talking_point::find(tx, &writer, waiting.point)?,
        None => add_capture(tx, &mut writer, &goal.aim.text)?,
    };
    point.kind = Some(Kind::Development);
    point.goal = Some(goal.id);
    let to_keep = point.state == PointState::Captured || point.deferral.is_some();
    if writer.side() == Side::Owner && to_keep {
        let key = match &point.order {
            Some(former) => former.clone(),
            None => key_at(tx, &writer, &point, Place::Last)?,
        };
        point.keep(key, writer.side(), tx.now())?;
    }
    goal.visit(writer.side(), tx.now());
    save(tx, &mut writer, &goal, "visited")?;
    points::save(tx, &mut writer, &point, "brought")
}

/// Says which goal a talking point is about.
///
/// # Errors
/// `Refused` unless it is a development, the goal is open, and both are theirs to say.
pub fn link(tx: &mut Tx<'_>, by: UserId, at: points::At, link: Link) -> Result<TalkingPointId> {
    let (mut writer, mut point) = as_keeper(tx, by, at)?;
    if link != Link::Nothing && point.kind != Some(Kind::Development) {
        return Err(Error::refused("Only a development is about a goal. Set its kind first."));
    }
    point.goal = match link {
        Link::Nothing => None,
        Link::To(id) => {
            let goal = goal::find(tx, &writer, id)?;
            goal.must_be_open()?;
            Some(goal.id)
        }
        Link::Fresh => {
            must_own(writer.side(), &relationship::of(tx, &writer)?)?;
            let aim = Aim { text: point.text.clone(), why: None, weeks: USUAL_WEEKS, target: None };
            Some(add(tx, &mut writer, &aim)?)
        }
    };
    points::save(tx, &mut writer, &point, "linked")
}

/// Goals that are back on their rhythm on `day`, and about which nothing is on its way into a meeting.
pub(crate) fn due(tx: &mut Tx<'_>, of: &Participant, day: Date) -> Result<Vec<GoalLine>> {
    let mut lines = lines(tx, of, day)?;
    lines.retain(|line| line.due);
    lines.sort_by_key(|line| (line.returns_on, line.goal.id));
    Ok(lines)
}

/// Weeks since a development, or a point about a goal, was talked about in a meeting; none when that never was.
pub(crate) fn weeks_since_development(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<i64>> {
    let talked_at = goal::development_talked_at(tx, of)?;
    Ok(talked_at.map(|at| (tx.now().duration_since(at).as_hours() / (24 * 7)).max(0)))
}

/// All goals of a one-on-one.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Goals> {
    let (participant, relationship) = open(tx, by, id)?;
    let today = today(tx, by)?;
    let (mut open, over): (Vec<_>, Vec<_>) =
        lines(tx, &participant, today)?.into_iter().partition(|line| line.goal.state == State::Open);
    open.sort_by_key(|line| (line.returns_on, line.goal.id));
    let (mut reached, mut let_go): (Vec<_>, Vec<_>) =
        over.into_iter().partition(|line| line.goal.state == State::Reached);
    for lines in [&mut reached, &mut let_go] {
        lines.sort_by_key(|line| std::cmp::Reverse((line.goal.state_at, line.goal.id)));
    }
    let now = tx.now();
    Ok(Goals {
        side: participant.side(),
        next: Calendar::load(tx, &participant)?.next(now)?,
        weeks_since_development: weeks_since_development(tx, &participant)?,
        relationship,
        open,
        reached,
        let_go,
    })
}

/// One goal, with the points about it and when each was talked about.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn show(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<GoalPage> {
    let (participant, relationship) = open(tx, by, at.relationship)?;
    let (now, today) = (tx.now(), today(tx, by)?);
    let lines = lines(tx, &participant, today)?;
    let line = lines.into_iter().find(|line| line.goal.id == at.goal).ok_or(Error::NotFound)?;
    let talked = goal::talked(tx, &participant)?;
    let mut points: Vec<GoalPoint> = talking_point::about(tx, &participant, at.goal)?
        .into_iter()
        .map(|point| GoalPoint {
            talked: talked.iter().filter(|talked| talked.point == point.id).map(|talked| talked.at).collect(),
            point,
        })
        .collect();
    points.sort_by_key(|each| std::cmp::Reverse((each.point.captured_at, each.point.id)));
    Ok(GoalPage {
        side: participant.side(),
        next: Calendar::load(tx, &participant)?.next(now)?,
        note: note::about_this(tx, &participant, About::Goal(at.goal))?,
        relationship,
        line,
        points,
    })
}

/// All goals with the way to each, as they stand on `day`.
fn lines(tx: &mut Tx<'_>, of: &Participant, day: Date) -> Result<Vec<GoalLine>> {
    let around = Around {
        talked: goal::talked(tx, of)?,
        waiting: goal::waiting(tx, of)?,
        zone: user::find(tx, of.user())?.time_zone(),
    };
    let mut all = checkpoint::all(tx, of)?;
    steps::sort(&mut all);
    let goals = goal::all(tx, of)?.into_iter();
    Ok(goals
        .map(|goal| {
            let own = all.iter().filter(|each| each.goal == goal.id).cloned().collect();
            around.line(goal, own, day)
        })
        .collect())
}

/// What happened around all goals, looked up once.
struct Around {
    talked: Vec<Talked>,
    waiting: Vec<Waiting>,
    zone: TimeZone,
}

impl Around {
    fn line(&self, goal: Goal, checkpoints: Vec<domain::checkpoint::Checkpoint>, day: Date) -> GoalLine {
        let talked_at = self.talked.iter().find(|talked| talked.goal == goal.id).map(|talked| talked.at);
        let about = || self.waiting.iter().filter(|waiting| waiting.goal == goal.id);
        // Talking about it is looking at it.
        let last: Timestamp = talked_at.map_or(goal.visited_at, |at| at.max(goal.visited_at));
        let returns_on = goal.returns_on(last.to_zoned(self.zone.clone()).date(), &checkpoints);
        let on_its_way = about().any(|waiting| waiting.deferred_at.is_none());
        GoalLine {
            waiting: about().next().map(|waiting| waiting.point),
            due: goal.state == State::Open && returns_on <= day && !on_its_way,
            goal,
            checkpoints,
            talked_at,
            returns_on,
        }
    }
}

fn checked(aim: &Aim) -> Result<Aim> {
    let why = aim.why.as_deref().filter(|why| !why.trim().is_empty());
    if !limits::GOAL_WEEKS.contains(&aim.weeks) {
        return Err(Error::invalid("weeks", "Let it come back every 1 to 52 weeks."));
    }
    Ok(Aim {
        text: limits::text("text", &aim.text, limits::LINE)?,
        why: why.map(|why| limits::text("why", why, limits::LINE)).transpose()?,
        weeks: aim.weeks,
        target: aim.target,
    })
}

/// For what only the owner does.
fn owner(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Writer> {
    let writer = access::writer(tx, by, id)?;
    if writer.side() != Side::Owner {
        let relationship = relationship::of(tx, &writer)?;
        must_own(writer.side(), &relationship)?;
    }
    Ok(writer)
}

/// For what only the owner does with a goal that is there.
fn as_owner(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Writer, Goal)> {
    let writer = access::writer(tx, by, at.relationship)?;
    let goal = goal::find(tx, &writer, at.goal)?;
    if writer.side() != Side::Owner {
        let relationship = relationship::of(tx, &writer)?;
        must_own(writer.side(), &relationship)?;
    }
    Ok((writer, goal))
}

fn save(tx: &mut Tx<'_>, writer: &mut Writer, goal: &Goal, verb: &str) -> Result<GoalId> {
    goal::save(tx, writer, goal)?;
    event::record(tx, writer, verb, "goal", goal.id)?;
    Ok(goal.id)
}
