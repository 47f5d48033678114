//! All tests that need more than one floor, in one binary: one link on two cores.
#![expect(clippy::disallowed_methods, reason = "tests make and damage files")]

mod architecture;
mod crash;
mod disk;
mod gallery;
mod imports;
mod languages;
mod mail_files;
mod pages;
mod plan_files;
mod settings;
mod support;
