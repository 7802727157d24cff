//! Its keys do not leave it.

fn keys(proof: &store::Participant) {
    let _ = &proof.shared;
    let _ = &proof.own;
}

fn main() {
    let _ = keys;
}
