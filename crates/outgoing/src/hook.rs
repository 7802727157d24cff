//! What a webhook is sent: the body in the form that its reader wants, and the signature of Standard Webhooks. It knows no
//! address.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, Mac as _};
use jiff::Timestamp;
use serde_json::{Value, json};
use sha2::Sha256;

/// Begins every secret, so that one that leaks is recognised.
pub const PREFIX: &str = "whsec_";

/// How a body is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Standard Webhooks.
    Standard,
    /// An incoming webhook of Slack, or of what understands its bodies.
    Slack,
    /// A workflow of Microsoft Teams.
    Teams,
}

/// Something that happened.
pub struct Happened {
    /// What, such as `update.posted`.
    pub kind: &'static str,
    /// When.
    pub at: Timestamp,
    /// In which one-on-one.
    pub relationship: String,
    /// To which thing.
    pub noun: String,
    /// In one line for people.
    pub line: String,
    /// Words of whoever sends them.
    pub text: Option<String>,
    /// Where to look.
    pub link: String,
}

/// The body in a form.
#[must_use]
pub fn body(form: Form, happened: &Happened) -> String {
    match form {
        Form::Standard => standard(happened),
        Form::Slack => slack(happened),
        Form::Teams => teams(happened),
    }
    .to_string()
}

fn standard(of: &Happened) -> Value {
    json!({
        "type": of.kind,
        "timestamp": of.at.to_string(),
        "data": {
            "one_on_one": of.relationship,
            "id": of.noun,
            "summary": of.line,
            "text": of.text,
            "url": of.link,
        },
    })
}

/// Slack reads `&`, `<` and `>` as its own marks; nothing else needs care, and a broadcast needs a `<`.
fn slack(of: &Happened) -> Value {
    let escaped = |words: &str| words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let words = of.text.as_deref().map(|text| format!("\n{}", escaped(text))).unwrap_or_default();
    json!({ "text": format!("{}{words}\n{}", escaped(&of.line), of.link) })
}

/// Teams reads Markdown in its blocks of text: a run of plain text takes the words as they are.
fn teams(of: &Happened) -> Value {
    let run = |words: &str, weight: &str| {
        json!({
            "type": "RichTextBlock",
            "inlines": [{ "type": "TextRun", "text": words, "weight": weight }],
        })
    };
    let mut blocks = vec![run(&of.line, "Bolder")];
    blocks.extend(of.text.as_deref().map(|text| run(text, "Default")));
    json!({
        "type": "message",
        "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive",
            "content": {
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                "type": "AdaptiveCard",
                "version": "1.4",
                "body": blocks,
                "actions": [{ "type": "Action.OpenUrl", "title": "Open in Fulcrum", "url": of.link }],
            },
        }],
    })
}

/// A secret in the form in which it is shown.
#[must_use]
pub fn secret(bytes: &[u8]) -> String {
    format!("{PREFIX}{}", STANDARD.encode(bytes))
}

/// The headers that say which message it is, when it was sent, and that it is ours. None for a secret that is none.
#[must_use]
pub fn signed(secret: &str, (id, at): (&str, Timestamp), body: &str) -> Option<Vec<(&'static str, String)>> {
    let key = STANDARD.decode(secret.strip_prefix(PREFIX)?).ok()?;
    let seconds = at.as_second().to_string();
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&key).ok()?;
    mac.update(format!("{id}.{seconds}.{body}").as_bytes());
    let signature = STANDARD.encode(mac.finalize().into_bytes());
    Some(vec![
        ("webhook-id", id.to_owned()),
        ("webhook-timestamp", seconds),
        ("webhook-signature", format!("v1,{signature}")),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the Standard Webhooks libraries.
    #[test]
    fn a_signature_is_the_standards() {
        let at = Timestamp::from_second(1_614_265_330).unwrap();
        let headers = signed(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            ("msg_p5jXN8AQM9LWM0D4loKWxJek", at),
            r#"{"test": 2432232314}"#,
        )
        .unwrap();
        let signature = headers.iter().find(|(name, _)| *name == "webhook-signature").unwrap();
        assert_eq!(signature.1, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert!(signed("MfKQ", ("a", at), "").is_none());
    }

    #[test]
    fn nobody_is_called_together_by_the_words() {
        let happened = Happened {
            kind: "update.posted",
            at: Timestamp::UNIX_EPOCH,
            relationship: "r".into(),
            noun: "n".into(),
            line: "Ana <!channel> posted an update".into(),
            text: Some("<!here> a & b [x](http://y)".into()),
            link: "https://one.example.org/".into(),
        };
        let slack = body(Form::Slack, &happened);
        assert!(!slack.contains('<') && slack.contains("&lt;!here&gt; a &amp; b"), "{slack}");
        let teams = body(Form::Teams, &happened);
        assert!(!teams.contains("TextBlock\"") || teams.contains("RichTextBlock"), "{teams}");
        let standard: Value = serde_json::from_str(&body(Form::Standard, &happened)).unwrap();
        assert_eq!(standard["data"]["text"], "<!here> a & b [x](http://y)");
    }
}
