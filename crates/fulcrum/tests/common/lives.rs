//! For each route of the lives of the kinds a point that may take that step, and an input that fits.

use super::{Couple, Server};
use app::{
    feedback, solution,
    talking_point::{self, At},
};
use domain::{
    question::{Asker, all},
    talking_point::Kind,
};
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The day on which the tests play.
const TODAY: Date = date(2026, 5, 12);

fn verb(route: &str) -> &str {
    route.rsplit('/').next().unwrap_or_default()
}

fn kind_for(verb: &str) -> Option<Kind> {
    match verb {
        "solutions" => Some(Kind::Challenge),
        "agreement" | "trial" | "outcome" | "step-back" => Some(Kind::Solution),
        "written-answer" => Some(Kind::Insight),
        "manner" | "agreed-action" | "question" | "change" | "taking-back" => Some(Kind::Feedback),
        _ => None,
    }
}

/// A point made for a route, where it is one of the lives of the kinds. An insight is the other one's, so that the owner
/// answers it.
pub(super) fn point(server: &Server, couple: &Couple, route: &str) -> Option<String> {
    let verb = verb(route).to_owned();
    let kind = kind_for(&verb)?;
    let (ana, marek, relationship) = (couple.owner.id, couple.other.id, couple.id);
    let id = server.write(move |tx| {
        let asks = if kind == Kind::Insight && app::relationship::check(tx, marek, relationship).is_ok() {
            marek
        } else {
            ana
        };
        let point = talking_point::capture(tx, asks, relationship, "with a life")?;
        let at = At { relationship, point };
        talking_point::set_kind(tx, ana, at, Some(kind))?;
        match verb.as_str() {
            "trial" | "step-back" => solution::agree(tx, ana, at),
            "outcome" => {
                solution::agree(tx, ana, at)?;
                solution::attempt(tx, ana, at, date(2099, 1, 1))
            }
            "change" => feedback::ask(tx, ana, at, Some(TODAY)),
            "taking-back" => {
                feedback::ask(tx, ana, at, Some(TODAY))?;
                for by in [ana, marek] {
                    if app::relationship::check(tx, by, relationship).is_ok() {
                        feedback::say(tx, by, at, (domain::feedback::Said::Yes, None))?;
                    }
                }
                Ok(point)
            }
            _ => Ok(point),
        }
    });
    Some(id.to_string())
}

/// What such a route takes.
pub(super) fn input(path: &str) -> Option<Value> {
    if !path.contains("{point}") {
        return super::planned::input(path);
    }
    Some(match verb(path) {
        "solutions" => json!({"text": "a way out"}),
        "trial" => json!({"until": "2099-01-02"}),
        "outcome" => json!({"worked": "yes"}),
        "written-answer" => json!({"text": "because of the budget", "version": 0}),
        "manner" => json!({"manner": "coaching"}),
        "agreed-action" => json!({"line": "@marek Friday: do it"}),
        "question" => json!({"on": "2099-01-01"}),
        "change" => json!({"said": "partly"}),
        _ => return None,
    })
}

/// One that either side may ask, each time another.
pub(super) fn question() -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let both: Vec<_> = all().iter().filter(|question| question.asker == Asker::Either).collect();
    both[NEXT.fetch_add(1, Ordering::SeqCst) % both.len()].key.clone()
}
