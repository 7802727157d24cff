//! `fulcrum demo`: a believable workspace. Plays the stories in `demo/*.story` through the product's own verbs, so that
//! nothing in it could not have been done by hand; it writes nothing itself.

mod cast;
mod check;
mod life;
mod line;
mod pace;
mod plan;
mod play;
mod story;
mod words;
mod years;

use crate::{
    storage::{Storage, system_clock},
    terminal::{Outcome, line as complaint, say},
};
use app::{App, first_run};
use cast::{Bond, Person, WORKSPACE};
use clap::Args;
use jiff::Timestamp;
use plan::Moment;
use serde_json::{Value, json};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use story::Story;

macro_rules! stories {
    ($($name:literal),+) => {
        [$((concat!("demo/", $name), include_str!(concat!("../demo/", $name)))),+]
    };
}

const STORIES: [(&str, &str); 7] = stories![
    "ana.story",
    "tomas.story",
    "priya.story",
    "jonas.story",
    "leila.story",
    "marek.story",
    "olena.story"
];

/// Fill an empty workspace.
#[derive(Args)]
pub(crate) struct Demo {
    #[command(flatten)]
    storage: Storage,
    /// Address that the links open, without a slash at the end.
    #[arg(long, env = "FULCRUM_BASE_URL", default_value = "http://127.0.0.1:8017", value_name = "URL")]
    base_url: String,
    /// Answer in JSON, for scripts.
    #[arg(long)]
    json: bool,
    /// Years of the first one-on-one, for measuring: its story over and over, the last time up to the present.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(i64).range(1..=20), hide = true)]
    years: i64,
}

impl Demo {
    pub(crate) fn run(&self) -> Outcome {
        let stories = read_all()?;
        let people = cast::people(&stories);
        let secrets = self.fill(&stories, &people, system_clock()())?;
        let address = self.base_url.trim_end_matches('/');
        let link = |secret: &String| format!("{address}/sign-in/{secret}");
        let lines: Vec<_> = people.iter().zip(secrets.iter().map(link)).collect();
        if self.json {
            let lines: Value = lines.iter().map(|(person, link)| as_json(person, link)).collect();
            say(&lines.to_string());
            return Ok(());
        }
        say(&format!("{WORKSPACE}: {} people, {} one-on-ones, a year of each.", people.len(), stories.len()));
        say(&format!("\nStart the server, then open one of the links: fulcrum serve {}\n", self.place()));
        for (person, link) in lines {
            say(&format!("{:16} {:18} {link}", person.name, person.role()));
        }
        say(
            "\nEach link signs in with one click, as often as you like, for seven days. Keep them to yourself.",
        );
        Ok(())
    }

    /// How the server is told of the same data. An address of a database may hold a password: it is not repeated.
    fn place(&self) -> String {
        match self.storage.database {
            Some(_) => "with the same --database".into(),
            None => format!("--data {}", self.storage.data.display()),
        }
    }

    /// Plays the year; answers the secrets of the sign-in links, in the order of the people.
    fn fill(
        &self,
        stories: &[Story<'static>],
        people: &[Person],
        now: Timestamp,
    ) -> Result<Vec<String>, String> {
        let plans = stories.iter().enumerate().map(|(index, story)| plan::plan(index, story, now));
        let mut plans: Vec<_> = plans.collect::<Result<_, _>>()?;
        years::lengthen(&mut plans, stories, now, self.years)?;
        let opens = plans.iter().map(|plan| plan.opens).min().unwrap_or(now);
        let bonds: Vec<_> = stories.iter().zip(&plans).map(|(story, plan)| Bond::of(story, plan)).collect();
        let mut moments: Vec<_> = plans.into_iter().flat_map(|plan| plan.moments).collect();
        // The sort is stable: what happens at the same moment stays in the order of its story.
        moments.sort_by_key(|moment| moment.at);
        moments.dedup_by(|next, moment| moment.takes(next));

        let told = Told::open(&self.storage, opens)?;
        told.must_be_empty()?;
        told.play(stories, people, bonds, moments)?;
        told.set(now);
        let people = people.to_vec();
        let arranged = move |tx: &mut app::Tx<'_>| {
            cast::arrange(tx, &people, now)?;
            cast::links(tx, &people)
        };
        told.app.write(arranged).wait().map_err(complaint)
    }
}

