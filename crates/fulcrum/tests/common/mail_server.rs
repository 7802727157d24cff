//! A mail server that takes letters, keeps people waiting, refuses, or hangs up. It speaks SMTP and keeps what it took.

use std::{
    io::{BufRead as _, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// How it treats those who come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mood {
    Takes,
    /// Answers each command after that many milliseconds.
    Slow(u64),
    /// Says at the door that it is busy.
    Busy,
    /// Knows no such address.
    KnowsNobody,
    /// Has no room for the letter just now.
    Full,
    /// Wants nothing like this letter.
    Spam,
    /// Takes the letter and hangs up without a word.
    HangsUp,
    /// Does not believe the password.
    Locked,
}

/// How the way to it is encrypted.
#[derive(Clone)]
pub(crate) enum Secrecy {
    /// Not.
    None,
    /// From the first byte.
    FromTheStart(Arc<rustls::ServerConfig>),
    /// Once somebody asks for it.
    ByCommand(Arc<rustls::ServerConfig>),
}

/// A letter as it came.
#[derive(Clone, Debug)]
pub(crate) struct Came {
    pub(crate) to: String,
    pub(crate) data: String,
}

impl Came {
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let mut found: Option<String> = None;
        for line in self.data.lines().take_while(|line| !line.is_empty()) {
            match &mut found {
                Some(value) if line.starts_with([' ', '\t']) => value.push_str(line.trim_end()),
                Some(_) => break,
                None => {
                    let (key, value) = line.split_once(':').unwrap_or_default();
                    found = key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned());
                }
            }
        }
        found
    }
}

/// A running one, on this machine.
pub(crate) struct MailServer {
    pub(crate) port: u16,
    mood: Arc<Mutex<Mood>>,
    came: Arc<Mutex<Vec<Came>>>,
    said: Arc<Mutex<Vec<String>>>,
}

impl MailServer {
    pub(crate) fn start() -> Self {
        Self::secret(Secrecy::None)
    }

    /// One to which the way is encrypted.
    pub(crate) fn secret(secrecy: Secrecy) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let server = Self {
            port: listener.local_addr().expect("an address").port(),
            mood: Arc::new(Mutex::new(Mood::Takes)),
            came: Arc::default(),
            said: Arc::default(),
        };
        let (mood, came, said) = (server.mood.clone(), server.came.clone(), server.said.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (mood, came, said, secrecy) = (mood.clone(), came.clone(), said.clone(), secrecy.clone());
                std::thread::spawn(move || {
                    let mood = *mood.lock().expect("the mood");
                    // Whoever hangs up is gone; that is no fault of the server.
                    receive(stream, &secrecy, (mood, came, said)).unwrap_or_default();
                });
            }
        });
        server
    }

    pub(crate) fn is(&self, mood: Mood) {
        *self.mood.lock().expect("the mood") = mood;
    }

    /// What came since the last time.
    pub(crate) fn take(&self) -> Vec<Came> {
        std::mem::take(&mut *self.came.lock().expect("the letters"))
    }

    /// Everything that was said to it.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.said.lock().expect("what was said").clone()
    }
}

type Of = (Mood, Arc<Mutex<Vec<Came>>>, Arc<Mutex<Vec<String>>>);

fn receive(stream: TcpStream, secrecy: &Secrecy, (mood, came, said): Of) -> std::io::Result<()> {
    let (mut plain, mut encrypted) = match secrecy {
        Secrecy::FromTheStart(config) => (None, Some(config)),
        Secrecy::None | Secrecy::ByCommand(_) => (Some(stream.try_clone()?), None),
    };
    if let Some(write) = plain.take() {
        let offers = matches!(secrecy, Secrecy::ByCommand(_));
        let read = BufReader::new(stream.try_clone()?);
        let talk = Talk { mood, came: came.clone(), said: said.clone(), greets: true, offers, read, write };
        match (talk.hold()?, secrecy) {
            (true, Secrecy::ByCommand(config)) => encrypted = Some(config),
            _ => return Ok(()),
        }
    }
    let Some(config) = encrypted else { return Ok(()) };
    let session = rustls::ServerConnection::new(config.clone()).map_err(std::io::Error::other)?;
    let both = Shared(Arc::new(Mutex::new(rustls::StreamOwned::new(session, stream))));
    let greets = matches!(secrecy, Secrecy::FromTheStart(_));
    let read = BufReader::new(both.clone());
    Talk { mood, came, said, greets, offers: false, read, write: both }.hold().map(|_| ())
}

