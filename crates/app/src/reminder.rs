//! Reminders: what a user is to be told of and when, out of what stands in their one-on-ones at that moment. Noted once per
//! occurrence; said by mail only to whoever wants that.

pub(crate) mod letter;

use crate::{
    calendar_invitation, goal, prep, relationship,
    series::Calendar,
    view::{Promises, Remembered, ReminderLine, Sent},
    week,
};
use domain::{
    Error, Result, Side, UserId,
    reminder::{Choices, Kind, LATEST_PREP, Way, earlier, midnight, morning, weekday_since},
    update::Update,
    user::User,
};
use jiff::{SignedDuration, Timestamp, ToSpan as _, civil::Date, tz::TimeZone};
use store::{
    Participant, Tx, access, hash_secret, job,
    job::LOOK_EVERY,
    mail::{self, Mail},
    reminder::{self, Reminder},
    talking_point, update, user as store_user,
};

/// Days after which nobody is reminded any more of a promise or a goal that was due.
const DUE_DAYS: i64 = 3;
/// Days in a digest.
const DIGEST_DAYS: i64 = 7;
/// How long a digest makes sense.
const DIGEST_LASTS: SignedDuration = SignedDuration::from_hours(48);

/// Something to be told.
pub(crate) struct Due {
    pub(crate) reminder: Reminder,
    /// From when on.
    at: Timestamp,
    /// The last moment at which it helps; may come before it is over.
    latest: Timestamp,
    pub(crate) what: Remembered,
}

/// Who is reminded, and where their days begin.
pub(crate) struct Of {
    pub(crate) user: User,
    pub(crate) choices: Choices,
    zone: TimeZone,
    today: Date,
}

impl Of {
    pub(crate) fn load(tx: &mut Tx<'_>, id: UserId) -> Result<Self> {
        let user = store_user::find(tx, id)?;
        let zone = user.time_zone();
        let today = tx.now().to_zoned(zone.clone()).date();
        Ok(Self { choices: reminder::choices(tx, id)?, user, zone, today })
    }

    /// They want that kind by mail, and not to be left in peace just now.
    pub(crate) fn may_mail(&self, kind: Kind, now: Timestamp) -> bool {
        self.choices.way(kind) == Way::Mail && !self.choices.is_quiet(now, &self.zone)
    }

    /// When something that could be mailed at a moment is, if there is such a time before it is over.
    pub(crate) fn mailed_at(&self, moment: Timestamp, until: Timestamp) -> Option<Timestamp> {
        let at = self.choices.moment(moment, until, &self.zone);
        (at >= moment && at < until).then_some(at)
    }
}

/// How a user wants to be reminded.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn choices(tx: &mut Tx<'_>, of: UserId) -> Result<Choices> {
    reminder::choices(tx, of)
}

/// Changes how a user wants to be reminded.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn choose(tx: &mut Tx<'_>, by: UserId, choices: &Choices) -> Result<UserId> {
    reminder::choose(tx, by, choices)?;
    job::look_after_user(tx, by)?;
    Ok(by)
}

/// Whether a user wants invitations for their calendar by mail.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn is_invited(tx: &mut Tx<'_>, of: UserId) -> Result<bool> {
    Ok(reminder::choices(tx, of)?.way(Kind::Calendar) == Way::Mail)
}

/// Says whether a user wants invitations for their calendar by mail; nothing else changes.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn invite(tx: &mut Tx<'_>, by: UserId, wanted: bool) -> Result<UserId> {
    reminder::set_way(tx, by, Kind::Calendar, if wanted { Way::Mail } else { Way::Off })?;
    job::look_after_user(tx, by)?;
    Ok(by)
}

/// Notes what a user is to be told by now, and answers when to look again.
pub(crate) fn look(tx: &mut Tx<'_>, id: UserId, mailed: bool) -> Result<Timestamp> {
    let now = tx.now();
    let later = |by| now.checked_add(by).unwrap_or(Timestamp::MAX);
    let of = match Of::load(tx, id) {
        Ok(of) if of.user.deactivated_at.is_none() => of,
        Ok(_) | Err(Error::NotFound) => return Ok(later(LOOK_EVERY)),
        Err(error) => return Err(error),
    };
    let tomorrow = morning(of.today.saturating_add(1.day()), &of.zone);
    let mut looks = vec![later(LOOK_EVERY), morning(of.today, &of.zone), tomorrow];
    let wanted = Kind::ALL.into_iter().filter(|kind| of.choices.way(*kind) != Way::Off);
    for due in all(tx, &of, &wanted.collect::<Vec<_>>())? {
        let moment = of.choices.moment(due.at.max(now), due.latest, &of.zone);
        looks.extend([moment, due.reminder.until]);
        if moment > now || now >= due.reminder.until {
            continue;
        }
        let new = reminder::note(tx, id, &due.reminder)?;
        // What cannot wait for the end of quiet hours stands on the page alone.
        if new && mailed && of.may_mail(due.reminder.kind, now) {
            send(tx, id, &due.reminder)?;
        }
    }
    if mailed && of.choices.way(Kind::Calendar) == Way::Mail {
        calendar_invitation::look(tx, &of)?;
    }
    let next = looks.into_iter().filter(|look| *look > now).min();
    Ok(next.unwrap_or_else(|| later(LOOK_EVERY)))
}

