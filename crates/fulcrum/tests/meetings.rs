//! Meetings, through the front door: started once, talked through, wrapped up; what carries over, what stays as it was,
//! and when they meet next.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Server, THURSDAY, on_both, refusal};
use std::collections::HashSet;

on_both!(
    what_was_noted_is_there_when_the_point_comes_back,
    both_press_start_and_there_is_one_meeting,
    what_was_not_reached_carries_over_by_itself,
    a_tick_can_be_taken_back_while_they_talk,
    notes_are_saved_against_the_version_that_was_seen,
    a_stale_note_on_the_page_keeps_both_texts,
    actions_are_agreed_in_one_line,
    a_past_meeting_reads_as_it_was,
    the_next_meeting_moves_and_the_series_stays,
    a_meeting_nobody_held_is_missed,
    the_series_changes_and_the_hour_stays,
    without_a_series_they_meet_when_they_start,
);

fn both_press_start_and_there_is_one_meeting(server: &Server) {
    let couple = Couple::of(server);
    server.set_clock(THURSDAY);
    let started: HashSet<String> = std::thread::scope(|scope| {
        let presses: Vec<_> = (0..8)
            .map(|n| {
                let desk = if n % 2 == 0 { couple.owners_desk(server) } else { couple.others_desk(server) };
                scope.spawn(move || desk.start().id)
            })
            .collect();
        presses.into_iter().map(|press| press.join().expect("an answer")).collect()
    });
    assert_eq!(started.len(), 1, "{started:?}");
    let desk = couple.owners_desk(server);
    let events = desk.events(0);
    assert_eq!(events.iter().filter(|event| event.noun == "meeting").count(), 1, "one start was recorded");
    let next = desk.week().next.expect("the one going on");
    assert!(next.in_progress && started.contains(&next.meeting.expect("its id")));
    let page = server.browser(&couple.other).get(&couple.page("")).expect(200).text();
    assert!(page.contains("Back to the meeting"));
}

fn what_was_not_reached_carries_over_by_itself(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let [one, _, _] = ["one", "two", "three"].map(|text| ana.raise(text));
    let deferred = ana.raise("not this week");
    ana.defer(&deferred, Some("2026-05-28"));
    ana.capture("unsorted");
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    marek.point(&one, "discussion");
    server.wait_minutes(44);
    let recap = marek.wrap_up(&meeting);
    assert_eq!(recap.meeting.state, "completed");
    let told: Vec<_> = recap.points.iter().map(|p| (p.text.as_str(), p.outcome.as_str())).collect();
    assert_eq!(told, [("one", "discussed"), ("two", "carried"), ("three", "carried")]);
    let twice = ana.try_post::<api::MeetingDetail>(&format!("/meetings/{meeting}/wrap-up"), &api::Nothing {});
    assert_eq!(refusal(twice).0, 409);

    let week = ana.week();
    assert_eq!(week.next.expect("next").at, "2026-05-21T12:00:00Z");
    let carried: Vec<_> = week.agenda.above.iter().map(|l| (l.point.text.as_str(), l.carried)).collect();
    assert_eq!(carried, [("two", 1), ("three", 1)], "the same points, not copies; a deferral is no carry");
    server.set_clock("2026-05-21T12:00:00Z");
    let second = marek.start().id;
    assert_ne!(second, meeting);
    ana.wrap_up(&second);
    let page = server.browser(&couple.owner).get(&couple.page("")).expect(200).text();
    assert!(page.contains("raised last week, carried twice"), "age and count are said");
    let week = ana.week();
    let carried: Vec<_> = week.agenda.above.iter().map(|l| (l.point.text.as_str(), l.carried)).collect();
    assert_eq!(carried, [("two", 2), ("three", 2), ("not this week", 0)], "28 May: it is back by itself");
    assert_eq!(ana.captures(), ["unsorted"]);
}

