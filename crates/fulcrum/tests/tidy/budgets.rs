//! How long a file, a function and a handler may be, and how each file opens. Judges no names.

use crate::tree::{self, Source};

const FILE: usize = 400;
const FUNCTION: usize = 60;
const HANDLER: usize = 25;

fn sources() -> Vec<Source> {
    let mut all = tree::files("crates", &["rs", "ts", "js", "mjs"]);
    all.extend(tree::files("tests", &["ts", "js", "mjs"]));
    all
}

/// A function: where it begins, its head, and how many lines of its body are code.
struct Function<'a> {
    line: usize,
    head: &'a str,
    length: usize,
}

/// The functions of a file laid out by its formatter: each ends at the first brace under its head.
fn functions(text: &str) -> Vec<Function<'_>> {
    let lines: Vec<&str> = text.lines().collect();
    let heads = lines.iter().enumerate().filter(|(_, line)| is_head(line));
    heads
        .map(|(at, head)| {
            let indent = head.len() - head.trim_start().len();
            let ends = |line: &&&str| {
                line.len() > indent && line[..indent].trim().is_empty() && line[indent..].starts_with('}')
            };
            let body = lines.iter().skip(at + 1);
            let closed = head.trim_end().ends_with(['}', ';']);
            let length = if closed {
                0
            } else {
                body.take_while(|line| !ends(line)).filter(|line| is_code(line)).count()
            };
            Function { line: at + 1, head: head.trim(), length }
        })
        .collect()
}

fn is_head(line: &str) -> bool {
    const BEFORE: [&str; 9] =
        ["pub", "pub(crate)", "pub(super)", "async", "const", "unsafe", "export", "default", "static"];
    let mut words = line.split_whitespace().skip_while(|word| BEFORE.contains(word));
    matches!(words.next(), Some("fn" | "function"))
}

fn is_code(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && !line.starts_with("//")
}

fn too_long(source: &Source, limit: usize, which: impl Fn(&str) -> bool) -> Vec<String> {
    let long = functions(&source.text).into_iter();
    long.filter(|function| function.length > limit && which(function.head))
        .map(|function| {
            format!("{}:{}: {} lines, {}", source.path, function.line, function.length, function.head)
        })
        .collect()
}

#[test]
fn no_file_is_longer_than_it_may_be() {
    let long = sources().into_iter().map(|source| (source.text.lines().count(), source.path));
    let long: Vec<_> =
        long.filter(|(lines, _)| *lines > FILE).map(|(lines, path)| format!("{path}: {lines}")).collect();
    tree::none(&format!("files over {FILE} lines"), &long);
}

#[test]
fn no_function_is_longer_than_it_may_be() {
    let long: Vec<_> = sources().iter().flat_map(|source| too_long(source, FUNCTION, |_| true)).collect();
    tree::none(&format!("functions over {FUNCTION} lines"), &long);
}

#[test]
fn no_handler_is_longer_than_it_may_be() {
    let routes = tree::files("crates/web/src/routes", &["rs"]);
    let is_handler = |head: &str| head.contains("async fn");
    let long: Vec<_> = routes.iter().flat_map(|source| too_long(source, HANDLER, is_handler)).collect();
    tree::none(&format!("handlers over {HANDLER} lines"), &long);
}

#[test]
fn every_file_opens_with_what_it_owns() {
    let opens = |source: &Source| {
        let mut lines = source.text.lines().skip_while(|line| line.starts_with("#!"));
        let first = lines.next().unwrap_or_default();
        let said = if source.is_rust() {
            first.strip_prefix("//!")
        } else {
            first.strip_prefix("/**").or_else(|| first.strip_prefix("//"))
        };
        said.is_some_and(|said| said.split_whitespace().count() > 2)
    };
    let silent: Vec<_> =
        sources().into_iter().filter(|source| !opens(source)).map(|source| source.path).collect();
    tree::none("files that do not open with a sentence on what they own", &silent);
}

#[test]
fn long_functions_are_found() {
    let body = "        let a = 1;\n".repeat(30);
    let text = format!(
        "//! A file.\n\nimpl A {{\n    pub(crate) async fn long(\n        a: u8,\n    ) -> u8 {{\n{body}    }}\n\n    fn short() {{}}\n}}\n"
    );
    let source = Source { path: "a.rs".into(), text };
    let found = too_long(&source, HANDLER, |head| head.contains("async fn"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(too_long(&source, FUNCTION, |_| true).is_empty());
    let script = format!("export function a() {{\n{}}}\n", "  b();\n".repeat(61));
    assert_eq!(too_long(&Source { path: "a.ts".into(), text: script }, FUNCTION, |_| true).len(), 1);
}
