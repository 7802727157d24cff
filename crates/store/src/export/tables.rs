//! What travels: every table and column of a relationship, and what stays behind with its reason. A test holds the two
//! together equal to `columns.rs`: a new noun is added here, and its shape in `api/src/export.rs`.

mod growth;
mod themes;

use super::{Column, Holds, Table, check, when};
use domain::{Error, action_item, feedback, goal, limits, meeting, solution, talking_point};
use growth::{GROWTH_ENTRIES, HIDDEN_GROWTH_ENTRIES};

pub(super) const fn column(name: &'static str, holds: Holds) -> Column {
    Column { name, holds, optional: false }
}

pub(super) const fn optional(name: &'static str, holds: Holds) -> Column {
    Column { name, holds, optional: true }
}

/// Versions, places and counts: what a person could reach in a lifetime.
pub(super) const COUNT: Holds = Holds::Number(0, 1_000_000_000);
const POINT_MINUTES: Holds = Holds::Number(*limits::POINT_MINUTES.start(), *limits::POINT_MINUTES.end());
const KIND: Holds = Holds::Word(|name| talking_point::Kind::parse(name).map(drop));
const POINTS: &str = "talking_points";

/// All that travels, each table after those it refers to.
pub const TABLES: &[Table] = &[
    when::SERIES,
    when::EARLIER_SERIES,
    when::PAUSES,
    when::JOIN_LINKS,
    when::MEETINGS,
    GOALS,
    CHECKPOINTS,
    TALKING_POINTS,
    PRIVATE_CAPTURES,
    PRIVATE_NOTES,
    MEETING_POINTS,
    NOTES,
    NOTE_VERSIONS,
    RECAPS,
    REFLECTIONS,
    ACTION_ITEMS,
    UPDATES,
    QUESTIONS_OFFERED,
    SOLUTION_STEPS,
    INSIGHT_ANSWERS,
    FEEDBACK,
    FEEDBACK_CHANGES,
    GROWTH_ENTRIES,
    HIDDEN_GROWTH_ENTRIES,
    themes::THEMES,
    themes::THEME_POINTS,
    themes::THEME_LESSONS,
    themes::THEME_LESSON_POINTS,
    EVENTS,
];

const TALKING_POINTS: Table = Table {
    name: POINTS,
    columns: &[
        column("id", Holds::Id),
        column("raised_by", Holds::Side),
        column("text", Holds::Words(limits::LINE)),
        optional("jotted", Holds::Words(limits::LINE)),
        optional("kind", KIND),
        optional("minutes", POINT_MINUTES),
        column("state", Holds::Word(|name| talking_point::State::parse(name).map(drop))),
        column("state_at", Holds::At),
        column("state_by", Holds::Side),
        optional("order_key", Holds::Word(check::order_key)),
        optional("deferred_at", Holds::At),
        optional("deferred_until", Holds::Day),
        optional("goal_id", Holds::Once("goals")),
        optional("own_meeting", Holds::Once("meetings")),
        optional("answers", Holds::Once(POINTS)),
        optional("merged_into", Holds::Once(POINTS)),
        column("captured_at", Holds::At),
        column("version", COUNT),
    ],
    key: &["id"],
    order: "captured_at, id",
};

const PRIVATE_CAPTURES: Table = Table {
    name: "private_captures",
    columns: &[
        column("id", Holds::Id),
        column("author", Holds::Author),
        column("text", Holds::Own(limits::LINE)),
        column("captured_at", Holds::At),
        optional("dropped_at", Holds::At),
    ],
    key: &["id"],
    order: "captured_at, id",
};

const MEETING_POINTS: Table = Table {
    name: "meeting_points",
    columns: &[
        column("meeting_id", Holds::To("meetings")),
        column("talking_point_id", Holds::Once(POINTS)),
        column("outcome", Holds::Word(|name| meeting::Outcome::parse(name).map(drop))),
        column("text", Holds::Words(limits::LINE)),
        optional("kind", KIND),
        column("raised_by", Holds::Side),
        column("minutes", Holds::Number(0, 480)),
        column("place", COUNT),
        column("at", Holds::At),
    ],
    key: &["meeting_id", "talking_point_id"],
    order: "meeting_id, place, at, talking_point_id",
};

const NOTES: Table = Table {
    name: "notes",
    columns: &[
        column("id", Holds::Id),
        optional("meeting_id", Holds::To("meetings")),
        optional("talking_point_id", Holds::Once(POINTS)),
        optional("goal_id", Holds::To("goals")),
        column("text", Holds::Words(limits::NOTE)),
        column("written_by", Holds::Side),
        column("written_at", Holds::At),
        column("version", COUNT),
    ],
    key: &["id"],
    order: "id",
};

