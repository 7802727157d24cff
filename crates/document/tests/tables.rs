//! Holds tables to what they mean: rows that are meetings, points, or only talked about.

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
fn tables_are_agendas_where_that_is_how_the_document_is_written() {
    let table = "| Topic | Who | Notes | Action |\n| --- | --- | --- | --- |\n| Rota | AL | three gaps | BR to ask - done<br>AL to call |\n| Fees | BR | half | n/a |\n";
    let days = ["2026-05-05", "2026-05-12", "2026-05-19"];
    let text: String = days.iter().map(|day| format!("## {day}\n\n{table}\n")).collect();
    let document = read(&format!("# Ann Lee / Bob Roy\n\n{text}"));
    assert_eq!(counts(&document), days.map(|day| meeting(day, 2, 2)));
    let first = &document.meetings[0];
    assert_eq!(first.points[0].by.as_deref(), Some("Ann Lee"));
    assert_eq!((first.actions[0].assignee.as_deref(), first.actions[0].done), (Some("Bob Roy"), true));
    assert!(first.notes.iter().any(|note| note.text == "three gaps" && note.point == Some(0)));
    let one = read(&format!("# Ann Lee / Bob Roy\n\n## 2026-05-05\n\n- A: one\n\n{table}"));
    assert_eq!(counts(&one), [meeting("2026-05-05", 1, 0)]);
}

#[test]
fn days_in_a_table_open_no_meeting_where_headings_do() {
    let document = read(
        "## 2026-11-18\n\n- one\n\n| day | kg |\n| --- | --- |\n| 11/2 | 15 |\n| 11/9 | 14 |\n\n- [ ] Ann: weigh\n\n## 2026-11-11\n\n- two\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-18", 1, 1), meeting("2026-11-11", 1, 0)]);
}

#[test]
fn a_table_with_a_row_for_each_point_is_a_meeting_for_each_day() {
    let document = read(
        "# Ana / Marek\n\n| Date | Topic | Who | Status | Next step |\n|---|---|---|---|---|\n\
         | 2026-11-16 | Build times | Ana | discussed | Marek: ask infra for bigger runners |\n\
         | 2026-11-16 | Salary band | Ana | carried over | |\n| | Parking | Marek | done | n/a |\n\
         | 2026-11-09 | Salary band | Ana | open | |\n| 2026-11-09 | Office days | Marek | discussed | |\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-16", 3, 1), meeting("2026-11-09", 2, 0)]);
    let points: Vec<_> = document.meetings.iter().flat_map(|m| &m.points).collect();
    let said: Vec<_> =
        points.iter().map(|p| (p.text.as_str(), p.by.as_deref().unwrap_or("?"), p.discussed)).collect();
    let expected = [
        ("Build times", "Ana", true),
        ("Salary band", "Ana", false),
        ("Parking", "Marek", true),
        ("Salary band", "Ana", false),
        ("Office days", "Marek", true),
    ];
    assert_eq!(said, expected);
    assert_eq!(points[1].same_as, points[3].same_as);
    assert_eq!(document.meetings[0].actions[0].assignee.as_deref(), Some("Marek"));
}

#[test]
fn a_table_of_who_does_what_until_when_is_actions() {
    let document = read(
        "### Mon 16 Nov 2026\n#### Talking points\n1. Release 4.2, who signs off?\n#### Outcome\n- Eva signs off\n#### To do\n\
         | What | Who | When | Done |\n|---|---|---|---|\n| Talk to **support** | Mark | 20 Nov | |\n| Checklist | Eva | | x |\n\n\
         ### Mon 9 Nov 2026\n#### Talking points\n1. Hiring\n#### To do\n| What | Who | When | Done |\n|---|---|---|---|\n\
         | Tell sales | Mark | 10 Nov | done |\n| | | | |\n",
    );
    assert_eq!(counts(&document), [meeting("2026-11-16", 1, 2), meeting("2026-11-09", 1, 1)]);
    let actions: Vec<_> = document.meetings.iter().flat_map(|m| &m.actions).collect();
    let said: Vec<_> =
        actions.iter().map(|a| (a.text.as_str(), a.assignee.as_deref().unwrap_or("?"), a.done)).collect();
    assert_eq!(
        said,
        [("Talk to support", "Mark", false), ("Checklist", "Eva", true), ("Tell sales", "Mark", true)]
    );
    assert_eq!(actions[0].due.map(|due| due.to_string()).as_deref(), Some("2026-11-20"));
}

#[test]
fn the_numbers_of_a_cell_are_no_part_of_its_points() {
    let document = read(
        "| Date | Topics | Actions |\n| --- | --- | --- |\n\
         | 17 Nov 2025 | 1. Data contract<br>2. Laptop | Ravi: slides |\n| 10 Nov 2025 | 1. Growth plan<br>2. 3.5 days | |\n",
    );
    let texts: Vec<_> = document.meetings.iter().flat_map(|m| &m.points).map(|p| p.text.as_str()).collect();
    assert_eq!(texts, ["Data contract", "Laptop", "Growth plan", "3.5 days"]);
}
