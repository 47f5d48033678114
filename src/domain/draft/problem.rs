//! What can be wrong with a template, as data.

/// A Fluent key and its arguments; the sentence itself lives in `assets/lang`.
pub type DraftMessage = (&'static str, Vec<(&'static str, String)>);

/// On so many things the parts of one letter can depend: each combination is a text of its own.
pub(super) const MOST_CONDITIONS: usize = 8;

/// Where in a template something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TemplatePart {
    /// In the subject.
    Subject,
    /// In the body.
    Body,
}

/// One thing that keeps a template from being used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateProblem {
    /// In the subject or in the body.
    pub part: TemplatePart,
    /// Line, counted from 1; the subject is one line.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// What is wrong there.
    pub kind: TemplateProblemKind,
}

/// What is wrong with a template at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateProblemKind {
    /// The subject is blank.
    EmptySubject,
    /// The body is blank.
    EmptyBody,
    /// `{{name}}` with a name that is no field.
    UnknownName {
        /// What stands between the braces, at most 60 characters of it.
        name: String,
        /// The mark of the field that was most likely meant.
        nearest: Option<String>,
    },
    /// `{{if name}}` with a name that is no condition.
    UnknownCondition {
        /// The name, at most 60 characters of it.
        name: String,
        /// The condition that was most likely meant.
        nearest: Option<String>,
    },
    /// Something near to the marks of a part, such as `{{endif}}`.
    UnknownMark {
        /// What stands between the braces, at most 60 characters of it.
        name: String,
        /// The mark that was most likely meant.
        nearest: String,
    },
    /// `{{if}}` without a condition.
    NoCondition,
    /// `{{if ...}}` without its `{{end}}`.
    NoEnd {
        /// The mark that begins the part that is not ended.
        mark: String,
    },
    /// Its parts depend on more than eight.
    TooManyConditions,
    /// `{{end}}` without `{{if ...}}` before it.
    EndAlone,
    /// `{{else}}` outside of a part.
    ElseAlone,
    /// A second `{{else}}` in one part.
    ElseTwice,
    /// `{{link}}` in a part that only some customers get.
    LinkInCondition,
    /// The GDAP link is in the subject, stands twice, has a replacement or does not stand alone in a paragraph.
    GdapMisplaced,
    /// Some customers would get an empty subject or message.
    NothingLeft,
    /// `{{` without `}}` on the same line.
    Unclosed,
    /// `}}` without `{{` before it.
    Unopened,
    /// `{{}}`, or nothing before the `|`.
    EmptyName,
    /// Full-width braces, which are no field: `｛｛`.
    WideBraces,
    /// A text that brings the link holds no `{{link}}`.
    LinkMissing,
    /// `{{link}}` stands here for a second time.
    LinkDoubled,
    /// `{{link}}` does not stand alone in a paragraph of its own.
    LinkNotAlone,
    /// `{{link}}` in a text that brings none.
    LinkUnwanted,
    /// `{{link}}` in the subject.
    LinkInSubject,
    /// `{{link|...}}`: nothing can stand in for the link.
    LinkWithFallback,
    /// An address written out; only `{{link}}` may bring one.
    LiteralUrl {
        /// What was found, such as `https://`.
        found: String,
    },
    /// Longer than any mail should be: more than 100,000 bytes.
    TooLong,
    /// A character of plane 16, which the program needs for itself.
    PrivateCharacter,
}

impl TemplateProblem {
    /// The sentence that says what is wrong and what to do.
    pub fn message(&self) -> DraftMessage {
        match &self.kind {
            TemplateProblemKind::EmptySubject => ("draft-problem-empty-subject", vec![]),
            TemplateProblemKind::EmptyBody => ("draft-problem-empty-body", vec![]),
            TemplateProblemKind::UnknownName { name, nearest: None } => {
                ("draft-problem-unknown-name", vec![("name", name.clone())])
            }
            TemplateProblemKind::UnknownCondition { name, nearest: None } => {
                ("draft-problem-unknown-condition", vec![("name", name.clone())])
            }
            TemplateProblemKind::UnknownCondition { name, nearest: Some(nearest) } => {
                ("draft-problem-unknown-condition-nearest", vec![("name", name.clone()), ("nearest", nearest.clone())])
            }
            TemplateProblemKind::UnknownName { name, nearest: Some(nearest) }
            | TemplateProblemKind::UnknownMark { name, nearest } => {
                ("draft-problem-unknown-name-nearest", vec![("name", name.clone()), ("nearest", nearest.clone())])
            }
            TemplateProblemKind::NoCondition => ("draft-problem-no-condition", vec![]),
            TemplateProblemKind::NoEnd { mark } => ("draft-problem-no-end", vec![("mark", mark.clone())]),
            TemplateProblemKind::TooManyConditions => {
                ("draft-problem-too-many-conditions", vec![("most", MOST_CONDITIONS.to_string())])
            }
            TemplateProblemKind::EndAlone => ("draft-problem-end-alone", vec![]),
            TemplateProblemKind::ElseAlone => ("draft-problem-else-alone", vec![]),
            TemplateProblemKind::ElseTwice => ("draft-problem-else-twice", vec![]),
            TemplateProblemKind::LinkInCondition => ("draft-problem-link-in-condition", vec![]),
            TemplateProblemKind::GdapMisplaced => ("draft-problem-gdap-misplaced", vec![]),
            TemplateProblemKind::NothingLeft => ("draft-problem-nothing-left", vec![]),
            TemplateProblemKind::Unclosed => ("draft-problem-unclosed", vec![]),
            TemplateProblemKind::Unopened => ("draft-problem-unopened", vec![]),
            TemplateProblemKind::EmptyName => ("draft-problem-empty-name", vec![]),
            TemplateProblemKind::WideBraces => ("draft-problem-wide-braces", vec![]),
            TemplateProblemKind::LinkMissing => ("draft-problem-link-missing", vec![]),
            TemplateProblemKind::LinkDoubled => ("draft-problem-link-doubled", vec![]),
            TemplateProblemKind::LinkNotAlone => ("draft-problem-link-not-alone", vec![]),
            TemplateProblemKind::LinkUnwanted => ("draft-problem-link-unwanted", vec![]),
            TemplateProblemKind::LinkInSubject => ("draft-problem-link-in-subject", vec![]),
            TemplateProblemKind::LinkWithFallback => ("draft-problem-link-with-fallback", vec![]),
            TemplateProblemKind::LiteralUrl { found } => ("draft-problem-literal-url", vec![("found", found.clone())]),
            TemplateProblemKind::TooLong => ("draft-problem-too-long", vec![]),
            TemplateProblemKind::PrivateCharacter => ("draft-problem-private-character", vec![]),
        }
    }

    /// The words for where it is, such as "Line 3, column 12".
    pub fn place(&self) -> DraftMessage {
        let column = ("column", self.column.to_string());
        match self.part {
            TemplatePart::Subject => ("draft-place-subject", vec![column]),
            TemplatePart::Body => ("draft-place-body", vec![("line", self.line.to_string()), column]),
        }
    }
}
