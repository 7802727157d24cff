//! The servers that are compared, each in a process of its own, and how a client speaks to each.

use crate::Outcome;
use app::{
    App, KeyFile, Target, Tx, first_run, goal, invitation,
    relationship::{self, Start},
    session,
    user::{self, NewUser},
};
use domain::{Result, Side, goal::Aim, relationship::Kind};
use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};
use tempfile::TempDir;

/// Which server.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// Ours, as it ships.
    Fulcrum,
    /// The least that durable sockets cost.
    Yardstick,
    /// What people would host themselves.
    Hocuspocus,
}

impl Which {
    /// As the figures name it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fulcrum => "fulcrum",
            Self::Yardstick => "yardstick",
            Self::Hocuspocus => "hocuspocus",
        }
    }
}

/// Where the two of a pair connect, and what each message begins with.
#[derive(Clone)]
pub(crate) struct Pair {
    /// Path of the room.
    pub(crate) path: String,
    /// Cookies of the one who types and the one who reads; none where nobody is asked.
    pub(crate) cookies: Option<[String; 2]>,
    /// What each message begins with.
    pub(crate) prefix: Vec<u8>,
    /// What is said first of all.
    pub(crate) hello: Option<Vec<u8>>,
}

/// A server, killed when it is no longer needed.
pub(crate) struct Peer {
    child: Child,
    /// `127.0.0.1:port`.
    pub(crate) host: String,
    /// The rooms that there are.
    pub(crate) pairs: Vec<Pair>,
    _folder: TempDir,
}

impl Peer {
    /// Starts a server with that many rooms.
    pub(crate) fn start(which: Which, fulcrum: &Path, pairs: usize) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let mut command = match which {
            Which::Fulcrum => {
                let mut command = Command::new(fulcrum);
                command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(folder.path());
                command
            }
            Which::Yardstick => {
                let mut command = Command::new(std::env::current_exe()?);
                command
                    .arg("--yardstick")
                    .arg(folder.path().join("yardstick.db"))
                    .arg("--fulcrum")
                    .arg(fulcrum);
                command
            }
            Which::Hocuspocus => {
                let mut command = Command::new("node");
                command.arg("tools/peers/hocuspocus.js").arg(folder.path().join("hocuspocus.db"));
                command
            }
        };
        let pairs = match which {
            Which::Fulcrum => one_on_ones(folder.path(), pairs)?,
            Which::Yardstick => (0..pairs).map(bare).collect(),
            Which::Hocuspocus => (0..pairs).map(named).collect(),
        };
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let out = child.stdout.take().ok_or("the server says nothing")?;
        let greeting = BufReader::new(out).lines().next().ok_or("the server ended")??;
        let (_, host) = greeting.rsplit_once("//").ok_or("the server does not say where it is")?;
        Ok(Self { child, host: host.trim().into(), pairs, _folder: folder })
    }

    /// Its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn bare(number: usize) -> Pair {
    Pair { path: format!("/room-{number}"), cookies: None, prefix: Vec::new(), hello: None }
}

/// Every message there names its document; the first one brings a token.
fn named(number: usize) -> Pair {
    let name = format!("room-{number}");
    let mut prefix = vec![u8::try_from(name.len()).unwrap_or_default()];
    prefix.extend(name.as_bytes());
    let hello = [&prefix[..], &[2, 0, 1, b'x']].concat();
    Pair { path: "/".into(), cookies: None, prefix, hello: Some(hello) }
}

/// A workspace with that many one-on-ones, each with a goal to write a note about.
fn one_on_ones(folder: &Path, pairs: usize) -> Outcome<Vec<Pair>> {
    let key = KeyFile(folder.join("master.key"));
    let app = App::open(Target::Folder(folder.into()), key, crate::store::clock())?;
    let first = person("bench", 0)?;
    app.write(move |tx| first_run::make(tx, "Bench", &first)).wait()?;
    let mut all = Vec::new();
    for number in 0..pairs {
        all.push(app.write(move |tx| one_on_one(tx, number)).wait()?);
    }
    Ok(all)
}

fn person(name: &str, number: usize) -> Result<NewUser> {
    Ok(NewUser {
        name: format!("{name} {number}"),
        email: format!("{name}-{number}@example.org"),
        zone: domain::user::zone("UTC")?,
        password_hash: None,
    })
}

fn one_on_one(tx: &mut Tx<'_>, number: usize) -> Result<Pair> {
    let ana = user::add(tx, &person("ana", number)?, false)?;
    let marek = user::add(tx, &person("marek", number)?, false)?;
    let start = Start { name: "Marek".into(), kind: Kind::Reporting, side: Side::Owner, series: None };
    let id = relationship::start(tx, ana, &start)?;
    let secret = invitation::make(tx, ana, id)?;
    invitation::accept(tx, marek, &secret)?;
    let aim = Aim { text: "Type together".into(), why: None, weeks: 4, target: None };
    let goal = goal::set(tx, ana, id, &aim)?;
    let cookie = |secret: String| format!("fulcrum={secret}");
    Ok(Pair {
        path: format!("/one-on-ones/{id}/notes/goal.{goal}"),
        cookies: Some([
            cookie(session::start(tx, ana, "bench")?),
            cookie(session::start(tx, marek, "bench")?),
        ]),
        prefix: Vec::new(),
        hello: None,
    })
}
