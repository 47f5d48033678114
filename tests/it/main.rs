//! One binary for all tests that look at the program from outside: linking takes longer than running.
#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests make and damage files")]

mod beside_plans;
mod crash;
mod disk;
mod journal;
mod plan_files;
mod plan_folder;
