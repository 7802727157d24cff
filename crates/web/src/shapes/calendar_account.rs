//! Calendars elsewhere and what was done there, from the domain to the wire.

use app::view::{CalendarAccount, CalendarWishLine};
use domain::calendar_wish::What;

pub(crate) fn calendar_account(shown: &CalendarAccount) -> api::CalendarAccount {
    let account = &shown.account;
    let text = |at: jiff::Timestamp| at.to_string();
    api::CalendarAccount {
        id: account.id.to_string(),
        host: shown.host.clone(),
        login: shown.login.clone(),
        calendars: shown.calendars.iter().map(|(_, name)| name.clone()).collect(),
        chosen: shown.chosen,
        prep: account.prep.as_str().into(),
        entries: shown.entries,
        made_at: text(account.made_at),
        leaving_at: account.leaving_at.map(text),
        answered_at: account.answered_at.map(text),
        synced_at: account.synced_at.map(text),
        why: account.why.map(|(why, _)| why.as_str().into()),
        status: account.why.and_then(|(_, status)| status),
    }
}

pub(crate) fn calendar_wish(line: &CalendarWishLine) -> api::CalendarWish {
    let wish = &line.wish;
    let series = match &wish.what {
        What::Series(series) => Some(series),
        _ => None,
    };
    api::CalendarWish {
        id: wish.id.to_string(),
        what: wish.what.as_str().into(),
        stands_at: line.stands_at.map(|at| at.to_string()),
        wanted_at: match wish.what {
            What::Moved(_, wanted) => Some(wanted.to_string()),
            _ => None,
        },
        cadence: series.map(|series| series.cadence.to_string()),
        starts: series.map(|series| series.starts.to_string()),
        zone: series.map(|series| series.zone.clone()),
        clashed: wish.clashed_at.is_some(),
        made_at: wish.made_at.to_string(),
    }
}
