//! Mail on its way is encrypted, and goes to nobody but the server that was named: by smtps, by STARTTLS, with a certificate of
//! one's own authority; and not at all where the name or the authority is another.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{MailServer, Secrecy};
use outgoing::{
    Letter, Mailer as _, Smtp,
    smtp::{Server as Named, Step, Undelivered},
};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use std::{sync::Arc, time::Duration};

/// An authority of this test alone.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

impl Authority {
    fn new() -> Self {
        let key = KeyPair::generate().expect("a key");
        let mut own = CertificateParams::new(Vec::new()).expect("an authority");
        own.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let pem = own.self_signed(&key).expect("its certificate").pem();
        Self { issuer: Issuer::new(own, key), pem }
    }

    /// A server's certificate for that name.
    fn names(&self, name: &str) -> Arc<rustls::ServerConfig> {
        let key = KeyPair::generate().expect("a key");
        let of = CertificateParams::new(vec![name.to_owned()]).expect("a name");
        let certificate = of.signed_by(&key, &self.issuer).expect("a certificate");
        let key = rustls::pki_types::PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key);
        Arc::new(config.expect("a server"))
    }
}

/// Sends a letter to a server at an address, trusting an authority besides the usual ones.
fn send(scheme: &str, host: &str, server: &MailServer, authority: Option<&str>) -> Result<(), Undelivered> {
    let url = format!("{scheme}://fulcrum@{host}:{}", server.port);
    let named = Named {
        url: &url,
        from: "f@northwind.example",
        password: Some("hunter2"),
        authority: authority.map(str::as_bytes),
    };
    let smtp = Smtp::new(&named).expect("a server").patient_for(Duration::from_secs(5));
    let letter = Letter {
        id: "1".into(),
        name: "Ana".into(),
        email: "ana@example.org".into(),
        at: jiff::Timestamp::UNIX_EPOCH,
        subject: "A letter".into(),
        lines: Vec::new(),
        button: None,
        because: String::new(),
        stop: None,
        calendar: None,
    };
    let sent = smtp.carry(&letter);
    smtp.rest();
    sent
}

/// A name of this machine that does not say that it is here, so that nothing goes there in the clear.
const ELSEWHERE: &str = "LOCALHOST";

#[test]
fn a_server_with_a_certificate_of_ones_own_authority_takes_letters() {
    let authority = Authority::new();
    let wrapped = MailServer::secret(Secrecy::FromTheStart(authority.names("localhost")));
    send("smtps", "localhost", &wrapped, Some(&authority.pem)).expect("by smtps");
    assert_eq!(wrapped.take().len(), 1);
    let asked = MailServer::secret(Secrecy::ByCommand(authority.names("localhost")));
    send("smtp", ELSEWHERE, &asked, Some(&authority.pem)).expect("by STARTTLS");
    assert_eq!(asked.take().len(), 1);
    let heard = asked.heard();
    let asks = heard.iter().position(|line| line == "STARTTLS").expect("it is asked for");
    let signs_in = heard.iter().position(|line| line.starts_with("AUTH")).expect("it signs in");
    assert!(asks < signs_in, "{heard:?}");
}

#[test]
fn another_name_or_another_authority_gets_nothing() {
    let (authority, other) = (Authority::new(), Authority::new());
    for (name, trusted) in [
        ("mail.northwind.example", Some(&authority.pem)),
        ("localhost", Some(&other.pem)),
        ("localhost", None),
    ] {
        let certificate = authority.names(name);
        for (scheme, host, secrecy) in [
            ("smtps", "localhost", Secrecy::FromTheStart(certificate.clone())),
            ("smtp", ELSEWHERE, Secrecy::ByCommand(certificate.clone())),
        ] {
            let server = MailServer::secret(secrecy);
            let refused = send(scheme, host, &server, trusted.map(String::as_str)).expect_err(name);
            assert_eq!(refused.step, Step::Encrypting, "{scheme} {name}: {refused:?}");
            assert!(!refused.is_final(), "an administrator mends it, and then it goes out");
            let heard = server.heard();
            let harmless = |line: &String| line.starts_with("EHLO") || line == "STARTTLS" || line == "QUIT";
            assert!(heard.iter().all(harmless) && server.take().is_empty(), "{heard:?}");
        }
    }
}

#[test]
fn nothing_goes_in_the_clear_where_encryption_is_not_offered() {
    let plain = MailServer::start();
    let refused = send("smtp", ELSEWHERE, &plain, None).expect_err("no STARTTLS, no mail");
    assert_eq!(refused.step, Step::Encrypting, "{refused:?}");
    let heard = plain.heard();
    assert!(heard.iter().all(|line| line.starts_with("EHLO") || line == "QUIT"), "{heard:?}");
    assert!(plain.take().is_empty());
}
