//! For each route of the growth narrative an entry that may take that step, and an input that fits; and a year with
//! something to tell.

use super::{Couple, Desk, Server};
use app::{
    growth::{self, At, Moment},
    update,
};
use serde_json::{Value, json};

/// A moment of the owner's own; hidden where it is to be shown again.
pub(super) fn entry(server: &Server, couple: &Couple, route: &str) -> String {
    let (by, relationship, hidden) = (couple.owner.id, couple.id, route.ends_with("/showing"));
    let id = server.write(move |tx| {
        let moment = Moment { day: None, title: "a moment".into(), text: String::new(), hidden };
        growth::add(tx, by, relationship, &moment)
    });
    id.to_string()
}

/// An update; kept where it is to be let go, answered where the reply is to be taken back.
pub(super) fn update(server: &Server, couple: &Couple, route: &str) -> String {
    let id = super::fixture::update(server, couple, route);
    if route.contains("{update}/letting-go") {
        let (by, relationship, kept) = (couple.owner.id, couple.id, id.clone());
        server.write(move |tx| growth::keep(tx, by, relationship, kept.parse()?));
    }
    if route.ends_with("/reply/taking-back") {
        let (by, relationship, answered) = (couple.owner.id, couple.id, id.clone());
        server.write(move |tx| {
            let at = update::At { relationship, update: answered.parse()? };
            match update::reply(tx, by, at, "thanks", 1) {
                // Nobody answers their own.
                Err(domain::Error::Refused(_)) => Ok(at.update),
                replied => replied,
            }
        });
    }
    id
}

/// What such a route takes.
pub(super) fn input(path: &str) -> Option<Value> {
    if path.contains("{entry}") {
        return Some(json!({"title": "other words", "text": "and more of them", "version": 1}));
    }
    path.ends_with("/growth").then(|| json!({"title": "a moment", "text": "as it was"}))
}

/// Sets the kind of a point.
fn kind(desk: &Desk, point: &str, kind: &str) {
    let input = api::Kind { kind: Some(kind.into()), ..api::Kind::default() };
    desk.post::<api::TalkingPoint>(&format!("/points/{point}/kind"), &input);
}

/// A challenge that was raised, answered by its owner and talked about, in a meeting that is over; answers both their ids.
pub(crate) fn challenge(ana: &Desk, text: &str, answer: &str) -> (String, String) {
    let challenge = ana.raise(text);
    kind(ana, &challenge, "challenge");
    let input = api::Capture { text: answer.into(), ..api::Capture::default() };
    let solution: api::TalkingPoint = ana.post(&format!("/points/{challenge}/solutions"), &input);
    let meeting = ana.start().id;
    ana.point(&challenge, "discussion");
    ana.wrap_up(&meeting);
    (challenge, solution.id)
}

/// Feedback of whoever sits there, talked about in a meeting that is over.
pub(crate) fn feedback(by: &Desk, owner: &Desk, text: &str) -> String {
    let told = by.capture(text).id;
    kind(owner, &told, "feedback");
    owner.keep(&told, None);
    let meeting = owner.start().id;
    owner.point(&told, "discussion");
    owner.wrap_up(&meeting);
    told
}

/// A moment written down by the owner.
pub(crate) fn moment(ana: &Desk, title: &str, text: &str, only_me: bool) -> api::GrowthEntry {
    let only_me = only_me.then(|| "yes".into());
    ana.post("/growth", &api::AddMoment { title: title.into(), text: text.into(), day: None, only_me })
}
