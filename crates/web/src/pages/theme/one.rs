//! One theme: its points through time, what came of them, and the way to a meeting of its own.

use super::{super::lives, counted, path, picture, teach};
use crate::{
    pages::{
        Toast, action,
        bond::{Bond, Tab},
        focus_meeting, form,
        icon::{self, icon},
        people, point,
    },
    when,
};
use app::view::{ThemeLine, ThemeMeeting, ThemePage, ThemePoint, Viewer};
use domain::{
    limits::MEETING_MINUTES,
    meeting::State as Held,
    talking_point::{Kind, State, TalkingPoint},
};
use maud::{Markup, html};

/// One theme.
pub(crate) fn page(viewer: &Viewer, theme: &ThemePage, toast: Option<&Toast>) -> Markup {
    let Some(line) = theme.line() else { return html! {} };
    let tail = format!("/themes/{}", line.id);
    let bond = Bond::new(viewer, &theme.relationship, theme.side, &tail).offering(&theme.own);
    let beats = line.beats(bond.now());
    let title = format!("Theme: {}", point::short(&line.name));
    bond.shell(&title).toast(toast).page(&html! {
        div.head {
            div {
                h1 dir="auto" { span.clamp { (line.name) } }
                p.theme-when { (counted(line, &beats)) ", " (left(line)) " " (picture(&beats)) }
            }
            div.end {
                (people::who(&bond))
                @if line.open().any(TalkingPoint::is_open) { a.btn.jump href="#own-meeting" { (icon("cal")) "Its own meeting" } }
            }
        }
        (bond.tabs(Tab::Backlog))
        div.split {
            div.stack {
                (points(&bond, (theme, line)))
                (teach::more(&bond, (theme, line)))
                (came_of_it(&bond, theme))
            }
            aside.stack aria-label="What to do with it" {
                (own_meeting(&bond, (theme, line)))
                (teach::ways(&bond, (theme, line)))
                p.quiet { a href=(bond.at("/themes")) { "All themes" } }
            }
        }
    })
}

/// "3 still open".
fn left(line: &ThemeLine) -> String {
    match line.open().count() {
        0 => "all talked about".into(),
        open => format!("{open} still open"),
    }
}

fn points(bond: &Bond<'_>, (theme, line): (&ThemePage, &ThemeLine)) -> Markup {
    html! {
        section aria-labelledby="tp-t" {
            div.sec { h2 #tp-t { "Its points" } span.quiet { "the latest first" } }
            ol.sheet data-list="theme" { @for each in &theme.points { (row(bond, line, each)) } }
        }
    }
}

fn row(bond: &Bond<'_>, line: &ThemeLine, each: &ThemePoint) -> Markup {
    let point = &each.point;
    html! {
        li.row.point.bare #{ "p-" (point.id) } data-point=(point.id) {
            (icon::kind(point.kind))
            div.what {
                h3 dir="auto" { (point::words(&point.text)) }
                p.meta {
                    @if let Some(kind) = point.kind { span { (icon::kind_name(kind)) } }
                    span { "raised " (ago(bond, point.captured_at)) }
                    (became(bond, each))
                    @if let (Some(solution), Some(Kind::Solution)) = (&each.solution, point.kind) { (lives::stands(bond, solution)) }
                }
            }
            div.side {
                (people::side(bond, point.raised_by, people::Size::Small))
                (teach::apart(bond, line, point))
            }
        }
    }
}

fn ago(bond: &Bond<'_>, at: jiff::Timestamp) -> String {
    when::ago(when::day_of(at, bond.zone()), bond.today())
}

/// What became of a point.
fn became(bond: &Bond<'_>, each: &ThemePoint) -> Markup {
    let on = || when::short_day(when::day_of(each.point.state_at, bond.zone()), bond.today());
    html! {
        @match each.point.state {
            State::Discussed => span.ok { "discussed " (on()) },
            State::Answered => span.ok { "answered in writing " (on()) },
            State::Posted => span { "posted as an update " (on()) },
            State::OwnMeeting => span { "has its own meeting" },
            _ => span.aged[each.carried > 2] {
                @if each.carried > 0 { "open, carried " (when::times(each.carried)) } @else { "open" }
            },
        }
    }
}

