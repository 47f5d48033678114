//! Who does something: a list shows the one's name, or the initials where there is no room, and is filtered by it.

use std::borrow::Cow;

use egui::Ui;

use super::ctx::Ctx;
use super::kit::{self, Cell};
use crate::domain::plan::ids::PersonId;

/// Whose rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// What this person does; `None`: what nobody is named for.
    pub fn of(person: Option<PersonId>) -> Self {
        person.map_or(Self::Nobody, Self::One)
    }

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

/// Somebody's name in a table, with the initials for a narrow column.
pub fn person_cell<'c>(ctx: &Ctx<'_>, name: impl Into<Cow<'c, str>>) -> Cell<'c> {
    let name = name.into();
    if name.trim().is_empty() {
        return Cell::Empty;
    }
    let own = ctx.settings.profile.as_ref().filter(|profile| profile.name == name && !profile.initials.is_empty());
    let short = own.map_or_else(|| initials_of(&name), |profile| profile.initials.clone());
    Cell::Person(name, Cow::Owned(short))
}

/// First letters of the words of a Latin name; a Chinese name whole, for it is short.
pub fn initials_of(name: &str) -> String {
    let is_latin = |word: &&str| word.chars().next().is_some_and(|c| c.is_alphabetic() && u32::from(c) < 0x2000);
    let letters: String = name.split_whitespace().filter(is_latin).filter_map(|word| word.chars().next()).collect();
    if letters.is_empty() {
        name.chars().filter(|c| !c.is_whitespace()).take(3).collect()
    } else {
        letters.to_uppercase()
    }
}
