//! `fulcrum backup`: an online copy of the SQLite database. The master key is not in it, on purpose.

use crate::{
    storage::Storage,
    terminal::{Outcome, line, say},
};
use clap::Args;
use std::path::PathBuf;

/// Copy the running database into a new file.
#[derive(Args)]
pub(crate) struct Backup {
    #[command(flatten)]
    storage: Storage,
    /// New file to write.
    #[arg(long, value_name = "PATH")]
    output: PathBuf,
}

impl Backup {
    pub(crate) fn run(&self) -> Outcome {
        self.storage.open()?.back_up(&self.output).map_err(line)?;
        say(&format!(
            "{} is written. To restore, put it into an empty data folder as fulcrum.db, with the master key.",
            self.output.display()
        ));
        Ok(())
    }
}
