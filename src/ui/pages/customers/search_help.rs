//! What the search understands: a prefix and an example for each field.

use egui::{ScrollArea, Ui};

use crate::domain::plan::uses::Prefix;
use crate::domain::search::SearchField;
use crate::i18n::Language;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

/// The part of the window's height that the list of prefixes takes at most.
const MOST: f32 = 0.6;

/// Beside the name of an own field, its prefixes have room for so many characters.
const LONGEST: usize = 32;

/// The button beside the search field.
pub(super) fn help_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let label = ctx.text("search-help");
    let button = ui.add(Btn::icon_only(icons::QUESTION, &label));
    kit::unfold(ui, &button, &label, |ui| {
        ui.set_width(440.0);
        kit::body(ui, &ctx.text("search-help-words"));
        ui.add_space(tokens(ui).space.xs);
        // Less than the window has, so that the last line is reached in any.
        let most = (ui.ctx().content_rect().height() * MOST).max(tokens(ui).size.row * 4.0);
        let area = ScrollArea::vertical().id_salt("search-help").max_height(most);
        kit::scroll(ui, area, |ui| prefixes_ui(ui, ctx));
    });
}

/// Every prefix with an example, and its name in the other language.
pub fn prefixes_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for field in SearchField::all() {
        let Prefix { label, example, .. } = field.prefix();
        let other = match ctx.lang.language() {
            Language::English => Language::TraditionalChinese,
            Language::TraditionalChinese => Language::English,
        };
        kit::hairline(ui);
        kit::key_row(ui, &ctx.text(label), &[&ctx.text(example), field.name(other)]);
    }
    for field in ctx.plan.own_in_order() {
        kit::hairline(ui);
        let mut prefixes = field.prefixes();
        if LONGEST < prefixes.iter().map(|prefix| prefix.chars().count()).sum() {
            prefixes.truncate(1);
        }
        kit::key_row(ui, &field.name, &prefixes.iter().map(String::as_str).collect::<Vec<_>>());
    }
    kit::hairline(ui);
    ui.add_space(tokens(ui).space.xs);
    if !ctx.plan.own_fields.is_empty() {
        kit::secondary(ui, &ctx.text("search-help-own"));
    }
    kit::secondary(ui, &ctx.text("search-help-not"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::Query;
    use crate::i18n::Lang;

    #[test]
    fn every_example_asks_about_its_field_in_both_languages() {
        for lang in Language::ALL.map(Lang::new) {
            for &field in SearchField::all() {
                let query = Query::parse(&lang.text(field.prefix().example));
                assert_eq!(query.terms.iter().map(|term| term.field).collect::<Vec<_>>(), [field]);
                assert!(query.words.is_empty(), "{:?}", query.words);
            }
        }
    }
}
