//! Reads legends: lines that say which mark stands for whom. Owns no marks of a document's lines; see `people`.

use crate::lines::Line;
use crate::names::{bracketed, is_sign, nameish, tidy};
use crate::words;

/// "P = Priya, T = Tom", "H is Hannah", "C : Claire": marks and names.
pub(crate) fn legend(front: &[Line]) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for line in front {
        let words: Vec<&str> = line.text.split_whitespace().collect();
        for three in words.windows(3) {
            let [first, last, mark] = three else { continue };
            let name = tidy(&[first, last]);
            // "Nadine Vogt (NV)"
            let letters: String = [first, last].iter().filter_map(|word| word.chars().next()).collect();
            let both = bracketed(mark).filter(|mark| words::fold(mark) == words::fold(&letters));
            if let Some(mark) = both.filter(|_| nameish(first) && nameish(last)) {
                out.push((mark.to_owned(), name));
            }
        }
        for two in words.windows(2) {
            let [name, mark] = two else { continue };
            let first = name.chars().next().map(char::to_uppercase).map(Iterator::collect::<String>);
            if let Some(mark) = bracketed(mark)
                .filter(|m| nameish(name) && first.is_some_and(|f| m.to_uppercase().starts_with(&f)))
            {
                out.push((mark.to_owned(), tidy(&[name])));
            }
        }
        out.extend(small_legend(&line.text));
        out.extend(sign_legend(&line.text));
        let stop = |c: char| matches!(c, ',' | ';' | '(' | ')' | '[' | ']' | '.');
        let spaced = line.text.replace('=', " = ");
        let parts = spaced.split_inclusive(stop).map(|part| match part.trim_end_matches(stop) {
            // "P. = Priya": the stop is the mark's.
            bare if bare.len() == part.len() || bare.trim_start().chars().count() <= 2 => {
                bare.to_owned() + " "
            }
            bare => format!("{bare} , "),
        });
        let spaced: String = parts.collect();
        let tokens: Vec<&str> = spaced.split_whitespace().collect();
        for (at, sign) in tokens.iter().enumerate().skip(1) {
            if !matches!(*sign, "=" | ":" | "is" | "ist" | "→" | "est" | "es" | "steht" | "->") {
                continue;
            }
            let Some(mark) = tokens
                .get(at - 1)
                .filter(|m| m.chars().count() <= 3 && m.chars().next().is_some_and(|c| !c.is_lowercase()))
            else {
                continue;
            };
            let name: Vec<&str> = tokens
                .iter()
                .skip(at + 1)
                .skip_while(|w| words::among(&words::FROM, &w.to_lowercase()) || **w == "für")
                .take_while(|w| nameish(w) && w.chars().count() > 1)
                .take(3)
                .copied()
                .collect();
            if !name.is_empty() {
                out.push(((*mark).to_owned(), tidy(&name)));
            }
        }
    }
    out
}

/// "🟢 Lucía Ferrándiz (jefa)": a sign that stands for somebody.
fn sign_legend(text: &str) -> Option<(String, String)> {
    let (sign, rest) = text.split_once(' ')?;
    let drawn = sign.starts_with(is_sign);
    let name: Vec<&str> = rest.split_whitespace().take_while(|word| nameish(word)).take(3).collect();
    let alone = rest.split_whitespace().nth(name.len()).is_none_or(|next| next.starts_with('('));
    (drawn && alone && !name.is_empty()).then(|| (sign.to_owned(), tidy(&name)))
}

/// "jw = jen, pk = piotr": marks and names in small letters, where the one begins like the other.
fn small_legend(text: &str) -> Vec<(String, String)> {
    let spaced = text.replace('=', " = ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let told = tokens.windows(3).filter_map(|three| {
        let [mark, "=", name] = three else { return None };
        let name = name.trim_matches(|c: char| !c.is_alphabetic());
        let small = |word: &str| word.chars().all(char::is_lowercase) && !word.is_empty();
        let first = name.chars().next()?;
        let one = (1..=3).contains(&mark.chars().count())
            && small(mark)
            && name.chars().count() > 2
            && mark.starts_with(first);
        let named = first.to_uppercase().chain(name.chars().skip(1)).collect();
        one.then(|| ((*mark).to_owned(), named))
    });
    told.collect()
}
