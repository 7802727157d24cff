//! Themes, through the front door: found in what both share and in nothing else, taught by both for good, each step taken
//! back, and given a meeting of their own.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Answer, Couple, Desk, Server, on_both, refusal};

on_both!(
    what_keeps_coming_back_is_found_and_keeps_its_id,
    private_captures_never_shape_a_theme,
    what_people_teach_holds_and_each_step_is_taken_back,
    themes_are_split_and_merged_and_back_again,
    the_owner_alone_says_that_a_theme_is_none,
    a_theme_gets_its_own_meeting_and_shows_what_came_of_it,
    an_agenda_to_hand_out_holds_what_was_picked_and_nothing_else,
    pages_teach_without_a_script,
    a_name_that_came_too_late_is_stale,
    the_backlog_says_how_long_it_waits_and_passes_by,
    a_theme_is_found_by_its_name,
);

const SHIFTS: [&str; 6] = [
    "I am tired of doing every early shift since June",
    "Swap early shifts with Tomas now and then",
    "Nobody volunteers for the early shift on Sundays",
    "Early shift without a second person is not safe",
    "Could the early shift start at four instead of three",
    "Sleep is bad in weeks with the early shift",
];
const OTHERS: [&str; 14] = [
    "The shop window needs new lettering",
    "Customer asked for a cake shaped like a lighthouse",
    "My cousin's wedding is on the ninth",
    "Till was four euros short on Tuesday",
    "Liked how calm the Saturday rush was",
    "New aprons are scratchy",
    "The council wants us at the harvest market",
    "Somebody parks in front of the loading bay",
    "Learned a lot from the sourdough book",
    "A regular complained about the seeds in the rolls",
    "Insurance form still on my desk",
    "Fire drill was a mess",
    "The bicycle basket broke",
    "Local paper wants an interview",
];

/// A year in a bakery; ids of the points about its early shift.
fn bakery(server: &Server, desk: &Desk) -> Vec<String> {
    let mut shifts = Vec::new();
    for (number, text) in OTHERS.iter().enumerate() {
        if let Some(shift) = SHIFTS.get(number) {
            shifts.push(desk.raise(shift));
        }
        desk.raise(text);
        if number % 4 == 3 {
            server.wait_days(7);
        }
    }
    shifts
}

fn themes(desk: &Desk) -> api::Themes {
    let themes: api::Themes = desk.get("/themes");
    assert!(themes.fresh, "the API waits until they were looked for");
    themes
}

/// The one theme, by its id and the ids of its points.
#[track_caller]
fn one(desk: &Desk) -> (api::Theme, Vec<String>) {
    let mut all = themes(desk).themes;
    assert_eq!(all.len(), 1, "{:?}", all.iter().map(|theme| &theme.name).collect::<Vec<_>>());
    let theme = all.remove(0);
    let points = theme.points.iter().map(|point| point.id.clone()).collect();
    (theme, points)
}

fn teach(desk: &Desk, tail: &str, points: &[&String]) -> api::ThemeLesson {
    let points = points.iter().map(|point| (*point).clone()).collect();
    desk.post(tail, &api::ThemePoints { points })
}

fn make(desk: &Desk, points: &[String], name: &str) -> api::ThemeLesson {
    desk.post("/themes", &api::MakeTheme { points: points.to_vec(), name: name.into() })
}

fn take_back(desk: &Desk, lesson: &api::ThemeLesson) -> api::ThemeLesson {
    desk.post(&format!("/theme-lessons/{}/taking-back", lesson.id), &api::Nothing {})
}

fn points_of(lesson: &api::ThemeLesson, theme: &str) -> usize {
    lesson.themes.themes.iter().find(|each| each.id == theme).map_or(0, |theme| theme.points.len())
}

