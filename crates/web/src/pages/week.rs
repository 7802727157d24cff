//! The page of a one-on-one: capture, captures, the agenda with its fold, and what is around the next meeting.

use super::{
    Toast, action,
    bond::{Bond, Tab},
    calendar_wish, capture, due, focus_meeting, fold, form, goal, handover,
    icon::{self, icon},
    next, ownership, point, private_note, question, rest, theme, update,
};
use crate::when;
use app::view::{AgendaLines, Line, Themes, Viewer, Week};
use domain::talking_point::Kind;
use maud::{Markup, html};

/// Points of the backlog beside the week; all of them are a tab away.
const BACKLOG: usize = 3;

/// The week between two meetings.
pub(crate) fn page(viewer: &Viewer, (week, themes): (&Week, &Themes), toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &week.relationship, week.side, "")
        .with(&week.kinds)
        .with_trays(&week.trays)
        .offering(&week.own)
        .naming(themes);
    let title = format!("You and {}", bond.them());
    let shell = bond.shell(&title).toast(toast);
    if is_first(week) {
        return shell.narrow().page(&first(&bond, week));
    }
    shell.page(&html! {
        (bond.head())
        (bond.tabs(Tab::Week))
        div.split {
            div.stack {
                @if week.they_left { (left(&bond)) }
                (handover::notice(&bond))
                (calendar_wish::cards(&bond, &week.wishes))
                div.stack.mid {
                    (capture::dock(&bond, "What’s on your mind? Raw is fine.", None))
                    (capture::list(&bond, &week.captures, &week.private_captures))
                }
                (agenda(&bond, week))
                @if let Some(offer) = &week.questions { (question::offer(&bond, offer)) }
            }
            aside.stack aria-label="Around this meeting" {
                (next::card(&bond, week))
                (due::asks(&bond))
                (focus_meeting::aside(&bond, &week.own))
                (action::owed(&bond, &action::owes(&bond, bond.side), &week.you_owe))
                div {
                    (action::owed(&bond, &action::owes(&bond, bond.side.across()), &week.owed_to_you))
                    (promise(&bond))
                }
                (due::waits(&bond))
                (goal::due(&bond, &week.goals_due, week.next.as_ref()))
                (update::aside(&bond, &week.unread))
                (theme::aside(&bond, themes))
                (backlog(&bond, week))
                (private_note::beside(&bond))
                @if bond.alone() { (not_joined(&bond)) }
                @if week.rhythm.is_empty() { (bring(&bond)) }
            }
        }
    })
}

fn is_first(week: &Week) -> bool {
    let in_progress = week.next.as_ref().is_some_and(|next| next.in_progress || next.moved);
    week.captures.is_empty()
        && week.private_captures.is_empty()
        && week.agenda.above.is_empty()
        && week.agenda.below.is_empty()
        && week.rhythm.is_empty()
        && week.backlog_count == 0
        && week.you_owe.is_empty()
        && week.owed_to_you.is_empty()
        && due::is_empty(&week.kinds.due)
        && week.trays.goals.is_empty()
        && week.trays.private_notes.is_empty()
        && week.unread.is_empty()
        && week.own.planned.is_empty()
        && week.wishes.is_empty()
        && !in_progress
}

fn agenda(bond: &Bond<'_>, week: &Week) -> Markup {
    let lines = &week.agenda;
    let number = lines.above.len() + lines.below.len();
    html! {
        section aria-labelledby="ag-t" {
            div.sec {
                h2 #ag-t { (agenda_title(bond, week)) }
                span.quiet { @if number > 0 { (when::many(number, "point")) ", " (lines.total) " min" } }
            }
            (sheet(bond, lines, &empty(bond, week)))
            @if number > 0 { (hints(bond)) }
            (ownership::of_agenda(bond, week))
        }
    }
}

