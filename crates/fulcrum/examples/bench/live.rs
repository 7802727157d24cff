//! Typing together: pairs of protocol clients, one types and one reads, against ours, a yardstick and Hocuspocus by
//! turns in one run. Ours seals each edit and has it on the disk before anybody sees it.

mod cut;
mod idle;
mod peer;
pub(crate) mod yardstick;

use crate::{
    Effort, Outcome,
    report::{Report, median, milliseconds, now, number},
    server::resident,
};
use futures_util::{SinkExt as _, StreamExt as _};
use peer::{Pair, Peer, Which};
use shared_text::{Document, Message as Said, read, update};
use std::{collections::HashMap, fs, path::Path, time::Duration};
use tokio::{net::TcpStream, task::JoinSet, time::timeout};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, client::IntoClientRequest as _, http::HeaderValue, protocol::WebSocketConfig},
};

/// Pairs that type as fast as they can.
const SATURATING: usize = 50;
/// Pairs that type once a second.
const CALM: usize = 500;
/// Pairs after which memory is read for the first time.
const FIRST: usize = 100;
/// Edits of a pair that are on their way at once.
const WINDOW: usize = 32;
/// Patience with one edit.
const PATIENCE: Duration = Duration::from_secs(30);

type Socket = WebSocketStream<TcpStream>;

/// What one server did in one round.
struct Round {
    per_second: f64,
    cpu_per_1000: f64,
    p50: f64,
    p99: f64,
    rest: f64,
    kib_per_pair: f64,
}

/// Measures all three, round by round.
pub(crate) fn measure(effort: Effort, fulcrum: &Path, report: &mut Report) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut rounds: HashMap<&str, Vec<Round>> = HashMap::new();
    for _ in 0..effort.rounds {
        for which in [Which::Yardstick, Which::Fulcrum, Which::Hocuspocus] {
            let peer = Peer::start(which, fulcrum, CALM)?;
            let round = runtime.block_on(round(&peer, effort));
            let round = round.map_err(|error| format!("{}: {error}", which.name()))?;
            rounds.entry(which.name()).or_default().push(round);
        }
    }
    for (name, rounds) in &rounds {
        let middle = |of: fn(&Round) -> f64| median(rounds.iter().map(of).collect());
        for (figure, unit, value) in [
            ("edits_per_s_50", "edits/s", middle(|round| round.per_second)),
            ("cpu_s_per_1000", "s", middle(|round| round.cpu_per_1000)),
            ("p50_ms_500", "ms", middle(|round| round.p50)),
            ("p99_ms_500", "ms", middle(|round| round.p99)),
            ("rss_mb", "MB", middle(|round| round.rest)),
            ("kib_per_pair", "KiB", middle(|round| round.kib_per_pair)),
        ] {
            report.add_of(("live", figure, unit), name, value);
        }
    }
    let peer = Peer::start(Which::Fulcrum, fulcrum, idle::PAIRS)?;
    runtime.block_on(idle::measure(effort, &peer, report))?;
    runtime.block_on(cut::measure(&peer, report))?;
    let rate = |name: &str| median(rounds[name].iter().map(|round| round.per_second).collect());
    report.add(("live", "ratio_to_yardstick", ""), rate("fulcrum") / rate("yardstick"));
    report.add(("live", "ratio_to_hocuspocus", ""), rate("fulcrum") / rate("hocuspocus"));
    Ok(())
}

async fn round(peer: &Peer, effort: Effort) -> Outcome<Round> {
    tokio::time::sleep(Duration::from_millis(500)).await;
    let rest = resident(peer.id())?;
    let mut pairs = Vec::new();
    // What the first ones cost is mostly caches that fill once.
    let mut connected = Vec::new();
    for some in [&peer.pairs[..FIRST], &peer.pairs[FIRST..]] {
        for pair in some {
            pairs.push(Typing::open(peer, pair).await?);
        }
        connected.push(settled(peer).await?);
    }
    let mut times =
        calm(&mut pairs, effort.calm_seconds).await.map_err(|error| format!("typing calmly: {error}"))?;
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(times.len() * share / 1000).copied().unwrap_or(f64::NAN);
    let before = cpu(peer.id())?;
    let (edits, time) = saturated(pairs.drain(..SATURATING).collect(), effort.edits).await?;
    Ok(Round {
        per_second: number(edits) / time.as_secs_f64(),
        cpu_per_1000: (cpu(peer.id())? - before) / number(edits) * 1000.0,
        p50: at(500),
        p99: at(990),
        rest,
        kib_per_pair: (connected[1] - connected[0]) * 1024.0 / number(CALM - FIRST),
    })
}

/// Megabytes once all that was just opened is at rest.
async fn settled(peer: &Peer) -> Outcome<f64> {
    tokio::time::sleep(Duration::from_secs(1)).await;
    resident(peer.id())
}

/// One who types and one who reads.
struct Typing {
    writer: Socket,
    reader: Socket,
    pair: Pair,
    document: Document,
    written: String,
    /// What the reader has: servers may send several edits as one.
    reading: Document,
}

