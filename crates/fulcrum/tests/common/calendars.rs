//! A calendar elsewhere of the owner's and what they did in it, for the requests that a fixture fills. No server is behind it.

use super::{Couple, Radicale, Server, fresh};
use api::client::Client;
use app::calendar_account::{self, New};
use jiff::{
    ToSpan as _,
    civil::{Weekday, date},
};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicI16, Ordering};

/// The owner's account, of which no calendar is chosen yet.
pub(super) fn account(server: &Server, couple: &Couple, _: &str) -> String {
    let by = couple.owner.id;
    let id = server.write(move |tx| {
        if let Some(there) = calendar_account::show(tx, by)? {
            calendar_account::leave(tx, by, there.account.id, false)?;
        }
        let new = New {
            address: "https://192.168.1.1/dav/".into(),
            login: "ana".into(),
            password: "app password".into(),
        };
        let found = vec![("https://192.168.1.1/dav/work/".into(), "Work".into())];
        calendar_account::connect(tx, by, &new, &found)
    });
    id.to_string()
}

/// Something that waits for the owner, such as the route decides.
pub(super) fn wish(server: &Server, couple: &Couple, route: &str) -> String {
    account(server, couple, route);
    let (verb, day) = match route.rsplit('/').next().unwrap_or_default() {
        "taking" => ("moved", "'DAY'"),
        "series-taking" => ("series", "NULL"),
        "leaving-out" => ("series-removed", "NULL"),
        _ => ("removed", "'DAY'"),
    };
    let id = uuid(&fresh());
    let (thursday, stood_at) = thursday();
    let wanted_at = stood_at + 2 * 3_600_000_000;
    let day = day.replace("DAY", &thursday);
    server.database.execute(&format!(
        "DELETE FROM calendar_wishes;
         INSERT INTO calendar_wishes (id, relationship_id, side, verb, uid, occurrence, stood_at, wanted_at, cadence, zone, starts, minutes, made_at)
         VALUES ('{id}', '{}', 'owner', '{verb}', '{}-1@fulcrum', {day}, {stood_at}, {wanted_at},
           'weekly', 'Europe/Berlin', '2026-05-14T14:00:00', 45, 1778000000000000)",
        couple.id, couple.id
    ));
    id
}

/// Another one each time, when the series of the two has a meeting at 14:00 in Berlin; and that moment.
fn thursday() -> (String, i64) {
    static USED: AtomicI16 = AtomicI16::new(0);
    let used = USED.fetch_add(1, Ordering::SeqCst);
    let june = date(2031 + used / 16, 6, 1).nth_weekday(1, Weekday::Thursday).expect("a Thursday");
    let day = june.checked_add((i64::from(used % 16) * 7).days()).expect("a day");
    let at = day.at(14, 0, 0, 0).in_tz("Europe/Berlin").expect("a moment").timestamp();
    (day.to_string(), at.as_microsecond())
}

fn uuid(hex: &str) -> String {
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

pub(super) fn input(path: &str) -> Option<Value> {
    Some(match path {
        // What cannot be called is refused before anybody is asked.
        "/settings/calendar-account" => {
            json!({"address": "https://192.168.1.1/", "login": "ana", "password": "app password"})
        }
        "/settings/calendar-account/{account}/calendar" => json!({"calendar": 0, "prep": "none"}),
        _ => match path.rsplit('/').next()? {
            "moving" if path.contains("{wish}") => json!({"at": "2031-06-06T10:00"}),
            "skipping" => json!({"why": "busy"}),
            _ => return None,
        },
    })
}

/// Connects somebody's calendar on a real Radicale whose password and name are words, in which somebody else writes another one:
/// read back and kept, all of them.
pub(crate) fn plant(client: &Client, words: &[String]) -> Radicale {
    let [password, name, description] = words else { panic!("three words") };
    let radicale = Radicale::with_password(password);
    let program = radicale.calendar_called("marek", ("work", name));
    let address = format!("http://127.0.0.1:{}", radicale.port);
    let new = api::NewCalendarAccount { address, login: "marek".into(), password: password.clone() };
    let path = "/settings/calendar-account";
    let made: api::CalendarAccount = client.post(path, &fresh(), &new).expect("connected");
    let choice = api::ChooseCalendar { calendar: Some(0), prep: "none".into() };
    let post = |tail: &str| -> api::CalendarAccount {
        client.post(&format!("{path}/{}/{tail}", made.id), &fresh(), &choice).expect(tail)
    };
    post("calendar");
    let soon = |what: &str, is: &dyn Fn() -> bool| {
        let came = (0..600).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(50));
            is()
        });
        assert!(came, "{what}");
    };
    soon("it is written", &|| !program.names().is_empty());
    let series = program.names().remove(0);
    soon("the round is over", &|| synced(client).is_some());
    let before = synced(client);
    let described = format!("SUMMARY:1:1\r\nDESCRIPTION:{}", description.replace(',', "\\,"));
    program.edit(&series, |text| text.replacen("SUMMARY:1:1", &described, 1));
    post("test");
    soon("it is read back", &|| synced(client) > before);
    radicale
}

fn synced(client: &Client) -> Option<String> {
    let all: Vec<api::CalendarAccount> = client.get("/settings/calendar-account").expect("a list");
    all.into_iter().find_map(|account| account.synced_at)
}
