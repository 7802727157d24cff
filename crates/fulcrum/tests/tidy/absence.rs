//! What must not be there: names outside their one place, inline style and script, hosts in lock files.

use crate::{
    source,
    tree::{self, Source},
};

/// Where files name one of these words in code.
fn naming<'a>(files: impl IntoIterator<Item = &'a Source>, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let code = source::split(&file.text).code;
        let bad = source::words(&code).filter(|(_, word)| words.contains(word));
        found.extend(bad.map(|(line, word)| format!("{}:{line}: {word}", file.path)));
    }
    found
}

/// Every crate's source, without its tests.
fn rust() -> Vec<Source> {
    let mut files = tree::files("crates", &["rs"]);
    files.retain(|file| file.path.contains("/src/"));
    files
}

/// SQL among the literals of a file.
fn sql(file: &Source) -> Vec<String> {
    const VERBS: [&str; 4] = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "UPDATE "];
    let literals = source::split(&file.text).literals.into_iter();
    let bad = literals.filter(|literal| VERBS.iter().any(|verb| literal.text.trim_start().starts_with(verb)));
    bad.map(|literal| format!("{}:{}: {}", file.path, literal.line, literal.text)).collect()
}

#[test]
fn only_the_store_speaks_sql() {
    let files = rust();
    let others = files.iter().filter(|file| !file.is_of("store"));
    tree::none("SQL outside the store", &others.flat_map(sql).collect::<Vec<_>>());
    let web = files.iter().filter(|file| file.is_of("web"));
    tree::none("the web names the store", &naming(web, &["store", "rusqlite", "postgres"]));
}

#[test]
fn only_the_seam_names_a_database_driver() {
    let files = rust();
    let others = files.iter().filter(|file| file.path != "crates/store/src/seam.rs");
    tree::none("rusqlite outside the seam", &naming(others.clone(), &["rusqlite", "tokio_postgres"]));
    // `postgres` alone is also an address and a flag; as a path it is the driver.
    let paths = others.filter(|file| source::split(&file.text).code.contains("postgres::"));
    tree::none("postgres:: outside the seam", &paths.map(|file| file.path.clone()).collect::<Vec<_>>());
}

#[test]
fn only_the_keyring_names_a_cipher() {
    const CIPHERS: [&str; 5] =
        ["aes_gcm_siv", "aes_gcm", "chacha20poly1305", "Aes256GcmSiv", "XChaCha20Poly1305"];
    let files = rust();
    let others = files.iter().filter(|file| file.path != "crates/store/src/keyring.rs");
    tree::none("a cipher outside the keyring", &naming(others, &CIPHERS));
}

#[test]
fn the_pure_crates_do_no_io_and_read_no_clock() {
    const NEVER: [&str; 8] =
        ["serde", "async", "await", "tokio", "SystemTime", "Instant", "TcpStream", "File"];
    let files = rust();
    let pure =
        files.iter().filter(|file| ["domain", "themes", "document"].iter().any(|name| file.is_of(name)));
    tree::none("a pure crate that waits, serialises or looks at a clock", &naming(pure.clone(), &NEVER));
    let outside = |code: &str| {
        ["std::fs", "std::net", "std::env", "std::process", "Timestamp::now", "Zoned::now"]
            .into_iter()
            .any(|path| code.contains(path))
    };
    let found = pure.filter(|file| outside(&source::split(&file.text).code)).map(|file| file.path.clone());
    tree::none("a pure crate that reaches outside", &found.collect::<Vec<_>>());
}

/// Inline style, inline script and handlers in attributes, which the Content-Security-Policy would stop anyway.
fn inline(file: &Source) -> Vec<String> {
    let split = source::split(&file.text);
    let in_code = split.code.lines().enumerate().flat_map(|(at, line)| {
        let attributes = line.split('=').map(|before| {
            let from =
                before.rfind(|char: char| !char.is_ascii_lowercase() && char != '-').map_or(0, |at| at + 1);
            before.get(from..).unwrap_or_default()
        });
        let bad = attributes.filter(|name| *name == "style" || (name.starts_with("on") && name.len() > 4));
        let mut found: Vec<_> = bad.map(|name| format!("{}:{}: {name}=", file.path, at + 1)).collect();
        let script = line.trim_start().starts_with("script ") || line.contains("{ script ");
        if script && !(line.contains("src=") && line.trim_end().ends_with("{}")) {
            found.push(format!("{}:{}: a script without src", file.path, at + 1));
        }
        found
    });
    let tags = ["<script", "<style", "style=\\\"", "javascript:"];
    let in_text = split.literals.iter().filter(|literal| tags.iter().any(|tag| literal.text.contains(tag)));
    in_code
        .chain(in_text.map(|literal| format!("{}:{}: {}", file.path, literal.line, literal.text)))
        .collect()
}

#[test]
fn pages_have_no_inline_style_or_script() {
    let mut pages = tree::files("crates/web/src/pages", &["rs"]);
    pages.retain(|file| !file.path.ends_with("/tests.rs") && !file.path.ends_with("/sample.rs"));
    tree::none("inline style or script", &pages.iter().flat_map(inline).collect::<Vec<_>>());
}

#[test]
fn our_style_sheets_have_no_last_word() {
    let sheets = tree::files("crates/web/front/css", &["css"]);
    let loud = sheets.iter().filter(|sheet| sheet.text.contains("!important"));
    tree::none("!important", &loud.map(|sheet| sheet.path.clone()).collect::<Vec<_>>());
}

#[test]
fn lock_files_are_kept_and_name_no_host() {
    let ignored = tree::read(".gitignore");
    for lock in ["Cargo.lock", "crates/web/front/package-lock.json", "tests/browser/package-lock.json"] {
        let name = lock.rsplit('/').next().unwrap_or(lock);
        assert!(!ignored.contains(name), "{lock} is ignored by git");
        let text = tree::read(lock);
        let told = text.lines().enumerate().filter(|(_, line)| names_a_host(line));
        tree::none(
            "a host in a lock file",
            &told.map(|(at, line)| format!("{lock}:{}: {line}", at + 1)).collect::<Vec<_>>(),
        );
    }
}

/// Where a package came from. An address of its authors (`funding`) is no such thing, and crates.io's index is its name.
fn names_a_host(line: &str) -> bool {
    let line = line.trim();
    let from = line.starts_with("\"resolved\"") || line.starts_with("source =");
    from && line.contains("://") && !line.contains("registry+https://github.com/rust-lang/crates.io-index")
}

#[test]
fn what_must_not_be_there_is_found() {
    let file = |text: &str| Source { path: "a.rs".into(), text: text.into() };
    assert_eq!(naming([&file("use serde::Serialize; // serde")], &["serde"]).len(), 1);
    assert_eq!(sql(&file("run(\"SELECT id FROM users\", \"Update me\")")).len(), 1);
    assert_eq!(inline(&file("p style=\"x\" {}")).len(), 1);
    assert_eq!(inline(&file("button onclick=(x) {}")).len(), 1);
    assert_eq!(inline(&file("script { (PreEscaped(x)) }")).len(), 1);
    assert!(
        inline(&file("script type=\"module\" src=(x) {}\nlet style = 1;\nlink rel=\"stylesheet\";"))
            .is_empty()
    );
    assert!(names_a_host("  \"resolved\": \"https://example.org/a.tgz\","));
    assert!(!names_a_host("source = \"registry+https://github.com/rust-lang/crates.io-index\""));
}
