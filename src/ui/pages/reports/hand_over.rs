//! To-dos for the tasks of our team that somebody else does afterwards.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::plan::todo::Todo;
use crate::domain::report::{ReportGround, TaskImpact, hand_overs};
use crate::domain::rules::Party;
use crate::i18n::book_words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{Btn, icons};
use crate::ui::theme::Tone;

/// Draws the button that makes a to-do of every ticked task that ends and has none.
pub(super) fn hand_over_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let ground = ReportGround { inputs: ctx.inputs(), books: &ctx.library.books, ahead: 0 };
    let tasks = hand_overs(&ground, ctx.forecast());
    let missing: Vec<&TaskImpact<'_>> =
        tasks.iter().filter(|task| ctx.plan.todos.get(task.todo_id()).is_none()).collect();
    let (n, n_dated) = (missing.len(), missing.iter().filter(|task| task.day.is_some()).count());
    let why = match () {
        () if ctx.plan.standing().weekly.is_empty() => Some("reports-hand-over-tick"),
        () if tasks.is_empty() => Some("reports-hand-over-none"),
        () if n == 0 => Some("reports-hand-over-there"),
        () if n_dated == 0 => Some("reports-hand-over-no-day"),
        () => None,
    };
    let why = ctx.locked().or_else(|| why.map(|key| ctx.text(key)));
    let label = match n_dated {
        0 => ctx.text("reports-hand-over"),
        n => ctx.lang.count("reports-hand-over-n", n),
    };
    if ui.add(Btn::secondary(&label).icon(icons::CHECK_SQUARE).blocked(why.as_deref()).once()).clicked() {
        let dated = missing.iter().filter_map(|task| Some(Edit::put(todo_of(ctx, task, task.day?))));
        let said = ctx.lang.count("preflight-todos-added", n_dated);
        actions.edit_saying(Edit::All(dated.collect()), Tone::Done, said);
    }
}

/// By the day on which the task ends, or today if that has passed; whoever sits here looks after it.
fn todo_of(ctx: &Ctx<'_>, task: &TaskImpact<'_>, day: chrono::NaiveDate) -> Todo {
    let (lang, capability) = (ctx.lang, task.now.capability);
    let what = ctx.say(&capability.task);
    let takers: Vec<_> = task.takers().map(|party| lang.text(taker_key(party))).collect();
    let title = if takers.is_empty() {
        lang.with("reports-hand-over-todo", &[("task", what)])
    } else {
        lang.with("reports-hand-over-todo-to", &[("task", what), ("who", &lang.list(&takers))])
    };
    let after = book_words::parties_or_last(lang, &ctx.library.books, ctx.book(), capability);
    let note = lang.with("reports-hand-over-note", &[("end", &lang.text(task.end.key())), ("who", &after)]);
    let owner = ctx.plan.people.iter().find(|person| person.name == ctx.me).map(|person| person.id);
    let note = note.into_owned();
    Todo { owner, day: Some(day.max(ctx.today)), note, ..Todo::new(task.todo_id(), title.into_owned()) }
}

/// Key of who takes a task over, within the sentence.
fn taker_key(party: Party) -> &'static str {
    match party {
        Party::Provider => "reports-taker-provider",
        Party::Customer => "reports-taker-customer",
        Party::Microsoft | Party::Us | Party::NotSaid => party.key(),
    }
}
