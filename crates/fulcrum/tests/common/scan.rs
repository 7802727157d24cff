//! Looks for words in raw bytes, in every way in which a careless program could have written them.

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
};

/// Words as UTF-8, UTF-16 of both byte orders, hex of both cases and base64 at each of its three alignments.
pub(crate) struct Needles {
    /// By length: bytes and the word that they stand for.
    by_length: HashMap<usize, HashMap<Vec<u8>, String>>,
    /// First two bytes of some needle: everything else is passed over quickly.
    begins: HashSet<[u8; 2]>,
}

impl Needles {
    pub(crate) fn of<'a>(words: impl IntoIterator<Item = &'a String>) -> Self {
        let mut this = Self { by_length: HashMap::new(), begins: HashSet::new() };
        for word in words {
            for needle in written(word) {
                this.begins.insert([needle[0], needle[1]]);
                this.by_length.entry(needle.len()).or_default().insert(needle, word.clone());
            }
        }
        this
    }

    /// Words that stand somewhere in the bytes.
    pub(crate) fn find(&self, bytes: &[u8]) -> HashSet<&str> {
        let mut table = vec![false; 65_536];
        for [one, two] in &self.begins {
            table[usize::from(*one) * 256 + usize::from(*two)] = true;
        }
        let mut found = HashSet::new();
        for at in 0..bytes.len().saturating_sub(1) {
            if !table[usize::from(bytes[at]) * 256 + usize::from(bytes[at + 1])] {
                continue;
            }
            for (length, needles) in &self.by_length {
                if let Some(word) = bytes.get(at..at + length).and_then(|window| needles.get(window)) {
                    found.insert(word.as_str());
                }
            }
        }
        found
    }

    /// Fails when a word stands in one of the files, saying where. Answers how many bytes were read.
    #[track_caller]
    pub(crate) fn assert_absent(&self, files: &[PathBuf]) -> usize {
        let mut read = 0;
        for file in files {
            // A file of a running database may go away while we look.
            let Ok(bytes) = std::fs::read(file) else { continue };
            let found = self.find(&bytes);
            assert!(found.is_empty(), "{} holds {} words: {found:?}", file.display(), found.len());
            read += bytes.len();
        }
        read
    }
}

/// All files below a folder.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            files.extend(files_below(&entry.path()));
        } else {
            files.push(entry.path());
        }
    }
    files
}

fn written(word: &str) -> Vec<Vec<u8>> {
    let utf8 = word.as_bytes();
    let utf16 = |bytes: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let hex = |digits: &[u8; 16]| -> Vec<u8> {
        utf8.iter().flat_map(|b| [digits[usize::from(b >> 4)], digits[usize::from(b & 15)]]).collect()
    };
    let mut all = vec![
        utf8.to_vec(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
        hex(b"0123456789abcdef"),
        hex(b"0123456789ABCDEF"),
    ];
    // What stands before and after shifts the first and the last characters; those in between are the same.
    for shift in 0..3 {
        let cut = &utf8[(3 - shift) % 3..];
        let whole = &cut[..cut.len() - cut.len() % 3];
        all.push(STANDARD_NO_PAD.encode(whole).into_bytes());
    }
    all
}
