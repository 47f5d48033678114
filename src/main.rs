//! Reads arguments and opens the window; no logic.

// Windows opens a console for every other program; `console.rs` is what a console starts.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use changeover::app::window;
use changeover::cli::{self, Cli};
use clap::Parser as _;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match &cli.command {
        Some(command) => {
            let mut out = std::io::stdout().lock();
            ExitCode::from(cli::run(command, &cli.global, &mut out) as u8)
        }
        None => window::open(&cli),
    }
}
