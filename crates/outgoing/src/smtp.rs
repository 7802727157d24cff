//! Hands letters to the mail server that the administrator named. Encrypted, or not at all unless the server is on this
//! very machine. It keeps no letter and logs no word of one.

use crate::letter::Letter;
use lettre::{
    message::Mailbox,
    transport::smtp::{
        Error as Fault,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{Certificate, SmtpConnection, TlsParameters},
        commands::{Data, Mail, Rcpt},
        extension::{ClientId, Extension, MailParameter},
    },
};
use percent_encoding::percent_decode_str;
use std::{
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};
use url::Url;

/// How long one answer of the server may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// Characters of a server's answer that are kept.
const SAID: usize = 200;

/// Takes letters on their way. The real one, or a test's own.
pub trait Mailer: Send + Sync {
    /// Hands one over; answers when the server has taken it on.
    ///
    /// # Errors
    /// Why it has not, or may not have.
    fn carry(&self, letter: &Letter) -> Result<(), Undelivered>;

    /// Nothing more for now.
    fn rest(&self) {}

    /// From whom letters come, and through which server: for whoever set it up.
    fn describe(&self) -> (String, String);
}

/// How far it came.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// The address cannot be written to.
    Address,
    /// Reaching the server.
    Connecting,
    /// Encrypting.
    Encrypting,
    /// Signing in.
    SigningIn,
    /// Saying who sends.
    Sender,
    /// Saying to whom.
    Recipient,
    /// Handing the letter over.
    Letter,
}

/// A letter that was not taken on, as far as we know.
#[derive(Clone, Debug)]
pub struct Undelivered {
    /// How far it came.
    pub step: Step,
    /// The server's number for it, if it answered.
    pub code: Option<u16>,
    /// What the server said last, or what failed. May repeat an address.
    pub said: String,
}

impl Undelivered {
    /// Trying again would not help: nobody is there, or the letter is not wanted.
    #[must_use]
    pub fn is_final(&self) -> bool {
        match self.step {
            Step::Address => true,
            Step::Recipient | Step::Letter => self.code.is_some_and(|code| code >= 500),
            // The administrator mends these, and then it goes out.
            Step::Connecting | Step::Encrypting | Step::SigningIn | Step::Sender => false,
        }
    }
}

/// How the way to the server is encrypted.
enum Encryption {
    /// From the first byte.
    FromTheStart,
    /// By a command, or there is no mail.
    ByCommand,
    /// Not: the server is on this machine.
    None,
}

/// A mail server.
pub struct Smtp {
    host: String,
    port: u16,
    encryption: Encryption,
    tls: TlsParameters,
    credentials: Option<Credentials>,
    from: Mailbox,
    patience: Duration,
    /// Kept between the letters of one go.
    open: Mutex<Option<SmtpConnection>>,
}

/// What is said of a mail server in the configuration.
#[derive(Clone, Copy)]
pub struct Server<'a> {
    /// `smtp://user@host:587` or `smtps://user@host`.
    pub url: &'a str,
    /// From whom letters come: `Fulcrum <fulcrum@example.org>`.
    pub from: &'a str,
    /// The password, where it is not in the address.
    pub password: Option<&'a str>,
    /// A certificate in PEM that is trusted besides the usual ones.
    pub authority: Option<&'a [u8]>,
}

impl Smtp {
    /// Reads the configuration; connects to nothing yet.
    ///
    /// # Errors
    /// In one line what is wrong with it, without the password.
    pub fn new(server: &Server<'_>) -> Result<Self, String> {
        let wrong = "the mail server’s address should look like smtp://user@mail.example.org:587 or smtps://user@mail.example.org";
        let url = Url::parse(server.url).map_err(|_| wrong.to_owned())?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or(wrong)?.trim_matches(['[', ']']);
        let (encryption, usual) = match url.scheme() {
            "smtps" => (Encryption::FromTheStart, 465),
            "smtp" if is_here(host) => (Encryption::None, 25),
            "smtp" => (Encryption::ByCommand, 587),
            _ => return Err(wrong.into()),
        };
        let from = server.from.parse().map_err(|_| {
            "--mail-from should look like fulcrum@example.org or Fulcrum <fulcrum@example.org>".to_owned()
        })?;
        Ok(Self {
            tls: tls(host, server.authority)?,
            credentials: credentials(&url, server.password)?,
            port: url.port().unwrap_or(usual),
            host: host.into(),
            encryption,
            from,
            patience: PATIENCE,
            open: Mutex::default(),
        })
    }

