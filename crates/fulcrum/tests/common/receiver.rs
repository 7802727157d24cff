//! A web server that takes what it is sent and answers as it is told. It keeps every request.

use outgoing::{Calls, Outside, Resolve};
use std::{
    collections::HashMap,
    io::{self, BufRead as _, BufReader, Read as _, Write as _},
    net::{IpAddr, Ipv4Addr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
};

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: String,
}

/// A running one, on this machine.
pub(crate) struct Receiver {
    pub(crate) port: u16,
    answer: Arc<Mutex<String>>,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Receiver {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let this = Self { port, answer: Arc::default(), asked: Arc::default() };
        this.answers("200 OK", "");
        let (answer, asked) = (this.answer.clone(), this.asked.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let answer = answer.lock().expect("the answer").clone();
                // Whoever hangs up, before the answer or during it, is gone; that is no fault of the server.
                let Ok(request) = take(&stream) else { continue };
                // Whoever has the answer finds the request kept.
                asked.lock().expect("the requests").push(request);
                (&stream).write_all(answer.as_bytes()).ok();
            }
        });
        this
    }

    /// Its answer from now on: a status and further headers, each with its line end.
    pub(crate) fn answers(&self, status: &str, headers: &str) {
        *self.answer.lock().expect("the answer") =
            format!("HTTP/1.1 {status}\r\n{headers}content-length: 2\r\nconnection: close\r\n\r\nok");
    }

    /// Exactly this from now on.
    pub(crate) fn says(&self, answer: String) {
        *self.answer.lock().expect("the answer") = answer;
    }

    /// What came since the last time.
    pub(crate) fn take(&self) -> Vec<Asked> {
        std::mem::take(&mut *self.asked.lock().expect("the requests"))
    }

    /// Where it is for whoever may call this host.
    pub(crate) fn address(&self) -> String {
        format!("http://hooks.internal:{}/in/T0KEN", self.port)
    }
}

fn take(stream: &TcpStream) -> io::Result<Asked> {
    let mut reader = BufReader::new(stream);
    let mut headers = HashMap::new();
    reader.read_line(&mut String::new())?;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(Asked { headers, body: String::from_utf8(body).expect("text") })
}

/// Every name is this machine.
struct Here;

impl Resolve for Here {
    fn resolve(&self, _: &str) -> io::Result<Vec<IpAddr>> {
        Ok(vec![Ipv4Addr::LOCALHOST.into()])
    }
}

/// A client for which every name is this machine, and `hooks.internal` alone is allowed to be.
pub(crate) fn calls() -> Arc<dyn Outside> {
    Arc::new(Calls::new(&["hooks.internal".into()]).resolving(Arc::new(Here)))
}
