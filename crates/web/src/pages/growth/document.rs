//! The growth narrative as a document to take along: a page to print, and the same as Markdown. What is hidden is not in it.

use super::{
    super::bond::Bond,
    entry::{long, own, paragraphs, sentence, sentences, telling},
};
use crate::export::escape::{line, words};
use app::view::{GoalLine, Growth, GrowthEntry, Viewer};
use domain::{
    Side,
    growth::{Cast, Reader},
};
use maud::{Markup, html};

/// The page to print: the last four quarters, or the whole.
pub(crate) fn document(viewer: &Viewer, growth: &Growth, whole: bool) -> Markup {
    let bond = Bond::new(viewer, &growth.relationship, growth.side, "/growth/document");
    let owner = growth.relationship.owner.name.as_str();
    // What the owner takes along they tell themselves.
    let reader = if bond.owns() { Reader::Me } else { Reader::Anybody };
    let cast = Cast { relationship: bond.relationship, reader, zone: growth.zone.clone() };
    let running = [Some(format!("{owner}, growth story")), span(growth)];
    let running = running.into_iter().flatten().collect::<Vec<_>>().join(", ");
    bond.shell(&running).running(&running).narrow().page(&html! {
        (acts(&bond, whole))
        article.document {
            header {
                h1 dir="auto" { (owner) }
                p.lead { "Growth story" @if let Some(span) = span(growth) { ", " (span) } }
                p.quiet { "From one-on-ones with " bdi { (growth.relationship.other.name) } "." }
            }
            (goals(growth))
            @for (quarter, entries) in growth.quarters.iter().rev() {
                section {
                    h2 { (quarter.name()) }
                    @for each in entries.iter().rev() { (told(&cast, each)) }
                }
            }
        }
    })
}

/// What is on the screen alone.
fn acts(bond: &Bond<'_>, whole: bool) -> Markup {
    html! {
        div.bar.paper-acts {
            a.btn.plain href=(bond.at("/growth")) { "Back to the story" }
            @if whole { a.btn href=(bond.at("/growth/document")) { "The last four quarters" } }
            @else { a.btn href=(bond.at("/growth/document?whole=yes")) { "All of it" } }
            a.btn href=(bond.at("/growth.md")) download { "All of it as Markdown" }
            button.btn.primary.end type="button" data-print { "Print or save as PDF" }
        }
        p.quiet.paper-acts { "Print this page, or save it as PDF, with your browser. What you hid is not in it, and neither are these lines." }
    }
}

/// "October 2025 to September 2026".
fn span(growth: &Growth) -> Option<String> {
    let all = || growth.quarters.iter().flat_map(|(_, entries)| entries).map(|entry| entry.day);
    let (first, last) = (all().min()?, all().max()?);
    let (from, to) = (first.strftime("%B %Y").to_string(), last.strftime("%B %Y").to_string());
    Some(if from == to { from } else { format!("{from} to {to}") })
}

fn goals(growth: &Growth) -> Markup {
    html! {
        @if !growth.goals.is_empty() {
            section {
                h2 { "Where this is going" }
                ul { @for line in &growth.goals { li { b dir="auto" { (line.goal.aim.text) } @if !line.checkpoints.is_empty() { span.quiet { " · " (way(line)) } } } } }
            }
        }
    }
}

/// "3 of 4 checkpoints reached".
fn way(line: &GoalLine) -> String {
    let (all, reached) =
        (line.checkpoints.len(), line.checkpoints.iter().filter(|step| step.reached.is_some()).count());
    if all == 0 { String::new() } else { format!("{reached} of {all} checkpoints reached") }
}

fn told(cast: &Cast<'_>, entry: &GrowthEntry) -> Markup {
    let telling = telling(cast, entry);
    html! {
        section.moment-told {
            p.quiet { time datetime=(entry.day) { (long(entry.day)) } }
            @match own(entry) {
                Some(words) => { h3 dir="auto" { (words.title) } div.voice dir="auto" { (paragraphs(&words.text)) } },
                None => {
                    h3 dir="auto" { (telling.title) }
                    @if let Some(quote) = &telling.quote { blockquote.voice dir="auto" { (paragraphs(quote)) } }
                    @if !telling.sentences.is_empty() { p.voice { (sentences(&telling.sentences)) } }
                    @for answer in &telling.answers {
                        p.voice { (sentence(&answer.said)) " " (sentences(&answer.led)) }
                    }
                }
            }
        }
    }
}

/// The same as Markdown. Words of people are escaped: they read back as they were written.
pub(crate) fn markdown(growth: &Growth, reader: Reader) -> String {
    let bond = &growth.relationship;
    let cast = Cast { relationship: bond, reader, zone: growth.zone.clone() };
    let name = |side| line(&bond.person(side).name);
    let mut text = format!("# {}\n\nGrowth story", name(Side::Owner));
    if let Some(span) = span(growth) {
        text += &format!(", {span}");
    }
    text += &format!(". From one-on-ones with {}.\n", name(Side::Other));
    if !growth.goals.is_empty() {
        text += "\n## Where this is going\n\n";
        for each in &growth.goals {
            let way = Some(way(each)).filter(|way| !way.is_empty()).map(|way| format!(" — {way}"));
            text += &format!("- {}{}\n", words(&each.goal.aim.text, "  "), way.unwrap_or_default());
        }
    }
    for (quarter, entries) in growth.quarters.iter().rev() {
        text += &format!("\n## {}\n", quarter.name());
        for each in entries.iter().rev() {
            text += &entry_as_markdown(&cast, each);
        }
    }
    text
}

fn entry_as_markdown(cast: &Cast<'_>, entry: &GrowthEntry) -> String {
    let telling = telling(cast, entry);
    let (title, parts) = match own(entry) {
        Some(own) => (own.title.clone(), vec![own.text.clone()]),
        None => {
            let joined = |all: &[domain::growth::Sentence]| {
                all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
            };
            let answers =
                telling.answers.iter().map(|answer| format!("{} {}", answer.said, joined(&answer.led)));
            let mut parts: Vec<String> = telling.quote.iter().cloned().collect();
            parts.push(joined(&telling.sentences));
            parts.extend(answers);
            (telling.title.clone(), parts)
        }
    };
    let mut text = format!("\n### {}\n\n*{}*\n", line(&title), long(entry.day));
    for part in parts.iter().filter(|part| !part.trim().is_empty()) {
        text += &format!("\n{}\n", words(part.trim(), ""));
    }
    text
}
