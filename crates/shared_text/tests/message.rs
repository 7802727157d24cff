//! Messages read back as they were written, and rubbish is refused.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what went wrong by panicking")]

use proptest::prelude::*;
use shared_text::{Awareness, Malformed, Message, acknowledged, carets, read, step1, step2, update};

/// One caret as a client says it: id 7, this clock, these words.
fn caret(clock: u8, json: &str) -> Vec<u8> {
    let mut payload = vec![1, 7, clock, u8::try_from(json.len()).unwrap()];
    payload.extend(json.as_bytes());
    let mut message = vec![1, u8::try_from(payload.len()).unwrap()];
    message.extend(payload);
    message
}

fn said(clock: u8, json: &str) -> shared_text::Message {
    read(&caret(clock, json)).unwrap()
}

#[test]
fn each_message_reads_back() {
    assert_eq!(read(&step1(&[1, 2])), Ok(Message::Step1(vec![1, 2])));
    assert_eq!(read(&step2(&[3])), Ok(Message::Step2(vec![3])));
    assert_eq!(read(&update(&[4])), Ok(Message::Update(vec![4])));
    assert_eq!(read(&[3]), Ok(Message::AskAwareness));
    assert_eq!(acknowledged(300), [9, 0xac, 2]);
    assert_eq!(read(&acknowledged(1)), Ok(Message::Unknown));
    assert_eq!(read(&[]), Err(Malformed));
    assert_eq!(read(&[0, 2, 200, 1]), Err(Malformed));
}

#[test]
fn carets_are_relayed_and_leave_with_their_connection() {
    let mut awareness = Awareness::default();
    let Message::Awareness(first) = said(1, "{\"at\":1}") else { panic!("no caret") };
    let news = awareness.hear(1, first.clone()).unwrap();
    assert_eq!(carets(&news), caret(1, "{\"at\":1}"));
    assert_eq!(awareness.all(), Some(first));
    let Message::Awareness(older) = said(0, "{\"at\":0}") else { panic!("no caret") };
    assert_eq!(awareness.hear(1, older), None);
    assert_eq!(carets(&awareness.leave(1).unwrap()), caret(2, "null"));
    assert_eq!((awareness.all(), awareness.leave(1)), (None, None));
}

proptest! {
    #[test]
    fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read(&bytes).ok();
    }
}
