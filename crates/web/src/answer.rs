//! What a command answers: on pages a redirect to where it came from, saying what was done; in the API the thing itself.

use crate::{
    Web,
    asker::{Asker, Front},
    failure::{Failure, see_other},
    input::Input,
    pages::Toast,
    toast::toast,
};
use app::{Tx, home, view::Viewer};
use axum::{
    Json,
    http::header,
    response::{Html, IntoResponse, Response},
};
use domain::{Error, RelationshipId, Result, UserId};
use maud::Markup;
use serde::{Deserialize, Serialize};

/// What every handler returns.
pub(crate) type Answer = std::result::Result<Response, Failure>;

/// A page.
pub(crate) fn html(markup: Markup) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], Html(markup.into_string())).into_response()
}

/// A JSON answer.
pub(crate) fn json<T: Serialize>(value: T) -> Answer {
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(value)).into_response())
}

/// What was just done, carried over the redirect: a verb out of a fixed list and ids, never words.
#[derive(Clone, Default, Deserialize, Serialize)]
pub(crate) struct Did {
    #[serde(skip_serializing_if = "Option::is_none")]
    did: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    noun: Option<String>,
    /// The one-on-one it was done in, where the page is none of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<String>,
    /// Under which id the way back is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<String>,
}

impl Did {
    /// The verb, if the address has one.
    pub(crate) fn verb(&self) -> Option<&str> {
        self.did.as_deref()
    }

    /// The id of what it was done to.
    pub(crate) fn noun(&self) -> Option<&str> {
        self.noun.as_deref()
    }

    /// The id of the way back, where it depends on how things were.
    pub(crate) fn was(&self) -> Option<&str> {
        self.was.as_deref()
    }

    /// On to another page, which says what was done instead.
    pub(crate) fn on_to(&self, page: &str) -> Response {
        let said = serde_urlencoded::to_string(self).unwrap_or_default();
        see_other(&if said.is_empty() { page.into() } else { format!("{page}?{said}") })
    }

    /// The one-on-one it was done in, if the address says so.
    pub(crate) fn of(&self) -> Option<RelationshipId> {
        self.of.as_deref()?.parse().ok()
    }
}

/// What a command did, for the toast: the verb, the id of what it was done to, and in which one-on-one.
pub(crate) struct Done {
    pub(crate) did: &'static str,
    pub(crate) noun: String,
    of: Option<RelationshipId>,
    was: Option<String>,
}

/// What a command did: a verb, and where the way back is kept that depends on how things were.
pub(crate) struct Deed(&'static str, Option<String>);

impl From<&'static str> for Deed {
    fn from(did: &'static str) -> Self {
        Self(did, None)
    }
}

impl From<(&'static str, Option<String>)> for Deed {
    fn from((did, was): (&'static str, Option<String>)) -> Self {
        Self(did, was)
    }
}

impl Done {
    pub(crate) fn new(deed: impl Into<Deed>, noun: impl std::fmt::Display) -> Self {
        let Deed(did, was) = deed.into();
        Self { did, noun: noun.to_string(), of: None, was }
    }

    /// In a one-on-one: a page over all of them has to be told in which.
    pub(crate) fn within(self, of: RelationshipId) -> Self {
        Self { of: Some(of), ..self }
    }
}

/// Back to where the form was, or to `home`, saying what was done.
pub(crate) fn back<I>(input: &Input<I>, home: &str, done: Option<&Done>) -> Response {
    on_to(input.back.as_deref().unwrap_or(home), done)
}

/// On to a page, saying there what was done. Of its query only the page of a long list stays, and what is asked about.
pub(crate) fn on_to(page: &str, done: Option<&Done>) -> Response {
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let elsewhere = !path.starts_with("/one-on-ones/");
    let did = done.map(|done| Did {
        did: Some(done.did.into()),
        noun: Some(done.noun.clone()),
        of: done.of.filter(|_| elsewhere).map(|of| of.to_string()),
        was: done.was.clone(),
    });
    let did = did.and_then(|did| serde_urlencoded::to_string(did).ok());
    let kept = |pair: &&str| ["from=", "about="].iter().any(|name| pair.starts_with(name));
    let query: Vec<String> = query.split('&').filter(kept).map(Into::into).chain(did).collect();
    see_other(&if query.is_empty() { path.into() } else { format!("{path}?{}", query.join("&")) })
}

/// The answer to a command on something in a relationship: a redirect on pages, the thing as it is now in the API.
pub(crate) async fn changed<I, T, F>(
    web: &Web,
    asker: &Asker,
    input: &Input<I>,
    (relationship, done): (RelationshipId, Done),
    show: F,
) -> Answer
where
    T: Serialize + Send + 'static,
    F: Fn(&mut Tx<'_>, UserId) -> Result<T> + Send + 'static,
{
    match asker.front {
        Front::Pages => {
            Ok(back(input, &format!("/one-on-ones/{relationship}"), Some(&done.within(relationship))))
        }
        Front::Api => {
            let user = asker.user.id;
            json(web.read(move |tx| show(tx, user)).await.map_err(but_saved)?)
        }
    }
}

/// Showing what a command did can fail after it was done: then nobody is to be told that nothing was saved.
pub(crate) fn but_saved(error: Error) -> Error {
    let Error::Unavailable(_) = error else { return error };
    Error::Unavailable("It is saved, but cannot be shown just now. Look again in a moment.".into())
}

/// What a page of a relationship is made of: who looks, what they see, and what they just did. One consistent state.
pub(crate) async fn seen<T, F>(
    web: &Web,
    asker: &Asker,
    (relationship, did): (RelationshipId, Did),
    show: F,
) -> Result<(Viewer, T, Option<Toast>)>
where
    T: Send + 'static,
    F: Fn(&mut Tx<'_>, UserId) -> Result<T> + Send + 'static,
{
    let (user, steps) = (asker.user.id, web.steps.clone());
    web.read(move |tx| {
        let toast = toast(tx, user, relationship, &did).map(|toast| toast.or_back(&steps, (user, tx), &did));
        Ok((home::viewer(tx, user)?, show(tx, user)?, toast))
    })
    .await
}
