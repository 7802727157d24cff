//! What people teach about a theme: each a form with a button, each with its way back. Shows nobody a button that they may
//! not use.

use super::path;
use crate::pages::{bond::Bond, form, icon, point};
use crate::when;
use app::view::{ThemeLine, ThemePage};
use domain::{limits, talking_point::TalkingPoint, theme::LEAST_TAUGHT};
use maud::{Markup, html};

/// Points offered at once.
const MORE: usize = 5;

/// "This one does not belong", on the row of a point.
pub(super) fn apart(bond: &Bond<'_>, line: &ThemeLine, each: &TalkingPoint) -> Markup {
    let inside = html! {
        input type="hidden" name="points" value=(each.id);
        button.btn.plain.icon data-do="apart" title="Doesn’t belong here"
            aria-label={ "Doesn’t belong here: " (point::short(&each.text)) } {
            (icon::icon("drop"))
        }
    };
    form::command(&path(bond, line, "/rejection"), &bond.back, "", &inside)
}

/// *More like these*: one key adds, one says no.
pub(super) fn more(bond: &Bond<'_>, (theme, line): (&ThemePage, &ThemeLine)) -> Markup {
    if theme.more.is_empty() {
        return html! {};
    }
    html! {
        section aria-labelledby="ml-t" {
            div.sec {
                h2 #ml-t { "More like these?" }
                span.quiet.keyhint { span { kbd { "j" } " " kbd { "k" } " move" } span { kbd { "y" } " belongs" } span { kbd { "n" } " doesn’t" } }
            }
            ol.sheet data-list="more" {
                @for each in theme.more.iter().take(MORE) {
                    li.row.point.bare #{ "s-" (each.id) } data-point=(each.id) {
                        (icon::kind(each.kind))
                        div.what {
                            h3 dir="auto" { (point::words(&each.text)) }
                            p.meta { span { "raised " (when::ago(when::day_of(each.captured_at, bond.zone()), bond.today())) } }
                        }
                        div.side { (one_more(bond, line, each)) }
                    }
                }
            }
        }
    }
}

fn one_more(bond: &Bond<'_>, line: &ThemeLine, each: &TalkingPoint) -> Markup {
    let inside = html! {
        input type="hidden" name="points" value=(each.id);
        button.btn data-do="belongs" aria-label={ "Belongs here: " (point::short(&each.text)) } {
            (icon::icon("plus"))
            "Belongs"
        }
        button.btn.plain.icon formaction=(path(bond, line, "/rejection")) data-do="apart" title="Doesn’t belong here"
            aria-label={ "Doesn’t belong here: " (point::short(&each.text)) } {
            (icon::icon("drop"))
        }
    };
    form::command(&path(bond, line, "/points"), &bond.back, "bar nowrap", &inside)
}

/// Agree, name, split, merge, not shown any more.
pub(super) fn ways(bond: &Bond<'_>, (theme, line): (&ThemePage, &ThemeLine)) -> Markup {
    html! {
        section.stack.tight aria-labelledby="tw-t" {
            div.sec {
                h2.label #tw-t { "Is this right?" }
                span.quiet { @if line.certain { "you agreed" } @else { "found, not confirmed" } }
            }
            div.bar {
                @if !line.certain {
                    (form::button(&path(bond, line, "/accepting"), &bond.back, "btn", &html! { (icon::icon("check")) "Yes, that’s one" }))
                }
                (rename(bond, line))
                @if line.points.len() >= 2 * LEAST_TAUGHT { (split(bond, line)) }
                @if theme.themes.lines.len() > 1 { (merge(bond, (theme, line))) }
                @if bond.owns() {
                    (form::button(&path(bond, line, "/dismissal"), &bond.at("/themes"), "btn plain", &html! {
                        (icon::icon("drop"))
                        "Don’t show it again"
                    }))
                }
            }
            p.quiet { "What you say here holds, whatever is found later. " bdi { (bond.them()) } " sees it too." }
        }
    }
}

fn rename(bond: &Bond<'_>, line: &ThemeLine) -> Markup {
    let inside = html! {
        input type="hidden" name="version" value=(line.version);
        label.field { span { "What do you call it?" }
            input.input name="name" required dir="auto" autocomplete="off" maxlength=(limits::NAME) value=(line.name);
        }
        button.btn { "Save the name" }
    };
    folded(
        ("rename", "Rename"),
        &form::command(&path(bond, line, "/name"), &bond.back, "stack tight", &inside),
    )
}

fn split(bond: &Bond<'_>, line: &ThemeLine) -> Markup {
    let inside = html! {
        fieldset.field.ticks {
            legend { "Which of them are another theme?" }
            @for each in line.points.iter().rev() {
                label.tick {
                    input.check type="checkbox" name="points" value=(each.id);
                    span.clamp dir="auto" { (point::short(&each.text)) }
                }
            }
        }
        label.field { span { "What do you call that one?" }
            input.input name="name" dir="auto" autocomplete="off" maxlength=(limits::NAME);
            small { "May stay empty: its words are found." }
        }
        button.btn { "Make them a theme of their own" }
    };
    folded(
        ("split", "Split"),
        &form::command(&path(bond, line, "/split"), &bond.back, "stack tight", &inside),
    )
}

fn merge(bond: &Bond<'_>, (theme, line): (&ThemePage, &ThemeLine)) -> Markup {
    let inside = html! {
        label.field { span { "It is the same as" }
            select.input name="into" required {
                option value="" { "Choose a theme" }
                @for other in theme.themes.lines.iter().filter(|other| other.id != line.id) {
                    option value=(other.id) { (point::short(&other.name)) }
                }
            }
        }
        button.btn { "Merge them" }
    };
    folded(
        ("merge", "Merge"),
        &form::command(&path(bond, line, "/merge"), &bond.back, "stack tight", &inside),
    )
}

/// Known by an id: what is open stays open when buttons beside it come and go.
fn folded((id, words): (&str, &str), inside: &Markup) -> Markup {
    html! { details.fewer #{ "way-" (id) } data-once { summary.btn { (words) } (inside) } }
}
