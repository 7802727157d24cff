//! Sealed words cannot be put into a text.

fn shown(sealed: &store::Sealed<String>) -> String {
    format!("{sealed}")
}

fn main() {
    let _ = shown;
}
