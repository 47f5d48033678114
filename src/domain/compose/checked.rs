//! What one look at a recipient's letter found, without the letter itself: for looking at many.

use super::{Composer, LetterProblem, LetterWarning};
use crate::domain::draft::{Language, LetterCondition};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::CustomerId;

/// What was found for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedRecipient {
    /// The recipient.
    pub customer: CustomerId,
    /// What the letter is written in.
    pub language: Language,
    /// Whether the text was changed for this recipient.
    pub edited: bool,
    /// As in the letter; empty where there is none.
    pub variant: Vec<(LetterCondition, bool)>,
    /// What to look at, or why there is no letter.
    pub found: Result<Vec<LetterWarning>, Vec<LetterProblem>>,
}

impl CheckedRecipient {
    /// Whether there is no letter.
    pub fn is_refused(&self) -> bool {
        self.found.is_err()
    }

    /// Whether there is a letter with something to look at.
    pub fn has_warnings(&self) -> bool {
        self.found.as_ref().is_ok_and(|warnings| !warnings.is_empty())
    }

    /// Whether a person should look at it.
    pub fn is_to_be_seen(&self) -> bool {
        self.is_refused() || self.has_warnings()
    }
}

impl Composer<'_> {
    /// Composes the letter to this customer and keeps only what was found.
    pub fn check(&self, customer: &Customer) -> CheckedRecipient {
        let letter = self.compose(customer);
        CheckedRecipient {
            customer: customer.id,
            language: self.language(customer),
            edited: letter.as_ref().is_ok_and(|letter| letter.edited),
            variant: letter.as_ref().map(|letter| letter.variant.clone()).unwrap_or_default(),
            found: letter.map(|letter| letter.warnings),
        }
    }
}
