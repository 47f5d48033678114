//! The link notary.
