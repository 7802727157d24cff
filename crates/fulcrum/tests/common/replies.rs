//! Answers of calendars as the programs write them: the letter from a file, with what is answered filled in and encoded.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// What is answered to which invitation.
#[derive(Clone, Copy)]
pub(crate) struct Sample<'a> {
    pub(crate) uid: &'a str,
    pub(crate) sequence: i64,
    pub(crate) answer: &'a str,
    pub(crate) stamp: &'a str,
    pub(crate) proposed: &'a str,
}

impl Sample<'_> {
    /// To the meeting on the first Thursday.
    pub(crate) fn of_thursday() -> Self {
        Self {
            uid: "",
            sequence: 0,
            answer: "ACCEPTED",
            stamp: "20260512T090100Z",
            proposed: "20260515T093000",
        }
    }

    /// The letter: what stands in `{{encoding:…}}` is filled in, folded and encoded.
    pub(crate) fn write(&self, file: &str) -> String {
        let mut letter = String::new();
        let mut rest = file;
        while let Some((before, after)) = rest.split_once("{{") {
            let (inside, after) = after.split_once("}}").expect("an end");
            let (encoding, text) = inside.split_once(':').expect("an encoding");
            letter.push_str(before);
            letter.push_str(&encoded(encoding, &self.fill(text)));
            rest = after;
        }
        letter.push_str(rest);
        letter.replace("\r\n", "\n").replace('\n', "\r\n")
    }

    fn fill(&self, text: &str) -> String {
        let filled = [
            ("{uid}", self.uid),
            ("{sequence}", &self.sequence.to_string()),
            ("{answer}", self.answer),
            ("{stamp}", self.stamp),
            ("{proposed}", self.proposed),
            ("{start}", "20260514T140000"),
            ("{start_utc}", "20260514T120000Z"),
            ("{end}", "20260514T144500"),
        ];
        let text = filled.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value));
        text.lines().map(|line| folded(line) + "\r\n").collect()
    }
}

/// At 75 bytes, with a tab, as Exchange does.
fn folded(line: &str) -> String {
    let (mut out, mut room) = (String::new(), 75);
    for letter in line.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n\t");
            room = 74;
        }
        room -= letter.len_utf8();
        out.push(letter);
    }
    out
}

fn encoded(encoding: &str, text: &str) -> String {
    match encoding {
        "base64" => {
            let all: Vec<char> = STANDARD.encode(text).chars().collect();
            all.chunks(76).map(|line| line.iter().collect::<String>() + "\r\n").collect()
        }
        "quoted" => text.split_inclusive("\r\n").map(quoted).collect(),
        _ => text.to_owned(),
    }
}

fn quoted(line: &str) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for byte in line.trim_end_matches("\r\n").bytes() {
        let piece = match byte {
            b'=' | 0..=31 | 127.. => format!("={byte:02X}"),
            plain => char::from(plain).to_string(),
        };
        if width + piece.len() > 75 {
            out.push_str("=\r\n");
            width = 0;
        }
        width += piece.len();
        out.push_str(&piece);
    }
    out + "\r\n"
}