fn a_tick_can_be_taken_back_while_they_talk(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let [one, two] = ["one", "two"].map(|text| ana.raise(text));
    let raw = marek.capture("came up").id;
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    for id in [&two, &raw, &one] {
        marek.point(id, "discussion");
    }
    ana.point(&one, "reopening");
    let texts = |detail: &api::MeetingDetail| {
        detail.points.iter().map(|p| format!("{} {}", p.text, p.outcome)).collect::<Vec<_>>()
    };
    assert_eq!(texts(&ana.meeting(&meeting)), ["two discussed", "came up discussed"], "in the order ticked");
    assert_eq!(ana.order(), ["one"]);
    let live = server.browser(&couple.other).get(&couple.page(&format!("/meetings/{meeting}"))).expect(200);
    assert!(live.text().contains("came up"));
    let recap = ana.wrap_up(&meeting);
    assert_eq!(texts(&recap), ["two discussed", "came up discussed", "one carried"]);
    assert_eq!(recap.points.iter().map(|p| p.by.as_str()).collect::<Vec<_>>(), ["owner", "other", "owner"]);
}

fn notes_are_saved_against_the_version_that_was_seen(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let point = ana.raise("one");
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    let first = ana.note(&meeting, Some(&point), ("hers", 0));
    assert_eq!((first.version, first.by.as_str()), (1, "owner"));
    let (status, message) = refusal(marek.try_note(&meeting, Some(&point), ("his, from an empty page", 0)));
    assert_eq!(status, 409);
    assert!(message.starts_with("This was changed in the meantime."), "{message}");
    assert_eq!(refusal(marek.try_note(&meeting, Some(&point), ("from the future", 7))).0, 409);
    let both = marek.note(&meeting, Some(&point), ("hers\nhis", 1));
    assert_eq!((both.version, both.by.as_str(), both.id.as_str()), (2, "other", first.id.as_str()));
    let own = marek.note(&meeting, None, ("of the meeting", 0));
    assert_eq!(own.point, None);
    let kept = ana.meeting(&meeting).notes;
    let texts: HashSet<_> = kept.iter().map(|note| (note.text.as_str(), note.version)).collect();
    assert_eq!(texts, HashSet::from([("hers\nhis", 2), ("of the meeting", 1)]), "nothing was overwritten");
    ana.wrap_up(&meeting);
    let later = ana.note(&meeting, None, ("of the meeting, put right", 1));
    assert_eq!(later.version, 2, "a note can be put right afterwards");
    assert_eq!(refusal(ana.try_note(&meeting, Some(&common::fresh()), ("under nothing", 0))).0, 404);
}

fn a_stale_note_on_the_page_keeps_both_texts(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    ana.note(&meeting, None, ("what she wrote", 0));
    let browser = server.browser(&couple.other);
    let path = couple.page(&format!("/notes/meeting.{meeting}"));
    let fields = [("text", "what he typed & kept"), ("version", "0")];
    let stale = browser.post(&path, &fields).expect(409).text();
    assert!(stale.contains("what he typed &amp; kept"), "what was typed is shown again");
    assert_eq!(ana.meeting(&meeting).notes[0].text, "what she wrote");
    let right = [("text", "what she wrote, and he"), ("version", "1"), ("back", "/one-on-ones/new")];
    let saved = browser.post(&path, &right).expect(303);
    assert!(saved.location().starts_with("/one-on-ones/new?did="), "{}", saved.location());
    assert_eq!(ana.meeting(&meeting).notes[0].version, 2);
}

