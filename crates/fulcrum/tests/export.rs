//! Leaving and coming back through the front door: whole, one's own, in a shape that is written down; and what is wrong
//! with a file is said in one line before anything of it is saved.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::export::TABLES;
use common::{Browser, Couple, Desk, Person, Server, comparable, difference, fresh, lived, on_both};
use serde_json::{Value, json};

on_both!(
    what_leaves_comes_back_the_same,
    an_export_comes_in_once,
    sending_it_again_under_its_key_is_safe,
    a_wrong_file_says_what_is_wrong_and_saves_nothing,
    an_export_holds_what_is_ones_own_and_nothing_of_the_other_ones,
    words_read_back_from_markdown_as_they_were_written,
    a_page_takes_the_file,
    what_was_dropped_is_removed_in_its_time_there_too,
);

/// A byte more than fits.
const TOO_LARGE: usize = domain::limits::EXPORT + 1;

fn export_of(server: &Server, person: &Person) -> Value {
    server.holder(person).get("/api/v1/export").expect(200).json()
}

fn bring(server: &Server, person: &Person, export: &Value) -> common::Answer {
    server.holder(person).command("/api/v1/import", &fresh(), export)
}

/// Somebody who is called the same, here for the first time.
fn namesake(server: &Server, of: &Person) -> Person {
    let (first, last) = of.name.split_once(' ').expect("two names");
    let made = server.add(&format!("{first}{} {last}", fresh()));
    let (id, name) = (made.id, of.name.clone());
    server.write(move |tx| app::user::change(tx, id, &name, "Europe/Berlin", true));
    Person { name: of.name.clone(), ..made }
}

fn what_leaves_comes_back_the_same(server: &Server) {
    let couple = lived(server);
    for person in [&couple.owner, &couple.other] {
        let before = export_of(server, person);
        for table in TABLES {
            let entries = before["one_on_ones"][0][table.name].as_array().expect("a table");
            let may_be_empty = ["solution_steps", "feedback_changes", "questions_offered"];
            // Only the owner hides.
            let not_theirs = table.name == "hidden_growth_entries" && person.id == couple.other.id;
            assert_eq!(not_theirs, not_theirs && entries.is_empty(), "what Ana hid");
            assert!(
                not_theirs || may_be_empty.contains(&table.name) || !entries.is_empty(),
                "nothing in {}",
                table.name
            );
        }
        let again = namesake(server, person);
        let brought = bring(server, &again, &before).expect(200).json();
        assert_eq!(brought["one_on_ones"][0]["side"], before["one_on_ones"][0]["side"]);
        let after = export_of(server, &again);
        let (before, after) =
            (comparable(&before["one_on_ones"][0], false), comparable(&after["one_on_ones"][0], true));
        assert_eq!(difference(&before, &after, &person.name), None);
    }
    let desk = couple.owners_desk(server);
    let again = namesake(server, &couple.owner);
    bring(server, &again, &export_of(server, &couple.owner)).expect(200);
    let id = server.client(&again).get::<Vec<api::Relationship>>("/one-on-ones").expect("hers")[0].clone();
    assert!(!id.other.joined, "the other one may be invited");
    let there = Desk::new(server.client(&again), id.id.parse().expect("an id"));
    assert_eq!(desk.order(), there.order(), "and the agenda reads the same");
    let carried = |desk: &Desk| desk.week().agenda.above.iter().map(|line| line.carried).collect::<Vec<_>>();
    assert_eq!(carried(&desk), carried(&there));
    there.raise("life goes on");
}

fn an_export_comes_in_once(server: &Server) {
    let couple = lived(server);
    let export = export_of(server, &couple.owner);
    let refused = bring(server, &couple.owner, &export).expect(409).complaint();
    assert!(refused.contains("Marek Dvořák") && refused.contains("is here already"), "{refused}");
    let again = namesake(server, &couple.owner);
    bring(server, &again, &export).expect(200);
    bring(server, &again, &export).expect(409);
    let copy = export_of(server, &again);
    assert_eq!(copy["one_on_ones"].as_array().map(Vec::len), Some(1));
    bring(server, &again, &copy).expect(409);
    let home = bring(server, &couple.owner, &copy).expect(409).complaint();
    assert!(home.contains("is here already"), "also when it was elsewhere in between: {home}");
}

fn sending_it_again_under_its_key_is_safe(server: &Server) {
    let couple = lived(server);
    let (export, again) = (export_of(server, &couple.owner), namesake(server, &couple.owner));
    let (program, key) = (server.holder(&again), fresh());
    let first = program.command("/api/v1/import", &key, &export).expect(200).json();
    assert_eq!(program.command("/api/v1/import", &key, &export).expect(200).json(), first);
    assert_eq!(export_of(server, &again)["one_on_ones"].as_array().map(Vec::len), Some(1));
}

type Spoil = fn(&mut Value);

