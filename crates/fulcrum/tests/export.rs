//! Leaving and coming back through the front door: whole, one's own, in a shape that is written down; and what is wrong
//! with a file is said in one line before anything of it is saved.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{
    columns::COLUMNS,
    export::{STAYS, TABLES},
};
use common::{Browser, Couple, Desk, Person, Server, THURSDAY, comparable, difference, fresh, on_both};
use serde_json::{Value, json};
use std::{collections::BTreeSet, path::Path};

on_both!(
    what_leaves_comes_back_the_same,
    an_export_comes_in_once,
    sending_it_again_under_its_key_is_safe,
    an_export_fits_its_schema,
    a_wrong_file_says_what_is_wrong_and_saves_nothing,
    an_export_holds_what_is_ones_own_and_nothing_of_the_other_ones,
    words_read_back_from_markdown_as_they_were_written,
    a_page_takes_the_file,
    what_was_dropped_is_removed_in_its_time_there_too,
);

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
fn lived(server: &Server) -> Couple {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
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
    server.wait_days(7);
    marek.start();
    couple
}

fn lives(ana: &Desk, marek: &Desk, points: &[String]) {
    let kind = |point: &str, kind: &str| {
        ana.post::<api::TalkingPoint>(
            &format!("/points/{point}/kind"),
            &api::Kind { kind: Some(kind.into()) },
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
        &api::Capture { text: "a suggestion".into() },
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
            let may_be_empty = ["solution_steps", "feedback_changes"];
            assert!(may_be_empty.contains(&table.name) || !entries.is_empty(), "nothing in {}", table.name);
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

/// The part of the API's description that is an export.
fn schema(server: &Server) -> Value {
    let document = server.anonymous().get("/api/openapi.json").expect(200).text();
    let document: Value =
        serde_json::from_str(&document.replace("#/components/schemas/", "#/$defs/")).expect("JSON");
    let all = document["components"]["schemas"].as_object().expect("shapes");
    let ours = all.iter().filter(|(name, _)| name.starts_with("Export"));
    let ours: serde_json::Map<String, Value> =
        ours.map(|(name, shape)| (name.clone(), shape.clone())).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An export of Fulcrum, version 1",
        "$ref": "#/$defs/Export",
        "$defs": ours,
    })
}

fn an_export_fits_its_schema(server: &Server) {
    let now = schema(server);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/export.schema.json");
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    let pretty = format!("{}\n", serde_json::to_string_pretty(&now).expect("JSON"));
    if written != pretty {
        let fresh = std::env::temp_dir().join("export.schema.json");
        std::fs::write(&fresh, pretty).expect("a file");
        panic!(
            "docs/export.schema.json is not what an export is; what it should say is in {}",
            fresh.display()
        );
    }
    let couple = lived(server);
    let mut export = export_of(server, &couple.owner);
    assert_eq!(fits(&export, &now, &now, "export"), Ok(()));
    export["one_on_ones"][0]["notes"][0]["text"] = json!(1);
    assert!(fits(&export, &now, &now, "export").is_err(), "the control");
}

/// Whether a value fits a schema of those words that ours uses.
fn fits(value: &Value, schema: &Value, root: &Value, at: &str) -> Result<(), String> {
    if let Some(name) = schema["$ref"].as_str() {
        let shape = root.pointer(name.trim_start_matches('#')).ok_or(format!("{at}: no {name}"))?;
        return fits(value, shape, root, at);
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        other => return Err(format!("{at}: no type but {other}")),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !kinds.contains(&kind) {
        return Err(format!("{at} is of {kind}, not of {kinds:?}"));
    }
    let inside = value.as_array().into_iter().flatten().enumerate();
    for (number, each) in inside {
        fits(each, &schema["items"], root, &format!("{at}[{number}]"))?;
    }
    let needed = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    for name in needed {
        value.get(name).ok_or(format!("{at} has no {name}"))?;
    }
    for (name, each) in value.as_object().into_iter().flatten() {
        let shape = &schema["properties"][name.as_str()];
        if shape.is_null() {
            return Err(format!("{at} has {name}, which nobody wrote down"));
        }
        fits(each, shape, root, &format!("{at}.{name}"))?;
    }
    Ok(())
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
        (vec![b' '; 50 * 1024 * 1024], "too large"),
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
        assert!(json.header("content-disposition").is_some_and(|name| name.contains("fulcrum-2026-")));
        let files: String = folder(&browser).into_iter().map(|(name, text)| name + &text).collect();
        [json.text(), export_of(server, person).to_string(), files]
    };
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
    for table in ["talking_points", "private_captures", "meeting_points", "notes", "action_items"] {
        for entry in one[table].as_array().into_iter().flatten() {
            let words = entry["text"].as_str().expect("words");
            assert!(all.contains(words.trim_matches('\n')), "lost: {words:?}\n{all}");
            number += 1;
        }
    }
    assert!(number > 20, "{number}");
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
    assert!(upload(&" ".repeat(50 * 1024 * 1024)).expect(422).complaint().contains("too large"));
    // As large as ten years: more than any other form takes.
    let done = upload(&format!("{}{export}", " ".repeat(13 * 1024 * 1024))).expect(303);
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

#[test]
fn every_column_travels_or_stays_for_a_reason() {
    let mut expected: BTreeSet<(&str, &str)> =
        COLUMNS.iter().map(|(table, column, _)| (*table, *column)).collect();
    for table in TABLES {
        assert!(expected.remove(&(table.name, "relationship_id")), "{} is of a relationship", table.name);
        for column in table.columns {
            assert!(
                expected.remove(&(table.name, column.name)),
                "{}.{} is not there",
                table.name,
                column.name
            );
        }
    }
    for (table, column, reason) in STAYS {
        assert!(reason.len() > 10, "{table}.{column}");
        let before = expected.len();
        expected.retain(|(of, name)| of != table || (*column != "*" && name != column));
        assert!(expected.len() < before, "{table}.{column} travels, or is not there");
    }
    assert!(
        expected.is_empty(),
        "in no export, and no reason why (store/src/export/tables.rs): {expected:?}"
    );
}
