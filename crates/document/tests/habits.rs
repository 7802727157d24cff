//! Holds the reading to how people write their running documents, each habit in a few lines.

use document::Document;

/// Reads as on a day shortly after most of these documents end.
fn read(text: &str) -> document::Document {
    document::read(text, jiff::civil::date(2026, 11, 22))
}

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

#[test]
fn a_row_of_dashes_below_several_lines_ends_them() {
    let document = read(
        "14/11/25\nAK - appraisal form\nJP - cover for Meg\nACTION JP: ring Leeds\nACTION AK: form by 28/11\n-----\n\
         7/11/25\nAK - training log\nJP - lunch\nACTION AK: update the log DONE\n-----\n\
         31/10/25\n--------\nAK - parking\nJP - desks\n",
    );
    let expected = [meeting("2025-11-14", 2, 2), meeting("2025-11-07", 2, 1), meeting("2025-10-31", 2, 0)];
    assert_eq!(counts(&document), expected);
    assert_eq!(document.skipped, []);
}

#[test]
fn one_name_in_the_title_and_me_are_two() {
    let document = read(
        "1-1 with Beth\n\nTues 18 Nov\n- Roadmap slides\n- Holiday in January\n☐ me: slides v1\n☐ Beth: tell Pim\n\n\
         Tues 11 Nov\n- Support queue\n☑ me: numbers\n☐ Beth: talk to ops\n",
    );
    assert_eq!(document.people.report.as_deref(), Some("Me"));
    assert_eq!(document.people.manager.as_deref(), Some("Beth"));
    let first = &document.meetings[0].actions[0];
    assert_eq!((first.assignee.as_deref(), first.text.as_str()), (Some("Me"), "slides v1"));
}

#[test]
fn wo_before_a_day_is_a_wednesday() {
    let document = read(
        "wo 19 nov 2025\n* werkdruk\n* planning\n\nwo 12 nov 2025\n* werkdruk\n\nwo 5 nov 2025 geen bila\n",
    );
    assert_eq!(counts(&document), [meeting("2025-11-19", 2, 0), meeting("2025-11-12", 1, 0)]);
    assert_eq!(document.skipped.len(), 1);
}

#[test]
fn a_list_left_empty_has_no_action() {
    let document = read(
        "2026-11-17\nPoints\n- rota\n- none\nAction items\n- None\n\n2026-11-10\nPoints\n- staging\nAction items\n- [ ] Sam: ask\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-17", 1, 0), meeting("2026-11-10", 1, 1)]);
}

#[test]
fn a_weeks_heading_has_its_day_below_it() {
    for blank in ["\n", ""] {
        let document = read(&format!(
            "# Inès & Karim\n\n## Semaine du 17 novembre 2025\n{blank}**Date :** 19/11/2025\n\n### Ordre du jour\n\n1. Astreinte\n\n\
             ## Semaine du 10 novembre 2025\n\nPas de point (11 novembre)\n\n\
             ## Semaine du 3 novembre 2025\n{blank}**Date :** 05/11/2025\n\n### Ordre du jour\n\n1. Mobilité\n2. Outils\n",
        ));
        assert_eq!(counts(&document), [meeting("2025-11-19", 1, 0), meeting("2025-11-05", 2, 0)]);
        assert_eq!(document.skipped.len(), 1);
    }
}

#[test]
fn chats_strike_with_one_sign() {
    let document = read(
        "*1:1 Pat & Quinn*\n\n*Nov 11*\n• error budget\n*Action items*\n• ~@Quinn talk to Remy~\n• @Pat list of ~5 risks\n\n\
         *Nov 4*\n• onboarding\n*Action items*\n• ~@Pat share the list~\n",
    );
    let actions: Vec<_> =
        document.meetings.iter().flat_map(|m| &m.actions).map(|a| (a.text.as_str(), a.done)).collect();
    assert_eq!(actions, [("talk to Remy", true), ("list of ~5 risks", false), ("share the list", true)]);
}

#[test]
fn a_title_may_name_the_two_in_other_ways() {
    for (title, report, manager) in [
        ("**1:1 Agenda – Hassan (manager: Greta)**", "Hassan", "Greta"),
        ("# Wren's 1:1 with Callum", "Wren", "Callum"),
        ("# Greta (report: Hassan)", "Hassan", "Greta"),
    ] {
        let document = read(&format!("{title}\n\n## 2025-11-19\n- rota\n\n## 2025-11-12\n- rota\n- desk\n"));
        let people = (document.people.report.as_deref(), document.people.manager.as_deref());
        assert_eq!(people, (Some(report), Some(manager)), "{title}");
    }
}

