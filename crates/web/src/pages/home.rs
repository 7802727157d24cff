//! The home page: all one-on-ones with what is next, and what is owed either way. It never scores anybody.

use super::{
    Toast, action,
    bond::Bond,
    capture,
    icon::mark,
    people::{self, Size},
    point,
    shell::{Here, Shell},
    update,
};
use crate::when;
use app::view::{HomeLine, Viewer};
use domain::action_item::ActionItem;
use maud::{Markup, html};

/// All one-on-ones of a viewer.
pub(crate) fn page(viewer: &Viewer, lines: &[HomeLine], toast: Option<&Toast>) -> Markup {
    let zone = viewer.user.time_zone();
    let today = when::day_of(viewer.now, &zone);
    let shell = Shell { here: Here::Home, ..Shell::of(Some(viewer), "Home") }.toast(toast);
    let head = html! {
        div.head { div {
            h1 { (when::greeting(viewer.now, &zone)) ", " bdi { (viewer.user.first_name()) } }
            p { (today.strftime("%A %-d %B").to_string()) }
        } }
    };
    if lines.is_empty() {
        return shell.narrow().page(&html! { (head) (none()) });
    }
    let yours = owed(viewer, lines, |line| &line.you_owe, "to");
    let theirs = owed(viewer, lines, |line| &line.owed_to_you, "from");
    shell.page(&html! {
        (head)
        div.split {
            div.stack {
                (capture::dock_for(&viewer.relationships))
                section aria-labelledby="o-t" {
                    div.sec {
                        h2 #o-t { (ones(lines.len())) }
                        a.btn.plain.end href="/one-on-ones/new" { "New one-on-one" }
                    }
                    ul.stack.tight { @for line in lines { (card(viewer, line)) } }
                }
            }
            aside.stack aria-label="Promises" {
                (promises("You owe", &yours))
                (promises("Owed to you", &theirs))
                @if yours.is_empty() && theirs.is_empty() {
                    p.quiet { "Nobody owes anything. What you agree on shows up here." }
                }
                (update::to_read(viewer, lines))
            }
        }
    })
}

fn ones(number: usize) -> String {
    match number {
        1 => "Your one-on-one".into(),
        _ => format!("Your {} one-on-ones", when::in_words(number).to_lowercase()),
    }
}

fn card(viewer: &Viewer, line: &HomeLine) -> Markup {
    let bond = Bond::new(viewer, &line.relationship, line.side, "");
    let going_on = line.focusing || line.next.as_ref().is_some_and(|next| next.in_progress);
    html! {
        li.card.visit { div.bar {
            (people::pair(&bond, Size::Medium))
            div.what {
                h3 { a.cover href=(bond.at("")) { bdi { (bond.them()) } ", " (next(&bond, line)) } }
                p.quiet { (state(&bond, line)) }
                @if let Some(meeting) = line.recap {
                    p { a.above href=(bond.at(&format!("/meetings/{meeting}/wrap-up"))) { bdi { (bond.owner()) } " sent the recap" } }
                }
            }
            @if going_on { div.end { span.ok { "going on" } } }
        } }
    }
}

fn next(bond: &Bond<'_>, line: &HomeLine) -> String {
    match &line.next {
        Some(next) if next.in_progress => "talking now".into(),
        Some(next) => {
            let day = when::day_of(next.at, bond.zone());
            format!("{} at {}", when::near_day(day, bond.today()), when::clock(next.at, bond.zone()))
        }
        None => "no date yet".into(),
    }
}

fn state(bond: &Bond<'_>, line: &HomeLine) -> Markup {
    html! {
        @if line.points == 0 { "Nothing on the agenda yet" }
        @else { (when::many(line.points, "point")) " on the agenda" }
        @if line.captures > 0 { ", " (when::many(line.captures, "capture")) " to sort" }
        "."
        @match (line.prepared.you, line.prepared.they) {
            (true, true) => " You’re both prepared.",
            (true, false) => " You’re prepared.",
            (false, true) => { " " bdi { (bond.them()) } " is prepared." },
            (false, false) => {},
        }
        @if !bond.owns() { " " bdi { (bond.owner()) } " sets the agenda." }
        @if bond.alone() { " " bdi { (bond.them()) } " hasn’t joined yet." }
    }
}

/// A promise with the way to tick it and the other one's name.
struct Promise<'a> {
    bond: Bond<'a>,
    action: &'a ActionItem,
    towards: &'static str,
}

fn owed<'a>(
    viewer: &'a Viewer,
    lines: &'a [HomeLine],
    of: impl Fn(&HomeLine) -> &Vec<ActionItem>,
    towards: &'static str,
) -> Vec<Promise<'a>> {
    let mut all: Vec<Promise<'a>> = Vec::new();
    for line in lines {
        for action in of(line) {
            let bond = Bond::new(viewer, &line.relationship, line.side, "");
            all.push(Promise { bond, action, towards });
        }
    }
    all.sort_by_key(|promise| (promise.action.due.is_none(), promise.action.due));
    all
}

fn promises(title: &str, promises: &[Promise<'_>]) -> Markup {
    html! {
        @if !promises.is_empty() {
            section {
                div.sec { h2.label { (title) } span.quiet { (promises.len()) } }
                ul.plainlist { @for each in promises { (promise(each)) } }
            }
        }
    }
}

fn promise(promise: &Promise<'_>) -> Markup {
    let (bond, action) = (&promise.bond, promise.action);
    html! {
        li.deed #{ "a-" (action.id) } {
            (action::tick(&bond.at(&format!("/action-items/{}/state", action.id)), "/", action))
            div {
                p dir="auto" { (point::words(&action.text)) }
                p.meta {
                    (action::due(action, bond.today()))
                    span { (promise.towards) " " bdi { (bond.them()) } }
                }
            }
        }
    }
}

fn none() -> Markup {
    html! {
        div.sheet.empty {
            (mark(40))
            h2 { "Start your one-on-one" }
            p.quiet { "Say who with and when. You can write before they join; they get a link from you." }
            a.btn.primary href="/one-on-ones/new" { "New one-on-one" }
        }
    }
}
