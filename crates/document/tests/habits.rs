//! Holds the reading to how people write their running documents, each habit in a few lines.

use document::{Document, read};

fn counts(document: &Document) -> Vec<(String, usize, usize)> {
    document.meetings.iter().map(|m| (m.date.to_string(), m.points.len(), m.actions.len())).collect()
}

fn meeting(date: &str, points: usize, actions: usize) -> (String, usize, usize) {
    (date.to_owned(), points, actions)
}

#[test]
fn whoever_keeps_the_document_says_me() {
    let document = read(
        "2026-11-17\n- Me: the raise\n- Me: staging\n- Rob: Q1\n- AI me: write it up\n- AI Rob: talk to HR\n\n\
         2026-11-10\n- Me: laptops\n- Rob: offsite\n- AI Rob: book it\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-17", 3, 2), meeting("2026-11-10", 2, 1)]);
    assert_eq!(document.people.report.as_deref(), Some("Me"));
    assert_eq!(document.people.manager.as_deref(), Some("Rob"));
    assert_eq!(document.meetings[0].actions[0].assignee.as_deref(), Some("Me"));
}

#[test]
fn lists_may_be_told_by_their_indent_alone() {
    let document = read(
        "Grace <> Omar\n\nThursday, November 19, 2026\n\tGrace\n\t\tLeveling doc: waiting\n\t\tThree weekends in a row\n\
         \tOmar\n\t\tSkip level is on the 3rd\n\tTODOs\n\t\tOmar - comments\n\t\tGrace - take Friday off ✅\n\n\
         Thursday, November 12, 2026\n\tGrace\n\t\tWeekend deploys\n\tOmar\n\t\tBudget season\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-19", 3, 2), meeting("2026-11-12", 2, 0)]);
    assert_eq!(document.meetings[0].points[2].by.as_deref(), Some("Omar"));
    assert!(document.meetings[0].actions[1].done);
}

#[test]
fn a_list_says_whose_it_is_and_arrows_may_be_long() {
    let document = read(
        "# Marta – Luis\n\n## 16/11/2026\n\n**Temas (Marta)**\n- Vacaciones\n- Bilbao\n\n**Temas (Luis)**\n- Guardias\n\n\
         ---> Luis llama a Bilbao\n---> Marta: propone fechas\n\n## 9/11/2026\n\n**Temas (Marta)**\n- Ordenador\n\n\
         **Temas (Luis)**\n- -\n\n---> Luis pide un ordenador\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-16", 3, 2), meeting("2026-11-09", 1, 1)]);
    let by: Vec<_> = document.meetings[0].points.iter().filter_map(|p| p.by.as_deref()).collect();
    assert_eq!(by, ["Marta", "Marta", "Luis"]);
}

#[test]
fn boxes_below_a_heading_of_points_are_points_where_actions_have_their_own() {
    let document = read(
        "# Dana (EM) & Mikhail\n\n## Nov 18\n\n### Mikhail's updates\n- Webhook rewritten\n\n### Discussion\n\
         - [ ] Career: what's missing for L5? (M)\n- [x] Roadmap (D)\n\n### Action items\n- [ ] @Mikhail self-assessment\n\n\
         ## Nov 11\n\n### Discussion\n- [x] Laptop (M)\n\n### Action items\n- [x] @Dana approve laptop\n",
    );
    let years: Vec<_> = counts(&document).into_iter().map(|(_, points, actions)| (points, actions)).collect();
    assert_eq!(years, [(3, 1), (1, 1)]);
    assert_eq!(document.people.manager.as_deref(), Some("Dana"));
    let by: Vec<_> = document.meetings[0].points.iter().filter_map(|p| p.by.as_deref()).collect();
    assert_eq!(by, ["Mikhail", "Mikhail", "Dana"]);
}

#[test]
fn one_line_may_hold_several_actions_and_letters_may_be_boxes() {
    let document = read(
        "Fleur / Bas\n\ndi 17 nov 2026\nF: inkoop reageert niet\nF: thuiswerkdag\nB: planning\nActies / besluiten\n\
         o Bas belt inkoop\nv Fleur maakt een schema\n\ndi 10 nov 2026\nF: offerte\nB: -\nB: demo\n\
         Acties: Bas prikt een datum; Fleur belt Joost [gereed]\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-17", 3, 2), meeting("2026-11-10", 2, 2)]);
    let actions: Vec<_> = document.meetings.iter().flat_map(|m| &m.actions).collect();
    let said: Vec<_> = actions.iter().map(|a| (a.assignee.as_deref().unwrap_or("?"), a.done)).collect();
    assert_eq!(said, [("Bas", false), ("Fleur", true), ("Bas", false), ("Fleur", true)]);
}

#[test]
fn names_stand_in_headings_or_with_their_initials() {
    let document = read(
        "## 19/11 – Sofía & Pablo\n\nSofía trae:\n- PyCon\n- los viernes\n\nPablo trae:\n- la encuesta\n\nQuedamos en:\n\
         - Pablo mira presupuesto (26/11)\n\n## 12/11 – Sofía & Pablo\n\nSofía trae:\n- el frontend\n\nQuedamos en:\n\
         - Pablo habla con infra ✔️\n",
    );
    let sizes = |document: &Document| -> Vec<_> {
        document.meetings.iter().map(|m| (m.points.len(), m.actions.len())).collect()
    };
    assert_eq!(sizes(&document), [(3, 1), (1, 1)]);
    assert_eq!(document.meetings[0].points[2].by.as_deref(), Some("Pablo"));
    let document = read(
        "GESPRÄCHSNOTIZEN Nadine Vogt (NV) / Herr Albrecht (HA)\n\n12.11.2026, 9:00–9:30\n1. NV: Überstunden\n2. HA: neuer Azubi\n\
         Vereinbart:\nNV baut 3 Tage ab\nHA klärt das Budget, bis 20.11.\n\n29.10.2026, 9:00\n1. NV: Umbau Linie 3\nVereinbart:\n\
         HA organisiert Elektriker (erl.)\n",
    );
    assert_eq!(sizes(&document), [(2, 2), (1, 1)]);
    assert_eq!(document.people.report.as_deref(), Some("Nadine Vogt"));
    assert_eq!(document.meetings[0].actions[1].assignee.as_deref(), Some("Herr Albrecht"));
    assert!(document.meetings[1].actions[0].done);
}

#[test]
fn a_drawn_tick_may_head_the_actions() {
    let document = read(
        "# Femi / Laura (manager)\n\n📅 **Tue, Nov 17, 2026**\n\n❓ Femi\n1. Platform team\n📣 Laura\n1. Budget\n✅ AIs\n\
         - Laura — fix the org chart — by Fri\n- Femi — wish list\n\n📅 **Tue, Nov 10, 2026**\n\n❓ Femi\n1. Laptop\n📣 Laura\n—\n✅ AIs\n\
         - ~~Femi — order a laptop~~\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-17", 2, 2), meeting("2026-11-10", 1, 1)]);
    assert!(document.meetings[1].actions[0].done && !document.meetings[0].actions[0].done);
    assert_eq!(document.meetings[0].actions[0].assignee.as_deref(), Some("Laura"));
}
