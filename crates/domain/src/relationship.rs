//! The standing bond of two users: its kind and its two sides. Never more than two, never one person twice.

use crate::{
    error::{Error, Result},
    handover::is_over,
    ids::{RelationshipId, UserId},
};
use jiff::Timestamp;

/// What bond it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A report and their manager; the report owns it.
    Reporting,
    /// A report and their manager's manager.
    SkipLevel,
    /// Two colleagues.
    Peer,
    /// A mentee, who owns it, and a mentor.
    Mentoring,
}

impl Kind {
    /// All of them, in the order shown.
    pub const ALL: [Self; 4] = [Self::Reporting, Self::SkipLevel, Self::Peer, Self::Mentoring];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reporting => "reporting",
            Self::SkipLevel => "skip-level",
            Self::Peer => "peer",
            Self::Mentoring => "mentoring",
        }
    }

    /// The kind of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == name)
            .ok_or_else(|| Error::invalid("kind", "Choose one of reporting, skip-level, peer or mentoring."))
    }
}

/// One of the two sides. Content is attributed to sides, so that somebody may be written about before they join.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Side {
    /// Whose meeting it is: the report, the mentee.
    Owner,
    /// The manager, the mentor, the other one.
    Other,
}

impl Side {
    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Other => "other",
        }
    }

    /// The side of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        match name {
            "owner" => Ok(Self::Owner),
            "other" => Ok(Self::Other),
            _ => Err(Error::invalid("side", "Say owner or other.")),
        }
    }

    /// The one across the table.
    #[must_use]
    pub fn across(self) -> Self {
        match self {
            Self::Owner => Self::Other,
            Self::Other => Self::Owner,
        }
    }
}

/// Somebody in a relationship, joined or only invited.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// Name as the other one wrote it, or their own once they joined.
    pub name: String,
    /// None until the invitation is accepted.
    pub user: Option<UserId>,
}

/// A relationship with both its people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Relationship {
    /// Its id.
    pub id: RelationshipId,
    /// What bond it is.
    pub kind: Kind,
    /// Whose meeting it is.
    pub owner: Person,
    /// The one across.
    pub other: Person,
    /// From when on it is its owner's alone, where that is settled: a handover.
    pub ends_at: Option<Timestamp>,
    /// Number of the last change to anything shared in it.
    pub version: i64,
}

impl Relationship {
    /// The person on a side.
    #[must_use]
    pub fn person(&self, side: Side) -> &Person {
        match side {
            Side::Owner => &self.owner,
            Side::Other => &self.other,
        }
    }

    /// The side of a user who is in it.
    #[must_use]
    pub fn side_of(&self, user: UserId) -> Side {
        if self.owner.user == Some(user) { Side::Owner } else { Side::Other }
    }

    /// It is over: its history is its owner's alone.
    #[must_use]
    pub fn has_ended(&self, now: Timestamp) -> bool {
        is_over(self.ends_at, now)
    }

    /// First name of the person on a side: how the pages speak of them.
    #[must_use]
    pub fn first_name(&self, side: Side) -> &str {
        let name = self.person(side).name.as_str();
        name.split_whitespace().next().unwrap_or(name)
    }

    /// The side that a name in an action line means: a first name, a whole name or initials, whatever the case.
    #[must_use]
    pub fn side_called(&self, name: &str) -> Option<Side> {
        let wanted = name.trim().to_lowercase();
        [Side::Owner, Side::Other].into_iter().find(|side| {
            let whole = self.person(*side).name.to_lowercase();
            let initials: String = whole.split_whitespace().filter_map(|word| word.chars().next()).collect();
            whole == wanted || whole.split_whitespace().any(|word| word == wanted) || initials == wanted
        })
    }
}

/// Only the owner orders the agenda and says what is on it.
///
/// # Errors
/// `Refused`, naming the owner.
pub fn must_own(side: Side, relationship: &Relationship) -> Result<()> {
    if side == Side::Owner {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "This is {}’s meeting: only they order the agenda. You can always add a point.",
        relationship.first_name(Side::Owner)
    )))
}

/// Two different people: a relationship with oneself is none.
///
/// # Errors
/// `Refused`.
pub fn must_differ(one: UserId, two: UserId) -> Result<()> {
    if one != two {
        return Ok(());
    }
    Err(Error::refused("That is you. A one-on-one needs somebody else: send them the link."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn bond() -> Relationship {
        let person = |name: &str| Person { name: name.into(), user: None };
        Relationship {
            id: RelationshipId(Uuid::nil()),
            kind: Kind::Reporting,
            owner: person("Ana Kovač"),
            other: person("Marek Dvořák"),
            ends_at: None,
            version: 0,
        }
    }

    #[test]
    fn names_mean_sides() {
        for (name, side) in
            [("ana", Side::Owner), ("MAREK", Side::Other), ("Marek Dvořák", Side::Other), ("ak", Side::Owner)]
        {
            assert_eq!(bond().side_called(name), Some(side), "{name}");
        }
        assert_eq!(bond().side_called("ingrid"), None);
    }

    #[test]
    fn only_the_owner_orders() {
        assert!(must_own(Side::Owner, &bond()).is_ok());
        let message = must_own(Side::Other, &bond()).unwrap_err().to_string();
        assert!(message.contains("Ana"), "{message}");
    }
}
