//! Which customers get which text: one chip for each combination of the letters' conditions, which lists its letters.

use std::collections::BTreeMap;

use egui::Ui;

use super::RoundCheck;
use crate::domain::compose::CheckedRecipient;
use crate::domain::draft::{LetterCondition, OwnNames};
use crate::i18n::explain;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::Tone;

type Variant = Vec<(LetterCondition, bool)>;

/// The texts that the letters of a round have, with the number of each.
#[derive(Default)]
pub(super) struct Variants {
    all: BTreeMap<Variant, usize>,
    chosen: Option<Variant>,
}

impl Variants {
    /// Counts anew; what is chosen stays chosen while there is one.
    pub(super) fn take(&mut self, found: &RoundCheck) {
        self.all.clear();
        for row in found.rows.iter().filter(|row| !row.is_refused()) {
            *self.all.entry(row.variant.clone()).or_default() += 1;
        }
        if !self.is_there() {
            self.all.clear();
        }
        self.chosen = self.chosen.take().filter(|chosen| self.all.contains_key(chosen));
    }

    /// Whether any text depends on a condition.
    pub(super) fn is_there(&self) -> bool {
        self.all.keys().any(|variant| !variant.is_empty())
    }

    /// Whether this letter is among those that are listed.
    pub(super) fn shows(&self, row: &CheckedRecipient) -> bool {
        self.chosen.as_ref().is_none_or(|chosen| !row.is_refused() && row.variant == *chosen)
    }

    /// Answers whether other letters are to be listed.
    pub(super) fn chips_ui(&mut self, ui: &mut Ui, ctx: &Ctx<'_>) -> bool {
        if !self.is_there() {
            return false;
        }
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            kit::secondary(ui, &ctx.text("invitations-check-variants"));
            for (variant, n) in &self.all {
                let word = words(ctx, variant);
                let is_chosen = self.chosen.as_ref() == Some(variant);
                if kit::filter_chip(ui, Tone::Info, &word, *n, is_chosen).clicked() {
                    pressed = Some((!is_chosen).then(|| variant.clone()));
                }
            }
        });
        let is_pressed = pressed.is_some();
        if let Some(chosen) = pressed {
            self.chosen = chosen;
        }
        is_pressed
    }
}

/// What a text depends on, as it is for this customer.
pub(super) fn words(ctx: &Ctx<'_>, variant: &[(LetterCondition, bool)]) -> String {
    match variant {
        [] => ctx.text("invitations-check-no-variant").into_owned(),
        variant => explain::variant(ctx.lang, &OwnNames::of(ctx.plan), variant),
    }
}
