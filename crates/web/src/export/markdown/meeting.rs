//! The file of a meeting: its points as they read then, notes, what was agreed.

use super::{Page, entry, index::action, line, note, section, words};
use api::{ExportedMeeting, ExportedMeetingPoint, ExportedRecap};

/// The file.
pub(super) fn text(page: &Page<'_>, meeting: &ExportedMeeting) -> String {
    let mut out = format!("# {}\n\n{}\n", page.title(meeting), head(page, meeting));
    let recap = page.one.recaps.iter().filter(|recap| recap.meeting_id == meeting.id);
    let recap: Vec<_> =
        recap.map(|recap| format!("{}\n\n*{}*", words(&recap.text, ""), sent(page, recap))).collect();
    section(&mut out, "Recap", &recap);
    section(&mut out, "Talked about", &points(page, meeting, |outcome| outcome == "discussed"));
    section(&mut out, "Carried over", &points(page, meeting, |outcome| outcome == "carried"));
    let others = |outcome: &str| !["discussed", "carried"].contains(&outcome);
    section(&mut out, "Also on the agenda", &points(page, meeting, others));
    section(&mut out, "Notes", &notes(page, meeting));
    let agreed = page.one.action_items.iter().filter(|item| item.meeting_id.as_deref() == Some(&meeting.id));
    section(&mut out, "Agreed", &agreed.map(|item| action(page, item)).collect::<Vec<_>>());
    out.push_str("\n[All of this one-on-one](../index.md)\n");
    out
}

fn sent(page: &Page<'_>, recap: &ExportedRecap) -> String {
    let written = format!("{}, {}", page.who(&recap.written_by), page.day(&recap.written_at));
    match &recap.sent_at {
        Some(at) => format!("{written} · sent {}", page.day(at)),
        None => written,
    }
}

fn head(page: &Page<'_>, meeting: &ExportedMeeting) -> String {
    let (owner, other) = (line(page.person("owner")), line(page.person("other")));
    let mut said = vec![format!("{owner} and {other}")];
    match (&meeting.started_at, &meeting.ended_at) {
        (Some(from), Some(to)) => said.push(format!("{} to {}", page.clock(from), page.clock(to))),
        (Some(from), None) => said.push(format!("since {}", page.clock(from))),
        _ => said.push(format!(
            "planned at {} for {} minutes",
            page.clock(&meeting.scheduled_at),
            meeting.minutes
        )),
    }
    if meeting.state != "completed" {
        let by = meeting.skipped_by.as_deref().map(|by| format!(" by {}", line(page.person(by))));
        let why = meeting.skipped_why.as_deref().map(|why| format!(" ({})", why.replace('-', " ")));
        said.push(format!(
            "{}{}{}",
            meeting.state.replace('-', " "),
            by.unwrap_or_default(),
            why.unwrap_or_default()
        ));
    }
    said.extend(meeting.focus.as_deref().map(|focus| format!("given to {}", line(focus))));
    if meeting.moved_at.is_some() {
        let by = meeting.moved_by.as_deref().map(|by| format!(" by {}", line(page.person(by))));
        said.push(format!("moved from its day{}", by.unwrap_or_default()));
    }
    said.join(" · ")
}

fn points(page: &Page<'_>, meeting: &ExportedMeeting, with: impl Fn(&str) -> bool) -> Vec<String> {
    let records = page.one.meeting_points.iter().filter(|record| record.meeting_id == meeting.id);
    let records = records.filter(|record| with(&record.outcome));
    records
        .map(|record| {
            let mut about: Vec<String> = record.kind.iter().cloned().collect();
            about.push(format!("from {}", page.who(&record.raised_by)));
            if !["discussed", "carried"].contains(&record.outcome.as_str()) {
                about.push(record.outcome.replace('-', " "));
            }
            entry("-", &record.text, &about, &under(page, record))
        })
        .collect()
}

/// Notes that were taken under a point.
fn under(page: &Page<'_>, record: &ExportedMeetingPoint) -> Vec<String> {
    let notes = page.one.notes.iter().filter(|note| {
        note.meeting_id.as_ref() == Some(&record.meeting_id)
            && note.talking_point_id.as_deref() == Some(&record.talking_point_id)
    });
    notes.filter(|note| !note.text.trim().is_empty()).map(|each| note(&each.text, "  ")).collect()
}

/// Notes of the meeting, and under points that it has no record of.
fn notes(page: &Page<'_>, meeting: &ExportedMeeting) -> Vec<String> {
    let recorded = |point: &str| {
        let mut records = page.one.meeting_points.iter();
        records.any(|record| record.meeting_id == meeting.id && record.talking_point_id == point)
    };
    let notes = page
        .one
        .notes
        .iter()
        .filter(|note| note.meeting_id.as_ref() == Some(&meeting.id) && !note.text.trim().is_empty());
    let notes = notes.filter(|note| note.talking_point_id.as_deref().is_none_or(|point| !recorded(point)));
    notes
        .map(|each| match &each.talking_point_id {
            None => format!("{}\n", note(&each.text, "")),
            Some(point) => format!("Under {}:\n\n{}\n", page.named(point), note(&each.text, "")),
        })
        .collect()
}
