//! A path that is typed, where the system shows no file dialogs.

use egui::{Align, Frame, Id, Key, Layout, Margin, Modal, Ui};

use super::action::{Action, Actions, Purpose};
use super::kit::{self, Btn, TextField};
use super::theme::tokens;
use crate::desktop::dialogs::Ask;
use crate::i18n::Lang;

/// The widest it is, in points.
const WIDTH: f32 = 560.0;

/// A question for a path that waits for its answer.
#[derive(Clone, Debug)]
pub struct PathPrompt {
    purpose: Purpose,
    ask: Ask,
    /// What the dialog would have been called.
    title: String,
    path: String,
    wants_focus: bool,
}

impl PathPrompt {
    /// Asks for what a dialog of this title would have asked for; `suggested` stands in the field.
    pub fn new(purpose: Purpose, ask: Ask, title: String, suggested: String) -> Self {
        Self { purpose, ask, title, path: suggested, wants_focus: true }
    }
}

/// Draws the question over the page, if there is one. Enter answers, Escape puts it away.
pub fn window_ui(ui: &Ui, lang: &Lang, prompt: &mut Option<PathPrompt>, actions: &mut Actions) {
    let Some(asked) = prompt else { return };
    let tokens = tokens(ui);
    let room = ui.ctx().content_rect().width() - 2.0 * tokens.space.xl;
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(tokens.space.l as i8));
    let mut answer = Answer::Waits;
    let modal = Modal::new(Id::unique("path-prompt")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(room));
        answer = contents_ui(ui, lang, asked);
    });
    match answer {
        Answer::Given => {
            actions.push(Action::PathTyped {
                purpose: asked.purpose,
                ask: asked.ask.clone(),
                path: asked.path.clone(),
            });
            *prompt = None;
        }
        Answer::PutAway => *prompt = None,
        Answer::Waits if modal.should_close() => *prompt = None,
        Answer::Waits => {}
    }
}

enum Answer {
    Waits,
    Given,
    PutAway,
}

fn contents_ui(ui: &mut Ui, lang: &Lang, asked: &mut PathPrompt) -> Answer {
    let (label, take) = match asked.ask {
        Ask::File(_) => ("path-file", "path-open"),
        Ask::Folder => ("path-folder", "path-use"),
        Ask::Save(_) => ("path-file", "path-save"),
    };
    let (label, take, why) = (lang.text(label), lang.text(take), lang.text("path-missing"));
    kit::section_title(ui, &asked.title);
    kit::body(ui, &lang.text("path-why"));
    ui.add_space(tokens(ui).space.s);
    let help = lang.text(if matches!(asked.ask, Ask::Save(_)) { "path-save-help" } else { "path-help" });
    let focus = std::mem::take(&mut asked.wants_focus);
    let field = TextField::new("path-prompt", &label).help(&help).focus(focus).show(ui, &mut asked.path);
    let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let blocked = asked.path.trim().is_empty().then_some(&*why);
    let mut answer = Answer::Waits;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let is_pressed = ui.add(Btn::primary(&take).blocked(blocked)).clicked();
        if (is_pressed || is_entered) && blocked.is_none() {
            answer = Answer::Given;
        }
        if ui.add(Btn::secondary(&lang.text("cancel"))).clicked() {
            answer = Answer::PutAway;
        }
    });
    answer
}
