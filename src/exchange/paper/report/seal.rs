//! The hashes of a page's parts, by which a change is found and named.
//!
//! Somebody who changes a part on purpose can write its hash anew; only the plan knows what it was. Without the plan a seal
//! finds what happened by accident.

use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::report::PartSeal;

/// Ends the last part.
pub(super) const END: &str = "<!-- end of parts -->\n";
const SEAL: &str = "<!-- seal\n";
const SEAL_END: &str = "-->\n";
const MARK: &str = "<!-- part ";
const MARK_END: &str = " -->\n";
/// The name of what lies around the parts.
const AROUND: &str = "sheet";

/// Begins a part.
pub(super) fn mark(name: &str) -> String {
    format!("{MARK}{name}{MARK_END}")
}

/// The page with the hashes of its parts at its end, and these.
pub(super) fn seal(page: &str) -> (String, Vec<PartSeal>) {
    let parts: Vec<PartSeal> = parts_of(page)
        .into_iter()
        .map(|(name, text)| PartSeal { name, hash: ContentHash::of_bytes(text.as_bytes()) })
        .collect();
    let mut sealed = format!("{page}{SEAL}");
    for part in &parts {
        sealed.extend([&part.name, " ", part.hash.as_str(), "\n"]);
    }
    sealed.push_str(SEAL_END);
    (sealed, parts)
}

/// What lies around the parts first, then each part with its mark.
fn parts_of(page: &str) -> Vec<(String, String)> {
    let (inside, after) = page.rsplit_once(END).unwrap_or((page, ""));
    let mut pieces = inside.split(MARK);
    let around = format!("{}{END}{after}", pieces.next().unwrap_or_default());
    let mut parts = vec![(AROUND.to_owned(), around)];
    for piece in pieces {
        let name = piece.split(MARK_END).next().unwrap_or_default();
        parts.push((name.to_owned(), format!("{MARK}{piece}")));
    }
    parts
}

/// What became of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartState {
    /// It is as it was.
    Same,
    /// Something of it is another than it was.
    Changed,
    /// It is not there.
    Missing,
    /// Nobody wrote down that there is such a part.
    Added,
}

/// A part that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// Its name.
    pub name: String,
    /// What became of it.
    pub state: PartState,
}

/// A page that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Hashes of the parts as they are.
    pub now: Vec<PartSeal>,
    /// As the page itself says that they were.
    pub said: Vec<PartSeal>,
}

impl Sealed {
    /// Each part beside what somebody says that it was.
    pub fn beside(&self, said: &[PartSeal]) -> Vec<PartView> {
        let mut views: Vec<PartView> = Vec::new();
        for part in said {
            let now: Vec<&PartSeal> = self.now.iter().filter(|one| one.name == part.name).collect();
            let state = match now.as_slice() {
                [] => PartState::Missing,
                [only] if only.hash == part.hash => PartState::Same,
                _ => PartState::Changed,
            };
            views.push(PartView { name: part.name.clone(), state });
        }
        let is_new = |one: &&PartSeal| !said.iter().any(|part| part.name == one.name);
        views.extend(
            self.now.iter().filter(is_new).map(|one| PartView { name: one.name.clone(), state: PartState::Added }),
        );
        views
    }
}

/// Takes a page apart; `None`: it has no seal.
pub fn look_at_seal(text: &str) -> Option<Sealed> {
    let (page, rest) = text.rsplit_once(SEAL)?;
    let lines = rest.strip_suffix(SEAL_END)?;
    let mut said = Vec::new();
    for line in lines.lines() {
        let (name, hash) = line.split_once(' ')?;
        said.push(PartSeal { name: name.to_owned(), hash: ContentHash::try_from(hash.to_owned()).ok()? });
    }
    let now = parts_of(page).into_iter();
    let now = now.map(|(name, text)| PartSeal { name, hash: ContentHash::of_bytes(text.as_bytes()) }).collect();
    Some(Sealed { now, said })
}
