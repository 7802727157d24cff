//! The sentences of the growth narrative: what happened, as one would tell it to the owner, as the owner would tell it, or
//! by both names. Words of people stay as they are; nothing is judged.

use super::{Challenge, Story, Talked, Told, Tried};
use crate::{
    action_item::ActionItem,
    checkpoint::Checkpoint,
    feedback::{Feedback, Manner, Said},
    goal::{Goal, State as GoalState, Target},
    relationship::{Relationship, Side},
    solution::State,
    update::Update,
    words::cut,
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Characters of a title.
const TITLE: usize = 120;
/// Characters of what is quoted inside a sentence.
const QUOTED: usize = 160;
/// Characters of what was noted.
const NOTED: usize = 240;
/// Characters of a quotation of its own.
const QUOTE: usize = 600;
/// Actions that are named.
const DONE: usize = 2;
/// Days between raising a point and talking about it that are worth a word.
const WAITED: i32 = 14;

/// To whom it is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reader {
    /// To one of the two: they are "you".
    You(Side),
    /// By the owner, in a document of their own: they are "I".
    Me,
    /// To anybody: both have names.
    Anybody,
}

/// Who is who, and where days begin.
#[derive(Clone)]
pub struct Cast<'a> {
    /// Both people.
    pub relationship: &'a Relationship,
    /// To whom it is told.
    pub reader: Reader,
    /// The zone in which days are counted.
    pub zone: TimeZone,
}

/// A part of a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Ours.
    Plain(String),
    /// Somebody's name.
    Name(String),
    /// Words that somebody wrote, to stand in quotation marks.
    Words(String),
}

/// A sentence with its full stop.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Sentence(pub Vec<Piece>);

/// An answer to a challenge: whose it was, in which words, and where it led.
#[derive(Clone)]
pub struct Answer {
    /// "Your answer: ", with the words.
    pub said: Sentence,
    /// Where it led.
    pub led: Vec<Sentence>,
}

/// An entry as it is told.
#[derive(Clone, Default)]
pub struct Telling {
    /// What stands above: words of people.
    pub title: String,
    /// Words that do not fit there, or belong below.
    pub quote: Option<String>,
    /// What happened.
    pub sentences: Vec<Sentence>,
    /// Solutions that were proposed.
    pub answers: Vec<Answer>,
}

impl Telling {
    /// All but the title as one text, for whoever wants to go on from it.
    #[must_use]
    pub fn text(&self) -> String {
        let answers = self.answers.iter().flat_map(|answer| std::iter::once(&answer.said).chain(&answer.led));
        let sentences: Vec<String> = self.sentences.iter().chain(answers).map(ToString::to_string).collect();
        let quote = self.quote.iter().cloned();
        quote.chain((!sentences.is_empty()).then(|| sentences.join(" "))).collect::<Vec<_>>().join("\n\n")
    }
}

impl std::fmt::Display for Sentence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Plain(words) | Piece::Name(words) => f.write_str(words),
            Piece::Words(words) => write!(f, "“{words}”"),
        })
    }
}

impl Sentence {
    fn then(mut self, words: &str) -> Self {
        match self.0.last_mut() {
            Some(Piece::Plain(last)) => last.push_str(words),
            _ => self.0.push(Piece::Plain(words.into())),
        }
        self
    }

    fn piece(mut self, piece: Piece) -> Self {
        match piece {
            Piece::Plain(words) => self.then(&words),
            piece => {
                self.0.push(piece);
                self
            }
        }
    }

    fn words(self, words: &str) -> Self {
        self.piece(Piece::Words(ended(&cut(words, QUOTED))))
    }
}

fn plain(words: &str) -> Sentence {
    Sentence::default().then(words)
}

impl Cast<'_> {
    /// "You", "I" or a name, at the beginning of a sentence.
    fn who(&self, side: Side) -> Piece {
        match self.pronoun(side) {
            Some((who, _)) => Piece::Plain(who.into()),
            None => Piece::Name(self.relationship.first_name(side).into()),
        }
    }

    /// The same inside a sentence.
    fn inside(&self, side: Side) -> Piece {
        match self.who(side) {
            Piece::Plain(who) if who == "You" => Piece::Plain("you".into()),
            piece => piece,
        }
    }

    /// "Your" answer, "My", "Ana’s".
    fn whose(&self, side: Side) -> Sentence {
        match self.pronoun(side) {
            Some((_, whose)) => plain(whose),
            None => Sentence::default().piece(self.who(side)).then("’s"),
        }
    }

    fn pronoun(&self, side: Side) -> Option<(&'static str, &'static str)> {
        match self.reader {
            Reader::You(you) if you == side => Some(("You", "Your")),
            Reader::Me if side == Side::Owner => Some(("I", "My")),
            _ => None,
        }
    }

    fn by(&self, side: Side, did: &str) -> Sentence {
        Sentence::default().piece(self.who(side)).then(did)
    }

    /// The day of a moment.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.zone.clone()).date()
    }
}

