//! Webhooks of a relationship, and what each is told. Address and secret are sealed for whoever set it up; what a call says
//! is nowhere: it is written when it is sent.

use crate::{
    access::{Participant, Place, Sealed, Writer},
    job::SKEW,
    tx::Tx,
    value::{Row, values},
};
use domain::{
    Error, RelationshipId, Result, Side, UserId, WebhookCallId, WebhookId,
    delivery::{LONGEST_WAIT, State},
    webhook::{Event, Form},
};
use jiff::{SignedDuration, Timestamp};
use std::fmt::Display;

/// A webhook as both may know of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Webhook {
    /// Its id.
    pub id: WebhookId,
    /// Who set it up.
    pub side: Side,
    /// How its bodies are laid out.
    pub form: Form,
    /// What it is told of.
    pub events: Vec<Event>,
    /// When it was set up.
    pub made_at: Timestamp,
    /// Since when it is told nothing.
    pub stopped_at: Option<Timestamp>,
}

/// Where a webhook leads, for whoever set it up alone.
pub struct Where {
    /// The address.
    pub address: String,
    /// What its calls are signed with.
    pub secret: String,
}

/// Something that a webhook is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    /// Its id, the same however often it is told.
    pub id: WebhookCallId,
    /// Which webhook.
    pub webhook: WebhookId,
    /// In which one-on-one.
    pub relationship: RelationshipId,
    /// What happened.
    pub event: Event,
    /// To what.
    pub noun: String,
    /// Who did it.
    pub side: Side,
    /// When.
    pub happened_at: Timestamp,
    /// Where it stands.
    pub state: State,
    /// When it is tried next.
    pub due_at: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was answered last, with which number, or why there was none.
    pub answer: Option<(Timestamp, Option<i64>, Option<String>)>,
}

/// How long a sender holds a call before another may take it.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

const COLUMNS: &str = "id, side, form, events, made_at, stopped_at";
const CALL: &str =
    "c.id, c.webhook_id, c.relationship_id, c.event, c.noun_id, c.side, c.happened_at, c.state, c.due_at,
                    c.attempts, c.answered_at, c.status, c.why";

fn read(row: &mut Row) -> Result<Webhook> {
    Ok(Webhook {
        id: row.take()?,
        side: row.take()?,
        form: Form::parse(&row.take::<String>()?)?,
        events: row.take::<String>()?.split(' ').map(Event::parse).collect::<Result<_>>()?,
        made_at: row.take()?,
        stopped_at: row.take()?,
    })
}

fn read_call(row: &mut Row) -> Result<Call> {
    Ok(Call {
        id: row.take()?,
        webhook: row.take()?,
        relationship: row.take()?,
        event: Event::parse(&row.take::<String>()?)?,
        noun: row.take()?,
        side: row.take()?,
        happened_at: row.take()?,
        state: State::parse(&row.take::<String>()?)?,
        due_at: row.take()?,
        attempts: row.take()?,
        answer: {
            let (at, status, why) = (row.take::<Option<Timestamp>>()?, row.take()?, row.take()?);
            at.map(|at| (at, status, why))
        },
    })
}

fn places(id: WebhookId) -> (Place, Place) {
    (Place::private("webhooks address", id), Place::private("webhooks secret", id))
}

/// Adds a webhook of the writer's.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn add(tx: &mut Tx<'_>, by: &Writer, webhook: &Webhook, leads: &Where) -> Result<()> {
    let (address, secret) = places(webhook.id);
    let events: Vec<&str> = webhook.events.iter().map(|event| event.as_str()).collect();
    tx.execute(
        "INSERT INTO webhooks (id, relationship_id, side, form, events, address, secret, made_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![
            webhook.id,
            by.relationship(),
            by.side(),
            webhook.form.as_str(),
            events.join(" "),
            by.seal(&leads.address, &address)?,
            by.seal(&leads.secret, &secret)?,
            webhook.made_at
        ],
    )?;
    Ok(())
}

/// All webhooks of the relationship that are not stopped, oldest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn all(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<Webhook>> {
    tx.all(
        &format!(
            "SELECT {COLUMNS} FROM webhooks WHERE relationship_id = ?1 AND stopped_at IS NULL ORDER BY made_at, id"
        ),
        values![of.relationship()],
        read,
    )
}

/// One webhook of the relationship, stopped or not.
///
/// # Errors
/// `NotFound` when it is not there.
pub fn find(tx: &mut Tx<'_>, of: &Participant, id: WebhookId) -> Result<Webhook> {
    let row = tx.query_opt(
        &format!("SELECT {COLUMNS} FROM webhooks WHERE id = ?1 AND relationship_id = ?2"),
        values![id, of.relationship()],
    )?;
    read(&mut row.ok_or(Error::NotFound)?)
}

/// Where one's own webhook leads.
///
/// # Errors
/// `NotFound` when it is not there, or is the other one's.
pub fn leads(tx: &mut Tx<'_>, of: &Participant, id: WebhookId) -> Result<Where> {
    let row = tx.query_opt(
        "SELECT address, secret FROM webhooks WHERE id = ?1 AND relationship_id = ?2 AND side = ?3",
        values![id, of.relationship(), of.side()],
    )?;
    let mut row = row.ok_or(Error::NotFound)?;
    let (address, secret) = places(id);
    Ok(Where {
        address: of.open(&Sealed::new(row.take()?, address))?,
        secret: of.open(&Sealed::new(row.take()?, secret))?,
    })
}

