//! Reads arguments and opens the window; no logic.

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
