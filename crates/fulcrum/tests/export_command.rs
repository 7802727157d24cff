//! Leaving and coming back from the command line: files that only their owner reads, nothing overwritten, and one clear
//! line for each thing that can be wrong.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use api::client::Client;
use common::{
    Database, Ended, Kind, Program, capture, captures, populate, populated, run, storage, token_of,
};
use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

fn export(database: &Database, user: &str, format: &str, output: &Path) -> Ended {
    let (storage, output) = (storage(database), output.display().to_string());
    let mut arguments = vec!["export", "--user", user, "--format", format, "--output", &output];
    arguments.extend(storage.iter().map(String::as_str));
    run(&arguments)
}

fn import(file: &Path, more: &[&str]) -> Ended {
    let file = file.display().to_string();
    let mut arguments = vec!["import", file.as_str()];
    arguments.extend(more);
    run(&arguments)
}

/// Everybody's address in these workspaces.
const ANA: &str = "ana@example.org";

/// A workspace with a capture in it, and what it exports.
fn exported(kind: Kind) -> Option<(Database, PathBuf)> {
    let database = Database::fresh(kind)?;
    let (token, base) = populated(&database);
    let program = Program::start(&database);
    capture(&Client::new(&program.base, &token), &base, "taken along").expect("it is saved");
    program.stop();
    let file = database.folder().join("export.json");
    let ended = export(&database, ANA, "json", &file);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.said.contains("1 one-on-one of"), "{ended:?}");
    Some((database, file))
}

#[test]
fn it_leaves_by_one_command_and_comes_back_by_another() {
    for kind in Kind::BOTH {
        let Some((_database, file)) = exported(kind) else { continue };
        let checked = import(&file, &["--check"]);
        assert!(checked.said.contains("1 talking points"), "{checked:?}");
        let Some(elsewhere) = Database::fresh(kind) else { continue };
        populate(&elsewhere, "Ana", ANA);
        let token = token_of(&elsewhere, ANA);
        let program = Program::start(&elsewhere);
        let saved = import(&file, &["--server", &program.base, "--token", &token]);
        assert_eq!(saved.code, Some(0), "{saved:?}");
        assert!(saved.said.contains("is here again"), "{saved:?}");
        let client = Client::new(&program.base, &token);
        let all: Vec<api::Relationship> = client.get("/one-on-ones").expect("hers");
        assert_eq!(captures(&client, &format!("/one-on-ones/{}", all[0].id)), ["taken along"]);
        let again = import(&file, &["--server", &program.base, "--token", &token]);
        assert!(again.failed_with_one_line().contains("is here already"), "{again:?}");
    }
}

#[test]
fn files_are_their_owners_and_none_is_overwritten() {
    let Some((database, file)) = exported(Kind::Sqlite) else { return };
    let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&file), 0o600);
    let before = fs::read(&file).expect("the export");
    assert!(export(&database, ANA, "json", &file).failed_with_one_line().contains("is there already"));
    assert!(export(&database, ANA, "markdown", &file).failed_with_one_line().contains("is there already"));
    assert_eq!(fs::read(&file).expect("the export"), before);
    let folder = database.folder().join("folder");
    assert_eq!(export(&database, ANA, "markdown", &folder).code, Some(0));
    let index = fs::read_dir(&folder).expect("a folder").flatten().find(|entry| entry.path().is_dir());
    let index = index.expect("a one-on-one").path().join("index.md");
    assert_eq!((mode(&folder), mode(&index)), (0o700, 0o600));
    assert!(fs::read_to_string(index).expect("a page").contains("taken along"));
}

#[test]
fn what_is_wrong_is_said_in_one_line() {
    let Some((database, file)) = exported(Kind::Sqlite) else { return };
    let new = database.folder().join("new");
    let nobody = export(&database, "nobody@example.org", "json", &new);
    assert!(nobody.failed_with_one_line().contains("nobody here has the address"), "{nobody:?}");
    let nowhere = export(&database, ANA, "json", &new.join("in/no/folder.json"));
    assert!(nowhere.failed_with_one_line().contains("cannot be written"), "{nowhere:?}");
    assert!(!new.exists());
    let text = fs::read_to_string(&file).expect("the export");
    for (text, says) in [
        (text[..text.len() / 2].to_owned(), "cut off"),
        (text.replace("\"fulcrum_export\":1", "\"fulcrum_export\":2"), "version 2"),
        ("{}".into(), "no export"),
        (" ".repeat(domain::limits::EXPORT + 1), "too large"),
    ] {
        fs::write(&new, text).expect("a file");
        let said = import(&new, &["--check"]);
        assert!(said.failed_with_one_line().contains(says), "{said:?}");
    }
    assert!(import(&file, &[]).failed_with_one_line().contains("token"));
    assert!(import(&file, &["--swap", "--token", "x"]).failed_with_one_line().contains("leave out"));
}