/// Its meetings, what was agreed, and solutions that worked: what all the talking came to.
fn came_of_it(bond: &Bond<'_>, theme: &ThemePage) -> Markup {
    let agreed: Vec<_> = theme.points.iter().flat_map(|point| &point.actions).collect();
    let in_meetings = |id| theme.meetings.iter().any(|each| each.agreed.iter().any(|action| action.id == id));
    let agreed: Vec<_> = agreed.into_iter().filter(|action| !in_meetings(action.id)).collect();
    if agreed.is_empty() && theme.meetings.is_empty() {
        return html! {};
    }
    html! {
        section aria-labelledby="tc-t" {
            div.sec { h2 #tc-t { "What came of it" } }
            div.stack.tight {
                @for each in &theme.meetings { (held(bond, each)) }
                @if !agreed.is_empty() {
                    ul.plainlist { @for each in agreed { (action::agreed(bond, each)) } }
                }
            }
        }
    }
}

fn held(bond: &Bond<'_>, each: &ThemeMeeting) -> Markup {
    let meeting = &each.meeting;
    let there = bond.at(&format!("/meetings/{}", meeting.id));
    html! {
        div.card.stack.tight #{ "tm-" (meeting.id) } {
            div {
                h3 dir="auto" {
                    @if matches!(meeting.state, Held::Completed | Held::InProgress) { a href=(there) { (focus_meeting::title(meeting)) } }
                    @else { (focus_meeting::title(meeting)) }
                }
                p.meta {
                    span { "its own meeting, " (focus_meeting::moment(bond, meeting)) }
                    @match meeting.state {
                        Held::Completed => span.ok { (when::many(each.discussed, "point")) " discussed" },
                        Held::InProgress => span.ok { "going on" },
                        _ => span { (meeting.minutes) " min" },
                    }
                }
            }
            @if !each.agreed.is_empty() { ul.plainlist { @for action in &each.agreed { (action::agreed(bond, action)) } } }
            @if matches!(meeting.state, Held::Scheduled | Held::InProgress) {
                p.bar {
                    a.btn href=(bond.at(&format!("#m-{}", meeting.id))) { "Start, move or call it off" }
                    a.btn href={ (there) "/handout" } { (icon("note")) "Agenda to hand out" }
                }
            }
        }
    }
}

/// The form that gives it one, with what is open and theirs to give.
fn own_meeting(bond: &Bond<'_>, (theme, line): (&ThemePage, &ThemeLine)) -> Markup {
    let open: Vec<&TalkingPoint> = line.open().filter(|point| point.is_open()).collect();
    let own = |point: &&&TalkingPoint| point.must_be_theirs_to_meet_on(bond.side).is_ok();
    let theirs: Vec<&TalkingPoint> = open.iter().filter(own).copied().collect();
    if open.is_empty() {
        return html! {};
    }
    let minutes: Vec<TalkingPoint> = theirs.iter().map(|point| (*point).clone()).collect();
    let inside = html! {
        div.bar.times {
            label { span { "When" }
                input.input type="datetime-local" name="at" required value=(theme.own.free.strftime("%Y-%m-%dT%H:%M"));
            }
            label { span { "Minutes" }
                input.input type="number" name="minutes" inputmode="numeric" value=(app::theme::minutes_for(&minutes))
                    min=(MEETING_MINUTES.start()) max=(MEETING_MINUTES.end());
            }
        }
        fieldset.field.ticks {
            legend { "Its agenda" }
            @for each in &theirs {
                label.tick {
                    input.check type="checkbox" name="points" value=(each.id) checked;
                    span.clamp dir="auto" { (point::short(&each.text)) }
                }
            }
        }
        p.quiet { "In your time, the two of you. These points leave the agenda; the regular meeting stays where it is." }
        button.btn.primary { (icon("cal")) "Give it its own meeting" }
    };
    html! {
        section.card.stack.tight #own-meeting aria-labelledby="om-t" {
            h2.title #om-t { "Its own meeting" }
            @if theirs.is_empty() {
                p.quiet { bdi { (bond.owner()) } " says which of these points get a meeting of their own. Suggest it when you talk." }
            } @else {
                (form::command(&path(bond, line, "/own-meeting"), &bond.back, "stack tight", &inside))
            }
        }
    }
}
