//! Knows the signs that a document's own legend gives to its actions ("! = action, x = done"). Owns the legend of signs;
//! whose marks stand for the two people is in `names`.

use crate::lines::{Form, Line, Tick};
use crate::{sayings, words};

/// Makes actions of the lines that open with such a sign. `front` are the lines above the first entry.
pub(crate) fn mark(lines: &mut [Line], front: usize) {
    let signs: Vec<(String, Tick)> = lines.iter().take(front).flat_map(|line| legend(&line.text)).collect();
    if !signs.iter().any(|(_, tick)| *tick == Tick::Open) {
        return;
    }
    for line in lines.iter_mut().skip(front) {
        let listed = matches!(line.form, Form::Plain | Form::Bullet(_)) && line.tick == Tick::None;
        let Some((tick, text)) = signs.iter().filter(|_| listed).find_map(|(sign, tick)| {
            let behind = line.text.strip_prefix(sign.as_str())?;
            behind.starts_with(' ').then(|| (*tick, behind.trim_start().to_owned()))
        }) else {
            continue;
        };
        (line.form, line.tick, line.text, line.marked) = (Form::Bullet('!'), tick, text, true);
    }
}

/// What a line explains: "! = action", "x: done".
fn legend(text: &str) -> Vec<(String, Tick)> {
    let spaced = text.replace('=', " = ").replace(':', " : ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let explained = tokens.windows(3).filter_map(|three| {
        let [sign, "=" | ":" | "means" | "is", meaning] = three else { return None };
        let meaning = words::fold(meaning.trim_matches(|c: char| !c.is_alphanumeric()));
        let short =
            sign.chars().count() <= 2 && !sign.contains(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let tick = if sayings::DONE_MARKS.has(&meaning) {
            Tick::Done
        } else if sayings::ACTION_SECTIONS.has(&meaning) {
            Tick::Open
        } else {
            return None;
        };
        (short && !matches!(*sign, "-" | "*" | "=" | ":")).then(|| ((*sign).to_owned(), tick))
    });
    explained.collect()
}
