//! Mail against a real mail server that takes, delays, refuses and drops: what goes out, what is tried again and when, and
//! that no letter is ever two different ones.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{Mailer, job, mail};
use common::{Couple, MailServer, Mood, Server, Ways, on_both};
use outgoing::{Letter, Smtp, smtp::Server as Named};
use std::{sync::Arc, time::Duration};

on_both!(
    a_letter_goes_out_once_and_says_who_and_when_and_no_more,
    what_the_server_will_not_take_now_is_tried_again_as_the_same_letter,
    who_is_not_there_is_not_asked_again,
    a_letter_of_which_nobody_knows_is_sent_again_under_the_same_id,
    what_comes_too_late_does_not_come,
    an_administrator_sees_what_failed,
    without_a_mail_server_everything_else_works,
    what_another_node_holds_is_left_to_it,
    there_is_one_sweep_however_many_nodes_planned_one,
);

/// A node that mails through that server.
fn mailing(server: &Server, to: &MailServer) -> Server {
    server.beside_with(Ways { mailer: Some(smtp(to)), ..Ways::default() })
}

fn smtp(to: &MailServer) -> Arc<dyn Mailer> {
    let url = format!("smtp://fulcrum@127.0.0.1:{}", to.port);
    let named = Named {
        url: &url,
        from: "Fulcrum <fulcrum@northwind.example>",
        password: Some("pass"),
        authority: None,
    };
    Arc::new(Smtp::new(&named).expect("a mail server").patient_for(Duration::from_millis(700)))
}

/// Thursday morning in Berlin: both are to prepare.
const MORNING: &str = "2026-05-14T06:00:30Z";

fn run(node: &Server) -> usize {
    job::run_due(&node.app).expect("jobs");
    mail::deliver_due(&node.app).expect("mail")
}

fn a_letter_goes_out_once_and_says_who_and_when_and_no_more(server: &Server) {
    let (couple, outside) = (Couple::of(server), MailServer::start());
    let (ana, node) = (couple.owners_desk(server), mailing(server, &outside));
    ana.raise("a secret that stays at home");
    run(&node);
    assert!(outside.take().is_empty(), "on Tuesday there is nothing to say");
    server.set_clock(MORNING);
    run(&node);
    let came = outside.take();
    let to: Vec<_> = came.iter().map(|came| came.to.as_str()).collect();
    assert_eq!(to.len(), 2, "{to:?}");
    let hers = came.iter().find(|came| came.to == couple.owner.email).expect("hers");
    assert_eq!(hers.header("subject").as_deref(), Some("Fifteen minutes for your 1:1 with Marek"));
    assert_eq!(hers.header("auto-submitted").as_deref(), Some("auto-generated"));
    assert!(hers.data.contains("today at 14:00"), "{}", hers.data);
    assert!(!hers.data.contains("secret that stays"), "{}", hers.data);
    server.wait_minutes(90);
    assert_eq!(run(&node) + run(&mailing(server, &outside)), 0, "once");
    let heard = outside.heard().join("\n");
    assert!(heard.contains("AUTH PLAIN") && !heard.contains("a secret"), "{heard}");
}

fn what_the_server_will_not_take_now_is_tried_again_as_the_same_letter(server: &Server) {
    Couple::of(server);
    let outside = MailServer::start();
    let node = mailing(server, &outside);
    server.set_clock(MORNING);
    for (mood, pause) in [(Mood::Busy, 1), (Mood::Full, 5), (Mood::Slow(2_000), 30), (Mood::Locked, 120)] {
        outside.is(mood);
        assert_eq!(run(&node), 2, "{mood:?}");
        server.wait_minutes(pause - 1);
        assert_eq!(run(&node), 0, "{mood:?}: not so soon");
        server.wait_minutes(2);
    }
    outside.is(Mood::Takes);
    assert_eq!(run(&node), 2);
    let came = outside.take();
    assert_eq!(came.len(), 2);
    assert_ne!(came[0].header("message-id"), came[1].header("message-id"));
    assert_eq!(node.database.ask("SELECT COUNT(*) FROM mails WHERE state = 'sent' AND attempts = 5"), "2");
}

