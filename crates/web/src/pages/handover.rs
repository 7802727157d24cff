//! Handover: how a one-on-one ends, and once it has, what goes along; and what whoever left it keeps. Ends nothing itself.

use super::{
    Toast,
    bond::{Bond, Tab},
    form::{self, Field},
    icon::{self, icon},
    people::{self, Size},
    shell::{Here, Shell},
};
use crate::when;
use app::view::{Handover, Kept, Thing, Viewer};
use domain::{
    Side,
    handover::{self as rules, Noun},
    private_note::About,
    relationship::{Kind, Relationship},
};
use jiff::Timestamp;
use maud::{Markup, html};

/// The page, for either of the two; once it is over, for its owner alone.
pub(crate) fn page(viewer: &Viewer, handover: &Handover, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &handover.relationship, handover.side, "/handover");
    let title = title(&bond);
    bond.shell(&title).toast(toast).narrow().page(&html! {
        div.head {
            (people::pair(&bond, Size::Large))
            div { h1 { (title) } p { (lead(&bond)) } }
            div.end { (people::who(&bond)) }
        }
        (bond.tabs(if bond.ended() { Tab::Handover } else { Tab::Elsewhere }))
        div.stack {
            @if bond.ended() { (along(&bond, handover)) }
            @if bond.owns() { (settle(&bond)) } @else { (told(&bond)) }
        }
    })
}

fn title(bond: &Bond<'_>) -> String {
    match (bond.ended(), bond.owns(), bond.relationship.kind) {
        (true, _, _) => format!("You and {}, until {}", bond.them(), until(bond)),
        (false, true, Kind::Reporting) => "When your manager changes".into(),
        (false, false, Kind::Reporting) => format!("When {} gets another manager", bond.them()),
        _ => "When this one-on-one ends".into(),
    }
}

fn until(bond: &Bond<'_>) -> String {
    bond.relationship.ends_at.map(|ends| last_day(bond, ends)).unwrap_or_default()
}

/// The last day on which both share it.
pub(super) fn last_day(bond: &Bond<'_>, ends: Timestamp) -> String {
    when::long_day(rules::last_day(ends, bond.zone()), bond.today())
}

fn lead(bond: &Bond<'_>) -> Markup {
    let them = html! { bdi { (bond.them()) } };
    html! {
        @if bond.ended() { "All of it is yours to read. " (them) " sees none of it any more." }
        @else if bond.owns() { "What you wrote here stays yours. From its end on " (them) " sees none of it, and you choose what goes along to whoever comes next." }
        @else { "Its history is " (them) "’s. From its end on you keep what you wrote for yourself alone." }
    }
}

/// The other one reads when it ends, and what stays theirs.
fn told(bond: &Bond<'_>) -> Markup {
    let them = html! { bdi { (bond.them()) } };
    html! {
        section.stack.tight aria-labelledby="e-t" {
            h2 #e-t {
                @if bond.relationship.ends_at.is_some() { "Your last day here is " (until(bond)) }
                @else { "No end is settled" }
            }
            p { "Only " (them) " says when it ends, and what goes along to whoever comes next." }
            p {
                "Your private notes and the captures that you kept to yourself stay yours, and nobody else reads them. "
                "What you share with " (them) " you can read until then, and take along "
                a href="/settings" { "as an export" } "."
            }
            p {
                "Goals and the growth story are " (them) "’s, and may go along, word for word: with feedback of yours, and what the two of you noted or raised."
            }
        }
    }
}

/// The owner says when it ends, or that it does not.
fn settle(bond: &Bond<'_>) -> Markup {
    html! {
        section.stack.tight aria-labelledby="e-t" {
            @if bond.ended() {
                h2 #e-t { "Not over after all?" }
                p.quiet { "Go on, and " bdi { (bond.them()) } " is in it again, with all that was there before." }
                div { (call_off(bond)) }
            } @else { (last(bond)) }
        }
    }
}

