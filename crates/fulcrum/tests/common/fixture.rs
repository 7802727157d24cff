//! For each route an address that is really there and an input that fits, made afresh by the owner of a one-on-one, so
//! that no request depends on the one before it.

use super::{
    Couple, PASSWORD, Person, Server,
    brought::{document, export},
    calendars, fresh, grown, leaving, noted, planned, themed,
};
use app::{
    access_token, action_item,
    administration::By,
    checkpoint, focus_meeting, goal, hint, invitation, meeting, private_capture, recap, relationship,
    session, sign_in_link,
    talking_point::{self, At, Place},
    update,
    user::{self, NewUser},
    way_back,
};
use domain::{
    GoalId, MeetingId, RelationshipId, Side, TalkingPointId,
    goal::{Aim, State},
    hint::Matter,
    meeting::State as MeetingState,
    relationship::Kind,
    talking_point::Kind as About,
};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A request that the owner could make.
pub(crate) struct Filled {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) body: Value,
}

impl Filled {
    /// The input as the fields of a form.
    pub(crate) fn fields(&self) -> Vec<(String, String)> {
        let fields = self.body.as_object().into_iter().flatten();
        fields
            .map(|(name, value)| (name.clone(), value.as_str().map_or_else(|| value.to_string(), Into::into)))
            .collect()
    }

    pub(crate) fn is_api(&self) -> bool {
        self.path.starts_with("/api/")
    }

    pub(crate) fn send(&self, browser: &super::Browser) -> super::Answer {
        if self.method == "GET" {
            return browser.get(&self.path);
        }
        if self.is_api() {
            return browser.command(&self.path, &fresh(), &self.body);
        }
        let fields = self.fields();
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        browser.post(&self.path, &fields)
    }
}

/// Fills the placeholders of a route with things of this one-on-one.
pub(crate) fn fill(server: &Server, couple: &Couple, method: &str, route: &str) -> Filled {
    let mut path = route.replace("{relationship}", &couple.id.to_string());
    for (placeholder, make) in MAKERS {
        if path.contains(placeholder) {
            path = path.replace(placeholder, &make(server, couple, route));
        }
    }
    if route.ends_with("/next-meeting") || route.ends_with("/meetings") {
        end_meeting(server, couple);
    }
    if path.contains("{version}") {
        path = path.replace("{version}", &noted::version(server, couple, &path));
    }
    let body = input(server, couple, route);
    Filled { method: method.into(), path, body }
}

type Make = fn(&Server, &Couple, &str) -> String;

const MAKERS: &[(&str, Make)] = &[
    ("{name}", |_, _, _| "favicon.svg".into()),
    ("{secret}", secret),
    ("{session}", |server, couple, _| {
        let id = couple.owner.id;
        server.session(&couple.owner);
        server.write(move |tx| session::list(tx, id, None))[0].id.to_string()
    }),
    ("{token}", |server, couple, _| {
        let id = couple.owner.id;
        server.token(&couple.owner, false);
        server.write(move |tx| access_token::list(tx, id))[0].id.to_string()
    }),
    ("{user}", |server, _, _| somebody(server).id.to_string()),
    ("{point}", point),
    ("{capture}", private),
    ("{goal}", |server, couple, route| goal(server, couple, route).to_string()),
    ("{checkpoint}", checkpoint_of),
    ("{action}", |server, couple, _| action(server, couple)),
    ("{update}", grown::update),
    ("{entry}", grown::entry),
    ("{dismissal}", dismissal),
    ("{feed}", planned::feed),
    ("{pause}", planned::pause),
    ("{question}", |_, _, _| super::lives::question()),
    ("{about}", noted::about),
    ("{theme}", themed::theme),
    ("{lesson}", themed::lesson),
    ("{webhook}", leaving::webhook),
    ("{account}", calendars::account),
    ("{wish}", calendars::wish),
    ("{meeting}", |server, couple, route| meeting_for(server, couple, route).to_string()),
];

/// Somebody new, whom nobody meets.
pub(crate) fn somebody(server: &Server) -> Person {
    server.add(&format!("u{} Fresh", fresh()))
}

