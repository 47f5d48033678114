//! The real window: how soon it is painted beside a bare one, whatever the plan's size, and that it rests when nobody works.

use std::process::Command;

use crate::{Figure, median};

/// Runs `scripts/first-paint`, which opens real windows by turns and prints `name value` lines.
pub(crate) fn figures() -> Vec<Figure> {
    let output = Command::new("scripts/first-paint").output().expect("scripts/first-paint runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    let values = |name: &str| -> Vec<f64> {
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        line.map(|line| line.split_whitespace().filter_map(|word| word.parse().ok()).collect()).unwrap_or_default()
    };
    let (bare, peer) = (values("bare:"), values("keepassxc:"));
    let painted = |kind: &str, key: &str, (yardstick, theirs): (&str, &[f64]), goal: f64| {
        let ours = values(key);
        let ratio = median(ours.iter().zip(theirs).map(|(ours, theirs)| ours / theirs));
        Figure {
            name: format!("first paint, {kind}"),
            ours: format!("{:.0} ms", median(ours.into_iter())),
            yardstick: format!("{yardstick} {:.0} ms", median(theirs.iter().copied())),
            ratio,
            goal,
        }
    };
    let one = |name: &str| values(name).first().copied().unwrap_or(f64::NAN);
    let (memory, theirs, empty) = (one("memory-10k:"), one("memory-gnumeric:"), one("memory-bare:"));
    let mut figures = vec![painted("sample plan", "sample:", ("bare eframe window", &bare), 1.3)];
    for (kind, key) in [("1k customers", "1k:"), ("10k customers", "10k:"), ("100k customers", "100k:")] {
        figures.push(painted(kind, key, ("KeePassXC", &peer), 0.7));
    }
    figures.push(Figure {
        name: "memory (PSS), 10k customers open in the list".into(),
        ours: format!("{memory:.0} MiB"),
        yardstick: format!("gnumeric with the same list {theirs:.0} MiB; a bare eframe window {empty:.0}"),
        ratio: memory / theirs,
        goal: 1.0,
    });
    let (line, list) = (one("memory-time-line:"), one("memory-customers:"));
    figures.push(Figure {
        name: "memory (PSS), time line of 2,000 customers with 10 subscriptions".into(),
        ours: format!("{line:.0} MiB"),
        yardstick: format!("the list of the same customers {list:.0} MiB"),
        ratio: line / list,
        goal: 1.2,
    });
    let ticks = one("idle-ticks:");
    figures.push(Figure {
        name: "CPU of an idle window in 10 s, 10k customers".into(),
        ours: format!("{ticks} ticks of 10 ms"),
        yardstick: "none".into(),
        ratio: ticks,
        goal: 0.0,
    });
    figures
}
