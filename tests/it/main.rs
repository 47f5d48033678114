//! All tests that need more than one floor, in one binary: one link on two cores.

mod gallery;
mod mail_files;
