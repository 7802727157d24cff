//! Sanity of every page over made-up views: whole documents, escaped words, nothing that the content policy forbids.

use super::{feed::Coming, sample, *};
use app::view::{Home, RebookingFor, Viewer};
use domain::{Error, Side, feed::Kind, meeting::State};
use maud::Markup;

fn ana() -> Viewer {
    sample::viewer(sample::ana())
}

fn marek() -> Viewer {
    sample::viewer(sample::marek())
}

fn manager() -> Viewer {
    let mut viewer = marek();
    for name in ["Jonas", "Priya"] {
        let mut place = viewer.relationships[0].clone();
        place.with = name.into();
        viewer.relationships.push(place);
    }
    viewer
}

fn toast() -> Toast {
    Toast {
        words: "Dropped “printer on floor 2”".into(),
        undo: Some("/one-on-ones/x/points/y/restoring".into()),
    }
}

fn others_past() -> app::view::Past {
    app::view::Past { side: Side::Other, ..sample::past() }
}

/// The page for whoever cannot make it, and the one of calendars.
fn rebooking(ana: &Viewer) -> Vec<(&'static str, Markup)> {
    let new = (Kind::Meetings, "https://fulcrum.example/feeds/abc".to_owned());
    let typed = api::NewCalendarAccount { login: "ana <b>".into(), ..api::NewCalendarAccount::default() };
    let ways = app::feed::Ways { invited: true, fetched: 2, written: true };
    let wrong = Error::invalid("password", "The server does not take that name and password.");
    vec![
        ("calendar", feed::page(ana, (&[], Coming { ways, mailed: false }), Some(&new), None)),
        ("calendar-account", calendar_account::page(ana, (None, &ways), (&typed, Some(&wrong)), None)),
        ("rebooking", rebooking::page(ana, &sample::rebooking(RebookingFor::Next(sample::next())), None)),
        (
            "rebooking-missed",
            rebooking::page(
                ana,
                &sample::rebooking(RebookingFor::Missed(sample::at("2026-05-07T12:00:00Z"))),
                None,
            ),
        ),
        (
            "series-import",
            series_import::form(ana, &sample::arrangement(), Some(&Error::invalid("file", "No."))),
        ),
        (
            "series-understood",
            series_import::understood(ana, &sample::understood_series(), "BEGIN:VCALENDAR"),
        ),
        ("rebooking-nothing", rebooking::page(ana, &sample::rebooking(RebookingFor::Nothing), None)),
    ]
}

/// Every page that a signed-in user can see, with a name.
pub(crate) fn signed_in() -> Vec<(&'static str, Markup)> {
    let toast = toast();
    let (ana, marek) = (ana(), marek());
    let alone = NewLink { for_name: "Jonas".into(), url: "https://fulcrum.example/way-back/abc".into() };
    let mut old = sample::past();
    old.meeting.started_at = Some(sample::at("2026-05-12T06:40:00Z"));
    old.meeting.ended_at = Some(sample::at("2026-05-12T07:24:00Z"));
    let typed = [
        ("key".into(), "k".into()),
        ("back".into(), "/one-on-ones/x".into()),
        ("text".into(), "All of what I wrote, word by word.".into()),
    ];
    let unavailable = Error::Unavailable("The database is away. Nothing was saved; try again.".into());
    vec![
        ("week", week::page(&ana, (&sample::week(Side::Owner), &sample::theme::themes()), Some(&toast))),
        ("week-manager", week::page(&marek, (&sample::week(Side::Other), &sample::theme::themes()), None)),
        ("week-hard", week::page(&ana, (&sample::hard_week(), &sample::theme::themes()), None)),
        ("week-first", week::page(&ana, (&sample::first_week(Side::Owner), &sample::theme::themes()), None)),
        (
            "week-first-manager",
            week::page(&marek, (&sample::first_week(Side::Other), &sample::theme::themes()), None),
        ),
        ("backlog", backlog::page(&ana, &sample::backlog(), None)),
        ("backlog-longest", backlog::longest(&ana, &sample::backlog(), None)),
        ("backlog-pass", backlog::pass(&ana, &sample::backlog(), None)),
        ("meeting", meeting::live(&ana, &sample::live(Side::Owner), None)),
        ("meeting-manager", meeting::live(&marek, &sample::live(Side::Other), None)),
        ("wrap-up", meeting::wrap_up(&ana, &sample::live(Side::Owner), None)),
        ("just-held", meeting::past(&ana, &sample::past(), None)),
        ("wrapped", meeting::wrapped(&ana, &sample::past(), "/wrap-up", None)),
        ("wrapped-manager", meeting::wrapped(&marek, &others_past(), "/wrap-up", None)),
        ("past", meeting::past(&ana, &old, None)),
        ("past-list", meeting::list(&ana, &sample::past_meetings(), None)),
        (
            "arrangement",
            arrangement::page(
                &ana,
                &sample::arrangement(),
                Some("https://fulcrum.example/invitation/abc"),
                None,
            ),
        ),
        (
            "start",
            arrangement::start(
                &ana,
                Some(&Error::invalid("starts", "Say when you first meet.")),
                &StartTyped::default(),
            ),
        ),
        ("import", import::form(&ana, &sample::arrangement(), None)),
        ("home", home::page(&ana, &sample::home(Side::Owner), None)),
        ("home-manager", home::page(&manager(), &sample::reports(), None)),
        ("home-empty", home::page(&ana, &Home::default(), None)),
        ("settings", settings::page(&ana, &sample::sessions(), &sample::tokens(), Some("flc_abc"), None)),
        ("admin", admin::page(&ana, &sample::members(), Some(&alone), None)),
        ("error", error::page(Some(&ana), 503, &unavailable, &typed, "/one-on-ones/x/points")),
        ("conflict", error::page(Some(&ana), 409, &stale(), &typed, "/one-on-ones/x/points/y/words")),
        ("privacy", privacy::page(Some(&ana))),
        ("accept", invitation::page(&sample::welcome(), Some(&marek), "s", None, &AccountTyped::default())),
    ]
}

