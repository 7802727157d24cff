//! Captures being sorted: one as a card to sharpen, or all as a list. It asks for nothing that may not stay empty.

use super::super::{
    bond::Bond,
    capture, form,
    icon::{self, icon},
    point,
};
use crate::when;
use app::view::{Jotted, Prep};
use domain::{
    kind_hint::{self, Hint},
    private_capture::PrivateCapture,
    talking_point::{Kind, TalkingPoint, USUAL_MINUTES},
};
use maud::{Markup, html};

/// One capture at a time.
pub(super) fn one(bond: &Bond<'_>, prep: &Prep) -> Markup {
    let Some(current) = prep.current() else {
        return sorted(bond, prep);
    };
    let (number, whole) = (prep.sorted + prep.skipped + 1, prep.sorted + prep.captures.len());
    let place = format!("Note {number} of {whole}");
    html! {
        div.stack.tight {
            div.bar {
                span.label { (place) }
                @if prep.captures.len() > 1 { a.quiet.end href=(bond.at("/prep/list")) { "See them as a list" } }
            }
            svg.beam aria-hidden="true" {
                rect width={ (100 * (number - 1) / whole.max(1)) "%" } height="4" fill="currentColor" {}
            }
        }
        @match current {
            Jotted::Shared(point) => (shared(bond, prep, point, &place)),
            Jotted::Private(own) => (private(bond, own, &place)),
        }
        p.quiet {
            "A status " bdi { (bond.them()) } " only needs to know? Post it as an update and save the minutes for what needs talking."
        }
    }
}

fn shared(bond: &Bond<'_>, prep: &Prep, point: &TalkingPoint, place: &str) -> Markup {
    let at = |tail: &str| point::path(bond, point, tail);
    let hint = if point.kind.is_none() { kind_hint::of(&point.text) } else { None };
    let status = hint == Some(Hint::Status);
    let inside = html! {
        input type="hidden" name="version" value=(point.version);
        label.field {
            span { "Say it so " bdi { (bond.them()) } " gets it cold" }
            textarea.input.big name="text" rows="2" dir="auto" required data-do="words" { (point.text) }
        }
        (kinds(point, hint))
        (suggestion())
        (answers(prep, point))
        div.bar {
            button.btn.primary data-do="keep" { "Keep for " (day(bond, prep)) " " kbd { "↵" } }
            button.btn formaction=(at("/drop")) data-do="drop" { (icon("drop")) "Drop " kbd { "d" } }
            @if point.must_be_postable(bond.side).is_ok() {
                button.btn.hinted[status] formaction=(at("/posting")) data-do="update" { (icon("send")) "Post as update " kbd { "u" } }
            }
            button.btn.plain.end formaction=(bond.at("/prep/skip")) name="capture" value=(point.id) data-do="skip" {
                "Skip " kbd { "→" }
            }
        }
        div.bar.ways { (later(bond, point)) (merge(prep, point, &at("/merge"))) }
    };
    html! {
        section.card.stack.mid #{ "note-" (point.id) } tabindex="-1" aria-label=(place) data-card=(point.id) {
            (words(bond, point))
            (sounds_like(bond, prep, point))
            (form::command(&at("/refinement"), &bond.back, "refine stack mid", &inside))
        }
    }
}

/// Its minutes, and another day: open with the day that its words ask to wait for.
fn later(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    let asked =
        document::asks_to_wait(&point.text, bond.today()).map(|day| when::long_day(day, bond.today()));
    html! {
        details.fewer open[asked.is_some()] {
            summary.btn.plain { "Minutes, or another day" }
            div.bar.times {
                label { span { "Minutes" }
                    input.input type="number" name="minutes" min="1" max="240" inputmode="numeric" placeholder=(USUAL_MINUTES) value=[point.minutes];
                }
                label { span { "Not before" } (point::day(asked.as_deref())) }
                button.btn.hinted[asked.is_some()] name="later" value="yes" data-do="defer" { "Later " kbd { "l" } }
                @if asked.is_some() { p.quiet { "It says so itself." } }
            }
        }
    }
}

/// What it may be merged into with one key.
fn sounds_like(bond: &Bond<'_>, prep: &Prep, point: &TalkingPoint) -> Markup {
    let Some(like) = &prep.sounds_like else {
        return html! {};
    };
    let carried = prep.carried.iter().find(|line| line.point.id == like.id).map_or(0, |line| line.carried);
    let inside = html! {
        (icon("merge"))
        div {
            p dir="auto" { b { "Sounds like" } " “" (point::short(&like.text)) "”" }
            @if carried > 0 { p.quiet { "Carried " (when::times(carried)) "." } }
        }
        button.btn name="into" value=(like.id) data-do="merge" { "Merge " kbd { "m" } }
    };
    form::command(&point::path(bond, point, "/merge"), &bond.back, "note", &inside)
}

/// Merging it into a point of the agenda; the page behind "All points" has every one.
fn merge(prep: &Prep, point: &TalkingPoint, path: &str) -> Markup {
    let lines = prep.agenda.above.iter().chain(&prep.agenda.below);
    let into: Vec<_> = lines.map(|line| &line.point).filter(|other| other.id != point.id).take(24).collect();
    html! {
        details.fewer {
            summary.btn.plain { "Merge into another" }
            div.bar.times {
                @if !into.is_empty() {
                    label { span { "Merge into" }
                        select.input name="into" data-do="merge-into" {
                            @for other in into { option value=(other.id) { (point::short(&other.text)) } }
                        }
                    }
                    button.btn formaction=(path) { "Merge" }
                }
                a.btn.plain href=(path) { "All points" }
            }
        }
    }
}

