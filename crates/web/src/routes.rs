//! Handlers by noun: each reads its input, runs one verb, and answers.

pub(crate) mod action_item;
pub(crate) mod admin;
pub(crate) mod calendar_account;
pub(crate) mod calendar_wish;
pub(crate) mod checkpoint;
pub(crate) mod export;
pub(crate) mod feed;
pub(crate) mod feedback;
pub(crate) mod find;
pub(crate) mod focus_meeting;
pub(crate) mod goal;
pub(crate) mod growth;
pub(crate) mod handout;
pub(crate) mod handover;
pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod insight;
pub(crate) mod mail;
pub(crate) mod meeting;
pub(crate) mod note;
pub(crate) mod open;
pub(crate) mod ownership;
pub(crate) mod prep;
pub(crate) mod private_capture;
pub(crate) mod private_note;
pub(crate) mod question;
pub(crate) mod rebooking;
pub(crate) mod recap;
pub(crate) mod relationship;
pub(crate) mod reminder;
pub(crate) mod series;
pub(crate) mod series_import;
pub(crate) mod settings;
pub(crate) mod solution;
pub(crate) mod talked_about;
pub(crate) mod talking_point;
pub(crate) mod theme;
pub(crate) mod trends;
pub(crate) mod update;
pub(crate) mod webhook;

use domain::{Error, Result};

/// Which state a list asks for.
#[derive(serde::Deserialize)]
struct InState {
    state: Option<String>,
}

/// A day as a form or the API gives it.
fn day(field: &'static str, text: Option<&str>) -> Result<Option<jiff::civil::Date>> {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
        return Ok(None);
    };
    text.trim().parse().map(Some).map_err(|_| Error::invalid(field, "Give a day such as 2026-05-29."))
}

/// A box that is ticked, or a word for yes.
fn yes(text: Option<&str>) -> bool {
    matches!(text, Some("yes" | "on" | "true" | "1"))
}
