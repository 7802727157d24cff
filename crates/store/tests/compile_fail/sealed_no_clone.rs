//! Sealed words are not copied about.

fn must_clone<T: Clone>(_: &T) {}

fn copied(sealed: &store::Sealed<String>) {
    must_clone(sealed);
}

fn main() {
    let _ = copied;
}
