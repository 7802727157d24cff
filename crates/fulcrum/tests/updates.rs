//! Updates, through the front door: status goes out instead of taking meeting time, is read, answered in one line, and
//! taken back only while nobody saw it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Desk, Server, THURSDAY, on_both, refusal};

on_both!(
    an_update_is_posted_read_and_answered,
    a_point_goes_out_and_comes_back,
    what_was_read_stays,
    the_other_one_posts_what_they_raised,
    words_are_saved_against_their_version,
    reading_is_up_to_what_was_shown,
    a_feed_is_read_page_by_page,
    the_feed_works_without_a_script,
    a_digest_is_by_person_over_all_one_on_ones,
    a_week_shows_what_waits_to_be_read,
    prep_sends_a_capture_out,
);

fn reply(desk: &Desk, update: &api::Update, text: &str) -> Result<api::Update, api::client::Failure> {
    let line = api::Words { text: text.into(), version: update.version };
    desk.try_post(&format!("/updates/{}/reply", update.id), &line)
}

fn recall(desk: &Desk, update: &api::Update) -> Result<api::Nothing, api::client::Failure> {
    desk.try_post(&format!("/updates/{}/recalling", update.id), &api::Nothing {})
}

fn read_all(desk: &Desk) -> api::Updates {
    desk.post("/updates/reading", &api::ReadUpdates::default())
}

fn texts(updates: &[api::Update]) -> Vec<&str> {
    updates.iter().map(|update| update.text.as_str()).collect()
}

fn an_update_is_posted_read_and_answered(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let posted = ana.post_update("  The mirror is back  ");
    assert_eq!(
        (posted.text.as_str(), posted.by.as_str(), posted.read_at.clone()),
        ("The mirror is back", "owner", None)
    );
    assert_eq!((ana.updates().unread, marek.updates().unread), (0, 1));
    let (status, _) = refusal(ana.try_post::<api::Update>("/updates", &api::PostUpdate { text: " ".into() }));
    assert_eq!(status, 422);
    server.wait_minutes(5);
    assert_eq!(read_all(&marek).unread, 0);
    let read = &ana.updates().updates[0];
    assert!(read.read_at.as_deref().is_some_and(|at| at > posted.posted_at.as_str()), "{read:?}");
    let version = ana.week().relationship.version;
    read_all(&marek);
    read_all(&ana);
    assert_eq!(ana.week().relationship.version, version, "nothing to read changes nothing");
    let (status, words) = refusal(reply(&ana, &posted, "me too"));
    assert!(status == 409 && words.contains("yours"), "{words}");
    let answered = reply(&marek, &posted, "Thanks,\nthat’s all I needed.").expect("a reply");
    assert_eq!(answered.reply.as_deref(), Some("Thanks, that’s all I needed."), "one line");
    let (status, _) = refusal(reply(&marek, &posted, "Thanks again"));
    assert_eq!(status, 409, "against the version that was seen");
    reply(&marek, &answered, "Thanks again").expect("their own line may change");
    let verbs: Vec<_> =
        ana.events(0).into_iter().filter(|e| e.noun == "update").map(|e| (e.by, e.verb)).collect();
    let verbs: Vec<_> = verbs.iter().map(|(by, verb)| (by.as_str(), verb.as_str())).collect();
    assert_eq!(verbs, [("owner", "sent"), ("other", "read"), ("other", "replied"), ("other", "replied")]);
}

fn a_point_goes_out_and_comes_back(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let (first, second) = (ana.raise("The release is out"), ana.raise("Why Q4?"));
    let third = ana.raise("stays");
    ana.defer(&second, Some("2026-06-01"));
    let capture = ana.capture("printer works again").id;
    let posted = ana.try_post_point(&first, Some("Release 4.2 is out, no open bugs")).expect("posted");
    assert_eq!(
        (posted.text.as_str(), posted.point.as_deref()),
        ("Release 4.2 is out, no open bugs", Some(first.as_str()))
    );
    let waiting = ana.try_post_point(&second, None).expect("posted");
    assert_eq!(waiting.text, "Why Q4?", "its own words");
    let jotted = ana.try_post_point(&capture, Some("  ")).expect("posted");
    assert_eq!(jotted.text, "printer works again");
    let week = ana.week();
    assert_eq!((ana.order(), week.captures.len(), week.backlog_count), (vec!["stays".into()], 0, 0));
    let (status, words) = refusal(ana.try_post_point(&first, None));
    assert!(status == 409 && words.contains("posted as an update"), "{words}");
    let away: Vec<api::TalkingPoint> = marek.get("/points?state=posted");
    assert_eq!(away.len(), 3);
    assert_eq!(away[0].text, "The release is out", "the point keeps its words");
    let (status, _) = refusal(recall(&marek, &posted));
    assert_eq!(status, 409, "only whoever posted it");
    for update in [&posted, &waiting, &jotted] {
        recall(&ana, update).expect("taken back");
    }
    let week = ana.week();
    assert_eq!(ana.order(), ["The release is out", "stays"], "where it was");
    assert_eq!((ana.captures(), week.backlog.len()), (vec!["printer works again".into()], 1));
    assert!(marek.updates().updates.is_empty());
    assert_eq!(refusal(recall(&ana, &posted)).0, 404);
    ana.try_post_point(&third, None).expect("posted");
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    let record = ana.wrap_up(&meeting);
    assert_eq!(record.points.len(), 1, "an update counts on no agenda: {:?}", record.points);
}

