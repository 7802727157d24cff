//! Reads one written date at the start of a text; owns the shapes of dates in nine languages, never which
//! year or which order of day and month the document means (see `order`).

use crate::tokens::{Kind, Reader, tokens};
use crate::words;

/// A date as written, before the document's order and years are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    /// Year, month, day, all certain.
    Full(i16, i8, i8),
    /// Two numbers of which one is the day and one the month, and the year where it was written.
    Pair(i8, i8, Option<i16>),
    /// Day and month, and the year where it was written.
    DayMonth(i8, i8, Option<i16>),
    /// A week of the year.
    Week(i8, Option<i16>),
}

/// What was found at the start of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) written: Written,
    /// "Week of": the Monday of that day's week is meant.
    pub(crate) week_of: bool,
    /// The weekday written beside it, Monday being 0.
    pub(crate) weekday: Option<i8>,
    /// Bytes read.
    pub(crate) length: usize,
}

/// Reads a date that begins right at the start of `text` (a weekday or "week of" may lead).
pub(crate) fn at_start(text: &str) -> Option<Found> {
    if !text.bytes().take(48).any(|b| b.is_ascii_digit()) {
        return None;
    }
    Reader { tokens: tokens(text, 18) }.date(0)
}

/// Reads the first date that begins at a word within `text`, with its start.
pub(crate) fn within(text: &str) -> Option<(usize, Found)> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let reader = Reader { tokens: tokens(text, 40) };
    (0..reader.tokens.len()).find_map(|at| {
        let token = reader.tokens.get(at)?;
        if matches!(token.kind, Kind::Sign(_)) {
            return None;
        }
        let joined = at.checked_sub(1).and_then(|i| reader.tokens.get(i)).is_some_and(|before| {
            before.end == token.start
                && matches!(
                    before.kind,
                    Kind::Sign('.' | '-' | '/' | ':' | '$' | '€' | '#') | Kind::Number(..)
                )
        });
        if joined {
            return None;
        }
        let mut found = reader.date(at)?;
        found.length -= token.start;
        Some((token.start, found))
    })
}

impl Reader {
    fn date(&self, from: usize) -> Option<Found> {
        let mut at = from;
        while matches!(self.sign(at), Some('@' | '📅' | '🗓' | '📆' | '<' | '[' | '(' | '🗒' | '📝'))
        {
            at += 1;
        }
        // "wo 19 nov" is a Wednesday.
        let day = self.word(at) == Some("wo") && self.named(at + 1).is_some();
        if let Some(found) = self.week_of(at).or_else(|| self.week(at)).filter(|_| !day) {
            return Some(found);
        }
        let mut weekday = None;
        if let Some((day, next)) = self.weekday(at) {
            weekday = Some(day);
            at = next;
        }
        let (written, end) = self.day(at)?;
        let mut found = Found { written, week_of: false, weekday, length: self.end_of(end) };
        self.close(end, &mut found);
        Some(found)
    }

    /// Takes a weekday and a closing sign behind the date along.
    fn close(&self, end: usize, found: &mut Found) {
        let mut at = end;
        let open = matches!(self.sign(at), Some('(' | ',' | '/' | '·' | '['));
        if matches!(self.sign(at), Some(']' | '>' | '.')) || open {
            at += 1;
        }
        if matches!(self.sign(at), Some(']' | '>')) {
            at += 1;
            found.length = self.end_of(at);
        }
        let Some(day) = self.word(at).filter(|_| open || at >= end).and_then(words::weekday) else {
            return;
        };
        let long = self.word(at).is_some_and(|w| w.len() > 3);
        let next = at + 1;
        let shut = matches!(self.sign(next), Some(')' | '>' | ']'));
        let bracket = matches!(self.sign(end), Some('(' | '['));
        if (bracket && shut)
            || (!bracket
                && (long
                    || self.tokens.get(next).is_none()
                    || matches!(self.sign(next), Some(')' | '>' | ']' | '.' | ',' | '(' | '-' | '–'))))
        {
            found.weekday = found.weekday.or(Some(day));
            found.length = self.end_of(if shut { next + 1 } else { next });
        }
    }

    fn end_of(&self, end: usize) -> usize {
        end.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(0, |token| token.end)
    }

    fn weekday(&self, at: usize) -> Option<(i8, usize)> {
        let word = self.word(at)?;
        let day = words::weekday(word)?;
        let mut next = at + 1;
        if word.ends_with('a') && self.sign(next) == Some('-') && self.word(next + 1) == Some("feira") {
            next += 2;
        }
        while matches!(self.sign(next), Some('.' | ',' | '-' | '/' | '|' | '–'))
            || self.word(next).is_some_and(|w| words::among(&words::DATE_GLUE, w))
        {
            next += 1;
        }
        // "mar 14" is a month, unless a month follows the number.
        let both = words::month(word).is_some();
        (!both || self.day(next).is_some()).then_some((day, next))
    }

