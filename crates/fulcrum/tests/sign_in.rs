//! Signing in and out: throttled, listed, ended at once; cookies, origins and headers as a browser wants them.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{administration::By, way_back};
use common::{Browser, Couple, Filled, Kind, PASSWORD, Person, Server, between, fill, on_both};
use std::io::{BufRead as _, BufReader};

on_both!(
    ten_wrong_passwords_rest_an_account_for_a_while,
    who_is_not_known_is_answered_like_who_is,
    sessions_are_listed_and_ended_and_die_at_once,
    sessions_end_by_themselves_when_unused,
    a_link_back_works_once_and_ends_what_was_open,
    a_new_password_ends_everything_else,
    deactivation_cuts_everything_at_once,
    deactivation_cuts_live_connections,
    the_last_administrator_stays,
    a_post_from_elsewhere_is_refused,
    every_answer_carries_the_headers,
    nobody_is_sent_to_another_host,
    our_own_files_come_packed_to_whoever_takes_that,
);

fn sign_in(browser: &Browser, email: &str, password: &str) -> common::Answer {
    browser.post("/sign-in", &[("email", email), ("password", password)])
}

fn ten_wrong_passwords_rest_an_account_for_a_while(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owner.email.as_str(), couple.other.email.as_str());
    let browser = server.anonymous();
    for _ in 0..9 {
        let wrong = sign_in(&browser, ana, "not her password").expect(422);
        assert_eq!(wrong.complaint(), "That address and password do not go together. Try again.");
    }
    sign_in(&browser, ana, PASSWORD).expect(303);
    for _ in 0..10 {
        sign_in(&server.anonymous(), ana, "not her password").expect(422);
    }
    let throttled = sign_in(&server.anonymous(), ana, PASSWORD).expect(429);
    assert_eq!(throttled.complaint(), "Too many tries. Please wait 15 minutes and try again.");
    assert_eq!(throttled.header("retry-after"), Some("900"));
    assert!(throttled.text().contains(ana), "what was typed is still there");
    sign_in(&server.anonymous(), marek, PASSWORD).expect(303);
    browser.get("/").expect(200);
    server.wait_minutes(14);
    sign_in(&server.anonymous(), ana, PASSWORD).expect(429);
    server.wait_minutes(2);
    sign_in(&server.anonymous(), ana, PASSWORD).expect(303);
}

fn who_is_not_known_is_answered_like_who_is(server: &Server) {
    let couple = Couple::of(server);
    let known = sign_in(&server.anonymous(), &couple.owner.email, "not her password").expect(422);
    let unknown = sign_in(&server.anonymous(), "nobody@example.org", "not her password").expect(422);
    assert_eq!(known.headers.len(), unknown.headers.len());
    assert_eq!(
        known.steady().replace(&couple.owner.email, "X"),
        unknown.steady().replace("nobody@example.org", "X")
    );
    for _ in 0..9 {
        sign_in(&server.anonymous(), "nobody@example.org", "not a password").expect(422);
    }
    sign_in(&server.anonymous(), "nobody@example.org", "not a password").expect(429);
    sign_in(&server.anonymous(), &couple.owner.email.to_uppercase(), PASSWORD).expect(303);
}

fn sessions_are_listed_and_ended_and_die_at_once(server: &Server) {
    let couple = Couple::of(server);
    let [here, there, elsewhere] = [0; 3].map(|_| server.browser(&couple.owner));
    let page = here.get("/settings").expect(200).text();
    let ends: Vec<_> =
        page.split("/settings/sessions/").skip(1).filter_map(|rest| rest.split_once("/end\"")).collect();
    assert_eq!(ends.len(), 2, "the other two can be ended, this one by signing out");
    there.get("/").expect(200);
    let secrets = [&there, &elsewhere].map(|browser| browser.cookie("fulcrum").expect("a cookie"));
    for (id, _) in &ends {
        assert!(!secrets.iter().any(|secret| page.contains(secret.as_str())), "no page holds a secret");
        here.post(&format!("/settings/sessions/{id}/end"), &[]).expect(303);
    }
    for browser in [&there, &elsewhere] {
        assert_eq!(browser.get("/").expect(303).location(), "/sign-in?back=%2F");
        browser.post(&couple.page("/points"), &[("text", "too late")]).expect(401);
    }
    here.get("/").expect(200);
    let more = [0; 2].map(|_| server.browser(&couple.owner));
    here.post("/settings/sessions/end-others", &[]).expect(303);
    more.iter().for_each(|browser| drop(browser.get("/").expect(303)));
    let cookie = here.cookie("fulcrum").expect("a cookie");
    let out = here.post("/sign-out", &[]).expect(303);
    assert_eq!(out.location(), "/sign-in");
    assert!(out.header("set-cookie").is_some_and(|cookie| cookie.starts_with("fulcrum=; Max-Age=0;")));
    let replayed = server.anonymous().with_cookie("fulcrum", &cookie);
    assert!(replayed.get("/").expect(303).location().starts_with("/sign-in"), "the old cookie is dead");
    assert!(couple.owners_desk(server).captures().is_empty());
}