fn words(bond: &Bond<'_>, point: &TalkingPoint) -> Markup {
    html! {
        blockquote {
            p.voice dir="auto" { (point.text) }
            p.quiet {
                @if point.raised_by == bond.side { "You" } @else { bdi { (bond.them()) } }
                ", " (when::jotted(point.captured_at, bond.now(), bond.zone()))
            }
        }
    }
}

/// "Sounds like a challenge", with the key that accepts; it goes as soon as a kind is chosen.
fn sounds(hint: Hint) -> Markup {
    let (like, key) = match hint {
        Hint::Status => ("a status", "u".into()),
        Hint::Kind(kind) => {
            let like = match kind {
                Kind::Challenge => "a challenge",
                Kind::Solution => "a solution",
                Kind::Development => "a development",
                Kind::Insight => "an insight",
                Kind::Feedback => "feedback",
            };
            (
                like,
                Kind::ALL
                    .iter()
                    .position(|each| *each == kind)
                    .map_or_else(String::new, |at| (at + 1).to_string()),
            )
        }
    };
    html! { p.quiet.sounds { "Sounds like " (like) " " kbd aria-hidden="true" { (key) } } }
}

/// Nothing is chosen beforehand: what the words sound like is said, and marked with a broken edge.
fn kinds(point: &TalkingPoint, hint: Option<Hint>) -> Markup {
    html! {
        fieldset.field {
            legend { "What kind of point is it?" }
            @if let Some(hint) = hint { (sounds(hint)) }
            div.choices.even {
                @for (number, kind) in Kind::ALL.into_iter().enumerate() {
                    label.hinted[hint == Some(Hint::Kind(kind))] {
                        input type="radio" name="kind" value=(kind.as_str()) checked[point.kind == Some(kind)] data-do={ "kind-" (number + 1) };
                        span.k data-k=(kind.as_str()) aria-hidden="true" { (icon(kind.as_str())) }
                        (icon::kind_name(kind)) " "
                        kbd aria-hidden="true" { (number + 1) }
                    }
                }
            }
        }
    }
}

/// Asked gently of a challenge; may stay empty.
fn suggestion() -> Markup {
    html! {
        label.field.if-challenge {
            span { "What would you suggest? " span.quiet { "If you know already" } }
            input.input name="suggestion" dir="auto" autocomplete="off" maxlength="10000";
        }
    }
}

/// Which challenge a solution answers; may stay empty.
fn answers(prep: &Prep, point: &TalkingPoint) -> Markup {
    html! {
        @if !prep.challenges.is_empty() {
            label.field.if-solution {
                span { "Which challenge does it answer?" }
                select.input name="answers" {
                    option value="" { "None on the agenda" }
                    @for challenge in prep.challenges.iter().filter(|challenge| challenge.id != point.id) {
                        option value=(challenge.id) selected[point.answers == Some(challenge.id)] {
                            (point::short(&challenge.text))
                        }
                    }
                }
            }
        }
    }
}

fn private(bond: &Bond<'_>, own: &PrivateCapture, place: &str) -> Markup {
    let at = |tail: &str| bond.at(&format!("/private-captures/{}{tail}", own.id));
    let inside = html! {
        div.bar {
            button.btn.primary formaction=(bond.at("/prep/skip")) name="capture" value=(own.id) data-do="skip" { (icon("lock")) "Keep it to yourself " kbd { "→" } }
            button.btn formaction=(at("/sharing")) {
                (icon("shared")) span { "Share with " bdi { (bond.them()) } }
            }
            button.btn formaction=(at("/drop")) data-do="drop" { (icon("drop")) "Drop " kbd { "d" } }
        }
    };
    html! {
        section.card.only-me.stack.mid #{ "note-" (own.id) } tabindex="-1" aria-label=(place) data-card=(own.id) {
            blockquote {
                p.voice dir="auto" { (own.text) }
                p.quiet {
                    (icon("lock")) "Only you, " (when::jotted(own.captured_at, bond.now(), bond.zone()))
                }
            }
            (form::command(&at("/sharing"), &bond.back, "", &inside))
        }
    }
}

/// Nothing left to sort.
fn sorted(bond: &Bond<'_>, prep: &Prep) -> Markup {
    html! {
        section.card.stack.tight {
            @if prep.skipped > 0 {
                h2 { "That’s all of them" }
                p.quiet { (when::many(prep.skipped, "note")) " skipped. They wait here, and on the page of your one-on-one." }
                p { a.btn href=(bond.at("/prep/list")) { "See them as a list" } }
            } @else if prep.sorted > 0 {
                h2 { "All sorted" }
                p.quiet { "What you kept is on the agenda. What came up since stays yours to capture." }
            } @else {
                h2 { "Nothing to sort" }
                p.quiet { "No captures since you last met. Anything on your mind right now?" }
            }
        }
        (capture::dock(bond, "What’s on your mind? Raw is fine.", None))
    }
}

/// All captures as a list, each with its buttons.
pub(super) fn all(bond: &Bond<'_>, prep: &Prep) -> Markup {
    let (mut shared, mut private) = (Vec::new(), Vec::new());
    for capture in &prep.captures {
        match capture {
            Jotted::Shared(point) => shared.push(point.clone()),
            Jotted::Private(own) => private.push(own.clone()),
        }
    }
    html! {
        div.bar { a.btn.plain href=(bond.at("/prep")) { "One at a time" } }
        @if prep.captures.is_empty() { (sorted(bond, prep)) }
        (capture::list(bond, &shared, &private))
    }
}

/// "Thursday".
fn day(bond: &Bond<'_>, prep: &Prep) -> String {
    prep.next.as_ref().map_or_else(
        || "next time".into(),
        |next| when::near_day(when::day_of(next.at, bond.zone()), bond.today()),
    )
}
