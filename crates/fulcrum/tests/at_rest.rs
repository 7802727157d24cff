//! What lies on the disk and in the logs holds no words: five hundred of them go in through every verb of the real binary
//! at its most talkative, and none is found in the raw bytes of database, write-ahead log, backup, dump or log.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use api::client::Client;
use common::{
    Browser, Database, Desk, Kind, MailServer, Needles, PASSWORD, Program, Typist, command, files_below,
    fresh, storage,
};
use serde_json::json;
use std::path::PathBuf;

const WORDS: usize = 700;

/// Words that are nowhere else, handed out one by one.
struct Words {
    all: Vec<String>,
    used: usize,
}

impl Words {
    fn new() -> Self {
        Self { all: (0..WORDS).map(|_| format!("zq{}", &fresh()[..14])).collect(), used: 0 }
    }

    fn word(&mut self) -> String {
        let word = self.all[self.used].clone();
        self.used += 1;
        format!("so {word}, we said")
    }

    fn words(&mut self, count: usize) -> Vec<String> {
        (0..count).map(|_| self.word()).collect()
    }
}

/// A running binary with Ana and Marek in it.
struct Running {
    outside: MailServer,
    program: Program,
    ana: Desk,
    marek: Desk,
    marek_himself: Client,
    page: String,
    ana_in_the_browser: Browser,
}

/// In plain sight on purpose: administrators see who meets whom.
const NAME: &str = "Plainname Kovač";

fn start(database: &Database) -> Running {
    common::populate(database, NAME, "ana@example.org");
    let outside = MailServer::start();
    let smtp = format!("smtp://127.0.0.1:{}", outside.port);
    let mut serve = command(&["serve", "--listen", "127.0.0.1:0"]);
    serve.args(["--smtp-url", &smtp, "--mail-from", "Fulcrum <fulcrum@northwind.example>"]);
    let program = Program::spawn(
        serve.args(storage(database)).env("FULCRUM_LOG", "trace").env("FULCRUM_PRIVATE_HOSTS", "127.0.0.1"),
    )
    .expect("it starts");
    let link = common::administer(database, &["link", "--user", "ana@example.org"]);
    let browser = Browser::new(&program.base);
    browser.post(link["link"].as_str().expect("a link"), &[("password", PASSWORD)]).expect(303);
    let client = Client::new(&program.base, &common::token_of(database, "ana@example.org"));
    let start = api::Start { name: "Marek".into(), mine: "yes".into(), ..api::Start::default() };
    let made: api::Relationship = client.post("/one-on-ones", &fresh(), &start).expect("a one-on-one");
    let page = format!("/one-on-ones/{}", made.id);
    let invitation: api::InvitationLink =
        client.post(&format!("{page}/invitation"), &fresh(), &api::Nothing {}).expect("an invitation");
    let account =
        [("name", "Marek"), ("email", "marek@example.org"), ("password", PASSWORD), ("zone", "UTC")];
    Browser::new(&program.base).post(&invitation.path, &account).expect(303);
    let his = Client::new(&program.base, &common::token_of(database, "marek@example.org"));
    let id = made.id.parse().expect("an id");
    let hers = Client::new(&program.base, &common::token_of(database, "ana@example.org"));
    let (ana, marek) = (Desk::new(hers, id), Desk::new(his, id));
    let marek_himself = Client::new(&program.base, &common::token_of(database, "marek@example.org"));
    Running { outside, program, ana, marek, marek_himself, page, ana_in_the_browser: browser }
}

fn strs(all: &[String]) -> Vec<&str> {
    all.iter().map(String::as_str).collect()
}

