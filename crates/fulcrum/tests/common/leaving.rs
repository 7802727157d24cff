//! What leaves a one-on-one, for the requests that a fixture fills: webhooks, the link that stops a kind of mail, a handover.

use super::{Couple, Server};
use app::{reminder, webhook};
use domain::{
    reminder::Kind,
    webhook::{Event, Form},
};
use serde_json::{Value, json};

/// One of the owner's, the only one that is on: there is a limit to how many there may be.
pub(super) fn webhook(server: &Server, couple: &Couple, route: &str) -> String {
    let stopped = route.ends_with("/restoring");
    let (by, relationship) = (couple.owner.id, couple.id);
    let id = server.write(move |tx| {
        for line in webhook::list(tx, by, relationship)?.lines {
            webhook::stop(tx, by, webhook::At { relationship, webhook: line.webhook.id })?;
        }
        let new = webhook::New {
            address: "https://hooks.example.org/x".into(),
            form: Form::Slack,
            events: vec![Event::Held],
        };
        let webhook = webhook::add(tx, by, relationship, &new)?;
        if stopped {
            webhook::stop(tx, by, webhook::At { relationship, webhook })?;
        }
        Ok(webhook)
    });
    id.to_string()
}

/// The link in a letter to the owner.
pub(super) fn stop_link(server: &Server, couple: &Couple) -> String {
    let user = couple.owner.id;
    server.write(move |tx| reminder::stop_secret(tx, user, Kind::Goals))
}

pub(super) fn input(couple: &Couple, path: &str) -> Option<Value> {
    match path {
        "/one-on-ones/{relationship}/handover" => Some(json!({"next": couple.id.to_string(), "things": ""})),
        "/one-on-ones/{relationship}/handover/end" => Some(json!({"last_day": "2026-06-12"})),
        "/settings/reminders" => Some(json!({
            "prep": "mail", "agenda": "mail", "action_items": "page", "goals": "off", "digest": "mail",
            "calendar": "off", "prep_time": "morning", "digest_day": "friday", "quiet_from": "20:00", "quiet_until": "07:00",
        })),
        "/one-on-ones/{relationship}/webhooks" | "/one-on-ones/{relationship}/webhooks/new" => {
            Some(json!({"address": "https://hooks.example.org/y", "form": "standard", "held": "yes"}))
        }
        "/settings/calendar-mail" => Some(json!({"way": "mail"})),
        "/one-on-ones/{relationship}/series-import" | "/one-on-ones/{relationship}/series-import/saving" => {
            Some(json!({"text": include_str!("../../../calendar/src/read/samples/google.ics")}))
        }
        _ => super::calendars::input(path),
    }
}
