//! What is not yours and what is not there answer the same, byte for byte: status, headers, body, on pages and in the API.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Browser, Couple, Filled, Server, fill, fresh, on_both};

on_both!(
    a_one_on_one_of_others_is_as_one_that_is_not_there,
    a_thing_of_another_one_on_one_is_as_one_that_is_not_there,
    what_belongs_to_one_user_is_not_there_for_another,
    administration_is_not_there_for_others,
);

/// All that is compared: without the random idempotency keys of our own forms, and with the address that was asked for
/// put in one form.
fn told(browser: &Browser, filled: &Filled, real: &str) -> (u16, Vec<(String, String)>, String) {
    let answer = filled.send(browser);
    let text = answer.steady().replace(&filled.path, "ADDRESS").replace(real, "ID");
    (answer.status, answer.headers, text)
}

/// The same request for an id that nothing has.
fn nowhere(filled: &Filled, real: &str) -> (Filled, String) {
    let id = uuid_like(&fresh());
    let path = filled.path.replace(real, &id);
    assert_ne!(path, filled.path, "{real} is in it");
    (Filled { method: filled.method.clone(), path, body: filled.body.clone() }, id)
}

fn uuid_like(hex: &str) -> String {
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[track_caller]
fn same(browser: &Browser, filled: &Filled, real: &str) {
    let (other, id) = nowhere(filled, real);
    let (theirs, nothing) = (told(browser, filled, real), told(browser, &other, &id));
    assert_eq!(theirs.0, 404, "{} {}: {}", filled.method, filled.path, theirs.2);
    assert_eq!(theirs, nothing, "{} {}", filled.method, filled.path);
}

fn browser_for(server: &Server, person: &common::Person, filled: &Filled) -> Browser {
    if filled.is_api() { server.holder(person) } else { server.browser(person) }
}

fn a_one_on_one_of_others_is_as_one_that_is_not_there(server: &Server) {
    let couple = Couple::of(server);
    let (olga, petr) = (server.add("Olga Novak"), server.add("Petr Svoboda"));
    Couple::between(server, &olga, &petr);
    let ingrid = server.write(|tx| app::user::find_by_email(tx, "ingrid@example.org"));
    let ingrid = common::Person { id: ingrid.id, name: ingrid.name, email: ingrid.email };
    let mut compared = 0;
    for route in web::routes().iter().filter(|route| route.path.contains("{relationship}")) {
        let filled = fill(server, &couple, route.method, &route.path);
        for stranger in [&olga, &ingrid] {
            same(&browser_for(server, stranger, &filled), &filled, &couple.id.to_string());
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared} requests were compared");
}

fn a_thing_of_another_one_on_one_is_as_one_that_is_not_there(server: &Server) {
    let couple = Couple::of(server);
    let (olga, petr) = (server.add("Olga Novak"), server.add("Petr Svoboda"));
    let theirs = Couple::between(server, &olga, &petr);
    let ids = [
        "{point}",
        "{capture}",
        "{action}",
        "{goal}",
        "{checkpoint}",
        "{meeting}",
        "{about}",
        "{update}",
        "{theme}",
        "{lesson}",
        "{dismissal}",
        "{webhook}",
        "{wish}",
    ];
    let mut compared = 0;
    for route in web::routes() {
        let Some(which) = ids.iter().find(|id| route.path.contains(**id)) else { continue };
        let mut filled = fill(server, &theirs, route.method, &route.path);
        let place = route.path.split('/').position(|part| part == *which).expect("its place");
        let real = filled.path.split('/').nth(place).expect("the id");
        // What a note is about is named by a word and an id.
        let real = real.rsplit('.').next().unwrap_or_default().to_owned();
        filled.path = filled.path.replace(&theirs.id.to_string(), &couple.id.to_string());
        same(&browser_for(server, &couple.owner, &filled), &filled, &real);
        compared += 1;
    }
    assert!(compared > 30, "{compared} requests were compared");
}

fn what_belongs_to_one_user_is_not_there_for_another(server: &Server) {
    let couple = Couple::of(server);
    for route in web::routes() {
        let Some(which) =
            ["{capture}", "{session}", "{token}", "{account}"].iter().find(|id| route.path.contains(**id))
        else {
            continue;
        };
        let filled = fill(server, &couple, route.method, &route.path);
        let place = route.path.split('/').position(|part| part == *which).expect("its place");
        let real = filled.path.split('/').nth(place).expect("the id").to_owned();
        same(&browser_for(server, &couple.other, &filled), &filled, &real);
    }
}

fn administration_is_not_there_for_others(server: &Server) {
    let couple = Couple::of(server);
    let nothing = server.browser(&couple.owner).get("/no-such-page").expect(404);
    let admin = server.browser(&couple.owner).get("/admin").expect(404);
    assert_eq!(admin.complaint(), nothing.complaint());
    assert_eq!(admin.headers, nothing.headers);
    for route in web::routes().iter().filter(|route| route.path.contains("{user}")) {
        let filled = fill(server, &couple, route.method, &route.path);
        let real = filled.path.split('/').nth(3).expect("the id").to_owned();
        same(&server.browser(&couple.owner), &filled, &real);
    }
}
