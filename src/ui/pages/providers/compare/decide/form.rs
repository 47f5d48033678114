//! The form of a decision: who is chosen, why, on which day, and who signs.

use chrono::NaiveDate;
use egui::{Align, Layout, ScrollArea, Ui};

use super::{Known, ON, OTHERS, REASONS, State};
use crate::domain::compare::{Ranked, candidates_of, criteria_of};
use crate::domain::edit::Edit;
use crate::domain::edit::comparison::ChoiceEdit;
use crate::domain::plan::comparison::ProviderDecision;
use crate::domain::plan::ids::{ChoiceId, ProviderId};
use crate::i18n::memos::choice_warnings;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_date};
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// The tallest the list of candidates grows before it scrolls, in points.
const LIST_HEIGHT: f32 = 300.0;
/// The widest it grows, so that a name and its place are read together.
const LIST_WIDTH: f32 = 520.0;

pub(super) fn form_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let mut state = std::mem::take(&mut session.providers.compare.decide);
    let known = state.known.take().filter(|known| known.revision == ctx.revision).unwrap_or_else(|| Known::of(ctx));
    // What left the plan is no longer chosen.
    state.chosen.retain(|id| known.ranking.of(*id).is_some());
    state.signers.retain(|id| ctx.plan.people.get(*id).is_some());
    let mut both = (&mut state, &mut session.unfinished, Err(String::new()));
    kit::two_columns(
        ui,
        &mut both,
        |ui, (state, _, _)| who_ui(ui, ctx, state, &known),
        |ui, (state, unfinished, on)| *on = why_ui(ui, ctx, state, unfinished),
    );
    let on = both.2;
    ui.add_space(tokens(ui).space.s);
    let warnings = choice_warnings(ctx.lang, &known.names, &known.ranking, &state.chosen);
    if !warnings.is_empty() {
        kit::Banner::new(Tone::Warning, &ctx.text("choice-warning")).text(&warnings.join("\n")).show(ui);
        ui.add_space(tokens(ui).space.s);
    }
    foot_ui(ui, ctx, session, &mut state, (&known, on), actions);
    state.known = Some(known);
    session.providers.compare.decide = state;
}

/// Candidates in the order of the ranking, to be ticked; of several, one is the default.
fn who_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, known: &Known) {
    ui.set_max_width(ui.available_width().min(LIST_WIDTH));
    kit::strong(ui, &ctx.text("choice-who"));
    kit::secondary(ui, &ctx.text("choice-who-help"));
    let area = ScrollArea::vertical().id_salt("choice.candidates").max_height(LIST_HEIGHT);
    kit::scroll(ui, area, |ui| {
        for row in &known.ranking.rows {
            ui.push_id(row.id, |ui| candidate_ui(ui, ctx, state, (row, known.names.provider(row.id))));
        }
    });
    if 1 < state.chosen.len() {
        let options: Vec<(ProviderId, &str)> = state.chosen.iter().map(|&id| (id, known.names.provider(id))).collect();
        let mut first = state.chosen[0];
        let label = ctx.text("choice-default");
        kit::labelled(ui, &label, "", None, false, |ui| {
            kit::select(ui, "choice.default", &label, &mut first, &options, 260.0)
        });
        state.chosen.retain(|id| *id != first);
        state.chosen.insert(0, first);
    }
}

fn candidate_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, (row, name): (&Ranked, &str)) {
    let (width, height) = (ui.available_width(), tokens(ui).size.control - tokens(ui).space.xs);
    let place = row.place.map(|place| place.to_string());
    let place = place.map(|place| {
        let (total, most) = (row.total.to_string(), row.most.to_string());
        ctx.lang.with("choice-place", &[("place", &place), ("total", &total), ("most", &most)])
    });
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(egui::vec2(width * 0.5, height), Layout::top_down(Align::Min), |ui| {
            ui.set_max_width(width * 0.5);
            let mut is_chosen = state.chosen.contains(&row.id);
            let response = kit::checkbox(ui, &mut is_chosen, name);
            if let Some(place) = &place {
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&**place));
            }
            if response.changed() {
                state.chosen.retain(|id| *id != row.id);
                if is_chosen {
                    state.chosen.push(row.id);
                }
            }
        });
        ui.allocate_ui_with_layout(
            egui::vec2(ui.available_width(), height),
            Layout::right_to_left(Align::Center),
            |ui| {
                match &place {
                    Some(place) => kit::secondary(ui, place),
                    None => kit::chip(ui, Tone::Late, &ctx.text("choice-out")),
                };
                if 0 < row.n_open {
                    kit::chip(ui, Tone::Warning, &ctx.lang.count("choice-open", row.n_open));
                }
            },
        );
    });
}

