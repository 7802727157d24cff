//! Holds single shapes of documents to what they mean, each in a few lines; whole documents are scored in `score`.

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
fn boxes_in_a_list_of_points_are_points() {
    let document = read(
        "## Week of May 11\n\n**Topics**\n\n- [x] P - deck\n- [ ] T - bands\n\n**Action items**\n\n- [x] T - send bands\n\n\
         **Notes**\n\n- too long\n- brave\n\n## Week of May 4\n\n**Topics**\n\n- [x] P - kickoff\n\n**Action items**\n\n- [ ] T - link\n",
    );
    assert_eq!(counts(&document), [meeting("2026-05-11", 2, 1), meeting("2026-05-04", 1, 1)]);
    let discussed: Vec<bool> = document.meetings[0].points.iter().map(|p| p.discussed).collect();
    assert_eq!(discussed, [true, false]);
}

#[test]
fn months_and_years_above_complete_the_days_below() {
    let document = read(
        "# 2025\n\n## May\n\n### 14th\n\n- L: one\n- R: two\n\n### Wed 7\n\n- L: three\n\n## April\n\n### 30th\n\n- R: four\n",
    );
    assert_eq!(
        counts(&document),
        [meeting("2025-05-14", 2, 0), meeting("2025-05-07", 1, 0), meeting("2025-04-30", 1, 0)]
    );
}

#[test]
fn signs_may_mark_who_brought_a_point() {
    let document = read(
        "Sofia 1on1\n🟢 = Sofia, 🔵 = Dan\n\n**Tue 5/12**\n🟢 offsite\n🔵 dates\n➡️ Dan: publish\n\n**Tue 5/5**\n🟢 place?\n➡️ Sofia: three places ✅\n\n**Tue 4/28 — OOO (Dan)**\n",
    );
    assert_eq!(counts(&document), [meeting("2026-05-12", 2, 1), meeting("2026-05-05", 1, 1)]);
    assert_eq!(document.meetings[0].points[1].by.as_deref(), Some("Dan"));
    assert!(document.meetings[1].actions[0].done);
    assert_eq!(document.skipped.len(), 1);
}

#[test]
fn headings_may_be_the_points() {
    let document = read(
        "# 1:1 Kim ↔ Robin\n\n## 2026-05-14\n\n### Launch slips\nTwo weeks.\n- vendor late\n\n### Career\n- lead a squad\n\n**Actions**\n- [ ] Robin: call\n\n## 2026-05-07\n\n### Office days\n- two?\n\n### Laptop\n- loud\n\n**Actions**\n- [x] Kim: ask\n",
    );
    assert_eq!(counts(&document), [meeting("2026-05-14", 2, 1), meeting("2026-05-07", 2, 1)]);
    assert_eq!(document.meetings[0].notes.iter().filter(|n| n.point == Some(0)).count(), 2);
}

#[test]
fn dates_in_sentences_open_no_meeting_and_a_wrong_january_is_mended() {
    let document = read(
        "Mo 5.1.26\n* a [Nils]\n\nMo 12.1.25\n* b [Nils]\n20.1. war Gesundheitstag\n\nMo 19.1.26 kein Termin\n\nMo 26.1.26\n* c [Katrin]\n",
    );
    assert_eq!(
        counts(&document),
        [meeting("2026-01-05", 1, 0), meeting("2026-01-12", 1, 0), meeting("2026-01-26", 1, 0)]
    );
    assert_eq!(document.skipped.len(), 1);
}

#[test]
fn the_order_of_day_and_month_follows_from_the_whole() {
    let british = read("03/02/26\n- a\n\n10/02/26\n- b\n\n17/02/26\n- c\n\n03/03/26\n- d\n");
    assert_eq!(british.meetings[0].date.to_string(), "2026-02-03");
    let american = read("2/3/26\n- a\n\n2/10/26\n- b\n\n2/17/26\n- c\n\n3/3/26\n- d\n");
    assert_eq!(american.meetings[0].date.to_string(), "2026-02-03");
}

