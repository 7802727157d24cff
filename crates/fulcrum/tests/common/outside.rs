//! Ana's own program, speaking to a server that something happens to.

use super::{Database, Program, fresh, populate, token_of};
use api::client::{Client, Failure};

/// A database with Ana and her one-on-one in it; answers her token and the one-on-one.
pub(crate) fn populated(database: &Database) -> (String, String) {
    populate(database, "Ana Kovač", "ana@example.org");
    let token = token_of(database, "ana@example.org");
    let program = Program::start(database);
    let start = api::Start { name: "Marek".into(), mine: "yes".into(), ..api::Start::default() };
    let made: api::Relationship =
        Client::new(&program.base, &token).post("/one-on-ones", &fresh(), &start).expect("a one-on-one");
    program.stop();
    (token, format!("/one-on-ones/{}", made.id))
}

pub(crate) fn capture(client: &Client, base: &str, text: &str) -> Result<api::TalkingPoint, Failure> {
    client.post(
        &format!("{base}/points"),
        &fresh(),
        &api::Capture { text: text.into(), ..api::Capture::default() },
    )
}

pub(crate) fn captures(client: &Client, base: &str) -> Vec<String> {
    let week: api::Week = client.get(base).expect("reading goes on");
    week.captures.into_iter().map(|point| point.text).collect()
}

/// The refusal of a write when the disk will not have it.
pub(crate) fn refused(answer: Result<api::TalkingPoint, Failure>) -> Option<String> {
    match answer {
        Ok(_) => None,
        Err(Failure::Said { status: 503, error }) => Some(error.message),
        Err(other) => panic!("{other:?}"),
    }
}
