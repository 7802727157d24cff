//! A user's own settings: how they are called, keys, password, where they are signed in, access tokens.

use super::{
    Toast,
    arrangement::link_box,
    form::{self, Field},
    shell::Shell,
};
use crate::when;
use app::view::{SessionLine, TokenLine, Viewer};
use jiff::Timestamp;
use maud::{Markup, html};

const BACK: &str = "/settings";

/// The settings; `new_token` right after it was made, and never again.
pub(crate) fn page(
    viewer: &Viewer,
    sessions: &[SessionLine],
    tokens: &[TokenLine],
    new_token: Option<&str>,
    toast: Option<&Toast>,
) -> Markup {
    let shell = Shell { back: Some(BACK.into()), ..Shell::of(Some(viewer), "Your settings") }.toast(toast);
    shell.page(&html! {
        (super::shell::head("Your settings", &viewer.user.email))
        div.two.wide-gap {
            div.stack { (user(viewer)) (reminders()) (colours()) (password()) }
            div.stack { (super::feed::way_in()) (signed_in(viewer, sessions)) (access(viewer, tokens, new_token)) (super::export::section()) }
        }
    })
}

fn user(viewer: &Viewer) -> Markup {
    let fields = html! {
        (Field { autocomplete: Some("name"), ..Field::text("Your name", "name", &viewer.user.name) }.show(None))
        (Field::zone(&viewer.user.zone).show(None))
        label.tickbox {
            input.check type="checkbox" name="single_keys" value="yes" checked[viewer.user.single_keys];
            span { "Single keys, such as “c” to capture" small { "They rest while you type." } }
        }
        div.bar { button.btn.primary { "Save" } }
    };
    html! {
        section.stack.tight aria-labelledby="u-t" {
            h2 #u-t { "You" }
            (form::command("/settings/user", BACK, "card stack tight", &fields))
        }
    }
}

fn reminders() -> Markup {
    html! {
        section.stack.tight aria-labelledby="r-t" {
            div { h2 #r-t { "Reminders" } p.quiet { "Of what, by mail or here, and when nobody is to disturb you." } }
            p { a.btn href="/settings/reminders" { "Choose your reminders" } }
        }
    }
}

/// Kept by this browser alone: its script reads and writes it, and without one it is not shown.
fn colours() -> Markup {
    let choice = |words: &str| html! { (words) };
    let all = [("", choice("As the system has it")), ("light", choice("Light")), ("dark", choice("Dark"))];
    html! {
        section.stack.tight.scripted aria-labelledby="c-t" {
            div { h2 #c-t { "Light and dark" } p.quiet { "In this browser." } }
            div.card { (form::choices("Colours", "theme", "", all)) }
        }
    }
}

fn password() -> Markup {
    let fields = html! {
        (Field::password("The one you have", "current").show(None))
        (Field::new_password("The new one").show(None))
        div.bar { button.btn { "Change it" } }
    };
    html! {
        section.stack.tight aria-labelledby="p-t" {
            div { h2 #p-t { "Password" } p.quiet { "Changing it signs you out everywhere else." } }
            (form::command("/settings/password", BACK, "card stack tight", &fields))
        }
    }
}

fn signed_in(viewer: &Viewer, sessions: &[SessionLine]) -> Markup {
    html! {
        section.stack.tight aria-labelledby="s-t" {
            h2 #s-t { "Where you are signed in" }
            ul.plainlist.settled { @for each in sessions { (session(viewer, each)) } }
            div.bar {
                (form::plain("/sign-out", "/sign-in", "", &html! { button.btn { "Sign out" } }))
                @if sessions.len() > 1 {
                    (form::button("/settings/sessions/end-others", BACK, "btn plain", &html! { "Sign out everywhere else" }))
                }
            }
        }
    }
}

fn session(viewer: &Viewer, session: &SessionLine) -> Markup {
    html! {
        li {
            div {
                p { (session.device) }
                p.meta {
                    @if session.current { span.ok { "this one" } }
                    @else { span { "last seen " (moment(viewer, session.seen_at)) } }
                    span { "since " (moment(viewer, session.created_at)) }
                }
            }
            @if !session.current {
                (form::button(&format!("/settings/sessions/{}/end", session.id), BACK, "btn", &html! { "End" span.vh { " " (session.device) } }))
            }
        }
    }
}

fn access(viewer: &Viewer, tokens: &[TokenLine], new_token: Option<&str>) -> Markup {
    html! {
        section.stack.tight #tokens aria-labelledby="t-t" {
            div {
                h2 #t-t { "Access tokens" }
                p.quiet {
                    "For the command line and your own programs. A token sees what you see, your private captures included."
                }
            }
            @if let Some(token) = new_token { (link_box("Your new token", token)) }
            @if !tokens.is_empty() {
                ul.plainlist.settled { @for each in tokens { (token_line(viewer, each)) } }
            }
            details.fewer {
                summary.btn { "Make a token" }
                (form::plain("/settings/tokens", BACK, "card stack tight", &token_fields()))
            }
        }
    }
}

fn token_fields() -> Markup {
    html! {
        (Field::text("What is it for?", "name", "").helped("My laptop’s command line, say.").show(None))
        label.field { span { "It ends after" }
            select.input name="days" {
                option value="30" { "30 days" }
                option value="90" selected { "90 days" }
                option value="365" { "A year" }
                option value="" { "Never" }
            }
        }
        label.tickbox {
            input.check type="checkbox" name="read_only" value="yes";
            span { "It may only read" }
        }
        div.bar { button.btn { "Make it" } }
    }
}

fn token_line(viewer: &Viewer, token: &TokenLine) -> Markup {
    html! {
        li {
            div {
                p dir="auto" { (token.name) }
                p.meta {
                    span { @if token.read_only { "may read" } @else { "may read and write" } }
                    span {
                        @if let Some(used) = token.used_at { "last used " (moment(viewer, used)) }
                        @else { "never used" }
                    }
                    span {
                        @if let Some(end) = token.expires_at { (ends(viewer, end)) }
                        @else { "never ends" }
                    }
                }
            }
            (form::button(&format!("/settings/tokens/{}/end", token.id), BACK, "btn", &html! { "End" span.vh { " " (token.name) } }))
        }
    }
}

fn moment(viewer: &Viewer, at: Timestamp) -> String {
    when::jotted(at, viewer.now, &viewer.user.time_zone())
}

fn ends(viewer: &Viewer, at: Timestamp) -> String {
    let zone = viewer.user.time_zone();
    let day = when::short_day(when::day_of(at, &zone), when::day_of(viewer.now, &zone));
    if at < viewer.now { format!("ended {day}") } else { format!("ends {day}") }
}
