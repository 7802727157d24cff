//! Webhooks: where things of a one-on-one are told outside of it. Whoever sets one up chooses what leaves, the other one sees
//! that it is there, and words leave only with their author.

use crate::{
    App,
    link::later,
    relationship,
    view::{WebhookLine, Webhooks},
};
use domain::{
    Error, RelationshipId, Result, UserId, WebhookCallId, WebhookId,
    delivery::{State, wait},
    webhook::{Event, Form, MOST},
};
use outgoing::{
    Answer, Caller, Uncalled,
    hook::{self, Happened},
};
use store::{
    Participant, Tx, access, event, fresh_secret, update,
    webhook::{self, Call, Webhook, Where},
};

/// Calls taken at once.
const BATCH: i64 = 10;
/// What is shown of a webhook's last calls.
const SHOWN: i64 = 5;
/// The answer that says: never call here again.
const GONE: u16 = 410;

/// Which webhook in which relationship.
#[derive(Clone, Copy)]
pub struct At {
    /// The relationship.
    pub relationship: RelationshipId,
    /// The webhook.
    pub webhook: WebhookId,
}

/// A webhook to be set up.
#[derive(Clone)]
pub struct New {
    /// Where it leads, as the client for such addresses accepted it.
    pub address: String,
    /// How its bodies are laid out.
    pub form: Form,
    /// What it is told of.
    pub events: Vec<Event>,
}

/// All webhooks of a one-on-one.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn list(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<Webhooks> {
    let (participant, relationship) = relationship::open(tx, by, id)?;
    let mut lines = Vec::new();
    for webhook in webhook::all(tx, &participant)? {
        lines.push(line(tx, &participant, webhook)?);
    }
    Ok(Webhooks { relationship, side: participant.side(), lines })
}

/// One webhook, stopped or not.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn find(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<WebhookLine> {
    let participant = access::participant(tx, by, at.relationship)?;
    let webhook = webhook::find(tx, &participant, at.webhook)?;
    line(tx, &participant, webhook)
}

fn line(tx: &mut Tx<'_>, of: &Participant, webhook: Webhook) -> Result<WebhookLine> {
    if webhook.side != of.side() {
        return Ok(WebhookLine { webhook, host: None, calls: Vec::new() });
    }
    let leads = webhook::leads(tx, of, webhook.id)?;
    Ok(WebhookLine {
        host: Some(host(&leads.address).into()),
        calls: webhook::calls(tx, of, webhook.id, SHOWN)?,
        webhook,
    })
}

/// The rest of the address is often a secret itself.
pub(crate) fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

/// Sets one up. Both learn that it is there.
///
/// # Errors
/// `NotFound` when the one-on-one is not theirs, `Refused` when there are too many.
pub fn add(tx: &mut Tx<'_>, by: UserId, id: RelationshipId, new: &New) -> Result<WebhookId> {
    let mut writer = access::writer(tx, by, id)?;
    must_fit(tx, &writer)?;
    let made = Webhook {
        id: tx.id()?,
        side: writer.side(),
        form: new.form,
        events: new.events.clone(),
        made_at: tx.now(),
        stopped_at: None,
    };
    let leads = Where { address: new.address.clone(), secret: hook::secret(fresh_secret()?.as_bytes()) };
    webhook::add(tx, &writer, &made, &leads)?;
    event::record(tx, &mut writer, "set-up", "webhook", made.id)?;
    Ok(made.id)
}

fn must_fit(tx: &mut Tx<'_>, of: &Participant) -> Result<()> {
    if webhook::all(tx, of)?.len() < MOST {
        return Ok(());
    }
    Err(Error::Refused(format!("There are {MOST} webhooks here already. Stop one first.")))
}

/// The secret that calls of one's own webhook are signed with: for the page that follows setting it up.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn secret(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<String> {
    let participant = access::participant(tx, by, at.relationship)?;
    Ok(webhook::leads(tx, &participant, at.webhook)?.secret)
}

/// Stops one: either of the two may, for what both do is told.
///
/// # Errors
/// `NotFound` when it is not theirs, `Refused` when it is stopped already.
pub fn stop(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<WebhookId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let webhook = webhook::find(tx, &writer, at.webhook)?;
    if webhook.stopped_at.is_some() {
        return Err(Error::refused("This webhook is stopped already."));
    }
    let now = tx.now();
    webhook::stop(tx, &writer, webhook.id, Some(now))?;
    event::record(tx, &mut writer, "stopped", "webhook", webhook.id)?;
    Ok(webhook.id)
}

/// Lets one go on: only whoever set it up.
///
/// # Errors
/// `NotFound` when it is not theirs, `Refused` when it goes on or the other one set it up.
pub fn restore(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<WebhookId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let webhook = webhook::find(tx, &writer, at.webhook)?;
    must_be_own(&writer, &webhook)?;
    if webhook.stopped_at.is_none() {
        return Err(Error::refused("This webhook is on already."));
    }
    must_fit(tx, &writer)?;
    webhook::stop(tx, &writer, webhook.id, None)?;
    event::record(tx, &mut writer, "restored", "webhook", webhook.id)?;
    Ok(webhook.id)
}

/// Sends something that says nothing, to see whether it arrives.
///
/// # Errors
/// `NotFound` when it is not theirs, `Refused` when it is stopped or the other one set it up.
pub fn try_out(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<WebhookCallId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    let webhook = webhook::find(tx, &writer, at.webhook)?;
    must_be_own(&writer, &webhook)?;
    if webhook.stopped_at.is_some() {
        return Err(Error::refused("This webhook is stopped. Turn it on again first."));
    }
    let call = webhook::call(tx, &writer, (webhook.id, Event::Test), &webhook.id.to_string())?;
    event::record(tx, &mut writer, "tried", "webhook", webhook.id)?;
    Ok(call)
}

