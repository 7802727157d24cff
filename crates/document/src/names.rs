//! Reads names: who a title or a legend names, what short forms a name has, which of two is the report. Owns no
//! marks of a document's lines; see `people`.

use crate::lines::{Form, Line};
use crate::lists::Words;
use crate::{dates, sayings, words};

/// A name without titles.
pub(crate) fn bare(name: &str) -> Vec<String> {
    static TITLES: Words =
        Words::new("mr mrs ms frau herr hr fr dr prof m mme monsieur madame sr sra don doña pan pani pan");
    let title = |w: &str| words::among(&TITLES, words::fold(w).trim_end_matches('.'));
    // A mark that is nothing but "M" is somebody, not "Monsieur".
    let alone = name.split_whitespace().all(title);
    name.split_whitespace().filter(|w| alone || !title(w)).map(str::to_owned).collect()
}

/// The short forms of a name: first letter, first letters of all, two letters.
pub(crate) fn initials(name: &str) -> Vec<String> {
    let parts = bare(name);
    let letters: String = parts.iter().filter_map(|p| p.chars().next()).collect();
    let mut out = vec![letters.chars().take(1).collect::<String>(), letters.clone()];
    if let Some(first) = parts.first() {
        out.push(first.chars().take(2).collect());
    }
    let mut out: Vec<String> = out.iter().map(|s| words::fold(s)).filter(|s| !s.is_empty()).collect();
    out.dedup();
    out
}

pub(crate) fn same(a: &str, b: &str) -> bool {
    let first = |n: &str| bare(n).first().map(|w| words::fold(w)).unwrap_or_default();
    let (one, two) = (first(a), first(b));
    let parts = |n: &str| bare(n).iter().map(|w| words::fold(w)).collect::<Vec<_>>();
    one == two || parts(a).contains(&two) || parts(b).contains(&one)
}

/// Names in a title ("Priya / Tom 1-1", "Jour fixe Lena & Tobias").
fn titled(front: &[Line], counts: &[(String, usize)]) -> Vec<String> {
    for line in front.iter().filter(|l| l.text.chars().count() <= 110) {
        let names = pair_in(&line.text);
        if let [one, two] = names.as_slice()
            && !same(one, two)
        {
            let backed = |name: &String| {
                counts.iter().any(|(mark, _)| initials(name).contains(&words::fold(mark)) || same(mark, name))
            };
            let title = matches!(line.form, Form::Heading(_)) || line.no == 0 || line.text.contains("1:1");
            if title || backed(one) || backed(two) {
                return names;
            }
        }
    }
    Vec::new()
}

/// The two names of a title, or else those that the headings of meetings repeat ("## 19/11 – Sofía & Pablo").
pub(crate) fn pair(front: &[Line], body: &[Line], counts: &[(String, usize)]) -> Vec<String> {
    let title = titled(front, counts);
    if title.is_empty() { headed(body) } else { title }
}

fn headed(lines: &[Line]) -> Vec<String> {
    // "Nov 20, 2025 | Jules / Harriet 1:1" needs no mark to be a heading.
    let shown = |line: &Line| match line.form {
        Form::Heading(_) => Some(pair_in(&line.text)),
        Form::Plain if line.text.chars().count() <= 110 => {
            let day = dates::at_start(&line.text)?;
            Some(pair_in(line.text.get(day.length..)?))
        }
        _ => None,
    };
    let pairs: Vec<_> = lines.iter().filter_map(shown).filter(|pair| !pair.is_empty()).take(9).collect();
    let often = pairs.iter().find(|pair| pairs.iter().filter(|other| other == pair).count() >= 2);
    often.cloned().unwrap_or_default()
}

/// Two names with a joining sign or word between.
fn pair_in(text: &str) -> Vec<String> {
    static JOIN: Words =
        Words::new("/ & + <> x and und et y e en i a with mit avec con com met with z s ↔ 🤝 <-> ⇄ × ❤");
    // These may also stand between a title and the names.
    static APART: Words = Words::new("- – — | ~ · ,");
    let text = unmarked(&beside_role(text));
    let spaced = text.replace('/', " / ").replace(':', " : ").replace(',', " , ").replace("1 : 1", "1:1");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    joined(&tokens, &JOIN).or_else(|| joined(&tokens, &APART)).unwrap_or_default()
}

