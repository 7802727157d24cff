//! When two people meet, from the domain to the wire.

use app::view::{self, RebookingFor};
use domain::{join_link::JoinLink, pause::Pause};

pub(crate) fn pause(pause: &Pause) -> api::Pause {
    api::Pause {
        id: pause.id.to_string(),
        from: pause.days.from.to_string(),
        until: pause.days.until.to_string(),
        by: pause.made_by.as_str().into(),
        removed: pause.removed_at.is_some(),
    }
}

pub(crate) fn join_link(link: Option<&JoinLink>) -> api::JoinLink {
    api::JoinLink { url: link.map(|link| link.url.clone()).unwrap_or_default() }
}

pub(crate) fn rebooking(shown: &view::Rebooking) -> api::Rebooking {
    let (of, at) = match &shown.what {
        RebookingFor::Next(next) => ("next", Some(next.at)),
        RebookingFor::Missed(at) => ("missed", Some(*at)),
        RebookingFor::Nothing => ("nothing", None),
    };
    api::Rebooking {
        of: of.into(),
        at: at.map(|at| at.to_string()),
        replies: shown.replies.iter().map(reply).collect(),
        free: shown.free.iter().map(ToString::to_string).collect(),
        questions: shown.questions.questions.iter().map(|question| question.text.clone()).collect(),
        goals: shown.goals.iter().map(|line| line.goal.aim.text.clone()).collect(),
        owed: shown.owed.iter().map(|point| point.text.clone()).collect(),
    }
}

fn reply(line: &view::ReplyLine) -> api::CalendarReply {
    api::CalendarReply {
        side: line.side.as_str().into(),
        answer: line.answer.as_str().into(),
        of_series: line.of_series,
        proposed_at: line.proposed_at.map(|at| at.to_string()),
    }
}
