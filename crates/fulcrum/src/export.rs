//! `fulcrum export`: all that one user may see, as one JSON file or as a folder of Markdown. Overwrites nothing, and leaves
//! nothing half written.

use crate::{
    storage::Storage,
    terminal::{Outcome, line, say},
};
use app::{App, export, user, view::Leaving, view::OneOnOne};
use clap::{Args, ValueEnum};
use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::Write as _,
    path::{Path, PathBuf},
};
use web::export::{Format as _, Json, Markdown};

/// Write all that one user may see: readable by whoever has the files, so keep them where only they can.
#[derive(Args)]
pub(crate) struct Export {
    #[command(flatten)]
    storage: Storage,
    /// Whose export it is.
    #[arg(long, value_name = "EMAIL")]
    user: String,
    /// A folder to read, or one file to bring back.
    #[arg(long, value_enum)]
    format: Format,
    /// New file or folder to write.
    #[arg(long, value_name = "PATH")]
    output: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A folder: one folder a one-on-one, one file a meeting.
    Markdown,
    /// One file, which `fulcrum import` reads again.
    Json,
}

impl Export {
    pub(crate) fn run(&self) -> Outcome {
        let output = &self.output;
        if output.symlink_metadata().is_ok() {
            return Err(format!("{} is there already; name a new one", output.display()));
        }
        let (app, email) = (self.storage.open()?, self.user.clone());
        let found = app.read(move |tx| user::find_by_email(tx, &email)).wait();
        let user = found.map_err(|_| format!("nobody here has the address {}", self.user))?;
        let leaving = app.read(move |tx| export::leaving(tx, user.id)).wait().map_err(line)?;
        let written = match self.format {
            Format::Json => write_json(&app, &leaving, output),
            Format::Markdown => write_markdown(&app, &leaving, output),
        };
        written.inspect_err(|_| remove(output))?;
        let count = leaving.one_on_ones.len();
        let noun = if count == 1 { "one-on-one" } else { "one-on-ones" };
        say(&format!("{} is written: {count} {noun} of {}.", output.display(), leaving.user.name));
        Ok(())
    }
}

/// What was begun and failed is taken away; where even that fails there is nobody to tell but the first complaint.
fn remove(output: &Path) {
    if output.is_dir() {
        fs::remove_dir_all(output).ok()
    } else {
        fs::remove_file(output).ok()
    };
}

fn each(app: &App, leaving: &Leaving, mut with: impl FnMut(&OneOnOne) -> Outcome) -> Outcome {
    let by = leaving.user.id;
    leaving.one_on_ones.iter().try_for_each(|id| {
        let id = *id;
        with(&app.read(move |tx| export::take(tx, by, id)).wait().map_err(line)?)
    })
}

fn write_json(app: &App, leaving: &Leaving, output: &Path) -> Outcome {
    let fault = |error: std::io::Error| unwritable(output, &error);
    let (mut file, mut json) = (new_file(output)?, Json::default());
    file.write_all(&json.begin(leaving).map_err(line)?).map_err(fault)?;
    each(app, leaving, |one| file.write_all(&json.one(one).map_err(line)?).map_err(fault))?;
    file.write_all(&json.end().map_err(line)?).map_err(fault)?;
    file.sync_all().map_err(fault)
}

fn write_markdown(app: &App, leaving: &Leaving, output: &Path) -> Outcome {
    let mut markdown = Markdown::default();
    let save = |file: &web::export::File| {
        let path = output.join(&file.path);
        path.parent().map_or(Ok(()), new_folder)?;
        new_file(&path)?.write_all(file.text.as_bytes()).map_err(|error| unwritable(&path, &error))
    };
    save(&markdown.begin(leaving))?;
    each(app, leaving, |one| markdown.one(one).map_err(line)?.iter().try_for_each(save))
}

fn unwritable(path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be written ({error})", path.display())
}

/// Only its owner may look into it.
fn new_file(path: &Path) -> Result<File, String> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| unwritable(path, &error))
}

fn new_folder(path: &Path) -> Outcome {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| unwritable(path, &error))
}
