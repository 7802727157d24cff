//! The first page of a one-on-one: agenda, backlog, actions, meetings and everything that was raised; and the page of
//! what is private.

use super::{Page, entry, line, lives, section, written_day};
use api::{ExportedActionItem, ExportedTalkingPoint};
use app::series::USUAL_MINUTES as USUAL_MEETING;
use domain::{agenda::fold, talking_point::USUAL_MINUTES};

/// The page.
pub(super) fn text(page: &Page<'_>) -> String {
    let mut out = format!("# One-on-one with {}\n\n{}\n", line(page.person(page.across())), head(page));
    let captured = |point: &&ExportedTalkingPoint| point.state == "captured";
    let (agenda, backlog) = open(page);
    section(&mut out, "Agenda", &numbered(page, &agenda));
    section(&mut out, "Backlog", &backlog.iter().map(|point| listed(page, point)).collect::<Vec<_>>());
    section(&mut out, "Jotted, not sorted yet", &points(page, captured));
    for (state, title) in [("open", "Actions"), ("done", "Actions done"), ("dropped", "Actions dropped")] {
        let items = page.one.action_items.iter().filter(|item| item.state == state);
        section(&mut out, title, &items.map(|item| action(page, item)).collect::<Vec<_>>());
    }
    section(&mut out, "Meetings", &meetings(page));
    let settled = |point: &&ExportedTalkingPoint| !["captured", "open"].contains(&point.state.as_str());
    section(&mut out, "Everything else that was raised", &points(page, settled));
    out
}

fn head(page: &Page<'_>) -> String {
    let one = page.one;
    let (owner, other) = (line(&one.owner.name), line(&one.other.name));
    let mut said =
        vec![format!("It is the meeting of {owner}, with {other} ({}).", one.kind.replace('-', " "))];
    said.push(format!("Started {}.", page.day(&one.created_at)));
    for series in &one.series {
        let (cadence, zone) = (series.cadence.replace('-', " "), line(&series.zone));
        let from = series.starts.get(..16).unwrap_or(&series.starts).replace('T', " ");
        said.push(format!("Meets {cadence} for {} minutes, since {from} ({zone}).", series.minutes));
    }
    said.push(format!("Exported {}.", super::day(page.today)));
    said.join(" ")
}

/// Open points in their order: those on the agenda, and those below the fold or deferred.
fn open<'a>(page: &Page<'a>) -> (Vec<&'a ExportedTalkingPoint>, Vec<&'a ExportedTalkingPoint>) {
    let points = page.one.talking_points.iter().filter(|point| point.state == "open");
    let (deferred, mut agenda): (Vec<_>, Vec<_>) = points.partition(|point| point.deferred_at.is_some());
    agenda.sort_by_key(|point| (point.order_key.is_none(), &point.order_key));
    let minutes = page.one.series.first().map_or(USUAL_MEETING, |series| series.minutes);
    let (above, _) = fold(agenda.iter().map(|point| point.minutes.unwrap_or(USUAL_MINUTES)), minutes);
    let mut backlog = agenda.split_off(above.min(agenda.len()));
    backlog.extend(deferred);
    (agenda, backlog)
}

fn numbered(page: &Page<'_>, points: &[&ExportedTalkingPoint]) -> Vec<String> {
    let entry = |(at, point): (usize, &&ExportedTalkingPoint)| {
        entry(&format!("{}.", at + 1), &point.text, &lives::about(page, point), &lives::story(page, point))
    };
    points.iter().enumerate().map(entry).collect()
}

fn listed(page: &Page<'_>, point: &ExportedTalkingPoint) -> String {
    entry("-", &point.text, &lives::about(page, point), &lives::story(page, point))
}

fn points(page: &Page<'_>, which: impl Fn(&&ExportedTalkingPoint) -> bool) -> Vec<String> {
    page.one.talking_points.iter().filter(which).map(|point| listed(page, point)).collect()
}

/// An action with a box that is ticked when it is done.
pub(super) fn action(page: &Page<'_>, item: &ExportedActionItem) -> String {
    let mark = if item.state == "done" { "- [x]" } else { "- [ ]" };
    let mut about = vec![page.who(&item.assignee)];
    about.extend(item.due.as_deref().map(|due| format!("due {}", written_day(due))));
    about.push(format!("agreed {}", page.day(&item.raised_at)));
    if item.state != "open" {
        about.push(format!("{} {}", item.state, page.day(&item.state_at)));
    }
    let from = item.talking_point_id.as_deref().map(|point| format!("From {}", page.named(point)));
    entry(mark, &item.text, &about, &from.into_iter().collect::<Vec<_>>())
}

fn meetings(page: &Page<'_>) -> Vec<String> {
    let list = page.one.meetings.iter().zip(&page.files);
    list.map(|(meeting, file)| {
        let count = |outcome: &str| {
            let records = page.one.meeting_points.iter().filter(|record| record.meeting_id == meeting.id);
            records.filter(|record| record.outcome == outcome).count()
        };
        let said = match meeting.state.as_str() {
            "completed" => format!("{} talked about, {} carried over", count("discussed"), count("carried")),
            state => state.replace('-', " "),
        };
        format!("- [{}]({file}): {said}", page.title(meeting))
    })
    .rev()
    .collect()
}

/// The page of what is private; none where nothing is.
pub(super) fn private(page: &Page<'_>) -> Option<String> {
    let one = page.one;
    let capture = |dropped: bool| {
        let captures =
            one.private_captures.iter().filter(move |capture| capture.dropped_at.is_some() == dropped);
        let about = |at: &str| vec![format!("jotted {}", page.day(at))];
        captures
            .map(|capture| entry("-", &capture.text, &about(&capture.captured_at), &[]))
            .collect::<Vec<_>>()
    };
    let mut sections = String::new();
    section(&mut sections, "Captures kept to yourself", &capture(false));
    section(&mut sections, "Captures dropped", &capture(true));
    if sections.is_empty() {
        return None;
    }
    let (you, they) = (line(page.person(&one.side)), page.who(page.across()));
    Some(format!(
        "# Only for {you}\n\nOnly {you} could see what is here: not {they}, and nobody else. Keep it so.\n{sections}"
    ))
}
