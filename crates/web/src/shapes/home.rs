//! From the domain to the wire: home, what is new, hints.

use super::{action_item, relationship, talking_point};
use app::view::{self, What};
use domain::{Side, hint::Hint};

pub(crate) fn home(home: &view::Home) -> api::Home {
    api::Home {
        one_on_ones: home.lines.iter().map(line).collect(),
        news: home.news.iter().map(news).collect(),
        ended: home.ended.iter().map(|(each, side)| relationship(each, *side)).collect(),
    }
}

fn line(line: &view::HomeLine) -> api::HomeLine {
    let actions = |owed: &view::Owed| owed.actions.iter().map(action_item).collect();
    let questions = |owed: &view::Owed| owed.questions.iter().map(talking_point).collect();
    api::HomeLine {
        relationship: relationship(&line.relationship, line.side),
        next: line.next.as_ref().map(|next| next.at.to_string()),
        join: line.join.clone(),
        going_on: line.going_on.map(|id| id.to_string()),
        points: line.points,
        captures: line.captures,
        prepared: line.prepared.you,
        they_are_prepared: line.prepared.they,
        you_owe: actions(&line.you_owe),
        to_answer: questions(&line.you_owe),
        owed_to_you: actions(&line.owed_to_you),
        asked: questions(&line.owed_to_you),
        unread: line.unread_count,
        weeks_since_development: line.growth_weeks,
        owner_brought: line.brought.map(|brought| brought.percent(Side::Owner)),
        owner_brought_lately: Some(line.lately)
            .filter(|(meetings, _)| *meetings > 1)
            .map(|(_, brought)| brought.percent(Side::Owner)),
    }
}

fn news(news: &view::News) -> api::News {
    let (did, id, text) = match &news.what {
        What::Added(point) => ("added", Some(point.id.to_string()), Some(&point.text)),
        What::Answered(point) => ("answered", Some(point.id.to_string()), Some(&point.text)),
        What::OwnMeeting(meeting) => ("own-meeting", Some(meeting.id.to_string()), meeting.focus.as_ref()),
        What::Posted(update) => ("posted", Some(update.id.to_string()), Some(&update.text)),
        What::Replied(update) => (
            "replied",
            Some(update.id.to_string()),
            Some(update.reply.as_ref().map_or(&update.text, |reply| &reply.text)),
        ),
        What::Kept(action) => ("kept", Some(action.id.to_string()), Some(&action.text)),
        What::Prepared => ("prepared", None, None),
        What::WrappedUp(meeting) => ("wrapped-up", Some(meeting.id.to_string()), None),
        What::SentRecap(meeting) => ("sent-recap", Some(meeting.to_string()), None),
        What::Joined => ("joined", None, None),
        What::Ends(_) => ("end-settled", None, None),
        What::GoesOn => ("end-called-off", None, None),
    };
    api::News {
        relationship: news.relationship.to_string(),
        at: news.at.to_string(),
        did: did.into(),
        id,
        text: text.cloned(),
    }
}

pub(crate) fn hint(line: &view::HintLine) -> api::Hint {
    let number = match line.hint {
        Hint::Brought(number) | Hint::Answers(number) | Hint::Carried(number) => Some(number),
        Hint::Development(weeks) => weeks,
    };
    api::Hint { matter: line.matter().as_str().into(), number }
}