fn send(tx: &mut Tx<'_>, to: UserId, reminder: &Reminder) -> Result<()> {
    let mail = Mail {
        id: tx.id()?,
        user: to,
        relationship: reminder.relationship,
        kind: reminder.kind.as_str().into(),
        occurrence: reminder.occurrence.clone(),
        state: domain::delivery::State::Waiting,
        made_at: tx.now(),
        due_at: tx.now(),
        until: reminder.until,
        attempts: 0,
        answer: None,
    };
    mail::add(tx, &mail)
}

/// What a user was reminded of and is still so, for their home page.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn standing(tx: &mut Tx<'_>, id: UserId) -> Result<Vec<ReminderLine>> {
    let noted = reminder::standing(tx, id)?;
    if noted.is_empty() {
        return Ok(Vec::new());
    }
    let of = Of::load(tx, id)?;
    let on = |kind: &Kind| of.choices.way(*kind) != Way::Off && noted.iter().any(|noted| noted.kind == *kind);
    let wanted: Vec<Kind> = Kind::ALL.into_iter().filter(on).collect();
    let mut lines = Vec::new();
    for due in all(tx, &of, &wanted)? {
        let same = |noted: &Reminder| {
            (noted.kind, &noted.occurrence) == (due.reminder.kind, &due.reminder.occurrence)
        };
        if noted.iter().any(same) {
            lines.push(ReminderLine { kind: due.reminder.kind, what: due.what });
        }
    }
    // The next meeting first, then what is due.
    lines.sort_by_key(|line| match line.what {
        Remembered::Meeting { at, .. } => at,
        Remembered::Due(_) | Remembered::Updates(_) => Timestamp::MAX,
    });
    Ok(lines)
}

/// All of these kinds that stands to be told, now or later: one thing per kind and occurrence.
pub(crate) fn all(tx: &mut Tx<'_>, of: &Of, wanted: &[Kind]) -> Result<Vec<Due>> {
    let want = |kind| wanted.contains(&kind);
    let mut found = Vec::new();
    let (mut promised, mut goals, mut sent) = (Pile::default(), Pile::default(), Vec::new());
    let digest_at = morning(weekday_since(of.today, of.choices.digest_day), &of.zone);
    for bond in relationship::list(tx, of.user.id)? {
        let participant = access::participant(tx, of.user.id, bond.id)?;
        let with = bond.first_name(participant.side().across()).to_owned();
        if want(Kind::Prep) || want(Kind::Agenda) {
            meeting(tx, of, (&participant, &with), &mut found)?;
        }
        if want(Kind::ActionItems) {
            let (owed, _) = week::owed(tx, &participant)?;
            promised.add((&participant, &with), of, owed.iter().filter_map(|action| action.due));
        }
        if want(Kind::Goals) && participant.side() == Side::Owner {
            let due = goal::due(tx, &participant, of.today)?;
            goals.add((&participant, &with), of, due.iter().map(|line| line.returns_on));
        }
        if want(Kind::Digest) {
            sent.extend(posted(tx, of, (&participant, &with), digest_at)?);
        }
    }
    found.extend(promised.due(Kind::ActionItems, of));
    found.extend(goals.due(Kind::Goals, of));
    if !sent.is_empty() {
        let until = digest_at.checked_add(DIGEST_LASTS).unwrap_or(digest_at);
        let reminder = Reminder {
            kind: Kind::Digest,
            occurrence: day(digest_at, &of.zone).to_string(),
            relationship: None,
            until,
        };
        found.push(Due { reminder, at: digest_at, latest: until, what: Remembered::Updates(sent) });
    }
    found.retain(|due| want(due.reminder.kind));
    Ok(found)
}

/// The next meeting: time to prepare, and an agenda that is ready.
fn meeting(
    tx: &mut Tx<'_>,
    of: &Of,
    (participant, with): (&Participant, &str),
    found: &mut Vec<Due>,
) -> Result<()> {
    let now = tx.now();
    let calendar = Calendar::lately(tx, participant)?;
    let Some(next) = calendar.next(now)?.filter(|next| !next.in_progress && next.at > now) else {
        return Ok(());
    };
    let prepared = prep::prepared(tx, participant, &calendar)?;
    let agenda_is_ready = prepared.they && participant.side() == Side::Other;
    if prepared.you && !agenda_is_ready {
        return Ok(());
    }
    let local = calendar.day(next.at);
    let points = talking_point::count_on_agenda(tx, participant, local)?;
    // Who is prepared stays so until they have met, whatever becomes of the day.
    let since = calendar.last_ended().map_or(0, Timestamp::as_second);
    let due = |kind, at, latest| Due {
        reminder: Reminder {
            kind,
            occurrence: match kind {
                Kind::Agenda => format!("{}/{since}", participant.relationship()),
                // A meeting moved to another day is worth another word; one that starts an hour later is not.
                _ => format!("{}/{local}", participant.relationship()),
            },
            relationship: Some(participant.relationship()),
            until: next.at,
        },
        at,
        latest,
        what: Remembered::Meeting {
            relationship: participant.relationship(),
            with: with.into(),
            owns: participant.side() == Side::Owner,
            at: next.at,
            points: usize::try_from(points).unwrap_or_default(),
        },
    };
    let latest = earlier(next.at, LATEST_PREP);
    if !prepared.you {
        found.push(due(Kind::Prep, of.choices.prep_time.before(next.at, &of.zone), latest));
    }
    if agenda_is_ready {
        found.push(due(Kind::Agenda, now, latest));
    }
    Ok(())
}

