//! All tests that need more than one floor, in one binary: linking takes longer than running.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests make and damage files")]

mod architecture;
mod beside_plans;
mod calendar_files;
mod calendars;
mod candidates;
mod choices;
mod commands;
mod compare_command;
mod comparison;
mod crash;
mod customers;
mod dates_command;
mod deadlines;
mod disk;
mod enrollment;
mod evidence;
mod gallery;
mod imports;
mod invitations;
mod journal;
mod languages;
mod mail_files;
mod pages;
mod papers;
mod partnerships;
mod plan_files;
mod plan_folder;
mod requests;
mod rule_files;
mod rulebook;
mod rules_command;
mod rules_page;
mod settings;
mod support;
mod today;
