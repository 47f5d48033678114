//! The faces: Noto Sans TC for English and Chinese alike, a semi-bold cut of it, Hack for what is compared character by
//! character, and icons.
//!
//! Noto Sans TC comes in two parts. The common characters, which the first frame shows, are read where they lie; the
//! ideographs that none of our own texts uses are packed, and unpacked once.
//!
//! The files are made by `scripts/make-fonts`, but Hack, which is whole; their licences stand in `assets/fonts/LICENSES`.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider};
use egui::{Context, FontData, FontDefinitions, FontFamily, FontTweak};

/// Name of the bold family.
pub(super) const BOLD: &str = "bold";

const REGULAR_FACE: &str = "NotoSansTC-Regular";
const REGULAR_RARE_FACE: &str = "NotoSansTC-Regular-rare";
const BOLD_FACE: &str = "NotoSansTC-SemiBold";
const BOLD_RARE_FACE: &str = "NotoSansTC-SemiBold-rare";
/// Quotes, middle dot and ellipsis, which Noto Sans TC makes as wide as a Chinese character.
const REGULAR_MARKS: &str = "marks-Regular";
const BOLD_MARKS: &str = "marks-SemiBold";
const ICON_FACE: &str = "icons";
const FIXED_WIDTH_FACE: &str = "Hack";

/// Noto stands low in its line box; this share of the type size lifts it to the middle of buttons and rows.
const LIFT: f32 = -0.045;

static REGULAR_RARE: LazyLock<Vec<u8>> =
    LazyLock::new(|| unpack(include_bytes!("../../../assets/fonts/NotoSansTC-Regular-rare.woff2")));
static BOLD_RARE: LazyLock<Vec<u8>> =
    LazyLock::new(|| unpack(include_bytes!("../../../assets/fonts/NotoSansTC-SemiBold-rare.woff2")));

/// A face that is damaged would be empty, and the fonts of the machine would stand in for it; a test reads both.
fn unpack(packed: &[u8]) -> Vec<u8> {
    wuff::decompress_woff2(packed).unwrap_or_default()
}

/// The window is painted and at rest by then, also where one processor core draws it and nothing else has time.
const AFTER: Duration = Duration::from_millis(800);

/// Unpacks the rare characters a moment later, beside the window, so that it finds them ready.
pub fn unpack_ahead() {
    let run = || {
        std::thread::sleep(AFTER);
        for face in [&REGULAR_RARE, &BOLD_RARE] {
            LazyLock::force(face);
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
        let (name, face) = match request.family {
            FontFamily::Name(name) if **name == *BOLD => (BOLD_RARE_FACE, &BOLD_RARE),
            FontFamily::Name(_) | FontFamily::Proportional | FontFamily::Monospace => {
                (REGULAR_RARE_FACE, &REGULAR_RARE)
            }
        };
        let data = FontData::from_static(face).tweak(lifted());
        Some(FontInsert { name: name.to_owned(), data, families: Vec::new() })
    }
}

/// The same as in `scripts/make-fonts`.
fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..)
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
    let mut fonts = FontDefinitions::empty();
    let faces: [(&str, &'static [u8], FontTweak); 6] = [
        (REGULAR_FACE, include_bytes!("../../../assets/fonts/NotoSansTC-Regular.ttf"), lifted()),
        (BOLD_FACE, include_bytes!("../../../assets/fonts/NotoSansTC-SemiBold.ttf"), lifted()),
        (REGULAR_MARKS, include_bytes!("../../../assets/fonts/marks-Regular.ttf"), lifted()),
        (BOLD_MARKS, include_bytes!("../../../assets/fonts/marks-SemiBold.ttf"), lifted()),
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
        for (family, start) in [(FontFamily::Proportional, REGULAR_FACE), (FontFamily::Name(BOLD.into()), BOLD_FACE)] {
            let all = characters(&family, |face| face.starts_with(start));
            assert_eq!((all.chars().count(), crc32fast::hash(all.as_bytes())), CHARACTERS, "{start}");
        }
    }

    #[test]
    fn rare_faces_are_unpacked_as_they_were_made() {
        let sums = [&REGULAR_RARE, &BOLD_RARE].map(|face| crc32fast::hash(face));
        assert_eq!(sums, [0x54EE_78D2, 0x2F7C_513B], "compare their outlines with the font, then write down the sums");
    }

    #[test]
    fn only_ideographs_are_rare() {
        let rare = characters(&FontFamily::Proportional, |face| face == REGULAR_RARE_FACE);
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
