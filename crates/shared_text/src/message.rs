//! Messages of the y-sync protocol as y-websocket speaks it, and one of our own that says what is on disk.

use yrs::encoding::read::Read as _;
use yrs::{
    encoding::{read::Cursor, write::Write as _},
    sync::AwarenessUpdate,
    updates::{
        decoder::{Decode as _, DecoderV1},
        encoder::Encode as _,
    },
};

const SYNC: u8 = 0;
const AWARENESS: u8 = 1;
const ASK_AWARENESS: u8 = 3;
/// Ours: how many sync messages of this connection are on disk. Sent only to who asked for it.
const ACKNOWLEDGED: u8 = 9;

const STEP1: u8 = 0;
const STEP2: u8 = 1;
const UPDATE: u8 = 2;

/// What a client may say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Message {
    /// It has this state vector: what does it lack?
    Step1(Vec<u8>),
    /// All that this side lacked.
    Step2(Vec<u8>),
    /// A new change.
    Update(Vec<u8>),
    /// Where carets are.
    Awareness(AwarenessUpdate),
    /// Where are the others' carets?
    AskAwareness,
    /// Something that later clients may say; to be ignored.
    Unknown,
}

/// Not a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Malformed;

/// Reads a message.
///
/// # Errors
/// When the bytes end early or are none of the protocol's.
pub fn read(bytes: &[u8]) -> Result<Message, Malformed> {
    let mut cursor = Cursor::new(bytes);
    let kind: u8 = cursor.read_var().map_err(|_| Malformed)?;
    match kind {
        SYNC => {
            let step: u8 = cursor.read_var().map_err(|_| Malformed)?;
            let payload = cursor.read_buf().map_err(|_| Malformed)?.to_vec();
            match step {
                STEP1 => Ok(Message::Step1(payload)),
                STEP2 => Ok(Message::Step2(payload)),
                UPDATE => Ok(Message::Update(payload)),
                _ => Err(Malformed),
            }
        }
        AWARENESS => {
            let payload = cursor.read_buf().map_err(|_| Malformed)?;
            let update = AwarenessUpdate::decode(&mut DecoderV1::new(Cursor::new(payload)));
            update.map(Message::Awareness).map_err(|_| Malformed)
        }
        ASK_AWARENESS => Ok(Message::AskAwareness),
        _ => Ok(Message::Unknown),
    }
}

/// "This is what I have: send what I lack."
#[must_use]
pub fn step1(vector: &[u8]) -> Vec<u8> {
    sync(STEP1, vector)
}

/// "This is what you lacked."
#[must_use]
pub fn step2(update: &[u8]) -> Vec<u8> {
    sync(STEP2, update)
}

/// "This is new."
#[must_use]
pub fn update(update: &[u8]) -> Vec<u8> {
    sync(UPDATE, update)
}

/// "Of your sync messages of this connection the first `count` are on disk."
#[must_use]
pub fn acknowledged(count: u64) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(10);
    bytes.write_u8(ACKNOWLEDGED);
    bytes.write_var(count);
    bytes
}

/// "Here are carets."
#[must_use]
pub fn carets(carets: &AwarenessUpdate) -> Vec<u8> {
    let payload = carets.encode_v1();
    let mut bytes = Vec::with_capacity(payload.len() + 6);
    bytes.write_u8(AWARENESS);
    bytes.write_buf(&payload);
    bytes
}

fn sync(step: u8, payload: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(payload.len() + 7);
    bytes.write_u8(SYNC);
    bytes.write_u8(step);
    bytes.write_buf(payload);
    bytes
}
