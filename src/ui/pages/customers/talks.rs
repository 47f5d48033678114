//! Calls, meetings and dated notes on a customer's sheet: what was said, who said it, and when to call again.

use chrono::NaiveDate;
use egui::{Id, Role, Ui, UiBuilder};

use super::unreachable::{Also, also_ui};
use crate::domain::edit::Edit;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{TalkId, TodoId};
use crate::domain::plan::talk::{Talk, TalkField, TalkKind};
use crate::domain::plan::todo::Todo;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_date, read_date};
use crate::ui::dates;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::note_links::note_links_ui;
use crate::ui::register::form::{OnSheet, field_ui, rows_ui};
use crate::ui::theme::{Tone, tokens};

/// What is remembered of this part: which entry is being changed, and how many are shown.
#[derive(Default)]
pub(super) struct State {
    changed: Option<TalkId>,
    shows_all: bool,
}

/// So many are shown at first.
const FEW: usize = 5;
/// The most characters of what was said, and of a name.
const LIMITS: [usize; 2] = [20_000, 200];

impl OnSheet for Talk {
    const NOUN: &'static str = "talk";

    fn edit_of(&self, field: TalkField, value: Value<'_>) -> Option<Edit> {
        let can_hold = field.set(&mut self.clone(), value.clone());
        can_hold.then(|| Edit::set::<Self>(vec![self.id], field, value.into_owned()))
    }
}

/// Names of what is half typed; that there is a kind means that the form is open.
struct Draft {
    kind: String,
    on: String,
    with: String,
    text: String,
    again: String,
    also: [String; 3],
}

impl Draft {
    fn new(customer: &Customer) -> Self {
        let name = |field: &str| format!("customer.{}.talk.{field}", customer.id);
        let [kind, on, with, text, again] = ["kind", "on", "with", "text", "again"].map(name);
        Self { kind, on, with, text, again, also: Also::keys(customer) }
    }

    /// Opens the form, with the keyboard in the field that matters.
    fn open(&self, ctx: &egui::Context, kind: TalkKind, unfinished: &mut TypedTexts) {
        unfinished.put(&self.kind, kind.key().to_owned());
        kit::open_form(ctx, Id::unique(&self.kind));
        kit::ask_for_field(ctx, if kind == TalkKind::Note { &self.text } else { &self.with });
    }

    fn close(&self, unfinished: &mut TypedTexts) {
        for key in [&self.kind, &self.on, &self.with, &self.text, &self.again].into_iter().chain(&self.also) {
            unfinished.clear(key);
        }
    }

    /// What is being recorded; `None`: the form is closed.
    fn kind(&self, unfinished: &TypedTexts) -> Option<TalkKind> {
        let stored = unfinished.get(&self.kind)?;
        Some(TalkKind::ALL.into_iter().find(|kind| kind.key() == stored).unwrap_or_default())
    }
}

/// Opens the form for this customer, for a call.
pub(super) fn begin_call(ctx: &egui::Context, customer: &Customer, unfinished: &mut TypedTexts) {
    let draft = Draft::new(customer);
    draft.open(ctx, TalkKind::Call, unfinished);
}

/// Draws what records one, and those that are recorded, the latest first.
pub(super) fn talks_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    customer: &Customer,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) {
    let draft = Draft::new(customer);
    match draft.kind(unfinished) {
        Some(kind) => kit::opened(ui, Id::unique(&draft.kind), |ui| {
            form_ui(ui, ctx, (customer, kind), (&draft, unfinished), actions);
        }),
        None => buttons_ui(ui, ctx, &draft, unfinished),
    }
    let talks = ctx.plan.talks_of(customer.id);
    if talks.is_empty() {
        kit::secondary(ui, &ctx.text("talks-none"));
        return;
    }
    let n = ctx.plan.n_not_reached(customer.id);
    if 0 < n {
        kit::chip(ui, Tone::Warning, &ctx.lang.count("talks-not-reached", n));
    }
    let list = UiBuilder::new().accessibility_role(Role::List).accessibility_label(ctx.text("talks-title").to_string());
    let n_shown = if state.shows_all { talks.len() } else { talks.len().min(FEW) };
    ui.scope_builder(list, |ui| {
        for talk in &talks[..n_shown] {
            ui.add_space(tokens(ui).space.xs);
            ui.push_id(talk.id, |ui| talk_ui(ui, ctx, talk, (state, unfinished), actions));
        }
    });
    if FEW < talks.len() {
        let all = ctx.lang.count("talks-show-all", talks.len());
        let label = if state.shows_all { ctx.text("preflight-show-fewer") } else { all };
        if ui.add(Btn::quiet(&label)).clicked() {
            state.shows_all = !state.shows_all;
        }
    }
}

fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, draft: &Draft, unfinished: &mut TypedTexts) {
    let (call, note, locked) = (ctx.text("talks-record-call"), ctx.text("talks-add-note"), ctx.locked());
    ui.horizontal_wrapped(|ui| {
        if ui.add(Btn::secondary(&call).icon(icons::PLUS).blocked(locked.as_deref())).clicked() {
            draft.open(ui.ctx(), TalkKind::Call, unfinished);
        }
        if ui.add(Btn::secondary(&note).icon(icons::PLUS).blocked(locked.as_deref())).clicked() {
            draft.open(ui.ctx(), TalkKind::Note, unfinished);
        }
    });
}

/// The form of a new entry; a day on which to call again becomes a to-do.
fn form_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (customer, kind): (&Customer, TalkKind),
    (draft, unfinished): (&Draft, &mut TypedTexts),
    actions: &mut Actions,
) {
    kit::card_toned(ui, Tone::Info, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        let kind = kind_ui(ui, ctx, kind, (draft, unfinished));
        let day = ctx.text("talks-on");
        let field = DateField {
            key: &draft.on,
            label: &day,
            help: "",
            current: Some(ctx.today),
            required: true,
            is_ahead: false,
        };
        let in_future = || Err(ctx.text("refused-date-in-future").into_owned());
        let on = draft_date(ui, ctx, unfinished, &field, |on| if ctx.today < on { in_future() } else { Ok(()) });
        let line = |ui: &mut Ui, unfinished: &mut TypedTexts, (key, label, rows): (&str, &str, usize)| {
            let label = ctx.text(label);
            let limit = LIMITS[usize::from(rows == 1)];
            let field = TextField::new(key, &label).bare().rows(rows).limit(limit).read_only(ctx.is_locked());
            loose_field(ui, unfinished, (key, ""), field).0.trim().to_owned()
        };
        let is_note = kind == TalkKind::Note;
        let with = if is_note { String::new() } else { line(ui, unfinished, (&draft.with, "talks-with", 1)) };
        let text = line(ui, unfinished, (&draft.text, if is_note { "talks-note" } else { "talks-text" }, 3));
        let again = line(ui, unfinished, (&draft.again, "talks-again", 1));
        let again = read_date(ctx.lang, &again, ctx.today).and_then(|day| match day {
            Some(day) if day < ctx.today => Err(ctx.text("talks-again-passed").into_owned()),
            day => Ok(day),
        });
        let also = also_ui(ui, ctx, (customer, kind), unfinished);
        let ready = on.and_then(|on| {
            let by = me(ctx);
            let author = if by.is_none() { ctx.me.to_owned() } else { String::new() };
            let talk = Talk {
                on: Some(on),
                by,
                author,
                with,
                text,
                ..Talk::new(TalkId::new((ctx.new_id)()), customer.id, kind)
            };
            ctx.try_edit(recorded(ctx, customer, talk, (again?, also)))
        });
        end_ui(ui, ctx, (draft, unfinished), ready, actions);
    });
}

/// Whoever sits here, if that is one of our people; nobody is named in another one's place.
fn me(ctx: &Ctx<'_>) -> Option<crate::domain::plan::ids::PersonId> {
    ctx.plan.people.iter().find(|person| person.name == ctx.me).map(|person| person.id)
}

fn recorded(ctx: &Ctx<'_>, customer: &Customer, talk: Talk, (again, also): (Option<NaiveDate>, Also)) -> Edit {
    let mut more = also.edits(ctx, customer, &talk);
    if let Some(day) = again {
        let title = ctx.lang.with("talks-again-todo", &[("customer", &customer.name)]).into_owned();
        let (owner, note) = (customer.owner.or(talk.by), talk.text.clone());
        let new = Todo::new(TodoId::new((ctx.new_id)()), title);
        more.push(Edit::put(Todo { owner, day: Some(day), customer: Some(customer.id), note, ..new }));
    }
    if more.is_empty() {
        return Edit::put(talk);
    }
    more.insert(0, Edit::put(talk));
    Edit::All(more)
}

