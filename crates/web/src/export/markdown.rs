//! An export as a folder of Markdown that reads well: one folder a one-on-one, one file a meeting, and what is private in
//! a file of its own. Words of people are escaped, never interpreted.

mod goals;
mod growth;
mod index;
mod lives;
mod meeting;
mod private;
mod themes;

use super::{
    escape::{file_name, line, note, words},
    json,
};
use api::{ExportedMeeting, ExportedOneOnOne, ExportedTalkingPoint};
use app::view::{Leaving, OneOnOne};
use domain::Result;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::collections::{HashMap, HashSet};

/// A file of the folder.
#[derive(Debug)]
pub struct File {
    /// Where, with `/` between folders: small letters, digits and hyphens alone.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// Writes the folder, one one-on-one at a time.
#[derive(Default)]
pub struct Markdown {
    today: Option<Date>,
    zone: Option<TimeZone>,
    /// Names of folders that are taken.
    folders: HashSet<String>,
}

impl Markdown {
    /// The page that says what is in the folder.
    pub fn begin(&mut self, leaving: &Leaving) -> File {
        let zone = leaving.user.time_zone();
        self.today = Some(leaving.today);
        self.zone = Some(zone);
        let text = format!(
            "# The one-on-ones of {name}\n\n\
             Written by Fulcrum on {today}. Times are in {zone}.\n\n\
             Each folder is one one-on-one: `index.md` has the agenda, the backlog, actions and everything that was \
             raised; `meetings` has a file for each meeting. `private.md` is there where {name} kept something to \
             themselves: nobody else could see it, so think before you pass it on.\n\n\
             To come back, export as JSON too: Fulcrum reads that again, with nothing lost.\n",
            name = line(&leaving.user.name),
            today = day(leaving.today),
            zone = line(&leaving.user.zone),
        );
        File { path: "README.md".into(), text }
    }

    /// The files of a one-on-one.
    ///
    /// # Errors
    /// `Failed` when it has no shape.
    pub fn one(&mut self, one: &OneOnOne) -> Result<Vec<File>> {
        let shape = json::shape(one)?;
        let zone = self.zone.clone().unwrap_or(TimeZone::UTC);
        let page = Page::new(&shape, zone, self.today.unwrap_or_default());
        let folder = self.folder(&page);
        let mut files = vec![File { path: format!("{folder}/index.md"), text: index::text(&page) }];
        for (meeting, file) in shape.meetings.iter().zip(&page.files) {
            files.push(File { path: format!("{folder}/{file}"), text: meeting::text(&page, meeting) });
        }
        files.extend(private::text(&page).map(|text| File { path: format!("{folder}/private.md"), text }));
        Ok(files)
    }

    fn folder(&mut self, page: &Page<'_>) -> String {
        let name = match file_name(page.person(page.across())) {
            name if name.is_empty() => "one-on-one".into(),
            name => format!("with-{name}"),
        };
        free(&mut self.folders, &name)
    }
}

/// The name, with a number where it is taken.
fn free(taken: &mut HashSet<String>, name: &str) -> String {
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    let free = names.find(|name| !taken.contains(name)).unwrap_or_default();
    taken.insert(free.clone());
    free
}

/// What the files of a one-on-one are written from.
struct Page<'a> {
    one: &'a ExportedOneOnOne,
    zone: TimeZone,
    today: Date,
    points: HashMap<&'a str, &'a ExportedTalkingPoint>,
    /// How often each point was carried over.
    carried: HashMap<&'a str, usize>,
    /// The file of each meeting, in their order.
    files: Vec<String>,
}

impl<'a> Page<'a> {
    fn new(one: &'a ExportedOneOnOne, zone: TimeZone, today: Date) -> Self {
        let points = one.talking_points.iter().map(|point| (point.id.as_str(), point)).collect();
        let mut carried = HashMap::new();
        for record in one.meeting_points.iter().filter(|record| record.outcome == "carried") {
            *carried.entry(record.talking_point_id.as_str()).or_default() += 1;
        }
        let mut page = Self { one, zone, today, points, carried, files: Vec::new() };
        let mut taken = HashSet::new();
        for meeting in &one.meetings {
            let day = page.zoned(&meeting.scheduled_at).map_or_else(String::new, |at| at.date().to_string());
            page.files.push(format!("meetings/{}.md", free(&mut taken, &day)));
        }
        page
    }

    fn across(&self) -> &'static str {
        if self.one.side == "owner" { "other" } else { "owner" }
    }

    /// The name of a side, as it was written.
    fn person(&self, side: &str) -> &'a str {
        if side == "owner" { &self.one.owner.name } else { &self.one.other.name }
    }

    /// The first name of a side.
    fn who(&self, side: &str) -> String {
        let name = self.person(side);
        line(name.split_whitespace().next().unwrap_or(name))
    }

    fn zoned(&self, at: &str) -> Option<jiff::Zoned> {
        Some(at.parse::<Timestamp>().ok()?.to_zoned(self.zone.clone()))
    }

    /// "14 May 2026".
    fn day(&self, at: &str) -> String {
        self.zoned(at).map_or_else(|| at.into(), |at| day(at.date()))
    }

    /// "Thursday 14 May 2026".
    fn title(&self, meeting: &ExportedMeeting) -> String {
        self.zoned(&meeting.scheduled_at)
            .map_or_else(String::new, |at| at.strftime("%A %-d %B %Y").to_string())
    }

    fn clock(&self, at: &str) -> String {
        self.zoned(at).map_or_else(String::new, |at| at.strftime("%-H:%M").to_string())
    }

    /// The words of a point in one line, for naming it where it does not stand itself.
    fn named(&self, point: &str) -> String {
        const LONGEST: usize = 80;
        let Some(point) = self.points.get(point) else { return "a point that is gone".into() };
        let first = point.text.lines().next().unwrap_or_default();
        let short = domain::words::cut(first, LONGEST);
        let more = if short.ends_with('…') || point.text.lines().count() == 1 { "" } else { "…" };
        format!("“{}{more}”", line(&short))
    }
}

/// "14 May 2026".
fn day(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// A day of storage in words.
fn written_day(text: &str) -> String {
    text.parse().map_or_else(|_| line(text), day)
}

/// A section, unless there is nothing in it.
fn section(out: &mut String, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        out.push_str(&format!("\n## {title}\n\n{}\n", lines.join("\n")));
    }
}

/// An entry of a list with what is said of it, and what stands under it.
fn entry(mark: &str, text: &str, about: &[String], under: &[String]) -> String {
    let bullet = mark.split(' ').next().unwrap_or(mark);
    let indent = " ".repeat(bullet.len() + 1);
    let mut out = format!("{mark} {}", words(text, &indent));
    if !about.is_empty() {
        out.push_str(&format!("\\\n{indent}*{}*", about.join(" · ")));
    }
    for each in under {
        out.push_str(&format!("\n{indent}- {}", each.replace('\n', &format!("\n{indent}"))));
    }
    out
}
