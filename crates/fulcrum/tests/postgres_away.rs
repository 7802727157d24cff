//! PostgreSQL goes away: at the start, in the middle, with all its connections. What was acknowledged is there when it
//! comes back, and what is said of the rest is true.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use api::client::{Client, Failure};
use common::{Database, Kind, Program, Proxy, Server, capture, command, fresh, populated, refused, run};
use std::{
    net::TcpListener,
    sync::{
        Arc, Barrier,
        atomic::{AtomicBool, Ordering},
    },
};

/// The address of the database through a network that can be cut.
fn through(proxy: &Proxy, url: &str) -> String {
    let (host, _) = url.split_once("://").and_then(|(_, rest)| rest.split_once('/')).expect("a host");
    let user = host.rsplit_once('@').map_or("", |(user, _)| user);
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let at = if user.is_empty() { String::new() } else { format!("{user}@") };
    url.replacen(&format!("{at}{host}"), &format!("{at}{}", proxy.address), 1)
}

fn host_of(url: &str) -> &str {
    let host = url.split("://").nth(1).and_then(|rest| rest.split('/').next()).expect("a host");
    host.rsplit('@').next().unwrap_or(host)
}

#[test]
fn without_postgres_it_waits_a_little_then_says_so() {
    let Some(database) = Database::fresh(Kind::Postgres) else { return };
    let nobody = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = nobody.local_addr().expect("an address");
    drop(nobody);
    let data = database.data().display().to_string();
    let url = format!("postgres://somebody@{address}/nothing");
    let ended = run(&["serve", "--listen", "127.0.0.1:0", "--data", &data, "--database", &url]);
    assert!(ended.failed_with_one_line().contains("database is away"), "{ended:?}");
    assert!(
        !database.data().join("master.key").exists(),
        "no key is made for a database that was never seen"
    );
    let wrong = database.url().expect("its address").replace("fulcrum_test_", "no_such_");
    let ended = run(&["admin", "users", "--data", &data, "--database", &wrong]);
    assert!(ended.failed_with_one_line().contains("PostgreSQL refuses"), "{ended:?}");
}

#[test]
fn a_node_holds_the_connections_that_it_needs() {
    let Some(server) = Server::start(Kind::Postgres) else { return };
    server.add("Ingrid Berg");
    let open = || {
        let sql = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        server.database.ask(sql).parse::<usize>().expect("a number")
    };
    assert!(open() <= 4, "{} for one after the other", open());
    let together = Arc::new(Barrier::new(8));
    let all = [0; 8].map(|_| {
        let together = together.clone();
        server.app.read(move |_| {
            together.wait();
            Ok(())
        })
    });
    all.into_iter().for_each(|each| each.wait().expect("all at once"));
    assert!((9..=17).contains(&open()), "{} for eight at once", open());
}

#[test]
fn postgres_away_in_the_middle_loses_nothing_and_comes_back() {
    let Some(at) = Cut::off() else { return };
    let (client, base) = (at.client(), at.base.as_str());
    let browser = common::Browser::new(&at.program.base);
    let mut written = Vec::new();
    for round in 0..3 {
        let text = format!("round {round}");
        capture_once(&client, base, &text);
        written.push(text);
        at.proxy.cut();
        for _ in 0..20 {
            let message = refused(capture(&client, base, "lost")).expect("the database is away");
            assert!(message.contains("away") && message.contains("Nothing was saved"), "{message}");
        }
        browser.get("/healthz").expect(503);
        at.proxy.mend();
        assert_eq!(captures_when_back(&client, base), written);
    }
    at.database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    capture_once(&client, base, "after the backends ended");
    written.push("after the backends ended".into());
    assert_eq!(captures_when_back(&client, base), written);
    assert!(!String::from_utf8_lossy(&at.program.log()).contains("panicked"));
    at.program.stop();
}

