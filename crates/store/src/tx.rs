//! The one transaction type: it carries the clock, the ids, the keys and what happens after the commit.

use crate::{
    keyring::{Keyring, random},
    seam::Connection,
    value::{Row, Value},
};
use domain::{Error, NoteId, RelationshipId, Result};
use jiff::Timestamp;
use uuid::Uuid;

/// Something shared in a relationship changed. Says what, never how.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// The one-on-one as its pages show it.
    Relationship {
        /// Which.
        relationship: RelationshipId,
        /// Its version after the change; gapless and in commit order.
        version: i64,
    },
    /// The words of a note that is typed together.
    Note {
        /// Where it belongs.
        relationship: RelationshipId,
        /// Which.
        note: NoteId,
        /// Its version after the change; gapless and in commit order.
        version: i64,
    },
}

impl Change {
    /// As other nodes are told: ids and a number.
    pub(crate) fn to_hint(self) -> String {
        match self {
            Self::Relationship { relationship, version } => format!("r:{relationship}:{version}"),
            Self::Note { relationship, note, version } => format!("n:{relationship}:{note}:{version}"),
        }
    }

    /// What another node told; nothing when it is from a version that says it differently.
    pub(crate) fn from_hint(hint: &str) -> Option<Self> {
        let parts: Vec<&str> = hint.split(':').collect();
        match *parts.as_slice() {
            ["r", relationship, version] => Some(Self::Relationship {
                relationship: relationship.parse().ok()?,
                version: version.parse().ok()?,
            }),
            ["n", relationship, note, version] => Some(Self::Note {
                relationship: relationship.parse().ok()?,
                note: note.parse().ok()?,
                version: version.parse().ok()?,
            }),
            _ => None,
        }
    }

    /// Whether both are about the same thing, so that the later one says it all.
    fn is_about(self, other: Self) -> bool {
        match (self, other) {
            (Self::Relationship { relationship: one, .. }, Self::Relationship { relationship: two, .. }) => {
                one == two
            }
            (Self::Note { note: one, .. }, Self::Note { note: two, .. }) => one == two,
            _ => false,
        }
    }
}

/// A transaction. Verbs are ordinary functions over it; nothing of them is seen by anybody before it commits.
pub struct Tx<'c> {
    connection: &'c mut Connection,
    keyring: &'c Keyring,
    now: Timestamp,
    changes: Vec<Change>,
}

impl<'c> Tx<'c> {
    pub(crate) fn new(connection: &'c mut Connection, keyring: &'c Keyring, now: Timestamp) -> Self {
        Self { connection, keyring, now, changes: Vec::new() }
    }

    /// The moment of this transaction: the same however often it is asked.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// A new id, ordered by time.
    ///
    /// # Errors
    /// `Failed` when the system has no randomness.
    pub fn id<T: From<Uuid>>(&self) -> Result<T> {
        self.id_at(u64::try_from(self.now.as_millisecond()).unwrap_or_default())
    }

    /// A new id for something that came about at another moment, in milliseconds.
    pub(crate) fn id_at<T: From<Uuid>>(&self, millis: u64) -> Result<T> {
        let mut bytes = [0; 10];
        random(&mut bytes)?;
        Ok(T::from(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()))
    }

    /// The id of somebody's copy of something from elsewhere: always the same one, nobody can say which without the master
    /// key, and in the order of what they are copies of.
    ///
    /// # Errors
    /// `Failed` if the hash cannot be keyed.
    pub fn copy_id<T: From<Uuid>>(&self, of: Uuid, by: impl std::fmt::Display) -> Result<T> {
        /// Bits of an id that say when, and which of what came about at once.
        const KEPT: u128 = !0 << 48;
        let hash = self.keyring.fingerprint(format!("a copy of {of} by {by}").as_bytes())?;
        let bits = hash.get(..12).and_then(|hex| u128::from_str_radix(hex, 16).ok());
        let bits = bits.ok_or_else(|| Error::Failed("a fingerprint is too short".into()))?;
        Ok(T::from(Uuid::from_u128(of.as_u128() & KEPT | bits)))
    }

    /// Keys, for the keyed hash of a command.
    #[must_use]
    pub fn keyring(&self) -> &Keyring {
        self.keyring
    }

    /// Tells live readers after the commit.
    pub(crate) fn after_commit(&mut self, change: Change) {
        self.changes.retain(|earlier| !earlier.is_about(change));
        self.changes.push(change);
    }

    pub(crate) fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.changes)
    }

    pub(crate) fn connection(&mut self) -> &mut Connection {
        self.connection
    }

    pub(crate) fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64> {
        self.connection.execute(sql, values)
    }

    pub(crate) fn query_opt(&mut self, sql: &str, values: &[Value]) -> Result<Option<Row>> {
        self.connection.query_opt(sql, values)
    }

    /// The first cell of the only row of a count.
    pub(crate) fn count(&mut self, sql: &str, values: &[Value]) -> Result<i64> {
        self.connection.query_one(sql, values)?.take()
    }

    /// All rows, each read by `read`.
    pub(crate) fn all<T>(
        &mut self,
        sql: &str,
        values: &[Value],
        read: impl Fn(&mut Row) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.connection.query(sql, values)?.iter_mut().map(read).collect()
    }
}
