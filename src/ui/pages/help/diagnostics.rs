//! What whoever looks for the cause of a fault wants to know, without a name, an address or a path; seen before it is copied or saved.

use egui::{Id, Ui};

use crate::build::{SYSTEM, VERSION};
use crate::domain::draft::Language;
use crate::store::plan_file::CURRENT_FORMAT;
use crate::ui::action::{Action, Actions, HelpText};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::theme::tokens;

/// Draws the section; the text is made only while it is shown.
pub(super) fn diagnostics_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::section(ui, &ctx.text("diagnostics"), |ui| {
        kit::body(ui, &ctx.text("diagnostics-what"));
        let id = Id::unique("diagnostics are shown");
        let mut is_open: bool = ui.data(|data| data.get_temp(id)).unwrap_or(false);
        let label = ctx.text(if is_open { "diagnostics-hide" } else { "diagnostics-show" });
        ui.horizontal(|ui| {
            let response = ui.add(Btn::secondary(&label));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
            if response.clicked() {
                is_open = !is_open;
                ui.data_mut(|data| data.insert_temp(id, is_open));
            }
            if !is_open {
                return;
            }
            if ui.add(Btn::secondary(&ctx.text("diagnostics-copy")).icon(icons::COPY)).clicked() {
                let what = ctx.text("diagnostics").into_owned();
                actions.push(Action::Copy { text: text(ui, ctx), what });
            }
            if ui.add(Btn::secondary(&ctx.text("diagnostics-save")).icon(icons::FLOPPY_DISK)).clicked() {
                actions.push(Action::SaveHelpText(HelpText::Diagnostics, text(ui, ctx)));
            }
        });
        if is_open {
            let font = tokens(ui).mono();
            let words = egui::RichText::new(text(ui, ctx)).font(font).color(tokens(ui).color.text);
            ui.add(egui::Label::new(words).wrap());
        }
    });
}

/// A line each: a name, and a number or a word of the program itself.
fn text(ui: &Ui, ctx: &Ctx<'_>) -> String {
    let plan = ctx.plan;
    let language = match ctx.lang.language() {
        Language::English => "en",
        Language::TraditionalChinese => "zh-Hant",
    };
    let screen = ui.ctx().content_rect().size();
    let mut lines = vec![
        ("program", VERSION.to_owned()),
        ("system", format!("{SYSTEM} {}", std::env::consts::ARCH)),
        ("language", language.to_owned()),
        ("dark", ui.visuals().dark_mode.to_string()),
        ("window", format!("{:.0} x {:.0}", screen.x, screen.y)),
        ("pixels per point", format!("{:.2}", ui.ctx().pixels_per_point())),
        ("plan id", ctx.plan_id.as_str().to_owned()),
        ("journal entry", ctx.journal_entry.map_or_else(|| "not read yet".to_owned(), |entry| entry.to_string())),
        ("plan revision in this window", ctx.revision.to_string()),
        ("plan format", CURRENT_FORMAT.to_string()),
        ("rule version", ctx.book().id.to_string()),
        ("locked", ctx.is_locked().to_string()),
        ("sample", plan.about().sample.to_string()),
    ];
    lines.extend(plan.counts().into_iter().map(|(name, n)| (name, n.to_string())));
    let n_of = |count: fn(&crate::domain::plan::customer::Customer) -> usize| -> usize {
        plan.customers.iter().map(|customer| count(customer)).sum()
    };
    lines.push(("contacts", n_of(|customer| customer.contacts.len()).to_string()));
    lines.push(("subscriptions", n_of(|customer| customer.subscriptions.len()).to_string()));
    lines.push(("issues of rules", ctx.forecast().findings.len().to_string()));
    lines.push(("issues of moves", ctx.derived.move_findings.len().to_string()));
    lines.push(("next actions", ctx.forecast().actions.len().to_string()));
    lines.into_iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n")
}
