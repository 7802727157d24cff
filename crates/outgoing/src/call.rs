//! The one client for addresses that people typed: resolve, look at every address, connect to those very ones. It follows
//! no redirect, asks no proxy, keeps no connection, and takes a bounded answer within a bounded time.

use crate::address::is_public;
use std::{
    fmt, io,
    net::{IpAddr, SocketAddr, ToSocketAddrs as _},
    sync::{Arc, mpsc},
    time::Duration,
};
use ureq::{
    Agent,
    http::{self, Uri},
    unversioned::{
        resolver::{ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};
use url::{Host, Url};

/// Longest address that can be typed.
pub const LONGEST: usize = 2_000;
/// Addresses of one host that are looked at; one with more is refused rather than looked at in part.
const MOST_ADDRESSES: usize = 16;
/// Time for finding a host's addresses.
const RESOLVING: Duration = Duration::from_secs(5);

/// Finds the addresses of a host. The system's, or a test's own.
pub trait Resolve: Send + Sync {
    /// All addresses of it.
    ///
    /// # Errors
    /// When there are none.
    fn resolve(&self, host: &str) -> io::Result<Vec<IpAddr>>;
}

/// Sends a request and takes its answer. The real one, or a test's own.
pub trait Outside: Send + Sync {
    /// An address as somebody typed it, in the one form in which it is called; refused where it never will be.
    ///
    /// # Errors
    /// Why not, in words for whoever typed it.
    fn accept(&self, typed: &str) -> Result<String, String>;

    /// Sends it.
    ///
    /// # Errors
    /// When there was no answer.
    fn call(&self, call: &Caller<'_>) -> Result<Answer, Uncalled>;
}

/// A request to be sent.
pub struct Caller<'a> {
    /// `POST`, or what a calendar server wants.
    pub method: &'static str,
    /// As [`Outside::accept`] gave it.
    pub address: &'a str,
    /// Names and values.
    pub headers: &'a [(&'static str, String)],
    /// What is sent.
    pub body: &'a [u8],
    /// Bytes of an answer that are taken, where more than usual.
    pub most: Option<u64>,
}

/// What came back.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Names, in lower case, and values.
    pub headers: Vec<(String, String)>,
    /// As much of its body as may be.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Why there was no answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Uncalled {
    /// The address cannot be called.
    Address,
    /// It has no network address, or none that may be called.
    Refused,
    /// Nobody answered there.
    Unreachable,
    /// It took too long.
    Slow,
    /// It showed no certificate that can be trusted.
    Certificate,
    /// It answered with more than fits, or with something else than HTTP.
    Garbled,
}

/// What a call may take.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// From the first step to the last byte.
    pub time: Duration,
    /// Bytes of the answer's body.
    pub bytes: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { time: Duration::from_secs(15), bytes: 64 * 1024 }
    }
}

/// The client.
#[derive(Clone)]
pub struct Calls {
    resolve: Arc<dyn Resolve>,
    /// Hosts that an administrator allows wherever they are, also without a certificate.
    private: Arc<[String]>,
    bounds: Bounds,
}

/// The system's resolver.
struct System;

impl Resolve for System {
    fn resolve(&self, host: &str) -> io::Result<Vec<IpAddr>> {
        Ok((host, 0).to_socket_addrs()?.map(|address| address.ip()).collect())
    }
}

/// Hands on the addresses that were looked at, so that nothing is asked a second time.
struct Looked(Vec<SocketAddr>);

impl fmt::Debug for Looked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl Resolver for Looked {
    fn resolve(
        &self,
        _: &Uri,
        _: &ureq::config::Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut addresses = self.empty();
        self.0.iter().take(MOST_ADDRESSES).for_each(|address| addresses.push(*address));
        Ok(addresses)
    }
}

impl Calls {
    /// A client that calls the open internet, and these hosts wherever they are.
    #[must_use]
    pub fn new(private: &[String]) -> Self {
        let private = private.iter().map(|host| plain(host)).filter(|host| !host.is_empty()).collect();
        Self { resolve: Arc::new(System), private, bounds: Bounds::default() }
    }

    /// The same with another resolver.
    #[must_use]
    pub fn resolving(self, resolve: Arc<dyn Resolve>) -> Self {
        Self { resolve, ..self }
    }

    /// The same with other bounds.
    #[must_use]
    pub fn within(self, bounds: Bounds) -> Self {
        Self { bounds, ..self }
    }

