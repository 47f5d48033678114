//! Reads arguments and opens the window; no logic.
fn main() {}
