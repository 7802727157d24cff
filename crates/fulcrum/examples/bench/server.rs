//! The demo workspace in a temporary folder, and servers started on it. Stops what it starts.

use crate::{
    Outcome,
    http::Client,
    report::{now, timed},
};
use std::{
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};
use tempfile::TempDir;

/// Patience with a server that starts.
const PATIENCE: Duration = Duration::from_secs(20);

/// A demo workspace.
pub(crate) struct Demo {
    program: PathBuf,
    folder: TempDir,
    /// Paths that sign its people in.
    pub(crate) links: Vec<String>,
    /// Their addresses, in the same order.
    pub(crate) emails: Vec<String>,
}

impl Demo {
    /// Fills a temporary folder.
    pub(crate) fn make(program: &Path, more: &[&str]) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let told = Command::new(program)
            .args(["demo", "--json", "--data"])
            .arg(folder.path())
            .args(more)
            .stderr(Stdio::inherit())
            .output()?;
        if !told.status.success() {
            return Err("fulcrum demo failed".into());
        }
        let people: Vec<serde_json::Value> = serde_json::from_slice(&told.stdout)?;
        let all = |name: &str| people.iter().filter_map(|person| person[name].as_str()).collect::<Vec<_>>();
        let path = |link: &str| Some(format!("/{}", link.splitn(4, '/').nth(3)?));
        let links = all("link").into_iter().filter_map(path).collect();
        let emails = all("email").into_iter().map(Into::into).collect();
        Ok(Self { program: program.into(), folder, links, emails })
    }

    /// Where its data is.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A workspace that somebody filled already.
    pub(crate) fn of(program: &Path, folder: TempDir, links: Vec<String>) -> Self {
        Self { program: program.into(), folder, links, emails: Vec::new() }
    }

    /// Serves it on a free port.
    pub(crate) fn serve(&self) -> Outcome<Server> {
        let mut command = Command::new(&self.program);
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(self.folder.path());
        let mut server =
            Server { child: command.stdout(Stdio::piped()).spawn()?, at: ([127, 0, 0, 1], 0).into() };
        let out = server.child.stdout.take().ok_or("the server says nothing")?;
        let greeting = BufReader::new(out).lines().next().ok_or("the server ended")??;
        let (_, at) = greeting.rsplit_once("//").ok_or("the server does not say where it is")?;
        server.at = at.trim().parse()?;
        Ok(server)
    }
}

/// A server, killed when it is no longer needed.
pub(crate) struct Server {
    child: Child,
    /// Where it listens.
    pub(crate) at: SocketAddr,
}

impl Server {
    /// Its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits until it says that it can write.
    pub(crate) fn wait_until_healthy(&self) -> Outcome {
        let began = now();
        let client = Client::default();
        while began.elapsed() < PATIENCE {
            if client.get(self.at, "/healthz").is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Err("the server did not become healthy".into())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// From the start of the process to the first answer that all is well.
pub(crate) fn cold(demo: &Demo) -> Outcome<(Server, Duration)> {
    let (served, time) = timed(|| {
        let server = demo.serve()?;
        server.wait_until_healthy()?;
        Ok::<_, Box<dyn std::error::Error>>(server)
    });
    Ok((served?, time))
}

/// Megabytes that a process holds in memory.
pub(crate) fn resident(id: u32) -> Outcome<f64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS: not Linux?")?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kilobytes / 1024.0)
}
