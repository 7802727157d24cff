//! A one-on-one with something in everything, in words that could break a format.

use super::{Couple, Desk, Server, THURSDAY};

/// Words that could break a format.
const NASTY: &[&str] = &[
    "# not a heading\n- not a list\n1. nor this\n   > quote\n===",
    "*stars* _lines_ `ticks` [a](b) <b>&amp; \\ | a ~~b~~ $x$",
    "שלום עולם, זה מימין לשמאל",
    "日本語のとても長い文🙂👩‍👩‍👧‍👦",
    "  indented\n\n\n    and again\ttabs ",
    "```\ncode\n```",
    "line\\",
];

/// One-on-one of Ana and Marek with something in everything.
pub(crate) fn lived(server: &Server) -> Couple {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    when_they_meet(&ana);
    ana.capture_privately("only Ana’s");
    marek.capture_privately("only Marek’s");
    let gone = ana.capture_privately("only Ana’s, dropped").id;
    ana.post::<api::Nothing>(&format!("/private-captures/{gone}/drop"), &api::Nothing {});
    let mut points: Vec<String> = NASTY.iter().map(|words| ana.raise(words)).collect();
    points.push(ana.raise(&"long ".repeat(1_900)));
    ana.defer(&points[0], Some("2026-07-01"));
    ana.point(&points[1], "drop");
    ana.edit(&points[2], "edited", 1);
    ana.give_minutes(&points[3], 12);
    lives(&ana, &marek, &points);
    server.set_clock(THURSDAY);
    let meeting = marek.start().id;
    ana.point(&points[4], "discussion");
    marek.note(&meeting, Some(&points[4]), (NASTY[0], 0));
    marek.note(&meeting, None, (NASTY[1], 0));
    ana.agree("@marek Friday: # do it", Some(&meeting), Some(&points[4]));
    ana.wrap_up(&meeting);
    after(&ana, &marek, &meeting);
    aims(&ana, &marek, &points[3]);
    taught(&ana, &marek, &points);
    server.wait_days(7);
    marek.start();
    couple
}

fn when_they_meet(ana: &Desk) {
    let weekly = api::Series {
        cadence: "weekly".into(),
        starts: "2026-05-14T14:00".into(),
        zone: "Europe/Berlin".into(),
        minutes: 45,
        ..api::Series::default()
    };
    ana.post::<api::Relationship>("/series", &weekly);
    let holiday = api::PauseDays { from: "2026-08-03".into(), until: "2026-08-14".into() };
    ana.post::<api::Pause>("/pauses", &holiday);
    let link = api::JoinLink { url: "https://meet.example.org/ana-and-marek".into() };
    ana.post::<api::JoinLink>("/join-link", &link);
}

fn lives(ana: &Desk, marek: &Desk, points: &[String]) {
    let kind = |point: &str, kind: &str| {
        ana.post::<api::TalkingPoint>(
            &format!("/points/{point}/kind"),
            &api::Kind { kind: Some(kind.into()), ..api::Kind::default() },
        );
    };
    let merged = marek.capture("merged").id;
    ana.post::<api::TalkingPoint>(
        &format!("/points/{merged}/merge"),
        &api::Merge { into: points[5].clone() },
    );
    kind(&points[5], "challenge");
    marek.post::<api::TalkingPoint>(
        &format!("/points/{}/solutions", points[5]),
        &api::Capture { text: "a suggestion".into(), ..api::Capture::default() },
    );
    let asked = ana.raise("an insight");
    kind(&asked, "insight");
    let answer = api::WriteAnswer { text: "an answer".into(), version: 0 };
    marek.post::<api::Life>(&format!("/points/{asked}/written-answer"), &answer);
    let told = ana.raise("feedback");
    kind(&told, "feedback");
    let agreed = api::AgreedAction { line: Some("as agreed".into()), action: None };
    marek.post::<api::Life>(&format!("/points/{told}/agreed-action"), &agreed);
}

/// What comes after a meeting: the recap, what each thought of it, status that goes out, a meeting of its own.
fn after(ana: &Desk, marek: &Desk, meeting: &str) {
    let recap = api::Words { text: NASTY[0].into(), version: 0 };
    ana.post::<api::Recap>(&format!("/meetings/{meeting}/recap"), &recap);
    ana.post::<api::Recap>(&format!("/meetings/{meeting}/recap/sending"), &api::Nothing {});
    let thought =
        |worth: &str, drove: &str| api::Reflection { worth: Some(worth.into()), drove: Some(drove.into()) };
    let path = format!("/meetings/{meeting}/reflection");
    ana.post::<api::Reflection>(&path, &thought("a-lot", "you"));
    marek.post::<api::Reflection>(&path, &thought("stood-still", "other"));
    let update: api::Update = ana.post("/updates", &api::PostUpdate { text: NASTY[1].into() });
    let reply = api::Words { text: "read".into(), version: update.version };
    marek.post::<api::Update>(&format!("/updates/{}/reply", update.id), &reply);
    let posted = ana.raise("status");
    ana.post::<api::Update>(&format!("/points/{posted}/posting"), &api::PostPoint::default());
    let own = api::OwnMeeting { at: Some("2026-06-03T10:00".into()), minutes: Some(30), meeting: None };
    let point = ana.raise("wants a meeting of its own");
    ana.post::<api::TalkingPoint>(&format!("/points/{point}/own-meeting"), &own);
    ana.note_privately((Some(meeting), None), ("only Ana’s note", 0));
    ana.note_privately((None, None), ("only Ana’s note on all of it", 0));
    marek.note_privately((Some(meeting), None), ("only Marek’s note", 0));
}

fn aims(ana: &Desk, marek: &Desk, point: &str) {
    let aim = api::SetGoal {
        text: NASTY[0].into(),
        why: Some("because".into()),
        target: Some("2026-09".into()),
        ..api::SetGoal::default()
    };
    let goal = ana.post::<api::GoalDetail>("/goals", &aim).goal.id;
    marek.add_checkpoint(&goal, "a step", Some("2026-06-20"));
    let input = api::Kind { kind: Some("development".into()), ..api::Kind::default() };
    ana.post::<api::TalkingPoint>(&format!("/points/{point}/kind"), &input);
    let about = api::PointGoal { goal: Some(goal.clone()) };
    ana.post::<api::TalkingPoint>(&format!("/points/{point}/goal"), &about);
    super::grown::moment(ana, "a moment", NASTY[1], false);
    super::grown::moment(ana, "only Ana’s moment", NASTY[0], true);
    let words = api::GrowthWords { title: "in own words".into(), ..api::GrowthWords::default() };
    ana.post::<api::GrowthEntry>(&format!("/growth/{goal}/words"), &words);
    let kept = marek.post_update("worth keeping").id;
    ana.post::<api::Update>(&format!("/updates/{kept}/keeping"), &api::Nothing {});
}

/// Themes made, named, split and put away.
fn taught(ana: &Desk, marek: &Desk, points: &[String]) {
    let input = api::MakeTheme { points: points[2..6].to_vec(), name: NASTY[3].into() };
    let theme = ana.post::<api::ThemeLesson>("/themes", &input).theme;
    let input = api::MakeTheme { points: points[4..6].to_vec(), name: "half of it".into() };
    marek.post::<api::ThemeLesson>(&format!("/themes/{theme}/split"), &input);
    let input = api::MakeTheme { points: points[6..8].to_vec(), name: NASTY[5].into() };
    let gone = ana.post::<api::ThemeLesson>("/themes", &input).theme;
    ana.post::<api::ThemeLesson>(&format!("/themes/{gone}/dismissal"), &api::Nothing {});
}