fn secret(server: &Server, couple: &Couple, route: &str) -> String {
    if route.starts_with("/feeds") {
        let by = couple.owner.id;
        return server.write(move |tx| app::feed::make(tx, by, domain::feed::Kind::Prep));
    }
    if route.starts_with("/stop") {
        return leaving::stop_link(server, couple);
    }
    if route.starts_with("/way-back") {
        let id = somebody(server).id;
        return server.write(move |tx| way_back::make(tx, By::Machine, id));
    }
    if route.starts_with("/sign-in") {
        // Only people without a password get such a link.
        let new = NewUser {
            name: "Somebody New".into(),
            email: format!("{}@example.org", fresh()),
            zone: "UTC".into(),
            password_hash: None,
        };
        return server.write(move |tx| {
            let id = user::add(tx, &new, false)?;
            sign_in_link::make(tx, id)
        });
    }
    if route.starts_with("/invitation") {
        let by = somebody(server).id;
        return server.write(move |tx| {
            let start = relationship::Start {
                name: "Whoever".into(),
                kind: Kind::Peer,
                side: Side::Owner,
                series: None,
            };
            let id = relationship::start(tx, by, &start)?;
            invitation::make(tx, by, id)
        });
    }
    // The first run is over: no link of that kind works any more.
    "long-used".into()
}

fn point(server: &Server, couple: &Couple, route: &str) -> String {
    if let Some(id) = super::lives::point(server, couple, route) {
        return id;
    }
    let verb = route.rsplit('/').next().unwrap_or_default().to_owned();
    let (by, relationship) = (couple.owner.id, couple.id);
    let id = server.write(move |tx| {
        let point = talking_point::capture(tx, by, relationship, "a point")?;
        let at = At { relationship, point };
        match verb.as_str() {
            "position" | "deferral" | "unsorting" => talking_point::keep(tx, by, at, Place::Last),
            "reopening" => talking_point::discuss(tx, by, at),
            "restoring" => talking_point::drop(tx, by, at),
            "returning" => {
                let to = jiff::civil::date(2031, 6, 3).at(10, 0, 0, 0);
                focus_meeting::give(tx, by, at, to, None).map(|_| point)
            }
            "answer" => talking_point::set_kind(tx, by, at, Some(About::Solution)),
            "goal" => talking_point::set_kind(tx, by, at, Some(About::Development)),
            _ => Ok(point),
        }
    });
    id.to_string()
}

pub(super) fn challenge(server: &Server, couple: &Couple) -> TalkingPointId {
    let (by, relationship) = (couple.owner.id, couple.id);
    server.write(move |tx| {
        let point = talking_point::capture(tx, by, relationship, "a challenge")?;
        talking_point::set_kind(tx, by, At { relationship, point }, Some(About::Challenge))
    })
}

fn private(server: &Server, couple: &Couple, route: &str) -> String {
    let dropped = route.ends_with("/restoring");
    let (by, relationship) = (couple.owner.id, couple.id);
    let id = server.write(move |tx| {
        let capture = private_capture::capture(tx, by, relationship, "for me")?;
        if dropped {
            private_capture::drop(tx, by, private_capture::At { relationship, capture })?;
        }
        Ok(capture)
    });
    id.to_string()
}

/// A goal, the only open one: there is a limit to how many there may be.
fn goal(server: &Server, couple: &Couple, route: &str) -> GoalId {
    let reached = route.ends_with("/goals/{goal}/reopening");
    let (by, relationship) = (couple.owner.id, couple.id);
    server.write(move |tx| {
        for line in goal::list(tx, by, relationship)?.open {
            goal::turn(tx, by, goal::At { relationship, goal: line.goal.id }, State::LetGo)?;
        }
        let aim = Aim { text: "a goal".into(), why: None, weeks: 4, target: None };
        let goal = goal::set(tx, by, relationship, &aim)?;
        if reached {
            goal::turn(tx, by, goal::At { relationship, goal }, State::Reached)?;
        }
        Ok(goal)
    })
}

fn checkpoint_of(server: &Server, couple: &Couple, route: &str) -> String {
    let goal = goal(server, couple, route);
    let verb = route.rsplit('/').next().unwrap_or_default().to_owned();
    let (by, relationship) = (couple.owner.id, couple.id);
    let said = checkpoint::Said { text: "a step".into(), planned: None, reached: false };
    let id = server.write(move |tx| {
        let checkpoint = checkpoint::add(tx, by, relationship, goal, &said)?;
        let at = checkpoint::At { relationship, checkpoint };
        match verb.as_str() {
            "reopening" => checkpoint::reach(tx, by, at),
            "restoring" => checkpoint::drop(tx, by, at),
            _ => Ok(checkpoint),
        }
    });
    id.to_string()
}

