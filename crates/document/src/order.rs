//! Makes calendar days of all the dates of a document together: the order of day and month, and years that
//! were not written, follow from the other dates. Owns no reading of text.

use crate::dates::{Found, Written};
use jiff::civil::{Date, ISOWeekDate, Weekday, date};

/// What else is known when dates are read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hints {
    /// The language is one whose writers may put the month first.
    pub(crate) month_first: bool,
    /// A whole date written above the first entry.
    pub(crate) anchor: Option<Date>,
    /// A year that stands anywhere in the document.
    pub(crate) year: Option<i16>,
    /// The day on which the document is read.
    pub(crate) today: Date,
}

impl Hints {
    /// Nothing is known but the day on which the document is read.
    pub(crate) const fn on(today: Date) -> Self {
        Self { month_first: false, anchor: None, year: None, today }
    }
}

/// So many days ahead a document may already have its next meetings.
const AHEAD: i64 = 31;

/// The day each written date means, `None` where it is no day of the calendar.
pub(crate) fn resolve(found: &[Found], hints: Hints) -> Vec<Option<Date>> {
    let open =
        found.iter().any(|f| matches!(f.written, Written::Pair(a, b, _) if a <= 12 && b <= 12 && a != b));
    let day_first = assign(found, false, hints);
    if !open {
        return repaired(found, day_first);
    }
    let month_first = assign(found, true, hints);
    let (day_cost, month_cost) = (cost(found, &day_first, false), cost(found, &month_first, true));
    let month = month_cost < day_cost || (month_cost == day_cost && hints.month_first);
    repaired(found, if month { month_first } else { day_first })
}

/// 1 where the dates rise through the document, -1 where they fall.
pub(crate) fn direction(dates: &[Option<Date>]) -> i32 {
    let known: Vec<Date> = dates.iter().flatten().copied().collect();
    let sum: i32 = known.windows(2).map(sign).sum();
    if sum < 0 { -1 } else { 1 }
}

fn sign(two: &[Date]) -> i32 {
    match two {
        [a, b] if a < b => 1,
        [a, b] if a > b => -1,
        _ => 0,
    }
}

/// The Monday of the week a day is in.
pub(crate) fn monday(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(jiff::Span::new().days(back)).unwrap_or(day)
}

fn parts(written: Written, month_first: bool) -> Option<(i8, i8, Option<i16>)> {
    match written {
        Written::Full(year, month, day) => Some((month, day, Some(year))),
        Written::DayMonth(day, month, year) if month <= 12 => Some((month, day, year)),
        Written::DayMonth(day, month, year) if day <= 12 => Some((day, month, year)),
        Written::Pair(a, b, year) => {
            let month_first = if a > 12 { false } else { b > 12 || month_first };
            let (month, day) = if month_first { (a, b) } else { (b, a) };
            Some((month, day, year)).filter(|_| month <= 12)
        }
        Written::DayMonth(..) | Written::Week(..) => None,
    }
}

/// The day a written date is in a given year (its own where it has one).
fn in_year(found: &Found, month_first: bool, year: i16) -> Option<Date> {
    if let Written::Week(week, own) = found.written {
        return ISOWeekDate::new(own.unwrap_or(year), week, Weekday::Monday).ok().map(ISOWeekDate::date);
    }
    let (month, day, own) = parts(found.written, month_first)?;
    let day = Date::new(own.unwrap_or(year), month, day).ok()?;
    Some(if found.week_of { monday(day) } else { day })
}

fn has_year(found: &Found) -> bool {
    match found.written {
        Written::Full(..) => true,
        Written::Pair(_, _, year) | Written::DayMonth(_, _, year) | Written::Week(_, year) => year.is_some(),
    }
}

fn assign(found: &[Found], month_first: bool, hints: Hints) -> Vec<Option<Date>> {
    let fixed: Vec<Option<Date>> = found
        .iter()
        .map(|f| has_year(f).then(|| in_year(f, month_first, hints.today.year())).flatten())
        .collect();
    if fixed.iter().any(Option::is_some) {
        return spread(found, fixed, month_first);
    }
    let middle = hints.anchor.map(Date::year).or(hints.year);
    // Weekdays may contradict a year that is only talked about.
    let this = hints.today.year();
    let years = match middle {
        Some(year) => year - 1..=(year + 1).max(this),
        None => this - 11..=this + 1,
    };
    let mut best: Option<(i64, Vec<Option<Date>>)> = None;
    for year in years {
        let mut start = fixed.clone();
        let Some(first) = found.iter().position(|f| in_year(f, month_first, year).is_some()) else {
            return fixed;
        };
        if let (Some(slot), Some(f)) = (start.get_mut(first), found.get(first)) {
            *slot = in_year(f, month_first, year);
        }
        let dates = spread(found, start, month_first);
        let value = fitness(found, &dates, hints);
        if best.as_ref().is_none_or(|(top, _)| value > *top) {
            best = Some((value, dates));
        }
    }
    best.map_or(fixed, |(_, dates)| dates)
}

