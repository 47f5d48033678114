//! Evidence: files and pasted text are read, kept and looked at in jobs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::App;
use crate::clock;
use crate::desktop::open::OpenTarget;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::task::Evidence;
use crate::exchange::eml::picture_type;
use crate::exchange::mail_in;
use crate::i18n::numbers::file_size;
use crate::jobs::{JobProgress, Stopped};
use crate::store::evidence::{Proof, check_evidence, evidence_path, read_proof, text_proof};
use crate::store::fs::RealFs;
use crate::store::{EvidenceError, EvidenceState, StoreError};
use crate::ui::action::{EvidenceAction, EvidenceOwner, EvidenceWhat, OfferedFile};
use crate::ui::theme::Tone;

/// The most that a logo may have, in bytes: it goes along in every letter.
const MAX_LOGO_BYTES: usize = 500_000;

/// Evidence with what a look at it found.
type Seen = Vec<(Evidence, Result<EvidenceState, StoreError>)>;

/// What was found.
#[derive(Default)]
pub(super) struct Looks {
    /// What the latest looks found.
    pub(super) states: BTreeMap<ContentHash, EvidenceState>,
    /// What the screen asked for since the plan was opened: each is looked at once.
    asked: BTreeSet<ContentHash>,
}

impl App {
    /// What the latest looks at evidence found; nothing about evidence that nobody looked at.
    pub fn evidence_states(&self) -> &BTreeMap<ContentHash, EvidenceState> {
        &self.evidence.states
    }

    pub(super) fn evidence_action(&mut self, EvidenceAction { of, what }: EvidenceAction) {
        match what {
            EvidenceWhat::AddFile(path) => {
                // Until it is there, the path stays typed.
                self.session.unfinished.put(&of.key("path"), path.display().to_string());
                self.add(of, move || read_proof(&RealFs, &path));
            }
            EvidenceWhat::AddText { name, text } => self.add(of, move || text_proof(&name, &text)),
            EvidenceWhat::Remove(hash) => {
                let edit = self.open.as_ref().and_then(|open| of.without(open.history.plan(), &hash));
                if let Some(edit) = edit {
                    self.try_edit(&edit);
                }
            }
            EvidenceWhat::Show(hash) => self.look_at(of, |evidence| evidence.hash == hash, true),
            EvidenceWhat::Check => {
                let mut asked = std::mem::take(&mut self.evidence.asked);
                self.look_at(of, |evidence| asked.insert(evidence.hash.clone()), false);
                self.evidence.asked = asked;
            }
        }
    }

    /// Reads what is to become evidence; nothing is read for a plan that takes no changes.
    fn add(&mut self, of: EvidenceOwner, read: impl FnOnce() -> Result<Proof, EvidenceError> + Send + 'static) {
        let Some(open) = &self.open else { return };
        if open.read_only.is_some() {
            let why = self.lang.text("read-only-why").into_owned();
            self.say(Tone::Warning, why);
            return;
        }
        self.start("evidence", move |_| Ok(read()), move |app, result| app.read(of, result));
    }

    /// Looks into files that may prove something about a customer, and offers them on its sheet; none is kept.
    pub(super) fn look_into(&mut self, customer: CustomerId, paths: Vec<PathBuf>) {
        let look = move |progress: &JobProgress| {
            let n_total = paths.len();
            let mut offered = Vec::with_capacity(n_total);
            for (n_done, path) in paths.into_iter().enumerate() {
                progress.report(n_done, n_total)?;
                let (name, look) = match read_proof(&RealFs, &path) {
                    Ok(proof) => (proof.name.clone(), Ok(mail_in::look(&proof.name, &proof.bytes))),
                    Err(error) => {
                        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
                        (name.unwrap_or_default(), Err(error.message()))
                    }
                };
                offered.push(OfferedFile { customer, path, name, look });
            }
            Ok(offered)
        };
        self.start("evidence", look, |app, result| match result {
            Ok(offered) => app.session.customers.offer(offered),
            Err(_) => app.say_key(Tone::Late, "job-broken"),
        });
    }

