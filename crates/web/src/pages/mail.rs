//! The administrator's page of the mail that goes out: which server, a test, what waits and what failed. No letter.

use super::{form, icon::icon, shell::Shell};
use crate::when;
use app::view::{MailLine, Mails, Viewer};
use domain::{MailId, delivery::State};
use jiff::Timestamp;
use maud::{Markup, html};

const BACK: &str = "/admin/mail";

/// The page; `tested` right after a test was sent.
pub(crate) fn page(viewer: &Viewer, mails: &Mails, tested: Option<MailId>) -> Markup {
    let shell = Shell { back: Some(BACK.into()), ..Shell::of(Some(viewer), "Mail") };
    let tested = tested.and_then(|id| mails.lines.iter().find(|line| line.id == id));
    shell.page(&html! {
        (super::shell::head("Mail", "What goes out and how it went. Never what it says."))
        div.stack {
            (server(viewer, mails))
            @if let Some(line) = tested { (outcome(line)) }
            section aria-labelledby="m-t" {
                div.sec {
                    h2 #m-t { "Lately" }
                    span.quiet { (mails.waiting) " waiting, " (mails.failed) " not delivered" }
                }
                @if mails.lines.is_empty() {
                    div.sheet.empty { (icon("send")) h3 { "Nothing went out yet" } p.quiet { "Reminders show up here when they are sent." } }
                } @else {
                    ul.sheet { @for line in &mails.lines { (row(viewer, line)) } }
                }
            }
            p { a.btn.plain href="/admin" { "All of administration" } }
        }
    })
}

fn server(viewer: &Viewer, mails: &Mails) -> Markup {
    html! {
        section.card.stack.tight aria-labelledby="s-t" {
            @if let Some((from, server)) = &mails.server {
                h2 #s-t { "The mail server" }
                p.meta { span { "through " bdi { (server) } } span { "from " bdi { (from) } } }
                (form::plain("/admin/mail/test", BACK, "bar", &html! {
                    button.btn.primary { (icon("send")) "Send a test" }
                    span.quiet { "It goes to " bdi { (viewer.user.email) } }
                }))
            } @else {
                h2 #s-t { "Mail is not set up" }
                p { "Everything else works. Reminders stand on people’s home pages, and links are handed over by hand." }
                p.quiet {
                    "To send mail, start Fulcrum with " code { "--smtp-url smtp://user@mail.example.org:587" } ", "
                    code { "--smtp-password-file FILE" } " and " code { "--mail-from fulcrum@example.org" } "."
                }
            }
        }
    }
}

fn outcome(line: &MailLine) -> Markup {
    html! {
        @if line.state == State::Sent {
            section.note role="status" { (icon("check")) div {
                p { b { "The server took it on" } }
                p { "The test is on its way to " bdi { (line.to) } ". If it does not arrive, look into the spam folder, and at SPF and DKIM of the sender’s domain." }
            } }
        } @else {
            div.trouble role="alert" {
                p { b { "The test was not sent" } }
                p { (why(line)) }
                @if let Some(said) = &line.said { p { code { (said) } } }
            }
        }
    }
}

fn row(viewer: &Viewer, line: &MailLine) -> Markup {
    html! {
        li.row.bare.mailed {
            div.what {
                h3 { (kind(&line.kind)) }
                p.meta {
                    span { "to " bdi { (line.to) } }
                    span { (moment(viewer, line.made_at)) }
                    @if line.attempts > 1 { span { "tried " (when::times(line.attempts)) } }
                    @if line.step.is_some() { span { (why(line)) } }
                }
            }
            div.side {
                @match line.state {
                    State::Sent => span.ok { "sent" },
                    State::Waiting if line.step.is_some() => span.aged { "again " (moment(viewer, line.due_at)) },
                    State::Waiting => span { "waiting" },
                    State::Failed => span.late { "not delivered" },
                    State::Late => span { "too late" },
                    State::Withdrawn => span { "not needed" },
                }
            }
        }
    }
}

fn kind(name: &str) -> &'static str {
    match name {
        "prep" => "Time to prepare",
        "agenda" => "The agenda is ready",
        "action-items" => "Action items due",
        "goals" => "Goals that are back",
        "digest" => "The week’s updates",
        "test" => "Test",
        _ => "Mail",
    }
}

fn why(line: &MailLine) -> String {
    let what = match line.step.as_deref() {
        Some("address") => "That address cannot be written to",
        Some("connecting") => "The server could not be reached",
        Some("encrypting") => "The way to the server could not be encrypted",
        Some("signing-in") => "The server did not accept user and password",
        Some("sender") => "The server does not let this sender send",
        Some("recipient") => "The server does not take mail for this address",
        Some(_) => "The server did not take the letter",
        None => "It was not tried",
    };
    line.code.map_or_else(|| what.into(), |code| format!("{what} ({code})"))
}

fn moment(viewer: &Viewer, at: Timestamp) -> String {
    let zone = viewer.user.time_zone();
    if at > viewer.now {
        format!("at {}", when::clock(at, &zone))
    } else {
        when::jotted(at, viewer.now, &zone)
    }
}
