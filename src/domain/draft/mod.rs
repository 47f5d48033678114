//! Drafts: a template with fields becomes the text for one customer, as plain text and as HTML.
//!
//! The way of a text: [`Template::parse`] reads subject and Markdown once, [`fill`] puts one customer's values in,
//! [`check_text`] looks at the result before it is handed over. While a person edits, [`segments`] colours the source
//! and [`link_token_touched`] keeps the relationship link where it is.
//!
//! A part between `{{if ...}}` and `{{end}}` is for those customers only of whom its condition holds.
//!
//! Values go into text only: a company name can never become markup, a link or a header.

mod bold;
mod changes;
mod check;
mod condition;
mod editions;
mod fill;
mod format;
mod guard;
#[cfg(test)]
mod hostile;
mod kind;
mod looks;
mod markdown;
mod neutral;
mod own_names;
mod placeholder;
mod problem;
#[cfg(test)]
mod rendered;
mod scan;
pub(crate) mod shipped;
mod shipped_partner;
mod shown;
mod spacing;
mod template;
mod variant;
mod variants;

pub use bold::without_empty_bold;
pub use changes::{changed_words, line_pairs};
pub use check::{LinkFault, TextFinding, check_text, html_link_intact, html_links_intact};
pub use condition::{Circumstance, Facts, LetterCondition};
pub use editions::is_shipped_edition;
pub use fill::{Draft, FilledPlain, Listed, fill, fill_plain, push_escaped};
pub use format::{MarkupFormat, formatted};
pub use guard::{EditRefusal, link_token_touched};
pub use kind::{Language, PartnerLetterKind, TemplateKind};
pub use looks::{TextLook, TextRole, looks};
pub use own_names::OwnNames;
pub use placeholder::{LetterValues, Placeholder};
pub use problem::{DraftMessage, TemplatePart, TemplateProblem, TemplateProblemKind};
pub use scan::{SegmentKind, address_in, segments};
pub use shipped::{link_labels, own_beginning, planned_day, shipped};
pub use shipped_partner::{AgreementWords, agreement_words, shipped_partner};
pub use shown::{ShownBlock, ShownKind, ShownRun, shown_blocks};
pub use template::Template;
