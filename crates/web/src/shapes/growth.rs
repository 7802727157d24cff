//! The growth narrative, from the domain to the wire: told by both names, the same for both.

use app::view;
use domain::growth::{Cast, Reader, Story, tell};
use jiff::tz::TimeZone;

pub(crate) fn entry(
    relationship: &domain::relationship::Relationship,
    zone: &TimeZone,
    entry: &view::GrowthEntry,
) -> api::GrowthEntry {
    let cast = Cast { relationship, reader: Reader::Anybody, zone: zone.clone() };
    let words = entry.written.as_ref().and_then(|written| written.words.as_ref());
    let told = entry.story.as_ref().map(|story| tell(story, &cast)).unwrap_or_default();
    let about = entry.story.as_ref().map(Story::about);
    let about = about.or(entry.written.as_ref().and_then(|written| written.about));
    api::GrowthEntry {
        id: entry.id.to_string(),
        noun: about.map(|about| about.noun().into()),
        day: entry.day.to_string(),
        title: words.map_or_else(|| told.title.clone(), |words| words.title.clone()),
        text: words.map_or_else(|| told.text(), |words| words.text.clone()),
        own_words: words.is_some(),
        version: entry.version(),
    }
}

pub(crate) fn growth(shown: &view::Growth, markdown: String) -> api::Growth {
    let shaped = |entries: &[view::GrowthEntry]| {
        entries.iter().map(|each| entry(&shown.relationship, &shown.zone, each)).collect()
    };
    let quarters = shown.quarters.iter().map(|(quarter, entries)| api::GrowthQuarter {
        quarter: quarter.to_string(),
        entries: shaped(entries),
    });
    api::Growth {
        quarters: quarters.collect(),
        hidden: shaped(&shown.hidden),
        earlier: shown.earlier.map(|quarter| quarter.to_string()),
        markdown,
    }
}
