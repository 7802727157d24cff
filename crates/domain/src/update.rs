//! An update: a status line that was sent out instead of taking meeting time. Read by the other one, answered by them in
//! one line at the most. It is on no agenda.

use crate::{
    error::{Error, Result},
    ids::{TalkingPointId, UpdateId},
    note::must_be_current,
    relationship::Side,
};
use jiff::{SignedDuration, Timestamp};

/// How long after it was read an update still shows as new to its reader: opening the feed marks it read, and what was
/// new then has to be seen first.
const NEW_FOR: SignedDuration = SignedDuration::from_mins(10);

/// What the other one answered, in one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reply {
    /// The words.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// An update, opened for a participant.
#[derive(Clone)]
pub struct Update {
    /// Its id.
    pub id: UpdateId,
    /// The point that it was before; none when it was posted as it is.
    pub point: Option<TalkingPointId>,
    /// The words.
    pub text: String,
    /// Who posted it.
    pub posted_by: Side,
    /// When.
    pub posted_at: Timestamp,
    /// When its words were last changed.
    pub edited_at: Option<Timestamp>,
    /// When the other one read it.
    pub read_at: Option<Timestamp>,
    /// What the other one answered.
    pub reply: Option<Reply>,
    /// Grows with each change of its words and with the reply.
    pub version: i64,
}

impl Update {
    /// Changes the words. Only whoever posted it may, and only while nobody answered to them.
    ///
    /// # Errors
    /// `Refused` otherwise, `Stale` when it changed since it was seen.
    pub fn edit(&mut self, text: String, by: Side, (seen, at): (i64, Timestamp)) -> Result<()> {
        if self.posted_by != by {
            return Err(Error::refused("Only whoever posted an update changes its words. You can reply."));
        }
        if self.reply.is_some() {
            return Err(Error::refused(
                "There is a reply to these words, so they stay. Post another update with what is new.",
            ));
        }
        must_be_current(seen, self.version, &[("text", &self.text)])?;
        self.text = text;
        self.edited_at = Some(at);
        self.version += 1;
        Ok(())
    }

    /// Answers in one line, which also says that it was read. Saved again it replaces the line.
    ///
    /// # Errors
    /// `Refused` for whoever posted it, `Stale` when it changed since it was seen.
    pub fn answer(&mut self, text: &str, by: Side, (seen, at): (i64, Timestamp)) -> Result<()> {
        if self.posted_by == by {
            return Err(Error::refused("This one is yours: the reply is for the other one to write."));
        }
        let now = self.reply.as_ref().map_or("", |reply| reply.text.as_str());
        must_be_current(seen, self.version, &[("text", now)])?;
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.reply = Some(Reply { text: line, at });
        self.read_at = self.read_at.or(Some(at));
        self.version += 1;
        Ok(())
    }

    /// Takes one's reply back; that it was read stays.
    ///
    /// # Errors
    /// `Refused` when there is none, or it is the other one's.
    pub fn take_reply_back(&mut self, by: Side) -> Result<()> {
        if self.reply.is_none() || self.posted_by == by {
            return Err(Error::refused("There is no reply of yours to take back."));
        }
        self.reply = None;
        self.version += 1;
        Ok(())
    }

    /// Waits to be read by that side.
    #[must_use]
    pub fn is_unread(&self, by: Side) -> bool {
        self.posted_by != by && self.read_at.is_none()
    }

    /// Shows as new to that side: not read, or only just.
    #[must_use]
    pub fn is_new(&self, to: Side, now: Timestamp) -> bool {
        self.posted_by != to && self.read_at.is_none_or(|read| now.duration_since(read) < NEW_FOR)
    }