#[test]
fn a_year_that_is_only_talked_about_dates_nothing() {
    let text = "Ana / Tom\nWe start the budget 2027 in May\n\nTue 5 May\n- a\n\nTue 12 May\n- b\n";
    let dates: Vec<String> = read(text).meetings.iter().map(|m| m.date.to_string()).collect();
    assert_eq!(dates, ["2026-05-05", "2026-05-12"]);
    let titled = read("Ana / Tom 2024\n\n5 May\n- a\n\n12 May\n- b\n");
    assert_eq!(titled.meetings[0].date.to_string(), "2024-05-05");
    let planned = read("# Ana / Tom\nbudget 2027\n\n5 May\n- a\n\n12 May\n- b\n");
    assert_eq!(planned.meetings[0].date.to_string(), "2026-05-05");
}

#[test]
fn actions_without_a_mark_are_known_by_who_is_to_do_what() {
    let text = "Sam & Meena Thursdays\n\n12 March 2026\n- permits again, who to ask\n- S to ring Facilities about the badge\n\
                - Meena to send the deck by Friday\n\n19 March 2026\n- S to be honest was tired\n- Meena to present?\n- M to book a room\n";
    let document = read(text);
    assert_eq!(document.people.report.as_deref(), Some("Sam"));
    assert_eq!(document.people.manager.as_deref(), Some("Meena"));
    let actions: Vec<(&str, &str)> = document
        .meetings
        .iter()
        .flat_map(|m| &m.actions)
        .map(|a| (a.assignee.as_deref().unwrap_or_default(), a.text.as_str()))
        .collect();
    assert_eq!(
        actions,
        [("Sam", "ring Facilities about the badge"), ("Meena", "send the deck"), ("Meena", "book a room")]
    );
    assert_eq!(document.meetings.iter().map(|m| m.points.len()).sum::<usize>(), 3);
    let german = "Jana / Uwe\n\n12.03.2026\n- Jana: Schlüssel fehlt\n- Jana schickt die Liste\n- Uwe klärt das mit der Kasse\n";
    let document = read(german);
    assert_eq!(document.meetings[0].actions.len(), 2);
    assert_eq!(document.meetings[0].actions[1].assignee.as_deref(), Some("Uwe"));
}

/// What is read of one action in a document of Ann Lee and Sam Roy.
fn action(line: &str) -> (String, Option<String>, Option<String>, bool) {
    let document = read(&format!(
        "# Ann Lee / Sam Roy\n\n## 2026-05-05\n\n- Ann: one\n- Sam: two\n\nActions:\n{line}\n"
    ));
    let read = document.meetings[0].actions[0].clone();
    (read.text, read.assignee, read.due.map(|day| day.to_string()), read.done)
}

#[test]
fn a_day_belongs_to_an_action_only_as_its_limit() {
    for (line, text, due, done) in [
        ("- [ ] Ann: find a mentor for Sam", "find a mentor for Sam", None, false),
        ("- [ ] Ann: upgrade to 10.2", "upgrade to 10.2", None, false),
        ("- [x] Ann: book leave 10-21 Aug", "book leave 10-21 Aug", None, true),
        ("- [ ] Ann: letter by 14-May", "letter", Some("2026-05-14"), false),
        ("- Ann: clean the list - erledigt 9.4.", "clean the list - erledigt 9.4.", None, true),
        ("- Ann: clean the list (done 12.3.)", "clean the list (done 12.3.)", None, true),
        ("- Ann: ask Femke - gedaan, she will!", "ask Femke - gedaan, she will!", None, true),
        ("- Ann: list (erl.)", "list", None, true),
        ("- [x] Ann: order 📅 2026-05-12 ✅ 2026-05-11", "order ✅ 2026-05-11", Some("2026-05-12"), true),
        ("- [-] Ann: read it", "read it", None, true),
        ("- Hecho: Ann – un día", "un día", None, true),
        ("- FATTO Ann: disegno", "disegno", None, true),
        ("- Ann: planning => fait", "planning", None, true),
        ("- (c/f) Ann to split it", "split it", None, false),
        ("- Ann: kalendarz, do piątku", "kalendarz", Some("2026-05-08"), false),
        ("- Ann: lista de cajas hecho ;)", "lista de cajas", None, true),
        ("- Ann: order the boxes OK", "order the boxes", None, true),
        ("- Ann: get the deck done", "get the deck done", None, false),
        ("- Ann: leave in Keka by 12 Oct. Status: Done", "leave in Keka", Some("2026-10-12"), true),
        ("- Ann: stop the mail [Status: In progress]", "stop the mail", None, false),
        ("- Ann: archive what came after 11/05", "archive what came after 11/05", None, false),
    ] {
        let day = due.map(str::to_owned);
        assert_eq!(action(line), (text.to_owned(), Some("Ann Lee".to_owned()), day, done), "{line}");
    }
}

