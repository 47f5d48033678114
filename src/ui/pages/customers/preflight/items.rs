//! Each subscription: whether it moves, why, what to do instead, and who would pay.

use chrono::NaiveDate;
use egui::{Role, Ui, UiBuilder};

use super::{State, said_ui};
use crate::domain::edit::Edit;
use crate::domain::moves::fallback::todo_id;
use crate::domain::moves::{MoveOutlook, MoveVerdict, pays};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::TodoId;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::todo::{Todo, TodoField};
use crate::domain::slug::Slug;
use crate::i18n::preflight as words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// So many are shown at first.
const FEW: usize = 6;
/// The fact about what the choice for the end of a term does.
pub(super) const ENDS: Slug = Slug::new("cancel-at-term-end");

pub(super) fn items_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, state: &mut State, actions: &mut Actions) {
    let title = ctx.text("preflight-items-title");
    kit::strong(ui, &title);
    let list = UiBuilder::new().accessibility_role(Role::List).accessibility_label(title.to_string());
    let n_all = customer.subscriptions.len();
    let n_shown = if state.shows_all { n_all } else { n_all.min(FEW) };
    ui.scope_builder(list, |ui| {
        for (at, subscription) in customer.subscriptions.iter().enumerate().take(n_shown) {
            if let Some(verdict) = state.outlook.verdicts.get(at) {
                item_ui(ui, ctx, (subscription, verdict), (&state.outlook, at), actions);
            }
        }
    });
    if FEW < n_all {
        let label = if state.shows_all {
            ctx.text("preflight-show-fewer")
        } else {
            ctx.lang.count("preflight-show-all", n_all)
        };
        if ui.add(Btn::quiet(&label)).clicked() {
            state.shows_all = !state.shows_all;
        }
    }
    todos_ui(ui, ctx, customer, &state.outlook, actions);
}

/// Makes to-dos with a day of what is to be done in place of transfers, and keeps their days where terms change.
fn todos_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer, outlook: &MoveOutlook, actions: &mut Actions) {
    let pairs =
        customer.subscriptions.iter().zip(&outlook.fallbacks).filter_map(|(one, found)| Some((one, found.as_ref()?)));
    let halves = pairs.flat_map(|(one, found)| found.halves(ctx.today).map(move |(half, day)| (one, half, day)));
    let (there, missing): (Vec<_>, Vec<_>) =
        halves.partition(|(one, half, _)| ctx.plan.todos.get(todo_id(customer.id, one, *half)).is_some());
    if !there.is_empty() {
        kit::secondary(ui, &ctx.lang.count("preflight-todos-there", there.len()));
    }
    let held =
        there.iter().filter_map(|&(one, half, day)| Some((ctx.plan.todos.get(todo_id(customer.id, one, half))?, day)));
    let other: Vec<(TodoId, NaiveDate)> =
        held.filter(|(todo, day)| is_other_day(todo, *day, ctx.today)).map(|(todo, day)| (todo.id, day)).collect();
    let locked = ctx.locked();
    if !other.is_empty() {
        kit::marked(ui, Tone::Warning, &ctx.lang.count("preflight-todos-other-day", other.len()));
        let label = ctx.lang.count("preflight-todos-move", other.len());
        if ui.add(Btn::secondary(&label).icon(icons::CHECK_SQUARE).blocked(locked.as_deref()).once()).clicked() {
            let edits = other.iter().map(|(id, day)| Edit::set::<Todo>(vec![*id], TodoField::Day, Value::Day(*day)));
            actions.edit(Edit::All(edits.collect()));
        }
    }
    if missing.is_empty() {
        return;
    }
    let label = ctx.lang.count("preflight-todos-add", missing.len());
    if ui.add(Btn::secondary(&label).icon(icons::CHECK_SQUARE).blocked(locked.as_deref()).once()).clicked() {
        let provider = ctx.plan.provider_of(customer).map(|provider| &*provider.name);
        let edits = missing.iter().map(|(one, half, day)| {
            let (title, note) = words::fallback_todo(ctx.lang, (&customer.name, provider), one, *half);
            let id = todo_id(customer.id, one, *half);
            Edit::put(Todo { owner: customer.owner, day: Some(*day), note, ..Todo::new(id, title) })
        });
        let said = ctx.lang.count("preflight-todos-added", missing.len());
        actions.edit_saying(Edit::All(edits.collect()), Tone::Done, said);
    }
}

/// Whether a to-do that is open has another day than the term asks for now; a day that is to be today may have passed.
fn is_other_day(todo: &Todo, day: NaiveDate, today: NaiveDate) -> bool {
    let is_late = day == today && todo.day.is_some_and(|held| held < today);
    todo.done.is_none() && todo.day != Some(day) && !is_late
}

fn item_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (subscription, verdict): (&Subscription, &MoveVerdict),
    (outlook, at): (&MoveOutlook, usize),
    actions: &mut Actions,
) {
    let name = name_of(ctx, subscription);
    let answer = ctx.text(verdict.answer.key());
    let said = ctx.lang.with("preflight-said", &[("name", &name), ("state", &answer)]);
    let item = UiBuilder::new().accessibility_role(Role::ListItem).accessibility_label(said.to_string());
    ui.add_space(tokens(ui).space.xs);
    ui.scope_builder(item, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        kit::body(ui, &name);
        kit::chip(ui, verdict.answer.tone(), &answer);
        for why in &verdict.reasons {
            let text = words::reason(ctx.lang, why);
            let what = format!("{name}, {text}");
            said_ui(ui, ctx, (&text, &what), ((at, why.reason), why.fact), actions);
        }
        for instead in &verdict.instead {
            kit::marked(ui, Tone::Info, &ctx.text(instead.key()));
        }
        if let Some(Some(found)) = outlook.pays.get(at) {
            kit::secondary(ui, &words::pays(ctx.lang, found));
        }
        if let Some(Some(found)) = outlook.fallbacks.get(at) {
            let pair = words::fallback(ctx.lang, found);
            said_ui(ui, ctx, (&pair, &format!("{name}, {pair}")), ((at, "fallback"), Some(ENDS)), actions);
        }
        if let Some(Some(found)) = outlook.twice.get(at) {
            kit::secondary(ui, &words::twice(ctx.lang, found));
        }
    });
}

/// The product with its seats, which tell two of the same name apart.
pub(super) fn name_of(ctx: &Ctx<'_>, subscription: &Subscription) -> String {
    match subscription.quantity {
        Some(seats) => {
            let seats = ctx.lang.count("subscriptions-seats-count", seats as usize);
            format!("{} · {seats}", subscription.product)
        }
        None => subscription.product.clone(),
    }
}

/// The fact that says who pays; `None`: the followed book does not say.
pub(super) fn billing(ctx: &Ctx<'_>) -> Option<Slug> {
    ctx.book().fact(pays::BILLING).map(|fact| fact.id)
}