    fn week_of(&self, at: usize) -> Option<Found> {
        let short = matches!(self.word(at), Some("w"))
            && self.sign(at + 1) == Some('/')
            && self.word(at + 2) == Some("c");
        let mut next = if short { at + 3 } else { at + 1 };
        if !short {
            let word = self.word(at)?;
            if !(words::among(&words::WEEK, word) || word == "wc" || word.ends_with("week")) {
                return None;
            }
            let glued = self.word(next).is_some_and(|w| words::among(&words::WEEK_OF, w));
            if !glued && word != "wc" {
                // "Woche 11.–15.5." names days too.
                return self
                    .day(next)
                    .filter(|_| self.number(next + 1, 2).is_none() && self.week_day_like(next))
                    .map(|(written, end)| self.monday(written, end));
            }
        }
        while self.word(next).is_some_and(|w| {
            words::among(&words::WEEK_OF, w)
                || words::among(&words::DATE_GLUE, w)
                || words::weekday(w).is_some()
        }) || self.sign(next) == Some('.')
        {
            next += 1;
        }
        let (written, end) = self.day(next)?;
        Some(self.monday(written, end))
    }

    fn week_day_like(&self, at: usize) -> bool {
        self.word(at).is_some()
            || self.word(at + 1).is_some_and(|w| words::month(w).is_some())
            || self.sign(at + 1) == Some('.') && self.number(at + 2, 2).is_some()
    }

    fn monday(&self, written: Written, end: usize) -> Found {
        let length = self.end_of(self.range_end(end));
        Found { written, week_of: true, weekday: None, length }
    }

    /// "… – 18 May" behind the first day of a week.
    fn range_end(&self, end: usize) -> usize {
        let dash = matches!(self.sign(end), Some('-' | '–' | '—'))
            || matches!(self.word(end), Some("to" | "bis" | "au" | "al" | "a" | "tot" | "do" | "ao"));
        if !dash {
            return end;
        }
        self.day(end + 1).map_or(end, |(_, end)| end)
    }

    fn week(&self, at: usize) -> Option<Found> {
        let (number, mut end, mut year) = if let Some(year) = self
            .year(at, false)
            .filter(|_| matches!(self.sign(at + 1), Some('-' | '/')) || self.word(at + 1).is_some())
        {
            let next = if self.word(at + 1).is_some() { at + 1 } else { at + 2 };
            let word = self.word(next).filter(|w| matches!(*w, "w" | "kw" | "s" | "cw" | "wk"))?;
            (self.number(next + 1, 2).filter(|_| !word.is_empty())?, next + 2, Some(year))
        } else {
            let word = self.word(at)?;
            if !(words::among(&words::WEEK, word) || matches!(word, "s" | "t")) {
                return None;
            }
            let next = if matches!(self.sign(at + 1), Some('.' | '#' | ':' | '-')) { at + 2 } else { at + 1 };
            (self.number(next, 2)?, next + 1, None)
        };
        let week = i8::try_from(number).ok().filter(|n| (1..=53).contains(n))?;
        // "S 3" or "W 2" within a sentence is no week; a short mark must touch its number.
        if self.word(at).is_some_and(|w| w.len() == 1)
            && self.tokens.get(at).map(|t| t.end) != self.tokens.get(at + 1).map(|t| t.start)
        {
            return None;
        }
        if year.is_none() {
            let skip = usize::from(
                matches!(self.sign(end), Some('/' | ',' | '-' | '–' | '(' | '.' | '\''))
                    || matches!(self.word(end), Some("of" | "de")),
            );
            if let Some(found) = self.year(end + skip, self.sign(end) == Some('/')) {
                year = Some(found);
                end += skip + 1;
                end += usize::from(self.sign(end) == Some(')') && skip == 1);
            }
        }
        Some(Found {
            written: Written::Week(week, year),
            week_of: false,
            weekday: None,
            length: self.end_of(end),
        })
    }

    fn day(&self, at: usize) -> Option<(Written, usize)> {
        self.full(at).or_else(|| self.pair(at)).or_else(|| self.named(at)).or_else(|| self.month_first(at))
    }

    fn full(&self, at: usize) -> Option<(Written, usize)> {
        if let Kind::Number(value, 8) = self.tokens.get(at)?.kind {
            let year = i16::try_from(value / 10_000).ok().filter(|y| (1990..=2100).contains(y))?;
            let (month, day) = (i8::try_from(value / 100 % 100).ok()?, i8::try_from(value % 100).ok()?);
            return valid(month, day).then_some((Written::Full(year, month, day), at + 1));
        }
        let year = self.year(at, false)?;
        let sign =
            self.sign(at + 1).filter(|c| matches!(c, '-' | '/' | '.' | '年' | '_' | '‑' | '–' | '년'))?;
        let month = self.small(at + 2)?;
        let second =
            self.sign(at + 3).filter(|c| *c == sign || matches!((sign, *c), ('年', '月') | ('년', '월')))?;
        let day = self.small(at + 4)?;
        let close = usize::from(matches!(
            (second, self.sign(at + 5)),
            ('月', Some('日')) | ('월', Some('일')) | ('.', Some('.'))
        ));
        valid(month, day).then_some((Written::Full(year, month, day), at + 5 + close))
    }

