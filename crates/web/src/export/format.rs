//! What every format of an export does: begin, one one-on-one after the other, end. Here also the folder of Markdown
//! packed into one file to download.

use super::{File, Markdown};
use app::view::{Leaving, OneOnOne};
use domain::{Error, Result};
use jiff::civil::Date;
use std::{
    io::{self, Write},
    mem,
    sync::{Arc, Mutex, PoisonError},
};
use zip::{DateTime, ZipWriter, write::SimpleFileOptions, write::StreamWriter};

/// A format of an export. Each step answers the bytes that come next.
pub trait Format: Send {
    /// What comes before any one-on-one.
    ///
    /// # Errors
    /// `Failed` when it cannot be written.
    fn begin(&mut self, leaving: &Leaving) -> Result<Vec<u8>>;

    /// One one-on-one.
    ///
    /// # Errors
    /// `Failed` when it cannot be written.
    fn one(&mut self, one: &OneOnOne) -> Result<Vec<u8>>;

    /// What comes after all of them.
    ///
    /// # Errors
    /// `Failed` when it cannot be written.
    fn end(&mut self) -> Result<Vec<u8>>;
}

/// The folder of Markdown as a zip, which goes out as it is written.
pub struct Folder {
    markdown: Markdown,
    root: String,
    written: SimpleFileOptions,
    out: Written,
    zip: Option<ZipWriter<StreamWriter<Written>>>,
}

/// What was written and has not gone out.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Written {
    fn take(&self) -> Vec<u8> {
        mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Folder {
    /// A folder of that name.
    #[must_use]
    pub fn new(root: String) -> Self {
        let out = Written::default();
        let zip = Some(ZipWriter::new_stream(out.clone()));
        Self { markdown: Markdown::default(), root, written: SimpleFileOptions::default(), out, zip }
    }

    fn pack(&mut self, files: &[File]) -> Result<Vec<u8>> {
        let zip = self.zip.as_mut().ok_or_else(|| Error::Failed("this export has ended".into()))?;
        for file in files {
            let packed = zip.start_file(format!("{}/{}", self.root, file.path), self.written);
            packed.map_err(failed)?;
            zip.write_all(file.text.as_bytes()).map_err(failed)?;
        }
        Ok(self.out.take())
    }
}

impl Format for Folder {
    fn begin(&mut self, leaving: &Leaving) -> Result<Vec<u8>> {
        self.written = self.written.last_modified_time(midnight(leaving.today).unwrap_or_default());
        let files = self.markdown.begin(leaving);
        self.pack(&[files])
    }

    fn one(&mut self, one: &OneOnOne) -> Result<Vec<u8>> {
        let files = self.markdown.one(one)?;
        self.pack(&files)
    }

    fn end(&mut self) -> Result<Vec<u8>> {
        self.zip.take().map(ZipWriter::finish).transpose().map_err(failed)?;
        Ok(self.out.take())
    }
}

fn midnight(day: Date) -> Option<DateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    DateTime::from_date_and_time(year, month, day, 0, 0, 0).ok()
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Failed(format!("an export could not be packed: {error}"))
}
