//! A proof comes from the access module alone.

fn made(author: store::Author) -> store::Participant {
    store::Participant { author, ends_at: None }
}

fn main() {}