    /// The same with less patience.
    #[must_use]
    pub fn patient_for(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    fn connect(&self) -> Result<SmtpConnection, Undelivered> {
        let hello = self.hello();
        let wrapped = matches!(self.encryption, Encryption::FromTheStart).then_some(&self.tls);
        let server = (self.host.as_str(), self.port);
        let connection = SmtpConnection::connect(server, Some(self.patience), &hello, wrapped, None);
        let mut connection = connection.map_err(|fault| {
            let mut undelivered = undelivered(Step::Connecting, &fault);
            // TLS speaks through a stream, so what it refuses comes as a fault of that.
            if fault.is_tls() || undelivered.said.contains("certificate") {
                undelivered.step = Step::Encrypting;
            }
            undelivered
        })?;
        if matches!(self.encryption, Encryption::ByCommand) {
            connection.starttls(&self.tls, &hello).map_err(|fault| undelivered(Step::Encrypting, &fault))?;
        }
        if let Some(credentials) = &self.credentials {
            let signed_in = connection.auth(DEFAULT_MECHANISMS, credentials);
            signed_in.map_err(|fault| undelivered(Step::SigningIn, &fault))?;
        }
        Ok(connection)
    }

    /// The name of this machine is nobody’s business; servers ask for something that looks like one.
    fn hello(&self) -> ClientId {
        ClientId::Domain(self.from.email.domain().into())
    }

    fn hand_over(&self, connection: &mut SmtpConnection, letter: &Letter) -> Result<(), Undelivered> {
        let nobody = |()| Undelivered { step: Step::Address, code: None, said: "not an address".into() };
        let message = letter.message(&self.from).map_err(nobody)?;
        let [to] = message.envelope().to() else { return Err(nobody(())) };
        let mut parameters = Vec::new();
        if !AsRef::<str>::as_ref(&self.from.email).is_ascii() || !AsRef::<str>::as_ref(to).is_ascii() {
            if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
                let said = "the server takes addresses in plain letters only".into();
                return Err(Undelivered { step: Step::Address, code: None, said });
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        let step = |step| move |fault: Fault| undelivered(step, &fault);
        connection
            .command(Mail::new(Some(self.from.email.clone()), parameters))
            .map_err(step(Step::Sender))?;
        connection.command(Rcpt::new(to.clone(), Vec::new())).map_err(step(Step::Recipient))?;
        connection.command(Data).map_err(step(Step::Letter))?;
        connection.message(&message.formatted()).map_err(step(Step::Letter))?;
        Ok(())
    }
}

impl Mailer for Smtp {
    fn carry(&self, letter: &Letter) -> Result<(), Undelivered> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let mut connection = match open.take().map(|mut kept| (kept.test_connected(), kept)) {
            Some((true, kept)) => kept,
            _ => self.connect()?,
        };
        match self.hand_over(&mut connection, letter) {
            Ok(()) => {
                *open = Some(connection);
                Ok(())
            }
            Err(fault) => {
                connection.abort();
                Err(fault)
            }
        }
    }

    fn rest(&self) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mut connection) = open.take() {
            // A goodbye that is not heard changes nothing.
            connection.quit().ok();
        }
    }

    fn describe(&self) -> (String, String) {
        (self.from.to_string(), format!("{}:{}", self.host, self.port))
    }
}

/// On this very machine, where nobody listens in between.
fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn tls(host: &str, authority: Option<&[u8]>) -> Result<TlsParameters, String> {
    let mut parameters = TlsParameters::builder(host.into());
    if let Some(pem) = authority {
        let certificate = Certificate::from_pem(pem)
            .map_err(|_| "the file of --smtp-ca-file holds no certificate in PEM".to_owned())?;
        parameters = parameters.add_root_certificate(certificate);
    }
    parameters.build().map_err(|e| format!("the mail server cannot be trusted: {e}"))
}

fn credentials(url: &Url, password: Option<&str>) -> Result<Option<Credentials>, String> {
    let plain = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let user = plain(url.username());
    let password = password.map(str::to_owned).or_else(|| url.password().map(plain));
    match (user.is_empty(), password) {
        (true, None) => Ok(None),
        (false, Some(password)) => Ok(Some(Credentials::new(user, password))),
        (true, Some(_)) => {
            Err("the mail server’s address names no user for the password: smtp://user@…".into())
        }
        (false, None) => Err("the mail server’s user has no password; give --smtp-password-file".into()),
    }
}

fn undelivered(step: Step, fault: &Fault) -> Undelivered {
    let source = std::error::Error::source(fault).map_or_else(|| fault.to_string(), ToString::to_string);
    let said: String =
        source.chars().map(|c| if c.is_control() { ' ' } else { c }).take(SAID).collect::<String>();
    Undelivered { step, code: fault.status().map(u16::from), said: said.trim().into() }
}
