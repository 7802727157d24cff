//! A small CalDAV client: finds somebody's calendars, asks what changed in one, and gets, puts and deletes what lies in it. Each
//! request goes through the one client for addresses that people typed. It knows no event and keeps nothing.

mod answers;

use crate::call::{Answer, Caller, Outside, Uncalled};
use answers::Said;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use url::Url;

/// Redirects that are followed, each looked at anew.
const HOPS: usize = 5;
/// Bytes of a list of what lies in a calendar.
const LIST: u64 = 8 << 20;
/// Bytes of one thing in it.
const ONE: u64 = 1 << 20;
/// Calendars of one account that are shown.
const CALENDARS: usize = 100;
/// Parts in which a server may say what changed.
const PARTS: usize = 50;

/// Why something could not be done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// There was no answer.
    Uncalled(Uncalled),
    /// It did not take the name and password.
    Password,
    /// It leads to another host, which nobody typed.
    Elsewhere(String),
    /// No calendar is there.
    NoCalendar,
    /// What was asked for is not there.
    NotThere,
    /// It was changed since it was seen last.
    Changed,
    /// It refused, with that number.
    Status(u16),
    /// It answered with something else than a calendar server would.
    Garbled,
}

/// A calendar in which one may write.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Collection {
    /// Its address, with a slash at the end.
    pub address: String,
    /// What it is called.
    pub name: String,
}

/// What changed in a calendar.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Changes {
    /// This is all there is: what is not in it is not there.
    pub whole: bool,
    /// Names of what is there, each with its tag.
    pub there: Vec<(String, String)>,
    /// Names of what is not there any more.
    pub gone: Vec<String>,
    /// From where on to ask the next time, where the server can say.
    pub token: Option<String>,
}

/// Something that lies in a calendar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stored {
    /// Its text.
    pub text: String,
    /// The tag of this version of it.
    pub tag: Option<String>,
}

/// A calendar server, as one user of it.
pub struct Server<'a> {
    outside: &'a dyn Outside,
    authorization: String,
}

/// What a request says besides its address.
#[derive(Clone, Copy, Default)]
struct Ask<'a> {
    method: &'static str,
    depth: Option<&'static str>,
    condition: Option<(&'static str, &'a str)>,
    kind: Option<&'static str>,
    body: &'a str,
    most: u64,
}

const XML: &str = "application/xml; charset=utf-8";
const CALENDAR: &str = "text/calendar; charset=utf-8";
const WHERE: &str = r#"<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:current-user-principal/><c:calendar-home-set/><d:resourcetype/><d:displayname/><c:supported-calendar-component-set/><d:current-user-privilege-set/></d:prop></d:propfind>"#;
const TAGS: &str = r#"<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:"><d:prop><d:getetag/></d:prop></d:propfind>"#;
const TOKEN: &str = r#"<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:"><d:prop><d:sync-token/></d:prop></d:propfind>"#;

impl<'a> Server<'a> {
    /// As somebody with that name and password.
    #[must_use]
    pub fn new(outside: &'a dyn Outside, user: &str, password: &str) -> Self {
        Self { outside, authorization: format!("Basic {}", STANDARD.encode(format!("{user}:{password}"))) }
    }

    /// The calendars in which one may write, from whatever address was typed: that of the server, of oneself on it, or of one
    /// calendar.
    ///
    /// # Errors
    /// Why there is none.
    pub fn calendars(&self, typed: &str) -> Result<Vec<Collection>, Fault> {
        let typed = self.url(typed)?;
        let known = typed.join("/.well-known/caldav").map_err(|_| Fault::NoCalendar)?;
        let root = typed.join("/").map_err(|_| Fault::NoCalendar)?;
        let bare = typed.path() == "/" && typed.query().is_none();
        let first = if bare { vec![known, root] } else { vec![typed, known] };
        let mut fault = Fault::NoCalendar;
        for start in first {
            match self.calendars_from(&start) {
                Ok(found) if !found.is_empty() => return Ok(found),
                Ok(_) => {}
                // Not a place that says where calendars are; the next one may.
                Err(Fault::NotThere | Fault::Garbled | Fault::NoCalendar | Fault::Status(_)) => {}
                Err(other @ Fault::Elsewhere(_)) => fault = other,
                Err(other) => return Err(other),
            }
        }
        Err(fault)
    }

