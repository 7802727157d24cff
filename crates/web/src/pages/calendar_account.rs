//! Somebody's calendar elsewhere: connected, chosen, how the last round went, and the way out. It asks no server.

use super::{
    Toast,
    feed::overlap,
    form::{self, Field},
    icon::icon,
    shell::Shell,
};
use crate::when;
use app::{
    feed::Ways,
    view::{CalendarAccount, Viewer},
};
use domain::{Error, calendar_account::Prep};
use maud::{Markup, html};

const BACK: &str = "/settings/calendar-account";

/// The page; with what was typed and what is wrong with it where it could not be connected.
pub(crate) fn page(
    viewer: &Viewer,
    (account, ways): (Option<&CalendarAccount>, &Ways),
    (typed, error): (&api::NewCalendarAccount, Option<&Error>),
    toast: Option<&Toast>,
) -> Markup {
    let shell =
        Shell { back: Some("/settings/calendar".into()), ..Shell::of(Some(viewer), "Calendar by CalDAV") };
    shell.toast(toast).narrow().page(&html! {
        (super::shell::head("Calendar by CalDAV", "Your one-on-ones in your own calendar, and moves made there brought back."))
        div.stack {
            @match account {
                Some(account) => {
                    (overlap(ways))
                    (state(viewer, account))
                    @if account.account.leaving_at.is_none() {
                        p.quiet { "What you move there moves here. Made longer or shorter there, a meeting keeps its length here." }
                        (choice(account))
                    }
                    (way_out(account))
                }
                None => { (connect(typed, error)) (promise()) (how()) }
            }
        }
    })
}

/// The way there, on the page of feeds.
pub(super) fn way_in() -> Markup {
    html! {
        section.stack.tight aria-labelledby="cd-t" {
            div {
                h2 #cd-t { "Both ways, by CalDAV" }
                p.quiet {
                    "Written into a calendar of yours on Nextcloud, iCloud, Fastmail or your own server. What you move there moves here. "
                    "Use this or an address above, not both, or you see each meeting twice."
                }
            }
            p { a.btn href=(BACK) { (icon("cal")) "Connect by CalDAV" } }
        }
    }
}

fn connect(typed: &api::NewCalendarAccount, error: Option<&Error>) -> Markup {
    let address = Field {
        kind: "url",
        autocomplete: Some("off"),
        ..Field::text("Address", "address", &typed.address)
    }
    .helped(
        "Of your calendar server, such as https://cloud.example.org. Fulcrum looks for your calendars there.",
    );
    let login = Field { autocomplete: Some("off"), ..Field::text("Your name there", "login", &typed.login) };
    let password = Field { autocomplete: Some("off"), ..Field::password("App password", "password") }.helped(
        "Make one for Fulcrum in the settings of your calendar server, so that you can end it alone.",
    );
    let fields = html! {
        (form::complaint(error, &["address", "login", "password"]))
        (address.show(error))
        (login.show(error))
        (password.show(error))
        div.bar { button.btn.primary { "Connect" } }
    };
    html! {
        section.stack.tight aria-labelledby="c-t" {
            h2 #c-t { "Connect a calendar" }
            (form::plain(BACK, BACK, "card stack tight", &fields))
        }
    }
}

fn promise() -> Markup {
    html! {
        p.note {
            (icon("lock"))
            span {
                "Address, name and password are sealed with a key of your own. The calendar gets a title of first names, days and hours; "
                "no word of what you write. A meeting that you move there moves here; one that you remove there is never skipped by that: you are asked here. "
                "One that you make longer or shorter there keeps its length here."
            }
        }
    }
}

fn how() -> Markup {
    let ways = [
        ("Nextcloud", "The address of your Nextcloud. Settings, Security, Devices: make an app password."),
        (
            "iCloud",
            "https://caldav.icloud.com, your Apple Account, and an app-specific password from account.apple.com.",
        ),
        ("Fastmail", "https://caldav.fastmail.com, your address, and an app password for calendars."),
        ("Radicale, Baïkal, mailbox.org and others", "The address that your other programs have for it."),
    ];
    html! {
        section.stack.tight aria-labelledby="h-t" {
            h2 #h-t { "What to type" }
            ul.plainlist { @for (name, way) in ways { li { (icon("cal")) div { p { b { (name) } } p.quiet { (way) } } } } }
        }
    }
}

