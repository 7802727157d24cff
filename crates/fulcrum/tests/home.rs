//! Home, through the front door: what is new since somebody was last here, what is owed, and hints that nobody sees but the
//! one they are for.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use api::client::Client;
use common::{Couple, Desk, Person, Server, THURSDAY, fresh, on_both, refusal};

on_both!(
    what_the_other_one_did_is_new_until_one_was_here,
    news_leads_to_the_thing_and_what_is_gone_is_none,
    a_visit_is_ones_own,
    what_is_owed_is_promises_and_answers,
    ones_own_private_captures_are_to_be_sorted_too,
    updates_wait_to_be_read,
    whom_people_report_to_see_them_all,
    hints_are_for_whom_somebody_reports_to,
    a_hint_that_is_not_useful_stays_away_for_a_quarter,
    a_hint_comes_back_on_the_day_they_meet,
    nothing_of_hints_reaches_the_report,
    what_was_missed_is_said,
);

fn home(client: &Client) -> api::Home {
    client.get("/home").expect("home")
}

fn page(server: &Server, person: &Person) -> String {
    server.browser(person).get("/").expect(200).text()
}

fn told(home: &api::Home) -> Vec<(String, String)> {
    home.news.iter().map(|news| (news.did.clone(), news.text.clone().unwrap_or_default())).collect()
}

fn new(did: &str, text: &str) -> (String, String) {
    (did.into(), text.into())
}

fn be_here(client: &Client) {
    client.post::<_, api::Nothing>("/visits", &fresh(), &api::Visit::default()).expect("noted");
}

fn what_the_other_one_did_is_new_until_one_was_here(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let (her, his) = (server.client(&couple.owner), server.client(&couple.other));
    be_here(&her);
    server.wait_minutes(60);
    marek.capture("How the incident review landed");
    ana.capture("her own is no news to her");
    assert_eq!(told(&home(&her)), [new("added", "How the incident review landed")]);
    assert_eq!(told(&home(&his))[0], new("added", "her own is no news to her"));
    be_here(&her);
    server.wait_minutes(5);
    assert_eq!(told(&home(&her)).len(), 1, "it stays while she stays");
    server.wait_minutes(30);
    assert!(home(&her).news.is_empty(), "she saw it and was away");
    marek.capture("one more");
    assert_eq!(told(&home(&her)), [new("added", "one more")]);
    let all_read = api::Visit { caught_up: Some("yes".into()) };
    her.post::<_, api::Nothing>("/visits", &fresh(), &all_read).expect("caught up");
    assert!(home(&her).news.is_empty());
    let text = page(server, &couple.owner);
    assert!(!text.contains("Since you were last here"), "nothing is new");
    server.wait_days(40);
    marek.capture("after her holidays");
    assert_eq!(told(&home(&her)), [new("added", "after her holidays")]);
}

fn news_leads_to_the_thing_and_what_is_gone_is_none(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let her = server.client(&couple.owner);
    let asked = ana.raise("Why did search move?");
    ana.post::<api::TalkingPoint>(
        &format!("/points/{asked}/kind"),
        &api::Kind { kind: Some("insight".into()), ..api::Kind::default() },
    );
    let posted = ana.post_update("The mirror is back");
    let promise = marek.agree("@Marek order the laptop", None, None).id;
    be_here(&her);
    server.wait_minutes(45);
    let answer = api::WriteAnswer { text: "Because of the merger.".into(), version: 0 };
    marek.post::<api::Life>(&format!("/points/{asked}/written-answer"), &answer);
    let line = api::Words { text: "Thanks.".into(), version: posted.version };
    marek.post::<api::Update>(&format!("/updates/{}/reply", posted.id), &line);
    marek.post::<api::ActionItem>(
        &format!("/action-items/{promise}/state"),
        &api::ActionState { state: "done".into() },
    );
    let gone = marek.capture("dropped again").id;
    marek.point(&gone, "drop");
    marek.post_update("Budget is through");
    server.wait_minutes(1);
    marek.post::<serde_json::Value>("/prep/prepared", &api::Nothing {});
    let mut all = told(&home(&her));
    assert_eq!(all.remove(0), new("prepared", ""), "the latest first");
    all.sort();
    assert_eq!(
        all,
        [
            new("answered", "Why did search move?"),
            new("kept", "order the laptop"),
            new("posted", "Budget is through"),
            new("replied", "Thanks."),
        ]
    );
    let text = page(server, &couple.owner);
    for said in [
        "</bdi> kept a promise:",
        "</bdi> answered your question",
        "</bdi> replied to your update",
        "</bdi> is prepared",
    ] {
        assert!(text.contains(said), "{said}");
    }
    assert!(
        text.contains(&format!("/updates#u-{}", posted.id))
            && text.contains(&couple.page(&format!("#w-{asked}")))
    );
    for number in 0..12 {
        marek.capture(&format!("number {number}"));
    }
    assert_eq!(home(&her).news.len(), 8, "no more than eight");
}