fn what_keeps_coming_back_is_found_and_keeps_its_id(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    assert!(themes(&ana).themes.is_empty(), "nothing was said");
    let shifts = bakery(server, &ana);
    let (theme, points) = one(&ana);
    assert!(theme.name.to_lowercase().contains("early"), "{}", theme.name);
    assert!(points.len() >= 4 && points.iter().all(|point| shifts.contains(point)), "{points:?}");
    assert_eq!((theme.certain, theme.open, theme.weeks), (false, points.len(), 4));
    assert_eq!(one(&marek).0.id, theme.id, "both see the same");
    let before = ana.week().relationship.version;
    assert_eq!(one(&ana).0.id, theme.id);
    assert_eq!(ana.week().relationship.version, before, "looking again writes nothing");
    let more = ana.raise("The early shift is cold in winter");
    let (later, with) = one(&ana);
    assert_eq!((&later.id, &later.name), (&theme.id, &theme.name));
    assert!(with.contains(&more) || with.len() >= points.len());
    ana.point(&points[0], "drop");
    assert!(!one(&ana).1.contains(&points[0]), "what was dropped does not matter");
    let events = ana.events(0);
    assert!(!events.iter().any(|event| event.noun == "theme"), "finding is nobody’s doing");
    let page = server.browser(&couple.other).get(&couple.page("")).expect(200).text();
    assert!(page.contains("same thing, more than once") && page.contains(&format!("th-{}", theme.id)));
}

/// All that the other one can obtain about themes.
fn seen(server: &Server, couple: &Couple) -> Vec<String> {
    let browser = server.browser(&couple.other);
    let theme = one(&couple.others_desk(server)).0.id;
    let pages = ["".into(), "/themes".into(), format!("/themes/{theme}"), "/backlog/longest".into()];
    let pages = pages.iter().map(|tail: &String| browser.get(&couple.page(tail)).expect(200).steady());
    let api = ["/themes".into(), format!("/themes/{theme}"), "/events?after=0".into()];
    let holder = server.holder(&couple.other);
    let api = api.iter().map(|tail: &String| holder.get(&couple.api(tail)).expect(200).text());
    pages.chain(api).collect()
}

fn private_captures_never_shape_a_theme(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    bakery(server, &ana);
    one(&marek);
    let before = seen(server, &couple);
    for text in SHIFTS.iter().chain(&OTHERS[..6]) {
        ana.capture_privately(text);
        ana.capture_privately(&format!("{text}, and the lettering of the shop window again"));
    }
    one(&ana);
    assert_eq!(before, seen(server, &couple), "names, points, counts, order, versions");
    ana.capture("The shop window needs new lettering, again");
    assert_ne!(before, seen(server, &couple), "the control");
}

fn what_people_teach_holds_and_each_step_is_taken_back(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    bakery(server, &ana);
    let (theme, points) = one(&ana);
    let path = |tail: &str| format!("/themes/{}{tail}", theme.id);
    let out = teach(&marek, &path("/rejection"), &[&points[0]]);
    assert_eq!((out.verb.as_str(), points_of(&out, &theme.id)), ("rejected", points.len() - 1));
    assert!(!one(&ana).1.contains(&points[0]), "it holds when they are looked for anew");
    take_back(&ana, &out);
    assert!(one(&ana).1.contains(&points[0]));
    let stranger = ana.raise("Nadia, the apprentice, wants to try laminating");
    let added = teach(&ana, &path("/points"), &[&stranger]);
    assert_eq!(points_of(&added, &theme.id), points.len() + 1);
    let (certain, with) = one(&marek);
    assert!(certain.certain && with.contains(&stranger), "whoever adds agrees that it is one");
    take_back(&marek, &added);
    let (theme_now, without) = one(&ana);
    assert!(!without.contains(&stranger) && !theme_now.certain, "it is a suggestion again, as before");
    let name: api::ThemeLesson =
        ana.post(&path("/name"), &api::ThemeName { name: "Too early, again".into(), version: theme.version });
    assert_eq!(one(&marek).0.name, "Too early, again");
    assert!(refusal(marek.try_post::<api::ThemeLesson>(&path("/name"), &api::ThemeName::default())).0 == 409);
    take_back(&ana, &name);
    assert_eq!(one(&ana).0.name, theme.name);
    let (status, why) =
        refusal(ana.try_post::<api::ThemeLesson>(
            &format!("/theme-lessons/{}/taking-back", name.id),
            &api::Nothing {},
        ));
    assert_eq!((status, why.as_str()), (409, "This was taken back already."));
    let (status, why) =
        refusal(ana.try_post::<api::ThemeLesson>(&path("/points"), &api::ThemePoints::default()));
    assert_eq!((status, why.as_str()), (422, "Choose a point first."));
}

