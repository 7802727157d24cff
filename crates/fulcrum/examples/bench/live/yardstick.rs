//! What the durable part costs at the least: a bare WebSocket server that knows no protocol, keeps each edit as one row
//! (`synchronous=FULL`, many rows a commit) and sends it on after the commit. It seals nothing, checks nobody and has no
//! documents.

use crate::Outcome;
use axum::{
    Router,
    body::Bytes,
    extract::{
        Path, State,
        ws::{Message, WebSocket, WebSocketUpgrade},
    },
    response::Response,
    routing::get,
};
use futures_util::{SinkExt as _, StreamExt as _};
use std::{
    collections::HashMap,
    io::Write as _,
    path::Path as File,
    sync::{Arc, Mutex, PoisonError, mpsc},
};
use tokio::sync::{broadcast, oneshot};

/// Rows that share a commit at the most.
const BATCH: usize = 512;
/// Edits that wait for a slow reader.
const WAITING: usize = 64;

type Edit = (String, Bytes, oneshot::Sender<()>);
type Said = (u64, Bytes);
/// Seats taken so far, and who is in each room.
type Rooms = (u64, HashMap<String, broadcast::Sender<Said>>);

#[derive(Clone)]
struct Yardstick {
    rooms: Arc<Mutex<Rooms>>,
    edits: mpsc::Sender<Edit>,
}

/// Serves until it is killed.
pub(crate) fn serve(file: &File) -> Outcome {
    let connection = rusqlite::Connection::open(file)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE edits (id INTEGER PRIMARY KEY, room TEXT NOT NULL, edit BLOB NOT NULL)",
    )?;
    let (edits, written) = mpsc::channel();
    std::thread::spawn(move || write(&connection, &written).is_ok());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        writeln!(std::io::stdout(), "http://{}", listener.local_addr()?)?;
        let state = Yardstick { rooms: Arc::default(), edits };
        axum::serve(listener, Router::new().route("/{room}", get(join)).with_state(state)).await?;
        Ok(())
    })
}

fn write(connection: &rusqlite::Connection, edits: &mpsc::Receiver<Edit>) -> rusqlite::Result<()> {
    let mut insert = connection.prepare("INSERT INTO edits (room, edit) VALUES (?1, ?2)")?;
    while let Ok(first) = edits.recv() {
        let batch: Vec<Edit> = std::iter::once(first).chain(edits.try_iter().take(BATCH - 1)).collect();
        connection.execute_batch("BEGIN IMMEDIATE")?;
        for (room, edit, _) in &batch {
            insert.execute((room, edit.as_ref()))?;
        }
        connection.execute_batch("COMMIT")?;
        for (_, _, done) in batch {
            // Whoever left needs no answer.
            done.send(()).ok();
        }
    }
    Ok(())
}

async fn join(
    State(state): State<Yardstick>,
    Path(room): Path<String>,
    upgrade: WebSocketUpgrade,
) -> Response {
    upgrade.read_buffer_size(4096).write_buffer_size(0).on_upgrade(|socket| talk(socket, state, room))
}

async fn talk(socket: WebSocket, state: Yardstick, room: String) {
    let (me, others) = {
        let mut rooms = state.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.0 += 1;
        let others = rooms.1.entry(room.clone()).or_insert_with(|| broadcast::channel(WAITING).0).clone();
        (rooms.0, others)
    };
    let mut heard = others.subscribe();
    let (mut sink, mut stream) = socket.split();
    let speaking = async {
        while let Ok((from, edit)) = heard.recv().await {
            if from != me && sink.send(Message::Binary(edit)).await.is_err() {
                return;
            }
        }
    };
    // Committed in the order in which they came, without waiting for each before the next is taken.
    let (order, mut committed) = tokio::sync::mpsc::channel::<(Bytes, oneshot::Receiver<()>)>(WAITING);
    let telling = async {
        while let Some((edit, done)) = committed.recv().await {
            if done.await.is_ok() {
                others.send((me, edit)).ok();
            }
        }
    };
    let listening = async {
        while let Some(Ok(Message::Binary(edit))) = stream.next().await {
            let (done, written) = oneshot::channel();
            state.edits.send((room.clone(), edit.clone(), done)).ok();
            if order.send((edit, written)).await.is_err() {
                return;
            }
        }
    };
    tokio::select! { () = speaking => {}, () = telling => {}, () = listening => {} }
}
