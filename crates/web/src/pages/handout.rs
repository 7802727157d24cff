//! An agenda to hand to others: what was picked by hand, on a page to print and as Markdown. Nothing is picked at first.

use super::{
    bond::{Bond, Tab},
    icon::icon,
    point,
};
use crate::{export::line, when};
use app::view::{Handout, Viewer};
use domain::{Side, talking_point::TalkingPoint};
use maud::{Markup, html};

/// What was picked: fixed words and ids of points, out of the address.
#[derive(Clone, Default)]
pub(crate) struct Picks(Vec<String>);

const TITLE: &str = "title";
const WHEN: &str = "when";
const PEOPLE: &str = "people";

impl Picks {
    /// Picks as a query names them.
    pub(crate) fn of(query: Option<&str>) -> Self {
        let pairs = query.unwrap_or_default().split('&').filter_map(|pair| pair.strip_prefix("pick="));
        Self(pairs.map(Into::into).collect())
    }

    fn has(&self, pick: &str) -> bool {
        self.0.iter().any(|each| each == pick)
    }

    fn query(&self, handout: &Handout) -> String {
        let points = handout.points.iter().map(|point| point.id.to_string());
        let all = [TITLE, WHEN, PEOPLE].map(String::from).into_iter().chain(points);
        all.filter(|pick| self.has(pick)).map(|pick| format!("pick={pick}")).collect::<Vec<_>>().join("&")
    }

    fn points<'a>(&self, handout: &'a Handout) -> Vec<&'a TalkingPoint> {
        handout.points.iter().filter(|point| self.has(&point.id.to_string())).collect()
    }
}

/// The page: what can be picked, and beside it what was.
pub(crate) fn page(viewer: &Viewer, handout: &Handout, picks: &Picks) -> Markup {
    let tail = format!("/meetings/{}/handout", handout.meeting.id);
    let bond = Bond::new(viewer, &handout.relationship, handout.side, &tail);
    let markdown = markdown(viewer, handout, picks);
    bond.shell("Agenda to hand out").page(&html! {
        div.head {
            div {
                h1 { "Agenda to hand out" }
                p { "For others in the room. Only what you pick is in it; nothing is picked for you." }
            }
            div.end { a.btn href=(bond.at("")) { "Back" } }
        }
        (bond.tabs(Tab::Elsewhere))
        div.split {
            section.handout aria-labelledby="ho-t" {
                h2.vh #ho-t { "What is in it" }
                div.card.stack.mid {
                    @if markdown.is_empty() { p.quiet { "Nothing picked yet." } }
                    @else { (sheet(&bond, handout, picks)) }
                }
                @if !markdown.is_empty() {
                    div.bar.under {
                        a.btn.primary href=(bond.at(&format!("{}?{}", tail.replace("/handout", "/handout.md"), picks.query(handout)))) download {
                            "Download as Markdown"
                        }
                        button.btn type="button" data-copy=(markdown) { "Copy" }
                        span.quiet.keyhint { "Or print this page." }
                    }
                }
            }
            aside.stack aria-label="What to pick" { (choose(&bond, handout, picks)) }
        }
    })
}

fn choose(bond: &Bond<'_>, handout: &Handout, picks: &Picks) -> Markup {
    let tick = |pick: &str, words: &Markup| {
        html! {
            label.tick {
                input.check type="checkbox" name="pick" value=(pick) checked[picks.has(pick)];
                span.clamp dir="auto" { (words) }
            }
        }
    };
    html! {
        form.card.stack.tight.tick-form method="get" action=(bond.at(&format!("/meetings/{}/handout", handout.meeting.id))) {
            fieldset.field.ticks {
                legend { "At its head" }
                (tick(TITLE, &html! { (point::short(handout.meeting.focus.as_deref().unwrap_or_default())) }))
                (tick(WHEN, &html! { (when::long_moment(handout.meeting.scheduled_at, bond.now(), bond.zone())) }))
                (tick(PEOPLE, &html! { (people(handout)) }))
            }
            fieldset.field.ticks {
                legend { "Points" }
                @for each in &handout.points { (tick(&each.id.to_string(), &html! { (point::short(&each.text)) })) }
                @if handout.points.is_empty() { p.quiet { "None of its points is still to be talked about." } }
            }
            div.bar { button.btn { (icon("note")) "Show what is picked" } }
        }
    }
}

/// "Ana and Marek".
fn people(handout: &Handout) -> String {
    let name = |side| handout.relationship.first_name(side);
    format!("{} and {}", name(Side::Owner), name(Side::Other))
}

fn sheet(bond: &Bond<'_>, handout: &Handout, picks: &Picks) -> Markup {
    html! {
        @if picks.has(TITLE) { h3.title dir="auto" { (handout.meeting.focus.as_deref().unwrap_or_default()) } }
        @if picks.has(WHEN) || picks.has(PEOPLE) {
            p.meta {
                @if picks.has(WHEN) { span { (when::long_moment(handout.meeting.scheduled_at, bond.now(), bond.zone())) } }
                @if picks.has(PEOPLE) { span { (people(handout)) } }
            }
        }
        ol.voice { @for each in picks.points(handout) { li dir="auto" { (each.text) } } }
    }
}

/// The same as Markdown; empty where nothing was picked.
pub(crate) fn markdown(viewer: &Viewer, handout: &Handout, picks: &Picks) -> String {
    let zone = viewer.user.time_zone();
    let mut parts = Vec::new();
    if picks.has(TITLE) {
        parts.push(format!(
            "# {}",
            line(&handout.meeting.focus.clone().unwrap_or_default().replace('\n', " "))
        ));
    }
    let moment = picks.has(WHEN).then(|| when::long_moment(handout.meeting.scheduled_at, viewer.now, &zone));
    let who = picks.has(PEOPLE).then(|| line(&people(handout)));
    let head: Vec<String> = moment.into_iter().chain(who).collect();
    if !head.is_empty() {
        parts.push(head.join(" · "));
    }
    let points = picks.points(handout);
    let points: Vec<String> = (1..)
        .zip(points)
        .map(|(number, point)| format!("{number}. {}", line(&point.text.replace('\n', " "))))
        .collect();
    if !points.is_empty() {
        parts.push(points.join("\n"));
    }
    if parts.is_empty() { String::new() } else { parts.join("\n\n") + "\n" }
}
