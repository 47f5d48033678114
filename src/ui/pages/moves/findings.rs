//! What stands against waves and customers as they are planned, each with the way out that one press takes.

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::moves::{FindingMend, MoveFinding, MoveProblem};
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::wave::{Wave, WaveField};
use crate::i18n::moves::{mend_words, problem_words};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn};
use crate::ui::theme::Tone;

/// Draws them.
pub(in crate::ui::pages) fn findings_ui(ui: &mut Ui, ctx: &Ctx<'_>, found: &[&MoveFinding], actions: &mut Actions) {
    for (at, finding) in found.iter().enumerate() {
        let tone = if finding.customer.is_some() { Tone::Warning } else { Tone::Late };
        kit::marked(ui, tone, &problem_words(ctx.lang, ctx.plan, finding));
        let Some((mend, edit)) = finding.mend.and_then(|mend| Some((mend, edit_of(ctx, finding, mend)?))) else {
            continue;
        };
        let (label, locked) = (mend_words(ctx.lang, mend), ctx.locked());
        ui.push_id(at, |ui| {
            if ui.add(Btn::secondary(&label).blocked(locked.as_deref())).clicked() {
                actions.edit(edit);
            }
        });
    }
}

/// What a proposal does.
fn edit_of(ctx: &Ctx<'_>, finding: &MoveFinding, mend: FindingMend) -> Option<Edit> {
    Some(match mend {
        FindingMend::MoveTo(day) => set(vec![finding.customer?], CustomerField::Pinned, Value::Day(day)),
        FindingMend::LastUntil(day) => Edit::set::<Wave>(vec![finding.wave?], WaveField::Last, Value::Day(day)),
        FindingMend::Gather(wave) => {
            let MoveProblem::GroupSplit { group, .. } = &finding.problem else { return None };
            let of_group = ctx.plan.customers.iter().filter(|customer| customer.group.trim() == group);
            set(of_group.map(|customer| customer.id).collect(), CustomerField::Wave, Value::Wave(wave))
        }
    })
}

fn set(customers: Vec<CustomerId>, field: CustomerField, value: Value<'static>) -> Edit {
    Edit::Customer(CustomerEdit::Set { customers, field, value })
}