fn sessions_end_by_themselves_when_unused(server: &Server) {
    let couple = Couple::of(server);
    let (used, unused) = (server.browser(&couple.owner), server.browser(&couple.owner));
    for _ in 0..3 {
        server.wait_days(20);
        used.get("/").expect(200);
    }
    unused.get("/").expect(303);
    server.wait_days(31);
    used.get("/").expect(303);
}

fn a_link_back_works_once_and_ends_what_was_open(server: &Server) {
    let couple = Couple::of(server);
    let (session, token) = (server.browser(&couple.owner), server.holder(&couple.owner));
    let id = couple.owner.id;
    let replaced = server.write(move |tx| way_back::make(tx, By::Machine, id));
    let secret = server.write(move |tx| way_back::make(tx, By::Machine, id));
    server.anonymous().get(&format!("/way-back/{replaced}")).expect(404);
    let link = format!("/way-back/{secret}");
    server.anonymous().get(&link).expect(200);
    server.anonymous().post(&link, &[("password", "short")]).expect(422);
    session.get("/").expect(200);
    let back = server.anonymous();
    assert_eq!(back.post(&link, &[("password", "another good one")]).expect(303).location(), "/");
    back.get("/").expect(200);
    session.get("/").expect(303);
    token.get("/api/v1/me").expect(401);
    server.anonymous().get(&link).expect(404);
    server.anonymous().post(&link, &[("password", "a third good one")]).expect(404);
    sign_in(&server.anonymous(), &couple.owner.email, PASSWORD).expect(422);
    sign_in(&server.anonymous(), &couple.owner.email, "another good one").expect(303);
    let late = server.write(move |tx| way_back::make(tx, By::Machine, id));
    server.wait_days(2);
    server.anonymous().post(&format!("/way-back/{late}"), &[("password", "a fourth good one")]).expect(404);
}

fn a_new_password_ends_everything_else(server: &Server) {
    let couple = Couple::of(server);
    let (here, there) = (server.browser(&couple.owner), server.browser(&couple.owner));
    let token = server.holder(&couple.owner);
    let change = |current: &str, new: &str| {
        here.post("/settings/password", &[("current", current), ("password", new)])
    };
    assert_eq!(
        change("not hers", "a new good one").expect(422).complaint(),
        "That is not your present password."
    );
    change(PASSWORD, "short").expect(422);
    there.get("/").expect(200);
    change(PASSWORD, "a new good one").expect(303);
    here.get("/").expect(200);
    there.get("/").expect(303);
    token.get("/api/v1/me").expect(401);
    sign_in(&server.anonymous(), &couple.owner.email, PASSWORD).expect(422);
    sign_in(&server.anonymous(), &couple.owner.email, "a new good one").expect(303);
}

fn administrator(server: &Server) -> Browser {
    let ingrid = server.write(|tx| app::user::find_by_email(tx, "ingrid@example.org"));
    server.browser(&Person { id: ingrid.id, name: ingrid.name, email: ingrid.email })
}

fn deactivation_cuts_everything_at_once(server: &Server) {
    let couple = Couple::of(server);
    let admin = administrator(server);
    let (session, token) = (server.browser(&couple.other), server.holder(&couple.other));
    let path = format!("/admin/users/{}/deactivation", couple.other.id);
    admin.post(&path, &[("active", "no")]).expect(303);
    session.get(&couple.page("")).expect(303);
    session.post(&couple.page("/points"), &[("text", "no")]).expect(401);
    token.get(&couple.api("")).expect(401);
    sign_in(&server.anonymous(), &couple.other.email, PASSWORD).expect(422);
    let link = admin.post(&format!("/admin/users/{}/way-back", couple.other.id), &[]).expect(409);
    assert_eq!(link.complaint(), "This user is deactivated. Activate them first.");
    couple.owners_desk(server).capture("she goes on");
    let hers = || server.browser(&couple.owner).get(&couple.page("")).expect(200).text();
    let told = |page: &str| page.contains("can’t sign in any more");
    assert!(told(&hers()), "whoever stays is told, and what to do");
    admin.post(&path, &[("active", "yes")]).expect(303);
    assert!(!told(&hers()));
    session.get("/").expect(303);
    token.get(&couple.api("")).expect(401);
    let again = server.anonymous();
    sign_in(&again, &couple.other.email, PASSWORD).expect(303);
    assert!(again.get(&couple.page("")).expect(200).text().contains("she goes on"));
}