fn a_visit_is_ones_own(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    marek.capture("his");
    let before = (ana.week().relationship.version, ana.events(0).len());
    let text = page(server, &couple.owner);
    be_here(&server.client(&couple.other));
    marek.post::<api::Nothing>("/visits", &api::Nothing {});
    server.browser(&couple.other).post(&couple.page("/visits"), &[]).expect(303);
    assert_eq!((ana.week().relationship.version, ana.events(0).len()), before, "no version and no event");
    let plain = |text: &str| {
        text.split("name=\"key\"").map(|part| part.get(45..).unwrap_or(part).len()).sum::<usize>()
    };
    assert_eq!(plain(&page(server, &couple.owner)), plain(&text), "she cannot tell that he looked");
    assert_eq!(
        told(&home(&server.client(&couple.owner))),
        [new("added", "his"), new("joined", "")],
        "and her own news is hers"
    );
}

fn what_is_owed_is_promises_and_answers(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    ana.agree("@Marek ask Ingrid about the budget", None, None);
    let asked = ana.capture("Why did search move?").id;
    ana.post::<api::TalkingPoint>(
        &format!("/points/{asked}/kind"),
        &api::Kind { kind: Some("insight".into()), ..api::Kind::default() },
    );
    let line = home(&server.client(&couple.other)).one_on_ones.remove(0);
    assert_eq!(
        (line.you_owe.len(), line.to_answer.len(), line.owed_to_you.len(), line.asked.len()),
        (1, 1, 0, 0)
    );
    let line = home(&server.client(&couple.owner)).one_on_ones.remove(0);
    assert_eq!(
        (line.you_owe.len(), line.to_answer.len(), line.owed_to_you.len(), line.asked.len()),
        (0, 0, 1, 1)
    );
    let text = page(server, &couple.other);
    assert!(text.contains("ask Ingrid about the budget") && text.contains("an answer, asked today"));
    let answer = api::WriteAnswer { text: "Because.".into(), version: 0 };
    marek.post::<api::Life>(&format!("/points/{asked}/written-answer"), &answer);
    assert!(home(&server.client(&couple.other)).one_on_ones[0].to_answer.is_empty());
}

fn ones_own_private_captures_are_to_be_sorted_too(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    ana.capture("for both");
    ana.capture_privately("for me");
    assert!(page(server, &couple.owner).contains("2 captures to sort"));
    assert!(page(server, &couple.other).contains("1 capture to sort"), "nothing of it for anybody else");
}

fn updates_wait_to_be_read(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    for number in 0..7 {
        ana.post_update(&format!("status {number}"));
    }
    let unread = || home(&server.client(&couple.other)).one_on_ones[0].unread;
    assert_eq!(unread(), 7, "all are counted, some are shown");
    assert!(page(server, &couple.other).contains("Updates to read"));
    marek.post::<api::Updates>("/updates/reading", &api::ReadUpdates::default());
    assert_eq!(unread(), 0);
    assert!(!page(server, &couple.other).contains("Updates to read"));
}

