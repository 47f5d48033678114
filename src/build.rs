//! Which program this is.

/// The system that it was built for, for whoever looks for the cause of a fault.
pub const SYSTEM: &str = if cfg!(windows) {
    "Windows"
} else if cfg!(target_os = "macos") {
    "macOS"
} else {
    "Linux"
};

/// The version for people: as `Cargo.toml` has it, and in a package with the commit that it was made of.
pub const VERSION: &str = match option_env!("CHANGEOVER_BUILD") {
    Some(version) => version,
    None => env!("CARGO_PKG_VERSION"),
};
