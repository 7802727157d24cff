//! One participant's place in a one-on-one, spoken to through the typed client of the API.

use super::fresh;
use api::client::{Client, Failure};
use domain::RelationshipId;
use serde::{Serialize, de::DeserializeOwned};

/// A participant with their token.
pub(crate) struct Desk {
    client: Client,
    base: String,
}

type Said<T> = Result<T, Failure>;

impl Desk {
    pub(crate) fn new(client: Client, id: RelationshipId) -> Self {
        Self { client, base: format!("/one-on-ones/{id}") }
    }

    #[track_caller]
    pub(crate) fn get<T: DeserializeOwned>(&self, tail: &str) -> T {
        self.client.get(&format!("{}{tail}", self.base)).unwrap_or_else(|e| panic!("GET {tail}: {e}"))
    }

    pub(crate) fn try_get<T: DeserializeOwned>(&self, tail: &str) -> Said<T> {
        self.client.get(&format!("{}{tail}", self.base))
    }

    pub(crate) fn try_post<T: DeserializeOwned>(&self, tail: &str, input: &impl Serialize) -> Said<T> {
        self.client.post(&format!("{}{tail}", self.base), &fresh(), input)
    }

    pub(crate) fn post_with_key<T: DeserializeOwned>(
        &self,
        tail: &str,
        key: &str,
        input: &impl Serialize,
    ) -> Said<T> {
        self.client.post(&format!("{}{tail}", self.base), key, input)
    }

    #[track_caller]
    pub(crate) fn post<T: DeserializeOwned>(&self, tail: &str, input: &impl Serialize) -> T {
        self.try_post(tail, input).unwrap_or_else(|e| panic!("POST {tail}: {e}"))
    }

    #[track_caller]
    pub(crate) fn week(&self) -> api::Week {
        self.get("")
    }

    /// Texts of the points on the agenda: above the fold, below it.
    #[track_caller]
    pub(crate) fn agenda(&self) -> (Vec<String>, Vec<String>) {
        let agenda = self.week().agenda;
        let texts = |lines: &[api::Line]| lines.iter().map(|line| line.point.text.clone()).collect();
        (texts(&agenda.above), texts(&agenda.below))
    }

    /// Texts of the whole agenda in order.
    #[track_caller]
    pub(crate) fn order(&self) -> Vec<String> {
        let (mut above, below) = self.agenda();
        above.extend(below);
        above
    }

    #[track_caller]
    pub(crate) fn captures(&self) -> Vec<String> {
        self.week().captures.into_iter().map(|point| point.text).collect()
    }

    #[track_caller]
    pub(crate) fn capture(&self, text: &str) -> api::TalkingPoint {
        self.post("/points", &api::Capture { text: text.into(), ..api::Capture::default() })
    }

    #[track_caller]
    pub(crate) fn capture_privately(&self, text: &str) -> api::PrivateCapture {
        self.post("/private-captures", &api::Capture { text: text.into(), ..api::Capture::default() })
    }

    /// Captures and keeps, last on the agenda.
    #[track_caller]
    pub(crate) fn raise(&self, text: &str) -> String {
        let id = self.capture(text).id;
        self.keep(&id, None);
        id
    }

    #[track_caller]
    pub(crate) fn keep(&self, point: &str, after: Option<&str>) -> api::TalkingPoint {
        let position = api::Position { after: after.map(Into::into), step: None };
        self.post(&format!("/points/{point}/agenda"), &position)
    }

    #[track_caller]
    pub(crate) fn place(&self, point: &str, after: Option<&str>) -> api::TalkingPoint {
        let position = api::Position { after: after.map(Into::into), step: None };
        self.post(&format!("/points/{point}/position"), &position)
    }

    #[track_caller]
    pub(crate) fn step(&self, point: &str, step: &str) -> api::TalkingPoint {
        let position = api::Position { after: None, step: Some(step.into()) };
        self.post(&format!("/points/{point}/position"), &position)
    }

    #[track_caller]
    pub(crate) fn defer(&self, point: &str, until: Option<&str>) -> api::TalkingPoint {
        self.post(&format!("/points/{point}/deferral"), &api::Deferral { until: until.map(Into::into) })
    }

    /// A command on a point that needs nothing else: `discussion`, `reopening`, `drop`, `restoring`.
    #[track_caller]
    pub(crate) fn point(&self, point: &str, verb: &str) -> api::TalkingPoint {
        self.post(&format!("/points/{point}/{verb}"), &api::Nothing {})
    }

    #[track_caller]
    pub(crate) fn edit(&self, point: &str, text: &str, version: i64) -> api::TalkingPoint {
        self.post(&format!("/points/{point}/words"), &api::Words { text: text.into(), version })
    }

    #[track_caller]
    pub(crate) fn give_minutes(&self, point: &str, minutes: i64) {
        let input = api::Minutes { minutes: Some(minutes) };
        self.post::<api::TalkingPoint>(&format!("/points/{point}/minutes"), &input);
    }

