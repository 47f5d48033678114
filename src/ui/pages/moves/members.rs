//! Who is in a wave: a table of its own on the sheet. Customers come into a wave by name, by paste, and by dragging them onto it.

use std::borrow::Cow;
use std::sync::Arc;

use egui::{Event, Popup, Ui, vec2};

use super::{Tab, sum};
use crate::domain::draft::TemplateKind;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::moves::{self, Ground, MoveFinding, Moving};
use crate::domain::naming::{Named, Naming};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{CustomerId, WaveId};
use crate::domain::plan::track::TransferState;
use crate::domain::plan::wave::Wave;
use crate::domain::schedule::block_of;
use crate::exchange::csv_out::unguarded;
use crate::exchange::table_out::tsv;
use crate::i18n::moves::{block_words, problem_words, put_words};
use crate::ui::action::{Action, Actions, Page, Place, Whom, WriteTo};
use crate::ui::commands::{self, Hands, Id, One, Records};
use crate::ui::ctx::Ctx;
use crate::ui::customer_picker::CustomerPicker;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, Cell, Column, Table, TableState, icons, table};
use crate::ui::register::Takes;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// What is remembered of the members of the wave whose sheet is open.
#[derive(Default)]
pub struct State {
    of: Option<WaveId>,
    table: TableState<CustomerId>,
    /// Keys and menus are about the members, not about the waves.
    is_at_hand: bool,
    /// The keyboard goes to the field that adds one.
    wants_field: bool,
    /// What is left to be moved comes to.
    pub(super) sum: sum::State,
}

/// What is done with members by keys.
pub static MEMBERS: Records = Records {
    noun: "member",
    page: Page::Moves,
    add: "waves-add-customer",
    icon: icons::PLUS,
    is_shown: |session| super::is_on(session, Tab::Waves) && session.moves.waves.more().is_at_hand,
    why_no_new: commands::locked,
    begin: |_, session| session.moves.waves.more_mut().wants_field = true,
    one: One {
        is_there: |ctx, session| !chosen(ctx, session).is_empty(),
        open: Some(open),
        remove: Some(take_out),
        copy: Some(copy),
        ..One::NONE
    },
};

/// What can be dropped on a wave.
pub(super) const TAKES: Takes<Wave> = Takes {
    is_carried: kit::is_carried::<Vec<CustomerId>>,
    drop: |wave, ctx, egui, actions| {
        if let Some(customers) = kit::take_carried::<Vec<CustomerId>>(egui) {
            put(ctx, wave, Named { customers, ..Named::default() }, actions);
        }
    },
};

fn members<'c>(ctx: &Ctx<'c>, wave: WaveId) -> Vec<&'c Arc<Customer>> {
    ctx.plan.customers.iter().filter(|customer| customer.wave == Some(wave)).collect()
}

/// The chosen ones, else the one under the cursor.
fn chosen(ctx: &Ctx<'_>, session: &Session) -> Vec<CustomerId> {
    let state = session.moves.waves.more();
    state.of.map(|wave| chosen_of(ctx, wave, &state.table)).unwrap_or_default()
}

fn chosen_of(ctx: &Ctx<'_>, wave: WaveId, table: &TableState<CustomerId>) -> Vec<CustomerId> {
    let is_in = |id: &CustomerId| ctx.plan.customers.get(*id).is_some_and(|one| one.wave == Some(wave));
    let mut ids: Vec<CustomerId> = table.selected().iter().copied().filter(is_in).collect();
    if ids.is_empty() {
        ids.extend(table.cursor_key().copied().filter(is_in));
    }
    ids
}

fn open(hands: &mut Hands<'_, '_>) {
    let id = chosen(hands.ctx, hands.session).first().copied();
    hands.actions.extend(id.map(|id| Action::Go(Place::moves_of(id))));
}

fn take_out(hands: &mut Hands<'_, '_>) {
    let ids = chosen(hands.ctx, hands.session);
    take_these_out(hands.ctx, ids, hands.actions);
}

fn take_these_out(ctx: &Ctx<'_>, ids: Vec<CustomerId>, actions: &mut Actions) {
    let text = ctx.lang.count("waves-taken-out", ids.len()).into_owned();
    actions.edit_saying(into_wave(ids, Value::Nothing), Tone::Info, text);
}

