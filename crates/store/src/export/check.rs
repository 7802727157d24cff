//! Whether rows from elsewhere can be put here: every cell fits its column, everything referred to is there, and nothing
//! is there twice. Looks at the rows alone, and says in one line what is wrong without a word of content.

use super::{Cell, Column, Holds, Rows};
use domain::{Error, Result, Side, order};
use jiff::{Timestamp, civil::Date, civil::DateTime};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Longest order key; real ones are spread anew long before.
const KEY: usize = 200;
/// Nobody met before or planned after: times beyond break calendars.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Checks all tables of one relationship.
///
/// # Errors
/// `Invalid`, naming table, entry and column.
pub fn check(all: &[Rows]) -> Result<()> {
    let ids: HashMap<&str, HashSet<Uuid>> = all.iter().map(|rows| (rows.table.name, ids(rows))).collect();
    all.iter().try_for_each(|rows| check_table(rows, &ids))
}

fn ids(rows: &Rows) -> HashSet<Uuid> {
    let column = rows.table.columns.iter().find(|column| matches!(column.holds, Holds::Id));
    let Some(column) = column else { return HashSet::new() };
    rows.rows.iter().filter_map(|row| rows.text(row, column.name)?.parse().ok()).collect()
}

fn check_table(rows: &Rows, ids: &HashMap<&str, HashSet<Uuid>>) -> Result<()> {
    let mut seen: HashSet<Vec<String>> = HashSet::new();
    for (number, row) in rows.rows.iter().enumerate() {
        let wrong = |column: &str, why: &str| {
            let (table, entry) = (rows.table.name, number + 1);
            Err(Error::invalid(
                "file",
                format!("This export does not fit together: in {table}, entry {entry}, {column} {why}."),
            ))
        };
        for (column, cell) in rows.table.columns.iter().zip(row) {
            if let Err(why) = fits(column, cell.as_ref(), ids) {
                return wrong(column.name, why);
            }
        }
        let key: Vec<String> = rows.table.key.iter().map(|name| canonical(rows.cell(row, name))).collect();
        if !seen.insert(key) {
            return wrong(rows.table.key.first().copied().unwrap_or("all of it"), "is there twice");
        }
    }
    Ok(())
}

/// The same id in capitals is the same id.
fn canonical(cell: Option<&Cell>) -> String {
    match cell {
        Some(Cell::Text(text)) => text.to_lowercase(),
        Some(Cell::Number(number)) => number.to_string(),
        None => String::new(),
    }
}

fn fits(
    column: &Column,
    cell: Option<&Cell>,
    ids: &HashMap<&str, HashSet<Uuid>>,
) -> std::result::Result<(), &'static str> {
    let good = |good: bool, why| if good { Ok(()) } else { Err(why) };
    match (column.holds, cell) {
        (Holds::Author, _) => Ok(()),
        (_, None) => good(column.optional, "is missing"),
        (Holds::Number(least, most), Some(Cell::Number(number))) => {
            good((least..=most).contains(number), "is too small or too large")
        }
        (_, Some(Cell::Number(_))) | (Holds::Number(..), _) => Err("is of another kind"),
        (Holds::Words(most) | Holds::Own(most), Some(Cell::Text(text))) => {
            good(text.chars().count() <= most, "is longer than fits here")
        }
        (Holds::To(table), Some(Cell::Text(text))) => {
            let there = |id: Uuid| ids.get(table).is_some_and(|ids| ids.contains(&id));
            good(text.parse().is_ok_and(there), "refers to something that is not in it")
        }
        (holds, Some(Cell::Text(text))) => good(reads(holds, text), "makes no sense"),
    }
}

fn reads(holds: Holds, text: &str) -> bool {
    match holds {
        Holds::Id | Holds::Once(_) | Holds::Any => text.parse::<Uuid>().is_ok(),
        Holds::Side => Side::parse(text).is_ok(),
        Holds::Word(check) => check(text).is_ok(),
        Holds::At => text.parse::<Timestamp>().is_ok_and(is_near),
        Holds::Day => {
            text.parse::<Date>().is_ok_and(|day| YEARS.contains(&day.year()) && day.to_string() == text)
        }
        Holds::Local => {
            text.parse::<DateTime>().is_ok_and(|at| YEARS.contains(&at.year()) && at.to_string() == text)
        }
        _ => false,
    }
}

fn is_near(at: Timestamp) -> bool {
    YEARS.contains(&at.to_zoned(jiff::tz::TimeZone::UTC).year())
}

/// An order key that leaves room after it.
pub(super) fn order_key(key: &str) -> Result<()> {
    let good = !key.is_empty() && key.len() <= KEY && order::between(Some(key), None).is_some();
    if good { Ok(()) } else { Err(Error::NotFound) }
}

/// A short word of our own, such as the verb of an event.
pub(super) fn word(word: &str) -> Result<()> {
    let good = (1..=60).contains(&word.len())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_. ".contains(&byte));
    if good { Ok(()) } else { Err(Error::NotFound) }
}
