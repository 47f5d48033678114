//! The sheet of one cell: the score, what it rests on, and what to ask.

use egui::Ui;

use super::cursor::mark_of;
use super::worked::ComparisonModel;
use super::{SIDE, empty, words};
use crate::domain::edit::Edit;
use crate::domain::plan::comparison::{Criterion, Points, Score};
use crate::domain::plan::ids::{CriterionId, ProviderId};
use crate::ui::action::{Actions, EvidenceOwner};
use crate::ui::ctx::Ctx;
use crate::ui::form::{Bound, bound_field};
use crate::ui::kit::{self, Banner, Btn, TextField, icons};
use crate::ui::proof::proof_ui;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// Draws it; answers whether it is to be closed.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    worked: &ComparisonModel,
    (provider, criterion): (ProviderId, CriterionId),
    actions: &mut Actions,
) -> bool {
    let Some((_, of)) = worked.criterion(criterion) else { return true };
    let Some(candidate) = worked.candidate(provider) else { return true };
    let close = ctx.text("compare-close");
    kit::side_sheet(ui, "compare-sheet", &candidate.name, &close, SIDE, |ui| {
        let space = &tokens(ui).space;
        // What one part changes the next one keeps: leaving the note by a click on a score asks for both at once.
        let mut mark = mark_of(ctx.plan, provider, criterion);
        kit::secondary(ui, &crate::i18n::comparison::group(ctx.lang, of.group));
        kit::strong(ui, words::name(ctx, of));
        let question = of.question.or_other(ctx.lang.language());
        if !question.is_empty() {
            kit::body(ui, question);
        }
        ui.add_space(space.s);
        score_ui(ui, ctx, of, &mut mark, actions);
        ui.add_space(space.s);
        note_ui(ui, ctx, session, &mut mark, actions);
        proof_ui(ui, ctx, &mut session.unfinished, EvidenceOwner::Mark(provider, criterion), actions);
        ui.add_space(space.s);
        kit::hairline(ui);
        ui.add_space(space.s);
        empty::origin_ui(ui, ctx, empty::standard_of(of));
        let change = ctx.text("compare-change-criterion");
        if ui.add(Btn::quiet(&change).icon(icons::PENCIL_SIMPLE)).clicked() {
            session.providers.compare.show_criterion(criterion);
        }
        ui.add_space(space.s);
        kit::secondary(ui, &ctx.text("compare-keys"));
    })
}

fn score_ui(ui: &mut Ui, ctx: &Ctx<'_>, criterion: &Criterion, mark: &mut Score, actions: &mut Actions) {
    kit::strong(ui, &ctx.text("compare-score"));
    let mut score = mark.score;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.m;
        points_ui(ui, ctx, &ctx.text("compare-score"), &mut score);
        let locked = ctx.locked();
        let clear = ctx.text("compare-clear");
        if mark.score.is_some() && ui.add(Btn::quiet(&clear).blocked(locked.as_deref())).clicked() {
            score = None;
        }
    });
    if score != mark.score {
        mark.score = score;
        actions.edit(Edit::Mark(vec![mark.clone()]));
    }
    let weight = criterion.weight.number();
    match (mark.score, criterion.must) {
        (Some(score), Some(least)) if score < least => {
            let (least, score) = (least.to_string(), score.to_string());
            let what =
                [("least", least.as_str()), ("criterion", words::name(ctx, criterion)), ("score", score.as_str())];
            Banner::new(Tone::Late, &ctx.text("compare-out")).text(&ctx.lang.with("compare-missed", &what)).show(ui);
        }
        (Some(score), _) => {
            let (score, points) = (score.to_string(), (u32::from(score.number()) * u32::from(weight)).to_string());
            let what = [("score", score.as_str()), ("points", points.as_str())];
            kit::secondary(ui, &ctx.lang.count_with("compare-counts", weight.into(), &what));
        }
        (None, Some(least)) => {
            kit::secondary(ui, &ctx.lang.count("compare-open-must", least.number().into()));
        }
        (None, None) => {
            kit::secondary(ui, &ctx.text("compare-open-why"));
        }
    }
}

/// 0 to 5 side by side; answers whether another one was chosen.
pub(super) fn points_ui(ui: &mut Ui, ctx: &Ctx<'_>, name: &str, points: &mut Option<Points>) -> bool {
    let words = Points::ALL.map(|points| points.to_string());
    let options: Vec<(Option<Points>, &str)> =
        Points::ALL.iter().zip(&words).map(|(points, word)| (Some(*points), word.as_str())).collect();
    ui.add_enabled_ui(!ctx.is_locked(), |ui| kit::segmented(ui, name, points, &options)).inner
}

fn note_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, mark: &mut Score, actions: &mut Actions) {
    let key = format!("mark.{}.{}.note", mark.provider, mark.criterion);
    let (label, help) = (ctx.text("compare-note"), ctx.text("compare-note-help"));
    let focus = std::mem::take(&mut session.providers.compare.wants_sheet);
    let field = TextField::new(&key, &label).help(&help).rows(5).read_only(ctx.is_locked()).focus(focus);
    let read = |text: &str| {
        let noted = Score { note: text.trim().to_owned(), ..mark.clone() };
        ctx.try_edit(Edit::Mark(vec![noted.clone()])).map(|_| noted)
    };
    let bound = Bound { key: &key, current: &mark.note };
    if let Some(noted) = bound_field(ui, &mut session.unfinished, &bound, field, read) {
        *mark = noted;
        actions.edit(Edit::Mark(vec![mark.clone()]));
    }
}
