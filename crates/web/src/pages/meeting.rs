//! The pages of a meeting: live, wrapping up, as it was, and the list of past ones. Each in a file of its own.

mod list;
mod live;
mod past;
mod recap;
mod record;
mod reflection;
mod wrap_up;
mod wrapped;

pub(crate) use list::list;
pub(crate) use live::live;
pub(crate) use past::past;
pub(crate) use wrap_up::wrap_up;
pub(crate) use wrapped::wrapped;
