//! How somebody is reminded, from the domain to the wire.

use domain::reminder::{Choices, Kind, weekday_name};

pub(crate) fn reminders(choices: &Choices) -> api::Reminders {
    let way = |kind| choices.way(kind).as_str().to_owned();
    let hour = |time: jiff::civil::Time| time.strftime("%H:%M").to_string();
    api::Reminders {
        prep: way(Kind::Prep),
        agenda: way(Kind::Agenda),
        action_items: way(Kind::ActionItems),
        goals: way(Kind::Goals),
        digest: way(Kind::Digest),
        calendar: way(Kind::Calendar),
        prep_time: choices.prep_time.as_str().into(),
        digest_day: weekday_name(choices.digest_day).into(),
        quiet_from: choices.quiet.map(|quiet| hour(quiet.from)),
        quiet_until: choices.quiet.map(|quiet| hour(quiet.until)),
        words: choices.words.then(|| "yes".into()),
    }
}
