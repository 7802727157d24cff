//! Questions worth asking, through the front door: offered while an agenda is thin, captured with one button, and none of
//! them twice within a quarter.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, on_both, refusal};
use std::collections::{HashMap, HashSet};

on_both!(
    three_of_different_kinds_for_whoever_looks,
    they_are_offered_while_the_agenda_is_thin,
    one_is_captured_with_its_kind,
    what_one_captured_is_not_offered_to_the_other,
    no_question_is_seen_twice_within_a_quarter,
    a_page_captures_without_a_script,
);

fn offered(desk: &Desk) -> api::Questions {
    desk.get("/questions")
}

fn others(desk: &Desk) -> api::Questions {
    desk.post("/questions/others", &api::Nothing {})
}

fn keys(offer: &api::Questions) -> Vec<String> {
    offer.questions.iter().map(|question| question.key.clone()).collect()
}

fn capture(desk: &Desk, key: &str) -> Result<api::TalkingPoint, api::client::Failure> {
    desk.try_post(&format!("/questions/{key}/capture"), &api::Nothing {})
}

fn three_of_different_kinds_for_whoever_looks(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let hers = offered(&ana);
    let kinds: HashSet<_> = hers.questions.iter().map(|question| question.kind.as_str()).collect();
    assert_eq!((hers.questions.len(), kinds.len(), hers.more), (3, 3, true));
    assert_eq!(keys(&offered(&ana)), keys(&hers), "the same however often one looks");
    assert_ne!(keys(&offered(&marek)), keys(&hers));
    let more = others(&ana);
    assert!(keys(&more).iter().all(|key| !keys(&hers).contains(key)));
    assert_eq!(keys(&offered(&ana)), keys(&more), "the others stay for the week");
    let version = ana.week().relationship.version;
    others(&ana);
    assert_eq!(ana.week().relationship.version, version, "nothing that the other one could notice");
}

fn they_are_offered_while_the_agenda_is_thin(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let asks = || {
        let page = |who| server.browser(who).get(&couple.page("")).expect(200).text();
        [page(&couple.owner), page(&couple.other)].map(|page| page.contains("Questions worth asking"))
    };
    let first = ana.raise("one");
    ana.give_minutes(&first, 30);
    ana.raise("two");
    assert_eq!(asks(), [true, true], "two points");
    let third = ana.raise("three");
    assert_eq!(asks(), [false, false], "three points, 40 of 45 minutes");
    ana.give_minutes(&first, 5);
    assert_eq!(asks(), [true, true], "less than half of the minutes");
    ana.give_minutes(&third, 15);
    assert_eq!(asks(), [false, false]);
}

fn one_is_captured_with_its_kind(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let question = offered(&marek).questions.remove(1);
    let point = capture(&marek, &question.key).expect("captured");
    assert_eq!(
        (&point.text, point.kind.as_ref(), point.by.as_str()),
        (&question.text, Some(&question.kind), "other")
    );
    assert_eq!(ana.captures(), [question.text.as_str()], "for both to see");
    assert_eq!(offered(&marek).questions.len(), 2, "it is gone from the offer");
    let (status, words) = refusal(capture(&marek, &question.key));
    assert!(status == 409 && words.contains("already"), "{words}");
    assert_eq!(refusal(capture(&ana, "0000000000000000")).0, 404);
    let for_managers = domain::question::all().iter().find(|q| q.asker == domain::question::Asker::Manager);
    assert_eq!(refusal(capture(&ana, &for_managers.expect("one").key)).0, 404, "not hers to ask");
}

fn what_one_captured_is_not_offered_to_the_other(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let either = |key: &str| domain::question::find(key, domain::Side::Other).is_ok();
    let shared = loop {
        if let Some(shared) = keys(&offered(&ana)).into_iter().find(|key| either(key)) {
            break shared;
        }
        server.wait_days(7);
    };
    capture(&marek, &shared).expect("captured");
    assert!(!keys(&offered(&ana)).contains(&shared));
}

fn no_question_is_seen_twice_within_a_quarter(server: &Server) {
    let couple = Couple::of(server);
    let desks = [couple.owners_desk(server), couple.others_desk(server)];
    let mut seen: [HashMap<String, i64>; 2] = [HashMap::new(), HashMap::new()];
    let mut look = |side: usize, day: i64, offer: &api::Questions| {
        for question in &offer.questions {
            if let Some(before) = seen[side].insert(question.key.clone(), day) {
                assert!(
                    day - before > 91 || day / 7 == before / 7,
                    "{} on {before} and {day}",
                    question.text
                );
            }
        }
    };
    // Days are counted from the Monday before.
    for visit in 0..130_i64 {
        let day = 1 + visit * 3;
        for (side, desk) in desks.iter().enumerate() {
            let offer = offered(desk);
            look(side, day, &offer);
            if visit % 5 == 0 && offer.more {
                look(side, day, &others(desk));
            }
            if visit % 7 == 0
                && let Some(key) = keys(&offered(desk)).first()
            {
                capture(desk, key).expect("captured");
            }
        }
        server.wait_days(3);
    }
    assert!(seen.iter().all(|seen| seen.len() > 90), "{} and {}", seen[0].len(), seen[1].len());
}

fn a_page_captures_without_a_script(server: &Server) {
    let couple = Couple::of(server);
    couple.owners_desk(server).raise("one");
    let browser = server.browser(&couple.owner);
    let question = offered(&couple.owners_desk(server)).questions.remove(0);
    let page = browser.get(&couple.page("")).expect(200).text();
    assert!(page.contains("data-do=\"question-6\"") && page.contains("data-do=\"question-8\""));
    let captured =
        browser.post(&couple.page(&format!("/questions/{}/capture", question.key)), &[]).expect(303);
    let shown = browser.get(captured.location()).expect(200).text();
    assert!(shown.contains("Captured “") && shown.contains("/drop"), "with the way back");
    browser.post(&couple.page("/questions/others"), &[]).expect(303);
    let now = offered(&couple.owners_desk(server));
    assert_eq!(now.questions.len(), 3);
}
