//! Sign-in by e-mail address and password, throttled per account and per network address.

use crate::{App, password, session};
use domain::{Error, Result, UserId, user as rules};
use jiff::SignedDuration;
use store::{Tx, sign_in_attempt, user};

/// Failures per account before it has to wait.
const PER_ACCOUNT: i64 = 10;
/// Failures per network address before it has to wait.
const PER_ADDRESS: i64 = 50;
/// The time in which failures count, and the wait.
pub(crate) const WINDOW: SignedDuration = SignedDuration::from_mins(15);

/// An attempt to sign in.
#[derive(Clone)]
pub struct Attempt {
    /// E-mail address as typed.
    pub email: String,
    /// Password as typed.
    pub password: String,
    /// Network address it comes from.
    pub address: String,
    /// What the browser says of itself.
    pub device: String,
}

/// Signs in and answers the new session's secret. Blocks for the time of a hash: call it off the async threads.
///
/// # Errors
/// `Throttled`, or `Invalid` in the same words for a wrong address and a wrong password.
pub fn sign_in(app: &App, attempt: &Attempt) -> Result<String> {
    let wrong = || Error::invalid("password", "That address and password do not go together. Try again.");
    let email = rules::email(&attempt.email)?;
    let subjects = subjects(&email, &attempt.address);
    let counted = subjects.clone();
    let known = app.read(move |tx| {
        refuse_too_many(tx, &counted)?;
        let Some(user) = user::find_by_email(tx, &email)? else {
            return Ok(None);
        };
        Ok(user::password(tx, user.id)?.filter(|_| user.deactivated_at.is_none()).map(|hash| (user.id, hash)))
    });
    let known = known.wait()?;
    if password::verify(&attempt.password, known.as_ref().map(|(_, hash)| hash.as_str()))
        && let Some((user, _)) = known
    {
        let device = attempt.device.clone();
        return app.write(move |tx| succeed(tx, user, &device, &subjects)).wait();
    }
    app.write(move |tx| fail(tx, &subjects)).wait()?;
    Err(wrong())
}

/// Checks a signed-in user's password again, before something that only they may do.
///
/// # Errors
/// `Invalid` when it is wrong, `Throttled` after too many.
pub fn confirm(app: &App, user: UserId, password: &str) -> Result<()> {
    let subjects = vec![(format!("confirm {user}"), PER_ACCOUNT)];
    let counted = subjects.clone();
    let hash = app.read(move |tx| {
        refuse_too_many(tx, &counted)?;
        user::password(tx, user)
    });
    if password::verify(password, hash.wait()?.as_deref()) {
        return Ok(());
    }
    app.write(move |tx| fail(tx, &subjects)).wait()?;
    Err(Error::invalid("current", "That is not your present password."))
}

fn subjects(email: &str, address: &str) -> Vec<(String, i64)> {
    vec![(format!("account {email}"), PER_ACCOUNT), (format!("address {address}"), PER_ADDRESS)]
}

fn refuse_too_many(tx: &mut Tx<'_>, subjects: &[(String, i64)]) -> Result<()> {
    let since = tx.now().checked_sub(WINDOW).unwrap_or_default();
    for (subject, most) in subjects {
        let subject = tx.keyring().fingerprint(subject.as_bytes())?;
        if sign_in_attempt::count(tx, &subject, since)? >= *most {
            return Err(Error::Throttled { seconds: WINDOW.as_secs() });
        }
    }
    Ok(())
}

fn fail(tx: &mut Tx<'_>, subjects: &[(String, i64)]) -> Result<()> {
    for (subject, _) in subjects {
        let subject = tx.keyring().fingerprint(subject.as_bytes())?;
        sign_in_attempt::add(tx, &subject)?;
    }
    Ok(())
}

fn succeed(tx: &mut Tx<'_>, user: UserId, device: &str, subjects: &[(String, i64)]) -> Result<String> {
    if let Some((account, _)) = subjects.first() {
        let account = tx.keyring().fingerprint(account.as_bytes())?;
        sign_in_attempt::forget(tx, &account)?;
    }
    session::start(tx, user, device)
}
