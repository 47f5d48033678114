//! What cannot be taken back: what is at stake, who presses the button, on which day, and our name typed to confirm.

use chrono::NaiveDate;
use egui::Ui;

use super::frame::pair_ui;
use super::record;
use super::row::{day_ui, keeping_ui, reopen_ui};
use super::who::{Part, name_of, warning, who_ui};
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::plan::decision::SignOff;
use crate::domain::plan::ids::DecisionId;
use crate::domain::plan::moment::Stamp;
use crate::domain::rules::{Act, Fact, RuleStep};
use crate::domain::schedule::{StepState, StepView, facts_of, needs_of};
use crate::i18n::{facts, why};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_date, drafted_date};
use crate::ui::facts::source_hover;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, TextField};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// The step of an act, before, during and after.
pub(super) fn step_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (act, step, view): (Act, &RuleStep, &StepView),
    actions: &mut Actions,
) {
    let gap = tokens(ui).space.s;
    if let StepState::Done { .. } = view.state {
        record::card_ui(ui, ctx, &mut session.enrollment, act, actions);
        ui.add_space(gap);
        kit::section(ui, ctx.say(&step.title), |ui| {
            ui.add_space(tokens(ui).space.xs);
            let label = ctx.text(act.day_key());
            day_ui(ui, ctx, &mut session.unfinished, step.id, &label, actions);
            keeping_ui(ui, ctx, session, step.id, actions);
            reopen_ui(ui, ctx, step.id, &ctx.text("enrollment-reopen-act-what"), actions);
        });
        return;
    }
    if ctx.plan.decision(act).is_some() {
        record::kept_ui(ui, ctx, act, view.state == StepState::Open, actions);
        ui.add_space(gap);
    }
    let all: Vec<&Fact> = step.facts.iter().filter_map(|id| ctx.book().fact(*id)).collect();
    at_stake_ui(ui, ctx, &all);
    if view.state != StepState::Locked {
        ui.add_space(gap);
        confirm_ui(ui, ctx, &mut session.unfinished, act);
    }
}

/// What is stated: what cannot be undone and until when, then how it is done. The sources stand in the guide above, and in
/// the record.
fn at_stake_ui(ui: &mut Ui, ctx: &Ctx<'_>, all: &[&Fact]) {
    kit::card_toned(ui, Tone::Irreversible, |ui| {
        title_ui(ui, &ctx.text("enrollment-no-way-back"));
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        for fact in all {
            let said = kit::body(ui, ctx.say(&fact.text));
            source_hover(said, ctx, ctx.book(), fact);
        }
        kit::secondary(ui, &ctx.text("enrollment-undo-is-ours"));
    });
}

/// A title in the tone of what cannot be taken back.
pub(super) fn title_ui(ui: &mut Ui, title: &str) {
    let tokens = tokens(ui);
    let ink = tokens.tone(Tone::Irreversible).ink;
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(tokens.size.icon), egui::Sense::hover());
        kit::paint_icon(ui.painter(), rect, Tone::Irreversible.sign(), tokens.size.icon, ink);
        ui.scope(|ui| {
            ui.visuals_mut().override_text_color = Some(ink);
            let text = egui::RichText::new(title).font(crate::ui::theme::bold(tokens.text.section)).color(ink);
            let response = ui.add(egui::Label::new(text).wrap());
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(egui::Role::Heading);
                node.set_level(2);
                node.set_label(title);
            });
        });
    });
}

/// Everything that was shown, one paragraph each; it becomes part of the record.
fn stated(ctx: &Ctx<'_>, all: &[&Fact], warnings: &[String]) -> Vec<String> {
    let mut paragraphs = vec![ctx.text("enrollment-no-way-back").into_owned()];
    for fact in all {
        let source = facts::source_line(ctx.lang, ctx.book(), fact);
        let args = [("text", ctx.say(&fact.text)), ("source", source.as_str())];
        paragraphs.push(ctx.lang.with("enrollment-stated", &args).into_owned());
    }
    paragraphs.push(ctx.text("enrollment-undo-is-ours").into_owned());
    let warned = |text: &String| ctx.lang.with("enrollment-stated-warning", &[("text", text)]).into_owned();
    paragraphs.extend(warnings.iter().map(warned));
    paragraphs
}

/// Names what is typed for this act in the session: who decides, who carries it out, the day, and our name.
pub(super) fn keys(act: Act) -> [&'static str; 4] {
    match act {
        Act::EnrollNow => {
            ["decide.enroll.decider", "decide.enroll.admin", "decide.enroll.day", "decide.enroll.company"]
        }
        Act::AcceptAgreement => {
            ["decide.accept.decider", "decide.accept.admin", "decide.accept.day", "decide.accept.company"]
        }
    }
}