fn who_is_not_there_is_not_asked_again(server: &Server) {
    Couple::of(server);
    let outside = MailServer::start();
    let node = mailing(server, &outside);
    server.set_clock(MORNING);
    outside.is(Mood::KnowsNobody);
    assert_eq!(run(&node), 2);
    outside.is(Mood::Takes);
    server.wait_minutes(180);
    assert_eq!(run(&node), 0);
    assert_eq!(node.database.ask("SELECT COUNT(*) FROM mails WHERE state = 'failed' AND code = 550"), "2");
    assert_eq!(node.database.ask("SELECT COUNT(*) FROM mails WHERE said IS NOT NULL"), "0");
}

fn a_letter_of_which_nobody_knows_is_sent_again_under_the_same_id(server: &Server) {
    Couple::of(server);
    let outside = MailServer::start();
    let node = mailing(server, &outside);
    server.set_clock(MORNING);
    outside.is(Mood::HangsUp);
    assert_eq!(run(&node), 2);
    outside.is(Mood::Takes);
    server.wait_minutes(2);
    assert_eq!(run(&node), 2);
    let mut ids: Vec<_> = outside.take().iter().filter_map(|came| came.header("message-id")).collect();
    assert_eq!(ids.len(), 4, "{ids:?}");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 2, "two letters, each twice: {ids:?}");
}

fn what_comes_too_late_does_not_come(server: &Server) {
    let couple = Couple::of(server);
    let outside = MailServer::start();
    let node = mailing(server, &outside);
    server.set_clock(MORNING);
    outside.is(Mood::Busy);
    run(&node);
    outside.is(Mood::Takes);
    // She prepares meanwhile; he does not, and they meet.
    couple.owners_desk(server).post::<serde_json::Value>("/prep/prepared", &api::Nothing {});
    server.wait_minutes(2);
    run(&node);
    let came = outside.take();
    assert!(came.iter().all(|came| came.to != couple.owner.email), "she is prepared: {came:?}");
    server.set_clock("2026-05-14T13:30:00Z");
    node.database.execute("UPDATE mails SET state = 'waiting', due_at = made_at");
    run(&node);
    assert!(outside.take().is_empty(), "nobody prepares for a meeting that began");
}

fn an_administrator_sees_what_failed(server: &Server) {
    let couple = Couple::of(server);
    let outside = MailServer::start();
    let node = mailing(server, &outside);
    let ingrid = server.write(|tx| app::user::find_by_email(tx, "ingrid@example.org"));
    let ingrid = common::Person { id: ingrid.id, name: ingrid.name, email: ingrid.email };
    let admin = node.browser(&ingrid);
    let page = admin.get("/admin/mail").expect(200).text();
    assert!(page.contains("fulcrum@northwind.example") && page.contains("Send a test"), "{page}");
    assert!(!page.contains("pass"), "the password is nobody's business");
    outside.is(Mood::Spam);
    let page = send_test(&admin);
    assert!(page.contains("554 5.7.1 not wanted") || page.contains("(554)"), "{page}");
    outside.is(Mood::Locked);
    assert!(send_test(&admin).contains("did not accept user and password (535)"));
    outside.is(Mood::Takes);
    assert!(send_test(&admin).contains("The server took it on"));
    let came = outside.take();
    assert_eq!(came.len(), 1);
    assert_eq!(came[0].to, "ingrid@example.org");
    node.browser(&couple.owner).get("/admin/mail").expect(404);
    node.browser(&couple.owner).post("/admin/mail/test", &[]).expect(404);
}

fn send_test(admin: &common::Browser) -> String {
    let answer = admin.post("/admin/mail/test", &[]).expect(303);
    let to = answer.header("location").expect("a page").to_owned();
    admin.get(&to).expect(200).text()
}

