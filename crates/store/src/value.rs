//! Values that go into and come out of SQL: integers, texts and bytes, and our own types as those.

use domain::{Error, Result, Side};
use jiff::{Timestamp, civil::Date, civil::DateTime};
use uuid::Uuid;

/// One cell.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Text(String),
    Blob(Vec<u8>),
}

/// One row, read cell by cell in the order of the `SELECT`.
pub(crate) struct Row {
    cells: std::vec::IntoIter<Value>,
}

impl Row {
    pub(crate) fn new(cells: Vec<Value>) -> Self {
        Self { cells: cells.into_iter() }
    }

    /// The next cell as a `T`.
    pub(crate) fn take<T: FromValue>(&mut self) -> Result<T> {
        let cell =
            self.cells.next().ok_or_else(|| Error::Failed("a row has fewer cells than were read".into()))?;
        T::from_value(cell)
    }
}

/// A type that a cell can be read as.
pub(crate) trait FromValue: Sized {
    fn from_value(value: Value) -> Result<Self>;
}

fn unexpected<T>(wanted: &str) -> Result<T> {
    Err(Error::Failed(format!("a cell is no {wanted}")))
}

impl FromValue for Value {
    fn from_value(value: Value) -> Result<Self> {
        Ok(value)
    }
}

impl FromValue for i64 {
    fn from_value(value: Value) -> Result<Self> {
        let Value::Int(number) = value else {
            return unexpected("integer");
        };
        Ok(number)
    }
}

impl FromValue for String {
    fn from_value(value: Value) -> Result<Self> {
        let Value::Text(text) = value else {
            return unexpected("text");
        };
        Ok(text)
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: Value) -> Result<Self> {
        let Value::Blob(bytes) = value else {
            return unexpected("bytes");
        };
        Ok(bytes)
    }
}

impl FromValue for Timestamp {
    fn from_value(value: Value) -> Result<Self> {
        Self::from_microsecond(i64::from_value(value)?).or_else(|_| unexpected("time"))
    }
}

impl FromValue for Date {
    fn from_value(value: Value) -> Result<Self> {
        String::from_value(value)?.parse().or_else(|_| unexpected("date"))
    }
}

impl FromValue for DateTime {
    fn from_value(value: Value) -> Result<Self> {
        String::from_value(value)?.parse().or_else(|_| unexpected("local time"))
    }
}

impl FromValue for Side {
    fn from_value(value: Value) -> Result<Self> {
        Self::parse(&String::from_value(value)?).or_else(|_| unexpected("side"))
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value) -> Result<Self> {
        if value == Value::Null { Ok(None) } else { T::from_value(value).map(Some) }
    }
}

macro_rules! id_values {
    ($($id:ident),*) => {$(
        impl FromValue for domain::$id {
            fn from_value(value: Value) -> Result<Self> {
                String::from_value(value)?.parse::<Uuid>().map(Self).or_else(|_| unexpected("id"))
            }
        }

        impl From<domain::$id> for Value {
            fn from(id: domain::$id) -> Self {
                Self::Text(id.to_string())
            }
        }
    )*};
}

id_values!(
    AccessTokenId,
    ActionItemId,
    CheckpointId,
    DismissalId,
    GoalId,
    GrowthEntryId,
    LinkId,
    MailId,
    MeetingId,
    NoteId,
    NoteVersionId,
    FeedId,
    PauseId,
    PresenceId,
    PrivateCaptureId,
    PrivateNoteId,
    RelationshipId,
    SessionId,
    TalkingPointId,
    ThemeId,
    ThemeLessonId,
    UpdateId,
    UserId,
    CalendarAccountId,
    CalendarWishId,
    WebhookCallId,
    WebhookId
);

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Blob(bytes)
    }
}

impl From<Timestamp> for Value {
    fn from(at: Timestamp) -> Self {
        Self::Int(at.as_microsecond())
    }
}

impl From<Date> for Value {
    fn from(day: Date) -> Self {
        Self::Text(day.to_string())
    }
}

impl From<DateTime> for Value {
    fn from(local: DateTime) -> Self {
        Self::Text(local.to_string())
    }
}

impl From<Side> for Value {
    fn from(side: Side) -> Self {
        Self::Text(side.as_str().into())
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// The parameters of a statement, in the order of `?1`, `?2`, …
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::value::Value::from($value)),*] };
}
pub(crate) use values;
