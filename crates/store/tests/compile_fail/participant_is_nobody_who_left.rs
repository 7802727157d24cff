//! Whoever left has the key to their own words alone: nothing that both see takes their proof.

fn read(tx: &mut store::Tx<'_>, left: &store::Author) {
    let _ = store::talking_point::all(tx, left, domain::talking_point::State::Open);
}

fn main() {}
