//! Who can see what, in plain words: the promise of the product, printed in it.

use super::{icon::icon, shell::Shell};
use app::view::Viewer;
use maud::{Markup, html};

/// The page, for anybody.
pub(crate) fn page(viewer: Option<&Viewer>) -> Markup {
    Shell::of(viewer, "Who can see what").narrow().page(&html! {
        (super::shell::head("Who can see what", "Honest about eyes, on one page."))
        div.stack {
            ul.sheet.eyes {
                (eyes("shared", "What you share", "The two people of that one-on-one. Nobody else: not their managers, not HR, not an administrator; not through search, export, mail, logs, figures or backups."))
                (eyes("lock", "What you keep to yourself", "You alone, for ever. A capture marked “only me” is in no count and no order that the other one could see. Sharing it is your own step, and names the person on the button."))
                (eyes("cal", "When a one-on-one ends", "Its history belongs to the one who reports. From the last day on the other one sees none of it and keeps what they wrote for themselves alone. Whoever comes next reads what goes along by their hand, and nothing else."))
                (eyes("send", "What leaves by mail and webhooks", "Names, days and counts. Updates are quoted in mail only where author and reader both allow it, and go to a webhook only if their author set it up. Mail is not sealed on its way."))
                (eyes("cal", "What administrators see", "Who meets whom, and whether meetings were held. Never what is written. Nobody can sign in as you."))
            }
            section.stack.tight {
                h2 { "How it is kept" }
                p {
                    "What you write is sealed in the database with a key of its own for each one-on-one, and another for what you keep to yourself. Those keys are locked by a master key that is not in the database. Whoever holds a copy of the database, a backup of it, or looks after the database reads nothing."
                }
            }
            section.note { (icon("lock")) div {
                p { b { "Where this ends" } }
                p {
                    "A person who has full control of the machine while Fulcrum runs can read what it serves at that moment. No software on that machine can prevent this, so we say it."
                }
            } }
            section.stack.tight {
                h2 { "Names and dates" }
                p {
                    "Not sealed are the facts the software needs to work: who is in a one-on-one, when you meet, kinds, states, minutes and counts. Nothing you write in a one-on-one is among them."
                }
            }
            @if viewer.is_some() { p { a.btn href="/" { "Back to your one-on-ones" } } }
            @else { p { a.btn href="/sign-in" { "Sign in" } } }
        }
    })
}

fn eyes(glyph: &str, title: &str, words: &str) -> Markup {
    html! { li { span.k { (icon(glyph)) } div { h2 { (title) } p { (words) } } } }
}