/// The names around the first such sign or word that stands between two.
fn joined(tokens: &[&str], signs: &Words) -> Option<Vec<String>> {
    for (at, token) in tokens.iter().enumerate().skip(1) {
        if !words::among(signs, &token.to_lowercase()) {
            continue;
        }
        let left: Vec<&str> = tokens
            .iter()
            .take(owner_end(tokens, at))
            .rev()
            .take_while(|w| nameish(w))
            .take(4)
            .copied()
            .collect();
        let mut right: Vec<&str> = Vec::new();
        for word in tokens.get(at + 1..).map(with_particles).unwrap_or_default() {
            right.push(word);
            // A full stop ends the name, unless it is a title's.
            if word.ends_with(['.', ',']) && word.chars().count() > 4 {
                break;
            }
        }
        if left.is_empty() || right.is_empty() {
            continue;
        }
        // "Mo & Do" are days, "Sam & Meena" are not.
        let day = |w: &&&str| words::weekday(&words::fold(w.trim_end_matches(['.', ',']))).is_some();
        if left.iter().any(|w| day(&w)) && !right.iter().any(|w| !day(&w)) {
            continue;
        }
        let left: Vec<&str> = left.into_iter().rev().collect();
        return Some(vec![tidy(&left), tidy(&right)]);
    }
    None
}

/// "Hassan (manager: Greta)" names two.
fn beside_role(text: &str) -> String {
    let found = text.split_once('(').and_then(|(front, rest)| {
        let (inside, behind) = rest.split_once(')')?;
        let (role, name) = inside.split_once([':', ' '])?;
        let known = [&MANAGER, &REPORT].iter().any(|list| list.has(&role.trim().to_lowercase()));
        (known && name.trim().chars().next().is_some_and(char::is_uppercase))
            .then(|| format!("{front} / {name} {behind}"))
    });
    found.unwrap_or_else(|| text.to_owned())
}

/// Where the name ends that stands before a joining word: "Wren's 1:1 with …".
fn owner_end(tokens: &[&str], at: usize) -> usize {
    let labels = |word: &&&str| words::among(&words::LABELS, &words::fold(word));
    let end = at - tokens.iter().take(at).rev().take_while(labels).count();
    let owned = end
        .checked_sub(1)
        .and_then(|last| tokens.get(last))
        .is_some_and(|word| word.ends_with(['s']) && word.contains(['\'', '’']));
    if owned { end } else { at }
}

/// The words of a name: capital letters, and small words between them ("Annelies de Graaf").
fn with_particles<'t>(tokens: &[&'t str]) -> Vec<&'t str> {
    static PARTICLES: Words =
        Words::new("de van der den von vom zu da do dos das di del della la le ten ter el al bin");
    let mut out: Vec<&str> = tokens.iter().take_while(|word| nameish(word)).take(4).copied().collect();
    let small =
        tokens.iter().skip(out.len()).take_while(|word| words::among(&PARTICLES, word)).take(2).count();
    let first = out.len() + small;
    let last = tokens.get(first).filter(|last| nameish(last) && last.chars().any(char::is_lowercase));
    if out.len() == 1 && small > 0 && last.is_some() {
        out.extend(tokens.get(1..=first).unwrap_or_default());
    }
    out
}

/// A title without what stands in brackets behind names: "Eva (E) and Uwe (manager)".
fn unmarked(text: &str) -> String {
    let role = |word: &str| {
        let inside =
            word.trim_end_matches([',', ':', '.']).strip_prefix('(').and_then(|w| w.strip_suffix(')'));
        inside.map(str::to_lowercase).is_some_and(|w| MANAGER.has(&w) || REPORT.has(&w))
    };
    let shown = |word| if role(word) { word.rsplit(')').next().unwrap_or_default() } else { word };
    text.split(' ').filter(|word| bracketed(word).is_none()).map(shown).collect::<Vec<_>>().join(" ")
}

/// The mark in "(E)".
pub(crate) fn bracketed(word: &str) -> Option<&str> {
    let mark = word.trim_end_matches([',', ':', '.']).strip_prefix(['(', '['])?.strip_suffix([')', ']'])?;
    (1..=3).contains(&mark.chars().count()).then_some(mark)
}

