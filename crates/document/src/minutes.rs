//! Knows a list in which the points of the agenda above it are told again, with what was said ("Agenda", then "Discussion").
//! Owns that judgement alone; what a heading means by itself is in `sections`.

use crate::layout::Place;
use crate::lines::{Form, Line};
use crate::lists::Words;
use crate::sections::Section;
use crate::words;
use std::collections::HashSet;

/// How such a list is headed.
static TOLD: Words = Words::new(
    "discussion discussions discussed diskussion diskutiert besprochen besprechung discute discutes echanges discusion \
     discutido discussao discussione discusso bespreking besproken dyskusja omowione diskuse probrano",
);

/// Makes notes of such lists, where at least half of their entries share a word with the points above.
pub(crate) fn mark(body: &[Line], places: &mut [Place]) {
    let mut at = 0;
    let mut raised: HashSet<String> = HashSet::new();
    while at < places.len() {
        let length = 1 + places.iter().skip(at + 1).take_while(|place| !place.title).count();
        let (lines, places) = (body.get(at..at + length), places.get_mut(at..at + length));
        at += length;
        let (Some([title, lines @ ..]), Some(places)) = (lines, places) else { continue };
        let headed = places.first().is_some_and(|place| place.title);
        let entries = || lines.iter().filter(|line| matches!(line.form, Form::Bullet(_)));
        let again = entries().filter(|line| told(&line.text).any(|word| raised.contains(&word))).count();
        let known = words::fold(&title.text).split(|c: char| !c.is_alphanumeric()).any(|word| TOLD.has(word));
        let points = |place: &Place| matches!(place.section, Section::Points | Section::Other);
        if headed && known && again > 0 && again * 2 >= entries().count() && places.iter().all(points) {
            for place in places {
                place.section = Section::Notes;
            }
        } else if places.iter().all(points) {
            raised.extend(entries().chain((!headed).then_some(title)).flat_map(|line| told(&line.text)));
        }
    }
}

/// The words of a text that say what it is about.
fn told(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
    words.map(words::fold)
}
