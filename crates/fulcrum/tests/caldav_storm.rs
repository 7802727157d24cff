//! Thirty changes from both sides against a real Radicale that restarts in between: nothing is there twice, and in the end both say
//! the same of every day.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::calendar_account;
use common::{Both, Server, moved, on_both, without};

on_both!(after_thirty_changes_from_both_sides_each_is_there_once);

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// When the occurrence of a day is, as a text says; none where it is taken out or called off.
fn stands(text: &str, day: &str) -> Option<String> {
    let regular = format!("{}T140000", day.replace('-', ""));
    let out = text.lines().filter(|line| line.starts_with("EXDATE"));
    if out.into_iter().any(|line| line.contains(&regular)) {
        return None;
    }
    let parts = text.split("BEGIN:VEVENT").skip(1);
    let own = parts.filter(|part| {
        part.lines().any(|line| line.starts_with("RECURRENCE-ID") && line.ends_with(&regular))
    });
    let own: Vec<&str> = own.collect();
    assert!(own.len() < 2, "said twice: {text}");
    let Some(part) = own.first() else { return Some(regular) };
    let starts = part.lines().find(|line| line.starts_with("DTSTART"))?;
    (!part.contains("STATUS:CANCELLED")).then(|| starts.rsplit(':').next().unwrap_or_default().to_owned())
}

const DAYS: [&str; 4] = ["2026-05-14", "2026-05-21", "2026-05-28", "2026-06-04"];

/// One change on either side, or a restart while we look.
fn change(both: &Both, dice: &mut Dice) {
    let day = DAYS[usize::try_from(dice.roll(4)).expect("small")];
    let (on, hour) = (15 + dice.roll(3), 8 + dice.roll(8));
    let regular = format!("{}T140000", day.replace('-', ""));
    let text = both.program.get(&both.series()).unwrap_or_default();
    let as_planned = stands(&text, day).as_ref() == Some(&regular);
    // As a program would: what has a part of its own already is moved in that.
    let has_part = text.contains(&format!("RECURRENCE-ID;TZID=Europe/Berlin:{regular}"));
    match dice.roll(7) {
        0..=2 if !text.is_empty() && as_planned && !has_part => {
            let to = format!("{}T{hour:02}3000", day.replace('-', ""));
            both.program.edit(&both.series(), |text| moved(text, &regular, &to));
        }
        3 if !text.is_empty() && as_planned => {
            both.program.edit(&both.series(), |text| without(text, &regular));
        }
        4 | 5 => {
            let to = api::NextMeeting { at: format!("2026-05-{on}T{hour:02}:00") };
            // One that is over by then is refused.
            both.mareks().try_post::<api::Meeting>("/next-meeting", &to).ok();
        }
        _ => {
            both.radicale.stop();
            both.go_round();
            both.radicale.run();
            both.node.wait_minutes(5);
        }
    }
}

fn after_thirty_changes_from_both_sides_each_is_there_once(server: &Server) {
    let both = Both::connected(server);
    let seed = u64::from(both.couple.id.0.as_bytes()[15]) + 1;
    let mut dice = Dice(seed);
    for step in 0..30 {
        change(&both, &mut dice);
        if dice.roll(2) == 0 {
            both.node.wait_minutes(1);
            calendar_account::sync_due(&both.node.app).expect("a round");
        }
        assert!(both.program.names().len() <= 1, "step {step}, seed {seed}: {:?}", both.program.names());
    }
    // Many restarts in a row make the next try a late one.
    both.node.wait_minutes(20 * 60);
    both.go_round();
    for wish in both.wishes() {
        let path = format!("/calendar-wishes/{}/keeping", wish.id);
        both.desk().post::<Vec<api::CalendarWish>>(&path, &api::Nothing {});
    }
    both.go_round();
    both.go_round();
    assert_eq!(both.account().why, None, "seed {seed}");
    assert_eq!(both.program.names(), [both.series()], "seed {seed}");
    // Both say the same of every day.
    let feed = both.feed();
    for day in DAYS {
        assert_eq!(
            stands(&both.text(), day),
            stands(&feed, day),
            "{day}, seed {seed}: {} {feed}",
            both.text()
        );
    }
}
