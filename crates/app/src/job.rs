//! The worker: runs what is due, at least once, in the process that finds it first.

use crate::{App, link::later, reminder, sign_in::WINDOW, week::dropped_since};
use domain::{CheckpointId, PrivateCaptureId, Result, TalkingPointId, UserId};
use jiff::SignedDuration;
use store::{
    Tx, calendar_wish, checkpoint, command,
    job::{self, Job, Verb},
    link, mail, private_capture, session, sign_in_attempt, talking_point, webhook,
};

/// How often ended things are forgotten.
const SWEEP_EVERY: SignedDuration = SignedDuration::from_hours(1);
/// How long a command can be sent again and gets its old answer.
const COMMANDS_LAST: SignedDuration = SignedDuration::from_hours(24 * 14);

/// How long what went out can be looked at.
const OUTGOING_LASTS: SignedDuration = SignedDuration::from_hours(24 * 90);
/// How long it is known that somebody was reminded: longer than any clock is wrong.
const REMINDERS_LAST: SignedDuration = SignedDuration::from_hours(24 * 1_100);

/// Makes sure that the regular clean-up is planned, and that everybody is looked after.
pub(crate) fn plan_sweep(tx: &mut Tx<'_>) -> Result<()> {
    job::look_after_all(tx)?;
    if job::waits(tx, Verb::Sweep)? {
        return Ok(());
    }
    let due_at = tx.now();
    job::add(tx, Verb::Sweep, None, None, due_at)
}

/// Runs all jobs that are due; answers how many. One that fails keeps its lease, is tried again when that ends, and
/// holds nothing else up.
///
/// # Errors
/// `Unavailable` when the database is away; the jobs wait.
pub fn run_due(app: &App) -> Result<usize> {
    let mut ran = 0;
    let (shelves, themes) = (app.shelves(), app.themes());
    app.read(move |tx| {
        shelves.rest(tx.now());
        themes.rest(tx.now());
        Ok(())
    })
    .wait()?;
    while let Some(job) = app.write(job::take).wait()? {
        ran += 1;
        let mailed = app.mailer().is_some();
        let outcome = app.write(move |tx| run(tx, &job, mailed)).wait();
        if let Err(error) = outcome {
            tracing::warn!(verb = ?job.verb, attempts = job.attempts, %error, "a job failed; it will be tried again");
        }
    }
    Ok(ran)
}

fn run(tx: &mut Tx<'_>, job: &Job, mailed: bool) -> Result<()> {
    let before = dropped_since(tx.now());
    match (job.verb, job.noun) {
        (Verb::Remind, Some(id)) => {
            // Whoever changes something while we look waits for this row, and then has us look again.
            job::hold(tx, job)?;
            let next = reminder::look(tx, UserId(id), mailed)?;
            return job::again(tx, job, next);
        }
        (Verb::PurgePoint, Some(id)) => talking_point::purge(tx, TalkingPointId(id), before)?,
        (Verb::PurgePrivateCapture, Some(id)) => {
            private_capture::purge(tx, PrivateCaptureId(id), before)?;
        }
        (Verb::PurgeCheckpoint, Some(id)) => checkpoint::purge(tx, CheckpointId(id), before)?,
        (Verb::Sweep, _) => {
            sweep(tx)?;
            // Nodes that start together may each have planned one.
            job::first_of_its_kind(tx, job)?;
            return job::again(tx, job, later(tx.now(), SWEEP_EVERY));
        }
        (Verb::PurgePoint | Verb::PurgePrivateCapture | Verb::PurgeCheckpoint | Verb::Remind, None) => {}
    }
    job::done(tx, job)
}

fn sweep(tx: &mut Tx<'_>) -> Result<()> {
    let now = tx.now();
    let ago = |lasts: SignedDuration| later(now, -lasts);
    let (attempts, commands) = (ago(WINDOW * 96), ago(COMMANDS_LAST));
    session::forget_ended(tx)?;
    link::forget_ended(tx)?;
    sign_in_attempt::forget_before(tx, attempts)?;
    command::forget_before(tx, commands)?;
    job::look_after_all(tx)?;
    let (outgoing, reminders) = (ago(OUTGOING_LASTS), ago(REMINDERS_LAST));
    mail::forget_before(tx, outgoing)?;
    webhook::forget_before(tx, outgoing)?;
    calendar_wish::forget_before(tx, outgoing)?;
    store::reminder::forget_before(tx, reminders)
}
