//! Who is here: each sees that the other one has the meeting open, while it goes on, and nobody else learns of it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Server, THURSDAY, fresh, on_both, refusal};
use std::io::{BufRead as _, BufReader};

on_both!(
    whoever_has_the_meeting_open_is_here,
    a_page_elsewhere_says_nothing_of_where_one_is,
    what_the_owner_opens_is_talked_about,
    what_happens_before_a_page_listens_is_told_at_once
);

const TOGETHER: &str = "You’re both here.";

fn whoever_has_the_meeting_open_is_here(server: &Server) {
    let couple = Couple::of(server);
    server.set_clock(THURSDAY);
    let meeting = couple.owners_desk(server).start().id;
    let (page, stream) =
        (couple.page(&format!("/meetings/{meeting}")), couple.page(&format!("/changes?meeting={meeting}")));
    let (ana, marek) = (server.browser(&couple.owner), server.browser(&couple.other));
    assert!(
        ana.get(&page).expect(200).text().contains(&format!("?meeting={meeting}")),
        "her page says what it shows"
    );
    assert!(!ana.get(&page).expect(200).text().contains(TOGETHER));
    let before = couple.owners_desk(server).week().relationship.version;
    let his = marek.open("GET", &stream, &[], Vec::new());
    assert_eq!(his.status(), 200);
    let hers = ana.get(&page).expect(200).text();
    assert!(hers.contains(TOGETHER) && hers.contains("Marek Dvořák, here now"), "he came");
    assert!(couple.owners_desk(server).week().relationship.version > before, "her page was told");
    let again = marek.open("GET", &stream, &[], Vec::new());
    drop(his);
    std::thread::sleep(std::time::Duration::from_secs(4));
    assert!(ana.get(&page).expect(200).text().contains(TOGETHER), "a page loaded again is no leaving");
    drop(again);
    server.until("she sees that he left", || !ana.get(&page).expect(200).text().contains(TOGETHER));
    assert!(couple.owners_desk(server).events(0).iter().all(|event| event.noun != "presence"));
}

fn a_page_elsewhere_says_nothing_of_where_one_is(server: &Server) {
    let couple = Couple::of(server);
    server.set_clock(THURSDAY);
    let meeting = couple.owners_desk(server).start().id;
    let marek = server.browser(&couple.other);
    let before = couple.owners_desk(server).week().relationship.version;
    let week = marek.open("GET", &couple.page("/changes"), &[], Vec::new());
    let page = couple.page(&format!("/meetings/{meeting}"));
    let ana = server.browser(&couple.owner);
    assert!(!ana.get(&page).expect(200).text().contains(TOGETHER));
    assert_eq!(couple.owners_desk(server).week().relationship.version, before, "nobody is told");
    drop(week);
    marek.get(&couple.page(&format!("/changes?meeting={}", fresh()))).expect(404);
    let stranger = server.browser(&server.add("Priya Nair"));
    stranger.get(&couple.page(&format!("/changes?meeting={meeting}"))).expect(404);
    assert!(!ana.get(&page).expect(200).text().contains(TOGETHER));
}

fn what_the_owner_opens_is_talked_about(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let first = ana.raise("Flaky tests cost us a day a week");
    let second = ana.raise("I would like to lead the search team");
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    let tail = format!("/meetings/{meeting}/talked-about");
    let now = |id: &str| format!("id=\"p-{id}\" data-point=\"{id}\" data-now");
    let his_page = || {
        server.browser(&couple.other).get(&couple.page(&format!("/meetings/{meeting}"))).expect(200).text()
    };
    assert!(his_page().contains(&now(&first)), "nobody said, so it is the first");
    let before = marek.week().relationship.version;
    let said = api::TalkedAbout { point: Some(second.clone()) };
    assert_eq!(ana.post::<api::TalkedAbout>(&tail, &said).point.as_ref(), Some(&second));
    assert_eq!(marek.get::<api::TalkedAbout>(&tail).point, Some(second.clone()));
    let page = his_page();
    assert!(page.contains(&now(&second)) && !page.contains(&now(&first)), "his page goes along");
    assert!(marek.week().relationship.version > before, "and was told");
    assert!(!page.contains("data-lead"), "he does not lead");
    assert_eq!(refusal(marek.try_post::<api::TalkedAbout>(&tail, &said)).0, 409);
    let nowhere = api::TalkedAbout { point: Some(fresh()) };
    assert_eq!(refusal(ana.try_post::<api::TalkedAbout>(&tail, &nowhere)).0, 404);
    ana.point(&second, "discussion");
    assert!(his_page().contains(&now(&first)), "what is ticked is talked about no more");
    ana.wrap_up(&meeting);
    assert_eq!(refusal(ana.try_post::<api::TalkedAbout>(&tail, &said)).0, 409);
}

fn what_happens_before_a_page_listens_is_told_at_once(server: &Server) {
    let couple = Couple::of(server);
    let marek = server.browser(&couple.other);
    let shown = couple.others_desk(server).week().relationship.version;
    couple.owners_desk(server).capture("while his page was on its way");
    let told = |since: i64| {
        let stream = marek.open("GET", &couple.page(&format!("/changes?since={since}")), &[], Vec::new());
        assert_eq!(stream.status(), 200);
        let lines = BufReader::new(stream.into_body().into_reader()).lines();
        let data = lines.map_while(Result::ok).find(|line| line.starts_with("data:")).expect("a change");
        data.trim_start_matches("data:").trim().parse::<i64>().expect("a version")
    };
    assert_eq!(told(shown), shown + 1, "nothing else happens that would tell it");
}
