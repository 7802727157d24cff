//! The page of what one kept to oneself, marked as that.

use super::{Page, entry, growth, line, section};
use api::ExportedPrivateNote;

/// The page; none where nothing is private.
pub(super) fn text(page: &Page<'_>) -> Option<String> {
    let one = page.one;
    let captures = |dropped: bool| {
        let captures = one.private_captures.iter().filter(move |each| each.dropped_at.is_some() == dropped);
        let about = |at: &str| vec![format!("jotted {}", page.day(at))];
        captures.map(|each| entry("-", &each.text, &about(&each.captured_at), &[])).collect::<Vec<_>>()
    };
    let mut sections = String::new();
    section(&mut sections, "Captures kept to yourself", &captures(false));
    let notes = one.private_notes.iter().filter(|note| !note.text.trim().is_empty());
    section(&mut sections, "Notes to yourself", &notes.map(|each| note(page, each)).collect::<Vec<_>>());
    let hidden = growth::all(page, &one.hidden_growth_entries);
    section(&mut sections, "Hidden in your growth story", &hidden);
    section(&mut sections, "What you thought of meetings", &reflections(page));
    section(&mut sections, "Captures dropped", &captures(true));
    if sections.is_empty() {
        return None;
    }
    let (you, they) = (line(page.person(&one.side)), page.who(page.across()));
    Some(format!(
        "# Only for {you}\n\nOnly {you} could see what is here: not {they}, and nobody else. Keep it so.\n{sections}"
    ))
}

fn note(page: &Page<'_>, note: &ExportedPrivateNote) -> String {
    let about = match note.noun.as_str() {
        "meeting" => format!("about {}", meeting(page, &note.noun_id)),
        "talking_point" => format!("about {}", page.named(&note.noun_id)),
        _ => "about this one-on-one".into(),
    };
    entry("-", &note.text, &[about, format!("written {}", page.day(&note.written_at))], &[])
}

fn meeting(page: &Page<'_>, id: &str) -> String {
    let meeting = page.one.meetings.iter().find(|meeting| meeting.id == id);
    meeting.map_or_else(|| "a meeting that is gone".into(), |meeting| page.title(meeting))
}

fn reflections(page: &Page<'_>) -> Vec<String> {
    let all = page.one.reflections.iter().filter_map(|each| {
        let mut letters = each.answer.chars();
        let worth = match letters.next() {
            Some('0') => Some("it stood still"),
            Some('1') => Some("a little moved"),
            Some('2') => Some("it was worth it"),
            Some('3') => Some("a lot moved"),
            _ => None,
        };
        let drove = match letters.next() {
            Some('y') => Some("you drove it"),
            Some('b') => Some("both of you drove it"),
            Some('o') => Some("the other one drove it"),
            _ => None,
        };
        let said: Vec<_> = worth.into_iter().chain(drove).collect();
        (!said.is_empty()).then(|| format!("- {}: {}", meeting(page, &each.meeting_id), said.join(", ")))
    });
    all.collect()
}