/// Stops a webhook, or lets it go on.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn stop(tx: &mut Tx<'_>, by: &Writer, id: WebhookId, stopped_at: Option<Timestamp>) -> Result<()> {
    tx.execute(
        "UPDATE webhooks SET stopped_at = ?3 WHERE id = ?1 AND relationship_id = ?2",
        values![id, by.relationship(), stopped_at],
    )?;
    Ok(())
}

/// Who set a webhook up, as long as they are in its relationship and it is not stopped.
///
/// # Errors
/// `NotFound` otherwise.
pub fn maker(tx: &mut Tx<'_>, call: &Call) -> Result<UserId> {
    let row = tx.query_opt(
        "SELECT p.user_id FROM webhooks w
         JOIN participants p ON p.relationship_id = w.relationship_id AND p.side = w.side
         JOIN users u ON u.id = p.user_id
         WHERE w.id = ?1 AND w.relationship_id = ?2 AND w.stopped_at IS NULL AND u.deactivated_at IS NULL",
        values![call.webhook, call.relationship],
    )?;
    row.ok_or(Error::NotFound)?.take()
}

/// Tells the relationship's webhooks of an event: those that asked for it, and whose it is to send on.
pub(crate) fn tell(tx: &mut Tx<'_>, by: &Writer, event: Event, noun: impl Display) -> Result<()> {
    let noun = noun.to_string();
    for webhook in all(tx, by)? {
        if webhook.events.contains(&event) && event.leaves(webhook.side, by.side()) {
            call(tx, by, (webhook.id, event), &noun)?;
        }
    }
    Ok(())
}

/// Plans one call of a webhook.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn call(
    tx: &mut Tx<'_>,
    by: &Writer,
    (webhook, event): (WebhookId, Event),
    noun: &str,
) -> Result<WebhookCallId> {
    let id: WebhookCallId = tx.id()?;
    tx.execute(
        "INSERT INTO webhook_calls (id, webhook_id, relationship_id, event, noun_id, side, happened_at, state, due_at, attempts)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'waiting', ?7, 0)",
        values![id, webhook, by.relationship(), event.as_str(), noun, by.side(), tx.now()],
    )?;
    Ok(id)
}

/// Takes some calls that are due, for five minutes.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn take(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Call>> {
    let now = tx.now();
    let later = |by| now.checked_add(by).unwrap_or(Timestamp::MAX);
    let (lease, stray) = (later(LEASE), later(LONGEST_WAIT));
    let skip_locked = tx.connection().skip_locked();
    let mut calls = tx.all(
        &format!(
            "SELECT {CALL} FROM webhook_calls c
             WHERE c.state = 'waiting' AND (c.due_at <= ?1 OR c.due_at > ?2)
               AND (COALESCE(c.leased_until, 0) <= ?1 OR c.leased_until > ?3)
             ORDER BY c.due_at, c.id LIMIT ?4{skip_locked}"
        ),
        values![now, stray, later(LEASE + SKEW), most],
        read_call,
    )?;
    for call in &mut calls {
        call.attempts += 1;
        tx.execute(
            "UPDATE webhook_calls SET leased_until = ?2, attempts = attempts + 1 WHERE id = ?1",
            values![call.id, lease],
        )?;
    }
    Ok(calls)
}

/// Saves how a call stands after a try; nobody holds it any more.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn settle(tx: &mut Tx<'_>, call: &Call) -> Result<()> {
    let answer = call.answer.as_ref();
    tx.execute(
        "UPDATE webhook_calls SET state = ?2, due_at = ?3, leased_until = NULL, answered_at = ?4, status = ?5, why = ?6
         WHERE id = ?1",
        values![
            call.id,
            call.state.as_str(),
            call.due_at,
            answer.map(|answer| answer.0),
            answer.and_then(|answer| answer.1),
            answer.and_then(|answer| answer.2.as_deref())
        ],
    )?;
    Ok(())
}

/// A webhook whose receiver said that it is gone for good is stopped, without a writer: nobody did it.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn gone(tx: &mut Tx<'_>, call: &Call) -> Result<()> {
    tx.execute("UPDATE webhooks SET stopped_at = ?2 WHERE id = ?1", values![call.webhook, tx.now()])?;
    Ok(())
}

/// The last calls of a webhook, latest first.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn calls(tx: &mut Tx<'_>, of: &Participant, id: WebhookId, most: i64) -> Result<Vec<Call>> {
    tx.all(
        &format!(
            "SELECT {CALL} FROM webhook_calls c WHERE c.webhook_id = ?1 AND c.relationship_id = ?2
             ORDER BY c.happened_at DESC, c.id DESC LIMIT ?3"
        ),
        values![id, of.relationship(), most],
        read_call,
    )
}

/// Forgets calls that were over before a moment.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn forget_before(tx: &mut Tx<'_>, before: Timestamp) -> Result<()> {
    tx.execute("DELETE FROM webhook_calls WHERE happened_at < ?1 AND state <> 'waiting'", values![before])?;
    Ok(())
}
