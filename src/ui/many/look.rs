//! The columns of a table of many records: which are shown, and how wide.

use std::borrow::Cow;
use std::collections::BTreeMap;

use egui::Ui;

use crate::domain::moves::AskField;
use crate::domain::report::PackField;
use crate::roster::columns::RosterColumn;
use crate::roster::sold::columns::SoldCol;
use crate::store::settings::Settings;
use crate::ui::action::{Action, Actions, SettingEdit, TableLayout};
use crate::ui::commands::{Id, said};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, TableState, icons};
use crate::ui::theme::tokens;

/// A column of a table of which a person chooses the columns; sorted as they stand.
pub trait TableCol: Copy + Ord + 'static {
    /// What the settings call the table.
    const TABLE: &'static str;
    /// Always shown, and always first.
    const FIRST: Self;
    /// Every column, in the order of the table.
    fn every() -> Vec<Self>;
    /// Those that are shown until somebody chooses others.
    fn at_first() -> Vec<Self>;
    /// Its name in the settings.
    fn name(self) -> &'static str;
    /// Its heading; empty where the plan does not have it.
    fn heading<'c>(self, ctx: &'c Ctx<'_>) -> Cow<'c, str>;
}

impl TableCol for RosterColumn {
    const TABLE: &'static str = "customers";
    const FIRST: Self = Self::COMPANY;

    fn every() -> Vec<Self> {
        Self::all().to_vec()
    }

    fn at_first() -> Vec<Self> {
        Self::usual()
    }

    fn name(self) -> &'static str {
        self.id()
    }

    fn heading<'c>(self, ctx: &'c Ctx<'_>) -> Cow<'c, str> {
        self.title(ctx.lang, ctx.plan)
    }
}

/// Columns that are all there at first, but for those that are named, each with a key for its heading.
macro_rules! all_at_first {
    ($col:ident, $table:literal, $first:ident $(, but $($later:ident),+)?) => {
        impl TableCol for $col {
            const TABLE: &'static str = $table;
            const FIRST: Self = Self::$first;

            fn every() -> Vec<Self> {
                Self::ALL.to_vec()
            }

            fn at_first() -> Vec<Self> {
                let later: &[Self] = &[$($(Self::$later),+)?];
                Self::ALL.into_iter().filter(|col| !later.contains(col)).collect()
            }

            fn name(self) -> &'static str {
                self.id()
            }

            fn heading<'c>(self, ctx: &'c Ctx<'_>) -> Cow<'c, str> {
                ctx.text(self.key())
            }
        }
    };
}

all_at_first!(SoldCol, "subscriptions", Product, but TwiceLeast, TwiceMost);
// The fields of the list that a provider gets; it has no table on the screen.
all_at_first!(AskField, "asked", Customer);

impl TableCol for PackField {
    const TABLE: &'static str = "pack";
    const FIRST: Self = Self::Customer;

    fn every() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn at_first() -> Vec<Self> {
        Self::USUAL.to_vec()
    }

    fn name(self) -> &'static str {
        self.id()
    }

    fn heading<'c>(self, ctx: &'c Ctx<'_>) -> Cow<'c, str> {
        ctx.text(self.key())
    }
}

/// How the table looks; read from the settings once.
pub struct Look<C> {
    /// The columns that are shown, in order.
    pub shown: Vec<C>,
    /// Whether a row of fields below the heads filters what is shown.
    pub has_filters: bool,
    is_read: bool,
    /// Changed since it was kept.
    is_stale: bool,
}

impl<C> Default for Look<C> {
    fn default() -> Self {
        Self { shown: Vec::new(), has_filters: false, is_read: false, is_stale: false }
    }
}

impl<C: TableCol> Look<C> {
    /// Takes over what the settings remember, the first time.
    pub fn read<K: Clone + Ord>(&mut self, settings: &Settings, table: &mut TableState<K>) {
        if self.read_columns(settings) {
            table.set_widths(settings.widths(C::TABLE));
        }
    }

