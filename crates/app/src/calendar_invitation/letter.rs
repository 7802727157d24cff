//! The letter that carries an invitation: when they meet in the words of a person, and the same for their calendar program.
//! It says names and times, and nothing of what they write.

use super::{From, Told, thread::occurrence, uid_for};
use crate::reminder::{Of, stop_secret};
use calendar::{Doing, Event, Invite, Person, read::Answer as Said};
use domain::{RelationshipId, Result, Side, calendar_reply::Answer, reminder::Kind};
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};
use outgoing::{Letter, Line};
use store::{Tx, access, calendar_reply, relationship};

/// Years from now for which changes of the clocks are written one by one.
const YEARS: i16 = 10;

/// Writes it.
pub(super) fn write(
    tx: &mut Tx<'_>,
    of: &Of,
    (told, relationship): (&Told, RelationshipId),
    (id, from): (String, &From),
) -> Result<Letter> {
    let bond = relationship::named(tx, relationship)?;
    let side = bond.side_of(of.user.id);
    let with = bond.first_name(side.across()).to_owned();
    let uid = uid_for(tx, of.user.id, relationship, told.name())?;
    // Where it has ended for them there is nothing to open and nothing that they answered to.
    let left = side == Side::Other && bond.has_ended(tx.now());
    let mut answers = Vec::new();
    if !left {
        let participant = access::participant(tx, of.user.id, relationship)?;
        answers = calendar_reply::all(tx, &participant)?;
    }
    answers.retain(|reply| reply.side == side);
    let answer = answers.into_iter().find(|reply| {
        told.events.first().is_some_and(|event| {
            (&reply.uid, &reply.occurrence) == (&told.name().to_owned(), &occurrence(event))
                && reply.starts_at == moment(event)
        })
    });
    let title = format!("1:1 {} and {}", bond.first_name(Side::Owner), bond.first_name(Side::Other));
    let events =
        told.events.iter().map(|event| Event { uid: uid.clone(), title: title.clone(), ..event.clone() });
    let invite = Invite {
        doing: told.doing,
        events: events.collect(),
        organizer: Person { name: from.name.clone(), address: from.address.clone() },
        to: Person { name: of.user.name.clone(), address: of.user.email.clone() },
        answer: answer.map_or(Said::None, |reply| said(reply.answer)),
        asks: from.asks,
        written_at: tx.now(),
        until: tx.now().to_zoned(TimeZone::UTC).year() + YEARS,
    };
    let zone = of.user.time_zone();
    let (subject, lines) = words(told, &with, (tx.now(), &zone));
    let stop = stop_secret(tx, of.user.id, Kind::Calendar)?;
    Ok(Letter {
        id,
        name: of.user.name.clone(),
        email: of.user.email.clone(),
        at: tx.now(),
        subject,
        lines,
        button: (!left).then(|| ("Open your 1:1".into(), format!("{}/one-on-ones/{relationship}", from.base))),
        because: "You get this because you asked for invitations by mail, so that your calendar knows when you meet.".into(),
        stop: Some(("Stop mails of this kind".into(), format!("{}/stop/{stop}", from.base))),
        calendar: Some((told.doing.as_str().into(), invite.write())),
    })
}

fn said(answer: Answer) -> Said {
    match answer {
        Answer::Accepted => Said::Accepted,
        Answer::Tentative => Said::Tentative,
        Answer::Declined => Said::Declined,
        Answer::Proposed => Said::None,
    }
}

