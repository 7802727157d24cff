//! Commits per second, by one writer and by many at once, and what a sealed row costs beside a commit; on SQLite and,
//! where there is one, on PostgreSQL. Measures through the verbs, as a person's capture goes.

use crate::{
    Effort, Outcome,
    report::{Report, now, number, timed},
};
use app::{
    App, KeyFile, Target, first_run,
    relationship::{self, Start},
    talking_point::capture,
    user::NewUser,
    week,
};
use domain::{RelationshipId, Side, UserId, relationship::Kind};
use jiff::Timestamp;
use std::{sync::Arc, thread, time::Duration};

/// Writers at once, each with a relationship of their own.
const WRITERS: usize = 128;
/// Words of a capture: about two hundred bytes.
const WORDS: &str = "The release was late again because three of the end-to-end tests fail every other night; I would \
     like to talk about whether we fix them, delete them, or give them a week of their own in June, say.";

pub(crate) fn measure(effort: Effort, postgres: Option<&str>, report: &mut Report) -> Outcome {
    let folder = tempfile::tempdir()?;
    let key = || KeyFile(folder.path().join("master.key"));
    let app = App::open(Target::Folder(folder.path().into()), key(), clock())?;
    measure_on("SQLite", &app, effort, report)?;
    drop(app);
    let Some(server) = postgres else { return Ok(()) };
    let database = Database::make(server)?;
    let app =
        App::open(Target::Postgres(database.url.clone()), KeyFile(folder.path().join("other.key")), clock())?;
    measure_on("PostgreSQL", &app, effort, report)
}

/// The one place here that asks the system for the time.
#[allow(clippy::disallowed_methods, reason = "the application is handed this clock")]
pub(crate) fn clock() -> app::Clock {
    Arc::new(Timestamp::now)
}

fn measure_on(name: &str, app: &App, effort: Effort, report: &mut Report) -> Outcome {
    let (user, places) = people(app)?;
    let one = places.first().copied().into_iter().collect::<Vec<_>>();
    let single = commits(app, user, &one, effort.committing)?;
    let many = commits(app, user, &places, effort.committing)?;
    report.add_of(("store", "commits_per_s_1", "1/s"), name, single);
    report.add_of(("store", "commits_per_s_128", "1/s"), name, many);
    let (write, read) = sealed(app, user, places.last().copied().ok_or("no place")?, effort.rows)?;
    let commit = Duration::from_secs_f64(1.0 / single.max(f64::MIN_POSITIVE));
    report.add_of(("store", "sealed_row_write_us", "us"), name, write.as_secs_f64() * 1e6);
    report.add_of(("store", "sealed_row_read_us", "us"), name, read.as_secs_f64() * 1e6);
    report.add_of(("store", "sealed_row_to_commit", ""), name, write.as_secs_f64() / commit.as_secs_f64());
    Ok(())
}

/// A user with a one-on-one for each writer.
fn people(app: &App) -> Outcome<(UserId, Vec<RelationshipId>)> {
    let new = NewUser {
        name: "Ana Ruiz".into(),
        email: "ana@example.org".into(),
        zone: domain::user::zone("UTC")?,
        password_hash: None,
    };
    let user = app.write(move |tx| first_run::make(tx, "Bench", &new)).wait()?;
    let start = Start { name: "Marek Novak".into(), kind: Kind::Reporting, side: Side::Owner, series: None };
    let places = app.write(move |tx| (0..WRITERS).map(|_| relationship::start(tx, user, &start)).collect());
    Ok((user, places.wait()?))
}

/// Captures per second, each committed before its writer goes on.
fn commits(app: &App, user: UserId, places: &[RelationshipId], time: Duration) -> Outcome<f64> {
    let began = now();
    let writers: Vec<_> = places
        .iter()
        .map(|place| {
            let (app, place) = (app.clone(), *place);
            thread::spawn(move || {
                let mut done = 0_usize;
                while began.elapsed() < time {
                    app.write(move |tx| capture(tx, user, place, WORDS)).wait()?;
                    done += 1;
                }
                Ok::<_, domain::Error>(done)
            })
        })
        .collect();
    let mut done = 0;
    for writer in writers {
        done += writer.join().map_err(|_| "a writer panicked")??;
    }
    Ok(number(done) / began.elapsed().as_secs_f64())
}

/// Time to seal and write one row, and to read and open it, where one commit pays for all: an upper bound of what
/// sealing costs, for the SQL is in it.
fn sealed(app: &App, user: UserId, place: RelationshipId, rows: usize) -> Outcome<(Duration, Duration)> {
    let write = app.write(move |tx| {
        let (done, time) = timed(|| (0..rows).try_for_each(|_| capture(tx, user, place, WORDS).map(|_| ())));
        done.map(|()| time)
    });
    let write = write.wait()?;
    let read = app.read(move |tx| {
        let (week, time) = timed(|| week::show(tx, user, place));
        Ok((week?.captures.len(), time))
    });
    let (opened, read) = read.wait()?;
    let each = |time: Duration, rows: usize| time.div_f64(number(rows).max(1.0));
    Ok((each(write, rows), each(read, opened)))
}

/// A database of our own on a server, dropped afterwards.
struct Database {
    server: String,
    name: String,
    url: String,
}

impl Database {
    fn make(server: &str) -> Outcome<Self> {
        let name = format!("fulcrum_bench_{}", uuid::Uuid::new_v4().simple());
        let (front, _) = server.rsplit_once('/').ok_or("the address of PostgreSQL names no database")?;
        postgres::Client::connect(server, postgres::NoTls)?
            .batch_execute(&format!("CREATE DATABASE {name}"))?;
        Ok(Self { url: format!("{front}/{name}"), server: server.into(), name })
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let drop_it = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        if let Ok(mut client) = postgres::Client::connect(&self.server, postgres::NoTls) {
            client.batch_execute(&drop_it).ok();
        }
    }
}
