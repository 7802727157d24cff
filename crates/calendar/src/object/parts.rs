//! iCalendar as nested parts of plain lines, so that what nobody here understands stays as it is. Judges no value.

use crate::text::Lines;

/// Parts within parts that are followed; deeper ones are none of a calendar.
const DEEPEST: usize = 8;

/// A part: its name, its lines, and the parts in it, in their order.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) lines: Vec<String>,
    pub(super) parts: Vec<Self>,
}

impl Part {
    /// The calendar in a text.
    pub(super) fn read(text: &str) -> Option<Self> {
        let whole = text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
        let mut open: Vec<Self> = Vec::new();
        for line in whole.lines().filter(|line| !line.is_empty()) {
            let value = |name: &str| {
                let (key, value) = line.split_once(':')?;
                key.eq_ignore_ascii_case(name).then(|| value.trim().to_ascii_uppercase())
            };
            if let Some(name) = value("BEGIN") {
                if open.len() == DEEPEST {
                    return None;
                }
                open.push(Self { name, lines: Vec::new(), parts: Vec::new() });
            } else if let Some(name) = value("END") {
                let done = open.pop().filter(|part| part.name == name)?;
                match open.last_mut() {
                    Some(around) => around.parts.push(done),
                    None => return (done.name == "VCALENDAR").then_some(done),
                }
            } else {
                open.last_mut()?.lines.push(line.to_owned());
            }
        }
        None
    }

    pub(super) fn write(&self) -> String {
        let mut lines = Lines::default();
        self.put(&mut lines);
        lines.finish()
    }

    fn put(&self, lines: &mut Lines) {
        lines.put(&format!("BEGIN:{}", self.name));
        self.lines.iter().for_each(|line| lines.put(line));
        self.parts.iter().for_each(|part| part.put(lines));
        lines.put(&format!("END:{}", self.name));
    }

    /// The value of the first line of that name.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        let line = self.lines.iter().find(|line| is(line, name))?;
        line.split_once(':').map(|(_, value)| value)
    }

    /// Takes all lines of these names from another part instead of its own.
    pub(super) fn take_lines(&mut self, from: &Self, names: &[&str]) {
        let named = |line: &String| names.iter().any(|name| is(line, name));
        let place = self.lines.iter().position(named).unwrap_or(self.lines.len());
        self.lines.retain(|line| !named(line));
        let place = place.min(self.lines.len());
        self.lines.splice(place..place, from.lines.iter().filter(|line| named(line)).cloned());
    }
}

/// Whether a line is that property, with or without parameters.
fn is(line: &str, name: &str) -> bool {
    let end = line.find([':', ';']).unwrap_or(line.len());
    line.get(..end).is_some_and(|key| key.eq_ignore_ascii_case(name))
}
