//! The proof is made where access is decided and nowhere else.

fn forged(user: domain::UserId, relationship: domain::RelationshipId) -> store::Participant {
    store::Participant { relationship, user, side: domain::Side::Owner }
}

fn main() {
    let _ = forged;
}
