//! Rule books: what Microsoft's texts say about the changeover, one book a period, each fact with its source.
//!
//! Nothing of it stands in code: a book is a file in `assets/rules`. A plan names the book it follows; what another one
//! would change is shown before it is chosen. [`check`] proves a book sound, [`RuleBook::read`] refuses what is damaged or hostile.

mod book;
mod capability;
mod check;
mod dates;
mod diff;
mod file;
mod read;
mod step;
mod text;

pub use book::{Confidence, Fact, OpenQuestion, Phase, PhaseKind, RuleBook, RuleSource, Screen};
pub use capability::{Capability, CapabilityCell, Cells, Party, Standing};
pub use check::{BookFault, check};
pub use dates::{
    Anchor, DayUnit, Deadline, DeadlineKind, DeadlineLane, ExpectedMail, Programme, ProgrammeKind, Threshold,
};
pub use diff::{BookChange, BookItem, BookPart, BookSection, HowChanged, diff};
pub use read::{BookError, Books};
pub use step::{
    Act, CompanyCondition, FormValue, Longest, Loss, PartnerStatus, Path, RuleStep, StepCheck, StepKind, TenantChoice,
    Wait,
};
pub use text::BilingualText;
