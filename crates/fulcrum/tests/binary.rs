//! The binary when something around it is wrong: it says so in one clear line and ends with 1, or refuses to write and
//! goes on reading, and loses nothing that it acknowledged.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use api::client::Client;
use common::{Database, Ended, Kind, Program, capture, captures, command, populated, refused, run, storage};
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
};

fn serve(database: &Database) -> Vec<String> {
    let mut arguments = vec!["serve".into(), "--listen".into(), "127.0.0.1:0".into()];
    arguments.extend(storage(database));
    arguments
}

fn run_all(arguments: &[String]) -> Ended {
    run(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn wrong_usage_ends_with_2() {
    for wrong in
        [&["dance"][..], &["serve", "--listen", "nowhere"], &["serve", "--frobnicate"], &["backup"], &[]]
    {
        let ended = run(wrong);
        assert_eq!(ended.code, Some(2), "{ended:?}");
        assert!(ended.complained.contains("--help") || ended.complained.contains("Usage"), "{ended:?}");
    }
    for right in [&["--help"][..], &["--version"], &["serve", "--help"]] {
        assert_eq!(run(right).code, Some(0));
    }
}

#[test]
fn without_its_master_key_or_with_another_it_does_not_start() {
    for kind in Kind::BOTH {
        let Some(database) = Database::fresh(kind) else { continue };
        let (token, base) = populated(&database);
        let (key, aside) = (database.data().join("master.key"), database.folder().join("aside"));
        fs::rename(&key, &aside).expect("the key");
        let ended = run_all(&serve(&database));
        let line = ended.failed_with_one_line();
        assert!(line.contains("master.key cannot be read") && line.contains("--master-key-file"), "{line}");
        assert!(!key.exists(), "a new key is never made over data that is there");
        let other = Database::fresh(Kind::Sqlite).expect("a folder");
        common::populate(&other, "Olga", "olga@example.org");
        fs::copy(other.data().join("master.key"), &key).expect("another key");
        let ended = run_all(&serve(&database));
        assert!(ended.failed_with_one_line().contains("is not the master key of this database"), "{ended:?}");
        fs::remove_file(&key).expect("the wrong key");
        fs::write(&key, "not a key").expect("nonsense");
        assert!(run_all(&serve(&database)).failed_with_one_line().contains("is not a master key of Fulcrum"));
        fs::remove_file(&key).expect("the nonsense");
        let mut elsewhere = serve(&database);
        elsewhere.extend(["--master-key-file".into(), aside.display().to_string()]);
        let program = Program::spawn(command(&[]).args(elsewhere)).expect("with its own key it starts");
        assert!(captures(&Client::new(&program.base, &token), &base).is_empty());
    }
}

#[test]
fn the_key_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let database = Database::fresh(Kind::Sqlite).expect("a folder");
    common::populate(&database, "Ana Kovač", "ana@example.org");
    let mode = |path: &Path| fs::metadata(path).expect("its mode").permissions().mode() & 0o777;
    assert_eq!(mode(&database.data().join("master.key")), 0o400);
    assert_eq!(mode(&database.data()), 0o700);
}

#[test]
fn a_folder_or_file_of_others_is_left_alone() {
    let database = Database::fresh(Kind::Sqlite).expect("a folder");
    fs::create_dir(database.data()).expect("a folder");
    let theirs = database.data().join("holiday.jpg");
    fs::write(&theirs, "a beach").expect("a file");
    let ended = run_all(&serve(&database));
    assert!(ended.failed_with_one_line().contains("holds files but no Fulcrum database"), "{ended:?}");
    let names: Vec<_> =
        fs::read_dir(database.data()).expect("the folder").flatten().map(|e| e.file_name()).collect();
    assert_eq!(names, ["holiday.jpg"], "nothing was added");
    fs::remove_file(theirs).expect("the file");
    fs::write(database.file(), "this is no database at all, only some text ".repeat(100)).expect("a file");
    assert!(run_all(&serve(&database)).failed_with_one_line().contains("is not Fulcrum’s"));
    fs::remove_file(database.file()).expect("the file");
    database.execute("CREATE TABLE recipes (name TEXT)");
    assert!(run_all(&serve(&database)).failed_with_one_line().contains("is not Fulcrum’s"));
    assert_eq!(database.ask("SELECT COUNT(*) FROM sqlite_schema"), "1", "nothing was added");
    fs::remove_dir_all(database.data()).expect("the folder");
    fs::write(database.data(), "a file where the folder should be").expect("a file");
    run_all(&serve(&database)).failed_with_one_line();
}

#[test]
fn a_port_or_folder_in_use_is_said() {
    let database = Database::fresh(Kind::Sqlite).expect("a folder");
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let mut arguments = vec!["serve".to_owned(), "--listen".into(), address.clone()];
    arguments.extend(storage(&database));
    let ended = run_all(&arguments);
    let line = ended.failed_with_one_line();
    assert!(line.contains(&address) && line.contains("--listen"), "{line}");
    assert!(!database.data().exists(), "nothing was made for it");
    let first = Program::start(&database);
    let ended = run_all(&serve(&database));
    assert!(ended.failed_with_one_line().contains("another Fulcrum serves"), "{ended:?}");
    first.stop();
    Program::start(&database).stop();
}

#[test]
fn a_database_from_a_newer_version_is_left_alone() {
    for kind in Kind::BOTH {
        let Some(database) = Database::fresh(kind) else { continue };
        populated(&database);
        database.execute("INSERT INTO migrations (name, applied_at) VALUES ('9999_tomorrow', 1)");
        let ended = run_all(&serve(&database));
        let line = ended.failed_with_one_line();
        assert!(line.contains("from a newer Fulcrum") && line.contains("9999_tomorrow"), "{line}");
        database.execute("DELETE FROM migrations WHERE name = '9999_tomorrow'");
        Program::start(&database).stop();
    }
}

/// A mount that is gone when the test is over.
struct Mounted(PathBuf);

impl Mounted {
    /// A small file system in memory; none when we may not.
    fn tmpfs(at: &Path, size: &str) -> Option<Self> {
        fs::create_dir_all(at).expect("a folder");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "none"])
            .arg(at)
            .output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self(at.into()));
        }
        eprintln!("not run: a small file system cannot be mounted here");
        None
    }

    fn remount(&self, options: &str) {
        let done = Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(&self.0).status();
        assert!(done.expect("mount").success());
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        Command::new("umount").arg("-l").arg(&self.0).status().ok();
    }
}