fn themes_are_split_and_merged_and_back_again(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let points: Vec<String> =
        (0..6).map(|number| ana.raise(&format!("{} {number}", OTHERS[number]))).collect();
    let (status, _) = refusal(ana.try_post::<api::ThemeLesson>(
        "/themes",
        &api::MakeTheme { points: points[..1].into(), name: "x".into() },
    ));
    assert_eq!(status, 422, "one alone is no theme");
    let made = make(&marek, &points, "all of it");
    let theme = made.theme.clone();
    assert_eq!((one(&ana).0.name.as_str(), one(&ana).1.len()), ("all of it", 6), "though nothing is alike");
    let input = api::MakeTheme { points: points[..2].into(), name: "two of them".into() };
    let split: api::ThemeLesson = ana.post(&format!("/themes/{theme}/split"), &input);
    let told = |desk: &Desk| {
        let mut told: Vec<_> =
            themes(desk).themes.into_iter().map(|theme| (theme.name, theme.points.len())).collect();
        told.sort();
        told
    };
    let both = vec![("all of it".to_owned(), 4), ("two of them".to_owned(), 2)];
    assert_eq!(told(&marek), both);
    let other = themes(&ana).themes.into_iter().find(|each| each.id != theme).expect("the other").id;
    let merge = api::MergeTheme { into: theme.clone() };
    let merged: api::ThemeLesson = marek.post(&format!("/themes/{other}/merge"), &merge);
    assert_eq!((one(&ana).0.id, one(&ana).1.len()), (theme.clone(), 6));
    let there: api::ThemeDetail = ana.get(&format!("/themes/{other}"));
    assert_eq!(there.theme.id, theme, "its old address leads to the one it is by now");
    take_back(&ana, &merged);
    assert_eq!(told(&ana), both);
    take_back(&marek, &split);
    assert_eq!((one(&ana).0.id, one(&ana).1.len()), (theme.clone(), 6));
    let few = api::MakeTheme { points: points[..5].into(), name: String::new() };
    assert_eq!(refusal(ana.try_post::<api::ThemeLesson>(&format!("/themes/{theme}/split"), &few)).0, 422);
    take_back(&ana, &made);
    assert!(themes(&ana).themes.is_empty());
}

fn the_owner_alone_says_that_a_theme_is_none(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    bakery(server, &ana);
    let theme = one(&ana).0.id;
    let path = format!("/themes/{theme}/dismissal");
    let (status, why) = refusal(marek.try_post::<api::ThemeLesson>(&path, &api::Nothing {}));
    assert!(status == 409 && why.starts_with("The owner"), "{why}");
    let lesson: api::ThemeLesson = ana.post(&path, &api::Nothing {});
    ana.raise("The early shift is cold in winter");
    let after = themes(&marek);
    assert!(after.themes.is_empty(), "nor what would join it");
    assert_eq!(after.dismissed.len(), 1);
    let back = format!("/theme-lessons/{}/taking-back", after.dismissed[0].lesson);
    assert_eq!(refusal(marek.try_post::<api::ThemeLesson>(&back, &api::Nothing {})).0, 409);
    take_back(&ana, &lesson);
    assert_eq!(one(&marek).0.id, theme);
    let gone = server
        .browser(&couple.owner)
        .post(&couple.page(&path), &[("key", "k1"), ("back", &couple.page(&format!("/themes/{theme}")))]);
    let there = gone.expect(303).location().to_owned();
    let on = server.browser(&couple.owner).get(&there).expect(303).location().to_owned();
    assert!(on.starts_with(&couple.page("/themes?did=theme-dismissed")), "{on}");
    let page = server.browser(&couple.owner).get(&on).expect(200).text();
    assert!(page.contains("Not shown any more:") && page.contains("taking-back"));
}

