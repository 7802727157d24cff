//! Verbs: one public function is one use case is one transaction. Jobs and the live hub hang off what they record.
//!
//! It names no HTTP and no SQL: `web` and the binary call it, it calls `store` with the participant proof.

pub mod access_token;
pub mod action_item;
pub mod administration;
pub mod agenda;
pub mod calendar_account;
mod calendar_invitation;
pub mod calendar_reply;
pub mod calendar_wish;
pub mod checkpoint;
pub mod command;
pub mod export;
pub mod feed;
pub mod feedback;
pub mod find;
pub mod first_run;
pub mod focus_meeting;
pub mod goal;
pub mod growth;
pub mod handout;
pub mod handover;
pub mod hint;
pub mod home;
mod hub;
pub mod import;
pub mod insight;
pub mod invitation;
pub mod job;
pub mod join_link;
mod kept;
pub mod kinds;
pub mod link;
pub mod mail;
pub mod meeting;
pub mod note;
pub mod ownership;
pub mod password;
pub mod past;
pub mod pause;
pub mod prep;
pub mod presence;
pub mod private_capture;
pub mod private_note;
pub mod question;
pub mod rebooking;
pub mod recap;
pub mod reflection;
pub mod relationship;
pub mod reminder;
mod room;
pub mod series;
pub mod series_import;
pub mod session;
pub mod sign_in;
pub mod sign_in_link;
pub mod solution;
pub mod talked_about;
pub mod talking_point;
pub mod theme;
mod tray;
pub mod trends;
pub mod update;
pub mod user;
pub mod view;
pub mod visit;
mod watch;
pub mod way_back;
pub mod webhook;
pub mod week;

pub use command::{Command, once};
pub use hub::Hub;
pub use room::{Closed, Heard, Rooms, Seat, Voice};
pub use store::{Change, Clock, Config, KeyFile, Pending, Schema, Store, Target, Tx, columns};
pub use watch::{Ended, Guard, Watch};

use domain::{RelationshipId, Result, SessionId, UserId};
use outgoing::Calls;
pub use outgoing::{Mailer, Outside};
use std::{path::Path, sync::Arc};

/// The running application: a store and whoever listens to it.
#[derive(Clone)]
pub struct App {
    store: Store,
    hub: Arc<Hub>,
    rooms: Arc<Rooms>,
    watch: Arc<Watch>,
    shelves: Arc<find::Shelves>,
    themes: Arc<theme::Memory>,
    post: Arc<Post>,
}

/// How what leaves this machine leaves it.
pub struct Post {
    /// Takes letters on their way; none: mail is not set up.
    pub mailer: Option<Arc<dyn Mailer>>,
    /// The address to which calendars answer, where what comes there is read.
    pub replies_to: Option<String>,
    /// Calls addresses that people typed.
    pub outside: Arc<dyn Outside>,
    /// Address of this installation, without a slash at the end: where letters and calls lead back to.
    pub base_url: String,
}

impl App {
    /// Opens the database and makes sure that the regular clean-up is planned.
    ///
    /// # Errors
    /// `Unavailable` with one line that says what to do.
    pub fn open(target: Target, key_file: KeyFile, clock: Clock) -> Result<Self> {
        let hub = Arc::new(Hub::default());
        let rooms = Arc::new(Rooms::default());
        let listeners = (hub.clone(), rooms.clone());
        let on_change = Arc::new(move |change| match change {
            Change::Relationship { relationship, version } => listeners.0.publish(relationship, version),
            Change::Note { relationship, note, version } => {
                listeners.1.publish(relationship, (note, version));
            }
        });
        let store = Store::open(Config { target, key_file, clock, on_change })?;
        store.write(job::plan_sweep).wait()?;
        Ok(Self {
            store,
            hub,
            rooms,
            watch: Arc::default(),
            shelves: Arc::default(),
            themes: Arc::default(),
            post: Arc::new(nothing()),
        })
    }

    /// The same, with ways out of this machine.
    #[must_use]
    pub fn with_post(self, post: Post) -> Self {
        Self { post: Arc::new(post), ..self }
    }

    /// Takes letters on their way, if mail is set up.
    #[must_use]
    pub fn mailer(&self) -> Option<&dyn Mailer> {
        self.post.mailer.as_deref()
    }

    /// The address to which calendars answer, where what comes there is read.
    #[must_use]
    pub fn replies_to(&self) -> Option<&str> {
        self.post.replies_to.as_deref()
    }

    /// Calls addresses that people typed.
    #[must_use]
    pub fn outside(&self) -> &dyn Outside {
        self.post.outside.as_ref()
    }

    /// Where letters and calls lead back to.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.post.base_url
    }

    /// Runs a verb that changes something.
    pub fn write<T, F>(&self, verb: F) -> Pending<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        self.store.write(verb)
    }

    /// Runs a verb that only looks.
    pub fn read<T, F>(&self, verb: F) -> Pending<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        self.store.read(verb)
    }

    /// Who listens for changes.
    #[must_use]
    pub fn hub(&self) -> &Hub {
        &self.hub
    }

    /// Takes a seat where a note is typed together.
    ///
    /// # Errors
    /// `NotFound` when it is about nothing of theirs, `Refused` in a meeting that is not going on or over.
    pub async fn join(&self, by: UserId, at: note::At, acknowledges: bool) -> Result<Seat> {
        room::join(self, by, at, acknowledges).await
    }

    /// Watches over a page whose access was just checked.
    #[must_use]
    pub fn guard(&self, session: SessionId, relationship: RelationshipId) -> Guard {
        Watch::guard(&self.watch, session, relationship)
    }

    /// Looks after open pages until it is dropped.
    pub async fn keep_watch(&self) {
        watch::keep(self).await;
    }

    /// What was opened for searching, while somebody searches.
    #[must_use]
    pub fn shelves(&self) -> Arc<find::Shelves> {
        self.shelves.clone()
    }

    /// Themes as they are shown, while somebody looks at them.
    #[must_use]
    pub fn themes(&self) -> Arc<theme::Memory> {
        self.themes.clone()
    }

    /// Copies the running database into a new file.
    ///
    /// # Errors
    /// `Refused` on PostgreSQL, or when the file is there already.
    pub fn back_up(&self, to: &Path) -> Result<()> {
        self.store.back_up(to)
    }

    /// The live schema, for tests.
    ///
    /// # Errors
    /// `Unavailable` when the database is away.
    pub fn schema(&self) -> Result<Schema> {
        self.store.schema()
    }
}

/// No mail, and calls to the open internet alone.
fn nothing() -> Post {
    Post { mailer: None, replies_to: None, outside: Arc::new(Calls::new(&[])), base_url: String::new() }
}
