//! One tap after a meeting, for the viewer alone: did it move something, and who drove it. The lever is the answer.

use super::super::{bond::Bond, form};
use domain::{
    MeetingId,
    reflection::{Drove, Reflection, Worth},
};
use maud::{Markup, html};

/// Both questions with the viewer's answers; a tap on an answer takes it back.
pub(super) fn section(bond: &Bond<'_>, meeting: MeetingId, reflection: Reflection) -> Markup {
    let path = bond.at(&format!("/meetings/{meeting}/reflection"));
    let worth = html! {
        @for each in Worth::ALL {
            (tap("worth", each.as_str(), reflection.worth == Some(each), &html! { (lever(tilt(each))) (felt(each)) }))
        }
    };
    let drove = html! {
        @for each in Drove::ALL {
            (tap("drove", each.as_str(), reflection.drove == Some(each), &html! {
                (lever(lean(each)))
                (driver(bond, each))
            }))
        }
    };
    html! {
        section.stack.tight #reflection aria-labelledby="r-t" {
            div.sec { h2 #r-t { "Did it move something?" } span.quiet { "Only you see your answer" } }
            (question(&path, &bond.back, "Did it move something?", &worth))
            h3.label { "Who drove it?" }
            (question(&path, &bond.back, "Who drove it?", &drove))
        }
    }
}

fn question(path: &str, back: &str, asks: &str, answers: &Markup) -> Markup {
    let inside = html! { div.choices.even.taps role="group" aria-label=(asks) { (answers) } };
    form::command(path, back, "", &inside)
}

fn tap(name: &str, value: &str, pressed: bool, inside: &Markup) -> Markup {
    html! {
        button name=(name) value=(if pressed { "none" } else { value }) aria-pressed=(pressed) { (inside) }
    }
}

/// The more it moved, the more the lever tilts.
fn tilt(worth: Worth) -> i8 {
    match worth {
        Worth::StoodStill => 0,
        Worth::ALittle => -4,
        Worth::Yes => -9,
        Worth::ALot => -16,
    }
}

fn lean(drove: Drove) -> i8 {
    match drove {
        Drove::You => -12,
        Drove::Both => 0,
        Drove::Other => 12,
    }
}

fn lever(degrees: i8) -> Markup {
    html! {
        svg.lever width="44" height="30" viewBox="0 0 44 30" aria-hidden="true" {
            path d="M5 15H39" transform={ "rotate(" (degrees) " 22 15)" } stroke="currentColor"
                stroke-width="2.5" stroke-linecap="round" {}
            path d="M22 17 28 27H16z" fill="currentColor" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" {
            }
        }
    }
}

fn felt(worth: Worth) -> &'static str {
    match worth {
        Worth::StoodStill => "Stood still",
        Worth::ALittle => "A little",
        Worth::Yes => "Yes",
        Worth::ALot => "A lot",
    }
}

fn driver(bond: &Bond<'_>, drove: Drove) -> Markup {
    html! {
        @match drove {
            Drove::You => "You",
            Drove::Both => "Both of you",
            Drove::Other => bdi { (bond.them()) },
        }
    }
}
