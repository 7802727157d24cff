//! Webhooks: what may leave a one-on-one for somewhere else, in which form, and who says so. It knows no address.

use crate::{
    error::{Error, Result},
    relationship::Side,
};

/// Webhooks of one relationship; more is a mistake.
pub const MOST: usize = 10;

/// What a webhook can be told of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Event {
    /// Whoever set it up posted an update.
    Update,
    /// Somebody is prepared.
    Prepared,
    /// A meeting was held.
    Held,
    /// A recap was sent.
    RecapSent,
    /// Somebody tries it out.
    Test,
}

impl Event {
    /// Those that can be chosen, in the order shown.
    pub const ALL: [Self; 4] = [Self::Update, Self::Prepared, Self::Held, Self::RecapSent];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Update => "update",
            Self::Prepared => "prepared",
            Self::Held => "held",
            Self::RecapSent => "recap-sent",
            Self::Test => "test",
        }
    }

    /// The event of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .chain([Self::Test])
            .find(|event| event.as_str() == name)
            .ok_or_else(|| Error::invalid("events", "Choose among update, prepared, held and recap-sent."))
    }

    /// What an event of the relationship is to a webhook; most are nothing to it.
    #[must_use]
    pub fn of(verb: &str, noun: &str) -> Option<Self> {
        match (verb, noun) {
            ("sent", "update") => Some(Self::Update),
            ("prepared", "prep") => Some(Self::Prepared),
            ("wrapped-up", "meeting") => Some(Self::Held),
            ("sent", "recap") => Some(Self::RecapSent),
            _ => None,
        }
    }

    /// Whether it leaves through a webhook of one side when the other one did it. Words are sent on by their author alone.
    #[must_use]
    pub fn leaves(self, made_by: Side, done_by: Side) -> bool {
        self != Self::Update || made_by == done_by
    }
}

/// How the body is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Standard Webhooks, signed.
    Standard,
    /// For Slack.
    Slack,
    /// For Microsoft Teams.
    Teams,
}

impl Form {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Slack, Self::Teams, Self::Standard];

    /// Name in storage and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Slack => "slack",
            Self::Teams => "teams",
        }
    }

    /// The form of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|form| form.as_str() == name)
            .ok_or_else(|| Error::invalid("form", "Say slack, teams or standard."))
    }
}

/// The events somebody chose, each once.
///
/// # Errors
/// `Invalid` when there is none.
pub fn events(names: &[String]) -> Result<Vec<Event>> {
    let mut events = names.iter().map(|name| Event::parse(name)).collect::<Result<Vec<_>>>()?;
    events.retain(|event| *event != Event::Test);
    events.sort_unstable();
    events.dedup();
    if events.is_empty() {
        return Err(Error::invalid("events", "Choose at least one thing that it is told of."));
    }
    Ok(events)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_never_leave_through_the_other() {
        assert!(Event::Update.leaves(Side::Owner, Side::Owner));
        assert!(!Event::Update.leaves(Side::Owner, Side::Other));
        assert!(Event::Held.leaves(Side::Owner, Side::Other));
    }

    #[test]
    fn events_are_chosen_by_name() {
        let names = |all: &[&str]| all.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(events(&names(&["held", "update", "held"])).unwrap(), [Event::Update, Event::Held]);
        for wrong in [&names(&[]), &names(&["everything"]), &names(&["test"])] {
            assert!(events(wrong).is_err(), "{wrong:?}");
        }
    }
}