fn must_be_own(of: &Participant, webhook: &Webhook) -> Result<()> {
    if webhook.side == of.side() {
        return Ok(());
    }
    Err(Error::refused("Only whoever set this webhook up can do that."))
}

/// Makes all calls that are due; answers how many.
///
/// # Errors
/// `Unavailable` when the database is away; the calls wait.
pub fn deliver_due(app: &App) -> Result<usize> {
    let mut tried = 0;
    loop {
        let batch = app.write(|tx| webhook::take(tx, BATCH)).wait()?;
        if batch.is_empty() {
            return Ok(tried);
        }
        for call in batch {
            tried += 1;
            attempt(app, call)?;
        }
    }
}

/// What is sent where.
struct Ready {
    leads: Where,
    body: String,
    at: jiff::Timestamp,
}

fn attempt(app: &App, call: Call) -> Result<()> {
    let (base, asked) = (app.base_url().to_owned(), call.clone());
    let ready = match app.read(move |tx| write(tx, &asked, &base)).wait() {
        Ok(ready) => ready,
        // Taken back, stopped, or whoever set it up is gone: nobody is told.
        Err(Error::NotFound) => {
            return app
                .write(move |tx| webhook::settle(tx, &Call { state: State::Withdrawn, ..call.clone() }))
                .wait();
        }
        Err(error @ Error::Unavailable(_)) => return Err(error),
        Err(error) => {
            tracing::warn!(%error, "a call could not be written");
            return app
                .write(move |tx| webhook::settle(tx, &Call { state: State::Failed, ..call.clone() }))
                .wait();
        }
    };
    let id = format!("msg_{}", call.id.0.simple());
    let signed = hook::signed(&ready.leads.secret, (&id, ready.at), &ready.body);
    let mut headers = signed.ok_or_else(|| Error::Failed("a webhook has no secret".into()))?;
    headers.push(("content-type", "application/json".into()));
    let outcome = app.outside().call(&Caller {
        method: "POST",
        address: &ready.leads.address,
        headers: &headers,
        body: ready.body.as_bytes(),
        most: None,
    });
    app.write(move |tx| settle(tx, &call, outcome.as_ref())).wait()
}

fn settle(tx: &mut Tx<'_>, call: &Call, outcome: std::result::Result<&Answer, &Uncalled>) -> Result<()> {
    let now = tx.now();
    let mut call = call.clone();
    let status = outcome.ok().map(|answer| answer.status);
    let why = outcome.err().map(|uncalled| why(*uncalled).to_owned());
    call.answer = Some((now, status.map(i64::from), why));
    call.state = match status {
        Some(200..=299) => State::Sent,
        Some(GONE) => {
            webhook::gone(tx, &call)?;
            State::Failed
        }
        _ => match wait(call.attempts).filter(|_| call.event != Event::Test) {
            Some(pause) => {
                call.due_at = later(now, pause);
                State::Waiting
            }
            None => State::Failed,
        },
    };
    webhook::settle(tx, &call)
}

/// The name of a reason in storage and on the page.
fn why(uncalled: Uncalled) -> &'static str {
    match uncalled {
        Uncalled::Address => "address",
        Uncalled::Refused => "refused",
        Uncalled::Unreachable => "unreachable",
        Uncalled::Slow => "slow",
        Uncalled::Certificate => "certificate",
        Uncalled::Garbled => "garbled",
    }
}

/// What a call says, with the words of whoever set the webhook up and of nobody else.
fn write(tx: &mut Tx<'_>, call: &Call, base: &str) -> Result<Ready> {
    let maker = webhook::maker(tx, call)?;
    let (participant, bond) = relationship::open(tx, maker, call.relationship)?;
    let webhook = webhook::find(tx, &participant, call.webhook)?;
    let (who, with) = (bond.first_name(call.side), bond.first_name(call.side.across()));
    let text = match call.event {
        Event::Update => Some(update::find(tx, &participant, call.noun.parse()?)?)
            .filter(|update| update.posted_by == participant.side())
            .map(|update| update.text),
        _ => None,
    };
    let page = format!("{base}/one-on-ones/{}", call.relationship);
    let (kind, line, link) = match call.event {
        Event::Update => ("update.posted", format!("{who} posted an update"), format!("{page}/updates")),
        Event::Prepared => ("prep.prepared", format!("{who} is prepared for the 1:1 with {with}"), page),
        Event::Held => (
            "meeting.held",
            format!("{who} and {with} held their 1:1"),
            format!("{page}/meetings/{}", call.noun),
        ),
        Event::RecapSent => (
            "recap.sent",
            format!("The recap of the 1:1 of {who} and {with} was sent"),
            format!("{page}/meetings/{}", call.noun),
        ),
        Event::Test => ("webhook.test", format!("{who} tries out this webhook of Fulcrum"), page),
    };
    let happened = Happened {
        kind,
        at: call.happened_at,
        relationship: call.relationship.to_string(),
        noun: call.noun.clone(),
        line,
        text,
        link,
    };
    Ok(Ready {
        leads: webhook::leads(tx, &participant, call.webhook)?,
        body: hook::body(form(webhook.form), &happened),
        at: tx.now(),
    })
}

fn form(form: Form) -> hook::Form {
    match form {
        Form::Standard => hook::Form::Standard,
        Form::Slack => hook::Form::Slack,
        Form::Teams => hook::Form::Teams,
    }
}
