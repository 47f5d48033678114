//! Every table of the program leaves it in one way: what it shows is copied, or written as a file.

use std::sync::Arc;

use egui::{Context, Ui};

use super::Take;
use crate::exchange::paper::report::ReportCell;
use crate::roster::shown::{ShownOrder, tsv};
use crate::ui::action::{Action, Actions, ExportTable, Page};
use crate::ui::commands::{Id, lines_ui};
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, ShownTable, icons};
use crate::ui::session::Session;
use crate::ui::theme::Tone;

/// The commands that do it.
const COMMANDS: [(Id, Option<&str>); 3] = [(Id::COPY_TABLE, None), (Id::SAVE_WORKBOOK, None), (Id::SAVE_CSV, None)];

/// Draws the button that opens these commands.
pub fn table_menu(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    kit::icon_menu(ui, icons::DOWNLOAD_SIMPLE, &ctx.text("customers-export"), |ui| {
        lines_ui(ui, ctx, &COMMANDS, actions);
    });
}

/// Does with the table what was asked for, once all of the frame was drawn.
pub fn take_table(egui: &Context, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let Some(take) = session.takes_table.take() else { return };
    let of_page = kit::given_table(egui).or_else(|| of_report(ctx, session));
    let Some(shown) = of_page.filter(|shown| !shown.rows.is_empty()) else {
        actions.push(Action::Say(Tone::Info, ctx.text("table-none-here").into_owned()));
        return;
    };
    match take {
        Take::Copy => {
            let what = ctx.lang.count("customers-rows-copied", shown.rows.len()).into_owned();
            actions.push(Action::Copy { text: tsv(&shown.heads, &shown.rows), what });
        }
        Take::File(format) => {
            let (name, heads, rows) = (shown.name.clone(), shown.heads.clone(), shown.rows.clone());
            let order = ShownOrder { format, name, heads, rows };
            actions.push(Action::SaveTable(Box::new(ExportTable { path: None, order: order.into() })));
        }
    }
}

/// The largest table of the report that is shown.
fn of_report(ctx: &Ctx<'_>, session: &Session) -> Option<Arc<ShownTable>> {
    let made = ctx.report.filter(|_| session.page == Page::Reports)?;
    let paper = made.paper.as_ref().ok()?;
    let (_, table) = paper.largest_table()?;
    let words = |row: &Vec<ReportCell>| row.iter().map(ReportCell::words).collect();
    let rows = table.rows.iter().map(words).collect();
    Some(Arc::new(ShownTable { name: paper.file.clone(), heads: table.heads.clone(), rows }))
}
