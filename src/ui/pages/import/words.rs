//! Third step: what each text of the Relationship column means; asked once, then remembered.

use egui::Ui;

use super::State;
use crate::domain::plan::customer::RelationshipKind;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::{Tone, tokens};

pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State) {
    let Some(rows) = state.rows.clone() else { return };
    let words: Vec<_> = rows.unknown_words(ctx.plan).collect();
    if words.is_empty() {
        kit::Banner::new(Tone::Done, &ctx.text("import-words-known")).show(ui);
        return;
    }
    kit::secondary(ui, &ctx.text("import-word-why"));
    ui.add_space(tokens(ui).space.s);
    let names = RelationshipKind::ALL.map(|kind| (kind, ctx.text(kind_key(kind))));
    for word in words {
        let n = word.n.to_string();
        let title = ctx.lang.say(&("import-word-ask", vec![("raw", word.raw.to_string()), ("n", n)]));
        kit::section(ui, &title, |ui| {
            let before = state.answers.iter().find(|(raw, _)| **raw == *word.raw).map(|(_, kind)| *kind);
            for (kind, name) in &names {
                let response = kit::radio(ui, before == Some(*kind), name);
                if before.is_none() && std::mem::take(&mut state.asks_words) {
                    response.request_focus();
                }
                if response.clicked() {
                    state.answers.retain(|(raw, _)| **raw != *word.raw);
                    state.answers.push((word.raw.to_string(), *kind));
                }
            }
        });
        ui.add_space(tokens(ui).space.s);
    }
}

fn kind_key(kind: RelationshipKind) -> &'static str {
    match kind {
        RelationshipKind::Direct => "import-word-direct",
        RelationshipKind::Indirect => "import-word-indirect",
        RelationshipKind::Other => "import-word-other",
    }
}
