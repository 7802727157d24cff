//! Made-up homes for the tests of the pages: of a report, and of somebody to whom three people report. Never shipped.

use super::{at, goals, id, meeting, update, week};
use app::view::{
    HintLine, Home, HomeLine, News, Overdue, Owed, Promises, Remembered, ReminderLine, Sent, What,
};
use domain::{
    Side,
    hint::Hint,
    meeting::State,
    reminder::Kind as Reminded,
    talking_point::{Kind, TalkingPoint},
};

fn line(side: Side) -> HomeLine {
    let week = week(side);
    let point = week.agenda.above.first().map(|line| line.point.clone());
    let question = point.map(|point| TalkingPoint { kind: Some(Kind::Insight), ..point });
    HomeLine {
        relationship: week.relationship,
        side,
        prepared: week.prepared,
        join: week.join,
        hours: week.hours,
        replies: week.replies,
        next: week.next,
        own: Vec::new(),
        going_on: None,
        wishes: week.wishes,
        overdue: Some(Overdue::Missed(at("2026-05-07T12:00:00Z"))),
        points: 7,
        captures: 3,
        you_owe: Owed { actions: week.you_owe, questions: question.into_iter().collect() },
        owed_to_you: Owed { actions: week.owed_to_you, questions: Vec::new() },
        unread_count: week.unread.len(),
        unread: week.unread,
        goals_due: if side == Side::Owner { vec![goals::due()] } else { Vec::new() },
        private_note: None,
        growth_weeks: Some(11),
        brought: Some(update::brought()),
        lately: (12, update::brought()),
    }
}

/// One reminder of each kind.
fn reminders(line: &HomeLine) -> Vec<ReminderLine> {
    let relationship = line.relationship.id;
    let meeting = || Remembered::Meeting {
        relationship,
        with: "Marek".into(),
        owns: true,
        at: at("2026-05-14T12:00:00Z"),
        points: 3,
    };
    let due = || vec![Promises { relationship, with: "Marek".into(), due: 2, late: 1 }];
    let sent = Sent { relationship, by: "Marek".into(), updates: vec![id(7)], words: Vec::new() };
    [
        (Reminded::Prep, meeting()),
        (Reminded::Agenda, meeting()),
        (Reminded::ActionItems, Remembered::Due(due())),
        (Reminded::Goals, Remembered::Due(due())),
        (Reminded::Digest, Remembered::Updates(vec![sent])),
    ]
    .map(|(kind, what)| ReminderLine { kind, what })
    .into()
}

/// One piece of news of each kind.
fn news(line: &HomeLine, point: &TalkingPoint) -> Vec<News> {
    let posted = update::update(1, line.side.across());
    let mut all = vec![
        What::Added(point.clone()),
        What::Answered(point.clone()),
        What::OwnMeeting(meeting(State::Completed)),
        What::Posted(posted.clone()),
        What::Replied(posted),
        What::Prepared,
        What::WrappedUp(meeting(State::Completed)),
        What::SentRecap(id(400)),
        What::Joined,
    ];
    all.extend(line.owed_to_you.actions.iter().take(1).cloned().map(What::Kept));
    let relationship = line.relationship.id;
    let at = at("2026-05-11T16:48:00Z");
    all.into_iter().map(|what| News { relationship, at, what }).collect()
}

/// The home of a report, or of somebody to whom one person reports.
pub(crate) fn home(side: Side) -> Home {
    let line = line(side);
    let point = week(side).agenda.above.remove(0).point;
    Home {
        reminders: reminders(&line),
        news: news(&line, &point),
        hints: Vec::new(),
        ended: Vec::new(),
        lines: vec![line],
    }
}

/// The home of somebody to whom three people report, with every hint there is.
pub(crate) fn reports() -> Home {
    let mut lines = vec![line(Side::Other), line(Side::Other), line(Side::Other)];
    for (number, line) in (0..).zip(&mut lines) {
        line.relationship.id = id(2 + number);
    }
    let hints = [Hint::Brought(70), Hint::Answers(2), Hint::Development(None), Hint::Carried(5)];
    let relationship = lines[0].relationship.id;
    Home {
        reminders: Vec::new(),
        news: Vec::new(),
        hints: hints.into_iter().map(|hint| HintLine { relationship, hint, back: false }).collect(),
        ended: vec![(ended(), domain::Side::Owner)],
        lines,
    }
}

fn ended() -> domain::relationship::Relationship {
    let ends_at = Some(at("2026-03-01T00:00:00Z"));
    domain::relationship::Relationship { ends_at, ..super::relationship() }
}
