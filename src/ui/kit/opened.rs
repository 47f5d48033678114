//! What opens where somebody is, such as a form under its button: it comes into sight as a whole, with the keyboard in it.

use egui::{Context, Id, Ui};

use super::focus;
use super::tabs::bring_into_sight;

/// Frames in which it is to be drawn; later nobody expects it.
const FRAMES: u64 = 10;
/// In so many frames it is brought into sight: what came with it may have moved it.
const SETTLES: u64 = 3;

/// What was opened last.
#[derive(Clone, Copy, Debug)]
struct Opened {
    id: Id,
    /// The keyboard goes into it.
    takes_keyboard: bool,
    /// The last frame in which it is brought into sight.
    until: u64,
    is_drawn: bool,
}

fn place() -> Id {
    Id::unique("what was opened")
}

fn put(ctx: &Context, id: Id, takes_keyboard: bool) {
    let until = ctx.cumulative_frame_nr() + FRAMES;
    ctx.data_mut(|data| data.insert_temp(place(), Opened { id, takes_keyboard, until, is_drawn: false }));
    ctx.request_repaint();
}

/// The form of this id was opened by somebody: as soon as it is drawn it comes into sight, with the keyboard in its first
/// control, unless a field of it is [asked for](super::ask_for_field).
pub fn open_form(ctx: &Context, id: Id) {
    put(ctx, id, true);
}

/// What has this id was unfolded: it comes into sight, and the keyboard stays where it is.
pub fn open_fold(ctx: &Context, id: Id) {
    put(ctx, id, false);
}

/// Draws what opens under this id.
pub fn opened<R>(ui: &mut Ui, id: Id, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let top = ui.cursor().top();
    opened_from(ui, id, top, contents)
}

/// The same below a title that begins at `top` and comes into sight along with it.
pub fn opened_from<R>(ui: &mut Ui, id: Id, top: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let inner = ui.scope(contents);
    let frame = ui.ctx().cumulative_frame_nr();
    let asked: Option<Opened> = ui.data(|data| data.get_temp(place()));
    let Some(mut asked) = asked.filter(|asked| asked.id == id) else { return inner.inner };
    if asked.until < frame {
        ui.data_mut(|data| data.remove::<Opened>(place()));
        return inner.inner;
    }
    if !asked.is_drawn {
        (asked.is_drawn, asked.until) = (true, frame + SETTLES);
        ui.data_mut(|data| data.insert_temp(place(), asked));
    }
    let rect = inner.response.rect;
    bring_into_sight(ui, rect.with_min_y(top.min(rect.top())));
    if asked.takes_keyboard {
        focus::go_in(ui.ctx(), rect);
    }
    ui.ctx().request_repaint();
    inner.inner
}
