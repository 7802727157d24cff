//! What a page shows of the lives of the kinds: merged texts, solutions under way, answers owed and given, feedback and
//! its question. Plain values; the rules are the domain's.

use domain::{
    ActionItemId, Side, TalkingPointId, action_item::ActionItem, feedback::Feedback, insight::Answer,
    relationship::Relationship, solution::Solution, talking_point::TalkingPoint,
};
use std::collections::HashMap;

/// What is known of a point beyond its words.
#[derive(Clone)]
pub struct Life {
    /// The point, as it is today.
    pub point: TalkingPoint,
    /// What was merged into it, directly or along with something else; oldest first, words and authors as they are.
    pub merged: Vec<TalkingPoint>,
    /// The challenge that it answers.
    pub challenge: Option<Choice<TalkingPointId>>,
    /// A solution answers it.
    pub solved: bool,
    /// How far it got as a solution.
    pub solution: Solution,
    /// The written answer to it.
    pub answer: Option<Answer>,
    /// What is known of it as feedback.
    pub feedback: Feedback,
    /// The action agreed on with it.
    pub action: Option<ActionItem>,
}

/// Something to choose in a list, by its words.
#[derive(Clone)]
pub struct Choice<T> {
    /// Its id.
    pub id: T,
    /// Its words.
    pub text: String,
}

/// The lives of the points of a page, and what may be chosen in their trays.
#[derive(Clone, Default)]
pub struct Kinds {
    /// By point.
    pub lives: HashMap<TalkingPointId, Life>,
    /// Open points that others may be merged into: the first ones of the agenda, then captures.
    pub into: Vec<Choice<TalkingPointId>>,
    /// There are more of these than fit into a list.
    pub more: bool,
    /// Challenges that a solution may answer, those on the agenda first.
    pub challenges: Vec<Choice<TalkingPointId>>,
    /// Open actions that feedback may be linked with.
    pub actions: Vec<Choice<ActionItemId>>,
    /// What is due or owed.
    pub due: Due,
}

/// An insight with what was written about it so far.
#[derive(Clone)]
pub struct Question {
    /// The insight.
    pub point: TalkingPoint,
    /// Its written answer; with an open insight one that was taken back.
    pub answer: Option<Answer>,
}

/// A solution that is agreed on or being tried.
#[derive(Clone)]
pub struct Trying {
    /// The solution.
    pub point: TalkingPoint,
    /// Its steps.
    pub solution: Solution,
    /// Its day has come: did it work?
    pub due: bool,
}

/// Feedback of which both are asked whether it changed.
#[derive(Clone)]
pub struct Asked {
    /// The feedback.
    pub point: TalkingPoint,
    /// Its question and the answers.
    pub feedback: Feedback,
    /// The action agreed on with it.
    pub action: Option<ActionItem>,
    /// The viewer is asked and has not answered.
    pub due: bool,
}

/// What is due or owed in a one-on-one, as one of the two sees it.
#[derive(Clone, Default)]
pub struct Due {
    /// Insights whose answer the viewer owes, oldest first.
    pub you_owe: Vec<Question>,
    /// Insights whose answer is owed to the viewer, oldest first.
    pub owed_to_you: Vec<Question>,
    /// Insights answered in writing lately, latest first.
    pub answered: Vec<Question>,
    /// Solutions under way, those whose day comes first before the others.
    pub trying: Vec<Trying>,
    /// Feedback whose day has come for the viewer, or that was answered lately.
    pub changes: Vec<Asked>,
}

/// A point, and what it may be merged into.
#[derive(Clone)]
pub struct ToMerge {
    /// The bond and both people.
    pub relationship: Relationship,
    /// The viewer's side.
    pub side: Side,
    /// The point.
    pub point: TalkingPoint,
    /// Every open point but itself, in the order of the agenda; then deferred ones and captures.
    pub into: Vec<Choice<TalkingPointId>>,
}