fn actions_are_agreed_in_one_line(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let point = ana.raise("the plan");
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    let his = ana.agree("@marek Friday: send the plan", Some(&meeting), Some(&point));
    assert_eq!((his.assignee.as_str(), his.text.as_str()), ("other", "send the plan"));
    assert_eq!(his.due.as_deref(), Some("2026-05-15"));
    assert_eq!(
        (his.meeting.as_deref(), his.point.as_deref()),
        (Some(meeting.as_str()), Some(point.as_str()))
    );
    let own = ana.agree("read the contract", None, None);
    assert_eq!((own.assignee.as_str(), own.due), ("owner", None));
    let his_own = marek.agree("book a room", None, None);
    assert_eq!(his_own.assignee, "other", "without a name it is the writer’s own");
    let stranger = ana.agree("@ingrid: sign it", None, None);
    assert_eq!((stranger.assignee.as_str(), stranger.text.as_str()), ("owner", "@ingrid: sign it"));

    for nothing in ["@marek", " @Ana: ", "Friday @marek"] {
        let agree = api::Agree { line: nothing.into(), ..api::Agree::default() };
        let (status, words) = refusal(ana.try_post::<api::ActionItem>("/action-items", &agree));
        assert!(status == 422 && words.starts_with("Say what "), "{nothing}: {words}");
    }

    assert_eq!(ana.week().you_owe.len(), 2);
    assert_eq!(
        ana.week().owed_to_you.iter().map(|a| a.text.as_str()).collect::<Vec<_>>(),
        ["send the plan", "book a room"]
    );
    let path = format!("/action-items/{}", his.id);
    let done: api::ActionItem =
        marek.post(&format!("{path}/state"), &api::ActionState { state: "done".into() });
    assert_eq!(done.state, "done");
    let twice = marek
        .try_post::<api::ActionItem>(&format!("{path}/state"), &api::ActionState { state: "done".into() });
    assert_eq!(refusal(twice), (409, "This action is done already.".into()));
    let words = api::ActionWords {
        text: "send the whole plan".into(),
        assignee: "owner".into(),
        due: Some("2026-05-29".into()),
        version: 1,
    };
    let edited: api::ActionItem = ana.post(&format!("{path}/words"), &words);
    assert_eq!((edited.version, edited.assignee.as_str(), edited.state.as_str()), (2, "owner", "done"));
    assert_eq!(refusal(marek.try_post::<api::ActionItem>(&format!("{path}/words"), &words)).0, 409, "stale");
    let open = marek.get::<Vec<api::ActionItem>>("/action-items?state=done");
    assert_eq!(open.iter().map(|action| action.text.as_str()).collect::<Vec<_>>(), ["send the whole plan"]);
    let recap = ana.wrap_up(&meeting);
    assert_eq!(recap.actions.len(), 1, "what was agreed in it, and nothing else");
}

fn a_past_meeting_reads_as_it_was(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let [talked, carried] = ["as it was said", "as it was left"].map(|text| ana.raise(text));
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    ana.point(&talked, "discussion");
    let before = ana.wrap_up(&meeting);
    let page = couple.page(&format!("/meetings/{meeting}"));
    let browser = server.browser(&couple.other);
    ana.edit(&carried, "said quite differently", 1);
    ana.post::<api::TalkingPoint>(
        &format!("/points/{carried}/kind"),
        &api::Kind { kind: Some("insight".into()), ..api::Kind::default() },
    );
    ana.point(&carried, "drop");
    ana.point(&talked, "reopening");
    ana.edit(&talked, "rewritten", 1);
    server.wait_days(1);
    let after = ana.meeting(&meeting);
    let told = |detail: &api::MeetingDetail| {
        detail.points.iter().map(|p| (p.text.clone(), p.outcome.clone(), p.by.clone())).collect::<Vec<_>>()
    };
    assert_eq!(told(&after), told(&before));
    let text = browser.get(&page).expect(200).text();
    assert!(text.contains("as it was said") && text.contains("as it was left"));
    assert!(!text.contains("said quite differently") && !text.contains("rewritten"));
    let list = browser.get(&couple.page("/meetings")).expect(200).text();
    assert!(list.contains(&page), "it is in the list");
}