/// Each with what is said of it.
const SPOILT: &[(Spoil, &str)] = &[
    (|all| all["fulcrum_export"] = json!(7), "version 7"),
    (|all| all["one_on_ones"] = json!([]), "no one-on-one"),
    (|all| all["one_on_ones"][0]["surprise"] = json!(1), "does not know"),
    (|all| all["one_on_ones"][0]["kind"] = json!("feudal"), "kind makes no sense"),
    (|all| all["one_on_ones"][0]["version"] = json!(1), "older than what happened"),
    (|all| all["one_on_ones"][0]["owner"]["name"] = json!(""), "Write something first"),
    (|all| all["one_on_ones"][0]["notes"][0]["meeting_id"] = json!(fresh()), "not in it"),
    (|all| all["one_on_ones"][0]["talking_points"][0]["text"] = json!("x".repeat(10_001)), "longer"),
    (|all| all["one_on_ones"][0]["talking_points"][0]["id"] = json!("mine"), "makes no sense"),
    (|all| all["one_on_ones"][0]["talking_points"][0]["state"] = json!("lost"), "state makes no sense"),
    (
        |all| all["one_on_ones"][0]["talking_points"][0]["state_at"] = json!("9999-01-01T00:00:00Z"),
        "no sense",
    ),
    (|all| all["one_on_ones"][0]["talking_points"][3]["order_key"] = json!("zzz0"), "makes no sense"),
    (|all| all["one_on_ones"][0]["meetings"][0]["minutes"] = json!(-5), "too small"),
    (|all| all["one_on_ones"][0]["series"][0]["zone"] = json!("Mars/Base"), "makes no sense"),
    (
        |all| {
            let twin = all["one_on_ones"][0]["meetings"][0].clone();
            all["one_on_ones"][0]["meetings"].as_array_mut().expect("meetings").push(twin);
        },
        "there twice",
    ),
    (
        |all| {
            let twin = all["one_on_ones"][0].clone();
            all["one_on_ones"].as_array_mut().expect("one-on-ones").push(twin);
        },
        "same one-on-one twice",
    ),
    (
        |all| all["one_on_ones"][0]["meetings"][0]["state"] = json!("in-progress"),
        "two meetings of one one-on-one go on",
    ),
];

fn a_wrong_file_says_what_is_wrong_and_saves_nothing(server: &Server) {
    let couple = lived(server);
    let (export, again) = (export_of(server, &couple.owner), namesake(server, &couple.owner));
    let program = server.holder(&again);
    let send = |bytes: Vec<u8>| {
        program
            .send("POST", "/api/v1/import", &[("content-type", "application/json")], bytes)
            .expect(422)
            .complaint()
    };
    let text = export.to_string();
    for (bytes, says) in [
        (Vec::new(), "cut off"),
        (text.as_bytes()[..text.len() / 2].to_vec(), "cut off"),
        (b"# Ana / Marek\n\n- a point".to_vec(), "not JSON"),
        (b"{\"people\": []}".to_vec(), "no export of Fulcrum"),
        (b"[[[[".to_vec(), "no export of Fulcrum"),
        (vec![b' '; TOO_LARGE], "too large: at most 256 MB"),
    ] {
        let said = send(bytes);
        assert!(said.contains(says) && !said.contains('\n'), "{said} says nothing of {says}");
    }
    for (spoil, says) in SPOILT {
        let mut spoilt = export.clone();
        spoil(&mut spoilt);
        let said = send(spoilt.to_string().into_bytes());
        assert!(said.contains(says) && !said.contains('\n'), "{said} says nothing of {says}");
    }
    assert_eq!(export_of(server, &again)["one_on_ones"], json!([]), "nothing was saved");
    bring(server, &again, &export).expect(200);
}

/// All files of the folder, as one text each.
fn folder(browser: &Browser) -> Vec<(String, String)> {
    let answer = browser.get("/settings/export.zip").expect(200);
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(answer.body)).expect("a zip");
    let count = zip.len();
    let read = |number| {
        let file = zip.by_index(number).expect("a file");
        (file.name().expect("a name").into_owned(), std::io::read_to_string(file).expect("UTF-8"))
    };
    (0..count).map(read).collect()
}

