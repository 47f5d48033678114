//! All tests that need more than one floor, in one binary: one link on two cores.

#[cfg(test)]
mod gallery;
#[cfg(test)]
mod mail_files;
