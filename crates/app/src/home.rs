//! Home: all one-on-ones of a user with what comes next and what is new, and the top bar of every page. It reads as little
//! as it shows: counts where there are counts, and the last meetings rather than all.

mod news;

use crate::{
    calendar_reply, calendar_wish, focus_meeting, goal, hint, kinds, prep, relationship, reminder,
    series::Calendar,
    view::{Home, HomeLine, Next, Owed, Viewer},
    week,
};
use domain::{
    Result, Side, UserId,
    meeting::{Meeting, State as Stage},
    ownership::{Brought, LATELY},
    private_note::About,
    relationship::Relationship,
    talking_point::{Kind, State},
};
use jiff::{Timestamp, tz::TimeZone};
use store::{
    Participant, Tx, access, join_link, private_capture, private_note, talking_point, trends, update, user,
};

/// Unread updates of a one-on-one that are shown.
const UNREAD: i64 = 5;

/// Who is looking, with the places they may go to.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn viewer(tx: &mut Tx<'_>, id: UserId) -> Result<Viewer> {
    Ok(Viewer { user: user::find(tx, id)?, relationships: relationship::places(tx, id)?, now: tx.now() })
}

/// All one-on-ones of a user, the next meeting first; what is new there; and hints for their eyes only.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn show(tx: &mut Tx<'_>, user: UserId) -> Result<Home> {
    let mut all = Vec::new();
    let (ended, standing): (Vec<_>, Vec<_>) =
        relationship::ever(tx, user)?.into_iter().partition(|each| each.has_ended(tx.now()));
    for relationship in standing {
        let participant = access::participant(tx, user, relationship.id)?;
        let (line, together) = line(tx, &participant)?;
        all.push((participant, line, together));
    }
    all.sort_by_key(|(_, line, _)| line.next.as_ref().map_or(Timestamp::MAX, |next| next.at));
    let mut hints = Vec::new();
    for (participant, line, together) in &all {
        hints.push(hint::of_line(tx, participant, line, *together)?);
    }
    let all: Vec<_> = all.into_iter().map(|(participant, line, _)| (participant, line)).collect();
    Ok(Home {
        reminders: reminder::standing(tx, user)?,
        news: news::of_all(tx, &all)?,
        hints: hint::choose(&hints),
        ended: over(ended, user),
        lines: all.into_iter().map(|(_, line)| line).collect(),
    })
}

/// The latest first, with the viewer's side.
fn over(mut ended: Vec<Relationship>, viewer: UserId) -> Vec<(Relationship, Side)> {
    ended.sort_by_key(|each| std::cmp::Reverse(each.ends_at));
    let with_side = ended.into_iter().map(|each| {
        let side = each.side_of(viewer);
        (each, side)
    });
    with_side.collect()
}

/// One line of home, and the weeks since the first meeting that it knows of.
pub(crate) fn line(tx: &mut Tx<'_>, of: &Participant) -> Result<(HomeLine, Option<i64>)> {
    let (now, relationship) = (tx.now(), store::relationship::of(tx, of)?);
    let calendar = Calendar::lately(tx, of)?;
    let next = calendar.next(now)?;
    let day = next.as_ref().map_or(now, |next| next.at);
    let day = day.to_zoned(calendar.time_zone(TimeZone::UTC)).date();
    let count = |number: i64| usize::try_from(number).unwrap_or_default();
    let (you_owe, owed_to_you) = owed(tx, of)?;
    let lately = brought(tx, of, &calendar)?;
    let line = HomeLine {
        side: of.side(),
        own: focus_meeting::ahead(&calendar, |own| own.state == Stage::Scheduled && !own.is_missed(now)),
        going_on: calendar.going_on().map(|meeting| meeting.id),
        overdue: calendar.overdue(now)?,
        wishes: calendar_wish::open(tx, of)?,
        prepared: prep::prepared(tx, of, &calendar)?,
        join: join(tx, of, next.as_ref())?,
        hours: calendar.hours(tx, of, next.as_ref())?,
        replies: calendar_reply::of_next(tx, of, (&calendar, next.as_ref()))?,
        points: count(talking_point::count_on_agenda(tx, of, day)?),
        captures: count(talking_point::count(tx, of, State::Captured)? + private_capture::count(tx, of)?),
        unread: update::newest_unread(tx, of, UNREAD)?,
        unread_count: count(update::count_unread(tx, of)?),
        goals_due: goals_due(tx, of)?,
        private_note: private_note::find(tx, of, About::Relationship)?
            .filter(|note| !note.text.trim().is_empty()),
        growth_weeks: goal::weeks_since_development(tx, of)?,
        brought: lately.first().copied(),
        lately: (lately.len(), Brought::of_all(lately)),
        relationship,
        next,
        you_owe,
        owed_to_you,
    };
    Ok((line, calendar.weeks_together(now)))
}

/// The link to join, on the viewer's day of the meeting.
fn join(tx: &mut Tx<'_>, of: &Participant, next: Option<&Next>) -> Result<Option<String>> {
    let zone = user::find(tx, of.user())?.time_zone();
    let today = tx.now().to_zoned(zone.clone()).date();
    if next.is_none_or(|next| !next.in_progress && next.at.to_zoned(zone).date() != today) {
        return Ok(None);
    }
    Ok(join_link::find(tx, of)?.map(|link| link.url))
}

/// Open promises and unanswered insights: what the viewer owes, and what is owed to them.
fn owed(tx: &mut Tx<'_>, of: &Participant) -> Result<(Owed, Owed)> {
    let (yours, theirs) = week::owed(tx, of)?;
    let mut questions = talking_point::of_kind(tx, of, (Kind::Insight, State::Open), Timestamp::MIN)?;
    questions.extend(talking_point::of_kind(tx, of, (Kind::Insight, State::Captured), Timestamp::MIN)?);
    questions.sort_by_key(|question| question.captured_at);
    let (to_answer, asked) =
        questions.into_iter().partition(|question| question.owed_by() == Some(of.side()));
    Ok((Owed { actions: yours, questions: to_answer }, Owed { actions: theirs, questions: asked }))
}

/// Goals come back to whose they are.
fn goals_due(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<crate::view::GoalLine>> {
    if of.side() != domain::Side::Owner {
        return Ok(Vec::new());
    }
    let today = kinds::today(tx, of.user())?;
    goal::due(tx, of, today)
}

/// What each side brought to the last meetings of which anything was on the agenda, latest first.
fn brought(tx: &mut Tx<'_>, of: &Participant, calendar: &Calendar) -> Result<Vec<Brought>> {
    let held: Vec<&Meeting> =
        calendar.meetings.iter().filter(|meeting| meeting.state == Stage::Completed).take(LATELY).collect();
    let Some(first) = held.last() else { return Ok(Vec::new()) };
    let counted = trends::by_meeting(tx, of, first.scheduled_at)?;
    let all = held.iter().filter_map(|meeting| counted.get(&meeting.id));
    Ok(all.map(|(brought, _)| *brought).filter(|brought| brought.points() > 0).collect())
}
