//! What pages about people show: how a one-on-one is arranged, invitations, sessions, tokens, members. Plain values, no rules.

use super::ReplyLine;
use domain::{
    LinkId, Side, join_link::JoinLink, pause::Pause, relationship::Relationship, series::Series, user::User,
};
use jiff::Timestamp;

/// An invitation that waits for the other one.
#[derive(Clone)]
pub struct Invitation {
    /// Its id.
    pub id: LinkId,
    /// Until when the last link works.
    pub expires_at: Timestamp,
}

/// The settings of a one-on-one.
#[derive(Clone)]
pub struct Arrangement {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// When they meet, if they said so.
    pub series: Option<Series>,
    /// What their calendars answered, of the meeting that comes next.
    pub replies: Vec<ReplyLine>,
    /// Its pauses that are not over, earliest first.
    pub pauses: Vec<Pause>,
    /// The link by which they join.
    pub join: Option<JoinLink>,
    /// The invitation that waits, if the other one has not joined.
    pub invitation: Option<Invitation>,
}

/// What an invitation offers to whom holds its link. No content: nothing but names and the bond.
#[derive(Clone)]
pub struct Welcome {
    /// Who invites.
    pub from: String,
    /// Name the inviter gave.
    pub name: String,
    /// The bond.
    pub relationship: Relationship,
    /// The side that waits.
    pub side: Side,
}

/// A signed-in browser, for the list in the settings.
#[derive(Clone)]
pub struct SessionLine {
    /// Its id.
    pub id: domain::SessionId,
    /// Browser and system, as far as they say.
    pub device: String,
    /// When it signed in.
    pub created_at: Timestamp,
    /// When it was last seen.
    pub seen_at: Timestamp,
    /// It is the one that asks.
    pub current: bool,
}

/// An access token, for the list in the settings. The token itself is shown once, when made.
#[derive(Clone)]
pub struct TokenLine {
    /// Its id.
    pub id: domain::AccessTokenId,
    /// What its owner called it.
    pub name: String,
    /// It may only read.
    pub read_only: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Option<Timestamp>,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

/// One person on the administrator's page: who meets whom, never content.
#[derive(Clone)]
pub struct MemberLine {
    /// The person.
    pub user: User,
    /// Names of those they meet.
    pub meets: Vec<String>,
    /// When one of their meetings was last held.
    pub last_met: Option<Timestamp>,
}
