//! What the lives of the kinds come to: for the points of a page, and what is due or owed for whoever looks. It changes
//! nothing.

use crate::{
    relationship,
    talking_point::At,
    view::{Asked, Choice, Due, Kinds, Life, Question, ToMerge, Trying},
};
use domain::{
    Error, MeetingId, RelationshipId, Result, Side, TalkingPointId, UserId,
    action_item::State as Owed,
    feedback::Feedback,
    insight::ANSWER_DAYS,
    merge::surviving,
    solution::Solution,
    talking_point::{Kind, State, TalkingPoint},
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use std::collections::{HashMap, HashSet};
use store::{Participant, Tx, access, action_item, feedback, insight, solution, talking_point, user};

/// Choices in a list of a tray; there is a page for all of them.
const CHOICES: usize = 24;

/// What is due or owed in a one-on-one, and the side of whoever asks.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<(Due, Side)> {
    let participant = access::participant(tx, by, id)?;
    let today = today(tx, by)?;
    Ok((due(tx, &participant, today)?, participant.side()))
}

/// The life of one point, and the side of whoever asks.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn life(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Life, Side)> {
    let participant = access::participant(tx, by, at.relationship)?;
    let point = talking_point::find(tx, &participant, at.point)?;
    let steps = Steps::load(tx, &participant)?;
    let life = lives(tx, &participant, (vec![point], &steps))?.remove(&at.point).ok_or(Error::NotFound)?;
    Ok((life, participant.side()))
}

/// A point, and every open one that it may be merged into, in the order of the agenda;
/// then what is deferred, then captures.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn to_merge(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<ToMerge> {
    let (participant, relationship) = relationship::open(tx, by, at.relationship)?;
    let point = talking_point::find(tx, &participant, at.point)?;
    let mut open = talking_point::all(tx, &participant, State::Open)?;
    let place = |point: &TalkingPoint| (point.deferral.is_some(), point.order.clone(), point.id);
    open.sort_by_key(place);
    open.extend(talking_point::all(tx, &participant, State::Captured)?);
    let into = open.iter().filter(|other| other.id != at.point).map(choice).collect();
    Ok(ToMerge { side: participant.side(), relationship, point, into })
}

/// What is due or owed on a day, for the side of `of`: for pages of other nouns as well.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn due(tx: &mut Tx<'_>, of: &Participant, day: Date) -> Result<Due> {
    let steps = Steps::load(tx, of)?;
    due_among(tx, of, (day, &steps))
}

fn due_among(tx: &mut Tx<'_>, of: &Participant, (day, steps): (Date, &Steps)) -> Result<Due> {
    let written = &steps.written;
    let mut open = insights(tx, of, (State::Open, written))?;
    open.extend(insights(tx, of, (State::Captured, written))?);
    open.sort_by_key(|question| question.point.captured_at);
    let (you_owe, owed_to_you) =
        open.into_iter().partition(|question| question.point.owed_by() == Some(of.side()));
    let mut answered = insights(tx, of, (State::Answered, written))?;
    answered.retain(|question| question.answer.is_some());
    answered.sort_by_key(|question| std::cmp::Reverse(question.point.state_at));
    let trying = trying(tx, of, (day, &steps.solutions))?;
    let changes = changes(tx, of, (day, &steps.feedback))?;
    Ok(Due { you_owe, owed_to_you, answered, trying, changes })
}

/// The day on which somebody looks, where they are.
///
/// # Errors
/// `NotFound` when they are not here any more.
pub fn today(tx: &mut Tx<'_>, by: UserId) -> Result<Date> {
    Ok(tx.now().to_zoned(user::find(tx, by)?.time_zone()).date())
}

/// All that a page of the week shows of the lives of these points, which are in the order of the agenda.
pub(crate) fn of_page(tx: &mut Tx<'_>, of: &Participant, points: Vec<TalkingPoint>) -> Result<Kinds> {
    let day = today(tx, of.user())?;
    let steps = Steps::load(tx, of)?;
    let actions = action_item::all(tx, of, Owed::Open)?.into_iter();
    Ok(Kinds {
        more: points.len() > CHOICES,
        challenges: challenges(tx, of, &points)?,
        into: points.iter().take(CHOICES).map(choice).collect(),
        actions: actions.take(CHOICES).map(|action| Choice { id: action.id, text: action.text }).collect(),
        due: due_among(tx, of, (day, &steps))?,
        lives: lives(tx, of, (points, &steps))?,
    })
}

/// The lives of points that are shown where little may be done with them: in a meeting, with those it has a record of.
pub(crate) fn of_meeting(
    tx: &mut Tx<'_>,
    of: &Participant,
    (meeting, mut points): (MeetingId, Vec<TalkingPoint>),
) -> Result<Kinds> {
    points.extend(talking_point::in_meeting(tx, of, meeting)?);
    let steps = Steps::load(tx, of)?;
    Ok(Kinds { lives: lives(tx, of, (points, &steps))?, ..Kinds::default() })
}

fn still_there<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

fn choice(point: &TalkingPoint) -> Choice<TalkingPointId> {
    Choice { id: point.id, text: point.text.clone() }
}

/// Challenges to answer: open ones first, then those talked about lately.
fn challenges(
    tx: &mut Tx<'_>,
    of: &Participant,
    open: &[TalkingPoint],
) -> Result<Vec<Choice<TalkingPointId>>> {
    let talked = talking_point::of_kind(tx, of, (Kind::Challenge, State::Discussed), lately(tx.now()))?;
    let open = open.iter().filter(|point| point.kind == Some(Kind::Challenge));
    Ok(open.chain(&talked).take(CHOICES).map(choice).collect())
}

