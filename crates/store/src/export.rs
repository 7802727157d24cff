//! One relationship out of the database and into another one: all rows that a participant may see, column by column.
//! What travels, and how, is written down once in [`tables`]; it names no file format and decides no access.

mod check;
mod ids;
mod tables;
mod when;

use crate::{
    access::{Author, Participant, Place, Sealed, Writer},
    note,
    tx::Tx,
    value::{Row as Cells, Value, values},
};
use domain::{Error, NoteId, Result};
use jiff::Timestamp;
use uuid::Uuid;

pub use check::check;
pub use ids::Ids;
pub use tables::{STAYS, TABLES};

/// A table that travels.
#[derive(Debug)]
pub struct Table {
    /// Its name, also in the export.
    pub name: &'static str,
    /// Its columns but `relationship_id`.
    pub columns: &'static [Column],
    /// Which columns tell its rows apart within a relationship. What is sealed in a row is bound to them.
    pub key: &'static [&'static str],
    /// The order in which its rows are read.
    order: &'static str,
}

/// A column that travels.
#[derive(Debug)]
pub struct Column {
    /// Its name, also in the export.
    pub name: &'static str,
    /// What is in it.
    pub holds: Holds,
    /// It may be empty.
    pub optional: bool,
}

/// What a column holds.
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// The id of its row.
    Id,
    /// The id of a row in that table, which is there.
    To(&'static str),
    /// The id of a row in that table, which may be gone by now.
    Once(&'static str),
    /// The id of anything.
    Any,
    /// The side whose own the row is: only their rows are read, and nothing of it is written down.
    Author,
    /// One of the two sides.
    Side,
    /// A word that the function knows.
    Word(fn(&str) -> Result<()>),
    /// A time in UTC.
    At,
    /// A day.
    Day,
    /// A local time.
    Local,
    /// A number from, to.
    Number(i64, i64),
    /// Sealed words that both see, at most so many characters.
    Words(usize),
    /// Sealed words of the author's own, at most so many characters.
    Own(usize),
}

/// One cell: times as RFC 3339, words opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// A count, a length, a place.
    Number(i64),
    /// Anything else.
    Text(String),
}

/// The rows of a table, cells in the order of its columns.
#[derive(Debug)]
pub struct Rows {
    /// The table.
    pub table: &'static Table,
    /// Its rows.
    pub rows: Vec<Vec<Option<Cell>>>,
}

impl Column {
    /// Whether it is written down.
    #[must_use]
    pub fn travels(&self) -> bool {
        !matches!(self.holds, Holds::Author)
    }
}

impl Table {
    fn at(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|each| each.name == column)
    }

    fn names(&self) -> String {
        self.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ")
    }

    /// Where the words of a column belong, in the row with those cells.
    fn place(&self, column: &Column, cells: &[Value]) -> Option<Place> {
        let key = self.key.iter().filter_map(|name| match cells.get(self.at(name)?)? {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        });
        let (name, row) = (format!("{} {}", self.name, column.name), key.collect::<Vec<_>>().join(" "));
        match column.holds {
            Holds::Words(_) => Some(Place::shared(&name, row)),
            Holds::Own(_) => Some(Place::private(&name, row)),
            _ => None,
        }
    }
}

impl Rows {
    /// A cell of a row, by the name of its column.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a [Option<Cell>], column: &str) -> Option<&'a Cell> {
        row.get(self.table.at(column)?)?.as_ref()
    }

    fn says(&mut self, id: NoteId, words: &str) {
        let (Some(key), Some(text)) = (self.table.at("id"), self.table.at("text")) else { return };
        let is_it = |row: &&mut Vec<Option<Cell>>| row[key] == Some(Cell::Text(id.to_string()));
        if let Some(row) = self.rows.iter_mut().find(is_it) {
            row[text] = Some(Cell::Text(words.into()));
        }
    }

    /// The same, as text.
    #[must_use]
    pub fn text<'a>(&self, row: &'a [Option<Cell>], column: &str) -> Option<&'a str> {
        match self.cell(row, column)? {
            Cell::Text(text) => Some(text),
            Cell::Number(_) => None,
        }
    }
}

/// All that a participant may see of their relationship, table by table.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn take(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Rows>> {
    let mut all: Vec<Rows> =
        TABLES.iter().map(|table| rows(tx, of, (table, &|sealed| of.open(sealed)))).collect::<Result<_>>()?;
    if let Some(notes) = all.iter_mut().find(|rows| rows.table.name == "notes") {
        // What is being typed at this moment is in its updates, not yet in its row.
        note::unsettled(tx, of)?.iter().for_each(|note| notes.says(note.id, &note.text));
    }
    Ok(all)
}

