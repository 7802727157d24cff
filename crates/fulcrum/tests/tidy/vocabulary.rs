//! The words this product does not say, looked for where people meet them: tables, routes, types and visible text.
//! Local names and CSS classes are free; `tokio::task` is not ours to rename.

use crate::{
    source::{self, Literal},
    tree::{self, Source},
};

const UNSAID: [&str; 14] = [
    "topic",
    "item",
    "task",
    "todo",
    "ticket",
    "pair",
    "pairing",
    "conversation",
    "stream",
    "session",
    "employee",
    "boss",
    "subordinate",
    "biweekly",
];

/// Names of a login, the one thing that is called a session.
const LOGIN: [&str; 3] = ["Session", "SessionId", "SessionLine"];

/// Attributes of HTML whose values are read by people.
const READ: [&str; 5] = ["aria-label", "aria-description", "title", "placeholder", "alt"];

/// The first word of these that is not said; `action item` is.
fn unsaid<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<&'static str> {
    let mut before = String::new();
    for word in words {
        let word = word.to_lowercase();
        let found = UNSAID.into_iter().find(|unsaid| is_form_of(&word, unsaid));
        match found {
            Some("item") if before == "action" => {}
            Some(found) => return Some(found),
            None => {}
        }
        before = word;
    }
    None
}

fn is_form_of(word: &str, unsaid: &str) -> bool {
    word.strip_prefix(unsaid).is_some_and(|rest| matches!(rest, "" | "s" | "es"))
}

/// `TalkingPoint` is two words.
fn humps(name: &str) -> Vec<&str> {
    let starts: Vec<usize> =
        name.char_indices().filter(|(_, char)| char.is_uppercase()).map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([name.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| name.get(*start..end)).collect()
}

/// Type names that a file declares, but for the `Item` that the standard library's traits ask for.
fn types(code: &str) -> Vec<(usize, &str)> {
    let mut before = "";
    let mut found = Vec::new();
    for (line, word) in source::words(code) {
        let declares =
            matches!(before, "struct" | "enum" | "trait" | "type" | "union" | "interface" | "class");
        if declares && word.starts_with(char::is_uppercase) && (before, word) != ("type", "Item") {
            found.push((line, word));
        }
        before = word;
    }
    found
}

/// Whether people read a literal: not the value of an attribute that only machines read.
fn is_read(literal: &Literal) -> bool {
    literal.attribute.as_deref().is_none_or(|attribute| READ.contains(&attribute))
}

/// Words of visible text. What is tied to the next by a sign (`pair-of`, `/settings/sessions`, `{item}`) is a name.
fn spoken(text: &str) -> impl Iterator<Item = &str> {
    let chunks = text.split_whitespace();
    let words = chunks.map(|chunk| {
        chunk.trim_matches(|char: char| {
            matches!(char, '.' | ',' | ':' | ';' | '?' | '!' | '“' | '”' | '(' | ')' | '…' | '\\' | '"')
        })
    });
    words
        .map(|word| word.strip_suffix("’s").unwrap_or(word))
        .filter(|word| word.chars().all(char::is_alphabetic))
}

fn said(source: &Source) -> Vec<String> {
    let literals = source::split(&source.text).literals;
    let read = literals.iter().filter(|literal| is_read(literal));
    read.filter_map(|literal| {
        let word = unsaid(spoken(&literal.text))?;
        Some(format!("{}:{}: “{word}” in “{}”", source.path, literal.line, literal.text))
    })
    .collect()
}

#[test]
fn tables_and_columns_use_the_vocabulary() {
    let mut found = Vec::new();
    for file in tree::files("crates/store/migrations", &["sql"]) {
        for (at, line) in file.text.lines().enumerate() {
            let code = line.split("--").next().unwrap_or_default();
            let names = source::words(code).map(|(_, name)| name).filter(|name| !name.starts_with("session"));
            let bad = names.filter_map(|name| unsaid(name.split('_')).map(|_| name));
            found.extend(bad.map(|name| format!("{}:{}: {name}", file.path, at + 1)));
        }
    }
    tree::none("tables and columns with words we do not say", &found);
}

#[test]
fn routes_use_the_vocabulary() {
    let routes = web::routes();
    assert!(routes.len() > 20, "the table of routes is read");
    let paths = routes.iter().map(|route| route.path.as_ref());
    let paths = paths.filter(|path| !path.starts_with("/settings/sessions"));
    let found: Vec<_> = paths
        .filter(|path| unsaid(path.split(|char: char| !char.is_alphanumeric())).is_some())
        .map(Into::into)
        .collect();
    tree::none("routes with words we do not say", &found);
}

#[test]
fn types_use_the_vocabulary() {
    let mut found = Vec::new();
    for file in tree::files("crates", &["rs", "ts"]).iter().filter(|file| file.path.contains("/src/")) {
        let code = source::split(&file.text).code;
        let bad = types(&code)
            .into_iter()
            .filter(|(_, name)| !LOGIN.contains(name) && unsaid(humps(name)).is_some());
        found.extend(bad.map(|(line, name)| format!("{}:{line}: {name}", file.path)));
    }
    tree::none("types with words we do not say", &found);
}

#[test]
fn visible_text_uses_the_vocabulary() {
    let mut files = tree::files("crates/web/src/pages", &["rs"]);
    files.extend(tree::files("crates/web/src/routes", &["rs"]));
    files.extend(tree::files("crates/domain/src", &["rs"]));
    files.extend(tree::files("crates/web/front/src", &["ts"]));
    // What people write is theirs; the pages' own tests show some of it.
    files.retain(|file| !file.path.ends_with("/sample.rs") && !file.path.ends_with("/tests.rs"));
    let found: Vec<_> = files.iter().flat_map(said).collect();
    tree::none("text with words we do not say", &found);
}

#[test]
fn unsaid_words_are_found_and_others_are_left_alone() {
    assert_eq!(unsaid(humps("TopicList")), Some("topic"));
    assert_eq!(unsaid(humps("ActionItemLine")), None);
    assert_eq!(unsaid("agenda_items".split('_')), Some("item"));
    assert_eq!(unsaid("action_items".split('_')), None);
    assert_eq!(unsaid(["repair", "stare", "itemise"]), None);
    assert_eq!(types("struct Task; impl A { type Item = u8; } enum B {}"), [(1, "Task"), (1, "B")]);
    let page = r#"html! { p.pair title="Your tasks" { "Add an item, please" (x("/settings/sessions/end")) "pair-of" } div class="stream" {} "Action items" }"#;
    let found = said(&Source { path: "a.rs".into(), text: page.into() });
    assert_eq!(found.len(), 2, "{found:?}");
}
