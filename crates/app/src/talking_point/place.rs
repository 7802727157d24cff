//! Where a point stands among the others on the agenda, as an order key. Writes nobody's place but to make room.

use crate::{agenda::points, series::Calendar, week::agenda_day};
use domain::{Error, Result, TalkingPointId, order, talking_point::TalkingPoint};
use store::{Participant, Tx, Writer, talking_point};

/// Where on the agenda.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Before all others.
    First,
    /// Behind that one.
    After(TalkingPointId),
    /// Behind all others.
    Last,
    /// One up.
    Up,
    /// One down.
    Down,
}

/// The next agenda, in order.
pub(crate) fn laid(tx: &mut Tx<'_>, of: &Participant) -> Result<Vec<TalkingPoint>> {
    let calendar = Calendar::load(tx, of)?;
    let next = calendar.next(tx.now())?;
    let day = agenda_day(tx, of, &calendar, next.as_ref())?;
    points(tx, of, day)
}

/// An order key for a point at a place among the others on the agenda. Keys that collide or grew long are spread anew.
pub(crate) fn key_at(tx: &mut Tx<'_>, writer: &Writer, point: &TalkingPoint, place: Place) -> Result<String> {
    if place == Place::Last {
        // Behind everything that is open, also what is deferred or hangs from a challenge further up.
        let last = talking_point::order_keys(tx, writer, point.id)?.into_iter().max();
        if let Some(key) = order::between(last.as_deref(), None).filter(|key| key.len() <= order::LONG) {
            return Ok(key);
        }
    }
    let laid = laid(tx, writer)?;
    let index = index_of(&laid, point.id, place)?;
    let mut others: Vec<TalkingPoint> = laid.into_iter().filter(|other| other.id != point.id).collect();
    if let Some(key) = between(&others, index).filter(|key| key.len() <= order::LONG) {
        return Ok(key);
    }
    let keys = order::spread(others.len());
    for (other, key) in others.iter_mut().zip(keys) {
        other.order = Some(key);
    }
    let keys: Vec<_> = others.iter().filter_map(|other| Some((other.id, other.order.clone()?))).collect();
    talking_point::set_order(tx, writer, &keys)?;
    between(&others, index).ok_or_else(|| Error::Failed("no room between spread keys".into()))
}

fn between(others: &[TalkingPoint], index: usize) -> Option<String> {
    let key = |at: usize| others.get(at).and_then(|other| other.order.as_deref());
    order::between(index.checked_sub(1).and_then(key), key(index))
}

/// The index among the others at which a point is to stand.
fn index_of(laid: &[TalkingPoint], point: TalkingPointId, place: Place) -> Result<usize> {
    let others: Vec<_> = laid.iter().map(|other| other.id).filter(|id| *id != point).collect();
    let now = laid.iter().position(|other| other.id == point);
    Ok(match place {
        Place::First => 0,
        Place::Last => others.len(),
        Place::After(other) => others.iter().position(|id| *id == other).ok_or(Error::NotFound)? + 1,
        Place::Up => now.unwrap_or(others.len()).saturating_sub(1),
        Place::Down => now.map_or(others.len(), |now| (now + 1).min(others.len())),
    })
}
