//! What is inside is out of reach.

fn inside(sealed: &store::Sealed<String>) -> &[u8] {
    &sealed.envelope
}

fn main() {
    let _ = inside;
}
