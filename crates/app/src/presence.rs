//! Who is here: the other one sees who has the meeting open while it goes on, and nowhere else. It is no event and is
//! forgotten at once.

use crate::{App, link::later, meeting::At};
use domain::{PresenceId, Result, UserId, meeting::State};
use jiff::SignedDuration;
use std::time::Duration;
use store::{Tx, access, meeting, presence};
use tokio::task::JoinHandle;

/// A page that is not heard of for this long is gone.
const LASTS: SignedDuration = SignedDuration::from_secs(60);
/// How often a page says again that it is there.
const BEAT: Duration = Duration::from_secs(20);
/// Going from page to page, or loading one again, is not leaving.
const GRACE: Duration = Duration::from_secs(3);

/// An open page of a meeting. Dropping it leaves.
pub struct Here {
    app: App,
    by: UserId,
    at: At,
    id: PresenceId,
    staying: JoinHandle<()>,
}

/// Says that somebody has a meeting open; nothing to say when it does not go on.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub async fn arrive(app: &App, by: UserId, at: At) -> Result<Option<Here>> {
    let Some(id) = app.write(move |tx| come(tx, by, at)).await? else { return Ok(None) };
    let staying = tokio::spawn(stay(app.clone(), id));
    Ok(Some(Here { app: app.clone(), by, at, id, staying }))
}

fn come(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<Option<PresenceId>> {
    let participant = access::participant(tx, by, at.relationship)?;
    let goes_on = meeting::find(tx, &participant, at.meeting)?.state == State::InProgress;
    if !goes_on || participant.must_stand(tx.now()).is_err() {
        return Ok(None);
    }
    let (id, until) = (tx.id()?, later(tx.now(), LASTS));
    if !presence::is_here(tx, &participant, at.meeting, participant.side())? {
        // Pages of the other one are told.
        access::writer(tx, by, at.relationship)?;
    }
    presence::add(tx, &participant, id, (at.meeting, until))?;
    Ok(Some(id))
}

async fn stay(app: App, id: PresenceId) {
    loop {
        tokio::time::sleep(BEAT).await;
        let stayed = app.write(move |tx| presence::stay(tx, id, later(tx.now(), LASTS))).await;
        if let Err(error) = stayed {
            tracing::debug!(%error, "could not say that a page is open");
        }
    }
}

fn leave(tx: &mut Tx<'_>, by: UserId, at: At, id: PresenceId) -> Result<()> {
    presence::remove(tx, id)?;
    let participant = access::participant(tx, by, at.relationship)?;
    if !presence::is_here(tx, &participant, at.meeting, participant.side())? {
        access::writer(tx, by, at.relationship)?;
    }
    Ok(())
}

impl Drop for Here {
    fn drop(&mut self) {
        self.staying.abort();
        let (app, by, at, id) = (self.app.clone(), self.by, self.at, self.id);
        tokio::spawn(async move {
            tokio::time::sleep(GRACE).await;
            if let Err(error) = app.write(move |tx| leave(tx, by, at, id)).await {
                // It lapses by itself.
                tracing::debug!(%error, "could not say that a page was left");
            }
        });
    }
}
