//! Histories with what a person would call their themes: those written for this bench, and where they lie beside the
//! project those to develop by. Owns reading them; judges nothing.

use crate::Outcome;
use serde_json::Value;
use std::{
    collections::HashMap,
    fs::File,
    io::{BufRead as _, BufReader},
    path::Path,
};

/// One point and the theme that it is of, if any.
pub(super) struct Gold {
    pub(super) text: String,
    pub(super) theme: Option<String>,
    /// The theme in words.
    pub(super) name: String,
}

/// Points in the order of time.
pub(super) struct History {
    pub(super) family: String,
    pub(super) points: Vec<Gold>,
}

impl History {
    /// The points as the engine takes them: each known by its place.
    pub(super) fn points(&self) -> Vec<::themes::Point<'_>> {
        (0..).zip(&self.points).map(|(id, point)| ::themes::Point { id, text: &point.text }).collect()
    }

    /// Whether nothing in it belongs together.
    pub(super) fn is_noise(&self) -> bool {
        self.points.iter().all(|point| point.theme.is_none())
    }
}

/// The histories written for this bench: of several trades, in four languages, and one of noise.
pub(super) fn own() -> Vec<History> {
    let mut histories: Vec<History> = Vec::new();
    let mut theme = None;
    for line in include_str!("points.txt").lines() {
        if let Some(head) = line.strip_prefix("# ") {
            histories.push(History { family: head.to_owned(), points: Vec::new() });
        } else if let Some(name) = line.strip_prefix('=') {
            theme = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
        } else if let Some(history) = histories.last_mut() {
            let name = theme.clone().unwrap_or_default();
            history.points.push(Gold { text: line.to_owned(), theme: theme.clone(), name });
        }
    }
    for history in &mut histories {
        let mut order: Vec<(u64, Gold)> = (1..).zip(history.points.drain(..)).map(mixed).collect();
        order.sort_by_key(|(at, _)| *at);
        history.points = order.into_iter().map(|(_, point)| point).collect();
    }
    histories
}

/// A place that looks like chance and is the same on every run.
fn mixed((at, point): (u64, Gold)) -> (u64, Gold) {
    (at.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 20, point)
}

/// The histories to develop by, in `histories_dev.jsonl` and `gold_dev.jsonl` of a folder.
pub(super) fn development(folder: &Path) -> Outcome<Vec<History>> {
    let mut gold: HashMap<(String, String), (Option<String>, String)> = HashMap::new();
    for line in BufReader::new(File::open(folder.join("gold_dev.jsonl"))?).lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let theme = line["gold"].as_str().map(str::to_owned);
        let name = line["gold_name"].as_str().unwrap_or_default().to_owned();
        gold.insert((text(&line, "history_id"), text(&line, "item_id")), (theme, name));
    }
    let mut histories: Vec<History> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for line in BufReader::new(File::open(folder.join("histories_dev.jsonl"))?).lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let id = text(&line, "history_id");
        let place = *places.entry(id.clone()).or_insert(histories.len());
        if place == histories.len() {
            histories.push(History { family: text(&line, "family"), points: Vec::new() });
        }
        let (theme, name) = gold.remove(&(id, text(&line, "item_id"))).unwrap_or_default();
        if let Some(history) = histories.get_mut(place) {
            history.points.push(Gold { text: text(&line, "text"), theme, name });
        }
    }
    Ok(histories)
}

fn text(line: &Value, field: &str) -> String {
    line[field].as_str().unwrap_or_default().to_owned()
}
