//! Knows a heading by the row of dashes below it; owns when such a row only ends what stands above it.

use crate::lines::{BOLD, Form, Line, UNDERLINED};
use crate::{dates, sayings, words};

/// A row of `---` or `===` makes a heading of the line right above it.
pub(crate) fn read(out: &mut [Line], line: &Line) {
    if line.form != Form::Markup || line.after_blank {
        return;
    }
    let below = out.len().checked_sub(2).and_then(|at| out.get(at)).map(|line| line.form);
    let Some(above) = out.last_mut() else {
        return;
    };
    // Below several plain lines it ends them, unless the last one heads what follows.
    let several = above.form == Form::Plain && !above.after_blank && below == Some(Form::Plain);
    if several && !heads(&above.text) {
        return;
    }
    let soft = above.form == Form::Plain
        || matches!(above.form, Form::Bullet('1'))
        || above.form == Form::Heading(BOLD);
    if soft && above.text.chars().count() <= 120 {
        above.form = Form::Heading(UNDERLINED);
    }
}

/// A day, or the name of a list.
fn heads(text: &str) -> bool {
    let folded = words::fold(text.trim_end_matches(':'));
    let lists = [&sayings::ACTION_SECTIONS, &sayings::POINT_SECTIONS, &sayings::NOTE_SECTIONS];
    dates::at_start(text).is_some() || lists.iter().any(|list| list.has(&folded))
}
