//! The digest: what was posted lately over all one-on-ones, by person, on a page and as Markdown to be pasted elsewhere.

use super::{
    icon,
    people::{self, Size},
    point,
    shell::{Shell, head},
};
use crate::when;
use app::{
    update::DIGEST_DAYS,
    view::{Digest, DigestPerson, Viewer},
};
use domain::{RelationshipId, update::Update};
use maud::{Markup, html};
use std::fmt::Write as _;

/// The digest of some days.
pub(crate) fn page(viewer: &Viewer, digest: &Digest) -> Markup {
    let line = "Everything posted to you and by you, over all your one-on-ones.";
    Shell::of(Some(viewer), "Updates").narrow().page(&html! {
        (head("Updates", line))
        div.stack {
            div.bar {
                nav.bar.spans aria-label="How far back" {
                    @for days in DIGEST_DAYS {
                        a.btn href={ "/updates?days=" (days) } aria-current=[(days == digest.days).then_some("page")] {
                            (days) " days"
                        }
                    }
                }
                @if !digest.people.is_empty() {
                    a.btn.end href={ "/updates.md?days=" (digest.days) } download { "Download as Markdown" }
                }
            }
            @for person in &digest.people { (posted(viewer, person)) }
            @if digest.people.is_empty() { (none(digest.days)) }
            @else {
                p.quiet {
                    "Each of these was written for the two of you. Ask before you pass on what somebody else wrote."
                }
            }
        }
    })
}

fn none(days: i64) -> Markup {
    html! {
        div.sheet.empty {
            (icon::mark(40))
            h2.title { "Nothing was posted in the last " (days) " days" }
            p.quiet { "Status that needs no talking goes out as an update, from the page of each one-on-one." }
        }
    }
}

fn posted(viewer: &Viewer, person: &DigestPerson) -> Markup {
    html! {
        section {
            div.sec {
                h2 { @if person.is_viewer { "You" } @else { bdi { (person.name) } } }
                span.quiet { (when::many(person.updates.len(), "update")) }
            }
            ol.sheet {
                @for (relationship, update) in &person.updates { (row(viewer, person, (*relationship, update))) }
            }
        }
    }
}

fn row(viewer: &Viewer, person: &DigestPerson, (relationship, update): (RelationshipId, &Update)) -> Markup {
    let zone = viewer.user.time_zone();
    let with = viewer.relationships.iter().find(|place| place.id == relationship).map(|place| &place.with);
    html! {
        li.row.point.bare.posted {
            (people::person(&person.name, Size::Small))
            div.what {
                h3 dir="auto" { (point::words(&update.text)) }
                p.meta {
                    span { (when::jotted(update.posted_at, viewer.now, &zone)) }
                    @if let Some(with) = with.filter(|_| person.is_viewer) { span { "to " bdi { (with) } } }
                    @if let Some(reply) = &update.reply { span { "“" bdi { (point::short(&reply.text)) } "”" } }
                    @if update.read_at.is_none() && person.is_viewer { span { "not read yet" } }
                }
            }
            div.side {
                a href={ "/one-on-ones/" (relationship) "/updates" } aria-label={ "Open: " (point::short(&update.text)) } {
                    "Open"
                }
            }
        }
    }
}

/// The same as Markdown: a heading for each person, a line for each update, no replies.
pub(crate) fn markdown(viewer: &Viewer, digest: &Digest) -> String {
    let zone = viewer.user.time_zone();
    let today = when::day_of(viewer.now, &zone);
    let mut text = format!("# Updates of the last {} days, {}\n", digest.days, when::long_day(today, today));
    for person in &digest.people {
        // Writing into a string cannot fail.
        write!(text, "\n## {}\n\n", person.name).ok();
        for (_, update) in &person.updates {
            let day = when::short_day(when::day_of(update.posted_at, &zone), today);
            let words = update.text.lines().collect::<Vec<_>>().join("\n  ");
            writeln!(text, "- {day}: {words}").ok();
        }
    }
    if digest.people.is_empty() {
        text.push_str("\nNothing was posted.\n");
    }
    text
}
