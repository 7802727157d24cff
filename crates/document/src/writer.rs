//! Knows whoever keeps a document and calls themselves "me" in it. Owns that one word's meaning; names and marks are in
//! `people`.

use crate::lines::Line;
use crate::people::{ENOUGH, mark_at_start};
use crate::words;
use std::collections::HashMap;

/// Where only one of the two is named, whoever opens lines with "me" is the other.
pub(crate) fn named(mut names: Vec<String>, lines: &[Line]) -> Vec<String> {
    let own =
        |line: &Line| mark_at_start(&line.text).is_some_and(|(mark, _)| words::ME.has(&words::fold(mark)));
    if names.len() == 1 && lines.iter().take(ENOUGH).filter(|line| own(line)).count() >= 2 {
        names.insert(0, "Me".to_owned());
    }
    names
}

/// "me: …": whoever keeps the document is the one of the two whose own mark opens fewer lines.
pub(crate) fn mark(lines: &[Line], marks: &HashMap<String, usize>, people: usize) -> Option<(String, usize)> {
    let mut spoke = [0_usize; 2];
    let mut own: HashMap<String, usize> = HashMap::new();
    for (mark, _) in lines.iter().take(ENOUGH).filter_map(|line| mark_at_start(&line.text)) {
        let folded = words::fold(mark);
        if let Some(count) = marks.get(&folded).and_then(|at| spoke.get_mut(*at)) {
            *count += 1;
        } else if words::ME.has(&folded) {
            *own.entry(folded).or_default() += 1;
        }
    }
    let (me, count) = own.into_iter().max_by_key(|(me, count)| (*count, me.clone()))?;
    let [first, second] = spoke;
    (people == 2 && count >= 3 && first != second).then(|| (me, usize::from(second < first)))
}