    fn look_at(&mut self, of: EvidenceOwner, mut is_wanted: impl FnMut(&Evidence) -> bool, shows: bool) {
        let Some(open) = &self.open else { return };
        let all = of.evidence(open.history.plan()).iter();
        let wanted: Vec<Evidence> = all.filter(|evidence| is_wanted(evidence)).cloned().collect();
        if wanted.is_empty() {
            return;
        }
        let folder = open.folder.clone();
        let look = move |progress: &JobProgress| {
            let n_total = wanted.len();
            let mut found = Vec::with_capacity(n_total);
            for (n_done, evidence) in wanted.into_iter().enumerate() {
                progress.report(n_done, n_total)?;
                let state = check_evidence(&RealFs, &folder, &evidence);
                found.push((evidence, state));
            }
            Ok(found)
        };
        self.start("evidence", look, move |app, result| app.looked_at(shows, result));
    }

    fn read(&mut self, of: EvidenceOwner, result: Result<Result<Proof, EvidenceError>, Stopped>) {
        let proof = match result {
            Ok(Ok(proof)) => proof,
            Ok(Err(error)) => {
                let text = self.lang.say(&error.message()).into_owned();
                self.say(Tone::Late, text);
                return;
            }
            Err(_) => {
                let text = self.lang.text("job-broken").into_owned();
                self.say(Tone::Late, text);
                return;
            }
        };
        if of == EvidenceOwner::Logo && picture_type(&proof.bytes).is_none() {
            self.say_key(Tone::Late, "company-logo-no-picture");
            return;
        }
        if of == EvidenceOwner::Logo && MAX_LOGO_BYTES < proof.bytes.len() {
            let [size, most] = [proof.bytes.len(), MAX_LOGO_BYTES].map(|bytes| file_size(bytes as u64));
            let args = [("size", size.as_str()), ("most", most.as_str())];
            let text = self.lang.with("company-logo-too-large", &args).into_owned();
            self.say(Tone::Late, text);
            return;
        }
        self.session.unfinished.clear(&of.key("path"));
        let by = self.settings.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
        let Some(open) = &self.open else { return };
        let Proof { name, bytes, hash } = proof;
        let there = of.evidence(open.history.plan()).iter().find(|evidence| evidence.hash == hash).cloned();
        let is_new = there.is_none();
        let evidence = there.unwrap_or_else(|| Evidence {
            hash,
            name,
            bytes: bytes.len() as u64,
            added: Stamp { at: clock::now(), by },
        });
        // Kept first and in any case: so a file that was lost or changed comes back by adding it again.
        open.keeper.keep_evidence(&evidence, bytes);
        self.evidence.states.insert(evidence.hash.clone(), EvidenceState::Unchanged);
        let edit = of.with(open.history.plan(), evidence.clone());
        let key = match (is_new, of.goes_along()) {
            (true, true) => "attachment-added",
            (true, false) => "evidence-added",
            (false, true) => "attachment-there",
            (false, false) => "evidence-there",
        };
        let text = self.lang.with(key, &[("name", &evidence.name)]).into_owned();
        if !is_new {
            self.say(Tone::Info, text);
        } else if let Some(edit) = edit {
            if self.try_edit(&edit) {
                self.say(Tone::Done, text);
            }
        } else {
            let gone = self.lang.text("refused-gone").into_owned();
            self.say(Tone::Warning, gone);
        }
    }

    fn looked_at(&mut self, shows: bool, result: Result<Seen, Stopped>) {
        let Ok(found) = result else {
            let text = self.lang.text("job-broken").into_owned();
            self.say(Tone::Late, text);
            return;
        };
        for (evidence, state) in found {
            match state {
                Ok(state) => {
                    self.evidence.states.insert(evidence.hash.clone(), state);
                    if shows {
                        self.show(&evidence, state);
                    }
                }
                Err(error) => {
                    let text = self.lang.say(&error.message()).into_owned();
                    self.say(Tone::Late, text);
                }
            }
        }
    }

    fn show(&mut self, evidence: &Evidence, state: EvidenceState) {
        let Some(open) = &self.open else { return };
        let path: PathBuf = evidence_path(&open.folder, evidence);
        if let Some((key, args)) = state.fault(&path, evidence) {
            let text = self.lang.say(&(key, args)).into_owned();
            self.say(Tone::Late, text);
        }
        if state != EvidenceState::Missing {
            self.open_target(OpenTarget::InFolder(path));
        }
    }
}
