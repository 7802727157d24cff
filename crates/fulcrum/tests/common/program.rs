//! The real binary as a process: started, spoken to, killed.

use super::Database;
use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::Path,
    process::{Child, Command, Output, Stdio},
    sync::{Arc, Mutex},
    thread::JoinHandle,
};

const BINARY: &str = env!("CARGO_BIN_EXE_fulcrum");

/// How a command ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) said: String,
    pub(crate) complained: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            said: String::from_utf8_lossy(&output.stdout).into_owned(),
            complained: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Ended {
    /// The one line that says what went wrong.
    #[track_caller]
    pub(crate) fn failed_with_one_line(&self) -> &str {
        assert_eq!(self.code, Some(1), "{self:?}");
        let lines: Vec<_> = self.complained.lines().filter(|line| line.starts_with("fulcrum: ")).collect();
        assert_eq!(lines.len(), 1, "{self:?}");
        assert!(!self.complained.contains("panicked"), "{self:?}");
        lines[0]
    }
}

/// The binary with its arguments, in an environment of its own.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command.args(arguments).env_clear().env("FULCRUM_LOG", "warn").stdin(Stdio::null());
    command
}

/// Runs the binary to its end.
pub(crate) fn run(arguments: &[&str]) -> Ended {
    command(arguments).output().expect("the binary runs").into()
}

/// Runs the binary to its end with that on its standard input.
pub(crate) fn run_with(arguments: &[&str], input: &[u8]) -> Ended {
    let mut command = command(arguments);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    // One that does not read it to its end has heard enough.
    child.stdin.take().expect("an input").write_all(input).ok();
    child.wait_with_output().expect("it ends").into()
}

/// Where the data is, as arguments.
pub(crate) fn storage(database: &Database) -> Vec<String> {
    let mut arguments = vec!["--data".into(), database.data().display().to_string()];
    if let Some(url) = database.url() {
        arguments.extend(["--database".into(), url]);
    }
    arguments
}

/// A server of its own process.
pub(crate) struct Program {
    child: Child,
    pub(crate) base: String,
    log: Arc<Mutex<Vec<u8>>>,
    reader: Option<JoinHandle<()>>,
}

impl Program {
    /// Starts it on that database and waits until it listens.
    pub(crate) fn start(database: &Database) -> Self {
        Self::spawn(command(&["serve", "--listen", "127.0.0.1:0"]).args(storage(database)))
            .unwrap_or_else(|ended| panic!("it did not start: {ended:?}"))
    }

    /// Starts a command that serves, and waits until it listens.
    pub(crate) fn spawn(command: &mut Command) -> Result<Self, Ended> {
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary runs");
        let log = Arc::new(Mutex::new(Vec::new()));
        let (mut errors, copy) = (child.stderr.take().expect("standard error"), log.clone());
        let reader = std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            while let Ok(count @ 1..) = errors.read(&mut bytes) {
                copy.lock().expect("the log").extend_from_slice(&bytes[..count]);
            }
        });
        let mut lines = BufReader::new(child.stdout.take().expect("standard output")).lines();
        let Some(Ok(first)) = lines.next() else {
            let code = child.wait().expect("its end").code();
            reader.join().ok();
            let complained = String::from_utf8_lossy(&log.lock().expect("the log")).into_owned();
            return Err(Ended { code, said: String::new(), complained });
        };
        let base = first.rsplit(' ').next().unwrap_or_default().to_owned();
        // What it prints later is only drained, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { base, child, log, reader: Some(reader) })
    }

    /// What it wrote to standard error so far.
    pub(crate) fn log(&self) -> Vec<u8> {
        self.log.lock().expect("the log").clone()
    }

    /// Ends it as a power cut would, as far as the process knows.
    pub(crate) fn kill(mut self) {
        self.child.kill().expect("kill");
        self.child.wait().expect("its end");
    }

    /// Asks it to stop and waits; answers all that it logged.
    pub(crate) fn stop(mut self) -> Vec<u8> {
        // It listens for signals once it serves.
        super::Browser::new(&self.base).get("/sign-in");
        let asked = Command::new("kill").arg(self.child.id().to_string()).status();
        assert!(asked.expect("kill").success());
        let ended = self.child.wait().expect("its end");
        assert!(ended.success(), "{ended} {}", String::from_utf8_lossy(&self.log()));
        self.reader.take().map(JoinHandle::join);
        self.log()
    }

    /// Its process, for a test that ends it from elsewhere.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Runs `fulcrum admin` on that database and answers what it said, as JSON.
pub(crate) fn administer(database: &Database, arguments: &[&str]) -> serde_json::Value {
    let storage = storage(database);
    let mut all = vec!["admin", "--json"];
    all.extend(arguments);
    all.extend(storage.iter().map(String::as_str));
    let ended = run(&all);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    serde_json::from_str(&ended.said).expect("JSON")
}

/// Adds somebody; the first one makes the workspace.
pub(crate) fn populate(database: &Database, name: &str, email: &str) {
    let users = administer(database, &["users"]);
    let first: &[&str] = &["workspace", "--name", "Northwind"];
    let made = if users.as_array().is_some_and(Vec::is_empty) { first } else { &["user"] };
    administer(database, &[made, &["--user", name, "--email", email]].concat());
}

/// A token of somebody.
pub(crate) fn token_of(database: &Database, email: &str) -> String {
    administer(database, &["token", "--user", email])["token"].as_str().expect("a token").to_owned()
}

/// Whether a file can be found in the search path or where Debian keeps PostgreSQL's programs.
pub(crate) fn postgres_program(name: &str) -> Option<std::path::PathBuf> {
    let search = super::environment("PATH").unwrap_or_default();
    let mut folders: Vec<std::path::PathBuf> = std::env::split_paths(&search).collect();
    let debian = Path::new("/usr/lib/postgresql");
    folders.extend(
        std::fs::read_dir(debian).into_iter().flatten().flatten().map(|entry| entry.path().join("bin")),
    );
    folders.into_iter().map(|folder| folder.join(name)).find(|path| path.is_file())
}
