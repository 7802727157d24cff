//! Mail: letters that are due are written, handed to the server, and what became of each is noted. A crash in between sends
//! the same letter again under the same Message-ID, and nothing else.

use crate::{
    App,
    administration::{By, must_administer},
    calendar_invitation::{self, From},
    link::later,
    reminder::{self, letter},
    view::{MailLine, Mails},
};
use domain::{
    Error, MailId, Result, UserId,
    delivery::{LONGEST_WAIT, State, wait},
    reminder::{Kind, Way},
};
use jiff::{SignedDuration, Timestamp};
use outgoing::{Letter, Line, Mailer, Undelivered, smtp::Step};
use store::{
    Tx,
    calendar_invitation::Entry,
    mail::{self, Answer, Mail},
    user,
};

/// Letters taken at once.
const BATCH: i64 = 10;
/// A batch that takes longer than this is left to whoever comes after, before somebody else may take it.
const BATCH_LASTS: SignedDuration = SignedDuration::from_mins(8);
/// What an administrator sees.
const SHOWN: i64 = 50;
/// Name of a letter that tries things out.
const TEST: &str = "test";
/// How long a test makes sense.
const TEST_LASTS: SignedDuration = SignedDuration::from_mins(10);

/// What is to be done with a mail.
enum Written {
    Letter(Box<Letter>),
    /// A letter with an invitation, and what their calendar knows once it is sent.
    Invitation(Box<Letter>, Vec<Entry>),
    /// Not now: then.
    Later(Timestamp),
    /// Not any more, and why.
    Over(State),
}

/// Sends all letters that are due; answers how many were tried.
///
/// # Errors
/// `Unavailable` when the database is away; the letters wait.
pub fn deliver_due(app: &App) -> Result<usize> {
    let Some(mailer) = app.mailer() else { return Ok(0) };
    let mut tried = 0;
    loop {
        let (taken_at, batch) = app.write(|tx| Ok((tx.now(), mail::take(tx, BATCH)?))).wait()?;
        if batch.is_empty() {
            return Ok(tried);
        }
        for mail in batch {
            let now = app.read(|tx| Ok(tx.now())).wait()?;
            if now.duration_since(taken_at) > BATCH_LASTS {
                break;
            }
            tried += 1;
            match attempt(app, mailer, mail) {
                Err(error @ Error::Unavailable(_)) => return Err(error),
                // One that cannot be written keeps its lease and holds nothing else up.
                Err(error) => tracing::warn!(%error, "a mail could not be written"),
                Ok(()) => {}
            }
        }
        mailer.rest();
    }
}

/// Writes one letter, hands it over, and notes how that went.
fn attempt(app: &App, mailer: &dyn Mailer, mail: Mail) -> Result<()> {
    let (from, asked) = (From::of(app), mail.clone());
    let written = app.read(move |tx| write(tx, &asked, &from)).wait()?;
    let mut told = Vec::new();
    let outcome = match written {
        Written::Letter(letter) => mailer.carry(&letter).map_err(Some),
        Written::Invitation(letter, entries) => {
            told = entries;
            mailer.carry(&letter).map_err(Some)
        }
        Written::Later(due_at) => return app.write(move |tx| postpone(tx, &mail, due_at)).wait(),
        Written::Over(state) => return app.write(move |tx| close(tx, &mail, state)).wait(),
    };
    if let Err(Some(undelivered)) = &outcome {
        tracing::warn!(step = step(undelivered.step), code = undelivered.code, "a mail was not taken on");
    }
    app.write(move |tx| {
        if outcome.is_ok() && !told.is_empty() {
            calendar_invitation::told(tx, mail.user, &told)?;
        }
        settle(tx, &mail, outcome.as_ref().err().and_then(Option::as_ref))
    })
    .wait()
}

/// The letter of a mail as things stand now.
fn write(tx: &mut Tx<'_>, mail: &Mail, from: &From) -> Result<Written> {
    let base = from.base.as_str();
    if tx.now() >= mail.until {
        return Ok(Written::Over(State::Late));
    }
    let of = reminder::Of::load(tx, mail.user)?;
    if of.user.deactivated_at.is_some() {
        return Ok(Written::Over(State::Withdrawn));
    }
    let id = mail.id.0.simple().to_string();
    if mail.kind == TEST {
        return Ok(Written::Letter(Box::new(test_letter(&of.user, tx.now(), (id, base)))));
    }
    let kind = Kind::parse(&mail.kind)?;
    if of.choices.way(kind) != Way::Mail {
        return Ok(Written::Over(State::Withdrawn));
    }
    if !of.may_mail(kind, tx.now()) {
        let at = of.mailed_at(tx.now(), mail.until);
        return Ok(at.map_or(Written::Over(State::Late), Written::Later));
    }
    if kind == Kind::Calendar {
        let written = calendar_invitation::write(tx, &of, (mail, from))?;
        return Ok(written.map_or(Written::Over(State::Withdrawn), |(letter, entries)| {
            Written::Invitation(Box::new(letter), entries)
        }));
    }
    let due = reminder::all(tx, &of, &[kind])?;
    let due = due.into_iter().find(|due| due.reminder.occurrence == mail.occurrence);
    let Some(due) = due else { return Ok(Written::Over(State::Withdrawn)) };
    Ok(Written::Letter(Box::new(letter::write(tx, &of, &due, (id, base))?)))
}

