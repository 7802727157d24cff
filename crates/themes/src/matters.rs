//! The table of matters that people at work talk about, and the words of ten languages that name them. Owns the
//! look-up of a folded word; never a text.

use crate::tables::{Set, Table};
use crate::terms::fold;
use std::sync::LazyLock;

/// What a word says: the number of its matter, and whether it means nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) number: usize,
    pub(crate) plain: bool,
}

/// One line a matter: `name: words`. A word that ends in `*` stands for all that begin with it, one that ends in
/// `?` may mean something else too, `a-b` are two words, and a name that ends in `~` is a broad matter.
pub(crate) struct Matters {
    whole: Table<String, Named>,
    /// By their first three bytes, the longest first.
    starts: Table<Head, Vec<(String, Named)>>,
    /// First words of those that are two words.
    openers: Set<String>,
    names: Vec<&'static str>,
}

type Head = [u8; 3];

/// The table.
pub(crate) static MATTERS: LazyLock<Matters> = LazyLock::new(|| {
    let mut matters = Matters {
        whole: Table::default(),
        starts: Table::default(),
        openers: Set::default(),
        names: Vec::new(),
    };
    for line in include_str!("concepts.txt").lines() {
        let Some((name, words)) = line.split_once(':') else {
            continue;
        };
        let number = matters.names.iter().position(|known| *known == name).unwrap_or(matters.names.len());
        if number == matters.names.len() {
            matters.names.push(name);
        }
        for word in words.split_whitespace() {
            matters.add(word, number);
        }
    }
    for list in matters.starts.values_mut() {
        list.sort_by_key(|(start, _)| std::cmp::Reverse(start.len()));
    }
    matters
});

impl Matters {
    fn add(&mut self, word: &str, number: usize) {
        let plain = !word.ends_with('?');
        let word = word.trim_end_matches('?');
        if let Some((opener, _)) = word.split_once('-') {
            self.openers.insert(fold(opener));
        }
        let named = Named { number, plain };
        let start = word.strip_suffix('*').map(fold);
        let Some((head, start)) = start.and_then(|start| Some((head(&start)?, start))) else {
            self.whole.entry(fold(word.trim_end_matches('*'))).or_insert(named);
            return;
        };
        let list = self.starts.entry(head).or_default();
        if !list.iter().any(|(known, _)| *known == start) {
            list.push((start, named));
        }
    }

    /// What a folded word says.
    pub(crate) fn of(&self, word: &str) -> Option<Named> {
        if let Some(named) = self.whole.get(word) {
            return Some(*named);
        }
        let list = self.starts.get(&head(word)?)?;
        list.iter().find(|(start, _)| word.starts_with(start)).map(|(_, named)| *named)
    }

    /// Whether the folded word may be the first of two that say something together.
    pub(crate) fn opens(&self, word: &str) -> bool {
        self.openers.contains(word)
    }

    /// The number of matters.
    pub(crate) fn count(&self) -> usize {
        self.names.len()
    }

    /// Whether many different things are about the matter.
    pub(crate) fn broad(&self, number: usize) -> bool {
        self.names.get(number).is_some_and(|name| name.ends_with('~'))
    }
}

fn head(word: &str) -> Option<Head> {
    word.as_bytes().first_chunk().copied()
}
