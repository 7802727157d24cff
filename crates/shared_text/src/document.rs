//! One shared text. Lengths are counted in UTF-16 units, as browsers count.

use std::panic::{AssertUnwindSafe, catch_unwind};
use yrs::{
    ClientID, Doc, GetString as _, OffsetKind, Options, ReadTxn as _, StateVector, Text as _, TextRef,
    Transact as _, Update, merge_updates_v1,
    updates::{decoder::Decode as _, encoder::Encode as _},
};

/// Name of the text in the document; clients ask for it with `doc.getText("text")`.
const ROOT: &str = "text";
/// Whoever wrote the text that there was before the document: the same on each node, so that all make the same document.
const BEFORE: u64 = 1;

/// A text with its history.
pub struct Document {
    doc: Doc,
    text: TextRef,
}

/// What an update did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Applied {
    /// It changed the text, or will when undone.
    Changed,
    /// All of it was there already.
    Known,
}

/// Why an update was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refused {
    /// It is no update. The document is as it was.
    Malformed,
    /// It builds on something that is not here. The document is as it was.
    Missing,
    /// Part of it builds on something of others that is not here. Open the document again without it: whoever sent it
    /// has what it builds on.
    Early,
    /// It is an update, but the document cannot be used any more: open it again without the update.
    Broken,
}

impl Default for Document {
    fn default() -> Self {
        Self::with_client(None)
    }
}

impl Document {
    fn with_client(client: Option<u64>) -> Self {
        let mut options = Options { offset_kind: OffsetKind::Utf16, ..Options::default() };
        if let Some(client) = client {
            options.client_id = ClientID::new(client);
        }
        let doc = Doc::with_options(options);
        let text = doc.get_or_insert_text(ROOT);
        Self { doc, text }
    }

    /// The document of a text that was written without one: always the same document for the same text.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let state = {
            let before = Self::with_client(Some(BEFORE));
            before.text.insert(&mut before.doc.transact_mut(), 0, text);
            before.state()
        };
        let mut document = Self::default();
        // Made right here, so it applies; if it did not, the text would be empty and the caller's check would see it.
        document.apply(&state).ok();
        document
    }

    /// A document out of its state and the updates after it.
    ///
    /// # Errors
    /// The first update that does not apply.
    pub fn open<'a>(updates: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, Refused> {
        let mut document = Self::default();
        for update in updates {
            document.apply(update)?;
        }
        Ok(document)
    }

    /// Applies an update (lib0 v1).
    ///
    /// # Errors
    /// `Malformed` and `Missing` leave the document as it was; after `Early` and `Broken` it must be thrown away.
    pub fn apply(&mut self, update: &[u8]) -> Result<Applied, Refused> {
        catch_unwind(AssertUnwindSafe(|| self.apply_trusting(update))).unwrap_or(Err(Refused::Broken))
    }

    fn apply_trusting(&mut self, update: &[u8]) -> Result<Applied, Refused> {
        let update = Update::decode_v1(update).map_err(|_| Refused::Malformed)?;
        let mut transaction = self.doc.transact_mut();
        let here = transaction.state_vector();
        if update.state_vector_lower().iter().any(|(client, clock)| *clock > here.get(client)) {
            return Err(Refused::Missing);
        }
        transaction.apply_update(update).map_err(|_| Refused::Broken)?;
        let changed = transaction.has_changes();
        transaction.commit();
        // What waits for something missing would be kept aside and can make the document unreadable later.
        if transaction.has_missing_updates() {
            return Err(Refused::Early);
        }
        Ok(if changed { Applied::Changed } else { Applied::Known })
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> String {
        self.text.get_string(&self.doc.transact())
    }

    /// Length of the words in UTF-16 units: at least as many as characters.
    #[must_use]
    pub fn length(&self) -> usize {
        self.text.len(&self.doc.transact()) as usize
    }

    /// Everything, as one update.
    #[must_use]
    pub fn state(&self) -> Vec<u8> {
        self.doc.transact().encode_diff_v1(&StateVector::default())
    }

    /// What is here, in the few bytes that others compare with theirs.
    #[must_use]
    pub fn vector(&self) -> Vec<u8> {
        self.doc.transact().state_vector().encode_v1()
    }

    /// What somebody with this state vector lacks.
    ///
    /// # Errors
    /// `Malformed` when it is no state vector.
    pub fn lacking(&self, vector: &[u8]) -> Result<Vec<u8>, Refused> {
        let vector = catch_unwind(|| StateVector::decode_v1(vector)).ok().and_then(Result::ok);
        let vector = vector.ok_or(Refused::Malformed)?;
        Ok(self.doc.transact().encode_diff_v1(&vector))
    }

    /// Makes the words these, as an edit of what differs; answers it as an update.
    pub fn replace(&mut self, text: &str) -> Vec<u8> {
        let before = self.text();
        let splice = Splice::between(&before, text);
        let mut transaction = self.doc.transact_mut();
        self.text.remove_range(&mut transaction, splice.at, splice.removed);
        self.text.insert(&mut transaction, splice.at, splice.inserted);
        transaction.encode_update_v1()
    }
}

/// Updates that follow each other as one, where they can be joined; otherwise as they are.
#[must_use]
pub fn joined(updates: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    if updates.len() < 2 {
        return updates;
    }
    match catch_unwind(|| merge_updates_v1(&updates)) {
        Ok(Ok(one)) => vec![one],
        _ => updates,
    }
}

/// The one place where two texts differ, in UTF-16 units.
struct Splice<'a> {
    at: u32,
    removed: u32,
    inserted: &'a str,
}

impl<'a> Splice<'a> {
    fn between(before: &str, after: &'a str) -> Self {
        let same = |(a, b): &(char, char)| a == b;
        let bytes = |(one, _): (char, char)| one.len_utf8();
        let head: usize = before.chars().zip(after.chars()).take_while(same).map(bytes).sum();
        let (old, new) = (&before[head..], &after[head..]);
        let tail: usize = old.chars().rev().zip(new.chars().rev()).take_while(same).map(bytes).sum();
        Self {
            at: units(&before[..head]),
            removed: units(&old[..old.len() - tail]),
            inserted: &new[..new.len() - tail],
        }
    }
}

/// Length in UTF-16 units. Texts have a limit far below what this counts to.
fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}
