//! What a column can hold, in groups, what is likely first; and why a list of subscriptions leaves some columns out.

use std::borrow::Cow;

use egui::{Response, Ui};

use super::State;
use super::columns::FIELD_WIDTH;
use crate::domain::import::{FileKind, likely};
use crate::domain::plan::shape::{ColumnMeaning, ImportField};
use crate::exchange::csv_in::ListWords;
use crate::i18n::own_fields::import_field;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, OptionGroup};

/// Which meanings stand in a group, and the key of its title.
type Group = (fn(ColumnMeaning) -> bool, &'static str);

/// The groups in their order.
const GROUPS: [Group; 4] = [
    (|of| matches!(of, ColumnMeaning::Customer | ColumnMeaning::Field(_)), "import-group-customer"),
    (|of| of == ColumnMeaning::Contact, "import-group-contact"),
    (|of| matches!(of, ColumnMeaning::Own(_)), "own-title"),
    (|of| of == ColumnMeaning::Subscription, "import-group-subscription"),
];

/// A column of the file.
pub(super) struct AskedColumn<'a> {
    pub(super) index: usize,
    /// What it is called on the page.
    pub(super) name: &'a str,
    pub(super) header: &'a str,
    /// Its cells, as far as they were read.
    pub(super) cells: &'a [&'a str],
}

/// Chooses what a column holds; `None` while nobody has said.
pub(super) fn select_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &State,
    column: &AskedColumn<'_>,
    chosen: &mut Option<ImportField>,
) -> Response {
    let field = state.mapping.0.get(column.index).copied().unwrap_or(ImportField::Ignore);
    let is_there = |of: ImportField| match of.about() {
        ColumnMeaning::Own(place) => ctx.plan.own_field(place).is_some(),
        _ => true,
    };
    let is_offered =
        |of: &ImportField| *of != ImportField::Ignore && (*of == field || (state.mapping.uses(*of) && is_there(*of)));
    let names: Vec<(ImportField, Cow<'_, str>)> =
        ImportField::ALL.into_iter().filter(is_offered).map(|of| (of, import_field(ctx.lang, ctx.plan, of))).collect();
    let offered: Vec<(ImportField, &str)> = names.iter().map(|(of, name)| (*of, &**name)).collect();
    let (choose, ignore) = (ctx.text("import-choose-field"), import_field(ctx.lang, ctx.plan, ImportField::Ignore));
    let mut first = vec![(Some(ImportField::Ignore), &*ignore)];
    if state.open.contains(&column.index) {
        first.insert(0, (None, &*choose));
    }
    let mut groups = vec![OptionGroup { title: "".into(), options: first }];
    let named = |of: ImportField| offered.iter().find(|(other, _)| *other == of).map(|(of, name)| (Some(*of), *name));
    // What another column holds is not likely here, too.
    let is_free = |of: &ImportField| *of == field || state.mapping.column(*of).is_none();
    let mut guessed = likely(column.header, column.cells, &offered);
    guessed.retain(is_free);
    let options: Vec<_> = guessed.iter().copied().filter_map(named).collect();
    if !options.is_empty() {
        groups.push(OptionGroup { title: ctx.text("import-group-likely"), options });
    }
    for (is_in, title) in GROUPS {
        let is_here = |of: ImportField| is_in(of.about()) && !guessed.contains(&of);
        let options: Vec<_> =
            offered.iter().filter(|(of, _)| is_here(*of)).map(|(of, name)| (Some(*of), *name)).collect();
        if !options.is_empty() {
            groups.push(OptionGroup { title: ctx.text(title), options });
        }
    }
    let (salt, hint) = (format!("import-column-{}", column.index), ctx.text("import-choose-hint"));
    kit::select_grouped(ui, (&salt, column.name), chosen, (&groups, &hint), FIELD_WIDTH)
}

/// Says where a column belongs that is about customers or their contacts and stands in a list of subscriptions.
pub(super) fn elsewhere_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &State, column: &AskedColumn<'_>) {
    if state.mapping.kind() != FileKind::Subscriptions
        || state.mapping.0.get(column.index).is_some_and(|of| *of != ImportField::Ignore)
    {
        return;
    }
    let meant = ListWords::shipped().customers.header(column.header).map(|(field, _)| field);
    if let Some(field) = meant.filter(|field| *field != ImportField::Ignore && !state.mapping.uses(*field)) {
        let name = import_field(ctx.lang, ctx.plan, field);
        kit::secondary(ui, &ctx.lang.with("import-column-elsewhere", &[("field", &name)]));
    }
}
