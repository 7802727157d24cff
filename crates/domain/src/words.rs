//! Making the first line of a text short enough to name it by. Never changes what somebody wrote.

/// The first line, with at most so many characters: cut between words where there are some, with an ellipsis.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    let line = text.trim().lines().next().unwrap_or_default().trim_end();
    if line.chars().count() <= most {
        return line.into();
    }
    let kept: String = line.chars().take(most.saturating_sub(1)).collect();
    // A word as long as the line, or a script without spaces, is cut where it is.
    let between = kept.rfind(char::is_whitespace).filter(|at| at * 2 > kept.len());
    let ends_well = line.chars().nth(most.saturating_sub(1)).is_some_and(char::is_whitespace);
    let kept = match between {
        Some(at) if !ends_well => kept.get(..at).unwrap_or(&kept),
        _ => &kept,
    };
    format!(
        "{}…",
        kept.trim_end_matches(|c: char| c.is_whitespace() || [',', ';', ':', '.', '-', '–'].contains(&c))
    )
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_line_is_cut_between_words() {
        for (text, most, short) in [
            ("The nights agree", 20, "The nights agree"),
            ("The nights agree, nineteen in a row", 20, "The nights agree…"),
            ("A split parcel. We count on it", 16, "A split parcel…"),
            ("Only the first line\nand no other", 30, "Only the first line"),
            // A word as long as the line, and a script without spaces.
            ("a Donaudampfschifffahrtsgesellschaft", 20, "a Donaudampfschifff…"),
            ("会議の前に準備をする", 6, "会議の前に…"),
        ] {
            assert_eq!(cut(text, most), short);
        }
    }
}
