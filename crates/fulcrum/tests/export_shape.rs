//! The shape of an export is written down, for whoever reads one without us: its JSON Schema, and every column of the
//! database with the reason where it stays behind.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{
    columns,
    export::{STAYS, TABLES},
};
use common::{Server, lived, on_both};
use serde_json::{Value, json};
use std::{collections::BTreeSet, path::Path};

on_both!(an_export_fits_its_schema);

/// The part of the API's description that is an export.
fn schema(server: &Server) -> Value {
    let document = server.anonymous().get("/api/openapi.json").expect(200).text();
    let document: Value =
        serde_json::from_str(&document.replace("#/components/schemas/", "#/$defs/")).expect("JSON");
    let all = document["components"]["schemas"].as_object().expect("shapes");
    let ours = all.iter().filter(|(name, _)| name.starts_with("Export"));
    let ours: serde_json::Map<String, Value> =
        ours.map(|(name, shape)| (name.clone(), shape.clone())).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An export of Fulcrum, version 1",
        "$ref": "#/$defs/Export",
        "$defs": ours,
    })
}

fn an_export_fits_its_schema(server: &Server) {
    let now = schema(server);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/export.schema.json");
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    let pretty = format!("{}\n", serde_json::to_string_pretty(&now).expect("JSON"));
    if written != pretty {
        let fresh = std::env::temp_dir().join("export.schema.json");
        std::fs::write(&fresh, pretty).expect("a file");
        panic!(
            "docs/export.schema.json is not what an export is; what it should say is in {}",
            fresh.display()
        );
    }
    let couple = lived(server);
    let mut export = server.holder(&couple.owner).get("/api/v1/export").expect(200).json();
    assert_eq!(fits(&export, &now, &now, "export"), Ok(()));
    export["one_on_ones"][0]["notes"][0]["text"] = json!(1);
    assert!(fits(&export, &now, &now, "export").is_err(), "the control");
}

/// Whether a value fits a schema of those words that ours uses.
fn fits(value: &Value, schema: &Value, root: &Value, at: &str) -> Result<(), String> {
    if let Some(name) = schema["$ref"].as_str() {
        let shape = root.pointer(name.trim_start_matches('#')).ok_or(format!("{at}: no {name}"))?;
        return fits(value, shape, root, at);
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        other => return Err(format!("{at}: no type but {other}")),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !kinds.contains(&kind) {
        return Err(format!("{at} is of {kind}, not of {kinds:?}"));
    }
    let inside = value.as_array().into_iter().flatten().enumerate();
    for (number, each) in inside {
        fits(each, &schema["items"], root, &format!("{at}[{number}]"))?;
    }
    let needed = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    for name in needed {
        value.get(name).ok_or(format!("{at} has no {name}"))?;
    }
    for (name, each) in value.as_object().into_iter().flatten() {
        let shape = &schema["properties"][name.as_str()];
        if shape.is_null() {
            return Err(format!("{at} has {name}, which nobody wrote down"));
        }
        fits(each, shape, root, &format!("{at}.{name}"))?;
    }
    Ok(())
}

#[test]
fn every_column_travels_or_stays_for_a_reason() {
    let mut expected: BTreeSet<(&str, &str)> =
        columns::all().into_iter().map(|(table, column, _)| (table, column)).collect();
    for table in TABLES {
        assert!(expected.remove(&(table.name, "relationship_id")), "{} is of a relationship", table.name);
        for column in table.columns {
            assert!(
                expected.remove(&(table.name, column.name)),
                "{}.{} is not there",
                table.name,
                column.name
            );
        }
    }
    for (table, column, reason) in STAYS {
        assert!(reason.len() > 10, "{table}.{column}");
        let before = expected.len();
        expected.retain(|(of, name)| of != table || (*column != "*" && name != column));
        assert!(expected.len() < before, "{table}.{column} travels, or is not there");
    }
    assert!(
        expected.is_empty(),
        "in no export, and no reason why (store/src/export/tables.rs): {expected:?}"
    );
}
