//! The steps of a checklist: what, who, and by when.

use std::borrow::Cow;

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::plan::checklist::{Checklist, ChecklistStep, DayAnchor, DaySpan, MOST_DAYS};
use crate::domain::plan::ids::PersonId;
use crate::domain::rules::Party;
use crate::i18n::checklists::rule_words;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::{Bound, TypedTexts, bound_field, loose_field, number_of};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::tokens;

/// The most characters of a step.
const LIMIT: usize = 200;

/// Who does a step: one of our people, or a party.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doer {
    Party(Party),
    Person(PersonId),
}

impl Doer {
    /// Whoever left the team does nothing any more.
    fn of(ctx: &Ctx<'_>, step: &ChecklistStep) -> Self {
        let known = |person: &PersonId| step.party == Party::Us && ctx.plan.people.get(*person).is_some();
        step.owner.filter(known).map_or(Self::Party(step.party), Self::Person)
    }

    fn put(self, step: &mut ChecklistStep) {
        (step.party, step.owner) = match self {
            Self::Party(party) => (party, None),
            Self::Person(person) => (Party::Us, Some(person)),
        };
    }
}

/// Draws the steps in their order, and a field for another one.
pub(super) fn steps_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    checklist: &Checklist,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    kit::hairline(ui);
    ui.add_space(tokens(ui).space.s);
    kit::strong(ui, &ctx.text("checklists-steps"));
    for (at, step) in checklist.steps.iter().enumerate() {
        ui.push_id(("step", at), |ui| {
            let (number, doer) = ((at + 1).to_string(), doer_words(ctx, Doer::of(ctx, step)));
            let title = ctx.lang.with("checklists-step-line", &[("number", &number), ("title", &step.title)]);
            facts::fold_ui(ui, "step", (&title, &doer), |ui| {
                step_ui(ui, ctx, (checklist, at, step), (&mut *unfinished, &mut *actions));
            });
            kit::secondary(ui, &rule_words(ctx.lang, step.due));
        });
        ui.add_space(tokens(ui).space.xs);
    }
    if ctx.is_locked() {
        return;
    }
    let (key, label) = (format!("checklist.{}.new-step", checklist.id), ctx.text("checklists-step-new"));
    let (typed, response) = loose_field(ui, unfinished, (&key, ""), TextField::new(&key, &label).bare().limit(LIMIT));
    let (add, why) = (ctx.text("checklists-step-add"), ctx.text("checklists-step-add-why"));
    let blocked = typed.trim().is_empty().then_some(&*why);
    let is_pressed = ui.add(Btn::secondary(&add).icon(icons::PLUS).blocked(blocked)).clicked();
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if (is_pressed || is_entered) && blocked.is_none() {
        let mut next = checklist.clone();
        next.steps.push(ChecklistStep::new(typed.trim()));
        actions.edit(Edit::put(next));
        unfinished.clear(&key);
    }
}

/// Who does a step, in words.
fn doer_words<'c>(ctx: &'c Ctx<'_>, doer: Doer) -> Cow<'c, str> {
    match doer {
        Doer::Party(party) => ctx.text(party.key()),
        Doer::Person(person) => ctx.plan.people.get(person).map_or("", |person| &person.name).into(),
    }
}

/// One step; each change is an edit of the checklist.
fn step_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (checklist, at, step): (&Checklist, usize, &ChecklistStep),
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
) {
    ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
    let mut next = step.clone();
    let number = (at + 1).to_string();
    let is_typing = is_half_typed(unfinished, checklist);
    let order = order_ui(ui, ctx, (checklist, &number), (at, is_typing));
    title_ui(ui, ctx, (checklist, at), &mut next, unfinished);
    let who = ctx.text("checklists-step-who");
    let mut doer = Doer::of(ctx, step);
    let parties = [Party::Us, Party::Provider, Party::Customer, Party::Microsoft];
    let words = parties.map(|party| (Doer::Party(party), ctx.text(party.key())));
    let mut options: Vec<(Doer, &str)> = words.iter().map(|(doer, word)| (*doer, &**word)).collect();
    options.extend(ctx.plan.people.iter().map(|person| (Doer::Person(person.id), person.name.as_str())));
    let width = ui.available_width();
    kit::labelled(ui, &who, "", None, false, |ui| kit::select(ui, "step-who", &who, &mut doer, &options, width));
    if doer != Doer::of(ctx, step) {
        doer.put(&mut next);
    }
    due_ui(ui, ctx, (checklist, at), &mut next, unfinished);
    let mut steps = checklist.steps.clone();
    match order {
        Some(Order::Remove) => {
            steps.remove(at);
        }
        Some(Order::Up) => steps.swap(at - 1, at),
        Some(Order::Down) => steps.swap(at, at + 1),
        None if next != *step => steps[at] = next,
        None => return,
    }
    if !ctx.is_locked() {
        actions.edit(Edit::put(Checklist { steps, ..checklist.clone() }));
    }
}

