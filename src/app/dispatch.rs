//! Routing only: each action goes to the one place that carries it out.

use super::App;
use super::history::{EditOutcome, History, SeenPlan};
use crate::desktop::open::OpenTarget;
use crate::domain::edit::{Edit, EditError, EditLabel};
use crate::domain::schedule::{Inputs, refused_by_rules};
use crate::i18n::explain;
use crate::store::JournalEntry;
use crate::ui::action::{Action, LetterAction, Page, Place};
use crate::ui::kit::leave_field;
use crate::ui::session::Leave;
use crate::ui::theme::Tone;

/// Seconds that a message stays.
const MESSAGE_SECONDS: f64 = 6.0;
/// The same for something that is wrong: long enough to read it twice.
const TROUBLE_SECONDS: f64 = 30.0;

/// Seconds that a message stays which offers the way back.
const UNDO_SECONDS: f64 = 12.0;

impl App {
    pub(super) fn dispatch(&mut self, egui: &egui::Context, action: Action) {
        match action {
            Action::Go(place) => {
                if place == Place::Page(Page::Import) {
                    self.begin_import();
                }
                self.leave(egui, Leave::To(place));
            }
            Action::WriteTo(wanted) => {
                self.session.invitations.want(*wanted);
                self.leave(egui, Leave::To(Page::Invitations.into()));
            }
            Action::Back => self.leave(egui, Leave::Back),
            Action::Command(id) => {
                self.session.commands.asked.push(id);
                egui.request_repaint();
            }
            Action::FindLevers => self.find_levers(),
            Action::Edit(edit) => {
                self.view_edit(&edit);
            }
            Action::EditSaying { edit, tone, text } => self.edit_saying(&edit, tone, text),
            Action::Undo => self.undo(),
            Action::UndoStep(revision) => self.undo_step(revision),
            Action::Redo => self.redo(),
            Action::Setting(edit) => self.set(egui, edit),
            Action::Plan(action) => self.plan_action(action),
            Action::Import(action) => self.import_action(action),
            Action::Candidates(action) => self.candidates_action(action),
            Action::RuleFile(action) => self.rule_file_action(action),
            Action::Letter(action) => self.letter_action(action),
            Action::Report(action) => self.report_action(action),
            Action::Evidence(action) => self.evidence_action(action),
            Action::LookInto(customer, paths) => self.look_into(customer, paths),
            Action::PartnershipLink(partnership, usage) => self.use_partnership_link(partnership, usage),
            Action::LookForDamages => self.look_for_damages(),
            Action::ReadTimeLine(customer) => self.read_time_line(customer),
            Action::Paper { name, html } => self.print(name, html),
            Action::SaveCalendar { path, text } => self.save_calendar(path, text),
            Action::SaveHelpText(which, text) => self.save_help_text(which, text),
            Action::Picture(action) => self.picture_action(action),
            Action::SaveTable(save) => self.save_table(*save),
            Action::Ask(purpose, ask) => self.ask(purpose, ask),
            Action::PathTyped { purpose, ask, path } => self.path_typed(purpose, &ask, &path),
            Action::PasteLink { field } => self.letters.look_for_link(&self.clipboard, field),
            Action::Copy { text, what } => self.copy_value(text, what),
            Action::OpenSite(site) => self.open_target(OpenTarget::Web(site.url().to_owned())),
            Action::Reveal(path) => self.reveal(path),
            Action::Say(tone, text) => self.say(tone, text),
        }
    }

    /// Carries an edit out, and says what was done with the way back.
    fn edit_saying(&mut self, edit: &Edit, tone: Tone, text: String) {
        let before = self.revision();
        if self.view_edit(edit) {
            self.say_with_undo(tone, text, before);
        }
    }

    /// Shows another screen. A field that is being typed in is left first, so that its text becomes an edit.
    fn leave(&mut self, egui: &egui::Context, leave: Leave) {
        if leave_field(egui) {
            self.session.leaving = Some(leave);
        } else {
            self.session.leave(leave);
        }
    }

    /// Shows a message for a moment; what is wrong stays longer.
    pub(super) fn say(&mut self, tone: Tone, text: impl Into<String>) {
        let seconds = if matches!(tone, Tone::Late | Tone::Warning) { TROUBLE_SECONDS } else { MESSAGE_SECONDS };
        self.session.toasts.push(tone, text, None, Some(seconds));
    }

