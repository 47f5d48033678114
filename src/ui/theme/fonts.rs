//! The faces: Noto Sans TC for English and Chinese alike, a semi-bold cut of it, Hack for what is compared character by
//! character, and icons.
//!
//! The files are those of `src/exchange/faces.rs`; here they become families of the window.

use std::sync::Arc;
use std::time::Duration;

use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider};
use egui::{Context, FontData, FontDefinitions, FontFamily, FontTweak};

use crate::exchange::faces::{FontFace, Weight, is_ideograph};

/// Name of the bold family.
pub(super) const BOLD: &str = "bold";

/// Noto stands low in its line box; this share of the type size lifts it to the middle of buttons and rows.
const LIFT: f32 = -0.045;

/// The window is painted and at rest by then, also where one processor core draws it and nothing else has time.
const AFTER: Duration = Duration::from_millis(800);

/// Unpacks the rare characters a moment later, beside the window, so that it finds them ready.
pub fn unpack_ahead() {
    let run = || {
        std::thread::sleep(AFTER);
        for weight in [Weight::Regular, Weight::Bold] {
            FontFace::Rare(weight).bytes();
        }
    };
    // Without a thread the window unpacks a face when it needs it.
    drop(std::thread::Builder::new().name("font".to_owned()).spawn(run));
}

/// Hands out the rare characters when the first one is to be drawn, and waits until they are unpacked.
struct RareFaces;

impl FontProvider for RareFaces {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        request.cluster.chars().next().filter(|character| is_ideograph(*character))?;
        let weight = match request.family {
            FontFamily::Name(name) if **name == *BOLD => Weight::Bold,
            FontFamily::Name(_) | FontFamily::Proportional | FontFamily::Monospace => Weight::Regular,
        };
        let face = FontFace::Rare(weight);
        let data = FontData::from_static(face.bytes()).tweak(lifted());
        Some(FontInsert { name: face.name().to_owned(), data, families: Vec::new() })
    }
}

/// Puts the bundled faces into `ctx`; call it once, before the first frame.
///
/// `system`: also look for characters that no bundled face has among the fonts of the machine, Traditional Chinese
/// forms first. The list of them is read on a thread of its own. Never set it in a test: its pictures would differ
/// from machine to machine, and a character that is missing in the bundle would go unnoticed.
pub fn install(ctx: &Context, system: bool) {
    ctx.set_fonts(definitions());
    let mut providers: Vec<Arc<dyn FontProvider>> = vec![Arc::new(RareFaces)];
    if system {
        let provider = egui_system_font_provider::SystemFontProvider::new().with_locale(Some("zh-TW"));
        providers.push(Arc::new(provider));
    }
    ctx.set_font_providers(providers);
}

fn lifted() -> FontTweak {
    FontTweak { y_offset_factor: LIFT, ..FontTweak::default() }
}

fn definitions() -> FontDefinitions {
    use Weight::{Bold, Regular};
    let mut fonts = FontDefinitions::empty();
    let at_start = FontFace::ALL.into_iter().filter(|face| !matches!(face, FontFace::Rare(_)));
    for face in at_start {
        let tweak = match face {
            FontFace::Icons | FontFace::FixedWidth => FontTweak::default(),
            FontFace::Marks(_) | FontFace::Common(_) | FontFace::Rare(_) => lifted(),
        };
        fonts.font_data.insert(face.name().to_owned(), Arc::new(FontData::from_static(face.bytes()).tweak(tweak)));
    }
    let families: [(FontFamily, &[FontFace]); 3] = [
        (FontFamily::Proportional, &[FontFace::Marks(Regular), FontFace::Common(Regular), FontFace::Icons]),
        (
            FontFamily::Name(BOLD.into()),
            &[FontFace::Marks(Bold), FontFace::Common(Bold), FontFace::Common(Regular), FontFace::Icons],
        ),
        (FontFamily::Monospace, &[FontFace::FixedWidth, FontFace::Common(Regular), FontFace::Icons]),
    ];
    for (family, faces) in families {
        fonts.families.insert(family, faces.iter().map(|face| face.name().to_owned()).collect());
    }
    fonts
}

#[cfg(test)]
mod tests {
    use egui::FontId;
    use egui::epaint::TextOptions;
    use egui::epaint::text::Fonts;

    use super::*;

    /// How many characters Noto Sans TC has, and the CRC-32 of all of them in their order.
    const CHARACTERS: (usize, u32) = (20_745, 0x70E0_001F);

    fn fonts() -> Fonts {
        Fonts::new(TextOptions::default(), definitions()).with_font_providers(vec![Arc::new(RareFaces)])
    }

    /// The characters that the family draws with a face that `is_of` names, once a rare one was asked for.
    fn characters(family: &FontFamily, is_of: impl Fn(&str) -> bool) -> String {
        let mut fonts = fonts();
        let mut view = fonts.with_pixels_per_point(1.0);
        assert!(view.has_glyph(&FontId::new(14.0, family.clone()), '龘'));
        let all = view.characters(family).iter();
        all.filter(|(_, faces)| faces.iter().any(|face| is_of(face))).map(|(character, _)| *character).collect()
    }

    #[test]
    fn common_and_rare_faces_hold_every_character_of_the_font() {
        for (family, weight) in
            [(FontFamily::Proportional, Weight::Regular), (FontFamily::Name(BOLD.into()), Weight::Bold)]
        {
            let start = FontFace::Common(weight).name();
            let all = characters(&family, |face| face.starts_with(start));
            assert_eq!((all.chars().count(), crc32fast::hash(all.as_bytes())), CHARACTERS, "{start}");
        }
    }

    #[test]
    fn only_ideographs_are_rare() {
        let rare = characters(&FontFamily::Proportional, |face| face == FontFace::Rare(Weight::Regular).name());
        assert!(10_000 < rare.chars().count());
        assert_eq!(rare.chars().filter(|character| !is_ideograph(*character)).collect::<String>(), "");
    }

    #[test]
    fn bold_text_is_of_one_weight() {
        let family = FontFamily::Name(BOLD.into());
        let thin = characters(&family, |face| face.ends_with("-Regular"));
        let bold = characters(&family, |face| face.contains("-SemiBold"));
        let thin: String = thin.chars().filter(|character| !bold.contains(*character)).collect();
        assert_eq!(thin, "", "these are drawn in the regular weight among bold ones");
        assert!("宏碁堃龘".chars().all(|character| bold.contains(character)));
    }
}
