//! Finding words in ten years of twenty weekly one-on-ones, opened and scanned: the first time, and while one goes on
//! typing; and what it takes in memory meanwhile.

use crate::{
    Effort, Outcome,
    report::{Report, median, milliseconds, number, timed},
};
use app::{
    App, KeyFile, Target, find, first_run,
    import::{self, Import},
    relationship::{self, Start},
    user::NewUser,
};
use domain::{Side, UserId, relationship::Kind};
use jiff::{Timestamp, ToSpan as _, civil::date};
use std::{fmt::Write as _, sync::Arc};

const RELATIONSHIPS: usize = 20;
const MEETINGS: usize = 520;
const POINTS: usize = 8;
/// Words that people use for their work, more or less.
const VOCABULARY: usize = 6_000;

/// Words as a text may hold them: the same on every run.
struct Words(u64);

impl Words {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % most.max(1)
    }

    /// A word: the lower its number, the more often it is used.
    fn word(&mut self) -> String {
        let rank = self.below(VOCABULARY).min(self.below(VOCABULARY)).min(self.below(VOCABULARY));
        spell(rank)
    }

    fn line(&mut self, words: usize) -> String {
        (0..words).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}

/// A word that can be said, for each number another one.
fn spell(mut rank: usize) -> String {
    const SYLLABLES: [&str; 24] = [
        "ba", "ren", "to", "li", "mar", "ke", "sun", "do", "pla", "vi", "ter", "no", "ga", "shi", "cor",
        "ul", "fen", "ma", "tri", "ol", "pe", "dan", "su", "wer",
    ];
    let mut word = String::new();
    for _ in 0..3 {
        word += SYLLABLES.get(rank % SYLLABLES.len()).copied().unwrap_or_default();
        rank /= SYLLABLES.len();
    }
    word
}

pub(crate) fn measure(effort: Effort, report: &mut Report) -> Outcome {
    let folder = tempfile::tempdir()?;
    let app =
        App::open(Target::Folder(folder.path().into()), KeyFile(folder.path().join("master.key")), clock())?;
    let user = fill(&app)?;
    let queries = queries();
    let first = queries.first().ok_or("nothing to look for")?;
    let (hits, cold) = timed(|| search(&app, user, first));
    report.add(("search", "hits", ""), number(hits?));
    report.add(("search", "cold_ms", "ms"), milliseconds(cold));
    let mut times = Vec::new();
    for query in queries.iter().cycle().take(effort.requests) {
        let (hits, time) = timed(|| search(&app, user, query));
        hits?;
        times.push(milliseconds(time));
    }
    times.sort_by(f64::total_cmp);
    let late = times.get(times.len() * 95 / 100).copied().unwrap_or(f64::NAN);
    report.add(("search", "warm_ms_p95", "ms"), late);
    report.add(("search", "warm_ms_p50", "ms"), median(times));
    report.add(("search", "memory_mb", "MB"), number(app.shelves().bytes()) / 1024.0 / 1024.0);
    Ok(())
}

/// As somebody types them: a word, its beginning, two words, one with a slip, none that is there.
fn queries() -> Vec<String> {
    let word = spell(700);
    let beginning: String = word.chars().take(4).collect();
    let slip = format!("{}x{}", beginning, word.chars().skip(5).collect::<String>());
    vec![
        word.clone(),
        beginning,
        format!("{} {}", spell(40), spell(90)),
        slip,
        "zzyzzyva quux".into(),
        "ma".into(),
    ]
}

fn search(app: &App, user: UserId, query: &str) -> Outcome<usize> {
    let (shelves, query) = (app.shelves(), query.to_owned());
    Ok(app.read(move |tx| find::search(tx, &shelves, user, &query)).wait()?.len())
}

/// The one place here that asks the system for the time.
#[allow(clippy::disallowed_methods, reason = "the application is handed this clock")]
fn clock() -> app::Clock {
    Arc::new(Timestamp::now)
}

/// One manager with twenty running documents of ten years, brought along.
fn fill(app: &App) -> Outcome<UserId> {
    let new = NewUser {
        name: "Marek Novak".into(),
        email: "marek@example.org".into(),
        zone: domain::user::zone("UTC")?,
        password_hash: None,
    };
    let user = app.write(move |tx| first_run::make(tx, "Bench", &new)).wait()?;
    let mut words = Words(7);
    for place in 0..RELATIONSHIPS {
        let start =
            Start { name: format!("Report {place}"), kind: Kind::Reporting, side: Side::Other, series: None };
        let document = Arc::new(document::read(&document(&mut words)?, jiff::civil::date(2026, 11, 22)));
        let import = move |tx: &mut app::Tx<'_>| {
            let relationship = relationship::start(tx, user, &start)?;
            import::save(tx, user, &Import { relationship, document: document.clone(), swap: false })
        };
        app.write(import).wait()?;
    }
    Ok(user)
}

/// A date a week, going back: points, an action and a note.
fn document(words: &mut Words) -> Outcome<String> {
    let (mut text, mut day) = (String::new(), date(2026, 11, 20));
    for _ in 0..MEETINGS {
        writeln!(text, "## {day}\n")?;
        for _ in 0..POINTS {
            let length = 6 + words.below(10);
            writeln!(text, "- {}", words.line(length))?;
        }
        writeln!(text, "- [x] @report: {}\n\nNotes: {}\n", words.line(7), words.line(60))?;
        day = day.checked_sub(7.days())?;
    }
    Ok(text)
}
