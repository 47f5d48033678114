//! `Edit`: one user intention, and the only door for changes. One variant per noun; each noun decides in its own file.

pub mod comparison;
pub mod customers;
mod edit_error;
pub mod enrollment;
pub mod letters;
pub mod own_letters;
pub mod partners;
pub mod partnerships;
pub mod record;
mod reports;
pub mod scenarios;
pub mod shift;
pub mod steps;
pub mod transfers;
pub mod views;

use std::sync::Arc;

pub use edit_error::EditError;

use super::plan::Plan;
use super::plan::company::{Company, Info};
use super::plan::comparison::Score;
use super::plan::field::Value;
use super::plan::report::GivenReport;
use comparison::{ChoiceEdit, CriterionEdit};
use customers::{CustomerEdit, ImportEdit};
use enrollment::{EnrollmentEdit, TaskEdit};
use letters::{InvitationEdit, OwnTextEdit, RoundEdit, TemplateEdit};
use own_letters::OwnLetterEdit;
use partners::{LinkEdit, PersonEdit, ProviderEdit};
use record::{AnyRecordEdit, Placed, RecordEdit};
use scenarios::Promotion;
use shift::ShiftEdit;
use transfers::TransferEdit;
use views::ViewEdit;

/// What a user wants to be so. Says the result, never the difference, so a doubled one does no harm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The plan's name and defaults.
    Info(Info),
    /// Our own company.
    Company(Box<Company>),
    /// Our people.
    Person(PersonEdit),
    /// Where we stand, what was decided and answered.
    Enrollment(EnrollmentEdit),
    /// What was done of the rule book's steps.
    Task(TaskEdit),
    /// Indirect providers.
    Provider(ProviderEdit),
    /// Relationship links.
    Link(LinkEdit),
    /// Criteria by which providers are compared.
    Criterion(CriterionEdit),
    /// Cells of the comparison, one or many; blank ones leave the plan.
    Mark(Vec<Score>),
    /// Memos of provider decisions.
    Choice(ChoiceEdit),
    /// A report that was given out.
    Report(Box<GivenReport>),
    /// Records of a noun that is kept in a register.
    Record(AnyRecordEdit),
    /// A scenario of the moves becomes the plan.
    Promote(Promotion),
    /// Transfer requests, one or many.
    Transfer(TransferEdit),
    /// Customers, one or many.
    Customer(CustomerEdit),
    /// A wave, customers and requests on other days.
    Shift(ShiftEdit),
    /// Saved views of the customer list.
    View(ViewEdit),
    /// The result of an import, whatever its size.
    Import(Box<ImportEdit>),
    /// Letters that somebody made for this plan.
    OwnLetter(OwnLetterEdit),
    /// Texts of letters.
    Template(TemplateEdit),
    /// A letter for one recipient.
    OwnText(OwnTextEdit),
    /// Rounds of letters.
    Round(RoundEdit),
    /// Hand-overs.
    Invitation(InvitationEdit),
    /// One intention that needs several edits: each builds on the one before, and all of them count or none. Called as the
    /// first of them.
    All(Vec<Edit>),
}

impl Edit {
    /// This record is to be like this, new or not.
    pub fn put<R: Placed>(record: R) -> Self {
        Self::Record(R::any(RecordEdit::Put(Box::new(record))))
    }

    /// A field of these records is to hold this.
    pub fn set<R: Placed>(ids: Vec<R::Id>, field: R::Field, value: Value<'static>) -> Self {
        Self::Record(R::any(RecordEdit::Set { ids, field, value }))
    }

    /// These records leave the plan.
    pub fn remove<R: Placed>(ids: Vec<R::Id>) -> Self {
        Self::Record(R::any(RecordEdit::Remove(ids)))
    }

    /// The single edits of this one, in order.
    pub fn each(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        match self {
            Self::All(edits) => Box::new(edits.iter().flat_map(Self::each)),
            single => Box::new(std::iter::once(single)),
        }
    }
}

/// What undo and the activity log call an edit: a Fluent key with a name and a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditLabel {
    /// Key of the sentence, such as `edit-customer-put`; also the journal's word for the edit.
    pub key: &'static str,
    /// The name of the one thing that is changed, [joined](crate::domain::rules::BilingualText::joined) where it has one in each
    /// language; empty for many.
    pub name: String,
    /// How many records are meant.
    pub n: usize,
}

impl EditLabel {
    fn one(key: &'static str, name: &str) -> Self {
        Self { key, name: name.to_owned(), n: 1 }
    }

    fn many(key: &'static str, n: usize) -> Self {
        Self { key, name: String::new(), n }
    }
}

