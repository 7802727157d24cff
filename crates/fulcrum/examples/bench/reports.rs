//! A workspace of somebody to whom twenty people report, with ten years of weekly meetings with each: what home has to be
//! quick at. Written through the verbs, as people would.

use crate::{Outcome, server::Demo};
use app::{
    App, KeyFile, Target, Tx, action_item, first_run,
    import::{self, Import},
    relationship::{self, Start},
    series::USUAL_MINUTES,
    sign_in_link, talking_point, update,
    user::NewUser,
};
use domain::{
    RelationshipId, Result, Side, UserId,
    relationship::Kind,
    series::{Cadence, Series},
    talking_point::Kind as About,
};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};
use std::{fmt::Write as _, path::Path, sync::Arc};

/// People who report.
const REPORTS: usize = 20;
/// Meetings with each.
const MEETINGS: usize = 520;
/// Points of each meeting.
const POINTS: usize = 6;

/// Fills a temporary folder; signed in to by the one to whom they report.
pub(crate) fn make(program: &Path) -> Outcome<Demo> {
    let folder = tempfile::tempdir()?;
    let key = KeyFile(folder.path().join("master.key"));
    let app = App::open(Target::Folder(folder.path().into()), key, crate::store::clock())?;
    let new = NewUser {
        name: "Marek Novak".into(),
        email: "marek@example.org".into(),
        zone: domain::user::zone("UTC")?,
        password_hash: None,
    };
    let user = app.write(move |tx| first_run::make(tx, "Bench", &new)).wait()?;
    for number in 0..REPORTS {
        app.write(move |tx| report(tx, user, number)).wait()?;
    }
    let secret = app.write(move |tx| sign_in_link::make(tx, user)).wait()?;
    drop(app);
    Ok(Demo::of(program, folder, vec![format!("/sign-in/{secret}")]))
}

fn report(tx: &mut Tx<'_>, by: UserId, number: usize) -> Result<()> {
    let today = tx.now().to_zoned(TimeZone::UTC).date();
    let start = Start {
        name: format!("Report {number}"),
        kind: Kind::Reporting,
        side: Side::Other,
        series: Some(Series {
            cadence: Cadence::Weekly,
            zone: "UTC".into(),
            starts: today.at(14, 0, 0, 0),
            minutes: USUAL_MINUTES,
            pauses: Vec::new(),
            ends_at: None,
        }),
    };
    let id = relationship::start(tx, by, &start)?;
    let document = Arc::new(document::read(&ten_years(today), today));
    import::save(tx, by, &Import { relationship: id, document, swap: false })?;
    this_week(tx, by, id)
}

/// What was written down in ten years of meetings, the latest first.
fn ten_years(today: Date) -> String {
    let mut text = String::new();
    let mut day = today.checked_sub(1.week()).unwrap_or(today);
    for meeting in 0..MEETINGS {
        writeln!(text, "## {day}\n").ok();
        for point in 0..POINTS {
            writeln!(text, "- Matter {point} of week {meeting}: the mirror, the budget, and who decides")
                .ok();
        }
        writeln!(text).ok();
        day = day.checked_sub(1.week()).unwrap_or(day);
    }
    text
}

/// What is open now: points, questions, promises and updates.
fn this_week(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<()> {
    for number in 0..12 {
        let point = talking_point::capture(tx, by, id, &format!("Something to talk about, number {number}"))?;
        let kind = if number % 4 == 0 { About::Insight } else { About::Challenge };
        talking_point::set_kind(tx, by, talking_point::At { relationship: id, point }, Some(kind))?;
    }
    for number in 0..4 {
        let line = format!("Write up what came of number {number}");
        action_item::agree(tx, by, id, &action_item::Agreed { line, meeting: None, point: None })?;
        update::post(tx, by, id, &format!("Number {number} is through"))?;
    }
    Ok(())
}
