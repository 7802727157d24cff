//! Plays what lives longer than its week, a verb for each deed.

use super::{Scene, known};
use crate::demo::{life::About as NoteOn, plan::Deed};
use app::{
    Tx, checkpoint, feedback, focus_meeting, goal, growth, insight, meeting, prep, private_note, recap,
    reflection, solution, talking_point, update, user,
};
use domain::{Error, Result, UserId, growth::About, private_note::About as NoteAbout};
use jiff::Timestamp;

impl Scene {
    pub(super) fn deed(
        &mut self,
        tx: &mut Tx<'_>,
        by: UserId,
        line: usize,
        deed: &Deed<'static>,
    ) -> Result<()> {
        let relationship = self.relationship;
        match deed {
            Deed::Merge { tag, into } => {
                talking_point::merge(tx, by, self.at(tag)?, self.at(into)?.point)?;
            }
            Deed::Prepared => {
                prep::begin(tx, by, relationship)?;
                prep::finish(tx, by, relationship)?;
            }
            Deed::Post { .. } | Deed::Reply { .. } | Deed::ReadUpdates => self.update(tx, by, line, deed)?,
            Deed::Answer { tag, text } => {
                insight::answer(tx, by, self.at(tag)?, text, 0)?;
            }
            Deed::Manner { tag, manner } => {
                feedback::set_manner(tx, by, self.at(tag)?, Some(*manner))?;
            }
            Deed::AskOn { tag, on } => {
                feedback::ask(tx, by, self.at(tag)?, Some(*on))?;
            }
            Deed::Say { tag, said, again } => {
                feedback::say(tx, by, self.at(tag)?, (*said, *again))?;
            }
            Deed::Give { tag, to, minutes } => self.give(tx, by, line, (tag, *to, *minutes))?,
            Deed::StartOwn => {
                let meeting = known(&self.own, &line)?;
                self.meeting = Some(focus_meeting::start(tx, by, meeting::At { relationship, meeting })?);
            }
            Deed::SetGoal { .. } | Deed::AddStep { .. } | Deed::ReachStep | Deed::LookAt { .. } => {
                self.goal(tx, by, line, deed)?;
            }
            Deed::Alone { about, text } => self.alone(tx, by, *about, text)?,
            Deed::Reflect { worth, drove } => {
                let answer = reflection::Answer { worth: Some(Some(*worth)), drove: Some(Some(*drove)) };
                reflection::answer(tx, by, self.met()?, answer)?;
            }
            Deed::Recap { text, sent } => self.recap(tx, by, text, *sent)?,
            Deed::Keep | Deed::Moment { .. } | Deed::Tell { .. } | Deed::Hide { .. } => {
                self.growth(tx, by, line, deed)?;
            }
            Deed::Suggest { .. } | Deed::AgreeOn { .. } | Deed::Attempt { .. } | Deed::Settle { .. } => {
                self.solution(tx, by, deed)?;
            }
        }
        Ok(())
    }

    fn at(&self, tag: &str) -> Result<talking_point::At> {
        Ok(talking_point::At { relationship: self.relationship, point: known(&self.points, tag)? })
    }

    /// The meeting that goes on or was the last.
    fn met(&self) -> Result<meeting::At> {
        Ok(meeting::At { relationship: self.relationship, meeting: self.going_on()? })
    }

    fn update(&mut self, tx: &mut Tx<'_>, by: UserId, line: usize, deed: &Deed<'static>) -> Result<()> {
        let relationship = self.relationship;
        match deed {
            Deed::Post { point: Some(tag), text } => {
                self.updates.insert(line, update::post_point(tx, by, self.at(tag)?, Some(text))?);
            }
            Deed::Post { point: None, text } => {
                self.updates.insert(line, update::post(tx, by, relationship, text)?);
            }
            Deed::Reply { text } => {
                let at = update::At { relationship, update: known(&self.updates, &line)? };
                let seen = update::find(tx, by, at)?.version;
                update::reply(tx, by, at, text, seen)?;
            }
            _ => {
                update::mark_read(tx, by, relationship, None)?;
            }
        }
        Ok(())
    }

