//! Keeps watch over open pages, a few times a second and for all at once: whose session ended or whose access is gone is
//! cut off, and what moved on where this process did not hear of it (another node, the command line) is told.

use crate::App;
use domain::{NoteId, RelationshipId, Result, SessionId};
use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use store::live;
use tokio::sync::oneshot;

/// How often it looks. Access ends within a second at the latest, this and the asking included.
const BEAT: Duration = Duration::from_millis(400);

/// Open pages.
#[derive(Default)]
pub struct Watch(Mutex<Watched>);

#[derive(Default)]
struct Watched {
    next: u64,
    pages: HashMap<u64, Page>,
}

struct Page {
    session: SessionId,
    relationship: RelationshipId,
    /// Told when the page may be open no longer; dropped with the page.
    end: oneshot::Sender<Ended>,
}

/// Why a page may be open no longer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    /// The session ended: whoever it was may sign in again.
    SignedOut,
    /// They are signed in, and it is not theirs any more.
    Gone,
}

/// An open page under watch. Dropping it ends the watch.
pub struct Guard {
    number: u64,
    watch: Arc<Watch>,
    ended: oneshot::Receiver<Ended>,
}

impl Watch {
    /// Watches over a page whose access was just checked.
    pub(crate) fn guard(watch: &Arc<Self>, session: SessionId, relationship: RelationshipId) -> Guard {
        let mut watched = watch.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (end, ended) = oneshot::channel();
        watched.next += 1;
        let number = watched.next;
        watched.pages.insert(number, Page { session, relationship, end });
        Guard { number, watch: watch.clone(), ended }
    }

    fn sessions(&self) -> HashMap<u64, (SessionId, RelationshipId)> {
        let watched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        watched.pages.iter().map(|(number, page)| (*number, (page.session, page.relationship))).collect()
    }

    fn cut(&self, ended: impl Iterator<Item = (u64, Ended)>) {
        let mut watched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (number, why) in ended {
            if let Some(page) = watched.pages.remove(&number) {
                // Closed by itself just now, which is as good.
                page.end.send(why).ok();
            }
        }
    }
}

impl Guard {
    /// Resolves when the page may be open no longer.
    pub async fn ended(&mut self) -> Ended {
        // Without a watch nobody vouches for the session.
        (&mut self.ended).await.unwrap_or(Ended::SignedOut)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        let mut watched = self.watch.0.lock().unwrap_or_else(PoisonError::into_inner);
        watched.pages.remove(&self.number);
    }
}

/// Versions of notes that rooms were told of.
type Told = HashMap<NoteId, i64>;

/// Looks again and again, for ever. A database that is away cuts nobody off: the pages could not read anything either.
pub(crate) async fn keep(app: &App) {
    let mut beat = tokio::time::interval(BEAT);
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut told = Told::new();
    loop {
        beat.tick().await;
        if let Err(error) = look(app, &mut told).await {
            tracing::debug!(%error, "could not look after open pages");
        }
    }
}

async fn look(app: &App, told: &mut Told) -> Result<()> {
    let pages = app.watch.sessions();
    if pages.is_empty() {
        return Ok(());
    }
    let sessions: HashSet<SessionId> = pages.values().map(|(session, _)| *session).collect();
    let asked: Vec<SessionId> = sessions.into_iter().collect();
    let mut still: HashMap<SessionId, HashSet<RelationshipId>> = HashMap::new();
    for (session, theirs) in app.read(move |tx| live::access(tx, &asked)).await? {
        still.entry(session).or_default().extend(theirs);
    }
    let ended = pages.iter().filter_map(|(number, (session, relationship))| match still.get(session) {
        None => Some((*number, Ended::SignedOut)),
        Some(theirs) => (!theirs.contains(relationship)).then_some((*number, Ended::Gone)),
    });
    app.watch.cut(ended);
    elsewhere(app, &pages, told).await
}

/// Tells readers what moved on elsewhere. Whoever heard it already hears nothing new.
async fn elsewhere(
    app: &App,
    pages: &HashMap<u64, (SessionId, RelationshipId)>,
    told: &mut Told,
) -> Result<()> {
    let open: HashSet<RelationshipId> = pages.values().map(|(_, relationship)| *relationship).collect();
    let asked: Vec<RelationshipId> = open.into_iter().collect();
    let (versions, notes) =
        app.read(move |tx| Ok((live::versions(tx, &asked)?, live::notes(tx, &asked)?))).await?;
    versions.into_iter().for_each(|(relationship, version)| app.hub.publish(relationship, version));
    let news = notes.iter().filter(|(_, note, version)| told.get(note) != Some(version));
    news.for_each(|(relationship, note, version)| app.rooms.publish(*relationship, (*note, *version)));
    *told = notes.into_iter().map(|(_, note, version)| (note, version)).collect();
    Ok(())
}
