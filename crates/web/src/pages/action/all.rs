//! All promises that are open, with boxes to tick: what piled up is settled in one go, and taken back in one.

use super::{
    super::{
        Toast,
        bond::{Bond, Tab},
        form,
        icon::{self, icon},
        people, point, rest,
    },
    age, due,
};
use app::view::{Owing, Viewer, first};
use domain::action_item::{ActionItem, State};
use maud::{Markup, html};

/// The page.
pub(crate) fn all(viewer: &Viewer, owing: &Owing, toast: Option<&Toast>) -> Markup {
    let bond = Bond::new(viewer, &owing.relationship, owing.side, "/action-items");
    let none = owing.you_owe.is_empty() && owing.owed_to_you.is_empty();
    bond.shell("Promises").toast(toast).page(&html! {
        div.head {
            div {
                h1 { "Promises" }
                @if !none { p { "What you two have promised each other and is open. Tick what is settled; both of you see it." } }
            }
            div.end { (people::who(&bond)) }
        }
        (bond.tabs(Tab::Elsewhere))
        div.stack.reading {
            @if none {
                div.sheet.empty {
                    (icon::mark(40))
                    h2.title { "Nothing is owed" }
                    a.btn href=(bond.at("")) { "To this week" }
                }
            } @else {
                (form::command(&bond.at("/action-items/states"), &bond.back, "card stack", &html! {
                    (group(&bond, &html! { "You owe " bdi { (bond.them()) } }, &owing.you_owe))
                    (group(&bond, &html! { bdi { (bond.them()) } " owes you" }, &owing.owed_to_you))
                    div.bar {
                        span.quiet { "What you tick:" }
                        button.btn.primary name="state" value=(State::Done.as_str()) { (icon("check")) "Done" }
                        button.btn name="state" value=(State::Dropped.as_str()) { (icon("drop")) "Drop" }
                    }
                }))
            }
        }
    })
}

fn group(bond: &Bond<'_>, title: &Markup, actions: &[ActionItem]) -> Markup {
    html! {
        @if !actions.is_empty() {
            fieldset.field.ticks.along {
                legend {
                    span { (title) } span.quiet { (actions.len()) }
                    @if actions.len() > 1 {
                        button.btn.plain.small type="button" data-ticks="all" { "All" span.vh { ": " (title) } }
                        button.btn.plain.small type="button" data-ticks="none" { "None" span.vh { ": " (title) } }
                    }
                }
                @for action in first(actions) {
                    label.tick #{ "a-" (action.id) } {
                        input.check type="checkbox" name="actions" value=(action.id);
                        span dir="auto" { span.clamp { (action.text) } span.meta { (due(action, bond.today())) (age(bond, action)) a href=(bond.at(&format!("/action-items/{}", action.id))) aria-label={ "Change: " (point::short(&action.text)) } { "Change" } } }
                    }
                }
            }
            (rest::of_list(actions.len()))
        }
    }
}
