//! Made-up wrap-ups and meetings of their own for the tests of the pages. Never shipped.

use super::{at, id, meetings::meeting, point};
use app::view::{Fate, FocusMeeting, OwnMeetings, WrapUp};
use domain::{
    Side,
    meeting::{Meeting, State as Stage},
    recap::Recap,
    reflection::{Drove, Reflection, Worth},
    talking_point::{Kind, State, TalkingPoint},
};

fn waiting(number: u32, text: &str) -> TalkingPoint {
    TalkingPoint {
        state: State::OwnMeeting,
        own_meeting: Some(id(410)),
        ..point(number, text, Some(Kind::Challenge), 0)
    }
}

fn focus() -> Meeting {
    Meeting {
        id: id(410),
        occurrence: None,
        scheduled_at: at("2026-05-19T08:00:00Z"),
        minutes: 30,
        state: Stage::Scheduled,
        started_at: None,
        ended_at: None,
        focus: Some("On-call handover notes are too thin to act on".into()),
        ..meeting(Stage::Scheduled)
    }
}

pub(crate) fn own() -> OwnMeetings {
    let points = vec![
        waiting(6, "On-call handover notes are too thin to act on"),
        waiting(7, "Who is paged at night, and why it is always the same two"),
    ];
    OwnMeetings {
        planned: vec![FocusMeeting { meeting: focus(), points }],
        free: "2026-05-13T10:00".parse().unwrap(),
    }
}

pub(crate) fn wrap_up() -> WrapUp {
    let landed = point(5, "How the incident review landed with the team", Some(Kind::Feedback), 7);
    let handover = waiting(6, "On-call handover notes are too thin to act on");
    let text = "We’ll quarantine flaky tests nightly, with one owner a week, and look again on 11 June. Search waits \
         for billing; it isn’t about our numbers. Ana takes the cache rewrite and brings a one-page plan next Thursday.";
    WrapUp {
        recap: Recap {
            meeting: id(400),
            text: text.into(),
            written_by: Side::Owner,
            written_at: at("2026-05-12T08:20:00Z"),
            version: 2,
            sent_at: None,
        },
        markdown: format!("# Ana and Marek\n\n{text}\n"),
        reflection: Reflection { worth: Some(Worth::Yes), drove: Some(Drove::Both) },
        fates: vec![
            Fate { point: landed, carried: 3, own_meeting: None },
            Fate { point: handover, carried: 3, own_meeting: Some(focus()) },
        ],
        own: own(),
    }
}