/// The names with what tells customers apart, to be pasted into another wave or a spreadsheet.
fn copy(hands: &mut Hands<'_, '_>) {
    copy_these(hands.ctx, &chosen(hands.ctx, hands.session), hands.actions);
}

/// The same for these customers.
pub(super) fn copy_these(ctx: &Ctx<'_>, ids: &[CustomerId], actions: &mut Actions) {
    let rows = ids.iter().filter_map(|id| ctx.plan.customers.get(*id)).map(|customer| {
        let tenant = customer.microsoft_id.map(|id| id.to_string()).unwrap_or_default();
        let domain = customer.domain.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![Cow::Borrowed(&*customer.name), domain.into(), tenant.into()]
    });
    let text = tsv(&[], rows);
    let what = ctx.lang.count("waves-copied", ids.len()).into_owned();
    actions.push(Action::Copy { text, what });
}

fn into_wave(customers: Vec<CustomerId>, value: Value<'static>) -> Edit {
    Edit::Customer(CustomerEdit::Set { customers, field: CustomerField::Wave, value })
}

/// Puts customers into a wave, and says who was not found.
fn put(ctx: &Ctx<'_>, wave: &Wave, mut named: Named, actions: &mut Actions) {
    if let Some(locked) = ctx.locked() {
        actions.push(Action::Say(Tone::Info, locked.into_owned()));
        return;
    }
    let n_named = named.customers.len();
    named.customers.retain(|id| ctx.plan.customers.get(*id).is_some_and(|one| one.wave != Some(wave.id)));
    let text = put_words(ctx.lang, &wave.name, (named.customers.len(), n_named), &named);
    let is_whole = named.unknown.is_empty() && named.unclear.is_empty();
    let tone = if is_whole { Tone::Done } else { Tone::Warning };
    if named.customers.is_empty() {
        actions.push(Action::Say(if is_whole { Tone::Info } else { tone }, text));
    } else {
        let edit = into_wave(named.customers, Value::Wave(wave.id));
        let against = against(ctx, wave.id, &edit);
        let tone = if against.is_some() { Tone::Warning } else { tone };
        actions.edit_saying(edit, tone, ctx.lang.sentences([text].into_iter().chain(against)));
    }
}

/// What stands against the wave after an edit and does not now; `None`: nothing.
fn against(ctx: &Ctx<'_>, wave: WaveId, edit: &Edit) -> Option<String> {
    let next = ctx.plan.apply(edit).ok()?;
    let ground = Ground::new(&next, ctx.book(), &ctx.derived.calendars, ctx.today);
    let found = moves::findings(&ground, &Moving::of(&next));
    let is_new = |one: &&MoveFinding| !ctx.derived.move_findings.contains(one) && one.problem.tone() != Tone::Info;
    let new: Vec<_> = found.iter().filter(|one| one.wave == Some(wave)).filter(is_new).collect();
    let said = new.iter().take(FEW).map(|one| problem_words(ctx.lang, &next, one));
    let more = new.len().checked_sub(FEW).filter(|n| 0 < *n).map(|n| ctx.lang.count("line-shift-more", n).into_owned());
    let what = ctx.lang.clauses(said.chain(more));
    (!new.is_empty()).then(|| ctx.lang.count_with("waves-put-against", new.len(), &[("what", &what)]).into_owned())
}

/// As many things are said that stand against it.
const FEW: usize = 3;