#[test]
fn lines_below_notes_are_points_where_nothing_else_is() {
    let document = read(
        "Nuria / Pau\n\n19 de nov. de 2025\nAsistentes: Nuria, Pau\nNotas\nTurnos de Navidad\nTraslado a la planta 3\n\
         Próximos pasos\nPau: hablar con Mireia\n\n12 de nov. de 2025\nAsistentes: Nuria, Pau\nNotas\nRuido en la planta\n\
         Próximos pasos\nNuria: informe\n",
    );
    assert_eq!(counts(&document), [meeting("2025-11-19", 2, 1), meeting("2025-11-12", 1, 1)]);
}

#[test]
fn days_one_below_the_other_are_two_meetings() {
    let document = read(
        "Tam / Rosa\n\n12/11/2025\nT: laser\nR: training\n05/11/2025 - R in Boulder\n29/10/2025\nT: lab move\nT: student\n22/10/2025\nT: open day\n",
    );
    let expected = [("2025-11-12", 2), ("2025-10-29", 2), ("2025-10-22", 1)];
    let found: Vec<_> = counts(&document)
        .into_iter()
        .filter(|(_, points, _)| *points > 0)
        .map(|(day, n, _)| (day, n))
        .collect();
    assert_eq!(found, expected.map(|(day, n)| (day.to_owned(), n)));
}

#[test]
fn the_agenda_told_again_with_what_was_said_is_notes() {
    let entry = |day: &str, agenda: &str, said: &str| {
        format!("## {day}\n\nAgenda\n{agenda}\n\nDiscussion\n{said}\n\nAction items\n- Des: ask\n\n")
    };
    let again = entry(
        "2025-11-19",
        "1. Launch retro\n2. Goals for H1",
        "- Launch: too late\n- Goals: two are fine\n- All ok",
    );
    let other = entry("2025-11-12", "1. Launch retro", "- The new desk\n- Who takes the pager");
    let document = read(&format!("# Freya & Des\n\n{again}{other}"));
    assert_eq!(counts(&document), [meeting("2025-11-19", 2, 1), meeting("2025-11-12", 3, 1)]);
    assert!(document.meetings[0].notes.iter().any(|note| note.text == "Goals: two are fine"));
}

#[test]
fn years_left_out_are_those_before_the_day_of_reading() {
    let text = "Ana / Tom\n\n2 Dec\n- rota\n\n25 Nov\n- desk\n";
    for (year, expected) in [(2026, "2025-12-02"), (2031, "2030-12-02")] {
        let document = document::read(text, jiff::civil::date(year, 10, 3));
        assert_eq!(document.meetings[0].date.to_string(), expected);
    }
    // A meeting that is planned already, and weekdays that tell more than the day of reading.
    let planned = document::read("Ana / Tom\n\n12/1\n- rota\n\n5/1\n- desk\n", jiff::civil::date(2028, 1, 8));
    assert_eq!(planned.meetings[0].date.to_string(), "2028-01-12");
    let told = document::read(
        "Ana / Tom (since 2024)\n\nTue 17.11.\n- rota\n\nTue 10.11.\n- desk\n",
        jiff::civil::date(2026, 11, 22),
    );
    assert_eq!(told.meetings[0].date.to_string(), "2026-11-17");
}

#[test]
fn tables_may_be_typed_without_a_frame() {
    let document = read(
        "Freya & Des\n\n2025-11-19\n- Launch retro\nAction items\nOwner | Action | Due\nDes | Talk to product | 26 Nov\nFreya | Goals | \n\n\
         2025-11-12\n- Launch\n",
    );
    let actions: Vec<_> =
        document.meetings[0].actions.iter().map(|a| (a.assignee.as_deref(), a.text.as_str())).collect();
    assert_eq!(actions, [(Some("Des"), "Talk to product"), (Some("Freya"), "Goals")]);
}

#[test]
fn a_numbered_point_with_lines_below_is_no_heading_of_actions() {
    let document = read(
        "# Bao × Silke\n\n## 2026-11-17\n1. Sev2 follow-ups\n   - [x] post mortem (Bao)\n   - [ ] thresholds (Silke)\n2. Mentoring\n\n\
         ## 2026-11-10\n1. Offsite\n2. Desk\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-17", 2, 2), meeting("2026-11-10", 2, 0)]);
}

