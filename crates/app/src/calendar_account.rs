//! Somebody's calendar elsewhere: connected, looked for, written into and read from again by a worker, and left. What they write
//! with others is in none of it.

mod ours;
mod receive;
mod round;

use crate::{App, link::later, view::CalendarAccount};
use domain::{
    CalendarAccountId, Error, Result, UserId,
    calendar_account::{CALENDARS, Prep, SECRET, Why},
    delivery::{LONGEST_WAIT, wait},
    limits,
};
use jiff::SignedDuration;
use outgoing::{
    Uncalled,
    caldav::{Collection, Fault, Server},
};
use receive::In;
use round::{Broken, Round};
use store::{
    Tx, access,
    calendar_account::{self, Access, Account},
    calendar_entry,
};

/// How long we try to take out what was written, once somebody leaves.
const LEAVING_LASTS: SignedDuration = SignedDuration::from_hours(48);
/// The last round of a worker’s turn: with more accounts than that, the next turn goes on.
const TURN: usize = 200;

/// What connects a calendar.
#[derive(Clone)]
pub struct New {
    /// The address, as it may be called.
    pub address: String,
    /// The name there.
    pub login: String,
    /// The password there.
    pub password: String,
}

/// Address and name of each calendar that was found.
pub type Found = Vec<(String, String)>;

/// What was typed, checked; the address as it will be called.
///
/// # Errors
/// `Invalid` naming the field.
pub fn check(app: &App, address: &str, login: &str, password: &str) -> Result<New> {
    let address = app.outside().accept(address).map_err(|why| Error::invalid("address", why))?;
    let login = limits::text("login", login, SECRET)?;
    if password.is_empty() || password.chars().count() > SECRET {
        return Err(Error::invalid("password", "Give the password for it; an app password is best."));
    }
    Ok(New { address, login, password: password.into() })
}

/// Asks the server which calendars there are. Takes as long as it takes.
///
/// # Errors
/// `Invalid`, in words for whoever typed it.
pub fn look_for(app: &App, new: &New) -> Result<Found> {
    Server::new(app.outside(), &new.login, &new.password).calendars(&new.address).map(found).map_err(
        |fault| Error::invalid(if fault == Fault::Password { "password" } else { "address" }, said(&fault)),
    )
}

fn found(calendars: Vec<Collection>) -> Found {
    calendars.into_iter().take(CALENDARS).map(|each| (each.address, each.name)).collect()
}

/// What a fault says to whoever wants it mended.
fn said(fault: &Fault) -> String {
    match fault {
        Fault::Elsewhere(host) if !host.is_empty() => {
            format!("That address leads to {host}. Give that address instead, if you trust it.")
        }
        fault => why(fault).0.words().into(),
    }
}

fn why(fault: &Fault) -> (Why, Option<i64>) {
    let why = match fault {
        Fault::Uncalled(Uncalled::Address) => Why::Address,
        Fault::Uncalled(Uncalled::Refused) => Why::Refused,
        Fault::Uncalled(Uncalled::Unreachable) => Why::Unreachable,
        Fault::Uncalled(Uncalled::Slow) => Why::Slow,
        Fault::Uncalled(Uncalled::Certificate) => Why::Certificate,
        Fault::Uncalled(Uncalled::Garbled) | Fault::Garbled => Why::Garbled,
        Fault::Password => Why::Password,
        Fault::Elsewhere(_) => Why::Elsewhere,
        Fault::NoCalendar => Why::NoCalendar,
        Fault::NotThere => Why::Gone,
        Fault::Changed => Why::Status,
        Fault::Status(status) => return (Why::Status, Some(i64::from(*status))),
    };
    (why, None)
}

/// Connects a calendar whose server was asked already. One that is the only one is chosen at once.
///
/// # Errors
/// `Refused` when there is one already.
pub fn connect(tx: &mut Tx<'_>, by: UserId, new: &New, calendars: &Found) -> Result<CalendarAccountId> {
    if calendar_account::of_user(tx, by)?.is_some() {
        return Err(Error::refused("A calendar is connected already. Disconnect it first."));
    }
    let own = access::own_or_made(tx, by)?;
    let now = tx.now();
    let account = Account {
        id: tx.id()?,
        user: by,
        prep: Prep::None,
        made_at: now,
        leaving_at: None,
        due_at: now,
        attempts: 0,
        answered_at: Some(now),
        synced_at: None,
        why: None,
    };
    let access = Access {
        address: new.address.clone(),
        login: new.login.clone(),
        password: new.password.clone(),
        calendars: calendars.clone(),
        calendar: None,
        token: None,
    };
    calendar_account::add(tx, &own, &account, &access)?;
    Ok(account.id)
}

/// A user's own, if they connected one.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn show(tx: &mut Tx<'_>, by: UserId) -> Result<Option<CalendarAccount>> {
    let Some(account) = calendar_account::of_user(tx, by)? else { return Ok(None) };
    let own = access::own(tx, by)?;
    let access = calendar_account::access(tx, &own, account.id)?;
    let entries = calendar_entry::all(tx, &own, account.id)?;
    let chosen = access.calendar.as_ref();
    Ok(Some(CalendarAccount {
        host: crate::webhook::host(&access.address).into(),
        login: access.login,
        chosen: access.calendars.iter().position(|(address, _)| Some(address) == chosen),
        calendars: access.calendars,
        entries: entries.iter().filter(|entry| entry.text.is_some()).count(),
        account,
    }))
}