/// Marek, to whom two people report, and each of their one-on-ones.
fn two_reports(server: &Server) -> (Couple, Couple) {
    let first = Couple::of(server);
    let jonas = server.add("Jonas Weber");
    let second = Couple::between(server, &jonas, &first.other);
    (first, second)
}

fn whom_people_report_to_see_them_all(server: &Server) {
    let (ana, jonas) = two_reports(server);
    ana.owners_desk(server).raise("one of hers");
    ana.others_desk(server).agree("@Marek read the plan", None, None);
    let text = page(server, &ana.other);
    assert!(text.contains("Your two") && text.contains("Growth talk"), "{text}");
    assert!(
        text.contains(&format!("href=\"{}\"", ana.page("")))
            && text.contains(&format!("href=\"{}\"", jonas.page("")))
    );
    assert!(text.contains("For whom?"), "the box asks for whom");
    assert!(!page(server, &ana.owner).contains("Growth talk"), "nobody reports to her");
}

/// A meeting most of which was Marek's.
fn his_agenda(server: &Server, couple: &Couple) {
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    ana.raise("hers");
    for text in ["his", "his too", "and his"] {
        let point = marek.capture(text).id;
        ana.keep(&point, None);
    }
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    server.wait_minutes(30);
    ana.wrap_up(&meeting);
}

fn hints(desk: &Desk) -> Vec<(String, Option<i64>)> {
    desk.get::<Vec<api::Hint>>("/hints").into_iter().map(|hint| (hint.matter, hint.number)).collect()
}

fn hint(matter: &str, number: Option<i64>) -> (String, Option<i64>) {
    (matter.into(), number)
}

fn hints_are_for_whom_somebody_reports_to(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    assert_eq!(hints(&marek), []);
    his_agenda(server, &couple);
    assert_eq!(hints(&marek), [hint("brought", Some(75))]);
    let text = page(server, &couple.other);
    assert!(
        text.contains("Worth a thought") && text.contains("You brought 75% of <bdi>Ana</bdi>’s last agenda")
    );
    let asked = ana.capture("Why did search move?").id;
    ana.post::<api::TalkingPoint>(
        &format!("/points/{asked}/kind"),
        &api::Kind { kind: Some("insight".into()), ..api::Kind::default() },
    );
    server.wait_days(15);
    assert_eq!(hints(&marek)[1..], [hint("answers", Some(1))]);
    server.wait_days(45);
    assert_eq!(hints(&marek)[2..], [hint("development", None)], "they met, and never about that");
    assert_eq!(page(server, &couple.other).matches("Not useful").count(), 1, "one for each person");
}