    /// Taking it back is for whoever posted it, and only as long as nobody saw it.
    ///
    /// # Errors
    /// `Refused`, saying what to do instead.
    pub fn must_be_recallable(&self, by: Side) -> Result<()> {
        if self.posted_by != by {
            return Err(Error::refused("Only whoever posted an update takes it back. You can reply."));
        }
        if self.reply.is_some() {
            return Err(Error::refused(
                "There is a reply to this update, so it stays. Capture the point anew if it needs to be talked about.",
            ));
        }
        if self.read_at.is_some() {
            return Err(Error::refused(
                "This update was read, so it stays. Capture the point anew if it needs to be talked about.",
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::talking_point::{State, tests::point};
    use uuid::Uuid;

    const AT: Timestamp = Timestamp::UNIX_EPOCH;

    fn update() -> Update {
        Update {
            id: UpdateId(Uuid::from_u128(1)),
            point: None,
            text: "The mirror is back".into(),
            posted_by: Side::Owner,
            posted_at: AT,
            edited_at: None,
            read_at: None,
            reply: None,
            version: 1,
        }
    }

    #[test]
    fn words_change_until_somebody_answered_to_them() {
        let mut update = update();
        assert!(update.edit("x".into(), Side::Other, (1, AT)).is_err(), "not theirs");
        update.edit("Back since 9".into(), Side::Owner, (1, AT)).unwrap();
        assert!(matches!(update.edit("y".into(), Side::Owner, (1, AT)), Err(Error::Stale(_))));
        assert!(
            matches!(update.answer("Thanks", Side::Other, (1, AT)), Err(Error::Stale(_))),
            "words moved on"
        );
        assert!(update.answer("Thanks", Side::Owner, (2, AT)).is_err(), "no talking to oneself");
        update.answer("Thanks,\nall I needed", Side::Other, (2, AT)).unwrap();
        assert_eq!(update.reply.as_ref().unwrap().text, "Thanks, all I needed");
        assert!(update.edit("z".into(), Side::Owner, (3, AT)).is_err());
        update.answer("Thanks a lot", Side::Other, (3, AT)).unwrap();
    }

    #[test]
    fn it_is_taken_back_only_while_nobody_saw_it() {
        let mut update = update();
        assert!(update.must_be_recallable(Side::Other).is_err());
        update.must_be_recallable(Side::Owner).unwrap();
        update.read_at = Some(AT);
        assert!(update.must_be_recallable(Side::Owner).unwrap_err().to_string().contains("read"));
        update.answer("Thanks", Side::Other, (1, AT)).unwrap();
        assert!(update.must_be_recallable(Side::Owner).unwrap_err().to_string().contains("reply"));
    }

    #[test]
    fn it_is_new_for_a_while_after_the_feed_was_opened() {
        let mut update = update();
        let minutes = |number: i64| Timestamp::from_second(number * 60).unwrap();
        assert!(update.is_unread(Side::Other) && update.is_new(Side::Other, AT));
        assert!(!update.is_unread(Side::Owner) && !update.is_new(Side::Owner, AT));
        update.read_at = Some(AT);
        assert!(!update.is_unread(Side::Other));
        assert!(update.is_new(Side::Other, minutes(9)) && !update.is_new(Side::Other, minutes(10)));
    }

    #[test]
    fn a_posted_point_is_nowhere_else_until_it_is_taken_back() {
        let mut point = point(1, Some("V"), 5);
        assert!(point.must_be_postable(Side::Other).is_err(), "not what they brought");
        point.defer(None, Side::Owner, AT).unwrap();
        point.post(Side::Owner, AT).unwrap();
        assert!(point.post(Side::Owner, AT).is_err() && point.drop(Side::Owner, AT).is_err());
        assert!(!point.is_open() && !point.is_on_agenda(jiff::civil::date(2026, 5, 14)));
        point.recall(Side::Owner, AT).unwrap();
        assert_eq!((point.state, point.deferral.is_some()), (State::Open, true), "where it was");
        assert!(point.recall(Side::Owner, AT).is_err());
        point.raised_by = Side::Other;
        assert!(point.must_be_postable(Side::Other).is_ok(), "theirs, on the agenda or not");
    }
}