impl Typing {
    async fn open(peer: &Peer, pair: &Pair) -> Outcome<Self> {
        let cookie = |side: usize| pair.cookies.as_ref().map(|cookies| cookies[side].as_str());
        let mut both = [connect(peer, pair, cookie(0)).await?, connect(peer, pair, cookie(1)).await?];
        if let Some(hello) = &pair.hello {
            for socket in &mut both {
                socket.send(Message::Binary(hello.clone().into())).await?;
            }
        }
        let [writer, reader] = both;
        let (document, reading) = (Document::default(), Document::default());
        Ok(Self { writer, reader, pair: pair.clone(), document, written: String::new(), reading })
    }

    /// The next edit: one more letter.
    fn edit(&mut self) -> Message {
        self.written.push('x');
        let change = self.document.replace(&self.written);
        Message::Binary([&self.pair.prefix[..], &update(&change)].concat().into())
    }

    /// Waits until the reader sees one edit more, or several at once; answers how many it has seen in all.
    async fn seen(&mut self) -> Outcome<usize> {
        loop {
            let heard = timeout(PATIENCE, self.reader.next()).await;
            let heard = heard.map_err(|_| "an edit was not seen")?.ok_or("the reader was cut off")??;
            let bytes = match heard {
                Message::Binary(bytes) => bytes,
                Message::Close(why) => return Err(format!("the reader was sent away: {why:?}").into()),
                _ => continue,
            };
            let Ok(Said::Update(update)) = read(&bytes[self.pair.prefix.len().min(bytes.len())..]) else {
                continue;
            };
            self.reading.apply(&update).map_err(|why| format!("an update does not apply: {why:?}"))?;
            return Ok(self.reading.length());
        }
    }
}

async fn connect(peer: &Peer, pair: &Pair, cookie: Option<&str>) -> Outcome<Socket> {
    let mut request = format!("ws://{}{}", peer.host, pair.path).into_client_request()?;
    if let Some(cookie) = cookie {
        request.headers_mut().insert("cookie", HeaderValue::from_str(cookie)?);
    }
    let stream = TcpStream::connect(&peer.host).await?;
    stream.set_nodelay(true)?;
    let small = WebSocketConfig::default().read_buffer_size(4096).write_buffer_size(0);
    Ok(client_async_with_config(request, stream, Some(small)).await?.0)
}

/// Each pair types once a second; answers how long each edit took to be seen, in milliseconds.
async fn calm(pairs: &mut Vec<Typing>, seconds: u32) -> Outcome<Vec<f64>> {
    let mut all = JoinSet::new();
    for (place, mut pair) in pairs.drain(..).enumerate() {
        all.spawn(async move {
            tokio::time::sleep(Duration::from_millis(u64::try_from(place).unwrap_or_default() * 2)).await;
            let mut beat = tokio::time::interval(Duration::from_secs(1));
            let mut times = Vec::new();
            for _ in 0..seconds {
                beat.tick().await;
                let edit = pair.edit();
                let began = now();
                pair.writer.send(edit).await.map_err(|e| e.to_string())?;
                pair.seen().await.map_err(|e| e.to_string())?;
                times.push(milliseconds(began.elapsed()));
            }
            Ok::<_, String>((pair, times))
        });
    }
    let mut times = Vec::new();
    while let Some(done) = all.join_next().await {
        let (pair, measured) = done??;
        times.extend(measured);
        pairs.push(pair);
    }
    Ok(times)
}

/// Each pair types as fast as its edits are seen; answers how many edits in what time.
async fn saturated(pairs: Vec<Typing>, edits: usize) -> Outcome<(usize, Duration)> {
    let mut ready = Vec::new();
    for mut pair in pairs {
        // Made before, so that only what servers do is measured.
        let made: Vec<Message> = (0..edits).map(|_| pair.edit()).collect();
        ready.push((pair, made));
    }
    let total = ready.len() * edits;
    let began = now();
    let mut all = JoinSet::new();
    for (pair, made) in ready {
        all.spawn(race(pair, made));
    }
    while let Some(done) = all.join_next().await {
        done??;
    }
    Ok((total, began.elapsed()))
}

async fn race(mut pair: Typing, made: Vec<Message>) -> Result<(), String> {
    let before = pair.reading.length();
    let (mut sent, mut seen, total) = (0, 0, made.len());
    let mut made = made.into_iter();
    while seen < total {
        while sent < total && sent - seen < WINDOW {
            let Some(edit) = made.next() else { break };
            pair.writer.feed(edit).await.map_err(|e| e.to_string())?;
            sent += 1;
        }
        pair.writer.flush().await.map_err(|e| e.to_string())?;
        seen = pair.seen().await.map_err(|e| e.to_string())? - before;
        // Acknowledgements and the like are read and forgotten, or they would fill the line.
        while let Ok(Some(Ok(_))) = timeout(Duration::ZERO, pair.writer.next()).await {}
    }
    Ok(())
}

/// Seconds of processor time that a process took so far.
fn cpu(id: u32) -> Outcome<f64> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat"))?;
    let (_, rest) = stat.rsplit_once(") ").ok_or("no stat: not Linux?")?;
    let ticks: f64 = rest.split(' ').skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
    // Linux counts a hundred a second wherever it runs.
    Ok(ticks / 100.0)
}