fn what_was_read_stays(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let point = ana.raise("The audit is done");
    let posted = ana.try_post_point(&point, None).expect("posted");
    read_all(&marek);
    let (status, words) = refusal(recall(&ana, &posted));
    assert!(status == 409 && words.contains("was read") && words.contains("Capture"), "{words}");
    let other = ana.post_update("The mirror is back");
    reply(&marek, &other, "Good").expect("a reply");
    let (status, words) = refusal(recall(&ana, &other));
    assert!(status == 409 && words.contains("reply"), "{words}");
    assert_eq!(ana.updates().updates.len(), 2);
    assert!(ana.order().is_empty());
}

fn the_other_one_posts_what_they_raised(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let (hers, his) = (ana.raise("Hers"), marek.capture("His").id);
    ana.keep(&his, None);
    let (status, words) = refusal(marek.try_post_point(&hers, None));
    assert!(status == 409 && words.contains("owner"), "{words}");
    let posted = marek.try_post_point(&his, None).expect("on the agenda or not");
    assert_eq!(posted.by, "other");
    let again = marek.capture("Of his, placed by her").id;
    let by_her = ana.try_post_point(&again, None).expect("she looks after what is in her one-on-one");
    assert_eq!(by_her.by, "owner");
    let page = server.browser(&couple.other).get(&couple.page("/updates")).expect(200).text();
    assert!(page.contains("from your point"), "it says whose words these were");
    assert_eq!(ana.order(), ["Hers"]);
}

fn words_are_saved_against_their_version(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let posted = ana.post_update("The mirror is back");
    let path = format!("/updates/{}/words", posted.id);
    let words = |text: &str, version| api::Words { text: text.into(), version };
    let edited: api::Update = ana.post(&path, &words("Back since nine", 1));
    assert!(edited.edited_at.is_some() && edited.version == 2);
    assert_eq!(refusal(ana.try_post::<api::Update>(&path, &words("stale", 1))).0, 409);
    assert_eq!(refusal(marek.try_post::<api::Update>(&path, &words("not his", 2))).0, 409);
    assert_eq!(refusal(reply(&marek, &posted, "to words that are gone")).0, 409);
    reply(&marek, &edited, "Thanks").expect("a reply");
    let (_, why) = refusal(ana.try_post::<api::Update>(&path, &words("after the reply", 3)));
    assert!(why.contains("reply"), "{why}");
    let long = api::PostUpdate { text: "x".repeat(10_001) };
    assert_eq!(refusal(ana.try_post::<api::Update>("/updates", &long)).0, 422);
}

fn reading_is_up_to_what_was_shown(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let first = ana.post_update("first");
    server.wait_minutes(1);
    ana.post_update("while he reads");
    let until = api::ReadUpdates { until: Some(first.posted_at), ..api::ReadUpdates::default() };
    assert_eq!(marek.post::<api::Updates>("/updates/reading", &until).unread, 1);
    let wrong = api::ReadUpdates { until: Some("yesterday".into()), ..api::ReadUpdates::default() };
    assert_eq!(refusal(marek.try_post::<api::Updates>("/updates/reading", &wrong)).0, 422);
}

fn a_feed_is_read_page_by_page(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    for number in 0..60 {
        ana.post_update(&format!("update {number}"));
        server.wait_minutes(1);
    }
    let first = ana.updates();
    assert_eq!((first.updates.len(), first.updates[0].text.as_str()), (50, "update 59"));
    let older = first.older.expect("there are older ones");
    let second: api::Updates = ana.get(&format!("/updates?before={older}"));
    assert_eq!((second.updates.len(), second.updates[9].text.as_str(), second.older), (10, "update 0", None));
    let page = server
        .browser(&couple.other)
        .get(&couple.page(&format!("/updates?before={older}")))
        .expect(200)
        .text();
    assert!(page.contains("update 3") && !page.contains("update 30") && page.contains("The latest"));
}

