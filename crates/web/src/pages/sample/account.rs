//! Made-up accounts for the tests of the pages: sessions, tokens, members. Never shipped.

use super::{ana, at, id, marek, user};
use app::view::{MemberLine, SessionLine, TokenLine};
use domain::{AccessTokenId, SessionId, user::User};

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