fn a_hint_that_is_not_useful_stays_away_for_a_quarter(server: &Server) {
    let couple = Couple::of(server);
    let marek = couple.others_desk(server);
    his_agenda(server, &couple);
    let browser = server.browser(&couple.other);
    let path = couple.page("/hint-dismissals");
    let to = browser.post(&path, &[("matter", "brought"), ("back", "/")]).expect(303);
    let to = to.header("location").expect("back home").to_owned();
    assert!(to.starts_with("/?did=hint-dismissed&noun=") && !to.contains("brought"), "{to}");
    let text = browser.get(&to).expect(200).text();
    assert!(text.contains("Gone for a quarter. Only you saw it") && !text.contains("Worth a thought"));
    let undo = text
        .split("action=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|path| path.ends_with("/restoring"));
    browser.post(undo.expect("undo"), &[]).expect(303);
    assert_eq!(hints(&marek).len(), 1, "taken back");
    let dismiss = |matter: &str| {
        marek.try_post::<api::Dismissal>(
            "/hint-dismissals",
            &api::DismissHint { matter: matter.into(), until: None },
        )
    };
    dismiss("brought").expect("dismissed");
    assert_eq!(refusal(dismiss("score")).0, 422);
    server.wait_days(7 * 13 - 1);
    assert!(!hints(&marek).contains(&hint("brought", Some(75))));
    server.wait_days(2);
    assert!(hints(&marek).contains(&hint("brought", Some(75))), "a quarter is over");
}

fn a_hint_comes_back_on_the_day_they_meet(server: &Server) {
    let couple = Couple::of(server);
    let marek = couple.others_desk(server);
    his_agenda(server, &couple);
    server.wait_days(1);
    let text = page(server, &couple.other);
    assert!(
        text.contains("Remind me Thursday") && text.contains("On Thursday, try giving"),
        "it is next week"
    );
    let day = text
        .split("name=\"until\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("its day");
    let browser = server.browser(&couple.other);
    let fields = [("matter", "brought"), ("until", day), ("back", "/")];
    let to = browser.post(&couple.page("/hint-dismissals"), &fields).expect(303);
    let to = to.header("location").expect("back home").to_owned();
    assert!(!to.contains("brought") && !to.contains(day), "{to}");
    assert!(browser.get(&to).expect(200).text().contains("It comes back on that day. Only you see it"));
    for _ in 0..5 {
        assert_eq!(hints(&marek), []);
        server.wait_days(1);
    }
    server.wait_days(1);
    assert_eq!(hints(&marek), [hint("brought", Some(75))], "it is Thursday");
    let put_off = |until: &str| {
        let input = api::DismissHint { matter: "brought".into(), until: Some(until.into()) };
        marek.try_post::<api::Dismissal>("/hint-dismissals", &input)
    };
    assert_eq!(refusal(put_off("soon")).0, 422);
    assert_eq!(refusal(put_off("2027-05-12")).0, 422, "beyond a quarter");
    put_off("in 3 days").expect("in words");
    assert_eq!(hints(&marek), []);
}

fn nothing_of_hints_reaches_the_report(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    his_agenda(server, &couple);
    assert_eq!(hints(&marek).len(), 1);
    let nothing = refusal(ana.try_get::<serde_json::Value>("/no-such-thing"));
    assert_eq!(refusal(ana.try_get::<Vec<api::Hint>>("/hints")), nothing, "as what is not there");
    for matter in ["brought", "score"] {
        let dismiss = api::DismissHint { matter: matter.into(), until: None };
        assert_eq!(refusal(ana.try_post::<api::Dismissal>("/hint-dismissals", &dismiss)).0, 404, "{matter}");
    }
    let before = (ana.week().relationship.version, ana.events(0).len());
    let dismiss = api::DismissHint { matter: "brought".into(), until: None };
    let id = marek.post::<api::Dismissal>("/hint-dismissals", &dismiss).id;
    assert_eq!((ana.week().relationship.version, ana.events(0).len()), before, "no version and no event");
    assert_eq!(
        refusal(ana.try_post::<api::Nothing>(&format!("/hint-dismissals/{id}/restoring"), &api::Nothing {}))
            .0,
        404
    );
    marek.post::<api::Nothing>(&format!("/hint-dismissals/{id}/restoring"), &api::Nothing {});
    let browser = server.browser(&couple.owner);
    for path in [
        "/".to_owned(),
        couple.page(""),
        couple.page("/backlog"),
        couple.page("/meetings"),
        couple.page("/goals"),
    ] {
        let text = browser.get(&path).expect(200).text();
        for word in ["Worth a thought", "Not useful", "hint-dismissals", "last agenda"] {
            assert!(!text.contains(word), "{word} on {path}");
        }
    }
    let told = serde_json::to_string(&home(&server.client(&couple.owner))).expect("json");
    assert!(!told.contains("hint"), "{told}");
}

fn what_was_missed_is_said(server: &Server) {
    let couple = Couple::of(server);
    assert!(!page(server, &couple.other).contains("Keep the rhythm"));
    server.set_clock("2026-05-15T09:00:00Z");
    let text = page(server, &couple.other);
    assert!(text.contains("Keep the rhythm") && text.contains("Thursday 14 May"), "{text}");
    let ana = couple.owners_desk(server);
    let meeting = ana.start().id;
    server.wait_minutes(20);
    ana.wrap_up(&meeting);
    assert!(!page(server, &couple.other).contains("Keep the rhythm"), "they met after all");
}