    fn solution(&mut self, tx: &mut Tx<'_>, by: UserId, deed: &Deed<'static>) -> Result<()> {
        match deed {
            Deed::Suggest { tag, challenge, minutes, text } => {
                let point = solution::suggest(tx, by, self.at(challenge)?, text)?;
                self.points.insert(tag, point);
                talking_point::set_minutes(tx, by, self.at(tag)?, Some(*minutes))?;
            }
            Deed::AgreeOn { tag } => {
                solution::agree(tx, by, self.at(tag)?)?;
            }
            Deed::Attempt { tag, until } => {
                solution::attempt(tx, by, self.at(tag)?, *until)?;
            }
            Deed::Settle { tag, worked } => {
                solution::settle(tx, by, self.at(tag)?, *worked)?;
            }
            other => return Err(Error::Failed(format!("no deed of a solution: {other:?}"))),
        }
        Ok(())
    }

    fn give(
        &mut self,
        tx: &mut Tx<'_>,
        by: UserId,
        line: usize,
        (tag, to, minutes): (&str, Timestamp, i64),
    ) -> Result<()> {
        let zone = user::find(tx, by)?.time_zone();
        let local = to.to_zoned(zone).datetime();
        self.own.insert(line, focus_meeting::give(tx, by, self.at(tag)?, local, Some(minutes))?);
        Ok(())
    }

    fn goal(&mut self, tx: &mut Tx<'_>, by: UserId, line: usize, deed: &Deed<'static>) -> Result<()> {
        let relationship = self.relationship;
        match deed {
            Deed::SetGoal { tag, aim } => {
                self.goals.insert(tag, goal::set(tx, by, relationship, aim)?);
            }
            Deed::AddStep { goal, text, planned, reached } => {
                let said = checkpoint::Said { text: (*text).into(), planned: *planned, reached: *reached };
                let goal = known(&self.goals, *goal)?;
                self.steps.insert(line, checkpoint::add(tx, by, relationship, goal, &said)?);
            }
            Deed::LookAt { tag, turn } => {
                let at = goal::At { relationship, goal: known(&self.goals, *tag)? };
                match turn {
                    Some(state) => goal::turn(tx, by, at, *state)?,
                    None => goal::visit(tx, by, at)?,
                };
            }
            _ => {
                let at = checkpoint::At { relationship, checkpoint: known(&self.steps, &line)? };
                checkpoint::reach(tx, by, at)?;
            }
        }
        Ok(())
    }

    /// A private note; another one about the same goes under it.
    fn alone(&self, tx: &mut Tx<'_>, by: UserId, about: NoteOn<'_>, text: &str) -> Result<()> {
        let relationship = self.relationship;
        let about = match about {
            NoteOn::OneOnOne => NoteAbout::Relationship,
            NoteOn::Meeting => NoteAbout::Meeting(self.going_on()?),
            NoteOn::Point(tag) => NoteAbout::Point(self.at(tag)?.point),
        };
        let notes = private_note::list(tx, by, relationship)?;
        let before = notes.into_iter().find(|note| note.about == about);
        let text = before.as_ref().map_or_else(|| text.into(), |note| format!("{}\n{text}", note.text));
        let seen = before.map_or(0, |note| note.version);
        private_note::save(tx, by, &private_note::Save { relationship, about, text, seen })?;
        Ok(())
    }

    /// What the owner writes, keeps and hides in their growth story.
    fn growth(&self, tx: &mut Tx<'_>, by: UserId, line: usize, deed: &Deed<'static>) -> Result<()> {
        let relationship = self.relationship;
        let told = |tag: &str| Ok(growth::At { relationship, entry: About::Point(self.at(tag)?.point).id() });
        match deed {
            Deed::Moment { title, text } => {
                let (title, text) = ((*title).into(), text.clone());
                growth::add(tx, by, relationship, &growth::Moment { day: None, title, text, hidden: false })?;
            }
            Deed::Tell { tag, title, text } => {
                growth::write(tx, by, told(tag)?, (title, text, None), 0)?;
            }
            Deed::Hide { tag } => {
                growth::hide(tx, by, told(tag)?)?;
            }
            _ => {
                growth::keep(tx, by, relationship, known(&self.updates, &line)?)?;
            }
        }
        Ok(())
    }

    /// Written in the writer's own words, sent as it is, or both.
    fn recap(&self, tx: &mut Tx<'_>, by: UserId, text: &str, sent: bool) -> Result<()> {
        let at = self.met()?;
        if !text.is_empty() {
            let seen = recap::find(tx, by, at)?.recap.version;
            recap::save(tx, by, &recap::Save { at, text: text.into(), seen })?;
        }
        if sent {
            recap::send(tx, by, at)?;
        }
        Ok(())
    }
}
