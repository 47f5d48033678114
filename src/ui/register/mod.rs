//! Registers: the records of a noun as a table with search and order, and a sheet for each, drawn from the noun's fields.

mod empty;
pub mod form;
mod keys;
mod rows;
mod sheet;
mod state;
mod table;

use std::borrow::Cow;
use std::fmt::Display;

use egui::{Align, Context, Layout, Ui};

use crate::domain::edit::Edit;
use crate::domain::edit::record::Placed;
use crate::domain::plan::Plan;
use crate::domain::plan::field::Value;
use crate::domain::plan::uses::ColumnUse;
use crate::domain::table::Record;
use crate::ui::action::{Action, Actions};
use crate::ui::commands::{Id, Said, said};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit;
use crate::ui::many;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

use form::OnSheet;
pub use keys::records;
pub use sheet::remove_ui;
pub use state::State;

/// Points of the width of a sheet.
pub const SHEET: f32 = 392.0;

/// Keys of what a register says of its noun.
#[derive(Clone, Copy, Debug)]
pub struct RegisterWords {
    /// What the table is called.
    pub name: &'static str,
    /// The button that begins a new record, and the title of its sheet.
    pub add: &'static str,
    /// Why there is none yet.
    pub add_why: &'static str,
    /// The button that makes it.
    pub create: &'static str,
    /// What is said where there is no record.
    pub empty: &'static str,
    /// And why one makes one.
    pub empty_why: &'static str,
    /// What the field of the search is called.
    pub search: &'static str,
    /// The box that hides those with which nothing is left to do.
    pub hide_closed: &'static str,
    /// The button that removes a record.
    pub remove: &'static str,
    /// What is said once so many were removed.
    pub removed: &'static str,
}

/// What can be done with a record by one key.
pub struct RegisterAct {
    /// Key of what the button says.
    pub label: &'static str,
    /// What it does.
    pub edit: Edit,
}

/// What can be dropped on the rows of a register's table.
pub struct Takes<R> {
    /// Whether that is carried now.
    pub is_carried: fn(&Context) -> bool,
    /// What a drop on this record does.
    pub drop: fn(&R, &Ctx<'_>, &Context, &mut Actions),
}

/// A column of what follows from a record, beside those of its fields.
pub struct DerivedColumn<R: 'static> {
    /// What the column is called, and where it stands.
    pub column: ColumnUse,
    /// Whether its texts stand at the right, as numbers do.
    pub is_number: bool,
    /// What stands in it.
    pub value: for<'v> fn(&'v R, &'v Ctx<'_>) -> Value<'v>,
}

/// A noun with a register of its own.
pub trait Register: Placed + Record<Id: Display> + 'static {
    /// Begins the names of its half-typed texts.
    const NOUN: &'static str;
    /// What the register says.
    const SAYS: RegisterWords;
    /// Stands above its name where there is none yet.
    const ICON: &'static str;
    /// The field with the name, by which a record is found and begun.
    const NAME: Self::Field;
    /// What can be dropped on its rows; `None`: nothing.
    const TAKES: Option<Takes<Self>> = None;
    /// Columns of what follows from it.
    const DERIVED: &'static [DerivedColumn<Self>] = &[];

    /// What the window remembers of what the sheet has below the fields.
    type More: Default;

    /// What the window remembers of it.
    fn state(session: &mut Session) -> &mut State<Self>;

    /// A new record with this id and name.
    fn begin(ctx: &Ctx<'_>, id: u64, name: &str) -> Self;

    /// What it is called in the table, where others may have the same title.
    fn called<'c>(&'c self, ctx: &'c Ctx<'_>) -> Cow<'c, str> {
        Cow::Borrowed(self.title(ctx.plan))
    }

    /// What holds where this field is empty; `Nothing`: then nothing does.
    fn otherwise(&self, _plan: &Plan, _field: Self::Field) -> Value<'static> {
        Value::Nothing
    }

    /// Where it stands, as a chip.
    fn chip<'c>(&self, ctx: &'c Ctx<'_>) -> (Tone, Cow<'c, str>);

    /// Whether anything is left to do with it; always, unless a noun says otherwise.
    fn is_open(&self) -> bool {
        true
    }

    /// What the key D and a button on the sheet do; `None`: nothing is left to do with one press, or a noun has none.
    fn act(&self, _ctx: &Ctx<'_>) -> Option<RegisterAct> {
        None
    }

    /// Points of the width that its sheet takes at first.
    fn sheet_width(_ui: &Ui) -> f32 {
        SHEET
    }

    /// What the sheet has: usually where it stands, its fields, and what belongs above and below them.
    fn sheet_ui(
        &self,
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        (state, unfinished): (&mut State<Self>, &mut TypedTexts),
        actions: &mut Actions,
    ) {
        sheet::fields_ui(ui, ctx, (state, unfinished), self, actions);
    }

    /// What stands below the words where there is none yet.
    fn below_empty_ui(_ui: &mut Ui, _ctx: &Ctx<'_>, _actions: &mut Actions) {}

    /// What the sheet has above the fields.
    fn first_ui(&self, _ui: &mut Ui, _ctx: &Ctx<'_>, _unfinished: &mut TypedTexts, _actions: &mut Actions) {}

    /// What the sheet has below the fields.
    fn more_ui(
        &self,
        _ui: &mut Ui,
        _ctx: &Ctx<'_>,
        (_more, _unfinished): (&mut Self::More, &mut TypedTexts),
        _actions: &mut Actions,
    ) {
    }

    /// Asks for what a new record begins with; answers whether the sheet is to be closed. Usually that is its name.
    fn add_ui(
        ui: &mut Ui,
        ctx: &Ctx<'_>,
        state: &mut State<Self>,
        unfinished: &mut TypedTexts,
        actions: &mut Actions,
    ) -> bool {
        sheet::add_ui::<Self>(ui, ctx, (state, unfinished), actions)
    }
}

impl<R: Register> OnSheet for R {
    const NOUN: &'static str = R::NOUN;

    fn edit_of(&self, field: R::Field, value: Value<'_>) -> Option<Edit> {
        use crate::domain::plan::fields::RecordField as _;
        let can_hold = field.set(&mut self.clone(), value.clone());
        can_hold.then(|| Edit::set::<R>(vec![self.id()], field, value.into_owned()))
    }

    fn otherwise(&self, plan: &Plan, field: R::Field) -> Value<'static> {
        Register::otherwise(self, plan, field)
    }
}