fn deactivation_cuts_live_connections(server: &Server) {
    let couple = Couple::of(server);
    let open = || {
        let browser = server.browser(&couple.other);
        let live = browser.open("GET", &couple.page("/changes"), &[], Vec::new());
        assert_eq!(live.status(), 200);
        (browser, BufReader::new(live.into_body().into_reader()).lines())
    };
    let heard = |lines: &mut dyn Iterator<Item = std::io::Result<String>>| {
        lines.map_while(Result::ok).any(|line| line.starts_with("data:"))
    };
    let (_, mut control) = open();
    couple.owners_desk(server).capture("heard");
    assert!(heard(&mut control), "the control: a change is told");
    let (browser, mut lines) = open();
    browser.post("/sign-out", &[]).expect(303);
    couple.owners_desk(server).capture("after signing out");
    assert!(!heard(&mut lines), "whoever signed out hears no more, and the connection ends");
    let (_, mut lines) = open();
    let path = format!("/admin/users/{}/deactivation", couple.other.id);
    administrator(server).post(&path, &[("active", "no")]).expect(303);
    couple.owners_desk(server).capture("after deactivation");
    assert!(!heard(&mut lines), "whoever was deactivated hears no more, and the connection ends");
}

fn the_last_administrator_stays(server: &Server) {
    let couple = Couple::of(server);
    let admin = administrator(server);
    let own = server.write(|tx| app::user::find_by_email(tx, "ingrid@example.org")).id;
    let said = "That would leave nobody to look after the workspace. Make somebody else administrator first.";
    for (what, value) in [("deactivation", ("active", "no")), ("administrator", ("administrator", "no"))] {
        let path = format!("/admin/users/{own}/{what}");
        assert_eq!(admin.post(&path, &[value]).expect(409).complaint(), said);
    }
    admin.get("/admin").expect(200);
    let path = format!("/admin/users/{}/administrator", couple.owner.id);
    admin.post(&path, &[("administrator", "yes")]).expect(303);
    server.browser(&couple.owner).get("/admin").expect(200);
    admin.post(&format!("/admin/users/{own}/administrator"), &[("administrator", "no")]).expect(303);
    admin.get("/admin").expect(404);
}

