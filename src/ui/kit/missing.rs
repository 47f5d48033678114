//! Characters that no font has: a box stands for each, and which one it is shows under the mouse.

use egui::epaint::ClippedShape;
use egui::{Context, FontId, Galley, Id, Pos2, Rect, RectAlign, Shape, Tooltip, pos2, vec2};

/// Shows which character a box stands for while the mouse is on it, wherever text is drawn; call it after all is drawn.
///
/// `say` makes a sentence of the code points, such as `U+20BB7`.
pub fn missing_character(ctx: &Context, say: impl FnOnce(&str) -> String) {
    let Some(mouse) = ctx.pointer_hover_pos() else { return };
    let Some(layer) = ctx.layer_id_at(mouse) else { return };
    let drawn = ctx.graphics(|layers| layers.get(layer)?.all_entries().find_map(|shape| drawn_at(shape, mouse)));
    let Some(drawn) = drawn else { return };
    let missing: Vec<char> = ctx.fonts_mut(|fonts| {
        drawn.characters.iter().copied().filter(|&character| !fonts.has_glyph(&drawn.font, character)).collect()
    });
    if missing.is_empty() {
        return;
    }
    let codes: Vec<String> = missing.into_iter().map(|character| format!("U+{:04X}", u32::from(character))).collect();
    let mut tooltip = Tooltip::always_open(ctx.clone(), layer, Id::unique("missing character"), drawn.place);
    tooltip.popup = tooltip.popup.align(RectAlign::TOP);
    tooltip.show(|ui| ui.label(say(&codes.join(" "))));
}

/// A character of a text, with all that is drawn as one with it.
struct Drawn {
    characters: Vec<char>,
    place: Rect,
    font: FontId,
}

/// What stands under the mouse, if it is a character beyond ASCII, which every font has.
fn drawn_at(clipped: &ClippedShape, mouse: Pos2) -> Option<Drawn> {
    let Shape::Text(shape) = &clipped.shape else { return None };
    let galley = &shape.galley;
    let is_here = clipped.clip_rect.contains(mouse) && galley.rect.translate(shape.pos.to_vec2()).contains(mouse);
    if !is_here || galley.text().is_ascii() {
        return None;
    }
    let mut n_before = 0;
    for row in &galley.rows {
        let origin = shape.pos + row.pos.to_vec2();
        for (index, glyph) in row.glyphs.iter().enumerate() {
            let size = vec2(glyph.advance_width, row.row.size.y);
            let place = Rect::from_min_size(pos2(origin.x + glyph.pos.x, origin.y), size);
            if 0.0 < glyph.advance_width && place.contains(mouse) {
                let more = row.glyphs[index + 1..].iter().take_while(|next| next.advance_width <= 0.0);
                let characters = std::iter::once(glyph).chain(more).map(|glyph| glyph.chr).collect();
                return Some(Drawn { characters, place, font: font_at(galley, n_before + index)? });
            }
        }
        n_before += row.glyphs.len() + usize::from(row.ends_with_newline);
    }
    None
}

/// The font of the `n`-th character; in text from right to left some characters more are counted than there are.
fn font_at(galley: &Galley, n: usize) -> Option<FontId> {
    let byte = galley.text().char_indices().nth(n).map_or(galley.text().len(), |(byte, _)| byte);
    let sections = &galley.job.sections;
    let section = sections.iter().find(|section| byte < section.byte_range.end.0).or(sections.last())?;
    Some(section.format.font_id.clone())
}
