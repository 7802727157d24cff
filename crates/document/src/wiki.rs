//! The marks of wikis where they differ from Markdown's. Owns these alone; see `lines`.

use crate::lines::{Form, Line};

/// "h2. 14 May"
pub(crate) fn heading(body: &str) -> Option<(u8, &str)> {
    let wiki = body.strip_prefix('h')?;
    let rank = wiki.bytes().next().filter(|b| (b'1'..=b'6').contains(b))?;
    let text = wiki.get(1..)?.strip_prefix(". ")?;
    Some((rank - b'0', text.trim()))
}

/// Where headings are written "h2.", "#" numbers a list, and "##" one below it.
pub(crate) fn numbered(line: &mut Line, raw: &str) {
    if let Form::Heading(rank @ 1..=6) = line.form
        && raw.trim_start().starts_with('#')
    {
        line.form = Form::Bullet('1');
        line.indent += (usize::from(rank) - 1) * 2;
    }
}