fn action(server: &Server, couple: &Couple) -> String {
    let (by, id) = (couple.owner.id, couple.id);
    let agreed = action_item::Agreed { line: "do it".into(), meeting: None, point: None };
    server.write(move |tx| action_item::agree(tx, by, id, &agreed)).to_string()
}

/// Of the one who is reported to: nobody else sees hints.
fn dismissal(server: &Server, couple: &Couple, _: &str) -> String {
    let (by, id) = (couple.other.id, couple.id);
    let dismissed = server.write(move |tx| match hint::dismiss(tx, by, id, (Matter::Carried, "")) {
        // Somebody who was only invited dismisses nothing.
        Err(domain::Error::NotFound) => tx.id(),
        dismissed => dismissed,
    });
    dismissed.to_string()
}

/// One of the owner's; for a reply one of the other one's.
pub(super) fn update(server: &Server, couple: &Couple, route: &str) -> String {
    let by = if route.contains("/reply") { couple.other.id } else { couple.owner.id };
    let (owner, id) = (couple.owner.id, couple.id);
    let update = server.write(move |tx| match update::post(tx, by, id, "an update") {
        // Somebody who was only invited posts nothing.
        Err(domain::Error::NotFound) => update::post(tx, owner, id, "an update"),
        posted => posted,
    });
    update.to_string()
}

/// The meeting that a route is about: going on, wrapped up, or given to a point alone.
pub(super) fn meeting_for(server: &Server, couple: &Couple, route: &str) -> MeetingId {
    end_meeting(server, couple);
    let tail = route.split("{meeting}").nth(1).unwrap_or_default();
    match tail {
        "/start" | "/time" | "/cancelling" | "/restoring" | "/handout" | "/handout.md" => {
            focus(server, couple, tail == "/restoring")
        }
        "/moving-back" | "/unskipping" => planned::meeting(server, couple, tail),
        _ => {
            let meeting = start_meeting(server, couple);
            if tail.starts_with("/recap") || tail == "/reflection" {
                end_meeting(server, couple);
            }
            if tail == "/recap/unsending" {
                let (by, relationship) = (couple.owner.id, couple.id);
                server.write(move |tx| recap::send(tx, by, meeting::At { relationship, meeting }));
            }
            meeting
        }
    }
}

/// A meeting of its own for a point of the owner's; called off when it is to be restored.
fn focus(server: &Server, couple: &Couple, cancelled: bool) -> MeetingId {
    let (by, relationship) = (couple.owner.id, couple.id);
    server.write(move |tx| {
        let point = talking_point::capture(tx, by, relationship, "a point of its own")?;
        let to = jiff::civil::date(2031, 6, 3).at(10, 0, 0, 0);
        let meeting = focus_meeting::give(tx, by, At { relationship, point }, to, None)?;
        if cancelled {
            focus_meeting::cancel(tx, by, meeting::At { relationship, meeting })?;
        }
        Ok(meeting)
    })
}

fn start_meeting(server: &Server, couple: &Couple) -> MeetingId {
    let (by, id) = (couple.owner.id, couple.id);
    server.write(move |tx| meeting::start(tx, by, id))
}

/// Two meetings never go on at once.
fn end_meeting(server: &Server, couple: &Couple) {
    let (by, relationship): (_, RelationshipId) = (couple.owner.id, couple.id);
    server.write(move |tx| {
        let week = app::week::show(tx, by, relationship)?;
        let regular = week.next.filter(|next| next.in_progress).and_then(|next| next.meeting);
        let focus = week.own.planned.iter().map(|focus| &focus.meeting);
        let focus = focus
            .filter(|meeting| meeting.state == MeetingState::InProgress)
            .map(|meeting| meeting.id)
            .next();
        let Some(going_on) = regular.or(focus) else {
            return Ok(());
        };
        meeting::wrap_up(tx, by, meeting::At { relationship, meeting: going_on }).map(|_| ())
    });
}

