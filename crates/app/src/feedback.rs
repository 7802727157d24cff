//! Feedback and coaching: in which way it is meant, the action agreed on, and the day on which both are asked whether it
//! changed.

use crate::{
    action_item::{self, Agreed},
    kinds::today,
    talking_point::{At, as_keeper, open},
};
use domain::{
    ActionItemId, Result, TalkingPointId, UserId,
    feedback::{Feedback, Manner, Said, must_be_feedback},
};
use jiff::civil::Date;
use store::{Tx, Writer, event, feedback};

/// The action that goes with feedback.
#[derive(Clone)]
pub enum Action {
    /// One that is there.
    Linked(ActionItemId),
    /// A new one, in one line.
    New(String),
    /// None any more.
    None,
}

/// Says in which way it is meant, or that nobody knows.
///
/// # Errors
/// `Refused` when it is not feedback, or not theirs to say.
pub fn set_manner(tx: &mut Tx<'_>, by: UserId, at: At, manner: Option<Manner>) -> Result<TalkingPointId> {
    let (mut writer, point) = as_keeper(tx, by, at)?;
    must_be_feedback(&point)?;
    let mut known = feedback::find(tx, &writer, at.point)?;
    known.manner = manner;
    save(tx, &mut writer, at.point, (&known, "said-manner"))
}

/// Agrees on the action that goes with it: one that is there, or a new one.
///
/// # Errors
/// `Refused` when it is not feedback, `NotFound` for an action of somewhere else, `Invalid` when the line does not fit.
pub fn agree(tx: &mut Tx<'_>, by: UserId, at: At, action: &Action) -> Result<TalkingPointId> {
    let (mut writer, mut known) = known(tx, by, at)?;
    known.action = match action {
        Action::Linked(id) => Some(store::action_item::find(tx, &writer, *id)?.id),
        Action::New(line) => {
            let agreed = Agreed { line: line.clone(), meeting: None, point: Some(at.point) };
            Some(action_item::add(tx, &mut writer, &agreed)?)
        }
        Action::None => None,
    };
    save(tx, &mut writer, at.point, (&known, "agreed-action"))
}

/// Says on which day both are asked whether it changed; none: nobody asks.
///
/// # Errors
/// `Refused` when it is not feedback, `Invalid` for a day that is over.
pub fn ask(tx: &mut Tx<'_>, by: UserId, at: At, on: Option<Date>) -> Result<TalkingPointId> {
    let (mut writer, mut known) = known(tx, by, at)?;
    let today = today(tx, by)?;
    known.ask(on, today)?;
    save(tx, &mut writer, at.point, (&known, "set-question"))
}

/// Answers for oneself whether it changed.
///
/// # Errors
/// `Refused` when nobody asks today or they answered, `Invalid` for a next day that is over.
pub fn say(
    tx: &mut Tx<'_>,
    by: UserId,
    at: At,
    (said, again_on): (Said, Option<Date>),
) -> Result<TalkingPointId> {
    let (mut writer, mut known) = known(tx, by, at)?;
    let today = today(tx, by)?;
    let change = known.say(said, again_on, today, (writer.side(), tx.now()))?;
    feedback::add_change(tx, &writer, at.point, &change)?;
    save(tx, &mut writer, at.point, (&known, "answered-question"))
}

/// Takes one’s last answer back.
///
/// # Errors
/// `Refused` when there is none, or a later question was answered.
pub fn take_back(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<TalkingPointId> {
    let (mut writer, mut known) = known(tx, by, at)?;
    let change = known.take_back(writer.side())?;
    feedback::remove_change(tx, &writer, at.point, &change)?;
    save(tx, &mut writer, at.point, (&known, "took-answer-back"))
}

fn known(tx: &mut Tx<'_>, by: UserId, at: At) -> Result<(Writer, Feedback)> {
    let (writer, point) = open(tx, by, at)?;
    must_be_feedback(&point)?;
    let known = feedback::find(tx, &writer, at.point)?;
    Ok((writer, known))
}

fn save(
    tx: &mut Tx<'_>,
    writer: &mut Writer,
    point: TalkingPointId,
    (known, verb): (&Feedback, &str),
) -> Result<TalkingPointId> {
    feedback::save(tx, writer, point, known)?;
    event::record(tx, writer, verb, "talking_point", point)?;
    Ok(point)
}
