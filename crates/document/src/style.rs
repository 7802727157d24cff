//! Learns how this document is written: whether its points are list entries, marked lines or paragraphs, and
//! whether its boxes are actions. Owns those decisions; never places a line itself.

use crate::layout::{Entry, Place};
use crate::lines::{Form, Line, Tick};
use crate::people::Cast;
use crate::sections::Section;
use crate::{promises, standing, words};
use std::collections::{HashMap, HashSet};

/// How a document is written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Style {
    /// Plain lines that open with a speaker's mark are points, and list entries hang from them.
    pub(crate) marked_lines: bool,
    /// Points are set apart by blank lines, so a marked line without one is a reply.
    pub(crate) spaced: bool,
    /// Plain lines are points.
    pub(crate) bare_lines: bool,
    /// Plain lines that are points stand in paragraphs, of which the first line is the point.
    pub(crate) paragraphs: bool,
    /// Where an entry has neither list entries nor marked lines, its short plain lines are its points.
    pub(crate) loose: bool,
    /// A check box outside of an action list marks an action, not a point.
    pub(crate) box_actions: bool,
    /// Actions have sections of their own: a box in a list of points is a point.
    pub(crate) box_points: bool,
    /// "→ Tom: …" is an action.
    pub(crate) arrows: bool,
    /// "@tom …" is an action.
    pub(crate) mentions: bool,
    /// "R to ring Facilities" is an action: it is how this document writes most of them.
    pub(crate) promises: bool,
    /// Bullets that only ever hang below others, though they stand in the same column.
    pub(crate) lower: HashSet<char>,
    /// Initials open the points without any sign behind them.
    pub(crate) initials: bool,
    /// Headings within entries are the points, and what stands below them are notes.
    pub(crate) heading_points: bool,
    /// A name in brackets at the end says who brought the point.
    pub(crate) trailing_marks: bool,
}

#[derive(Default)]
struct Counts {
    bullets: usize,
    boxes: usize,
    marked: usize,
    marked_spaced: usize,
    bare: usize,
    bare_spaced: usize,
    actions: usize,
    arrows: usize,
    arrows_to: usize,
    mentions: usize,
    promises: usize,
    initials: usize,
    led: usize,
    trailing: usize,
    glyphs: HashMap<char, usize>,
    first: HashSet<char>,
    titles: HashMap<String, usize>,
    title_count: usize,
    /// Sections of actions.
    filed: usize,
    /// Some headings say that points stand below them.
    titled: bool,
}

/// Reads the style off all entries.
pub(crate) fn learn(lines: &[Line], entries: &[Entry], places: &[Vec<Place>], cast: &Cast) -> Style {
    let mut counts = Counts::default();
    for (entry, places) in entries.iter().zip(places) {
        let body = lines.get(entry.body.clone()).unwrap_or_default();
        count(body, places, cast, &mut counts);
    }
    decide(&counts, entries.len())
}

fn decide(c: &Counts, entries: usize) -> Style {
    let listed = c.bullets + c.boxes;
    let main = c.glyphs.iter().max_by_key(|(glyph, n)| (**n, **glyph)).map_or('-', |(glyph, _)| *glyph);
    let markdown = |glyph: char| matches!(glyph, '-' | '*' | '+');
    let lower = c
        .glyphs
        .keys()
        .filter(|glyph| **glyph != main && !c.first.contains(glyph) && !(markdown(**glyph) && markdown(main)))
        .filter(|glyph| **glyph != '☐')
        .copied()
        .collect();
    let unique = c.titles.values().filter(|n| **n == 1).count();
    // A matter may come back under its heading; what nearly every meeting has is the form of the meetings.
    let form = |n: usize| n >= 3 && n * 10 >= entries * 6;
    let matters: usize = c.titles.values().filter(|n| !form(**n)).sum();
    let matters_alone = matters * 10 >= c.title_count * 6 && c.bullets * 2 < c.title_count;
    let plain_points = c.bullets + c.marked;
    let heading_points = c.title_count >= entries * 3 / 2
        && (unique * 10 >= c.title_count * 6 || matters_alone)
        && c.title_count >= 2;
    Style {
        marked_lines: c.marked > c.bullets + c.bullets / 2,
        spaced: c.marked_spaced * 10 >= c.marked * 7,
        bare_lines: c.bare > 3 * (listed + c.marked) && c.bare >= 2,
        paragraphs: c.bare_spaced * 3 >= c.bare.saturating_sub(entries),
        loose: c.marked >= 4 && c.marked * 2 >= c.bullets,
        box_actions: heading_points
            || plain_points * 10 >= c.boxes * 3
            || (c.actions == 0 && c.bare > c.boxes),
        box_points: c.filed * 2 >= entries,
        arrows: c.arrows >= 2 && (c.arrows >= 2 * (c.actions + c.boxes) || c.arrows_to * 2 >= c.arrows),
        mentions: c.mentions * 2 < c.bullets.max(1) * 2 && c.mentions * 5 < (c.bullets + c.marked).max(1) * 4,
        promises: c.promises >= 2 && c.promises * 2 >= c.actions + c.boxes,
        lower,
        initials: c.initials >= 3 && c.initials * 10 >= c.bullets * 6,
        heading_points,
        trailing_marks: c.trailing >= 2 && c.trailing > c.led,
    }
}

