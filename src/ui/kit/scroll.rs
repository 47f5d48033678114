//! A page that scrolls, with its bar in the margin, never over content.

use egui::{Margin, Rect, ScrollArea, Ui, UiBuilder, pos2};

use crate::ui::theme::tokens;

/// Scrolls `contents` in the whole place that is left; the bar stands in the margin at the right.
pub fn scroll_page(ui: &mut Ui, id_salt: &str, contents: impl FnOnce(&mut Ui)) {
    let margin = tokens(ui).space.l;
    let place = ui.available_rect_before_wrap();
    let wide = Rect::from_min_max(place.min, pos2(place.right() + margin, place.bottom()));
    ui.expand_to_include_rect(place);
    let mut child = ui.new_child(UiBuilder::new().id_salt(id_salt).max_rect(wide));
    child.set_clip_rect(ui.clip_rect().union(wide).intersect(ui.ctx().content_rect()));
    let inner = Margin { left: 0, right: margin as i8, top: 0, bottom: 0 };
    ScrollArea::vertical().id_salt(id_salt).auto_shrink(false).content_margin(inner).show(&mut child, contents);
}
