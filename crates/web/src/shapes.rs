//! From the domain to the wire.

pub(crate) mod kinds;

mod goal;
mod home;
mod private_note;

pub(crate) use goal::{checkpoint, goal_page, goals};
pub(crate) use home::{hint, home};
pub(crate) use private_note::private_note;

mod calendar_account;
mod growth;
mod handover;
mod ownership;
mod question;
mod reminder;
mod series;
mod trends;
mod update;
mod webhook;

pub(crate) use calendar_account::{calendar_account, calendar_wish};
pub(crate) use growth::{entry as growth_entry, growth};
pub(crate) use handover::{handover, kept};
pub(crate) use ownership::{ownership, shares};
pub(crate) use question::questions;
pub(crate) use reminder::reminders;
pub(crate) use series::{join_link, pause, rebooking};
pub(crate) use trends::trends;
pub(crate) use update::{digest, update, updates};
pub(crate) use webhook::webhook;
mod wrap_up;

mod theme;

pub(crate) use theme::{theme_page, themes};
pub(crate) use wrap_up::{focus_meeting, recap, reflection};
pub(crate) mod find;

use app::view;
use domain::{
    Side,
    action_item::ActionItem,
    meeting::{Meeting, Record},
    note::{Note, NoteVersion},
    private_capture::PrivateCapture,
    relationship::{Person, Relationship},
    talking_point::{Kind, TalkingPoint},
    user::User,
};

pub(crate) fn me(user: &User) -> api::Me {
    api::Me {
        id: user.id.to_string(),
        name: user.name.clone(),
        email: user.email.clone(),
        zone: user.zone.clone(),
    }
}

fn person(person: &Person) -> api::Person {
    api::Person { name: person.name.clone(), joined: person.user.is_some() }
}

pub(crate) fn relationship(of: &Relationship, side: Side) -> api::Relationship {
    api::Relationship {
        id: of.id.to_string(),
        kind: of.kind.as_str().into(),
        side: side.as_str().into(),
        owner: person(&of.owner),
        other: person(&of.other),
        ends_at: of.ends_at.map(|at| at.to_string()),
        version: of.version,
    }
}

pub(crate) fn talking_point(point: &TalkingPoint) -> api::TalkingPoint {
    api::TalkingPoint {
        id: point.id.to_string(),
        text: point.text.clone(),
        jotted: point.jotted.clone(),
        by: point.raised_by.as_str().into(),
        kind: point.kind.map(Kind::as_str).map(Into::into),
        minutes: point.minutes,
        state: point.state.as_str().into(),
        state_at: point.state_at.to_string(),
        deferred: point.deferral.is_some(),
        deferred_until: point.deferral.and_then(|deferral| deferral.until).map(|day| day.to_string()),
        answers: point.answers.map(|id| id.to_string()),
        merged_into: point.merged_into.map(|id| id.to_string()),
        goal: point.goal.map(|id| id.to_string()),
        own_meeting: point.own_meeting.map(|id| id.to_string()),
        captured_at: point.captured_at.to_string(),
        version: point.version,
    }
}

pub(crate) fn private_capture(capture: &PrivateCapture) -> api::PrivateCapture {
    api::PrivateCapture {
        id: capture.id.to_string(),
        text: capture.text.clone(),
        captured_at: capture.captured_at.to_string(),
    }
}

pub(crate) fn action_item(action: &ActionItem) -> api::ActionItem {
    api::ActionItem {
        id: action.id.to_string(),
        text: action.text.clone(),
        assignee: action.assignee.as_str().into(),
        due: action.due.map(|day| day.to_string()),
        state: action.state.as_str().into(),
        meeting: action.meeting.map(|id| id.to_string()),
        point: action.point.map(|id| id.to_string()),
        raised_at: action.raised_at.to_string(),
        version: action.version,
    }
}

pub(crate) fn meeting(meeting: &Meeting) -> api::Meeting {
    api::Meeting {
        id: meeting.id.to_string(),
        scheduled_at: meeting.scheduled_at.to_string(),
        minutes: meeting.minutes,
        state: meeting.state.as_str().into(),
        title: meeting.focus.clone(),
        started_at: meeting.started_at.map(|at| at.to_string()),
        ended_at: meeting.ended_at.map(|at| at.to_string()),
        moved_by: meeting.moved_by.map(|by| by.as_str().into()),
        skipped_by: meeting.skipped_by.map(|by| by.as_str().into()),
        skipped_why: meeting.skipped_why.map(|why| why.as_str().into()),
    }
}

pub(crate) fn note(note: &Note) -> api::Note {
    api::Note {
        id: note.id.to_string(),
        about: note.about.to_string(),
        meeting: note.about.meeting().map(|id| id.to_string()),
        point: note.about.point().map(|id| id.to_string()),
        goal: note.about.goal().map(|id| id.to_string()),
        text: note.text.clone(),
        by: note.written_by.as_str().into(),
        at: note.written_at.to_string(),
        version: note.version,
    }
}

pub(crate) fn note_version(version: &NoteVersion) -> api::NoteVersion {
    api::NoteVersion {
        id: version.id.to_string(),
        text: version.text.clone(),
        by: version.written_by.as_str().into(),
        at: version.written_at.to_string(),
    }
}

fn record(record: &Record) -> api::Record {
    api::Record {
        point: record.point.to_string(),
        outcome: record.outcome.as_str().into(),
        text: record.text.clone(),
        by: record.raised_by.as_str().into(),
        minutes: record.minutes,
    }
}

pub(crate) fn past(past: &view::Past) -> api::MeetingDetail {
    api::MeetingDetail {
        meeting: meeting(&past.meeting),
        points: past.records.iter().map(record).collect(),
        notes: past.notes.iter().map(note).collect(),
        actions: past.agreed.iter().map(action_item).collect(),
    }
}

mod prep;

pub(crate) use prep::prep;

fn line(line: &view::Line) -> api::Line {
    api::Line { point: talking_point(&line.point), carried: line.carried }
}

fn agenda(lines: &view::AgendaLines) -> api::Agenda {
    api::Agenda {
        above: lines.above.iter().map(line).collect(),
        below: lines.below.iter().map(line).collect(),
        planned: lines.planned,
        minutes: lines.minutes,
    }
}

fn next(next: &view::Next) -> api::Next {
    api::Next {
        at: next.at.to_string(),
        minutes: next.minutes,
        meeting: next.meeting.map(|id| id.to_string()),
        in_progress: next.in_progress,
    }
}

pub(crate) fn week(week: &view::Week) -> api::Week {
    api::Week {
        relationship: relationship(&week.relationship, week.side),
        captures: week.captures.iter().map(talking_point).collect(),
        agenda: agenda(&week.agenda),
        backlog: week.backlog.iter().map(line).collect(),
        backlog_count: week.backlog_count,
        next: week.next.as_ref().map(next),
        prepared: api::Prepared { you: week.prepared.you, they: week.prepared.they },
        you_owe: week.you_owe.iter().map(action_item).collect(),
        owed_to_you: week.owed_to_you.iter().map(action_item).collect(),
        focus: week.own.planned.iter().map(focus_meeting).collect(),
    }
}

pub(crate) fn event(event: &view::Event) -> api::Event {
    api::Event {
        version: event.version,
        by: event.actor.as_str().into(),
        verb: event.verb.clone(),
        noun: event.noun.clone(),
        id: event.noun_id.clone(),
        at: event.at.to_string(),
    }
}
