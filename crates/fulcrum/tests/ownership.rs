//! Ownership, through the front door: what each side brought, in points and minutes, and what is said about it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Server, THURSDAY, on_both};

on_both!(
    shares_are_of_the_agenda_and_of_the_meetings_held,
    both_are_told_whose_agenda_it_is,
    a_record_keeps_the_minutes_of_its_day,
    lately_is_twelve_meetings,
);

fn shares_are_of_the_agenda_and_of_the_meetings_held(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let (long, _) = (ana.raise("a long one"), ana.raise("a short one"));
    ana.give_minutes(&long, 15);
    let his = marek.capture("his").id;
    let none: api::Ownership = marek.get("/ownership");
    assert_eq!((none.agenda.owner.points, none.agenda.other.points), (2, 0), "a capture is on no agenda");
    ana.keep(&his, None);
    let now: api::Ownership = marek.get("/ownership");
    let (hers, his_part) = (&now.agenda.owner, &now.agenda.other);
    assert_eq!((hers.points, hers.minutes, hers.percent_of_points, hers.percent_of_minutes), (2, 20, 67, 80));
    assert_eq!(
        (his_part.points, his_part.minutes, his_part.percent_of_points, his_part.percent_of_minutes),
        (1, 5, 33, 20)
    );
    assert!(now.meetings.is_empty());
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    ana.point(&long, "discussion");
    ana.wrap_up(&meeting);
    let after: api::Ownership = ana.get("/ownership");
    assert_eq!(
        (after.meetings.len(), &after.meetings[0].brought),
        (1, &now.agenda),
        "talked about and carried"
    );
    assert_eq!((after.lately, after.agenda.owner.points), (now.agenda, 1));
}

fn both_are_told_whose_agenda_it_is(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let pages = || {
        [&couple.owner, &couple.other].map(|who| server.browser(who).get(&couple.page("")).expect(200).text())
    };
    ana.raise("one");
    ana.raise("two");
    assert!(pages().iter().all(|page| !page.contains("Of this agenda")), "two points say nothing");
    let three = ana.raise("three");
    let his = marek.capture("his").id;
    ana.keep(&his, None);
    let [hers, to_him] = pages();
    assert!(hers.contains("Of this agenda you brought 75%"));
    assert!(to_him.contains("Of this agenda you brought 25%"));
    assert!(
        hers.contains("You brought 75 percent, Marek 25 percent") && hers.contains("rotate(-11.2 20 10)")
    );
    ana.give_minutes(&his, 30);
    let [hers, to_him] = pages();
    assert!(hers.contains("brought 67% of this agenda. It’s your meeting"));
    assert!(to_him.contains("You brought 67% of this agenda."));
    let posting = format!("/points/{his}/posting");
    let count = |page: &str| page.matches(&posting).count();
    assert_eq!((count(&hers), count(&to_him)), (1, 2), "offered to him beside the sentence, too");
    assert!(!to_him.contains(&format!("/points/{three}/posting")));
    marek.try_post_point(&his, None).expect("posted");
    assert!(pages()[0].contains("Of this agenda you brought 100%"));
}

fn a_record_keeps_the_minutes_of_its_day(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let ids = ["a", "b", "c"].map(|text| ana.raise(text));
    ana.give_minutes(&ids[0], 12);
    server.set_clock(THURSDAY);
    let meeting = ana.start().id;
    ana.point(&ids[1], "discussion");
    ana.wrap_up(&meeting);
    ana.give_minutes(&ids[0], 40);
    let minutes: Vec<_> =
        ana.meeting(&meeting).points.iter().map(|record| (record.text.clone(), record.minutes)).collect();
    assert_eq!(minutes, [("b".into(), 5), ("a".into(), 12), ("c".into(), 5)]);
    let past =
        server.browser(&couple.other).get(&couple.page(&format!("/meetings/{meeting}"))).expect(200).text();
    assert!(past.contains("Of that agenda you brought 0%, 0 of 3 points, 0 of 22 minutes"));
}

fn lately_is_twelve_meetings(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let his = marek.capture("his, long ago").id;
    ana.keep(&his, None);
    server.set_clock(THURSDAY);
    for number in 0..13 {
        let hers = ana.raise(&format!("point {number}"));
        let meeting = ana.start().id;
        ana.point(&hers, "discussion");
        if number == 0 {
            ana.point(&his, "discussion");
        }
        ana.wrap_up(&meeting);
        server.wait_days(7);
    }
    let lately: api::Ownership = ana.get("/ownership");
    assert_eq!((lately.meetings.len(), lately.lately.owner.points, lately.lately.other.points), (12, 12, 0));
    let list = server.browser(&couple.owner).get(&couple.page("/meetings")).expect(200).text();
    assert!(list.contains("You brought 100% of the time and 100% of the points."), "over the last twelve");
}
