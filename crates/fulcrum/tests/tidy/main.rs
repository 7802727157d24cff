//! Holds the house rules that no lint knows: layers, budgets, vocabulary, and what must not be there. Runs no feature.

#[cfg(test)]
mod absence;
#[cfg(test)]
mod budgets;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod source;
#[cfg(test)]
mod vocabulary;

#[cfg(test)]
mod tree;
