//! The key for other words, in a file of its own in the data folder: made once, and never part of a copy.

use super::RedactionKey;
use crate::store::error::StoreError;
use crate::store::fs::Fs;
use crate::store::places::Places;

/// The key of this computer; it is made when it is asked for first.
///
/// # Errors
/// Why there is none.
pub fn read_or_make(fs: &dyn Fs, places: &Places) -> Result<RedactionKey, StoreError> {
    let path = places.data_dir().join("redaction.key");
    if let Some(key) = fs.read(&path).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok()) {
        return Ok(RedactionKey(key));
    }
    let mut key = [0_u8; 32];
    getrandom::fill(&mut key).map_err(|_| StoreError::ReadBack { path: path.clone() })?;
    crate::store::write_file(fs, &path, &key)?;
    Ok(RedactionKey(key))
}