const NOTE_VERSIONS: Table = Table {
    name: "note_versions",
    columns: &[
        column("id", Holds::Id),
        column("note_id", Holds::To("notes")),
        column("text", Holds::Words(limits::NOTE)),
        column("written_by", Holds::Side),
        column("written_at", Holds::At),
    ],
    key: &["id"],
    order: "note_id, written_at, id",
};

const ACTION_ITEMS: Table = Table {
    name: "action_items",
    columns: &[
        column("id", Holds::Id),
        column("assignee", Holds::Side),
        column("text", Holds::Words(limits::LINE)),
        optional("due", Holds::Day),
        column("state", Holds::Word(|name| action_item::State::parse(name).map(drop))),
        column("state_at", Holds::At),
        column("state_by", Holds::Side),
        optional("meeting_id", Holds::Once("meetings")),
        optional("talking_point_id", Holds::Once(POINTS)),
        column("raised_at", Holds::At),
        column("version", COUNT),
    ],
    key: &["id"],
    order: "raised_at, id",
};

const GOALS: Table = Table {
    name: "goals",
    columns: &[
        column("id", Holds::Id),
        column("text", Holds::Words(limits::LINE)),
        optional("why", Holds::Words(limits::LINE)),
        column("weeks", Holds::Number(*limits::GOAL_WEEKS.start(), *limits::GOAL_WEEKS.end())),
        optional("target", Holds::Word(|target| target.parse::<goal::Target>().map(drop))),
        column("state", Holds::Word(|name| goal::State::parse(name).map(drop))),
        column("state_at", Holds::At),
        column("state_by", Holds::Side),
        column("set_by", Holds::Side),
        column("set_at", Holds::At),
        column("visited_at", Holds::At),
        column("visited_by", Holds::Side),
        column("version", COUNT),
    ],
    key: &["id"],
    order: "set_at, id",
};

const CHECKPOINTS: Table = Table {
    name: "checkpoints",
    columns: &[
        column("id", Holds::Id),
        column("goal_id", Holds::To("goals")),
        column("text", Holds::Words(limits::LINE)),
        optional("planned", Holds::Day),
        optional("reached_at", Holds::At),
        optional("reached_by", Holds::Side),
        column("added_by", Holds::Side),
        column("added_at", Holds::At),
        optional("dropped_at", Holds::At),
        column("version", COUNT),
    ],
    key: &["id"],
    order: "added_at, id",
};

const PRIVATE_NOTES: Table = Table {
    name: "private_notes",
    columns: &[
        column("id", Holds::Id),
        column("author", Holds::Author),
        column("noun", Holds::Word(noun)),
        column("noun_id", Holds::Any),
        column("text", Holds::Own(limits::NOTE)),
        column("written_at", Holds::At),
        column("version", COUNT),
    ],
    key: &["id"],
    order: "id",
};

/// What a private note may be about.
fn noun(name: &str) -> domain::Result<()> {
    if ["relationship", "meeting", "talking_point"].contains(&name) { Ok(()) } else { Err(Error::NotFound) }
}

const RECAPS: Table = Table {
    name: "recaps",
    columns: &[
        column("meeting_id", Holds::To("meetings")),
        column("text", Holds::Words(limits::NOTE)),
        column("written_by", Holds::Side),
        column("written_at", Holds::At),
        column("version", COUNT),
        optional("sent_at", Holds::At),
    ],
    key: &["meeting_id"],
    order: "meeting_id",
};

const REFLECTIONS: Table = Table {
    name: "reflections",
    columns: &[
        column("meeting_id", Holds::To("meetings")),
        column("author", Holds::Author),
        column("answer", Holds::Own(2)),
    ],
    key: &["meeting_id", "author"],
    order: "meeting_id",
};

const UPDATES: Table = Table {
    name: "updates",
    columns: &[
        column("id", Holds::Id),
        optional("talking_point_id", Holds::Once(POINTS)),
        column("text", Holds::Words(limits::LINE)),
        column("posted_by", Holds::Side),
        column("posted_at", Holds::At),
        optional("edited_at", Holds::At),
        optional("read_at", Holds::At),
        optional("reply", Holds::Words(limits::LINE)),
        optional("replied_at", Holds::At),
        column("version", COUNT),
    ],
    key: &["id"],
    order: "posted_at, id",
};

const QUESTIONS_OFFERED: Table = Table {
    name: "questions_offered",
    columns: &[
        column("side", Holds::Author),
        column("question", Holds::Word(check::word)),
        column("offered_at", Holds::At),
        optional("captured_at", Holds::At),
    ],
    key: &["side", "question"],
    order: "offered_at, question",
};

