//! A yardstick in Python: a process that works once per line on its input and answers with seconds.

use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// A Python process that waits for its turns.
pub(crate) struct Python {
    process: Child,
    ask: Option<ChildStdin>,
    answers: Lines<BufReader<ChildStdout>>,
    /// What it reads; removed when this goes.
    _data: tempfile::NamedTempFile,
}

impl Python {
    /// Starts `script`, which finds `data` in the file that its first argument names.
    pub(crate) fn start(script: &str, data: &[u8]) -> Self {
        let file = tempfile::NamedTempFile::new().expect("a temporary file");
        file.as_file().write_all(data).expect("written");
        // Debian's own, which has Debian's packages.
        let mut process = Command::new("/usr/bin/python3")
            .args(["-c", script])
            .arg(file.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 is there");
        let ask = process.stdin.take();
        let answers = BufReader::new(process.stdout.take().expect("piped")).lines();
        Self { process, ask, answers, _data: file }
    }

    /// One turn: how long it took by its own clock.
    pub(crate) fn turn(&mut self) -> Duration {
        writeln!(self.ask.as_mut().expect("still listening"), "go").expect("python listens");
        let line = self.answers.next().expect("python answers").expect("text");
        Duration::from_secs_f64(line.split(' ').next().expect("a number").parse().expect("a number"))
    }
}

impl Drop for Python {
    fn drop(&mut self) {
        self.ask = None;
        self.process.wait().expect("python ends");
    }
}