/// Sends the same command under the same key until it is answered, as every client should.
fn capture_once(client: &Client, base: &str, text: &str) {
    let (key, input) = (fresh(), api::Capture { text: text.into(), ..api::Capture::default() });
    until_it_is_back(|| {
        let answer: Result<api::TalkingPoint, _> = client.post(&format!("{base}/points"), &key, &input);
        answer.map(|_| ())
    });
}

/// Ana's one-on-one on a server whose database can be cut off.
struct Cut {
    database: Database,
    proxy: Proxy,
    program: Program,
    token: String,
    base: String,
}

impl Cut {
    fn off() -> Option<Self> {
        let database = Database::fresh(Kind::Postgres)?;
        let (token, base) = populated(&database);
        let url = database.url().expect("its address");
        let (proxy, data) = (Proxy::to(host_of(&url)), database.data().display().to_string());
        let database_url = through(&proxy, &url);
        let arguments = ["serve", "--listen", "127.0.0.1:0", "--data", &data, "--database", &database_url];
        let program = Program::spawn(&mut command(&arguments)).expect("it starts");
        Some(Self { database, proxy, program, token, base })
    }

    fn client(&self) -> Client {
        Client::new(&self.program.base, &self.token)
    }
}

#[test]
fn lost_connections_are_replaced_without_anybody_noticing() {
    let Some(at) = Cut::off() else { return };
    let client = at.client();
    let mut written = Vec::new();
    for round in 0..3 {
        for n in 0..20 {
            let text = format!("round {round}, {n}");
            capture(&client, &at.base, &text).expect("the database is there");
            written.push(text);
        }
        at.proxy.cut();
        at.proxy.mend();
    }
    assert_eq!(captures_when_back(&client, &at.base), written);
}

#[test]
fn what_says_that_nothing_was_saved_is_true() {
    let Some(at) = Cut::off() else { return };
    let done = AtomicBool::new(false);
    let refused_texts: Vec<String> = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..8)
            .map(|n| {
                let (at, done) = (&at, &done);
                scope.spawn(move || write_until(done, at, n))
            })
            .collect();
        for _ in 0..12 {
            until_it_is_back(|| at.client().get::<api::Week>(&at.base).map(|_| ()));
            at.proxy.cut();
            at.proxy.mend();
        }
        done.store(true, Ordering::SeqCst);
        writers.into_iter().flat_map(|writer| writer.join().expect("a writer")).collect()
    });
    let there = captures_when_back(&at.client(), &at.base);
    let untrue: Vec<_> = refused_texts.iter().filter(|text| there.contains(text)).collect();
    assert!(untrue.is_empty(), "of {} refused these are there: {untrue:?}", refused_texts.len());
    eprintln!("{} saved, {} told that nothing was saved", there.len(), refused_texts.len());
}

/// Captures until told to stop; answers what was said not to be saved.
fn write_until(done: &AtomicBool, at: &Cut, writer: usize) -> Vec<String> {
    let (client, mut not_saved) = (at.client(), Vec::new());
    for n in 0..400 {
        if done.load(Ordering::SeqCst) {
            break;
        }
        let text = format!("writer {writer}, {n}");
        match capture(&client, &at.base, &text) {
            Err(Failure::Said { error, .. }) if error.message.contains("Nothing was saved") => {
                not_saved.push(text);
            }
            Ok(_) | Err(_) => {}
        }
    }
    not_saved
}

/// Tries until the database is there again: as many times as there are connections to be opened anew, and some more.
fn until_it_is_back(attempt: impl Fn() -> Result<(), Failure>) {
    for _ in 0..200 {
        match attempt() {
            Ok(()) => return,
            Err(Failure::Said { status: 503, .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    panic!("it does not come back");
}

fn captures_when_back(client: &Client, base: &str) -> Vec<String> {
    until_it_is_back(|| client.get::<api::Week>(base).map(|_| ()));
    for _ in 0..200 {
        if let Ok(week) = client.get::<api::Week>(base) {
            return week.captures.into_iter().map(|point| point.text).collect();
        }
    }
    panic!("it does not come back");
}
