//! All tests that need more than one floor, in one binary: linking takes longer than running.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests make and damage files")]

mod architecture;
mod beside_plans;
mod calendars;
mod commands;
mod crash;
mod customers;
mod dates_command;
mod disk;
mod gallery;
mod imports;
mod invitations;
mod journal;
mod languages;
mod mail_files;
mod pages;
mod plan_files;
mod plan_folder;
mod rules_page;
mod settings;
mod support;
