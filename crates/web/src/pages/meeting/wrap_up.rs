//! The last minutes of a meeting: what was talked about, what carries over, who does what; then one button ends it.

use super::{
    super::{
        Toast, action,
        bond::Bond,
        form,
        icon::{self, icon},
        note::{self, Spot},
        people, point, rest,
    },
    live::{before, minutes_so_far},
    record,
};
use crate::when;
use app::view::{Line, Live, Viewer};
use domain::meeting::Record;
use maud::{Markup, html};

/// A meeting about to be wrapped up.
pub(crate) fn wrap_up(viewer: &Viewer, live: &Live, toast: Option<&Toast>) -> Markup {
    let bond =
        Bond::new(viewer, &live.relationship, live.side, &format!("/meetings/{}/wrap-up", live.meeting.id));
    let meeting = bond.at(&format!("/meetings/{}", live.meeting.id));
    bond.shell("Wrap up").toast(toast).narrow().page(&html! {
        div.head { div { h1 { "Wrap up" } p { (so_far(&bond, live)) } } div.end { (people::who(&bond)) } }
        div.stack {
            (discussed(&bond, live))
            (carries_over(&bond, live))
            (who_does_what(&bond, live))
            section.stack.tight aria-labelledby="n-t" {
                div.sec { h2 #n-t { "For the record" } span.quiet { "shared, optional" } }
                (note::editor(&bond, &Spot::whole(live), "Notes for the whole meeting, shared"))
            }
            div.bar {
                (form::button(&bond.back, &meeting, "btn primary", &html! { "Wrap up" }))
                a.btn.plain href=(meeting) {
                    "Back to the meeting"
                }
            }
        }
    })
}

fn so_far(bond: &Bond<'_>, live: &Live) -> String {
    let talked = match live.discussed.len() {
        0 => "nothing ticked yet".into(),
        number => format!("{} talked through", when::many(number, "point")),
    };
    format!("{} so far, {talked}.", when::count(minutes_so_far(live, bond), "minute"))
}

fn discussed(bond: &Bond<'_>, live: &Live) -> Markup {
    if live.discussed.is_empty() {
        return html! {};
    }
    html! {
        section aria-labelledby="d-t" {
            div.sec { h2 #d-t { "What you talked about" } span.quiet { (live.discussed.len()) } }
            ol.sheet data-list="discussed" { @for each in &live.discussed { (done(bond, each)) } }
        }
    }
}

fn done(bond: &Bond<'_>, each: &Record) -> Markup {
    html! {
        li.row.point.done #{ "p-" (each.point) } data-point=(each.point) {
            (record::untick(bond, each))
            (icon::kind(each.kind))
            div.what { h3 dir="auto" { (point::words(&each.text)) } (record::meta(bond, each)) }
        }
    }
}

fn carries_over(bond: &Bond<'_>, live: &Live) -> Markup {
    let (above, below) = live.agenda.shown();
    let lines: Vec<&Line> = above.iter().chain(below).collect();
    let note = match (&live.meeting.focus, bond.owns()) {
        (Some(_), _) => "Goes back on the agenda",
        (None, true) => "Stays on the agenda unless you say otherwise",
        (None, false) => "Stays on the agenda",
    };
    html! {
        section aria-labelledby="c-t" {
            div.sec { h2 #c-t { "What carries over" } @if !lines.is_empty() { span.quiet { (note) } } }
            @if lines.is_empty() { p.quiet { "Nothing. All of it is talked through." } }
            @else {
                ol.sheet data-list="agenda" { @for line in lines { (carried(bond, line)) } }
                (rest::of_agenda(bond, live.agenda.left_out()))
            }
        }
    }
}

fn carried(bond: &Bond<'_>, line: &Line) -> Markup {
    let carried = line.carried + 1;
    html! {
        li.row.point.choose #{ "p-" (line.point.id) } data-point=(line.point.id) {
            (record::tick(bond, line))
            (icon::kind(line.point.kind))
            div.what {
                h3 dir="auto" { (point::words(&line.point.text)) }
                p.meta {
                    @if carried >= 3 {
                        span.aged { "carried " (when::times(carried)) " now. Still worth it?" }
                    }
                    @else { span { "carried " (when::times(carried)) } }
                }
            }
            // A point that waits for this very meeting goes back on the agenda first.
            @if bond.owns() && line.point.is_open() { div.side { (fate(bond, line)) } }
        }
    }
}

fn fate(bond: &Bond<'_>, line: &Line) -> Markup {
    let inside = html! {
        button.btn.plain name="until" value="" title="Off the agenda, into the backlog" data-do="defer" {
            "Defer"
        }
        button.btn.plain formaction=(point::path(bond, &line.point, "/drop")) data-do="drop" {
            (icon("drop"))
            "Drop"
        }
    };
    form::command(&point::path(bond, &line.point, "/deferral"), &bond.back, "bar", &inside)
}

fn who_does_what(bond: &Bond<'_>, live: &Live) -> Markup {
    let hidden = html! { input type="hidden" name="meeting" value=(live.meeting.id); };
    html! {
        section aria-labelledby="a-t" {
            div.sec {
                h2 #a-t { "Who does what" }
                @if !live.agreed.is_empty() { span.quiet { (live.agreed.len()) } }
            }
            ul.plainlist { @for each in &live.agreed { (action::agreed(bond, each)) } }
            (action::line(bond, &hidden, "Action item from this meeting"))
        }
        @if !live.owed.is_empty() { div.two { (before(bond, live)) } }
    }
}