/// Says all words through every verb that takes some.
fn say_all(at: &Running, words: &mut Words) {
    let (ana, marek) = (&at.ana, &at.marek);
    let mut points: Vec<_> = words.words(80).iter().map(|text| ana.capture(text).id).collect();
    points.extend(words.words(20).iter().map(|text| marek.capture(text).id));
    say_on_pages(at, words);
    send_outside(at, words);
    let private: Vec<_> = words.words(60).iter().map(|text| ana.capture_privately(text).id).collect();
    for id in &private[..20] {
        ana.post::<api::TalkingPoint>(&format!("/private-captures/{id}/sharing"), &api::Nothing {});
    }
    for (id, text) in private[20..40].iter().zip(words.words(20)) {
        let input = api::Words { text, version: 1 };
        ana.post::<api::PrivateCapture>(&format!("/private-captures/{id}/words"), &input);
        ana.post::<api::Nothing>(&format!("/private-captures/{id}/drop"), &api::Nothing {});
    }
    for (id, text) in points[..40].iter().zip(words.words(40)) {
        ana.keep(id, None);
        ana.edit(id, &text, 1);
    }
    points[40..50].iter().for_each(|id| drop(ana.point(id, "drop")));
    points[50..60].iter().for_each(|id| drop(ana.defer(id, None)));
    let meeting = ana.start().id;
    for (n, id) in points[..30].iter().enumerate() {
        let note = marek.note(&meeting, Some(id), (&words.word(), 0));
        ana.note(&meeting, Some(id), (&words.word(), note.version));
        if n % 2 == 0 {
            ana.point(id, "discussion");
        }
    }
    type_together(at, words, &meeting);
    for text in words.words(40) {
        let made = ana.agree(&format!("@marek Friday: {text}"), Some(&meeting), None);
        let input = api::ActionWords { text: words.word(), assignee: "owner".into(), due: None, version: 1 };
        ana.post::<api::ActionItem>(&format!("/action-items/{}/words", made.id), &input);
    }
    say_goals(at, words, (&meeting, &points[0]));
    say_themes(at, words, &points[..2]);
    for text in words.words(3) {
        let point = ana.capture(&text).id;
        ana.give_meeting(&point, "2099-05-19T10:00");
    }
    ana.wrap_up(&meeting);
    say_in_lives(at, words, &points[30..34]);
    post_updates(at, words, &points[60..70]);
    tell_growth(at, words);
    let path = format!("/meetings/{meeting}/recap");
    for (version, text) in (0..).zip(words.words(3)) {
        marek.post::<api::Recap>(&path, &api::Words { text, version });
    }
    ana.of_meeting::<api::Recap>(&meeting, "recap/sending");
    import_the_rest(at, words);
}

/// Webhooks whose addresses are words, told of things that are; and a letter about an agenda that holds some.
fn send_outside(at: &Running, words: &mut Words) {
    for text in words.words(3) {
        // Nobody is there: what would have been said stays unsaid, and is nowhere.
        let address = format!("https://127-0-0-1.invalid/{text}");
        let new = api::NewWebhook {
            address,
            form: "slack".into(),
            update: Some("yes".into()),
            ..api::NewWebhook::default()
        };
        at.ana.post::<api::WebhookMade>("/webhooks", &new);
        at.ana.post::<api::Update>("/updates", &api::PostUpdate { text: words.word() });
    }
    let series = json!({"cadence": "weekly", "starts": "2026-05-14T14:00", "zone": "UTC", "minutes": 45});
    at.ana.post::<serde_json::Value>("/series", &series);
    let calm = json!({
        "prep": "off", "agenda": "mail", "action_items": "mail", "goals": "mail", "digest": "mail",
        "prep_time": "morning", "digest_day": "friday", "words": "yes",
    });
    at.marek_himself.post::<_, serde_json::Value>("/settings/reminders", &fresh(), &calm).expect("saved");
    at.ana.post::<serde_json::Value>("/prep/prepared", &api::Nothing {});
    let came = (0..600).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        at.outside.take().iter().any(|came| came.to == "marek@example.org")
    });
    assert!(came, "he hears that the agenda is ready");
    drop(common::plant(&at.marek_himself, &words.words(3)));
}

/// Typed letter for letter through the socket, some of it taken back again; then saved whole by the other.
fn type_together(at: &Running, words: &mut Words, meeting: &str) {
    let path = format!("{}/notes/meeting.{meeting}", at.page);
    let cookie = at.ana_in_the_browser.cookie("fulcrum");
    let mut typist = Typist::open(&at.program.base, cookie.as_deref(), &path).asking();
    let mut typed = String::new();
    for word in words.words(10) {
        typist.write(&format!("{typed}{word}\n"));
        typed += if typed.len() < 200 { &word } else { "" };
    }
    typist.is_saved();
    let so_far = at.marek.meeting(meeting).notes.into_iter().find(|note| note.point.is_none());
    let version = so_far.expect("what she typed").version;
    at.marek.note(meeting, None, (&format!("{typed} {}", words.word()), version));
}

