//! What comes after a meeting, through the front door: the recap is whole, sent by its owner, and what one thinks of a
//! meeting stays with oneself.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Server, THURSDAY, on_both, refusal};

on_both!(
    the_recap_is_drafted_from_the_facts_and_whole_as_markdown,
    the_recap_is_written_by_both_and_sent_by_its_owner,
    a_reflection_is_changed_and_taken_back,
    the_page_after_a_meeting_lets_its_owner_choose,
    what_was_put_off_in_a_meeting_is_part_of_it,
    a_promise_taken_back_at_once_was_none,
    promises_that_piled_up_are_settled_together,
);

/// Tuesday 19 May, 10:00 in Berlin.
const OWN: &str = "2026-05-19T10:00";
const OWN_UTC: &str = "2026-05-19T08:00:00Z";

/// A meeting on Thursday with everything in it.
fn hold(server: &Server, couple: &Couple) -> String {
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let talked = ana.raise("Flaky tests\nEvery second merge waits.");
    let carried = ana.raise("On-call handover");
    let his = marek.capture("Search").id;
    ana.keep(&his, None);
    ana.capture_privately("not for anybody");
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    marek.note(&meeting, Some(&talked), ("Nightly quarantine.", 0));
    ana.note(&meeting, None, ("Good talk.", 0));
    ana.note(&meeting, Some(&carried), ("We only looked at it.", 0));
    ana.point(&talked, "discussion");
    marek.point(&his, "discussion");
    ana.agree("@marek Friday: free a slot", Some(&meeting), None);
    let done = ana.agree("read the plan", Some(&meeting), None).id;
    let path = format!("/action-items/{done}/state");
    ana.post::<api::ActionItem>(&path, &api::ActionState { state: "done".into() });
    server.wait_minutes(44);
    marek.wrap_up(&meeting);
    meeting
}

const DRAFT: &str = "You talked through “Flaky tests” and “Search”. “On-call handover” carries over.\n\n\
     Marek promised: “free a slot”, by Friday 15 May.\nAna promised: “read the plan”.\n\n\
     You meet again on Thursday 21 May.";

fn the_recap_is_drafted_from_the_facts_and_whole_as_markdown(server: &Server) {
    let couple = Couple::of(server);
    let meeting = hold(server, &couple);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let path = format!("/meetings/{meeting}/recap");
    let draft: api::Recap = marek.get(&path);
    assert_eq!((draft.text.as_str(), draft.version, draft.sent_at.as_deref()), (DRAFT, 0, None));
    let written: api::Recap =
        ana.post(&path, &api::Words { text: "We quarantine flaky tests nightly.\n".into(), version: 0 });
    let expected = "# Ana and Marek\n\nThursday 14 May 2026 at 14:00 (Europe/Berlin), 44 minutes.\n\n\
         We quarantine flaky tests nightly.\n\n\
         ## Talked through\n\n### Flaky tests\n\nEvery second merge waits.\n\nNightly quarantine.\n\n\
         ### Search\n\nFrom Marek.\n\n\
         ## Carried over\n\n- On-call handover\n\n  We only looked at it.\n\n\
         ## Who does what\n\n- [ ] Marek: free a slot (by 2026-05-15)\n- [x] Ana: read the plan\n\n\
         ## For the record\n\nGood talk.\n\n\
         ## Next\n\nThursday 21 May 2026 at 14:00 (Europe/Berlin)\n";
    assert_eq!(written.markdown, expected);
    let file = server.browser(&couple.other).get(&couple.page(&format!("{path}.md"))).expect(200);
    assert_eq!(file.text(), expected);
    let header =
        |name: &str| file.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    assert_eq!(header("content-type").as_deref(), Some("text/markdown; charset=utf-8"));
    assert_eq!(
        header("content-disposition").as_deref(),
        Some("attachment; filename=\"recap-2026-05-14.md\"")
    );
    let carried = ana.week().agenda.above[0].point.id.clone();
    let focus = ana.give_meeting(&carried, OWN);
    server.set_clock(OWN_UTC);
    ana.of_meeting::<api::Meeting>(&focus, "start");
    let early = ana.try_get::<api::Recap>(&format!("/meetings/{focus}/recap"));
    assert_eq!(refusal(early), (409, "A recap is written once the meeting is wrapped up.".into()));
    server.wait_minutes(1);
    ana.wrap_up(&focus);
    let own: api::Recap = ana.get(&format!("/meetings/{focus}/recap"));
    assert!(own.markdown.starts_with(
        "# On-call handover\n\nA meeting of Ana and Marek about this alone: Tuesday 19 May 2026 at 10:00 (Europe/Berlin), 1 minute.\n"
    ), "{}", own.markdown);
}

