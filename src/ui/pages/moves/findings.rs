//! What stands against waves and customers as they are planned, each with the way out that one press takes; and customers that
//! look like a group.

use egui::{ScrollArea, Ui};

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::moves::{FindingMend, FoundGroup, MoveFinding, MoveProblem};
use crate::domain::plan::company::Info;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::{CustomerId, WaveId};
use crate::domain::plan::wave::{Wave, WaveField};
use crate::i18n::moves::{mend_words, problem_words};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit::{self, Btn};
use crate::ui::theme::tokens;

/// Height of the list of groups that look like some, before it scrolls.
const GROUPS: f32 = 220.0;

/// Draws them.
pub(in crate::ui::pages) fn findings_ui(ui: &mut Ui, ctx: &Ctx<'_>, found: &[&MoveFinding], actions: &mut Actions) {
    for (at, finding) in found.iter().enumerate() {
        kit::marked(ui, finding.problem.tone(), &problem_words(ctx.lang, ctx.plan, finding));
        if finding.mend.is_some() {
            ui.push_id(at, |ui| ui.horizontal_wrapped(|ui| mends_ui(ui, ctx, finding, actions)));
        }
    }
}

/// What can be done about it.
fn mends_ui(ui: &mut Ui, ctx: &Ctx<'_>, finding: &MoveFinding, actions: &mut Actions) {
    let locked = ctx.locked();
    let mend = mend_words(ctx.lang, ctx.plan, finding);
    if let Some((label, edit)) = mend.zip(finding.mend.and_then(|mend| edit_of(ctx, finding, mend)))
        && ui.add(Btn::secondary(&label).blocked(locked.as_deref())).clicked()
    {
        actions.edit(edit);
    }
    if let MoveProblem::GroupFound(group) = &finding.problem {
        let none = ctx.text("waves-no-group");
        if ui.add(Btn::quiet(&none).blocked(locked.as_deref()).once()).clicked() {
            actions.edit(no_group(ctx, group));
        }
    }
}

/// Draws the customers that look like groups, under a title that opens them; nothing where none do.
pub(super) fn groups_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    let is_group = |one: &&MoveFinding| matches!(one.problem, MoveProblem::GroupFound(_));
    let found: Vec<&MoveFinding> = ctx.derived.move_findings.iter().filter(is_group).collect();
    if found.is_empty() {
        return;
    }
    let title = ctx.lang.count("waves-groups", found.len());
    facts::fold_ui(ui, "waves.groups", (&title, ""), |ui| {
        kit::secondary(ui, &ctx.text("waves-groups-why"));
        kit::scroll(ui, ScrollArea::vertical().id_salt("waves.groups.list").max_height(GROUPS), |ui| {
            findings_ui(ui, ctx, &found, actions);
        });
    });
    ui.add_space(tokens(ui).space.s);
}

/// What a proposal does.
fn edit_of(ctx: &Ctx<'_>, finding: &MoveFinding, mend: FindingMend) -> Option<Edit> {
    Some(match (mend, &finding.problem) {
        (FindingMend::MoveTo(day), _) => set(vec![finding.customer?], CustomerField::Pinned, Value::Day(day)),
        (FindingMend::LastUntil(day), _) => Edit::set::<Wave>(vec![finding.wave?], WaveField::Last, Value::Day(day)),
        (FindingMend::Gather(wave), MoveProblem::GroupSplit { group, .. }) => {
            let of_group = ctx.plan.customers.iter().filter(|customer| customer.group.trim() == group);
            set(of_group.map(|customer| customer.id).collect(), CustomerField::Wave, Value::Wave(wave?))
        }
        (FindingMend::Gather(wave), MoveProblem::GroupFound(group)) => gathered(ctx, group, wave),
        (FindingMend::Gather(_), _) => return None,
    })
}

/// All of them in one group, and in the wave of most.
fn gathered(ctx: &Ctx<'_>, group: &FoundGroup, wave: Option<WaveId>) -> Edit {
    let name = Value::Text(group.name.clone().into());
    let grouped = set(group.customers.clone(), CustomerField::Group, name);
    let is_elsewhere = |id: &CustomerId| ctx.plan.customers.get(*id).is_some_and(|one| one.wave != wave);
    let others: Vec<CustomerId> = group.customers.iter().copied().filter(is_elsewhere).collect();
    match wave.filter(|_| !others.is_empty()) {
        Some(wave) => Edit::All(vec![grouped, set(others, CustomerField::Wave, Value::Wave(wave))]),
        None => grouped,
    }
}

/// That these are no group, so that nobody asks again.
fn no_group(ctx: &Ctx<'_>, group: &FoundGroup) -> Edit {
    let about = ctx.plan.about();
    let mut no_groups = about.no_groups.clone();
    no_groups.push(group.customers.clone());
    Edit::Info(Info { no_groups, ..about })
}

fn set(customers: Vec<CustomerId>, field: CustomerField, value: Value<'static>) -> Edit {
    Edit::Customer(CustomerEdit::Set { customers, field, value })
}
