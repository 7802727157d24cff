//! Nothing but a participant opens sealed words: not their id, not the transaction, not the keyring.

fn opened(sealed: &store::Sealed<String>, user: domain::UserId, keyring: &store::Keyring) {
    let _ = user.open(sealed);
    let _ = keyring.open(sealed);
    let _ = sealed.open();
}

fn main() {
    let _ = opened;
}
