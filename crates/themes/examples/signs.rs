//! Reads histories as JSON lines (`history_id`, `text`) and writes what speaks for each two points of each being of one
//! theme: what tools/themes/fit.py learns from. Owns nothing; weighs nothing.
//!
//! `signs lexical|table < histories.jsonl > signs.bin`: for each history in the order of its first line the number of
//! pairs, whether the table has a say, and for each pair its two places and its signs; all as little-endian 32 bits.

use std::collections::HashMap;
use std::io::{BufRead, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let table = std::env::args().nth(1).as_deref() == Some("table");
    let mut order: Vec<String> = Vec::new();
    let mut texts: HashMap<String, Vec<String>> = HashMap::new();
    for line in std::io::stdin().lock().lines() {
        let line: serde_json::Value = serde_json::from_str(&line?)?;
        let id = line["history_id"].as_str().unwrap_or_default().to_owned();
        if !texts.contains_key(&id) {
            order.push(id.clone());
        }
        texts.entry(id).or_default().push(line["text"].as_str().unwrap_or_default().to_owned());
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for id in &order {
        let texts: Vec<&str> = texts.get(id).into_iter().flatten().map(String::as_str).collect();
        let (signs, covered) = themes::signs(&texts, table);
        out.write_all(&u32::try_from(signs.len())?.to_le_bytes())?;
        out.write_all(&u32::from(covered).to_le_bytes())?;
        for ((one, other), signs) in signs {
            for place in [one, other] {
                out.write_all(&u32::try_from(place)?.to_le_bytes())?;
            }
            for sign in signs {
                out.write_all(&sign.to_le_bytes())?;
            }
        }
    }
    out.flush()?;
    Ok(())
}
