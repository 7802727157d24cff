//! How long a start takes on the demo's data, and what the process takes at rest.

use crate::{
    Effort, Outcome,
    report::{Report, median, milliseconds},
    server::{Demo, cold, resident},
};
use std::time::Duration;

pub(crate) fn measure(effort: Effort, demo: &Demo, report: &mut Report) -> Outcome {
    let mut times = Vec::new();
    for _ in 0..effort.starts {
        let (_, time) = cold(demo)?;
        times.push(milliseconds(time));
    }
    report.add(("start", "cold_ms", "ms"), median(times));
    let (server, _) = cold(demo)?;
    std::thread::sleep(Duration::from_secs(2));
    report.add(("start", "rss_mb", "MB"), resident(server.id())?);
    Ok(())
}