    /// Shows a sentence without anything to fill in.
    pub(super) fn say_key(&mut self, tone: Tone, key: &'static str) {
        let text = self.lang.text(key).into_owned();
        self.say(tone, text);
    }

    /// Says what was done since the plan was at revision `before`, with the way back if that was a step.
    pub(super) fn say_with_undo(&mut self, tone: Tone, text: impl Into<String>, before: u64) {
        let now = self.revision();
        let undo = (before != now).then(|| (self.lang.text("undo").into_owned(), Action::UndoStep(now)));
        self.session.toasts.push(tone, text, undo, Some(UNDO_SECONDS));
    }

    /// The plan's revision; 0 while none is open.
    pub(super) fn revision(&self) -> u64 {
        self.open.as_ref().map_or(0, |open| open.history.revision())
    }

    /// Carries out what a view asked for, which saw the plan as it was when the frame began.
    fn view_edit(&mut self, edit: &Edit) -> bool {
        self.carry_out_edit(edit, |history, seen| history.apply_to_seen(seen, edit))
    }

    /// Carries an edit of the plan as it is out; says why not when it is refused. Answers whether the plan took it.
    pub(super) fn try_edit(&mut self, edit: &Edit) -> bool {
        self.carry_out_edit(edit, |history, _| history.apply(edit))
    }

    fn carry_out_edit(
        &mut self,
        edit: &Edit,
        apply: impl FnOnce(&mut History, &SeenPlan) -> Result<Option<EditOutcome>, EditError>,
    ) -> bool {
        let Some(open) = &mut self.open else { return false };
        if open.read_only.is_some() {
            let why = self.lang.text("read-only-why").into_owned();
            self.say(Tone::Warning, why);
            return false;
        }
        let inputs = Inputs {
            plan: open.history.plan(),
            book: &open.derived.book,
            holidays: &open.library.holidays,
            today: crate::clock::today(),
        };
        if let Some(refusal) = refused_by_rules(&inputs, edit) {
            let why = explain::rule_refusal(&self.lang, &open.derived.book, &refusal);
            self.say(Tone::Warning, why);
            return false;
        }
        match apply(&mut open.history, &open.seen) {
            Ok(None) => true,
            Ok(Some(done)) => {
                self.record(done);
                true
            }
            Err(error) => {
                let why = explain::edit_error(&self.lang, &error);
                self.say(Tone::Warning, why);
                false
            }
        }
    }

    /// Makes a change durable and remembers the plan for an emergency copy.
    pub(super) fn record(&mut self, done: EditOutcome) {
        let by = self.settings.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
        let Some(open) = &self.open else { return };
        let after = open.history.plan().clone();
        open.keeper.record(JournalEntry {
            at: crate::clock::now(),
            by,
            label: done.label,
            changes: done.changes,
            after,
        });
        self.since.count();
        // Earlier messages keep their text, but no longer their way back.
        self.session.toasts.disarm(|action| matches!(action, Action::UndoStep(_)));
    }

    fn undo(&mut self) {
        self.step("undone", super::history::History::undo);
    }

    /// A message offers to take back what it told of; by then something else may have come after it.
    fn undo_step(&mut self, revision: u64) {
        if self.open.as_ref().is_some_and(|open| open.history.revision() == revision) {
            self.undo();
        } else {
            let text = self.lang.text("undo-passed").into_owned();
            self.say(Tone::Info, text);
        }
    }

    fn redo(&mut self) {
        self.step("redone", super::history::History::redo);
    }

    fn step(&mut self, key: &str, walk: impl FnOnce(&mut super::history::History) -> Option<EditOutcome>) {
        let Some(open) = &mut self.open else { return };
        if open.read_only.is_some() {
            return;
        }
        let Some(mut done) = walk(&mut open.history) else { return };
        let what = explain::edit_label(&self.lang, &open.library.books, &done.label);
        // What the messages tell of may be no more, and their way back would lead elsewhere.
        self.session.toasts.forget_told();
        // The journal says that it was a way back, and of what.
        done.label = EditLabel { key: "edit-step", name: done.label.key.to_owned(), n: done.label.n };
        self.record(done);
        let text = self.lang.with(key, &[("what", &what)]).into_owned();
        self.say(Tone::Info, text);
    }

    pub(super) fn copy_value(&mut self, text: String, what: String) {
        self.letters.copy_value(&self.clipboard, text, what, self.settings.hide_from_clipboard_history);
    }

    fn letter_action(&mut self, action: LetterAction) {
        self.carry_out(action);
    }
}
