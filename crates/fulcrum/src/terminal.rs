//! What the terminal shows: answers on standard output, one clear line on standard error when something went wrong.

use std::io::{self, Write as _};
use tracing_subscriber::EnvFilter;

/// Why a command failed, in one line.
pub(crate) type Outcome = Result<(), String>;

/// One line on standard output. A closed pipe is the reader's choice, not a failure of ours.
pub(crate) fn say(line: &str) {
    writeln!(io::stdout(), "{line}").ok();
}

/// One line on standard error.
pub(crate) fn complain(line: &str) {
    writeln!(io::stderr(), "fulcrum: {line}").ok();
}

/// What went wrong, for the person at the terminal: here they may know what a page never shows.
pub(crate) fn line(error: domain::Error) -> String {
    match error {
        domain::Error::Failed(why) => format!("a fault of ours: {why}"),
        other => other.to_string(),
    }
}

/// Logs go to standard error, never with content. What libraries say through the `log` crate is not taken in: one of them
/// writes down each message of a socket, which is what somebody just typed.
pub(crate) fn start_logging() {
    let filter = EnvFilter::try_from_env("FULCRUM_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).finish();
    // There is no other one yet: this is the first thing that the program does.
    tracing::subscriber::set_global_default(logs).ok();
}
