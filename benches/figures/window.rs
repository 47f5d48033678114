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
    let bare = values("bare:");
    let painted = |name: &'static str, key: &str| {
        let ours = values(key);
        let ratio = median(ours.iter().zip(&bare).map(|(ours, bare)| ours / bare));
        Figure {
            name,
            ours: format!("{:.0} ms", median(ours.into_iter())),
            yardstick: format!("bare eframe window {:.0} ms", median(bare.iter().copied())),
            ratio,
            goal: 1.3,
        }
    };
    let ticks = values("idle-ticks:").first().copied().unwrap_or(f64::NAN);
    vec![
        painted("first paint, sample plan", "sample:"),
        painted("first paint, 10k customers", "10k:"),
        Figure {
            name: "CPU of an idle window in 10 s",
            ours: format!("{ticks} ticks of 10 ms"),
            yardstick: "none".into(),
            ratio: ticks,
            goal: 0.0,
        },
    ]
}
