//! The project's files as the tidy tests see them: what people wrote, never what was built or installed.

use std::{fs, path::Path};

/// Folders that hold what was built or installed.
const NOT_OURS: [&str; 4] = ["target", "node_modules", "dist", "data"];

/// A text file, by its path from the project's root with `/` between.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// Last part of the name after the dot.
    pub(crate) fn ending(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    pub(crate) fn is_rust(&self) -> bool {
        self.ending() == "rs"
    }

    /// Source of a crate, without its tests.
    pub(crate) fn is_of(&self, name: &str) -> bool {
        self.path.starts_with(&format!("crates/{name}/src/"))
    }
}

/// The project's root.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().and_then(Path::parent).unwrap_or(here)
}

/// One file, which must be there.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// All files with one of these endings below a folder.
pub(crate) fn files(below: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    gather(&root().join(below), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "nothing below {below}: the rule would hold for nobody");
    found
}

fn gather(folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_ref()) && !name.starts_with('.') {
                gather(&path, endings, found);
            }
            continue;
        }
        if !name.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending)) {
            continue;
        }
        let from_root = path.strip_prefix(root()).unwrap();
        let parts: Vec<_> = from_root.iter().map(|part| part.to_string_lossy()).collect();
        found.push(Source { path: parts.join("/"), text: fs::read_to_string(&path).unwrap() });
    }
}

/// Names of the workspace's crates.
pub(crate) fn crates() -> Vec<String> {
    let entries = fs::read_dir(root().join("crates")).unwrap().map(Result::unwrap);
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().join("Cargo.toml").is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Fails with all findings, one a line.
pub(crate) fn none(rule: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{rule}:\n  {}\n", findings.join("\n  "));
}
