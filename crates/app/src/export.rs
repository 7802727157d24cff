//! Leaving and coming back: all that one user may see, one one-on-one after the other, and such a one-on-one put into
//! another workspace. It knows no file format.

use crate::{
    link::later,
    relationship::open,
    view::{Leaving, Named, OneOnOne},
};
use domain::{
    Error, RelationshipId, Result, UserId,
    relationship::{Person, Relationship},
    talking_point::{DROPPED_DAYS, State},
    user as rules,
};
use jiff::{SignedDuration, Timestamp};
use store::{
    Tx, access, event,
    export::{self, Cell, Ids, Rows},
    job::{self, Verb},
    relationship, user,
};

pub use store::export::{Cell as ExportedCell, Rows as ExportedRows, STAYS, TABLES};

/// What is removed for good 30 days after it was dropped.
struct Dropped {
    table: &'static str,
    /// Where it says when.
    at: &'static str,
    /// The state that says that it was dropped, where there is one.
    state: Option<State>,
    verb: Verb,
}

const DROPPED: &[Dropped] = &[
    Dropped { table: "talking_points", at: "state_at", state: Some(State::Dropped), verb: Verb::PurgePoint },
    Dropped { table: "private_captures", at: "dropped_at", state: None, verb: Verb::PurgePrivateCapture },
    Dropped { table: "checkpoints", at: "dropped_at", state: None, verb: Verb::PurgeCheckpoint },
];

/// Who leaves, and with what.
///
/// # Errors
/// `Unavailable` when the database is away.
pub fn leaving(tx: &mut Tx<'_>, by: UserId) -> Result<Leaving> {
    let user = user::find(tx, by)?;
    let today = tx.now().to_zoned(user.time_zone()).date();
    let one_on_ones = relationship::ever_of(tx, by)?.into_iter().map(|each| each.id).collect();
    Ok(Leaving { user, today, one_on_ones })
}

/// One one-on-one with all of it that this participant may see.
///
/// # Errors
/// `NotFound` when it is not theirs.
pub fn take(tx: &mut Tx<'_>, by: UserId, id: RelationshipId) -> Result<OneOnOne> {
    let (author, ends_at) = access::author(tx, by, id)?;
    let (since, side) = (relationship::since(tx, &author)?, author.side());
    let (bond, tables) = match open(tx, by, id) {
        Ok((participant, bond)) => (bond, export::take(tx, &participant)?),
        // It is over for them: what they wrote for themselves alone is theirs, and nothing happened in it.
        Err(Error::NotFound) => {
            let bond = relationship::named(tx, id)?;
            (Relationship { version: 0, ..bond }, export::take_own(tx, &author)?)
        }
        Err(error) => return Err(error),
    };
    let joined_at = |named| (named == side).then_some(since.joined_at);
    let named = |on| Named { name: bond.person(on).name.clone(), joined_at: joined_at(on) };
    Ok(OneOnOne {
        id,
        kind: bond.kind,
        side,
        owner: named(domain::Side::Owner),
        other: named(domain::Side::Other),
        created_at: since.created_at,
        version: bond.version,
        ends_at,
        tables,
    })
}

/// Whether a one-on-one from elsewhere can be put here at all.
///
/// # Errors
/// `Invalid`, saying where it does not fit together.
pub fn check(one: &OneOnOne) -> Result<()> {
    let wrong =
        |what: &str| Err(Error::invalid("file", format!("This export does not fit together: {what}.")));
    rules::name(&one.owner.name).and(rules::name(&one.other.name))?;
    export::check(&one.tables)?;
    let last = numbers(one.table("events"), "version").max().unwrap_or_default();
    if !(last..=1_000_000_000).contains(&one.version) {
        return wrong("a one-on-one is older than what happened in it");
    }
    let meetings = one.table("meetings");
    let going_on = meetings.map_or(0, |rows| in_state(rows, "in-progress").count());
    if going_on > 1 {
        return wrong("two meetings of one one-on-one go on at once");
    }
    Ok(())
}

