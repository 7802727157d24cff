//! Made-up views for the tests of the pages: a plain week, a full one, and words of every kind. Never shipped.

mod goals;
pub(crate) mod growth;
mod home;
mod kinds;
mod meetings;
mod people;
pub(crate) mod series;
pub(crate) mod theme;
pub(crate) mod update;
mod wrap_up;

pub(crate) use goals::{goal_page, goals, only_me, trays};
pub(crate) use home::{home, reports};
pub(crate) use meetings::{live, meeting, notes_under, owing, past, past_meetings};
pub(crate) use people::{arrangement, members, sessions, tokens, welcome};
pub(crate) use series::{hours, rebooking, series, understood_series};

use app::view::{
    AgendaLines, Backlog, Beat, Kinds, Line, Next, OwnMeetings, Place, Prepared, ReplyLine, Trays, Viewer,
    Week,
};
use domain::{
    ActionItemId, PrivateCaptureId, Side, TalkingPointId,
    action_item::{self, ActionItem},
    backlog::Trend,
    calendar_reply::Answer,
    private_capture::PrivateCapture,
    relationship::{Kind as Bond, Person, Relationship},
    talking_point::{Deferral, Kind, State, TalkingPoint},
    user::User,
};
use jiff::{Timestamp, civil::Date};

/// An id that differs by its number.
fn id<T: std::str::FromStr<Err = domain::Error>>(number: u32) -> T {
    format!("0196c1f0-0000-7000-8000-{number:012x}").parse().unwrap()
}

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn user(number: u32, name: &str, email: &str) -> User {
    User {
        id: id(number),
        email: email.into(),
        name: name.into(),
        zone: "Europe/Berlin".into(),
        administrator_at: None,
        deactivated_at: None,
        single_keys: true,
    }
}

pub(crate) fn ana() -> User {
    user(1, "Ana Kovač", "ana@northwind.example")
}

pub(crate) fn marek() -> User {
    user(2, "Marek Dvořák", "marek@northwind.example")
}

pub(crate) fn viewer(user: User) -> Viewer {
    let with = if user.name.starts_with("Ana") { "Marek" } else { "Ana" };
    Viewer {
        user,
        relationships: vec![Place { id: id(10), with: with.into(), own: true }],
        now: at("2026-05-12T08:20:00Z"),
    }
}

pub(crate) fn relationship() -> Relationship {
    let person = |user: User| Person { name: user.name, user: Some(user.id) };
    Relationship {
        id: id(10),
        kind: Bond::Reporting,
        owner: person(ana()),
        other: person(marek()),
        ends_at: None,
        version: 41,
    }
}

fn point(number: u32, text: &str, kind: Option<Kind>, minutes: i64) -> TalkingPoint {
    TalkingPoint {
        id: id(100 + number),
        raised_by: Side::Owner,
        text: text.into(),
        kind,
        minutes: (minutes != 0).then_some(minutes),
        state: State::Open,
        state_at: at("2026-05-10T08:00:00Z"),
        state_by: Side::Owner,
        order: Some("V".into()),
        deferral: None,
        answers: None,
        own_meeting: None,
        jotted: None,
        merged_into: None,
        goal: None,
        captured_at: at("2026-05-10T08:00:00Z"),
        version: 3,
    }
}

fn line(point: TalkingPoint, since: &str, carried: i64, notes: i64) -> Line {
    Line { point: TalkingPoint { captured_at: at(&format!("{since}T08:00:00Z")), ..point }, carried, notes }
}

fn capture(number: u32, text: &str, by: Side, moment: &str) -> TalkingPoint {
    TalkingPoint {
        raised_by: by,
        state: State::Captured,
        order: None,
        captured_at: at(moment),
        ..point(number, text, None, 0)
    }
}

