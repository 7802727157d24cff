//! A letter: a few lines and a button, as plain text and as HTML of the same words, made into a message. It says nothing by
//! itself but how it looks.

mod look;

use jiff::Timestamp;
use lettre::{
    Message,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use std::time::{Duration, SystemTime};

/// Something to be sent to one person.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The same however often it is sent: the part of its Message-ID before the @.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// When it was written.
    pub at: Timestamp,
    /// Its subject, and what it says first.
    pub subject: String,
    /// Paragraphs.
    pub lines: Vec<Line>,
    /// Words of the button, and where it leads.
    pub button: Option<(String, String)>,
    /// Why they get it, in small letters at its end.
    pub because: String,
    /// Stops letters of this kind: what it says, and the address that does it at once (RFC 8058).
    pub stop: Option<(String, String)>,
    /// An invitation for calendar programs (iMIP): the method, and the object.
    pub calendar: Option<(String, String)>,
}

/// A part of a letter.
#[derive(Clone, Debug)]
pub enum Line {
    /// A paragraph.
    Plain(String),
    /// Something with a line of support under it.
    Entry(String, String),
    /// Words of somebody, as they wrote them.
    Words(String),
}

impl Letter {
    /// As plain text.
    #[must_use]
    pub fn text(&self) -> String {
        let lines = self.lines.iter().map(|line| match line {
            Line::Plain(words) => words.clone(),
            Line::Entry(what, support) if support.is_empty() => format!("- {what}"),
            Line::Entry(what, support) => format!("- {what} ({support})"),
            Line::Words(words) => words.lines().map(|line| format!("> {line}\n")).collect::<String>(),
        });
        let mut parts: Vec<String> = vec![self.subject.clone()];
        parts.extend(lines);
        parts.extend(self.button.iter().map(|(words, to)| format!("{words}:\n{to}")));
        parts.push(format!("--\n{}", self.because));
        parts.extend(self.stop.iter().map(|(words, to)| format!("{words}:\n{to}")));
        let mut text = parts.iter().map(|part| part.trim_end()).collect::<Vec<_>>().join("\n\n");
        text.push('\n');
        text
    }

    /// As HTML, light and dark.
    #[must_use]
    pub fn html(&self) -> String {
        look::page(self).into_string()
    }

    /// The message, from somebody.
    ///
    /// # Errors
    /// When the address is none.
    pub(crate) fn message(&self, from: &Mailbox) -> Result<Message, ()> {
        let address = self.email.parse().map_err(drop)?;
        let name = one_line(&self.name);
        let seconds = u64::try_from(self.at.as_second()).unwrap_or_default();
        let mut builder = Message::builder()
            .from(from.clone())
            .to(Mailbox::new((!name.is_empty()).then_some(name), address))
            .subject(one_line(&self.subject))
            .date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
            .message_id(Some(format!("<{}@{}>", self.id, from.email.domain())))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("X-Auto-Response-Suppress", "All"));
        if let Some((_, to)) = &self.stop {
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{to}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        builder.multipart(self.parts()?).map_err(drop)
    }

    /// What is read last is preferred: HTML over text, and an invitation over both by whoever understands it.
    fn parts(&self) -> Result<MultiPart, ()> {
        let parts = MultiPart::alternative()
            .singlepart(SinglePart::plain(self.text()))
            .singlepart(SinglePart::html(self.html()));
        let Some((method, object)) = &self.calendar else { return Ok(parts) };
        let kind = format!("text/calendar; charset=utf-8; method={method}");
        let kind = ContentType::parse(&kind).map_err(drop)?;
        Ok(parts.singlepart(SinglePart::builder().header(kind).body(object.clone())))
    }
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), one_line(value))
}

/// A header is one line, whatever somebody is called.
fn one_line(words: &str) -> String {
    let blank = |c: char| if c.is_control() { ' ' } else { c };
    words.chars().map(blank).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Letter {
        Letter {
            id: "0198".into(),
            name: "Ana \"A\" Kovač\r\nBcc: x@y.z".into(),
            email: "ana@example.org".into(),
            at: Timestamp::from_second(1_778_576_400).unwrap(),
            subject: "Your 1:1 with Marek\nBcc: everybody@example.org".into(),
            lines: vec![
                Line::Plain("Fifteen minutes <b>now</b>.".into()),
                Line::Words("one\ntwo".into()),
                Line::Entry("Marek".into(), "2 open".into()),
            ],
            button: Some(("Prepare".into(), "https://one.example.org/x?a=1&b=2".into())),
            because: "You get this because.".into(),
            stop: Some(("Stop these".into(), "https://one.example.org/stop/abc".into())),
            calendar: Some(("REQUEST".into(), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".into())),
        }
    }

    fn message(letter: &Letter) -> String {
        let from = "Fulcrum <fulcrum@northwind.example>".parse().unwrap();
        String::from_utf8(letter.message(&from).unwrap().formatted()).unwrap()
    }

    #[test]
    fn no_name_and_no_subject_makes_a_header_of_its_own() {
        let message = message(&letter());
        let (head, _) = message.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("Message-ID: <0198@northwind.example>"), "{head}");
        assert!(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{head}");
        assert!(!head.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{head}");
        assert!(head.lines().all(|line| line.len() < 200 && line.is_ascii()), "{head}");
    }

    #[test]
    fn text_and_page_and_invitation_are_alternatives() {
        let message = message(&letter());
        let places: Vec<_> = ["multipart/alternative", "text/plain", "text/html", "text/calendar"]
            .iter()
            .map(|kind| message.find(kind).unwrap_or_else(|| panic!("{kind} in {message}")))
            .collect();
        assert!(places.is_sorted());
        assert!(message.contains("method=REQUEST"), "{message}");
    }

    #[test]
    fn words_stay_words() {
        let html = letter().html();
        assert!(html.contains("Fifteen minutes &lt;b&gt;now&lt;/b&gt;.") && !html.contains("<b>now"));
        assert!(letter().text().contains("> one\n> two"));
    }

    #[test]
    fn an_address_that_is_none_is_no_letter() {
        let wrong = Letter { email: "ana@exa mple".into(), ..letter() };
        assert!(wrong.message(&"f@northwind.example".parse().unwrap()).is_err());
    }
}
