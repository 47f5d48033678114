//! Beginning a process from a checklist, and the processes that were begun.

use egui::Ui;

use super::processes;
use crate::domain::checklists::{About, begun};
use crate::domain::edit::Edit;
use crate::domain::plan::checklist::Checklist;
use crate::domain::plan::ids::{CustomerId, WaveId};
use crate::domain::plan::todo::Todo;
use crate::i18n::checklists::{about_words, todo_words};
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::customer_picker::CustomerPicker;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// For what a process is to be begun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Customer,
    Wave,
    Plan,
}

/// What is being chosen.
#[derive(Default)]
pub struct State {
    kind: Kind,
    customer: Option<CustomerId>,
    query: String,
    wave: Option<WaveId>,
}

impl State {
    /// What the process is about; `None`: nothing is chosen yet.
    fn about(&self, ctx: &Ctx<'_>) -> Option<About> {
        match self.kind {
            Kind::Customer => self.customer.filter(|id| ctx.plan.customers.get(*id).is_some()).map(About::Customer),
            Kind::Wave => self.wave.filter(|id| ctx.plan.waves.get(*id).is_some()).map(About::Wave),
            Kind::Plan => Some(About::Plan),
        }
    }
}

/// Draws what begins a process, and those that were begun.
pub(super) fn begin_ui(ui: &mut Ui, ctx: &Ctx<'_>, checklist: &Checklist, state: &mut State, actions: &mut Actions) {
    let space = tokens(ui).space.s;
    ui.add_space(space);
    kit::hairline(ui);
    ui.add_space(space);
    kit::strong(ui, &ctx.text("checklists-begin"));
    kit::secondary(ui, &ctx.text("checklists-begin-what"));
    let words = ["checklists-for-customer", "checklists-for-wave", "checklists-for-plan"].map(|key| ctx.text(key));
    let options = [(Kind::Customer, &*words[0]), (Kind::Wave, &*words[1]), (Kind::Plan, &*words[2])];
    kit::segmented(ui, &ctx.text("checklists-for"), &mut state.kind, &options);
    match state.kind {
        Kind::Customer => {
            let label = ctx.text("transfers-customer");
            CustomerPicker::new("checklist customer", &label).show(ui, ctx, &mut state.customer, &mut state.query);
        }
        Kind::Wave => {
            let (label, none) = (ctx.text("customers-wave"), ctx.text("customers-wave-none"));
            let waves = ctx.plan.waves.iter().map(|wave| (Some(wave.id), wave.name.as_str()));
            let options: Vec<_> = std::iter::once((None, &*none)).chain(waves).collect();
            let width = ui.available_width();
            kit::select(ui, "checklist-wave", &label, &mut state.wave, &options, width);
        }
        Kind::Plan => {}
    }
    let about = state.about(ctx);
    let (no_steps, nobody) = (ctx.text("checklists-begin-no-steps"), ctx.text("checklists-begin-why"));
    let locked = ctx.locked();
    let why = locked.as_deref().or(checklist.steps.is_empty().then_some(&*no_steps));
    let why = why.or(about.is_none().then_some(&*nobody));
    let label = ctx.lang.count("checklists-begin-now", checklist.steps.len());
    let is_pressed = ui.add(Btn::primary(&label).icon(icons::CHECK_SQUARE).blocked(why).once()).clicked();
    if let (true, Some(about)) = (is_pressed && why.is_none(), about) {
        let said = |at| todo_words(ctx.lang, ctx.plan, (checklist, at), (about, ctx.today));
        let todos = begun(ctx.plan, checklist, (about, ctx.today), || (ctx.new_id)(), said);
        let told = ctx.lang.count("checklists-begun", todos.len());
        actions.edit_saying(Edit::All(todos.into_iter().map(Edit::put).collect()), Tone::Done, told);
        (state.customer, state.query) = (None, String::new());
    }
    begun_ui(ui, ctx, checklist, actions);
}

/// The processes that were begun, the latest first, each with how far it is and the way to what comes next.
fn begun_ui(ui: &mut Ui, ctx: &Ctx<'_>, checklist: &Checklist, actions: &mut Actions) {
    let all = processes(ctx, checklist.id);
    if all.is_empty() {
        return;
    }
    ui.add_space(tokens(ui).space.s);
    kit::strong(ui, &ctx.text("checklists-processes"));
    for (process, todos) in all.iter().rev() {
        ui.push_id(process.to_string(), |ui| process_ui(ui, ctx, todos, actions));
    }
}

fn process_ui(ui: &mut Ui, ctx: &Ctx<'_>, todos: &[&Todo], actions: &mut Actions) {
    let Some((first, origin)) = todos.first().and_then(|todo| Some((todo, todo.origin?))) else { return };
    let about = match (first.customer, origin.wave) {
        (Some(customer), _) => About::Customer(customer),
        (None, Some(wave)) => About::Wave(wave),
        (None, None) => About::Plan,
    };
    let name = match about_words(ctx.plan, about) {
        "" => ctx.text("checklists-for-plan"),
        name => name.into(),
    };
    let n_done = todos.iter().filter(|todo| todo.done.is_some()).count().to_string();
    let args = [("name", &*name), ("day", &*ctx.lang.date(origin.begun)), ("done", &*n_done)];
    let text = ctx.lang.count_with("checklists-process", todos.len(), &args);
    let next = todos.iter().find(|todo| todo.done.is_none());
    kit::marked(ui, if next.is_some() { Tone::Info } else { Tone::Done }, &text);
    if let Some(next) = next {
        let label = ctx.lang.with("checklists-process-next", &[("what", &next.title)]);
        if ui.add(Btn::quiet(&label).icon(icons::ARROW_RIGHT)).clicked() {
            actions.go(Place::Todo(next.id));
        }
    }
}