#[test]
fn a_name_in_full_leaves_the_text_whole() {
    for (line, text, who) in [
        ("- [ ] @Sam Roy ask HR", "ask HR", "Sam Roy"),
        ("- [ ] Sam Roy to write it", "write it", "Sam Roy"),
        ("- [ ] [Ann Lee](mailto:ann@example.org) write it", "write it", "Ann Lee"),
        ("- [ ] Ann \\+ data team: an hour for it", "an hour for it", "Ann + data team"),
        (
            "- [ ] Ann: raw.* tables, *.tmp and *really* ?t=ab==&u=1",
            "raw.* tables, *.tmp and really ?t=ab==&u=1",
            "Ann Lee",
        ),
    ] {
        assert_eq!(action(line), (text.to_owned(), Some(who.to_owned()), None, false), "{line}");
    }
}

#[test]
fn arrows_to_somebody_are_actions_where_the_document_writes_them_so() {
    let document = read(
        "# Ann Lee / Bob Roy\n\n2026-05-05\n\n- A: one\n→ B to book a room\n→ B pay the bill by 10 May\n-> leave it till June\n\n\
         2026-05-12\n\n- B: two\nTo do:\n-> Ann: do this (done)\n",
    );
    assert_eq!(counts(&document), [meeting("2026-05-05", 1, 2), meeting("2026-05-12", 1, 1)]);
    assert_eq!(document.meetings[0].actions[1].due.map(|day| day.to_string()).as_deref(), Some("2026-05-10"));
}

#[test]
fn a_list_may_begin_in_the_line_of_its_label() {
    let document = read(
        "2026-05-12\n\n- Ann: one\n\nTo-do:\n- Bob: a\n\n2026-05-05\n\n- Ann: two\n\nTo-do: Bob asks until Friday\n- Ann: b\n- Bob: c\n",
    );
    assert_eq!(counts(&document), [meeting("2026-05-12", 1, 1), meeting("2026-05-05", 1, 3)]);
}

#[test]
fn a_remark_on_a_missed_week_below_a_heading_is_no_entry() {
    let document = read(
        "Dienstag, 24. Februar 2026 - entfällt\n\nDienstag, 10. März 2026 14:10\n\n(24.2. ausgefallen, deshalb länger)\n\n\
         • JB: eins\n\nDienstag, 17. März 2026\n\n• MK: zwei\n",
    );
    assert_eq!(counts(&document), [meeting("2026-03-10", 1, 0), meeting("2026-03-17", 1, 0)]);
    assert_eq!(document.skipped.len(), 1);
}

#[test]
fn a_role_in_brackets_is_of_the_name_before_it() {
    for (line, report) in [
        ("Claire Vasseur – Benoît Aubry (responsable)", "Claire Vasseur"),
        ("Ann Lee / Bob Roy (manager)", "Ann Lee"),
        ("Ann Lee (manager) / Bob Roy", "Bob Roy"),
        ("Ann Lee (report), Bob Roy (manager)", "Ann Lee"),
    ] {
        let document = read(&format!("{line}\n\n2026-05-05\n\n- one\n\n2026-05-12\n\n- two\n"));
        assert_eq!(document.people.report.as_deref(), Some(report), "{line}");
    }
}

#[test]
fn a_legend_may_give_signs_to_actions_and_small_marks_to_people() {
    let document = read(
        "! = action, x = done (replace the !)\njw = jen (mgr), pk = piotr\n\n2026-05-07 --------\n* pk: one\n! jw: call\nx pk: disk\n\n\
         2026-05-14 --------\n* jw: two\n! pk: read\n",
    );
    assert_eq!(counts(&document), [meeting("2026-05-07", 1, 2), meeting("2026-05-14", 1, 1)]);
    assert_eq!(document.people.report.as_deref(), Some("Piotr"));
    assert_eq!(document.people.manager.as_deref(), Some("Jen"));
    assert_eq!(
        document.meetings[0].actions.iter().map(|action| action.done).collect::<Vec<_>>(),
        [false, true]
    );
    assert!(document.meetings[0].notes.is_empty(), "a rule is no remark: {:?}", document.meetings[0].notes);
}