fn the_recap_is_written_by_both_and_sent_by_its_owner(server: &Server) {
    let couple = Couple::of(server);
    let meeting = hold(server, &couple);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let path = format!("/meetings/{meeting}/recap");
    let words = |text: &str, version| api::Words { text: text.into(), version };
    let sending = format!("{path}/sending");
    assert_eq!(
        refusal(marek.try_post::<api::Recap>(&sending, &api::Nothing {})).0,
        409,
        "the owner sends it"
    );
    let home = |person| server.browser(person).get("/").expect(200).text();
    assert!(!home(&couple.other).contains("sent the recap"));
    let sent: api::Recap = ana.post(&sending, &api::Nothing {});
    assert_eq!((sent.text.as_str(), sent.version), (DRAFT, 1), "the draft, as it read when it was sent");
    let at = |recap: &api::Recap| recap.sent_at.clone().expect("sent")[..16].to_owned();
    assert_eq!(at(&sent), "2026-05-14T12:44");
    assert!(home(&couple.other).contains("<bdi>Ana</bdi> sent the recap"));
    assert!(!home(&couple.owner).contains("sent the recap"));
    let told = ana.events(0).into_iter().filter(|event| event.noun == "recap").map(|event| event.verb);
    assert_eq!(told.collect::<Vec<_>>(), ["sent"]);
    server.wait_minutes(2);
    assert_eq!(refusal(marek.try_post::<api::Recap>(&path, &words("from the draft", 0))).0, 409, "stale");
    let his: api::Recap = marek.post(&path, &words("with his words", 1));
    assert_eq!((his.version, at(&his).as_str()), (2, "2026-05-14T12:44"));
    let page = couple.page(&format!("/meetings/{meeting}/wrap-up"));
    let text = server.browser(&couple.owner).get(&page).expect(200).text();
    assert!(text.contains("you can send it again") && text.contains("Send it again"));
    let again: api::Recap = ana.post(&sending, &api::Nothing {});
    assert_eq!((again.text.as_str(), at(&again).as_str()), ("with his words", "2026-05-14T12:46"));
    let list = server.browser(&couple.other).get(&couple.page("/meetings")).expect(200).text();
    assert!(list.contains("</bdi> sent the recap"));
    let long = "a".repeat(200_001);
    assert_eq!(refusal(ana.try_post::<api::Recap>(&path, &words(&long, 2))).0, 422);
    server.wait_days(8);
    assert!(!home(&couple.other).contains("sent the recap"), "no news after a week");
}

fn a_reflection_is_changed_and_taken_back(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    ana.raise("one");
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    let path = format!("/meetings/{meeting}/reflection");
    let say = |worth: Option<&str>, drove: Option<&str>| api::Reflection {
        worth: worth.map(Into::into),
        drove: drove.map(Into::into),
    };
    assert_eq!(refusal(ana.try_post::<api::Reflection>(&path, &say(Some("yes"), None))).0, 409, "not yet");
    ana.wrap_up(&meeting);
    let version = ana.week().relationship.version;
    let told = |said: api::Reflection| (said.worth.unwrap_or_default(), said.drove.unwrap_or_default());
    let both = |worth: &str, drove: &str| (worth.to_owned(), drove.to_owned());
    assert_eq!(told(ana.post(&path, &say(Some("yes"), None))), both("yes", ""));
    assert_eq!(told(ana.post(&path, &say(None, Some("you")))), both("yes", "you"), "the first answer stays");
    assert_eq!(told(ana.post(&path, &say(Some("a-lot"), None))), both("a-lot", "you"));
    assert_eq!(told(ana.post(&path, &say(None, Some("none")))), both("a-lot", ""));
    assert_eq!(told(marek.get(&path)), both("", ""), "his own, and he said nothing");
    assert_eq!(
        told(marek.post(&path, &say(Some("stood-still"), Some("other")))),
        both("stood-still", "other")
    );
    assert_eq!(told(ana.get(&path)), both("a-lot", ""));
    assert_eq!(ana.week().relationship.version, version, "nobody hears of it");
    for wrong in [say(Some("5"), None), say(None, Some("Marek"))] {
        assert_eq!(refusal(ana.try_post::<api::Reflection>(&path, &wrong)).0, 422);
    }
    server.wait_days(1);
    let page =
        server.browser(&couple.owner).get(&couple.page(&format!("/meetings/{meeting}"))).expect(200).text();
    assert!(page.contains("value=\"none\" aria-pressed=\"true\""), "shown again in the past meeting");
}

