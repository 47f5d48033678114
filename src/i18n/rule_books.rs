//! What is wrong with rule books and their files, in words.

use super::{Lang, Language};
use crate::domain::plan::contact::is_invisible;
use crate::domain::rules::{BookError, BookFault};
use crate::domain::slug::Slug;
use crate::store::rule_files::{MOST_FILES, RuleFileError, RuleFileFault};

/// Faults that are named in one sentence; the rest is counted.
const NAMED: usize = 3;

/// The longest text of a file that is shown, in characters.
const MOST_CHARACTERS: usize = 90;

/// What is wrong with a file, what is safe, and what to do.
pub fn rule_file_fault(lang: &Lang, fault: &RuleFileFault) -> String {
    let why = rule_file_why(lang, &fault.why);
    lang.with("rule-file-fault", &[("file", &shown(&fault.file)), ("why", &why)]).into_owned()
}

/// Why a file was not added: what is wrong, what is safe, and what to do.
pub fn rule_file_not_added(lang: &Lang, error: &RuleFileError) -> String {
    lang.with("rules-add-why", &[("why", &rule_file_why(lang, error))]).into_owned()
}

/// That a file stands in for a shipped book.
pub fn rule_file_instead(lang: &Lang, id: Slug, file: &str) -> String {
    lang.with("rule-file-instead", &[("id", id.as_str()), ("file", &shown(file))]).into_owned()
}

/// Why a file is no rule book, as a part of a sentence.
pub fn rule_file_why(lang: &Lang, error: &RuleFileError) -> String {
    match error {
        RuleFileError::Book(error) => book_error(lang, error),
        RuleFileError::NotText { line } => lang.with("rule-file-not-text", &[("line", &line.to_string())]).into_owned(),
        RuleFileError::NoFile => lang.text("rule-file-no-file").into_owned(),
        RuleFileError::Twice { id, other } => {
            lang.with("rule-file-twice", &[("id", id.as_str()), ("other", &shown(other))]).into_owned()
        }
        RuleFileError::TooMany => lang.count("rule-file-too-many", MOST_FILES).into_owned(),
        RuleFileError::Disk(_) => lang.text("rule-file-disk").into_owned(),
    }
}

/// Why a text is no rule book, as a part of a sentence.
pub fn book_error(lang: &Lang, error: &BookError) -> String {
    match error {
        BookError::TooLarge { bytes } => {
            let kilobytes = bytes.div_ceil(1024).to_string();
            lang.with("rule-book-too-large", &[("kilobytes", &kilobytes)]).into_owned()
        }
        BookError::NotABook { line, column, what } => {
            let (line, column) = (line.to_string(), column.to_string());
            let args = [("line", line.as_str()), ("column", column.as_str()), ("what", &shown(what))];
            lang.with("rule-book-not-read", &args).into_owned()
        }
        BookError::NoBase { id } => lang.with("rule-book-no-base", &[("id", id.as_str())]).into_owned(),
        BookError::Circle { id } => lang.with("rule-book-circle", &[("id", id.as_str())]).into_owned(),
        BookError::NotInBase { name } => lang.with("rule-book-not-in-base", &[("id", &shown(name))]).into_owned(),
        BookError::Unsound { faults } => {
            let mark = match lang.language() {
                Language::English => "; ",
                Language::TraditionalChinese => "；",
            };
            let named: Vec<_> = faults.iter().take(NAMED).map(|fault| book_fault(lang, fault)).collect();
            let named = named.join(mark);
            match faults.len().saturating_sub(NAMED) {
                0 => named,
                more => lang.count_with("rule-book-unsound-more", more, &[("faults", &named)]).into_owned(),
            }
        }
    }
}

/// One fault of a book, as a part of a sentence; it names the item.
pub fn book_fault(lang: &Lang, fault: &BookFault) -> String {
    let of = |id: &str| [("id", shown(id))];
    let say = |key: &'static str, args: &[(&'static str, String)]| lang.say(&(key, args.to_vec())).into_owned();
    match fault {
        BookFault::Twice { id } => say("rule-fault-twice", &of(id)),
        BookFault::Missing { by, id } => say("rule-fault-missing", &[("by", shown(by)), ("id", shown(id))]),
        BookFault::Circle { id } => say("rule-fault-circle", &of(id)),
        BookFault::BadText { id } => say("rule-fault-bad-text", &of(id)),
        BookFault::Inferred { id } => say("rule-fault-inferred", &of(id)),
        BookFault::Unused { id } => say("rule-fault-unused", &of(id)),
        BookFault::Act { id } => say("rule-fault-act", &of(id)),
        BookFault::Implausible { id } => say("rule-fault-implausible", &of(id)),
        BookFault::BadLink { id } => say("rule-fault-bad-link", &of(id)),
    }
}

/// A text of somebody else's file, short and without what could hide something.
fn shown(text: &str) -> String {
    let seen =
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !c.is_control() && !is_invisible(*c));
    let text: String = seen.take(MOST_CHARACTERS + 1).collect();
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
