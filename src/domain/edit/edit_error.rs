//! Why edits are refused.

use crate::domain::rules::FormValue;

/// Why an edit was refused; the plan is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The name is empty.
    #[error("a name is missing")]
    NameMissing,
    /// Another field is called so.
    #[error("the name is taken")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// There are as many fields as there can be.
    #[error("{most} fields at most")]
    TooMany {
        /// How many there can be.
        most: usize,
    },
    /// A field of our own cannot hold this.
    #[error("not a value of the field")]
    NotHeld {
        /// What the field is called.
        field: String,
    },
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
    /// Customers without a provider of their own would be left without any.
    #[error("the provider is the default")]
    ProviderIsDefault,
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
    /// The day lies in the future.
    #[error("a day in the future")]
    DateInFuture,
    /// Outside of 1900 to 2200: a typing error.
    #[error("no date that can be meant")]
    DateImplausible,
    /// Days that end before they begin.
    #[error("ends before it begins")]
    EndsBeforeItBegins,
    /// An act that cannot be taken back has no record of who decided it.
    #[error("nobody decided it")]
    NeedsDecision,
    /// The act was decided already.
    #[error("decided already")]
    AlreadyDecided,
    /// Something has to be done before.
    #[error("{n_open} tasks are open")]
    NotReady {
        /// How many tasks are open.
        n_open: usize,
    },
    /// A note has no text.
    #[error("a note is empty")]
    NoteEmpty,
    /// Nobody said of these items of a request that completed with errors whether they moved.
    #[error("{n} items are open")]
    ItemsOpen {
        /// How many.
        n: usize,
    },
    /// Something that Microsoft asks for was not entered.
    #[error("{fact:?} is missing")]
    FactMissing {
        /// What is missing.
        fact: FormValue,
    },
    /// The typed name is not that of our company.
    #[error("another company's name")]
    OtherCompany,
    /// An answer without a source is hearsay.
    #[error("no source")]
    SourceMissing,
    /// Days off without a reason cannot be explained.
    #[error("no reason")]
    ReasonMissing,
    /// A file too large to be kept as evidence.
    #[error("{bytes} bytes of evidence")]
    EvidenceTooLarge {
        /// How large it is.
        bytes: u64,
    },
    /// A hand-over, an invitation or a request without any event says nothing.
    #[error("no event")]
    NothingHappened,
    /// Another letter is called like this already.
    #[error("the name of the letter is taken")]
    LetterNameTaken {
        /// The name.
        name: String,
    },
    /// A letter cannot be removed while a round of it runs.
    #[error("a round of this letter runs")]
    LetterOnItsWay,
    /// A decision for nobody.
    #[error("no provider chosen")]
    NothingChosen,
    /// A decision that nobody signs.
    #[error("nobody signs")]
    SignerMissing,
    /// The day lies before that of the step before.
    #[error("before {previous}")]
    BeforePreviousStep {
        /// The day of the step before.
        previous: chrono::NaiveDate,
    },
    /// The day lies after that of the step that followed.
    #[error("after {next}")]
    AfterNextStep {
        /// The day of the step that followed.
        next: chrono::NaiveDate,
    },
    /// Nobody sees a partnership that was not accepted.
    #[error("the partnership is not accepted")]
    PartnershipNotAccepted,
}
