//! All that the list says of one customer, with whole texts: at the right of the comparison, while a row is read.

use egui::Ui;

use crate::domain::import::{DiffEntry, DiffKind, Remarks, SubscriptionEntry};
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::shape::ImportField;
use crate::i18n::explain::import_sentence;
use crate::i18n::own_fields::{import_field, import_value, own_words};
use crate::i18n::subscription_changes::{SubscriptionFieldWords, differences, said};
use crate::i18n::{history, imports};
use crate::roster::cells;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, TableResponse};
use crate::ui::theme::{Tone, bold, tokens};

const WIDTH: f32 = 360.0;

/// Draws the sheet; answers whether it is to be closed. `lines`: those that speak of the customer.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    title: &str,
    (lines, remarks): (&[usize], &Remarks),
    contents: impl FnOnce(&mut Ui),
) -> bool {
    kit::side_sheet(ui, "import-row", title, &ctx.text("import-row-close"), WIDTH, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        // The head has one line only.
        let font = bold(tokens(ui).text.section);
        let whole = ui.painter().layout_no_wrap(title.to_owned(), font, tokens(ui).color.text).size().x;
        if ui.available_width() - tokens(ui).size.control < whole {
            kit::strong(ui, title);
        }
        kit::secondary(ui, &imports::lines(ctx.lang, lines));
        contents(ui);
        for (tone, of) in [(Tone::Warning, &remarks.problems), (Tone::Info, &remarks.notes)] {
            for remark in of.iter().filter(|remark| lines.contains(&remark.line)) {
                ui.add_space(tokens(ui).space.xs);
                let text = import_sentence(ctx.lang, &remark.kind.sentence());
                let line = imports::lines(ctx.lang, &[remark.line]);
                kit::Banner::new(tone, &text).text(&line).show(ui);
            }
        }
    })
}

/// Which row is read after this answer of the table: the one that was clicked or opened, and while one is read, the one
/// that the keyboard goes to.
pub(super) fn follow(read: Option<usize>, answer: &TableResponse, cursor: Option<usize>) -> Option<usize> {
    let moved = cursor.filter(|_| read.is_some() && answer.moved);
    answer.opened.or(answer.clicked).or(moved).or(read)
}

/// A name with what the plan says and what it will say; `before` is `None` where the plan has nothing to compare.
fn field_ui(ui: &mut Ui, ctx: &Ctx<'_>, name: &str, before: Option<&str>, after: &str) {
    ui.add_space(tokens(ui).space.xs);
    kit::secondary(ui, name);
    let nothing = ctx.text("import-diff-nothing");
    match before {
        None => kit::body(ui, known(after, &nothing)),
        Some(before) => {
            let arguments = [("before", known(before, &nothing)), ("after", known(after, &nothing))];
            kit::body(ui, &ctx.lang.with("import-row-change", &arguments))
        }
    };
}

fn known<'t>(text: &'t str, nothing: &'t str) -> &'t str {
    if text.is_empty() { nothing } else { text }
}

/// What a list of customers says of one of them.
pub(super) fn customer_ui(ui: &mut Ui, ctx: &Ctx<'_>, entry: &DiffEntry) {
    kit::chip(ui, entry.kind.tone(), &ctx.text(entry.kind.key()));
    for change in &entry.fields {
        let words = |value| import_value(ctx.lang, ctx.plan, change.field, value);
        let [before, after] = [&change.before, &change.after].map(words);
        field_ui(ui, ctx, &import_field(ctx.lang, ctx.plan, change.field), Some(&before), &after);
    }
    let Some(new) = entry.after.as_ref().filter(|_| entry.kind == DiffKind::New) else { return };
    for field in CustomerField::ALL {
        let words = cells::words(ctx.lang, ctx.plan, field.get(new));
        if !words.is_empty() {
            field_ui(ui, ctx, &ctx.text(field.uses().label), None, &words);
        }
    }
    for field in ctx.plan.own_in_order() {
        let words = own_words(ctx.lang, field, new.own_text(field.id));
        if !words.is_empty() {
            field_ui(ui, ctx, &field.name, None, &words);
        }
    }
    for contact in &new.contacts {
        let words = history::contact_words(ctx.lang, contact);
        field_ui(ui, ctx, &ctx.text(CustomerField::Contacts.uses().label), None, &words);
    }
}

/// What a list says of the subscriptions of one customer.
pub(super) fn subscriptions_ui(ui: &mut Ui, ctx: &Ctx<'_>, entry: &SubscriptionEntry) {
    let mut one_ui =
        |(product, id): (&str, &str), (tone, kind): (Tone, &str), fields: &[SubscriptionFieldWords], is_new: bool| {
            ui.add_space(tokens(ui).space.s);
            kit::hairline(ui);
            ui.add_space(tokens(ui).space.xs);
            kit::strong(ui, product);
            kit::chip(ui, tone, &ctx.text(kind));
            field_ui(ui, ctx, &ctx.text("import-field-subscription-id"), None, id);
            for one in fields {
                let before = (!is_new).then_some(one.before.as_str());
                field_ui(ui, ctx, &ctx.text(one.field.key()), before, &one.after);
            }
        };
    for new in &entry.new {
        let kind = (DiffKind::New.tone(), DiffKind::New.key());
        let mut fields = said(ctx.lang, new);
        fields.retain(|one| one.field != ImportField::Product);
        one_ui((&new.product, &new.id), kind, &fields, true);
    }
    for (before, after) in &entry.changed {
        let kind = (DiffKind::Changed.tone(), DiffKind::Changed.key());
        one_ui((&after.product, &after.id), kind, &differences(ctx.lang, before, after), false);
    }
    if 0 < entry.n_same {
        kit::secondary(ui, &ctx.lang.count("import-row-same", entry.n_same));
    }
    if 0 < entry.n_older {
        kit::secondary(ui, &ctx.lang.count("subscription-list-older", entry.n_older));
    }
}
