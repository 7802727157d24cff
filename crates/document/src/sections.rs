//! Says what a heading within an entry stands for: actions, one person's points, notes. Owns the meaning of such
//! headings; never places the lines below them.

use crate::lists::{Sayings, Words};
use crate::people::Cast;
use crate::{sayings, words};

/// What stands below a heading within an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Talking points, whoever brought them.
    Points,
    /// The points of one person.
    Person(String),
    Actions,
    Notes,
    /// Points there was no time for.
    Unreached,
    /// A heading this program has no word for.
    Other,
}

/// The meaning of a heading's text; `Other` when it has none that is known.
pub(crate) fn meaning(text: &str, cast: &Cast) -> Section {
    let folded = words::fold(text);
    let core = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let short = core.split(['(', '/', '–', '—']).next().unwrap_or(core).trim().trim_end_matches(':');
    let in_list = |list: &Sayings| list.has(core) || list.has(short);
    // "Decisions / actions"
    let both = || core.split('/').any(|part| sayings::ACTION_SECTIONS.has(part.trim()));
    if in_list(&sayings::ACTION_SECTIONS) || both() {
        return Section::Actions;
    }
    if in_list(&sayings::NOTE_SECTIONS) {
        return Section::Notes;
    }
    if sayings::POINT_SECTIONS.has(core) {
        return Section::Points;
    }
    let long = core.split_whitespace().count() > 6;
    // "Temas (Marta)"
    if let Some(name) = person(text, cast).filter(|_| !long) {
        return name;
    }
    if sayings::POINT_SECTIONS.has(short) {
        return Section::Points;
    }
    if long {
        return Section::Other;
    }
    if words::says(core, &sayings::UNREACHED) {
        return Section::Unreached;
    }
    if core.split_whitespace().count() <= 4 && words::says(core, &sayings::ACTION_SECTIONS) {
        return Section::Actions;
    }
    if words::says(core, &sayings::POINT_SECTIONS) {
        return Section::Points;
    }
    Section::Other
}

/// Whether the text is wholly a known heading, with nothing else in it.
pub(crate) fn exact(text: &str, cast: &Cast) -> Option<Section> {
    if text.chars().count() > 48 || text.trim_end().ends_with(['.', '!', '?', ',']) {
        return None;
    }
    let folded = words::fold(text);
    let core = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let all = [
        (&sayings::ACTION_SECTIONS, Section::Actions),
        (&sayings::NOTE_SECTIONS, Section::Notes),
        (&sayings::POINT_SECTIONS, Section::Points),
        (&sayings::UNREACHED, Section::Unreached),
    ];
    if let Some((_, section)) = all.into_iter().find(|(list, _)| list.has(core)) {
        return Some(section);
    }
    let colon = text.trim_end().ends_with(':');
    let words = core.split_whitespace().count();
    if words == 1 && cast.who(core).is_some() && (colon || core.chars().count() > 2) {
        return cast.who(core).map(|name| Section::Person(name.to_owned()));
    }
    if !colon && words > 3 {
        return None;
    }
    let found = meaning(text, cast);
    match found {
        Section::Other => None,
        Section::Person(_) | Section::Actions | Section::Unreached if colon || words <= 3 => Some(found),
        _ => colon.then_some(found),
    }
}

/// Whether a text is the name of a list and nothing else.
pub(crate) fn whole(text: &str) -> bool {
    let folded = words::fold(text);
    let core = folded.trim_matches(|c: char| !c.is_alphanumeric());
    [&sayings::ACTION_SECTIONS, &sayings::NOTE_SECTIONS, &sayings::POINT_SECTIONS, &sayings::UNREACHED]
        .iter()
        .any(|list| list.has(core))
}

/// "#pauta": a tag alone heads what hangs below it.
pub(crate) fn tag(text: &str, cast: &Cast) -> Option<Section> {
    let word = text.strip_prefix('#').filter(|word| !word.is_empty() && !word.contains([' ', '#']))?;
    Some(match meaning(word, cast) {
        Section::Other => Section::Points,
        known => known,
    })
}

/// "Priya's topics", "From Tom", "Themen Lena", "Points de Claire".
fn person(text: &str, cast: &Cast) -> Option<Section> {
    static AROUND: Words = Words::new(
        "topics points items agenda list updates update from for of by and the s themen punkte thema von fur liste points sujets de du d la pour par temas puntos asuntos pontos assuntos do da argomenti punti di onderwerpen punten van tematy punkty od temata body report manager things stuff notes questions fragen wins topic side section brings wants trae lleva apporte bringt hat porta traz brengt przynosi ma",
    );
    // Whoever writes: of the two, nothing says which.
    static MINE: Words =
        Words::new("me my mine mir ich meine moi mes mi mis mim meus io miei mij mnie moje mne ja");
    let (mut found, mut mine): (Option<&str>, bool) = (None, false);
    for word in text.split(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '\'' | '’' | '(' | ')' | '/' | '*' | '-' | '–' | '&')
    }) {
        let folded = words::fold(word);
        if folded.is_empty() || !word.chars().any(char::is_alphanumeric) {
            continue;
        }
        let name = cast
            .who(&folded)
            .or_else(|| folded.strip_suffix('s').filter(|w| w.chars().count() > 2).and_then(|w| cast.who(w)));
        match name {
            Some(name) if word.chars().count() > 1 || found.is_none() => {
                if found.is_some_and(|known| known != name) {
                    return None;
                }
                found = Some(name);
            }
            _ if words::among(&MINE, &folded) => mine = true,
            _ if words::among(&AROUND, &folded) => {}
            _ => return None,
        }
    }
    found.map(|name| Section::Person(name.to_owned())).or_else(|| mine.then_some(Section::Points))
}
