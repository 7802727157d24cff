//! Exports made comparable: what may differ after coming back is taken out, and nothing else.

use serde_json::{Map, Value};
use std::collections::HashMap;

/// One one-on-one of an export, comparable. Taken out:
/// - ids, each by its number in the order of appearance: new ones are made where it comes to;
/// - of one that was brought in, the last version with its one event, which says that it was brought in.
pub(crate) fn comparable(one: &Value, brought: bool) -> Value {
    let mut one = one.clone();
    if brought {
        let event = one["events"].as_array_mut().and_then(Vec::pop).expect("an event");
        assert_eq!((&event["verb"], &event["version"]), (&Value::from("brought"), &one["version"]));
        one["version"] = (one["version"].as_i64().expect("a version") - 1).into();
    }
    let mut ids = HashMap::new();
    number(&mut one, &mut ids);
    assert!(ids.len() > 1, "there is something in it");
    one
}

fn number(value: &mut Value, ids: &mut HashMap<String, usize>) {
    match value {
        Value::String(text) if text.parse::<uuid::Uuid>().is_ok() => {
            let next = ids.len() + 1;
            let number = *ids.entry(text.clone()).or_insert(next);
            *text = format!("id {number}");
        }
        Value::Array(all) => all.iter_mut().for_each(|each| number(each, ids)),
        Value::Object(all) => all.values_mut().for_each(|each| number(each, ids)),
        _ => {}
    }
}

/// Where two values differ first.
pub(crate) fn difference(one: &Value, two: &Value, at: &str) -> Option<String> {
    let none = Map::new();
    match (one, two) {
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let mut pairs = a.iter().zip(b).enumerate();
            pairs.find_map(|(number, (a, b))| difference(a, b, &format!("{at}[{number}]")))
        }
        (Value::Object(a), Value::Object(b)) => {
            let mut names = a.keys().chain(b.keys());
            let of = |from: &Map<String, Value>, name: &String| from.get(name).cloned().unwrap_or_default();
            assert_ne!(a, &none);
            names.find_map(|name| difference(&of(a, name), &of(b, name), &format!("{at}.{name}")))
        }
        _ => (one != two).then(|| format!("{at}: {one} or {two}")),
    }
}