/// An agenda in its order, cut at the fold; `empty` where there is nothing.
pub(super) fn sheet(bond: &Bond<'_>, lines: &AgendaLines, empty: &Markup) -> Markup {
    html! {
        div.sheet #agenda data-agenda=[bond.owns().then(|| bond.at("/points"))] {
            ol data-list="agenda" data-part="above the fold" { (rows(bond, &lines.above, None)) }
            @if lines.above.is_empty() && lines.below.is_empty() { (empty) }
            (fold::planned(lines))
            ol.below data-list="agenda" data-part="below the fold" {
                (rows(bond, lines.shown().1, lines.above.last()))
            }
            (rest::of_agenda(bond, lines.left_out()))
        }
    }
}

fn rows(bond: &Bond<'_>, lines: &[Line], before: Option<&Line>) -> Markup {
    html! {
        @for (place, line) in lines.iter().enumerate() {
            (point::on_agenda(bond, line, place.checked_sub(1).map_or(before, |before| lines.get(before))))
        }
    }
}

fn agenda_title(bond: &Bond<'_>, week: &Week) -> String {
    match &week.next {
        Some(next) if next.in_progress => "Agenda for this meeting".into(),
        Some(next) => {
            let day = when::day_of(next.at, bond.zone());
            format!("Agenda for {}", when::near_day(day, bond.today()))
        }
        None => "Agenda".into(),
    }
}

fn empty(bond: &Bond<'_>, week: &Week) -> Markup {
    let sort = match (bond.owns(), week.captures.is_empty()) {
        (true, true) => "Capture one thing. That’s a meeting.".into(),
        (true, false) => "Keep one of your captures, or drag it here. That’s a meeting.".into(),
        (false, _) => format!("{} has not put anything here yet. You can always add a point.", bond.owner()),
    };
    html! { div.empty { (icon::mark(40)) h3 { "Nothing on the agenda yet" } p.quiet { (sort) } } }
}

fn hints(bond: &Bond<'_>) -> Markup {
    html! {
        p.quiet.keyhint {
            span { kbd { "j" } " " kbd { "k" } " move" }
            @if bond.owns() { span { kbd { "⇧J" } " " kbd { "⇧K" } " reorder" } }
            span { kbd { "x" } " discussed" }
            @if bond.owns() { span { kbd { "e" } " edit" } }
            span { kbd { "?" } " all keys" }
        }
    }
}

fn promise(bond: &Bond<'_>) -> Markup {
    html! {
        details.fewer {
            summary.btn.plain { (icon("plus")) "Add a promise" }
            (action::line(bond, &html! {}, "Action item"))
        }
    }
}

fn backlog(bond: &Bond<'_>, week: &Week) -> Markup {
    if week.backlog_count == 0 {
        return html! {};
    }
    html! {
        section {
            div.sec { h2.label { "Backlog" } span.quiet { (week.backlog_count) " open" } }
            ul.plainlist {
                @for line in week.backlog.iter().take(BACKLOG) {
                    @let days = bond.days_since(line.point.captured_at);
                    li {
                        (icon::kind(line.point.kind))
                        div {
                            p.clamp dir="auto" { (point::short(&line.point.text)) }
                            p.meta {
                                span.aged[days >= 28] { (when::age(days)) }
                                @if let Some(until) = line.point.deferral.and_then(|deferral| deferral.until) {
                                    span { "back " (when::on_day(until, bond.today())) }
                                }
                            }
                        }
                    }
                }
            }
            p.quiet {
                a href=(bond.at("/backlog")) {
                    @if week.backlog_count > 1 { "Show all " (week.backlog_count) }
                    @else { "Show it" }
                }
            }
        }
    }
}

/// Nobody is left to talk to: what that means, and what can be done.
fn left(bond: &Bond<'_>) -> Markup {
    html! {
        section.note aria-label="Who is here" {
            (icon("shared"))
            div {
                p { b { bdi { (bond.them()) } " can’t sign in any more." } " All that you both wrote stays here." }
                p.quiet {
                    @if bond.owns() { "Your agenda and your goals stay yours. " }
                    @else { "Nobody places your points meanwhile. " }
                    "An administrator can let " bdi { (bond.them()) } " in again; what you may see, you can "
                    a href="/settings" { "take with you" }
                    "."
                }
            }
        }
    }
}