fn state(viewer: &Viewer, shown: &CalendarAccount) -> Markup {
    let account = &shown.account;
    let moment = |at| when::jotted(at, viewer.now, &viewer.user.time_zone());
    html! {
        section.stack.tight aria-labelledby="s-t" {
            h2 #s-t { "Your calendar" }
            div.card.stack.tight {
                p {
                    b dir="auto" { @if let Some(name) = name(shown) { (name) } @else { bdi { (shown.host) } } }
                }
                p.meta {
                    span { bdi { (shown.login) } " at " bdi { (shown.host) } }
                    span { "connected " (moment(account.made_at)) }
                }
                @if let Some((why, status)) = account.why {
                    p.trouble role="status" {
                        (why.words())
                        @if let Some(status) = status { " It answered " (status) "." }
                        " Tried " @if let Some(at) = account.answered_at { (moment(at)) } "; tried again by itself."
                    }
                } @else if account.leaving_at.is_some() {
                    p { "Being disconnected: what was written there is taken out." }
                } @else if let Some(at) = account.synced_at {
                    p.meta {
                        span.ok { "up to date" }
                        span { (when::many(shown.entries, "entry").replace("entrys", "entries")) }
                        span { "looked " (moment(at)) }
                    }
                } @else if shown.chosen.is_some() {
                    p.quiet { "Being written for the first time. Look again in a moment." }
                } @else {
                    p.quiet { "The server answers. Choose which calendar Fulcrum writes into." }
                }
                @if account.leaving_at.is_none() {
                    (form::plain(&format!("{BACK}/{}/test", account.id), BACK, "", &html! { button.btn { "Test it" } }))
                }
            }
        }
    }
}

fn name(shown: &CalendarAccount) -> Option<&str> {
    shown.chosen.and_then(|place| shown.calendars.get(place)).map(|(_, name)| name.as_str())
}

fn choice(shown: &CalendarAccount) -> Markup {
    let preps = Prep::ALL.into_iter().map(|prep| (prep.as_str(), html! { (prep_words(prep)) }));
    let fields = html! {
        @if shown.chosen.is_none() {
            fieldset.field {
                legend { "Which calendar?" }
                @for (place, (_, name)) in shown.calendars.iter().enumerate() {
                    label.tickbox {
                        input.check type="radio" name="calendar" value=(place) checked[place == 0] required;
                        span dir="auto" { (name) }
                    }
                }
            }
        }
        (form::choices("Fifteen minutes to prepare", "prep", shown.account.prep.as_str(), preps))
        div.bar { button class=(if shown.chosen.is_none() { "btn primary" } else { "btn" }) { "Save" } }
    };
    html! {
        section.stack.tight aria-labelledby="w-t" {
            h2 #w-t { @if shown.chosen.is_none() { "What goes where" } @else { "What goes there" } }
            (form::plain(&format!("{BACK}/{}/calendar", shown.account.id), BACK, "card stack tight", &fields))
        }
    }
}

fn prep_words(prep: Prep) -> &'static str {
    match prep {
        Prep::None => "Not in the calendar",
        Prep::Before => "Right before",
        Prep::Reminded => "When I’m reminded",
    }
}

fn way_out(shown: &CalendarAccount) -> Markup {
    let leaving = format!("{BACK}/{}/leaving", shown.account.id);
    let stays = html! { button.btn { "Disconnect, leave them there" } };
    let fields = html! {
        input type="hidden" name="entries" value="yes";
        button.btn { "Disconnect and take them out" }
    };
    html! {
        section.stack.tight aria-labelledby="o-t" {
            div {
                h2 #o-t { "Disconnect" }
                p.quiet {
                    @if shown.account.leaving_at.is_some() { "This ends by itself. To end it at once, leave what is there." }
                    @else if shown.chosen.is_some() { "To write into another calendar, disconnect this one first." }
                    @else { "Nothing has been written there yet." }
                }
            }
            div.bar {
                @if shown.account.leaving_at.is_some() { (form::plain(&leaving, BACK, "", &stays)) }
                @else if shown.chosen.is_some() {
                    (form::plain(&leaving, BACK, "", &fields))
                    (form::plain(&leaving, BACK, "", &stays))
                }
                @else { (form::plain(&leaving, BACK, "", &html! { button.btn { "Disconnect" } })) }
            }
        }
    }
}
