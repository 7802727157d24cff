//! What the letters say, in the product's voice: names, days and counts. Words of somebody only where both allow it.

use super::{Due, Of, stop_secret};
use crate::view::{Promises, Remembered, Sent};
use domain::{RelationshipId, Result, reminder::Kind};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use outgoing::{Letter, Line};
use store::Tx;

/// The letter for something due, from an installation at an address.
pub(crate) fn write(tx: &Tx<'_>, of: &Of, due: &Due, (id, base): (String, &str)) -> Result<Letter> {
    let kind = due.reminder.kind;
    let zone = of.user.time_zone();
    let said = match (&due.what, kind) {
        (Remembered::Meeting { relationship, with, owns, at, points }, kind) => {
            let when = format!("You meet {}. {}", moment(*at, tx.now(), &zone), on_it(*points));
            of_meeting((kind, *owns), (*relationship, with), when, base)
        }
        (Remembered::Due(lines), Kind::Goals) => of_goals(lines, base),
        (Remembered::Due(lines), _) => of_actions(lines, base),
        (Remembered::Updates(sent), _) => of_updates(sent, base),
    };
    Ok(Letter {
        id,
        name: of.user.name.clone(),
        email: of.user.email.clone(),
        at: tx.now(),
        subject: said.subject,
        lines: said.lines,
        button: Some(said.button),
        because: because(kind),
        stop: Some((
            "Stop mails of this kind".into(),
            format!("{base}/stop/{}", stop_secret(tx, of.user.id, kind)?),
        )),
        calendar: None,
    })
}

fn on_it(points: usize) -> String {
    match points {
        0 => "Nothing is on the agenda yet.".into(),
        1 => "One point is on the agenda.".into(),
        many => format!("{many} points are on the agenda."),
    }
}

struct Said {
    subject: String,
    lines: Vec<Line>,
    button: (String, String),
}

fn of_meeting(
    (kind, owns): (Kind, bool),
    (relationship, with): (RelationshipId, &str),
    when: String,
    base: &str,
) -> Said {
    let page = format!("{base}/one-on-ones/{relationship}");
    if kind == Kind::Agenda {
        return Said {
            subject: format!("{with} is prepared for your 1:1"),
            lines: vec![
                Line::Plain(when),
                Line::Plain("Have a look before you talk, and add what only you can know.".into()),
            ],
            button: ("Look at the agenda".into(), page),
        };
    }
    let how = if owns {
        "Go through the week’s captures now, put first what matters most, and the time is yours."
    } else {
        "See what came up, answer what you owe, and add what only you can know."
    };
    Said {
        subject: format!("Fifteen minutes for your 1:1 with {with}"),
        lines: vec![Line::Plain(when), Line::Plain(how.into())],
        button: ("Prepare".into(), format!("{page}/prep")),
    }
}

fn of_actions(lines: &[Promises], base: &str) -> Said {
    let all: usize = lines.iter().map(|line| line.due).sum();
    let late = |line: &Promises| match (line.due - line.late, line.late) {
        (today, 0) => format!("{today} due today"),
        (0, late) => format!("{late} from before today"),
        (today, late) => format!("{today} due today, {late} from before"),
    };
    Said {
        subject: if all == 1 {
            "One promise of yours is due".into()
        } else {
            format!("{all} promises of yours are due")
        },
        lines: lines
            .iter()
            .map(|line| Line::Entry(format!("1:1 with {}", line.with), late(line)))
            .chain([Line::Plain(
                "Kept ones are ticked off in a second. If one takes longer, say so with a new date.".into(),
            )])
            .collect(),
        button: one_or_home(lines.iter().map(|line| line.relationship), base, "See what you owe"),
    }
}

fn of_goals(lines: &[Promises], base: &str) -> Said {
    let all: usize = lines.iter().map(|line| line.due).sum();
    let entry = |line: &Promises| {
        let goals = if line.due == 1 { "one goal".into() } else { format!("{} goals", line.due) };
        Line::Entry(format!("1:1 with {}", line.with), goals)
    };
    Said {
        subject: if all == 1 { "A goal of yours is back".into() } else { format!("{all} goals of yours are back") },
        lines: lines
            .iter()
            .map(entry)
            .chain([Line::Plain(
                "Its rhythm came round. Look at where it stands, and bring it along if it is worth talking about.".into(),
            )])
            .collect(),
        button: one_or_home(lines.iter().map(|line| line.relationship), base, "Look at it"),
    }
}

fn of_updates(sent: &[Sent], base: &str) -> Said {
    let all: usize = sent.iter().map(|sent| sent.updates.len()).sum();
    let count = |number: usize| if number == 1 { "one update".into() } else { format!("{number} updates") };
    let lines = sent.iter().flat_map(|sent| {
        let head = Line::Entry(sent.by.clone(), count(sent.updates.len()));
        std::iter::once(head).chain(sent.words.iter().cloned().map(Line::Words))
    });
    Said {
        subject: format!("The week: {} to read", count(all)),
        lines: lines
            .chain([Line::Plain("What is settled by reading needs no meeting time.".into())])
            .collect(),
        button: ("Read them".into(), format!("{base}/updates")),
    }
}

fn one_or_home(mut all: impl Iterator<Item = RelationshipId>, base: &str, words: &str) -> (String, String) {
    let to = match (all.next(), all.next()) {
        (Some(one), None) => format!("{base}/one-on-ones/{one}"),
        _ => format!("{base}/"),
    };
    (words.into(), to)
}

fn because(kind: Kind) -> String {
    let what = match kind {
        Kind::Prep => "the time to prepare",
        Kind::Agenda => "an agenda that is ready",
        Kind::ActionItems => "promises that are due",
        Kind::Goals => "goals that are back on their rhythm",
        Kind::Digest => "the week’s updates",
        Kind::Calendar => "when you meet",
    };
    format!("Fulcrum reminds you of {what} because you did not say otherwise in your settings.")
}

/// "today at 14:00", "tomorrow at 09:30", "on Thursday 14 May at 14:00".
fn moment(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let (local, today): (_, Date) = (at.to_zoned(zone.clone()), now.to_zoned(zone.clone()).date());
    let hour = local.strftime("%H:%M");
    match local.date() {
        day if day == today => format!("today at {hour}"),
        day if today.tomorrow().is_ok_and(|tomorrow| tomorrow == day) => format!("tomorrow at {hour}"),
        _ => format!("on {} at {hour}", local.strftime("%A %-d %B")),
    }
}
