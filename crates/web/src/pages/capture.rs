//! The capture box, always ready, and the captures that wait to be sorted. Asks nothing but the words.

use super::{
    bond::Bond,
    form,
    icon::{self, icon},
    lives,
    people::{self, Size},
    point::{self, Stage},
    rest,
};
use crate::when;
use app::view::{Place, last};
use domain::{
    MeetingId, Side,
    private_capture::PrivateCapture,
    talking_point::{Kind, TalkingPoint},
};
use maud::{Markup, html};

/// The box of a one-on-one; while they meet, what is promised in it is promised in that meeting.
pub(super) fn dock(bond: &Bond<'_>, placeholder: &str, meeting: Option<MeetingId>) -> Markup {
    let send = html! { button.btn.primary.end { "Capture " kbd { "↵" } } };
    let (points, updates) = (bond.at("/points"), bond.at("/updates"));
    let promises = (bond.at("/action-items"), called(bond));
    let to =
        To { points: &points, updates: Some(&updates), promises: Some(&promises), own: bond.owns(), meeting };
    docked(&to, &bond.back, placeholder, (&format!("Shared with {}", bond.them()), &send))
}

/// The box on the home page: for the one person there is, or with a button for each.
pub(super) fn dock_for(places: &[Place]) -> Markup {
    let action = |place: &Place| format!("/one-on-ones/{}/points", place.id);
    let [first, others @ ..] = places else {
        return html! {};
    };
    if others.is_empty() {
        let send = html! { button.btn.primary.end { "Capture " kbd { "↵" } } };
        let shared = format!("Shared with {}", first.with);
        let placeholder = format!("What’s on your mind for {}? Raw is fine.", first.with);
        let updates = format!("/one-on-ones/{}/updates", first.id);
        let to = To {
            points: &action(first),
            updates: Some(&updates),
            promises: None,
            own: first.own,
            meeting: None,
        };
        return docked(&to, "/", &placeholder, (&shared, &send));
    }
    let send = html! {
        div.end.bar.to-all role="group" aria-label="Capture for" {
            span.quiet { "For" }
            @for place in places { button.btn formaction=(action(place)) { bdi { (place.with) } } }
        }
        // Shown by the script alone: a form has one address, and only a script can choose another.
        div.end.bar.to-one {
            select.input aria-label="Capture for" {
                option value="" { "For whom?" }
                @for place in places { option value=(action(place)) { (place.with) } }
            }
            button.btn.primary { "Capture " kbd { "↵" } }
        }
    };
    let names: Vec<String> = places.iter().take(2).map(|place| format!("@{}", place.with)).collect();
    let placeholder = format!("A thought for {}…", names.join(", "));
    let to = To { points: &action(first), updates: None, promises: None, own: false, meeting: None };
    docked(&to, "/", &placeholder, ("Shared with them", &send))
}

/// By what words the two are called, in small letters.
fn called(bond: &Bond<'_>) -> String {
    let names = [Side::Owner, Side::Other].map(|side| bond.relationship.person(side).name.to_lowercase());
    names.join(" ")
}

/// Where what is typed into a box goes.
struct To<'a> {
    /// Where it is captured.
    points: &'a str,
    /// Where a status may be posted instead; in a box for several people it is not clear whose updates those are, and the
    /// script helps to say for whom.
    updates: Option<&'a str>,
    /// Where what somebody is to do may go instead, and how the two are called.
    promises: Option<&'a (String, String)>,
    /// Whether the viewer may put it off, because the agenda is theirs.
    own: bool,
    /// The meeting that goes on.
    meeting: Option<MeetingId>,
}

fn docked(to: &To<'_>, back: &str, placeholder: &str, words: (&str, &Markup)) -> Markup {
    let several = to.updates.is_none();
    let (shared, send) = words;
    html! {
        div.dock {
            form.capture aria-label="Capture a thought" method="post" action=(to.points) data-command data-capture data-whom[several] {
                (form::hidden(back))
                label.vh for="capture" { "What’s on your mind?" }
                textarea #capture name="text" rows="1" dir="auto" required placeholder=(placeholder) {}
                div.bar {
                    fieldset.seg {
                        legend.vh { "Who can see this" }
                        label {
                            input type="radio" name="vis" value="both" checked;
                            (icon("shared"))
                            span { (shared) }
                        }
                        label { input type="radio" name="vis" value="me"; (icon("lock")) "Only me" }
                    }
                    input type="hidden" name="kind" value="";
                    @if to.own { input type="hidden" name="until" value=""; }
                    @if let Some(meeting) = to.meeting { input type="hidden" name="meeting" value=(meeting); }
                    (hint(to))
                    span.quiet { "Sort it later, in prep." }
                    (send)
                }
            }
        }
    }
}