fn stale() -> Error {
    let words = vec![("text", "What the other one wrote meanwhile.".to_owned())];
    Error::Stale(Box::new(domain::Current { version: 3, words }))
}

/// Pages of goals, of what is owed, and of what is one's own.
fn goals() -> Vec<(&'static str, Markup)> {
    let (ana, marek, toast) = (ana(), marek(), toast());
    vec![
        ("noted", note::under(&ana, &sample::notes_under())),
        ("promises", action::all(&ana, &sample::owing(), None)),
        ("goals", goal::list(&ana, &sample::goals(Side::Owner), None)),
        ("goals-manager", goal::list(&marek, &sample::goals(Side::Other), None)),
        ("goal", goal::page(&ana, &sample::goal_page(Side::Owner), Some(&toast))),
        ("goal-manager", goal::page(&marek, &sample::goal_page(Side::Other), None)),
        ("growth", growth::page(&ana, &sample::growth::growth(Side::Owner), Some(&toast))),
        ("growth-manager", growth::page(&marek, &sample::growth::growth(Side::Other), None)),
        ("growth-document", growth::document(&ana, &sample::growth::growth(Side::Owner), false)),
        ("trends", trends::page(&ana, &sample::growth::trends(Side::Owner))),
        ("trends-manager", trends::page(&marek, &sample::growth::trends(Side::Other))),
        ("only-you", private_note::page(&ana, &sample::only_me(), None)),
        ("themes", theme::list(&ana, &sample::theme::list(Side::Owner), None)),
        ("theme", theme::page(&ana, &sample::theme::page(Side::Owner), Some(&toast))),
        ("theme-manager", theme::page(&marek, &sample::theme::page(Side::Other), None)),
    ]
}

/// Pages on which updates, shares and questions stand.
fn updates() -> Vec<(&'static str, Markup)> {
    let (ana, marek) = (ana(), marek());
    vec![
        ("updates", update::page(&ana, &sample::update::feed(Side::Owner), Some(&toast()))),
        ("updates-manager", update::page(&marek, &sample::update::feed(Side::Other), None)),
        ("updates-none", update::page(&ana, &sample::update::none(), None)),
        ("digest", digest::page(&marek, &sample::update::digest())),
        (
            "week-not-the-owners",
            week::page(&ana, (&sample::update::not_the_owners(Side::Owner), &sample::theme::themes()), None),
        ),
        (
            "week-not-the-owners-manager",
            week::page(
                &marek,
                (&sample::update::not_the_owners(Side::Other), &sample::theme::themes()),
                None,
            ),
        ),
    ]
}

