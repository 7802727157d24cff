//! Prep on the wire.

use super::{action_item, agenda, line, private_capture, talking_point};
use app::view::{self, Jotted};
use domain::prep::{Lack, Step};

pub(crate) fn prep(prep: &view::Prep) -> api::Prep {
    api::Prep {
        step: prep.step.as_str().into(),
        steps: Step::of(prep.side).iter().map(|step| step.as_str().into()).collect(),
        minutes: prep.minutes,
        prepared_at: prep.prepared_at.map(|at| at.to_string()),
        captures: prep
            .captures
            .iter()
            .filter_map(
                |capture| if let Jotted::Shared(point) = capture { Some(talking_point(point)) } else { None },
            )
            .collect(),
        private_captures: prep
            .captures
            .iter()
            .filter_map(
                |capture| if let Jotted::Private(own) = capture { Some(private_capture(own)) } else { None },
            )
            .collect(),
        skipped: prep.skipped,
        agenda: agenda(&prep.agenda),
        carried: prep.carried.iter().map(line).collect(),
        you_owe: prep.you_owe.iter().map(action_item).collect(),
        owed_to_you: prep.owed_to_you.iter().map(action_item).collect(),
        lacks: prep.lacks.iter().map(|lack| self::lack(*lack)).collect(),
    }
}

fn lack(lack: Lack) -> api::Lack {
    match lack {
        Lack::Kind(kind, weeks) => api::Lack { what: kind.as_str().into(), weeks, challenge: None },
        Lack::Suggestion(challenge) => {
            api::Lack { what: "suggestion".into(), weeks: None, challenge: Some(challenge.to_string()) }
        }
        Lack::Own => api::Lack { what: "own".into(), weeks: None, challenge: None },
    }
}