fn the_page_after_a_meeting_lets_its_owner_choose(server: &Server) {
    let couple = Couple::of(server);
    let meeting = hold(server, &couple);
    let (owner, other) = (server.browser(&couple.owner), server.browser(&couple.other));
    let page = couple.page(&format!("/meetings/{meeting}/wrap-up"));
    let text = owner.get(&page).expect(200).text();
    for words in [
        "That’s 44 minutes",
        "Two points talked through, one to carry, two promises made.",
        "Goes to Thursday 21 May",
        "Keep for next time",
        "Give it that meeting",
        "Send recap to both",
        "Close without sending",
        "Next: Thursday 21 May, 14:00",
        "Only you see your answer",
    ] {
        assert!(text.contains(words), "{words}");
    }
    let his = other.get(&page).expect(200).text();
    assert!(!his.contains("Give it that meeting") && !his.contains("Send recap to both"));
    assert!(
        other
            .get(&couple.page(&format!("/meetings/{meeting}")))
            .expect(200)
            .text()
            .contains("That’s 44 minutes")
    );
    let ana = couple.owners_desk(server);
    let carried = ana.week().agenda.above[0].point.id.clone();
    ana.point(&carried, "drop");
    assert!(owner.get(&page).expect(200).text().contains("What happens to it: Dropped"));
    ana.point(&carried, "restoring");
    ana.give_meeting(&carried, OWN);
    assert!(owner.get(&page).expect(200).text().contains("has its own meeting, Tuesday 19 May, 10:00"));
    server.wait_days(1);
    let later = owner.get(&couple.page(&format!("/meetings/{meeting}"))).expect(200).text();
    assert!(later.contains("Wrap-up and recap") && !later.contains("That’s 44 minutes"));
    assert!(owner.get(&page).expect(200).text().contains("Thursday 14 May. Two points talked through"));
}

fn what_was_put_off_in_a_meeting_is_part_of_it(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let (put_off, noted) = (ana.raise("On-call handover"), ana.raise("Search"));
    let before = ana.raise("put off before");
    ana.defer(&before, None);
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    ana.defer(&before, Some("2026-06-20"));
    ana.note(&meeting, Some(&put_off), ("Too big for today.", 0));
    server.wait_minutes(5);
    ana.defer(&put_off, None);
    ana.defer(&noted, Some("2026-05-20"));
    let unsorted = ana.capture("came up").id;
    ana.defer(&unsorted, None);
    let detail = ana.wrap_up(&meeting);
    let told: Vec<_> = detail.points.iter().map(|each| (each.text.as_str(), each.outcome.as_str())).collect();
    assert_eq!(told, [("On-call handover", "carried"), ("Search", "carried")]);
    assert_eq!(ana.agenda().0, ["Search"], "one is back by the next meeting");
    let page = server.browser(&couple.owner).get(&couple.page(&format!("/meetings/{meeting}/wrap-up")));
    let text = page.expect(200).text();
    assert!(text.contains("two to carry") && text.contains("What happens to it: In the backlog"), "{text}");
    let recap: api::Recap = ana.get(&format!("/meetings/{meeting}/recap"));
    assert!(recap.markdown.contains("- On-call handover\n\n  Too big for today."), "{}", recap.markdown);
    let on: api::Meeting = ana.of_meeting(&meeting, "reopening");
    assert_eq!(on.state, "in-progress");
    assert!(ana.meeting(&meeting).points.is_empty());
}