/// Where its script says what the words seem to be about, with the names of the kinds, where a status goes, and what is
/// said of words that ask to wait.
fn hint(to: &To<'_>) -> Markup {
    let name = icon::kind_name;
    let [challenge, solution, development, insight, feedback] = Kind::ALL.map(name);
    html! {
        span.hint role="status" data-challenge=(challenge) data-solution=(solution)
            data-development=(development) data-insight=(insight) data-feedback=(feedback)
            data-status=[to.updates.map(|_| "Only a status?")] data-updates=[to.updates] data-wait=[to.own.then_some("until")]
            data-acts=[to.promises.map(|(acts, _)| acts)] data-people=[to.promises.map(|(_, people)| people)] {}
    }
}

/// What was captured and is not sorted yet: shared ones, then those for the viewer alone.
pub(super) fn list(bond: &Bond<'_>, captures: &[TalkingPoint], private: &[PrivateCapture]) -> Markup {
    let number = captures.len() + private.len();
    if number == 0 {
        return html! {};
    }
    html! {
        section aria-labelledby="cap-t" {
            div.sec { h2.label #cap-t { "Captured" } span.quiet { (number) ", unsorted" } }
            (rest::of_captures(bond, number - last(captures).len() - last(private).len()))
            ol.sheet #captures data-list="captures" {
                @for capture in last(captures) { (shared(bond, capture)) }
                @for capture in last(private) { (only_mine(bond, capture)) }
            }
        }
    }
}

/// The viewer's own that wait for the owner, who places them.
pub(super) fn to_place(bond: &Bond<'_>, captures: &[TalkingPoint]) -> Markup {
    html! {
        @if !captures.is_empty() {
            section aria-labelledby="place-t" {
                div.sec { h2.label #place-t { span { "For " bdi { (bond.owner()) } " to place" } } span.quiet { (captures.len()) } }
                (rest::of_captures(bond, captures.len() - last(captures).len()))
                ol.sheet data-list="captures" { @for capture in last(captures) { (shared(bond, capture)) } }
            }
        }
    }
}

/// Captures that only the viewer sees, on the page of what is theirs alone.
pub(super) fn kept(bond: &Bond<'_>, private: &[PrivateCapture]) -> Markup {
    html! {
        @if !private.is_empty() {
            section aria-labelledby="mine-t" {
                div.sec { h2 #mine-t { "Captured for yourself" } span.quiet { (private.len()) } }
                ol.sheet { @for capture in private { (only_mine(bond, capture)) } }
            }
        }
    }
}

fn shared(bond: &Bond<'_>, capture: &TalkingPoint) -> Markup {
    let undo = point::before(bond, capture);
    let keep = html! { button.btn.small name="after" value="" data-do="keep" data-undo=(undo) { "Keep" span.vh { " on the agenda" } } };
    html! {
        li.row.raw.point.bare[!bond.owns()] #{ "p-" (capture.id) } data-point=(capture.id) {
            @if bond.owns() { (point::grip(&capture.text)) }
            (people::side(bond, capture.raised_by, Size::Small))
            div.what {
                h3 dir="auto" { (point::words(&capture.text)) }
                @if capture.answers.is_some() { p.meta { (lives::spans(bond, capture, false)) } }
                (lives::below(bond, capture))
            }
            div.side {
                @if let Some(kind) = capture.kind { span { (icon::kind_name(kind)) } }
                span.at { (when::jotted(capture.captured_at, bond.now(), bond.zone())) }
                @if bond.owns() {
                    (form::command(&point::path(bond, capture, "/agenda"), &bond.back, "", &keep))
                }
            }
            (point::tray(bond, capture, Stage::Capture))
        }
    }
}

fn only_mine(bond: &Bond<'_>, capture: &PrivateCapture) -> Markup {
    let path = |tail: &str| bond.at(&format!("/private-captures/{}{tail}", capture.id));
    let inside = html! {
        div.bar {
            button.btn formaction=(path("/sharing")) {
                (icon("shared"))
                span { "Share with " bdi { (bond.them()) } }
            }
            button.btn formaction=(path("/drop")) data-do="drop" { (icon("drop")) "Drop" }
        }
    };
    html! {
        li.row.raw.private.point.bare #{ "c-" (capture.id) } {
            span.k { (icon("lock")) }
            h3.what dir="auto" { (point::words(&capture.text)) }
            div.side { span { "Only you" } }
            details.more {
                summary.btn.plain.icon aria-label={ "More: " (point::short(&capture.text)) } title="More" {
                    (icon("more"))
                }
                div.tray { (form::command(&path("/drop"), &bond.back, "acts", &inside)) }
            }
        }
    }
}
