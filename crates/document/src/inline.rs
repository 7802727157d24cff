//! Takes the markup out of a piece of text; owns emphasis, strokes, escapes and tags, never a word of it.

/// A text without markup.
pub(crate) struct Cleaned {
    pub(crate) text: String,
    /// Whether most of the words were struck through.
    pub(crate) struck: bool,
}

const ESCAPED: &str = "\\`*_{}[]()#+-.!|<>~=$&:@/^\"'";

/// Whether the whole text is one bold run.
pub(crate) fn all_bold(text: &str) -> bool {
    let text = text.trim();
    let inside = text
        .strip_prefix("**")
        .and_then(|t| t.strip_suffix("**"))
        .or_else(|| text.strip_prefix("__").and_then(|t| t.strip_suffix("__")))
        .or_else(|| text.strip_prefix("<b>").and_then(|t| t.strip_suffix("</b>")));
    let outside = text.strip_prefix("**").and_then(|t| t.strip_suffix("**:"));
    inside.or(outside).is_some_and(|t| !t.is_empty() && !t.contains("**"))
}

/// Takes the markup out.
pub(crate) fn clean(text: &str) -> Cleaned {
    let text = text.trim();
    if !text.contains([
        '*', '_', '~', '\\', '<', '&', '=', '\u{a0}', '\u{200b}', '\u{fe0f}', '\u{fe0e}', '\t', '\0', '[',
    ]) {
        return Cleaned { text: text.to_owned(), struck: false };
    }
    // Chat programs strike with one sign; within a text it means "about".
    let wrapped = text.strip_prefix('~').and_then(|t| t.strip_suffix('~'));
    if let Some(inner) = wrapped.filter(|inner| !inner.is_empty() && !inner.contains('~')) {
        return Cleaned { struck: true, ..clean(inner) };
    }
    let mut out = String::with_capacity(text.len());
    let mut struck = false;
    let (mut inside, mut outside) = (0_usize, 0_usize);
    let mut code = false;
    let mut open = Open::default();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let next = rest.get(c.len_utf8()..).unwrap_or_default();
        if c == '`' {
            code = !code;
        }
        if !code && let Some((length, change)) = mark(rest, &out, &mut open) {
            match change {
                Mark::Strike(on) => struck = on.unwrap_or(!struck),
                Mark::Text(text) => out.push_str(text),
                Mark::Gone => {}
            }
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        if c.is_alphanumeric() {
            *(if struck { &mut inside } else { &mut outside }) += 1;
        }
        out.push(if matches!(c, '\u{a0}' | '\t' | '\0' | '\u{202f}') { ' ' } else { c });
        rest = next;
    }
    Cleaned { text: out.trim().to_owned(), struck: inside > 0 && inside >= outside }
}

enum Mark {
    Strike(Option<bool>),
    Text(&'static str),
    Gone,
}

/// Emphasis that was opened and not closed yet, by its sign.
#[derive(Default)]
struct Open(Vec<&'static str>);

impl Open {
    /// Whether the sign emphasises here: it opens and comes back, or it closes what was opened.
    fn takes(&mut self, sign: &'static str, before: &str, rest: &str) -> bool {
        let left = before.chars().next_back().is_some_and(|c| {
            c.is_alphanumeric() || matches!(c, '.' | ':' | '!' | '?' | ')' | '"' | '…' | '%')
        });
        let behind = rest.get(sign.len()..).unwrap_or_default();
        let right = behind
            .chars()
            .next()
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '(' | '"' | '@' | '[' | '¿' | '¡'));
        let opened = self.0.iter().rposition(|one| *one == sign);
        match (left, right) {
            (true, false) => opened.map(|at| self.0.remove(at)).is_some(),
            (false, true) if behind.contains(sign) => {
                self.0.push(sign);
                true
            }
            _ => false,
        }
    }
}

fn mark(rest: &str, before: &str, open: &mut Open) -> Option<(usize, Mark)> {
    let bytes = rest.as_bytes();
    let second = bytes.get(1).copied().unwrap_or(b' ');
    match bytes.first()? {
        b'\\' if bytes.len() == 1 => Some((1, Mark::Gone)),
        b'\\' if ESCAPED.as_bytes().contains(&second) => escaped(second),
        b'~' if second == b'~' => Some((2, Mark::Strike(None))),
        b'*' if second == b'*' => Some((2, Mark::Gone)),
        b'_' if second == b'_' && open.takes("__", before, rest) => Some((2, Mark::Gone)),
        b'=' if second == b'=' && bytes.get(2) != Some(&b'=') && open.takes("==", before, rest) => {
            Some((2, Mark::Gone))
        }
        b'*' if open.takes("*", before, rest) => Some((1, Mark::Gone)),
        b'_' if open.takes("_", before, rest) => Some((1, Mark::Gone)),
        b'<' => tag(rest),
        b'&' => entity(rest),
        b'[' if rest.starts_with("[[") => Some((2, Mark::Gone)),
        // "[~khofer]" is how wikis mention somebody.
        b'[' if second == b'~' && rest.find(']').is_some_and(|end| end < 40) => Some((2, Mark::Text("@"))),
        b']' if before.rsplit(' ').next().is_some_and(|word| word.starts_with('@') && word.len() > 1) => {
            Some((1, Mark::Gone))
        }
        b']' if rest.starts_with("]]") && !rest.starts_with("]](") => Some((2, Mark::Gone)),
        _ => invisible(rest),
    }
}

fn escaped(second: u8) -> Option<(usize, Mark)> {
    let at = ESCAPED.bytes().position(|b| b == second)?;
    Some((2, Mark::Text(ESCAPED.get(at..=at)?)))
}

fn invisible(rest: &str) -> Option<(usize, Mark)> {
    let c = rest.chars().next()?;
    matches!(c, '\u{200b}' | '\u{feff}' | '\u{fe0f}' | '\u{fe0e}' | '\u{200e}' | '\u{200f}' | '\u{ad}')
        .then_some((c.len_utf8(), Mark::Gone))
}

fn tag(rest: &str) -> Option<(usize, Mark)> {
    let end = rest.bytes().take(120).position(|b| b == b'>')?;
    let inside = rest.get(1..end)?;
    let closing = inside.starts_with('/');
    let name = inside.trim_start_matches('/').split([' ', '/']).next()?.to_ascii_lowercase();
    let change = match name.as_str() {
        "s" | "del" | "strike" => Mark::Strike(Some(!closing)),
        "br" => Mark::Text(" "),
        "b" | "i" | "u" | "em" | "strong" | "span" | "p" | "div" | "li" | "ul" | "ol" | "details"
        | "summary" | "mark" | "font" | "ins" | "time" | "aside" | "a" | "small" | "sub" | "sup" => {
            Mark::Gone
        }
        _ => return None,
    };
    Some((end + 1, change))
}

fn entity(rest: &str) -> Option<(usize, Mark)> {
    const NAMED: [(&str, &str); 7] = [
        ("&nbsp;", " "),
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x20;", " "),
    ];
    NAMED.iter().find(|(name, _)| rest.starts_with(name)).map(|(name, text)| (name.len(), Mark::Text(text)))
}
