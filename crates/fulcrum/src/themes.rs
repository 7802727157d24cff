//! `fulcrum themes`: finds the themes of short texts that come as JSON lines, by the engine that the product uses. Owns
//! reading and writing the lines; finds nothing itself.

use crate::terminal::Outcome;
use clap::Args;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, BufWriter, Read as _, Write};
use std::path::PathBuf;

/// More is not read at once.
const MOST: u64 = 512 * MB;
/// No line is longer.
const LONGEST: u64 = 16 * MB;
/// Bytes of a text that are kept: the engine reads fewer.
const KEPT: usize = 65_536;
const MB: u64 = 1_048_576;

/// Find the themes of short texts, given and answered as JSON lines.
#[derive(Args)]
pub(crate) struct Themes {
    /// Lines to read, each with history_id, item_id, text and perhaps at (a date, a time or a number); standard input
    /// when not given.
    #[arg(long, value_name = "FILE")]
    input: Option<PathBuf>,
    /// Where to write a line for each, with history_id, item_id, theme_id (or null) and label; standard output when
    /// not given.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Go by words and letters alone, without the table of word vectors.
    #[arg(long)]
    lexical: bool,
}

/// One line, understood.
struct Line {
    id: String,
    text: String,
    at: Option<f64>,
}

/// The lines of one history, in their order.
struct History {
    id: String,
    items: Vec<Line>,
    ids: HashSet<String>,
}

impl Themes {
    pub(crate) fn run(&self) -> Outcome {
        let histories = match &self.input {
            Some(path) => {
                let unreadable = |why| format!("{} cannot be read ({why})", path.display());
                read(BufReader::new(std::fs::File::open(path).map_err(unreadable)?))?
            }
            None => read(std::io::stdin().lock())?,
        };
        match &self.output {
            Some(path) => {
                let unwritable = |why| format!("{} cannot be written ({why})", path.display());
                let file = std::fs::File::create(path).map_err(unwritable)?;
                self.write(&histories, BufWriter::new(file)).map_err(unwritable)
            }
            // A closed pipe is the reader's choice.
            None => match self.write(&histories, BufWriter::new(std::io::stdout().lock())) {
                Err(why) if why.kind() != std::io::ErrorKind::BrokenPipe => {
                    Err(format!("the answer cannot be written ({why})"))
                }
                _ => Ok(()),
            },
        }
    }

    fn write(&self, histories: &[History], mut out: impl Write) -> std::io::Result<()> {
        for history in histories {
            let of = self.themes(&history.items);
            for (at, item) in history.items.iter().enumerate() {
                let theme = of.get(&at);
                let line = json!({
                    "history_id": history.id,
                    "item_id": item.id,
                    "theme_id": theme.map(|(number, _)| format!("t{number}")),
                    "label": theme.map(|(_, name)| name),
                });
                writeln!(out, "{line}")?;
            }
        }
        out.flush()
    }

    /// For each item that is in a theme, by its place: the theme's number and name.
    fn themes(&self, items: &[Line]) -> HashMap<usize, (usize, String)> {
        let mut order: Vec<(usize, &Line)> = items.iter().enumerate().collect();
        // Stable: what has no time, or the same, stays in the order of its lines.
        order.sort_by(|a, b| a.1.at.unwrap_or(0.0).total_cmp(&b.1.at.unwrap_or(0.0)));
        let points: Vec<::themes::Point<'_>> = order
            .iter()
            .map(|(at, item)| ::themes::Point {
                id: ::themes::Id::try_from(*at).unwrap_or(0),
                text: &item.text,
            })
            .collect();
        let found = if self.lexical {
            ::themes::find_lexical(&points, &[], &[])
        } else {
            ::themes::find(&points, &[], &[])
        };
        let mut of = HashMap::new();
        for (number, theme) in (1..).zip(found) {
            for at in theme.points.iter().filter_map(|id| usize::try_from(*id).ok()) {
                of.insert(at, (number, theme.name.clone()));
            }
        }
        of
    }
}

fn read(input: impl BufRead) -> Result<Vec<History>, String> {
    let mut histories: Vec<History> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut input = input.take(MOST + 1);
    let mut bytes = Vec::new();
    for number in 1.. {
        bytes.clear();
        let length = input
            .by_ref()
            .take(LONGEST + 1)
            .read_until(b'\n', &mut bytes)
            .map_err(|why| format!("line {number} cannot be read ({why})"))?;
        if length == 0 {
            break;
        }
        if u64::try_from(length).is_ok_and(|length| length > LONGEST) {
            return Err(format!("line {number} is longer than {} MB", LONGEST / MB));
        }
        if input.limit() == 0 {
            return Err(format!("line {number}: this is too much at once, at most {} MB fit", MOST / MB));
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| format!("line {number} is not UTF-8"))?;
        // Some editors begin a file with a mark of its encoding.
        let text = text.strip_prefix('\u{feff}').filter(|_| number == 1).unwrap_or(text);
        if text.trim().is_empty() {
            continue;
        }
        let (history, item) = understand(text).map_err(|why| format!("line {number}: {why}"))?;
        let place = *places.entry(history.clone()).or_insert(histories.len());
        if place == histories.len() {
            histories.push(History { id: history, items: Vec::new(), ids: HashSet::new() });
        }
        let Some(history) = histories.get_mut(place) else { continue };
        if !history.ids.insert(item.id.clone()) {
            return Err(format!("line {number}: this item_id was there before in its history"));
        }
        history.items.push(item);
    }
    Ok(histories)
}

fn understand(line: &str) -> Result<(String, Line), String> {
    let value: Value = serde_json::from_str(line.trim()).map_err(|why| not_json(&why))?;
    if !value.is_object() {
        return Err("this is not a JSON object with history_id, item_id and text".to_owned());
    }
    let field = |name: &str| match value.get(name) {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Number(number)) if name != "text" => Ok(number.to_string()),
        Some(_) => Err(format!("{name} is not a text")),
        None => Err(format!("{name} is missing")),
    };
    let mut item = Line { id: field("item_id")?, text: field("text")?, at: at(value.get("at"))? };
    item.text.truncate(item.text.floor_char_boundary(KEPT));
    item.text.shrink_to_fit();
    Ok((field("history_id")?, item))
}

/// The reader of JSON counts lines of its own: of ours, it saw one.
fn not_json(why: &serde_json::Error) -> String {
    let said = why.to_string();
    let what = said.split(" at line ").next().unwrap_or(&said);
    format!("this is not JSON ({what}, at column {})", why.column())
}

/// When it was said, as a number that only orders: a number itself, a date or a time.
fn at(value: Option<&Value>) -> Result<Option<f64>, String> {
    let wrong =
        || "at is neither a number nor a date or time such as 2026-05-14 or 2026-05-14T10:00:00Z".to_owned();
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Number(number)) => Ok(number.as_f64()),
        Some(Value::String(text)) => {
            let instant =
                text.parse::<jiff::Timestamp>().map(|instant| instant.as_microsecond() as f64 / 1e6);
            let civil = || {
                let time = text.parse::<jiff::civil::DateTime>().ok()?;
                let zoned = time.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
                Some(zoned.timestamp().as_microsecond() as f64 / 1e6)
            };
            instant.ok().or_else(civil).map(Some).ok_or_else(wrong)
        }
        Some(_) => Err(wrong()),
    }
}
