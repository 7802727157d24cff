//! Themes in the order told, through the front door: what one keeps to oneself moves none of them, also when all of it is
//! looked through again.

mod common;

use common::{Couple, Desk, Server, on_both};

on_both!(private_captures_never_order_themes_when_they_are_looked_for_anew);

/// All that is told of themes, in the order told.
fn told(desk: &Desk) -> Vec<(String, String, usize, usize, Vec<String>)> {
    let themes: api::Themes = desk.get("/themes");
    let one = |theme: api::Theme| {
        let points = theme.points.into_iter().map(|point| point.id).collect();
        (theme.id, theme.name, theme.open, theme.weeks, points)
    };
    themes.themes.into_iter().map(one).collect()
}

fn private_captures_never_order_themes_when_they_are_looked_for_anew(server: &Server) {
    let couple = Couple::of(server);
    let (ana, marek) = (couple.owners_desk(server), couple.others_desk(server));
    let made = |name: &str, texts: &[&str]| {
        let points = texts.iter().map(|text| ana.raise(text)).collect();
        ana.post::<api::ThemeLesson>("/themes", &api::MakeTheme { points, name: name.into() });
    };
    let shifts = ["Tired of early shifts", "Swap an early shift", "Nobody takes the early shift on Sunday"];
    made("The early shift", &shifts);
    made("The oven", &["The oven door sticks", "Who repairs the oven"]);
    let before = [told(&ana), told(&marek)];
    assert_eq!(before[0].len(), 2, "{before:?}");
    for number in 0..12 {
        ana.capture_privately(&format!("The oven door sticks, {number}"));
        marek.capture_privately(&format!("Who repairs the oven, {number}"));
        ana.capture_privately(&format!("A new van, {number}"));
    }
    // Something shared comes and goes, so that all of it is looked through again.
    let passing = ana.raise("The shop window needs new lettering");
    assert_eq!(told(&marek).len(), 2);
    ana.point(&passing, "drop");
    assert_eq!([told(&ana), told(&marek)], before, "ids, names, counts, weeks, points and order");
}
