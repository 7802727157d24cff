//! What a command was sent with: a form or JSON, its idempotency key, and where to go afterwards.

use crate::{Web, failure::Failure};
use axum::{
    body::to_bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use domain::{Error, limits};
use serde::de::DeserializeOwned;

/// A command's input.
pub(crate) struct Input<T> {
    pub(crate) value: T,
    /// The idempotency key: a field `key` of the form, or the header.
    pub(crate) key: Option<String>,
    /// Path and body, for noticing a key that is used twice.
    pub(crate) body: Vec<u8>,
    /// The path that it was sent to.
    pub(crate) path: String,
    /// Local path to go back to.
    pub(crate) back: Option<String>,
}

/// Fields of which a form may have many.
const TICKED: [&str; 3] = ["actions", "points", "things"];

/// What was typed into a form, kept with the request so that a failure can show it again.
#[derive(Clone, Default)]
pub(crate) struct Typed(pub(crate) Vec<(String, String)>);

impl<T: DeserializeOwned + Default + Send> FromRequest<Web> for Input<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &Web) -> Result<Self, Failure> {
        let (parts, body) = request.into_parts();
        let bytes = to_bytes(body, limits::BODY).await.map_err(|_| too_large(limits::BODY))?;
        let path = parts.uri.path().to_owned();
        let fingerprint = [path.as_bytes(), b"\0", &bytes].concat();
        if is_json(&parts.headers) {
            let value = if bytes.is_empty() { Ok(T::default()) } else { serde_json::from_slice(&bytes) };
            let value = value
                .map_err(|e| Error::invalid("body", format!("That JSON does not fit: {}.", shape(&e))))?;
            let key =
                parts.headers.get("idempotency-key").and_then(|value| value.to_str().ok()).map(Into::into);
            return Ok(Self { value, key, body: fingerprint, path, back: None });
        }
        let fields = joined(fields(&bytes)?);
        let find =
            |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone());
        let filled: Vec<_> = fields.iter().filter(|(_, value)| !value.is_empty()).collect();
        let encoded =
            serde_urlencoded::to_string(&filled).map_err(|e| Error::Failed(format!("form: {e}")))?;
        let value = serde_urlencoded::from_str(&encoded).map_err(|_| {
            Error::invalid("body", "One of the fields is not a number where there should be one.")
        })?;
        let back = find("back").filter(|path| is_local(path));
        Ok(Self { value, key: find("key"), body: fingerprint, path, back })
    }
}

/// All fields of a form. Bytes that are no UTF-8 are refused: the parser would put replacement characters in their place.
pub(crate) fn fields(bytes: &[u8]) -> Result<Vec<(String, String)>, Error> {
    let wrong = || Error::invalid("body", "That form is not in UTF-8. Send it as UTF-8.");
    if !is_utf8(bytes) {
        return Err(wrong());
    }
    serde_urlencoded::from_bytes(bytes).map_err(|_| wrong())
}

/// A form names each thing that is ticked in a field of its own; a command takes them as one, with commas.
fn joined(fields: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::with_capacity(fields.len());
    for (name, value) in fields {
        match out.iter_mut().find(|(earlier, _)| TICKED.contains(&name.as_str()) && *earlier == name) {
            Some((_, all)) => {
                all.push(',');
                all.push_str(&value);
            }
            None => out.push((name, value)),
        }
    }
    out
}

/// Whether a form is UTF-8 once its percent signs are read.
fn is_utf8(form: &[u8]) -> bool {
    let digit = |at: usize| form.get(at).and_then(|digit| char::from(*digit).to_digit(16));
    let (mut plain, mut at) = (Vec::with_capacity(form.len()), 0);
    while let Some(byte) = form.get(at) {
        let escaped = if *byte == b'%' { digit(at + 1).zip(digit(at + 2)) } else { None };
        let byte = escaped.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()).unwrap_or(*byte);
        plain.push(byte);
        at += if escaped.is_some() { 3 } else { 1 };
    }
    std::str::from_utf8(&plain).is_ok()
}

/// Too much for one request.
pub(crate) fn too_large(most: usize) -> Error {
    const MEGABYTE: usize = 1_024 * 1_024;
    let most =
        if most < MEGABYTE { format!("{} KB", most / 1_024) } else { format!("{} MB", most / MEGABYTE) };
    Error::invalid("body", format!("That is too large: at most {most} fit in one go."))
}

/// A path on this host: never another host's, whatever a link says.
pub(crate) fn is_local(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\n', '\r', '\t'])
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_none_or(|kind| kind.starts_with("application/json"))
}

/// What is wrong with a JSON text, without any of its words.
fn shape(error: &serde_json::Error) -> String {
    use serde_json::error::Category;
    let what = match error.classify() {
        Category::Syntax | Category::Eof => "it is not valid JSON",
        Category::Data => "a field is of another kind",
        Category::Io => "it was cut off",
    };
    format!("{what} (line {}, column {})", error.line(), error.column())
}
