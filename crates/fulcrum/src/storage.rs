//! Where the data is, said the same way to every command.

use crate::terminal::line;
use app::{App, Clock, KeyFile, Target};
use clap::Args;
use std::{path::PathBuf, sync::Arc};

/// Which database and which master key.
#[derive(Args, Clone, Debug)]
pub(crate) struct Storage {
    /// Folder for the database and the master key.
    #[arg(long, global = true, env = "FULCRUM_DATA", default_value = "./data", value_name = "DIR")]
    pub(crate) data: PathBuf,
    /// PostgreSQL instead of SQLite in the folder: postgres://user@host/name.
    #[arg(long, global = true, env = "FULCRUM_DATABASE", value_name = "URL", hide_env_values = true)]
    pub(crate) database: Option<String>,
    /// The master key; `master.key` in the data folder when not given. Back it up apart from the data.
    #[arg(long, global = true, env = "FULCRUM_MASTER_KEY_FILE", value_name = "FILE")]
    pub(crate) master_key_file: Option<PathBuf>,
}

impl Storage {
    /// Opens it, with the system's clock.
    pub(crate) fn open(&self) -> Result<App, String> {
        self.open_at(system_clock())
    }

    /// Opens it with another clock: the demo tells a year.
    pub(crate) fn open_at(&self, clock: Clock) -> Result<App, String> {
        let target = match &self.database {
            Some(url) => self.postgres(url)?,
            None => Target::Folder(self.data.clone()),
        };
        let key_file = self.master_key_file.clone().unwrap_or_else(|| self.data.join("master.key"));
        App::open(target, KeyFile(key_file), clock).map_err(line)
    }

    /// With PostgreSQL the folder holds the master key alone, if anything.
    fn postgres(&self, url: &str) -> Result<Target, String> {
        if self.master_key_file.is_none() {
            std::fs::create_dir_all(&self.data)
                .map_err(|e| format!("the data folder {} cannot be made ({e})", self.data.display()))?;
        }
        Ok(Target::Postgres(url.into()))
    }
}

/// The one place that asks the system for the time. A build for trying things out may begin at another moment, so that
/// pictures of its pages do not depend on the day and the hour at which they are taken.
#[allow(clippy::disallowed_methods, reason = "everything else is handed this clock")]
pub(crate) fn system_clock() -> Clock {
    #[cfg(debug_assertions)]
    if let Some(Ok(moment)) = std::env::var("FULCRUM_TRIAL_MOMENT").ok().map(|moment| moment.parse()) {
        let later = jiff::Timestamp::now().duration_until(moment);
        return Arc::new(move || jiff::Timestamp::now() + later);
    }
    Arc::new(jiff::Timestamp::now)
}
