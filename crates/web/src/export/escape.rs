//! People's words inside Markdown: whatever they wrote reads back as they wrote it, and makes no markup.

use unicode_normalization::UnicodeNormalization as _;

/// What could begin markup anywhere in a line.
const ANYWHERE: [char; 11] = ['\\', '`', '*', '_', '[', ']', '<', '|', '~', '$', '{'];

/// Words over several lines, each but the first after `indent`. Breaks stay breaks.
pub(crate) fn words(text: &str, indent: &str) -> String {
    let lines: Vec<String> = even_breaks(text).trim_matches('\n').split('\n').map(line).collect();
    lines.join(&format!("\\\n{indent}"))
}

/// One sign for each break.
fn even_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A shared note, which is Markdown itself: quoted, so that its headings and lists read as they did and stay within it.
/// Breaks stay breaks; `<` makes no markup outside code.
pub(crate) fn note(text: &str, indent: &str) -> String {
    let (text, mut fenced) = (even_breaks(text), false);
    let lines = text.trim_matches('\n').split('\n').map(|line| {
        let fence = line.trim_start().starts_with("```");
        let (inside, blank) = (fenced || fence, line.trim().is_empty());
        fenced ^= fence;
        match (inside, blank) {
            (true, _) => format!("> {line}"),
            (_, true) => ">".into(),
            _ => format!("> {}  ", without_tags(line)),
        }
    });
    lines.collect::<Vec<_>>().join(&format!("\n{indent}"))
}

fn without_tags(line: &str) -> String {
    let parts = line.split('`').enumerate();
    let safe = parts.map(|(at, part)| if at % 2 == 0 { part.replace('<', "\\<") } else { part.to_owned() });
    safe.collect::<Vec<_>>().join("`")
}

/// One line of words.
pub(crate) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let start = text.len() - text.trim_start_matches([' ', '\t']).len();
    for blank in text[..start].chars() {
        // Plain ones would be lost, or make code of the line.
        out.push_str(if blank == ' ' { "&#32;" } else { "&#9;" });
    }
    let rest = &text[start..];
    let marker = marker(rest);
    for (at, char) in rest.char_indices() {
        if ANYWHERE.contains(&char) || Some(at) == marker || (char == '&' && is_entity(&rest[at + 1..])) {
            out.push('\\');
        }
        out.push(char);
    }
    let trimmed = out.trim_end_matches([' ', '\t']).len();
    let blanks = out.split_off(trimmed);
    out.extend(blanks.chars().map(|blank| if blank == ' ' { "&#32;" } else { "&#9;" }));
    out
}

/// Where the mark of a heading, a list, a quote or a rule stands at the beginning of a line.
fn marker(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    if "#+-=>:".contains(first) {
        return Some(0);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.as_bytes().get(digits)?;
    ((1..=9).contains(&digits) && matches!(after, b'.' | b')')).then_some(digits)
}

fn is_entity(rest: &str) -> bool {
    rest.starts_with(|char: char| char.is_ascii_alphanumeric() || char == '#')
}

/// A name as the name of a file: `Dvořák, Marek` is `dvorak-marek`. Empty where no letter of it is in the Latin alphabet.
pub(super) fn file_name(name: &str) -> String {
    const LONGEST: usize = 60;
    let plain: String =
        name.nfkd().filter(|char| !unicode_normalization::char::is_combining_mark(*char)).collect();
    let words = plain.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut joined = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    joined.truncate(LONGEST);
    joined.trim_end_matches('-').into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_markup_is_none() {
        assert_eq!(line("# not a heading"), "\\# not a heading");
        assert_eq!(line("2026. was *good*"), "2026\\. was \\*good\\*");
        assert_eq!(line("R&amp;D & co, <b>"), "R\\&amp;D & co, \\<b>");
        assert_eq!(line("  - indented "), "&#32;&#32;\\- indented&#32;");
        assert_eq!(words("one\r\n\ntwo\n", "  "), "one\\\n  \\\n  two");
        assert_eq!(line("שלום 日本 🙂"), "שלום 日本 🙂");
    }

    #[test]
    fn a_note_reads_as_markdown() {
        assert_eq!(
            note("# Plan\n\n- [ ] `a<b>` or <b>", "  "),
            "> # Plan  \n  >\n  > - [ ] `a<b>` or \\<b>  "
        );
        assert_eq!(note("```\nif a < b\n```\nthen\r\n", ""), "> ```\n> if a < b\n> ```\n> then  ");
    }

    #[test]
    fn names_make_plain_file_names() {
        assert_eq!(file_name("Dvořák, Marek"), "dvorak-marek");
        assert_eq!(file_name("../../etc: passwd?"), "etc-passwd");
        assert_eq!(file_name("山田"), "");
    }
}