fn kind_ui(ui: &mut Ui, ctx: &Ctx<'_>, kind: TalkKind, (draft, unfinished): (&Draft, &mut TypedTexts)) -> TalkKind {
    let words = TalkKind::ALL.map(|kind| (kind, ctx.text(kind.key())));
    let options = words.each_ref().map(|(kind, word)| (*kind, &**word));
    let mut chosen = kind;
    if kit::segmented(ui, &ctx.text("talks-kind"), &mut chosen, &options) {
        unfinished.put(&draft.kind, chosen.key().to_owned());
    }
    chosen
}

/// The buttons that record what was typed, or drop it.
fn end_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (draft, unfinished): (&Draft, &mut TypedTexts),
    ready: Result<Edit, String>,
    actions: &mut Actions,
) {
    let why = ready.as_ref().err().cloned();
    let (record, cancel) = (ctx.text("tracks-record-now"), ctx.text("cancel"));
    ui.horizontal_wrapped(|ui| {
        let is_recorded = ui.add(Btn::primary(&record).icon(icons::CHECK).blocked(why.as_deref()).once()).clicked();
        let is_dropped = ui.add(Btn::quiet(&cancel)).clicked();
        if (is_recorded && why.is_none()) || is_dropped {
            draft.close(unfinished);
        }
        if let (Ok(edit), true) = (ready, is_recorded) {
            actions.edit(edit);
        }
    });
    if let Some(why) = why {
        kit::secondary(ui, &why);
    }
}

/// An entry, or the fields of the one that is being changed.
fn talk_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    talk: &Talk,
    (state, unfinished): (&mut State, &mut TypedTexts),
    actions: &mut Actions,
) {
    let day = talk.on.map_or_else(|| ctx.text("talks-no-day").into_owned(), |on| ctx.lang.date(on));
    let is_changed = state.changed == Some(talk.id);
    let changing = Id::unique(("talk", talk.id));
    kit::key_value_ui(ui, &day, |ui| {
        let name = [("kind", &*ctx.text(talk.kind.key())), ("day", &day)];
        if !ctx.is_locked() {
            let remove = ctx.lang.with("talks-remove", &name);
            if kit::icon_button(ui, icons::TRASH, &remove).clicked() {
                actions.edit(Edit::remove::<Talk>(vec![talk.id]));
            }
            let change = ctx.lang.with(if is_changed { "talks-change-done" } else { "talks-change" }, &name);
            let icon = if is_changed { icons::CHECK } else { icons::PENCIL_SIMPLE };
            if kit::icon_button(ui, icon, &change).clicked() {
                state.changed = (!is_changed).then_some(talk.id);
                kit::open_form(ui.ctx(), changing);
            }
        }
        kit::chip(ui, talk.kind.tone(), &ctx.text(talk.kind.key()));
    });
    if is_changed {
        let is_meant = |field: TalkField| talk.kind != TalkKind::Note || field != TalkField::With;
        kit::opened(ui, changing, |ui| {
            rows_ui::<Talk>(ui, is_meant, |ui, field| {
                field_ui(ui, ctx, (talk, field), (&mut *unfinished, &mut *actions));
            });
        });
        return;
    }
    let by = dates::name_of(ctx, talk.by).unwrap_or(&talk.author);
    let people = match (by.is_empty(), talk.with.is_empty()) {
        (true, true) => None,
        (false, true) => Some(by.to_owned()),
        (true, false) => Some(talk.with.clone()),
        (false, false) => Some(ctx.lang.with("talks-people", &[("by", by), ("with", &talk.with)]).into_owned()),
    };
    if let Some(people) = people {
        kit::secondary(ui, &people);
    }
    if !talk.text.is_empty() {
        kit::body(ui, &talk.text);
        note_links_ui(ui, ctx, (&format!("talk.{}", talk.id), &talk.text), actions);
    }
}
