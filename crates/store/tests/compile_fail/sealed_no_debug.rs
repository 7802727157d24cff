//! Sealed words have no debug form: no log line can hold them by accident.

fn shown(sealed: &store::Sealed<String>) -> String {
    format!("{sealed:?}")
}

fn main() {
    let _ = shown;
}
