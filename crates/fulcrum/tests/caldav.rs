//! CalDAV against a real Radicale: what is written there, what is done there and comes back, what is asked, and what a server that
//! is away, restarts or does not know the password makes of it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use api::client::Client;
use app::calendar_account;
use common::{APP_PASSWORD, CalendarProgram, Couple, Desk, Radicale, Server, Ways, on_both, to_radicale};

on_both!(
    a_series_is_written_and_moves_come_back,
    what_is_taken_out_there_is_asked_and_never_skipped_by_itself,
    a_whole_series_moved_there_is_offered,
    what_others_wrote_in_it_stays_and_both_sides_never_lose,
    what_goes_wrong_is_said_and_tried_again,
    whoever_leaves_takes_out_what_was_written,
    time_to_prepare_is_there_if_wanted,
    after_thirty_changes_from_both_sides_each_is_there_once,
);

/// A server beside, that reaches Radicale, and Ana with a calendar there.
struct Both {
    node: Server,
    radicale: Radicale,
    couple: Couple,
    program: CalendarProgram,
}

impl Both {
    fn of(server: &Server) -> Self {
        let couple = Couple::of(server);
        let radicale = Radicale::start();
        let program = radicale.calendar("ana", "work");
        let node = server.beside_with(Ways { outside: Some(to_radicale()), ..Ways::default() });
        Self { node, radicale, couple, program }
    }

    fn ana(&self) -> Client {
        self.node.client(&self.couple.owner)
    }

    fn desk(&self) -> Desk {
        self.couple.owners_desk(&self.node)
    }

    fn mareks(&self) -> Desk {
        self.couple.others_desk(&self.node)
    }

    fn connect(&self, prep: &str) -> api::CalendarAccount {
        let made = connect(&self.ana(), &self.radicale.address(), "ana", APP_PASSWORD).expect("connected");
        assert_eq!(made.calendars, ["work"]);
        let choice = api::ChooseCalendar { calendar: Some(0), prep: prep.into() };
        let path = format!("/settings/calendar-account/{}/calendar", made.id);
        self.ana().post(&path, &common::fresh(), &choice).expect("chosen")
    }

    fn connected(server: &Server) -> Self {
        let both = Self::of(server);
        both.connect("none");
        both.go_round();
        both
    }

    /// Lets some minutes pass, and all that is due be done.
    fn go_round(&self) {
        self.node.wait_minutes(11);
        calendar_account::sync_due(&self.node.app).expect("a round");
    }

    fn series(&self) -> String {
        format!("fulcrum-{}-1.ics", self.couple.id)
    }

    fn account(&self) -> api::CalendarAccount {
        let all: Vec<api::CalendarAccount> = self.ana().get("/settings/calendar-account").expect("a list");
        all.into_iter().next().expect("an account")
    }

    fn wishes(&self) -> Vec<api::CalendarWish> {
        self.desk().get("/calendar-wishes")
    }

    fn next(desk: &Desk) -> String {
        desk.week().next.expect("a next meeting").at
    }

    /// What Fulcrum itself says of the calendar.
    fn feed(&self) -> String {
        let id = self.couple.owner.id;
        let secret = self.node.write(move |tx| app::feed::make(tx, id, domain::feed::Kind::Meetings));
        let feed = self.node.anonymous().get(&format!("/feeds/{secret}.ics")).text();
        feed.replace("\r\n ", "")
    }

    fn text(&self) -> String {
        self.program.get(&self.series()).expect("the series")
    }

    fn decide<T: serde::de::DeserializeOwned>(&self, verb: &str) -> T {
        let wishes = self.wishes();
        self.desk().post(&format!("/calendar-wishes/{}/{verb}", wishes[0].id), &api::Nothing {})
    }
}

fn connect(
    client: &Client,
    address: &str,
    login: &str,
    password: &str,
) -> Result<api::CalendarAccount, api::client::Failure> {
    let new =
        api::NewCalendarAccount { address: address.into(), login: login.into(), password: password.into() };
    client.post("/settings/calendar-account", &common::fresh(), &new)
}

