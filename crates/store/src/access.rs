//! Authorising is looking up the key: the only way to content is a [`Participant`], and only this module makes one.
//!
//! It finds a relationship *through the viewer*. What is not theirs is not found, in the same words as what is not there.

use crate::{
    keyring::Key,
    tx::{Change, Tx},
    value::values,
};
use domain::{Error, RelationshipId, Result, Side, UserId, handover::is_over};
use jiff::Timestamp;
use std::{marker::PhantomData, ops::Deref};

/// Proof that a user is or was in a relationship, with the key to what they wrote there for themselves alone.
pub struct Author {
    relationship: RelationshipId,
    user: UserId,
    side: Side,
    own: Key,
}

/// Proof that a user is in a relationship, with the keys to what they may read there.
pub struct Participant {
    author: Author,
    shared: Key,
    ends_at: Option<Timestamp>,
}

/// A participant who is changing something shared: it holds the relationship's lock and its next version.
pub struct Writer {
    participant: Participant,
    version: i64,
    recorded: i64,
}

/// Ciphertext out of the database. It has no `Debug`, `Display` or serialisation, and opens only with the proof.
pub struct Sealed<T> {
    envelope: Vec<u8>,
    place: Place,
    content: PhantomData<T>,
}

/// Where a ciphertext belongs: part of what it is sealed with.
#[derive(Clone)]
pub(crate) struct Place {
    /// `table column row`.
    name: String,
    /// Sealed for its author alone.
    private: bool,
}

impl Place {
    pub(crate) fn shared(column: &str, row: impl std::fmt::Display) -> Self {
        Self { name: format!("{column} {row}"), private: false }
    }

    pub(crate) fn private(column: &str, row: impl std::fmt::Display) -> Self {
        Self { name: format!("{column} {row}"), private: true }
    }
}

/// Author under which the key to shared things is kept.
const BOTH: &str = "both";
/// Version of all data keys; grows when keys are rotated.
const KEY_VERSION: i64 = 1;

impl<T> Sealed<T> {
    pub(crate) fn new(envelope: Vec<u8>, place: Place) -> Self {
        Self { envelope, place, content: PhantomData }
    }
}

impl Author {
    /// The relationship they are or were in.
    #[must_use]
    pub fn relationship(&self) -> RelationshipId {
        self.relationship
    }

    /// Who they are.
    #[must_use]
    pub fn user(&self) -> UserId {
        self.user
    }

    /// Which side they are on.
    #[must_use]
    pub fn side(&self) -> Side {
        self.side
    }

    /// Opens sealed words of their own.
    ///
    /// # Errors
    /// `Failed` when the ciphertext is not theirs, or not from here.
    pub fn open_own(&self, sealed: &Sealed<String>) -> Result<String> {
        self.open_with(&self.own, sealed)
    }

    pub(crate) fn seal_own(&self, words: &str, place: &Place) -> Result<Vec<u8>> {
        self.own.seal(words.as_bytes(), &self.bound(place))
    }

    fn open_with(&self, key: &Key, sealed: &Sealed<String>) -> Result<String> {
        let plain = key.open(&sealed.envelope, &self.bound(&sealed.place))?;
        String::from_utf8(plain.to_vec()).map_err(|_| Error::Failed("sealed words are no text".into()))
    }

    fn bound(&self, place: &Place) -> String {
        let author = if place.private { self.side.as_str() } else { BOTH };
        format!("{} {} {author} {KEY_VERSION}", place.name, self.relationship)
    }
}

impl Deref for Participant {
    type Target = Author;

    fn deref(&self) -> &Author {
        &self.author
    }
}

impl Participant {
    /// From when on it is its owner's alone, where that is settled.
    #[must_use]
    pub fn ends_at(&self) -> Option<Timestamp> {
        self.ends_at
    }

    /// What has ended is history: nothing that both saw is written any more.
    ///
    /// # Errors
    /// `Refused` once it has.
    pub fn must_stand(&self, now: Timestamp) -> Result<()> {
        if is_over(self.ends_at, now) {
            return Err(Error::refused(
                "This one-on-one is over. All of it is yours to read and to take along.",
            ));
        }
        Ok(())
    }

    /// Opens sealed words of this relationship: shared ones, and this participant's own private ones.
    ///
    /// # Errors
    /// `Failed` when the ciphertext is not from here.
    pub fn open(&self, sealed: &Sealed<String>) -> Result<String> {
        self.open_with(if sealed.place.private { &self.own } else { &self.shared }, sealed)
    }

    pub(crate) fn seal(&self, words: &str, place: &Place) -> Result<Vec<u8>> {
        let key = if place.private { &self.own } else { &self.shared };
        key.seal(words.as_bytes(), &self.bound(place))
    }

    /// Opens sealed bytes that both may see.
    pub(crate) fn open_bytes(&self, sealed: &Sealed<Vec<u8>>) -> Result<Vec<u8>> {
        let plain = self.shared.open(&sealed.envelope, &self.bound(&sealed.place))?;
        Ok(plain.to_vec())
    }

    pub(crate) fn seal_bytes(&self, bytes: &[u8], place: &Place) -> Result<Vec<u8>> {
        self.shared.seal(bytes, &self.bound(place))
    }
}

impl Deref for Writer {
    type Target = Participant;

    fn deref(&self) -> &Participant {
        &self.participant
    }
}

impl Writer {
    /// The version that this change makes.
    #[must_use]
    pub fn version(&self) -> i64 {
        self.version
    }

    /// Number of the next event in this change.
    pub(crate) fn next_place(&mut self) -> i64 {
        self.recorded += 1;
        self.recorded
    }
}

