//! The control: with the proof it opens.

fn opened(proof: &store::Participant, sealed: &store::Sealed<String>) -> domain::Result<String> {
    proof.open(sealed)
}

fn main() {
    let _ = opened;
}
