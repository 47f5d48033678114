//! Filter of a list by the one of our people who does it.

use egui::Ui;

use super::ctx::Ctx;
use super::kit;
use crate::domain::plan::ids::PersonId;

/// Whose rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// All rows.
    #[default]
    Everybody,
    /// What nobody is named for.
    Nobody,
    /// What this person does.
    One(PersonId),
}

impl Whose {
    /// Whether a row that this person does is shown; `None`: nobody is named for it.
    pub fn fits(self, owner: Option<PersonId>) -> bool {
        match self {
            Self::Everybody => true,
            Self::Nobody => owner.is_none(),
            Self::One(person) => owner == Some(person),
        }
    }

    /// A list to choose from: everybody, nobody, and each of our people.
    pub fn select_ui(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) {
        let (all, nobody) = (ctx.text("deadlines-person-all"), ctx.text("deadlines-person-nobody"));
        let mut options = vec![(Self::Everybody, &*all), (Self::Nobody, &*nobody)];
        options.extend(ctx.plan.people.iter().map(|person| (Self::One(person.id), person.name.as_str())));
        kit::select(ui, "whose", &ctx.text("deadlines-person"), self, &options, 150.0);
    }
}