pub(crate) fn nameish(word: &str) -> bool {
    static NO: Words = Words::new(
        "individuel individuelle individuelles entretien entretiens einzelgesprach einzelgesprache individual individuale suivi gesprach seguimiento acompanhamento colloquio weekly fortnightly biweekly monthly wochentlich hebdomadaire semanal mensal settimanale running notes owner points hebdo gesprache gesprach termin treffen incontro riunione reunion one monday tuesday wednesday thursday friday the jour fixe meeting meetings sync catch-up catch-ups catchups bila bilas notas notizen protokoll gesprachsnotizen gesprachsnotiz gesprachsprotokoll mitarbeitergesprach report manager regeln rules private thema themen",
    );
    let core = word
        .trim_matches(['(', ')', '.', ',', '!', '\'', '"', '’', ':'])
        .trim_end_matches("'s")
        .trim_end_matches("’s");
    let folded = words::fold(core);
    core.chars().next().is_some_and(char::is_uppercase)
        && core.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
        && !words::among(&NO, &folded)
        && !words::among(&words::LABELS, &folded)
        && !day_only(&folded)
}

/// A weekday and nobody's name; "Thursdays" too.
fn day_only(folded: &str) -> bool {
    static NAMES: Words = Words::new("sam mo dom gio domenica");
    let single = folded.strip_suffix('s').unwrap_or(folded);
    (words::weekday(folded).is_some() || words::weekday(single).is_some()) && !words::among(&NAMES, folded)
}