/// Says which calendar is written into, by its place in the list, and what goes there. Once one is chosen it stays.
///
/// # Errors
/// `NotFound` when it is not theirs, `Invalid` for a calendar that is not in the list.
pub fn choose(
    tx: &mut Tx<'_>,
    by: UserId,
    id: CalendarAccountId,
    (calendar, prep): (Option<usize>, Prep),
) -> Result<CalendarAccountId> {
    let own = access::own(tx, by)?;
    let account = calendar_account::find(tx, &own, id)?;
    must_stay(&account)?;
    let access = calendar_account::access(tx, &own, id)?;
    let chosen = match (access.calendar, calendar) {
        (Some(chosen), _) => chosen,
        (None, Some(place)) if place < access.calendars.len() => access.calendars[place].0.clone(),
        (None, _) => return Err(Error::invalid("calendar", "Choose one of the calendars.")),
    };
    calendar_account::choose(tx, &own, id, (&chosen, prep))?;
    Ok(id)
}

fn must_stay(account: &Account) -> Result<()> {
    if account.leaving_at.is_none() {
        return Ok(());
    }
    Err(Error::refused("This calendar is being disconnected. Connect it anew when that is done."))
}

/// What opens an account, to try it.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn access(tx: &mut Tx<'_>, by: UserId, id: CalendarAccountId) -> Result<New> {
    let own = access::own(tx, by)?;
    let access = calendar_account::access(tx, &own, id)?;
    Ok(New { address: access.address, login: access.login, password: access.password })
}

/// Tries an account: asks the server as it will be asked. Takes as long as it takes.
#[must_use]
pub fn try_out(app: &App, new: &New) -> Tried {
    let asked = Server::new(app.outside(), &new.login, &new.password).calendars(&new.address);
    Tried(asked.map(found).map_err(|fault| why(&fault)))
}

/// How a try went.
pub struct Tried(std::result::Result<Found, (Why, Option<i64>)>);

/// Notes how a try went; the next round comes at once.
///
/// # Errors
/// `NotFound` when it is not theirs any more.
pub fn note_try(
    tx: &mut Tx<'_>,
    by: UserId,
    id: CalendarAccountId,
    tried: &Tried,
) -> Result<CalendarAccountId> {
    let own = access::own(tx, by)?;
    let account = calendar_account::find(tx, &own, id)?;
    let chosen = calendar_account::access(tx, &own, account.id)?.calendar.is_some();
    // The list stays as it was once one of it is chosen.
    if let (Ok(found), false) = (&tried.0, chosen) {
        calendar_account::found(tx, &own, id, found)?;
    }
    calendar_account::tried(tx, &own, id, tried.0.as_ref().err().copied())?;
    Ok(id)
}

/// Disconnects: takes out what was written first, or leaves it there.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn leave(
    tx: &mut Tx<'_>,
    by: UserId,
    id: CalendarAccountId,
    take_out: bool,
) -> Result<CalendarAccountId> {
    let own = access::own(tx, by)?;
    calendar_account::find(tx, &own, id)?;
    if take_out && calendar_account::access(tx, &own, id)?.calendar.is_some() {
        calendar_account::leave(tx, &own, id)?;
    } else {
        calendar_account::remove(tx, &own, id)?;
    }
    Ok(id)
}

/// Goes round all accounts that are due; answers how many.
///
/// # Errors
/// `Unavailable` when the database is away; they wait.
pub fn sync_due(app: &App) -> Result<usize> {
    for ran in 0..TURN {
        let Some(account) = app.write(calendar_account::take).wait()? else { return Ok(ran) };
        one(app, &account)?;
    }
    Ok(TURN)
}

fn one(app: &App, account: &Account) -> Result<()> {
    let (id, user) = (account.id, account.user);
    let opened = app.read(move |tx| {
        let own = access::own(tx, user)?;
        calendar_account::access(tx, &own, id)
    });
    let access = match opened.wait() {
        Err(Error::NotFound) => return Ok(()),
        opened => opened?,
    };
    let server = Server::new(app.outside(), &access.login, &access.password);
    let round = Round {
        app,
        server: &server,
        at: In { user, account: id },
        prep: account.prep,
        calendar: access.calendar.clone().unwrap_or_default(),
        token: access.token.clone(),
    };
    let outcome = if account.leaving_at.is_some() { round.leave() } else { round.go() };
    match outcome {
        Ok(()) if account.leaving_at.is_some() => app.write(move |tx| forget(tx, user, id)).wait(),
        Ok(()) => app.write(move |tx| calendar_account::went_well(tx, id)).wait(),
        // Disconnected while it went on.
        Err(Broken::Here(Error::NotFound)) => Ok(()),
        Err(Broken::Here(error)) => Err(error),
        Err(Broken::There(fault)) => {
            let account = account.clone();
            app.write(move |tx| went_wrong(tx, &account, &fault)).wait()
        }
    }
}

fn forget(tx: &mut Tx<'_>, user: UserId, id: CalendarAccountId) -> Result<()> {
    let own = access::own(tx, user)?;
    calendar_account::remove(tx, &own, id)
}

fn went_wrong(tx: &mut Tx<'_>, account: &Account, fault: &Fault) -> Result<()> {
    let now = tx.now();
    if account.leaving_at.is_some_and(|since| now.duration_since(since) > LEAVING_LASTS) {
        return forget(tx, account.user, account.id);
    }
    let pause = wait(account.attempts).unwrap_or(LONGEST_WAIT - SignedDuration::from_hours(1));
    calendar_account::went_wrong(tx, account.id, why(fault), later(now, pause))
}