#[test]
fn on_a_full_disk_it_refuses_to_write_reads_on_and_recovers() {
    let database = Database::fresh(Kind::Sqlite).expect("a folder");
    let Some(_disk) = Mounted::tmpfs(&database.data(), "3m") else { return };
    let (token, base) = populated(&database);
    let program = Program::start(&database);
    let client = Client::new(&program.base, &token);
    let filler = database.data().join("lost+found");
    capture(&client, &base, "before").expect("there is room");
    let mut written = vec!["before".to_owned()];
    fs::write(&filler, vec![b'x'; 1_500_000]).expect("a filler");
    let message = (0..2_000).find_map(|n| {
        let text = format!("{n} {}", "word ".repeat(1_000));
        let text = text.trim().to_owned();
        let refusal = refused(capture(&client, &base, &text));
        if refusal.is_none() {
            written.push(text);
        }
        refusal
    });
    let message = message.expect("the disk is full at last");
    assert!(message.contains("Nothing was saved") && message.contains("room"), "{message}");
    let browser = common::Browser::new(&program.base);
    assert_eq!(captures(&client, &base), written, "reading goes on, and all that was acknowledged is there");
    assert!(written.len() > 2, "some of it fitted");
    browser.get("/sign-in").expect(200);
    fs::remove_file(&filler).expect("the filler");
    capture(&client, &base, "after").expect("there is room again");
    browser.get("/healthz").expect(200);
    written.push("after".into());
    program.kill();
    let program = Program::start(&database);
    assert_eq!(captures(&Client::new(&program.base, &token), &base), written);
    drop(program);
}