fn a_promise_taken_back_at_once_was_none(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    let slip = ana.agree("@marek Frday: a slip", Some(&meeting), None).id;
    let meant = ana.agree("@marek Friday: meant", Some(&meeting), None).id;
    // As the box sends it while they meet.
    let owner = server.browser(&couple.owner);
    let boxed = [("text", "@marek Friday: boxed"), ("vis", "both"), ("kind", ""), ("meeting", &meeting)];
    owner.post(&couple.page("/action-items"), &boxed).expect(303);
    let drop = |id: &str| {
        let path = format!("/action-items/{id}/state");
        ana.post::<api::ActionItem>(&path, &api::ActionState { state: "dropped".into() });
    };
    server.wait_minutes(5);
    drop(&slip);
    ana.wrap_up(&meeting);
    server.wait_days(3);
    drop(&meant);
    let agreed: Vec<String> = ana.meeting(&meeting).actions.into_iter().map(|each| each.text).collect();
    assert_eq!(agreed, ["meant", "boxed"], "let go by agreement, and made all the same");
    let past = owner.get(&couple.page(&format!("/meetings/{meeting}"))).expect(200).text();
    assert!(past.contains("two promises made") && !past.contains("a slip"));
    let alone = owner.get(&couple.page(&format!("/action-items/{slip}"))).expect(200).text();
    assert!(alone.contains("a slip") && alone.contains("Open it again"), "it is found, and comes back");
    let list = owner.get(&couple.page("/meetings")).expect(200).text();
    assert!(list.contains("2 promises") && !list.contains("3 promises"));
}

fn promises_that_piled_up_are_settled_together(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let mut ids: Vec<String> = (0..9).map(|n| ana.agree(&format!("old {n}"), None, None).id).collect();
    ids.push(marek.agree("his", None, None).id);
    let kept = ana.agree("kept", None, None).id;
    server.wait_days(40);
    let owner = server.browser(&couple.owner);
    let week = owner.get(&couple.page("")).expect(200).text();
    assert!(week.contains("2 more, to settle together") && week.contains("agreed 5 weeks ago"));
    let settle = |actions: &[String], state: &str| {
        let all = api::ActionStates { actions: actions.to_vec(), state: state.into() };
        ana.try_post::<Vec<api::ActionItem>>("/action-items/states", &all)
    };
    assert_eq!(refusal(settle(&[], "done")).0, 422);
    let last = owner.get(&couple.page(&format!("/action-items/{kept}"))).expect(200).text();
    assert!(last.contains("It is open.") && last.contains("kept"), "it is on no first page");
    let first = owner.get(&couple.page(&format!("/action-items/{}", ids[0]))).expect(303);
    assert!(first.location().ends_with(&format!("#a-{}", ids[0])));
    let others = Couple::between(server, &server.add("Eva Novak"), &server.add("Tom Becker"));
    let stranger = others.owners_desk(server).agree("theirs", None, None).id;
    assert_eq!(refusal(settle(&[ids[0].clone(), stranger], "done")).0, 404);
    assert_eq!(ana.week().you_owe.len(), 10, "all of them or none");
    let pressed: Vec<_> = ids.iter().map(|id| ("actions", id.as_str())).collect();
    let back = couple.page("/action-items");
    let form = [&pressed[..], &[("state", "dropped"), ("key", "k1"), ("back", &back)]].concat();
    let done = owner.post(&couple.page("/action-items/states"), &form).expect(303);
    let open = |desk: &common::Desk| desk.get::<Vec<api::ActionItem>>("/action-items?state=open");
    assert_eq!(open(&marek).iter().map(|each| each.id.clone()).collect::<Vec<_>>(), [kept]);
    let answer = owner.get(done.location()).expect(200);
    let page = answer.text();
    assert!(
        page.contains("Dropped, all that you ticked") && page.contains("kept") && !page.contains("old 3")
    );
    let (path, undo) = common::undo_of(&answer).expect("a toast");
    let undo: Vec<_> = undo.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let undone = owner.post(&path, &undo).expect(303);
    assert!(owner.get(undone.location()).expect(200).text().contains("Open again, all that you ticked"));
    assert_eq!(open(&ana).len(), 11, "all are open again");
    let path = format!("/action-items/{}/state", ids[0]);
    marek.post::<api::ActionItem>(&path, &api::ActionState { state: "done".into() });
    settle(&ids[..2], "dropped").expect("the other one");
    let done: Vec<api::ActionItem> = ana.get("/action-items?state=done");
    assert_eq!(done.len(), 1, "settled by the other one meanwhile, and stays so");
}
