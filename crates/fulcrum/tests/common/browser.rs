//! A small browser: keeps cookies, says where a form comes from as browsers do, follows nothing by itself and keeps the
//! bytes of every answer.

use serde_json::Value;
use std::sync::Mutex;
use ureq::http::{Request, Response};

/// An answer, to the byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// All but the date and what concerns the connection alone, by name.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("no JSON ({e}): {}", self.text()))
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Where a redirect goes.
    pub(crate) fn location(&self) -> &str {
        self.header("location").unwrap_or_else(|| panic!("no redirect: {} {}", self.status, self.text()))
    }

    /// The words of an error, on a page or in JSON.
    pub(crate) fn complaint(&self) -> String {
        if let Ok(error) = serde_json::from_slice::<api::Error>(&self.body) {
            return error.message;
        }
        between(&self.text(), "data-error>", "<")
            .map_or_else(|| self.text(), |words| words.replace("&amp;", "&"))
    }

    /// The body without the random idempotency keys of its forms: the same whenever the same is shown.
    pub(crate) fn steady(&self) -> String {
        let (mut rest, mut plain) = (self.text(), String::new());
        while let Some((before, after)) = rest.split_once("name=\"key\" value=\"") {
            plain.push_str(before);
            rest = after.split_once('"').expect("the end of a key").1.to_owned();
        }
        plain + &rest
    }

    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text());
        self
    }
}

/// What stands between two marks in a text.
pub(crate) fn between(text: &str, from: &str, to: &str) -> Option<String> {
    let rest = text.split_once(from)?.1;
    Some(rest.split_once(to)?.0.to_owned())
}

/// A browser, or a program with a token.
pub(crate) struct Browser {
    agent: ureq::Agent,
    base: String,
    cookies: Mutex<Vec<(String, String)>>,
    token: Option<String>,
}

impl Browser {
    pub(crate) fn new(base: &str) -> Self {
        // A connection of its own for every request: servers stop and start again here.
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_idle_connections(0)
            .build();
        Self { agent: config.into(), base: base.into(), cookies: Mutex::default(), token: None }
    }

    pub(crate) fn with_cookie(self, name: &str, value: &str) -> Self {
        self.keep(name, value);
        self
    }

    pub(crate) fn with_token(self, token: &str) -> Self {
        Self { token: Some(token.into()), ..self }
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.cookies.lock().expect("cookies");
        cookies.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    fn keep(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().expect("cookies");
        cookies.retain(|(key, _)| key != name);
        if !value.is_empty() {
            cookies.push((name.into(), value.into()));
        }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], Vec::new())
    }

    /// Posts a form, as a page of ours would.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<_> =
            fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("origin", self.base.as_str()),
            ("sec-fetch-site", "same-origin"),
        ];
        self.send("POST", path, &headers, body.join("&").into_bytes())
    }

    /// Posts JSON under a key, as a program would.
    pub(crate) fn command(&self, path: &str, key: &str, body: &Value) -> Answer {
        let headers = [("content-type", "application/json"), ("idempotency-key", key)];
        let headers = if key.is_empty() { &headers[..1] } else { &headers[..] };
        self.send("POST", path, headers, body.to_string().into_bytes())
    }

    pub(crate) fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let mut response = self.open(method, path, headers, body);
        let status = response.status().as_u16();
        let headers = response.headers().iter();
        let mut headers: Vec<_> = headers
            .map(|(name, value)| {
                (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
            })
            .filter(|(name, _)| name != "date")
            .collect();
        headers.sort();
        for (_, cookie) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            let pair = cookie.split(';').next().and_then(|pair| pair.split_once('='));
            let (name, value) = pair.expect("a cookie");
            self.keep(name, value);
        }
        let body = response.body_mut().with_config().limit(64 * 1024 * 1024).read_to_vec().expect("a body");
        Answer { status, headers, body }
    }

    /// The answer while it is still coming: for the live connection.
    pub(crate) fn open(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Response<ureq::Body> {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let cookies = self.cookies.lock().expect("cookies").clone();
        if !cookies.is_empty() {
            let line: Vec<_> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header("cookie", line.join("; "));
        }
        if let Some(token) = &self.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let sent = if method == "GET" {
            self.agent.run(request.body(()).expect("a request"))
        } else {
            self.agent.run(request.body(body).expect("a request"))
        };
        sent.unwrap_or_else(|e| panic!("{method} {path}: {e}"))
    }
}

/// Percent-encoding for forms and paths.
pub(crate) fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// The fields of the toast's own form.
pub(crate) fn undo_of(page: &Answer) -> Option<(String, Vec<(String, String)>)> {
    let text = page.text();
    let toast = between(&text, "class=\"toast\"", "</div>")?;
    let path = between(&toast, "action=\"", "\"")?;
    assert!(toast.contains("data-do=\"undo\""), "the key knows it too");
    let fields = toast.split("<input").skip(1).filter_map(|input| {
        let name = between(input, "name=\"", "\"")?;
        Some((name, plain(&between(input, "value=\"", "\"").unwrap_or_default())))
    });
    Some((plain(&path), fields.filter(|(name, _)| name != "key").collect()))
}

fn plain(text: &str) -> String {
    text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
}
