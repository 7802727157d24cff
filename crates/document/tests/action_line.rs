//! Holds the reading of one typed action line and of due phrases to examples.

#![allow(clippy::unwrap_used, reason = "a test stops where its own files are not as they should be")]

use document::{action_line, due_phrase};
use jiff::civil::{Date, date};

/// A Wednesday.
const TODAY: Date = date(2026, 5, 20);

fn line(text: &str) -> (String, Option<String>, Option<Date>) {
    let read = action_line(text, TODAY).unwrap();
    (read.text, read.assignee, read.due)
}

fn want(text: &str, assignee: Option<&str>, due: Option<Date>) -> (String, Option<String>, Option<Date>) {
    (text.to_owned(), assignee.map(str::to_owned), due)
}

#[test]
fn a_line_names_who_and_when() {
    let friday = Some(date(2026, 5, 22));
    let late = Some(date(2026, 5, 29));
    assert_eq!(line("@marek Friday: send the plan"), want("send the plan", Some("marek"), friday));
    assert_eq!(line("@ana send the plan by 29 May"), want("send the plan", Some("ana"), late));
    assert_eq!(
        line("Tell Ana which role we hire for @Marek 29 May"),
        want("Tell Ana which role we hire for", Some("Marek"), late)
    );
    assert_eq!(line("TODO: book the room"), want("book the room", None, None));
    assert_eq!(line("AI: Tom to send the notes by Friday"), want("send the notes", Some("Tom"), friday));
    assert_eq!(line("[ ] Lena: Antrag bis 29.5."), want("Antrag", Some("Lena"), late));
    assert_eq!(line("- [ ] call finance tomorrow"), want("call finance", None, Some(date(2026, 5, 21))));
    assert_eq!(
        line("@jose-luis: enviar el informe antes del viernes"),
        want("enviar el informe", Some("jose-luis"), friday)
    );
    assert_eq!(line("send the plan @ana"), want("send the plan", Some("ana"), None));
    assert_eq!(line("Friday: send the plan @ana"), want("send the plan", Some("ana"), friday));
    assert_eq!(line("À faire : relancer le siège avant vendredi"), want("relancer le siège", None, friday));
    assert_eq!(
        line("@tom ask by Friday if Jules can come"),
        want("ask by Friday if Jules can come", Some("tom"), friday)
    );
}

#[test]
fn other_lines_are_no_actions() {
    for text in [
        "",
        "send the plan",
        "mail to tom@example.com",
        "@",
        "Friday",
        "the AI: strategy talk is long",
        "[link](x)",
        "a: b",
    ] {
        assert_eq!(action_line(text, TODAY), None, "{text}");
    }
}

#[test]
fn phrases_mean_days() {
    let cases = [
        ("today", (5, 20)),
        ("heute", (5, 20)),
        ("hoy", (5, 20)),
        ("tomorrow", (5, 21)),
        ("morgen", (5, 21)),
        ("demain", (5, 21)),
        ("mañana", (5, 21)),
        ("Wednesday", (5, 27)),
        ("Friday", (5, 22)),
        ("by Fri", (5, 22)),
        ("next Friday", (5, 29)),
        ("bis Freitag", (5, 22)),
        ("vendredi", (5, 22)),
        ("el viernes", (5, 22)),
        ("nächsten Freitag", (5, 29)),
        ("vendredi prochain", (5, 29)),
        ("in two weeks", (6, 3)),
        ("in zwei Wochen", (6, 3)),
        ("dans deux semaines", (6, 3)),
        ("en dos semanas", (6, 3)),
        ("in 3 days", (5, 23)),
        ("29 May", (5, 29)),
        ("May 29", (5, 29)),
        ("29.5.", (5, 29)),
        ("2026-05-29", (5, 29)),
        ("by 29 May", (5, 29)),
        ("before 29 May", (5, 29)),
        ("end of month", (5, 31)),
        ("Ende des Monats", (5, 31)),
        ("fin du mois", (5, 31)),
        ("fin de mes", (5, 31)),
        ("end of June", (6, 30)),
        ("Ende Juni", (6, 30)),
        ("bis 29. Mai", (5, 29)),
        ("avant le 29 mai", (5, 29)),
        ("para el 29 de mayo", (5, 29)),
        ("end of week", (5, 22)),
        ("5/29", (5, 29)),
        ("29/5", (5, 29)),
        ("übermorgen", (5, 22)),
    ];
    for (words, (month, day)) in cases {
        assert_eq!(due_phrase(words, TODAY), Some(date(2026, month, day)), "{words}");
    }
    assert_eq!(due_phrase("3 March", TODAY), Some(date(2027, 3, 3)));
    assert_eq!(due_phrase("Friday", date(2026, 5, 22)), Some(date(2026, 5, 29)));
    for words in ["", "soon", "do", "a plan", "the 5th floor", "12"] {
        assert_eq!(due_phrase(words, TODAY), None, "{words}");
    }
}
