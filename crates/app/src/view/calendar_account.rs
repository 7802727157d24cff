//! What somebody sees of their calendar elsewhere, and of what they did there. Plain values, no rules.

use domain::{Side, calendar_wish::CalendarWish, relationship::Relationship};
use jiff::Timestamp;
use store::calendar_account::Account;

/// A calendar elsewhere, for whose it is.
pub struct CalendarAccount {
    /// The account, without its password.
    pub account: Account,
    /// The host that it leads to.
    pub host: String,
    /// The name there.
    pub login: String,
    /// The calendars that were found: address and name of each.
    pub calendars: Vec<(String, String)>,
    /// Which of them was chosen.
    pub chosen: Option<usize>,
    /// How much of ours stands there.
    pub entries: usize,
}

/// Something that waits to be decided, with its meeting as it stands here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CalendarWishLine {
    /// What was done.
    pub wish: CalendarWish,
    /// When the meeting is to be; none when it is not to come.
    pub stands_at: Option<Timestamp>,
}

/// The page of one.
pub struct CalendarWishPage {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer’s side.
    pub side: Side,
    /// What waits.
    pub line: CalendarWishLine,
    /// Times at which both look free, three at the most.
    pub free: Vec<Timestamp>,
}
