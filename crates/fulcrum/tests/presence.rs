//! Who is here: each sees that the other one has the meeting open, while it goes on, and nobody else learns of it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Server, THURSDAY, fresh, on_both};

on_both!(whoever_has_the_meeting_open_is_here, a_page_elsewhere_says_nothing_of_where_one_is);

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
