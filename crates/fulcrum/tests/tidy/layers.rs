//! The table of layers in ARCHITECTURE.md is what the manifests say, to the edge.

use crate::tree;
use std::collections::{BTreeMap, BTreeSet};

type Edges = BTreeMap<String, BTreeSet<String>>;

/// Reads the Markdown table below `## Layers`: `| crate | may use |`.
fn table(text: &str) -> Edges {
    let section = text.lines().skip_while(|line| line.trim() != "## Layers").skip(1);
    let rows = section.take_while(|line| !line.starts_with("## ")).filter(|line| line.starts_with('|'));
    rows.skip(2)
        .map(|row| {
            let mut cells = row.split('|').skip(1).map(names);
            let mut cell = || cells.next().unwrap_or_default();
            (cell().into_iter().collect::<String>(), cell())
        })
        .collect()
}

/// The names in a cell, with or without backticks.
fn names(cell: &str) -> BTreeSet<String> {
    let names = cell.split(',').map(|name| name.trim().trim_matches('`'));
    names.filter(|name| !name.is_empty() && *name != "—").map(Into::into).collect()
}

/// Our own crates among a manifest's dependencies of any sort.
fn used(manifest: &str, ours: &[String]) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let mut inside = false;
    for line in manifest.lines().map(str::trim) {
        let name = if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            inside = section.ends_with("dependencies");
            section.rsplit_once("dependencies.").map(|(_, name)| name)
        } else {
            line.split(['.', '=', ' ']).next().filter(|_| inside)
        };
        used.extend(name.filter(|name| ours.iter().any(|our| our == name)).map(Into::into));
    }
    used
}

#[test]
fn the_table_of_layers_is_what_the_manifests_say() {
    let told = table(&tree::read("ARCHITECTURE.md"));
    let ours = tree::crates();
    let manifest = |name: &String| tree::read(&format!("crates/{name}/Cargo.toml"));
    let real: Edges = ours.iter().map(|name| (name.clone(), used(&manifest(name), &ours))).collect();
    assert_eq!(
        told, real,
        "left: ARCHITECTURE.md, right: the manifests. Change whichever is wrong, and say why in the commit"
    );
}

#[test]
fn the_pure_crates_use_nothing_that_waits() {
    for name in ["domain", "themes", "document"] {
        let manifest = tree::read(&format!("crates/{name}/Cargo.toml"));
        let (kept, _) = manifest.split_once("[dev-dependencies]").unwrap_or((&manifest, ""));
        for heavy in ["serde", "tokio", "axum", "rusqlite", "postgres"] {
            assert!(!kept.contains(heavy), "{name} depends on {heavy}");
        }
    }
}

#[test]
fn a_table_and_a_manifest_are_read() {
    let text = "# A\n## Layers\n\n| crate | may use |\n|---|---|\n| web | app, `api` |\n| `api` | |\n\n## B\n| `x` | |\n";
    let edges = table(text);
    assert_eq!(edges.len(), 2);
    assert_eq!(edges["web"], ["api".to_owned(), "app".to_owned()].into());
    assert!(edges["api"].is_empty());
    let ours = ["app", "api", "web"].map(Into::into);
    let manifest = "[package]\nname = \"web\"\n[dependencies]\napp.workspace = true\nserde = \"1\"\n[dev-dependencies.api]\npath = \"x\"\n[lints]\nweb = 1\n";
    assert_eq!(used(manifest, &ours), ["api".to_owned(), "app".to_owned()].into());
}
