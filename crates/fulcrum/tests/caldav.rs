//! CalDAV against a real Radicale: what is written there, what is done there and comes back, what is asked, and what a server that
//! is away, restarts or does not know the password makes of it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::calendar_account;
use common::{APP_PASSWORD, Both, Server, connect, moved, on_both, without};

on_both!(
    a_series_is_written_and_moves_come_back,
    what_is_taken_out_there_is_asked_and_never_skipped_by_itself,
    a_whole_series_moved_there_is_offered,
    what_others_wrote_in_it_stays_and_both_sides_never_lose,
    what_goes_wrong_is_said_and_tried_again,
    whoever_leaves_takes_out_what_was_written,
    time_to_prepare_is_there_if_wanted,
);

fn a_series_is_written_and_moves_come_back(server: &Server) {
    let both = Both::connected(server);
    assert_eq!(both.program.names(), [both.series()]);
    let text = both.text();
    for says in ["DTSTART;TZID=Europe/Berlin:20260514T140000", "FREQ=WEEKLY", "SUMMARY:1:1 Ana and Marek"] {
        assert!(text.contains(says), "{says}: {text}");
    }
    assert!(!text.contains("Kova") && !text.contains("METHOD"), "first names, and no invitation: {text}");
    both.go_round();
    assert_eq!(both.text(), text, "nothing is written twice");
    // Here first: the meeting moves there.
    let to = api::NextMeeting { at: "2026-05-15T10:00".into() };
    both.mareks().post::<api::Meeting>("/next-meeting", &to);
    calendar_account::sync_due(&both.node.app).expect("a round");
    assert!(both.text().contains("DTSTART;TZID=Europe/Berlin:20260515T100000"), "{}", both.text());
    // There: the one after it moves here, and Marek sees who moved it.
    both.program.edit(&both.series(), |text| moved(text, "20260521T140000", "20260522T093000"));
    both.go_round();
    both.node.set_clock("2026-05-18T09:00:00Z");
    assert_eq!(Both::next(&both.mareks()), "2026-05-22T07:30:00Z");
    let page = both.node.browser(&both.couple.other).get(&both.couple.page("")).text();
    assert!(page.contains("moved by <bdi>Ana"), "{page}");
    assert!(both.wishes().is_empty());
    // Undone here, it is back there.
    let moved = both.mareks().week().next.and_then(|next| next.meeting).expect("recorded");
    both.mareks().of_meeting::<api::Meeting>(&moved, "moving-back");
    both.go_round();
    assert_eq!(Both::next(&both.desk()), "2026-05-21T12:00:00Z");
    assert!(!both.text().contains("20260522T093000"), "{}", both.text());
    assert_eq!(both.program.names(), [both.series()]);
}

fn what_is_taken_out_there_is_asked_and_never_skipped_by_itself(server: &Server) {
    let both = Both::connected(server);
    both.program.edit(&both.series(), |text| without(text, "20260514T140000"));
    both.go_round();
    assert_eq!(Both::next(&both.desk()), "2026-05-14T12:00:00Z", "it takes place");
    let wishes = both.wishes();
    assert_eq!((wishes.len(), wishes[0].what.as_str()), (1, "removed"));
    assert!(both.mareks().get::<Vec<api::CalendarWish>>("/calendar-wishes").is_empty(), "nobody else knows");
    both.go_round();
    assert!(both.text().contains("EXDATE"), "it stays out until she decides");
    let page = both.node.browser(&both.couple.owner).get(&both.couple.page("")).text();
    assert!(page.contains("from your calendar. Move or skip it?"), "{page}");
    // Kept: it is there again.
    both.decide::<Vec<api::CalendarWish>>("keeping");
    calendar_account::sync_due(&both.node.app).expect("a round");
    assert!(!both.text().contains("EXDATE") && both.wishes().is_empty(), "{}", both.text());
    // Skipped, with a reason: it stays out, and Marek sees it.
    both.program.edit(&both.series(), |text| without(text, "20260514T140000"));
    both.go_round();
    let path = format!("/calendar-wishes/{}/skipping", both.wishes()[0].id);
    both.desk().post::<api::Meeting>(&path, &api::MeetingSkip { why: "busy".into() });
    both.go_round();
    assert_eq!(Both::next(&both.mareks()), "2026-05-21T12:00:00Z");
    assert!(both.text().contains("EXDATE") && both.wishes().is_empty());
    // Moved instead: it is written where it is now.
    both.program.edit(&both.series(), |text| without(text, "20260521T140000"));
    both.go_round();
    let path = format!("/calendar-wishes/{}/moving", both.wishes()[0].id);
    both.desk().post::<api::Meeting>(&path, &api::NextMeeting { at: "2026-05-20T11:00".into() });
    both.go_round();
    assert!(both.text().contains("DTSTART;TZID=Europe/Berlin:20260520T110000"), "{}", both.text());
    assert!(both.wishes().is_empty());
    // The whole series taken out: the meetings take place all the same.
    both.program.delete(&both.series());
    both.go_round();
    assert_eq!(both.wishes()[0].what, "series-removed");
    both.go_round();
    assert!(both.program.names().is_empty(), "it is not forced on her");
    both.decide::<Vec<api::CalendarWish>>("keeping");
    both.go_round();
    assert_eq!(both.program.names(), [both.series()]);
}

