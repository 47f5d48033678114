//! Letters of the plan's own, letters as files, and letters on paper, in words.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::Lang;
use super::dates::date_in;
use crate::domain::compose::Letter;
use crate::domain::draft::{Language, TemplateKind};
use crate::domain::edit::own_letters::letter_name_key;
use crate::domain::plan::Plan;
use crate::domain::plan::company::Company;
use crate::domain::plan::contact::EmailAddress;
use crate::domain::plan::letter::LetterKind;
use crate::domain::shared_letters::{SharedKind, SharedText};
use crate::exchange::paper::LetterPaper;
use crate::exchange::template_file::TemplateFileFault;

/// What a letter is called: a shipped one in the language of `lang`, one of the plan's own as somebody called it.
pub fn letter_name<'a>(lang: &'a Lang, plan: &'a Plan, kind: LetterKind) -> Cow<'a, str> {
    match kind {
        LetterKind::Shipped(kind) => lang.text(kind.key()),
        LetterKind::Own { .. } => plan.own_letter_name(kind).map_or_else(|| lang.text("letter-own"), Cow::Borrowed),
    }
}

/// The same for a letter of a file.
pub fn shared_name<'a>(lang: &'a Lang, which: &'a SharedKind) -> Cow<'a, str> {
    match which {
        SharedKind::Shipped(kind) => lang.text(kind.key()),
        SharedKind::Own { name, .. } => Cow::Borrowed(name),
    }
}

/// The names of the letters that the program brings, in both languages, as keys of names: no letter of a plan's own is called
/// like one of them.
pub fn shipped_names() -> &'static BTreeSet<String> {
    static NAMES: OnceLock<BTreeSet<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let langs = Language::ALL.map(Lang::new);
        let names = langs.iter().flat_map(|lang| TemplateKind::ALL.map(|kind| letter_name_key(&lang.text(kind.key()))));
        names.collect()
    })
}

/// Why a letter of the plan's own cannot be called like this, as far as letters of the program go.
pub fn why_not_called(lang: &Lang, name: &str) -> Option<String> {
    let is_taken = shipped_names().contains(&letter_name_key(name));
    is_taken.then(|| lang.with("refused-shipped-name", &[("name", name.trim())]).into_owned())
}

/// Everything of a shared text that is taken over, one under the other, so that two of them can be compared line by line.
pub fn shared_lines(lang: &Lang, text: &SharedText) -> String {
    let mut lines = format!("{}\n\n{}", text.subject, text.body.trim_end());
    let cc: Vec<&str> = text.cc.iter().map(EmailAddress::as_str).collect();
    let said = [
        ("invitations-cc-shown", (!cc.is_empty()).then(|| cc.join("; "))),
        ("shared-reply-to", text.reply_to.as_ref().map(ToString::to_string)),
    ];
    for (key, address) in said {
        if let Some(address) = address {
            lines.extend(["\n\n", &lang.with(key, &[("address", &address)])]);
        }
    }
    lines
}

/// Why a file brings no letters.
pub fn file_fault(lang: &Lang, fault: &TemplateFileFault) -> String {
    match fault {
        TemplateFileFault::Unreadable { line } => lang.with("shared-unreadable", &[("line", &line.to_string())]),
        TemplateFileFault::Newer => lang.text("shared-newer"),
        TemplateFileFault::Twice(which, language) => {
            let args = [("letter", &*shared_name(lang, which)), ("language", &*lang.text(language.key()))];
            lang.with("shared-twice", &args)
        }
        TemplateFileFault::TooMany => lang.text("shared-too-many"),
        TemplateFileFault::Empty => lang.text("shared-empty"),
    }
    .into_owned()
}

/// A letter for paper, with its words in the letter's own language; `customer` is its customer's name.
pub fn letter_paper(letter: &Letter, us: &Company, customer: &str, day: NaiveDate) -> LetterPaper {
    let lang = Lang::new(letter.mail.language);
    let reach = &us.contact;
    let email = reach.email.as_ref().map(EmailAddress::to_string).unwrap_or_default();
    let from = vec![us.name.clone(), reach.name.clone(), reach.phone.clone(), email];
    let mut to = vec![customer.to_owned(), letter.mail.to_name.clone()];
    to.extend(letter.mail.head.more_to.iter().map(|one| one.name.clone()));
    to.retain(|line| !line.trim().is_empty());
    let files: Vec<&str> = letter.mail.head.attachments.iter().map(|file| file.name.as_str()).collect();
    let enclosed = match files.as_slice() {
        [] => String::new(),
        files => lang.with("letter-paper-enclosed", &[("files", &lang.list(files.iter().copied()))]).into_owned(),
    };
    LetterPaper {
        language: letter.mail.language,
        from,
        to,
        day: date_in(letter.mail.language, day),
        subject: letter.mail.draft.subject.clone(),
        body: letter.mail.draft.html.clone(),
        enclosed,
    }
}
