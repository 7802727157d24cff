//! Nor can the right to write be made out of the right to read.

fn forged(proof: store::Participant) -> store::Writer {
    store::Writer { participant: proof, version: 1, recorded: 0 }
}

fn main() {
    let _ = forged;
}
