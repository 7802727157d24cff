//! `fulcrum import FILE`: reads a running document or an export here; saves it through the API of a server.

mod export;

use crate::storage::system_clock;
use crate::terminal::{Outcome, say};
use api::client::Client;
use clap::Args;
use document::{Document, Meeting};
use domain::limits;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Read a running one-on-one document, or an export; show what it was understood as, or save it.
#[derive(Args)]
pub(crate) struct Import {
    /// A document in Markdown or text, or an export in JSON.
    file: PathBuf,
    /// Show what it was understood as; save nothing.
    #[arg(long)]
    check: bool,
    /// With --check: answer in JSON.
    #[arg(long, requires = "check")]
    json: bool,
    /// Report and manager were read the wrong way round.
    #[arg(long)]
    swap: bool,
    /// Address of the server to save it on.
    #[arg(long, env = "FULCRUM_SERVER", default_value = "http://127.0.0.1:8017", value_name = "URL")]
    server: String,
    /// Your access token there, made in Settings or by `fulcrum admin token`.
    #[arg(long, env = "FULCRUM_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// Id of the one-on-one to put it into; may be left out when you have only one.
    #[arg(long, value_name = "ID")]
    relationship: Option<String>,
}

impl Import {
    pub(crate) fn run(&self) -> Outcome {
        let unreadable = |e: std::io::Error| format!("{} cannot be read ({e})", self.file.display());
        let most = limits::EXPORT as u64;
        if std::fs::metadata(&self.file).map_err(unreadable)?.len() > most {
            return Err(format!("{} is too large: at most {} MB fit", self.file.display(), most / 1_048_576));
        }
        let bytes = std::fs::read(&self.file).map_err(unreadable)?;
        if web::export::is_export(&bytes) {
            return self.run_export(&bytes);
        }
        let text = document::decode(&bytes)
            .ok_or_else(|| format!("{}: {}", self.file.display(), document::NO_TEXT))?;
        if self.check {
            let today = system_clock()().to_zoned(TimeZone::system()).date();
            let document = document::read(&text, today);
            let lines = if self.json { as_json(&document).to_string() } else { as_text(&document) };
            say(&lines);
            return Ok(());
        }
        self.save(text)
    }

    fn client(&self) -> Result<Client, String> {
        let token = self.token.as_deref().ok_or(
            "an access token is needed to save: make one in Settings, then pass it with --token; or look first with --check",
        )?;
        Ok(Client::new(&self.server, token))
    }

    fn save(&self, text: String) -> Outcome {
        let client = self.client()?;
        let relationship = match &self.relationship {
            Some(id) => id.clone(),
            None => {
                let all: Vec<api::Relationship> = client.get("/one-on-ones").map_err(|e| e.to_string())?;
                only_one(&all)?
            }
        };
        let input = api::Import { text, swap: self.swap.then(|| "yes".into()) };
        let key = uuid::Uuid::new_v4().to_string();
        let path = format!("/one-on-ones/{relationship}/import");
        let saved: api::Relationship = client.post(&path, &key, &input).map_err(|e| e.to_string())?;
        say(&format!("Saved in the one-on-one of {} and {}.", saved.owner.name, saved.other.name));
        Ok(())
    }
}

fn only_one(all: &[api::Relationship]) -> Result<String, String> {
    match all {
        [one] => Ok(one.id.clone()),
        [] => Err("you have no one-on-one yet: start one in the browser first".into()),
        many => {
            let names: Vec<_> =
                many.iter().map(|r| format!("{} ({} and {})", r.id, r.owner.name, r.other.name)).collect();
            Err(format!("say which one-on-one with --relationship: {}", names.join(", ")))
        }
    }
}

fn as_json(document: &Document) -> Value {
    json!({
        "people": { "report": document.people.report, "manager": document.people.manager },
        "meetings": document.meetings.iter().map(meeting_json).collect::<Vec<_>>(),
        "unplaced": document.unplaced,
        "lines": { "non_blank": document.lines.non_blank, "placed": document.lines.placed },
    })
}

fn meeting_json(meeting: &Meeting) -> Value {
    let points = meeting.points.iter().map(|point| {
        json!({ "text": point.text, "by": point.by, "discussed": point.discussed, "same_as": point.same_as })
    });
    let actions = meeting.actions.iter().map(|action| {
        json!({
            "text": action.text, "assignee": action.assignee,
            "due": action.due.map(|day| day.to_string()), "done": action.done,
        })
    });
    json!({
        "date": meeting.date.to_string(),
        "points": points.collect::<Vec<_>>(),
        "actions": actions.collect::<Vec<_>>(),
        "notes": meeting.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(),
    })
}

fn as_text(document: &Document) -> String {
    let people = |name: &Option<String>| name.clone().unwrap_or_else(|| "?".into());
    let mut lines = vec![format!(
        "{} and {}: {} meetings, {} skipped, {} of {} lines placed",
        people(&document.people.report),
        people(&document.people.manager),
        document.meetings.len(),
        document.skipped.len(),
        document.lines.placed,
        document.lines.non_blank
    )];
    for meeting in &document.meetings {
        lines.push(format!("\n{}", meeting.date));
        lines.extend(meeting.points.iter().map(|point| format!("  {}. {}", point.same_as + 1, point.text)));
        lines.extend(meeting.actions.iter().map(|action| {
            let who = action.assignee.as_deref().unwrap_or("?");
            format!("  [{}] {who}: {}", if action.done { 'x' } else { ' ' }, action.text)
        }));
        lines.extend(meeting.notes.iter().map(|note| format!("      {}", note.text)));
    }
    if !document.unplaced.is_empty() {
        lines.push("\nnotes without a meeting".into());
        lines.extend(document.unplaced.iter().map(|line| format!("      {line}")));
    }
    lines.join("\n")
}
