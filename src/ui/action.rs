//! `Action`: all that a view can ask for. Views push, `app` carries out after drawing.

use std::path::PathBuf;

use crate::desktop::dialogs::Ask;
use crate::domain::draft::Language;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::ImportEdit;
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::ids::{CustomerId, PartnershipId};
use crate::domain::plan_start::PlanStart;
use crate::domain::site::SiteAddress;
use crate::exchange::paper::report::ReportForm;
use crate::store::settings::{Aside, TourPlace};
use crate::ui::theme::Tone;

pub use super::candidates_action::{CandidatesAction, ImportTarget};
use super::commands;
pub use super::evidence_action::{EvidenceAction, EvidenceOwner, EvidenceWhat, OfferedFile};
pub use super::help_text::HelpText;
pub use super::letter_action::{HandWay, LetterAction, Piece, WhichLetter};
pub use super::page::Page;
pub use super::picture_action::{PictureAction, PictureWish};
pub use super::place::Place;
pub use super::report_action::{MadeReport, ReportAction};
pub use super::table_action::{AnyOrder, ExportTable, TableLayout};
pub use super::what_if::WhatIf;
pub use super::write_to::{Whom, WriteTo};

/// What a file dialog is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A file to import.
    Import,
    /// A plan's folder to open.
    OpenPlan,
    /// A folder for all letters of a round.
    SaveLetters,
    /// A place for one letter.
    SaveLetter,
    /// A place for a copy of the plan.
    CopyPlan,
    /// A place for a copy without names; whether its days are moved.
    RedactPlan(bool),
    /// A file that proves this.
    Evidence(EvidenceOwner),
    /// A place for a calendar.
    SaveCalendar,
    /// A place for a text that Help saves.
    SaveHelpText(HelpText),
    /// A place for a picture.
    SavePicture,
    /// A file of candidates or a filled questionnaire.
    Table(ImportTarget),
    /// A rule version of the user's own.
    RuleFile,
    /// A place for a questionnaire.
    SaveQuestionnaire,
    /// A place for rows of a table.
    SaveTable,
    /// A place for a report.
    SaveReport(ReportForm),
    /// A place for letters that colleagues get.
    ShareLetters,
    /// A file of letters from a colleague.
    TakeLetters,
    /// What a colleague said about a list that is being imported.
    Columns,
    /// A place for what was said about it.
    SaveColumns,
}

/// What is done with a rule version of the user's own.
#[derive(Clone, Debug, PartialEq)]
pub enum RuleFileAction {
    /// This file is read, and what it would change is shown.
    Read(PathBuf),
    /// The one that was read is added.
    Add,
}

/// A change of the program's settings.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingEdit {
    /// Who works here: name and initials.
    Profile {
        /// Full name.
        name: String,
        /// Initials.
        initials: String,
    },
    /// Where test letters go; `None`: nobody says.
    TestAddress(Option<EmailAddress>),
    /// The language of the windows.
    Language(Language),
    /// Light, dark or as the system.
    Theme(egui::ThemePreference),
    /// Size of everything, in percent.
    Zoom(u16),
    /// No movement on the screen.
    ReduceMotion(bool),
    /// Keep copies out of clipboard history and cloud.
    HideFromClipboardHistory(bool),
    /// How a table looks.
    Table(TableLayout),
    /// Where the tour is; `None`: it is over.
    Tour(Option<TourPlace>),
}

/// What happens to plans as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanAction {
    /// A new, empty plan of this name is made and opened.
    New {
        /// Its name.
        name: String,
        /// What is known of where we stand.
        start: PlanStart,
        /// The plan whose set-up it begins with; `None`: it begins empty.
        model: Option<PathBuf>,
    },
    /// The plan in this folder is archived or put into the bin; `None`: it is in the list again.
    PutAside(PathBuf, Option<Aside>),
    /// The plan in this folder, which is in the bin, is deleted for good.
    Delete(PathBuf),
    /// The invented sample is made, if it is not there, and opened.
    Sample,
    /// The invented sample that is open becomes as it was made, as one edit.
    SampleAnew,
    /// This folder or `plan.ron` is opened.
    Open(PathBuf),
    /// Back to the start screen.
    Close,
    /// The plan becomes what this backup holds, as one edit.
    Restore(PathBuf),
    /// What a crash left is opened as a plan of its own.
    OpenRescue(PathBuf),
    /// A copy of the plan is written into this folder and opened.
    CopyTo(PathBuf),
    /// A copy without names is written into a new folder in this one.
    RedactTo {
        /// Where.
        parent: PathBuf,
        /// All days are moved by the same number of weeks.
        shifts_days: bool,
    },
    /// Saves now, for example after space was made on the disk.
    SaveNow,
    /// The plan in this folder, whose file is missing or unreadable, is put together again from backups and journal.
    Recover(PathBuf),
    /// The plan is opened anew, because another program changed its file.
    OpenAgain,
    /// The journal's state is taken, because the plan's file is older.
    TakeNewer,
    /// Backups and plans of this computer are listed anew.
    Look,
    /// What this backup holds is counted, for the page that shows it.
    Preview(PathBuf),
    /// It is looked whether another program changed the plan's file.
    LookOutside,
    /// The next snapshot may drop more than half of the records.
    ConfirmManyGone,
}