/// Suggestions, written answers and agreed actions.
fn say_in_lives(at: &Running, words: &mut Words, points: &[String]) {
    for (point, kind) in points.iter().zip(["challenge", "insight", "feedback", "challenge"]) {
        let kind = api::Kind { kind: Some(kind.into()), ..api::Kind::default() };
        at.ana.post::<api::TalkingPoint>(&format!("/points/{point}/kind"), &kind);
    }
    let suggestion = api::Capture { text: words.word(), ..api::Capture::default() };
    at.marek.post::<api::TalkingPoint>(&format!("/points/{}/solutions", points[0]), &suggestion);
    for version in 0..2 {
        let answer = api::WriteAnswer { text: words.word(), version };
        at.marek.post::<api::Life>(&format!("/points/{}/written-answer", points[1]), &answer);
    }
    let action = api::AgreedAction { line: Some(words.word()), action: None };
    at.ana.post::<api::Life>(&format!("/points/{}/agreed-action", points[2]), &action);
    let into = api::Merge { into: points[0].clone() };
    at.ana.post::<api::TalkingPoint>(&format!("/points/{}/merge", points[3]), &into);
}

fn say_themes(at: &Running, words: &mut Words, points: &[String]) {
    for _ in 0..5 {
        let input = api::MakeTheme { points: points.to_vec(), name: words.word() };
        let theme = at.ana.post::<api::ThemeLesson>("/themes", &input).theme;
        let input = api::ThemeName { name: words.word(), version: 2 };
        at.marek.post::<api::ThemeLesson>(&format!("/themes/{theme}/name"), &input);
    }
}

fn say_goals(at: &Running, words: &mut Words, (meeting, point): (&str, &str)) {
    let (ana, marek) = (&at.ana, &at.marek);
    for _ in 0..5 {
        let set = api::SetGoal { text: words.word(), why: Some(words.word()), ..api::SetGoal::default() };
        let goal = ana.post::<api::GoalDetail>("/goals", &set).goal.id;
        let edit = api::GoalWords { text: words.word(), version: 1, ..api::GoalWords::default() };
        ana.post::<api::GoalDetail>(&format!("/goals/{goal}/words"), &edit);
        let step = marek.add_checkpoint(&goal, &words.word(), Some("2026-09-01")).id;
        let edit = api::CheckpointWords { text: words.word(), planned: None, version: 1 };
        marek.post::<api::Checkpoint>(&format!("/checkpoints/{step}/words"), &edit);
        marek.post::<api::TalkingPoint>("/goal-suggestions", &api::SuggestGoal { text: words.word() });
        ana.post::<api::TalkingPoint>(&format!("/goals/{goal}/talking-point"), &api::Nothing {});
    }
    for desk in [ana, marek] {
        for place in [(None, None), (Some(meeting), None), (None, Some(point))] {
            desk.note_privately(place, (&words.word(), 0));
            desk.note_privately(place, (&words.word(), 1));
        }
    }
}

/// Updates: posted as they are, from points, changed, answered.
fn tell_growth(at: &Running, words: &mut Words) {
    for hidden in [false, true] {
        let made = common::grown::moment(&at.ana, &words.word(), &words.word(), hidden);
        let (title, text) = (words.word(), words.word());
        let other = api::GrowthWords { title, text, day: None, version: 1 };
        at.ana.post::<api::GrowthEntry>(&format!("/growth/{}/words", made.id), &other);
        let to = if hidden { "showing" } else { "hiding" };
        at.ana.post::<api::GrowthEntry>(&format!("/growth/{}/{to}", made.id), &api::Nothing {});
    }
}

fn post_updates(at: &Running, words: &mut Words, points: &[String]) {
    let (ana, marek) = (&at.ana, &at.marek);
    for point in points {
        let sharper = api::PostPoint { text: Some(words.word()) };
        let posted: api::Update = ana.post(&format!("/points/{point}/posting"), &sharper);
        let line = api::Words { text: words.word(), version: posted.version };
        marek.post::<api::Update>(&format!("/updates/{}/reply", posted.id), &line);
    }
    for text in words.words(5) {
        let posted: api::Update = marek.post("/updates", &api::PostUpdate { text });
        let other = api::Words { text: words.word(), version: posted.version };
        marek.post::<api::Update>(&format!("/updates/{}/words", posted.id), &other);
    }
}

/// Forms, and what is refused: the log must not say it either.
fn say_on_pages(at: &Running, words: &mut Words) {
    let browser = &at.ana_in_the_browser;
    let points = format!("{}/points", at.page);
    for (n, text) in words.words(40).iter().enumerate() {
        let vis = if n % 2 == 0 { "both" } else { "me" };
        browser.post(&points, &[("text", text), ("vis", vis)]).expect(303);
    }
    for text in words.words(5) {
        browser.post(&points, &[("text", &format!("{text} {}", "x".repeat(10_000)))]).expect(422);
        browser.post(&format!("{}/notes/meeting.{}", at.page, fresh()), &[("text", &text)]).expect(404);
        Browser::new(&at.program.base).post(&points, &[("text", &text)]).expect(401);
    }
    for text in words.words(4) {
        let broken = format!("{{\"text\": \"{text}\"").into_bytes();
        let json = [("content-type", "application/json")];
        browser.send("POST", &points, &json, broken).expect(422);
    }
}

