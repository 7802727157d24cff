//! `fulcrum capture WORDS`: jots something down through the API of a server, from wherever one's terminal is. Asks nothing
//! but the words, and with whom where that is not clear.

use crate::terminal::{Outcome, say};
use api::client::Client;
use clap::Args;
use std::io::Read as _;

/// Jot something down for the next one-on-one.
#[derive(Args)]
pub(crate) struct Capture {
    /// The words; `-` reads them from standard input, so that they stay out of your shell's history.
    #[arg(required = true)]
    words: Vec<String>,
    /// With whom; may be left out when you have only one.
    #[arg(long, value_name = "NAME")]
    with: Option<String>,
    /// Keep it to yourself until prep.
    #[arg(long)]
    only_me: bool,
    /// Address of the server.
    #[arg(long, env = "FULCRUM_SERVER", default_value = "http://127.0.0.1:8017", value_name = "URL")]
    server: String,
    /// Your access token there, made in Settings or by `fulcrum admin token`.
    #[arg(long, env = "FULCRUM_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    token: Option<String>,
}

impl Capture {
    pub(crate) fn run(&self) -> Outcome {
        let token = self
            .token
            .as_deref()
            .ok_or("an access token is needed: make one in Settings, then pass it with --token")?;
        let input = api::Capture { text: self.text()?, ..api::Capture::default() };
        let client = Client::new(&self.server, token);
        let all: Vec<api::Relationship> = client.get("/one-on-ones").map_err(|e| e.to_string())?;
        let chosen = choose(&all, self.with.as_deref())?;
        let key = uuid::Uuid::new_v4().to_string();
        let path = |what: &str| format!("/one-on-ones/{}/{what}", chosen.id);
        if self.only_me {
            let _: api::PrivateCapture =
                client.post(&path("private-captures"), &key, &input).map_err(|e| e.to_string())?;
            say("Captured for yourself.");
        } else {
            let _: api::TalkingPoint =
                client.post(&path("points"), &key, &input).map_err(|e| e.to_string())?;
            say(&format!("Captured, shared with {}.", across(chosen)));
        }
        Ok(())
    }

    fn text(&self) -> Result<String, String> {
        if self.words != ["-"] {
            return Ok(self.words.join(" "));
        }
        let mut text = String::new();
        let most = domain::limits::BODY as u64;
        std::io::stdin()
            .take(most)
            .read_to_string(&mut text)
            .map_err(|e| format!("standard input cannot be read as text ({e})"))?;
        Ok(text.trim_end().to_owned())
    }
}

/// Who sits across.
fn across(relationship: &api::Relationship) -> &str {
    let mine = relationship.side == "owner";
    if mine { &relationship.other.name } else { &relationship.owner.name }
}

/// The one-on-one with somebody of that name or first name; without a name the only one there is.
fn choose<'r>(all: &'r [api::Relationship], with: Option<&str>) -> Result<&'r api::Relationship, String> {
    let called = |relationship: &&api::Relationship| {
        let (name, with) = (across(relationship).to_lowercase(), with.unwrap_or_default().to_lowercase());
        name == with || name.split_whitespace().next() == Some(with.as_str())
    };
    let fit: Vec<_> = all.iter().filter(|each| with.is_none() || called(each)).collect();
    let names: Vec<_> = all.iter().map(across).collect();
    match (fit.as_slice(), all) {
        (_, []) => Err("you have no one-on-one yet: start one in the browser first".into()),
        ([one], _) => Ok(one),
        _ => Err(format!("say with whom by --with: {}", names.join(", "))),
    }
}
