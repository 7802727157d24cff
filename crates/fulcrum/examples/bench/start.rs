//! How long a start takes on the demo's data, and what the process takes at rest.

use crate::{
    Effort, Outcome,
    report::{Report, median, milliseconds},
    server::{Demo, cold},
};
use std::{fs, time::Duration};

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

/// Megabytes that a process holds in memory.
fn resident(id: u32) -> Outcome<f64> {
    let status = fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS: not Linux?")?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kilobytes / 1024.0)
}
