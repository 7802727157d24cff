//! Notes for the routes about them: of a meeting that goes on, with an earlier version.

use super::{Couple, Server, fixture::meeting_for};
use app::note::{self, At, Save};
use domain::note::About;

/// A note of a meeting that goes on, written twice with a while between.
pub(crate) fn about(server: &Server, couple: &Couple, route: &str) -> String {
    let about = About::Meeting(meeting_for(server, couple, route));
    let (by, at) = (couple.owner.id, At { relationship: couple.id, about });
    for (seen, text) in [(0, "noted"), (1, "noted anew")] {
        server.write(move |tx| note::save(tx, by, &Save { at, text: text.into(), seen }));
        server.wait_minutes(11);
    }
    about.to_string()
}

/// The first version of the note in that path.
pub(crate) fn version(server: &Server, couple: &Couple, path: &str) -> String {
    let about = path.split("/notes/").nth(1).and_then(|rest| rest.split('/').next());
    let about: About = about.and_then(|about| about.parse().ok()).expect("a note");
    let (by, at) = (couple.owner.id, At { relationship: couple.id, about });
    let (_, versions) = server.write(move |tx| note::versions(tx, by, at));
    versions.last().expect("a version").id.to_string()
}