/// Words of one's own that stand for themselves: they need no row that both see.
const OWN: [&str; 2] = ["private_captures", "private_notes"];

/// What somebody wrote there for themselves alone: all that is left to them once it has ended.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn take_own(tx: &mut Tx<'_>, of: &Author) -> Result<Vec<Rows>> {
    let own = TABLES.iter().filter(|table| OWN.contains(&table.name));
    own.map(|table| rows(tx, of, (table, &|sealed| of.open_own(sealed)))).collect()
}

/// A table, and what opens the words in it.
type Opened<'a> = (&'static Table, &'a dyn Fn(&Sealed<String>) -> Result<String>);

fn rows(tx: &mut Tx<'_>, of: &Author, (table, open): Opened<'_>) -> Result<Rows> {
    let own = table.columns.iter().find(|column| !column.travels());
    let own = own.map(|column| format!(" AND {} = ?2", column.name)).unwrap_or_default();
    let sql = format!(
        "SELECT {} FROM {} WHERE relationship_id = ?1{own} ORDER BY {}",
        table.names(),
        table.name,
        table.order
    );
    let both = values![of.relationship(), of.side()];
    let asked = if own.is_empty() { &both[..1] } else { both };
    Ok(Rows { table, rows: tx.all(&sql, asked, |row| read((table, open), row))? })
}

fn read((table, open): Opened<'_>, row: &mut Cells) -> Result<Vec<Option<Cell>>> {
    let cells: Vec<Value> = table.columns.iter().map(|_| row.take()).collect::<Result<_>>()?;
    let read = |(column, cell): (&Column, &Value)| match (cell, column.holds) {
        (Value::Null, _) => Ok(None),
        (Value::Int(micros), Holds::At) => {
            let at = Timestamp::from_microsecond(*micros);
            at.map(|at| Some(Cell::Text(at.to_string())))
                .map_err(|_| Error::Failed("a cell is no time".into()))
        }
        (Value::Int(number), _) => Ok(Some(Cell::Number(*number))),
        (Value::Text(text), _) => Ok(Some(Cell::Text(text.clone()))),
        (Value::Blob(envelope), _) => {
            let place =
                table.place(column, &cells).ok_or_else(|| Error::Failed("sealed, and not said so".into()))?;
            open(&Sealed::new(envelope.clone(), place)).map(Cell::Text).map(Some)
        }
    };
    table.columns.iter().zip(&cells).map(read).collect()
}

/// Puts rows that passed [`check`] into a relationship that is new, under new ids that keep their order. Answers the new
/// id of each old one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn put(tx: &mut Tx<'_>, by: &Writer, (was, all): (Uuid, &[Rows])) -> Result<Ids> {
    let ids = Ids::fresh(tx, (was, by.relationship().into()), all)?;
    for rows in all {
        let table = rows.table;
        let places: Vec<String> = (0..table.columns.len()).map(|place| format!("?{}", place + 2)).collect();
        let sql = format!(
            "INSERT INTO {} (relationship_id, {}) VALUES (?1, {})",
            table.name,
            table.names(),
            places.join(", ")
        );
        for row in &rows.rows {
            let mut cells = vec![Value::from(by.relationship())];
            cells.extend(sealed(by, table, (row, &ids))?);
            tx.execute(&sql, &cells)?;
        }
    }
    Ok(ids)
}

/// The cells of a row as they are stored: ids anew first, for words are bound to them.
fn sealed(by: &Writer, table: &Table, (row, ids): (&[Option<Cell>], &Ids)) -> Result<Vec<Value>> {
    let mut cells: Vec<Value> = Vec::with_capacity(row.len());
    for (column, cell) in table.columns.iter().zip(row) {
        cells.push(match (column.holds, cell) {
            (Holds::Author, _) => by.side().into(),
            (_, None) => Value::Null,
            (Holds::At, Some(Cell::Text(text))) => {
                text.parse::<Timestamp>().map_err(|_| Error::Failed("an unchecked time".into()))?.into()
            }
            (Holds::Id | Holds::To(_) | Holds::Once(_) | Holds::Any, Some(Cell::Text(text))) => {
                ids.of(text).map_or_else(|| text.clone(), |id| id.to_string()).into()
            }
            (_, Some(Cell::Number(number))) => (*number).into(),
            (_, Some(Cell::Text(text))) => text.into(),
        });
    }
    for (at, column) in table.columns.iter().enumerate() {
        let (Some(place), Some(Some(Cell::Text(words)))) = (table.place(column, &cells), row.get(at)) else {
            continue;
        };
        let envelope = by.seal(words, &place)?;
        cells[at] = envelope.into();
    }
    Ok(cells)
}
