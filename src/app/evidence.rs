//! Evidence: files and pasted text are read, kept and looked at in jobs.

use std::path::PathBuf;

use super::App;
use crate::clock;
use crate::desktop::open::Target;
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::plan::Plan;
use crate::domain::plan::comparison::Mark;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{CriterionId, ProviderId};
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::task::Evidence;
use crate::domain::slug::Slug;
use crate::jobs::{Job, Stopped};
use crate::store::evidence::{Proof, check_evidence, evidence_path, read_proof, text_proof};
use crate::store::fs::RealFs;
use crate::store::{EvidenceError, EvidenceState, StoreError};
use crate::ui::action::{EvidenceAction, MarkEvidence};
use crate::ui::theme::Tone;

/// Evidence with what a look at it found.
type Seen = Vec<(Evidence, Result<EvidenceState, StoreError>)>;

/// What evidence belongs to.
#[derive(Clone, Copy)]
enum Whose {
    Task(Slug),
    /// A cell of the comparison.
    Mark(ProviderId, CriterionId),
}

impl Whose {
    /// What it has; nothing when nobody touched it.
    fn evidence(self, plan: &Plan) -> &[Evidence] {
        match self {
            Self::Task(id) => plan.tasks.get(id).map_or(&[], |task| &task.evidence),
            Self::Mark(provider, criterion) => plan.marks.get((provider, criterion)).map_or(&[], |mark| &mark.evidence),
        }
    }

    /// The change by which it has one more.
    fn with(self, plan: &Plan, evidence: Evidence) -> Edit {
        match self {
            Self::Task(id) => Edit::Task(TaskEdit::AddEvidence { id, evidence: Box::new(evidence) }),
            Self::Mark(provider, criterion) => {
                let known = plan.marks.get((provider, criterion)).map(|mark| (**mark).clone());
                let mut mark = known.unwrap_or_else(|| Mark::new(provider, criterion));
                mark.evidence.push(evidence);
                Edit::Mark(vec![mark])
            }
        }
    }
}

/// What is on its way.
#[derive(Default)]
pub(super) struct Work {
    adding: Vec<(Whose, Job<Result<Proof, EvidenceError>>)>,
    looking: Vec<Looking>,
}

/// A look at evidence.
struct Looking {
    /// It is to be shown in its folder, and what is wrong with it said; else the session is told alone.
    shows: bool,
    job: Job<Seen>,
}

impl Work {
    pub(super) fn is_busy(&self) -> bool {
        !self.adding.is_empty() || !self.looking.is_empty()
    }
}

impl App {
    pub(super) fn evidence_action(&mut self, action: EvidenceAction) {
        match action {
            EvidenceAction::AddFile { task, path } => {
                self.add(Whose::Task(task), move || read_proof(&RealFs, &path));
            }
            EvidenceAction::AddText { task, name, text } => {
                self.add(Whose::Task(task), move || text_proof(&name, &text));
            }
            EvidenceAction::Show { task, hash } => self.look_at(Whose::Task(task), Some(&hash)),
            EvidenceAction::Check { task } => self.look_at(Whose::Task(task), None),
            EvidenceAction::OfMark { provider, criterion, what } => {
                let whose = Whose::Mark(provider, criterion);
                match what {
                    MarkEvidence::AddFile(path) => self.add(whose, move || read_proof(&RealFs, &path)),
                    MarkEvidence::AddText { name, text } => self.add(whose, move || text_proof(&name, &text)),
                    MarkEvidence::Show(hash) => self.look_at(whose, Some(&hash)),
                    MarkEvidence::Check => self.look_at(whose, None),
                }
            }
        }
    }

    /// Reads what is to become evidence; nothing is read for a plan that takes no changes.
    fn add(&mut self, whose: Whose, read: impl FnOnce() -> Result<Proof, EvidenceError> + Send + 'static) {
        let Some(open) = &self.open else { return };
        if open.read_only.is_some() {
            let why = self.lang.text("read-only-why").into_owned();
            self.say(Tone::Warning, why);
            return;
        }
        self.evidence.adding.push((whose, Job::start("evidence", self.notify.clone(), move |_| Ok(read()))));
    }

    fn look_at(&mut self, whose: Whose, only: Option<&ContentHash>) {
        let Some(open) = &self.open else { return };
        let is_wanted = |evidence: &&Evidence| only.is_none_or(|hash| evidence.hash == *hash);
        let wanted: Vec<Evidence> = whose.evidence(open.history.plan()).iter().filter(is_wanted).cloned().collect();
        let folder = open.folder.clone();
        let job = Job::start("evidence", self.notify.clone(), move |progress| {
            let n_total = wanted.len();
            let mut found = Vec::with_capacity(n_total);
            for (n_done, evidence) in wanted.into_iter().enumerate() {
                progress.report(n_done, n_total)?;
                let state = check_evidence(&RealFs, &folder, &evidence);
                found.push((evidence, state));
            }
            Ok(found)
        });
        self.evidence.looking.push(Looking { shows: only.is_some(), job });
    }

    pub(super) fn poll_evidence(&mut self) {
        let mut done = Vec::new();
        self.evidence.adding.retain(|(whose, job)| {
            let result = job.poll();
            let goes_on = result.is_none();
            done.extend(result.map(|result| (*whose, result)));
            goes_on
        });
        for (whose, result) in done {
            self.read(whose, result);
        }
        let mut seen = Vec::new();
        self.evidence.looking.retain(|looking| {
            let result = looking.job.poll();
            let goes_on = result.is_none();
            seen.extend(result.map(|result| (looking.shows, result)));
            goes_on
        });
        for (shows, result) in seen {
            self.looked_at(shows, result);
        }
    }

    fn read(&mut self, whose: Whose, result: Result<Result<Proof, EvidenceError>, Stopped>) {
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
        let by = self.settings.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
        let Some(open) = &self.open else { return };
        let Proof { name, bytes, hash } = proof;
        let there = whose.evidence(open.history.plan()).iter().find(|evidence| evidence.hash == hash).cloned();
        let is_new = there.is_none();
        let evidence = there.unwrap_or_else(|| Evidence {
            hash,
            name,
            bytes: bytes.len() as u64,
            added: Stamp { at: clock::now(), by },
        });
        // Kept first and in any case: so a file that was lost or changed comes back by adding it again.
        open.keeper.keep_evidence(&evidence, bytes);
        self.session.evidence.insert(evidence.hash.clone(), EvidenceState::Unchanged);
        let edit = whose.with(open.history.plan(), evidence.clone());
        let key = if is_new { "evidence-added" } else { "evidence-there" };
        let text = self.lang.with(key, &[("name", &evidence.name)]).into_owned();
        if !is_new {
            self.say(Tone::Info, text);
        } else if self.try_edit(&edit) {
            self.say(Tone::Done, text);
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
                    self.session.evidence.insert(evidence.hash.clone(), state);
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
            self.open_target(Target::InFolder(path));
        }
    }
}
