//! Updates, from the domain to the wire.

use app::view;
use domain::update::Update;

pub(crate) fn update(update: &Update) -> api::Update {
    api::Update {
        id: update.id.to_string(),
        text: update.text.clone(),
        by: update.posted_by.as_str().into(),
        posted_at: update.posted_at.to_string(),
        edited_at: update.edited_at.map(|at| at.to_string()),
        point: update.point.map(|id| id.to_string()),
        read_at: update.read_at.map(|at| at.to_string()),
        reply: update.reply.as_ref().map(|reply| reply.text.clone()),
        replied_at: update.reply.as_ref().map(|reply| reply.at.to_string()),
        version: update.version,
    }
}

pub(crate) fn updates(feed: &view::Updates) -> api::Updates {
    api::Updates {
        unread: feed.unread,
        updates: feed.updates.iter().map(|posted| update(&posted.update)).collect(),
        older: feed.older.map(|id| id.to_string()),
    }
}

pub(crate) fn digest(digest: &view::Digest, markdown: String) -> api::Digest {
    let person = |person: &view::DigestPerson| api::DigestPerson {
        name: person.name.clone(),
        updates: person.updates.iter().map(|(_, each)| update(each)).collect(),
    };
    api::Digest { days: digest.days, people: digest.people.iter().map(person).collect(), markdown }
}