    #[track_caller]
    pub(crate) fn start(&self) -> api::Meeting {
        self.post("/meetings", &api::Nothing {})
    }

    #[track_caller]
    pub(crate) fn wrap_up(&self, meeting: &str) -> api::MeetingDetail {
        self.post(&format!("/meetings/{meeting}/wrap-up"), &api::Nothing {})
    }

    /// Gives a point a meeting of its own.
    #[track_caller]
    pub(crate) fn give_meeting(&self, point: &str, at: &str) -> String {
        let input = api::OwnMeeting { at: Some(at.into()), ..api::OwnMeeting::default() };
        let given: api::TalkingPoint = self.post(&format!("/points/{point}/own-meeting"), &input);
        given.own_meeting.expect("its meeting")
    }

    /// A command on a meeting that needs nothing else: `start`, `cancelling`, `restoring`, `recap/sending`.
    #[track_caller]
    pub(crate) fn of_meeting<T: DeserializeOwned>(&self, meeting: &str, verb: &str) -> T {
        self.post(&format!("/meetings/{meeting}/{verb}"), &api::Nothing {})
    }

    #[track_caller]
    pub(crate) fn meeting(&self, meeting: &str) -> api::MeetingDetail {
        self.get(&format!("/meetings/{meeting}"))
    }

    #[track_caller]
    pub(crate) fn agree(&self, line: &str, meeting: Option<&str>, point: Option<&str>) -> api::ActionItem {
        let input =
            api::Agree { line: line.into(), meeting: meeting.map(Into::into), point: point.map(Into::into) };
        self.post("/action-items", &input)
    }

    pub(crate) fn try_note(
        &self,
        meeting: &str,
        point: Option<&str>,
        (text, version): (&str, i64),
    ) -> Said<api::Note> {
        let input = api::SaveNote { text: text.into(), version };
        let point = point.map(|point| format!(".{point}")).unwrap_or_default();
        self.try_post(&format!("/notes/meeting.{meeting}{point}"), &input)
    }

    #[track_caller]
    pub(crate) fn note(&self, meeting: &str, point: Option<&str>, save: (&str, i64)) -> api::Note {
        self.try_note(meeting, point, save).unwrap_or_else(|e| panic!("note: {e}"))
    }

    #[track_caller]
    pub(crate) fn goals(&self) -> api::Goals {
        self.get("/goals")
    }

    #[track_caller]
    pub(crate) fn goal(&self, goal: &str) -> api::GoalDetail {
        self.get(&format!("/goals/{goal}"))
    }

    #[track_caller]
    pub(crate) fn set_goal(&self, text: &str) -> api::Goal {
        let input = api::SetGoal { text: text.into(), ..api::SetGoal::default() };
        self.post::<api::GoalDetail>("/goals", &input).goal
    }

    #[track_caller]
    pub(crate) fn add_checkpoint(&self, goal: &str, text: &str, planned: Option<&str>) -> api::Checkpoint {
        let input = api::AddCheckpoint { text: text.into(), planned: planned.map(Into::into), reached: None };
        self.post(&format!("/goals/{goal}/checkpoints"), &input)
    }

    pub(crate) fn try_note_privately(
        &self,
        (meeting, point): (Option<&str>, Option<&str>),
        (text, version): (&str, i64),
    ) -> Said<api::PrivateNote> {
        let input = api::SavePrivateNote {
            meeting: meeting.map(Into::into),
            point: point.map(Into::into),
            text: text.into(),
            version,
        };
        self.try_post("/private-notes", &input)
    }

    #[track_caller]
    pub(crate) fn note_privately(
        &self,
        about: (Option<&str>, Option<&str>),
        save: (&str, i64),
    ) -> api::PrivateNote {
        self.try_note_privately(about, save).unwrap_or_else(|e| panic!("private note: {e}"))
    }

    #[track_caller]
    pub(crate) fn private_notes(&self) -> Vec<api::PrivateNote> {
        self.get("/private-notes")
    }

    #[track_caller]
    pub(crate) fn post_update(&self, text: &str) -> api::Update {
        self.post("/updates", &api::PostUpdate { text: text.into() })
    }

    /// Sends a point out, in its own words or sharper ones.
    pub(crate) fn try_post_point(&self, point: &str, text: Option<&str>) -> Said<api::Update> {
        self.try_post(&format!("/points/{point}/posting"), &api::PostPoint { text: text.map(Into::into) })
    }

    #[track_caller]
    pub(crate) fn updates(&self) -> api::Updates {
        self.get("/updates")
    }

    #[track_caller]
    pub(crate) fn events(&self, after: i64) -> Vec<api::Event> {
        self.get(&format!("/events?after={after}"))
    }
}

/// Status and words of a refusal.
#[track_caller]
pub(crate) fn refusal<T>(said: Said<T>) -> (u16, String) {
    match said {
        Err(Failure::Said { status, error }) => (status, error.message),
        Err(Failure::Lost(why)) => panic!("no answer: {why}"),
        Ok(_) => panic!("this should have been refused"),
    }
}
