//! Sealed words cannot be serialised.

fn must_serialize<T: serde::Serialize>(_: &T) {}

fn sent(sealed: &store::Sealed<String>) {
    must_serialize(sealed);
}

fn main() {
    let _ = sent;
}