/// One stream, for reading and for writing in turn.
#[derive(Clone)]
struct Shared(Arc<Mutex<rustls::StreamOwned<rustls::ServerConnection, TcpStream>>>);

impl Read for Shared {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).read(into)
    }
}

impl Write for Shared {
    fn write(&mut self, from: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(from)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).flush()
    }
}

/// One connection.
struct Talk<R, W> {
    /// Says who it is first.
    greets: bool,
    /// Can be asked to encrypt.
    offers: bool,
    mood: Mood,
    came: Arc<Mutex<Vec<Came>>>,
    said: Arc<Mutex<Vec<String>>>,
    read: BufReader<R>,
    write: W,
}

impl<R: Read, W: Write> Talk<R, W> {
    fn answer(&mut self, line: &str) -> std::io::Result<()> {
        if let Mood::Slow(millis) = self.mood {
            std::thread::sleep(Duration::from_millis(millis));
        }
        self.write.write_all(format!("{line}\r\n").as_bytes())?;
        self.write.flush()
    }

    /// Talks to the end, or until it is asked to encrypt.
    fn hold(mut self) -> std::io::Result<bool> {
        if self.mood == Mood::Busy {
            return self.answer("421 4.3.2 too busy, come back later").map(|()| false);
        }
        if self.greets {
            self.answer("220 mail.northwind.example ESMTP")?;
        }
        let mut to = String::new();
        loop {
            let mut line = String::new();
            if self.read.read_line(&mut line)? == 0 {
                return Ok(false);
            }
            let line = line.trim_end().to_owned();
            self.said.lock().expect("what was said").push(line.clone());
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            match verb.as_str() {
                "EHLO" if self.offers => {
                    self.answer("250-mail.northwind.example\r\n250-STARTTLS\r\n250 8BITMIME")?;
                }
                "STARTTLS" if self.offers => return self.answer("220 2.0.0 go on").map(|()| true),
                "EHLO" => {
                    self.answer("250-mail.northwind.example\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME")?;
                }
                "AUTH" if self.mood == Mood::Locked => self.answer("535 5.7.8 bad credentials")?,
                "AUTH" => self.answer("235 2.7.0 welcome")?,
                "RCPT" if self.mood == Mood::KnowsNobody => self.answer("550 5.1.1 no such user")?,
                "RCPT" => {
                    to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                    self.answer("250 2.1.5 ok")?;
                }
                "DATA" => {
                    self.answer("354 go on")?;
                    if !self.data(&to)? {
                        return Ok(false);
                    }
                }
                "QUIT" => return self.answer("221 2.0.0 bye").map(|()| false),
                _ => self.answer("250 2.0.0 ok")?,
            }
        }
    }

    /// Takes a letter; answers whether the talk goes on.
    fn data(&mut self, to: &str) -> std::io::Result<bool> {
        let mut data = String::new();
        loop {
            let mut line = String::new();
            if self.read.read_line(&mut line)? == 0 {
                return Ok(false);
            }
            if line == ".\r\n" {
                break;
            }
            data.push_str(line.strip_prefix('.').unwrap_or(&line));
        }
        match self.mood {
            Mood::Full => self.answer("452 4.3.1 no room")?,
            Mood::Spam => self.answer("554 5.7.1 not wanted: you wrote something")?,
            mood => {
                self.came.lock().expect("the letters").push(Came { to: to.into(), data });
                if mood == Mood::HangsUp {
                    return Ok(false);
                }
                self.answer("250 2.0.0 taken")?;
            }
        }
        Ok(true)
    }
}

/// Somebody who listens and only counts who comes: nobody should.
pub(crate) struct Trap {
    pub(crate) port: u16,
    came: Arc<Mutex<usize>>,
}

impl Trap {
    pub(crate) fn set(address: &str) -> Option<Self> {
        let listener = TcpListener::bind(address).ok()?;
        let port = listener.local_addr().ok()?.port();
        let came: Arc<Mutex<usize>> = Arc::default();
        let count = came.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                *count.lock().expect("the count") += 1;
                drop::<TcpStream>(stream);
            }
        });
        Some(Self { port, came })
    }

    pub(crate) fn came(&self) -> usize {
        *self.came.lock().expect("the count")
    }
}
