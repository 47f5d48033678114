//! Lists as other programs leave them, against a plan: what is unknown, unreadable or absent in a file never changes what the
//! plan knows.

mod any;
mod columns;
mod contacts;
mod copies;
mod forms;
mod ids;
mod links;
mod mend;
mod subscriptions;
mod texts;
mod words;
mod workbooks;

use std::path::{Path, PathBuf};
use std::process::Output;

use tempfile::TempDir;

use crate::support::run_in;

/// A plan of six customers, and the program without a window.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.run(&["generate", "plan", "--customers", "6"], 0);
        desk
    }

    fn output(&self, arguments: &[&str]) -> Output {
        let applies = arguments[0] == "import" && arguments.contains(&"--apply");
        let more: &[&str] = if applies { &["--into-sample"] } else { &[] };
        run_in(self.0.path(), "data", &[arguments, more].concat())
    }

    #[track_caller]
    fn run(&self, arguments: &[&str], code: i32) -> String {
        let output = self.output(arguments);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {text}{complaint}");
        text
    }

    fn write(&self, name: &str, text: &str) -> String {
        std::fs::write(self.0.path().join(name), text).unwrap();
        name.to_owned()
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    /// The plan's customers as the file holds them.
    fn plan(&self) -> String {
        let text = std::fs::read_to_string(self.0.path().join("plan/plan.ron")).unwrap();
        text.lines().filter(|line| line.trim_start().starts_with("Customer")).collect::<Vec<_>>().join("\n")
    }

    /// The line of the plan's customer with this text.
    fn customer(&self, text: &str) -> String {
        self.plan().lines().find(|line| line.contains(text)).unwrap_or_default().to_owned()
    }
}

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/cases").join(name)
}

fn case_text(name: &str) -> String {
    case(name).to_string_lossy().into_owned()
}
