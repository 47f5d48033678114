//! Which program this is.

/// The version for people: as `Cargo.toml` has it, and in a package with the commit that it was made of.
pub const VERSION: &str = match option_env!("CHANGEOVER_BUILD") {
    Some(version) => version,
    None => env!("CARGO_PKG_VERSION"),
};
