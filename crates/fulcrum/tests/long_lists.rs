//! Long lists, through the front door: a page shows some rows and says where the others are, and nothing is out of reach.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::talking_point::{self, At, Place};
use common::{Couple, Server, THURSDAY, on_both};
use std::collections::HashSet;

on_both!(
    an_agenda_is_cut_and_the_backlog_has_all_of_it,
    what_is_done_on_a_page_of_the_backlog_comes_back_to_it,
    the_newest_captures_are_shown_and_prep_begins_with_the_oldest,
    a_meeting_shows_the_first_points,
);

/// Nine points of five minutes fit into the forty-five of the meeting.
const FIT: usize = 9;
const SHOWN: usize = 50;
const OPEN: usize = 130;

/// That many points on the agenda, in their order.
fn crowd(server: &Server, couple: &Couple) -> Vec<String> {
    let (by, relationship) = (couple.owner.id, couple.id);
    server.write(move |tx| {
        let mut ids = Vec::new();
        for number in 0..OPEN {
            let point = talking_point::capture(tx, by, relationship, &format!("point {number}"))?;
            talking_point::keep(tx, by, At { relationship, point }, Place::Last)?;
            ids.push(point.to_string());
        }
        Ok(ids)
    })
}

/// Ids of the rows of a page, in their order.
fn rows(page: &str) -> Vec<String> {
    page.split("data-point=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(Into::into).collect()
}

fn an_agenda_is_cut_and_the_backlog_has_all_of_it(server: &Server) {
    let couple = Couple::of(server);
    let ids = crowd(server, &couple);
    let desk = couple.owners_desk(server);
    assert_eq!(desk.order(), (0..OPEN).map(|number| format!("point {number}")).collect::<Vec<_>>());
    let browser = server.browser(&couple.owner);
    let page = |tail: &str| browser.get(&couple.page(tail)).expect(200).text();
    let week = page("");
    assert_eq!(rows(&week), ids[..SHOWN]);
    assert!(week.contains(&format!("{} more below the fold", OPEN - SHOWN)), "{week}");

    let waiting = &ids[FIT..];
    let first = page("/backlog");
    assert_eq!(rows(&first), waiting[..SHOWN]);
    assert!(first.contains(&format!("1 to 50 of {}", waiting.len())) && first.contains("?from=50"));
    let all: Vec<_> =
        [first, page("/backlog?from=50"), page("/backlog?from=100")].iter().flat_map(|p| rows(p)).collect();
    assert_eq!(all, waiting, "each of them once");
    for nonsense in ["?from=4000", "?from=-1", "?from=x"] {
        page(&format!("/backlog{nonsense}"));
    }
    let found = browser.get(&couple.page(&format!("/points/{}", ids[FIT + 60])));
    assert!(
        found.location().ends_with(&format!("/backlog?from=50#p-{}", ids[FIT + 60])),
        "{}",
        found.location()
    );
    let found = browser.get(&couple.page(&format!("/points/{}", ids[SHOWN - 1])));
    assert!(
        found.location().ends_with(&format!("/{}#p-{}", couple.id, ids[SHOWN - 1])),
        "{}",
        found.location()
    );
}

fn what_is_done_on_a_page_of_the_backlog_comes_back_to_it(server: &Server) {
    let couple = Couple::of(server);
    let ids = crowd(server, &couple);
    let browser = server.browser(&couple.owner);
    let back = couple.page("/backlog?from=50");
    let point = &ids[FIT + 70];
    let path = couple.page(&format!("/points/{point}/drop"));
    let dropped = browser.post(&path, &[("key", "one"), ("back", &back)]).expect(303);
    assert!(dropped.location().starts_with(&format!("{back}&did=")), "{}", dropped.location());
    let page = browser.get(dropped.location()).expect(200).text();
    assert!(page.contains("Undo") && !rows(&page).contains(point));
    let elsewhere = couple.page("?did=kept&from=https://one.example");
    let dropped = browser
        .post(&couple.page(&format!("/points/{}/drop", ids[0])), &[("key", "two"), ("back", &elsewhere)]);
    assert!(dropped.location().starts_with(&couple.page("?")), "{}", dropped.location());
}

fn the_newest_captures_are_shown_and_prep_begins_with_the_oldest(server: &Server) {
    let couple = Couple::of(server);
    let (by, relationship) = (couple.owner.id, couple.id);
    server.write(move |tx| {
        (0..60).try_for_each(|number| {
            talking_point::capture(tx, by, relationship, &format!("thought {number};")).map(drop)
        })
    });
    for (person, told) in [(&couple.owner, "Prep begins with the oldest"), (&couple.other, "sorts them")] {
        let page = server.browser(person).get(&couple.page("")).expect(200).text();
        assert_eq!(rows(&page).len(), SHOWN);
        assert!(page.contains("10 older ones wait") && page.contains(told), "{page}");
    }
    assert_eq!(couple.owners_desk(server).captures().len(), 60, "the API has all of them");
    let prep = server.browser(&couple.owner).get(&couple.page("/prep")).expect(200).text();
    assert!(prep.contains("Note 1 of 60"), "{prep}");
}

fn a_meeting_shows_the_first_points(server: &Server) {
    let couple = Couple::of(server);
    let ids = crowd(server, &couple);
    server.set_clock(THURSDAY);
    let meeting = couple.owners_desk(server).start().id;
    let browser = server.browser(&couple.other);
    for tail in ["", "/wrap-up"] {
        let page = browser.get(&couple.page(&format!("/meetings/{meeting}{tail}"))).expect(200).text();
        let shown: HashSet<_> = rows(&page).into_iter().collect();
        assert_eq!(shown, ids[..SHOWN].iter().cloned().collect(), "{tail}");
        assert!(page.contains(&format!("{} more below the fold", OPEN - SHOWN)), "{tail}");
    }
    couple.owners_desk(server).wrap_up(&meeting);
    let carried: api::Week = couple.owners_desk(server).week();
    assert!(carried.agenda.below.iter().all(|line| line.carried == 1), "all of them carry over");
}
