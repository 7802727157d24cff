//! The files the browser loads, embedded in the binary under hashed names. Never reads the network or the data folder.

use rust_embed::RustEmbed;
use std::{borrow::Cow, sync::OnceLock};

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

/// A file by its name, with its content type.
pub(crate) fn find(name: &str) -> Option<(Cow<'static, [u8]>, &'static str)> {
    let content_type = match name.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => return None,
    };
    Some((Dist::get(name)?.data, content_type))
}

fn path_of(ending: &str) -> String {
    Dist::iter()
        .find(|name| name.starts_with("app-") && name.ends_with(ending))
        .map_or_else(String::new, |name| format!("/assets/{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_kinds_of_files_are_served() {
        for name in ["", "app", "../Cargo.toml", "app.html", "none.css"] {
            assert!(find(name).is_none(), "{name}");
        }
    }
}
