//! Prints, for one document, its points and what speaks for each two of them being one matter: what
//! tools/threads/fit.py learns from. Owns nothing; weighs nothing.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use serde_json::json;
use themes::ThreadPoint;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which document?")?;
    let document = document::read(
        &document::decode(&std::fs::read(path)?).ok_or("no text")?,
        jiff::civil::date(2026, 11, 22),
    );
    let mut order: Vec<&document::Meeting> = document.meetings.iter().collect();
    order.sort_by_key(|meeting| meeting.date);
    let mut texts = Vec::new();
    for (ordinal, meeting) in order.iter().enumerate() {
        for (at, point) in meeting.points.iter().enumerate() {
            let notes = meeting.notes.iter().filter(|note| note.point == Some(at));
            let more: String = notes.flat_map(|note| [" ", note.text.as_str()]).collect();
            texts.push((meeting.date.to_string(), ordinal, at, point, more));
        }
    }
    let points: Vec<ThreadPoint<'_>> = texts
        .iter()
        .map(|(_, meeting, _, point, more)| ThreadPoint { text: &point.text, meeting: *meeting, more })
        .collect();
    let people = [document.people.report, document.people.manager];
    let names: Vec<String> =
        people.iter().flatten().flat_map(|name| name.split(' ')).map(str::to_owned).collect();
    let listed: Vec<_> = texts
        .iter()
        .map(|(date, _, at, point, _)| json!({"date": date, "at": at, "text": point.text, "same_as": point.same_as}))
        .collect();
    let pairs: Vec<_> = themes::evidence(&points, &names)
        .iter()
        .map(|found| json!([found.pair.0, found.pair.1, found.signs]))
        .collect();
    println!("{}", json!({"points": listed, "pairs": pairs}));
    Ok(())
}
