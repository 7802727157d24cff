//! Home on the wire: all one-on-ones with what comes next, what is new, and hints for whom somebody reports to.

use crate::{ActionItem, Relationship, TalkingPoint};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// All one-on-ones of the asker, the next meeting first.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Home {
    /// Each of them.
    pub one_on_ones: Vec<HomeLine>,
    /// What the others did since the asker was last here, latest first.
    pub news: Vec<News>,
    /// One-on-ones that are over, the latest first: `ends_at` says since when.
    pub ended: Vec<Relationship>,
}

/// One one-on-one in a line.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct HomeLine {
    /// The one-on-one.
    pub relationship: Relationship,
    /// When they meet next.
    pub next: Option<String>,
    /// The link by which they join, on the day of the meeting.
    pub join: Option<String>,
    /// Id of the meeting going on.
    pub going_on: Option<String>,
    /// Points on the agenda.
    pub points: usize,
    /// Captures to sort.
    pub captures: usize,
    /// The asker is prepared.
    pub prepared: bool,
    /// The other one is prepared.
    pub they_are_prepared: bool,
    /// Promises of the asker's.
    pub you_owe: Vec<ActionItem>,
    /// Insights that wait for an answer of the asker's.
    pub to_answer: Vec<TalkingPoint>,
    /// Promises to the asker.
    pub owed_to_you: Vec<ActionItem>,
    /// Insights that the asker waits for.
    pub asked: Vec<TalkingPoint>,
    /// Updates to read.
    pub unread: usize,
    /// Weeks since development was talked about; none when it never was.
    pub weeks_since_development: Option<i64>,
    /// Percent of the last agenda that the owner brought.
    pub owner_brought: Option<i64>,
    /// Percent of the last twelve agendas that the owner brought; none where there are fewer than two.
    pub owner_brought_lately: Option<i64>,
}

/// Something that the other one did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct News {
    /// In which one-on-one.
    pub relationship: String,
    /// When.
    pub at: String,
    /// `added`, `answered`, `own-meeting`, `posted`, `replied`, `kept`, `prepared`, `wrapped-up`, `sent-recap`, `joined`, `end-settled` or `end-called-off`.
    pub did: String,
    /// Id of what it was done to, where there is one.
    pub id: Option<String>,
    /// The words of it, where there are any.
    pub text: Option<String>,
}

/// That somebody is here.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Visit {
    /// `yes`: all that is new was read.
    pub caught_up: Option<String>,
}

/// Something worth a thought, for the asker alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Hint {
    /// `brought`, `answers`, `development` or `carried`.
    pub matter: String,
    /// Percent, answers, weeks or times; none when development was never talked about.
    pub number: Option<i64>,
}

/// Which hint is not useful.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct DismissHint {
    /// `brought`, `answers`, `development` or `carried`.
    pub matter: String,
    /// The day on which it is back, as a date or in words such as `Thursday`; left out: it stays away for a quarter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// A hint that stays away for a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Dismissal {
    /// Its id, for taking it back.
    pub id: String,
}
