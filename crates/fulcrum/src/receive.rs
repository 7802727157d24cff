//! `fulcrum receive`: one letter on standard input, as a mail server hands it on: a calendar's answer to an invitation. It
//! says in one line what became of it, and in its exit code what the mail server should do.

use crate::{
    storage::Storage,
    terminal::{complain, line, say},
};
use app::calendar_reply::{self, Received};
use clap::Args;
use domain::Error;
use std::{
    io::{self, Read as _},
    process::ExitCode,
};

/// Bytes that are read: one more than a letter may have.
const MOST_BYTES: u64 = (1 << 20) + 1;
/// Exit codes that mail servers know (sysexits.h): the letter is not for us, and: come back later.
const NOT_FOR_US: u8 = 65;
const LATER: u8 = 75;

/// Take in one letter from standard input: a calendar's answer to an invitation. For a mail server's pipe.
#[derive(Args)]
pub(crate) struct Receive {
    #[command(flatten)]
    storage: Storage,
}

impl Receive {
    pub(crate) fn run(&self) -> ExitCode {
        let mut message = Vec::new();
        if let Err(why) = io::stdin().lock().take(MOST_BYTES).read_to_end(&mut message) {
            complain(&format!("the letter could not be read ({why})"));
            return ExitCode::from(LATER);
        }
        let app = match self.storage.open() {
            Ok(app) => app,
            Err(why) => {
                complain(&why);
                return ExitCode::from(LATER);
            }
        };
        match app.write(move |tx| calendar_reply::receive(tx, &message)).wait() {
            Ok(received) => {
                say(&said(received));
                ExitCode::SUCCESS
            }
            Err(why @ (Error::Unavailable(_) | Error::Failed(_))) => {
                complain(&line(why));
                ExitCode::from(LATER)
            }
            Err(why) => {
                complain(&line(why));
                ExitCode::from(NOT_FOR_US)
            }
        }
    }
}

fn said(received: Received) -> String {
    match received {
        Received::Noted(answer) => format!("Noted: {}.", answer.as_str()),
        Received::Ignored(why) => format!("Nothing changed. {why}"),
    }
}
