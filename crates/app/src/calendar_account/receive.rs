//! What somebody did in their own calendar, taken over here: a move moves the meeting; what would skip one, or move all of them,
//! is asked; where both sides changed something, what stands here stays and the rest is offered.

use super::ours::{self, Ours, What, same, series};
use crate::{
    calendar_wish::{can_move, move_to, occurrence_at, stands_at},
    series::Calendar,
};
use calendar::object::Standing;
use domain::{
    CalendarAccountId, Error, Result, UserId,
    calendar_wish::{CalendarWish, Target, What as Wish},
    limits,
};
use jiff::Timestamp;
use outgoing::caldav::Stored;
use store::{
    Tx, access, calendar_account,
    calendar_entry::{self, Entry},
    calendar_wish,
};

/// Whose calendar it was done in.
#[derive(Clone, Copy)]
pub(super) struct In {
    pub(super) user: UserId,
    pub(super) account: CalendarAccountId,
}

/// Takes over how an entry stands there now; none: it is not there any more. Answers it as it is known from now on.
pub(super) fn receive(
    tx: &mut Tx<'_>,
    at: In,
    entry: &Entry,
    theirs: Option<&Stored>,
) -> Result<Option<Entry>> {
    let own = access::own(tx, at.user)?;
    let account = calendar_account::find(tx, &own, at.account)?;
    let participant = match access::participant(tx, at.user, entry.relationship) {
        Err(Error::NotFound) => None,
        found => Some(found?),
    };
    let ours = match &participant {
        Some(participant) => ours::of(tx, participant, account.prep)?,
        None => Vec::new(),
    };
    let ours = ours.into_iter().find(|ours| ours.uid == entry.uid);
    let mut entry = entry.clone();
    let Some(theirs) = theirs else {
        let Some(ours) = ours.filter(|ours| !ours.over) else {
            calendar_entry::forget(tx, &own, at.account, &entry.uid)?;
            return Ok(None);
        };
        if entry.text.is_some() {
            taken_out(tx, at, &ours)?;
            entry.left_out_at = Some(tx.now());
        }
        (entry.text, entry.tag) = (None, None);
        calendar_entry::save(tx, &own, at.account, &entry)?;
        return Ok(Some(entry));
    };
    let read = |text: &Option<String>| text.as_deref().and_then(|text| Standing::read(text, &entry.uid));
    let (before, sent, now) =
        (read(&entry.text), read(&entry.sent), Standing::read(&theirs.text, &entry.uid));
    if let (Some(participant), Some(_)) = (&participant, entry.left_out_at) {
        // They put it back themselves.
        calendar_wish::forget_about(tx, participant, &entry.uid, None)?;
    }
    if let (Some(ours), Some(before), Some(now)) = (ours, before, now) {
        // What we wrote ourselves, though we never heard that it arrived, is nothing that they did.
        if sent.as_ref() != Some(&now) {
            changed(tx, at, &ours, (&before, &now))?;
        }
    }
    (entry.text, entry.tag) = (Some(theirs.text.clone()), theirs.tag.clone());
    entry.left_out_at = None;
    calendar_entry::save(tx, &own, at.account, &entry)?;
    Ok(Some(entry))
}

/// The whole of something was taken out.
fn taken_out(tx: &mut Tx<'_>, at: In, ours: &Ours) -> Result<()> {
    match &ours.what {
        What::Series(_) => wish(tx, at, ours, (Wish::SeriesRemoved, None), false),
        What::Alone(meeting) => {
            let stood = ours.standing.main.moment();
            wish(tx, at, ours, (Wish::Removed(Target::Meeting(*meeting)), stood), false)
        }
        // Whoever takes out time to prepare, or what was, wants it out.
        What::Earlier | What::Prep => Ok(()),
    }
}

