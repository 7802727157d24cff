//! What somebody may bring: an export and a running document, each of something that is nowhere yet.

use serde_json::{Value, json};
use std::sync::atomic::{AtomicI32, Ordering};

/// An export of a one-on-one that is nowhere yet.
pub(super) fn export() -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    let person = |name: String| json!({"name": name, "joined_at": null});
    json!({
        "fulcrum_export": 1,
        "exported_on": "2026-05-12",
        "user": {"name": "Ana Kovač", "email": "ana@example.org", "zone": "Europe/Berlin", "single_keys": true},
        "one_on_ones": [{
            "id": id, "kind": "peer", "side": "owner", "created_at": "2026-05-01T08:00:00Z", "version": 0,
            "owner": person("Ana Kovač".into()), "other": person(format!("Nina {id}")),
        }],
    })
}

/// A document of a day that no other one has.
pub(super) fn document() -> String {
    static YEAR: AtomicI32 = AtomicI32::new(1990);
    let year = YEAR.fetch_add(1, Ordering::SeqCst);
    format!("# Ana / Marek\n\n## {year}-03-07\n\n- from the document of {year}\n")
}