fn last(bond: &Bond<'_>) -> Markup {
    let ends = bond.relationship.ends_at;
    let day = ends.map_or(bond.today(), |ends| rules::last_day(ends, bond.zone())).to_string();
    html! {
        h2 #e-t { @if ends.is_some() { "Your last day together is " (until(bond)) } @else { "Your last day together" } }
        p.quiet {
            @if ends.is_some() { "Until then nothing changes. No meeting is planned after it." }
            @else { "Until it is over nothing changes. " bdi { (bond.them()) } " sees which day it is." }
        }
        (form::command(&bond.at("/handover/end"), &bond.back, "bar end-on", &html! {
            (Field { kind: "date", ..Field::text("The last day", "last_day", &day) }.show(None))
            button.btn.primary[ends.is_none()] { @if ends.is_some() { "Choose another day" } @else { "Settle the day" } }
        }))
        @if ends.is_some() { div { (call_off(bond)) } }
        // Folded: what ends it is not where a second press lands.
        details.fewer {
            summary.btn.plain { "End it now instead" }
            div.stack.tight {
                p.quiet { bdi { (bond.them()) } " loses all that you share at once." }
                (form::button(&bond.at("/handover/end"), &bond.back, "btn", &html! { "End it now" }))
            }
        }
    }
}

fn call_off(bond: &Bond<'_>) -> Markup {
    let words = html! { span { "Go on with " bdi { (bond.them()) } } };
    form::button(&bond.at("/handover/calling-off"), &bond.back, "btn", &words)
}

/// What goes along: what is ticked is what the next one will read.
fn along(bond: &Bond<'_>, handover: &Handover) -> Markup {
    let (open, gone): (Vec<_>, Vec<_>) = handover.things.iter().partition(|thing| thing.gone_to.is_none());
    html! {
        section.stack.mid aria-labelledby="a-t" {
            div {
                h2 #a-t { "What goes along" }
                p.quiet {
                    "Whoever comes next begins with nothing of this. What you tick is written anew in your one-on-one with them, "
                    "word for word as it stands here. The rest stays with you; all of it is in "
                    a href="/settings" { "your export" } " too."
                }
            }
            @if handover.nexts.is_empty() {
                p { "Begin the one-on-one with whoever comes next first; then come back here." }
                p { a.btn.primary href="/one-on-ones/new" { (icon("plus")) "New one-on-one" } }
            } @else if open.is_empty() {
                p { @if gone.is_empty() { "There is nothing here that could." } @else { "All that could has gone along." } }
            } @else {
                (form::command(&bond.at("/handover"), &bond.back, "stack mid", &html! {
                    (next(handover))
                    @for noun in Noun::ALL { (group(bond, noun, &open)) }
                    div { button.btn.primary { span {
                        "Hand these over" @if let [only] = handover.nexts.as_slice() { " to " bdi { (only.with) } }
                    } } }
                }))
            }
            (went(handover, &gone))
        }
    }
}

fn next(handover: &Handover) -> Markup {
    html! {
        label.field {
            span { "To whom" }
            select.input name="next" required {
                // Nobody can make unread what went to the wrong one.
                @if handover.nexts.len() > 1 { option value="" { "Choose whom" } }
                @for place in &handover.nexts { option value=(place.id) { (place.with) } }
            }
        }
    }
}

fn group(bond: &Bond<'_>, noun: Noun, open: &[&Thing]) -> Markup {
    let things: Vec<_> = open.iter().filter(|thing| thing.noun == noun).collect();
    let boxes = html! {
        @for thing in &things {
            label.tick {
                input.check type="checkbox" name="things" value=(thing.id) checked[thing.meant];
                @if thing.kind.is_some() { (icon::kind(thing.kind)) }
                span dir="auto" {
                    b { (thing.title) }
                    @if !thing.text.is_empty() { span.lines { (thing.text) } }
                    @if let Some(day) = thing.day {
                        span.quiet { @if noun == Noun::Action { "by " } (when::long_day(day, bond.today())) }
                    }
                }
            }
        }
    };
    html! {
        @if !things.is_empty() { (form::ticks(&html! { (called(noun)) }, things.len(), &boxes)) }
    }
}

