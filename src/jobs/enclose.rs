//! The files that go along with letters, each read once for any number of letters.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::compose::Mail;
use crate::domain::draft::DraftMessage;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::task::Evidence;
use crate::exchange::letter_file::{Enclosed, EnclosedFile};
use crate::store::evidence::read_evidence;
use crate::store::fs::RealFs;

/// Reads what letters of the plan in one folder take along.
pub struct Enclosures {
    folder: PathBuf,
    known: HashMap<ContentHash, Result<Arc<[u8]>, DraftMessage>>,
}

impl Enclosures {
    /// For the plan in this folder.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, known: HashMap::new() }
    }

    /// What this letter takes along.
    ///
    /// # Errors
    /// A sentence that says which file is not there as it was added.
    pub fn of(&mut self, letter: &Mail) -> Result<Enclosed, DraftMessage> {
        let attachments = letter.head.attachments.iter().map(|file| self.read(file)).collect::<Result<_, _>>()?;
        let logo = letter.head.logo.as_ref().map(|file| self.read(file)).transpose()?;
        Ok(Enclosed { attachments, logo })
    }

    fn read(&mut self, file: &Evidence) -> Result<EnclosedFile, DraftMessage> {
        let folder = &self.folder;
        let read = || read_evidence(&RealFs, folder, file).map(Arc::from);
        let bytes = self.known.entry(file.hash.clone()).or_insert_with(read).clone()?;
        Ok(EnclosedFile { name: file.name.clone(), bytes })
    }
}
