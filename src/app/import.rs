//! Import work.
use super::App;
use crate::ui::action::ImportAction;
use crate::ui::ctx::JobView;
#[derive(Default)]
pub(super) struct Work {}
impl App {
    pub(super) fn import_action(&mut self, _action: ImportAction) {}
    pub(super) fn poll_import(&mut self) {}
    pub(super) fn import_view(&self) -> Option<JobView> {
        None
    }
}
