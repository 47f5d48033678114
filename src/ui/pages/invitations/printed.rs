//! Letters that were opened for printing: whether they came out of the printer, only a person can say.

use egui::Ui;

use super::State;
use crate::domain::compose::Letter;
use crate::domain::plan::ids::RoundId;
use crate::ui::action::{Action, Actions, LetterAction};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{Banner, Btn, icons};
use crate::ui::theme::{Tone, tokens};

/// What was opened for printing and not answered for, the earliest first.
#[derive(Default)]
pub(super) struct PrintedLetters {
    asked: Vec<(RoundId, Vec<Letter>)>,
}

impl State {
    /// These letters lie in the browser, to be printed.
    pub fn ask_if_printed(&mut self, round: RoundId, letters: Vec<Letter>) {
        // The same letters opened once more are asked about once.
        let is_other = |letter: &Letter| !letters.iter().any(|new| new.customer == letter.customer);
        for (of, older) in &mut self.printed.asked {
            if *of == round {
                older.retain(is_other);
            }
        }
        self.printed.asked.retain(|(_, letters)| !letters.is_empty());
        self.printed.asked.push((round, letters));
    }
}

/// Asks until somebody answers; nothing is recorded before.
pub(super) fn asked_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut PrintedLetters, actions: &mut Actions) {
    let Some((round, letters)) = state.asked.first() else { return };
    let (title, why) = (ctx.lang.count("letter-paper-asked", letters.len()), ctx.text("letter-paper-asked-why"));
    let (yes, no, locked) = (ctx.text("letter-paper-yes"), ctx.text("letter-paper-no"), ctx.locked());
    let mut answer = None;
    _ = Banner::new(Tone::Waiting, &title).text(&why).show_with(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if ui.add(Btn::secondary(&yes).icon(icons::PRINTER).blocked(locked.as_deref())).clicked() {
                answer = Some(true);
            }
            if ui.add(Btn::quiet(&no)).clicked() {
                answer = Some(false);
            }
        });
    });
    ui.add_space(tokens(ui).space.m);
    if answer == Some(true) {
        actions.push(Action::Letter(LetterAction::Printed { round: *round, letters: letters.clone() }));
    }
    if answer.is_some() {
        state.asked.remove(0);
    }
}
