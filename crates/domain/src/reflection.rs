//! One tap after a meeting, for oneself alone: was it worth it, and who drove it.

use crate::error::{Error, Result};

/// Did it move something?
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Worth {
    /// Nothing moved.
    StoodStill,
    /// Something did.
    ALittle,
    /// It was worth it.
    Yes,
    /// Much moved.
    ALot,
}

impl Worth {
    /// All of them, from little to much.
    pub const ALL: [Self; 4] = [Self::StoodStill, Self::ALittle, Self::Yes, Self::ALot];

    /// Name in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::StoodStill => "stood-still",
            Self::ALittle => "a-little",
            Self::Yes => "yes",
            Self::ALot => "a-lot",
        }
    }

    /// The answer of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|worth| worth.as_str() == name)
            .ok_or_else(|| Error::invalid("worth", "Say stood-still, a-little, yes or a-lot."))
    }
}

/// Who drove the conversation, as its author sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Drove {
    /// The author.
    You,
    /// Both of them.
    Both,
    /// The one across.
    Other,
}

impl Drove {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::You, Self::Both, Self::Other];

    /// Name in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Both => "both",
            Self::Other => "other",
        }
    }

    /// The answer of that name.
    ///
    /// # Errors
    /// `Invalid` for any other word.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|drove| drove.as_str() == name)
            .ok_or_else(|| Error::invalid("drove", "Say you, both or other."))
    }
}

/// What one thinks of a meeting; either half may wait.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Reflection {
    /// Did it move something?
    pub worth: Option<Worth>,
    /// Who drove it.
    pub drove: Option<Drove>,
}

impl Reflection {
    /// As it is sealed: two letters whatever the answer, so that not even a length tells one answer from another.
    #[must_use]
    pub fn to_letters(self) -> String {
        let worth = match self.worth {
            None => '-',
            Some(Worth::StoodStill) => '0',
            Some(Worth::ALittle) => '1',
            Some(Worth::Yes) => '2',
            Some(Worth::ALot) => '3',
        };
        let drove = match self.drove {
            None => '-',
            Some(Drove::You) => 'y',
            Some(Drove::Both) => 'b',
            Some(Drove::Other) => 'o',
        };
        [worth, drove].into_iter().collect()
    }

    /// The reflection that was sealed as these letters.
    #[must_use]
    pub fn of_letters(letters: &str) -> Self {
        let mut letters = letters.chars();
        let worth = match letters.next() {
            Some('0') => Some(Worth::StoodStill),
            Some('1') => Some(Worth::ALittle),
            Some('2') => Some(Worth::Yes),
            Some('3') => Some(Worth::ALot),
            _ => None,
        };
        let drove = match letters.next() {
            Some('y') => Some(Drove::You),
            Some('b') => Some(Drove::Both),
            Some('o') => Some(Drove::Other),
            _ => None,
        };
        Self { worth, drove }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_sealed_in_the_same_length_and_comes_back() {
        let worths = Worth::ALL.into_iter().map(Some).chain([None]);
        for worth in worths {
            for drove in Drove::ALL.into_iter().map(Some).chain([None]) {
                let reflection = Reflection { worth, drove };
                assert_eq!(reflection.to_letters().len(), 2);
                assert!(Reflection::of_letters(&reflection.to_letters()) == reflection);
            }
        }
    }

    #[test]
    fn answers_have_names() {
        assert_eq!(Worth::parse("a-lot").unwrap(), Worth::ALot);
        assert_eq!(Drove::parse("both").unwrap(), Drove::Both);
        assert!(Worth::parse("5").is_err() && Drove::parse("nobody").is_err());
    }
}
