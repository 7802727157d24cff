//! A real calendar server, Radicale, as a child of the test: started, stopped, started again on what it had. Ana's calendar
//! program is an HTTP client of its own that speaks to it beside Fulcrum.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use outgoing::{Calls, Outside, Resolve, call::Bounds};
use std::{
    fs, io,
    net::{IpAddr, Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};
use tempfile::TempDir;

/// Everybody's password there.
pub(crate) const APP_PASSWORD: &str = "app-password-there";

/// A running one, on this machine.
pub(crate) struct Radicale {
    folder: TempDir,
    pub(crate) port: u16,
    password: String,
    child: Mutex<Option<Child>>,
}

impl Radicale {
    /// Starts one with nothing in it. `bin/test` installs the program.
    pub(crate) fn start() -> Self {
        Self::with_password(APP_PASSWORD)
    }

    /// The same with another password.
    pub(crate) fn with_password(password: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("fulcrum-radicale-").tempdir().expect("a folder");
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
        let users = folder.path().join("users");
        let lines = ["ana", "marek"].map(|user| format!("{user}:{password}\n"));
        fs::write(&users, lines.concat()).expect("users");
        let config = format!(
            "[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {}\nhtpasswd_encryption = plain\ndelay = 0\n\
             [storage]\nfilesystem_folder = {}\n[logging]\nlevel = error\n",
            users.display(),
            folder.path().join("collections").display()
        );
        fs::write(folder.path().join("config"), config).expect("the configuration");
        let this = Self { folder, port, password: password.into(), child: Mutex::new(None) };
        this.run();
        this
    }

    /// Runs it on what it had before.
    pub(crate) fn run(&self) {
        let log = fs::File::create(self.folder.path().join("log")).expect("a log");
        let child = Command::new("radicale")
            .arg("--config")
            .arg(self.folder.path().join("config"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("radicale is installed (bin/test does it)");
        *self.child.lock().expect("the child") = Some(child);
        let up = (0..500).any(|_| {
            let up = TcpStream::connect(("127.0.0.1", self.port)).is_ok();
            if !up {
                std::thread::sleep(Duration::from_millis(20));
            }
            up
        });
        assert!(up, "radicale does not come up: {:?}", fs::read_to_string(self.folder.path().join("log")));
    }

    /// Ends it at once, as a crash would.
    pub(crate) fn stop(&self) {
        if let Some(mut child) = self.child.lock().expect("the child").take() {
            child.kill().ok();
            child.wait().ok();
        }
    }

    /// Where it is for whoever may call this host.
    pub(crate) fn address(&self) -> String {
        format!("http://calendar.internal:{}", self.port)
    }

    /// A calendar of somebody's, made there.
    pub(crate) fn calendar(&self, user: &str, name: &str) -> Program {
        self.calendar_called(user, (name, name))
    }

    /// The same with a name for people.
    pub(crate) fn calendar_called(&self, user: &str, (name, called): (&str, &str)) -> Program {
        let (user, password) = (user.to_owned(), self.password.clone());
        let program = Program { port: self.port, path: format!("/{user}/{name}/"), user, password };
        let body = format!(
            r#"<?xml version="1.0"?><c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop><d:displayname>{called}</d:displayname></d:prop></d:set></c:mkcalendar>"#
        );
        let (status, said) = program.ask("MKCALENDAR", "", &body, &[]);
        assert_eq!(status, 201, "{said}");
        program
    }
}

impl Drop for Radicale {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Somebody's own calendar program, looking at one calendar.
pub(crate) struct Program {
    port: u16,
    user: String,
    password: String,
    path: String,
}

impl Program {
    pub(crate) fn ask(
        &self,
        method: &str,
        name: &str,
        body: &str,
        headers: &[(&str, &str)],
    ) -> (u16, String) {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_idle_connections(0)
            .build();
        let secret = STANDARD.encode(format!("{}:{}", self.user, self.password));
        let mut request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("http://127.0.0.1:{}{}{name}", self.port, self.path))
            .header("authorization", format!("Basic {secret}"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = ureq::Agent::new_with_config(config)
            .run(request.body(body.to_owned()).expect("a request"))
            .expect("an answer");
        let status = answer.status().as_u16();
        (status, answer.into_body().read_to_string().expect("text"))
    }

    /// Names of all that is in it.
    pub(crate) fn names(&self) -> Vec<String> {
        let body = r#"<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>"#;
        let (_, said) = self.ask("PROPFIND", "", body, &[("depth", "1")]);
        let hrefs = said.split("<href>").skip(1).filter_map(|rest| rest.split("</href>").next());
        let mut names: Vec<String> = hrefs
            .filter_map(|href| href.strip_prefix(self.path.as_str()))
            .map(str::to_owned)
            .filter(|name| !name.is_empty())
            .collect();
        names.sort();
        names
    }

    pub(crate) fn get(&self, name: &str) -> Option<String> {
        let (status, text) = self.ask("GET", name, "", &[]);
        (status == 200).then(|| text.replace("\r\n ", ""))
    }

    pub(crate) fn put(&self, name: &str, text: &str) {
        let folded: String = text.lines().map(|line| format!("{line}\r\n")).collect();
        let (status, said) = self.ask("PUT", name, &folded, &[("content-type", "text/calendar")]);
        assert!((200..300).contains(&status), "{status} {said}: {text}");
    }

    /// Rewrites what is there.
    pub(crate) fn edit(&self, name: &str, edit: impl Fn(&str) -> String) {
        let before = self.get(name).unwrap_or_else(|| panic!("{name} is not there"));
        let after = edit(&before);
        assert_ne!(before, after, "the edit changes nothing: {before}");
        self.put(name, &after);
    }

    pub(crate) fn delete(&self, name: &str) {
        let (status, said) = self.ask("DELETE", name, "", &[]);
        assert!((200..300).contains(&status), "{status} {said}");
    }
}

/// Every name is this machine.
struct Here;

impl Resolve for Here {
    fn resolve(&self, _: &str) -> io::Result<Vec<IpAddr>> {
        Ok(vec![Ipv4Addr::LOCALHOST.into()])
    }
}

/// A client for which every name is this machine, and `calendar.internal` alone is allowed to be.
pub(crate) fn to_radicale() -> Arc<dyn Outside> {
    let bounds = Bounds { time: Duration::from_secs(15), bytes: 64 * 1024 };
    Arc::new(Calls::new(&["calendar.internal".into()]).resolving(Arc::new(Here)).within(bounds))
}
