//! Turns the bytes of a file into text; owns the guess of what they are.

use crate::word;

/// What Windows-1252 has in the places 0x80 to 0x9F.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// What to say of a file that holds no text, and what to do then.
pub const NO_TEXT: &str = "This file is no text that can be read. Word documents (.docx), Markdown and plain text can; of anything else \
     copy the words and paste them.";

/// Reads a file's bytes: a Word document, UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252. `None`
/// where it holds no text: a picture, a PDF, what other programs keep.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => Some(String::from_utf8_lossy(rest).into_owned()),
        [0xFF, 0xFE, rest @ ..] => Some(wide(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Some(wide(rest, u16::from_be_bytes)),
        [b'P', b'K', 3, 4, ..] => word::text(bytes),
        _ if is_no_text(bytes) => None,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.to_owned()),
            Err(_) => Some(bytes.iter().map(|&byte| single(byte)).collect()),
        },
    }
}

/// Begins as what is drawn, packed or written for browsers does, or has bytes that no text has.
fn is_no_text(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    let opens = |with: &[u8]| start.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    [b"%PDF-".as_slice(), b"{\\rtf", b"<!doctype html", b"<html"].iter().any(|with| opens(with))
        || bytes.contains(&0)
}

fn wide(bytes: &[u8], join: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes
        .chunks(2)
        .map(|pair| join([pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(0)]))
        .collect();
    String::from_utf16_lossy(&units)
}

fn single(byte: u8) -> char {
    match byte {
        0x80..=0x9F => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    }
}
