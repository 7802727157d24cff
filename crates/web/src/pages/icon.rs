//! The icons: one inline sprite holding the symbols that a page uses, and the marks of the kinds. No other images.

use domain::talking_point::Kind;
use maud::{Markup, PreEscaped, html};

/// Name, side of the square it is drawn in, and shapes of each symbol.
const SYMBOLS: [(&str, u8, &str); 26] = [
    (
        "mark",
        24,
        r#"<path d="M3 10.6 21 6.4" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/><path d="M12 10.8 17 20H7z" fill="currentColor" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/>"#,
    ),
    ("shared", 16, r#"<circle cx="5.8" cy="8" r="4.1"/><circle cx="10.2" cy="8" r="4.1"/>"#),
    (
        "lock",
        16,
        r#"<rect x="3.2" y="7" width="9.6" height="6.6" rx="1.6"/><path d="M5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7"/>"#,
    ),
    ("grip", 16, r#"<path d="M6 4v.01M6 8v.01M6 12v.01M10 4v.01M10 8v.01M10 12v.01" stroke-width="2"/>"#),
    ("challenge", 16, r#"<path d="M1.75 13 6.2 4.6l2.7 4.9 1.5-2.4 3.85 5.9z"/>"#),
    ("solution", 16, r#"<circle cx="5" cy="11" r="2.9"/><path d="m7.2 8.8 6.3-6.3M11 5l2.2 2.2"/>"#),
    (
        "development",
        16,
        r#"<path d="M8 14V7.5M8 8C8 5 6.2 3.2 2.2 3.2 2.2 6.6 4.2 8 8 8ZM8 10c0-2.6 1.8-4.1 5.8-4.1C13.8 8.8 11.8 10 8 10Z"/>"#,
    ),
    (
        "insight",
        16,
        r#"<path d="M5.2 5.6A2.9 2.9 0 0 1 8 3c1.7 0 2.9 1.1 2.9 2.6 0 2.1-2.9 2.3-2.9 4.4"/><path d="M8 12.9v.1" stroke-width="2"/>"#,
    ),
    ("feedback", 16, r#"<path d="M2.2 3.2h11.6v7.6H8l-3.2 2.9v-2.9H2.2Z"/><path d="M5.2 7h5.6"/>"#),
    ("dot", 16, r#"<path d="M8 8v.01" stroke-width="3"/>"#),
    ("plus", 16, r#"<path d="M8 3v10M3 8h10"/>"#),
    ("check", 16, r#"<path d="m3 8.5 3.3 3.3L13 4.8"/>"#),
    (
        "cal",
        16,
        r#"<rect x="2.3" y="3.3" width="11.4" height="10.4" rx="1.6"/><path d="M2.5 6.8h11M5.3 1.8v3M10.7 1.8v3"/>"#,
    ),
    ("drop", 16, r#"<path d="m4 4 8 8M12 4l-8 8"/>"#),
    ("more", 16, r#"<path d="M3.5 8v.01M8 8v.01M12.5 8v.01" stroke-width="2.2"/>"#),
    ("merge", 16, r#"<path d="M3 3v2.5a3 3 0 0 0 3 3h7M3 13.5v-2a3 3 0 0 1 3-3M10.5 6 13 8.5 10.5 11"/>"#),
    ("carry", 16, r#"<path d="M2.5 4.5V7a2.5 2.5 0 0 0 2.5 2.5h8M10 6.5l3 3-3 3"/>"#),
    ("unfold", 16, r#"<path d="m4 6.3 4 4 4-4"/>"#),
    ("search", 16, r#"<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.3 3.3"/>"#),
    ("go", 16, r#"<path d="M3 8h9.5M9 4.5 12.5 8 9 11.5"/>"#),
    ("note", 16, r#"<path d="M3 3.5h10M3 7h10M3 10.5h6"/>"#),
    ("clock", 16, r#"<circle cx="8" cy="8" r="5.8"/><path d="M8 4.8V8l2.2 1.6"/>"#),
    ("flag", 16, r#"<path d="M3.5 14V2.5M3.5 3h8.5l-2 3 2 3H3.5"/>"#),
    ("ring", 16, r#"<circle cx="8" cy="8" r="5"/>"#),
    ("send", 16, r#"<path d="M14 2 2.2 6.6l5 2.2 2.2 5z"/><path d="M14 2 7.2 8.8"/>"#),
    ("up", 16, r#"<path d="M8 13V3M4 7l4-4 4 4"/>"#),
];

/// A 16 px icon; its meaning stands in words beside it or on its button.
pub(super) fn icon(name: &str) -> Markup {
    html! { svg.i aria-hidden="true" { use href={ "#" (name) } {} } }
}

/// The lever, at some size.
pub(super) fn mark(size: u8) -> Markup {
    html! { svg.lever aria-hidden="true" width=(size) height=(size) { use href="#mark" {} } }
}

/// The glyph of a kind with its name for those who do not see it; an empty square while nobody said.
pub(super) fn kind(kind: Option<Kind>) -> Markup {
    let Some(kind) = kind else {
        // An empty frame would look like something to tick.
        return html! { span.k { (icon("dot")) span.vh { "No kind yet" } } };
    };
    html! { span.k data-k=(kind.as_str()) { (icon(kind.as_str())) span.vh { (kind_name(kind)) } } }
}

/// What a kind is called on the screen.
pub(crate) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Challenge => "Challenge",
        Kind::Solution => "Solution",
        Kind::Development => "Development",
        Kind::Insight => "Insight",
        Kind::Feedback => "Feedback",
    }
}

/// The sprite with the symbols that `body` refers to.
pub(super) fn sprite(body: &str) -> Markup {
    html! {
        svg #sprite hidden {
            @for (name, side, shapes) in SYMBOLS {
                @if body.contains(&format!("href=\"#{name}\"")) {
                    symbol id=(name) viewBox={ "0 0 " (side) " " (side) } { (PreEscaped(shapes)) }
                }
            }
        }
    }
}
