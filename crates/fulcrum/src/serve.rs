//! `fulcrum serve`: the web application, until it is told to stop.

use crate::{
    post::Outgoing,
    storage::Storage,
    terminal::{Outcome, line, say},
};
use app::{App, calendar_account, first_run, job, mail, webhook};
use clap::Args;
use std::{
    fs::{self, File},
    net::SocketAddr,
    time::Duration,
};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};
use web::{Limits, Settings, Web};

/// How often the worker looks for jobs that are due.
const WORKER_PAUSE: Duration = Duration::from_secs(2);

/// Serve the web application.
#[derive(Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    storage: Storage,
    /// Address and port to listen on.
    #[arg(long, env = "FULCRUM_LISTEN", default_value = "127.0.0.1:8017", value_name = "ADDR:PORT")]
    listen: SocketAddr,
    /// Address that people type, such as https://one.example.org; what it listens on when not given.
    #[arg(long, env = "FULCRUM_BASE_URL", value_name = "URL")]
    base_url: Option<String>,
    #[command(flatten)]
    outgoing: Outgoing,
}

impl Serve {
    pub(crate) fn run(&self) -> Outcome {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(|e| format!("no threads: {e}"))?;
        // The port is taken first: a second server must not touch the data of the first.
        let listener = runtime.block_on(TcpListener::bind(self.listen)).map_err(|e| {
            format!(
                "{} cannot be listened on ({e}); stop what uses it, or choose another with --listen",
                self.listen
            )
        })?;
        let listening = listener.local_addr().map_err(|e| e.to_string())?;
        let base_url = self.base_url.clone().unwrap_or_else(|| format!("http://{listening}"));
        let base_url = base_url.trim_end_matches('/').to_owned();
        let post = self.outgoing.post(&base_url)?;
        let app = self.storage.open()?.with_post(post);
        let _lock = self.lock()?;
        let stop = runtime.block_on(async { stopped() })?;
        self.greet(&app, &base_url)?;
        start_worker("worker", app.clone(), job::run_due)?;
        // Each has a thread of its own: a mail server that takes its time keeps nothing else waiting.
        start_worker("mail", app.clone(), mail::deliver_due)?;
        start_worker("webhooks", app.clone(), webhook::deliver_due)?;
        start_worker("calendars", app.clone(), calendar_account::sync_due)?;
        let web = Web::new(app, Settings { base_url });
        let served = runtime.block_on(web::serve(listener, web, Limits::default(), stop));
        served.map_err(|e| format!("serving ended: {e}"))
    }

    /// One server per data folder: live pages hear only of what their own process changed.
    fn lock(&self) -> Result<Option<File>, String> {
        if self.storage.database.is_some() {
            return Ok(None);
        }
        let path = self.storage.data.join("lock");
        let file = fs::OpenOptions::new().create(true).append(true).open(&path);
        let file = file.map_err(|e| format!("{} cannot be written ({e})", path.display()))?;
        file.try_lock().map_err(|_| {
            format!("another Fulcrum serves {} already; stop it first", self.storage.data.display())
        })?;
        Ok(Some(file))
    }

    fn greet(&self, app: &App, base_url: &str) -> Outcome {
        say(&format!("Fulcrum is at {base_url}"));
        if let Some(secret) = app.write(first_run::offer).wait().map_err(line)? {
            say(&format!("Begin here: {base_url}/first-run/{secret}"));
        }
        Ok(())
    }
}

fn start_worker(name: &str, app: App, due: fn(&App) -> domain::Result<usize>) -> Outcome {
    let work = move || loop {
        if let Err(error) = due(&app) {
            tracing::warn!(%error, "what is due waits");
        }
        std::thread::sleep(WORKER_PAUSE);
    };
    std::thread::Builder::new()
        .name(name.into())
        .spawn(work)
        .map(|_| ())
        .map_err(|e| format!("no {name}: {e}"))
}

/// Resolves when the process is asked to stop. It listens from the moment it is made, so that no signal is missed.
fn stopped() -> Result<impl Future<Output = ()>, String> {
    let deaf = |e: std::io::Error| format!("signals cannot be heard ({e})");
    let mut interrupt = signal(SignalKind::interrupt()).map_err(deaf)?;
    let mut terminate = signal(SignalKind::terminate()).map_err(deaf)?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