/// Draws the register of a noun.
pub fn register_ui<R: Register>(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    if R::of(ctx.plan).is_empty() && !R::state(session).is_adding {
        empty::empty_ui::<R>(ui, ctx, actions);
        return;
    }
    head_ui(ui, ctx, R::state(session), actions);
    ui.add_space(tokens(ui).space.s);
    let chosen = R::state(session).chosen.and_then(|id| R::of(ctx.plan).get(id)).cloned();
    let mut unfinished = std::mem::take(&mut session.unfinished);
    let state = R::state(session);
    let is_closed = match &chosen {
        Some(record) => sheet::sheet_ui(ui, ctx, (state, &mut unfinished), &**record, actions),
        None if state.is_adding => R::add_ui(ui, ctx, state, &mut unfinished, actions),
        None => false,
    };
    if is_closed {
        state.close();
    }
    let has_sheet = chosen.is_some() || state.is_adding;
    state.rows.arrange(ctx, &rows::Wish { query: &state.query, hides_closed: state.hides_closed, sort: state.sort });
    session.unfinished = unfinished;
    let state = R::state(session);
    if state.rows.is_empty() {
        empty::nothing_ui(ui, ctx, state);
        return;
    }
    // A gap before the sheet.
    let right = if has_sheet { tokens(ui).space.m as i8 } else { 0 };
    let margin = egui::Margin { right, ..egui::Margin::ZERO };
    egui::Frame::new().outer_margin(margin).show(ui, |ui| {
        kit::pane(ui, |ui| table::table_ui(ui, ctx, state, has_sheet, actions));
    });
}

/// The most points that the search takes.
const SEARCH: f32 = 280.0;

fn head_ui<R: Register>(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State<R>, actions: &mut Actions) {
    let size = egui::vec2(ui.available_width(), tokens(ui).size.control);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let add = Said { words: ctx.text(R::SAYS.add).into_owned(), ..said(ctx, Id::New(<R as Register>::NOUN)) };
        if ui.add(add.primary().shortcut(&add.keys)).clicked() {
            actions.push(Action::Command(Id::New(<R as Register>::NOUN)));
        }
        ui.add_space(tokens(ui).space.s);
        let (name, clear) = (ctx.text(R::SAYS.search), ctx.text("customers-search-clear"));
        let width = (ui.available_width() * 0.45).min(SEARCH);
        kit::search_box(ui, "register-search", (&name, &name, &clear), width, &mut state.query);
        ui.add_space(tokens(ui).space.s);
        if R::of(ctx.plan).iter().any(|record| !record.is_open()) {
            kit::checkbox(ui, &mut state.hides_closed, &ctx.text(R::SAYS.hide_closed));
        }
        many::table_menu(ui, ctx, actions);
    });
}

/// Removes without asking, and offers the way back.
fn remove<R: Register>(ctx: &Ctx<'_>, ids: Vec<R::Id>, actions: &mut Actions) {
    if !ids.is_empty() && !ctx.is_locked() {
        let text = ctx.lang.count(R::SAYS.removed, ids.len()).into_owned();
        actions.edit_saying(Edit::remove::<R>(ids), Tone::Info, text);
    }
}

/// The name under which what is typed for a new record is kept.
fn new_key<R: Register>() -> String {
    format!("{}.new", <R as Register>::NOUN)
}

/// What is typed for a new record is done with.
fn forget_new<R: Register>(unfinished: &mut TypedTexts) {
    unfinished.clear(&new_key::<R>());
}
