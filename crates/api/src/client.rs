//! A typed, blocking client. Every command carries an idempotency key, so that sending it again is safe.

use crate::Error;
use serde::{Serialize, de::DeserializeOwned};

/// Bytes of an answer that are read at most.
const ANSWER: u64 = 64 * 1024 * 1024;

/// A client of one installation with one token.
pub struct Client {
    agent: ureq::Agent,
    base: String,
    token: String,
}

/// Why a call failed.
#[derive(Debug)]
pub enum Failure {
    /// The server said no, and why.
    Said {
        /// HTTP status.
        status: u16,
        /// What it said.
        error: Error,
    },
    /// The server could not be reached or did not speak our language.
    Lost(String),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Said { error, .. } => f.write_str(&error.message),
            Self::Lost(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Failure {}

impl Client {
    /// A client for the installation at `base` (`http://127.0.0.1:8017`).
    #[must_use]
    pub fn new(base: &str, token: &str) -> Self {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        Self { agent: config.into(), base: base.trim_end_matches('/').into(), token: token.into() }
    }

    /// Looks something up, at a path below `/api/v1`.
    ///
    /// # Errors
    /// [`Failure`].
    pub fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Failure> {
        let request =
            self.agent.get(self.address(path)).header("authorization", format!("Bearer {}", self.token));
        read(request.call().map_err(|e| lost(&e))?)
    }

    /// Does a command once, whatever the network does.
    ///
    /// # Errors
    /// [`Failure`].
    pub fn post<I: Serialize, T: DeserializeOwned>(
        &self,
        path: &str,
        key: &str,
        input: &I,
    ) -> Result<T, Failure> {
        let request =
            self.agent.post(self.address(path)).header("authorization", format!("Bearer {}", self.token));
        read(request.header("idempotency-key", key).send_json(input).map_err(|e| lost(&e))?)
    }

    /// The same with a text that is JSON already: one too large to be read and written again on the way.
    ///
    /// # Errors
    /// [`Failure`].
    pub fn post_text<T: DeserializeOwned>(&self, path: &str, key: &str, json: &[u8]) -> Result<T, Failure> {
        let request =
            self.agent.post(self.address(path)).header("authorization", format!("Bearer {}", self.token));
        let request = request.header("idempotency-key", key).header("content-type", "application/json");
        read(request.send(json).map_err(|e| lost(&e))?)
    }

    fn address(&self, path: &str) -> String {
        format!("{}/api/v1{path}", self.base)
    }
}

fn lost(error: &ureq::Error) -> Failure {
    Failure::Lost(format!("the server cannot be reached: {error}"))
}

fn read<T: DeserializeOwned>(mut response: ureq::http::Response<ureq::Body>) -> Result<T, Failure> {
    let status = response.status().as_u16();
    let text = response.body_mut().with_config().limit(ANSWER).read_to_string().map_err(|e| lost(&e))?;
    let strange =
        |e: serde_json::Error| Failure::Lost(format!("the server’s answer ({status}) makes no sense: {e}"));
    if status < 300 {
        return serde_json::from_str(&text).map_err(strange);
    }
    let error = serde_json::from_str(&text).map_err(strange)?;
    Err(Failure::Said { status, error })
}
