//! Samples of pages about people: how a one-on-one is arranged, invitations, sessions, tokens, members.

use super::{ana, at, day, id, marek, relationship, series, user};
use app::view::{Arrangement, Invitation, MemberLine, SessionLine, TokenLine, Welcome};
use domain::{
    AccessTokenId, LinkId, PauseId, SessionId, Side, join_link::JoinLink, pause::Pause, series::Away,
    user::User,
};

pub(crate) fn arrangement() -> Arrangement {
    let mut relationship = relationship();
    relationship.other.user = None;
    Arrangement {
        relationship,
        side: Side::Owner,
        series: Some(series()),
        pauses: vec![pause(1, "2026-08-03", "2026-08-21"), pause(2, "2026-05-25", "2026-05-25")],
        replies: Vec::new(),
        join: Some(JoinLink {
            url: "https://meet.example.org/ana-and-marek".into(),
            set_by: Side::Other,
            set_at: at("2026-01-08T08:00:00Z"),
        }),
        invitation: Some(Invitation { id: id::<LinkId>(600), expires_at: at("2026-05-20T08:00:00Z") }),
    }
}

fn pause(number: u32, from: &str, until: &str) -> Pause {
    Pause {
        id: id::<PauseId>(650 + number),
        days: Away { from: day(from), until: day(until) },
        made_by: if number == 1 { Side::Owner } else { Side::Other },
        made_at: at("2026-05-02T08:00:00Z"),
        removed_at: None,
    }
}

pub(crate) fn welcome() -> Welcome {
    Welcome {
        from: "Ana Kovač".into(),
        name: "Marek".into(),
        relationship: relationship(),
        side: Side::Other,
    }
}

pub(crate) fn sessions() -> Vec<SessionLine> {
    let line = |number: u32, device: &str, current| SessionLine {
        id: id::<SessionId>(700 + number),
        device: device.into(),
        created_at: at("2026-05-02T08:00:00Z"),
        seen_at: at("2026-05-12T08:00:00Z"),
        current,
    };
    vec![line(1, "Firefox on Linux", true), line(2, "Safari on iPhone", false)]
}

pub(crate) fn tokens() -> Vec<TokenLine> {
    vec![TokenLine {
        id: id::<AccessTokenId>(800),
        name: "My laptop’s command line".into(),
        read_only: false,
        created_at: at("2026-05-02T08:00:00Z"),
        expires_at: Some(at("2026-08-02T08:00:00Z")),
        used_at: None,
    }]
}

pub(crate) fn members() -> Vec<MemberLine> {
    let mut gone = user(3, "Jonas Weber", "jonas@northwind.example");
    gone.deactivated_at = Some(at("2026-04-01T08:00:00Z"));
    let line = |user: User, meets: &[&str], last: Option<&str>| MemberLine {
        user,
        meets: meets.iter().map(|name| (*name).into()).collect(),
        last_met: last.map(at),
    };
    vec![
        line(ana(), &["Marek Dvořák"], Some("2026-05-07T12:00:00Z")),
        line(marek(), &["Ana Kovač", "Tomás Silva"], Some("2026-05-11T12:00:00Z")),
        line(gone, &[], None),
    ]
}