    fn calendars_from(&self, start: &Url) -> Result<Vec<Collection>, Fault> {
        let (here, said) = self.find(start, "0")?;
        let said = said.into_iter().next().ok_or(Fault::Garbled)?;
        if let Some(itself) = collection(&here, &said) {
            return Ok(vec![itself]);
        }
        let (mut base, mut homes) = (here, said.homes);
        if homes.is_empty() {
            let principal = said.principal.ok_or(Fault::NoCalendar)?;
            let (at, said) = self.find(&join(&base, &principal)?, "0")?;
            homes = said.into_iter().flat_map(|said| said.homes).collect();
            base = at;
        }
        let mut found = Vec::new();
        for home in homes {
            let (at, said) = self.find(&join(&base, &home)?, "1")?;
            found.extend(said.iter().filter_map(|said| collection(&at, said)));
        }
        found.truncate(CALENDARS);
        Ok(found)
    }

    fn find(&self, at: &Url, depth: &'static str) -> Result<(Url, Vec<Said>), Fault> {
        let (at, answer) =
            self.ask(at, Ask { depth: Some(depth), most: LIST, ..query("PROPFIND", WHERE) })?;
        Ok((at, answers::read(&answer)?.said))
    }

    /// What changed in a calendar since a token was given; all that is in it where there is none, or where it was forgotten.
    ///
    /// # Errors
    /// Why that is not known.
    pub fn changes(&self, calendar: &str, token: Option<&str>) -> Result<Changes, Fault> {
        if let Some(token) = token {
            match self.since(calendar, token) {
                // The token is forgotten, or reports are not to be had here: look at everything.
                Err(Fault::Status(_) | Fault::Changed | Fault::Garbled) => {}
                done => return done,
            }
        }
        let at = self.url(calendar)?;
        // First the token, then the list: what changes in between is said twice rather than never.
        let token = self.token(&at)?;
        let (_, answer) = self.ask(&at, Ask { depth: Some("1"), most: LIST, ..query("PROPFIND", TAGS) })?;
        let (there, gone) = named(answers::read(&answer)?.said);
        Ok(Changes { whole: true, there, gone, token })
    }

    fn since(&self, calendar: &str, token: &str) -> Result<Changes, Fault> {
        let at = self.url(calendar)?;
        let mut changes = Changes { token: Some(token.to_owned()), ..Changes::default() };
        for _ in 0..PARTS {
            let token = answers::escaped(changes.token.as_deref().unwrap_or_default());
            let body = format!(
                r#"<?xml version="1.0" encoding="utf-8"?><d:sync-collection xmlns:d="DAV:"><d:sync-token>{token}</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>"#
            );
            let (_, answer) = self.ask(&at, Ask { most: LIST, ..query("REPORT", &body) })?;
            let part = answers::read(&answer)?;
            let more = part.said.iter().any(|said| said.more);
            changes.token = Some(part.token.ok_or(Fault::Garbled)?);
            let (there, gone) = named(part.said);
            changes.there.extend(there);
            changes.gone.extend(gone);
            if !more {
                return Ok(changes);
            }
        }
        Err(Fault::Garbled)
    }

    fn token(&self, calendar: &Url) -> Result<Option<String>, Fault> {
        let asked = self.ask(calendar, Ask { depth: Some("0"), most: LIST, ..query("PROPFIND", TOKEN) });
        let (_, answer) = match asked {
            Err(Fault::Status(_)) => return Ok(None),
            asked => asked?,
        };
        Ok(answers::read(&answer)?.said.into_iter().find_map(|said| said.token))
    }

    /// One thing in a calendar.
    ///
    /// # Errors
    /// `NotThere`, or why it could not be had.
    pub fn get(&self, calendar: &str, name: &str) -> Result<Stored, Fault> {
        let (_, answer) =
            self.ask(&self.within(calendar, name)?, Ask { method: "GET", most: ONE, ..Ask::default() })?;
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        Ok(Stored { text, tag: answer.header("etag").map(tag) })
    }

    /// Puts something where nothing is, or over the version with that tag; answers the tag of the new one, where it says so.
    ///
    /// # Errors
    /// `Changed` when something else is there by now.
    pub fn put(
        &self,
        calendar: &str,
        name: &str,
        (text, over): (&str, Option<&str>),
    ) -> Result<Option<String>, Fault> {
        let condition = over.map_or(("if-none-match", "*"), |tag| ("if-match", tag));
        let ask = Ask {
            method: "PUT",
            condition: Some(condition),
            kind: Some(CALENDAR),
            body: text,
            most: ONE,
            ..Ask::default()
        };
        let (_, answer) = self.ask(&self.within(calendar, name)?, ask)?;
        Ok(answer.header("etag").map(tag))
    }

