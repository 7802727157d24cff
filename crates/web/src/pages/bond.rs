//! What every page of a one-on-one needs to know: who looks, from which side, where they are. Holds no rules.

use super::{
    people::{self, Size},
    shell::{Here, Shell},
};
use crate::when;
use app::view::{Kinds, Life, OwnMeetings, Themes, Trays, Viewer};
use domain::{Side, TalkingPointId, meeting::State, relationship::Relationship};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use maud::{Markup, html};
use std::borrow::Cow;

/// A relationship as one of its participants looks at it.
pub(super) struct Bond<'a> {
    /// Who looks.
    pub(super) viewer: &'a Viewer,
    /// At what.
    pub(super) relationship: &'a Relationship,
    /// From which side.
    pub(super) side: Side,
    /// Path of the page, to come back to.
    pub(super) back: String,
    /// What rows and trays of points need besides; nothing where a page shows no points.
    pub(super) trays: &'a Trays,
    /// Meetings of their own, where the page offers them.
    pub(super) own: Option<&'a OwnMeetings>,
    /// The themes that points are in, where the page names them.
    themes: Option<&'a Themes>,
    zone: TimeZone,
    kinds: Cow<'a, Kinds>,
}

/// For pages without points.
static NO_TRAYS: Trays = Trays { goals: Vec::new(), private_notes: Vec::new() };

/// The tabs of a one-on-one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    /// The week between two meetings.
    Week,
    /// What waits.
    Backlog,
    /// What the months are for.
    Goals,
    /// What became of it.
    Growth,
    /// How the meetings go.
    Trends,
    /// What needed no meeting.
    Updates,
    /// What was.
    Past,
    /// When they meet and who they are.
    Settings,
    /// Where it is over: what goes along.
    Handover,
    /// Where it is over: what only its owner wrote.
    OnlyYou,
    /// A page below one of them.
    Elsewhere,
}

impl<'a> Bond<'a> {
    /// The bond on the page at `tail` below the relationship's own path.
    pub(super) fn new(viewer: &'a Viewer, relationship: &'a Relationship, side: Side, tail: &str) -> Self {
        Self {
            viewer,
            relationship,
            side,
            back: format!("/one-on-ones/{}{tail}", relationship.id),
            trays: &NO_TRAYS,
            own: None,
            themes: None,
            zone: viewer.user.time_zone(),
            kinds: Cow::Owned(Kinds::default()),
        }
    }

    /// The same on the home page: what is done there comes back there.
    pub(super) fn at_home(self) -> Self {
        Self { back: "/".into(), ..self }
    }

    /// The same, where the lives of the points are known.
    pub(super) fn with(self, kinds: &'a Kinds) -> Self {
        Self { kinds: Cow::Borrowed(kinds), ..self }
    }

    /// The lives of the points of the page, and what may be chosen in their trays.
    pub(super) fn kinds(&self) -> &Kinds {
        &self.kinds
    }

    /// What is known of a point beyond its words.
    pub(super) fn life(&self, point: TalkingPointId) -> Option<&Life> {
        self.kinds.lives.get(&point)
    }

    /// The same on a page that shows points.
    pub(super) fn with_trays(self, trays: &'a Trays) -> Self {
        Self { trays, ..self }
    }

    /// The same on a page that offers meetings of their own.
    pub(super) fn offering(self, own: &'a OwnMeetings) -> Self {
        Self { own: Some(own), ..self }
    }

    /// The same on a page that names the themes of its points.
    pub(super) fn naming(self, themes: &'a Themes) -> Self {
        Self { themes: Some(themes), ..self }
    }

    /// The name of the theme that a point is in.
    pub(super) fn theme_of(&self, point: TalkingPointId) -> Option<&str> {
        let mut lines = self.themes?.lines.iter();
        let line = lines.find(|line| line.points.iter().any(|each| each.id == point))?;
        Some(&line.name)
    }

    /// A meeting given to points alone is going on.
    pub(super) fn focusing(&self) -> bool {
        let planned = self.own.map_or(&[][..], |own| &own.planned);
        planned.iter().any(|focus| focus.meeting.state == State::InProgress)
    }