/// It waits for the end of quiet hours; where these are longer than anything waits, it is looked at again in between.
fn postpone(tx: &mut Tx<'_>, mail: &Mail, due_at: Timestamp) -> Result<()> {
    let due_at = due_at.min(in_between(tx));
    mail::settle(tx, &Mail { due_at, ..mail.clone() })
}

/// The latest that anything is put off to: later would be read as written by a clock that was wrong, and taken at once.
fn in_between(tx: &Tx<'_>) -> Timestamp {
    later(tx.now(), LONGEST_WAIT - SignedDuration::from_mins(30))
}

fn close(tx: &mut Tx<'_>, mail: &Mail, state: State) -> Result<()> {
    mail::settle(tx, &Mail { state, ..mail.clone() })
}

fn settle(tx: &mut Tx<'_>, mail: &Mail, undelivered: Option<&Undelivered>) -> Result<()> {
    let now = tx.now();
    let mut mail = mail.clone();
    let test = mail.kind == TEST;
    mail.answer = Some(Answer {
        at: now,
        step: undelivered.map(|undelivered| step(undelivered.step).into()),
        code: undelivered.and_then(|undelivered| undelivered.code).map(i64::from),
        // A server may repeat what it was sent; a test holds nothing of anybody.
        said: undelivered.filter(|_| test).map(|undelivered| undelivered.said.clone()),
    });
    mail.state = match undelivered {
        None => State::Sent,
        Some(undelivered) if test || undelivered.is_final() => State::Failed,
        Some(_) => match wait(mail.attempts) {
            None => State::Failed,
            Some(pause) => {
                let of = reminder::Of::load(tx, mail.user)?;
                let again = of.mailed_at(later(now, pause), mail.until);
                mail.due_at = again.map_or(mail.due_at, |again| again.min(in_between(tx)));
                if again.is_some() { State::Waiting } else { State::Late }
            }
        },
    };
    mail::settle(tx, &mail)
}

/// The name of a step in storage and for the administrator's page.
fn step(step: Step) -> &'static str {
    match step {
        Step::Address => "address",
        Step::Connecting => "connecting",
        Step::Encrypting => "encrypting",
        Step::SigningIn => "signing-in",
        Step::Sender => "sender",
        Step::Recipient => "recipient",
        Step::Letter => "letter",
    }
}

/// Sends a test to an administrator's own address and waits until it is known how that went.
///
/// # Errors
/// `NotFound` when the asker is no administrator, `Refused` where mail is not set up.
pub fn send_test(app: &App, by: UserId) -> Result<MailId> {
    app.read(move |tx| must_administer(tx, By::User(by))).wait()?;
    let Some(mailer) = app.mailer() else {
        return Err(Error::refused("Mail is not set up. Start Fulcrum with --smtp-url and --mail-from."));
    };
    let mail = app.write(move |tx| take_test(tx, by)).wait()?;
    let id = mail.id;
    attempt(app, mailer, mail)?;
    mailer.rest();
    Ok(id)
}

/// A test that nobody else takes: it is over before anybody could.
fn take_test(tx: &mut Tx<'_>, to: UserId) -> Result<Mail> {
    let now = tx.now();
    let mail = Mail {
        id: tx.id()?,
        user: to,
        relationship: None,
        kind: TEST.into(),
        occurrence: String::new(),
        state: State::Waiting,
        made_at: now,
        due_at: later(now, TEST_LASTS),
        until: later(now, TEST_LASTS),
        attempts: 1,
        answer: None,
    };
    mail::add(tx, &mail)?;
    Ok(mail)
}

fn test_letter(to: &domain::user::User, at: Timestamp, (id, base): (String, &str)) -> Letter {
    Letter {
        id,
        name: to.name.clone(),
        email: to.email.clone(),
        at,
        subject: "Mail from Fulcrum arrives".into(),
        lines: vec![
            Line::Plain(
                "This is the test that you asked for. Reminders find their way like this one.".into(),
            ),
            Line::Plain(
                "What people write to each other stays out of mail, unless they allow it themselves.".into(),
            ),
        ],
        button: Some(("Back to Fulcrum".into(), format!("{base}/admin/mail"))),
        because: "You get this because you look after this Fulcrum and sent a test.".into(),
        stop: None,
        calendar: None,
    }
}

/// The mail of the workspace.
///
/// # Errors
/// `NotFound` when the asker is no administrator.
pub fn list(tx: &mut Tx<'_>, by: UserId, server: Option<(String, String)>) -> Result<Mails> {
    must_administer(tx, By::User(by))?;
    let mut lines = Vec::new();
    for mail in mail::latest(tx, SHOWN)? {
        let answer = mail.answer;
        lines.push(MailLine {
            id: mail.id,
            to: user::find(tx, mail.user)?.email,
            kind: mail.kind,
            state: mail.state,
            made_at: mail.made_at,
            attempts: mail.attempts,
            due_at: mail.due_at,
            step: answer.as_ref().and_then(|answer| answer.step.clone()),
            code: answer.as_ref().and_then(|answer| answer.code),
            said: answer.and_then(|answer| answer.said),
        });
    }
    Ok(Mails {
        server,
        lines,
        waiting: mail::count(tx, State::Waiting)?,
        failed: mail::count(tx, State::Failed)?,
    })
}