impl Plan {
    /// The plan after this edit, or why not; `self` is untouched either way.
    ///
    /// # Errors
    /// [`EditError`] says what stands against it.
    pub fn apply(&self, edit: &Edit) -> Result<Self, EditError> {
        let mut plan = self.clone();
        match edit {
            Edit::Info(info) => {
                if info.name.trim().is_empty() {
                    return Err(EditError::NameMissing);
                }
                plan.info.put(Arc::new(info.clone()));
            }
            Edit::Company(company) => partners::put_company(&mut plan, company)?,
            Edit::Person(edit) => partners::apply_person(&mut plan, edit)?,
            Edit::Enrollment(edit) => enrollment::apply(&mut plan, edit)?,
            Edit::Task(edit) => enrollment::apply_task(&mut plan, edit)?,
            Edit::Provider(edit) => partners::apply_provider(&mut plan, edit)?,
            Edit::Link(edit) => partners::apply_link(&mut plan, edit)?,
            Edit::Criterion(edit) => comparison::apply_criterion(&mut plan, edit)?,
            Edit::Mark(marks) => comparison::put_marks(&mut plan, marks)?,
            Edit::Choice(edit) => comparison::apply_choice(&mut plan, edit)?,
            Edit::Report(report) => reports::put(&mut plan, report)?,
            Edit::Record(edit) => edit.apply(&mut plan)?,
            Edit::Promote(promotion) => scenarios::promote(&mut plan, promotion)?,
            Edit::Transfer(edit) => transfers::apply(&mut plan, edit)?,
            Edit::Customer(edit) => customers::apply(&mut plan, edit)?,
            Edit::Shift(edit) => shift::apply(&mut plan, edit)?,
            Edit::View(edit) => views::apply(&mut plan, edit)?,
            Edit::Import(edit) => customers::apply_import(&mut plan, edit)?,
            Edit::OwnLetter(edit) => own_letters::apply(&mut plan, edit)?,
            Edit::Template(edit) => letters::apply_template(&mut plan, edit)?,
            Edit::OwnText(edit) => letters::apply_own_text(&mut plan, edit),
            Edit::Round(edit) => letters::apply_round(&mut plan, edit)?,
            Edit::Invitation(edit) => letters::apply_invitation(&mut plan, edit)?,
            Edit::All(edits) => {
                for edit in edits {
                    plan = plan.apply(edit)?;
                }
            }
        }
        Ok(plan)
    }

    /// The plan after an edit by somebody who saw an older version, `seen`: what was changed meanwhile stays, and of a record
    /// that is put whole only the fields count that differ from what was seen.
    ///
    /// So two edits from one and the same picture of the plan never undo each other.
    ///
    /// # Errors
    /// As [`Plan::apply`], for the plan as it is and for the one that was seen.
    pub fn apply_to_seen(&self, seen: &Self, edit: &Edit) -> Result<Self, EditError> {
        self.apply(edit)?;
        let wanted = seen.apply(edit)?;
        Ok(self.merged(&seen.diff(&wanted)))
    }

    /// What undo calls this edit; `self` is the plan before it.
    pub fn label(&self, edit: &Edit) -> EditLabel {
        match edit {
            Edit::Info(info) if self.about().moves != info.moves => EditLabel::one("edit-move-aims", ""),
            Edit::Info(info) if self.about().cadence != info.cadence => EditLabel::one("edit-cadence", ""),
            Edit::Info(info) if self.about().no_groups != info.no_groups => EditLabel::one("edit-no-group", ""),
            Edit::Info(info) => EditLabel::one("edit-plan", &info.name),
            Edit::Company(company) => EditLabel::one("edit-company", &company.name),
            Edit::Person(edit) => partners::person_label(self, edit),
            Edit::Enrollment(edit) => enrollment::label(self, edit),
            Edit::Task(edit) => enrollment::task_label(self, edit),
            Edit::Provider(edit) => partners::provider_label(self, edit),
            Edit::Link(edit) => partners::link_label(self, edit),
            Edit::Criterion(edit) => comparison::criterion_label(self, edit),
            Edit::Mark(marks) => comparison::marks_label(self, marks),
            Edit::Choice(edit) => comparison::choice_label(self, edit),
            Edit::Report(report) => reports::label(report),
            Edit::Record(edit) => edit.label(self),
            Edit::Promote(promotion) => scenarios::label(self, promotion),
            Edit::Transfer(edit) => transfers::label(self, edit),
            Edit::Customer(edit) => customers::label(self, edit),
            Edit::Shift(edit) => shift::label(self, edit),
            Edit::View(edit) => views::label(self, edit),
            Edit::Import(edit) => customers::import_label(edit),
            Edit::OwnLetter(edit) => own_letters::label(self, edit),
            Edit::Template(_) => EditLabel::one("edit-template", ""),
            Edit::OwnText(edit) => letters::own_text_label(self, edit),
            Edit::Round(edit) => letters::round_label(edit),
            Edit::Invitation(edit) => letters::invitation_label(self, edit),
            Edit::All(edits) => {
                edits.first().map_or_else(|| EditLabel::many("edit-plan", 0), |first| self.label(first))
            }
        }
    }
}