fn input(server: &Server, couple: &Couple, route: &str) -> Value {
    let path = route.strip_prefix("/api/v1").unwrap_or(route);
    let elsewhere =
        super::lives::input(path).or_else(|| grown::input(path)).or_else(|| leaving::input(couple, path));
    if let Some(input) = elsewhere.or_else(|| themed::input(server, couple, path)) {
        return input;
    }
    let kind = path.rsplit('/').next().unwrap_or_default();
    match (path.contains("{point}"), path.contains("{action}"), kind) {
        (_, true, "words") => json!({"text": "do it well", "assignee": "owner", "version": 1}),
        (_, true, _) => json!({"state": "done"}),
        (_, _, "states") => json!({"actions": action(server, couple), "state": "done"}),
        (true, _, "position") => json!({"step": "up"}),
        (true, _, "kind") => json!({"kind": "insight"}),
        (true, _, "minutes") => json!({"minutes": 10}),
        (true, _, "merge") => json!({"into": challenge(server, couple).to_string()}),
        (true, _, "answer") => json!({"challenge": challenge(server, couple).to_string()}),
        (true, _, "goal") => json!({"goal": goal(server, couple, route).to_string()}),
        (_, _, "hint-dismissals") => json!({"matter": "carried"}),
        (_, _, "updates") => json!({"text": "posted"}),
        (_, _, "unreading") => json!({"read_at": "2026-05-12T09:00:00Z"}),
        (_, _, "reply") => json!({"text": "thanks", "version": 1}),
        (_, _, "words") => json!({"text": "other words", "version": 1}),
        (_, _, "goals" | "goal-suggestions" | "checkpoints") => json!({"text": "a goal or a step"}),
        (_, _, "private-notes" | "talked-about") => {
            json!({"point": point(server, couple, route), "text": "for me", "version": 0})
        }
        (_, _, "points" | "private-captures") => json!({"text": "captured"}),
        (_, _, "step") => json!({"step": "due"}),
        (_, _, "skip") => json!({"capture": point(server, couple, "skip")}),
        (_, _, "action-items") => json!({"line": "@marek Friday: do it"}),
        (_, _, "{about}") => json!({"text": "noted", "version": 2}),
        (true, _, "own-meeting") => json!({"at": "2031-06-03T10:00"}),
        (_, _, "recap") => json!({"text": "what came out", "version": 0}),
        (_, _, "reflection") => json!({"worth": "yes"}),
        (_, _, "next-meeting" | "time") => json!({"at": "2030-06-05T10:00"}),
        (_, _, "series") => {
            json!({"cadence": "weekly", "starts": "2026-05-14T14:00", "zone": "Europe/Berlin", "minutes": 45})
        }
        (_, _, "one-on-ones") => json!({"name": "Jonas", "mine": "yes"}),
        (_, _, "import") if path == "/import" => export(),
        (_, _, "import" | "saving") => json!({"text": themed::document()}),
        _ => account(path, couple),
    }
}

/// Forms about people.
fn account(path: &str, couple: &Couple) -> Value {
    let email = format!("{}@example.org", fresh());
    match path {
        "/sign-in" => json!({"email": couple.owner.email, "password": PASSWORD}),
        "/settings/user" => json!({"name": "Renamed Person", "zone": "Europe/Prague"}),
        "/settings/password" => json!({"current": PASSWORD, "password": PASSWORD}),
        "/find" => json!({"words": "captured"}),
        "/kind-hint" => json!({"text": "what if we ask"}),
        "/settings/keys" => json!({"single_keys": "yes"}),
        "/settings/tokens" => json!({"name": "a token"}),
        "/settings/feeds" => json!({"kind": "meetings"}),
        "/admin/users" => json!({"name": "New Person", "email": email}),
        "/admin/users/{user}/deactivation" => json!({"active": "no"}),
        "/admin/users/{user}/administrator" => json!({"administrator": "no"}),
        "/first-run/{secret}" | "/invitation/{secret}" => json!({
            "workspace": "Other", "name": "New Person", "email": email, "password": PASSWORD, "zone": "UTC",
        }),
        "/way-back/{secret}" => json!({"password": PASSWORD}),
        _ => json!({}),
    }
}