fn lately(now: Timestamp) -> Timestamp {
    now.checked_sub(SignedDuration::from_hours(24 * ANSWER_DAYS)).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn insights(
    tx: &mut Tx<'_>,
    of: &Participant,
    (state, written): (State, &HashSet<TalkingPointId>),
) -> Result<Vec<Question>> {
    let since = if state == State::Answered { lately(tx.now()) } else { Timestamp::UNIX_EPOCH };
    let mut questions = Vec::new();
    for point in talking_point::of_kind(tx, of, (Kind::Insight, state), since)? {
        let answer = if written.contains(&point.id) { insight::find(tx, of, point.id)? } else { None };
        questions.push(Question { point, answer });
    }
    Ok(questions)
}

fn trying(
    tx: &mut Tx<'_>,
    of: &Participant,
    (day, solutions): (Date, &HashMap<TalkingPointId, Solution>),
) -> Result<Vec<Trying>> {
    let mut all = Vec::new();
    for (id, solution) in solutions.iter().filter(|(_, solution)| solution.is_under_way()) {
        let (point, solution) = (still_there(talking_point::find(tx, of, *id))?, solution.clone());
        if let Some(point) = point.filter(|point| domain::solution::must_be_solution(point).is_ok()) {
            all.push(Trying { point, due: solution.is_due(day), solution });
        }
    }
    let until = |each: &Trying| each.solution.steps.last().and_then(|step| step.until);
    all.sort_by_key(|each| (until(each).is_none(), until(each), each.point.id));
    Ok(all)
}

fn changes(
    tx: &mut Tx<'_>,
    of: &Participant,
    (day, asked): (Date, &HashMap<TalkingPointId, Feedback>),
) -> Result<Vec<Asked>> {
    let since = lately(tx.now());
    let mut all = Vec::new();
    for (id, feedback) in asked {
        let due = feedback.is_due(of.side(), day);
        if !due && !feedback.changes.iter().any(|change| change.at > since) {
            continue;
        }
        let (point, feedback) = (still_there(talking_point::find(tx, of, *id))?, feedback.clone());
        if let Some(point) = point.filter(|point| domain::feedback::must_be_feedback(point).is_ok()) {
            let action = feedback.action.map(|action| action_item::find(tx, of, action)).transpose()?;
            all.push(Asked { point, feedback, action, due });
        }
    }
    all.sort_by_key(|each| (!each.due, each.feedback.ask_on, each.point.id));
    Ok(all)
}

/// Steps that lives took, read once for a page.
struct Steps {
    solutions: HashMap<TalkingPointId, Solution>,
    feedback: HashMap<TalkingPointId, Feedback>,
    written: HashSet<TalkingPointId>,
}

impl Steps {
    fn load(tx: &mut Tx<'_>, of: &Participant) -> Result<Self> {
        Ok(Self {
            solutions: solution::all(tx, of)?,
            feedback: feedback::all(tx, of)?,
            written: insight::answered(tx, of)?,
        })
    }
}

/// What lies about the lives of points.
struct Known<'a> {
    merged: HashMap<TalkingPointId, TalkingPointId>,
    solved: HashSet<TalkingPointId>,
    steps: &'a Steps,
}

fn lives(tx: &mut Tx<'_>, of: &Participant, (points, steps): (Vec<TalkingPoint>, &Steps)) -> Result<Lives> {
    let merged = talking_point::merged(tx, of)?;
    let solved = talking_point::with_solution(tx, of)?;
    let solved = solved.into_iter().map(|challenge| surviving(&merged, challenge)).collect();
    let known = Known { merged, solved, steps };
    let mut lives = HashMap::new();
    for point in points {
        lives.insert(point.id, known.life(tx, of, point)?);
    }
    name_challenges(tx, of, (&known.merged, &mut lives))?;
    for merged in known.merged.keys() {
        if let Some(life) = lives.get_mut(&surviving(&known.merged, *merged)) {
            life.merged.push(talking_point::find(tx, of, *merged)?);
        }
    }
    for life in lives.values_mut() {
        life.merged.sort_by_key(|point| (point.captured_at, point.id));
    }
    Ok(lives)
}

type Lives = HashMap<TalkingPointId, Life>;

/// Says of each solution which challenge it answers: most are on the same page.
fn name_challenges(
    tx: &mut Tx<'_>,
    of: &Participant,
    (merged, lives): (&HashMap<TalkingPointId, TalkingPointId>, &mut Lives),
) -> Result<()> {
    let answers: Vec<_> =
        lives.values().filter_map(|life| Some((life.point.id, life.point.answers?))).collect();
    for (solution, challenge) in answers {
        let challenge = surviving(merged, challenge);
        let named = match lives.get(&challenge) {
            Some(life) => Some(choice(&life.point)),
            None => still_there(talking_point::find(tx, of, challenge))?.as_ref().map(choice),
        };
        if let Some(life) = lives.get_mut(&solution).filter(|_| challenge != solution) {
            life.challenge = named;
        }
    }
    Ok(())
}

impl Known<'_> {
    fn life(&self, tx: &mut Tx<'_>, of: &Participant, point: TalkingPoint) -> Result<Life> {
        let steps = self.steps;
        let feedback = steps.feedback.get(&point.id).cloned().unwrap_or_default();
        let answer = if steps.written.contains(&point.id) { insight::find(tx, of, point.id)? } else { None };
        Ok(Life {
            merged: Vec::new(),
            challenge: None,
            solved: self.solved.contains(&point.id),
            solution: steps.solutions.get(&point.id).cloned().unwrap_or_default(),
            action: feedback.action.map(|action| action_item::find(tx, of, action)).transpose()?,
            answer,
            feedback,
            point,
        })
    }
}
