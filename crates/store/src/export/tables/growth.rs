//! How the growth narrative travels: what its owner wrote, kept and hid. What is told from something travels with that.

use super::{COUNT, Holds, Table, column, optional};
use domain::{growth, limits};

const TOLD_FROM: Holds = Holds::Word(|name| growth::About::parse(name, uuid::Uuid::nil()).map(drop));

/// An entry goes by the id of what it is told from, in whichever table that is, or by its own.
pub(super) const GROWTH_ENTRIES: Table = Table {
    name: "growth_entries",
    columns: &[
        column("id", Holds::Id),
        optional("noun", TOLD_FROM),
        column("day", Holds::Day),
        optional("title", Holds::Words(limits::TITLE)),
        optional("text", Holds::Words(limits::LINE)),
        column("written_at", Holds::At),
        column("version", COUNT),
    ],
    key: &["id"],
    order: "day, id",
};

pub(super) const HIDDEN_GROWTH_ENTRIES: Table = Table {
    name: "hidden_growth_entries",
    columns: &[
        column("id", Holds::Id),
        column("author", Holds::Author),
        optional("noun", TOLD_FROM),
        column("day", Holds::Day),
        optional("title", Holds::Own(limits::TITLE)),
        optional("text", Holds::Own(limits::LINE)),
        column("written_at", Holds::At),
        column("version", COUNT),
    ],
    key: &["id"],
    order: "day, id",
};