fn not_joined(bond: &Bond<'_>) -> Markup {
    html! {
        section.stack.tight {
            div {
                h3 { bdi { (bond.them()) } " hasn’t joined yet" }
                p.quiet { "What you write waits here. Send the invitation link yourself; nobody is mailed." }
            }
            p { a.btn href=(bond.at("/settings#invitation")) { span { "Invite " bdi { (bond.them()) } } } }
        }
    }
}

fn bring(bond: &Bond<'_>) -> Markup {
    html! {
        section.stack.tight {
            div {
                h3 { "Had one before?" }
                p.quiet {
                    "Bring the document you kept so far. Its dates, points and actions find their place."
                }
            }
            p { a.btn href=(bond.at("/import")) { "Bring your document" } }
        }
    }
}

/// The page while there is nothing at all.
fn first(bond: &Bond<'_>, week: &Week) -> Markup {
    html! {
        div.head { div { (welcome(bond)) } div.end { (super::people::who(bond)) } }
        (bond.tabs(Tab::Week))
        div.stack {
            (capture::dock(bond, "What got in your way this week?", None))
            section aria-labelledby="next-t" {
                div.sec {
                    h2 #next-t { (date(bond, week)) }
                    span.quiet { (week.agenda.minutes) " min with " bdi { (bond.them()) } }
                }
                (super::calendar_reply::lines(bond, &week.replies))
                div.sheet { (ghosts(bond)) (fold::planned(&week.agenda)) }
                @if let Some(hours) = &week.hours { (next::hour(bond, hours)) }
                div.bar.under { (start(bond, week)) @if let Some(url) = &week.join { (next::join(url)) } }
            }
            section.two {
                div.stack.tight {
                    div {
                        h3 { "Who sees what" }
                        p.quiet {
                            "Shared: you and "
                            bdi { (bond.them()) }
                            ". Only me: you alone. Nobody else, and administrators can’t read either."
                        }
                    }
                    p { a.btn href="/privacy" { (icon("shared")) "How that works" } }
                }
                @if bond.alone() { (not_joined(bond)) }
                (bring(bond))
            }
        }
    }
}

fn welcome(bond: &Bond<'_>) -> Markup {
    let name = bond.viewer.user.first_name();
    html! {
        @if bond.owns() {
            h1 { "This is your meeting, " bdi { (name) } }
            p {
                bdi { (bond.them()) }
                " shows up for what you bring. Start with anything; it doesn’t have to be well put."
            }
        } @else {
            h1 { "This is " bdi { (bond.owner()) } "’s meeting" }
            p {
                bdi { (bond.owner()) }
                " sets the agenda. Add what you’d like to talk about; it arrives marked as yours."
            }
        }
    }
}

fn date(bond: &Bond<'_>, week: &Week) -> String {
    week.next.as_ref().map_or_else(
        || "Your first meeting".into(),
        |next| when::long_moment(next.at, bond.now(), bond.zone()),
    )
}

fn start(bond: &Bond<'_>, week: &Week) -> Markup {
    html! {
        @if week.next.is_none() { a.btn href=(bond.at("/settings")) { (icon("cal")) "Say when you meet" } }
        (form::button(&bond.at("/meetings"), &bond.back, "btn", &html! { "Start now" }))
    }
}

fn ghosts(bond: &Bond<'_>) -> Markup {
    let question = if bond.owns() {
        format!("A question only {} can answer", bond.them())
    } else {
        "A question only one of you can answer".into()
    };
    let lines = [
        (Kind::Challenge, "Something that’s in your way"),
        (Kind::Solution, "An idea that might fix it"),
        (Kind::Development, "Something you’d like to get better at"),
        (Kind::Insight, question.as_str()),
        (Kind::Feedback, "How something went, in either direction"),
    ];
    html! { ul.ghost { @for (kind, words) in lines { li { (icon::kind(Some(kind))) (words) } } } }
}
