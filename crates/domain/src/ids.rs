//! Ids. Each noun has its own type, so that a meeting's id cannot be handed in for a talking point's.

use crate::error::Error;
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl FromStr for $name {
            type Err = Error;

            /// An id that cannot be one of ours is an id of nothing: not found.
            fn from_str(text: &str) -> Result<Self, Error> {
                text.parse().map(Self).map_err(|_| Error::NotFound)
            }
        }
    )*};
}

ids! {
    /// A person who can sign in.
    UserId,
    /// The standing bond of two users.
    RelationshipId,
    /// Days without meetings.
    PauseId,
    /// A calendar’s private address.
    FeedId,
    /// One dated occurrence.
    MeetingId,
    /// Something to talk about.
    TalkingPointId,
    /// A capture kept to oneself.
    PrivateCaptureId,
    /// A commitment.
    ActionItemId,
    /// Text both participants see.
    NoteId,
    /// How a note read at some moment.
    NoteVersionId,
    /// Text only its author sees.
    PrivateNoteId,
    /// An aim of months.
    GoalId,
    /// A dated entry of progress towards a goal.
    CheckpointId,
    /// A status line that was sent out.
    UpdateId,
    /// An entry of the growth narrative: that of what it is told from, where there is one.
    GrowthEntryId,
    /// Points that keep coming back to one matter.
    ThemeId,
    /// Something people taught about a theme.
    ThemeLessonId,
    /// A hint that somebody did not want.
    DismissalId,
    /// An open page of a meeting.
    PresenceId,
    /// A signed-in browser.
    SessionId,
    /// A key for the API.
    AccessTokenId,
    /// A link that works once: first run, invitation, way back in.
    LinkId,
    /// A letter on its way.
    MailId,
    /// A place outside that is told of things.
    WebhookId,
    /// One thing that such a place is told.
    WebhookCallId,
    /// Somebody’s calendar elsewhere.
    CalendarAccountId,
    /// Something done there that is to be decided here.
    CalendarWishId,
}

impl PrivateCaptureId {
    /// When it was jotted: the time that its id carries.
    #[must_use]
    pub fn captured_at(self) -> jiff::Timestamp {
        let (seconds, nanos) = self.0.get_timestamp().map_or((0, 0), |at| at.to_unix());
        let (seconds, nanos) =
            (i64::try_from(seconds).unwrap_or_default(), i32::try_from(nanos).unwrap_or_default());
        jiff::Timestamp::new(seconds, nanos).unwrap_or_default()
    }
}