fn the_next_meeting_moves_and_the_series_stays(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    assert_eq!(ana.week().next.expect("next").at, THURSDAY);
    let to = |at: &str| api::NextMeeting { at: at.into() };
    let moved: api::Meeting = marek.post("/next-meeting", &to("2026-05-13T10:30"));
    assert_eq!(moved.scheduled_at, "2026-05-13T08:30:00Z", "in the zone of whoever moves it");
    let again: api::Meeting = ana.post("/next-meeting", &to("2026-05-15T09:00"));
    assert_eq!((again.id, again.scheduled_at.as_str()), (moved.id.clone(), "2026-05-15T07:00:00Z"));
    let past = ana.try_post::<api::Meeting>("/next-meeting", &to("2026-05-12T10:59"));
    assert_eq!(refusal(past), (422, "That time is over. Choose one to come.".into()));
    for wrong in ["", "Friday", "2026-13-45T99:00"] {
        assert_eq!(refusal(ana.try_post::<api::Meeting>("/next-meeting", &to(wrong))).0, 422, "{wrong}");
    }
    server.set_clock("2026-05-14T12:00:00Z");
    assert_eq!(ana.week().next.expect("next").at, "2026-05-15T07:00:00Z", "Thursday is not offered again");
    server.set_clock("2026-05-15T07:05:00Z");
    assert_eq!(ana.start().id, moved.id, "what is started is the one that was moved");
    ana.wrap_up(&moved.id);
    assert_eq!(ana.week().next.expect("next").at, "2026-05-21T12:00:00Z", "the one after stays on Thursday");
    let page = server.browser(&couple.owner).get(&couple.page("")).expect(200).text();
    assert!(page.contains("Held 0, moved 1, missed 0"), "the rhythm shows it as moved");
}

fn a_meeting_nobody_held_is_missed(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let browser = server.browser(&couple.owner);
    let page = couple.page("");
    ana.raise("one");
    server.set_clock(THURSDAY);
    let held = ana.start().id;
    ana.wrap_up(&held);
    assert!(browser.get(&page).expect(200).text().contains("Held 1, moved 0, missed 0"));
    server.set_clock("2026-05-21T12:44:00Z");
    assert!(
        browser.get(&page).expect(200).text().contains("Held 1, moved 0, missed 0"),
        "it may still begin"
    );
    server.set_clock("2026-05-29T08:00:00Z");
    assert!(browser.get(&page).expect(200).text().contains("Held 1, moved 0, missed 2"));
    assert_eq!(ana.week().agenda.above[0].carried, 1, "a missed meeting carried nothing: nobody was there");
    ana.post::<api::Meeting>("/next-meeting", &api::NextMeeting { at: "2026-06-05T10:00".into() });
    server.set_clock("2026-06-06T08:00:00Z");
    let text = browser.get(&page).expect(200).text();
    assert!(text.contains("Held 1, moved 0, missed 3"), "a moved one can be missed too, once");
    assert_eq!(ana.week().next.expect("next").at, "2026-06-11T12:00:00Z");
}

fn the_series_changes_and_the_hour_stays(server: &Server) {
    let couple = Couple::of(server);
    let marek = couple.others_desk(server);
    let series = |cadence: &str, starts: &str, minutes: i64| api::Series {
        rule: String::new(),
        cadence: cadence.into(),
        starts: starts.into(),
        zone: "Europe/Berlin".into(),
        minutes,
    };
    marek.post::<api::Relationship>("/series", &series("every-two-weeks", "2026-10-20T10:30", 30));
    let next = marek.week().next.expect("next");
    assert_eq!((next.at.as_str(), next.minutes), ("2026-10-20T08:30:00Z", 30));
    server.set_clock("2026-10-21T08:00:00Z");
    let next = marek.week().next.expect("next");
    assert_eq!(next.at, "2026-11-03T09:30:00Z", "10:30 stays 10:30 when the clocks change");
    marek.post::<api::Relationship>("/series", &series("monthly", "2026-10-31T09:00", 60));
    server.set_clock("2026-11-01T08:00:00Z");
    assert_eq!(marek.week().next.expect("next").at, "2026-11-30T08:00:00Z", "the 31st of a month of 30 days");
    for (wrong, field) in [
        (series("fortnightly", "2026-10-31T09:00", 60), "cadence"),
        (series("weekly", "soon", 60), "starts"),
        (series("weekly", "2026-10-31T09:00", 4), "minutes"),
        (api::Series { zone: "Mars/Olympus".into(), ..series("weekly", "2026-10-31T09:00", 45) }, "zone"),
    ] {
        let Err(api::client::Failure::Said { status, error }) =
            marek.try_post::<api::Relationship>("/series", &wrong)
        else {
            panic!("{field} was taken")
        };
        assert_eq!((status, error.field.as_deref()), (422, Some(field)), "{}", error.message);
    }
    assert_eq!(marek.week().next.expect("next").minutes, 60, "what was refused changed nothing");
}

