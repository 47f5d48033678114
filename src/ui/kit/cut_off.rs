//! Text that a field has no room for: it is said, since egui leaves it out in silence.

use egui::text_edit::TextEditState;
use egui::{Event, Id, Ui};

use super::text_edit::words;

/// One field during one frame, from before it is drawn until after.
pub(super) struct Watch {
    /// Under which it is kept that something was left out.
    flag: Id,
    limit: usize,
    n_before: usize,
    /// Characters that the field would hold if it took everything.
    n_wanted: Option<usize>,
}

impl Watch {
    /// Before the field `id` is drawn with `text` in it.
    pub(super) fn begin(ui: &Ui, flag: Id, id: Id, limit: usize, text: &str) -> Self {
        let n_before = text.chars().count();
        let has_focus = limit < usize::MAX && ui.memory(|memory| memory.has_focus(id));
        let n_wanted = has_focus.then(|| {
            let state = TextEditState::load(ui.ctx(), id);
            let range = state.and_then(|state| state.cursor.char_range()).map(|range| range.as_sorted_char_range());
            let n_selected = range.map_or(0, |range| range.end.0.saturating_sub(range.start.0));
            n_before.saturating_sub(n_selected) + n_coming(ui)
        });
        Self { flag, limit, n_before, n_wanted }
    }

    /// After it was drawn.
    pub(super) fn end(self, ui: &Ui, text: &str) {
        let is_cut = self.n_wanted.is_some_and(|wanted| self.limit < wanted);
        let is_changed = text.chars().count() != self.n_before;
        if is_cut {
            ui.data_mut(|data| data.insert_temp(self.flag, self.limit));
            ui.ctx().request_repaint();
        } else if is_changed {
            ui.data_mut(|data| data.remove::<usize>(self.flag));
        }
    }
}

/// What is said under a field that left something out.
pub(super) fn sentence(ui: &Ui, flag: Id) -> Option<String> {
    let limit: usize = ui.data(|data| data.get_temp(flag))?;
    let words = words(ui.ctx())?;
    let (before, after) = &words.cut_off;
    Some(format!("{before}{limit}{after}"))
}

/// Characters that are typed or pasted in this frame.
fn n_coming(ui: &Ui) -> usize {
    ui.input(|input| {
        let coming = input.events.iter().map(|event| match event {
            Event::Paste(text) | Event::Text(text) => text.chars().count(),
            _ => 0,
        });
        coming.sum()
    })
}
