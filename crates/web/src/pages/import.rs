//! Bringing a running document: pasting it, then seeing what was understood before anything is saved. Loses no line.

use super::{
    bond::Bond,
    form,
    icon::{self, icon},
    point,
};
use crate::when;
use app::view::{Arrangement, Understood, Viewer};
use domain::Error;
use maud::{Markup, html};

/// The form that takes the document.
pub(crate) fn form(viewer: &Viewer, arrangement: &Arrangement, error: Option<&Error>) -> Markup {
    let bond = Bond::new(viewer, &arrangement.relationship, arrangement.side, "/import");
    bond.shell("Bring your document").narrow().page(&html! {
        (super::shell::head("Bring your running document", "Dates become meetings, bullets become points, promises become actions. What finds no place stays as notes."))
        div.stack {
            form.card.stack.tight method="post" action=(bond.at("/import")) enctype="multipart/form-data" {
                (form::hidden(&bond.back))
                (form::complaint(error, &[]))
                label.field { span { "Paste it here" }
                    textarea.input.document name="text" rows="12" dir="auto" placeholder="## 14 May\n- flaky tests block us\n- [ ] @marek: ask about the budget by Friday" {
                    }
                }
                label.field { span { "Or choose a file" }
                    input.input type="file" name="file" accept=".docx,.md,.markdown,.txt,text/plain,text/markdown";
                    small { "Word, Markdown or plain text, up to 10 MB." }
                }
                div.bar {
                    button.btn.primary { "Show what you understand" }
                    a.btn.plain href=(bond.at("/settings")) { "Not now" }
                }
            }
            p.quiet {
                "Nothing is saved yet. What you bring is seen by you and "
                bdi { (bond.them()) }
                ", nobody else."
            }
        }
    })
}

/// What was understood, to be saved or given another try.
pub(crate) fn understood(viewer: &Viewer, understood: &Understood, text: &str) -> Markup {
    let bond = Bond::new(viewer, &understood.relationship, understood.side, "/import");
    let nothing = understood.document.meetings.is_empty();
    bond.shell("What we understood").narrow().page(&html! {
        (super::shell::head("This is what we understood", &sum(understood)))
        div.stack {
            @if nothing {
                p.trouble role="alert" data-error {
                    "No dates were found, so all of it would be kept as notes. A line such as “## 14 May 2026” above each meeting helps."
                }
            }
            @else { (meetings(&bond, understood)) }
            (skipped(&bond, understood))
            (unplaced(understood))
            (save(&bond, understood, text))
        }
    })
}

/// "31 meetings, 64 points and 22 actions. All 210 lines have a place."
fn sum(understood: &Understood) -> String {
    let document = &understood.document;
    let points: std::collections::BTreeSet<usize> =
        document.meetings.iter().flat_map(|meeting| &meeting.points).map(|point| point.same_as).collect();
    let actions = document.meetings.iter().map(|meeting| meeting.actions.len()).sum();
    format!(
        "{}, {} and {}. {} of {} lines have a place.",
        when::many(document.meetings.len(), "meeting"),
        when::many(points.len(), "point"),
        when::many(actions, "action"),
        document.lines.placed,
        document.lines.non_blank
    )
}

fn meetings(bond: &Bond<'_>, understood: &Understood) -> Markup {
    let number = understood.document.meetings.len();
    html! {
        section aria-labelledby="m-t" {
            div.sec { h2 #m-t { "Meetings" } span.quiet { (number) } }
            div.sheet.understood {
                @for (place, meeting) in understood.document.meetings.iter().enumerate() {
                    details open[place < 2] {
                        summary {
                            h3 { (when::long_day(meeting.date, bond.today())) }
                            p.meta {
                                span { (when::many(meeting.points.len(), "point")) }
                                @if !meeting.actions.is_empty() {
                                    span { (when::many(meeting.actions.len(), "action")) }
                                }
                            }
                        }
                        (contents(bond, understood, place))
                    }
                }
            }
        }
    }
}

fn contents(bond: &Bond<'_>, understood: &Understood, place: usize) -> Markup {
    let Some(meeting) = understood.document.meetings.get(place) else {
        return html! {};
    };
    html! {
        ul.plainlist {
            @for (number, each) in meeting.points.iter().enumerate() {
                li {
                    @if each.discussed { (icon("check")) } @else { (icon("carry")) }
                    div {
                        p dir="auto" { (point::words(&each.text)) }
                        p.meta {
                            @if let Some(by) = &each.by { span { "from " bdi { (by) } } }
                            @if !each.discussed { span { "carried over" } }
                        }
                        @for note in meeting.notes.iter().filter(|note| note.point == Some(number)) {
                            p.quiet.said dir="auto" { (note.text) }
                        }
                    }
                }
            }
            @for each in &meeting.actions {
                li {
                    span.check.shown role="img" aria-label=(if each.done { "done" } else { "open" }) data-done[each.done] {
                    }
                    div {
                        p.done[each.done] dir="auto" { (point::words(&each.text)) }
                        p.meta {
                            span { "action" }
                            @if let Some(who) = &each.assignee { span { bdi { (who) } } }
                            @if let Some(due) = each.due {
                                span { "due " (when::short_day(due, bond.today())) }
                            }
                        }
                    }
                }
            }
            @for note in meeting.notes.iter().filter(|note| note.point.is_none()) {
                li { span.k {} div { p.quiet.said dir="auto" { (note.text) } } }
            }
        }
    }
}

fn skipped(bond: &Bond<'_>, understood: &Understood) -> Markup {
    html! {
        @if !understood.document.skipped.is_empty() {
            section {
                div.sec { h2 { "Skipped" } span.quiet { (understood.document.skipped.len()) } }
                ul.plainlist { @for each in &understood.document.skipped {
                    li {
                        (icon("cal"))
                        div {
                            p { (when::long_day(each.date, bond.today())) }
                            p.meta { span dir="auto" { (each.reason) } }
                        }
                    }
                } }
            }
        }
    }
}

fn unplaced(understood: &Understood) -> Markup {
    html! {
        @if !understood.document.unplaced.is_empty() {
            section {
                details.fewer {
                    summary.btn.plain {
                        (when::many(understood.document.unplaced.len(), "line"))
                        " without a date, kept as notes"
                    }
                    div.card.voice.said dir="auto" { (understood.document.unplaced.join("\n")) }
                }
            }
        }
    }
}

fn save(bond: &Bond<'_>, understood: &Understood, text: &str) -> Markup {
    let people = &understood.document.people;
    let inside = html! {
        textarea name="text" hidden { "\n" (text) }
        div.bar.people-found {
            (icon::mark(24))
            p { "Points and promises are told apart by name: "
                b dir="auto" { (people.report.as_deref().unwrap_or(&bond.relationship.owner.name)) } " sets the agenda, "
                b dir="auto" { (people.manager.as_deref().unwrap_or(&bond.relationship.other.name)) } " adds to it." }
        }
        label.tickbox {
            input.check type="checkbox" name="swap" value="yes";
            span { "It is the other way round: swap the two" }
        }
        div.bar { button.btn.primary { "Save it all" } a.btn.plain href=(bond.at("/import")) { "Try again" } }
    };
    form::plain(&bond.at("/import/saving"), &bond.at("/meetings"), "card stack tight", &inside)
}