fn without_a_mail_server_everything_else_works(server: &Server) {
    let couple = Couple::of(server);
    server.set_clock(MORNING);
    assert_eq!(run(server), 0);
    assert_eq!(server.database.ask("SELECT COUNT(*) FROM mails"), "0", "nothing waits for a server to come");
    let home = server.browser(&couple.owner).get("/").expect(200).text();
    assert!(home.contains("Take fifteen minutes to prepare"), "{home}");
    let settings = server.browser(&couple.owner).get("/settings/reminders").expect(200).text();
    assert!(settings.contains("No mail is sent from here yet"), "{settings}");
    let ingrid = server.write(|tx| app::user::find_by_email(tx, "ingrid@example.org"));
    let ingrid = common::Person { id: ingrid.id, name: ingrid.name, email: ingrid.email };
    let page = server.browser(&ingrid).get("/admin/mail").expect(200).text();
    assert!(page.contains("Mail is not set up") && page.contains("--smtp-url"), "{page}");
    server.browser(&ingrid).post("/admin/mail/test", &[]).expect(409);
}

#[test]
fn a_server_elsewhere_is_spoken_to_in_secret_or_not_at_all() {
    let outside = MailServer::start();
    // The same machine by a name that does not say so: what is not known to be here is elsewhere.
    let url = format!("smtp://fulcrum@0x7f.1:{}", outside.port);
    let named = Named { url: &url, from: "f@northwind.example", password: Some("pass"), authority: None };
    let letter = Letter {
        id: "1".into(),
        name: "Ana".into(),
        email: "ana@example.org".into(),
        at: jiff::Timestamp::UNIX_EPOCH,
        subject: "A".into(),
        lines: Vec::new(),
        button: None,
        because: String::new(),
        stop: None,
        calendar: None,
    };
    let refused = Smtp::new(&named).expect("a server").carry(&letter).expect_err("no STARTTLS, no mail");
    assert_eq!(refused.step, outgoing::smtp::Step::Encrypting, "{refused:?}");
    let heard = outside.heard();
    assert!(heard.iter().all(|line| line.starts_with("EHLO") || line == "QUIT"), "{heard:?}");
}

#[test]
fn a_configuration_that_cannot_be_is_told_without_its_password() {
    let fault = |url, password| {
        let named = Named { url, from: "f@northwind.example", password, authority: None };
        Smtp::new(&named).err().unwrap_or_default()
    };
    for (url, password) in [
        ("mail.example.org", None),
        ("http://hunter2@mail.example.org", None),
        ("smtp://ana@mail.example.org", None),
        ("smtp://mail.example.org", Some("hunter2")),
    ] {
        let said = fault(url, password);
        assert!(!said.is_empty() && !said.contains("hunter2"), "{url}: {said}");
    }
    let named = Named { url: "smtp://localhost", from: "nobody", password: None, authority: None };
    assert!(Smtp::new(&named).is_err_and(|said| said.contains("--mail-from")));
}

/// The clocks of two nodes are never the same, nor read at the same moment.
fn what_another_node_holds_is_left_to_it(server: &Server) {
    Couple::of(server);
    let outside = MailServer::start();
    let node = mailing(server, &outside);
    server.set_clock(MORNING);
    let ahead = |seconds: i64| (server.now() + jiff::SignedDuration::from_secs(seconds)).as_microsecond();
    server.database.execute(&format!("UPDATE jobs SET leased_until = {}", ahead(61)));
    assert_eq!(job::run_due(&node.app).expect("jobs"), 0, "another one, a second ahead, took these");
    server.wait_minutes(2);
    job::run_due(&node.app).expect("jobs");
    let held = ahead(15 * 60 + 1);
    server.database.execute(&format!("UPDATE mails SET leased_until = {held} WHERE state = 'waiting'"));
    assert_eq!(mail::deliver_due(&node.app).expect("mail"), 0);
    assert!(outside.take().is_empty(), "no letter is sent by two at once");
    server.wait_minutes(16);
    assert_eq!(mail::deliver_due(&node.app).expect("mail"), 2, "whoever held them is gone");
}

fn there_is_one_sweep_however_many_nodes_planned_one(server: &Server) {
    job::run_due(&server.app).expect("jobs");
    for _ in 0..3 {
        let (id, due) = (uuid::Uuid::new_v4(), server.now().as_microsecond());
        let sweep =
            format!("INSERT INTO jobs (id, verb, due_at, attempts) VALUES ('{id}', 'sweep', {due}, 0)");
        server.database.execute(&sweep);
    }
    server.wait_minutes(61);
    job::run_due(&server.app).expect("jobs");
    assert_eq!(server.database.ask("SELECT COUNT(*) FROM jobs WHERE verb = 'sweep'"), "1");
}