fn agenda() -> AgendaLines {
    let mut answer = point(2, "Quarantine flaky tests nightly, one owner a week", Some(Kind::Solution), 5);
    answer.answers = Some(id::<TalkingPointId>(101));
    let mut marek = point(5, "How the incident review landed with the team", Some(Kind::Feedback), 7);
    marek.raised_by = Side::Other;
    let above = vec![
        line(
            point(1, "Flaky integration tests block every second merge", Some(Kind::Challenge), 12),
            "2026-04-07",
            3,
            0,
        ),
        line(answer, "2026-05-11", 0, 0),
        line(
            point(3, "Why did search move to Q4, and what does it mean for us?", Some(Kind::Insight), 8),
            "2026-05-11",
            0,
            0,
        ),
        line(
            point(4, "I’d like to lead the cache rewrite end to end", Some(Kind::Development), 10),
            "2026-04-28",
            1,
            2,
        ),
        line(marek, "2026-05-08", 0, 0),
    ];
    let below = vec![
        line(
            point(6, "On-call handover notes are too thin to act on", Some(Kind::Challenge), 8),
            "2026-04-20",
            2,
            0,
        ),
        line(
            point(7, "Is the platform team getting a second designer?", Some(Kind::Insight), 0),
            "2026-05-04",
            0,
            0,
        ),
    ];
    AgendaLines { above, below, planned: 42, total: 55, minutes: 45 }
}

fn action(number: u32, text: &str, by: Side, due: Option<&str>) -> ActionItem {
    ActionItem {
        id: id::<ActionItemId>(200 + number),
        assignee: by,
        text: text.into(),
        due: due.map(day),
        state: action_item::State::Open,
        state_at: at("2026-05-07T12:00:00Z"),
        state_by: Side::Owner,
        meeting: None,
        point: None,
        raised_at: at("2026-05-07T12:00:00Z"),
        version: 1,
    }
}

fn anas() -> Vec<ActionItem> {
    vec![
        action(1, "Write up the cache benchmark", Side::Owner, Some("2026-05-13")),
        action(2, "List three flaky suites worth deleting", Side::Owner, Some("2026-05-14")),
    ]
}

fn mareks() -> Vec<ActionItem> {
    vec![
        action(3, "Ask Ingrid about the June offsite budget", Side::Other, Some("2026-05-06")),
        action(4, "Introduce you to the storage leads", Side::Other, Some("2026-05-20")),
    ]
}

pub(crate) fn next() -> Next {
    Next {
        at: at("2026-05-14T12:00:00Z"),
        minutes: 45,
        meeting: None,
        in_progress: false,
        moved: false,
        day: None,
    }
}

fn captures() -> Vec<TalkingPoint> {
    vec![
        capture(
            20,
            "staging deploy took 50 min again. third time since friday",
            Side::Owner,
            "2026-05-11T14:40:00Z",
        ),
        capture(
            21,
            "pairing with Jonas on the cache went really well, want more of that",
            Side::Owner,
            "2026-05-12T07:12:00Z",
        ),
        capture(
            22,
            "Would you present the build-time work at the guild in June?",
            Side::Other,
            "2026-05-12T08:05:00Z",
        ),
    ]
}

/// The week as one of the two sees it.
pub(crate) fn week(side: Side) -> Week {
    let own = PrivateCapture {
        id: id::<PrivateCaptureId>(300),
        text: "nervous about the staff talk. what do I actually want?".into(),
        captured_at: at("2026-05-11T20:00:00Z"),
    };
    let (you_owe, owed_to_you) = if side == Side::Owner { (anas(), mareks()) } else { (mareks(), anas()) };
    Week {
        relationship: relationship(),
        side,
        they_left: false,
        prepared: Prepared::default(),
        captures: captures(),
        private_captures: (side == Side::Owner).then_some(own).into_iter().collect(),
        agenda: agenda(),
        next: Some(next()),
        rhythm: [Beat::Held; 3].into_iter().chain([Beat::Moved]).chain([Beat::Held; 4]).collect(),
        you_owe,
        owed_to_you,
        backlog: vec![
            line(
                point(30, "Two build systems, nobody owns either", Some(Kind::Challenge), 0),
                "2026-02-20",
                0,
                0,
            ),
            line(
                point(31, "Conference talk: say yes or no by autumn", Some(Kind::Development), 0),
                "2026-04-10",
                0,
                0,
            ),
        ],
        backlog_count: 9,
        series: Some(series()),
        hours: Some(hours()),
        moved_by: Some(side.across()),
        replies: vec![
            ReplyLine { side: side.across(), answer: Answer::Tentative, of_series: false, proposed_at: None },
            ReplyLine { side, answer: Answer::Accepted, of_series: true, proposed_at: None },
        ],
        wishes: Vec::new(),
        missed: None,
        join: Some("https://meet.example.org/ana-and-marek".into()),
        kinds: kinds::of(agenda().above.iter().chain(&agenda().below).map(|line| &line.point), side),
        goals_due: vec![goals::due()],
        trays: trays(side),
        unread: vec![update::update(1, side.across())],
        brought: update::brought(),
        questions: Some(update::offer(side)),
        own: wrap_up::own(),
    }
}

