//! The agenda as lines: points in their order with their life so far, cut at the fold.

use crate::{
    series::going_on,
    view::{AgendaLines, Line, first},
};
use domain::{
    MeetingId, Result, TalkingPointId,
    agenda::Agenda,
    merge::surviving,
    talking_point::{State, TalkingPoint},
};
use jiff::{Timestamp, civil::Date};
use std::collections::HashMap;
use store::{Participant, Tx, meeting, note, talking_point};

/// Open points, laid out for a meeting of `minutes` on `day`, and those that are deferred.
pub(crate) struct Laid {
    pub(crate) agenda: AgendaLines,
    pub(crate) deferred: Vec<Line>,
}

impl Laid {
    /// All of them: above the fold, below it, deferred.
    pub(crate) fn points(&self) -> impl Iterator<Item = &TalkingPoint> {
        self.agenda.above.iter().chain(&self.agenda.below).chain(&self.deferred).map(|line| &line.point)
    }

    /// Those that a page shows at once.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &TalkingPoint> {
        let (above, below) = self.agenda.shown();
        above.iter().chain(below).chain(first(&self.deferred)).map(|line| &line.point)
    }
}

/// What the lives of the points say, counted once for a page.
struct Lives {
    carried: HashMap<TalkingPointId, i64>,
    notes: HashMap<TalkingPointId, i64>,
}

impl Lives {
    fn line(&self, point: TalkingPoint) -> Line {
        let carried = self.carried.get(&point.id).copied().unwrap_or_default();
        let notes = self.notes.get(&point.id).copied().unwrap_or_default();
        Line { point, carried, notes }
    }
}

/// Lays out all open points.
pub(crate) fn lay_out(tx: &mut Tx<'_>, of: &Participant, day: Date, minutes: i64) -> Result<Laid> {
    let lives = lives(tx, of)?;
    let open = open_points(tx, of)?;
    let (on, deferred): (Vec<_>, Vec<_>) = open.into_iter().partition(|point| point.is_on_agenda(day));
    Ok(Laid {
        agenda: cut(&lives, Agenda::lay_out(on, day, minutes)),
        deferred: deferred.into_iter().map(|point| lives.line(point)).collect(),
    })
}

/// Lays out these very points, for a meeting that is about nothing else.
pub(crate) fn of(
    tx: &mut Tx<'_>,
    of: &Participant,
    points: Vec<TalkingPoint>,
    minutes: i64,
) -> Result<AgendaLines> {
    Ok(cut(&lives(tx, of)?, Agenda::of(points, minutes)))
}

fn lives(tx: &mut Tx<'_>, of: &Participant) -> Result<Lives> {
    Ok(Lives { carried: meeting::times_carried(tx, of)?, notes: note::count_by_point(tx, of)? })
}

fn cut(lives: &Lives, agenda: Agenda) -> AgendaLines {
    let (above, planned, total, minutes) = (agenda.above, agenda.planned, agenda.total(), agenda.minutes);
    let mut lines: Vec<Line> = agenda.points.into_iter().map(|point| lives.line(point)).collect();
    let below = lines.split_off(above);
    AgendaLines { above: lines, below, planned, total, minutes }
}

/// Points on the agenda of a meeting, in order: for records, moves and keys.
pub(crate) fn points(tx: &mut Tx<'_>, of: &Participant, day: Date) -> Result<Vec<TalkingPoint>> {
    let open = open_points(tx, of)?;
    Ok(Agenda::lay_out(open, day, 0).points)
}

/// Points that were on the agenda of a meeting begun `since`, and put off in it until after `day`.
pub(crate) fn put_off(
    tx: &mut Tx<'_>,
    of: &Participant,
    (since, day): (Timestamp, Date),
) -> Result<Vec<TalkingPoint>> {
    let mut open = open_points(tx, of)?;
    open.retain(|point| point.was_put_off(since) && !point.is_on_agenda(day));
    Ok(open)
}

/// Open points. One that answers a challenge which was merged into another answers that one meanwhile; its row is left
/// as it is, so that taking the challenge out again brings everything back.
fn open_points(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<TalkingPoint>> {
    let mut open = talking_point::all(tx, of, State::Open)?;
    let merged = talking_point::merged(tx, of)?;
    for point in open.iter_mut().filter(|_| !merged.is_empty()) {
        let challenge = point.answers.map(|challenge| surviving(&merged, challenge));
        point.answers = challenge.filter(|challenge| *challenge != point.id);
    }
    Ok(open)
}

/// The meeting going on, if any.
pub(crate) fn meeting_going_on(tx: &mut Tx<'_>, of: &Participant) -> Result<Option<MeetingId>> {
    Ok(going_on(&meeting::all(tx, of)?).map(|meeting| meeting.id))
}
