//! What the search understands: a prefix and an example for each field.

use egui::{Popup, PopupCloseBehavior, Ui};

use crate::domain::search::Field;
use crate::i18n::Language;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

/// Keys of what the field is, and of an example.
fn keys(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Status => ("customers-state", "search-example-status"),
        Field::Owner => ("customers-owner", "search-example-owner"),
        Field::Tag => ("customers-tags", "search-example-tag"),
        Field::Provider => ("customers-provider", "search-example-provider"),
        Field::Country => ("customers-country", "search-example-country"),
        Field::Kind => ("customers-relationship", "search-example-kind"),
        Field::Language => ("customers-language", "search-example-language"),
        Field::Consent => ("track-consent", "search-example-consent"),
        Field::Agreement => ("track-agreement", "search-example-agreement"),
        Field::Transfer => ("track-transfer", "search-example-transfer"),
        Field::Access => ("track-access", "search-example-access"),
        Field::Renew => ("search-renew", "search-example-renew"),
        Field::Seats => ("customers-seats", "search-example-seats"),
        Field::Product => ("search-product", "search-example-product"),
        Field::Lacks => ("search-lacks", "search-example-lacks"),
        Field::Remind => ("search-remind", "search-example-remind"),
    }
}

/// The button beside the search field.
pub(super) fn help_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let label = ctx.text("search-help");
    let button = ui.add(Btn::icon_only(icons::QUESTION, &label));
    let popup = Popup::from_toggle_button_response(&button).accessible_name(&*label).gap(tokens(ui).space.xs);
    popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        ui.set_width(440.0);
        kit::body(ui, &ctx.text("search-help-words"));
        ui.add_space(tokens(ui).space.xs);
        prefixes_ui(ui, ctx);
    });
}

/// Every prefix with an example, and its name in the other language.
pub fn prefixes_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for field in Field::ALL {
        let (what, example) = keys(field);
        let [english, chinese] = field.names();
        let other = match ctx.lang.language() {
            Language::English => chinese,
            Language::TraditionalChinese => english,
        };
        kit::hairline(ui);
        kit::key_row(ui, &ctx.text(what), &[&ctx.text(example), other]);
    }
    kit::hairline(ui);
    ui.add_space(tokens(ui).space.xs);
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
            for field in Field::ALL {
                let query = Query::parse(&lang.text(keys(field).1));
                assert_eq!(query.terms.iter().map(|term| term.field).collect::<Vec<_>>(), [field]);
                assert!(query.words.is_empty(), "{:?}", query.words);
            }
        }
    }
}
