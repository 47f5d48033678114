//! The plan and its nouns.

pub mod ids;