/// What the main button would record.
///
/// # Errors
/// The sentence that says what is missing, or why it is refused.
pub(super) fn drafted(ctx: &Ctx<'_>, unfinished: &TypedTexts, act: Act) -> Result<Edit, String> {
    let [decider, admin, day, company] = keys(act);
    let decider = name_of(ctx, unfinished, Part::Decides, decider);
    let admin = name_of(ctx, unfinished, Part::Submits, admin);
    let missing = |key: &str| Err(ctx.lang.text(key).into_owned());
    if decider.is_empty() {
        return missing("enrollment-decider-missing");
    }
    if admin.is_empty() {
        return missing("enrollment-admin-missing");
    }
    let on = drafted_date(ctx, unfinished, day, ctx.today)?;
    match unfinished.get(company).unwrap_or_default() {
        blank if blank.trim().is_empty() => missing("enrollment-company-missing"),
        company => decide(ctx, act, (&decider, &admin), on, company),
    }
}

/// The decision with everything that was shown, as an edit; or why it is refused.
fn decide(
    ctx: &Ctx<'_>,
    act: Act,
    (decider, admin): (&str, &str),
    on: NaiveDate,
    company: &str,
) -> Result<Edit, String> {
    let step = ctx.book().step_of(act);
    let all: Vec<&Fact> = step.into_iter().flat_map(|step| &step.facts).filter_map(|id| ctx.book().fact(*id)).collect();
    let warned = [(Part::Decides, decider), (Part::Submits, admin)];
    let warnings: Vec<String> = warned.into_iter().filter_map(|(part, name)| warning(ctx, part, name)).collect();
    let decision = Box::new(SignOff {
        id: DecisionId::new((ctx.new_id)()),
        act,
        book: ctx.book().id,
        on,
        company: company.to_owned(),
        admin: admin.to_owned(),
        decided: Stamp { by: decider.to_owned(), ..ctx.stamp() },
        language: ctx.lang.language(),
        stated: stated(ctx, &all, &warnings),
    });
    let (needs, facts) = (needs_of(&ctx.inputs(), act), facts_of(&ctx.inputs(), act));
    ctx.try_edit(Edit::Enrollment(EnrollmentEdit::Decide { decision, needs, facts }))
}

/// Who decides, who carries it out, on which day, and our name; the main button records it.
fn confirm_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, act: Act) {
    let [decider, admin, day, company] = keys(act);
    kit::card_toned(ui, Tone::Irreversible, |ui| {
        title_ui(
            ui,
            &ctx.text(match act {
                Act::EnrollNow => "enrollment-decide-enroll",
                Act::AcceptAgreement => "enrollment-decide-accept",
            }),
        );
        kit::secondary(ui, &ctx.text("enrollment-decide-what"));
        ui.add_space(tokens(ui).space.xs);
        let name = ctx.plan.us().registered_name().to_owned();
        pair_ui(
            ui,
            unfinished,
            |ui, unfinished| who_ui(ui, ctx, unfinished, Part::Decides, decider),
            |ui, unfinished| who_ui(ui, ctx, unfinished, Part::Submits, admin),
        );
        pair_ui(
            ui,
            unfinished,
            |ui, unfinished| {
                let label = ctx.text(act.day_key());
                let current = Some(ctx.today);
                let field = DateField { key: day, label: &label, help: "", current, required: true, is_ahead: false };
                let who = (&*name_of(ctx, unfinished, Part::Decides, decider), &*name);
                let allow = |on| decide(ctx, act, who, on, &name).map(drop);
                _ = draft_date(ui, ctx, unfinished, &field, allow);
            },
            |ui, unfinished| company_ui(ui, ctx, unfinished, (company, &name)),
        );
    });
}

/// Our name, typed exactly; what was typed wrongly is said under the field.
fn company_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, (key, name): (&str, &str)) {
    let typed = unfinished.get(key).unwrap_or_default().trim();
    let label = ctx.text("enrollment-company");
    let help = ctx.lang.with("enrollment-company-help", &[("company", name)]);
    // While it is still the beginning of the name, nothing is wrong.
    let is_wrong = !typed.is_empty() && !name.trim().starts_with(typed);
    let wrong = ctx.text("refused-other-company");
    let field = TextField::new(key, &label).help(&help).error(is_wrong.then_some(&*wrong)).required(true);
    let field = field.control_width(320.0).read_only(ctx.is_locked());
    let (_, response) = loose_field(ui, unfinished, (key, ""), field);
    kit::focus::begins_here(ui, &response);
}

/// What an act is called in the book.
pub(super) fn act_title(ctx: &Ctx<'_>, act: Act) -> String {
    why::title_of(ctx.lang, ctx.book(), act.step())
}