/// "15 January", with the year where it is another than that of the entry.
fn on(day: Date, around: Date) -> String {
    let pattern = if day.year() == around.year() { "%-d %B" } else { "%-d %B %Y" };
    day.strftime(pattern).to_string()
}

/// Tells what happened.
#[must_use]
pub fn tell(story: &Story, cast: &Cast<'_>) -> Telling {
    let day = cast.day(story.at());
    match story {
        Story::Challenge(it) => challenge(it, cast, day),
        Story::Solution(it) => solution(it, cast, day),
        Story::Development(it) => development(it, cast, day),
        Story::Feedback(it) => feedback(it, cast, day),
        Story::Goal(goal, reached) => aim(goal, *reached, (cast, day)),
        Story::Checkpoint(step, goal) => step_towards(step, goal, day),
        Story::Update(it) => update(it, cast),
    }
}

/// A title out of somebody's words, and the whole of them where they do not fit into it.
fn titled(words: &str) -> Telling {
    let title = cut(words, TITLE);
    let whole = words.trim();
    let quote = (title != whole).then(|| {
        let kept: String = whole.chars().take(QUOTE).collect();
        if kept.len() < whole.len() { format!("{}…", kept.trim_end()) } else { kept }
    });
    Telling { title, quote, ..Telling::default() }
}

fn challenge(it: &Challenge, cast: &Cast<'_>, day: Date) -> Telling {
    let raised = cast.day(it.point.captured_at);
    let waited = raised.until(day).is_ok_and(|span| span.get_days() >= WAITED);
    let mut sentence = cast.by(it.point.raised_by, " raised it");
    if waited {
        sentence = sentence.then(&format!(" on {}", on(raised, day)));
    }
    sentence = match it.carried {
        ..=1 => sentence,
        2 => sentence.then(", and it was carried twice before its turn came"),
        times => sentence.then(&format!(", and it was carried {times} times before its turn came")),
    };
    let mut telling = titled(&it.point.text);
    telling.sentences.push(sentence.then("."));
    telling.sentences.extend(noted(it.note.as_deref()));
    telling.answers = it.answers.iter().map(|answer| answered(answer, cast, day)).collect();
    telling.sentences.extend(done(&it.done, cast));
    telling
}

fn answered(it: &Tried, cast: &Cast<'_>, day: Date) -> Answer {
    let said = cast.whose(it.point.raised_by).then(" answer: ").words(&it.point.text).then(".");
    Answer { said, led: led(it, cast, day) }
}

/// "Agreed on 19 March, tried from then on. Marek said on 30 April that it worked."
fn led(it: &Tried, cast: &Cast<'_>, day: Date) -> Vec<Sentence> {
    let steps = &it.solution.steps;
    let Some(last) = steps.last() else {
        return Vec::new();
    };
    let date = on(cast.day(last.at), day);
    let agreed = steps.iter().find(|step| step.state == State::Agreed).map(|step| cast.day(step.at));
    let tried = agreed.map(|agreed| plain(&format!("Agreed on {} and tried.", on(agreed, day))));
    match last.state {
        State::Proposed => Vec::new(),
        State::Agreed => vec![plain(&format!("Agreed on {date}."))],
        State::Trying => {
            let until = last.until.map(|until| format!(" until {}", on(until, day)));
            vec![plain(&format!("Being tried{}.", until.unwrap_or_default()))]
        }
        State::Worked | State::DidNotWork => {
            let how = if last.state == State::Worked { "it worked" } else { "it did not work" };
            let said = cast.by(last.by, &format!(" said on {date} that {how}."));
            tried.into_iter().chain([said]).collect()
        }
    }
}

fn solution(it: &Tried, cast: &Cast<'_>, day: Date) -> Telling {
    let mut telling = titled(&it.point.text);
    telling.sentences.push(cast.by(it.point.raised_by, " proposed it."));
    telling.sentences.extend(led(it, cast, day));
    telling
}

fn development(it: &Talked, cast: &Cast<'_>, day: Date) -> Telling {
    let raised = cast.day(it.point.captured_at);
    let waited = raised.until(day).is_ok_and(|span| span.get_days() >= WAITED);
    let since = if waited { format!(" on {}", on(raised, day)) } else { String::new() };
    let mut telling = titled(&it.point.text);
    telling.sentences.push(cast.by(it.point.raised_by, &format!(" brought it{since}.")));
    telling.sentences.extend(noted(it.note.as_deref()));
    telling.sentences.extend(done(&it.done, cast));
    telling
}

