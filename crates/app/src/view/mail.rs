//! What an administrator sees of the mail that goes out: to whom, of what kind, how it went. No letter.

use domain::{MailId, delivery::State};
use jiff::Timestamp;

/// The mail of the workspace.
#[derive(Clone)]
pub struct Mails {
    /// From whom, through which server; none: mail is not set up.
    pub server: Option<(String, String)>,
    /// The latest first.
    pub lines: Vec<MailLine>,
    /// How many wait.
    pub waiting: i64,
    /// How many could not be delivered.
    pub failed: i64,
}

/// One mail.
#[derive(Clone)]
pub struct MailLine {
    /// Its id.
    pub id: MailId,
    /// To whom.
    pub to: String,
    /// What it is: the name of a kind of reminder, or `test`.
    pub kind: String,
    /// Where it stands.
    pub state: State,
    /// When it came up.
    pub made_at: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// When it is tried next.
    pub due_at: Timestamp,
    /// How far the last try came, where it failed.
    pub step: Option<String>,
    /// The server's number.
    pub code: Option<i64>,
    /// The server's words, for a test.
    pub said: Option<String>,
}
