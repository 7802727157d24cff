//! Every input has a limit; here they are, with the one function that checks a text against its own.

use crate::error::{Error, Result};

/// Characters in a talking point, capture or action item.
pub const LINE: usize = 10_000;
/// Characters in a note.
pub const NOTE: usize = 200_000;
/// Characters in the title of a moment of growth.
pub const TITLE: usize = 300;
/// Moments of growth that one may write down, and entries that one may change or hide.
pub const GROWTH_ENTRIES: usize = 2_000;
/// Characters in a name, a place, a token's name.
pub const NAME: usize = 120;
/// Characters in an e-mail address (RFC 5321, path without brackets).
pub const EMAIL: usize = 254;
/// Shortest password.
pub const PASSWORD_MIN: usize = 10;
/// Longest password; longer ones only cost time to hash.
pub const PASSWORD_MAX: usize = 256;
/// Open points in one relationship. Far above any real backlog; it bounds the cost of a page.
pub const OPEN_POINTS: usize = 5_000;
/// Open goals in one relationship; far more than anybody can aim for.
pub const OPEN_GOALS: usize = 100;
/// Checkpoints of one goal.
pub const CHECKPOINTS: usize = 200;
/// Weeks after which a goal comes back.
pub const GOAL_WEEKS: std::ops::RangeInclusive<i64> = 1..=52;
/// Bytes of a request's body, and of a running document.
pub const BODY: usize = 12 * 1024 * 1024;
/// Bytes of an export that is brought back: ten years of a manager of six are 115 MB. It is held in memory as it came and
/// read one one-on-one at a time.
pub const EXPORT: usize = 256 * 1024 * 1024;
/// Bytes of a form outside of a one-on-one: sign-in, settings.
pub const SMALL_BODY: usize = 64 * 1024;
/// Minutes of a meeting.
pub const MEETING_MINUTES: std::ops::RangeInclusive<i64> = 5..=480;
/// Points of one focus meeting. More are no focus.
pub const FOCUS_POINTS: usize = 50;
/// Things taught about the themes of one relationship: a lifetime of teaching, and quick to go through.
pub const THEME_LESSONS: usize = 2_000;
/// Points that one lesson about a theme names.
pub const THEME_POINTS: usize = 500;
/// Minutes of a talking point.
pub const POINT_MINUTES: std::ops::RangeInclusive<i64> = 1..=240;

/// A trimmed, non-empty text of at most `most` characters, without control characters other than line breaks and tabs.
///
/// # Errors
/// `Invalid` naming the field, when it is empty or too long. What was typed stays with the caller.
pub fn text(field: &'static str, words: &str, most: usize) -> Result<String> {
    let kept: String = words
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect::<String>()
        .trim()
        .into();
    if kept.is_empty() {
        return Err(Error::invalid(field, "Write something first; a word is enough."));
    }
    let length = kept.chars().count();
    if length > most {
        return Err(Error::invalid(
            field,
            format!("That is {length} characters; at most {most} fit here. Shorten it, or split it in two."),
        ));
    }
    Ok(kept)
}

/// A number within a range.
///
/// # Errors
/// `Invalid` naming the field and the range.
pub fn minutes(field: &'static str, minutes: i64, range: &std::ops::RangeInclusive<i64>) -> Result<i64> {
    if range.contains(&minutes) {
        return Ok(minutes);
    }
    Err(Error::invalid(field, format!("Give minutes from {} to {}.", range.start(), range.end())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_trimmed_and_bounded_by_characters_not_bytes() {
        assert_eq!(text("text", "  hej \u{0}då\r\n", 10).unwrap(), "hej då");
        assert!(text("text", " \t\n", 10).is_err());
        assert_eq!(text("text", "日本語日本", 5).unwrap(), "日本語日本");
        assert!(text("text", "日本語日本語", 5).is_err());
    }

    #[test]
    fn a_limit_names_the_field() {
        let Err(Error::Invalid { field, .. }) = minutes("minutes", 0, &POINT_MINUTES) else {
            panic!("0 minutes")
        };
        assert_eq!(field, "minutes");
    }
}