/// What happens during an import.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportAction {
    /// This file is read.
    Read(PathBuf),
    /// Pasted text is read.
    Paste(String),
    /// This sheet of the workbook of which one was asked for is read.
    ReadSheet(String),
    /// The bytes at hand are looked at again, with the session's options.
    LookAgain,
    /// The file is read again, as it is now, with what was said about it.
    ReadAgain,
    /// The bytes at hand are read with the session's mapping and compared with the plan.
    Compare,
    /// What a colleague said about such a list is read from this file, and used.
    LoadColumns(PathBuf),
    /// What was said about the list is to be saved as a file for colleagues.
    SaveColumns,
    /// What is being read is read no more; what was read before stays.
    Stop,
    /// Everything of this import is dropped, and the customers are shown.
    Abandon,
    /// The chosen rows enter the plan; once it took them, the customers are shown.
    Apply(Box<ImportEdit>),
    /// These customers, whom a list does not name, are removed from the plan.
    Remove(Vec<CustomerId>),
}

/// What is done with a link that is kept in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkUse {
    /// It is put on the clipboard.
    Copy,
    /// The browser opens it.
    Open,
}

/// All that a view can ask for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Another place.
    Go(Place),
    /// The place before.
    Back,
    /// A command of the table, done before the next frame is drawn.
    Command(commands::Id),
    /// Works out what would save the last day of the moves.
    FindLevers,
    /// A change of the plan.
    Edit(Box<Edit>),
    /// A change of the plan and what is said once it was taken, with the way back.
    EditSaying {
        /// The change.
        edit: Box<Edit>,
        /// What the sentence means.
        tone: Tone,
        /// What was done, as a finished text.
        text: String,
    },
    /// Takes the latest edit back.
    Undo,
    /// Takes the edit back that led to this revision; says so when something else came after it.
    UndoStep(u64),
    /// Does it again.
    Redo,
    /// A change of the settings.
    Setting(SettingEdit),
    /// Plans as a whole.
    Plan(PlanAction),
    /// Import.
    Import(ImportAction),
    /// Files of candidates, and questionnaires.
    Candidates(CandidatesAction),
    /// Rule versions of the user's own.
    RuleFile(RuleFileAction),
    /// Letters.
    Letter(LetterAction),
    /// A new round of letters to exactly these customers.
    WriteTo(Box<WriteTo>),
    /// Reports.
    Report(ReportAction),
    /// Evidence.
    Evidence(EvidenceAction),
    /// These files are looked into: they may prove something about this customer.
    LookInto(CustomerId, Vec<PathBuf>),
    /// The link of a partnership invitation is used, after one more look whether it is the one that was judged.
    PartnershipLink(PartnershipId, LinkUse),
    /// What earlier imports damaged is looked for.
    LookForDamages,
    /// What happened to this customer is read from the journal.
    ReadTimeLine(CustomerId),
    /// A page is written into the plan's `records` and opened in the browser, for printing.
    Paper {
        /// What its file is called, without ending.
        name: String,
        /// The page.
        html: String,
    },
    /// A calendar is written here, over an older one.
    SaveCalendar {
        /// `None`: a dialog asks.
        path: Option<PathBuf>,
        /// The calendar file's text.
        text: String,
    },
    /// A text of Help is written into a file that a dialog asks for.
    SaveHelpText(HelpText, String),
    /// Something with a picture.
    Picture(PictureAction),
    /// Rows of a table are written, over an older file.
    SaveTable(Box<ExportTable>),
    /// Opens a file dialog.
    Ask(Purpose, Ask),
    /// A path was typed, where there is no file dialog.
    PathTyped {
        /// What it is for.
        purpose: Purpose,
        /// What was asked for.
        ask: Ask,
        /// As it was typed.
        path: String,
    },
    /// Puts what lies on the clipboard into the field of this name; of formatted text the addresses that it leads to.
    PasteLink {
        /// The key of the field among what is not finished.
        field: String,
    },
    /// Copies a value such as an ID; `what` names it in the answer.
    Copy {
        /// The text.
        text: String,
        /// Its name, as a finished text.
        what: String,
    },
    /// Opens a site in the browser, after the user was asked.
    OpenSite(SiteAddress),
    /// Shows a file in its folder.
    Reveal(PathBuf),
    /// Says something for a moment.
    Say(Tone, String),
}

/// Actions of one frame, in the order of asking.
#[derive(Debug, Default)]
pub struct Actions(Vec<Action>);

impl Actions {
    /// Asks for something.
    pub fn push(&mut self, action: Action) {
        self.0.push(action);
    }

    /// Asks for something if there is something.
    pub fn extend(&mut self, action: Option<Action>) {
        self.0.extend(action);
    }

    /// Asks for another place.
    pub fn go(&mut self, place: impl Into<Place>) {
        self.0.push(Action::Go(place.into()));
    }

    /// Asks for a change of the plan.
    pub fn edit(&mut self, edit: Edit) {
        self.0.push(Action::Edit(Box::new(edit)));
    }

    /// Asks for a change of the plan, and that `text` says so once it was taken, with the way back.
    pub fn edit_saying(&mut self, edit: Edit, tone: Tone, text: impl Into<String>) {
        self.0.push(Action::EditSaying { edit: Box::new(edit), tone, text: text.into() });
    }

    /// Everything that was asked for since the last time.
    pub fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.0)
    }
}