fn changed(tx: &mut Tx<'_>, at: In, ours: &Ours, (before, theirs): (&Standing, &Standing)) -> Result<()> {
    match &ours.what {
        What::Prep | What::Earlier => Ok(()),
        What::Alone(meeting) => {
            let (from, to) = (before.main.moment(), theirs.main.moment());
            let stands = ours.standing.main.moment();
            match to {
                Some(to) if Some(to) != from && Some(to) != stands && !ours.over => moved(
                    tx,
                    at,
                    ours,
                    Moved { target: Target::Meeting(*meeting), to, alone: from == stands },
                ),
                _ => Ok(()),
            }
        }
        What::Series(_) if !same(&before.main, &theirs.main, tx.now()) => {
            let clashed = !same(&before.main, &ours.standing.main, tx.now());
            if same(&theirs.main, &ours.standing.main, tx.now()) {
                let participant = access::participant(tx, at.user, ours.relationship)?;
                return calendar_wish::forget_about(tx, &participant, &ours.uid, None);
            }
            match series(&theirs.main).filter(|series| limits::MEETING_MINUTES.contains(&series.minutes)) {
                Some(series) => wish(tx, at, ours, (Wish::Series(Box::new(series)), None), clashed),
                None => Ok(()),
            }
        }
        What::Series(own) => {
            let mut keys: Vec<Timestamp> =
                before.others.keys().chain(theirs.others.keys()).copied().collect();
            keys.sort_unstable();
            keys.dedup();
            for regular in keys {
                let Some(day) = occurrence_at(own, regular)? else { continue };
                occurrence(tx, at, ours, (Target::Occurrence(day), regular), (before, theirs))?;
            }
            Ok(())
        }
    }
}

/// One occurrence: what they did, unless it is as here anyway, or over.
fn occurrence(
    tx: &mut Tx<'_>,
    at: In,
    ours: &Ours,
    (target, regular): (Target, Timestamp),
    (before, theirs): (&Standing, &Standing),
) -> Result<()> {
    let (was, is, stands) = (before.at(regular), theirs.at(regular), ours.standing.at(regular));
    if is == was || ours.has_passed(regular, theirs, tx.now()) {
        return Ok(());
    }
    if is == stands {
        let participant = access::participant(tx, at.user, ours.relationship)?;
        return calendar_wish::forget_about(tx, &participant, &ours.uid, Some(target));
    }
    let alone = was == stands;
    match is {
        Some(to) => moved(tx, at, ours, Moved { target, to, alone }),
        None if stands.is_some_and(|stands| stands > tx.now()) => {
            wish(tx, at, ours, (Wish::Removed(target), stands), !alone)
        }
        None => Ok(()),
    }
}

#[derive(Clone, Copy)]
struct Moved {
    target: Target,
    to: Timestamp,
    /// Nobody changed it here since.
    alone: bool,
}

fn moved(tx: &mut Tx<'_>, at: In, ours: &Ours, moved: Moved) -> Result<()> {
    let participant = access::participant(tx, at.user, ours.relationship)?;
    let calendar = Calendar::load(tx, &participant)?;
    if moved.alone && can_move(&calendar, moved.target, moved.to, tx.now())? {
        let mut writer = access::writer(tx, at.user, ours.relationship)?;
        return move_to(tx, &mut writer, moved.target, moved.to).map(|_| ());
    }
    let stands = stands_at(&calendar, moved.target)?;
    wish(tx, at, ours, (Wish::Moved(moved.target, moved.to), stands), !moved.alone)
}

fn wish(
    tx: &mut Tx<'_>,
    at: In,
    ours: &Ours,
    (what, stood_at): (Wish, Option<Timestamp>),
    clashed: bool,
) -> Result<()> {
    let participant = access::participant(tx, at.user, ours.relationship)?;
    let now = tx.now();
    let wish = CalendarWish {
        id: tx.id()?,
        uid: ours.uid.clone(),
        what,
        stood_at,
        clashed_at: clashed.then_some(now),
        made_at: now,
    };
    calendar_wish::add(tx, &participant, &wish)
}
