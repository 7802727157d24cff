//! `bin/bench`: measures what the product promises to be quick at. Figures go to standard output as JSON lines and to
//! standard error as a table. It judges nothing: what is fast enough is written elsewhere.

mod decade;
mod http;
mod import;
mod live;
mod page;
mod report;
mod reports;
mod search;
mod server;
mod start;
mod store;
mod themes;

use clap::{Parser, ValueEnum};
use report::Report;
use std::{path::PathBuf, process::ExitCode, time::Duration};

/// Why a bench could not be run, in one line.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Measures Fulcrum on this machine.
#[derive(Parser)]
#[command(name = "bench")]
struct Arguments {
    /// What to measure; everything when not given.
    #[arg(value_enum)]
    benches: Vec<Bench>,
    /// Less of each: all of it within 50 seconds.
    #[arg(long)]
    quick: bool,
    /// The binary to measure.
    #[arg(long, value_name = "FILE")]
    fulcrum: PathBuf,
    /// Serve the yardstick of `live` from that file instead; the bench starts it so by itself.
    #[arg(long, value_name = "FILE", hide = true)]
    yardstick: Option<PathBuf>,
    /// Folder of histories whose themes are known, to measure as well: histories_dev.jsonl and gold_dev.jsonl.
    #[arg(long, env = "FULCRUM_BENCH_THEMES", value_name = "DIR")]
    histories: Option<PathBuf>,
    /// A PostgreSQL in which databases may be made, to measure as well.
    #[arg(long, env = "FULCRUM_TEST_POSTGRES", hide_env_values = true, value_name = "URL")]
    postgres: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Bench {
    /// Commits, alone and in groups, and what a sealed row costs beside them.
    Store,
    /// Weight of the first page, and of every page the server's time and weight: of ten years, and of 2,000 open points.
    Page,
    /// Time until it answers, and memory at rest.
    Start,
    /// Reading a running document of ten megabytes.
    Import,
    /// Finding words in ten years of twenty one-on-ones.
    Search,
    /// Typing together, against Hocuspocus and a yardstick.
    Live,
    /// How right, steady and quick themes are.
    Themes,
}

/// How much of each.
#[derive(Clone, Copy)]
pub(crate) struct Effort {
    /// How long to go on committing.
    pub(crate) committing: Duration,
    /// Rows sealed in one transaction.
    pub(crate) rows: usize,
    /// Requests per page.
    pub(crate) requests: usize,
    /// Starts of the binary.
    pub(crate) starts: usize,
    /// Rounds of typing together.
    pub(crate) rounds: usize,
    /// Seconds of each in which pairs type calmly.
    pub(crate) calm_seconds: u32,
    /// Edits of each pair that types as fast as it can.
    pub(crate) edits: usize,
    /// Pages that are open and do nothing.
    pub(crate) idle: usize,
}

impl Effort {
    fn of(quick: bool) -> Self {
        let seconds = Duration::from_secs;
        if quick {
            Self {
                committing: seconds(2),
                rows: 1_000,
                requests: 40,
                starts: 5,
                rounds: 1,
                calm_seconds: 4,
                edits: 400,
                idle: 2_000,
            }
        } else {
            Self {
                committing: seconds(8),
                rows: 4_000,
                requests: 300,
                starts: 15,
                rounds: 3,
                calm_seconds: 15,
                edits: 2_000,
                idle: 10_000,
            }
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut report = Report::default();
    let outcome = match &arguments.yardstick {
        Some(file) => live::yardstick::serve(file),
        None => measure(&arguments, &mut report),
    };
    report.table();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            report::complain(&why.to_string());
            ExitCode::FAILURE
        }
    }
}

fn measure(arguments: &Arguments, report: &mut Report) -> Outcome {
    let wants = |bench| arguments.benches.is_empty() || arguments.benches.contains(&bench);
    let effort = Effort::of(arguments.quick);
    if wants(Bench::Themes) {
        themes::measure(effort, arguments.histories.as_deref(), report)?;
    }
    if wants(Bench::Store) {
        store::measure(effort, arguments.postgres.as_deref(), report)?;
    }
    if wants(Bench::Page) || wants(Bench::Start) {
        let decade = decade::make(&arguments.fulcrum)?;
        if wants(Bench::Start) {
            start::measure(effort, &decade.demo, report)?;
        }
        if wants(Bench::Page) {
            page::measure(effort, &decade, report)?;
            page::measure_home(effort, &reports::make(&arguments.fulcrum)?, report)?;
        }
    }
    if wants(Bench::Import) {
        import::measure(report)?;
    }
    if wants(Bench::Live) {
        live::measure(effort, &arguments.fulcrum, report)?;
    }
    if wants(Bench::Search) {
        search::measure(effort, report)?;
    }
    Ok(())
}
