//! The way back from what depends on how it was before: the command with its old words, in memory for whoever did it.
//! Never on disk and never in an address: that carries an id alone. Bounded, gone in ten minutes or with the process.

use domain::UserId;
use jiff::{SignedDuration, Timestamp};
use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// Bytes that all of them may take: about a thousand of the longest texts.
const MOST: usize = 16 * 1024 * 1024;
/// For so long a page offers it.
const KEPT: SignedDuration = SignedDuration::from_mins(10);

struct Step {
    id: String,
    user: UserId,
    at: Timestamp,
    back: String,
}

/// All ways back that this process knows.
#[derive(Default)]
pub(crate) struct Steps {
    kept: Mutex<VecDeque<Step>>,
}

impl Steps {
    /// Keeps a way back; answers under which id.
    pub(crate) fn keep(&self, user: UserId, at: Timestamp, back: String) -> String {
        let id = crate::fresh_key();
        let mut kept = self.lock();
        kept.push_back(Step { id: id.clone(), user, at, back });
        let mut bytes: usize = kept.iter().map(|step| step.back.len()).sum();
        while let Some(oldest) = kept.front()
            && (bytes > MOST || at.duration_since(oldest.at) > KEPT)
        {
            bytes -= oldest.back.len();
            kept.pop_front();
        }
        id
    }

    /// The way back that somebody was given, while it is offered.
    pub(crate) fn find(&self, user: UserId, now: Timestamp, id: &str) -> Option<String> {
        let kept = self.lock();
        let step = kept.iter().rev().find(|step| step.id == id && step.user == user)?;
        (now.duration_since(step.at) <= KEPT).then(|| step.back.clone())
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Step>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A command with the fields that it is posted with.
pub(crate) fn step(path: &str, fields: &[(&str, String)]) -> String {
    format!("{path}?{}", serde_urlencoded::to_string(fields).unwrap_or_default())
}

/// An id, a day or a number in a field; empty for none.
pub(crate) fn or_none<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// The fields behind the question mark of a way back.
pub(crate) fn fields(query: &str) -> Vec<(String, String)> {
    serde_urlencoded::from_str(query).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(byte: u8) -> UserId {
        UserId(uuid::Uuid::from_bytes([byte; 16]))
    }

    #[test]
    fn is_theirs_alone_and_for_a_while() {
        let steps = Steps::default();
        let now = Timestamp::UNIX_EPOCH;
        let id = steps.keep(user(1), now, "/a?text=before".into());
        let later = now.checked_add(SignedDuration::from_mins(9)).expect("later");
        assert_eq!(steps.find(user(1), later, &id).as_deref(), Some("/a?text=before"));
        assert_eq!(steps.find(user(2), later, &id), None, "somebody else's");
        let too_late = now.checked_add(SignedDuration::from_mins(11)).expect("later");
        assert_eq!(steps.find(user(1), too_late, &id), None);
        steps.keep(user(2), too_late, "/b".into());
        assert_eq!(steps.lock().len(), 1, "the old one is forgotten");
    }

    #[test]
    fn takes_no_more_than_its_room() {
        let steps = Steps::default();
        for _ in 0..40 {
            steps.keep(user(1), Timestamp::UNIX_EPOCH, "x".repeat(1024 * 1024));
        }
        assert_eq!(steps.lock().len(), 16);
    }
}
