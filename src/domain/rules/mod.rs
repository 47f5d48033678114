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

pub use book::{Confidence, Fact, Phase, PhaseKind, Question, RuleBook, Screen, Source};
pub use capability::{Capability, Cell, Cells, Party, Standing};
pub use check::{BookFault, check};
pub use dates::{Anchor, DayUnit, Deadline, DeadlineKind, Lane, Mail, Programme, ProgrammeKind, Threshold};
pub use diff::{BookChange, BookItem, BookPart, BookSection, HowChanged, diff};
pub use read::{BookError, Books};
pub use step::{Act, Check, Condition, Fill, Longest, Loss, PartnerStatus, Path, Step, StepKind, TenantChoice, Wait};
pub use text::Text;
