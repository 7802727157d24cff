//! The worker: runs what is due, at least once, in the process that finds it first.

use crate::{App, link::later, sign_in::WINDOW, week::dropped_since};
use domain::{CheckpointId, PrivateCaptureId, Result, TalkingPointId};
use jiff::SignedDuration;
use store::{
    Tx, checkpoint, command,
    job::{self, Job, Verb},
    link, private_capture, session, sign_in_attempt, talking_point,
};

/// How often ended things are forgotten.
const SWEEP_EVERY: SignedDuration = SignedDuration::from_hours(1);
/// How long a command can be sent again and gets its old answer.
const COMMANDS_LAST: SignedDuration = SignedDuration::from_hours(24 * 14);

/// Makes sure that the regular clean-up is planned.
pub(crate) fn plan_sweep(tx: &mut Tx<'_>) -> Result<()> {
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
        let outcome = app.write(move |tx| run(tx, &job).and_then(|()| job::done(tx, &job))).wait();
        if let Err(error) = outcome {
            tracing::warn!(verb = ?job.verb, attempts = job.attempts, %error, "a job failed; it will be tried again");
        }
    }
    Ok(ran)
}

fn run(tx: &mut Tx<'_>, job: &Job) -> Result<()> {
    let before = dropped_since(tx.now());
    match (job.verb, job.noun) {
        (Verb::PurgePoint, Some(id)) => talking_point::purge(tx, TalkingPointId(id), before),
        (Verb::PurgePrivateCapture, Some(id)) => private_capture::purge(tx, PrivateCaptureId(id), before),
        (Verb::PurgeCheckpoint, Some(id)) => checkpoint::purge(tx, CheckpointId(id), before),
        (Verb::Sweep, _) => sweep(tx),
        (Verb::PurgePoint | Verb::PurgePrivateCapture | Verb::PurgeCheckpoint, None) => Ok(()),
    }
}

fn sweep(tx: &mut Tx<'_>) -> Result<()> {
    let ago = |lasts: SignedDuration| later(tx.now(), -lasts);
    let (attempts, commands, again) = (ago(WINDOW * 96), ago(COMMANDS_LAST), ago(-SWEEP_EVERY));
    session::forget_ended(tx)?;
    link::forget_ended(tx)?;
    sign_in_attempt::forget_before(tx, attempts)?;
    command::forget_before(tx, commands)?;
    job::add(tx, Verb::Sweep, None, None, again)
}
