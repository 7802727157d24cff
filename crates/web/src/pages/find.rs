//! What was found, as links to where it stands; and the page of what stands on no other. It never repeats the words one
//! looked for in an address.

use super::{
    action,
    bond::{Bond, Tab},
    form,
    icon::{self, icon},
    lives, point,
    shell::Shell,
};
use crate::{shapes::find as shapes, when};
use app::{
    find::{Alone, Hit, Noun, Spot},
    view::Viewer,
};
use domain::{
    action_item::State as ActionState,
    talking_point::{Kind, State, TalkingPoint},
};
use maud::{Markup, html};

const BACK: &str = "/find";

/// The field, and what was found; nothing was looked for yet where there are no hits at all.
pub(crate) fn page(viewer: &Viewer, words: &str, hits: Option<&[Hit]>) -> Markup {
    let fields = html! {
        label.field {
            span { "What are you looking for?" }
            input.input type="search" name="words" value=(words) dir="auto" required autocomplete="off"
                maxlength=(domain::find::WORDS) aria-describedby="find-help";
            small #find-help { "A word of it is enough, also with a slip. Only what you may see is looked through." }
        }
        div.bar { button.btn.primary { "Find" } }
    };
    let shell = Shell { back: Some(BACK.into()), ..Shell::of(Some(viewer), "Find") }.narrow();
    shell.page(&html! {
        (super::shell::head("Find", "Points, notes, actions, meetings and people of all your one-on-ones."))
        div.stack.mid {
            (form::plain("/find", BACK, "card stack tight", &fields))
            @if let Some(hits) = hits { (found(viewer, hits)) }
        }
    })
}

fn found(viewer: &Viewer, hits: &[Hit]) -> Markup {
    html! {
        section aria-labelledby="f-t" {
            div.sec {
                h2 #f-t { "Found" }
                span.quiet role="status" {
                    @if hits.len() >= app::find::HITS { "the nearest " (hits.len()) }
                    @else { (hits.len()) }
                }
            }
            @if hits.is_empty() { p.quiet { "Nothing has all of these words. Try fewer of them." } }
            @else { ul.sheet.hits #found { @for each in hits { li { (hit(viewer, each)) } } } }
        }
    }
}

fn hit(viewer: &Viewer, hit: &Hit) -> Markup {
    let zone = viewer.user.time_zone();
    let (day, today) = (when::day_of(hit.at, &zone), when::day_of(viewer.now, &zone));
    html! {
        a.hit href=(shapes::path(hit)) {
            (glyph(&hit.spot))
            span.what {
                span.words dir="auto" {
                    @for piece in &hit.excerpt {
                        @if piece.found { mark { (piece.text) } } @else { (piece.text) }
                    }
                }
                span.meta {
                    @if hit.spot != Spot::OneOnOne { span { "with " bdi { (hit.with) } } }
                    span { (shapes::place(&hit.spot)) }
                    @if !matches!(hit.spot, Spot::OneOnOne | Spot::Meeting(..)) {
                        span { (when::short_day(day, today)) }
                    }
                }
            }
        }
    }
}

fn glyph(spot: &Spot) -> Markup {
    match spot {
        Spot::Point(_, _, Some(kind)) => icon::kind(Some(*kind)),
        Spot::OneOnOne => icon("shared"),
        Spot::Meeting(..) => icon("cal"),
        Spot::Record(..) | Spot::Theme(_) => icon("carry"),
        Spot::Note(..) | Spot::Recap(_) | Spot::Answer(_) => icon("note"),
        Spot::Goal(..) => icon::kind(Some(Kind::Development)),
        Spot::Checkpoint(..) => icon("flag"),
        Spot::Growth(_, _, false) => icon("development"),
        Spot::Update(_) | Spot::Reply(_) => icon("send"),
        Spot::Action(..) => icon("check"),
        Spot::PrivateNote(_) | Spot::PrivateCapture(..) | Spot::Growth(_, _, true) => icon("lock"),
        Spot::Point(..) => html! { span.k {} },
    }
}

/// A point or an action that is on no other page: over and in no record of a meeting, or far down a long list.
pub(crate) fn alone(viewer: &Viewer, alone: &Alone) -> Markup {
    let tail = match &alone.noun {
        Noun::Point(point) => format!("/points/{}", point.id),
        Noun::Action(action) => format!("/action-items/{}", action.id),
    };
    let bond = Bond::new(viewer, &alone.relationship, alone.side, &tail).with(&alone.kinds);
    let (title, stands) = match &alone.noun {
        Noun::Point(_) => ("A talking point", "It is over, and was in no meeting."),
        Noun::Action(each) if each.state == ActionState::Open => ("An action item", "It is open."),
        Noun::Action(_) => ("An action item", "It is over, and in the record of no meeting."),
    };
    bond.shell(title).narrow().page(&html! {
        div.head { div { h1 { (title) } p { (stands) } } div.end { (super::people::who(&bond)) } }
        (bond.tabs(Tab::Elsewhere))
        @match &alone.noun {
            Noun::Point(point) => ol.sheet { (over(&bond, point)) },
            Noun::Action(each) => ul.plainlist { (action::ticked(&bond, each)) },
        }
    })
}

fn over(bond: &Bond<'_>, over: &TalkingPoint) -> Markup {
    let day = when::long_day(when::day_of(over.state_at, bond.zone()), bond.today());
    let (was, (back, words)) = match over.state {
        State::Discussed => ("discussed", ("/reopening", "Talk about it again")),
        State::Answered => ("answered in writing", ("/reopening", "Talk about it again")),
        _ => ("dropped", ("/restoring", "Bring back")),
    };
    html! {
        li.row.past.bare #{ "p-" (over.id) } {
            (icon::kind(over.kind))
            div.what {
                h3 dir="auto" { (point::words(&over.text)) }
                p.meta { span { (was) " on " (day) } }
                (lives::today(bond, over.id))
            }
            div.side { (form::button(&point::path(bond, over, back), &bond.at(""), "btn", &html! { (words) })) }
        }
    }
}
