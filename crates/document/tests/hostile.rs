//! Feeds the reader what no person writes; nothing may panic, hang or lose a line.

use document::{action_line, decode, due_phrase};
use jiff::civil::date;
use proptest::prelude::*;

/// Reads as on a day shortly after most of these documents end.
fn read(text: &str) -> document::Document {
    document::read(text, jiff::civil::date(2026, 11, 22))
}

fn holds(text: &str) {
    let document = read(text);
    let lines = text.split('\n').filter(|l| !l.trim_end_matches('\r').trim().is_empty()).count();
    assert_eq!(document.lines.non_blank, lines);
    assert_eq!(document.lines.placed, lines);
    for meeting in &document.meetings {
        for note in &meeting.notes {
            assert!(note.point.is_none_or(|at| at < meeting.points.len()));
        }
    }
}

#[test]
fn strange_documents_keep_their_lines() {
    holds("");
    holds("\n\n \n\t\n");
    holds("\u{feff}");
    holds(&"x".repeat(1_000_000));
    holds(&"2026-05-14 ".repeat(90_000));
    holds(&"- point\n".repeat(20_000));
    holds("\0\0\0\n- \0\n## 2026-05-14\0\n- a\0b\n");
    let nested: String =
        (0..10_000).map(|depth| format!("{}- level {depth}\n", " ".repeat(depth % 400))).collect();
    holds(&format!("## 2026-05-14\n{nested}"));
    holds(
        "## 2026-05-14\n- نقاش حول الراتب\n- 給与について\n- עבודה מהבית\n\n## 2026年5月21日\n- 給与について\n",
    );
    holds("2026-05-14\n2026-05-21\n2026-05-28\n");
    holds("```\n- [ ] never closed\n## 2026-05-14\n");
    holds("| | |\n|||\n| 2026-05-14 | | |\n| 2026-05-21 | a<br><br>b |\n");
    holds("**\n****\n~~~~\n[[]]\n<details><summary>\n\\\n&\n#\n- \n- [ ]\n- [x]\n@\nTODO\nAI:\n");
    holds(&"[".repeat(50_000));
    holds(&"\\".repeat(50_001));
    holds(&"@a ".repeat(40_000));
}

#[test]
fn bytes_of_any_kind_are_decoded() {
    let noise: Vec<u8> =
        (0..200_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24).to_le_bytes()[0]).collect();
    assert_eq!(decode(&noise), None, "no text has a zero byte");
    let noise: Vec<u8> = noise.into_iter().map(|byte| byte.max(1)).collect();
    holds(&decode(&noise).expect("any other byte may be one of a text"));
    assert_eq!(decode(b"\xEF\xBB\xBFna\xC3\xAFve").as_deref(), Some("naïve"));
    assert_eq!(decode(&[0xFF, 0xFE, 0x41, 0x00, 0xE9, 0x00]).as_deref(), Some("Aé"));
    assert_eq!(decode(&[0xFE, 0xFF, 0x00, 0x41, 0x00]).as_deref(), Some("A\u{0}"));
    assert_eq!(decode(b"caf\xE9 \x80").as_deref(), Some("café €"));
    for other in
        [b"%PDF-1.7 text".as_slice(), b"{\\rtf1 text}", b" <!DOCTYPE HTML><p>text", b"PK\x03\x04text"]
    {
        assert_eq!(decode(other), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_keeps_its_lines(text in "(?s).{0,400}") {
        holds(&text);
    }

    #[test]
    fn any_mix_of_shapes_keeps_its_lines(pieces in prop::collection::vec(prop::sample::select(vec![
        "## 2026-05-14", "**14.5.2026**", "5/7/26 skipped", "KW 20", "Week of May 11", "- [ ] Tom: send by Friday", "- [x] done", "* P: point",
        "  * T: reply", "AI: Tom - call", "```", "| a | b |", "| 2026-05-14 | a<br>b |", "---", "TODO", "Actions:", "<details>", "<summary>2026-05-14</summary>",
        "</details>", "plain words here", "1. one", "P = Priya, T = Tom", "Priya / Tom 1:1", "", "\t- tab", "@tom do it", "~~gone~~", "Lena: hallo", "→ Tom: x", "### Notes",
    ]), 0..40)) {
        holds(&pieces.join("\n"));
    }

    #[test]
    fn any_line_can_be_typed(line in "(?s).{0,120}") {
        let today = date(2026, 5, 20);
        let _ignored = action_line(&line, today);
        let _also = due_phrase(&line, today);
    }
}
