//! Lists that are told by their indent alone, as outliners and note apps copy them. Owns when a document is written so;
//! never what its lines mean.

use crate::lines::{Form, Line};

/// Of so many lines with words at least one is indented, where indents make the lists.
const ONE_IN: usize = 3;
/// Of so many lines at most one has a bullet there.
const BULLETED: usize = 10;

/// The lines, those that are indented as bullets, where a document has lists and no signs for them.
pub(crate) fn listed(mut lines: Vec<Line>) -> Vec<Line> {
    let told = |line: &&Line| line.text.chars().any(char::is_alphanumeric);
    let count = |is: fn(&Line) -> bool| lines.iter().filter(told).filter(|line| is(line)).count();
    let (all, bulleted, indented) =
        (count(|_| true), count(|line| matches!(line.form, Form::Bullet(_))), count(is_indented));
    if indented * ONE_IN >= all && bulleted * BULLETED <= all {
        for line in lines.iter_mut().filter(|line| is_indented(line)) {
            line.form = Form::Bullet('-');
        }
    }
    lines
}

fn is_indented(line: &Line) -> bool {
    line.form == Form::Plain && line.indent >= 2
}
