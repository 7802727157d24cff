//! Ten years of one weekly one-on-one with all that belongs to it, and another one that is full to the brim. What the
//! demo's story does not tell is added through the product's own verbs.

use crate::{Outcome, server::Demo};
use app::{
    App, KeyFile, Target, Tx, action_item, checkpoint, feedback, goal, meeting, past, private_note, recap,
    reflection, relationship, solution,
    talking_point::{self, Place},
    update, user,
};
use domain::{
    ActionItemId, Error, GoalId, MeetingId, RelationshipId, Result, TalkingPointId, UserId,
    action_item::State as Owed,
    feedback::Manner,
    goal::{Aim, State as Stage, USUAL_WEEKS},
    meeting::State as Turn,
    private_note::About,
    reflection::{Drove, Worth},
    talking_point::{Kind, State, TalkingPoint},
};
use jiff::{ToSpan as _, tz::TimeZone};
use std::path::Path;

/// How often the demo's year is told.
const YEARS: &str = "10";
/// In ten years: goals, of which the last three are open; checkpoints of each; status lines.
const GOALS: usize = 30;
const CHECKPOINTS: usize = 4;
const UPDATES: usize = 260;
/// Waiting in the full one-on-one.
const OPEN: usize = 2_000;
const CAPTURES: usize = 500;

/// A one-on-one with both people, and something of each that an address may name.
#[derive(Clone)]
pub(crate) struct Pair {
    pub(crate) id: RelationshipId,
    pub(crate) owner: UserId,
    pub(crate) other: UserId,
    pub(crate) meetings: usize,
    pub(crate) points: usize,
    pub(crate) meeting: MeetingId,
    pub(crate) point: TalkingPointId,
    pub(crate) action: ActionItemId,
    pub(crate) goal: Option<GoalId>,
}

/// The workspace, and what there is to look at.
pub(crate) struct Decade {
    pub(crate) demo: Demo,
    /// Ids in the order of the demo's links.
    pub(crate) users: Vec<UserId>,
    /// Ten years.
    pub(crate) long: Pair,
    /// Two thousand open points.
    pub(crate) full: Pair,
}

/// Fills a temporary folder.
pub(crate) fn make(program: &Path) -> Outcome<Decade> {
    let demo = Demo::make(program, &["--years", YEARS])?;
    let app = open(demo.folder())?;
    let emails = demo.emails.clone();
    let users = app.read(move |tx| users(tx, &emails)).wait()?;
    let all = users.clone();
    let mut pairs = app.read(move |tx| pairs(tx, &all)).wait()?.into_iter();
    let (mut long, full) = pairs.next().zip(pairs.next()).ok_or("the demo has too few one-on-ones")?;
    let pair = long.clone();
    long.goal = Some(app.write(move |tx| live(tx, &pair)).wait()?);
    let pair = full.clone();
    app.write(move |tx| crowd(tx, &pair)).wait()?;
    Ok(Decade { demo, users, long, full })
}

/// The application on a folder that nobody serves yet.
fn open(folder: &Path) -> Outcome<App> {
    Ok(App::open(Target::Folder(folder.into()), KeyFile(folder.join("master.key")), crate::store::clock())?)
}

fn users(tx: &mut Tx<'_>, emails: &[String]) -> Result<Vec<UserId>> {
    emails.iter().map(|email| Ok(user::find_by_email(tx, email)?.id)).collect()
}

/// All one-on-ones, the longest first.
fn pairs(tx: &mut Tx<'_>, users: &[UserId]) -> Result<Vec<Pair>> {
    let mut pairs = Vec::new();
    for user in users {
        for bond in relationship::list(tx, *user)? {
            if let (Some(owner), Some(other)) = (bond.owner.user, bond.other.user)
                && owner == *user
            {
                pairs.push(pair(tx, bond.id, (owner, other))?);
            }
        }
    }
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.meetings));
    Ok(pairs)
}

fn pair(tx: &mut Tx<'_>, id: RelationshipId, (owner, other): (UserId, UserId)) -> Result<Pair> {
    let past = past::list(tx, owner, id)?.meetings;
    let held = past.iter().find(|line| line.meeting.state == Turn::Completed);
    let open = talking_point::list(tx, owner, id, State::Open)?;
    let owed = action_item::list(tx, owner, id, Owed::Open)?;
    let mut points = open.len();
    for state in [State::Captured, State::Discussed, State::Dropped] {
        points += talking_point::list(tx, owner, id, state)?.len();
    }
    Ok(Pair {
        id,
        owner,
        other,
        meetings: past.len(),
        points,
        meeting: held.ok_or(Error::NotFound)?.meeting.id,
        point: open.first().ok_or(Error::NotFound)?.id,
        action: owed.first().ok_or(Error::NotFound)?.id,
        goal: None,
    })
}

