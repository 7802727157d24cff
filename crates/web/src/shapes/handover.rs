//! Handover, from the view to the wire.

use super::{private_capture, private_note, relationship};
use app::view::{Handover, Kept};

pub(crate) fn handover(shown: &Handover) -> api::Handover {
    let things = shown.things.iter().map(|thing| api::HandoverThing {
        noun: thing.noun.as_str().into(),
        id: thing.id.to_string(),
        title: thing.title.clone(),
        text: thing.text.clone(),
        day: thing.day.map(|day| day.to_string()),
        gone_to: thing.gone_to.map(|next| next.to_string()),
    });
    api::Handover { relationship: relationship(&shown.relationship, shown.side), things: things.collect() }
}

pub(crate) fn kept(kept: &Kept) -> api::Kept {
    api::Kept {
        ended_at: kept.ended_at.to_string(),
        notes: kept.notes.iter().map(private_note).collect(),
        captures: kept.captures.iter().map(private_capture).collect(),
    }
}