/// Takes customers that are pasted on the waves while no field has the keyboard, and a list that is longer than the field.
pub fn take_pasted(ui: &Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let (is_free, is_in_line) = (!ui.ctx().text_edit_focused(), kit::is_in_one_line(ui.ctx()));
    if !super::shows_waves(session) || !(is_free || is_in_line) {
        return;
    }
    let pasted = ui.input_mut(|input| {
        let is_ours = |event: &Event| match event {
            Event::Paste(text) => is_free || text.trim().contains('\n'),
            _ => false,
        };
        let at = input.events.iter().position(is_ours)?;
        Some(input.events.remove(at))
    });
    let Some(Event::Paste(text)) = pasted else { return };
    let at_hand = if super::shows_line(session) {
        session.moves.line.wave_at_hand()
    } else {
        session.moves.waves.at_hand(ctx.plan)
    };
    match at_hand.and_then(|id| ctx.plan.waves.get(id)) {
        Some(wave) => {
            // The head of a table that was copied with its rows names nobody.
            let head = ctx.text("customers-company");
            let rows = text.strip_prefix(&*head).filter(|rest| rest.starts_with(['\t', '\r', '\n']));
            let rows = rows.and_then(|rest| rest.split_once('\n')).map_or(text.as_str(), |(_, rows)| rows);
            put(ctx, wave, Naming::of(ctx.plan).find_lines(rows, unguarded), actions);
        }
        None => actions.push(Action::Say(Tone::Info, ctx.text("waves-paste-no-wave").into_owned())),
    }
}

/// Draws the members, what adds one, and what moves those that are chosen.
pub(super) fn members_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    wave: &Wave,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) {
    if state.of != Some(wave.id) {
        *state = State { of: Some(wave.id), ..State::default() };
    }
    add_ui(ui, ctx, wave, (&mut state.wants_field, unfinished), actions);
    let members = members(ctx, wave.id);
    // Those who left the wave are not chosen when an undo brings them back.
    let is_gone = |id: &CustomerId| ctx.plan.customers.get(*id).is_none_or(|one| one.wave != Some(wave.id));
    let gone: Vec<CustomerId> = state.table.selected().iter().copied().filter(is_gone).collect();
    if !gone.is_empty() {
        state.table.deselect(gone);
    }
    if members.is_empty() {
        state.is_at_hand = false;
        kit::secondary(ui, &ctx.text("waves-no-customers"));
        return;
    }
    let space = &tokens(ui).space;
    kit::secondary(ui, &ctx.lang.count("waves-n-customers", members.len()));
    ui.add_space(space.xs);
    let height = table::least_height(ui).max((members.len() as f32 + 1.0).min(MOST_ROWS) * tokens(ui).size.row);
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui(size, |ui| {
        ui.set_min_size(size);
        table_ui(ui, ctx, (wave, &members), state, actions);
    });
    ui.add_space(space.xs);
    chosen_ui(ui, ctx, wave, &state.table, actions);
    let left: Vec<_> = members.iter().filter(|one| ctx.forecast().moving.is_to_be_told(ctx.plan, one)).collect();
    let (label, nobody, locked) = (ctx.text("waves-write"), ctx.text("waves-write-nobody"), ctx.locked());
    let blocked = locked.as_deref().or(left.is_empty().then_some(&*nobody));
    if ui.add(Btn::secondary(&label).icon(icons::ENVELOPE_SIMPLE).blocked(blocked)).clicked() {
        let whom = Whom::These(left.iter().map(|customer| customer.id).collect());
        actions.push(Action::WriteTo(Box::new(WriteTo { whom, letter: Some(TemplateKind::Move) })));
    }
    kit::carried_ui::<Vec<CustomerId>>(ui);
}

/// Rows of the table with its head, before it scrolls.
const MOST_ROWS: f32 = 14.0;

