//! The files the browser loads, embedded in the binary under hashed names. Never reads the network or the data folder.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use std::sync::OnceLock;

#[derive(RustEmbed)]
#[folder = "dist/"]
#[allow_missing = true]
struct Dist;

/// Path of the style sheet. Empty only when the front end was never built.
pub(crate) fn stylesheet() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| path_of(".css"))
}

/// Path of the script. Empty only when the front end was never built.
pub(crate) fn script() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| path_of(".js"))
}

/// A file by its name, as it was packed when it was built where the asker takes that; to be kept as `keep` says.
pub(crate) fn answer(name: &str, asked: &HeaderMap, keep: &'static str) -> Option<Response> {
    let kind = match name.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => return None,
    };
    let whole = Dist::get(name)?;
    let packed = Dist::get(&format!("{name}.br"));
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if packed.is_some() {
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    let file = match packed.filter(|_| takes_brotli(asked)) {
        Some(packed) => {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
            packed
        }
        None => whole,
    };
    Some((headers, file.data).into_response())
}

/// Whether Accept-Encoding names it, with a weight other than nothing (RFC 9110, section 12.5.3).
fn takes_brotli(asked: &HeaderMap) -> bool {
    let named = asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    named.flat_map(|value| value.split(',')).any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok());
        name.trim().eq_ignore_ascii_case("br") && weight.unwrap_or(0.0) > 0.0
    })
}

fn path_of(ending: &str) -> String {
    Dist::iter()
        .find(|name| name.starts_with("app-") && name.ends_with(ending))
        .map_or_else(String::new, |name| format!("/assets/{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(encodings: &'static str) -> HeaderMap {
        [(header::ACCEPT_ENCODING, HeaderValue::from_static(encodings))].into_iter().collect()
    }

    #[test]
    fn only_known_kinds_of_files_are_served() {
        for name in ["", "app", "../Cargo.toml", "app.html", "none.css", "sw.js.br"] {
            assert!(answer(name, &HeaderMap::new(), "").is_none(), "{name}");
        }
    }

    #[test]
    fn brotli_is_for_those_who_name_it() {
        for (encodings, takes) in [
            ("gzip, deflate, br, zstd", true),
            ("BR;q=0.5", true),
            ("br; q=0, gzip", false),
            ("gzip, brr", false),
            ("br;level=4", false),
            ("", false),
        ] {
            assert_eq!(takes_brotli(&asking(encodings)), takes, "{encodings}");
        }
    }
}
