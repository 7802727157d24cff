//! Lines of iCalendar: escaped, folded at 75 bytes between characters, ended by CRLF. Knows no property.

/// Bytes of a line before it is folded (RFC 5545, 3.1).
const WIDTH: usize = 75;

/// Lines written so far.
#[derive(Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// A line as it stands, folded.
    pub(crate) fn put(&mut self, line: &str) {
        let mut room = WIDTH;
        for letter in line.chars() {
            let bytes = letter.len_utf8();
            if bytes > room {
                self.0.push_str("\r\n ");
                room = WIDTH - 1;
            }
            room -= bytes;
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is words of a person.
    pub(crate) fn words(&mut self, name: &str, words: &str) {
        self.put(&format!("{name}:{}", escaped(words)));
    }

    /// A whole calendar of ours around what is put into it.
    pub(crate) fn calendar(fill: impl FnOnce(&mut Self)) -> String {
        let mut lines = Self::default();
        lines.put("BEGIN:VCALENDAR");
        lines.put("VERSION:2.0");
        lines.put("PRODID:-//Fulcrum//One-on-ones//EN");
        lines.put("CALSCALE:GREGORIAN");
        fill(&mut lines);
        lines.put("END:VCALENDAR");
        lines.finish()
    }

    pub(crate) fn finish(self) -> String {
        self.0
    }
}

/// As RFC 5545 writes text: no line of its own can begin in it.
fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' | ';' | ',' => {
                safe.push('\\');
                safe.push(letter);
            }
            '\n' => safe.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_fold_between_characters_and_words_begin_no_line() {
        let mut lines = Lines::default();
        lines.words("SUMMARY", &format!("Ana; Marek, \\ \r\nEND:VEVENT {}", "ž日🙂".repeat(40)));
        let text = lines.finish();
        assert!(text.split("\r\n").all(|line| line.len() <= WIDTH));
        let whole = text.replace("\r\n ", "");
        assert!(whole.starts_with("SUMMARY:Ana\\; Marek\\, \\\\ \\nEND:VEVENT ž日🙂ž"));
        assert_eq!(whole.matches("\r\n").count(), 1);
    }
}
