//! iCalendar as calendar programs read and write it: events that come back, the ones that were moved or called off, and whole
//! time zones. Pure: it knows no relationship, no database, no network and no clock.

mod feed;
mod invite;
pub mod message;
pub mod object;
pub mod read;
mod text;
mod zone;

pub use feed::{Event, Feed};
pub use invite::{Doing, Invite, Person};
