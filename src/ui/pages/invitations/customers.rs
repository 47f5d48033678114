//! The first step: which letter, for whom, in which language, and until when.

use egui::Ui;

use super::choosing::{Choosing, DEADLINE, Quick, address_of};
use crate::domain::draft::Language;
use crate::domain::plan::customer::RelationStage;
use crate::domain::plan::ids::CustomerId;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::table::Sort;
use crate::ui::kit::{self, Banner, Btn, Cell, Column, Table, TextField};
use crate::ui::root::stage_word;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// Draws the step.
pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let n_handed_over = match ctx.plan.running_round() {
        Some(_) => session.invitations.queue.n_handed_over(),
        None => 0,
    };
    let choosing = &mut session.invitations.choosing;
    choosing.refresh(ctx);
    order_ui(ui, ctx, choosing, &mut session.unfinished, 0 < n_handed_over);
    ui.add_space(tokens(ui).space.s);
    super::proposed::news_ui(ui, ctx, choosing);
    super::wanted::notes_ui(ui, ctx, choosing);
    quick_ui(ui, ctx, choosing);
    ui.add_space(tokens(ui).space.xs);
    if let Some(customer) = table_ui(ui, ctx, choosing) {
        actions.go(Place::Customer(customer, None));
    }
}

fn order_ui(ui: &mut Ui, ctx: &Ctx<'_>, choosing: &mut Choosing, unfinished: &mut TypedTexts, is_handed_over: bool) {
    let gap = tokens(ui).space.l;
    let width = ((ui.available_width() - 2.0 * gap) / 3.0).min(260.0);
    if is_handed_over {
        Banner::new(Tone::Info, &ctx.text("invitations-kind-fixed")).show(ui);
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let before = choosing.kind;
        column(ui, width, |ui| {
            let label = ctx.text("invitations-letter");
            let names: Vec<_> = ctx.plan.letter_kinds().into_iter().map(|kind| (kind, ctx.letter_name(kind))).collect();
            let options: Vec<_> = names.iter().map(|(kind, name)| (*kind, &**name)).collect();
            ui.add_enabled_ui(!is_handed_over, |ui| {
                kit::labelled(ui, &label, "", None, false, |ui| {
                    kit::select(ui, "letter-kind", &label, &mut choosing.kind, &options, width)
                });
            });
        });
        column(ui, width, |ui| {
            let label = ctx.text("invitations-language");
            let own = ctx.text("invitations-language-own");
            let names = Language::ALL.map(|language| (language, ctx.text(language.key())));
            let mut options: Vec<(Option<Language>, &str)> = vec![(None, &own)];
            options.extend(names.iter().map(|(language, name)| (Some(*language), &**name)));
            kit::labelled(ui, &label, "", None, false, |ui| {
                kit::select(ui, "letter-language", &label, &mut choosing.language, &options, width)
            });
        });
        column(ui, width, |ui| deadline_ui(ui, ctx, choosing, unfinished, width));
        if before != choosing.kind && !choosing.is_touched {
            choosing.choose(ctx, Quick::of(choosing.kind));
        }
    });
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        contents(ui);
    });
}

fn deadline_ui(ui: &mut Ui, ctx: &Ctx<'_>, choosing: &mut Choosing, unfinished: &mut TypedTexts, width: f32) {
    let (label, help, hint) = (
        ctx.text("invitations-deadline"),
        ctx.text("invitations-deadline-help"),
        ctx.text("invitations-deadline-hint"),
    );
    let current = choosing.deadline.map(|date| date.to_string()).unwrap_or_default();
    let mut text = unfinished.get(DEADLINE).unwrap_or(&current).to_owned();
    let error = choosing.typed_deadline(ctx, unfinished).err();
    let is_typing = ui.data(|data| data.get_temp::<bool>(egui::Id::unique(DEADLINE)).unwrap_or(false));
    let shown = if is_typing { None } else { error.as_deref() };
    let field = TextField::new(DEADLINE, &label).help(&help).hint(&hint).error(shown).width(width);
    let response = field.read_only(ctx.is_locked()).limit(20).show(ui, &mut text);
    let has_focus = response.has_focus();
    ui.data_mut(|data| data.insert_temp(egui::Id::unique(DEADLINE), has_focus));
    if response.changed() {
        unfinished.put(DEADLINE, text);
    }
}

