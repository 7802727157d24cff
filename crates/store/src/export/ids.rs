//! New ids for what is put into another place: never the old ones, which may be taken there, and in the same order.

use super::{Cell, Holds, Rows};
use crate::tx::Tx;
use domain::Result;
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// The new id of each old one.
pub struct Ids(HashMap<Uuid, Uuid>);

impl Ids {
    /// New ids for all that are named in those rows. They carry the old ones' moments, and what lies in the same order
    /// by its id still does.
    pub(super) fn fresh(tx: &Tx<'_>, (was, is): (Uuid, Uuid), all: &[Rows]) -> Result<Self> {
        let old: BTreeSet<Uuid> = all.iter().flat_map(named).collect();
        let mut new = old.iter().map(|id| tx.id_at(moment(*id))).collect::<Result<Vec<Uuid>>>()?;
        new.sort();
        let mut ids: HashMap<_, _> = old.into_iter().zip(new).collect();
        ids.insert(was, is);
        Ok(Self(ids))
    }

    /// The new id of an old one; none for what is no id.
    #[must_use]
    pub fn of(&self, old: &str) -> Option<Uuid> {
        self.0.get(&old.parse().ok()?).copied()
    }
}

fn named(rows: &Rows) -> impl Iterator<Item = Uuid> {
    rows.rows.iter().flat_map(|row| rows.table.columns.iter().zip(row)).filter_map(|(column, cell)| {
        let (Holds::Id | Holds::To(_) | Holds::Once(_) | Holds::Any, Some(Cell::Text(text))) =
            (column.holds, cell)
        else {
            return None;
        };
        text.parse().ok()
    })
}

/// The milliseconds that an id begins with.
fn moment(id: Uuid) -> u64 {
    u64::try_from(id.as_u128() >> 80).unwrap_or_default()
}