    /// The same for a list that has no table on the screen; answers whether it is the first time.
    pub fn read_columns(&mut self, settings: &Settings) -> bool {
        if self.is_read {
            return false;
        }
        self.is_read = true;
        self.has_filters = settings.has_filters(C::TABLE);
        self.shown = settings.columns(C::TABLE).map_or_else(C::at_first, in_this_order);
        true
    }

    /// Shows a column, or hides it. One that comes in stands before the first that has a later place by itself.
    pub fn show(&mut self, col: C, on: bool) {
        self.is_stale = true;
        if col == C::FIRST {
            return;
        }
        self.shown.retain(|&other| other != col);
        if on {
            let at = self.shown.iter().position(|&other| other != C::FIRST && col < other);
            self.shown.insert(at.unwrap_or(self.shown.len()), col);
        }
    }

    /// Puts a column of those that are seen elsewhere; the first one stays where it is.
    pub fn put_seen(&mut self, seen: &[C], (from, to): (usize, usize)) {
        let at = |place: usize| seen.get(place).and_then(|col| self.shown.iter().position(|other| other == col));
        if let (Some(from), Some(to)) = (at(from), at(to)) {
            self.put((from, to));
        }
    }

    /// Puts a column elsewhere; the first one stays where it is.
    pub fn put(&mut self, (from, to): (usize, usize)) {
        if 0 < from && 0 < to && from.max(to) < self.shown.len() {
            let col = self.shown.remove(from);
            self.shown.insert(to, col);
            self.is_stale = true;
        }
    }

    /// It is to be kept once the mouse rests.
    pub fn touch(&mut self) {
        self.is_stale = true;
    }

    /// Asks for keeping it in the settings once the mouse rests. `own`: the user's own columns, while others are shown.
    pub fn keep<K: Clone + Ord>(&mut self, ui: &Ui, own: Option<&[C]>, table: &TableState<K>, actions: &mut Actions) {
        self.keep_columns(ui, own, table.widths(), actions);
    }

    /// The same with these widths.
    pub fn keep_columns(&mut self, ui: &Ui, own: Option<&[C]>, widths: &BTreeMap<String, f32>, actions: &mut Actions) {
        if ui.input(|input| input.pointer.any_down()) || !std::mem::take(&mut self.is_stale) {
            return;
        }
        let columns = own.unwrap_or(&self.shown).iter().map(|col| col.name().to_owned()).collect();
        let (table, filters) = (C::TABLE.to_owned(), self.has_filters);
        let look = TableLayout { table, columns, filters, widths: widths.clone() };
        actions.push(Action::Setting(SettingEdit::Table(look)));
    }
}

/// The columns of these names in this order, the first one always first.
fn in_this_order<C: TableCol>(ids: &[String]) -> Vec<C> {
    let every = C::every();
    let mut shown = vec![C::FIRST];
    for col in ids.iter().filter_map(|id| every.iter().copied().find(|col| col.name() == id)) {
        if !shown.contains(&col) {
            shown.push(col);
        }
    }
    shown
}

/// The button that shows or hides the fields below the heads.
pub fn filters_ui<C>(ui: &mut Ui, ctx: &Ctx<'_>, look: &Look<C>, actions: &mut Actions) {
    let filters = said(ctx, Id::FILTERS);
    let button = Btn::icon_only(icons::FUNNEL_SIMPLE, &filters.words).selected(look.has_filters);
    if ui.add(button.tooltip(&filters.keys)).clicked() {
        actions.push(Action::Command(Id::FILTERS));
    }
}

/// The button that opens a box for each column.
pub fn columns_button(label: &str) -> Btn<'_> {
    Btn::secondary(label).icon(icons::COLUMNS).opens_menu()
}

