//! How a one-on-one is arranged: starting one, when it meets, the invitation, the way to bring what was. Orders nothing.

use super::{
    StartTyped, Toast,
    bond::{Bond, Tab},
    calendar_reply,
    form::{self, Field},
    icon::icon,
    people::{self, Size},
    series::{self, Rhythm},
    shell::{Here, Shell},
};
use crate::when;
use app::view::{Arrangement, Viewer};
use domain::{Error, Side, relationship::Kind};
use maud::{Markup, html};

/// The settings of a one-on-one; `new_link` right after it was made, and never again.
pub(crate) fn page(
    viewer: &Viewer,
    arrangement: &Arrangement,
    new_link: Option<&str>,
    toast: Option<&Toast>,
) -> Markup {
    let bond = Bond::new(viewer, &arrangement.relationship, arrangement.side, "/settings");
    let title = format!("Settings with {}", bond.them());
    bond.shell(&title).toast(toast).page(&html! {
        (bond.head())
        (bond.tabs(Tab::Settings))
        div.two.wide-gap {
            div.stack {
                (series::section(&bond, arrangement.series.as_ref()))
                @if !arrangement.replies.is_empty() {
                    section.stack.tight { h2.label { "The next meeting" } (calendar_reply::lines(&bond, &arrangement.replies)) }
                }
                @if arrangement.series.is_some() { (series::pauses(&bond, &arrangement.pauses)) }
                (series::join(&bond, arrangement.join.as_ref()))
                (bring(&bond))
                (outside(&bond))
                (ends(&bond))
            }
            div.stack {
                @if bond.alone() { (invitation(&bond, arrangement, new_link)) }
                (who_sees(&bond))
            }
        }
    })
}

fn bring(bond: &Bond<'_>) -> Markup {
    html! {
        section.stack.tight aria-labelledby="b-t" {
            div {
                h2 #b-t { "Bring your running document" }
                p.quiet {
                    "One long document with dates and bullets becomes meetings, points and actions. You see what was understood before anything is saved."
                }
            }
            p { a.btn href=(bond.at("/import")) { "Bring a document" } }
        }
    }
}

fn outside(bond: &Bond<'_>) -> Markup {
    html! {
        section.stack.tight aria-labelledby="o-t" {
            div {
                h2 #o-t { "Webhooks" }
                p.quiet { "Tell a channel of your team about updates, or that you met. Nothing leaves unless one of you says so." }
            }
            p { a.btn href=(bond.at("/webhooks")) { "See what leaves" } }
        }
    }
}

fn ends(bond: &Bond<'_>) -> Markup {
    html! {
        section.stack.tight aria-labelledby="h-t" {
            div {
                h2 #h-t { @if bond.relationship.kind == Kind::Reporting { "When the manager changes" } @else { "When it ends" } }
                p.quiet {
                    @if bond.owns() { "Its history is yours. Say when it ends; then choose what goes along to whoever comes next." }
                    @else { "Its history is " bdi { (bond.them()) } "’s. See what stays yours." }
                }
            }
            p { a.btn href=(bond.at("/handover")) { "Handover" } }
        }
    }
}

fn invitation(bond: &Bond<'_>, arrangement: &Arrangement, new_link: Option<&str>) -> Markup {
    let until =
        arrangement.invitation.as_ref().map(|invitation| when::day_of(invitation.expires_at, bond.zone()));
    let made = new_link.is_some() || until.is_some_and(|until| until >= bond.today());
    html! {
        section.stack.tight #invitation aria-labelledby="i-t" {
            div {
                h2 #i-t { bdi { (bond.them()) } " hasn’t joined yet" }
                p.quiet {
                    "Send the link yourself, in the way you usually talk. It works once. What you write waits here."
                }
            }
            @if let Some(link) = new_link {
                (link_box(&format!("Invitation link for {}", bond.them()), link))
            }
            @else if let (true, Some(until)) = (made, until) {
                p.quiet {
                    "A link was made; it works until "
                    (when::long_day(until, bond.today()))
                    ". It is shown only once, when made."
                }
            }
            (form::plain(&bond.at("/invitation"), &bond.back, "", &html! {
                button.btn.primary[!made] {
                    @if made { "Make a new link" }
                    @else { "Make the invitation link" }
                }
                @if made { span.quiet.beside { "The one before stops working." } }
            }))
        }
    }
}

