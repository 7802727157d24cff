//! How long reading a running document of ten megabytes takes, none of which may get lost. Saves nothing.

use crate::{
    Outcome,
    report::{Report, number, timed},
};
use jiff::{ToSpan as _, civil::date};
use std::{fmt::Write as _, fs, path::Path};

const SIZE: usize = 10 * 1024 * 1024;
/// Lines under each date: a long meeting.
const LINES: usize = 24;

pub(crate) fn measure(report: &mut Report) -> Outcome {
    let (text, meetings) = long_document()?;
    let (document, time) = timed(|| document::read(&text, jiff::civil::date(2026, 11, 22)));
    if document.lines.placed != document.lines.non_blank {
        return Err("lines were lost".into());
    }
    if document.meetings.len() < meetings / 2 {
        return Err(format!("{} of {meetings} meetings were found", document.meetings.len()).into());
    }
    report.add(("import", "read_s", "s"), time.as_secs_f64());
    report.add(("import", "mb_per_s", "MB/s"), number(text.len()) / 1024.0 / 1024.0 / time.as_secs_f64());
    report.add(("import", "meetings", ""), number(document.meetings.len()));
    Ok(())
}

/// The lines of real documents under one date after the other, going back; and how many dates there are.
fn long_document() -> Outcome<(String, usize)> {
    let lines = real_lines()?;
    let mut text = String::with_capacity(SIZE + 4096);
    let mut day = date(2026, 11, 20);
    let mut meetings = 0;
    let mut lines = lines.iter().cycle();
    while text.len() < SIZE {
        writeln!(text, "## {day}\n")?;
        for line in lines.by_ref().take(LINES) {
            writeln!(text, "{line}")?;
        }
        text.push('\n');
        day = day.checked_sub(1.day())?;
        meetings += 1;
    }
    Ok((text, meetings))
}

/// What people wrote under their dates: bullets, of any depth.
fn real_lines() -> Outcome<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../document/tests/documents");
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if !path.extension().is_some_and(|ending| ending == "md" || ending == "txt") {
            continue;
        }
        let text = String::from_utf8_lossy(&fs::read(path)?).into_owned();
        lines.extend(
            text.lines().filter(|line| line.trim_start().starts_with(['-', '*', '•'])).map(Into::into),
        );
    }
    if lines.is_empty() {
        return Err("no documents to read from".into());
    }
    Ok(lines)
}
