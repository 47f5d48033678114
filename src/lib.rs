//! Changeover: an offline planner for the changeover from Microsoft CSP direct-bill partner to
//! indirect reseller.
//!
//! The house has six floors. Code names only floors below its own. A test holds it to that.
//!
//! ```text
//! 6  app        the loop: clock, dispatch, undo, autosave
//! 5  ui         draws &Plan, answers with Action        cli   the same plan without a window
//! 4  roster     the customers as rows: columns, search, order, files
//! 3  i18n       sentences          jobs       threads, progress, cancel
//! 2  store      the disk           exchange   text in, text out; pure       desktop   clipboard, dialogs, mail program
//! 1  domain     facts and sums: plan, edits, rules, calendar, schedule, links, drafts
//! ```
//!
//! The modules stand in reading order.

pub mod domain;

pub mod desktop;
pub mod exchange;
pub mod store;

pub mod build;
pub mod clock;
pub mod i18n;
pub mod ids;
pub mod jobs;

pub mod roster;

pub mod cli;
pub mod ui;

pub mod app;
