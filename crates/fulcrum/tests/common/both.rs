//! Ana's calendar on a real Radicale beside a server that reaches it, and what her calendar program does there.

use super::{APP_PASSWORD, CalendarProgram, Couple, Desk, Radicale, Server, Ways, fresh, to_radicale};
use api::client::{Client, Failure};
use app::calendar_account;

/// A server beside, that reaches Radicale, and Ana with a calendar there.
pub(crate) struct Both {
    pub(crate) node: Server,
    pub(crate) radicale: Radicale,
    pub(crate) couple: Couple,
    pub(crate) program: CalendarProgram,
}

impl Both {
    pub(crate) fn of(server: &Server) -> Self {
        let couple = Couple::of(server);
        let radicale = Radicale::start();
        let program = radicale.calendar("ana", "work");
        let node = server.beside_with(Ways { outside: Some(to_radicale()), ..Ways::default() });
        Self { node, radicale, couple, program }
    }

    pub(crate) fn ana(&self) -> Client {
        self.node.client(&self.couple.owner)
    }

    pub(crate) fn desk(&self) -> Desk {
        self.couple.owners_desk(&self.node)
    }

    pub(crate) fn mareks(&self) -> Desk {
        self.couple.others_desk(&self.node)
    }

    pub(crate) fn connect(&self, prep: &str) -> api::CalendarAccount {
        let made = connect(&self.ana(), &self.radicale.address(), "ana", APP_PASSWORD).expect("connected");
        assert_eq!(made.calendars, ["work"]);
        let choice = api::ChooseCalendar { calendar: Some(0), prep: prep.into() };
        let path = format!("/settings/calendar-account/{}/calendar", made.id);
        self.ana().post(&path, &fresh(), &choice).expect("chosen")
    }

    pub(crate) fn connected(server: &Server) -> Self {
        let both = Self::of(server);
        both.connect("none");
        both.go_round();
        both
    }

    /// Lets some minutes pass, and all that is due be done.
    pub(crate) fn go_round(&self) {
        self.node.wait_minutes(11);
        calendar_account::sync_due(&self.node.app).expect("a round");
    }

    pub(crate) fn series(&self) -> String {
        format!("fulcrum-{}-1.ics", self.couple.id)
    }

    pub(crate) fn account(&self) -> api::CalendarAccount {
        let all: Vec<api::CalendarAccount> = self.ana().get("/settings/calendar-account").expect("a list");
        all.into_iter().next().expect("an account")
    }

    pub(crate) fn wishes(&self) -> Vec<api::CalendarWish> {
        self.desk().get("/calendar-wishes")
    }

    pub(crate) fn next(desk: &Desk) -> String {
        desk.week().next.expect("a next meeting").at
    }

    /// What Fulcrum itself says of the calendar.
    pub(crate) fn feed(&self) -> String {
        let id = self.couple.owner.id;
        let secret = self.node.write(move |tx| app::feed::make(tx, id, domain::feed::Kind::Meetings));
        let feed = self.node.anonymous().get(&format!("/feeds/{secret}.ics")).text();
        feed.replace("\r\n ", "")
    }

    pub(crate) fn text(&self) -> String {
        self.program.get(&self.series()).expect("the series")
    }

    pub(crate) fn decide<T: serde::de::DeserializeOwned>(&self, verb: &str) -> T {
        let wishes = self.wishes();
        self.desk().post(&format!("/calendar-wishes/{}/{verb}", wishes[0].id), &api::Nothing {})
    }
}

pub(crate) fn connect(
    client: &Client,
    address: &str,
    login: &str,
    password: &str,
) -> Result<api::CalendarAccount, Failure> {
    let new =
        api::NewCalendarAccount { address: address.into(), login: login.into(), password: password.into() };
    client.post("/settings/calendar-account", &fresh(), &new)
}

/// Moves one occurrence as calendar programs do: a part of its own under the moment it had.
pub(crate) fn moved(text: &str, from: &str, to: &str) -> String {
    let uid = text.lines().find(|line| line.starts_with("UID:")).expect("an id").to_owned();
    let part = format!(
        "BEGIN:VEVENT\r\n{uid}\r\nDTSTAMP:20260512T090000Z\r\nSEQUENCE:5\r\nRECURRENCE-ID;TZID=Europe/Berlin:{from}\r\n\
         DTSTART;TZID=Europe/Berlin:{to}\r\nDURATION:PT45M\r\nSUMMARY:1:1 Ana and Marek\r\nEND:VEVENT\r\nEND:VCALENDAR"
    );
    text.replacen("END:VCALENDAR", &part, 1)
}

pub(crate) fn without(text: &str, day: &str) -> String {
    text.replace("RRULE:FREQ=WEEKLY", &format!("EXDATE;TZID=Europe/Berlin:{day}\r\nRRULE:FREQ=WEEKLY"))
}
