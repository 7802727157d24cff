//! A server in this process, on a port of its own, with a clock that the test sets and that otherwise only creeps.

use super::{Browser, Database, Kind};
use api::client::Client;
use app::{
    App, Clock, Mailer, Outside, Post, Tx,
    access_token::{self, NewToken},
    first_run, session,
    user::{self, NewUser},
};
use domain::UserId;
use jiff::{SignedDuration, Timestamp};
use outgoing::Calls;
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, Ordering},
};
use tokio::{net::TcpListener, runtime::Runtime, sync::oneshot};
use web::{Limits, Settings, Web};

/// Everybody's password.
pub(crate) const PASSWORD: &str = "correct horse battery";
/// Its hash: making one is slow on purpose, and nearly every test needs it.
const HASH: &str =
    "$argon2id$v=19$m=47104,t=1,p=1$D3QRShRMaElSVBIYRfE+tQ$PmAOnOvo2BElUiWt5WDMv4Ga9kS0nEZrgIfjS6Ysmts";

/// Somebody with an account.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) id: UserId,
    pub(crate) name: String,
    pub(crate) email: String,
}

/// A clock as a test finds it.
fn started() -> Arc<AtomicI64> {
    Arc::new(AtomicI64::new(micros(super::TUESDAY)))
}

/// How a server reaches the outside, and is reached.
#[derive(Default)]
pub(crate) struct Ways {
    pub(crate) mailer: Option<Arc<dyn Mailer>>,
    pub(crate) outside: Option<Arc<dyn Outside>>,
    pub(crate) base_url: Option<String>,
}

/// A running server.
pub(crate) struct Server {
    pub(crate) app: App,
    pub(crate) database: Arc<Database>,
    base: String,
    clock: Arc<AtomicI64>,
    running: Mutex<Option<(oneshot::Sender<()>, Runtime)>>,
}

impl Server {
    /// Starts one on that database; none when there is none.
    pub(crate) fn start(kind: Kind) -> Option<Self> {
        Database::fresh(kind).map(|database| Self::on(Arc::new(database), &started(), Ways::default()))
    }

    /// One that believes to be reached at another address, such as `https://one.example.org`.
    pub(crate) fn reached_at(kind: Kind, base_url: &str) -> Option<Self> {
        let ways = Ways { base_url: Some(base_url.into()), ..Ways::default() };
        Database::fresh(kind).map(|database| Self::on(Arc::new(database), &started(), ways))
    }

    /// Another node on the same database, with the same clock.
    pub(crate) fn beside(&self) -> Self {
        self.beside_with(Ways::default())
    }

    /// Another node with ways out of this machine.
    pub(crate) fn beside_with(&self, ways: Ways) -> Self {
        Self::on(self.database.clone(), &self.clock, ways)
    }

    fn on(database: Arc<Database>, clock: &Arc<AtomicI64>, ways: Ways) -> Self {
        let (clock, reading) = (clock.clone(), clock.clone());
        // A millisecond with every look, so that what comes later is later.
        let now: Clock = Arc::new(move || {
            Timestamp::from_microsecond(reading.fetch_add(1_000, Ordering::SeqCst)).expect("a time")
        });
        let app = App::open(database.target(), database.key_file(), now).expect("the database opens");
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.expect("a runtime");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let base_url = ways.base_url.unwrap_or_else(|| base.clone());
        let outside = ways.outside.unwrap_or_else(|| Arc::new(Calls::new(&[])));
        let app = app.with_post(Post {
            replies_to: Some("one-on-ones@northwind.example".into()),
            mailer: ways.mailer,
            outside,
            base_url: base_url.clone(),
        });
        let web = Web::new(app.clone(), Settings { base_url });
        let (stop, stopped) = oneshot::channel::<()>();
        runtime.spawn(web::serve(listener, web, Limits::default(), async {
            stopped.await.ok();
        }));
        Self { app, database, base, clock, running: Mutex::new(Some((stop, runtime))) }
    }

    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.clock.load(Ordering::SeqCst)).expect("a time")
    }

    /// Sets the clock: `2026-05-14T12:00:00Z`.
    pub(crate) fn set_clock(&self, at: &str) {
        self.clock.store(micros(at), Ordering::SeqCst);
    }

    /// Waits for something that comes by itself after a while.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, mut is: impl FnMut() -> bool) {
        // Twenty seconds on an idle machine.
        let came = (0..1000).any(|_| {
            let now = is();
            if !now {
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            now
        });
        assert!(came, "{what}");
    }

    pub(crate) fn wait_minutes(&self, minutes: i64) {
        let later = self.now().checked_add(SignedDuration::from_mins(minutes)).expect("a time");
        self.clock.store(later.as_microsecond(), Ordering::SeqCst);
    }

    pub(crate) fn wait_days(&self, days: i64) {
        self.wait_minutes(days * 24 * 60);
    }

    /// Does something that has no front door, such as making the first-run link that `serve` prints.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        verb: impl Fn(&mut Tx<'_>) -> domain::Result<T> + Send + 'static,
    ) -> T {
        self.app.write(verb).wait().expect("a verb")
    }

    pub(crate) fn first_run_link(&self) -> Option<String> {
        self.write(first_run::offer).map(|secret| format!("/first-run/{secret}"))
    }

    /// Adds somebody; the first one makes the workspace and administers it.
    pub(crate) fn add(&self, name: &str) -> Person {
        let email = format!("{}@example.org", name.split(' ').next().unwrap_or(name).to_lowercase());
        let new = NewUser {
            name: name.into(),
            email: email.clone(),
            zone: "Europe/Berlin".into(),
            password_hash: Some(HASH.into()),
        };
        let id = self.write(move |tx| {
            if first_run::workspace(tx)?.is_some() {
                user::add(tx, &new, false)
            } else {
                first_run::make(tx, "Northwind", &new)
            }
        });
        Person { id, name: name.into(), email }
    }

    /// Secret of a new session.
    pub(crate) fn session(&self, person: &Person) -> String {
        let id = person.id;
        self.write(move |tx| session::start(tx, id, "Firefox on Linux"))
    }

    /// A new token.
    pub(crate) fn token(&self, person: &Person, read_only: bool) -> String {
        let (id, new) = (person.id, NewToken { name: "test".into(), read_only, days: None });
        self.write(move |tx| access_token::make(tx, id, &new))
    }

    pub(crate) fn anonymous(&self) -> Browser {
        Browser::new(&self.base)
    }

    /// A browser in which somebody has signed in.
    pub(crate) fn browser(&self, person: &Person) -> Browser {
        Browser::new(&self.base).with_cookie("fulcrum", &self.session(person))
    }

    /// A program that holds somebody's token.
    pub(crate) fn holder(&self, person: &Person) -> Browser {
        Browser::new(&self.base).with_token(&self.token(person, false))
    }

    pub(crate) fn client(&self, person: &Person) -> Client {
        Client::new(&self.base, &self.token(person, false))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let running = self.running.lock().ok().and_then(|mut running| running.take());
        if let Some((stop, runtime)) = running {
            stop.send(()).ok();
            runtime.shutdown_background();
        }
    }
}

fn micros(at: &str) -> i64 {
    at.parse::<Timestamp>().expect("a time such as 2026-05-12T09:00:00Z").as_microsecond()
}
