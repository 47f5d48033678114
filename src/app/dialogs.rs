//! Asking for a file or a folder: by the system's dialog, or by a typed path where there is none; and who gets the answer.

use std::path::{Path, PathBuf};

use super::App;
use super::queue::Scope;
use crate::desktop::dialogs::{Ask, Dialog, DialogAnswer};
use crate::store::fs::RealFs;
use crate::store::{export, places};
use crate::ui::action::{
    AnyOrder, CandidatesAction, EvidenceAction, EvidenceWhat, ImportAction, ImportTarget, Page, PictureAction,
    PlanAction, Purpose, ReportAction, RuleFileAction,
};
use crate::ui::path_prompt::PathPrompt;

/// What is written once a dialog said where.
#[derive(Default)]
pub(super) struct AskedFor {
    pub(super) calendar: Option<String>,
    pub(super) help_text: Option<String>,
    pub(super) picture: Option<PictureAction>,
    pub(super) questionnaire: Option<String>,
    pub(super) table: Option<AnyOrder>,
}

/// Key of what a dialog is called.
fn title_key(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Import => "dialog-import",
        Purpose::OpenPlan => "dialog-open-plan",
        Purpose::SaveLetters => "dialog-save-letters",
        Purpose::SaveLetter => "dialog-save-letter",
        Purpose::CopyPlan => "dialog-copy-plan",
        Purpose::RedactPlan(_) => "dialog-redact",
        Purpose::Evidence(of) if of.goes_along() => "dialog-attachment",
        Purpose::Evidence(_) => "dialog-evidence",
        Purpose::SaveCalendar => "dialog-save-calendar",
        Purpose::SaveHelpText(which) => which.dialog_key(),
        Purpose::SavePicture => "dialog-save-picture",
        Purpose::Table(ImportTarget::Candidates) => "dialog-candidates",
        Purpose::Table(ImportTarget::Answers(_)) => "dialog-answers",
        Purpose::RuleFile => "dialog-rule-file",
        Purpose::SaveQuestionnaire => "dialog-save-questionnaire",
        Purpose::SaveTable => "dialog-save-customers",
        Purpose::SaveReport(_) => "dialog-save-report",
        Purpose::ShareLetters => "dialog-share-letters",
        Purpose::TakeLetters => "dialog-take-letters",
        Purpose::Columns => "dialog-columns",
        Purpose::SaveColumns => "dialog-save-columns",
    }
}

impl App {
    pub(super) fn ask(&mut self, purpose: Purpose, ask: Ask) {
        let notify = self.notify.clone();
        let dialog = Dialog::open(&self.desktop, &self.lang.text(title_key(purpose)), &ask, move || notify());
        self.dialog = Some((purpose, ask, dialog));
    }

    pub(super) fn poll_dialog(&mut self) {
        let Some(answer) = self.dialog.as_ref().and_then(|(_, _, dialog)| dialog.poll()) else { return };
        let Some((purpose, ask, _)) = self.dialog.take() else { return };
        match answer {
            DialogAnswer::Path(path) => self.place(purpose, &ask, path, true),
            DialogAnswer::Nothing => {}
            // That page has a field for the path already.
            DialogAnswer::NoDialog if purpose == Purpose::Import => self.session.import.has_no_dialog = true,
            DialogAnswer::NoDialog => {
                let title = self.lang.text(title_key(purpose)).into_owned();
                let documents = places::documents_dir().unwrap_or_default();
                let suggested = match &ask {
                    Ask::File(_) => String::new(),
                    Ask::Folder => documents.display().to_string(),
                    Ask::Save(name) => documents.join(name).display().to_string(),
                };
                self.session.path_prompt = Some(PathPrompt::new(purpose, ask, title, suggested));
            }
        }
    }

    /// A path that was typed.
    pub(super) fn path_typed(&mut self, purpose: Purpose, ask: &Ask, typed: &str) {
        self.place(purpose, ask, places::typed_path(typed), false);
    }

    /// A file to be written gets its ending, and where nobody was asked whether a file of that name may be replaced, it
    /// gets a name that is free.
    fn place(&mut self, purpose: Purpose, ask: &Ask, path: PathBuf, is_confirmed: bool) {
        let Ask::Save(name) = ask else {
            self.take_path(purpose, path);
            return;
        };
        let ending = Path::new(name).extension().map(|ending| ending.to_string_lossy().into_owned());
        let whole = ending.map_or_else(|| path.clone(), |ending| export::with_ending(path.clone(), &ending));
        if is_confirmed && whole == path {
            self.take_path(purpose, path);
        } else {
            let look = move |_: &_| Ok(export::free_place(&RealFs, &whole));
            self.start_in((Scope::Program, "place"), look, move |app, path| {
                if let Ok(path) = path {
                    app.take_path(purpose, path);
                }
            });
        }
    }

    fn take_path(&mut self, purpose: Purpose, path: PathBuf) {
        match purpose {
            Purpose::Import => {
                self.session.go(Page::Import);
                self.import_action(ImportAction::Read(path));
            }
            Purpose::OpenPlan => self.plan_action(PlanAction::Open(path)),
            Purpose::CopyPlan => self.plan_action(PlanAction::CopyTo(path)),
            Purpose::RedactPlan(shifts_days) => self.plan_action(PlanAction::RedactTo { parent: path, shifts_days }),
            Purpose::SaveLetters => self.save_all_into(&path),
            Purpose::Evidence(of) => self.evidence_action(EvidenceAction { of, what: EvidenceWhat::AddFile(path) }),
            Purpose::SaveCalendar => self.save_calendar_as(path),
            Purpose::SaveHelpText(which) => self.save_help_text_as(which, path),
            Purpose::SavePicture => self.save_picture_as(path),
            Purpose::Table(what) => self.candidates_action(CandidatesAction::Read(what, path)),
            Purpose::RuleFile => self.rule_file_action(RuleFileAction::Read(path)),
            Purpose::SaveQuestionnaire => self.save_questionnaire_as(path),
            Purpose::SaveTable => self.save_table_as(path),
            Purpose::SaveReport(form) => self.report_action(ReportAction::Save { path: Some(path), form }),
            Purpose::Columns => self.import_action(ImportAction::LoadColumns(path)),
            Purpose::SaveColumns => self.save_columns_as(path),
            Purpose::ShareLetters => self.share_letters_as(path),
            Purpose::TakeLetters => self.read_letters(path),
            Purpose::SaveLetter => self.save_letter_as(path),
        }
    }
}
