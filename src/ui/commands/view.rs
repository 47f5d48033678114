//! A command as buttons and lines of menus say it.

use egui::{Response, Ui};

use super::{Id, of};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn};

/// A command in words, for this frame.
pub struct Said {
    /// What it is called.
    pub words: String,
    /// The first of its keys; empty when it has none.
    pub keys: String,
    /// One of the icons.
    pub icon: &'static str,
    /// Why it cannot be done with this plan.
    pub why_not: Option<String>,
}

/// A command in words.
pub fn said(ctx: &Ctx<'_>, id: Id) -> Said {
    let Some(command) = of(id) else {
        return Said { words: String::new(), keys: String::new(), icon: "", why_not: None };
    };
    let keys = command.shown_keys().into_iter().next().unwrap_or_default();
    Said { words: command.title(ctx.lang), keys, icon: command.icon, why_not: command.why_not_with(ctx) }
}

impl Said {
    /// A button that says it.
    pub fn button(&self) -> Btn<'_> {
        self.looks(Btn::secondary(&self.words))
    }

    /// The main button of its page.
    pub fn primary(&self) -> Btn<'_> {
        self.looks(Btn::primary(&self.words))
    }

    fn looks<'s>(&'s self, button: Btn<'s>) -> Btn<'s> {
        button.icon(self.icon).blocked(self.why_not.as_deref())
    }

    /// A line of a menu.
    pub fn line_ui(&self, ui: &mut Ui) -> Response {
        if let Some(why) = &self.why_not {
            return kit::menu_item_blocked(ui, &self.words, why);
        }
        let keys = Some(&*self.keys).filter(|keys| !keys.is_empty());
        kit::menu_item_with(ui, self.icon, &self.words, keys)
    }
}

/// Lines of a menu that do commands, some in words of their own; answers with the first.
pub fn lines_ui(ui: &mut Ui, ctx: &Ctx<'_>, lines: &[(Id, Option<&str>)], actions: &mut Actions) -> Option<Response> {
    let mut first = None;
    for (id, words) in lines {
        let mut line = said(ctx, *id);
        if let Some(words) = words {
            (*words).clone_into(&mut line.words);
        }
        let response = line.line_ui(ui);
        if response.clicked() && line.why_not.is_none() {
            actions.push(Action::Command(*id));
        }
        first = first.or(Some(response));
    }
    first
}
