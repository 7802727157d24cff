//! What a recap says of made-up facts, and that it says nothing else.

use super::*;
use crate::{
    ids::{ActionItemId, NoteId, RelationshipId, TalkingPointId},
    note::About,
    relationship::{Kind, Person},
};
use uuid::Uuid;

const AT: Timestamp = Timestamp::UNIX_EPOCH;

fn relationship() -> Relationship {
    let person = |name: &str| Person { name: name.into(), user: None };
    Relationship {
        id: RelationshipId(Uuid::nil()),
        kind: Kind::Reporting,
        owner: person("Ana Kovač"),
        other: person("Marek Dvořák"),
        ends_at: None,
        version: 1,
    }
}

fn record(number: u128, text: &str, outcome: Outcome) -> Record {
    Record {
        point: TalkingPointId(Uuid::from_u128(number)),
        outcome,
        text: text.into(),
        kind: None,
        raised_by: if number == 2 { Side::Other } else { Side::Owner },
        place: 0,
        at: AT,
        minutes: 5,
    }
}

fn note(point: Option<u128>, text: &str) -> Note {
    Note {
        id: NoteId(Uuid::nil()),
        about: About::in_meeting(
            MeetingId(Uuid::nil()),
            point.map(|number| TalkingPointId(Uuid::from_u128(number))),
        ),
        text: text.into(),
        written_by: Side::Owner,
        written_at: AT,
        version: 1,
    }
}

fn action(text: &str, assignee: Side, due: Option<Date>, state: Promise) -> ActionItem {
    ActionItem {
        id: ActionItemId(Uuid::nil()),
        assignee,
        text: text.into(),
        due,
        state,
        state_at: AT,
        state_by: Side::Owner,
        meeting: None,
        point: None,
        raised_at: AT,
        version: 1,
    }
}

fn zoned(text: &str) -> Zoned {
    text.parse().unwrap()
}

fn facts<'a>(
    relationship: &'a Relationship,
    records: &'a [Record],
    notes: &'a [Note],
    actions: &'a [ActionItem],
) -> Facts<'a> {
    Facts {
        relationship,
        focus: None,
        held: zoned("2026-05-14T14:00[Europe/Berlin]"),
        minutes: Some(44),
        records,
        notes,
        actions,
        next: Some(zoned("2026-05-21T14:00[Europe/Berlin]")),
    }
}

fn everything() -> (Relationship, Vec<Record>, Vec<Note>, Vec<ActionItem>) {
    let records = vec![
        record(1, "Flaky tests.\nEvery second merge waits.", Outcome::Discussed),
        record(2, "Search", Outcome::Discussed),
        record(3, "On-call\nhandover", Outcome::Carried),
    ];
    let notes = vec![note(Some(1), "Nightly quarantine.\n"), note(None, "Good talk."), note(Some(3), "")];
    let due = jiff::civil::date(2026, 5, 15);
    let actions = vec![
        action("free a slot", Side::Other, Some(due), Promise::Open),
        action("read it", Side::Owner, None, Promise::Done),
        action("not that", Side::Owner, None, Promise::Dropped),
    ];
    (relationship(), records, notes, actions)
}

#[test]
fn the_draft_says_the_facts_and_nothing_else() {
    let (relationship, records, notes, actions) = everything();
    let told = facts(&relationship, &records, &notes, &actions).draft();
    let expected = "You talked through “Flaky tests” and “Search”. “On-call” carries over.\n\n\
         Marek promised: “free a slot”, by Friday 15 May.\nAna promised: “read it”.\n\n\
         You meet again on Thursday 21 May.";
    assert_eq!(told, expected);
}

#[test]
fn the_draft_of_a_meeting_of_nothing_is_short() {
    let relationship = relationship();
    let mut nothing = facts(&relationship, &[], &[], &[]);
    nothing.next = None;
    assert_eq!(nothing.draft(), "You ticked nothing off this time.");
}

#[test]
fn long_lists_and_headlines_are_cut() {
    let all: Vec<String> = (1..=6).map(|number| number.to_string()).collect();
    assert_eq!(listed(&all), "1, 2, 3, 4 and 2 more");
    assert_eq!(listed(&all[..1]), "1");
    assert_eq!(headline(&"é".repeat(200)).chars().count(), HEADLINE);
}

#[test]
fn the_markdown_is_whole() {
    let (relationship, records, notes, actions) = everything();
    let told = facts(&relationship, &records, &notes, &actions).markdown("We quarantine.\n");
    let expected = "# Ana and Marek\n\nThursday 14 May 2026 at 14:00 (Europe/Berlin), 44 minutes.\n\nWe quarantine.\n\n\
         ## Talked through\n\n### Flaky tests.\n\nEvery second merge waits.\n\nNightly quarantine.\n\n\
         ### Search\n\nFrom Marek.\n\n## Carried over\n\n- On-call\n  handover\n\n\
         ## Who does what\n\n- [ ] Marek: free a slot (by 2026-05-15)\n- [x] Ana: read it\n\n\
         ## For the record\n\nGood talk.\n\n## Next\n\nThursday 21 May 2026 at 14:00 (Europe/Berlin)\n";
    assert_eq!(told, expected);
}

#[test]
fn a_focus_meeting_is_called_by_its_title() {
    let relationship = relationship();
    let focus = Facts { focus: Some("On-call\nhandover"), next: None, ..facts(&relationship, &[], &[], &[]) };
    let expected = "# On-call\n\nA meeting of Ana and Marek about this alone: Thursday 14 May 2026 at 14:00 (Europe/Berlin), 44 minutes.\n";
    assert_eq!(focus.markdown(" "), expected);
}

#[test]
fn written_after_it_was_sent() {
    let later = Timestamp::from_second(60).unwrap();
    let mut recap = Recap {
        meeting: MeetingId(Uuid::nil()),
        text: String::new(),
        written_by: Side::Owner,
        written_at: later,
        version: 2,
        sent_at: None,
    };
    assert!(!recap.changed_since_sent());
    recap.sent_at = Some(AT);
    assert!(recap.changed_since_sent());
}