#[test]
fn on_a_read_only_disk_it_says_so_and_reads_on() {
    let database = Database::fresh(Kind::Sqlite).expect("a folder");
    let Some(disk) = Mounted::tmpfs(&database.data(), "8m") else { return };
    let (token, base) = populated(&database);
    disk.remount("ro");
    let ended = run_all(&serve(&database));
    let line = ended.failed_with_one_line().to_owned();
    assert!(
        line.contains("cannot be") || line.contains("read-only") || line.contains("permissions"),
        "{line}"
    );
    disk.remount("rw");
    Program::start(&database).stop();
    let empty = database.folder().join("empty");
    let Some(other) = Mounted::tmpfs(&empty, "1m") else { return };
    other.remount("ro");
    let data = empty.join("data").display().to_string();
    let ended = run(&["serve", "--listen", "127.0.0.1:0", "--data", &data]);
    assert!(ended.failed_with_one_line().contains("cannot be made"), "{ended:?}");
    let program = Program::start(&database);
    assert!(captures(&Client::new(&program.base, &token), &base).is_empty());
    drop(program);
}

#[test]
fn beyond_a_limit_of_file_size_it_refuses_to_write_and_reads_on() {
    let database = Database::fresh(Kind::Sqlite).expect("a folder");
    let (token, base) = populated(&database);
    let quoted: Vec<_> = serve(&database).iter().map(|argument| format!("'{argument}'")).collect();
    let line =
        format!("trap '' XFSZ; ulimit -f 600; exec '{}' {}", env!("CARGO_BIN_EXE_fulcrum"), quoted.join(" "));
    let program = Program::spawn(Command::new("bash").args(["-c", &line]).env_clear()).expect("it starts");
    let client = Client::new(&program.base, &token);
    let mut written = Vec::new();
    let message = (0..2_000).find_map(|n| {
        let text = format!("{n} {}", "word ".repeat(1_000)).trim().to_owned();
        let refusal = refused(capture(&client, &base, &text));
        if refusal.is_none() {
            written.push(text);
        }
        refusal
    });
    assert!(message.expect("the limit is reached").contains("Nothing was saved"));
    assert_eq!(captures(&client, &base), written, "reading goes on");
    program.kill();
    let program = Program::start(&database);
    let client = Client::new(&program.base, &token);
    assert_eq!(captures(&client, &base), written, "and nothing acknowledged is lost");
    capture(&client, &base, "after").expect("without the limit");
    drop(program);
}

#[test]
fn a_thought_is_captured_from_the_command_line() {
    let database = Database::fresh(Kind::Sqlite).expect("a database");
    let (token, base) = populated(&database);
    let program = Program::start(&database);
    let capture = |more: &[&str]| {
        let fixed = ["capture", "--server", program.base.as_str(), "--token", token.as_str()];
        run(&[&fixed[..], more].concat())
    };
    let said = capture(&["Staging", "deploys", "are", "slow"]);
    assert_eq!((said.code, said.said.trim()), (Some(0), "Captured, shared with Marek."), "{said:?}");
    assert_eq!(capture(&["--with", "marek", "--only-me", "Nervous"]).said.trim(), "Captured for yourself.");
    assert_eq!(
        capture(&["--with", "Tomás", "lost?"]).failed_with_one_line(),
        "fulcrum: say with whom by --with: Marek"
    );
    assert!(capture(&["  "]).failed_with_one_line().len() > 20, "it says what to do");
    let client = Client::new(&program.base, &token);
    assert_eq!(captures(&client, &base), ["Staging deploys are slow"]);
    let own: Vec<api::PrivateCapture> = client.get(&format!("{base}/private-captures")).expect("own");
    assert_eq!(own[0].text, "Nervous");
    let none = run(&["capture", "--server", &program.base, "no token"]);
    assert!(none.failed_with_one_line().contains("make one in Settings"));
    program.stop();
}