    fn parse(&self, typed: &str) -> Result<Url, String> {
        let typed = typed.trim();
        if typed.len() > LONGEST {
            return Err(format!("That address is too long; at most {LONGEST} characters."));
        }
        let url = Url::parse(typed).map_err(|_| {
            "That is no web address. It should look like https://hooks.example.org/…".to_owned()
        })?;
        let host = url.host_str().map(plain).unwrap_or_default();
        let secure = match url.scheme() {
            "https" => true,
            "http" => false,
            _ => return Err("Only web addresses work here: they begin with https://.".into()),
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err("Leave out the name and password before the @ of that address.".into());
        }
        if !self.is_private(&host) {
            if !secure {
                return Err("That address is not encrypted. Use one that begins with https://.".into());
            }
            if literal(&url).is_some_and(|address| !is_public(address)) {
                return Err(
                    "That address is inside of a private network. An administrator can allow it by its host."
                        .into(),
                );
            }
        }
        Ok(url)
    }

    fn is_private(&self, host: &str) -> bool {
        self.private.iter().any(|allowed| allowed == host)
    }

    /// All addresses of the host: if one of them may not be called, none is.
    fn addresses(&self, url: &Url) -> Result<Vec<SocketAddr>, Uncalled> {
        let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else {
            return Err(Uncalled::Address);
        };
        let found = match literal(url) {
            Some(address) => vec![address],
            None => self.find(host)?,
        };
        let allowed = self.is_private(&plain(host)) || found.iter().all(|address| is_public(*address));
        if found.is_empty() || found.len() > MOST_ADDRESSES || !allowed {
            return Err(Uncalled::Refused);
        }
        Ok(found.into_iter().map(|address| SocketAddr::new(address, port)).collect())
    }

    /// Asks the resolver, which has no deadline of its own.
    fn find(&self, host: &str) -> Result<Vec<IpAddr>, Uncalled> {
        let (told, tells) = mpsc::sync_channel(1);
        let (resolve, host) = (self.resolve.clone(), host.to_owned());
        // Nobody listens any more when it took too long.
        let ask = move || told.send(resolve.resolve(&host)).ok();
        std::thread::Builder::new().spawn(ask).map_err(|_| Uncalled::Unreachable)?;
        let found = tells.recv_timeout(RESOLVING).map_err(|_| Uncalled::Slow)?;
        found.map_err(|_| Uncalled::Refused)
    }

    fn agent(&self, addresses: Vec<SocketAddr>) -> Agent {
        let config = Agent::config_builder()
            .proxy(None)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .max_idle_connections(0)
            .allow_non_standard_methods(true)
            .timeout_global(Some(self.bounds.time))
            .user_agent("Fulcrum")
            .build();
        Agent::with_parts(config, DefaultConnector::default(), Looked(addresses))
    }
}

impl Outside for Calls {
    fn accept(&self, typed: &str) -> Result<String, String> {
        self.parse(typed).map(Into::into)
    }

    fn call(&self, call: &Caller<'_>) -> Result<Answer, Uncalled> {
        let url = self.parse(call.address).map_err(|_| Uncalled::Refused)?;
        let agent = self.agent(self.addresses(&url)?);
        let mut request = http::Request::builder().method(call.method).uri(url.as_str());
        for (name, value) in call.headers {
            request = request.header(*name, value);
        }
        let request = request.body(call.body).map_err(|_| Uncalled::Address)?;
        let answer = agent.run(request).map_err(|e| why(&e))?;
        let (head, mut body) = answer.into_parts();
        let most = call.most.unwrap_or(self.bounds.bytes);
        let body = body.with_config().limit(most).read_to_vec().map_err(|e| why(&e))?;
        let text = |value: &http::HeaderValue| value.to_str().map(str::to_owned).ok();
        let headers =
            head.headers.iter().filter_map(|(name, value)| Some((name.as_str().into(), text(value)?)));
        Ok(Answer { status: head.status.as_u16(), headers: headers.collect(), body })
    }
}

fn why(error: &ureq::Error) -> Uncalled {
    use ureq::Error as Why;
    match error {
        Why::Timeout(_) => Uncalled::Slow,
        Why::Rustls(_) | Why::Tls(_) => Uncalled::Certificate,
        // TLS speaks through a stream, so its refusals come as faults of that.
        Why::Io(e) if e.kind() == io::ErrorKind::InvalidData => Uncalled::Certificate,
        Why::Io(_) | Why::ConnectionFailed | Why::HostNotFound => Uncalled::Unreachable,
        Why::BadUri(_) | Why::Http(_) => Uncalled::Address,
        _ => Uncalled::Garbled,
    }
}

/// The network address that the host is, if it is one: in whatever spelling, it was read as browsers read it.
fn literal(url: &Url) -> Option<IpAddr> {
    match url.host()? {
        Host::Ipv4(address) => Some(address.into()),
        Host::Ipv6(address) => Some(address.into()),
        Host::Domain(_) => None,
    }
}

/// A host as it is compared: in lower case, without the dot of the root.
fn plain(host: &str) -> String {
    host.trim().trim_end_matches('.').to_ascii_lowercase()
}
