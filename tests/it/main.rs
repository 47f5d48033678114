//! The tests of the whole program, in one binary.

mod mail_files;
