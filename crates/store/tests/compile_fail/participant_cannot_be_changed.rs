//! A proof for one one-on-one does not become a proof for another.

fn turned(proof: &mut store::Participant, other: domain::RelationshipId) {
    proof.relationship = other;
}

fn main() {
    let _ = turned;
}
