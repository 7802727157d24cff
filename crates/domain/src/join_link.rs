//! The link by which two people join their meetings: of their own choosing, kept as it is. Fetches nothing.

use crate::{
    Side,
    error::{Error, Result},
};
use jiff::Timestamp;

/// Characters of a link.
pub const LENGTH: usize = 2_000;

/// A link, and who put it there.
#[derive(Clone)]
pub struct JoinLink {
    /// The address.
    pub url: String,
    /// Who set it.
    pub set_by: Side,
    /// When.
    pub set_at: Timestamp,
}

/// An address that a browser may be sent to: of the web, encrypted, with a host and without a password in it.
///
/// # Errors
/// `Invalid` for anything else.
pub fn url(text: &str) -> Result<String> {
    let wrong = |why: &str| Error::invalid("url", why);
    let text = text.trim();
    if text.chars().count() > LENGTH {
        return Err(wrong("That link is too long. Take the short form that your meeting program gives."));
    }
    let scheme = text.get(..8).unwrap_or_default();
    if !scheme.eq_ignore_ascii_case("https://") {
        return Err(wrong("Give a link that begins with https://"));
    }
    let rest = text.get(8..).unwrap_or_default();
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let unusual = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | '"' | '`' | '\\' | '{' | '}' | '|' | '^')
    };
    if rest.chars().any(unusual) {
        return Err(wrong("There is a space or a sign in that link that no link has. Copy it anew."));
    }
    if authority.contains('@') {
        return Err(wrong("There is a name or a password before the host. Leave it out."));
    }
    let host = authority.split(':').next().unwrap_or_default();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let named =
        host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && host.chars().all(plain);
    let port = authority.split_once(':').is_none_or(|(_, port)| port.parse::<u16>().is_ok());
    if !named || !port {
        return Err(wrong(
            "That is no address of a meeting. It looks like https://meet.example.org/ana-and-marek",
        ));
    }
    Ok(format!("https://{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_encrypted_addresses_of_the_web() {
        for good in [
            "https://meet.example.org/ana-and-marek",
            "https://zoom.us/j/123456?pwd=a.b~c",
            "https://meet.example.org:8443/x#room",
            "https://müller.example/treffen",
        ] {
            assert_eq!(url(&format!(" {good} ")).unwrap(), good);
        }
        assert_eq!(url("HTTPS://Meet.Example.org/A").unwrap(), "https://Meet.Example.org/A");
        for bad in [
            "",
            "meet.example.org",
            "http://meet.example.org",
            "javascript:alert(1)",
            "https:/meet.example.org",
            "https://",
            "https://localhost",
            "https://a b.example.org",
            "https://user:pass@meet.example.org",
            "https://meet.example.org/\"onclick",
            "https://meet.example.org:port/",
            "https://.org",
            "data:text/html,x",
            "https://meet.example.org\\@evil.example",
            "éhttps://meet.example.org",
        ] {
            let Err(Error::Invalid { field: "url", .. }) = url(bad) else { panic!("{bad}") };
        }
        assert!(url(&format!("https://meet.example.org/{}", "a".repeat(LENGTH))).is_err());
    }
}
