//! From the domain to the wire: meetings of their own, recaps, reflections.

use super::{meeting, talking_point};
use app::view;
use domain::reflection::{Drove, Reflection, Worth};

pub(crate) fn focus_meeting(focus: &view::FocusMeeting) -> api::FocusMeeting {
    api::FocusMeeting {
        meeting: meeting(&focus.meeting),
        points: focus.points.iter().map(talking_point).collect(),
    }
}

pub(crate) fn recap(wrap_up: &view::WrapUp) -> api::Recap {
    api::Recap {
        meeting: wrap_up.recap.meeting.to_string(),
        text: wrap_up.recap.text.clone(),
        version: wrap_up.recap.version,
        sent_at: wrap_up.recap.sent_at.map(|at| at.to_string()),
        markdown: wrap_up.markdown.clone(),
    }
}

pub(crate) fn reflection(reflection: Reflection) -> api::Reflection {
    api::Reflection {
        worth: reflection.worth.map(Worth::as_str).map(Into::into),
        drove: reflection.drove.map(Drove::as_str).map(Into::into),
    }
}
