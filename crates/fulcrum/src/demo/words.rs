//! The words of a line, taken one after the other. Knows no line.

use domain::limits;
use jiff::civil::Time;

pub(super) fn minutes(word: &str) -> Result<i64, String> {
    let minutes = word.parse().ok().filter(|minutes| limits::POINT_MINUTES.contains(minutes));
    minutes.ok_or_else(|| format!("{word} are no minutes"))
}

/// Days as they are written: `+7`, `-1`, or `7`.
pub(super) fn days(word: &str) -> Result<i64, String> {
    word.parse().map_err(|_| format!("{word} are no days"))
}

/// An hour as it is written: `16:00`.
pub(super) fn hour(word: &str) -> Result<Time, String> {
    word.parse().map_err(|_| format!("{word} is no hour"))
}

/// What is left of a line.
pub(super) struct Words<'a>(pub(super) &'a str);

impl<'a> Words<'a> {
    pub(super) fn next(&mut self, what: &str) -> Result<&'a str, String> {
        let (word, rest) = self.0.split_once(' ').unwrap_or((self.0, ""));
        if word.is_empty() {
            return Err(format!("{what} is missing"));
        }
        self.0 = rest;
        Ok(word)
    }

    /// What follows the mark, if the next word opens with it.
    pub(super) fn marked(&mut self, mark: &str) -> Option<&'a str> {
        let (word, rest) = self.0.split_once(' ')?;
        let behind = word.strip_prefix(mark)?;
        self.0 = rest;
        Some(behind)
    }

    pub(super) fn tag(&mut self) -> Result<&'a str, String> {
        let word = self.next("a tag")?;
        let tag = word.strip_prefix('#').ok_or_else(|| format!("{word} is no tag"))?;
        let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if tag.is_empty() || !tag.chars().all(fine) {
            return Err(format!("a tag is made of lower case letters, digits and hyphens, not {word}"));
        }
        Ok(tag)
    }

    pub(super) fn last_tag(&mut self) -> Result<&'a str, String> {
        let tag = self.tag()?;
        if self.0.is_empty() { Ok(tag) } else { Err(format!("there is more behind #{tag}")) }
    }

    pub(super) fn rest(&self) -> Result<&'a str, String> {
        let text = self.0.trim();
        if text.is_empty() { Err("words are missing".into()) } else { Ok(text) }
    }
}
