//! What the first page of a one-on-one weighs over the wire, and how long the server takes for each page.

use crate::{
    Effort, Outcome,
    http::{Answer, Client},
    report::{Report, median, milliseconds, number, timed},
    server::{Demo, Server},
};

pub(crate) fn measure(effort: Effort, demo: &Demo, report: &mut Report) -> Outcome {
    let server = demo.serve()?;
    server.wait_until_healthy()?;
    let (client, week) = owner(&server, demo)?;
    for encoding in ["br", "gzip"] {
        let weight = weigh(&server, &client, &week, encoding)?;
        report.add_of(("page", "wire_kb", "KB"), encoding, weight / 1024.0);
    }
    let past = past_meeting(&server, &client, &week)?;
    let pages = [
        ("home", "/".to_owned()),
        ("week", week.clone()),
        ("backlog", format!("{week}/backlog")),
        ("meetings", format!("{week}/meetings")),
        ("past meeting", past),
    ];
    let client = Client { encoding: "br", ..client };
    for (name, path) in pages {
        report.add_of(("page", "server_ms_p50", "ms"), name, p50(effort, &server, &client, &path)?);
    }
    Ok(())
}

/// The home of somebody to whom twenty people report, after ten years.
pub(crate) fn measure_home(effort: Effort, reports: &Demo, report: &mut Report) -> Outcome {
    let server = reports.serve()?;
    server.wait_until_healthy()?;
    let link = reports.links.first().ok_or("nobody to sign in")?;
    let signed_in = Client::default().post(server.at, link, "")?;
    let cookie = signed_in.header("set-cookie").and_then(|cookie| cookie.split(';').next());
    let client = Client { cookie: cookie.ok_or("not signed in")?.into(), encoding: "br" };
    let name = "home, 20 reports, 10 years";
    report.add_of(("page", "server_ms_p50", "ms"), name, p50(effort, &server, &client, "/")?);
    Ok(())
}

/// Signs in as somebody who owns a one-on-one; answers its path.
fn owner(server: &Server, demo: &Demo) -> Outcome<(Client, String)> {
    for link in &demo.links {
        let signed_in = Client::default().post(server.at, link, "")?;
        let cookie = signed_in.header("set-cookie").and_then(|cookie| cookie.split(';').next());
        let Some(cookie) = cookie else { continue };
        let client = Client { cookie: cookie.into(), encoding: "" };
        let home = fetch(&client, server, "/")?.text();
        for path in places(&home) {
            if fetch(&client, server, &path)?.text().contains("data-agenda=") {
                return Ok((client, path));
            }
        }
    }
    Err("nobody in the demo owns a one-on-one".into())
}

/// Paths of one-on-ones that a page links to.
fn places(html: &str) -> Vec<String> {
    let mut paths: Vec<String> = hrefs(html, "href=\"")
        .filter(|path| path.strip_prefix("/one-on-ones/").is_some_and(|id| id.len() == 36))
        .map(Into::into)
        .collect();
    paths.dedup();
    paths
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

/// Path of a meeting that was held.
fn past_meeting(server: &Server, client: &Client, week: &str) -> Outcome<String> {
    let list = fetch(client, server, &format!("{week}/meetings"))?.text();
    let below = format!("{week}/meetings/");
    let held = hrefs(&list, "href=\"").find(|path| path.starts_with(&below));
    held.map(Into::into).ok_or_else(|| "the demo held no meeting".into())
}

fn p50(effort: Effort, server: &Server, client: &Client, path: &str) -> Outcome<f64> {
    let mut times = Vec::new();
    for _ in 0..effort.requests {
        let (answer, time) = timed(|| fetch(client, server, path));
        answer?;
        times.push(milliseconds(time));
    }
    Ok(median(times))
}
