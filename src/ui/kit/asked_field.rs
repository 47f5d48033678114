//! A field that is to have the keyboard although it is drawn elsewhere, or later: what opens a form asks for its first field.

use egui::{Context, Id};

/// Frames in which the field is to be drawn; later nobody expects the keyboard to go there.
const FRAMES: u64 = 10;

fn place() -> Id {
    Id::unique("field that is asked for")
}

/// The field of this `id_salt` takes the keyboard as soon as it is drawn.
pub fn ask_for_field(ctx: &Context, id_salt: &str) {
    let until = ctx.cumulative_frame_nr() + FRAMES;
    ctx.data_mut(|data| data.insert_temp(place(), (id_salt.to_owned(), until)));
    ctx.request_repaint();
}

/// Whether this field was asked for; answers once.
pub(super) fn is_asked_for(ctx: &Context, id_salt: &str) -> bool {
    let asked: Option<(String, u64)> = ctx.data(|data| data.get_temp(place()));
    let is_it = asked.is_some_and(|(name, until)| name == id_salt && ctx.cumulative_frame_nr() <= until);
    if is_it {
        ctx.data_mut(|data| data.remove::<(String, u64)>(place()));
    }
    is_it
}
