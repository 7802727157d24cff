//! The binary: reads the configuration, wires the parts, and says in one line what went wrong. It holds no rules.

mod admin;
mod backup;
mod capture;
mod demo;
mod export;
mod import;
mod occurrences;
mod post;
mod receive;
mod serve;
mod storage;
mod terminal;
mod themes;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// One-on-ones that belong to the report.
#[derive(Parser)]
#[command(name = "fulcrum", version, about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the web application.
    Serve(serve::Serve),
    /// Fill an empty workspace with a believable year of one-on-ones, and print links to sign in.
    Demo(demo::Demo),
    /// Look after people, tokens and links without the web.
    Admin(admin::Admin),
    /// Jot something down for the next one-on-one.
    Capture(capture::Capture),
    /// Read a running one-on-one document, or an export; show what it was understood as, or save it.
    Import(import::Import),
    /// Write all that one user may see, as a folder of Markdown or one JSON file.
    Export(export::Export),
    /// Copy the running database into a new file. Keep the master key somewhere else.
    Backup(backup::Backup),
    /// Take in one letter from standard input: a calendar's answer to an invitation. For a mail server's pipe.
    Receive(receive::Receive),
    /// Print the moments that a series of meetings would have, by the code that plans them.
    Occurrences(occurrences::Occurrences),
    /// Find the themes of short texts, given and answered as JSON lines.
    Themes(themes::Themes),
}

fn main() -> ExitCode {
    terminal::start_logging();
    let outcome = match Arguments::parse().command {
        Command::Serve(serve) => serve.run(),
        Command::Demo(demo) => demo.run(),
        Command::Admin(admin) => admin.run(),
        Command::Capture(capture) => capture.run(),
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
        Command::Backup(backup) => backup.run(),
        // A mail server asks for more than yes or no.
        Command::Receive(receive) => return receive.run(),
        Command::Occurrences(occurrences) => occurrences.run(),
        Command::Themes(themes) => themes.run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            terminal::complain(&why);
            ExitCode::FAILURE
        }
    }
}
