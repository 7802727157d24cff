//! Webhooks of a one-on-one: what leaves it for where, who says so, and how the last calls went. It calls nobody.

use super::{
    Toast,
    arrangement::link_box,
    bond::{Bond, Tab},
    form::{self, Field},
    icon::icon,
    people::{self, Size},
};
use crate::when;
use app::view::{Viewer, WebhookLine, Webhooks};
use domain::{
    delivery::State,
    webhook::{Event, Form},
};
use maud::{Markup, html};

/// The page; with the secret right after one was set up, and never again.
pub(crate) fn page(
    viewer: &Viewer,
    webhooks: &Webhooks,
    made: Option<(&WebhookLine, &str)>,
    toast: Option<&Toast>,
) -> Markup {
    let bond = Bond::new(viewer, &webhooks.relationship, webhooks.side, "/webhooks");
    let title = format!("Webhooks with {}", bond.them());
    bond.shell(&title).toast(toast).page(&html! {
        (bond.head())
        (bond.tabs(Tab::Settings))
        div.two.wide-gap {
            div.stack {
                @if let Some((_, secret)) = made { (shown_once(secret)) }
                section.stack.tight aria-labelledby="w-t" {
                    div {
                        h2 #w-t { "What leaves this one-on-one" }
                        p.quiet { "A webhook tells another place, such as a channel of your team, that something happened here." }
                    }
                    @if webhooks.lines.is_empty() {
                        div.sheet.empty { (icon("send")) h3 { "Nothing leaves" } p.quiet { "No webhook is set up, by either of you." } }
                    } @else {
                        ul.plainlist.settled { @for line in &webhooks.lines { (row(&bond, line)) } }
                    }
                }
            }
            div.stack { (add(&bond)) }
        }
    })
}

fn shown_once(secret: &str) -> Markup {
    html! {
        section.card.stack.tight {
            (link_box("The secret of your new webhook", secret))
            p.quiet { "Its calls are signed with it, as Standard Webhooks has it. Slack and Teams need no secret." }
        }
    }
}

fn row(bond: &Bond<'_>, line: &WebhookLine) -> Markup {
    let webhook = &line.webhook;
    let own = webhook.side == bond.side;
    let path = |tail: &str| bond.at(&format!("/webhooks/{}/{tail}", webhook.id));
    let events: Vec<&str> = webhook.events.iter().map(|event| short(*event)).collect();
    html! {
        li #{ "w-" (webhook.id) } {
            (people::side(bond, webhook.side, Size::Medium))
            div {
                p dir="auto" {
                    @if let Some(host) = &line.host { bdi { (host) } } @else { (form_name(webhook.form)) }
                }
                p.meta {
                    @if own { span { "set up by you" } span { (form_name(webhook.form)) } }
                    @else { span { "set up by " bdi { (bond.them()) } } }
                    span { (events.join(", ")) }
                }
                @for call in &line.calls { (call_line(bond, call)) }
            }
            div.bar {
                @if own { (form::button(&path("test"), &bond.back, "btn", &html! { "Send a test" })) }
                (form::button(&path("stopping"), &bond.back, "btn", &html! { "Stop" span.vh { " this webhook" } }))
            }
        }
    }
}

fn call_line(bond: &Bond<'_>, call: &app::view::WebhookCallLine) -> Markup {
    let (at, status, why) = call
        .answer
        .as_ref()
        .map_or((None, None, None), |answer| (Some(answer.0), answer.1, answer.2.as_deref()));
    html! {
        p.meta {
            span { (short(call.event)) }
            span { (when::jotted(call.happened_at, bond.now(), bond.zone())) }
            @match call.state {
                State::Sent => span.ok { "told" },
                State::Waiting if at.is_some() => span.aged { "to be tried again" },
                State::Waiting => span { "on its way" },
                State::Withdrawn | State::Late => span { "taken back" },
                State::Failed => span.late { "not told" },
            }
            @if call.state != State::Sent {
                @if let Some(status) = status { span { "answered " (status) } }
                @if let Some(why) = why { span { (reason(why)) } }
            }
        }
    }
}

fn reason(why: &str) -> &'static str {
    match why {
        "address" => "the address cannot be called",
        "refused" => "it leads into a private network, or nowhere",
        "unreachable" => "nobody answered there",
        "slow" => "it took too long",
        "certificate" => "its certificate cannot be trusted",
        _ => "its answer made no sense",
    }
}

fn add(bond: &Bond<'_>) -> Markup {
    let forms = Form::ALL.into_iter().map(|form| (form.as_str(), html! { (form_name(form)) }));
    let address = Field { kind: "url", autocomplete: Some("off"), ..Field::text("Address", "address", "") }
        .helped("Begins with https://. It is sealed; only you see where it leads.");
    let fields = html! {
        (address.show(None))
        (form::choices("Who reads it?", "form", "slack", forms))
        fieldset.field {
            legend { "What it is told" }
            (choice("update", "Updates that you post, with their words", true))
            (choice("prepared", "That one of you is prepared", false))
            (choice("held", "That you met", false))
            (choice("recap_sent", "That a recap was sent, not what it says", false))
        }
        div.bar { button.btn.primary { "Set it up" } }
    };
    html! {
        section.stack.tight aria-labelledby="a-t" {
            div {
                h2 #a-t { "Set one up" }
                p.quiet {
                    "Words leave only with their author: an update goes out because you posted it and chose so here. "
                    "What " bdi { (bond.them()) } " writes never leaves through your webhook. They see that it exists, and either of you may stop it."
                }
            }
            (form::plain(&bond.at("/webhooks/new"), &bond.back, "card stack tight", &fields))
        }
    }
}

fn choice(name: &str, words: &str, chosen: bool) -> Markup {
    html! {
        label.tickbox {
            input.check type="checkbox" name=(name) value="yes" checked[chosen];
            span { (words) }
        }
    }
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Slack => "Slack",
        Form::Teams => "Teams",
        Form::Standard => "Standard Webhooks",
    }
}

fn short(event: Event) -> &'static str {
    match event {
        Event::Update => "updates",
        Event::Prepared => "prepared",
        Event::Held => "held",
        Event::RecapSent => "recap sent",
        Event::Test => "test",
    }
}
