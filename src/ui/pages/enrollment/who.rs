//! Who decides an act and who submits it: our people, chosen by name; whoever is not is warned of, in the record too.

use egui::Ui;

use crate::domain::plan::company::StaffRole;
use crate::states;
use crate::ui::ctx::Ctx;
use crate::ui::form::{Unfinished, loose_field};
use crate::ui::kit::{self, Btn, Field, icons};
use crate::ui::theme::Tone;

states! {
    /// A part that somebody has in an act.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Part: label, help {
        /// Decides it, and answers for it.
        Decides => "enrollment-decider", "enrollment-decider-help";
        /// Presses the button in Partner Center.
        Submits => "enrollment-admin", "enrollment-admin-help";
    }
}

impl Part {
    /// The role that it takes; `None`: anybody of us.
    fn role(self) -> Option<StaffRole> {
        match self {
            Self::Decides => None,
            Self::Submits => Some(StaffRole::GlobalAdmin),
        }
    }
}

/// What stands against this person in this part, as a sentence for the screen and the record; `None`: nothing.
pub(super) fn warning(ctx: &Ctx<'_>, part: Part, name: &str) -> Option<String> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let Some(person) = ctx.plan.people.iter().find(|person| person.name.trim() == name) else {
        return Some(ctx.lang.with("enrollment-not-ours", &[("name", name)]).into_owned());
    };
    let role = part.role().filter(|role| !person.roles.contains(role))?;
    let role = ctx.lang.text(role.key());
    Some(ctx.lang.with("enrollment-lacks-role", &[("name", name), ("role", &role)]).into_owned())
}

/// The name in a field with our people below it; answers with the name.
pub(super) fn who_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut Unfinished, part: Part, key: &str) -> String {
    let has_role = |roles: &[StaffRole]| part.role().is_none_or(|role| roles.contains(&role));
    let people: Vec<&str> =
        ctx.plan.people.iter().filter(|person| has_role(&person.roles)).map(|person| person.name.as_str()).collect();
    let begin = match (part, &people[..]) {
        (Part::Decides, _) => ctx.me,
        (Part::Submits, [only]) => only,
        (Part::Submits, _) => "",
    };
    let (label, help) = (ctx.text(part.label()), ctx.text(part.help()));
    let field = Field::new(key, &label).help(&help).required(true).control_width(320.0).read_only(ctx.is_locked());
    let (typed, _) = loose_field(ui, unfinished, (key, begin), field);
    let others: Vec<&str> = people.into_iter().filter(|name| *name != typed).collect();
    if !others.is_empty() && !ctx.is_locked() {
        ui.push_id(key, |ui| {
            ui.horizontal_wrapped(|ui| {
                for name in others {
                    let word = ctx.lang.with("enrollment-admin-take", &[("name", name)]);
                    let response = ui.add(Btn::quiet(&word).icon(icons::USER));
                    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*label));
                    if response.clicked() {
                        unfinished.put(key, name.to_owned());
                    }
                }
            });
        });
    }
    if let Some(warning) = warning(ctx, part, &typed) {
        kit::chip(ui, Tone::Warning, &ctx.text("enrollment-warned"));
        kit::body(ui, &warning);
    }
    typed.trim().to_owned()
}
