//! What pages keep: how a new record begins, and what is done with the one under the cursor.

use super::Hands;
use crate::ui::action::Page;
use crate::ui::ctx::Ctx;
use crate::ui::pages::{company, customers, moves, providers, todos};
use crate::ui::session::Session;

/// The records of a noun on its page.
#[derive(Debug)]
pub struct Records {
    /// Names them among the commands.
    pub noun: &'static str,
    /// Where they are kept.
    pub page: Page,
    /// Key of what begins a new one.
    pub add: &'static str,
    /// Stands before that.
    pub icon: &'static str,
    /// Whether the page shows them now.
    pub is_shown: fn(&Session) -> bool,
    /// Why there can be no new one.
    pub why_no_new: fn(&Ctx<'_>) -> Option<String>,
    /// Begins a new one on its page, with the keyboard in it.
    pub begin: fn(&Ctx<'_>, &mut Session),
    /// What is done with one.
    pub one: One,
}

/// What is done.
pub type CommandWork = fn(&mut Hands<'_, '_>);

/// What is done with the record that the cursor is on.
#[derive(Clone, Copy, Debug)]
pub struct One {
    /// Whether the cursor is on one.
    pub is_there: fn(&Ctx<'_>, &mut Session) -> bool,
    /// Shows it.
    pub open: Option<CommandWork>,
    /// The keyboard goes to its name.
    pub rename: Option<CommandWork>,
    /// Removes it, and those that are chosen with it; there is a way back.
    pub remove: Option<CommandWork>,
    /// What the key D does.
    pub act: Option<CommandWork>,
    /// Copies it, and those that are chosen with it, to be pasted elsewhere on its page.
    pub copy: Option<CommandWork>,
}

impl One {
    /// No cursor, and nothing to do.
    pub const NONE: Self =
        Self { is_there: |_, _| false, open: None, rename: None, remove: None, act: None, copy: None };
}

/// All of them, in the order of the rail.
pub static ALL: &[&Records] = &[
    &company::PEOPLE,
    &providers::PROVIDERS,
    &providers::CRITERIA,
    &providers::PARTNERSHIPS,
    &providers::REQUESTS,
    &customers::CUSTOMERS,
    &moves::WORK,
    &moves::SCHEDULE,
    &moves::LINE,
    &moves::MEMBERS,
    &moves::WAVES,
    &moves::REQUESTS,
    &moves::SCENARIOS,
    &moves::BASELINES,
    &todos::TODOS,
    &todos::CHECKLISTS,
];

/// Those that the page shows now.
pub fn shown(session: &Session) -> Option<&'static Records> {
    ALL.iter().copied().find(|records| (records.is_shown)(session))
}