/// The week before anything was written, with the other one not here yet.
pub(crate) fn first_week(side: Side) -> Week {
    let mut relationship = relationship();
    match side {
        Side::Owner => relationship.other.user = None,
        Side::Other => relationship.owner.user = None,
    }
    Week {
        relationship,
        side,
        they_left: false,
        prepared: Prepared::default(),
        captures: Vec::new(),
        private_captures: Vec::new(),
        agenda: AgendaLines { minutes: 45, ..AgendaLines::default() },
        rhythm: Vec::new(),
        hours: None,
        moved_by: None,
        replies: Vec::new(),
        missed: None,
        join: None,
        you_owe: Vec::new(),
        owed_to_you: Vec::new(),
        backlog: Vec::new(),
        backlog_count: 0,
        kinds: Kinds::default(),
        goals_due: Vec::new(),
        trays: Trays::default(),
        series: Some(series()),
        unread: Vec::new(),
        own: OwnMeetings::default(),
        ..week(side)
    }
}

/// A week of words that try a page: long, right to left, without spaces, markup.
pub(crate) fn hard_week() -> Week {
    let mut week = week(Side::Owner);
    let texts = [
        "<script>alert(1)</script> & \"quotes\" 'single'",
        "لماذا انتقل البحث إلى الربع الرابع؟ وماذا يعني ذلك لنا",
        "検索がQ4に移動した理由と、それが私たちにとって何を意味するのかについて話したいです。😀👩‍👩‍👧‍👦🇪🇺",
        &"Donaudampfschifffahrtsgesellschaftskapitän".repeat(12),
        &"A long story about the deploy, told in one go and with all its turns. ".repeat(140),
        "first line\nsecond line\nthird line\nfourth line\nfifth line\nsixth line",
        "ok",
    ];
    let lines = week.agenda.above.iter_mut().chain(&mut week.agenda.below);
    for (line, text) in lines.zip(texts) {
        line.point.text = text.into();
    }
    for (capture, text) in week.captures.iter_mut().zip(texts.into_iter().skip(1)) {
        capture.text = text.into();
    }
    week.you_owe[0].text = texts[3].into();
    week.owed_to_you[0].text = texts[4].into();
    week
}

pub(crate) fn backlog() -> Backlog {
    let deferred = |number, text: &str, since, until: Option<&str>| {
        let mut line = line(point(number, text, Some(Kind::Challenge), 10), since, 1, 0);
        line.point.deferral = Some(Deferral { at: at("2026-04-10T08:00:00Z"), until: until.map(day) });
        line
    };
    let mut dropped = point(50, "printer on floor 2", None, 0);
    dropped.state = State::Dropped;
    Backlog {
        from: 0,
        relationship: relationship(),
        side: Side::Owner,
        below: agenda().below,
        deferred: vec![
            deferred(40, "Two build systems, nobody owns either", "2026-02-20", None),
            deferred(41, "Conference talk: say yes or no by autumn", "2026-04-10", Some("2026-06-04")),
        ],
        own: wrap_up::own(),
        trend: Trend { open: vec![3, 4, 4, 5, 6, 6, 7, 9, 8, 9, 10, 11] },
        dropped: vec![dropped],
        dropped_private: vec![PrivateCapture {
            id: id(301),
            text: "that remark in the stand-up".into(),
            captured_at: at("2026-05-01T08:00:00Z"),
        }],
        kinds: Kinds::default(),
        trays: trays(Side::Owner),
    }
}
