//! Webhooks, from the domain to the wire.

use app::view::WebhookLine;

pub(crate) fn webhook(line: &WebhookLine) -> api::Webhook {
    let webhook = &line.webhook;
    api::Webhook {
        id: webhook.id.to_string(),
        by: webhook.side.as_str().into(),
        form: webhook.form.as_str().into(),
        events: webhook.events.iter().map(|event| event.as_str().into()).collect(),
        made_at: webhook.made_at.to_string(),
        stopped_at: webhook.stopped_at.map(|at| at.to_string()),
        host: line.host.clone(),
        calls: line
            .calls
            .iter()
            .map(|call| api::WebhookCall {
                id: call.id.to_string(),
                event: call.event.as_str().into(),
                happened_at: call.happened_at.to_string(),
                state: call.state.as_str().into(),
                attempts: call.attempts,
                status: call.answer.as_ref().and_then(|answer| answer.1),
                why: call.answer.as_ref().and_then(|answer| answer.2.clone()),
            })
            .collect(),
    }
}
