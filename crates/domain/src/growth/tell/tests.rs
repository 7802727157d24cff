//! What the narrative says, sentence by sentence.

use super::*;
use crate::{
    feedback::Change,
    ids::{ActionItemId, CheckpointId, GoalId, RelationshipId},
    relationship::{Kind, Person},
    solution::{Solution, Step},
    talking_point::{TalkingPoint, tests::point},
};
use jiff::civil::date;
use uuid::Uuid;

fn bond() -> Relationship {
    let person = |name: &str| Person { name: name.into(), user: None };
    Relationship {
        id: RelationshipId(Uuid::nil()),
        kind: Kind::Reporting,
        owner: person("Ana Kovač"),
        other: person("Marek Dvořák"),
        ends_at: None,
        version: 0,
    }
}

fn at(day: &str) -> Timestamp {
    format!("{day}T12:00:00Z").parse().unwrap()
}

fn talked(number: u128, text: &str, (raised, discussed): (&str, &str)) -> TalkingPoint {
    let (captured_at, state_at) = (at(raised), at(discussed));
    TalkingPoint { text: text.into(), captured_at, state_at, ..point(number, None, 5) }
}

fn told(story: &Story, reader: Reader) -> Telling {
    let relationship = bond();
    tell(story, &Cast { relationship: &relationship, reader, zone: TimeZone::UTC })
}

fn action(assignee: Side, text: &str) -> ActionItem {
    ActionItem {
        id: ActionItemId(Uuid::nil()),
        assignee,
        text: text.into(),
        due: None,
        state: crate::action_item::State::Done,
        state_at: at("2026-03-20"),
        state_by: assignee,
        meeting: None,
        point: None,
        raised_at: at("2026-03-12"),
        version: 1,
    }
}

fn captains() -> Story {
    let step = |state, day| Step { state, until: None, by: Side::Other, at: at(day) };
    let steps = vec![
        step(State::Agreed, "2026-03-12"),
        step(State::Trying, "2026-03-12"),
        step(State::Worked, "2026-04-30"),
    ];
    let answer = Tried {
        point: talked(2, "A release captain, a new one every week.", ("2026-03-12", "2026-03-12")),
        solution: Solution { steps },
    };
    Story::Challenge(Box::new(Challenge {
        point: talked(1, "Releases waited for one person", ("2026-01-15", "2026-03-12")),
        carried: 2,
        answers: vec![answer],
        done: vec![action(Side::Owner, "Write the list down")],
        note: Some("Jonas gets the keys.\n\n- Tuesday, one dry run.\n".into()),
    }))
}

#[test]
fn a_challenge_with_its_answer_is_told_to_each_in_their_own_way() {
    let telling = told(&captains(), Reader::You(Side::Owner));
    assert_eq!(telling.title, "Releases waited for one person");
    assert_eq!(
        telling.text(),
        "You raised it on 15 January, and it was carried twice before its turn came. From the notes: “Jonas gets the \
         keys. - Tuesday, one dry run”. You did: “Write the list down”. Your answer: “A release captain, a new one every week”. Agreed on 12 March and tried. Marek said on \
         30 April that it worked."
    );
    let his = told(&captains(), Reader::You(Side::Other)).text();
    assert!(his.starts_with("Ana raised it") && his.contains("Ana’s answer") && his.contains("You said on"));
    let hers = told(&captains(), Reader::Me).text();
    assert!(hers.starts_with("I raised it on 15 January") && hers.contains("My answer: "), "{hers}");
    let anybody = told(&captains(), Reader::Anybody).text();
    assert!(anybody.starts_with("Ana raised it") && anybody.contains("Marek said on"), "{anybody}");
}

#[test]
fn what_both_said_of_feedback_is_told_once_both_did() {
    let change =
        |by, said| Change { asked_on: date(2026, 5, 8), by, said, again_on: None, at: at("2026-05-09") };
    let mut point = talked(3, "You answered for Jonas twice", ("2026-04-02", "2026-04-03"));
    point.raised_by = Side::Other;
    let with = |changes: Vec<Change>| {
        let feedback = Feedback { manner: Some(Manner::Coaching), changes, ..Feedback::default() };
        Story::Feedback(Box::new(Told { point: point.clone(), feedback, done: Vec::new(), note: None }))
    };
    let partly = change(Side::Owner, Said::Partly);
    let one = told(&with(vec![partly]), Reader::You(Side::Owner)).text();
    assert_eq!(one, "Coaching from Marek.", "one answer is nobody’s to read yet");
    let both = told(&with(vec![partly, change(Side::Other, Said::Yes)]), Reader::You(Side::Owner)).text();
    assert_eq!(
        both,
        "Coaching from Marek. Asked on 8 May whether it changed, you said in part and Marek said yes."
    );
    let same = told(&with(vec![partly, change(Side::Other, Said::Partly)]), Reader::Anybody).text();
    assert!(same.ends_with("both said that it did in part."), "{same}");
}

#[test]
fn goals_and_their_steps_are_told_with_their_dates() {
    let goal = |state, day| Goal {
        id: GoalId(Uuid::nil()),
        aim: crate::goal::Aim {
            text: "Be ready for staff".into(),
            why: Some("Say it in three sentences".into()),
            weeks: 4,
            target: Some(Target::Month(date(2027, 3, 1))),
        },
        state,
        state_at: at(day),
        state_by: Side::Owner,
        set_by: Side::Owner,
        set_at: at("2025-11-13"),
        visited_at: at(day),
        visited_by: Side::Owner,
        version: 1,
    };
    let text = |state| told(&Story::Goal(Box::new(goal(state, "2026-06-12")), 3), Reader::Me).text();
    assert_eq!(
        text(GoalState::Reached),
        "Say it in three sentences\n\nI reached this goal. It was set on 13 November 2025, with 3 checkpoints on the way."
    );
    assert!(text(GoalState::Open).ends_with("I set this as a goal, to be reached by March 2027."));
    assert!(text(GoalState::LetGo).ends_with("I let it go on 12 June 2026."), "{}", text(GoalState::LetGo));
    let step = Checkpoint {
        id: CheckpointId(Uuid::nil()),
        goal: GoalId(Uuid::nil()),
        text: "A talk at the guild".into(),
        planned: Some(date(2026, 5, 15)),
        reached: Some(crate::checkpoint::Reached { at: at("2026-06-05"), by: Side::Owner }),
        added_by: Side::Owner,
        added_at: at("2026-01-08"),
        dropped_at: None,
        version: 1,
    };
    let step = told(&Story::Checkpoint(Box::new(step), "Be ready for staff".into()), Reader::Me).text();
    assert_eq!(step, "A step towards “Be ready for staff”. It was planned for 15 May.");
}

#[test]
fn words_that_do_not_fit_above_stand_whole_below() {
    let long = "You let the room think before you answered. ".repeat(4);
    let development = |text: &str| {
        let point = talked(4, text, ("2026-05-01", "2026-05-07"));
        told(&Story::Development(Box::new(Talked { point, done: Vec::new(), note: None })), Reader::Anybody)
    };
    let telling = development(&long);
    assert!(telling.title.ends_with('…') && telling.quote.as_deref() == Some(long.trim()));
    assert!(development("short").quote.is_none());
    let endless = development(&"x".repeat(10_000));
    assert!(endless.quote.is_some_and(|quote| quote.chars().count() == QUOTE + 1));
}
