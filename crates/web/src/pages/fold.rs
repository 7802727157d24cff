//! The fold: the row whose beam fills with minutes, below which points will likely carry over. It counts nothing.

use app::view::AgendaLines;
use maud::{Markup, html};

/// The fold of an agenda being planned.
pub(super) fn planned(agenda: &AgendaLines) -> Markup {
    let after = if agenda.below.is_empty() {
        "What doesn’t fit carries over. Nothing gets lost."
    } else {
        "Below here will likely carry over"
    };
    let words = format!("{} of {} minutes", agenda.planned, agenda.minutes);
    row(agenda.planned, agenda.minutes, &("The fold.".into(), words), after)
}

/// The fold while they talk: it follows the clock.
pub(super) fn running(agenda: &AgendaLines, minutes_left: i64) -> Markup {
    let fits = match (agenda.above.len(), agenda.below.len()) {
        (0, 0) => "Everything is talked through",
        (_, 0) => "All of it fits",
        (0, _) => "None of these will fit",
        (1, _) => "One more point fits",
        _ => "These still fit",
    };
    let after = if agenda.below.is_empty() { "" } else { "The rest will likely carry over" };
    let left =
        if minutes_left == 1 { "1 minute left.".into() } else { format!("{minutes_left} minutes left.") };
    row(agenda.planned, minutes_left.max(1), &(left, fits.into()), after)
}

fn row(filled: i64, whole: i64, words: &(String, String), after: &str) -> Markup {
    let share = format!("{}%", (filled * 100 / whole.max(1)).clamp(2, 98));
    let (lead, rest) = words;
    html! {
        div.fold role="separator" aria-label={ (lead) " " (rest) ". " (after) } {
            svg aria-hidden="true" {
                rect width="100%" height="2" fill="currentColor" opacity=".25" {}
                rect width=(share) height="2" fill="currentColor" {}
                svg x=(share) overflow="visible" { path d="M0 2 7 12H-7z" fill="currentColor" {} }
            }
            span { b { (lead) } " " (rest) }
            span.end { (after) }
        }
    }
}
