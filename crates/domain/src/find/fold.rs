//! Words out of a text, and what of a letter does not count when one looks for it: case and the marks on it.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Where a word stands.
#[derive(Clone, Copy)]
pub(crate) struct Token {
    /// Its first byte.
    pub(crate) from: usize,
    /// The byte behind its last.
    pub(crate) to: usize,
    /// A single sign of a script that puts no spaces between words.
    pub(crate) sign: bool,
}

impl Token {
    /// The word itself.
    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.from..self.to).unwrap_or_default()
    }
}

/// The words of a text. Scripts without spaces give one for each sign.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (from, first) = chars.by_ref().find(|(_, c)| c.is_alphanumeric())?;
        let mut to = from + first.len_utf8();
        let sign = is_unspaced(first);
        while let Some((at, c)) = chars.peek().copied() {
            let more = if sign { is_combining_mark(c) } else { belongs(c) };
            if !more {
                break;
            }
            to = at + c.len_utf8();
            chars.next();
        }
        Some(Token { from, to, sign })
    })
}

fn belongs(c: char) -> bool {
    (c.is_alphanumeric() && !is_unspaced(c)) || is_combining_mark(c)
}

/// Han, kana, Thai, Lao, Khmer, Burmese.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// The form in which a word is compared.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.nfkd().filter(|c| !is_accent(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            'ё' => folded.push('е'),
            _ if is_accent(c) => {}
            _ => folded.push(c),
        }
    }
    folded
}

/// Marks that people leave out when they type quickly. Vowel signs of Indian scripts and the voicing of kana are letters.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036f}' | '\u{0591}'..='\u{05c7}' | '\u{0640}' | '\u{064b}'..='\u{065f}' | '\u{0670}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}')
}