/// How well the guess of a year fits: weekdays first, then nearness to what is known, or else how late the last is.
fn fitness(found: &[Found], dates: &[Option<Date>], hints: Hints) -> i64 {
    let weekdays = found.iter().zip(dates).filter(|(f, d)| fits_weekday(f, **d) == Some(true)).count();
    let weekdays = i64::try_from(weekdays).unwrap_or(0) * 1_000_000;
    let known = || dates.iter().flatten();
    let near = hints.anchor.or_else(|| Some(date(hints.year?, 7, 1)));
    let distance = match near {
        Some(near) => known().map(|day| days_between(*day, near).abs()).min(),
        None => known().max().map(|last| match days_between(*last, hints.today) {
            ahead if ahead > AHEAD => 1000 + ahead,
            days => days.abs(),
        }),
    };
    weekdays - distance.unwrap_or(0)
}

fn fits_weekday(found: &Found, day: Option<Date>) -> Option<bool> {
    let weekday = found.weekday?;
    Some(day?.weekday().to_monday_zero_offset() == weekday)
}

fn days_between(a: Date, b: Date) -> i64 {
    i64::from(a.since(b).map_or(0, |span| span.get_days()))
}

/// Gives every date without a year the year that puts it nearest to its neighbour.
fn spread(found: &[Found], mut dates: Vec<Option<Date>>, month_first: bool) -> Vec<Option<Date>> {
    let Some(first) = dates.iter().position(Option::is_some) else {
        return dates;
    };
    let mut near = dates.get(first).copied().flatten();
    for at in (0..first).rev() {
        near = fill(found, &mut dates, at, near, month_first);
    }
    near = dates.get(first).copied().flatten();
    for at in first..dates.len() {
        near = fill(found, &mut dates, at, near, month_first);
    }
    dates
}

fn fill(
    found: &[Found],
    dates: &mut [Option<Date>],
    at: usize,
    near: Option<Date>,
    month_first: bool,
) -> Option<Date> {
    let (Some(slot), Some(f), Some(near)) = (dates.get_mut(at), found.get(at), near) else {
        return near;
    };
    if slot.is_none() && !has_year(f) {
        *slot = (near.year() - 1..=near.year() + 1)
            .filter_map(|year| in_year(f, month_first, year))
            .min_by_key(|day| days_between(*day, near).abs());
    }
    slot.or(Some(near))
}

fn cost(found: &[Found], dates: &[Option<Date>], month_first: bool) -> usize {
    let mut cost = 0;
    for (f, day) in found.iter().zip(dates) {
        cost += if day.is_none() { 20 } else { 0 };
        cost += if fits_weekday(f, *day) == Some(false) { 3 } else { 0 };
        if let Written::Pair(a, b, _) = f.written {
            cost += if (month_first && a > 12) || (!month_first && b > 12) { 10 } else { 0 };
        }
    }
    let known: Vec<Date> = dates.iter().flatten().copied().collect();
    let way = direction(dates);
    cost += known.windows(2).filter(|two| sign(two) == -way).count() * 2;
    cost += known.windows(2).filter(|two| wide(two)).count();
    let mut per_day = [0_usize; 7];
    for day in &known {
        if let Some(count) =
            usize::try_from(day.weekday().to_monday_zero_offset()).ok().and_then(|i| per_day.get_mut(i))
        {
            *count += 1;
        }
    }
    cost + known.len() - per_day.iter().max().copied().unwrap_or(0)
}

/// Weekly meetings do not lie half a year apart.
fn wide(two: &[Date]) -> bool {
    matches!(two, [a, b] if days_between(*a, *b).abs() > 60)
}

/// In January people write last year's number: a date that fits between its neighbours only with another
/// year gets that year.
fn repaired(found: &[Found], mut dates: Vec<Option<Date>>) -> Vec<Option<Date>> {
    let way = direction(&dates);
    for at in 1..dates.len() {
        let before = dates.get(at - 1).copied().flatten();
        let after = dates.get(at + 1).copied().flatten();
        let (Some(before), Some(this), Some(f)) = (before, dates.get(at).copied().flatten(), found.get(at))
        else {
            continue;
        };
        let fits =
            |day: Date| sign(&[before, day]) != -way && after.is_none_or(|after| sign(&[day, after]) != -way);
        let far = days_between(this, before).abs() > 200;
        if fits(this) || !far || after.is_some_and(|after| sign(&[before, after]) == -way) {
            continue;
        }
        let moved = [-1, 1].iter().find_map(|by| {
            let (month, day) = (this.month(), this.day());
            Date::new(this.year() + by, month, day)
                .ok()
                .filter(|day| fits(*day) && days_between(*day, before).abs() < 100)
        });
        let right_weekday =
            fits_weekday(f, moved) != Some(false) || fits_weekday(f, Some(this)) == Some(false);
        if let (Some(day), Some(slot), true) = (moved, dates.get_mut(at), right_weekday) {
            *slot = Some(day);
        }
    }
    dates
}
