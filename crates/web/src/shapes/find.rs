//! What was found, on the wire: what it is called, and the path to where it stands.

use app::find::{Hit, Spot};
use domain::{action_item, goal, meeting, note::About, private_note::About as OwnAbout, talking_point};

/// What it is, for programs.
fn what(spot: &Spot) -> &'static str {
    match spot {
        Spot::OneOnOne => "one-on-one",
        Spot::Meeting(..) => "meeting",
        Spot::Point(..) => "talking-point",
        Spot::Record(..) => "record",
        Spot::Note(..) => "note",
        Spot::Action(..) => "action-item",
        Spot::Recap(_) => "recap",
        Spot::Answer(_) => "written-answer",
        Spot::Goal(..) => "goal",
        Spot::Checkpoint(..) => "checkpoint",
        Spot::Theme(_) => "theme",
        Spot::Update(_) => "update",
        Spot::Reply(_) => "reply",
        Spot::Growth(..) => "growth-entry",
        Spot::PrivateNote(_) => "private-note",
        Spot::PrivateCapture(..) => "private-capture",
    }
}

/// What it is and what became of it, for people.
pub(crate) fn place(spot: &Spot) -> &'static str {
    match spot {
        Spot::OneOnOne => "One-on-one",
        Spot::Meeting(_, meeting::State::InProgress) => "Meeting, going on",
        Spot::Meeting(_, meeting::State::Skipped) => "Meeting, skipped",
        Spot::Meeting(..) => "Meeting",
        Spot::Point(_, talking_point::State::Captured, _) => "Captured",
        Spot::Point(_, talking_point::State::Open, _) => "Open",
        Spot::Point(_, talking_point::State::Discussed, _) => "Discussed",
        Spot::Point(_, talking_point::State::Dropped, _) => "Dropped",
        Spot::Point(_, talking_point::State::Answered, _) => "Answered in writing",
        Spot::Point(_, talking_point::State::Posted, _) => "Posted as an update",
        Spot::Point(_, talking_point::State::Merged, _) => "Merged",
        Spot::Point(_, talking_point::State::OwnMeeting, _) => "Has its own meeting",
        Spot::Record(..) => "As it read in a meeting",
        Spot::Note(About::Point(..)) => "Note under a point",
        Spot::Note(About::Meeting(_)) => "Note of a meeting",
        Spot::Note(About::Goal(_)) => "Note on a goal",
        Spot::Action(_, action_item::State::Open) => "Action item",
        Spot::Action(_, action_item::State::Done) => "Action item, done",
        Spot::Action(_, action_item::State::Dropped) => "Action item, dropped",
        Spot::Recap(_) => "Recap of a meeting",
        Spot::Answer(_) => "Written answer",
        Spot::Goal(_, goal::State::Open) => "Goal",
        Spot::Goal(_, goal::State::Reached) => "Goal, reached",
        Spot::Goal(_, goal::State::LetGo) => "Goal, let go",
        Spot::Checkpoint(_, _, false) => "Checkpoint of a goal",
        Spot::Checkpoint(_, _, true) => "Checkpoint, reached",
        Spot::Theme(_) => "Theme",
        Spot::Update(_) => "Update",
        Spot::Reply(_) => "Reply to an update",
        Spot::Growth(_, _, false) => "Growth story",
        Spot::Growth(_, _, true) => "Growth story, hidden: only you",
        Spot::PrivateNote(_) => "Private note, only you",
        Spot::PrivateCapture(_, false) => "Only you",
        Spot::PrivateCapture(_, true) => "Only you, dropped",
    }
}

/// Where it stands.
pub(crate) fn path(hit: &Hit) -> String {
    let base = format!("/one-on-ones/{}", hit.relationship);
    match &hit.spot {
        Spot::OneOnOne => base,
        Spot::Meeting(meeting, _) => format!("{base}/meetings/{meeting}"),
        Spot::Point(point, ..) => format!("{base}/points/{point}"),
        Spot::Record(meeting, point) | Spot::Note(About::Point(meeting, point)) => {
            format!("{base}/meetings/{meeting}#p-{point}")
        }
        Spot::Note(About::Meeting(meeting)) => format!("{base}/meetings/{meeting}#note-meeting"),
        Spot::Action(action, _) => format!("{base}/action-items/{action}"),
        Spot::Recap(meeting) => format!("{base}/meetings/{meeting}#recap"),
        Spot::Answer(point) => format!("{base}/points/{point}"),
        Spot::Note(About::Goal(goal)) => format!("{base}/goals/{goal}#note-goal"),
        Spot::Goal(goal, _) => format!("{base}/goals/{goal}#g-{goal}"),
        Spot::Checkpoint(goal, checkpoint, _) => format!("{base}/goals/{goal}#cp-{checkpoint}"),
        Spot::Theme(theme) => format!("{base}/themes/{theme}"),
        Spot::Update(update) | Spot::Reply(update) => format!("{base}/updates/{update}"),
        Spot::Growth(entry, quarter, _) => format!("{base}/growth?before={}#m-{entry}", quarter.next()),
        Spot::PrivateNote(OwnAbout::Relationship) => format!("{base}/only-you#own-note"),
        Spot::PrivateNote(OwnAbout::Meeting(meeting)) => format!("{base}/only-you#own-{meeting}"),
        Spot::PrivateNote(OwnAbout::Point(point)) => format!("{base}/only-you#own-{point}"),
        Spot::PrivateCapture(capture, false) => format!("{base}#c-{capture}"),
        Spot::PrivateCapture(capture, true) => format!("{base}/backlog#c-{capture}"),
    }
}

/// On the wire.
pub(crate) fn hit(hit: &Hit) -> api::Hit {
    api::Hit {
        what: what(&hit.spot).into(),
        relationship: hit.relationship.to_string(),
        with: hit.with.clone(),
        place: place(&hit.spot).into(),
        excerpt: hit.excerpt.iter().map(|piece| piece.text.as_str()).collect(),
        at: hit.at.to_string(),
        path: path(hit),
    }
}
