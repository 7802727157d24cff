//! The session cookie, and what a request says of where it comes from.

use crate::Web;
use axum::http::{HeaderMap, HeaderValue, header};

/// Over https the name itself promises that the cookie is this host's alone and secure.
fn name(web: &Web) -> &'static str {
    if web.settings.base_url.starts_with("https:") { "__Host-fulcrum" } else { "fulcrum" }
}

/// The session's secret, if the browser sent one.
pub(crate) fn cookie(headers: &HeaderMap, web: &Web) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name(web)).map(|(_, value)| value.to_owned())
}

/// Sets the cookie of a new session.
pub(crate) fn set_cookie(secret: &str, web: &Web) -> Option<HeaderValue> {
    let seconds = app::session::LASTS.as_secs();
    HeaderValue::from_str(&format!("{}={secret}; Max-Age={seconds}; {}", name(web), attributes(web))).ok()
}

/// Takes the cookie away.
pub(crate) fn clear_cookie(web: &Web) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("{}=; Max-Age=0; {}", name(web), attributes(web))).ok()
}

fn attributes(web: &Web) -> &'static str {
    if web.settings.base_url.starts_with("https:") {
        "Path=/; HttpOnly; SameSite=Lax; Secure"
    } else {
        "Path=/; HttpOnly; SameSite=Lax"
    }
}

/// What the browser says of itself, in a few words a person knows again.
pub(crate) fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser} on {system}"),
        (Some(browser), None) => browser.into(),
        _ => "A browser".into(),
    }
}

/// Network address for throttling. Behind a proxy it is the proxy's: then the limit per account does the work.
pub(crate) fn address(extensions: &axum::http::Extensions) -> String {
    extensions
        .get::<std::net::SocketAddr>()
        .map_or_else(|| "unknown".into(), |address| address.ip().to_string())
}
