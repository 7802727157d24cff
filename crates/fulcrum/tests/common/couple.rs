//! Two people with a one-on-one: Ana, whose meeting it is, and Marek; and the days on which the tests play.

use super::{Desk, Person, Server};
use app::{invitation, relationship};
use domain::{RelationshipId, Side, relationship::Kind, series::Cadence, series::Series};

/// Where the clock stands when a test begins: 11:00 in Berlin.
pub(crate) const TUESDAY: &str = "2026-05-12T09:00:00Z";
/// First date of the series: 14:00 in Berlin.
pub(crate) const THURSDAY: &str = "2026-05-14T12:00:00Z";

/// Two people who meet on Thursdays at 14:00 in Berlin for 45 minutes.
pub(crate) struct Couple {
    pub(crate) id: RelationshipId,
    pub(crate) owner: Person,
    pub(crate) other: Person,
}

impl Couple {
    /// Ana and Marek, in a workspace that Ingrid administers.
    pub(crate) fn of(server: &Server) -> Self {
        server.add("Ingrid Berg");
        let (ana, marek) = (server.add("Ana Kovač"), server.add("Marek Dvořák"));
        Self::between(server, &ana, &marek)
    }

    /// A one-on-one of two people who are here already.
    pub(crate) fn between(server: &Server, owner: &Person, other: &Person) -> Self {
        let (by, joining) = (owner.id, other.id);
        let start = relationship::Start {
            name: other.name.clone(),
            kind: Kind::Reporting,
            side: Side::Owner,
            series: Some(thursdays()),
        };
        let id = server.write(move |tx| {
            let id = relationship::start(tx, by, &start)?;
            let secret = invitation::make(tx, by, id)?;
            invitation::accept(tx, joining, &secret)
        });
        Self { id, owner: owner.clone(), other: other.clone() }
    }

    /// The owner's place at the table.
    pub(crate) fn owners_desk(&self, server: &Server) -> Desk {
        Desk::new(server.client(&self.owner), self.id)
    }

    /// The other one's.
    pub(crate) fn others_desk(&self, server: &Server) -> Desk {
        Desk::new(server.client(&self.other), self.id)
    }

    /// Address of a page of it.
    pub(crate) fn page(&self, tail: &str) -> String {
        format!("/one-on-ones/{}{tail}", self.id)
    }

    /// Address of it in the API.
    pub(crate) fn api(&self, tail: &str) -> String {
        format!("/api/v1/one-on-ones/{}{tail}", self.id)
    }
}

fn thursdays() -> Series {
    Series {
        cadence: Cadence::Weekly,
        zone: "Europe/Berlin".into(),
        starts: jiff::civil::date(2026, 5, 14).at(14, 0, 0, 0),
        minutes: 45,
        pauses: Vec::new(),
        ends_at: None,
    }
}