fn count(body: &[Line], places: &[Place], cast: &Cast, c: &mut Counts) {
    let mut base: Option<usize> = None;
    let mut fresh = true;
    for (line, place) in body.iter().zip(places) {
        if place.title {
            c.filed += usize::from(place.section == Section::Actions);
            c.titled |= matches!(place.section, Section::Points | Section::Person(_));
            base = None;
            fresh = true;
            if place.section == Section::Other && matches!(line.form, Form::Heading(_)) {
                *c.titles.entry(words::fold(&line.text)).or_default() += 1;
                c.title_count += 1;
            }
            continue;
        }
        if place.section == Section::Actions {
            c.actions += usize::from(matches!(line.form, Form::Bullet(_)));
            continue;
        }
        if line.marked {
            c.actions += 1;
            continue;
        }
        if place.section == Section::Notes && c.titled {
            continue;
        }
        if line.promised {
            c.promises += 1;
            continue;
        }
        match line.form {
            Form::Bullet(glyph) => {
                let top = *base.get_or_insert(line.indent);
                base = Some(top.min(line.indent));
                if line.indent <= top + 1 {
                    let boxed = line.tick != Tick::None && place.section == Section::Points;
                    c.trailing += usize::from(boxed && trailing_mark(&line.text, cast).is_some());
                    list_entry(line, glyph, cast, c);
                    if std::mem::take(&mut fresh) {
                        c.first.insert(glyph);
                    }
                }
            }
            Form::Plain | Form::Heading(_) => {
                // After a line without a bullet any bullet may open a list anew, unless points are such lines.
                plain(line, cast, c);
            }
            _ => {}
        }
    }
}

fn list_entry(line: &Line, glyph: char, cast: &Cast, c: &mut Counts) {
    if line.tick != Tick::None {
        c.boxes += 1;
        return;
    }
    c.bullets += 1;
    *c.glyphs.entry(glyph).or_default() += 1;
    c.mentions += usize::from(line.text.starts_with('@'));
    pointed(line, cast, c);
    c.initials += usize::from(initials(&line.text, cast).is_some());
    c.led += usize::from(line.spoken);
    c.trailing += usize::from(trailing_mark(&line.text, cast).is_some());
}

fn plain(line: &Line, cast: &Cast, c: &mut Counts) {
    if pointed(line, cast, c) {
        return;
    }
    if line.spoken {
        if line.indent <= 1 {
            c.marked += 1;
            c.marked_spaced += usize::from(line.after_blank);
        }
        return;
    }
    let bare = !described(&line.text) && line.indent <= 1;
    c.bare += usize::from(bare);
    c.bare_spaced += usize::from(bare && line.after_blank);
}

/// Whether the lines of an entry are jotted one below the other, three or more, and no sentences.
pub(crate) fn jotted(body: &[Line]) -> bool {
    let plain =
        || body.iter().filter(|line| line.form == Form::Plain && !line.marked && !described(&line.text));
    plain().count() >= 3 && plain().all(|line| line.text.chars().count() <= 90 && !line.text.ends_with('.'))
}

/// "Mood: 🙂", "Attendees: …": what describes the meeting.
pub(crate) fn described(text: &str) -> bool {
    let Some((key, _)) = text.split_once(':') else {
        return false;
    };
    let key = words::fold(key.trim());
    key.split_whitespace().count() <= 2
        && key.split_whitespace().next().is_some_and(|w| words::among(&words::META, w))
}

fn pointed(line: &Line, cast: &Cast, c: &mut Counts) -> bool {
    let Some(rest) = behind_arrow(&line.text).filter(|_| arrow(&line.text, cast)) else {
        return false;
    };
    c.arrows += 1;
    c.arrows_to += usize::from(promises::made(rest, cast));
    true
}

/// What stands behind an arrow, drawn or typed, however long.
pub(crate) fn behind_arrow(text: &str) -> Option<&str> {
    let shaft = text.trim_start_matches(['-', '=', '–', '—']);
    let typed =
        Some(shaft).filter(|shaft| shaft.len() < text.len()).and_then(|shaft| shaft.strip_prefix('>'));
    let drawn =
        || ["→", "⇒", "➡", "➜", "➔", "▶", "►", "👉", ">>"].iter().find_map(|arrow| text.strip_prefix(arrow));
    typed.or_else(drawn).map(str::trim_start)
}

/// "→ Tom: ask Karin", "-> T to ask Karin"
pub(crate) fn arrow(text: &str, cast: &Cast) -> bool {
    let Some(rest) = behind_arrow(text) else {
        return false;
    };
    let rest = standing::opened(rest).unwrap_or(rest);
    let first = rest.split([' ', ':', '+', '/']).next().unwrap_or_default();
    cast.who(first.trim_start_matches('@')).is_some()
}

/// "KH Prüfstand 2 steht": whose initials open a text, and what stands behind them.
pub(crate) fn initials<'t, 'c>(text: &'t str, cast: &'c Cast) -> Option<(&'c str, &'t str)> {
    let (mark, rest) = text.split_once(' ')?;
    let capitals = mark.chars().count() <= 3 && mark.chars().all(char::is_uppercase);
    if capitals { Some((cast.who(mark)?, rest)) } else { None }
}

/// Who stands in brackets at the end, and the text before.
pub(crate) fn trailing_mark<'a>(text: &'a str, cast: &Cast) -> Option<(String, &'a str)> {
    let core = text.trim_end().strip_suffix([')', ']'])?;
    let at = core.rfind(['(', '['])?;
    let who = cast.who(core.get(at + 1..)?)?;
    Some((who.to_owned(), core.get(..at)?.trim_end()))
}