#[test]
fn a_code_block_in_an_outline_ends_and_one_that_does_not_takes_nothing_along() {
    let document = read(
        "- [[May 7th, 2026]]\n\t- one\n\t\t- ```\n\t\t  openssl\n\t\t  ```\n\t- two\n- [[May 14th, 2026]]\n\t- (7/5 skipped, ill)\n\t- three\n",
    );
    assert_eq!(counts(&document), [meeting("2026-05-07", 2, 0), meeting("2026-05-14", 1, 0)]);
    let open = read("## 2026-05-07\n\n- one\n\n```bash\nls\n\n## 2026-05-14\n\n- two\n");
    assert_eq!(counts(&open), [meeting("2026-05-07", 1, 0), meeting("2026-05-14", 1, 0)]);
}

#[test]
fn numbered_matters_are_points_and_what_is_said_of_them_are_notes() {
    let document = read(
        "MB = Miriam Brandt, SK = Stefan Köhler (Vertriebsleitung)\n\nJour fixe vom 07.05.2026\nTOP 1: Plan\nMB: 104 %\nTOP 2: Gebiet\nMaßnahmen:\n\
         MB: Liste (bis 15.5.) erl.\nMB/SK: Raum\nBeide - Kuchen\n\nJour fixe v. 21.05.2026\nTOP 1: Seminar\nMaßnahmen:\nSK: Angebot\n\nSeite 1 von 1\n",
    );
    assert_eq!(counts(&document), [meeting("2026-05-07", 2, 3), meeting("2026-05-21", 1, 1)]);
    let first = &document.meetings[0].actions;
    assert_eq!((first[0].text.as_str(), first[0].done), ("Liste", true));
    assert_eq!(first[1].assignee.as_deref(), Some("MB/SK"));
    assert_eq!(document.people.report.as_deref(), Some("Miriam Brandt"));
}

#[test]
fn people_are_found_in_full_where_they_are_mentioned_so() {
    let document = read(
        "# Hana <> Des weekly\nWith +Hana Ruiz and +Desmond Oyelaran\n\n## May 7\n\n- Des: one\n- Hana: two\n- [ ] @Desmond ask\n\n## May 14\n\n- Des: three\n",
    );
    assert_eq!(document.people.manager.as_deref(), Some("Desmond Oyelaran"));
    assert_eq!(document.meetings[0].actions[0].assignee.as_deref(), Some("Desmond Oyelaran"));
    let roles = read(
        "Liderka: @Zofia Wrona\nProgramista: @Marek Lis\n\n## 7.5.2026\n\n- Marek: jeden\n- Zofia: dwa\n- Marek: trzy\n- Zofia: cztery\n- [x] @Marek Lis cele\n- [ ] @Marek Lis logi\n",
    );
    assert_eq!(roles.people.report.as_deref(), Some("Marek Lis"));
    assert_eq!(roles.meetings[0].actions[0].text, "cele");
}

#[test]
fn what_stands_apart_hangs_from_no_point() {
    let document = read(
        "## 2026-05-07\n\n- one\n  below it\n\nOffsite at the zoo.\nNo meeting on Monday then.\n\n| Theme | Count |\n| --- | --- |\n| bugs | 3 |\n\n## 2026-05-14\n\n- two\n",
    );
    let hang: Vec<bool> = document.meetings[0].notes.iter().map(|note| note.point.is_some()).collect();
    assert_eq!(hang, [true, false, false, false, false, false]);
}

#[test]
fn a_line_below_an_action_may_say_how_it_stands() {
    let document = read(
        "## 07 May, 2026 (Thu)\n\n1. one\n2. two\n\nAction: Ann to share slides by 28 Sep\nStatus: Done\nAction: Bob to drop it\nStatus: Pending\n\n\
         ## 14 May, 2026 (Thu)\n\n1. three\n\nAction: Bob to call\nDEADLINE: <2026-05-16 Sat>\n",
    );
    let actions =
        |at: usize| document.meetings[at].actions.iter().map(|action| action.done).collect::<Vec<_>>();
    assert_eq!((actions(0), actions(1)), (vec![true, false], vec![false]));
    assert_eq!(document.meetings[1].actions[0].due.map(|day| day.to_string()).as_deref(), Some("2026-05-16"));
}

