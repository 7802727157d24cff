//! Who is in the stories: makes them users, brings the two of each story together, and makes links to sign in with.

use super::{
    plan::Plan,
    play::Scene,
    story::{Story, plain},
};
use app::{
    Tx, first_run, invitation, join_link, pause,
    relationship::{self, Start},
    sign_in_link,
    user::{self, NewUser},
};
use domain::{
    Error, Result, Side, UserId,
    series::{Away, Cadence, Series},
};
use jiff::{Timestamp, ToSpan as _};
use std::collections::HashMap;

/// What the workspace is called.
pub(super) const WORKSPACE: &str = "Northwind";
const DOMAIN: &str = "northwind.example";

/// Somebody in the stories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) email: String,
    zone: String,
    manages: bool,
    reports: bool,
}

impl Person {
    /// What they are to the others.
    pub(super) fn role(&self) -> &'static str {
        match (self.manages, self.reports) {
            (true, true) => "manager and report",
            (true, false) => "manager",
            (false, _) => "report",
        }
    }
}

/// Everybody once: whoever reports to nobody comes first and looks after the workspace.
pub(super) fn people(stories: &[Story<'_>]) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for story in stories {
        for side in [Side::Owner, Side::Other] {
            let name = story.name(side);
            let at = people.iter().position(|person| person.name == name).unwrap_or_else(|| {
                people.push(stranger(name, story.rhythm.zone));
                people.len() - 1
            });
            let Some(person) = people.get_mut(at) else { continue };
            match side {
                // Where somebody's own meeting is, there they live.
                Side::Owner => (person.reports, person.zone) = (true, story.rhythm.zone.into()),
                Side::Other => person.manages = true,
            }
        }
    }
    people.sort_by_key(|person| (!person.manages, person.reports));
    people
}

fn stranger(name: &str, zone: &str) -> Person {
    let email = format!("{}@{DOMAIN}", plain(name).replace(' ', "."));
    Person { name: name.into(), email, zone: zone.into(), manages: false, reports: false }
}

/// One story's people and when they meet.
#[derive(Clone)]
pub(super) struct Bond {
    owner: String,
    other: String,
    kind: domain::relationship::Kind,
    series: Series,
}

impl Bond {
    pub(super) fn of(story: &Story<'_>, plan: &Plan<'_>) -> Self {
        let series = Series {
            cadence: Cadence::Weekly,
            zone: story.rhythm.zone.into(),
            starts: plan.starts,
            minutes: story.rhythm.minutes,
            pauses: Vec::new(),
            ends_at: None,
        };
        Self { owner: story.owner.into(), other: story.other.into(), kind: story.kind, series }
    }
}

/// Makes the workspace with everybody in it, and a one-on-one for each bond.
pub(super) fn settle(tx: &mut Tx<'_>, people: &[Person], bonds: &[Bond]) -> Result<Vec<Scene>> {
    let mut users = HashMap::new();
    for person in people {
        let new = NewUser {
            name: person.name.clone(),
            email: person.email.clone(),
            zone: person.zone.clone(),
            password_hash: None,
        };
        let first = users.is_empty();
        let id = if first { first_run::make(tx, WORKSPACE, &new)? } else { user::add(tx, &new, false)? };
        users.insert(person.name.as_str(), id);
    }
    let of = |name: &str| users.get(name).copied().ok_or_else(|| Error::Failed(format!("{name} is nobody")));
    bonds.iter().map(|bond| bring_together(tx, bond, of(&bond.owner)?, of(&bond.other)?)).collect()
}

/// The owner starts it and the other one takes the invitation.
fn bring_together(tx: &mut Tx<'_>, bond: &Bond, owner: UserId, other: UserId) -> Result<Scene> {
    let start = Start {
        name: bond.other.clone(),
        kind: bond.kind,
        side: Side::Owner,
        series: Some(bond.series.clone()),
    };
    let id = relationship::start(tx, owner, &start)?;
    let secret = invitation::make(tx, owner, id)?;
    invitation::accept(tx, other, &secret)?;
    Ok(Scene::new(id, owner, other))
}

/// Where those who are far meet, and a holiday to come of theirs.
pub(super) fn arrange(tx: &mut Tx<'_>, people: &[Person], now: Timestamp) -> Result<()> {
    let home = people.first().map(|person| person.zone.as_str());
    for person in people.iter().filter(|person| person.reports && Some(person.zone.as_str()) != home) {
        let by = user::find_by_email(tx, &person.email)?.id;
        let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
        let days = Away { from: today.saturating_add(33.days()), until: today.saturating_add(46.days()) };
        for bond in relationship::list(tx, by)?.iter().filter(|bond| bond.side_of(by) == Side::Owner) {
            let room = plain(bond.first_name(Side::Owner));
            join_link::set(tx, by, bond.id, &format!("https://meet.{DOMAIN}/{room}"))?;
            pause::add(tx, by, bond.id, days)?;
        }
    }
    Ok(())
}

/// A link for each person, in their order; answers the secrets.
pub(super) fn links(tx: &mut Tx<'_>, people: &[Person]) -> Result<Vec<String>> {
    people
        .iter()
        .map(|person| {
            let user = user::find_by_email(tx, &person.email)?;
            sign_in_link::make(tx, user.id)
        })
        .collect()
}
