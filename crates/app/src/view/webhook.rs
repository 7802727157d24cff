//! What both see of the webhooks of a one-on-one, and what whoever set one up sees besides.

use domain::{Side, relationship::Relationship};
pub use store::webhook::Call as WebhookCallLine;
use store::webhook::Webhook;

/// The webhooks of a one-on-one.
pub struct Webhooks {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// Those that are told things, oldest first.
    pub lines: Vec<WebhookLine>,
}

/// One of them.
pub struct WebhookLine {
    /// The webhook.
    pub webhook: Webhook,
    /// The host that it leads to, for whoever set it up.
    pub host: Option<String>,
    /// What it was told last, latest first, for whoever set it up.
    pub calls: Vec<WebhookCallLine>,
}