fn read_all() -> Result<Vec<Story<'static>>, String> {
    STORIES.iter().map(|(file, text)| story::read(file, text)).collect()
}

fn as_json(person: &Person, link: &str) -> Value {
    json!({ "name": person.name, "email": person.email, "role": person.role(), "link": link })
}

/// The application with a clock that the story sets.
struct Told {
    app: App,
    clock: Arc<AtomicI64>,
}

impl Told {
    fn open(storage: &Storage, at: Timestamp) -> Result<Self, String> {
        let clock = Arc::new(AtomicI64::new(at.as_microsecond()));
        let hand = clock.clone();
        let time = move || Timestamp::from_microsecond(hand.load(Ordering::SeqCst)).unwrap_or_default();
        let app = storage.open_at(Arc::new(time))?;
        Ok(Self { app, clock })
    }

    fn set(&self, at: Timestamp) {
        self.clock.store(at.as_microsecond(), Ordering::SeqCst);
    }

    fn must_be_empty(&self) -> Outcome {
        let name = self.app.read(first_run::workspace).wait().map_err(complaint)?;
        let Some(name) = name else { return Ok(()) };
        Err(format!(
            "{name} is here already; the demo fills an empty workspace: point --data at a new folder"
        ))
    }

    /// One moment after the other: each is one transaction, and the clock moves on only when it is on disk.
    fn play(
        &self,
        stories: &[Story<'static>],
        people: &[Person],
        bonds: Vec<Bond>,
        moments: Vec<Moment<'static>>,
    ) -> Outcome {
        let people = people.to_vec();
        let settled = self.app.write(move |tx| cast::settle(tx, &people, &bonds));
        let mut scenes = years::scenes(settled.wait().map_err(complaint)?, &moments);
        for moment in moments {
            let index = moment.story;
            let story = stories.get(index).or(stories.first());
            let (Some(scene), Some(story)) = (scenes.get_mut(index), story) else { continue };
            self.set(moment.at);
            let before = scene.clone();
            let played = self.app.write(move |tx| before.play(tx, &moment)).wait();
            *scene = played.map_err(|why| format!("{}:{}: {}", story.file, scene.line(), complaint(why)))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_stories_are_read_and_every_reference_holds() {
        let stories = read_all().unwrap();
        let held = |story: &Story<'_>| {
            story.weeks.iter().filter(|week| matches!(week.turn, story::Turn::Held { .. })).count()
        };
        for story in &stories {
            assert!(held(story) >= 40, "{}: {} held", story.file, held(story));
        }
        assert_eq!(stories.len(), 7);
    }

    #[test]
    fn everybody_is_there_once_and_who_reports_to_nobody_comes_first() {
        let people = cast::people(&read_all().unwrap());
        let lines: Vec<_> = people.iter().map(|person| (person.email.as_str(), person.role())).collect();
        assert_eq!(lines.first(), Some(&("ingrid.solberg@northwind.example", "manager")));
        assert_eq!(lines.get(1), Some(&("marek.dvorak@northwind.example", "manager and report")));
        assert_eq!(lines.len(), 8);
        assert!(lines.iter().all(|(email, _)| email.is_ascii()), "{lines:?}");
    }

    #[test]
    fn a_year_can_be_told_on_any_day_and_never_reaches_beyond_the_present() {
        let stories = read_all().unwrap();
        let start: Timestamp = "2026-11-19T00:07:00Z".parse().unwrap();
        for hours in (0..24 * 7).step_by(5) {
            let now = pace::later(start, hours * 60);
            for (index, story) in stories.iter().enumerate() {
                let plan = plan::plan(index, story, now).unwrap();
                assert!(plan.moments.iter().all(|moment| plan.opens <= moment.at && moment.at <= now));
            }
        }
    }
}
