//! The web: routes, pages, the JSON API, sign-in, assets. Thin fronts over the verbs of `app`; it names no store and no SQL.

mod answer;
mod asker;
mod assets;
mod auth;
pub mod export;
mod failure;
mod hear_out;
mod input;
mod openapi;
mod over;
mod pages;
mod routes;
mod serve;
mod shapes;
mod socket;
mod steps;
mod table;
mod toast;
mod when;

pub use serve::{Limits, serve};
pub use table::{Route, router, routes};

use app::{App, Command, Pending, Tx, once};
use asker::Asker;
use domain::{Error, Result, UserId};
use input::Input;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Passwords hashed at once, each with 46 MiB: bounds the memory that strangers can make us take.
const HASHES_AT_ONCE: usize = 2;

/// What every handler is given.
#[derive(Clone)]
pub struct Web {
    app: App,
    settings: Arc<Settings>,
    hashing: Arc<Semaphore>,
    steps: Arc<steps::Steps>,
}

/// How this installation is reached.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Address that people type, without a slash at the end. With `https` cookies are marked secure.
    pub base_url: String,
}

impl Web {
    /// A web front for an application.
    #[must_use]
    pub fn new(app: App, settings: Settings) -> Self {
        let hashing = Arc::new(Semaphore::new(HASHES_AT_ONCE));
        Self { app, settings: Arc::new(settings), hashing, steps: Arc::default() }
    }

    /// Runs a verb that only looks.
    fn read<T, F>(&self, verb: F) -> Pending<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T> + Send + 'static,
    {
        self.app.read(verb)
    }

    /// Runs a command once: a resend under the same key answers as the first did.
    fn command<I, T, F>(&self, asker: &Asker, input: &Input<I>, verb: F) -> Pending<T>
    where
        T: std::fmt::Display + std::str::FromStr<Err = Error> + Send + 'static,
        F: Fn(&mut Tx<'_>, UserId) -> Result<T> + Send + 'static,
    {
        let command = Command { user: asker.user.id, key: input.key.clone(), body: input.body.clone() };
        self.app.write(move |tx| once(tx, &command, |tx| verb(tx, command.user)))
    }

    /// Reads how something is before a command changes it, and keeps the way back to that; answers under which id. The
    /// API says how things are in each answer, so it is not asked there. Where looking fails, the command says why.
    async fn before<F>(&self, asker: &Asker, look: F) -> Option<String>
    where
        F: Fn(&mut Tx<'_>, UserId) -> Result<Option<String>> + Send + 'static,
    {
        if asker.front == asker::Front::Api {
            return None;
        }
        let user = asker.user.id;
        let seen = self.read(move |tx| Ok((tx.now(), look(tx, user)?))).await;
        let (now, back) = seen.ok()?;
        Some(self.steps.keep(user, now, back?))
    }

    /// Runs something slow (a hash, a long document) off the async threads, a few at a time.
    async fn slow<T: Send + 'static>(
        &self,
        work: impl FnOnce(&App) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let permit = self.hashing.clone().acquire_owned().await;
        let permit = permit.map_err(|_| Error::Unavailable("The server is stopping. Try again.".into()))?;
        let app = self.app.clone();
        let done = tokio::task::spawn_blocking(move || {
            let answer = work(&app);
            drop(permit);
            answer
        });
        done.await.unwrap_or_else(|_| Err(Error::Failed("slow work panicked".into())))
    }
}

/// A fresh idempotency id.
fn fresh_key() -> String {
    uuid::Uuid::new_v4().to_string()
}