/// A link shown once, with a button that copies it where a script runs: the next thing to do, so that it has the focus.
pub(super) fn link_box(label: &str, link: &str) -> Markup {
    html! {
        div.link-box {
            label.field { span { (label) } input.input readonly value=(link) dir="ltr" data-copied; }
            button.btn type="button" data-copy=(link) autofocus { "Copy" span.vh { ": " (label) } }
        }
        p.quiet { "It is shown only now. Copy it before you leave the page." }
    }
}

fn who_sees(bond: &Bond<'_>) -> Markup {
    html! {
        section.stack.tight aria-labelledby="w-t" {
            h2 #w-t { "Who can see this" }
            ul.plainlist.people {
                @for side in [Side::Owner, Side::Other] {
                    li {
                        (people::side(bond, side, Size::Medium))
                        div {
                            p {
                                b dir="auto" { (bond.relationship.person(side).name) }
                                @if side == bond.side { " (you)" }
                            }
                            p.meta {
                                span { (role(bond.relationship.kind, side)) }
                                @if bond.relationship.person(side).user.is_none() {
                                    span { "not joined yet" }
                                }
                            }
                        }
                    }
                }
            }
            p.quiet {
                "Nobody else. Your own “only me” captures are seen by you alone. "
                a href="/privacy" { "How that works" }
            }
        }
    }
}

fn role(kind: Kind, side: Side) -> &'static str {
    match (kind, side) {
        (Kind::Reporting, Side::Owner) => "Report, sets the agenda",
        (Kind::Reporting, Side::Other) => "Manager, adds to it",
        (Kind::Mentoring, Side::Owner) => "Mentee, sets the agenda",
        (Kind::Mentoring, Side::Other) => "Mentor, adds to it",
        (_, Side::Owner) => "Sets the agenda",
        (_, Side::Other) => "Adds to it",
    }
}

/// The form for a new one-on-one.
pub(crate) fn start(viewer: &Viewer, error: Option<&Error>, typed: &StartTyped) -> Markup {
    let or = |typed: &str, usual: &str| {
        if typed.is_empty() { usual.to_owned() } else { typed.to_owned() }
    };
    let (cadence, minutes) = (or(&typed.cadence, "weekly"), or(&typed.minutes, series::USUAL_MINUTES));
    let (zone, rule) = (or(&typed.zone, &viewer.user.zone), typed.rule.clone());
    let when = Rhythm { cadence, rule, starts: typed.starts.clone(), minutes, zone, optional: true };
    let name = Field {
        autocomplete: Some("off"),
        help: Some("Their first and last name. They need not be here yet."),
        ..Field::text("Who do you meet?", "name", &typed.name)
    };
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.as_str(), html! { (kind_name(kind)) }));
    let fields = html! {
        (form::complaint(error, &["name", "starts", "minutes", "zone", "rule"]))
        (name.show(error))
        (form::choices("What are you to each other?", "kind", &or(&typed.kind, "reporting"), kinds))
        (whose(&or(&typed.mine, "yes")))
        (series::rhythm(&when, error))
        div.bar { button.btn.primary { (icon("plus")) "Start" } a.btn.plain href="/" { "Not now" } }
    };
    let shell = Shell { here: Here::Elsewhere, ..Shell::of(Some(viewer), "New one-on-one") };
    shell.narrow().page(&html! {
        (super::shell::head("A new one-on-one", "It belongs to the one who reports: they set the agenda, the other one adds to it."))
        (form::plain("/one-on-ones", "/", "stack mid form", &fields))
    })
}

fn whose(mine: &str) -> Markup {
    form::choices(
        "Whose meeting is it?",
        "mine",
        mine,
        [
            ("yes", html! { span { b { "Mine" } small { "I report to them, or they mentor me" } } }),
            ("no", html! { span { b { "Theirs" } small { "They report to me, or I mentor them" } } }),
        ],
    )
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Reporting => "Report and manager",
        Kind::SkipLevel => "Across one level",
        Kind::Peer => "Colleagues",
        Kind::Mentoring => "Mentee and mentor",
    }
}