/// Draws that button, and what it opens; `more` stands at the end of it.
pub fn columns_ui<C: TableCol, K: Clone + Ord>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    look: &mut Look<C>,
    table: &mut TableState<K>,
    more: impl FnOnce(&mut Ui),
) {
    if boxes_with(ui, ctx, &ctx.text("customers-columns"), look, more) {
        table.set_widths(BTreeMap::new());
    }
}

/// Draws the button with a label of its own, and what it opens; answers whether the usual columns were asked for.
pub fn boxes_ui<C: TableCol>(ui: &mut Ui, ctx: &Ctx<'_>, label: &str, look: &mut Look<C>) -> bool {
    boxes_with(ui, ctx, label, look, |_| {})
}

fn boxes_with<C: TableCol>(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    label: &str,
    look: &mut Look<C>,
    more: impl FnOnce(&mut Ui),
) -> bool {
    let button = ui.add(columns_button(label));
    let mut is_usual = false;
    // Not a menu: it stays while one turns boxes.
    kit::unfold(ui, &button, label, |ui| {
        ui.set_width(220.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        for col in C::every().into_iter().filter(|&col| col != C::FIRST) {
            let mut is_shown = look.shown.contains(&col);
            let heading = col.heading(ctx);
            if !heading.is_empty() && kit::checkbox(ui, &mut is_shown, &heading).changed() {
                look.show(col, is_shown);
            }
        }
        ui.add_space(tokens(ui).space.xs);
        kit::hairline(ui);
        ui.add_space(tokens(ui).space.xs);
        if ui.add(Btn::quiet(&ctx.text("customers-columns-usual"))).clicked() {
            look.shown = C::at_first();
            look.touch();
            is_usual = true;
        }
        more(ui);
    });
    is_usual
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::customer_fields::CustomerField;

    const TAGS: RosterColumn = RosterColumn::Of(CustomerField::Tags);

    #[test]
    fn first_column_cannot_be_hidden_and_others_go_to_their_places() {
        let mut look = Look { shown: vec![RosterColumn::COMPANY, TAGS], ..Look::default() };
        look.show(RosterColumn::COMPANY, false);
        look.show(RosterColumn::Consent, true);
        look.show(TAGS, false);
        assert_eq!(look.shown, [RosterColumn::COMPANY, RosterColumn::Consent]);
        let mut look = Look { shown: vec![SoldCol::Product, SoldCol::Basis], ..Look::default() };
        look.show(SoldCol::Product, false);
        look.show(SoldCol::Seats, true);
        assert_eq!(look.shown, [SoldCol::Product, SoldCol::Seats, SoldCol::Basis]);
    }

    #[test]
    fn column_is_put_elsewhere_and_the_first_stays_first() {
        let all = [SoldCol::Product, SoldCol::Kind, SoldCol::Seats, SoldCol::Basis];
        let mut look = Look { shown: all.to_vec(), ..Look::default() };
        for nothing in [(0, 2), (2, 0), (1, 4), (7, 1)] {
            look.put(nothing);
            assert_eq!(look.shown, all);
        }
        look.put((3, 1));
        assert_eq!(look.shown, [SoldCol::Product, SoldCol::Basis, SoldCol::Kind, SoldCol::Seats]);
        let ids: Vec<String> = look.shown.iter().map(|col| col.id().to_owned()).collect();
        assert_eq!(in_this_order::<SoldCol>(&ids), look.shown);
        assert_eq!(in_this_order::<SoldCol>(&ids[2..]), [SoldCol::Product, SoldCol::Kind, SoldCol::Seats]);
    }

    #[test]
    fn names_of_columns_differ_within_a_table() {
        fn check<C: TableCol>() {
            let mut names: Vec<&str> = C::every().into_iter().map(C::name).collect();
            let n = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), n, "{}", C::TABLE);
        }
        check::<RosterColumn>();
        check::<SoldCol>();
        check::<AskField>();
        check::<PackField>();
    }
}
