//! iCalendar as calendar programs read it: events that come back, the ones that were moved or called off, and whole time
//! zones. Pure: it knows no relationship, no database, no network and no clock.

mod feed;
mod text;
mod zone;

pub use feed::{Event, Feed};
