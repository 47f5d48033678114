//! `Edit`: one user intention, and the only door for changes. One variant per noun; each noun decides in its own file.

pub mod customers;
pub mod letters;
pub mod partners;

use std::sync::Arc;

use super::plan::Plan;
use super::plan::company::{Company, Info};
use customers::{CustomerEdit, ImportEdit};
use letters::{InvitationEdit, OwnTextEdit, RoundEdit, TemplateEdit};
use partners::{LinkEdit, PersonEdit, ProviderEdit};

/// What a user wants to be so. Says the result, never the difference, so a doubled one does no harm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The plan's name and defaults.
    Info(Info),
    /// Our own company.
    Company(Box<Company>),
    /// Our people.
    Person(PersonEdit),
    /// Indirect providers.
    Provider(ProviderEdit),
    /// Relationship links.
    Link(LinkEdit),
    /// Customers, one or many.
    Customer(CustomerEdit),
    /// The result of an import, whatever its size.
    Import(Box<ImportEdit>),
    /// Letters.
    Template(TemplateEdit),
    /// A letter for one recipient.
    OwnText(OwnTextEdit),
    /// Rounds of letters.
    Round(RoundEdit),
    /// Hand-overs.
    Invitation(InvitationEdit),
}

/// What undo and the activity log call an edit: a Fluent key with a name and a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditLabel {
    /// Key of the sentence, such as `edit-customer-put`; also the journal's word for the edit.
    pub key: &'static str,
    /// The name of the one thing that is changed; empty for many.
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

/// Why an edit was refused; the plan is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The name is empty.
    #[error("a name is missing")]
    NameMissing,
    /// Another record has this Microsoft ID or tenant already.
    #[error("the tenant is taken")]
    TenantTaken {
        /// Name of the record that has it.
        by: String,
    },
    /// We and a provider cannot share one tenant.
    #[error("our own tenant")]
    OwnTenant,
    /// The record is gone; somebody else or an undo removed it.
    #[error("no such record")]
    Gone,
    /// The provider cannot be removed while customers or links name it.
    #[error("the provider is in use")]
    ProviderInUse {
        /// How many customers name it.
        n_customers: usize,
    },
    /// The person still looks after customers.
    #[error("the person is in use")]
    PersonInUse {
        /// How many customers name it.
        n_customers: usize,
    },
    /// Only an accepted relation can be verified.
    #[error("not accepted yet")]
    NotAccepted {
        /// Name of the customer.
        customer: String,
    },
    /// A link was changed after it was accepted.
    #[error("the link's fingerprint is wrong")]
    LinkChanged,
    /// Files are not imported into the sample.
    #[error("the sample takes no import")]
    SampleTakesNoImport,
    /// A hand-over without any event says nothing.
    #[error("no event")]
    NothingHappened,
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
            Edit::Provider(edit) => partners::apply_provider(&mut plan, edit)?,
            Edit::Link(edit) => partners::apply_link(&mut plan, edit)?,
            Edit::Customer(edit) => customers::apply(&mut plan, edit)?,
            Edit::Import(edit) => customers::apply_import(&mut plan, edit)?,
            Edit::Template(edit) => letters::apply_template(&mut plan, edit)?,
            Edit::OwnText(edit) => letters::apply_own_text(&mut plan, edit),
            Edit::Round(edit) => letters::apply_round(&mut plan, edit)?,
            Edit::Invitation(edit) => letters::apply_invitation(&mut plan, edit)?,
        }
        Ok(plan)
    }

    /// What undo calls this edit; `self` is the plan before it.
    pub fn label(&self, edit: &Edit) -> EditLabel {
        match edit {
            Edit::Info(info) => EditLabel::one("edit-plan", &info.name),
            Edit::Company(company) => EditLabel::one("edit-company", &company.name),
            Edit::Person(edit) => partners::person_label(self, edit),
            Edit::Provider(edit) => partners::provider_label(self, edit),
            Edit::Link(edit) => partners::link_label(self, edit),
            Edit::Customer(edit) => customers::label(self, edit),
            Edit::Import(edit) => EditLabel::many("edit-import", edit.customers.len()),
            Edit::Template(_) => EditLabel::one("edit-template", ""),
            Edit::OwnText(edit) => letters::own_text_label(self, edit),
            Edit::Round(edit) => letters::round_label(edit),
            Edit::Invitation(edit) => letters::invitation_label(self, edit),
        }
    }
}