    /// Deletes the version with that tag.
    ///
    /// # Errors
    /// `Changed` when it is another one by now; `NotThere`.
    pub fn delete(&self, calendar: &str, name: &str, over: Option<&str>) -> Result<(), Fault> {
        let condition = over.map(|tag| ("if-match", tag));
        let ask = Ask { method: "DELETE", condition, most: ONE, ..Ask::default() };
        self.ask(&self.within(calendar, name)?, ask).map(|_| ())
    }

    fn within(&self, calendar: &str, name: &str) -> Result<Url, Fault> {
        join(&self.url(calendar)?, name)
    }

    fn url(&self, address: &str) -> Result<Url, Fault> {
        let accepted = self.outside.accept(address).map_err(|_| Fault::Uncalled(Uncalled::Refused))?;
        Url::parse(&accepted).map_err(|_| Fault::Uncalled(Uncalled::Address))
    }

    /// Asks, and follows redirects within the host that was typed. Each step resolves and looks at the address anew; a password
    /// goes to no host that nobody named.
    fn ask(&self, at: &Url, ask: Ask<'_>) -> Result<(Url, Answer), Fault> {
        let mut at = at.clone();
        for _ in 0..=HOPS {
            let answer = self.send(&at, ask)?;
            match answer.status {
                200..=299 => return Ok((at, answer)),
                301 | 302 | 307 | 308 => {
                    let to = answer.header("location").ok_or(Fault::Garbled)?;
                    at = self.follow(&at, to)?;
                }
                401 | 407 => return Err(Fault::Password),
                404 | 410 => return Err(Fault::NotThere),
                409 | 412 => return Err(Fault::Changed),
                status => return Err(Fault::Status(status)),
            }
        }
        Err(Fault::Garbled)
    }

    fn follow(&self, from: &Url, to: &str) -> Result<Url, Fault> {
        let to = from.join(to).map_err(|_| Fault::Garbled)?;
        let weaker = from.scheme() == "https" && to.scheme() != "https";
        if to.host_str() != from.host_str() || weaker {
            return Err(Fault::Elsewhere(to.host_str().unwrap_or_default().to_owned()));
        }
        self.url(to.as_str())
    }

    fn send(&self, at: &Url, ask: Ask<'_>) -> Result<Answer, Fault> {
        let mut headers = vec![("authorization", self.authorization.clone())];
        headers.extend(ask.kind.map(|kind| ("content-type", kind.to_owned())));
        headers.extend(ask.depth.map(|depth| ("depth", depth.to_owned())));
        headers.extend(ask.condition.map(|(name, value)| (name, value.to_owned())));
        let caller = Caller {
            method: ask.method,
            address: at.as_str(),
            headers: &headers,
            body: ask.body.as_bytes(),
            most: Some(ask.most),
        };
        self.outside.call(&caller).map_err(Fault::Uncalled)
    }
}

fn query<'a>(method: &'static str, body: &'a str) -> Ask<'a> {
    Ask { method, kind: Some(XML), body, ..Ask::default() }
}

fn join(base: &Url, href: &str) -> Result<Url, Fault> {
    base.join(href).map_err(|_| Fault::Garbled)
}

/// A calendar for events in which one may write.
fn collection(at: &Url, said: &Said) -> Option<Collection> {
    if !said.calendar || said.events == Some(false) || said.writable == Some(false) {
        return None;
    }
    let mut address = at.join(&said.href).ok()?;
    if !address.path().ends_with('/') {
        address.set_path(&format!("{}/", address.path()));
    }
    let last = address.path_segments()?.rfind(|part| !part.is_empty()).map(answers::plain);
    let name = said.name.clone().filter(|name| !name.trim().is_empty()).or(last)?;
    Some(Collection { address: address.into(), name })
}

/// Things by their names: the last part of each address.
fn named(said: Vec<Said>) -> (Vec<(String, String)>, Vec<String>) {
    let (mut there, mut gone) = (Vec::new(), Vec::new());
    for each in said {
        let name = each.href.rsplit('/').next().map(answers::plain).unwrap_or_default();
        match each.tag {
            _ if name.is_empty() || each.more => {}
            _ if each.gone => gone.push(name),
            Some(found) => there.push((name, tag(&found))),
            None => {}
        }
    }
    (there, gone)
}

/// A tag as it is sent back: a proxy that compresses calls it weak, and no weak one ever matches.
fn tag(said: &str) -> String {
    said.trim().trim_start_matches("W/").to_owned()
}
