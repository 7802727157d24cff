//! Everything the browser is shown, as typed HTML. Pages take opened views and give markup; they decide nothing,
//! read no clock and know no request.

pub(crate) mod admin;
pub(crate) mod arrangement;
pub(crate) mod backlog;
pub(crate) mod calendar_account;
mod calendar_reply;
pub(crate) mod calendar_wish;
pub(crate) mod digest;
pub(crate) mod error;
pub(crate) mod export;
pub(crate) mod feed;
pub(crate) mod find;
pub(crate) mod first_run;
pub(crate) mod goal;
pub(crate) mod growth;
pub(crate) mod handout;
pub(crate) mod handover;
pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod invitation;
pub(crate) mod mail;
pub(crate) mod meeting;
pub(crate) mod merge;
pub(crate) mod note;
pub(crate) mod prep;
pub(crate) mod privacy;
pub(crate) mod private_note;
pub(crate) mod rebooking;
pub(crate) mod reminder;
pub(crate) mod series_import;
pub(crate) mod settings;
pub(crate) mod sign_in;
pub(crate) mod stop;
pub(crate) mod theme;
pub(crate) mod trends;
pub(crate) mod update;
pub(crate) mod way_back;
pub(crate) mod webhook;
pub(crate) mod week;

pub(crate) mod action;
mod bond;
mod capture;
mod conflict;
mod due;
mod focus_meeting;
mod fold;
mod form;
pub(crate) mod icon;
mod lives;
mod next;
mod ownership;
mod people;
mod point;
mod question;
mod rest;
mod series;
mod shell;

/// What just happened, said for ten seconds, with the way to undo it.
#[derive(Clone)]
pub(crate) struct Toast {
    /// "Dropped “printer on floor 2”".
    pub(crate) words: String,
    /// Path that undoes it when posted to, with what is posted behind a question mark.
    pub(crate) undo: Option<String>,
}

/// What was typed into the form for a new one-on-one.
#[derive(Clone, Default)]
pub(crate) struct StartTyped {
    /// Name of the other one.
    pub(crate) name: String,
    /// Name of the kind; reporting when empty.
    pub(crate) kind: String,
    /// `yes`, or `no` when the other one owns it.
    pub(crate) mine: String,
    /// Name of the cadence; weekly when empty.
    pub(crate) cadence: String,
    /// First date and time, as the field holds it.
    pub(crate) starts: String,
    /// Length in minutes; 45 when empty.
    pub(crate) minutes: String,
    /// A rule of one's own.
    pub(crate) rule: String,
    /// IANA zone; the viewer's when empty.
    pub(crate) zone: String,
}

/// What was typed into a form that makes a user: first run and invitation.
#[derive(Clone, Default)]
pub(crate) struct AccountTyped {
    /// Name of the workspace, on first run.
    pub(crate) workspace: String,
    /// Their name.
    pub(crate) name: String,
    /// Address to sign in with.
    pub(crate) email: String,
    /// IANA zone.
    pub(crate) zone: String,
}

/// A link made for somebody, shown once.
#[derive(Clone)]
pub(crate) struct NewLink {
    /// Who may use it.
    pub(crate) for_name: String,
    /// The whole address.
    pub(crate) url: String,
}

/// A fresh idempotency id for a form.
pub(crate) fn key() -> String {
    crate::fresh_key()
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
pub(crate) mod tests;
