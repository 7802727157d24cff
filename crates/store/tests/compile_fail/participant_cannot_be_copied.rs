//! A proof is not copied to be kept for later.

fn must_clone<T: Clone>(_: &T) {}

fn kept(proof: &store::Participant) {
    must_clone(proof);
}

fn main() {
    let _ = kept;
}
