//! All promises that are open, with boxes to tick: what piled up is settled in one go, and taken back in one.

use super::{
    super::{
        Toast,
        bond::{Bond, Tab},
        form,
        icon::{self, icon},
        people, point, rest,
    },
    age, due, owes,
};
use app::view::{Owing, Viewer, first};
use domain::{
    Side,
    action_item::{ActionItem, State},
};
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
                    (group(&bond, bond.side, &owing.you_owe))
                    (group(&bond, bond.side.across(), &owing.owed_to_you))
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

fn group(bond: &Bond<'_>, by: Side, actions: &[ActionItem]) -> Markup {
    let boxes = html! {
        @for action in first(actions) {
            label.tick #{ "a-" (action.id) } {
                input.check type="checkbox" name="actions" value=(action.id);
                span dir="auto" { span.clamp { (action.text) } (meta(bond, action)) }
            }
        }
    };
    html! {
        @if !actions.is_empty() {
            (form::ticks(&owes(bond, by), actions.len(), &boxes))
            (rest::of_list(actions.len()))
        }
    }
}

fn meta(bond: &Bond<'_>, action: &ActionItem) -> Markup {
    let change = bond.at(&format!("/action-items/{}", action.id));
    html! {
        span.meta {
            (due(action, bond.today())) (age(bond, action))
            a href=(change) aria-label={ "Change: " (point::short(&action.text)) } { "Change" }
        }
    }
}
