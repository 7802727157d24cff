//! The description of the API is OpenAPI 3.1, describes exactly the routes that are there, and points nowhere.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use common::{Server, on_both};
use serde_json::Value;
use std::collections::BTreeSet;

on_both!(it_describes_exactly_the_routes_that_are_there);

fn it_describes_exactly_the_routes_that_are_there(server: &Server) {
    let answer = server.anonymous().get("/api/openapi.json").expect(200);
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let document = answer.json();
    assert!(
        document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")),
        "{}",
        document["openapi"]
    );
    assert!(document["info"]["title"].is_string() && document["info"]["version"].is_string());
    let described: BTreeSet<(String, String)> =
        operations(&document).map(|(path, method, _)| (method.to_uppercase(), path.to_owned())).collect();
    let routed: BTreeSet<(String, String)> = web::routes()
        .into_iter()
        .filter(|route| route.path.starts_with("/api/v1/"))
        .map(|route| (route.method.to_owned(), route.path.into_owned()))
        .collect();
    assert!(routed.len() > 30, "{} routes", routed.len());
    assert_eq!(described, routed);
    let mut ids = BTreeSet::new();
    for (path, method, operation) in operations(&document) {
        one(path, method, operation, &document);
        assert!(
            ids.insert(operation["operationId"].as_str().expect("an id").to_owned()),
            "{method} {path}: its id is used twice"
        );
    }
    let mut pointers = Vec::new();
    references(&document, &mut pointers);
    assert!(pointers.len() > 50, "{} references", pointers.len());
    for pointer in pointers {
        let there = pointer.strip_prefix('#').and_then(|pointer| document.pointer(pointer));
        assert!(there.is_some_and(Value::is_object), "{pointer} points nowhere");
    }
}

fn operations(document: &Value) -> impl Iterator<Item = (&str, &str, &Value)> {
    let paths = document["paths"].as_object().expect("paths");
    paths.iter().flat_map(|(path, item)| {
        let methods = item.as_object().expect("methods");
        methods.iter().map(move |(method, operation)| (path.as_str(), method.as_str(), operation))
    })
}

/// One operation says what goes in, what comes out, and what each placeholder is.
fn one(path: &str, method: &str, operation: &Value, document: &Value) {
    let about = format!("{method} {path}");
    assert!(operation["summary"].as_str().is_some_and(|summary| summary.len() > 5), "{about}");
    let schema = "/content/application~1json/schema";
    for response in ["200", "default"] {
        let schema = operation["responses"][response].pointer(schema);
        assert!(
            schema.is_some_and(|schema| schema["$ref"].is_string() || schema["items"]["$ref"].is_string()),
            "{about} {response}"
        );
    }
    let takes = operation["requestBody"].pointer(schema).is_some();
    assert_eq!(takes, method == "post", "{about}");
    let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
    let named = |place: &str| -> BTreeSet<String> {
        let of = parameters.iter().filter(|parameter| parameter["in"] == place);
        of.map(|parameter| parameter["name"].as_str().expect("a name").to_owned()).collect()
    };
    let placeholders: BTreeSet<String> = path
        .split('/')
        .filter_map(|part| Some(part.strip_prefix('{')?.strip_suffix('}')?.to_owned()))
        .collect();
    assert_eq!(named("path"), placeholders, "{about}");
    assert!(parameters.iter().all(|p| p["in"] != "path" || p["required"] == true), "{about}");
    assert_eq!(named("header").contains("Idempotency-Key"), method == "post", "{about}");
    let token = &document["components"]["securitySchemes"]["token"];
    assert_eq!((token["type"].as_str(), token["scheme"].as_str()), (Some("http"), Some("bearer")));
}

fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(reference) = fields.get("$ref").and_then(Value::as_str) {
                found.push(reference.to_owned());
            }
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}
