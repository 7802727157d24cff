//! Lists of words and of sayings that are asked for on every line. Owns how a miss is told quickly; never the words.

/// Words with blanks between them.
pub(crate) struct Words {
    all: &'static str,
    /// For each first byte the lengths of the words that begin with it, as bits.
    heads: [u32; 256],
}

impl Words {
    pub(crate) const fn new(all: &'static str) -> Self {
        let bytes = all.as_bytes();
        let mut heads = [0_u32; 256];
        let mut start = 0;
        let mut at = 0;
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                if at > start {
                    heads[bytes[start] as usize] |= 1 << bit(at - start);
                }
                start = at + 1;
            }
            at += 1;
        }
        Self { all, heads }
    }

    /// All of them, in the order written.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static str> {
        self.all.split(' ')
    }

    /// Whether a folded word is one of them.
    pub(crate) fn has(&self, word: &str) -> bool {
        let word = word.as_bytes();
        let Some(lengths) = word.first().and_then(|b| self.heads.get(usize::from(*b))) else {
            return false;
        };
        lengths & (1 << bit(word.len())) != 0
            && self.all.as_bytes().split(|b| *b == b' ').any(|one| one == word)
    }
}

const fn bit(length: usize) -> usize {
    if length > 31 { 31 } else { length }
}

/// Sayings of one or more words each.
pub(crate) struct Sayings {
    pub(crate) all: &'static [&'static str],
    /// For each first byte the second bytes that may follow it, as bits of their lowest five bits.
    heads: [u32; 256],
}

impl Sayings {
    pub(crate) const fn new(all: &'static [&'static str]) -> Self {
        let mut heads = [0_u32; 256];
        let mut at = 0;
        while at < all.len() {
            let bytes = all[at].as_bytes();
            heads[bytes[0] as usize] |= if bytes.len() > 1 { 1 << (bytes[1] & 31) } else { u32::MAX };
            at += 1;
        }
        Self { all, heads }
    }

    /// Whether one of the sayings may stand where these bytes begin.
    fn may(&self, bytes: &[u8]) -> bool {
        let seconds = bytes.first().and_then(|b| self.heads.get(usize::from(*b))).copied().unwrap_or(0);
        seconds == u32::MAX || bytes.get(1).is_some_and(|b| seconds & (1 << (b & 31)) != 0)
    }

    /// Whether the folded text is one of them.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.may(text.as_bytes()) && self.all.contains(&text)
    }

    /// Whether the folded text opens with one of them, as whole words.
    pub(crate) fn open(&self, text: &str) -> bool {
        self.may(text.as_bytes())
            && self.all.iter().any(|saying| {
                text.strip_prefix(saying).is_some_and(|rest| {
                    !saying.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
                })
            })
    }

    /// Whether one of them stands in the folded text, at word borders.
    pub(crate) fn within(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let mut letter_before = false;
        for (at, c) in text.char_indices() {
            let letter = c.is_alphanumeric();
            if bytes.get(at..).is_some_and(|rest| self.may(rest)) && !(letter && letter_before) {
                let rest = text.get(at..).unwrap_or_default();
                if self.open(rest) {
                    return true;
                }
            }
            letter_before = letter;
        }
        false
    }
}
