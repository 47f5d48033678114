//! Page.
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::session::Session;
use egui::Ui;
/// State.
#[derive(Default)]
pub struct State {
    /// Backups of the open plan, newest first; filled by `app`.
    pub backups: Vec<crate::store::backups::Backup>,
}
/// Draws the page.
pub fn page_ui(_ui: &mut Ui, _ctx: &Ctx<'_>, _session: &mut Session, _actions: &mut Actions) {}
