//! The faces: Noto Sans TC for English and Chinese alike, a semi-bold cut of it, Hack for what is compared character by
//! character, and icons.
//!
//! The files are made by `scripts/make-fonts`, but Hack, which is whole; their licences stand in `assets/fonts/LICENSES`.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily, FontTweak};

/// Name of the bold family.
pub(super) const BOLD: &str = "bold";

const REGULAR_FACE: &str = "NotoSansTC-Regular";
const BOLD_FACE: &str = "NotoSansTC-SemiBold";
/// Quotes, middle dot and ellipsis, which Noto Sans TC makes as wide as a Chinese character.
const REGULAR_MARKS: &str = "marks-Regular";
const BOLD_MARKS: &str = "marks-SemiBold";
const ICON_FACE: &str = "icons";
const FIXED_WIDTH_FACE: &str = "Hack";

/// Noto stands low in its line box; this share of the type size lifts it to the middle of buttons and rows.
const LIFT: f32 = -0.045;

/// Puts the bundled faces into `ctx`; call it once, before the first frame.
///
/// `system`: also look for characters that no bundled face has among the fonts of the machine, Traditional Chinese
/// forms first. The list of them is read on a thread of its own. Never set it in a test: its pictures would differ
/// from machine to machine, and a character that is missing in the bundle would go unnoticed.
pub fn install(ctx: &Context, system: bool) {
    ctx.set_fonts(definitions());
    if system {
        let provider = egui_system_font_provider::SystemFontProvider::new().with_locale(Some("zh-TW"));
        ctx.set_font_providers(vec![Arc::new(provider)]);
    }
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let lifted = FontTweak { y_offset_factor: LIFT, ..FontTweak::default() };
    let faces: [(&str, &'static [u8], FontTweak); 6] = [
        (REGULAR_FACE, include_bytes!("../../../assets/fonts/NotoSansTC-Regular.otf"), lifted.clone()),
        (BOLD_FACE, include_bytes!("../../../assets/fonts/NotoSansTC-SemiBold.ttf"), lifted.clone()),
        (REGULAR_MARKS, include_bytes!("../../../assets/fonts/marks-Regular.ttf"), lifted.clone()),
        (BOLD_MARKS, include_bytes!("../../../assets/fonts/marks-SemiBold.ttf"), lifted),
        (ICON_FACE, include_bytes!("../../../assets/fonts/icons.ttf"), FontTweak::default()),
        (FIXED_WIDTH_FACE, include_bytes!("../../../assets/fonts/Hack-Regular.ttf"), FontTweak::default()),
    ];
    for (name, bytes, tweak) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak)));
    }
    let families: [(FontFamily, &[&str]); 3] = [
        (FontFamily::Proportional, &[REGULAR_MARKS, REGULAR_FACE, ICON_FACE]),
        (FontFamily::Name(BOLD.into()), &[BOLD_MARKS, BOLD_FACE, REGULAR_FACE, ICON_FACE]),
        (FontFamily::Monospace, &[FIXED_WIDTH_FACE, REGULAR_FACE, ICON_FACE]),
    ];
    for (family, names) in families {
        fonts.families.insert(family, names.iter().map(|&name| name.to_owned()).collect());
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_text_is_of_one_weight() {
        let mut fonts = egui::epaint::text::Fonts::new(egui::epaint::TextOptions::default(), definitions());
        let mut view = fonts.with_pixels_per_point(1.0);
        let characters = view.characters(&FontFamily::Name(BOLD.into()));
        let is_thin = |faces: &[String]| {
            let has = |end: &str| faces.iter().any(|face| face.ends_with(end));
            has("-Regular") && !has("-SemiBold")
        };
        let thin: String =
            characters.iter().filter(|(_, faces)| is_thin(faces)).map(|(character, _)| *character).collect();
        assert_eq!(thin, "", "these are drawn in the regular weight among bold ones");
        assert!("宏碁堃龘".chars().all(|character| characters.contains_key(&character)));
    }
}
