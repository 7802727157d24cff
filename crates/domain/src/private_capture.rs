//! A capture that its author keeps to themselves. It is nobody else's, in no count, no order and no version.

use crate::ids::PrivateCaptureId;
use jiff::Timestamp;

/// A private capture, opened for its author.
#[derive(Clone)]
pub struct PrivateCapture {
    /// Its id.
    pub id: PrivateCaptureId,
    /// The words.
    pub text: String,
    /// When it was jotted.
    pub captured_at: Timestamp,
}
