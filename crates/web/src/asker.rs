//! Who asks: a signed-in browser or the holder of a token. Nothing behind it is reached by anybody else.

use crate::{Web, auth, failure::Failure};
use app::{access_token, session};
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{Method, header, request::Parts},
};
use domain::{Error, SessionId, user::User};

/// Through which front the request came.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Front {
    /// Pages and forms.
    Pages,
    /// JSON.
    Api,
}

impl Front {
    pub(crate) fn of(path: &str) -> Self {
        if path.starts_with("/api/") { Self::Api } else { Self::Pages }
    }
}

/// A user, known by session or token.
#[derive(Clone)]
pub(crate) struct Asker {
    pub(crate) user: User,
    pub(crate) session: Option<SessionId>,
    pub(crate) front: Front,
}

impl FromRequestParts<Web> for Asker {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Failure> {
        match Front::of(parts.uri.path()) {
            Front::Pages => by_session(parts, web).await,
            Front::Api => by_token(parts, web).await,
        }
    }
}

impl OptionalFromRequestParts<Web> for Asker {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Option<Self>, Failure> {
        match <Self as FromRequestParts<Web>>::from_request_parts(parts, web).await {
            Ok(asker) => Ok(Some(asker)),
            Err(Failure(Error::SignedOut)) => Ok(None),
            Err(failure) => Err(failure),
        }
    }
}

/// Whose page it was that asks. Somebody else may have signed in with the same browser since: nothing is done or shown
/// in their name that was asked in another's.
const FOR: &str = "fulcrum-user";

/// A socket carries no header of ours: it says so in its address.
fn meant_for(parts: &Parts) -> Option<&str> {
    let header = parts.headers.get(FOR).map(|user| user.to_str().unwrap_or_default());
    let query = || parts.uri.query()?.split('&').find_map(|pair| pair.strip_prefix(FOR)?.strip_prefix('='));
    header.or_else(query)
}

async fn by_session(parts: &Parts, web: &Web) -> Result<Asker, Failure> {
    let secret = auth::cookie(&parts.headers, web).ok_or(Error::SignedOut)?;
    let signed_in = web.read(move |tx| session::find(tx, &secret)).await?;
    if meant_for(parts).is_some_and(|user| user != signed_in.user.id.to_string()) {
        return Err(Error::SignedOut.into());
    }
    if signed_in.stale {
        let id = signed_in.session;
        web.app.write(move |tx| session::seen(tx, id)).await?;
    }
    Ok(Asker { user: signed_in.user, session: Some(signed_in.session), front: Front::Pages })
}

/// Looks that are posted, because what is asked is content and stays out of addresses.
const LOOKS: [&str; 2] = ["/api/v1/find", "/api/v1/kind-hint"];

async fn by_token(parts: &Parts, web: &Web) -> Result<Asker, Failure> {
    let header = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token =
        header.and_then(|value| value.strip_prefix("Bearer ")).ok_or(Error::SignedOut)?.trim().to_owned();
    let holder = web.read(move |tx| access_token::find(tx, &token)).await?;
    if holder.read_only && parts.method != Method::GET && !LOOKS.contains(&parts.uri.path()) {
        return Err(Error::refused("This token may only read. Make one that may write, in Settings.").into());
    }
    if holder.stale {
        let id = holder.token;
        web.app.write(move |tx| access_token::used(tx, id)).await?;
    }
    Ok(Asker { user: holder.user, session: None, front: Front::Api })
}
