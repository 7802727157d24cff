//! Joins the points of all meetings into talking points; owns the handing of texts to `themes` and what a coming
//! back says about having been discussed.

use crate::Document;
use themes::ThreadPoint;

/// Gives every point the index of the talking point that it is. A point that stands nearly word for word in the
/// next meeting again, with nothing noted below it, was not finished in this one: it was carried.
pub(crate) fn join(document: &mut Document, names: &[String]) {
    let mut order: Vec<usize> = (0..document.meetings.len()).collect();
    order.sort_by_key(|at| document.meetings.get(*at).map(|m| m.date));
    let mut replies: Vec<Vec<String>> = Vec::new();
    for meeting in &document.meetings {
        let mut of_points = vec![String::new(); meeting.points.len()];
        for note in &meeting.notes {
            if let Some(slot) = note.point.and_then(|at| of_points.get_mut(at)) {
                slot.push(' ');
                slot.push_str(&note.text);
            }
        }
        replies.push(of_points);
    }
    let mut points = Vec::new();
    let mut places = Vec::new();
    for (ordinal, at) in order.iter().enumerate() {
        let (Some(meeting), Some(notes)) = (document.meetings.get(*at), replies.get(*at)) else {
            continue;
        };
        for (index, (point, note)) in meeting.points.iter().zip(notes).enumerate() {
            points.push(ThreadPoint { text: &point.text, meeting: ordinal, more: note });
            places.push((*at, index));
        }
    }
    let joined = themes::threads(&points, names);
    let carried = carried(&points, &joined);
    for ((place, thread), again) in places.into_iter().zip(joined).zip(carried) {
        let Some(point) = document.meetings.get_mut(place.0).and_then(|m| m.points.get_mut(place.1)) else {
            continue;
        };
        point.same_as = thread;
        point.discussed &= !again;
    }
}

/// Whether each point stands nearly word for word in the very next meeting. Where something else was noted below it, it
/// was talked about all the same.
fn carried(points: &[ThreadPoint<'_>], threads: &[usize]) -> Vec<bool> {
    let mut last: std::collections::HashMap<usize, usize> = std::collections::HashMap::new();
    let mut out = vec![false; points.len()];
    for (at, (point, thread)) in points.iter().zip(threads).enumerate() {
        if let Some(before) = last.insert(*thread, at)
            && let Some(earlier) = points.get(before)
            && earlier.meeting + 1 == point.meeting
            && themes::nearly_same(earlier.text, point.text)
            && point.more.starts_with(earlier.more)
            && let Some(slot) = out.get_mut(before)
        {
            *slot = true;
        }
    }
    out
}
