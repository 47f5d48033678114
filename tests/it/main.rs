//! The tests of the whole program, in one binary.

#[cfg(test)]
mod mail_files;
