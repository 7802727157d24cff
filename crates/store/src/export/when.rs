//! What travels of when two people meet: the series and those before it, pauses, the link to join, meetings.

use super::{
    Holds, Table,
    tables::{COUNT, column, optional},
};
use domain::{join_link, limits, meeting, series, user};

const MEETING_MINUTES: Holds =
    Holds::Number(*limits::MEETING_MINUTES.start(), *limits::MEETING_MINUTES.end());
const CADENCE: Holds = Holds::Word(|name| series::Cadence::parse(name).map(drop));
const ZONE: Holds = Holds::Word(|name| user::zone(name).map(drop));

pub(super) const SERIES: Table = Table {
    name: "series",
    columns: &[
        column("cadence", CADENCE),
        column("zone", ZONE),
        column("starts", Holds::Local),
        column("minutes", MEETING_MINUTES),
        column("set_at", Holds::At),
    ],
    key: &[],
    order: "set_at",
};

pub(super) const EARLIER_SERIES: Table = Table {
    name: "earlier_series",
    columns: &[
        column("number", COUNT),
        column("cadence", CADENCE),
        column("zone", ZONE),
        column("starts", Holds::Local),
        column("minutes", MEETING_MINUTES),
        column("set_at", Holds::At),
        column("ended_at", Holds::At),
    ],
    key: &["number"],
    order: "number",
};

pub(super) const PAUSES: Table = Table {
    name: "pauses",
    columns: &[
        column("id", Holds::Id),
        column("first_day", Holds::Day),
        column("last_day", Holds::Day),
        column("made_by", Holds::Side),
        column("made_at", Holds::At),
        optional("removed_at", Holds::At),
    ],
    key: &["id"],
    order: "made_at, id",
};

pub(super) const JOIN_LINKS: Table = Table {
    name: "join_links",
    columns: &[
        column("url", Holds::Words(join_link::LENGTH)),
        column("set_by", Holds::Side),
        column("set_at", Holds::At),
    ],
    key: &[],
    order: "set_at",
};

pub(super) const MEETINGS: Table = Table {
    name: "meetings",
    columns: &[
        column("id", Holds::Id),
        optional("occurrence", Holds::Day),
        column("scheduled_at", Holds::At),
        column("minutes", MEETING_MINUTES),
        column("state", Holds::Word(|name| meeting::State::parse(name).map(drop))),
        optional("started_at", Holds::At),
        optional("ended_at", Holds::At),
        optional("moved_at", Holds::At),
        optional("moved_by", Holds::Side),
        optional("moved_from", Holds::At),
        optional("skipped_by", Holds::Side),
        optional("skipped_why", Holds::Word(|name| meeting::Why::parse(name).map(drop))),
        optional("focus", Holds::Words(limits::LINE)),
    ],
    key: &["id"],
    order: "scheduled_at, id",
};