pub(crate) fn tidy(parts: &[&str]) -> String {
    let clean = |w: &str| {
        let w = w.trim_matches(['(', ')', ',', '!', '"', ':']);
        let w = if w.chars().count() > 4 { w.trim_end_matches('.') } else { w };
        let w = w.strip_suffix("'s").or_else(|| w.strip_suffix("’s")).unwrap_or(w);
        if w.chars().count() > 3 && w.chars().all(|c| c.is_uppercase() || !c.is_alphabetic()) {
            let mut chars = w.chars();
            return chars.next().into_iter().chain(chars.flat_map(char::to_lowercase)).collect();
        }
        w.to_owned()
    };
    parts.iter().map(|w| clean(w)).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A coloured dot, a face: what some put before their points instead of a name.
pub(crate) fn is_sign(c: char) -> bool {
    ('\u{25a0}'..='\u{25ff}').contains(&c) || c >= '\u{1f300}'
}

/// Puts the report first: said so, or else the one who brings more, or else the one named first.
pub(crate) fn roles(front: &[Line], mut names: Vec<String>, counts: &[(String, usize)]) -> Vec<String> {
    let both = names.clone();
    let [one, two] = both.as_slice() else {
        return names;
    };
    if let Some(swap) = front.iter().find_map(|line| told(&line.text.to_lowercase(), one, two)) {
        if swap {
            names.swap(0, 1);
        }
        return names;
    }
    let brought = |name: &str| -> usize {
        let own = |mark: &str| same(mark, name) || initials(name).contains(&words::fold(mark));
        counts.iter().filter(|(mark, _)| own(mark)).map(|(_, n)| n).sum()
    };
    // Whoever says "me" keeps the document.
    if let Some(at) = names.iter().position(|name| words::ME.has(&words::fold(name))) {
        names.swap(0, at);
        return names;
    }
    let titled = titled(front, counts).len() == 2;
    let (a, b) = (brought(one), brought(two));
    if (!titled && b > a) || (b > a * 2 && b >= 8) {
        names.swap(0, 1);
    }
    names
}

/// "AI Rob": the name behind what the line is.
pub(crate) fn behind_label(mark: &str) -> &str {
    let label = |word: &str| word.chars().count() > 1 && sayings::ACTION_MARKS.has(&words::fold(word));
    mark.split_once(' ').filter(|(word, _)| label(word)).map_or(mark, |(_, name)| name.trim_start())
}

static MANAGER: Words = Words::new(
    "manager mgr boss chefe lead leader supervisor chef chefin führungskraft vorgesetzte vorgesetzter teamleiter teamleiterin teamleitung \
     responsable jefe jefa líder gerente gestor gestora responsabile capo leidinggevende teamleider kierownik kierowniczka lider liderka \
     em) tl) szef szefowa przełożony przełożona vedoucí manažer manažerka",
);
static REPORT: Words = Words::new(
    "report owner propriétaire vlastník eigentümer propietaria propietario mitarbeiter mitarbeiterin",
);

/// The report and the manager, where lines above the first entry name both by their roles ("Vorgesetzte: Dr. Annegret Voss").
pub(crate) fn labelled(front: &[Line]) -> Option<[String; 2]> {
    static WHOSE: Words = Words::new(
        "pessoa colaborador colaboradora collaborateur collaboratrice empleado empleada dipendente collaboratore medewerker \
         pracownik zaměstnanec osoba person member",
    );
    let named = |roles: &[&Words]| {
        front.iter().find_map(|line| {
            let (label, value) = line.text.split_once([':', '='])?;
            let role = label.trim().to_lowercase();
            let known =
                role.rsplit([' ', '-']).next().is_some_and(|last| roles.iter().any(|list| list.has(last)));
            let tokens: Vec<&str> =
                value.split([' ', '\t', '"', '[', ']', '@', '+']).filter(|token| !token.is_empty()).collect();
            let until =
                tokens.iter().position(|token| token.ends_with([',', ';'])).map_or(tokens.len(), |at| at + 1);
            let name = bare(&tidy(&with_particles(tokens.get(..until)?))).join(" ");
            (known && !name.is_empty()).then_some(name)
        })
    };
    let both = [named(&[&REPORT, &WHOSE])?, named(&[&MANAGER])?];
    (!same(&both[0], &both[1])).then_some(both)
}

/// Whether a line says that the second of two is the report; `None` where it says nothing.
fn told(text: &str, one: &str, two: &str) -> Option<bool> {
    let first = |name: &str| bare(name).first().map(|w| w.to_lowercase());
    let (one, two) = (first(one)?, first(two)?);
    let text = text.replace(['@', '[', ']', '*'], "");
    let text = text.as_str();
    [(&one, &two, false), (&two, &one, true)].into_iter().find_map(|(name, other, second)| {
        let named = |roles: &Words| roles.all().any(|role| is_role(text, (name, other), role));
        let reports = || {
            ["reports to", "berichtet an", "reporte a"].iter().any(|says| {
                text.find(says)
                    .is_some_and(|at| text.get(..at).is_some_and(|front| front.contains(name.as_str())))
            })
        };
        match (named(&MANAGER), named(&REPORT) || reports()) {
            (true, false) => Some(!second),
            (false, true) => Some(second),
            _ => None,
        }
    })
}

/// Whether a text gives a role to a name: "Manager: Bob", "bob = chefe", "Graham Pike (manager)", where the role is of the
/// name that stands last before it.
fn is_role(text: &str, (name, other): (&str, &str), role: &str) -> bool {
    const BEFORE: [&str; 6] = ["= ", "=", " = ", " é ", " is the ", " is my "];
    const BEHIND: [&str; 9] = [": ", " : ", " = ", "= ", "=", " is ", " ist ", " est ", " es "];
    text.match_indices(role).any(|(at, _)| {
        let (front, behind) =
            (text.get(..at).unwrap_or_default(), text.get(at + role.len()..).unwrap_or_default());
        let beside = front.strip_suffix('(').filter(|_| !behind.starts_with(':')).is_some_and(|front| {
            front.rfind(name).is_some_and(|at| front.rfind(other).is_none_or(|before| before < at))
        });
        beside
            || BEFORE.iter().any(|sign| front.strip_suffix(sign).is_some_and(|front| front.ends_with(name)))
            || BEHIND
                .iter()
                .any(|sign| behind.strip_prefix(sign).is_some_and(|behind| behind.starts_with(name)))
    })
}

/// The name in full where the lines above the first entry give it so.
pub(crate) fn whole(front: &[&Line], name: &str) -> String {
    if bare(name).len() > 1 || name.chars().count() <= 2 {
        return bare(name).join(" ");
    }
    let wanted = words::fold(name);
    for line in front {
        let tokens: Vec<&str> = line.text.split([' ', ',', '(', ')', ':', '@', '+', '[', ']', '"']).collect();
        for (at, two) in tokens.windows(2).enumerate() {
            let [first, last] = two else { continue };
            let first_name = words::fold(first);
            let longer = name.chars().count() >= 3
                && first.chars().count() >= name.chars().count() + 2
                && first_name.starts_with(&wanted);
            if (first_name == wanted || longer)
                && nameish(last)
                && last.chars().count() > 2
                && last.chars().skip(1).any(char::is_lowercase)
                && !words::says(&words::fold(last), &sayings::SKIP_WEAK)
            {
                return format!("{first} {}", last.trim_end_matches('.'));
            }
            // "Yann Le Goff"
            if first_name == wanted && !nameish(last) {
                let parts = tokens.get(at..).map(with_particles).unwrap_or_default();
                if parts.len() > 2 {
                    return parts.join(" ");
                }
            }
        }
    }
    name.to_owned()
}