fn a_theme_gets_its_own_meeting_and_shows_what_came_of_it(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    bakery(server, &ana);
    let (theme, points) = one(&ana);
    let at = api::ThemeMeetingAt { at: "2026-06-30T10:00".into(), ..api::ThemeMeetingAt::default() };
    let path = format!("/themes/{}/own-meeting", theme.id);
    let unticked = server.browser(&couple.owner).post(&couple.page(&path), &[("at", "2026-05-19T10:00")]);
    assert!(unticked.expect(422).text().contains("Choose a point"));
    let (status, why) = refusal(marek.try_post::<api::Meeting>(&path, &at));
    assert!(status == 409 && why.starts_with("None of its points"), "{why}");
    let key = common::fresh();
    let meeting: api::Meeting = ana.post_with_key(&path, &key, &at).expect("a meeting");
    let again: api::Meeting = ana.post_with_key(&path, &key, &at).expect("the same one");
    assert_eq!(again.id, meeting.id, "sent twice it is one");
    assert_eq!(meeting.title.as_deref(), Some(theme.name.as_str()));
    let focus = marek.week().focus;
    assert_eq!((focus.len(), focus[0].points.len(), meeting.minutes), (1, points.len(), 30));
    assert!(one(&ana).0.certain, "whoever gives it a meeting agrees that it is one");
    ana.of_meeting::<api::Meeting>(&meeting.id, "cancelling");
    assert_eq!(
        ana.order().len(),
        SHIFTS.len() + OTHERS.len(),
        "called off, its points are on the agenda again"
    );
    ana.of_meeting::<api::Meeting>(&meeting.id, "restoring");
    server.set_clock("2026-06-30T08:00:00Z");
    ana.of_meeting::<api::Meeting>(&meeting.id, "start");
    points.iter().for_each(|point| drop(ana.point(point, "discussion")));
    ana.agree("@marek Friday: swap the shifts", Some(&meeting.id), Some(&points[0]));
    ana.wrap_up(&meeting.id);
    let detail: api::ThemeDetail = marek.get(&format!("/themes/{}", theme.id));
    assert_eq!(detail.theme.open, 0);
    let told: Vec<_> = detail.meetings.iter().map(|each| (each.discussed, each.agreed.len())).collect();
    assert_eq!((told, detail.agreed.len()), (vec![(points.len(), 1)], 1));
    let page = server.browser(&couple.other).get(&couple.page(&format!("/themes/{}", theme.id))).expect(200);
    let page = page.text();
    assert!(page.contains("swap the shifts") && page.contains("all talked about"));
    let (status, _) = refusal(
        ana.try_post::<api::Meeting>(&path, &api::ThemeMeetingAt { at: "2026-07-30T10:00".into(), ..at }),
    );
    assert_eq!(status, 409, "nothing is left to talk about");
}

fn an_agenda_to_hand_out_holds_what_was_picked_and_nothing_else(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let points = ["for *others* too", "between us"].map(|text| ana.raise(text));
    let theme = make(&ana, &points, "between the two").theme;
    let at = api::ThemeMeetingAt { at: "2026-06-30T10:00".into(), ..api::ThemeMeetingAt::default() };
    let meeting: api::Meeting = ana.post(&format!("/themes/{theme}/own-meeting"), &at);
    let path = format!("/meetings/{}/handout", meeting.id);
    assert_eq!(ana.get::<api::Handout>(&path).markdown, "", "nothing is picked for anybody");
    let picked = format!("{path}?pick={}&pick=when&pick=nonsense", points[0]);
    let handout: api::Handout = ana.get(&picked);
    assert_eq!(handout.markdown, "Tuesday 30 June, 10:00\n\n1. for \\*others\\* too\n");
    let file = server.browser(&couple.other).get(&couple.page(&picked.replace("/handout", "/handout.md")));
    let file: Answer = file.expect(200);
    assert_eq!(file.text(), handout.markdown);
    let page = server.browser(&couple.owner).get(&couple.page(&picked)).expect(200).text();
    let sheet = common::between(&page, "<ol class=\"voice\">", "</ol>").expect("the sheet");
    assert!(sheet.contains("for *others* too") && !sheet.contains("between us"));
    let regular = ana.start().id;
    assert_eq!(refusal(ana.try_get::<api::Handout>(&format!("/meetings/{regular}/handout"))).0, 409);
}

