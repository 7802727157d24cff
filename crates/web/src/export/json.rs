//! An export as JSON: rows become the shapes of `api`, and such shapes rows again. What it cannot read it names in one
//! line, by place and never by its words.

use super::Format;
use api::{EXPORT_VERSION, Export, ExportedOneOnOne, ExportedUser};
use app::{
    export::{self, ExportedCell as Cell, ExportedRows as Rows, TABLES},
    view::{Leaving, Named, OneOnOne},
};
use domain::{Error, RelationshipId, Result, Side, relationship::Kind};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value, json, value::RawValue};
use std::collections::HashSet;

/// The end of an export without one-on-ones; with some it comes after them.
const END: &str = "]}";

/// An export as JSON, a one-on-one a line.
#[derive(Default)]
pub struct Json {
    lines: usize,
}

impl Format for Json {
    fn begin(&mut self, leaving: &Leaving) -> Result<Vec<u8>> {
        let head = Export {
            fulcrum_export: EXPORT_VERSION,
            exported_on: leaving.today.to_string(),
            user: ExportedUser {
                name: leaving.user.name.clone(),
                email: leaving.user.email.clone(),
                zone: leaving.user.zone.clone(),
                single_keys: leaving.user.single_keys,
            },
            one_on_ones: Vec::new(),
        };
        let head = serde_json::to_string(&head).map_err(unwritable)?;
        Ok(head.strip_suffix(END).unwrap_or(&head).into())
    }

    fn one(&mut self, one: &OneOnOne) -> Result<Vec<u8>> {
        let mut line = if self.lines == 0 { b"\n".to_vec() } else { b",\n".to_vec() };
        self.lines += 1;
        write(one, &mut line).map_err(unwritable)?;
        Ok(line)
    }

    fn end(&mut self) -> Result<Vec<u8>> {
        Ok(format!("{END}\n").into())
    }
}

fn unwritable(error: impl std::fmt::Display) -> Error {
    Error::Failed(format!("an export has no shape: {error}"))
}

/// What is said of a one-on-one before its tables.
fn head(one: &OneOnOne) -> Map<String, Value> {
    let named = |person: &Named| json!({ "name": person.name, "joined_at": person.joined_at.map(|at| at.to_string()) });
    let said = [
        ("id", one.id.to_string().into()),
        ("kind", one.kind.as_str().into()),
        ("side", one.side.as_str().into()),
        ("owner", named(&one.owner)),
        ("other", named(&one.other)),
        ("created_at", one.created_at.to_string().into()),
        ("ends_at", one.ends_at.map(|at| at.to_string()).into()),
        ("version", one.version.into()),
    ];
    said.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// One one-on-one in its wire shape. That every column has its place there is held by a test.
pub(super) fn shape(one: &OneOnOne) -> Result<ExportedOneOnOne> {
    let mut all = head(one);
    for rows in &one.tables {
        all.insert(rows.table.name.into(), rows.rows.iter().map(|row| entry(rows, row)).collect());
    }
    serde_json::from_value(Value::Object(all)).map_err(unwritable)
}

/// The same, written row by row: ten years of shapes would take ten times the memory of their words.
fn write(one: &OneOnOne, line: &mut Vec<u8>) -> serde_json::Result<()> {
    serde_json::to_writer(&mut *line, &head(one))?;
    line.pop();
    for rows in &one.tables {
        line.extend(format!(",\"{}\":", rows.table.name).bytes());
        let mut between = b'[';
        for row in &rows.rows {
            line.push(between);
            between = b',';
            serde_json::to_writer(&mut *line, &entry(rows, row))?;
        }
        line.extend(if rows.rows.is_empty() { "[]" } else { "]" }.bytes());
    }
    line.push(b'}');
    Ok(())
}

fn entry(rows: &Rows, row: &[Option<Cell>]) -> Value {
    let cells = rows.table.columns.iter().zip(row).filter(|(column, _)| column.travels());
    let cells = cells.map(|(column, cell)| {
        let value = match cell {
            None => Value::Null,
            Some(Cell::Number(number)) => (*number).into(),
            Some(Cell::Text(text)) => text.as_str().into(),
        };
        (column.name.to_owned(), value)
    });
    Value::Object(cells.collect())
}

/// Whether a text is an export rather than a running document.
#[must_use]
pub fn is_export(text: &[u8]) -> bool {
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    first == Some(&b'{')
}

/// All that there is to know before reading the rest.
#[derive(Deserialize)]
struct Head {
    fulcrum_export: u32,
}

/// An export whose one-on-ones are still text: each is read when its turn comes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Closed<'a> {
    #[serde(rename = "fulcrum_export")]
    _version: u32,
    #[serde(rename = "exported_on")]
    _exported_on: String,
    #[serde(rename = "user")]
    _user: ExportedUser,
    #[serde(borrow)]
    one_on_ones: Vec<&'a RawValue>,
}