/// Things with a day, over all one-on-ones.
#[derive(Default)]
struct Pile {
    lines: Vec<Promises>,
    /// The latest day until today.
    last: Option<Date>,
}

impl Pile {
    fn add(&mut self, (in_, with): (&Participant, &str), of: &Of, days: impl Iterator<Item = Date>) {
        let due: Vec<Date> = days.filter(|day| *day <= of.today).collect();
        let Some(last) = due.iter().max() else { return };
        self.last = self.last.max(Some(*last));
        self.lines.push(Promises {
            relationship: in_.relationship(),
            with: with.into(),
            due: due.len(),
            late: due.iter().filter(|day| **day < of.today).count(),
        });
    }

    /// One word on each day on which something more is due; what stays undone is no reason for another one.
    fn due(self, kind: Kind, of: &Of) -> Option<Due> {
        let day = self.last?;
        let at = morning(day, &of.zone);
        let until = midnight(day.saturating_add(DUE_DAYS.days()), &of.zone);
        let reminder = Reminder { kind, occurrence: day.to_string(), relationship: None, until };
        Some(Due { reminder, at, latest: until, what: Remembered::Due(self.lines) })
    }
}

/// What the other one posted in the week before a digest and the user has not read, with their words where both allow them in mail.
fn posted(
    tx: &mut Tx<'_>,
    of: &Of,
    (participant, by): (&Participant, &str),
    until: Timestamp,
) -> Result<Option<Sent>> {
    let since = earlier(until, SignedDuration::from_hours(24 * DIGEST_DAYS));
    let mut updates = update::since(tx, participant, since)?;
    let to_read = |update: &Update| update.posted_by != participant.side() && update.read_at.is_none();
    updates.retain(|update| to_read(update) && update.posted_at < until);
    if updates.is_empty() {
        return Ok(None);
    }
    updates.sort_by_key(|update| (update.posted_at, update.id));
    let author = store::relationship::of(tx, participant)?.person(participant.side().across()).user;
    let theirs = author.map(|author| reminder::choices(tx, author)).transpose()?;
    let quoted = of.choices.words && theirs.is_some_and(|theirs| theirs.words);
    Ok(Some(Sent {
        relationship: participant.relationship(),
        by: by.into(),
        words: updates.iter().filter(|_| quoted).map(|update| update.text.clone()).collect(),
        updates: updates.iter().map(|update| update.id).collect(),
    }))
}

fn day(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned(zone.clone()).date()
}

/// The secret of the link that stops a kind of mail to a user: always the same, and nobody can make it up.
///
/// # Errors
/// `Failed` if it cannot be made.
pub fn stop_secret(tx: &Tx<'_>, user: UserId, kind: Kind) -> Result<String> {
    let seal = tx.keyring().fingerprint(format!("stop {} to {user}", kind.as_str()).as_bytes())?;
    let seal: String = seal.chars().take(32).collect();
    Ok(format!("{}.{}.{seal}", kind.as_str(), user.0.simple()))
}

/// Which mail a stop link is about: the user, the kind, and whether it is sent at present.
///
/// # Errors
/// `NotFound` when the link is none of ours.
pub fn of_stop_link(tx: &mut Tx<'_>, secret: &str) -> Result<(UserId, Kind, bool)> {
    let mut parts = secret.splitn(3, '.');
    let (Some(kind), Some(user)) = (parts.next(), parts.next()) else { return Err(Error::NotFound) };
    let kind = Kind::parse(kind).map_err(|_| Error::NotFound)?;
    let user: UserId = user.parse()?;
    // Compared as hashes, so that the time it takes says nothing.
    if hash_secret(&stop_secret(tx, user, kind)?) != hash_secret(secret) {
        return Err(Error::NotFound);
    }
    store_user::find(tx, user)?;
    Ok((user, kind, reminder::choices(tx, user)?.way(kind) == Way::Mail))
}

/// Stops a kind of mail at once, or lets it come again; whoever holds the link may. On the home page it stays.
///
/// # Errors
/// `NotFound` when the link is none of ours.
pub fn stop(tx: &mut Tx<'_>, secret: &str, again: bool) -> Result<()> {
    let (user, kind, mailed) = of_stop_link(tx, secret)?;
    match (again, mailed) {
        (false, true) if kind == Kind::Calendar => reminder::set_way(tx, user, kind, Way::Off),
        (false, true) => reminder::set_way(tx, user, kind, Way::Page),
        (true, false) => reminder::set_way(tx, user, kind, Way::Mail),
        (false, false) | (true, true) => Ok(()),
    }
}
