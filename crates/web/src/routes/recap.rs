//! The recap of a meeting: written, sent, taken along as Markdown; and what one thinks of it for oneself.

use crate::{
    Web,
    answer::{Answer, Deed, Done, changed, json},
    asker::Asker,
    input::Input,
    routes::meeting::{Ids, at},
    shapes,
    steps::step,
    table::{Doc, Route, command, look, page},
};
use app::{
    Tx,
    meeting::{self, At},
    recap,
    reflection::{self, Answer as Thought},
};
use axum::{
    extract::State,
    http::header,
    response::IntoResponse,
    routing::{get, post},
};
use domain::{
    Result,
    reflection::{Drove, Worth},
};

pub(crate) fn routes() -> Vec<Vec<Route>> {
    let written = "/one-on-ones/{relationship}/meetings/{meeting}/recap";
    let thought = "/one-on-ones/{relationship}/meetings/{meeting}/reflection";
    vec![
        page("/one-on-ones/{relationship}/meetings/{meeting}/recap.md", get(markdown)),
        look(written, get(show), Doc::look::<api::Recap>("What came out of a completed meeting")),
        command(written, post(save), Doc::command::<api::Words, api::Recap>("Write the recap’s prose")),
        command(
            "/one-on-ones/{relationship}/meetings/{meeting}/recap/sending",
            post(send),
            Doc::command::<api::Nothing, api::Recap>("Send the recap to both (owner); nobody is mailed"),
        ),
        command(
            "/one-on-ones/{relationship}/meetings/{meeting}/recap/unsending",
            post(unsend),
            Doc::command::<api::Nothing, api::Recap>(
                "Take the sending back (owner); what was read stays read",
            ),
        ),
        look(
            thought,
            get(show_reflection),
            Doc::look::<api::Reflection>("What you think of it, for you alone"),
        ),
        command(
            thought,
            post(reflect),
            Doc::command::<api::Reflection, api::Reflection>("Say what you think of it, for you alone"),
        ),
    ]
}

async fn show(State(web): State<Web>, asker: Asker, ids: Ids) -> Answer {
    let (user, at) = (asker.user.id, at(ids)?);
    json(shapes::recap(&web.read(move |tx| recap::find(tx, user, at)).await?))
}

/// A file to keep. Its name says the day and nothing else.
async fn markdown(State(web): State<Web>, asker: Asker, ids: Ids) -> Answer {
    let (user, at) = (asker.user.id, at(ids)?);
    let (found, meeting) =
        web.read(move |tx| Ok((recap::find(tx, user, at)?, meeting::find(tx, user, at)?))).await?;
    let day = meeting.scheduled_at.to_zoned(asker.user.time_zone()).date();
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8".into()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"recap-{day}.md\"")),
        (header::CACHE_CONTROL, "no-store".into()),
    ];
    Ok((headers, found.markdown).into_response())
}

async fn save(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Words>) -> Answer {
    let at = at(ids)?;
    let save = recap::Save { at, text: input.value.text.clone(), seen: input.value.version };
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let now = recap::find(tx, user, at)?.recap;
        Ok(Some(step(&path, &[("text", now.text), ("version", (now.version + 1).to_string())])))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| recap::save(tx, by, &save)).await?;
    done(&web, &asker, &input, at, ("wrote-recap", was)).await
}

async fn send(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| recap::send(tx, by, at)).await?;
    done(&web, &asker, &input, at, "sent").await
}

async fn unsend(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Nothing>) -> Answer {
    let at = at(ids)?;
    web.command(&asker, &input, move |tx, by| recap::unsend(tx, by, at)).await?;
    done(&web, &asker, &input, at, "unsent").await
}

async fn done<I>(web: &Web, asker: &Asker, input: &Input<I>, at: At, did: impl Into<Deed>) -> Answer {
    changed(web, asker, input, (at.relationship, Done::new(did, at.meeting)), move |tx, user| {
        Ok(shapes::recap(&recap::find(tx, user, at)?))
    })
    .await
}

async fn show_reflection(State(web): State<Web>, asker: Asker, ids: Ids) -> Answer {
    let (user, at) = (asker.user.id, at(ids)?);
    json(shapes::reflection(web.read(move |tx| reflection::find(tx, user, at)).await?))
}

async fn reflect(State(web): State<Web>, asker: Asker, ids: Ids, input: Input<api::Reflection>) -> Answer {
    let at = at(ids)?;
    let thought = Thought {
        worth: said(input.value.worth.as_deref(), Worth::parse)?,
        drove: said(input.value.drove.as_deref(), Drove::parse)?,
    };
    let path = input.path.clone();
    let look = move |tx: &mut Tx<'_>, user| {
        let now = reflection::find(tx, user, at)?;
        let (worth, drove) =
            (now.worth.map_or("none", Worth::as_str), now.drove.map_or("none", Drove::as_str));
        Ok(Some(step(&path, &[("worth", worth.to_owned()), ("drove", drove.to_owned())])))
    };
    let was = web.before(&asker, look).await;
    web.command(&asker, &input, move |tx, by| reflection::answer(tx, by, at, thought)).await?;
    changed(
        &web,
        &asker,
        &input,
        (at.relationship, Done::new(("reflected", was), at.meeting)),
        move |tx, user| Ok(shapes::reflection(reflection::find(tx, user, at)?)),
    )
    .await
}

/// Nothing said, an answer taken back, or an answer.
fn said<T>(answer: Option<&str>, parse: impl Fn(&str) -> Result<T>) -> Result<Option<Option<T>>> {
    match answer {
        None | Some("") => Ok(None),
        Some("none") => Ok(Some(None)),
        Some(answer) => parse(answer).map(Some).map(Some),
    }
}
