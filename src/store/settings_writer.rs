//! Writes settings on a thread of its own, so that no zoom step and no column width makes the window wait for the disk.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use super::error::StoreError;
use super::fs::RealFs;
use super::places::Places;
use super::settings::Settings;

/// What became of so many wishes to write.
type Answer = (usize, Result<(), StoreError>);

/// The thread that writes settings; of several wishes at once only the latest is written.
pub struct SettingsWriter {
    wishes: Sender<Settings>,
    answers: Receiver<Answer>,
    n_open: usize,
}

impl SettingsWriter {
    /// Starts the thread; `notify` is called after each write.
    pub fn start(places: Places, notify: impl Fn() + Send + 'static) -> Self {
        let (wishes, inbox) = channel::<Settings>();
        let (outbox, answers) = channel();
        let serve = move || {
            while let Ok(mut settings) = inbox.recv() {
                let mut n = 1;
                while let Ok(newer) = inbox.try_recv() {
                    settings = newer;
                    n += 1;
                }
                if outbox.send((n, settings.save(&RealFs, &places))).is_err() {
                    return;
                }
                notify();
            }
        };
        // Without the thread nothing can be sent to it, and `write` says so.
        drop(std::thread::Builder::new().name("settings".to_owned()).spawn(serve));
        Self { wishes, answers, n_open: 0 }
    }

    /// Asks for these settings to be written. Answers whether somebody is there to do it.
    pub fn write(&mut self, settings: &Settings) -> bool {
        let is_sent = self.wishes.send(settings.clone()).is_ok();
        self.n_open += usize::from(is_sent);
        is_sent
    }

    /// Why the latest write failed; `None` when none did since the last look.
    pub fn poll(&mut self) -> Option<StoreError> {
        let mut failed = None;
        while let Ok(answer) = self.answers.try_recv() {
            failed = self.take(answer);
        }
        failed
    }

    /// Whether something is still to be written.
    pub fn is_busy(&self) -> bool {
        0 < self.n_open
    }

    /// Waits until everything is written, at most as long as `patience`.
    pub fn finish(&mut self, patience: Duration) {
        let end = Instant::now() + patience;
        while self.is_busy() {
            match self.answers.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(answer) => drop(self.take(answer)),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn take(&mut self, (n, result): Answer) -> Option<StoreError> {
        self.n_open = self.n_open.saturating_sub(n);
        result.err()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_settings_are_on_the_disk_when_the_writer_has_finished() {
        let data = tempfile::tempdir().unwrap();
        let places = Places::at(data.path());
        let mut writer = SettingsWriter::start(places.clone(), || {});
        for zoom in [110, 120, 130] {
            assert!(writer.write(&Settings { zoom, ..Settings::default() }));
        }
        writer.finish(Duration::from_secs(20));
        assert!(!writer.is_busy());
        assert_eq!(Settings::load(&RealFs, &places).settings.zoom, 130);
    }
}