/// The proof that `user` is in the relationship. Once it has ended, only its owner is.
///
/// # Errors
/// `NotFound` when they are not, or it does not exist.
pub fn participant(tx: &mut Tx<'_>, user: UserId, relationship: RelationshipId) -> Result<Participant> {
    let (author, ends_at) = author(tx, user, relationship)?;
    if author.side == Side::Other && is_over(ends_at, tx.now()) {
        return Err(Error::NotFound);
    }
    Ok(Participant { author, shared: data_key(tx, relationship, BOTH)?, ends_at })
}

/// The proof that `user` is or was in the relationship, for what they wrote there for themselves alone; with when it ends.
///
/// # Errors
/// `NotFound` when they never were, or it does not exist.
pub fn author(
    tx: &mut Tx<'_>,
    user: UserId,
    relationship: RelationshipId,
) -> Result<(Author, Option<Timestamp>)> {
    let row = tx.query_opt(
        "SELECT p.side, r.ends_at FROM participants p JOIN relationships r ON r.id = p.relationship_id
         WHERE p.relationship_id = ?1 AND p.user_id = ?2",
        values![relationship, user],
    )?;
    let mut row = row.ok_or(Error::NotFound)?;
    let side: Side = row.take()?;
    let own = data_key(tx, relationship, side.as_str())?;
    Ok((Author { relationship, user, side, own }, row.take()?))
}

/// The proof, for changing something shared: takes the relationship's lock and its next version first, so that changes
/// of one relationship are one after the other on both databases. What has ended is history: nothing is written in it.
///
/// # Errors
/// `NotFound` as [`participant`], `Refused` for its owner once it has ended.
pub fn writer(tx: &mut Tx<'_>, user: UserId, relationship: RelationshipId) -> Result<Writer> {
    let writer = keeper(tx, user, relationship)?;
    writer.must_stand(tx.now())?;
    Ok(writer)
}

/// The same also where it has ended, for saying what becomes of it.
///
/// # Errors
/// `NotFound` as [`participant`].
pub fn keeper(tx: &mut Tx<'_>, user: UserId, relationship: RelationshipId) -> Result<Writer> {
    let row = tx.query_opt(
        "UPDATE relationships SET version = version + 1
         WHERE id = ?1 AND EXISTS (SELECT 1 FROM participants WHERE relationship_id = ?1 AND user_id = ?2)
         RETURNING version",
        values![relationship, user],
    )?;
    let version = row.ok_or(Error::NotFound)?.take()?;
    let participant = participant(tx, user, relationship)?;
    tx.after_commit(Change::Relationship { relationship, version });
    Ok(Writer { participant, version, recorded: 0 })
}

/// Proof of who somebody is, with the key to what is theirs and in no relationship.
pub struct Own {
    user: UserId,
    key: Key,
}

impl Own {
    /// Who they are.
    #[must_use]
    pub fn user(&self) -> UserId {
        self.user
    }

    pub(crate) fn open(&self, sealed: &Sealed<String>) -> Result<String> {
        let plain = self.key.open(&sealed.envelope, &self.bound(&sealed.place))?;
        String::from_utf8(plain.to_vec()).map_err(|_| Error::Failed("sealed words are no text".into()))
    }

    pub(crate) fn seal(&self, words: &str, place: &Place) -> Result<Vec<u8>> {
        self.key.seal(words.as_bytes(), &self.bound(place))
    }

    fn bound(&self, place: &Place) -> String {
        format!("{} {} own {KEY_VERSION}", place.name, self.user)
    }
}

/// The proof of a user who has a key of their own.
///
/// # Errors
/// `NotFound` when they have none, and so nothing that it would open.
pub fn own(tx: &mut Tx<'_>, user: UserId) -> Result<Own> {
    let row = tx.query_opt("SELECT wrapped FROM own_keys WHERE user_id = ?1", values![user])?;
    let wrapped: Vec<u8> = row.ok_or(Error::NotFound)?.take()?;
    let key = tx.keyring().unwrap(&wrapped, &own_place(user))?;
    Ok(Own { user, key })
}

/// The same, with a key made where there is none yet.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn own_or_made(tx: &mut Tx<'_>, user: UserId) -> Result<Own> {
    let wrapped = tx.keyring().wrap(&Key::fresh()?, &own_place(user))?;
    tx.execute(
        "INSERT INTO own_keys (user_id, key_version, wrapped, created_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (user_id) DO NOTHING",
        values![user, KEY_VERSION, wrapped, tx.now()],
    )?;
    own(tx, user)
}

fn own_place(user: UserId) -> String {
    format!("own_keys wrapped {user} {KEY_VERSION}")
}

/// Makes the keys of a new relationship: one for both, one for each author's own.
pub(crate) fn make_keys(tx: &mut Tx<'_>, relationship: RelationshipId) -> Result<()> {
    for author in [BOTH, Side::Owner.as_str(), Side::Other.as_str()] {
        let wrapped = tx.keyring().wrap(&Key::fresh()?, &key_place(relationship, author))?;
        tx.execute(
            "INSERT INTO data_keys (relationship_id, author, key_version, wrapped, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            values![relationship, author, KEY_VERSION, wrapped, tx.now()],
        )?;
    }
    Ok(())
}

fn data_key(tx: &mut Tx<'_>, relationship: RelationshipId, author: &str) -> Result<Key> {
    let row = tx.query_opt(
        "SELECT wrapped FROM data_keys WHERE relationship_id = ?1 AND author = ?2",
        values![relationship, author],
    )?;
    let wrapped: Vec<u8> = row.ok_or_else(|| Error::Failed("a relationship has no key".into()))?.take()?;
    tx.keyring().unwrap(&wrapped, &key_place(relationship, author))
}

fn key_place(relationship: RelationshipId, author: &str) -> String {
    format!("data_keys wrapped {relationship} {author} {KEY_VERSION}")
}