/// Reads and checks an export one one-on-one at a time, so that ten years of a manager are never opened at once. Whoever
/// saves what they are handed reads twice: the first time to know that all of it fits together.
///
/// # Errors
/// `Invalid`, with one line that says what is wrong; whatever `take` answers.
pub fn each(text: &[u8], mut take: impl FnMut(OneOnOne) -> Result<()>) -> Result<()> {
    let head: Head = serde_json::from_slice(text).map_err(|error| unreadable(&error, Place::Head))?;
    if head.fulcrum_export != EXPORT_VERSION {
        return wrong(format!(
            "This export is of version {}; this Fulcrum reads version {EXPORT_VERSION}. Use a Fulcrum that is as new.",
            head.fulcrum_export
        ));
    }
    let export: Closed<'_> =
        serde_json::from_slice(text).map_err(|error| unreadable(&error, Place::After(b"")))?;
    if export.one_on_ones.is_empty() {
        return wrong("There is no one-on-one in this export.");
    }
    let mut seen = HashSet::new();
    for closed in export.one_on_ones {
        let before = closed.get().as_ptr().addr() - text.as_ptr().addr();
        let shape = serde_json::from_str(closed.get());
        let shape = shape
            .map_err(|error| unreadable(&error, Place::After(text.get(..before).unwrap_or_default())))?;
        let one = rows(shape)?;
        if !seen.insert(one.id) {
            return wrong("This export has the same one-on-one twice.");
        }
        export::check(&one)?;
        take(one)?;
    }
    Ok(())
}

fn wrong<T>(message: impl Into<String>) -> Result<T> {
    Err(Error::invalid("file", message))
}

/// Where in an export something was read: in its head, or after some of it.
#[derive(Clone, Copy)]
enum Place<'a> {
    Head,
    After(&'a [u8]),
}

fn unreadable(error: &serde_json::Error, at: Place<'_>) -> Error {
    use serde_json::error::Category;
    let (head, before) = match at {
        Place::Head => (true, &b""[..]),
        Place::After(before) => (false, before),
    };
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    let last = before.iter().rev().take_while(|byte| **byte != b'\n').count();
    let column = error.column() + if error.line() == 1 { last } else { 0 };
    let place = format!("line {}, column {column}", error.line() + lines);
    Error::invalid(
        "file",
        match error.classify() {
            Category::Eof | Category::Io => {
                format!("This file is cut off at {place}. Download the export again.")
            }
            Category::Syntax => {
                format!("This file is not JSON: {place} makes no sense. Choose an export of Fulcrum.")
            }
            Category::Data if head => "This is JSON, but no export of Fulcrum. Choose another file.".into(),
            Category::Data => {
                format!("This export has something at {place} that this Fulcrum does not know.")
            }
        },
    )
}

fn rows(shape: ExportedOneOnOne) -> Result<OneOnOne> {
    let unclear = |what: &str| {
        Error::invalid("file", format!("This export has a one-on-one whose {what} makes no sense."))
    };
    let named = |person: &api::ExportedPerson| {
        let joined_at = person.joined_at.as_deref().map(str::parse::<Timestamp>).transpose();
        Ok::<_, Error>(Named {
            name: person.name.clone(),
            joined_at: joined_at.map_err(|_| unclear("beginning"))?,
        })
    };
    let one = OneOnOne {
        id: shape.id.parse::<RelationshipId>().map_err(|_| unclear("id"))?,
        kind: Kind::parse(&shape.kind).map_err(|_| unclear("kind"))?,
        side: Side::parse(&shape.side).map_err(|_| unclear("side"))?,
        owner: named(&shape.owner)?,
        other: named(&shape.other)?,
        created_at: shape.created_at.parse().map_err(|_| unclear("beginning"))?,
        ends_at: shape.ends_at.as_deref().map(str::parse).transpose().map_err(|_| unclear("end"))?,
        version: shape.version,
        tables: Vec::new(),
    };
    let Ok(Value::Object(mut all)) = serde_json::to_value(shape) else {
        return Err(unclear("shape"));
    };
    let tables = TABLES.iter().map(|table| {
        let Some(Value::Array(entries)) = all.remove(table.name) else {
            return Err(Error::Failed(format!("{} has no place in an export", table.name)));
        };
        let row =
            |mut entry: Value| table.columns.iter().map(|column| cell(entry.get_mut(column.name))).collect();
        Ok(Rows { table, rows: entries.into_iter().map(row).collect() })
    });
    Ok(OneOnOne { tables: tables.collect::<Result<_>>()?, ..one })
}

fn cell(value: Option<&mut Value>) -> Option<Cell> {
    match value?.take() {
        Value::String(text) => Some(Cell::Text(text)),
        Value::Number(number) => number.as_i64().map(Cell::Number),
        _ => None,
    }
}
