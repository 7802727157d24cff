//! Merging: what reads under a point, the choice in a tray, and the page with every point that one may be merged into.

use super::{
    bond::{Bond, Tab},
    form, lives,
    people::{self, Size},
    point,
};
use crate::when;
use app::view::{Life, ToMerge, Viewer};
use domain::talking_point::TalkingPoint;
use maud::{Markup, html};

/// "also: “staging deploy took 50 min” — Marek, Monday": each text folded, with the way to take it out again.
pub(super) fn also(bond: &Bond<'_>, life: &Life) -> Markup {
    html! { @for merged in &life.merged { (one(bond, merged)) } }
}

fn one(bond: &Bond<'_>, merged: &TalkingPoint) -> Markup {
    let day = when::day_of(merged.captured_at, bond.zone());
    let on = match when::days_between(day, bond.today()) {
        2..=6 => day.strftime("%A").to_string(),
        _ => when::near_day(day, bond.today()),
    };
    let who = if merged.raised_by == bond.side { "you" } else { bond.them() };
    html! {
        details.also #{ "m-" (merged.id) } {
            summary {
                "also: “"
                bdi { (point::short(&merged.text)) }
                "” — "
                bdi { (who) }
                ", "
                (on)
            }
            p.said dir="auto" { (merged.text) }
            @if restores(bond, merged) {
                (form::button(&point::path(bond, merged, "/restoring"), &bond.back, "btn small", &html! { "Take it out again" }))
            }
        }
    }
}

fn restores(bond: &Bond<'_>, merged: &TalkingPoint) -> bool {
    let mut back = merged.clone();
    back.restore(bond.side, bond.now()).and_then(|()| back.must_be_theirs(bond.side)).is_ok()
}

/// The choice of what it is merged into, for its tray.
pub(super) fn choose(bond: &Bond<'_>, of: &TalkingPoint) -> Markup {
    let kinds = bond.kinds();
    let into: Vec<_> = kinds.into.iter().filter(|choice| choice.id != of.id).cloned().collect();
    let inside = html! { (lives::select("into", "Merge into", &into, None)) button.btn { "Merge" } };
    html! {
        @if !into.is_empty() {
            details.fewer {
                summary.btn { "Merge into…" }
                div.bar.times {
                    (form::command(&point::path(bond, of, "/merge"), &bond.back, "bar", &inside))
                    @if kinds.more { a.btn.plain href=(point::path(bond, of, "/merge")) { "All points" } }
                }
            }
        }
    }
}

/// The page of one point and every one that it may be merged into.
pub(crate) fn page(viewer: &Viewer, to_merge: &ToMerge) -> Markup {
    let bond = Bond::new(viewer, &to_merge.relationship, to_merge.side, "");
    let of = &to_merge.point;
    let theirs = of.must_be_theirs(bond.side).is_ok() && of.is_open();
    let inside = html! {
        fieldset.stack.tight {
            legend.label { "Merge into" }
            @for choice in &to_merge.into {
                label.option {
                    input type="radio" name="into" value=(choice.id) required;
                    span.clamp dir="auto" { (choice.text) }
                }
            }
        }
        div.bar {
            button.btn.primary { "Merge" }
            a.btn.plain href=(bond.at("")) { "Leave it" }
        }
    };
    bond.shell("Merge a point").stands_at(bond.at(&format!("/points/{}/merge", of.id))).narrow().page(
        &html! {
            (bond.head())
            (bond.tabs(Tab::Elsewhere))
            div.stack.mid {
                section {
                    div.sec { h2 { "Merge this point" } span.quiet { "both texts stay readable" } }
                    ol.sheet {
                        li.row.bare {
                            (people::side(&bond, of.raised_by, Size::Small))
                            div.what { h3 dir="auto" { (point::words(&of.text)) } }
                        }
                    }
                }
                @if !theirs { p.quiet { "It is not yours to merge, or it is talked through." } }
                @else if to_merge.into.is_empty() { p.quiet { "There is no other open point." } }
                @else { (form::plain(&point::path(&bond, of, "/merge"), &bond.back, "stack mid", &inside)) }
            }
        },
    )
}