    fn pair(&self, at: usize) -> Option<(Written, usize)> {
        let first = self.small(at)?;
        let sign = self.sign(at + 1).filter(|c| matches!(c, '.' | '/' | '-' | '–'))?;
        // 11.–15.5.2026 and 11–15.5.
        if let Some(end) = self.ranged(at) {
            return Some(end);
        }
        let second = self.small(at + 2)?;
        if first > 12 && second > 12 {
            return None;
        }
        let dotted = sign == '.';
        let again = self.sign(at + 3) == Some(sign);
        if again && let Some(year) = self.year(at + 4, true) {
            let written = if dotted {
                Written::DayMonth(first, second, Some(year))
            } else {
                Written::Pair(first, second, Some(year))
            };
            return Some((written, at + 5));
        }
        if again && (!dotted || self.number(at + 4, 9).is_some_and(|_| self.touches(at + 4)))
            || !self.touches(at + 2)
        {
            return None;
        }
        match sign {
            '.' => (second <= 12 && (again || self.ends(at + 3)))
                .then_some((Written::DayMonth(first, second, None), at + 3 + usize::from(again))),
            '/' => Some((Written::Pair(first, second, None), at + 3)),
            _ => (self.ends(at + 3) && matches!(self.tokens.get(at).map(|t| t.end - t.start), Some(2)))
                .then_some((Written::Pair(first, second, None), at + 3)),
        }
    }

    fn touches(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at - 1).map(|t| t.end) == self.tokens.get(at).map(|t| t.start)
    }

    fn ends(&self, at: usize) -> bool {
        self.tokens.get(at).is_none()
            || matches!(self.sign(at), Some('(' | ')' | '-' | '–' | '—' | ':' | ',' | '|' | ']'))
    }

    /// The first day of "11.–15.5.2026" or "11–15 May", and where all of it ends.
    fn ranged(&self, at: usize) -> Option<(Written, usize)> {
        let first = self.small(at)?;
        let dot = usize::from(self.sign(at + 1) == Some('.'));
        self.sign(at + 1 + dot).filter(|c| matches!(c, '-' | '–' | '—'))?;
        let next = at + 2 + dot;
        let last = self.small(next)?;
        if last <= first
            || (dot == 0 && self.number(next + 2, 4).is_some() && self.sign(next + 1) == Some('-'))
        {
            return None;
        }
        let (written, end) =
            self.pair(next).filter(|_| self.sign(next + 1) == Some('.')).or_else(|| self.named(next))?;
        match written {
            Written::DayMonth(_, month, year) => Some((Written::DayMonth(first, month, year), end)),
            _ => None,
        }
    }

    fn named(&self, at: usize) -> Option<(Written, usize)> {
        if let Some(found) =
            self.sign(at + 1).filter(|c| matches!(c, '-' | '–')).and_then(|_| self.ranged(at))
        {
            return Some(found);
        }
        let day = self.small(at)?;
        let mut next = at + 1;
        if self.word(next).is_some_and(|w| words::among(&words::ORDINAL, w) && words::month(w).is_none())
            || matches!(self.sign(next), Some('.' | 'º' | 'ª' | '°'))
        {
            next += 1;
        }
        while self.word(next).is_some_and(|w| matches!(w, "of" | "de" | "di" | "d" | "del"))
            || matches!(self.sign(next), Some('-' | '\'' | '’' | '/'))
        {
            next += 1;
        }
        let month = words::month(self.word(next)?)?;
        next += 1;
        if self.sign(next) == Some('.') {
            next += 1;
        }
        let separated =
            usize::from(matches!(self.sign(next), Some('-' | '/')) && self.year(next + 1, true).is_some());
        match self.year_behind(next + separated) {
            Some((year, end)) => Some((Written::DayMonth(day, month, Some(year)), end)),
            None => Some((Written::DayMonth(day, month, None), next)),
        }
    }

    fn month_first(&self, at: usize) -> Option<(Written, usize)> {
        let month = words::month(self.word(at)?)?;
        let mut next = at + 1;
        if matches!(self.sign(next), Some('.' | '-')) {
            next += 1;
        }
        if self.word(next) == Some("the") {
            next += 1;
        }
        let day = self.small(next)?;
        next += 1;
        if self.word(next).is_some_and(|w| matches!(w, "st" | "nd" | "rd" | "th")) {
            next += 1;
        }
        // "May 11–15"
        if matches!(self.sign(next), Some('-' | '–'))
            && self.touches(next)
            && self.small(next + 1).is_some_and(|last| last > day)
        {
            next += 2;
        }
        if self.sign(next) == Some(':') && self.number(next + 1, 2).is_some() {
            return None;
        }
        match self.year_behind(next) {
            Some((year, end)) => Some((Written::DayMonth(day, month, Some(year)), end)),
            None => Some((Written::DayMonth(day, month, None), next)),
        }
    }
}

fn valid(month: i8, day: i8) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}
