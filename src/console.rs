//! What a console of Windows starts as `changeover`: hands everything to `changeover.exe` beside it, and waits for it.
//!
//! A program with a window gets no console, and a console does not wait for it; this one does both. It is installed as
//! `changeover.com`, which a console finds first.

use std::io::{self, Write as _};
use std::process::{Child, Command, ExitCode, Stdio};

/// As for a file that could not be read.
const NOT_STARTED: u8 = 5;

fn main() -> ExitCode {
    match start().and_then(follow) {
        Ok(code) => ExitCode::from(code),
        Err(fault) => {
            drop(writeln!(io::stderr(), "changeover.exe: {fault}")); // a console that is gone hears nothing
            ExitCode::from(NOT_STARTED)
        }
    }
}

fn start() -> io::Result<Child> {
    let program = std::env::current_exe()?.with_file_name("changeover.exe");
    Command::new(program).args(std::env::args_os().skip(1)).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()
}

/// Passes on what it says; gives its exit code.
fn follow(mut child: Child) -> io::Result<u8> {
    let (said, complained) = (child.stdout.take(), child.stderr.take());
    let other = std::thread::spawn(move || {
        complained.map(|mut complained| io::copy(&mut complained, &mut io::stderr())).transpose()
    });
    if let Some(mut said) = said {
        drop(io::copy(&mut said, &mut io::stdout())); // a reader that went away ends the talking, not the work
        drop(io::stdout().flush());
    }
    drop(other.join());
    let code = child.wait()?.code();
    Ok(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(NOT_STARTED))
}
