//! `fulcrum demo`: a believable workspace.

use crate::{storage::Storage, terminal::Outcome};
use clap::Args;

/// Fill an empty workspace.
#[derive(Args)]
pub(crate) struct Demo {
    #[command(flatten)]
    storage: Storage,
}

impl Demo {
    pub(crate) fn run(&self) -> Outcome {
        self.storage.open().map(|_| ())
    }
}