    /// A path below the relationship's own.
    pub(super) fn at(&self, tail: &str) -> String {
        format!("/one-on-ones/{}{tail}", self.relationship.id)
    }

    /// First name of the one across.
    pub(super) fn them(&self) -> &str {
        self.relationship.first_name(self.side.across())
    }

    /// First name of the owner.
    pub(super) fn owner(&self) -> &str {
        self.relationship.first_name(Side::Owner)
    }

    /// The viewer owns it.
    pub(super) fn owns(&self) -> bool {
        self.side == Side::Owner
    }

    /// It is over: its owner's alone, to read.
    pub(super) fn ended(&self) -> bool {
        self.relationship.has_ended(self.now())
    }

    /// The viewer may still write here what is the owner's alone to write.
    pub(super) fn tells(&self) -> bool {
        self.owns() && !self.ended()
    }

    /// The one across has not joined yet.
    pub(super) fn alone(&self) -> bool {
        self.relationship.person(self.side.across()).user.is_none()
    }

    /// The moment of looking.
    pub(super) fn now(&self) -> Timestamp {
        self.viewer.now
    }

    /// The zone of the viewer.
    pub(super) fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The day of looking, in that zone.
    pub(super) fn today(&self) -> Date {
        when::day_of(self.viewer.now, &self.zone)
    }

    /// Days since a moment.
    pub(super) fn days_since(&self, at: Timestamp) -> i64 {
        when::days_between(when::day_of(at, &self.zone), self.today())
    }

    /// "Your meeting. You set the agenda, Marek adds to it."
    pub(super) fn whose(&self) -> Markup {
        let (owner, them) = (self.owner(), self.them());
        html! {
            p {
                @if self.ended() { "It is over. All of it is yours to read." }
                @else if self.owns() { "Your meeting. You set the agenda, " bdi { (them) } " adds to it." }
                @else { bdi { (owner) } "’s meeting. " bdi { (owner) } " sets the agenda, you add to it." }
            }
        }
    }

    /// The head of its pages: both people, a title and a line, who can see this.
    pub(super) fn head(&self) -> Markup {
        html! {
            div.head {
                (people::pair(self, Size::Large))
                div { h1 { "You and " bdi { (self.them()) } } (self.whose()) }
                div.end { (people::who(self)) }
            }
        }
    }

    /// The tabs, with the one shown.
    pub(super) fn tabs(&self, here: Tab) -> Markup {
        const TABS: [(Tab, &str, &str); 8] = [
            (Tab::Week, "This week", ""),
            (Tab::Backlog, "Backlog", "/backlog"),
            (Tab::Goals, "Goals", "/goals"),
            (Tab::Growth, "Growth", "/growth"),
            (Tab::Trends, "Trends", "/trends"),
            (Tab::Updates, "Updates", "/updates"),
            (Tab::Past, "Past meetings", "/meetings"),
            (Tab::Settings, "Settings", "/settings"),
        ];
        const OVER: [(Tab, &str, &str); 5] = [
            (Tab::Handover, "What goes along", "/handover"),
            (Tab::Growth, "Growth", "/growth"),
            (Tab::Trends, "Trends", "/trends"),
            (Tab::Past, "Past meetings", "/meetings"),
            (Tab::OnlyYou, "Only you", "/only-you"),
        ];
        let tabs = if self.ended() { &OVER[..] } else { &TABS[..] };
        html! {
            nav.tabs aria-label="This one-on-one" {
                @for (tab, name, tail) in tabs.iter().copied() {
                    a href=(self.at(tail)) aria-current=[(tab == here).then_some("page")] { (name) }
                }
            }
        }
    }

    /// A shell for its pages, told of changes by the other one.
    pub(super) fn shell(&'a self, title: &'a str) -> Shell<'a> {
        Shell {
            here: Here::Relationship(self.relationship.id),
            live: Some((self.at("/changes"), self.relationship.version)),
            back: Some(self.back.clone()),
            ..Shell::of(Some(self.viewer), title)
        }
    }
}
