//! How people appear: initials in a circle, pairs of them, and the line that says who can see this.

use super::{bond::Bond, icon::icon};
use domain::Side;
use maud::{Markup, html};

/// Sizes of a circle, as their classes.
#[derive(Clone, Copy)]
pub(super) enum Size {
    /// In a line.
    Small,
    /// In the top bar and on cards.
    Medium,
    /// In the head of a page.
    Large,
}

impl Size {
    fn class(self) -> &'static str {
        match self {
            Self::Small => "av",
            Self::Medium => "av md",
            Self::Large => "av lg",
        }
    }
}

/// Somebody by name alone.
pub(super) fn person(name: &str, size: Size) -> Markup {
    circle(name, size, hue(name), false)
}

/// The person on a side of a relationship.
pub(super) fn side(bond: &Bond<'_>, side: Side, size: Size) -> Markup {
    shaded(bond, side, size, false)
}

/// In a colour of their own beside the other one's; with a dot for whoever is here now.
fn shaded(bond: &Bond<'_>, side: Side, size: Size, here: bool) -> Markup {
    let name = bond.relationship.person(side).name.as_str();
    let own = hue(&bond.relationship.owner.name);
    let mut shade = hue(name);
    if side == Side::Other && shade == own {
        shade = shade % 6 + 1;
    }
    circle(name, size, shade, here)
}

/// Both of them, the owner first.
pub(super) fn pair(bond: &Bond<'_>, size: Size) -> Markup {
    html! { div.pair { (side(bond, Side::Owner, size)) (side(bond, Side::Other, size)) } }
}

/// Both of them in a meeting: whoever looks is here, and the other one who has it open too.
pub(super) fn together(bond: &Bond<'_>, both: bool) -> Markup {
    let one = |side: Side| shaded(bond, side, Size::Large, both || side == bond.side);
    html! { div.pair { (one(Side::Owner)) (one(Side::Other)) } }
}

/// "Shared with Marek", opening to say who that leaves out.
pub(super) fn who(bond: &Bond<'_>) -> Markup {
    let them = bond.them();
    html! {
        details.who.to-end {
            @if bond.ended() { summary { (icon("lock")) span { "Yours alone" } } }
            @else { summary { (icon("shared")) span { "Shared with " bdi { (them) } } } }
            div.pop {
                @if bond.ended() { p { b { "Only you" } " can read this. What you shared stays as it was. " bdi { (them) } " could until it ended." } }
                @else {
                p { b { "You and " bdi { (them) } } " can read and edit this." } }
                p {
                    "Nobody else can: no other managers, no HR. Administrators keep the server running but can’t read what’s inside."
                }
                p { a href="/privacy" { "Who can see what" } }
            }
        }
    }
}

/// What the one across sees of prep.
pub(super) fn sees(bond: &Bond<'_>) -> Markup {
    let them = bond.them();
    html! {
        details.who.to-end {
            summary {
                (icon("shared"))
                span { bdi { (them) } @if bond.owns() { " sees what you keep" } @else { " sees what you add" } }
            }
            div.pop {
                p {
                    b { "Shared notes" } " were visible to " bdi { (them) }
                    " when you captured them. Your wording and order are too, as you save them; how far you are in prep is not."
                }
                p { b { "Only-me notes" } " never are." }
            }
        }
    }
}

fn circle(name: &str, size: Size, hue: u32, here: bool) -> Markup {
    let (dot, now) = if here { (" here", ", here now") } else { ("", "") };
    let (class, label) = (format!("{}{dot}", size.class()), format!("{name}{now}"));
    html! {
        span class=(class) data-h=[(hue > 1).then_some(hue)] role="img" aria-label=(label) title=(label) {
            (initials(name))
        }
    }
}

fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

fn hue(name: &str) -> u32 {
    (name.bytes().map(u32::from).sum::<u32>() + 2) % 6 + 1
}