fn a_whole_series_moved_there_is_offered(server: &Server) {
    let both = Both::connected(server);
    let tuesdays = |text: &str| {
        text.replace(
            "DTSTART;TZID=Europe/Berlin:20260514T140000",
            "DTSTART;TZID=Europe/Berlin:20260519T100000",
        )
        .replace("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TU")
    };
    both.program.edit(&both.series(), tuesdays);
    both.go_round();
    assert_eq!(Both::next(&both.desk()), "2026-05-14T12:00:00Z");
    let wishes = both.wishes();
    assert_eq!((wishes[0].what.as_str(), wishes[0].cadence.as_deref()), ("series", Some("weekly")));
    assert!(both.text().contains("20260514T140000"), "what stands here is written again");
    both.decide::<Vec<api::CalendarWish>>("series-taking");
    both.go_round();
    assert_eq!(Both::next(&both.mareks()), "2026-05-19T08:00:00Z");
    let all: Vec<String> = both.program.names().iter().filter_map(|name| both.program.get(name)).collect();
    assert!(all.iter().any(|text| text.contains("20260519T100000")), "{all:?}");
    assert!(both.wishes().is_empty());
}

fn what_others_wrote_in_it_stays_and_both_sides_never_lose(server: &Server) {
    let both = Both::connected(server);
    let adorned = |text: &str| {
        text.replacen(
            "SUMMARY:1:1 Ana and Marek",
            "SUMMARY:1:1 Ana and Marek\r\nDESCRIPTION:bring the list\r\nATTENDEE:mailto:m@example.org\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:soon\r\nTRIGGER:-PT10M\r\nEND:VALARM",
            1,
        )
    };
    both.program.edit(&both.series(), adorned);
    both.go_round();
    // Both change the same meeting before either hears of the other: what stands here wins, and hers is offered.
    both.program.edit(&both.series(), |text| moved(text, "20260514T140000", "20260515T090000"));
    let to = api::NextMeeting { at: "2026-05-14T16:00".into() };
    both.mareks().post::<api::Meeting>("/next-meeting", &to);
    calendar_account::sync_due(&both.node.app).expect("a round");
    assert_eq!(Both::next(&both.desk()), "2026-05-14T14:00:00Z");
    let text = both.text();
    assert!(text.contains("20260514T160000") && !text.contains("20260515T090000"), "{text}");
    for kept in ["DESCRIPTION:bring the list", "ATTENDEE:mailto:m@example.org", "TRIGGER:-PT10M"] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    let wishes = both.wishes();
    assert_eq!((wishes[0].what.as_str(), wishes[0].clashed), ("moved", true));
    both.decide::<api::Meeting>("taking");
    both.go_round();
    assert_eq!(Both::next(&both.mareks()), "2026-05-15T07:00:00Z");
    assert!(both.text().contains("20260515T090000") && both.wishes().is_empty());
}