fn import_the_rest(at: &Running, words: &mut Words) {
    let left = WORDS - words.used;
    assert!(left > 40, "{left} words are left for the document");
    let lines: Vec<_> = words.words(left).iter().map(|text| format!("- {text}")).collect();
    let days = lines.chunks(20).enumerate().map(|(n, lines)| {
        format!("## 2025-0{}-1{}\n\n{}\n\nNotes: as above\n", n % 9 + 1, n / 9, lines.join("\n"))
    });
    let text = format!("# Ana / Marek\n\n{}", days.collect::<Vec<_>>().join("\n"));
    let understood = format!("{}/import", at.page);
    at.ana_in_the_browser.post(&understood, &[("text", &text)]).expect(200);
    at.ana.post::<serde_json::Value>("/import", &json!({"text": text}));
}

fn scan(kind: Kind) {
    let Some(database) = Database::fresh(kind) else { return };
    let mut words = Words::new();
    let at = start(&database);
    say_all(&at, &mut words);
    assert_eq!(words.used, WORDS);
    let needles = Needles::of(&words.all);
    let mut files = files_below(&database.data());
    files.extend(copies(&database));
    let read = needles.assert_absent(&files);
    let log = at.program.stop();
    let found = needles.find(&log);
    assert!(found.is_empty(), "the log holds {found:?}");
    needles.assert_absent(&files_below(&database.data()));
    let control = Needles::of(&[NAME.to_owned()]);
    let seen: Vec<_> =
        files.iter().filter(|file| std::fs::read(file).is_ok_and(|b| !control.find(&b).is_empty())).collect();
    assert!(seen.len() >= 2, "the control: a name in plain sight is found by the same search, {seen:?}");
    eprintln!(
        "{kind:?}: {read} bytes in {} files, {} bytes of log; the control in {}",
        files.len(),
        log.len(),
        seen.len()
    );
}

/// Backups, and on PostgreSQL the files of the database server as far as we may read them.
fn copies(database: &Database) -> Vec<PathBuf> {
    let copy = database.folder().join("copy");
    let Some(url) = database.url() else {
        let output = copy.display().to_string();
        let ended = common::run(&[&["backup", "--output", &output][..], &strs(&storage(database))].concat());
        assert_eq!(ended.code, Some(0), "{ended:?}");
        return vec![copy];
    };
    database.execute("CHECKPOINT");
    let mut files = Vec::new();
    if let Some(pg_dump) = common::postgres_program("pg_dump") {
        let dumped = std::process::Command::new(pg_dump).arg("--file").arg(&copy).arg(&url).status();
        assert!(dumped.expect("pg_dump").success());
        files.push(copy);
    } else {
        eprintln!("not scanned: a dump, for want of pg_dump");
    }
    let folder = PathBuf::from(database.ask("SHOW data_directory"));
    let number = database.ask("SELECT oid FROM pg_database WHERE datname = current_database()");
    let own = files_below(&folder.join("base").join(number));
    if own.is_empty() {
        eprintln!("not scanned: the files of PostgreSQL, which we may not read");
    }
    files.extend(own);
    files.extend(files_below(&folder.join("pg_wal")));
    files
}

#[test]
fn the_search_finds_words_however_they_are_written() {
    use base64::Engine as _;
    let word = format!("zq{}", &fresh()[..14]);
    let needles = Needles::of(std::slice::from_ref(&word));
    let utf16: Vec<u16> = format!("…{word}…").encode_utf16().collect();
    let hex: String = word.bytes().map(|byte| format!("{byte:02X}")).collect();
    let mut written = vec![
        format!("x{word}y").into_bytes(),
        utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
        format!("\\x{hex}").into_bytes(),
        hex.to_lowercase().into_bytes(),
    ];
    for before in ["", "a", "ab", "abc"] {
        for after in ["", "a", "ab"] {
            let text = format!("{before}{word}{after}");
            written.push(base64::engine::general_purpose::STANDARD.encode(text).into_bytes());
        }
    }
    for bytes in written {
        assert!(needles.find(&bytes).contains(word.as_str()), "{:?}", String::from_utf8_lossy(&bytes));
    }
    assert!(needles.find(b"nothing of the kind").is_empty());
}

#[test]
fn sqlite_and_its_log_and_backup_hold_no_words() {
    scan(Kind::Sqlite);
}

#[test]
fn postgres_and_its_log_and_dump_hold_no_words() {
    scan(Kind::Postgres);
}
