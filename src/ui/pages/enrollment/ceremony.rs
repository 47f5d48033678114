//! What cannot be taken back: what is at stake, who presses the button, on which day, and our name typed to confirm.

use egui::Ui;

use super::record;
use super::row::{day_ui, keeping_ui, reopen_ui};
use super::who::{Part, warning, who_ui};
use crate::domain::edit::Edit;
use crate::domain::edit::enrollment::EnrollmentEdit;
use crate::domain::plan::decision::Decision;
use crate::domain::plan::ids::DecisionId;
use crate::domain::plan::moment::Stamp;
use crate::domain::rules::{Act, Fact, Step};
use crate::domain::schedule::{StepState, StepView, facts_of, needs_of};
use crate::i18n::{facts, why};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::date_form::{DateField, draft_date};
use crate::ui::facts::source_ui;
use crate::ui::form::{Unfinished, loose_field};
use crate::ui::kit::{self, Btn, Field};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// The step of an act, before, during and after.
pub(super) fn step_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (act, step, view): (Act, &Step, &StepView),
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
        confirm_ui(ui, ctx, &mut session.unfinished, (act, &all), actions);
    }
}

/// What is stated: what cannot be undone and until when, then how it is done.
fn at_stake_ui(ui: &mut Ui, ctx: &Ctx<'_>, all: &[&Fact]) {
    kit::card_toned(ui, Tone::Irreversible, |ui| {
        title_ui(ui, &ctx.text("enrollment-no-way-back"));
        ui.spacing_mut().item_spacing.y = 2.0;
        for (index, fact) in all.iter().enumerate() {
            ui.add_space(tokens(ui).space.xs);
            kit::body(ui, ctx.say(&fact.text));
            if !fact.click.is_empty() {
                let path = facts::click_path(ctx.lang, fact);
                kit::secondary(ui, &ctx.lang.with("fact-click", &[("path", &path)]));
            }
            // The source stands once under those that share it.
            let is_same = |next: &&Fact| (&next.source, &next.dated) == (&fact.source, &fact.dated);
            if !all.get(index + 1).is_some_and(is_same) {
                source_ui(ui, ctx, ctx.book(), fact);
            }
        }
        ui.add_space(tokens(ui).space.xs);
        kit::body(ui, &ctx.text("enrollment-undo-is-ours"));
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

const ENROLL: [&str; 4] =
    ["decide.enroll.decider", "decide.enroll.admin", "decide.enroll.day", "decide.enroll.company"];
const ACCEPT: [&str; 4] =
    ["decide.accept.decider", "decide.accept.admin", "decide.accept.day", "decide.accept.company"];

fn confirm_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    unfinished: &mut Unfinished,
    (act, all): (Act, &[&Fact]),
    actions: &mut Actions,
) {
    let keys = match act {
        Act::EnrollNow => ENROLL,
        Act::AcceptAgreement => ACCEPT,
    };
    kit::card_toned(ui, Tone::Irreversible, |ui| {
        title_ui(
            ui,
            &ctx.text(match act {
                Act::EnrollNow => "enrollment-decide-enroll",
                Act::AcceptAgreement => "enrollment-decide-accept",
            }),
        );
        kit::secondary(ui, &ctx.text("enrollment-decide-what"));
        let decider = who_ui(ui, ctx, unfinished, Part::Decides, keys[0]);
        let admin = who_ui(ui, ctx, unfinished, Part::Submits, keys[1]);
        let warnings: Vec<String> = [(Part::Decides, &decider), (Part::Submits, &admin)]
            .into_iter()
            .filter_map(|(part, name)| warning(ctx, part, name))
            .collect();
        let decision = |on, company: &str| Decision {
            id: DecisionId::new((ctx.new_id)()),
            act,
            book: ctx.book().id,
            on,
            company: company.to_owned(),
            admin: admin.clone(),
            decided: Stamp { by: decider.clone(), ..ctx.stamp() },
            language: ctx.lang.language(),
            stated: stated(ctx, all, &warnings),
        };
        let (needs, facts) = (needs_of(&ctx.inputs(), act), facts_of(&ctx.inputs(), act));
        let decide = |on, company: &str| {
            let decision = Box::new(decision(on, company));
            ctx.try_edit(Edit::Enrollment(EnrollmentEdit::Decide {
                decision,
                needs: needs.clone(),
                facts: facts.clone(),
            }))
        };
        let name = ctx.plan.us().registered_name().to_owned();
        let label = ctx.text(act.day_key());
        let field = DateField {
            key: keys[2],
            label: &label,
            help: "",
            current: Some(ctx.today),
            required: true,
            is_ahead: false,
        };
        let on = draft_date(ui, ctx, unfinished, &field, |on| decide(on, &name).map(drop));
        let typed = company_ui(ui, ctx, unfinished, (keys[3], &name));
        let edit = match (on, &*admin) {
            _ if decider.is_empty() => Err(ctx.text("enrollment-decider-missing").into_owned()),
            (_, "") => Err(ctx.text("enrollment-admin-missing").into_owned()),
            (Err(why), _) => Err(why),
            (Ok(_), _) if typed.trim().is_empty() => Err(ctx.text("enrollment-company-missing").into_owned()),
            (Ok(on), _) => decide(on, &typed),
        };
        let locked = ctx.locked().map(std::borrow::Cow::into_owned);
        let blocked = locked.or_else(|| edit.as_ref().err().cloned());
        let word = ctx.text("enrollment-record");
        if ui.add(Btn::primary(&word).blocked(blocked.as_deref())).clicked()
            && let Ok(edit) = edit
        {
            for key in &keys {
                unfinished.clear(key);
            }
            actions.push(Action::Edit(Box::new(edit)));
        }
        if let Some(why) = blocked {
            kit::secondary(ui, &why);
        }
    });
}

/// Our name, typed exactly; what was typed wrongly is said under the field.
fn company_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut Unfinished, (key, name): (&str, &str)) -> String {
    let typed = unfinished.get(key).unwrap_or_default().trim();
    let label = ctx.text("enrollment-company");
    let help = ctx.lang.with("enrollment-company-help", &[("company", name)]);
    // While it is still the beginning of the name, nothing is wrong.
    let is_wrong = !typed.is_empty() && !name.trim().starts_with(typed);
    let wrong = ctx.text("refused-other-company");
    let field = Field::new(key, &label).help(&help).error(is_wrong.then_some(&*wrong)).required(true);
    loose_field(ui, unfinished, (key, ""), field.control_width(320.0).read_only(ctx.is_locked())).0
}

/// What an act is called in the book.
pub(super) fn act_title(ctx: &Ctx<'_>, act: Act) -> String {
    why::title_of(ctx.lang, ctx.book(), act.step())
}
