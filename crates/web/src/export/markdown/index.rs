//! The first page of a one-on-one: agenda, backlog, actions, goals, updates, meetings and everything that was
//! raised.

use super::{Page, entry, goals, growth, line, lives, section, themes, words, written_day};
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
    section(&mut out, "Goals", &goals::all(page));
    section(&mut out, "Growth story, in own words", &growth::all(page, &page.one.growth_entries));
    section(&mut out, "Themes", &themes::all(page));
    section(&mut out, "Updates", &updates(page));
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
    said.extend(one.ends_at.iter().map(|ends| format!("Shared until {}.", page.day(ends))));
    for series in &one.series {
        let by_name = !series.cadence.contains('=');
        let cadence = if by_name {
            series.cadence.replace('-', " ")
        } else {
            format!("by the rule `{}`", series.cadence)
        };
        let zone = line(&series.zone);
        let from = series.starts.get(..16).unwrap_or(&series.starts).replace('T', " ");
        said.push(format!("Meets {cadence} for {} minutes, since {from} ({zone}).", series.minutes));
    }
    for pause in one.pauses.iter().filter(|pause| pause.removed_at.is_none()) {
        said.push(format!("Paused from {} to {}.", pause.first_day, pause.last_day));
    }
    said.extend(one.join_links.iter().map(|link| format!("They join at {}.", line(&link.url))));
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

fn updates(page: &Page<'_>) -> Vec<String> {
    let all = page.one.updates.iter().map(|update| {
        let mut about = vec![format!("{}, {}", page.who(&update.posted_by), page.day(&update.posted_at))];
        about.extend(update.edited_at.as_deref().map(|at| format!("changed {}", page.day(at))));
        about.extend(update.read_at.as_deref().map(|at| format!("read {}", page.day(at))));
        let them = if update.posted_by == "owner" { "other" } else { "owner" };
        let reply =
            update.reply.as_deref().map(|reply| format!("{}: {}", page.who(them), words(reply, "  ")));
        entry("-", &update.text, &about, &reply.into_iter().collect::<Vec<_>>())
    });
    all.collect()
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
        let focus = meeting.focus.as_deref().map(|focus| format!(", given to {}", words(focus, "  ")));
        format!("- [{}]({file}): {said}{}", page.title(meeting), focus.unwrap_or_default())
    })
    .rev()
    .collect()
}