fn words(told: &Told, with: &str, (now, zone): (Timestamp, &TimeZone)) -> (String, Vec<Line>) {
    let when = |at: Timestamp| day(at, now, zone);
    let stays = "The meetings after it stay where they are.";
    let Some(event) = told.events.first() else { return (String::new(), Vec::new()) };
    let (at, one) = (moment(event), event.replaces.is_some());
    let (subject, first, after) = match (told.doing, event.rule.is_some(), told.known) {
        (Doing::Cancel, _, _) if one => {
            ("called off", format!("{} does not take place.", when(told.before.unwrap_or(at))), stays)
        }
        (Doing::Cancel, _, _) => ("called off", format!("What was planned from {} is off.", when(at)), ""),
        (Doing::Request, true, false) => ("when you meet", series(event, &when(at), zone), ""),
        (Doing::Request, true, true) => ("when you meet has changed", series(event, &when(at), zone), ""),
        (Doing::Request, false, true) if told.before.is_some_and(|before| before != at) => (
            "moved",
            format!("From {} to {}, {} minutes.", when(told.before.unwrap_or(at)), when(at), event.minutes),
            if one { stays } else { "" },
        ),
        (Doing::Request, false, _) => {
            ("when you meet", format!("{}, {} minutes.", when(at), event.minutes), "")
        }
    };
    let hours = format!("Hours are in your time, {}.", zone.iana_name().unwrap_or("UTC"));
    let lines = [first, after.to_owned(), hours].into_iter().filter(|words| !words.is_empty());
    (format!("Your 1:1 with {with}: {subject}"), lines.map(Line::Plain).collect())
}

/// "Every week, from Thursday 14 May at 14:00, 45 minutes."
fn series(event: &Event, from: &str, zone: &TimeZone) -> String {
    let rule = event.rule.as_deref().unwrap_or_default();
    let part = |name: &str| rule.split(';').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
    let every = match (part("FREQ"), part("INTERVAL").unwrap_or("1")) {
        (Some("WEEKLY"), "1") => "Every week".to_owned(),
        (Some("WEEKLY"), "2") => "Every two weeks".to_owned(),
        (Some("WEEKLY"), weeks) => format!("Every {weeks} weeks"),
        (Some("MONTHLY"), "1") => "Every month".to_owned(),
        (Some("MONTHLY"), months) => format!("Every {months} months"),
        _ => "By a rule of your own".to_owned(),
    };
    let on = part("BYDAY").and_then(weekday_of_month).unwrap_or_default();
    let last = part("UNTIL").and_then(|until| DateTime::strptime("%Y%m%dT%H%M%SZ", until).ok());
    let last = last.and_then(|until| until.to_zoned(TimeZone::UTC).ok());
    let times = part("COUNT").map(|count| format!(", {count} times in all")).unwrap_or_default();
    match last {
        // Another letter says what comes after it.
        Some(until) => {
            let until = until.with_time_zone(zone.clone()).strftime("%A %-d %B %Y").to_string();
            format!("{every}{on} from {from}, {} minutes, until {until}. It ends there.", event.minutes)
        }
        None => format!("{every}{on}, from {from}{times}, {} minutes.", event.minutes),
    }
}

/// " on the last Friday" for a rule's -1FR; nothing for days of a week.
fn weekday_of_month(part: &str) -> Option<String> {
    let (nth, day) = part.split_at_checked(part.len().checked_sub(2)?)?;
    let nth = match nth {
        "1" => "first",
        "2" => "second",
        "3" => "third",
        "4" => "fourth",
        "-1" => "last",
        _ => return None,
    };
    let day = match day {
        "MO" => "Monday",
        "TU" => "Tuesday",
        "WE" => "Wednesday",
        "TH" => "Thursday",
        "FR" => "Friday",
        "SA" => "Saturday",
        "SU" => "Sunday",
        _ => return None,
    };
    Some(format!(" on the {nth} {day}"))
}

fn moment(event: &Event) -> Timestamp {
    let zone = TimeZone::get(&event.zone).unwrap_or(TimeZone::UTC);
    event.starts.to_zoned(zone).map_or(Timestamp::MIN, |at| at.timestamp())
}

/// "Thursday 14 May at 14:00", with the year where it is another one.
fn day(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let (local, today) = (at.to_zoned(zone.clone()), now.to_zoned(zone.clone()));
    let form = if local.year() == today.year() { "%A %-d %B at %H:%M" } else { "%A %-d %B %Y at %H:%M" };
    local.strftime(form).to_string()
}
