//! What calendar servers answer in XML, read into plain values. It asks nothing.

use super::Fault;
use crate::call::Answer;
use percent_encoding::percent_decode_str;
use roxmltree::{Document, Node};

const DAV: &str = "DAV:";
const CALDAV: &str = "urn:ietf:params:xml:ns:caldav";

/// An answer about several things.
#[derive(Default)]
pub(super) struct Many {
    pub(super) said: Vec<Said>,
    pub(super) token: Option<String>,
}

/// What is said of one thing.
#[derive(Default)]
pub(super) struct Said {
    pub(super) href: String,
    /// It is not there any more.
    pub(super) gone: bool,
    /// There is more than was said.
    pub(super) more: bool,
    pub(super) tag: Option<String>,
    pub(super) token: Option<String>,
    pub(super) name: Option<String>,
    pub(super) principal: Option<String>,
    pub(super) homes: Vec<String>,
    /// It is a calendar.
    pub(super) calendar: bool,
    /// It takes events, where that is said.
    pub(super) events: Option<bool>,
    /// One may write in it, where that is said.
    pub(super) writable: Option<bool>,
}

/// Reads an answer. Documents that declare entities are refused by the reader.
pub(super) fn read(answer: &Answer) -> Result<Many, Fault> {
    if answer.status != 207 {
        return Err(Fault::Garbled);
    }
    let text = std::str::from_utf8(&answer.body).map_err(|_| Fault::Garbled)?;
    let document = Document::parse(text.trim_start_matches('\u{feff}')).map_err(|_| Fault::Garbled)?;
    let root = document.root_element();
    if !is(&root, DAV, "multistatus") {
        return Err(Fault::Garbled);
    }
    let responses = root.children().filter(|node| is(node, DAV, "response"));
    Ok(Many { said: responses.filter_map(response).collect(), token: text_of(&root, DAV, "sync-token") })
}

fn response(node: Node<'_, '_>) -> Option<Said> {
    let mut said = Said { href: text_of(&node, DAV, "href")?, ..Said::default() };
    match status(&node) {
        Some(404 | 410) => said.gone = true,
        Some(507) => said.more = true,
        _ => {}
    }
    let found = node.children().filter(|part| is(part, DAV, "propstat"));
    for part in found.filter(|part| status(part).is_none_or(|status| status == 200)) {
        if let Some(prop) = child(&part, DAV, "prop") {
            properties(prop, &mut said);
        }
    }
    Some(said)
}

fn properties(prop: Node<'_, '_>, said: &mut Said) {
    let href = |node: Option<Node<'_, '_>>| node.and_then(|node| text_of(&node, DAV, "href"));
    said.tag = text_of(&prop, DAV, "getetag").or(said.tag.take());
    said.token = text_of(&prop, DAV, "sync-token").or(said.token.take());
    said.name = text_of(&prop, DAV, "displayname").or(said.name.take());
    said.principal = href(child(&prop, DAV, "current-user-principal")).or(said.principal.take());
    if let Some(homes) = child(&prop, CALDAV, "calendar-home-set") {
        let all = homes.children().filter(|node| is(node, DAV, "href")).filter_map(|node| trimmed(&node));
        said.homes.extend(all);
    }
    if let Some(kind) = child(&prop, DAV, "resourcetype") {
        said.calendar = child(&kind, CALDAV, "calendar").is_some();
    }
    if let Some(kinds) = child(&prop, CALDAV, "supported-calendar-component-set") {
        let mut kinds = kinds.children().filter_map(|kind| kind.attribute("name"));
        said.events = Some(kinds.any(|kind| kind.eq_ignore_ascii_case("VEVENT")));
    }
    if let Some(may) = child(&prop, DAV, "current-user-privilege-set") {
        let enough = ["write", "write-content", "bind", "all"];
        let granted = |node: &Node<'_, '_>| enough.iter().any(|name| is(node, DAV, name));
        said.writable = Some(may.descendants().any(|node| granted(&node)));
    }
}

/// The number in `HTTP/1.1 404 Not Found`.
fn status(node: &Node<'_, '_>) -> Option<u16> {
    text_of(node, DAV, "status")?.split_whitespace().nth(1)?.parse().ok()
}

fn is(node: &Node<'_, '_>, space: &str, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name && node.tag_name().namespace() == Some(space)
}

fn child<'a, 'i>(node: &Node<'a, 'i>, space: &str, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| is(child, space, name))
}

fn text_of(node: &Node<'_, '_>, space: &str, name: &str) -> Option<String> {
    child(node, space, name).and_then(|found| trimmed(&found))
}

fn trimmed(node: &Node<'_, '_>) -> Option<String> {
    node.text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// A part of an address as it reads.
pub(super) fn plain(part: &str) -> String {
    percent_decode_str(part).decode_utf8_lossy().into_owned()
}

/// Words as they stand in XML.
pub(super) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(body: &str) -> Result<Many, Fault> {
        read(&Answer { status: 207, headers: Vec::new(), body: body.into() })
    }

    #[test]
    fn what_several_servers_say_is_read() {
        let many = answered(
            r#"<?xml version="1.0"?>
            <D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
              <D:response><D:href>/ana/work%20calendar/</D:href>
                <D:propstat><D:prop><D:resourcetype><D:collection/><C:calendar/></D:resourcetype>
                  <D:displayname>Work</D:displayname>
                  <C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>
                  <D:current-user-privilege-set><D:privilege><D:read/></D:privilege></D:current-user-privilege-set>
                </D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
                <D:propstat><D:prop><D:getetag/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>
              </D:response>
              <D:response><D:href>/ana/gone.ics</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>
              <D:response><D:href>/ana/</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status></D:response>
              <D:sync-token>http://example.org/4</D:sync-token>
            </D:multistatus>"#,
        )
        .unwrap();
        assert_eq!(many.token.as_deref(), Some("http://example.org/4"));
        let [calendar, gone, more] = many.said.as_slice() else { panic!("three") };
        assert!(calendar.calendar && calendar.events == Some(true) && calendar.writable == Some(false));
        assert!(gone.gone && more.more && calendar.tag.is_none());
    }

    #[test]
    fn what_is_no_answer_is_refused() {
        for wrong in [
            "",
            "<html></html>",
            "<multistatus/>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]><multistatus xmlns=\"DAV:\">&a;</multistatus>",
        ] {
            assert!(answered(wrong).is_err(), "{wrong}");
        }
    }
}
