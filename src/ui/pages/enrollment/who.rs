//! Who decides an act and who submits it: our people, chosen by name; whoever is not is warned of, in the record too.

use egui::Ui;

use crate::domain::plan::company::{Person, StaffRole};
use crate::domain::plan::ids::PersonId;
use crate::states;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, TextField};
use crate::ui::theme::{Tone, tokens};

/// Points; the widest that a name is shown.
const WIDTH: f32 = 320.0;

states! {
    /// A part that somebody has in an act.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Part: label, help, name_label {
        /// Decides it, and answers for it.
        Decides => "enrollment-decider", "enrollment-decider-help", "enrollment-decider-name";
        /// Presses the button in Partner Center.
        Submits => "enrollment-admin", "enrollment-admin-help", "enrollment-admin-name";
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

/// Whose name counts while nobody has chosen or typed another.
fn proposed<'c>(ctx: &'c Ctx<'_>, part: Part) -> &'c str {
    match part.role() {
        None => ctx.me,
        Some(role) => {
            let mut people = ctx.plan.people_with(role);
            // Between two with the role nobody but the user chooses.
            people.next().filter(|_| people.next().is_none()).map_or("", |person| person.name.as_str())
        }
    }
}

/// The name in this part, as chosen or typed.
pub(super) fn name_of(ctx: &Ctx<'_>, unfinished: &TypedTexts, part: Part, key: &str) -> String {
    unfinished.get(key).unwrap_or_else(|| proposed(ctx, part)).trim().to_owned()
}

/// One of our people, those with the role first, or somebody else whose name is typed.
pub(super) fn who_ui(ui: &mut Ui, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, part: Part, key: &str) {
    let name = name_of(ctx, unfinished, part, key);
    let (label, help) = (ctx.text(part.label()), ctx.text(part.help()));
    let mut people: Vec<_> = ctx.plan.people.iter().collect();
    let has_role = |roles: &[StaffRole]| part.role().is_none_or(|role| roles.contains(&role));
    people.sort_by_key(|person| !has_role(&person.roles));
    let before = people.iter().find(|person| person.name.trim() == name).map(|person| person.id);
    let said = |person: &Person| match part.role().filter(|_| has_role(&person.roles)) {
        Some(role) => {
            let role = ctx.text(role.key());
            ctx.lang.with("enrollment-who-with-role", &[("name", &person.name), ("role", &role)]).into_owned()
        }
        None => person.name.clone(),
    };
    let mut words: Vec<(Option<PersonId>, String)> =
        people.iter().map(|person| (Some(person.id), said(person))).collect();
    words.push((None, ctx.text("enrollment-who-else").into_owned()));
    let options: Vec<(Option<PersonId>, &str)> = words.iter().map(|(id, word)| (*id, word.as_str())).collect();
    let mut chosen = before;
    ui.add_enabled_ui(!ctx.is_locked(), |ui| {
        kit::labelled(ui, &label, &help, None, true, |ui| {
            kit::select(ui, key, &label, &mut chosen, &options, WIDTH.min(ui.available_width()))
        });
    });
    if chosen != before {
        let person = chosen.and_then(|id| ctx.plan.people.get(id));
        unfinished.put(key, person.map(|person| person.name.clone()).unwrap_or_default());
    }
    if chosen.is_none() {
        let (word, hint) = (ctx.text(part.name_label()), ctx.text("enrollment-who-name-hint"));
        let mut text = unfinished.get(key).unwrap_or(&name).to_owned();
        let field =
            TextField::new(key, &word).hint(&hint).required(true).control_width(WIDTH).read_only(ctx.is_locked());
        let response = field.show(ui, &mut text);
        if response.changed() {
            unfinished.put(key, text);
        }
    }
    if let Some(warning) = warning(ctx, part, &name_of(ctx, unfinished, part, key)) {
        kit::marked(ui, Tone::Warning, &warning);
        kit::secondary(ui, &ctx.text("enrollment-warned"));
        ui.add_space(tokens(ui).space.s);
    }
}