#[test]
fn a_short_year_may_have_a_colon_behind_it() {
    let document = read(
        "POINT INDIVIDUEL - Yanis (Y) / Mme Colin (MC)\n\nLe 20/11/25\nY - charge\nMC - entretien\n\nLe 13/11/25 : annulé\n\nLe 06/11/25\nY - badge\nMC - parking\n",
    );
    assert_eq!(document.skipped.len(), 1);
    let people = (document.people.report.as_deref(), document.people.manager.as_deref());
    assert_eq!(people, (Some("Yanis"), Some("Mme Colin")));
    assert_eq!(counts(&document), [meeting("2025-11-20", 2, 0), meeting("2025-11-06", 2, 0)]);
}

#[test]
fn arrows_may_be_drawn_with_two_strokes() {
    let document = read(
        "# Jo/Sam\n\n#### Nov 19th\nSam:\n 1. reorg\nJo:\n 1. docs\n\nA/I\n - Sam => self review by 28th\n - Jo => announce (done)\n\n\
         #### Nov 12th\n(both at the fair)\n\n#### Nov 5th\nSam:\n 1. budget\n\nAgreed:\n a) Jo to ask\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-19", 2, 2), meeting("2026-11-05", 1, 1)]);
    assert_eq!(document.skipped[0].reason, "both at the fair");
    let first = &document.meetings[0].actions;
    assert_eq!((first[0].assignee.as_deref(), first[0].text.as_str()), (Some("Sam"), "self review"));
    assert!(first[1].done);
}

#[test]
fn the_calendars_notes_name_the_two_in_every_heading() {
    let document = read(
        "Nov 20, 2025 | Jules / Harriet 1:1\nAttendees: Jules Amory Harriet Stone\nNotes\n* Budget replan\n* Harriet: feedback from Ops\n\
         Action items\n* Jules Amory to write the intern brief\n\nNov 13, 2025 | Jules / Harriet 1:1\nAttendees: Jules Amory Harriet Stone\n\
         Notes\n* Intern starts in January\nAction items\n* Harriet Stone to ask Ops\n\nNov 6, 2025 n/a - Harriet off\n",
    );
    assert_eq!(counts(&document), [meeting("2025-11-20", 2, 1), meeting("2025-11-13", 1, 1)]);
    assert_eq!(document.skipped.len(), 1);
    assert_eq!(document.people.report.as_deref(), Some("Jules Amory"));
    let first = &document.meetings[0];
    assert_eq!(
        (first.actions[0].assignee.as_deref(), first.actions[0].text.as_str()),
        (Some("Jules Amory"), "write the intern brief")
    );
    assert_eq!(first.notes[0].text, "Jules / Harriet 1:1");
}

#[test]
fn a_wikis_hashes_number_its_lists() {
    let document = read(
        "h1. 1:1 Dorothea / Emil\n\nh2. 2025-11-20\n\nh3. Themen\n# Messestand\n# Nachfolge\n## Emil: intern zuerst\n\n\
         h3. Aufgaben\n* (x) Emil: Rechnung\n\nh2. 2025-11-13\n\nh3. Themen\n# Messestand\n",
    );
    assert_eq!(counts(&document), [meeting("2025-11-20", 2, 1), meeting("2025-11-13", 1, 0)]);
}

#[test]
fn matters_may_come_back_under_the_same_heading() {
    let entry = |day: &str, matters: &[&str]| {
        let told: String =
            matters.iter().map(|m| format!("### {m}\nThis was said.\n- [ ] Reza: look into it\n")).collect();
        format!("## {day} — short one\n\n{told}\n")
    };
    let text = [
        "# Alma / Reza – notes\n\n".to_owned(),
        entry("2025-11-19", &["Promo case", "Pager", "Winter party"]),
        entry("2025-11-12", &["Pager", "Promo case"]),
        entry("2025-10-29", &["Coming back", "Docs rot"]),
    ];
    let document = read(&text.concat());
    assert_eq!(
        counts(&document),
        [meeting("2025-11-19", 3, 3), meeting("2025-11-12", 2, 2), meeting("2025-10-29", 2, 2)]
    );
    assert_eq!(document.meetings[0].notes[0].text, "short one");
}
