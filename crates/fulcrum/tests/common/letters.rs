//! A mailer that keeps letters instead of sending them, and can fail or die at the worst moment.

use outgoing::{Letter, Mailer, Undelivered, smtp::Step};
use std::sync::{
    Mutex,
    atomic::{AtomicBool, AtomicU64, Ordering},
};

/// All letters that were taken on, in order.
#[derive(Default)]
pub(crate) struct Letters {
    taken: Mutex<Vec<Letter>>,
    /// In how many of a million letters the process dies: before it is taken on, and after.
    dies: (AtomicU64, AtomicU64),
    dice: AtomicU64,
    /// Whether the address takes nothing, and says that it never will.
    refuses: AtomicBool,
}

impl Letters {
    pub(crate) fn dying(before: u64, after: u64) -> Self {
        Self { dies: (before.into(), after.into()), dice: 7.into(), ..Self::default() }
    }

    pub(crate) fn refuse(&self) {
        self.refuses.store(true, Ordering::SeqCst);
    }

    /// What came since the last time.
    pub(crate) fn take(&self) -> Vec<Letter> {
        std::mem::take(&mut *self.taken.lock().expect("the letters"))
    }

    fn maybe_die(&self, of_a_million: &AtomicU64) {
        let roll = self.dice.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::SeqCst);
        let mixed = (roll ^ (roll >> 31)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB) >> 11;
        if mixed % 1_000_000 < of_a_million.load(Ordering::SeqCst) {
            // Not a panic: the hook would print it.
            std::panic::resume_unwind(Box::new("the process dies here"));
        }
    }
}

impl Mailer for Letters {
    fn carry(&self, letter: &Letter) -> Result<(), Undelivered> {
        self.maybe_die(&self.dies.0);
        self.taken.lock().expect("the letters").push(letter.clone());
        self.maybe_die(&self.dies.1);
        if self.refuses.load(Ordering::SeqCst) {
            let said = "550 nobody of that name".into();
            return Err(Undelivered { step: Step::Recipient, code: Some(550), said });
        }
        Ok(())
    }

    fn describe(&self) -> (String, String) {
        ("Fulcrum <fulcrum@northwind.example>".into(), "mail.northwind.example:587".into())
    }
}
