//! Webhooks on the wire: what commands take, and what is given back.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Sets up a webhook. Each of the last four is `yes`, or is left out.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct NewWebhook {
    /// Where it leads: an address that begins with https://.
    pub address: String,
    /// `slack`, `teams` or `standard`.
    pub form: String,
    /// Your own updates, with their words.
    pub update: Option<String>,
    /// That somebody is prepared.
    pub prepared: Option<String>,
    /// That a meeting was held.
    pub held: Option<String>,
    /// That a recap was sent.
    pub recap_sent: Option<String>,
}

/// A place outside that is told of things in a one-on-one.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Webhook {
    /// Its id.
    pub id: String,
    /// Who set it up.
    pub by: String,
    /// `slack`, `teams` or `standard`.
    pub form: String,
    /// What it is told of.
    pub events: Vec<String>,
    /// When it was set up.
    pub made_at: String,
    /// Since when it is told nothing.
    pub stopped_at: Option<String>,
    /// The host that it leads to; only for whoever set it up.
    pub host: Option<String>,
    /// What it was told last, latest first; only for whoever set it up.
    pub calls: Vec<WebhookCall>,
}

/// Something that a webhook was told, or will be.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct WebhookCall {
    /// Its id, as in the header `webhook-id`.
    pub id: String,
    /// What happened.
    pub event: String,
    /// When.
    pub happened_at: String,
    /// `waiting`, `sent`, `failed` or `withdrawn`.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// The number with which it was answered last.
    pub status: Option<i64>,
    /// Why there was no answer.
    pub why: Option<String>,
}

/// A webhook right after it was set up.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct WebhookMade {
    /// The webhook.
    pub webhook: Webhook,
    /// What its calls are signed with, as Standard Webhooks has it. Shown this once.
    pub secret: String,
}