/// Moves one occurrence as calendar programs do: a part of its own under the moment it had.
fn moved(text: &str, from: &str, to: &str) -> String {
    let uid = text.lines().find(|line| line.starts_with("UID:")).expect("an id").to_owned();
    let part = format!(
        "BEGIN:VEVENT\r\n{uid}\r\nDTSTAMP:20260512T090000Z\r\nSEQUENCE:5\r\nRECURRENCE-ID;TZID=Europe/Berlin:{from}\r\n\
         DTSTART;TZID=Europe/Berlin:{to}\r\nDURATION:PT45M\r\nSUMMARY:1:1 Ana and Marek\r\nEND:VEVENT\r\nEND:VCALENDAR"
    );
    text.replacen("END:VCALENDAR", &part, 1)
}

fn without(text: &str, day: &str) -> String {
    text.replace("RRULE:FREQ=WEEKLY", &format!("EXDATE;TZID=Europe/Berlin:{day}\r\nRRULE:FREQ=WEEKLY"))
}

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

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// When the occurrence of a day is, as a text says; none where it is taken out or called off.
fn stands(text: &str, day: &str) -> Option<String> {
    let regular = format!("{}T140000", day.replace('-', ""));
    let out = text.lines().filter(|line| line.starts_with("EXDATE"));
    if out.into_iter().any(|line| line.contains(&regular)) {
        return None;
    }
    let parts = text.split("BEGIN:VEVENT").skip(1);
    let own = parts.filter(|part| {
        part.lines().any(|line| line.starts_with("RECURRENCE-ID") && line.ends_with(&regular))
    });
    let own: Vec<&str> = own.collect();
    assert!(own.len() < 2, "said twice: {text}");
    let Some(part) = own.first() else { return Some(regular) };
    let starts = part.lines().find(|line| line.starts_with("DTSTART"))?;
    (!part.contains("STATUS:CANCELLED")).then(|| starts.rsplit(':').next().unwrap_or_default().to_owned())
}

fn after_thirty_changes_from_both_sides_each_is_there_once(server: &Server) {
    let both = Both::connected(server);
    let days = ["2026-05-14", "2026-05-21", "2026-05-28", "2026-06-04"];
    let seed = u64::from(both.couple.id.0.as_bytes()[15]) + 1;
    let mut dice = Dice(seed);
    for step in 0..30 {
        let day = days[usize::try_from(dice.roll(4)).expect("small")];
        let (on, hour) = (15 + dice.roll(3), 8 + dice.roll(8));
        match dice.roll(7) {
            0..=2 => {
                let (from, to) = (
                    format!("{}T140000", day.replace('-', "")),
                    format!("{}T{hour:02}3000", day.replace('-', "")),
                );
                let text = both.program.get(&both.series());
                // As a program would: it moves what takes place, and has no part of its own yet.
                if text.is_some_and(|text| {
                    stands(&text, day) == Some(from.clone())
                        && !text.contains(&format!("RECURRENCE-ID;TZID=Europe/Berlin:{from}"))
                }) {
                    both.program.edit(&both.series(), |text| moved(text, &from, &to));
                }
            }
            3 => {
                let regular = format!("{}T140000", day.replace('-', ""));
                if both
                    .program
                    .get(&both.series())
                    .is_some_and(|text| stands(&text, day) == Some(regular.clone()))
                {
                    both.program.edit(&both.series(), |text| without(text, &regular));
                }
            }
            4 | 5 => {
                let to = api::NextMeeting { at: format!("2026-05-{on}T{hour:02}:00") };
                both.mareks().try_post::<api::Meeting>("/next-meeting", &to).ok();
            }
            _ => {
                both.radicale.stop();
                both.go_round();
                both.radicale.run();
                both.node.wait_minutes(5);
            }
        }
        if dice.roll(2) == 0 {
            both.node.wait_minutes(1);
            calendar_account::sync_due(&both.node.app).expect("a round");
        }
        assert!(both.program.names().len() <= 1, "step {step}, seed {seed}: {:?}", both.program.names());
    }
    both.node.wait_minutes(60);
    both.go_round();
    for wish in both.wishes() {
        let path = format!("/calendar-wishes/{}/keeping", wish.id);
        both.desk().post::<Vec<api::CalendarWish>>(&path, &api::Nothing {});
    }
    both.go_round();
    both.go_round();
    assert_eq!(both.account().why, None, "seed {seed}");
    assert_eq!(both.program.names(), [both.series()], "seed {seed}");
    // Both say the same of every day.
    let feed = both.feed();
    for day in days {
        assert_eq!(
            stands(&both.text(), day),
            stands(&feed, day),
            "{day}, seed {seed}: {} {feed}",
            both.text()
        );
    }
}