fn called(noun: Noun) -> &'static str {
    match noun {
        Noun::Goal => "Goals, with their checkpoints",
        Noun::Moment => "Your growth story",
        Noun::Point => "Points that are open",
        Noun::Action => "Promises of yours",
    }
}

fn went(handover: &Handover, gone: &[&Thing]) -> Markup {
    let with = |thing: &Thing| {
        handover.nexts.iter().find(|place| Some(place.id) == thing.gone_to).map(|place| place.with.as_str())
    };
    html! {
        @if !gone.is_empty() {
            details.fewer {
                summary.btn.plain { "Went along: " (gone.len()) }
                ul.plainlist {
                    @for thing in gone {
                        li dir="auto" {
                            (thing.title)
                            @if let Some(with) = with(thing) { span.quiet { " · to " bdi { (with) } } }
                        }
                    }
                }
            }
        }
    }
}

/// What somebody wrote for themselves alone in a one-on-one that is over for them.
pub(crate) fn kept(viewer: &Viewer, kept: &Kept) -> Markup {
    let bond = Bond::new(viewer, &kept.relationship, Side::Other, "/only-you");
    let title = format!("Only you, about {}", bond.them());
    let written = |at| when::ago(when::day_of(at, bond.zone()), bond.today());
    Shell { here: Here::Elsewhere, ..Shell::of(Some(viewer), &title) }.narrow().page(&html! {
        div.head { div {
            h1 { "Only you" }
            p {
                "You met " bdi { (bond.them()) } " until " (last_day(&bond, kept.ended_at))
                ". What the two of you shared is " bdi { (bond.them()) } "’s now; what you wrote for yourself alone is still yours, and nobody else reads it."
            }
        } }
        @if kept.notes.is_empty() && kept.captures.is_empty() {
            div.sheet.empty { p { "You wrote nothing for yourself alone here." } }
        }
        ol.stack.mid {
            @for note in &kept.notes {
                li.only-me.stack.tight {
                    div.bar { (icon("lock")) h2.label { (about(note.about)) } span.quiet.end { (written(note.written_at)) } }
                    p.voice.lines dir="auto" { (note.text) }
                }
            }
            @for capture in &kept.captures {
                li.only-me.stack.tight {
                    div.bar { (icon("lock")) h2.label { "A capture" } span.quiet.end { (written(capture.captured_at)) } }
                    p.voice.lines dir="auto" { (capture.text) }
                }
            }
        }
    })
}

fn about(about: About) -> &'static str {
    match about {
        About::Relationship => "About the two of you",
        About::Meeting(_) => "About a meeting",
        About::Point(_) => "About a point",
    }
}

/// What has ended, on the home page: to its owner the whole of it, to the other one what is theirs.
pub(super) fn ended(viewer: &Viewer, all: &[(Relationship, Side)]) -> Markup {
    html! {
        @if !all.is_empty() {
            section aria-labelledby="past-t" {
                div.sec { h2.label #past-t { "One-on-ones that are over" } }
                ul.plainlist {
                    @for (relationship, side) in all {
                        @let bond = Bond::new(viewer, relationship, *side, "").at_home();
                        li { p {
                            a href=(bond.at(if bond.owns() { "/handover" } else { "/only-you" })) { bdi { (bond.them()) } }
                            span.quiet { ", until " (until(&bond)) @if !bond.owns() { ": what you kept to yourself" } }
                        } }
                    }
                }
            }
        }
    }
}

/// The day is near: said to both where they meet.
pub(super) fn notice(bond: &Bond<'_>) -> Markup {
    html! {
        @if bond.relationship.ends_at.is_some() {
            p.note { (icon("cal")) span { @if bond.owns() { "Your last day together is " } @else { "Your last day here is " } (until(bond)) ". " a href=(bond.at("/handover")) { "What happens then" } } }
        }
    }
}
