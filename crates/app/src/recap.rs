//! The recap of a meeting: drafted from the facts, written by either, sent when its owner says so. It mails nobody.

use crate::{
    meeting::At,
    past,
    series::Calendar,
    view::{Past, WrapUp},
};
use domain::{
    Error, MeetingId, Result, Side, UserId, limits,
    meeting::State,
    note::must_be_current,
    recap::{Facts, Recap},
};
use jiff::{Timestamp, tz::TimeZone};
use store::{Participant, Tx, access, event, meeting, recap, user};

/// A save of the prose.
#[derive(Clone)]
pub struct Save {
    /// The meeting.
    pub at: At,
    /// The words; none left is fine.
    pub text: String,
    /// The version that the writer saw; 0 for the draft.
    pub seen: i64,
}

/// Saves the prose.
///
/// # Errors
/// `Stale` when somebody saved in between, `Refused` before the meeting is wrapped up.
pub fn save(tx: &mut Tx<'_>, by: UserId, save: &Save) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, save.at.relationship)?;
    must_be_over(tx, &writer, save.at.meeting)?;
    let before = recap::of_meeting(tx, &writer, save.at.meeting)?;
    let (version, words) = before.as_ref().map_or((0, ""), |recap| (recap.version, recap.text.as_str()));
    must_be_current(save.seen, version, &[("text", words)])?;
    let length = save.text.chars().count();
    if length > limits::NOTE {
        let most = limits::NOTE;
        return Err(Error::invalid(
            "text",
            format!("That is {length} characters; a recap holds {most}. Shorten it."),
        ));
    }
    let written = Recap {
        meeting: save.at.meeting,
        text: save.text.clone(),
        written_by: writer.side(),
        written_at: tx.now(),
        version: save.seen + 1,
        sent_at: before.and_then(|recap| recap.sent_at),
    };
    recap::save(tx, &writer, &written)?;
    event::record(tx, &mut writer, "wrote", "recap", save.at.meeting)?;
    Ok(save.at.meeting)
}

/// Marks it as sent, as it reads now: a draft that nobody touched is kept as it is. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or before the meeting is wrapped up.
pub fn send(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    if writer.side() != Side::Owner {
        return Err(Error::refused("The owner of this one-on-one sends the recap. You can write in it."));
    }
    must_be_over(tx, &writer, at.meeting)?;
    let mut sent = find(tx, by, at)?.recap;
    if sent.version == 0 {
        sent.version = 1;
        sent.written_at = tx.now();
        sent.written_by = writer.side();
    }
    sent.sent_at = Some(tx.now());
    recap::save(tx, &writer, &sent)?;
    event::record(tx, &mut writer, "sent", "recap", at.meeting)?;
    Ok(at.meeting)
}

/// Takes the sending back: it is on nobody's home page any more. Who read it, read it. The owner's alone.
///
/// # Errors
/// `Refused` for the other one, or when it was not sent.
pub fn unsend(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<MeetingId> {
    let mut writer = access::writer(tx, by, at.relationship)?;
    if writer.side() != Side::Owner {
        return Err(Error::refused("The owner of this one-on-one sends the recap, or takes that back."));
    }
    must_be_over(tx, &writer, at.meeting)?;
    let sent = recap::of_meeting(tx, &writer, at.meeting)?.filter(|recap| recap.sent_at.is_some());
    let Some(recap) = sent else {
        return Err(Error::refused("This recap was not sent."));
    };
    recap::save(tx, &writer, &Recap { sent_at: None, ..recap })?;
    event::record(tx, &mut writer, "unsent", "recap", at.meeting)?;
    Ok(at.meeting)
}

/// The recap of a meeting, and what comes with it.
///
/// # Errors
/// `NotFound` when it is not theirs, `Refused` before the meeting is wrapped up.
pub fn find(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<WrapUp> {
    let participant = access::participant(tx, by, at.relationship)?;
    must_be_over(tx, &participant, at.meeting)?;
    past::show(tx, by, at)?.wrap_up.ok_or(Error::NotFound)
}

/// The prose as saved, or a draft, and the whole as Markdown. In the zone of the series, so that both read the same.
pub(crate) fn compose(
    tx: &mut Tx<'_>,
    of: &Participant,
    past: &Past,
    calendar: &Calendar,
) -> Result<(Recap, String)> {
    let zone = calendar.time_zone(user::find(tx, of.user())?.time_zone());
    let facts = facts(past, &zone);
    let meeting = &past.meeting;
    let draft = || Recap {
        meeting: meeting.id,
        text: facts.draft(),
        written_by: Side::Owner,
        written_at: meeting.ended_at.unwrap_or(meeting.scheduled_at),
        version: 0,
        sent_at: None,
    };
    let recap = recap::of_meeting(tx, of, meeting.id)?.unwrap_or_else(draft);
    let markdown = facts.markdown(&recap.text);
    Ok((recap, markdown))
}

fn facts<'a>(past: &'a Past, zone: &TimeZone) -> Facts<'a> {
    let at = |moment: Timestamp| moment.to_zoned(zone.clone());
    let next = past.next.as_ref().filter(|next| !next.in_progress);
    Facts {
        relationship: &past.relationship,
        focus: past.meeting.focus.as_deref(),
        held: at(past.meeting.started_at.unwrap_or(past.meeting.scheduled_at)),
        minutes: past.meeting.minutes_held(),
        records: &past.records,
        notes: &past.notes,
        actions: &past.agreed,
        next: next.map(|next| at(next.at)),
    }
}

fn must_be_over(tx: &mut Tx<'_>, of: &Participant, id: MeetingId) -> Result<()> {
    if meeting::find(tx, of, id)?.state == State::Completed {
        return Ok(());
    }
    Err(Error::refused("A recap is written once the meeting is wrapped up."))
}