/// Every page that anybody can see, with a name.
pub(crate) fn signed_out() -> Vec<(&'static str, Markup)> {
    let wrong = Error::invalid("password", "Use at least 10 characters.");
    let none = AccountTyped::default();
    vec![
        ("sign-in", sign_in::page(None, "", "/", "fulcrum.example")),
        (
            "sign-in-wrong",
            sign_in::page(
                Some(&Error::refused("Those two don’t go together.")),
                "ana@b.example",
                "/",
                "fulcrum.example",
            ),
        ),
        ("sign-in-link", sign_in::link("Ana Kovač", "s")),
        ("first-run", first_run::page("s", Some(&wrong), &none)),
        ("first-run-gone", first_run::gone()),
        ("invitation", invitation::page(&sample::welcome(), None, "s", None, &none)),
        ("invitation-gone", invitation::gone()),
        ("way-back", way_back::page("s", Some(&wrong))),
        ("not-found", error::page(None, 404, &Error::NotFound, &[], "/")),
        ("privacy-out", privacy::page(None)),
    ]
}

#[test]
fn every_page_is_a_whole_document_within_the_content_policy() {
    for (name, page) in
        signed_in().into_iter().chain(rebooking(&ana())).chain(goals()).chain(updates()).chain(signed_out())
    {
        let html = page.into_string();
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"en\""), "{name}");
        assert!(html.ends_with("</html>"), "{name}");
        for forbidden in [" style=", " onclick", "javascript:", "<style", "!important"] {
            assert!(!html.contains(forbidden), "{name} has {forbidden}");
        }
        assert_eq!(html.matches("<script").count(), 1, "{name}: one script, from a file");
        assert_eq!(html.matches("<h1").count(), 1, "{name}: one first heading");
        assert_eq!(html.matches("<main").count(), 1, "{name}");
    }
}

#[test]
fn every_form_that_posts_carries_its_key() {
    for (name, page) in signed_in().into_iter().filter(|(name, _)| *name != "error") {
        let html = page.into_string();
        for form in
            html.split("<form").skip(1).filter(|form| !form.trim_start().starts_with("method=\"get\""))
        {
            let form = form.split("</form>").next().unwrap_or_default();
            assert!(form.contains("name=\"key\"") && form.contains("name=\"back\""), "{name}: {form}");
        }
    }
}

#[test]
fn ids_are_unique_and_every_icon_is_in_the_sprite() {
    let pages =
        signed_in().into_iter().chain(rebooking(&ana())).chain(goals()).chain(updates()).chain(signed_out());
    // The manager’s page shows one relationship three times.
    for (name, page) in pages.filter(|(name, _)| *name != "home-manager") {
        let html = page.into_string();
        let mut seen = std::collections::HashSet::new();
        for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(seen.insert(id.to_owned()), "{name} has two #{id}");
        }
        for icon in html.split("<use href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(html.contains(&format!("<symbol id=\"{icon}\"")), "{name} lacks the icon {icon}");
        }
    }
}

#[test]
fn what_people_wrote_is_never_markup() {
    let html = week::page(&ana(), (&sample::hard_week(), &sample::theme::themes()), None).into_string();
    assert!(!html.contains("<script>alert"));
    assert!(html.contains("&lt;script&gt;alert"));
}

#[test]
fn the_one_who_does_not_own_it_gets_no_button_they_may_not_use() {
    let html =
        week::page(&marek(), (&sample::week(Side::Other), &sample::theme::themes()), None).into_string();
    for path in ["/position", "/deferral", "/minutes", "/agenda\""] {
        assert!(!html.contains(path), "{path}");
    }
    assert!(html.contains("Ana</bdi> sets the agenda, you add to it."));
    assert_eq!(
        html.matches("/words\"").count() - html.matches("/action-items/").count() / 3,
        1,
        "their own capture alone"
    );
    let html = week::page(&ana(), (&sample::week(Side::Owner), &sample::theme::themes()), None).into_string();
    assert!(html.contains("/position") && html.contains("You set the agenda"));
}

#[test]
fn what_was_typed_comes_back_with_the_error() {
    let (_, page) = signed_in().into_iter().find(|(name, _)| *name == "error").unwrap();
    let html = page.into_string();
    assert!(html.contains("All of what I wrote, word by word.") && html.contains("Try again"));
    assert!(html.contains("data-error") && html.contains("action=\"/one-on-ones/x/points\""));
}

#[test]
fn a_password_is_not_sent_back() {
    let typed = [("password".into(), "correct horse".into()), ("name".into(), "Ana".into())];
    let html = error::page(None, 503, &Error::Failed("x".into()), &typed, "/invitation/s").into_string();
    assert!(!html.contains("correct horse") && html.contains("value=\"Ana\""));
    assert_eq!(sample::meeting(State::InProgress).ended_at, None);
}
