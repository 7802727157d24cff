//! Cuts a text into words, numbers and signs for the reading of dates; owns what a token can be taken for, never
//! what tokens mean together.

use crate::words;

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Number(u32, usize),
    Word(String),
    Sign(char),
}

#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// The first tokens of a text, blanks left out.
pub(crate) fn tokens(text: &str, most: usize) -> Vec<Token> {
    let mut out = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        if out.len() == most {
            break;
        }
        let class = |c: char| {
            if c.is_ascii_digit() {
                1
            } else if c.is_alphabetic() && !('\u{2e80}'..='\u{9fff}').contains(&c) {
                2
            } else {
                0
            }
        };
        let mut end = start + c.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            if class(c) == 0 || class(next) != class(c) {
                break;
            }
            end = at + next.len_utf8();
            chars.next();
        }
        let piece = text.get(start..end).unwrap_or_default();
        let kind = match class(c) {
            1 => Kind::Number(piece.parse().unwrap_or(u32::MAX), piece.len()),
            2 => Kind::Word(words::fold(piece)),
            _ => Kind::Sign(c),
        };
        out.push(Token { kind, start, end });
    }
    out
}

/// Asks for what stands at a place.
pub(crate) struct Reader {
    pub(crate) tokens: Vec<Token>,
}

impl Reader {
    pub(crate) fn word(&self, at: usize) -> Option<&str> {
        match &self.tokens.get(at)?.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(crate) fn sign(&self, at: usize) -> Option<char> {
        match self.tokens.get(at)?.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    /// A number of at most `digits` digits.
    pub(crate) fn number(&self, at: usize, digits: usize) -> Option<i16> {
        match self.tokens.get(at)?.kind {
            Kind::Number(value, long) if long <= digits => i16::try_from(value).ok(),
            _ => None,
        }
    }

    pub(crate) fn small(&self, at: usize) -> Option<i8> {
        self.number(at, 2).and_then(|n| i8::try_from(n).ok()).filter(|n| (1..=31).contains(n))
    }

    /// A year of four digits, or of two where it can be nothing else.
    pub(crate) fn year(&self, at: usize, short: bool) -> Option<i16> {
        if let Some(year) = self.number(at, 4) {
            let long = matches!(self.tokens.get(at)?.kind, Kind::Number(_, 4));
            if long {
                return (1990..=2100).contains(&year).then_some(year);
            }
            let clock = self.sign(at + 1) == Some(':') && self.number(at + 2, 2).is_some()
                || matches!(self.word(at + 1), Some("h" | "uhr" | "pm" | "am" | "min" | "hs" | "hrs"));
            return (short
                && !clock
                && (10..=69).contains(&year)
                && matches!(self.tokens.get(at)?.kind, Kind::Number(_, 2)))
            .then_some(2000 + year);
        }
        None
    }

    /// "'26" after a month.
    pub(crate) fn year_behind(&self, at: usize) -> Option<(i16, usize)> {
        let mut at = at;
        if matches!(self.sign(at), Some(',' | '.')) {
            at += 1;
        }
        if matches!(self.word(at), Some("de" | "del" | "of" | "r" | "do")) {
            at += 1;
        }
        if matches!(self.sign(at), Some('\'' | '’')) {
            return self.year(at + 1, true).map(|year| (year, at + 2));
        }
        if let Some(year) = self.year(at, false) {
            return Some((year, at + 1));
        }
        let year = self.year(at, true).filter(|year| *year >= 2020 && *year <= 2045)?;
        let end = self.tokens.get(at + 1).is_none()
            || matches!(self.sign(at + 1), Some('(' | ')' | '-' | '–' | '—' | ':' | ','));
        end.then_some((year, at + 1))
    }
}
