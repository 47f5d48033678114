//! Commands that follow from other tables: to each page, and a new record of each noun.

use egui::Key;

use super::chord::{Chord, ctrl, plain};
use super::{Command, Id, On, Records, Run};
use crate::ui::action::Page;
use crate::ui::nav;
use crate::ui::pages::customers;

/// The keys to the pages of the upper rail, in its order.
const DIGITS: [Chord; 9] = [
    ctrl(Key::Num1),
    ctrl(Key::Num2),
    ctrl(Key::Num3),
    ctrl(Key::Num4),
    ctrl(Key::Num5),
    ctrl(Key::Num6),
    ctrl(Key::Num7),
    ctrl(Key::Num8),
    ctrl(Key::Num9),
];

const PLANS: [Chord; 1] = [ctrl(Key::O)];
const HELP: [Chord; 1] = [plain(Key::F1)];
const NEW: [Chord; 1] = [ctrl(Key::N)];

/// The commands that lead to the pages of the rail.
pub(super) fn all() -> impl Iterator<Item = Command> {
    nav::all().map(|entry| {
        let command = Command::new(Id::Go(entry.page), "command-go").within(entry.word).icon(entry.icon);
        let command = command.runs(Run::Go(entry.page));
        match entry.page {
            Page::Plans => command.keys(&PLANS),
            // Its views have entries of their own.
            Page::Customers => with_digit(command.runs(Run::Do(customers::go_to_list)), Page::Customers),
            Page::Help => command.help("command-help").keys(&HELP),
            page => with_digit(command, page),
        }
    })
}

/// The command with the keys of its page's place in the rail.
fn with_digit(command: Command, page: Page) -> Command {
    match nav::above().position(|above| above.page == page) {
        Some(at) => command.keys(DIGITS.get(at..=at).unwrap_or_default()),
        None => command,
    }
}

/// The command that begins a new record of this noun.
pub(super) fn new_of(records: &'static Records) -> Command {
    let command = Command::new(Id::New(records.noun), records.add).icon(records.icon);
    command.on(On::Everywhere).keys(&NEW).leaves_field().runs(Run::New(records))
}
