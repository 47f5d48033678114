//! Books in words, made once for each book and language.

use std::sync::Arc;

use crate::domain::draft::Language;
use crate::domain::rules::{BookSection, RuleBook};
use crate::domain::slug::Slug;
use crate::i18n::book::{BookEntry, sections};
use crate::ui::ctx::Ctx;

/// A book in words.
pub(super) type Sections = Arc<Vec<(BookSection, Vec<BookEntry>)>>;

/// The words of the book that was read last.
#[derive(Default)]
pub(super) struct Words(Option<(Arc<RuleBook>, Language, Sections)>);

impl Words {
    /// The book of this name with its words.
    pub(super) fn of(&mut self, ctx: &Ctx<'_>, id: Slug) -> (Arc<RuleBook>, Sections) {
        let book = ctx.library.books.get(id).unwrap_or(&ctx.derived.book);
        let language = ctx.lang.language();
        if let Some((known, spoken, words)) = &self.0
            && Arc::ptr_eq(known, book)
            && *spoken == language
        {
            return (known.clone(), words.clone());
        }
        let words = Arc::new(sections(ctx.lang, &ctx.library.books, book));
        self.0 = Some((book.clone(), language, words.clone()));
        (book.clone(), words)
    }
}