fn table_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (wave, members): (&Wave, &[&Arc<Customer>]),
    state: &mut State,
    actions: &mut Actions,
) {
    let columns = [
        Column::new("customer", ctx.text("transfers-customer"), 150.0).fill().unsorted(),
        Column::new("state", ctx.text("customers-state"), 172.0).unsorted(),
    ];
    let name = ctx.text("waves-customers");
    let key = |row: usize| members.get(row).map_or(CustomerId::new(0), |customer| customer.id);
    let look = Table::new("wave-members", &name, &columns, members.len(), &key).row_menu().drags(!ctx.is_locked());
    let answer = look.show(ui, &mut state.table, |row, column| match (members.get(row), column) {
        (Some(customer), 0) => Cell::Strong(Cow::Borrowed(&*customer.name)),
        (Some(customer), _) => chip_of(ctx, customer),
        (None, _) => Cell::Empty,
    });
    // A menu takes the keyboard for as long as it is open.
    let has_keyboard = answer.id.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)));
    state.is_at_hand = answer.moved || if Popup::is_any_open(ui.ctx()) { state.is_at_hand } else { has_keyboard };
    if answer.dragged.is_some() {
        let ids = chosen_of(ctx, wave.id, &state.table);
        let label = match ids[..] {
            [one] => ctx.plan.name_of(one).to_owned(),
            _ => ctx.lang.count("waves-n-customers", ids.len()).into_owned(),
        };
        kit::carry(ui.ctx(), ids, label);
    }
    if let Some(customer) = answer.opened.and_then(|row| members.get(row)) {
        actions.go(Place::moves_of(customer.id));
    }
    if let (Some(id), Some(at)) = (answer.id, state.table.cursor_key()) {
        let (show, out) = (ctx.text("work-open-customer"), ctx.text("waves-take-out"));
        let lines = [(Id::OPEN_ROW, Some(&*show)), (Id::COPY_RECORDS, None), (Id::REMOVE, Some(&*out))];
        kit::row_menu(ui, id, ctx.plan.name_of(*at), |ui| commands::lines_ui(ui, ctx, &lines, actions));
    }
}

/// Where a customer's transfer stands; before it is planned, what has to be done first.
fn chip_of<'c>(ctx: &'c Ctx<'_>, customer: &Customer) -> Cell<'c> {
    let state = ctx.forecast().moving.state(customer);
    if state != TransferState::Unknown {
        return Cell::Chip(state.tone(), ctx.text(state.key()));
    }
    match block_of(ctx.plan, &ctx.forecast().moving, customer) {
        Some(block) => Cell::Chip(Tone::Waiting, block_words(ctx.lang, block).into()),
        None => Cell::Chip(Tone::Info, ctx.text("waves-ready")),
    }
}

/// A field that finds another customer and puts it into the wave.
fn add_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    wave: &Wave,
    (wants_field, unfinished): (&mut bool, &mut TypedTexts),
    actions: &mut Actions,
) {
    let key = format!("wave.{}.customer", wave.id);
    let mut query = unfinished.get(&key).unwrap_or_default().to_owned();
    let (before, mut picked) = (query.clone(), None);
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        let wave_of = |customer: &Customer| ctx.plan.waves.get(customer.wave?).map(|wave| wave.name.as_str());
        let (label, says) =
            (ctx.text("waves-add-customer"), |customer: &Customer| wave_of(customer).unwrap_or_default());
        let focus = std::mem::take(wants_field);
        CustomerPicker::new(&key, &label).focus(focus).says(&says).show(ui, ctx, &mut picked, &mut query);
    });
    if query != before {
        unfinished.put(&key, query);
    }
    if let Some(customer) = picked {
        unfinished.clear(&key);
        actions.edit(into_wave(vec![customer], Value::Wave(wave.id)));
    }
}

/// What is done by mouse with the chosen ones: to another wave, or out of this one.
fn chosen_ui(ui: &mut Ui, ctx: &Ctx<'_>, wave: &Wave, table: &TableState<CustomerId>, actions: &mut Actions) {
    let ids = chosen_of(ctx, wave.id, table);
    let (none, locked) = (ctx.text("waves-choose-customers"), ctx.locked());
    let blocked = locked.as_deref().or(ids.is_empty().then_some(&*none));
    let others: Vec<&Arc<Wave>> = ctx.plan.waves.iter().filter(|other| other.id != wave.id).collect();
    ui.horizontal_wrapped(|ui| {
        let to = ctx.text("waves-move-to");
        if !others.is_empty() {
            kit::menu(ui, Btn::secondary(&to).blocked(blocked), |ui| {
                for other in &others {
                    if kit::menu_item(ui, &other.name).clicked() {
                        put(ctx, other, Named { customers: ids.clone(), ..Named::default() }, actions);
                    }
                }
            });
        }
        let out = ctx.text("waves-take-out");
        if ui.add(Btn::quiet(&out).icon(icons::X).blocked(blocked)).clicked() {
            take_these_out(ctx, ids.clone(), actions);
        }
    });
    kit::secondary(ui, &ctx.text("waves-move-help"));
}