fn an_export_holds_what_is_ones_own_and_nothing_of_the_other_ones(server: &Server) {
    let couple = lived(server);
    let olga = server.add("Olga Novak");
    let second = Couple::between(server, &olga, &couple.other);
    second.owners_desk(server).capture("between Olga and Marek");
    let words = |person: &Person| {
        let browser = server.browser(person);
        let json = browser.get("/settings/export.json").expect(200);
        for packed in ["/settings/export.json", "/settings/export.zip"] {
            let packed = browser.send("GET", packed, &[("accept-encoding", "gzip")], Vec::new()).expect(200);
            assert_eq!(packed.header("content-encoding"), Some("gzip"), "as browsers ask for it");
            assert!(packed.body.len() > 100);
        }
        assert!(json.header("content-disposition").is_some_and(|name| name.contains("fulcrum-2026-")));
        let files: String = folder(&browser).into_iter().map(|(name, text)| name + &text).collect();
        [json.text(), export_of(server, person).to_string(), files]
    };
    let thought = |person: &Person| export_of(server, person)["one_on_ones"][0]["reflections"].clone();
    for (person, answer) in [(&couple.owner, "3y"), (&couple.other, "0o")] {
        let thought = thought(person);
        assert_eq!((thought.as_array().map(Vec::len), &thought[0]["answer"]), (Some(1), &json!(answer)));
    }
    for text in words(&couple.owner) {
        assert!(text.contains("only Ana’s") && text.contains("only Ana’s, dropped"));
        assert!(!text.contains("only Marek’s") && !text.contains("Olga"));
    }
    for text in words(&couple.other) {
        assert!(text.contains("only Marek’s") && text.contains("between Olga and Marek"));
        assert!(!text.contains("only Ana’s"));
    }
    for text in words(&olga) {
        assert!(!text.contains("only Marek’s") && !text.contains("Ana"));
    }
    let private =
        folder(&server.browser(&couple.owner)).into_iter().find(|(name, _)| name.ends_with("private.md"));
    assert!(private.expect("it is there").1.contains("Only Ana Kovač could see what is here"));
}

/// What a reader of Markdown shows of it, breaks as breaks.
fn shown(markdown: &str) -> String {
    use pulldown_cmark::{Event, Parser};
    let events = Parser::new(markdown).map(|event| match event {
        Event::Text(text) | Event::Code(text) => text.into_string(),
        Event::Html(_) | Event::InlineHtml(_) | Event::Rule => "MARKUP".into(),
        Event::HardBreak | Event::SoftBreak => "\n".into(),
        _ => String::new(),
    });
    events.collect()
}

fn words_read_back_from_markdown_as_they_were_written(server: &Server) {
    let couple = lived(server);
    let export = export_of(server, &couple.owner);
    let all: String =
        folder(&server.browser(&couple.owner)).iter().map(|(_, text)| shown(text) + "\n").collect();
    assert!(!all.contains("MARKUP"), "{all}");
    let one = &export["one_on_ones"][0];
    let mut number = 0;
    let fields = ["text", "jotted", "why", "reply", "focus"];
    for entry in TABLES.iter().flat_map(|table| one[table.name].as_array().into_iter().flatten()) {
        for words in fields.iter().filter_map(|field| entry[*field].as_str()) {
            assert!(all.contains(words.trim_matches('\n')), "lost: {words:?}\n{all}");
            number += 1;
        }
    }
    assert!(number > 30, "{number}");
}

fn a_page_takes_the_file(server: &Server) {
    let couple = lived(server);
    let (export, again) = (export_of(server, &couple.owner), namesake(server, &couple.owner));
    let browser = server.browser(&again);
    let settings = browser.get("/settings").expect(200).text();
    assert!(settings.contains("Take everything with you") && settings.contains("/settings/import"));
    browser.get("/settings/import").expect(200);
    let upload = |text: &str| {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n{}\r\n\
             --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n{text}\r\n--x--\r\n",
            fresh()
        );
        let headers = [
            ("content-type", "multipart/form-data; boundary=x"),
            ("origin", server.base()),
            ("sec-fetch-site", "same-origin"),
        ];
        browser.send("POST", "/settings/import", &headers, body.into_bytes())
    };
    assert!(upload("").expect(422).complaint().contains("Choose the file"));
    assert!(upload("{").expect(422).complaint().contains("cut off"));
    assert!(upload(&" ".repeat(TOO_LARGE)).expect(422).complaint().contains("too large"));
    // As large as ten years of a manager of six: more than any other form takes.
    let done = upload(&format!("{}{export}", " ".repeat(115 * 1024 * 1024))).expect(303);
    let toast = browser.get(done.location()).expect(200).text();
    assert!(toast.contains("Your export is in"), "{toast}");
    assert!(upload(&export.to_string()).expect(422).complaint().contains("here already"));
}

fn what_was_dropped_is_removed_in_its_time_there_too(server: &Server) {
    let couple = lived(server);
    let again = namesake(server, &couple.owner);
    bring(server, &again, &export_of(server, &couple.owner)).expect(200);
    let dropped = |person: &Person| {
        let one = export_of(server, person)["one_on_ones"][0].clone();
        let points = one["talking_points"].as_array().expect("points");
        let gone = points.iter().filter(|point| point["state"] == "dropped").count();
        (gone, one["private_captures"].as_array().map(Vec::len))
    };
    assert_eq!(dropped(&again), (1, Some(2)));
    server.wait_days(31);
    app::job::run_due(&server.app).expect("jobs");
    assert_eq!(dropped(&again), (0, Some(1)));
    assert_eq!(dropped(&couple.owner), (0, Some(1)));
}