/// Reasons, day and signers; answers with the day, or the sentence that stands under its field.
fn why_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, unfinished: &mut TypedTexts) -> Result<NaiveDate, String> {
    typed_ui(ui, ctx, unfinished, (REASONS, "choice-reasons", "choice-reasons-help"), 4);
    let label = ctx.text("choice-on");
    let field =
        DateField { key: ON, label: &label, help: "", current: Some(ctx.today), required: true, is_ahead: false };
    // Whoever is chosen and signs, the day is judged alone.
    let anybody = ctx.plan.providers.iter().next().map(|provider| provider.id);
    let is_fine = |on| checked(ctx, on, anybody.into_iter().collect(), vec![ctx.me.to_owned()]).map(drop);
    let on = draft_date(ui, ctx, unfinished, &field, is_fine);
    if !ctx.plan.people.is_empty() {
        kit::strong(ui, &ctx.text("choice-signers"));
        for person in ctx.plan.people.iter() {
            let mut signs = state.signers.contains(&person.id);
            if kit::checkbox(ui, &mut signs, &person.name).changed() {
                state.signers.retain(|id| *id != person.id);
                if signs {
                    state.signers.push(person.id);
                }
            }
        }
    }
    typed_ui(ui, ctx, unfinished, (OTHERS, "choice-others", "choice-others-help"), 2);
    on
}

fn typed_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut TypedTexts,
    (key, label, help): (&str, &str, &str),
    rows: usize,
) {
    let (label, help) = (ctx.text(label), ctx.text(help));
    let field = TextField::new(key, &label).help(&help).rows(rows).limit(8_000).read_only(ctx.is_locked());
    loose_field(ui, unfinished, (key, ""), field);
}

/// Our people that are ticked, in their order, then those that are typed, one a line.
fn signers(ctx: &Ctx<'_>, state: &State, unfinished: &TypedTexts) -> Vec<String> {
    let ours = ctx.plan.people.iter().filter(|person| state.signers.contains(&person.id));
    let typed = unfinished.get(OTHERS).unwrap_or_default().lines();
    let typed = typed.map(str::trim).filter(|name| !name.is_empty());
    ours.map(|person| person.name.clone()).chain(typed.map(str::to_owned)).collect()
}

fn choice(ctx: &Ctx<'_>, on: NaiveDate, chosen: Vec<ProviderId>, signers: Vec<String>) -> ProviderDecision {
    ProviderDecision {
        id: ChoiceId::new((ctx.new_id)()),
        on,
        chosen,
        reasons: String::new(),
        signers,
        criteria: Vec::new(),
        candidates: Vec::new(),
        recorded: ctx.stamp(),
    }
}

/// The decision without reasons and comparison, if the plan would take it, else the sentence that says why not.
fn checked(
    ctx: &Ctx<'_>,
    on: NaiveDate,
    chosen: Vec<ProviderId>,
    signers: Vec<String>,
) -> Result<ProviderDecision, String> {
    let choice = choice(ctx, on, chosen, signers);
    ctx.try_edit(Edit::Choice(ChoiceEdit::Put(Box::new(choice.clone())))).map(|_| choice)
}

fn foot_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    state: &mut State,
    (known, on): (&Known, Result<NaiveDate, String>),
    actions: &mut Actions,
) {
    let signers = signers(ctx, state, &session.unfinished);
    // A day that is wrong is said last: its own field says it already.
    let day = on.as_ref().copied().unwrap_or(ctx.today);
    let ready = checked(ctx, day, state.chosen.clone(), signers).and_then(|choice| on.map(|_| choice));
    let locked = ctx.locked().map(std::borrow::Cow::into_owned);
    let blocked = locked.or_else(|| ready.as_ref().err().cloned());
    let (record, close) = (ctx.text("choice-record"), ctx.text("choice-close"));
    let (is_recorded, is_closed) = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = tokens(ui).space.l;
            let is_recorded = ui.add(Btn::primary(&record).blocked(blocked.as_deref())).clicked();
            (is_recorded, ui.add(Btn::quiet(&close)).clicked())
        })
        .inner;
    kit::secondary(ui, blocked.as_deref().unwrap_or(&ctx.text("choice-record-what")));
    if is_closed {
        state.is_open = Some(false);
    }
    let (Ok(mut choice), true, None) = (ready, is_recorded, blocked) else { return };
    choice.reasons = session.unfinished.get(REASONS).unwrap_or_default().trim().to_owned();
    choice.criteria = criteria_of(ctx.plan);
    choice.candidates = candidates_of(ctx.plan);
    let provider = choice.chosen.first().map_or("", |id| known.names.provider(*id));
    let said = ctx.lang.with("choice-recorded", &[("provider", provider)]).into_owned();
    actions.edit_saying(Edit::Choice(ChoiceEdit::Put(Box::new(choice))), Tone::Done, said);
    for key in [REASONS, OTHERS, ON] {
        session.unfinished.clear(key);
    }
    *state = State { is_open: Some(false), ..State::default() };
}