fn what_goes_wrong_is_said_and_tried_again(server: &Server) {
    let both = Both::of(server);
    let refused =
        |address: &str, password: &str| common::refusal(connect(&both.ana(), address, "ana", password)).1;
    let address = both.radicale.address();
    assert!(refused(&address, "wrong").contains("does not take that name and password"));
    assert!(refused("http://127.0.0.1:1/", APP_PASSWORD).contains("not encrypted"));
    assert!(refused("https://elsewhere.example/", APP_PASSWORD).contains("private network"));
    assert!(refused("http://calendar.internal:1/", APP_PASSWORD).contains("Nobody answered"));
    let web = common::Receiver::start();
    let no_calendar = format!("http://calendar.internal:{}/", web.port);
    assert!(refused(&no_calendar, APP_PASSWORD).contains("No calendar was found"));
    web.answers("301 Moved", "location: http://127.0.0.1:1/\r\n");
    assert!(refused(&no_calendar, APP_PASSWORD).contains("leads to 127.0.0.1"));
    both.connect("none");
    both.radicale.stop();
    both.go_round();
    let account = both.account();
    assert_eq!((account.why.as_deref(), account.synced_at), (Some("unreachable"), None));
    both.radicale.run();
    calendar_account::sync_due(&both.node.app).expect("a round");
    assert!(both.program.names().is_empty(), "not at once");
    both.go_round();
    assert_eq!(both.program.names(), [both.series()]);
    assert_eq!(both.account().why, None);
    // Its restart in the middle changes nothing.
    both.program.edit(&both.series(), |text| moved(text, "20260514T140000", "20260515T090000"));
    both.radicale.stop();
    both.go_round();
    both.radicale.run();
    both.node.wait_minutes(10);
    both.go_round();
    assert_eq!(Both::next(&both.mareks()), "2026-05-15T07:00:00Z");
    assert_eq!(both.program.names(), [both.series()]);
}

fn whoever_leaves_takes_out_what_was_written(server: &Server) {
    let both = Both::connected(server);
    both.program.put("hers.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:hers\r\nDTSTAMP:20260512T090000Z\r\nDTSTART:20260512T090000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR");
    let path = format!("/settings/calendar-account/{}/leaving", both.account().id);
    let leave = api::LeaveCalendar { entries: Some("yes".into()) };
    let left: Vec<api::CalendarAccount> = both.ana().post(&path, &common::fresh(), &leave).expect("leaving");
    assert!(left[0].leaving_at.is_some());
    both.go_round();
    assert_eq!(both.program.names(), ["hers.ics"], "ours alone");
    let after: Vec<api::CalendarAccount> = both.ana().get("/settings/calendar-account").expect("a list");
    assert!(after.is_empty());
    // Connected again, it is written once; left as it is, it is taken on by the next connection.
    both.connect("none");
    both.go_round();
    let path = format!("/settings/calendar-account/{}/leaving", both.account().id);
    both.ana()
        .post::<_, Vec<api::CalendarAccount>>(&path, &common::fresh(), &api::LeaveCalendar::default())
        .expect("left");
    assert_eq!(both.program.names().len(), 2);
    both.connect("none");
    both.go_round();
    assert_eq!(both.program.names().len(), 2, "no second one");
    assert_eq!(both.account().why, None);
}

fn time_to_prepare_is_there_if_wanted(server: &Server) {
    let both = Both::of(server);
    both.connect("before");
    both.go_round();
    let preps = |both: &Both| {
        both.program.names().into_iter().filter(|name| name.contains("-prep")).collect::<Vec<_>>()
    };
    let first = format!("fulcrum-{}-prep-2026-05-14.ics", both.couple.id);
    assert!((6..=9).contains(&preps(&both).len()), "{:?}", preps(&both));
    assert!(both.program.get(&first).expect("it").contains("DTSTART;TZID=Europe/Berlin:20260514T134500"));
    // Taken out or put elsewhere by hand, it stays so, until its meeting moves.
    both.program.delete(&first);
    let second = format!("fulcrum-{}-prep-2026-05-21.ics", both.couple.id);
    both.program.edit(&second, |text| text.replace("20260521T134500", "20260521T080000"));
    both.go_round();
    both.go_round();
    assert!(both.program.get(&first).is_none());
    assert!(both.program.get(&second).expect("it").contains("20260521T080000"));
    let to = api::NextMeeting { at: "2026-05-15T10:00".into() };
    both.mareks().post::<api::Meeting>("/next-meeting", &to);
    both.go_round();
    assert!(both.program.get(&first).expect("it").contains("20260515T094500"));
    let id = both.account().id;
    let choose = |prep: &str| {
        let choice = api::ChooseCalendar { calendar: None, prep: prep.into() };
        let path = format!("/settings/calendar-account/{id}/calendar");
        both.ana().post::<_, api::CalendarAccount>(&path, &common::fresh(), &choice).expect("chosen");
        both.go_round();
    };
    choose("reminded");
    assert!(
        both.program.get(&first).expect("it").contains("20260515T080000"),
        "in the morning, as her reminder"
    );
    choose("none");
    assert_eq!(both.program.names(), [both.series()]);
}
