//! Private notes, from the domain to the wire.

use domain::private_note::{About, PrivateNote};

pub(crate) fn private_note(note: &PrivateNote) -> api::PrivateNote {
    let (meeting, point) = match note.about {
        About::Relationship => (None, None),
        About::Meeting(id) => (Some(id.to_string()), None),
        About::Point(id) => (None, Some(id.to_string())),
    };
    api::PrivateNote {
        id: note.id.to_string(),
        meeting,
        point,
        text: note.text.clone(),
        written_at: note.written_at.to_string(),
        version: note.version,
    }
}