/// What becomes of a step among the others.
enum Order {
    Up,
    Down,
    Remove,
}

fn order_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (checklist, number): (&Checklist, &str),
    (at, is_typing): (usize, bool),
) -> Option<Order> {
    let mut order = None;
    let (locked, typing) = (ctx.locked(), ctx.text("checklists-step-typing"));
    // What is half typed belongs to the place of its step.
    let locked = locked.as_deref().or(is_typing.then_some(&*typing));
    ui.horizontal(|ui| {
        let (first, last) = (ctx.text("checklists-step-first"), ctx.text("checklists-step-last"));
        let all = [
            (icons::ARROW_UP, "checklists-step-up", (at == 0).then_some(&*first)),
            (icons::ARROW_DOWN, "checklists-step-down", (at + 1 == checklist.steps.len()).then_some(&*last)),
            (icons::TRASH, "checklists-step-remove", None),
        ];
        for (nth, (icon, key, why)) in all.into_iter().enumerate() {
            let label = ctx.lang.with(key, &[("number", number)]);
            if ui.add(Btn::icon_only(icon, &label).blocked(locked.or(why))).clicked() {
                order = Some([Order::Up, Order::Down, Order::Remove].into_iter().nth(nth)).flatten();
            }
        }
    });
    order
}

/// Names the half-typed texts of a step.
fn key(checklist: &Checklist, at: usize, field: &str) -> String {
    format!("checklist.{}.step.{at}.{field}", checklist.id)
}

/// Whether something in a step is half typed, or could not be understood.
fn is_half_typed(unfinished: &TypedTexts, checklist: &Checklist) -> bool {
    let is_typed =
        |at: usize| ["title", "days"].iter().any(|field| unfinished.get(&key(checklist, at, field)).is_some());
    (0..checklist.steps.len()).any(is_typed)
}

fn title_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (checklist, at): (&Checklist, usize),
    next: &mut ChecklistStep,
    unfinished: &mut TypedTexts,
) {
    let (key, label) = (key(checklist, at, "title"), ctx.text("checklists-step-title"));
    let current = next.title.clone();
    let shape = TextField::new(&key, &label).limit(LIMIT).read_only(ctx.is_locked());
    let missing = ctx.text("checklists-step-missing");
    let read = |text: &str| match text.trim() {
        "" => Err(missing.clone().into_owned()),
        text => Ok(text.to_owned()),
    };
    if let Some(title) = bound_field(ui, unfinished, &Bound { key: &key, current: &current }, shape, read) {
        next.title = title;
    }
}

/// How many days, which, and from what on.
fn due_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (checklist, at): (&Checklist, usize),
    next: &mut ChecklistStep,
    unfinished: &mut TypedTexts,
) {
    let (key, label) = (key(checklist, at, "days"), ctx.text("checklists-step-days"));
    let current = next.due.n.to_string();
    let too_many = ctx.lang.with("checklists-step-days-most", &[("most", &MOST_DAYS.to_string())]).into_owned();
    let read = |text: &str| match number_of(ctx, text)?.unwrap_or(0) {
        n if MOST_DAYS < n => Err(too_many.clone()),
        n => Ok(n),
    };
    let spans = DaySpan::ALL.map(|span| (span, ctx.text(span.key())));
    let spans = spans.each_ref().map(|(span, word)| (*span, &**word));
    kit::halves(
        ui,
        &mut (&mut *next, unfinished),
        |ui, (next, unfinished)| {
            let shape = TextField::new(&key, &label).read_only(ctx.is_locked());
            if let Some(n) = bound_field(ui, unfinished, &Bound { key: &key, current: &current }, shape, read) {
                next.due.n = n;
            }
        },
        |ui, (next, _)| {
            let (label, width) = (ctx.text("checklists-step-span"), ui.available_width());
            kit::labelled(ui, &label, "", None, false, |ui| {
                kit::select(ui, "step-span", &label, &mut next.due.span, &spans, width)
            });
        },
    );
    let anchors = DayAnchor::ALL.map(|anchor| (anchor, ctx.text(anchor.key())));
    let anchors = anchors.each_ref().map(|(anchor, word)| (*anchor, &**word));
    let (label, width) = (ctx.text("checklists-step-from"), ui.available_width());
    kit::labelled(ui, &label, "", None, false, |ui| {
        kit::select(ui, "step-from", &label, &mut next.due.from, &anchors, width)
    });
}
