//! The steps of an import: which there are, and what each is called.

use egui::Ui;

use super::state::ImportStage;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::tokens;

/// The steps in their order; in a list of subscriptions no words of the Relationship column are to be explained.
pub(super) fn stages(is_of_subscriptions: bool) -> &'static [ImportStage] {
    const ALL: [ImportStage; 4] = [ImportStage::File, ImportStage::Columns, ImportStage::Words, ImportStage::Compare];
    const OF_SUBSCRIPTIONS: [ImportStage; 3] = [ImportStage::File, ImportStage::Columns, ImportStage::Compare];
    if is_of_subscriptions { &OF_SUBSCRIPTIONS } else { &ALL }
}

/// Key of what a step is called.
pub(super) fn key(stage: ImportStage) -> &'static str {
    match stage {
        ImportStage::File => "import-step-file",
        ImportStage::Columns => "import-step-columns",
        ImportStage::Words => "import-step-words",
        ImportStage::Compare => "import-step-compare",
    }
}

/// Says at its top which step this is, in the same way on each.
pub(super) fn title_ui(ui: &mut Ui, ctx: &Ctx<'_>, stages: &[ImportStage], stage: ImportStage) {
    let at = stages.iter().position(|one| *one == stage).unwrap_or(0);
    let (n, of, title) = ((at + 1).to_string(), stages.len().to_string(), ctx.text(key(stage)));
    kit::section_title(ui, &ctx.lang.with("import-step-of", &[("n", &n), ("of", &of), ("title", &title)]));
    ui.add_space(tokens(ui).space.xs);
}
