//! Made-up updates, shares and questions for the tests of the pages. Never shipped.

use super::{at, id, relationship, week};
use app::view::{Digest, DigestPerson, MeetingShare, Offer, Posted, Updates, Week};
use domain::{
    Side,
    ownership::{Brought, Part},
    question,
    update::{Reply, Update},
};

pub(crate) fn update(number: u32, by: Side) -> Update {
    Update {
        id: id(700 + number),
        point: None,
        text: "Audit found 14 contrast issues, 9 fixed".into(),
        posted_by: by,
        posted_at: at("2026-05-11T09:00:00Z"),
        edited_at: None,
        read_at: None,
        reply: None,
        version: 1,
    }
}

pub(crate) fn feed(side: Side) -> Updates {
    let reply = Some(Reply { text: "Thanks, that’s all I needed.".into(), at: at("2026-05-11T10:00:00Z") });
    let read = Update { read_at: Some(at("2026-05-11T09:30:00Z")), ..update(2, Side::Owner) };
    let answered = Update { id: id(705), reply, ..read.clone() };
    let edited = Update { edited_at: Some(at("2026-05-11T09:10:00Z")), ..update(3, Side::Owner) };
    let hard = Update { text: "<b>قيد التشغيل</b> ".repeat(40), ..update(4, Side::Other) };
    let own = |update: Update| Posted { update, raised_by: None, kept: false };
    Updates {
        relationship: relationship(),
        side,
        updates: vec![
            own(update(1, Side::Other)),
            Posted { raised_by: Some(Side::Other), kept: true, update: edited },
            own(answered),
            own(read),
            own(hard),
        ],
        unread: 2,
        first_page: true,
        older: Some(id(702)),
    }
}

pub(crate) fn none() -> Updates {
    Updates { updates: Vec::new(), unread: 0, older: None, ..feed(Side::Owner) }
}

pub(crate) fn digest() -> Digest {
    let person = |name: &str, is_viewer, by| DigestPerson {
        name: name.into(),
        is_viewer,
        updates: vec![(relationship().id, update(1, by))],
    };
    Digest {
        days: 7,
        people: vec![person("Ana Kovač", false, Side::Owner), person("Marek", true, Side::Other)],
    }
}

pub(crate) fn brought() -> Brought {
    Brought { owner: Part { points: 6, minutes: 49 }, other: Part { points: 1, minutes: 7 } }
}

pub(crate) fn shares() -> Vec<MeetingShare> {
    let on = |day: &str| MeetingShare { meeting: id(401), scheduled_at: at(day), brought: brought() };
    vec![on("2026-05-07T12:00:00Z"), on("2026-04-16T12:00:00Z")]
}

pub(crate) fn offer(side: Side) -> Offer {
    let mine = question::all().iter().filter(|question| question.is_for(side));
    Offer { questions: mine.step_by(30).take(3).cloned().collect(), more: true }
}

/// A week of which the manager brought the most.
pub(crate) fn not_the_owners(side: Side) -> Week {
    let mut week = week(side);
    for line in &mut week.agenda.above {
        line.point.raised_by = Side::Other;
    }
    let lines = week.agenda.above.iter().chain(&week.agenda.below);
    week.brought = Brought::by_points(lines.map(|line| &line.point));
    week
}
