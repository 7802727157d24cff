//! The administrator's page: who is here, who meets whom and when they last met. Never content, never impersonation.

use super::{
    NewLink, Toast,
    arrangement::link_box,
    form::{self, Field},
    icon::icon,
    people::{self, Size},
    shell::Shell,
};
use crate::when;
use app::view::{MemberLine, Viewer};
use maud::{Markup, html};

const BACK: &str = "/admin";

/// Everybody in the workspace; `new_link` right after it was made, and never again.
pub(crate) fn page(
    viewer: &Viewer,
    members: &[MemberLine],
    new_link: Option<&NewLink>,
    toast: Option<&Toast>,
) -> Markup {
    let shell = Shell { back: Some(BACK.into()), ..Shell::of(Some(viewer), "Administration") }.toast(toast);
    shell.page(&html! {
        (super::shell::head("Administration", "Who meets whom, and whether they met. Never what they write."))
        div.stack {
            @if let Some(link) = new_link {
                section.card.stack.tight {
                    (link_box(&format!("A way in for {}", link.for_name), &link.url))
                    p.quiet { "Send it to them yourself. It works once." }
                }
            }
            section aria-labelledby="m-t" {
                div.sec { h2 #m-t { "People" } span.quiet { (members.len()) } }
                ul.sheet { @for each in members { (member(viewer, each)) } }
            }
            (add())
            (mail())
        }
    })
}

fn member(viewer: &Viewer, member: &MemberLine) -> Markup {
    let user = &member.user;
    html! {
        li.row.bare.member #{ "u-" (user.id) } {
            (people::person(&user.name, Size::Medium))
            div.what {
                h3 dir="auto" { (user.name) @if user.id == viewer.user.id { " (you)" } }
                p.meta {
                    span { (user.email) }
                    @if user.administrator_at.is_some() { span.ok { "administrator" } }
                    @if user.deactivated_at.is_some() { span.late { "cannot sign in" } }
                    (meets(viewer, member))
                }
            }
            div.side {}
            (tray(viewer, member))
        }
    }
}

fn meets(viewer: &Viewer, member: &MemberLine) -> Markup {
    let zone = viewer.user.time_zone();
    let today = when::day_of(viewer.now, &zone);
    html! {
        @if member.meets.is_empty() { span { "meets nobody yet" } }
        @else { span { "meets " bdi { (member.meets.join(", ")) } } }
        @if let Some(last) = member.last_met {
            span { "last met " (when::ago(when::day_of(last, &zone), today)) }
        }
    }
}

fn tray(viewer: &Viewer, member: &MemberLine) -> Markup {
    let user = &member.user;
    let path = |tail: &str| format!("/admin/users/{}{tail}", user.id);
    let (active, may_sign_in) = match user.deactivated_at {
        Some(_) => ("yes", "Let them sign in again"),
        None => ("no", "Stop them signing in"),
    };
    let (administrator, may_look_after) = match user.administrator_at {
        Some(_) => ("no", "No longer administrator"),
        None => ("yes", "Make administrator"),
    };
    let active = html! { button.btn name="active" value=(active) { (may_sign_in) } };
    let administrator = html! { button.btn name="administrator" value=(administrator) { (may_look_after) } };
    html! {
        details.more {
            summary.btn.plain.icon aria-label={ "More: " (user.name) } title="More" { (icon("more")) }
            div.tray { div.bar {
                (form::plain(&path("/way-back"), BACK, "", &html! { button.btn { "Make a way back in" } }))
                @if user.id != viewer.user.id {
                    (form::command(&path("/deactivation"), BACK, "", &active))
                    (form::command(&path("/administrator"), BACK, "", &administrator))
                }
            } }
        }
    }
}

fn mail() -> Markup {
    html! {
        section.stack.tight.reading aria-labelledby="mail-t" {
            div { h2 #mail-t { "Mail" } p.quiet { "Whether it goes out, what waits, what failed." } }
            p { a.btn href="/admin/mail" { "Look at the mail" } }
        }
    }
}

fn add() -> Markup {
    let fields = html! {
        (Field { autocomplete: Some("off"), ..Field::text("Name", "name", "") }.show(None))
        (Field { autocomplete: Some("off"), ..Field::email("") }.show(None))
        div.bar { button.btn.primary { (icon("plus")) "Add and make a link" } }
    };
    html! {
        section.stack.tight.reading aria-labelledby="n-t" {
            div {
                h2 #n-t { "Add somebody" }
                p.quiet { "They get a link from you, choose a password and are in. Nobody is mailed." }
            }
            (form::plain("/admin/users", BACK, "card stack tight", &fields))
        }
    }
}
