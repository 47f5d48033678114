//! Whether a last day lies after the one that follows from the rule book.

use chrono::NaiveDate;
use egui::Ui;

use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::Tone;

/// Says so, for our own last day moves no date of Microsoft's; nothing where it does not.
pub(super) fn later_ui(ui: &mut Ui, ctx: &Ctx<'_>, last: Option<NaiveDate>) {
    let of_book = ctx.foresight.and_then(|seen| seen.of.book_last_day);
    if let Some((last, book)) = last.zip(of_book).filter(|(last, book)| book < last) {
        let args = [("last", &*ctx.lang.date(last)), ("day", &ctx.lang.date(book))];
        kit::marked(ui, Tone::Warning, &ctx.lang.with("last-day-later", &args));
    }
}