fn without_a_series_they_meet_when_they_start(server: &Server) {
    server.add("Ingrid Berg");
    let ana = server.add("Ana Kovač");
    let client = server.client(&ana);
    let start = api::Start { name: "Marek".into(), mine: "yes".into(), ..api::Start::default() };
    let made: api::Relationship = client.post("/one-on-ones", "key-1", &start).expect("a one-on-one");
    let desk = common::Desk::new(client, made.id.parse().expect("an id"));
    assert!(desk.week().next.is_none());
    let move_it = api::NextMeeting { at: "2026-06-05T10:00".into() };
    assert_eq!(refusal(desk.try_post::<api::Meeting>("/next-meeting", &move_it)).0, 409, "nothing to move");
    desk.raise("alone");
    let meeting = desk.start();
    assert!(meeting.scheduled_at.starts_with("2026-05-12T09:00:00"), "{}", meeting.scheduled_at);
    let recap = desk.wrap_up(&meeting.id);
    assert_eq!(recap.points.len(), 1);
    assert!(desk.week().next.is_none());
    assert_eq!(desk.get::<Vec<api::Meeting>>("/meetings").len(), 1);
}

fn what_was_noted_is_there_when_the_point_comes_back(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let point = ana.raise("On-call handover");
    ana.raise("Nothing is noted here");
    server.set_clock(THURSDAY);
    let first = ana.start().id;
    marek.note(&first, Some(&point), ("Who writes the list?", 0));
    ana.wrap_up(&first);
    server.wait_days(7);
    let owner = server.browser(&couple.owner);
    let link = couple.page(&format!("/points/{point}/notes"));
    assert!(owner.get(&couple.page("")).expect(200).text().contains(&format!("href=\"{link}\">1 note<")));
    let second = ana.start().id;
    let room = couple.page(&format!("/meetings/{second}"));
    let live = owner.get(&room).expect(200).text();
    assert!(live.contains("Noted Thursday 14 May") && live.contains("Who writes the list?"));
    assert_eq!(live.matches("class=\"noted\"").count(), 1);
    ana.note(&second, Some(&point), ("Marek does.", 0));
    let live = owner.get(&room).expect(200).text();
    assert_eq!(live.matches("class=\"noted\"").count(), 1, "that of today is none from before");
    let all: Vec<api::Note> = marek.get(&format!("/points/{point}/notes"));
    let texts: Vec<_> = all.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, ["Marek does.", "Who writes the list?"]);
    let page = server.browser(&couple.other).get(&link).expect(200).text();
    let places: Vec<_> = texts.iter().map(|text| page.find(text).expect("it is there")).collect();
    assert!(places[0] < places[1] && page.contains(&format!("/meetings/{first}#p-{point}")));
    ana.note(&second, Some(&point), ("", 1));
    assert_eq!(ana.get::<Vec<api::Note>>(&format!("/points/{point}/notes")).len(), 1);
    marek.note(&first, Some(&point), ("", 1));
    ana.wrap_up(&second);
    let after = owner.get(&couple.page("")).expect(200).text();
    assert!(after.contains("On-call handover") && !after.contains(&link), "emptied notes are none");
}
