//! How a letter looks as HTML: one column that mail programs of any age can lay out, light and dark, no picture fetched
//! from anywhere. The colours are those of the product's screens.

use super::{Letter, Line};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// Programs that keep no style sheet get the light look from the attributes; all others the one that their owner prefers.
const STYLE: &str = "
:root { color-scheme: light dark; supported-color-schemes: light dark }
body { margin: 0; padding: 0; background: #f9f8f6 }
.card p, .card li, .card td { overflow-wrap: anywhere }
a:focus-visible { outline: 2px solid #08626d; outline-offset: 2px }
@media (max-width: 480px) { .card { padding: 24px 20px !important } .out { padding: 16px 12px !important } }
@media (prefers-color-scheme: dark) {
  body, .out { background: #101516 !important }
  .card { background: #181d20 !important; border-color: #2c3335 !important }
  .ink { color: #ededea !important }
  .ink2 { color: #b6bcb9 !important }
  .ink3, .ink3 a { color: #939c9c !important }
  .words { border-color: #2c3335 !important; color: #ededea !important }
  .btn { background: #6fd0d5 !important }
  .btn a { color: #031a1e !important }
  .rule { border-color: #2c3335 !important }
}";

const UI: &str = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',Arial,sans-serif";
const VOICE: &str = "font-family:'Iowan Old Style',Charter,'Sitka Text','Source Serif 4','Noto Serif','Liberation Serif',Georgia,serif";

/// The whole page.
pub(super) fn page(letter: &Letter) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="supported-color-schemes" content="light dark";
                title { (letter.subject) }
                style { (PreEscaped(STYLE)) }
            }
            body style="margin:0;padding:0;background:#f9f8f6" { (frame(letter)) }
        }
    }
}

fn frame(letter: &Letter) -> Markup {
    html! {
        table.out role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f9f8f6;padding:32px 16px" {
            tr { td align="center" {
                table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px" {
                    tr { td style="padding:0 4px 16px;text-align:left" { (brand()) } }
                    tr { td.card style="background:#ffffff;border:1px solid #e0e0db;border-radius:14px;padding:32px 36px;text-align:left" {
                        (inside(letter))
                    } }
                    tr { td style="padding:18px 4px 0;text-align:left" { (foot(letter)) } }
                }
            } }
        }
    }
}

fn brand() -> Markup {
    html! { p.ink style={ (UI) ";margin:0;font-size:15px;font-weight:600;color:#152025" } { "Fulcrum" } }
}

fn inside(letter: &Letter) -> Markup {
    html! {
        h1.ink dir="auto" style={ (VOICE) ";margin:0 0 16px;font-size:23px;line-height:1.3;font-weight:600;color:#152025" } {
            (letter.subject)
        }
        @for line in &letter.lines { (part(line)) }
        @if let Some((words, to)) = &letter.button { (button(words, to)) }
    }
}

fn part(line: &Line) -> Markup {
    html! {
        @match line {
            Line::Plain(words) => {
                p.ink2 dir="auto" style={ (UI) ";margin:0 0 14px;font-size:15px;line-height:1.55;color:#475256" } { (words) }
            }
            Line::Entry(what, support) => {
                p.ink dir="auto" style={ (UI) ";margin:0 0 10px;font-size:15px;line-height:1.45;color:#152025" } {
                    (what)
                    @if !support.is_empty() {
                        br;
                        span.ink3 style="font-size:13px;color:#5f696e" { (support) }
                    }
                }
            }
            Line::Words(words) => {
                p.words dir="auto" style={ (VOICE) ";margin:0 0 14px;padding:2px 0 2px 14px;border-left:3px solid #e0e0db;font-size:16px;line-height:1.5;white-space:pre-line;color:#152025" } {
                    (words)
                }
            }
        }
    }
}

fn button(words: &str, to: &str) -> Markup {
    html! {
        table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:22px 0 4px" {
            tr { td.btn style="background:#08626d;border-radius:10px" {
                a href=(to) style={ (UI) ";display:inline-block;padding:11px 20px;font-size:15px;font-weight:600;color:#f8fdfd;text-decoration:none" } {
                    (words)
                }
            } }
        }
    }
}

fn foot(letter: &Letter) -> Markup {
    html! {
        p.ink3 dir="auto" style={ (UI) ";margin:0 0 6px;font-size:13px;line-height:1.5;color:#5f696e" } { (letter.because) }
        @if let Some((words, to)) = &letter.stop {
            p.ink3 style={ (UI) ";margin:0;font-size:13px;line-height:1.5;color:#5f696e" } {
                a href=(to) style="color:#5f696e" { (words) }
            }
        }
    }
}
