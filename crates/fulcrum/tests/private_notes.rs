//! Private notes as their author uses them: about the one-on-one, a meeting and a point, saved against a version, found
//! again when what they are about is gone. That nobody else can tell is proved in `privacy.rs`.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Couple, Server, on_both, refusal};

on_both!(
    notes_are_kept_per_place_and_author,
    a_note_outlives_its_point,
    two_tabs_of_one_author_overwrite_nothing,
    the_page_of_what_only_you_see_has_them_all,
    a_private_note_makes_no_version_and_no_event,
);

fn notes_are_kept_per_place_and_author(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let point = ana.raise("the mirror is slow");
    let meeting = ana.start().id;
    let places = [(None, None), (Some(meeting.as_str()), None), (None, Some(point.as_str()))];
    for (n, place) in places.into_iter().enumerate() {
        let note = ana.note_privately(place, (&format!("hers {n}"), 0));
        assert_eq!((note.meeting.as_deref(), note.point.as_deref()), place);
        assert_eq!(note.version, 1);
        marek.note_privately(place, (&format!("his {n}"), 0));
    }
    let texts = |desk: &common::Desk| {
        let mut all: Vec<_> = desk.private_notes().into_iter().map(|note| note.text).collect();
        all.sort();
        all
    };
    assert_eq!(texts(&ana), ["hers 0", "hers 1", "hers 2"]);
    assert_eq!(texts(&marek), ["his 0", "his 1", "his 2"]);
    assert_eq!(refusal(ana.try_note_privately((Some(&meeting), Some(&point)), ("x", 0))).0, 422);
    assert_eq!(
        refusal(ana.try_note_privately((None, Some(&meeting)), ("x", 0))).0,
        404,
        "a meeting is no point"
    );
    assert_eq!(refusal(ana.try_note_privately((None, None), (&"x".repeat(200_001), 1))).0, 422);
    assert_eq!(ana.note_privately((None, None), ("", 1)).text, "", "none left is fine");
}

fn a_note_outlives_its_point(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let (dropped, discussed) = (ana.raise("not worth it"), ana.raise("the mirror is slow"));
    ana.note_privately((None, Some(&dropped)), ("was it me?", 0));
    ana.note_privately((None, Some(&discussed)), ("stay calm", 0));
    let meeting = ana.start().id;
    ana.point(&discussed, "discussion");
    ana.wrap_up(&meeting);
    ana.point(&dropped, "drop");
    server.wait_days(31);
    app::job::run_due(&server.app).expect("the jobs run");
    assert_eq!(refusal(ana.try_get::<api::TalkingPoint>(&format!("/points/{dropped}"))).0, 404);
    assert_eq!(ana.private_notes().len(), 2);
    ana.note_privately((None, Some(&dropped)), ("it was not", 1));
    let hers = server.browser(&couple.owner);
    let page = hers.get(&couple.page("/only-you")).expect(200).text();
    assert!(
        page.contains("A point that is gone") && page.contains("it was not") && page.contains("stay calm")
    );
    let past = hers.get(&couple.page(&format!("/meetings/{meeting}"))).expect(200).text();
    assert!(past.contains("stay calm"), "under the point as it was talked about");
    let his =
        server.browser(&couple.other).get(&couple.page(&format!("/meetings/{meeting}"))).expect(200).text();
    assert!(!his.contains("stay calm"));
}

fn two_tabs_of_one_author_overwrite_nothing(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    ana.note_privately((None, None), ("first", 0));
    assert_eq!(refusal(ana.try_note_privately((None, None), ("begun in another tab", 0))).0, 409);
    ana.note_privately((None, None), ("second", 1));
    assert_eq!(refusal(ana.try_note_privately((None, None), ("late", 1))).0, 409);
    assert_eq!(ana.private_notes()[0].text, "second");
    let fields = [("text", "typed in a tab left open"), ("version", "1")];
    let stale = server.browser(&couple.owner).post(&couple.page("/private-notes"), &fields).expect(409);
    assert!(stale.text().contains("typed in a tab left open"), "what was typed is still there");
}

fn the_page_of_what_only_you_see_has_them_all(server: &Server) {
    let couple = Couple::of(server);
    let ana = couple.owners_desk(server);
    let point = ana.raise("the mirror is slow");
    let hers = server.browser(&couple.owner);
    let back = couple.page("");
    let fields = |text: &'static str, point: &str| {
        [
            ("text", text.to_owned()),
            ("version", "0".into()),
            ("point", point.to_owned()),
            ("back", back.clone()),
        ]
    };
    for (text, point) in [("about us <both>", ""), ("about the mirror", point.as_str())] {
        let fields = fields(text, point);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        hers.post(&couple.page("/private-notes"), &fields).expect(303);
    }
    ana.capture_privately("for myself");
    for page in ["", "/only-you"] {
        let page = hers.get(&couple.page(page)).expect(200).text();
        for words in ["about us &lt;both&gt;", "about the mirror", "for myself", "only you"] {
            assert!(page.to_lowercase().contains(words), "{words}");
        }
    }
    let his = server.browser(&couple.other).get(&couple.page("/only-you")).expect(200).text();
    assert!(!his.contains("about the mirror") && his.contains("Nothing else yet"));
}

fn a_private_note_makes_no_version_and_no_event(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let point = ana.raise("the mirror is slow");
    let before = (marek.week().relationship.version, marek.events(0).len());
    ana.note_privately((None, Some(&point)), ("hm", 0));
    ana.note_privately((None, None), ("hm", 0));
    assert_eq!((marek.week().relationship.version, marek.events(0).len()), before);
    assert!(marek.private_notes().is_empty());
}
