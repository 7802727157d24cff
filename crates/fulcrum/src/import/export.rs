//! An export that is brought back: read and checked here as the server will, then sent to it as it is.

use super::Import;
use crate::terminal::{Outcome, line, say};
use app::view::OneOnOne;
use serde_json::{Value, json};

impl Import {
    pub(super) fn run_export(&self, text: &[u8]) -> Outcome {
        if self.relationship.is_some() || self.swap {
            return Err("an export knows its one-on-ones: leave out --relationship and --swap".into());
        }
        let (mut lines, mut shapes) = (Vec::new(), Vec::new());
        web::export::each(text, |one| {
            lines.push(as_text(&one));
            shapes.push(as_json(&one));
            Ok(())
        })
        .map_err(line)?;
        if self.check {
            let said =
                if self.json { json!({ "one_on_ones": shapes }).to_string() } else { lines.join("\n") };
            say(&said);
            return Ok(());
        }
        let client = self.client()?;
        let key = uuid::Uuid::new_v4().to_string();
        let saved: api::ImportedExport =
            client.post_text("/import", &key, text).map_err(|e| e.to_string())?;
        for one in saved.one_on_ones {
            let them = if one.side == "owner" { one.other.name } else { one.owner.name };
            say(&format!("Your one-on-one with {them} is here again. Invite them when you like."));
        }
        Ok(())
    }
}

/// How many of each there are.
fn counts(one: &OneOnOne) -> impl Iterator<Item = (&'static str, usize)> {
    one.tables.iter().map(|rows| (rows.table.name, rows.rows.len())).filter(|(_, count)| *count > 0)
}

fn as_json(one: &OneOnOne) -> Value {
    let counts: serde_json::Map<String, Value> =
        counts(one).map(|(name, count)| (name.to_owned(), count.into())).collect();
    json!({ "owner": one.owner.name, "other": one.other.name, "entries": counts })
}

fn as_text(one: &OneOnOne) -> String {
    let counts: Vec<_> =
        counts(one).map(|(name, count)| format!("{count} {}", name.replace('_', " "))).collect();
    format!("{} and {}: {}", one.owner.name, one.other.name, counts.join(", "))
}
