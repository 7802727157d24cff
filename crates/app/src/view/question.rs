//! What is shown of the questions worth asking.

use domain::question::Question;

/// Questions offered to one side.
#[derive(Clone, Default)]
pub struct Offer {
    /// Three at the most: those captured are gone.
    pub questions: Vec<Question>,
    /// There are others to ask for.
    pub more: bool,
}