fn quick_ui(ui: &mut Ui, ctx: &Ctx<'_>, choosing: &mut Choosing) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.m;
        kit::secondary(ui, &ctx.text("invitations-quick"));
        let (n_all, n_processed) = choosing.n_processed(ctx);
        let is_for_all = Quick::of(choosing.kind) == Quick::Open;
        for quick in Quick::ALL {
            let n_at = |stage: RelationStage| match stage {
                RelationStage::NotAsked => {
                    let n_new = ctx.derived.n_at(stage) - n_processed;
                    [(n_new, false), (n_processed, true)]
                }
                stage => [(ctx.derived.n_at(stage), false), (0, true)],
            };
            let held = |stage| n_at(stage).into_iter().filter(move |(_, processed)| quick.holds(stage, *processed));
            let n: usize = RelationStage::ALL.into_iter().flat_map(held).map(|(n, _)| n).sum();
            let n = if quick == Quick::Open { ctx.plan.customers.len() - n_all } else { n };
            let is_offered = match quick {
                Quick::Processed => 0 < n,
                Quick::Open => is_for_all && 0 < n_all,
                Quick::NotAsked | Quick::Invited | Quick::Accepted | Quick::All | Quick::None => true,
            };
            if !is_offered {
                continue;
            }
            let text = ctx.lang.count(quick.key(), n);
            if ui.add(Btn::quiet(&text)).clicked() {
                choosing.choose(ctx, quick);
                choosing.is_touched = true;
            }
        }
    });
}

/// Answers with the customer whose row was opened.
fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, choosing: &mut Choosing) -> Option<CustomerId> {
    ui.horizontal(|ui| {
        let (name, hint, clear) =
            (ctx.text("invitations-search"), ctx.text("invitations-search"), ctx.text("invitations-search-clear"));
        kit::search_box(ui, "invitations-search", (&name, &hint, &clear), 300.0, &mut choosing.query);
        kit::secondary(ui, &ctx.lang.count("invitations-chosen", choosing.n_chosen()));
        if !choosing.query.trim().is_empty() {
            kit::secondary(ui, &ctx.lang.count("invitations-found", choosing.rows.shown.len()));
        }
    });
    choosing.refresh(ctx);
    let columns = [
        Column::new("customer", ctx.text("invitations-column-customer"), 170.0).fill(),
        Column::new("stage", ctx.text("invitations-column-stage"), 158.0),
        Column::new("address", ctx.text("invitations-column-address"), 130.0).fill(),
        Column::new("language", ctx.text("invitations-column-language"), 76.0),
    ];
    let Choosing { table, rows, sort, is_touched, language, first, .. } = choosing;
    let shown = &rows.shown;
    let key = |row: usize| shown.get(row).copied().unwrap_or(CustomerId::new(0));
    let (name, all) = (ctx.text("invitations-column-customer"), ctx.text("invitations-choose-shown"));
    let words = Language::ALL.map(|language| ctx.text(language.short_key()));
    let missing = ctx.text("invitations-no-address");
    kit::pane(ui, |ui| {
        let made = Table::new("round-customers", &name, &columns, shown.len(), &key).checkboxes(&all);
        let answer = made.sort(Some(*sort)).show(ui, table, |row, column| {
            let Some(customer) = shown.get(row).and_then(|id| ctx.plan.customers.get(*id)) else { return Cell::Empty };
            match column {
                0 => Cell::Strong(customer.name.as_str().into()),
                1 => {
                    let stage = ctx.plan.stage_of(customer);
                    Cell::Chip(stage.tone(), stage_word(ctx, stage))
                }
                2 => match address_of(customer) {
                    Some(address) => Cell::Text(address.into()),
                    None => Cell::Secondary(missing.clone()),
                },
                _ => {
                    let language = language.unwrap_or_else(|| customer.language());
                    Cell::Secondary(words[crate::domain::compose::slot(language)].clone())
                }
            }
        });
        *is_touched |= answer.selection_changed;
        if let Some(column) = answer.sort_clicked {
            first.clear();
            *sort = Sort { column, ascending: sort.column != column || !sort.ascending };
        }
        answer.opened.and_then(|row| shown.get(row)).copied()
    })
    .inner
}
