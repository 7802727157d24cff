//! The one client for addresses that people typed reaches nothing inside: no spelling of an address, no name that leads
//! there, no redirect and no name that changes its mind.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Receiver, Trap};
use outgoing::{
    Answer, Caller, Calls, Outside, Resolve, Uncalled,
    caldav::{Fault, Server as Calendars},
    call::Bounds,
};
use std::{
    io,
    net::IpAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

/// Ways to write an address of this machine or of a network inside.
const INSIDE: &[&str] = &[
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "127.255.255.254",
    "2130706433",
    "0x7f000001",
    "0X7F000001",
    "0x7f.0.0.1",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "00000177.0.0.01",
    "127.0.0.1.",
    "127.0.0.0x1",
    "127.0x1",
    "0",
    "0x0",
    "00",
    "0.0.0.0",
    "0.1",
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[0000::0001]",
    "[::127.0.0.1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::FFFF:127.0.0.1]",
    "[::ffff:0:127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2002:7f00:0001::1]",
    "[2001:0:7f00:1::]",
    "[fe80::1]",
    "[fe80::1%25lo]",
    "[fe80::1%lo]",
    "[::1%25lo]",
    "[::1%251]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[ff02::1]",
    "[100::1]",
    "localhost",
    "LOCALHOST",
    "LocalHost",
    "localhost.",
    "localhost..",
    "localhost%2e",
    "local\u{ad}host",
    "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
    "ｌｏｃａｌｈｏｓｔ",
    "ip6-localhost",
    "127。0。0。1",
    "１２７.0.0.1",
    "①②⑦.⓪.⓪.①",
    "127%2e0%2e0%2e1",
    "%31%32%37.0.0.1",
    "user@127.0.0.1",
    "user:pass@127.0.0.1",
    "example.org@127.0.0.1",
    "example.org%40127.0.0.1",
    "127.0.0.1#@example.org",
    "127.0.0.1?@example.org",
    "127.0.0.1\\@example.org",
    "example.org\\@127.0.0.1",
    "\t127.0.0.1",
    "127.0.\n0.1",
    "10.0.0.1",
    "0xa000001",
    "10.1",
    "172.16.0.1",
    "172.31.255.254",
    "192.168.0.1",
    "0xc0a80001",
    "169.254.169.254",
    "0xa9fea9fe",
    "2852039166",
    "[::ffff:169.254.169.254]",
    "100.64.0.1",
    "100.127.255.254",
    "192.0.0.170",
    "198.18.0.1",
    "203.0.113.7",
    "224.0.0.1",
    "255.255.255.255",
    "240.0.0.1",
];

/// Names as a resolver in bad hands answers.
struct Answers(Vec<(&'static str, Vec<Vec<IpAddr>>)>, Mutex<usize>);

impl Resolve for Answers {
    fn resolve(&self, host: &str) -> io::Result<Vec<IpAddr>> {
        let mut asked = self.1.lock().expect("the count");
        let (_, answers) = self.0.iter().find(|(name, _)| *name == host).ok_or(io::ErrorKind::NotFound)?;
        let answer = answers[(*asked).min(answers.len() - 1)].clone();
        *asked += 1;
        Ok(answer)
    }
}

fn quick() -> Bounds {
    Bounds { time: Duration::from_millis(1_500), bytes: 1_000 }
}

fn post(calls: &Calls, address: &str) -> Result<Answer, Uncalled> {
    calls.call(&Caller { method: "POST", address, headers: &[], body: b"{}", most: None })
}

fn ip(address: &str) -> IpAddr {
    address.parse().expect("an address")
}

#[test]
fn no_spelling_of_an_address_leads_inside() {
    let trap = Trap::set("[::]:0").or_else(|| Trap::set("0.0.0.0:0")).expect("a trap");
    assert!(INSIDE.len() >= 80, "{} spellings", INSIDE.len());
    let calls = Calls::new(&[]).within(quick());
    let mut refused_at_once = 0;
    for host in INSIDE {
        for address in [format!("https://{host}:{}/x", trap.port), format!("http://{host}:{}/x", trap.port)] {
            refused_at_once += usize::from(calls.accept(&address).is_err());
            assert!(post(&calls, &address).is_err(), "{address}");
            assert!(Calendars::new(&calls, "ana", "secret").calendars(&address).is_err(), "{address}");
        }
    }
    assert_eq!(trap.came(), 0, "somebody came");
    assert!(refused_at_once > INSIDE.len(), "most are refused while they are typed: {refused_at_once}");
    // The control: the trap does catch whoever may come.
    let allowed = Calls::new(&["127.0.0.1".into()]).within(quick());
    post(&allowed, &format!("http://127.0.0.1:{}/x", trap.port)).err().expect("it hangs up");
    assert_eq!(trap.came(), 1);
}

#[test]
fn no_name_leads_inside_whoever_answers_for_it() {
    let trap = Trap::set("[::]:0").or_else(|| Trap::set("0.0.0.0:0")).expect("a trap");
    let inside =
        ["127.0.0.1", "10.0.0.1", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "fe80::1", "169.254.169.254"];
    let public = ip("192.0.1.1");
    for address in inside {
        for answer in [vec![ip(address)], vec![public, ip(address)], vec![ip(address), public]] {
            let resolver = Answers(vec![("hooks.example.org", vec![answer])], Mutex::default());
            let calls = Calls::new(&[]).resolving(Arc::new(resolver)).within(quick());
            let outcome = post(&calls, &format!("https://hooks.example.org:{}/x", trap.port));
            assert_eq!(outcome.err(), Some(Uncalled::Refused), "{address}");
        }
    }
    let many = Answers(vec![("hooks.example.org", vec![vec![public; 40]])], Mutex::default());
    let calls = Calls::new(&[]).resolving(Arc::new(many)).within(quick());
    assert_eq!(post(&calls, "https://hooks.example.org/x").err(), Some(Uncalled::Refused));
    assert_eq!(trap.came(), 0);
}

#[test]
fn a_name_that_changes_its_mind_is_asked_once() {
    let trap = Trap::set("0.0.0.0:0").expect("a trap");
    // Public while it is looked at, inside when it is connected to: what was looked at is what is connected to.
    let rebinding = vec![vec![ip("192.0.1.1")], vec![ip("127.0.0.1")]];
    let resolver = Arc::new(Answers(vec![("hooks.example.org", rebinding)], Mutex::default()));
    let calls = Calls::new(&[]).resolving(resolver.clone()).within(quick());
    let address = format!("https://hooks.example.org:{}/x", trap.port);
    assert!(post(&calls, &address).is_err());
    assert_eq!(*resolver.1.lock().expect("the count"), 1, "one call, one question");
    assert_eq!(post(&calls, &address).err(), Some(Uncalled::Refused));
    assert_eq!(trap.came(), 0);
}

#[test]
fn no_redirect_is_followed_and_no_answer_is_too_much() {
    let (trap, receiver) = (Trap::set("127.0.0.1:0").expect("a trap"), Receiver::start());
    let calls = Calls::new(&["127.0.0.1".into()]).within(quick());
    let address = format!("http://127.0.0.1:{}/in", receiver.port);
    for status in ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"] {
        receiver.answers(status, &format!("location: http://127.0.0.1:{}/secret\r\n", trap.port));
        let answer = post(&calls, &address).expect("an answer");
        assert_eq!(answer.status.to_string(), status[..3]);
    }
    assert_eq!(trap.came(), 0);
    receiver.says(format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(200_000)));
    assert_eq!(post(&calls, &address).err(), Some(Uncalled::Garbled));
    receiver.says("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nslow".into());
    assert!(post(&calls, &address).is_err());
    receiver.says("what is this".into());
    assert!(post(&calls, &address).is_err());
}

/// What a calendar server says of where things are.
fn leads_to(href: &str) -> String {
    let body = format!(
        r#"<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><response><href>/</href><propstat><prop>
        <current-user-principal><href>{href}</href></current-user-principal>
        <C:calendar-home-set><href>{href}</href></C:calendar-home-set></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>"#
    );
    format!("HTTP/1.1 207 Multi-Status\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

#[test]
fn a_calendar_server_leads_nowhere_inside() {
    let trap = Trap::set("[::]:0").or_else(|| Trap::set("0.0.0.0:0")).expect("a trap");
    let receiver = Receiver::start();
    let here = Answers(vec![("calendar.internal", vec![vec![ip("127.0.0.1")]])], Mutex::default());
    let calls = Calls::new(&["calendar.internal".into()]).resolving(Arc::new(here)).within(quick());
    let server = Calendars::new(&calls, "ana", "secret");
    let address = format!("http://calendar.internal:{}/dav/", receiver.port);
    for host in INSIDE.iter().filter(|host| !host.contains(['\t', '\n'])) {
        for to in [format!("https://{host}:{}/x", trap.port), format!("http://{host}:{}/x", trap.port)] {
            if !to.is_ascii() {
                continue;
            }
            for status in ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"] {
                receiver.answers(status, &format!("location: {to}\r\n"));
                assert!(server.calendars(&address).is_err(), "{status} {to}");
            }
            receiver.says(leads_to(&to.replace('&', "&amp;")));
            assert!(server.calendars(&address).is_err(), "said to be at {to}");
        }
    }
    // Round and round on its own host, and to a host outside that nobody typed.
    receiver.answers("302 Found", &format!("location: {address}\r\n"));
    receiver.take();
    assert!(server.calendars(&address).is_err());
    assert!(receiver.take().len() <= 12, "it does not go round for ever");
    receiver.answers("302 Found", "location: https://elsewhere.example/\r\n");
    assert_eq!(server.calendars(&address).err(), Some(Fault::Elsewhere("elsewhere.example".into())));
    assert_eq!(trap.came(), 0, "somebody came");
}

#[test]
fn a_calendar_server_that_changes_its_mind_is_not_followed() {
    let trap = Trap::set("0.0.0.0:0").expect("a trap");
    let rebinding = vec![vec![ip("192.0.1.1")], vec![ip("127.0.0.1")]];
    let resolver = Arc::new(Answers(vec![("calendar.example.org", rebinding)], Mutex::default()));
    let calls = Calls::new(&[]).resolving(resolver).within(quick());
    let server = Calendars::new(&calls, "ana", "secret");
    let address = format!("https://calendar.example.org:{}/", trap.port);
    for _ in 0..3 {
        assert!(matches!(server.calendars(&address), Err(Fault::Uncalled(_))));
        assert!(matches!(server.get(&address, "a.ics"), Err(Fault::Uncalled(_))));
        assert!(matches!(server.put(&address, "a.ics", ("x", None)), Err(Fault::Uncalled(_))));
    }
    assert_eq!(trap.came(), 0);
}

#[test]
fn what_is_typed_is_told_what_is_wrong_with_it() {
    let calls = Calls::new(&["hooks.internal".into()]);
    for (typed, says) in [
        ("hello", "https://"),
        ("ftp://example.org/", "https://"),
        ("javascript:alert(1)", "https://"),
        ("http://example.org/", "not encrypted"),
        ("https://ana:secret@example.org/", "password"),
        ("https://192.168.1.1/", "private network"),
        (&format!("https://example.org/{}", "x".repeat(3_000)), "too long"),
    ] {
        let said = calls.accept(typed).expect_err(typed);
        assert!(said.contains(says), "{typed}: {said}");
        assert!(!said.contains("secret"), "{said}");
    }
    assert_eq!(
        calls.accept(" https://bücher.example/é ").as_deref(),
        Ok("https://xn--bcher-kva.example/%C3%A9")
    );
    assert!(calls.accept("http://HOOKS.internal./x").is_ok(), "an administrator allows it");
}