fn pages_teach_without_a_script(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let points: Vec<String> = OTHERS[..4].iter().map(|text| ana.raise(text)).collect();
    let browser = server.browser(&couple.owner);
    let back = couple.page("/themes");
    let fields = [
        ("key", "a"),
        ("back", &back),
        ("name", "things"),
        ("points", &points[0]),
        ("points", &points[1]),
        ("points", &points[2]),
    ];
    let made = browser.post(&back, &fields).expect(303);
    let page = browser.get(made.location()).expect(200).text();
    assert!(page.contains("Made a theme: “things”") && page.contains("taking-back"), "with its way back");
    let (theme, own) = one(&ana);
    assert_eq!(own.len(), 3, "each that was ticked");
    let page = browser.get(&couple.page(&format!("/themes/{}", theme.id))).expect(200).text();
    assert!(page.contains("Its own meeting") && page.contains("Doesn’t belong here: The shop window"));
    let typed = [("key", "b"), ("back", &back), ("name", ""), ("points", &points[3])];
    let wrong = browser.post(&back, &typed).expect(422).text();
    assert!(wrong.contains("Write something first"), "what to do");
    let prep = browser.post(&couple.page("/prep/step"), &[("key", "c"), ("step", "themes")]).expect(303);
    let prep = browser.get(prep.location()).expect(200).text();
    assert!(prep.contains("What keeps coming back") && prep.contains("things"));
}

fn a_name_that_came_too_late_is_stale(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let points: Vec<String> = OTHERS[..2].iter().map(|text| ana.raise(text)).collect();
    let theme = make(&ana, &points, "first").theme;
    let path = format!("/themes/{theme}/name");
    marek.post::<api::ThemeLesson>(&path, &api::ThemeName { name: "his".into(), version: 2 });
    let late = [("key", "k"), ("name", "hers"), ("version", "2")];
    let page = server.browser(&couple.owner).post(&couple.page(&path), &late).expect(409).text();
    assert!(page.contains("his") && page.contains("hers") && page.contains("data-version-now=\"3\""));
    assert_eq!(one(&ana).0.name, "his");
    let long = api::ThemeName { name: "x".repeat(121), version: 3 };
    assert_eq!(refusal(ana.try_post::<api::ThemeLesson>(&path, &long)).0, 422);
}

fn the_backlog_says_how_long_it_waits_and_passes_by(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let first = ana.raise("the oldest of all");
    ana.defer(&first, None);
    server.wait_days(22);
    for number in 0..4 {
        let id = ana.raise(&format!("number {number} of the younger ones"));
        ana.defer(&id, None);
    }
    let browser = server.browser(&couple.owner);
    let longest = browser.get(&couple.page("/backlog/longest")).expect(200).text();
    let place = |words: &str| longest.find(words).expect(words);
    assert!(place("the oldest of all") < place("number 0 of the younger ones"));
    assert!(longest.contains("5 points are still to be talked about. Three weeks ago it was 1: it is"));
    assert!(longest.contains("Points to talk about at the end of each week"), "and its numbers");
    let pass = browser.get(&couple.page("/backlog/pass")).expect(200).text();
    assert!(pass.contains("Point 1 of 5") && pass.contains("the oldest of all"));
    let back = couple.page("/backlog/pass?from=0");
    let dropped =
        browser.post(&couple.page(&format!("/points/{first}/drop")), &[("key", "k"), ("back", &back)]);
    let next = browser.get(dropped.expect(303).location()).expect(200).text();
    assert!(next.contains("Point 1 of 4") && next.contains("/restoring"), "the next one, and the way back");
    let over = browser.get(&couple.page("/backlog/pass?from=4")).expect(200).text();
    assert!(over.contains("That was all of it"));
    let theirs = server.browser(&couple.other).get(&couple.page("/backlog/pass")).expect(200).text();
    assert!(!theirs.contains("data-do=\"drop\""), "what is dropped is the owner’s to say");
}

fn a_theme_is_found_by_its_name(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let points: Vec<String> = OTHERS[..2].iter().map(|text| ana.raise(text)).collect();
    let theme = make(&ana, &points, "harlequin").theme;
    let words = serde_json::json!({"words": "harlequin"});
    let found = server.holder(&couple.other).command("/api/v1/find", "k", &words).expect(200).text();
    let hits: Vec<api::Hit> = serde_json::from_str(&found).expect("hits");
    let path = couple.page(&format!("/themes/{theme}"));
    assert_eq!((hits.len(), &hits[0].what, &hits[0].path), (1, &"theme".to_owned(), &path));
}