fn feedback(it: &Told, cast: &Cast<'_>, day: Date) -> Telling {
    let mut telling = titled(&it.point.text);
    let from = it.point.raised_by;
    telling.sentences.push(match it.feedback.manner {
        Some(Manner::Asked) => cast.by(from, " asked how it went."),
        Some(Manner::Coaching) if from == Side::Owner => cast.by(from, " asked for coaching."),
        Some(Manner::Coaching) => plain("Coaching from ").piece(cast.inside(from)).then("."),
        Some(Manner::Given) | None => plain("Feedback from ").piece(cast.inside(from)).then("."),
    });
    telling.sentences.extend(noted(it.note.as_deref()));
    telling.sentences.extend(done(&it.done, cast));
    telling.sentences.extend(changed(&it.feedback, cast, day));
    telling
}

/// What both said, once both did: before that, each sees only their own.
fn changed(feedback: &Feedback, cast: &Cast<'_>, day: Date) -> Option<Sentence> {
    let (owner, other) = feedback.both()?;
    let asked = on(owner.asked_on, day);
    if owner.said == other.said {
        let both = match owner.said {
            Said::Yes => "it did",
            Said::Partly => "it did in part",
            Said::NotYet => "it had not yet",
        };
        return Some(plain(&format!("Asked on {asked} whether it changed, both said that {both}.")));
    }
    let said = |said| match said {
        Said::Yes => " said yes",
        Said::Partly => " said in part",
        Said::NotYet => " said not yet",
    };
    let opened = plain(&format!("Asked on {asked} whether it changed, ")).piece(cast.inside(Side::Owner));
    let joined = opened.then(said(owner.said)).then(" and ").piece(cast.inside(Side::Other));
    Some(joined.then(said(other.said)).then("."))
}

fn aim(goal: &Goal, reached: usize, (cast, day): (&Cast<'_>, Date)) -> Telling {
    let mut telling = titled(&goal.aim.text);
    let set = cast.day(goal.set_at);
    if goal.state == GoalState::Reached {
        let way = match reached {
            0 => String::new(),
            1 => ", with one checkpoint on the way".into(),
            steps => format!(", with {steps} checkpoints on the way"),
        };
        let who = cast.by(goal.state_by, " reached this goal.");
        telling.sentences.extend([who, plain(&format!("It was set on {}{way}.", on(set, day)))]);
    } else {
        let by = match goal.aim.target {
            None => String::new(),
            Some(Target::Day(until)) => format!(", to be reached by {}", on(until, day)),
            Some(Target::Month(month)) => format!(", to be reached by {}", month.strftime("%B %Y")),
        };
        telling.sentences.push(cast.by(goal.set_by, &format!(" set this as a goal{by}.")));
        if goal.state == GoalState::LetGo {
            let date = on(cast.day(goal.state_at), day);
            telling.sentences.push(cast.by(goal.state_by, &format!(" let it go on {date}.")));
        }
    }
    let why = goal.aim.why.as_deref().map(|why| why.trim().chars().take(QUOTE).collect());
    telling.quote = telling.quote.or(why);
    telling
}

fn step_towards(step: &Checkpoint, goal: &str, day: Date) -> Telling {
    let mut telling = titled(&step.text);
    telling.sentences.push(plain("A step towards ").words(goal).then("."));
    if let Some(planned) = step.planned.filter(|planned| *planned != day) {
        telling.sentences.push(plain(&format!("It was planned for {}.", on(planned, day))));
    }
    telling
}

fn update(it: &Update, cast: &Cast<'_>) -> Telling {
    let mut telling = titled(&it.text);
    telling.sentences.push(cast.by(it.posted_by, " wrote this in an update."));
    if let Some(reply) = &it.reply {
        telling.sentences.push(cast.by(it.posted_by.across(), " replied: ").words(&reply.text).then("."));
    }
    telling
}

/// The beginning of what the two noted, as one line.
fn noted(note: Option<&str>) -> Option<Sentence> {
    let line = note?.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    (!line.is_empty())
        .then(|| plain("From the notes: ").piece(Piece::Words(ended(&cut(&line, NOTED)))).then("."))
}

/// Without a full stop: the sentence has its own.
fn ended(words: &str) -> String {
    words.strip_suffix('.').unwrap_or(words).into()
}

/// "You did: “…”."
fn done(actions: &[ActionItem], cast: &Cast<'_>) -> Vec<Sentence> {
    let named = actions.iter().take(DONE);
    named
        .map(|action| {
            Sentence::default().piece(cast.who(action.assignee)).then(" did: ").words(&action.text).then(".")
        })
        .collect()
}

#[cfg(test)]
mod tests;
