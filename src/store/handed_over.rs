//! Texts that were handed over lie beside the plan, named by their hash; here they are read again.

use std::collections::BTreeMap;
use std::path::Path;

use super::error::StoreError;
use super::fs::Fs;
use crate::domain::plan::hash::ContentHash;

/// The subject and the plain text that was handed over.
pub(super) fn handed_over(fs: &dyn Fs, folder: &Path, hash: &ContentHash) -> Result<(String, String), StoreError> {
    let path = folder.join("handed-over").join(format!("{}.txt", hash.as_str()));
    let bytes = fs.read(&path).map_err(|source| StoreError::read(&path, source))?;
    let text = String::from_utf8_lossy(&bytes);
    let (subject, plain) = text.split_once("\n\n").unwrap_or(("", &text));
    Ok((subject.to_owned(), plain.to_owned()))
}

/// Those of these texts that can be read.
pub fn all_handed_over<'h>(
    fs: &dyn Fs,
    folder: &Path,
    hashes: impl IntoIterator<Item = &'h ContentHash>,
) -> BTreeMap<ContentHash, (String, String)> {
    hashes.into_iter().filter_map(|hash| Some((hash.clone(), handed_over(fs, folder, hash).ok()?))).collect()
}
