//! fulcrum.
fn main() {}
