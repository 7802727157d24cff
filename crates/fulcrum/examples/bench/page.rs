//! What the first page of a one-on-one weighs over the wire; and of every page that somebody signed in can open, how long
//! the server takes for it and what it weighs: after ten years of weekly meetings, and with 2,000 open points.

use crate::{
    Effort, Outcome,
    decade::{Decade, Pair},
    http::{Answer, Client},
    report::{Report, median, milliseconds, number, timed},
    server::{Demo, Server},
};
use domain::{Side, UserId, prep::Step};
use std::collections::BTreeSet;

/// Paths that are no pages: files, a stream, what is open without signing in.
const NO_PAGES: [&str; 9] =
    ["/api/", "/assets/", "/changes", "/healthz", "/sign-in", "{secret}", ".md", "/export", "/avatars/"];

/// What is measured, and how often.
struct Bench<'a> {
    server: &'a Server,
    requests: usize,
    report: &'a mut Report,
}

pub(crate) fn measure(effort: Effort, decade: &Decade, report: &mut Report) -> Outcome {
    let server = decade.demo.serve()?;
    server.wait_until_healthy()?;
    report.add(("page", "meetings", ""), number(decade.long.meetings));
    report.add(("page", "points", ""), number(decade.long.points));
    let owner = sign_in(&server, decade, decade.long.owner)?;
    let other = sign_in(&server, decade, decade.long.other)?;
    let busy = sign_in(&server, decade, decade.full.owner)?;
    for encoding in ["br", "gzip"] {
        let weight = weigh(&server, &owner, &week(&decade.long), encoding)?;
        report.add_of(("page", "first_kb", "KB"), encoding, weight / 1024.0);
    }
    let mut bench = Bench { server: &server, requests: effort.requests, report };
    bench.all(("owner", Side::Owner), &owner, &decade.long)?;
    bench.all(("manager", Side::Other), &other, &decade.long)?;
    bench.all(("full", Side::Owner), &busy, &decade.full)
}

/// The home of somebody to whom twenty people report, after ten years.
pub(crate) fn measure_home(effort: Effort, reports: &Demo, report: &mut Report) -> Outcome {
    let server = reports.serve()?;
    server.wait_until_healthy()?;
    let client = take(&server, reports.links.first().ok_or("nobody to sign in")?)?;
    let mut bench = Bench { server: &server, requests: effort.requests, report };
    bench.page("home, 20 reports, 10 years", &client, "/")
}

fn week(pair: &Pair) -> String {
    format!("/one-on-ones/{}", pair.id)
}

/// Signs somebody in.
fn sign_in(server: &Server, decade: &Decade, user: UserId) -> Outcome<Client> {
    let place = decade.users.iter().position(|each| *each == user).ok_or("nobody has that id")?;
    let link = decade.demo.links.get(place).ok_or("somebody has no link")?;
    take(server, link)
}

fn take(server: &Server, link: &str) -> Outcome<Client> {
    let signed_in = Client::default().post(server.at, link, "")?;
    let cookie = signed_in.header("set-cookie").and_then(|cookie| cookie.split(';').next());
    Ok(Client { cookie: cookie.ok_or("a link signs nobody in")?.into(), encoding: "" })
}

impl Bench<'_> {
    /// Every page that one of the two can open.
    fn all(&mut self, (who, side): (&str, Side), client: &Client, pair: &Pair) -> Outcome {
        for path in pages() {
            let Some(at) = fill(&path, pair) else { continue };
            // What leads elsewhere is measured there; what is not theirs is not measured.
            if client.get(self.server.at, &at)?.status == 200 {
                self.page(&format!("{who} {path}"), client, &at)?;
            }
        }
        let prep = format!("{}/prep", week(pair));
        for step in Step::of(side) {
            self.send(client, &format!("{prep}/step"), &format!("step={}", step.as_str()))?;
            self.page(&format!("{who} prep {}", step.as_str()), client, &prep)?;
        }
        // Whoever is first starts it, and leaves it going on for the other one.
        let live = self.send(client, &format!("{}/meetings", week(pair)), "")?;
        self.page(&format!("{who} live meeting"), client, &live)?;
        self.page(&format!("{who} wrapping up"), client, &format!("{live}/wrap-up"))
    }

    /// Time and weight of one page.
    fn page(&mut self, name: &str, client: &Client, path: &str) -> Outcome {
        let client = Client { encoding: "br", ..client.clone() };
        let mut times = Vec::new();
        let mut bytes = 0;
        for _ in 0..self.requests {
            let (answer, time) = timed(|| fetch(&client, self.server, path));
            bytes = answer?.bytes;
            times.push(milliseconds(time));
        }
        let plain = fetch(&Client { encoding: "", ..client.clone() }, self.server, path)?.bytes;
        let name = name.replace("/one-on-ones/{relationship}", "…");
        self.report.add_of(("page", "server_ms_p50", "ms"), &name, median(times));
        self.report.add_of(("page", "wire_kb", "KB"), &name, number(bytes) / 1024.0);
        self.report.add_of(("page", "plain_kb", "KB"), &name, number(plain) / 1024.0);
        Ok(())
    }

    /// Sends a form; answers where it leads.
    fn send(&self, client: &Client, path: &str, form: &str) -> Outcome<String> {
        let answer = client.post(self.server.at, path, &format!("key={}&{form}", uuid::Uuid::new_v4()))?;
        let to = answer.header("location").and_then(|to| to.split('?').next());
        to.map(Into::into).ok_or_else(|| format!("{path} answers {}", answer.status).into())
    }
}

/// Paths of all pages, as the table of routes has them.
fn pages() -> BTreeSet<String> {
    let paths = web::routes().into_iter().filter(|route| route.method == "GET").map(|route| route.path);
    paths.filter(|path| !NO_PAGES.iter().any(|part| path.contains(part))).map(Into::into).collect()
}

/// A path with ids in it; nothing where there is none of that name.
fn fill(path: &str, pair: &Pair) -> Option<String> {
    let path = path
        .replace("{relationship}", &pair.id.to_string())
        .replace("{meeting}", &pair.meeting.to_string())
        .replace("{point}", &pair.point.to_string())
        .replace("{action}", &pair.action.to_string());
    let path = match pair.goal {
        Some(goal) => path.replace("{goal}", &goal.to_string()),
        None => path,
    };
    (!path.contains('{')).then_some(path)
}

/// Values of an attribute.
fn hrefs<'a>(html: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(before).skip(1).filter_map(|rest| rest.split('"').next())
}

fn fetch(client: &Client, server: &Server, path: &str) -> Outcome<Answer> {
    let answer = client.get(server.at, path)?;
    if answer.status != 200 {
        return Err(format!("{path} answers {}", answer.status).into());
    }
    Ok(answer)
}

/// Bytes of the page with its style sheet and script.
fn weigh(server: &Server, client: &Client, path: &str, encoding: &'static str) -> Outcome<f64> {
    let html = fetch(client, server, path)?.text();
    let head = html.split("</head>").next().unwrap_or_default();
    let files = hrefs(head, "href=\"").chain(hrefs(head, "src=\""));
    let files: Vec<&str> = files.filter(|file| file.ends_with(".css") || file.ends_with(".js")).collect();
    if files.len() < 2 {
        return Err("the page names no style sheet or no script: was the front end built?".into());
    }
    let client = Client { encoding, ..client.clone() };
    let mut bytes = fetch(&client, server, path)?.bytes;
    for file in files {
        bytes += fetch(&client, server, file)?.bytes;
    }
    Ok(number(bytes))
}