const SOLUTION_STEPS: Table = Table {
    name: "solution_steps",
    columns: &[
        column("talking_point_id", Holds::Once(POINTS)),
        column("place", COUNT),
        column("state", Holds::Word(|name| solution::State::parse(name).map(drop))),
        optional("until", Holds::Day),
        column("taken_by", Holds::Side),
        column("taken_at", Holds::At),
    ],
    key: &["talking_point_id", "place"],
    order: "talking_point_id, place",
};

const INSIGHT_ANSWERS: Table = Table {
    name: "insight_answers",
    columns: &[
        column("talking_point_id", Holds::Once(POINTS)),
        column("text", Holds::Words(limits::NOTE)),
        column("written_by", Holds::Side),
        column("written_at", Holds::At),
        column("version", COUNT),
    ],
    key: &["talking_point_id"],
    order: "talking_point_id",
};

const FEEDBACK: Table = Table {
    name: "feedback",
    columns: &[
        column("talking_point_id", Holds::Once(POINTS)),
        optional("manner", Holds::Word(|name| feedback::Manner::parse(name).map(drop))),
        optional("action_item_id", Holds::Once("action_items")),
        optional("ask_on", Holds::Day),
    ],
    key: &["talking_point_id"],
    order: "talking_point_id",
};

const FEEDBACK_CHANGES: Table = Table {
    name: "feedback_changes",
    columns: &[
        column("talking_point_id", Holds::Once(POINTS)),
        column("asked_on", Holds::Day),
        column("side", Holds::Side),
        column("said", Holds::Words(limits::NAME)),
        optional("again_on", Holds::Day),
        column("said_at", Holds::At),
    ],
    key: &["talking_point_id", "asked_on", "side"],
    order: "talking_point_id, asked_on, said_at, side",
};

const EVENTS: Table = Table {
    name: "events",
    columns: &[
        column("version", COUNT),
        column("place", COUNT),
        column("actor", Holds::Side),
        column("verb", Holds::Word(check::word)),
        column("noun", Holds::Word(check::word)),
        column("noun_id", Holds::Any),
        column("at", Holds::At),
    ],
    key: &["version", "place"],
    order: "version, place",
};

/// What stays behind: table, column (all of them where it says `*`), and why.
pub const STAYS: &[(&str, &str, &str)] = &[
    ("installations", "*", "about this installation, not about a person"),
    ("users", "*", "name, address, zone and keys are said at the head of an export; the rest lets people in"),
    ("sessions", "*", "where somebody is signed in here"),
    ("access_tokens", "*", "ways in here"),
    ("sign_in_attempts", "*", "ways in here"),
    ("relationships", "*", "said at the head of each one-on-one; `couple` follows from who joined here"),
    (
        "participants",
        "*",
        "said at the head of each one-on-one; who has an account differs from place to place",
    ),
    ("data_keys", "*", "keys of this database: an export is opened"),
    ("links", "*", "ways in here"),
    ("feeds", "*", "ways in here"),
    ("jobs", "*", "follow from what is put in"),
    ("visits", "*", "when somebody last looked here"),
    ("dismissed_hints", "*", "a hint put away for some weeks here"),
    ("commands", "*", "for sending again what was sent here"),
    ("migrations", "*", "about this database"),
    ("presences", "*", "who has a meeting open at this moment"),
    ("talked_about", "*", "what a meeting that goes on is at"),
    ("note_documents", "*", "how the words of a note came to be, letter by letter; the words travel"),
    ("note_updates", "*", "how the words of a note came to be, letter by letter; the words travel"),
    ("preps", "*", "where somebody is in preparing this week; no word of it"),
    ("reminder_settings", "*", "how a user is reminded here"),
    ("reminder_ways", "*", "how a user is reminded here"),
    ("reminders", "*", "what somebody was reminded of here"),
    ("mails", "*", "what went out from here; no word of it"),
    ("calendar_invitations", "*", "what calendars were told by mail from here"),
    ("calendar_replies", "*", "what calendars answered to mail from here"),
    ("webhooks", "*", "where this installation calls, with a secret of its own"),
    ("webhook_calls", "*", "what was called from here"),
    ("handed_over", "*", "what went along to another one-on-one here, by its id"),
    ("own_keys", "*", "keys of this database"),
    ("calendar_accounts", "*", "a way into a calendar elsewhere, with its password"),
    ("calendar_entries", "*", "how what was written from here stands in a calendar elsewhere"),
    ("calendar_wishes", "*", "asked of somebody about their calendar elsewhere"),
];
