//! The calendar in a letter that came: found among its parts and decoded. A letter inside of a letter is not looked into, so
//! that an invitation which came back undelivered is no answer.

use crate::read::{self, Calendar, MOST_BYTES, Method, Unreadable};
use mail_parser::{MessageParser, MimeHeaders as _};

/// What somebody's calendar program answered by mail.
///
/// # Errors
/// That it is too long, or holds no such answer.
pub fn reply(message: &[u8]) -> Result<Calendar, Unreadable> {
    if message.len() > MOST_BYTES {
        return Err(Unreadable::TooLong);
    }
    let message = MessageParser::default().parse(message).ok_or(Unreadable::NoCalendar)?;
    let is_calendar = |kind: &mail_parser::ContentType<'_>| {
        let subtype = kind.subtype().unwrap_or_default();
        (kind.ctype().eq_ignore_ascii_case("text") && subtype.eq_ignore_ascii_case("calendar"))
            || (kind.ctype().eq_ignore_ascii_case("application") && subtype.eq_ignore_ascii_case("ics"))
    };
    let parts = message.parts.iter().filter(|part| part.content_type().is_some_and(is_calendar));
    let answers = |calendar: &Calendar| matches!(calendar.method, Some(Method::Reply | Method::Counter));
    parts.filter_map(|part| read::read(part.contents()).ok()).find(answers).ok_or(Unreadable::NoCalendar)
}