#[test]
fn names_in_small_letters_speak_where_they_open_most_lines() {
    let document = read(
        "1:1 rafa + bia\nbia = chefe, rafa = eu\n\n02/09/2025\n- rafa: um\n- bia: dois\n-> rafa: abrir o chamado\n-> ok bia: acesso ao painel\n\n\
         09/09/2025\n- rafa: mais\n- bia: outro\n- bia: ainda\n- bia: quase\n- bia: tudo\n- rafa: fim\n-> rafa: planilha (feito)\n",
    );
    assert_eq!(counts(&document), [meeting("2025-09-02", 2, 2), meeting("2025-09-09", 6, 1)]);
    assert_eq!(document.people.report.as_deref(), Some("Rafa"));
    let done: Vec<bool> = document.meetings[0].actions.iter().map(|action| action.done).collect();
    assert_eq!(done, [false, true]);
}

#[test]
fn a_day_in_a_heading_goes_before_its_week_and_before_the_day_of_the_page() {
    for (heading, date) in [
        ("Week 47 - di 17/11", "2026-11-17"),
        ("Week 47: di 17/11", "2026-11-17"),
        ("Gespräch KW 16 (Di 14.4.)", "2026-04-14"),
        ("[[2026-11-03|mardi 3 novembre]]", "2026-11-03"),
        ("2026-11-03 --------", "2026-11-03"),
        ("1:1 del 8/4/2026\nmartedì 7 aprile 2026\n18:40", "2026-04-08"),
    ] {
        let document = read(&format!("# 1:1\n\n{heading}\n\n- Joris: een\n\n12/10/2026\n\n- Joris: twee\n"));
        assert_eq!(document.meetings[0].date.to_string(), date, "{heading}");
    }
}

#[test]
fn older_entries_may_be_folded_into_toggles() {
    let document = read(
        "### jeudi 18 juin 2026\n\n- un\n\n### jeudi 11 juin 2026\n\n- deux\n\n- **jeudi 4 juin 2026**\n    - trois\n    - quatre\n- **21 mai**\n    - cinq\n",
    );
    let days = ["2026-06-18", "2026-06-11", "2026-06-04", "2026-05-21"];
    assert_eq!(
        counts(&document),
        [meeting(days[0], 1, 0), meeting(days[1], 1, 0), meeting(days[2], 2, 0), meeting(days[3], 1, 0)]
    );
}

#[test]
fn both_do_what_is_said_of_both() {
    for (line, who) in [
        ("- [ ] Ann \\+ Sam: two goals, written", "Ann + Sam"),
        ("- [ ] Ann und Sam: two goals, written", "Ann und Sam"),
        ("- [ ] Ann/Ott: two goals, written", "Ann/Ott"),
        ("- [ ] [~slee] two goals, written", "Sam Roy"),
    ] {
        let line = line.replace("~slee", "~sroy");
        assert_eq!(
            action(&line),
            ("two goals, written".to_owned(), Some(who.to_owned()), None, false),
            "{line}"
        );
    }
}

#[test]
fn a_mark_of_an_action_needs_no_sign_before_a_name() {
    let document = read(
        "# Hannah / Graham\n\n## 2026-05-05\n\n- H: one\n- G: two\n- **Action** H to do it by 8 May\n- todo graham room 2\n\nTo Do G: list\n\n\
         ## 2026-05-12\n\n- H: three\n",
    );
    assert_eq!(counts(&document), [meeting("2026-05-05", 2, 3), meeting("2026-05-12", 1, 0)]);
    let who: Vec<_> = document.meetings[0].actions.iter().map(|action| action.assignee.as_deref()).collect();
    assert_eq!(who, [Some("Hannah"), Some("Graham"), Some("Graham")]);
}

#[test]
fn me_is_whoever_of_the_two_speaks_less_by_name() {
    let document = read(
        "Marcus / Dana 1:1\n\n## 2026-05-05\n\n- me: one\n- D: two\n- me: three\n- [ ] me: pager\n\n## 2026-05-12\n\n- D: four\n- me: five\n",
    );
    assert_eq!(document.meetings[0].points[0].by.as_deref(), Some("Marcus"));
    let action = &document.meetings[0].actions[0];
    assert_eq!((action.assignee.as_deref(), action.text.as_str()), (Some("Marcus"), "pager"));
}