fn numbers<'a>(rows: Option<&'a Rows>, column: &'a str) -> impl Iterator<Item = i64> {
    let cells =
        rows.into_iter().flat_map(move |rows| rows.rows.iter().map(move |row| rows.cell(row, column)));
    cells.filter_map(|cell| match cell? {
        Cell::Number(number) => Some(*number),
        Cell::Text(_) => None,
    })
}

fn in_state<'a>(rows: &'a Rows, state: &'a str) -> impl Iterator<Item = &'a Vec<Option<Cell>>> {
    rows.rows.iter().filter(move |row| rows.text(row, "state") == Some(state))
}

/// The same one-on-one twice would double everything in it.
///
/// # Errors
/// `Refused`, naming the other one.
pub fn must_be_new(tx: &mut Tx<'_>, by: UserId, one: &OneOnOne) -> Result<()> {
    let (copy, name) = (copy_id(tx, by, one)?, &one.person(one.side.across()).name);
    for there in relationship::ever_of(tx, by)? {
        let (author, _) = access::author(tx, by, there.id)?;
        // One that was brought there from here has another id, but the same beginning.
        let began_alike = relationship::since(tx, &author)?.created_at == one.created_at
            && author.side() == one.side
            && there.person(one.side.across()).name == *name;
        if there.id == one.id || there.id == copy || began_alike {
            return Err(Error::Refused(format!(
                "Your one-on-one with {name} from this export is here already. Nothing was brought in."
            )));
        }
    }
    Ok(())
}

/// Puts a checked one-on-one here: whoever brings it is in it as before, the other one has not joined.
///
/// # Errors
/// `Refused` when it is here already.
pub fn bring(tx: &mut Tx<'_>, by: UserId, one: &OneOnOne) -> Result<RelationshipId> {
    must_be_new(tx, by, one)?;
    let (id, me) = (copy_id(tx, by, one)?, user::find(tx, by)?);
    let person = |side| match one.side == side {
        true => Person { name: me.name.clone(), user: Some(by) },
        false => Person { name: one.person(side).name.clone(), user: None },
    };
    let (owner, other) = (person(domain::Side::Owner), person(domain::Side::Other));
    let joined_at = one.person(one.side).joined_at.unwrap_or(one.created_at);
    let since = relationship::Since { created_at: one.created_at, joined_at };
    relationship::add_since(
        tx,
        &Relationship { id, kind: one.kind, owner, other, ends_at: None, version: one.version },
        since,
    )?;
    let mut writer = access::writer(tx, by, id)?;
    let ids = export::put(tx, &writer, (one.id.into(), &one.tables))?;
    plan_purges(tx, one, &ids)?;
    event::record(tx, &mut writer, "brought", "relationship", id)?;
    relationship::end(tx, &writer, one.ends_at)?;
    Ok(id)
}

/// The id that this one-on-one gets here for this user: the same at each try, so that two tries at once cannot both do.
fn copy_id(tx: &Tx<'_>, by: UserId, one: &OneOnOne) -> Result<RelationshipId> {
    tx.copy_id(one.id.into(), by)
}

fn plan_purges(tx: &mut Tx<'_>, one: &OneOnOne, ids: &Ids) -> Result<()> {
    for dropped in DROPPED {
        let Some(rows) = one.table(dropped.table) else { continue };
        let is_dropped =
            |row: &&Vec<_>| dropped.state.is_none_or(|state| rows.text(row, "state") == Some(state.as_str()));
        for row in rows.rows.iter().filter(is_dropped) {
            let at = rows.text(row, dropped.at).and_then(|at| at.parse::<Timestamp>().ok());
            if let (Some(at), Some(id)) = (at, rows.text(row, "id").and_then(|id| ids.of(id))) {
                let due_at = later(at, SignedDuration::from_hours(24 * DROPPED_DAYS));
                // As for private ones where they are dropped, without the relationship: nothing counts them there.
                job::add(tx, dropped.verb, None, Some(id), due_at)?;
            }
        }
    }
    Ok(())
}