fn the_feed_works_without_a_script(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (server.browser(&couple.owner), server.browser(&couple.other));
    let feed = couple.page("/updates");
    let posted = ana.post(&feed, &[("text", "The mirror is back"), ("back", &feed)]).expect(303);
    assert!(posted.location().starts_with(&feed), "{}", posted.location());
    let shown = ana.get(posted.location()).expect(200).text();
    assert!(shown.contains("Posted as an update") && shown.contains("/recalling"), "with the way back");
    assert!(shown.contains("not read yet"));
    let his = marek.get(&feed).expect(200).text();
    assert!(his.contains("1 to read") && his.contains("Mark as read") && his.contains(">New<"));
    assert_eq!(couple.others_desk(server).updates().unread, 1, "looking writes nothing");
    marek.post(&couple.page("/updates/reading"), &[("back", &feed)]).expect(303);
    let his = marek.get(&feed).expect(200).text();
    assert!(!his.contains("Mark as read") && his.contains(">New<"), "new for a while, so that it is seen");
    server.wait_minutes(11);
    assert!(!marek.get(&feed).expect(200).text().contains(">New<"));
    let shown = ana.get(&feed).expect(200).text();
    assert!(shown.contains("read by") && !shown.contains("/recalling"), "too late to take it back");
    let refused = ana.post(&feed, &[("text", &"y".repeat(10_001)), ("back", &feed)]).expect(422);
    assert!(refused.text().contains(&"y".repeat(10_001)), "what was typed is still there");
}

fn a_digest_is_by_person_over_all_one_on_ones(server: &Server) {
    let couple = Couple::of(server);
    let (jonas, marek) = (server.add("Jonas Weber"), &couple.other);
    let second = Couple::between(server, &jonas, marek);
    let others = Couple::between(server, &server.add("Olga Novak"), &server.add("Petr Svoboda"));
    others.owners_desk(server).post_update("not for Marek");
    couple.owners_desk(server).post_update("three weeks ago");
    server.wait_days(21);
    couple.owners_desk(server).post_update("The mirror is back\nsince nine");
    let his = second.others_desk(server).post_update("The offsite is booked");
    second.owners_desk(server).post_update("Cause found");
    reply(&second.owners_desk(server), &his, "a reply is not passed on").expect("a reply");
    let digest: api::Digest = server.client(marek).get("/updates").expect("a digest");
    let names: Vec<_> = digest.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!((digest.days, names), (7, vec!["Ana Kovač", "Jonas Weber", "Marek Dvořák"]));
    let expected = "# Updates of the last 7 days, Tuesday 2 June\n\n## Ana Kovač\n\n- 2 Jun: The mirror is back\n  since nine\n\n\
         ## Jonas Weber\n\n- 2 Jun: Cause found\n\n## Marek Dvořák\n\n- 2 Jun: The offsite is booked\n";
    assert_eq!(digest.markdown, expected);
    let month: api::Digest = server.client(marek).get("/updates?days=30").expect("a digest");
    assert_eq!(texts(&month.people[0].updates), ["three weeks ago", "The mirror is back\nsince nine"]);
    let browser = server.browser(marek);
    let download = browser.get("/updates.md?days=7").expect(200);
    assert_eq!(download.text(), expected);
    assert_eq!(download.header("content-type"), Some("text/markdown; charset=utf-8"));
    assert_eq!(
        download.header("content-disposition"),
        Some("attachment; filename=\"updates-2026-06-02.md\"")
    );
    let page = browser.get("/updates?days=14").expect(200).text();
    assert!(
        page.contains("Cause found") && page.contains("to <bdi>Jonas") && !page.contains("not for Marek")
    );
    browser.get("/updates?days=8").expect(422);
    let nothing = server.browser(&server.add("Nina Weiss")).get("/updates").expect(200).text();
    assert!(nothing.contains("Nothing was posted"));
}

fn a_week_shows_what_waits_to_be_read(server: &Server) {
    let couple = Couple::of(server);
    couple.owners_desk(server).post_update("The mirror is back");
    let marek = server.browser(&couple.other);
    for page in [couple.page(""), "/".into()] {
        let shown = marek.get(&page).expect(200).text();
        assert!(shown.contains("The mirror is back"), "{page}");
    }
    let hers = server.browser(&couple.owner).get("/").expect(200).text();
    assert!(!hers.contains("Updates to read"));
    read_all(&couple.others_desk(server));
    assert!(!marek.get("/").expect(200).text().contains("Updates to read"));
}

fn prep_sends_a_capture_out(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let browser = server.browser(&couple.owner);
    let first = ana.capture("printer works again").id;
    server.wait_minutes(1);
    ana.capture("why Q4?");
    browser.post(&couple.page("/prep"), &[]).expect(303);
    let card = browser.get(&couple.page("/prep")).expect(200).text();
    assert!(card.contains("Note 1 of 2") && card.contains(&format!("/points/{first}/posting")));
    let back = couple.page("/prep");
    let sharper =
        [("text", "The printer works again"), ("version", "1"), ("suggestion", "not sent"), ("back", &back)];
    let posted = browser.post(&couple.page(&format!("/points/{first}/posting")), &sharper).expect(303);
    let next = browser.get(posted.location()).expect(200).text();
    assert!(next.contains("Note 2 of 2") && next.contains("Posted as an update"), "one of two is sorted");
    assert_eq!(texts(&ana.updates().updates), ["The printer works again"]);
}