/// Everything that the story does not tell, in the amounts of ten years. Answers an open goal.
fn live(tx: &mut Tx<'_>, pair: &Pair) -> Result<GoalId> {
    let goals = goals(tx, pair)?;
    for line in past::list(tx, pair.owner, pair.id)?.meetings {
        look_back(tx, pair, &line.meeting)?;
    }
    updates(tx, pair)?;
    let points = talking_point::list(tx, pair.owner, pair.id, State::Discussed)?;
    for (point, goal) in points.iter().zip(goals.iter().cycle()) {
        told_already(go_on(tx, pair, point, *goal))?;
    }
    goals.first().copied().ok_or(Error::NotFound)
}

/// Sets goals and reaches most; answers those that are open.
fn goals(tx: &mut Tx<'_>, pair: &Pair) -> Result<Vec<GoalId>> {
    let mut open = Vec::new();
    for number in 0..GOALS {
        let text = format!("Goal {number}: run the planning of a quarter alone");
        let why = Some("It is what the next role is made of.".into());
        let goal = goal::set(tx, pair.owner, pair.id, &Aim { text, why, weeks: USUAL_WEEKS, target: None })?;
        for step in 0..CHECKPOINTS {
            let text = format!("Step {step}: write it up and ask two people what is missing");
            let said = checkpoint::Said { text, planned: None, reached: step > 0 };
            checkpoint::add(tx, pair.owner, pair.id, goal, &said)?;
        }
        if number < GOALS - 3 {
            goal::turn(tx, pair.owner, goal::At { relationship: pair.id, goal }, Stage::Reached)?;
        } else {
            open.push(goal);
        }
    }
    Ok(open)
}

/// What each thought of a meeting, and wrote down for themselves.
fn look_back(tx: &mut Tx<'_>, pair: &Pair, held: &domain::meeting::Meeting) -> Result<()> {
    if held.state != Turn::Completed {
        return Ok(());
    }
    let at = meeting::At { relationship: pair.id, meeting: held.id };
    for by in [pair.owner, pair.other] {
        let text = "Ask about the second half of this again, when there is more time.".into();
        let about = About::Meeting(held.id);
        let known = private_note::list(tx, by, pair.id)?.into_iter().find(|note| note.about == about);
        let seen = known.map_or(0, |note| note.version);
        private_note::save(tx, by, &private_note::Save { relationship: pair.id, about, text, seen })?;
        let answer = reflection::Answer { worth: Some(Some(Worth::Yes)), drove: Some(Some(Drove::ALL[0])) };
        reflection::answer(tx, by, at, answer)?;
    }
    told_already(recap::send(tx, pair.owner, at))
}

/// What the story tells already refuses to happen again.
fn told_already<T>(done: Result<T>) -> Result<()> {
    match done {
        Err(Error::Refused(_)) => Ok(()),
        done => done.map(drop),
    }
}

/// Status that went out; every fourth was answered.
fn updates(tx: &mut Tx<'_>, pair: &Pair) -> Result<()> {
    for number in 0..UPDATES {
        let text = format!("Status {number}: the migration is where we said it would be by this week");
        let sent = update::post(tx, pair.owner, pair.id, &text)?;
        if number % 4 == 0 {
            let at = update::At { relationship: pair.id, update: sent };
            update::reply(tx, pair.other, at, "Good. What does the next one need?", 1)?;
        }
    }
    update::mark_read(tx, pair.other, pair.id, None)?;
    Ok(())
}

/// What became of a point after it was talked about.
fn go_on(tx: &mut Tx<'_>, pair: &Pair, point: &TalkingPoint, goal: GoalId) -> Result<()> {
    let at = talking_point::At { relationship: pair.id, point: point.id };
    let today = tx.now().to_zoned(TimeZone::UTC).date();
    match point.kind {
        Some(Kind::Solution) => {
            solution::agree(tx, pair.owner, at)?;
            solution::attempt(tx, pair.owner, at, today.saturating_add(14.days()))?;
            solution::settle(tx, pair.owner, at, true)?;
        }
        Some(Kind::Feedback) => {
            feedback::set_manner(tx, pair.owner, at, Some(Manner::Given))?;
            feedback::ask(tx, pair.owner, at, Some(today.saturating_add(28.days())))?;
        }
        Some(Kind::Development) => {
            goal::link(tx, pair.owner, at, goal::Link::To(goal))?;
        }
        _ => {}
    }
    Ok(())
}

/// More than anybody will ever sort.
fn crowd(tx: &mut Tx<'_>, pair: &Pair) -> Result<()> {
    for number in 0..OPEN {
        let text = format!("Point {number}: the build waits for a machine that three teams share");
        let by = if number % 5 == 0 { pair.other } else { pair.owner };
        let kind = Kind::ALL.get(number % 7).copied();
        let point = talking_point::capture_as(tx, by, pair.id, &text, kind)?;
        talking_point::keep(tx, pair.owner, talking_point::At { relationship: pair.id, point }, Place::Last)?;
    }
    for number in 0..CAPTURES {
        let text = format!("Thought {number}: ask who keeps the list of shared machines");
        talking_point::capture(tx, pair.owner, pair.id, &text)?;
    }
    Ok(())
}
