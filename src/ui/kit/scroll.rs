//! Pages that scroll, with their bar in the margin, never over content; each begins at its top when it is shown again.

use egui::scroll_area::{ScrollAreaOutput, ScrollBarVisibility};
use egui::style::ScrollAnimation;
use egui::{AsIdSalt, Context, Id, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::focus;
use crate::ui::theme::tokens;

/// The room that the ring of the keyboard takes around a control, in points.
const RING: f32 = 4.0;

/// Scrolls `contents` in `area`, and to what the keyboard comes to in it: nobody answers what cannot be seen.
pub fn scroll<R>(ui: &mut Ui, area: ScrollArea, contents: impl FnOnce(&mut Ui) -> R) -> ScrollAreaOutput<R> {
    // As egui moves a bar that would lie under the place into it, one that belongs to nothing seen is left out.
    let is_below = ui.cursor().top() >= ui.clip_rect().bottom();
    let area = if is_below { area.scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden) } else { area };
    area.show(ui, |ui| {
        let n_before = focus::n_drawn(ui);
        let inner = contents(ui);
        if let Some(rect) = focus::just_came(ui, n_before).filter(|rect| !is_in_sight(ui.clip_rect(), *rect)) {
            ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
            focus::comes_into(ui.ctx(), ui.clip_rect(), rect);
        }
        inner
    })
}

/// Whether at least half of a widget is seen, or of the place if that is smaller.
fn is_in_sight(place: Rect, rect: Rect) -> bool {
    let (seen, needed) = (place.intersect(rect).size(), 0.5 * place.size().min(rect.size()));
    needed.x <= seen.x && needed.y <= seen.y
}

/// Scrolls `contents` in the whole place that is left; the bar stands in the margin at the right.
pub fn scroll_page(ui: &mut Ui, id_salt: &str, contents: impl FnOnce(&mut Ui)) {
    let margin = tokens(ui).space.m;
    let place = ui.available_rect_before_wrap();
    // As egui clips exactly at the area's top, it begins a little higher: the ring of what stands first is whole.
    let wide = Rect::from_min_max(pos2(place.left(), place.top() - RING), pos2(place.right() + margin, place.bottom()));
    ui.expand_to_include_rect(place);
    let mut child = ui.new_child(UiBuilder::new().id_salt(id_salt).max_rect(wide));
    child.set_clip_rect(ui.clip_rect().union(wide).intersect(ui.ctx().content_rect()));
    let inner = Margin { left: 0, right: margin as i8, top: RING as i8, bottom: 0 };
    let area = ScrollArea::vertical().id_salt(id_salt).auto_shrink(false).content_margin(inner);
    let area = from_the_top(&child, area, (id_salt, "page"), ());
    scroll(&mut child, area, contents);
}

/// Gives `contents` the whole place that is left, as on a page that does not scroll; what needs more height scrolls.
pub fn fitted(ui: &mut Ui, id_salt: &str, contents: impl FnOnce(&mut Ui)) {
    let height = ui.available_height();
    scroll_page(ui, id_salt, |ui| {
        let place = Rect::from_min_size(ui.cursor().min, egui::vec2(ui.available_width(), height));
        let layout = *ui.layout();
        let mut child = ui.new_child(UiBuilder::new().id_salt("whole").max_rect(place).layout(layout));
        contents(&mut child);
        // A gap under the last thing is no reason to scroll.
        let gap = child.spacing().item_spacing.y + 1.0;
        let bottom = if child.min_rect().bottom() <= place.bottom() + gap { place } else { child.min_rect() };
        ui.expand_to_include_rect(place.with_max_y(bottom.bottom()));
        ui.advance_cursor_after_rect(place.with_max_y(bottom.bottom()));
    });
}

/// The same area at its top, if it was not there in the frame before or is `about` something else now.
pub(super) fn from_the_top(ui: &Ui, area: ScrollArea, id_salt: impl AsIdSalt, about: impl AsIdSalt) -> ScrollArea {
    let is_new = is_new(ui.ctx(), ui.unique_id().with((id_salt, "visit")), about);
    if is_new { area.vertical_scroll_offset(0.0) } else { area }
}

/// Whether what is named `id` was not drawn in the frame before, or was `about` something else; asked once a frame.
pub(super) fn is_new(ctx: &Context, id: Id, about: impl AsIdSalt) -> bool {
    let frame = ctx.cumulative_frame_nr();
    let now = (frame, Id::unique(about));
    let before: Option<(u64, Id)> = ctx.data_mut(|data| {
        let before = data.get_temp(id);
        data.insert_temp(id, now);
        before
    });
    before.is_none_or(|(at, about)| at + 1 < frame || about != now.1)
}

/// What is named `id` is not drawn in this frame, and is not new because of that.
pub(super) fn stays(ctx: &Context, id: Id) {
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| {
        if let Some((_, about)) = data.get_temp::<(u64, Id)>(id) {
            data.insert_temp(id, (frame, about));
        }
    });
}
