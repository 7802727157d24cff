//! Ownership, from the domain to the wire.

use app::view;
use domain::{Side, ownership::Brought};

fn part(brought: &Brought, side: Side) -> api::Part {
    let part = brought.part(side);
    api::Part {
        points: part.points,
        minutes: part.minutes,
        percent_of_points: brought.percent_of_points(side),
        percent_of_minutes: brought.percent(side),
    }
}

pub(crate) fn shares(brought: &Brought) -> api::Shares {
    api::Shares { owner: part(brought, Side::Owner), other: part(brought, Side::Other) }
}

pub(crate) fn ownership(of: &view::Ownership) -> api::Ownership {
    let meeting = |share: &view::MeetingShare| api::MeetingShare {
        meeting: share.meeting.to_string(),
        scheduled_at: share.scheduled_at.to_string(),
        brought: shares(&share.brought),
    };
    api::Ownership {
        agenda: shares(&of.agenda),
        lately: shares(&of.lately),
        meetings: of.meetings.iter().map(meeting).collect(),
    }
}
