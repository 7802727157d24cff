//! One entry of the growth narrative: what stands above, what is told, and what its owner may do with it.

use super::super::{bond::Bond, form, icon::icon, point};
use app::view::GrowthEntry;
use domain::{
    growth::{Cast, Piece, Sentence, Story, Telling, Words, tell},
    talking_point::Kind,
};
use jiff::civil::Date;
use maud::{Markup, html};

/// An entry as both read it; its owner may change and hide it.
pub(super) fn shown(bond: &Bond<'_>, cast: &Cast<'_>, entry: &GrowthEntry) -> Markup {
    html! {
        li #{ "m-" (entry.id) } {
            (told(cast, entry))
            @if bond.tells() { (tray(bond, cast, entry, &hide(bond, entry))) }
        }
    }
}

/// A hidden one, for its owner.
pub(super) fn hidden(bond: &Bond<'_>, cast: &Cast<'_>, entry: &GrowthEntry) -> Markup {
    html! {
        li #{ "m-" (entry.id) } {
            (told(cast, entry))
            @if bond.tells() { (tray(bond, cast, entry, &show(bond, entry))) }
        }
    }
}

fn told(cast: &Cast<'_>, entry: &GrowthEntry) -> Markup {
    let words = own(entry);
    let telling = telling(cast, entry);
    html! {
        (glyph(entry))
        time datetime=(entry.day) { (long(entry.day)) }
        @match words {
            Some(words) => {
                h3 dir="auto" { (words.title) }
                @if !words.text.is_empty() { div.voice dir="auto" { (paragraphs(&words.text)) } }
            },
            None => {
                h3 dir="auto" { (telling.title) }
                @if let Some(quote) = &telling.quote { blockquote.voice dir="auto" { (paragraphs(quote)) } }
                @if !telling.sentences.is_empty() { p.voice { (sentences(&telling.sentences)) } }
                @for answer in &telling.answers {
                    div.note {
                        span.k data-k="solution" { (icon("solution")) span.vh { "Solution" } }
                        div.voice {
                            p { (sentence(&answer.said)) }
                            @if !answer.led.is_empty() { p { (sentences(&answer.led)) } }
                        }
                    }
                }
            }
        }
    }
}

/// What happened, as it is told; nothing for a moment of the owner's own.
pub(super) fn telling(cast: &Cast<'_>, entry: &GrowthEntry) -> Telling {
    entry.story.as_ref().map(|story| tell(story, cast)).unwrap_or_default()
}

/// The owner's own words.
pub(super) fn own(entry: &GrowthEntry) -> Option<&Words> {
    entry.written.as_ref()?.words.as_ref()
}

/// "7 May 2026".
pub(super) fn long(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

pub(super) fn sentences(all: &[Sentence]) -> Markup {
    html! { @for (place, each) in all.iter().enumerate() { @if place > 0 { " " } (sentence(each)) } }
}

pub(super) fn sentence(sentence: &Sentence) -> Markup {
    html! {
        @for piece in &sentence.0 {
            @match piece {
                Piece::Plain(words) => (words),
                Piece::Name(name) => bdi { (name) },
                Piece::Words(words) => { "“" bdi { (words) } "”" },
            }
        }
    }
}

pub(super) fn paragraphs(text: &str) -> Markup {
    html! { @for part in text.split("\n\n") { p.lines { (part) } } }
}

fn glyph(entry: &GrowthEntry) -> Markup {
    let (kind, name, said) = match &entry.story {
        Some(Story::Challenge(_)) => (Kind::Challenge, "challenge", "Challenge"),
        Some(Story::Solution(_)) => (Kind::Solution, "solution", "Solution"),
        Some(Story::Development(_)) => (Kind::Development, "development", "Development"),
        Some(Story::Feedback(_)) => (Kind::Feedback, "feedback", "Feedback"),
        Some(Story::Goal(..)) => (Kind::Development, "flag", "Goal"),
        Some(Story::Checkpoint(..)) => (Kind::Development, "check", "Checkpoint"),
        Some(Story::Update(_)) => (Kind::Insight, "send", "Update"),
        None => (Kind::Solution, "note", "In their own words"),
    };
    html! { span.k data-k=(kind.as_str()) { (icon(name)) span.vh { (said) } } }
}

fn path(bond: &Bond<'_>, entry: &GrowthEntry, tail: &str) -> String {
    bond.at(&format!("/growth/{}{tail}", entry.id))
}

fn hide(bond: &Bond<'_>, entry: &GrowthEntry) -> Markup {
    let words = html! { (icon("lock")) span { "Hide from " bdi { (bond.them()) } } };
    form::button(&path(bond, entry, "/hiding"), &bond.back, "btn", &words)
}

fn show(bond: &Bond<'_>, entry: &GrowthEntry) -> Markup {
    let words = html! { (icon("shared")) span { "Show to " bdi { (bond.them()) } } };
    form::button(&path(bond, entry, "/showing"), &bond.back, "btn", &words)
}

/// Words for its owner to change, beginning with what is told.
fn tray(bond: &Bond<'_>, cast: &Cast<'_>, entry: &GrowthEntry, act: &Markup) -> Markup {
    let mine = Cast { reader: domain::growth::Reader::Me, ..cast.clone() };
    let told = telling(&mine, entry);
    let (title, text) = match own(entry) {
        Some(words) => (words.title.clone(), words.text.clone()),
        None => (told.title.clone(), told.text()),
    };
    let inside = html! {
        input type="hidden" name="version" value=(entry.version());
        label.field { span { "What happened" } input.input name="title" dir="auto" autocomplete="off" maxlength=(domain::limits::TITLE) value=(title); }
        label.field { span { "In your own words" } textarea.input name="text" rows="3" dir="auto" { (text) } }
        @if entry.story.is_none() {
            label.field { span { "When" } input.input type="date" name="day" value=(entry.day); }
        } @else {
            p.quiet { "Empty both, and it is told from what happened again." }
        }
        div.bar { button.btn data-undo="form" { "Save" } }
    };
    html! {
        details.more {
            summary.btn.plain.icon aria-label={ "Change: " (point::short(&title)) } title="Change" { (icon("more")) }
            div.tray {
                (form::command(&path(bond, entry, "/words"), &bond.back, "stack tight", &inside))
                div.bar {
                    (act)
                    @if entry.story.is_none() && entry.written.as_ref().is_some_and(|written| written.about.is_none()) {
                        (form::button(&path(bond, entry, "/drop"), &bond.back, "btn", &html! { (icon("drop")) "Take it out" }))
                    }
                }
            }
        }
    }
}