fn a_post_from_elsewhere_is_refused(server: &Server) {
    let couple = Couple::of(server);
    let mut refused = 0;
    for route in
        web::routes().iter().filter(|route| route.method == "POST" && !route.path.starts_with("/api/"))
    {
        let Filled { path, .. } = fill(server, &couple, route.method, &route.path);
        let browser = server.browser(&couple.owner);
        for from in [
            &[("origin", "https://evil.example")][..],
            &[("origin", "null")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site"), ("origin", server.base())],
        ] {
            let form = [from, &[("content-type", "application/x-www-form-urlencoded")]].concat();
            let answer = browser.send("POST", &path, &form, b"text=forged&vis=both".to_vec());
            assert_eq!(answer.status, 403, "{path} from {from:?}");
            refused += 1;
        }
    }
    assert!(refused > 100, "{refused} were refused");
    let desk = couple.owners_desk(server);
    assert!(!desk.captures().iter().any(|text| text == "forged"));
    let own = [("origin", server.base()), ("content-type", "application/x-www-form-urlencoded")];
    let browser = server.browser(&couple.owner);
    browser.send("POST", &couple.page("/points"), &own, b"text=own&vis=both".to_vec()).expect(303);
    let foreign = browser.send("GET", &couple.page(""), &[("sec-fetch-site", "cross-site")], Vec::new());
    foreign.expect(200);
}

fn every_answer_carries_the_headers(server: &Server) {
    let couple = Couple::of(server);
    let (page, api, nobody) =
        (server.browser(&couple.owner), server.holder(&couple.owner), server.anonymous());
    let form = [("content-type", "application/x-www-form-urlencoded"), ("origin", "https://evil.example")];
    let answers = [
        page.get("/").expect(200),
        page.get(&couple.page("")).expect(200),
        page.get("/no-such-page").expect(404),
        page.post(&couple.page("/points"), &[("text", "")]).expect(422),
        page.post(&couple.page("/points"), &[("text", "fine")]).expect(303),
        page.send("POST", "/sign-out", &form, Vec::new()).expect(403),
        nobody.get("/").expect(303),
        nobody.get("/sign-in").expect(200),
        nobody.get("/healthz").expect(200),
        nobody.get("/assets/favicon.svg").expect(200),
        nobody.get("/api/openapi.json").expect(200),
        api.get(&couple.api("")).expect(200),
        nobody.get(&couple.api("")).expect(401),
        page.send("POST", &couple.page("/points"), &[("content-type", form[0].1)], vec![b'x'; 13_000_000]),
    ];
    for answer in answers {
        let policy = answer.header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        assert!(!policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http"), "{policy}");
        for part in ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "script-src 'self'"] {
            assert!(policy.contains(part), "{part}");
        }
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"));
        assert_eq!(answer.header("cross-origin-opener-policy"), Some("same-origin"));
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"));
        let content = answer.header("content-type").unwrap_or("").to_owned();
        let kept = answer.header("cache-control").unwrap_or("").to_owned();
        let private =
            content.starts_with("text/html") || (content == "application/json" && answer.status == 200);
        assert!(!private || kept == "no-store" || answer.text().contains("\"openapi\""), "{content}: {kept}");
        assert!(
            !answer.text().contains("style=\"") && !answer.text().contains(" onclick="),
            "nothing inline"
        );
    }
}

fn nobody_is_sent_to_another_host(server: &Server) {
    let couple = Couple::of(server);
    let evil = [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "evil",
        "javascript:alert(1)",
        "/\n/evil.example",
    ];
    for back in evil {
        let browser = server.anonymous();
        let fields = [("email", couple.owner.email.as_str()), ("password", PASSWORD), ("back", back)];
        assert_eq!(browser.post("/sign-in", &fields).expect(303).location(), "/", "{back:?}");
        let again = browser.get(&format!("/sign-in?back={}", common::escaped(back))).expect(303);
        assert_eq!(again.location(), "/", "{back:?}");
        let shown =
            server.anonymous().get(&format!("/sign-in?back={}", common::escaped(back))).expect(200).text();
        assert!(!shown.contains("evil") || back == "evil" && !shown.contains("\"evil\""), "{back:?}");
        let posted =
            browser.post(&couple.page("/points"), &[("text", "one"), ("vis", "both"), ("back", back)]);
        let to = posted.expect(303);
        assert_eq!(to.location().split('?').next(), Some(couple.page("").as_str()), "{back:?}");
        let wrong = browser.post(&couple.page("/points"), &[("text", ""), ("back", back)]).expect(422).text();
        for link in wrong.split("href=\"").skip(1).filter_map(|rest| rest.split_once('"')) {
            assert!(
                !link.0.contains("evil") && !link.0.contains("javascript"),
                "{back:?} becomes a link: {}",
                link.0
            );
        }
    }
    let good = [("text", "two"), ("vis", "both"), ("back", "/settings?x=1")];
    let to = server.browser(&couple.owner).post(&couple.page("/points"), &good).expect(303);
    assert_eq!(to.location().split('?').next(), Some("/settings"));
}

#[test]
fn cookies_are_as_strict_as_the_address_allows() {
    for (base, name, secure) in
        [("http://127.0.0.1:8017", "fulcrum=", false), ("https://one.example.org", "__Host-fulcrum=", true)]
    {
        let server = Server::reached_at(Kind::Sqlite, base).expect("SQLite is always there");
        let couple = Couple::of(&server);
        let signed_in = sign_in(&server.anonymous(), &couple.owner.email, PASSWORD).expect(303);
        let cookie = signed_in.header("set-cookie").expect("a cookie");
        assert!(cookie.starts_with(name), "{cookie}");
        let attributes: Vec<_> = cookie.split("; ").skip(1).collect();
        for attribute in ["Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=2592000"] {
            assert!(attributes.contains(&attribute), "{cookie}");
        }
        assert_eq!(attributes.contains(&"Secure"), secure, "{cookie}");
        assert!(!cookie.contains("Domain"), "{cookie}");
        let secret = between(cookie, "=", ";").expect("a secret");
        assert!(secret.len() >= 30, "{secret}");
        let id = server.database.ask("SELECT COUNT(*) FROM sessions");
        assert_eq!(
            (
                id.as_str(),
                server
                    .database
                    .ask(&format!("SELECT COUNT(*) FROM sessions WHERE secret_hash LIKE '%{secret}%'"))
            ),
            ("1", "0".into())
        );
        let other = if secure { "fulcrum" } else { "__Host-fulcrum" };
        server.anonymous().with_cookie(other, &secret).get("/").expect(303);
    }
}

fn our_own_files_come_packed_to_whoever_takes_that(server: &Server) {
    let nobody = server.anonymous();
    let page = nobody.get("/sign-in").expect(200).text();
    let style = between(&page, "href=\"/assets/app-", "\"").expect("a style sheet");
    for path in ["/sw.js", &format!("/assets/app-{style}")] {
        let asking =
            |encodings| nobody.send("GET", path, &[("accept-encoding", encodings)], Vec::new()).expect(200);
        let (packed, whole) = (asking("gzip, br"), asking("identity"));
        assert_eq!(packed.header("content-encoding"), Some("br"), "{path}");
        assert_eq!(whole.header("content-encoding"), None, "{path}");
        assert_eq!(packed.header("content-type"), whole.header("content-type"), "{path}");
        for answer in [&packed, &whole] {
            assert!(answer.header("vary").is_some_and(|vary| vary.contains("accept-encoding")), "{path}");
        }
    }
}
