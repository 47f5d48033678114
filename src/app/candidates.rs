//! Files of candidates and filled questionnaires: read and compared in jobs; questionnaires: written in jobs.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use super::list_file::{ListFailure, read_list};
use crate::desktop::dialogs::Ask;
use crate::domain::candidates::diff_candidates;
use crate::domain::edit::Edit;
use crate::domain::plan::Plan;
use crate::domain::questionnaire::{OtherCandidate, diff_answers};
use crate::exchange::csv_in::{CandidateWords, read_answers, read_candidates};
use crate::exchange::unpack::list_in;
use crate::exchange::xlsx_in::{Fit, SheetChoice, XlsxFault, as_csv};
use crate::jobs::{Cancelled, JobProgress, Stopped};
use crate::store::fs::RealFs;
use crate::ui::action::{Action, CandidatesAction, ImportTarget, Page, Purpose};
use crate::ui::pages::providers::{Review, Reviewed};
use crate::ui::theme::Tone;

/// The largest file that is read, in bytes: five thousand candidates and a long note for each.
const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// Why nothing came of a file.
enum Failure {
    List(ListFailure),
    Other { other: OtherCandidate, provider: String },
    ProviderGone,
}

/// Reads a table, or the first sheet of a workbook that holds such a table, and compares it with the plan.
fn review(
    plan: &Plan,
    what: ImportTarget,
    (name, bytes): (String, Vec<u8>),
    progress: &JobProgress,
) -> Result<Review, Failure> {
    let bytes = Arc::new(bytes);
    let words = CandidateWords::from_ron(CandidateWords::SHIPPED).unwrap_or_default();
    let fit = |head: &[u8]| {
        let is_table = match what {
            ImportTarget::Candidates => read_candidates(head, &words).is_ok(),
            ImportTarget::Answers(_) => read_answers(head, &words).is_ok(),
        };
        if is_table { Fit::Some } else { Fit::Nothing }
    };
    let (workbook, table) =
        (|fault| Failure::List(ListFailure::Workbook(fault)), |fault| Failure::List(ListFailure::Table(fault)));
    let wanted = SheetChoice { name: None, fit: &fit };
    let sheet = as_csv(&bytes, wanted, &mut |done, total| progress.report(done, total)).map_err(workbook)?;
    let (text, name) = match sheet.sheet {
        Some(read) => (sheet.text, format!("{name} ({})", read.name)),
        None => (sheet.text, name),
    };
    let reviewed = match what {
        ImportTarget::Candidates => {
            let file = read_candidates(&text, &words).map_err(table)?;
            let diff = diff_candidates(plan, &file.rows);
            Reviewed::Candidates { taken: file.taken, ignored: file.ignored, warnings: file.warnings, diff }
        }
        ImportTarget::Answers(id) => {
            let provider = plan.providers.get(id).ok_or(Failure::ProviderGone)?;
            let file = read_answers(&text, &words).map_err(table)?;
            let refused = |other| Failure::Other { other, provider: provider.name.clone() };
            let diff = diff_answers(plan, provider, &file.rows).map_err(refused)?;
            Reviewed::Answers { ignored: file.ignored, warnings: file.warnings, diff }
        }
    };
    Ok(Review { name, bytes, reviewed })
}

impl App {
    pub(super) fn candidates_action(&mut self, action: CandidatesAction) {
        match action {
            CandidatesAction::Read(what, path) => self.read_table(what, path),
            CandidatesAction::Paste(what, text) => {
                let name = self.lang.text("import-pasted").into_owned();
                self.start_reading(what, move || Ok((name, list_in(text.into_bytes()).map_err(ListFailure::NoList)?)));
            }
            CandidatesAction::Apply(edit) => self.apply_review(&edit),
            CandidatesAction::Save { name, text } => {
                self.asked_for.questionnaire = Some(text);
                self.actions.push(Action::Ask(Purpose::SaveQuestionnaire, Ask::Save(name)));
            }
        }
    }

    fn read_table(&mut self, what: ImportTarget, path: PathBuf) {
        self.start_reading(what, move || read_list(&path, MAX_BYTES));
    }

    fn start_reading(
        &mut self,
        what: ImportTarget,
        bytes: impl FnOnce() -> Result<(String, Vec<u8>), ListFailure> + Send + 'static,
    ) {
        let Some(open) = &self.open else { return };
        let plan = open.history.plan().clone();
        let work = move |progress: &JobProgress| {
            let reviewed = bytes().map_err(Failure::List).and_then(|file| review(&plan, what, file, progress));
            if matches!(reviewed, Err(Failure::List(ListFailure::Workbook(XlsxFault::Cancelled)))) {
                Err(Cancelled)
            } else {
                Ok(reviewed)
            }
        };
        self.start_anew("table", work, move |app, result| app.table_read(what, result));
        self.session.go(Page::Providers);
    }

    fn apply_review(&mut self, edit: &Edit) {
        let before = self.revision();
        if !self.try_edit(edit) {
            return;
        }
        if let (Some(open), Some(review)) = (&self.open, self.session.providers.end_review()) {
            open.keeper.keep_import(&review.name, review.bytes.to_vec());
        }
        let text = self.lang.text("candidates-apply-done").into_owned();
        self.say_with_undo(Tone::Done, text, before);
    }

    /// The dialog's answer.
    pub(super) fn save_questionnaire_as(&mut self, path: PathBuf) {
        let Some(text) = self.asked_for.questionnaire.take() else { return };
        let write = move || crate::store::write_file(&RealFs, &path, text.as_bytes()).map(|()| path);
        self.write_in_job("questionnaire", write, "questionnaire-saved");
    }

    fn table_read(&mut self, what: ImportTarget, result: Result<Result<Review, Failure>, Stopped>) {
        let why = match result {
            Ok(Ok(review)) => return self.session.providers.show_review(review),
            Ok(Err(failure)) => self.why_not(&failure),
            Err(Stopped::Cancelled | Stopped::Broken) => self.lang.text("job-broken").into_owned(),
        };
        self.session.providers.show_trouble(what, why);
    }

    fn why_not(&self, failure: &Failure) -> String {
        match failure {
            Failure::List(failure) => failure.sentence(&self.lang),
            Failure::ProviderGone => self.lang.text("answers-gone").into_owned(),
            Failure::Other { other, provider } => {
                self.lang.with("answers-other", &[("other", &other.name), ("provider", provider)]).into_owned()
            }
        }
    }
}
