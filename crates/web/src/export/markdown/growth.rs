//! What the owner wrote in the growth narrative. The rest of it is told from what stands elsewhere in the export.

use super::{Page, entry, written_day};
use api::ExportedGrowthEntry;

/// Entries in own words, the earliest first.
pub(super) fn all(page: &Page<'_>, entries: &[ExportedGrowthEntry]) -> Vec<String> {
    let told = entries.iter().filter_map(|each| {
        let title = each.title.as_deref()?;
        let said = vec![written_day(&each.day), format!("written {}", page.day(&each.written_at))];
        let text: Vec<String> =
            each.text.iter().filter(|text| !text.is_empty()).map(|text| super::words(text, "  ")).collect();
        Some(entry("-", title, &said, &text))
    });
    told.collect()
}
