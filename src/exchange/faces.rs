//! The house's faces: one copy of them for the window, for pictures and for papers, and which of them draws what of a text.
//!
//! Noto Sans TC comes in two parts. The common characters, which the first frame shows, are read where they lie; the
//! ideographs that none of our own texts uses are packed, and unpacked once.
//!
//! The files are made by `scripts/make-fonts`, but Hack, which is whole; their licences stand in `assets/fonts/LICENSES`.

use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _};

/// A weight of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Titles.
    Bold,
}

/// A face: a file of outlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FontFace {
    /// Quotes, middle dot and ellipsis, which Noto Sans TC makes as wide as a Chinese character.
    Marks(Weight),
    /// Latin, and the common ones of the Chinese characters.
    Common(Weight),
    /// The other Chinese characters.
    Rare(Weight),
    /// Icons.
    Icons,
    /// All characters of one width, for what is compared character by character.
    FixedWidth,
}

static REGULAR_RARE: LazyLock<Vec<u8>> =
    LazyLock::new(|| unpack(include_bytes!("../../assets/fonts/NotoSansTC-Regular-rare.woff2")));
static BOLD_RARE: LazyLock<Vec<u8>> =
    LazyLock::new(|| unpack(include_bytes!("../../assets/fonts/NotoSansTC-SemiBold-rare.woff2")));

/// A face that is damaged would be empty, and the fonts of the machine would stand in for it; a test reads both.
fn unpack(packed: &[u8]) -> Vec<u8> {
    wuff::decompress_woff2(packed).unwrap_or_default()
}

impl FontFace {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Marks(Weight::Regular),
        Self::Common(Weight::Regular),
        Self::Rare(Weight::Regular),
        Self::Marks(Weight::Bold),
        Self::Common(Weight::Bold),
        Self::Rare(Weight::Bold),
        Self::Icons,
        Self::FixedWidth,
    ];

    /// Its file; rare characters are unpacked when they are asked for first.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Marks(Weight::Regular) => include_bytes!("../../assets/fonts/marks-Regular.ttf"),
            Self::Marks(Weight::Bold) => include_bytes!("../../assets/fonts/marks-SemiBold.ttf"),
            Self::Common(Weight::Regular) => include_bytes!("../../assets/fonts/NotoSansTC-Regular.ttf"),
            Self::Common(Weight::Bold) => include_bytes!("../../assets/fonts/NotoSansTC-SemiBold.ttf"),
            Self::Rare(Weight::Regular) => &REGULAR_RARE,
            Self::Rare(Weight::Bold) => &BOLD_RARE,
            Self::Icons => include_bytes!("../../assets/fonts/icons.ttf"),
            Self::FixedWidth => include_bytes!("../../assets/fonts/Hack-Regular.ttf"),
        }
    }

    /// The name by which drawings name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Marks(Weight::Regular) => "marks-Regular",
            Self::Marks(Weight::Bold) => "marks-SemiBold",
            Self::Common(Weight::Regular) => "NotoSansTC-Regular",
            Self::Common(Weight::Bold) => "NotoSansTC-SemiBold",
            Self::Rare(Weight::Regular) => "NotoSansTC-Regular-rare",
            Self::Rare(Weight::Bold) => "NotoSansTC-SemiBold-rare",
            Self::Icons => "icons",
            Self::FixedWidth => "Hack",
        }
    }

    /// Which glyph draws a character, and how wide that is in heights of the type; `None`: this face has none.
    pub fn glyph(self, c: char) -> Option<(u32, f32)> {
        let measured = self.measured();
        let glyph = measured.map.as_ref()?.map(c)?;
        let wide = measured.widths.as_ref()?.advance_width(glyph)?;
        Some((glyph.to_u32(), wide))
    }

    fn measured(self) -> &'static Measured {
        static ALL: [OnceLock<Measured>; FontFace::ALL.len()] = [const { OnceLock::new() }; FontFace::ALL.len()];
        static NOTHING: Measured = Measured { map: None, widths: None };
        let at = Self::ALL.iter().position(|face| *face == self);
        at.map_or(&NOTHING, |at| {
            ALL[at].get_or_init(|| {
                let font = FontRef::new(self.bytes()).ok();
                let widths = |font: &FontRef<'static>| font.glyph_metrics(Size::new(1.0), LocationRef::default());
                Measured { map: font.as_ref().map(FontRef::charmap), widths: font.as_ref().map(widths) }
            })
        })
    }

    fn holds(self, c: char) -> bool {
        self.glyph(c).is_some()
    }

    /// The one that draws this character: as in the window, what is written for Latin text comes first.
    fn of(c: char, weight: Weight) -> Self {
        let first = [Self::Marks(weight), Self::Common(weight)];
        let then = [Self::Icons, Self::FixedWidth];
        let rare = is_ideograph(c).then_some(Self::Rare(weight));
        let all = first.into_iter().chain(rare).chain(then);
        all.into_iter().find(|face| face.holds(c)).unwrap_or(Self::Common(weight))
    }
}

/// What is asked of a face again and again.
struct Measured {
    map: Option<Charmap<'static>>,
    widths: Option<GlyphMetrics<'static>>,
}

/// The same as in `scripts/make-fonts`.
pub fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..)
}

/// The text in pieces that a face draws each.
pub fn pieces(text: &str, weight: Weight) -> Vec<(FontFace, &str)> {
    let mut pieces: Vec<(FontFace, &str)> = Vec::new();
    let mut start = 0;
    let mut now = None;
    for (at, c) in text.char_indices() {
        // What is joined to the character before it is no reason to change the face.
        let face = match now {
            Some(face) if is_joined(c) => face,
            _ => FontFace::of(c, weight),
        };
        if let Some(before) = now.filter(|before| *before != face) {
            pieces.push((before, &text[start..at]));
            start = at;
        }
        now = Some(face);
    }
    pieces.extend(now.map(|face| (face, &text[start..])));
    pieces
}

fn is_joined(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// How wide a text is in this size of type, without what a shaper draws together.
pub fn width_of(text: &str, weight: Weight, size: f32) -> f32 {
    text.chars().map(|c| width_of_char(c, weight)).sum::<f32>() * size
}

/// In heights of the type; a character that no face has is a box of its own width.
fn width_of_char(c: char, weight: Weight) -> f32 {
    const BOX: f32 = 1.0;
    if is_joined(c) { 0.0 } else { FontFace::of(c, weight).glyph(c).map_or(BOX, |(_, wide)| wide) }
}

/// The places of a text's lines in so much room. Chinese is broken anywhere, other words at spaces, and what is longer than
/// a line where it is full; a line break of the text is one.
pub fn rows(text: &str, weight: Weight, size: f32, room: f32) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let (mut from, mut wide) = (start, 0.0);
        for word in words(line) {
            let whole = width_of(word, weight, size);
            let shown = width_of(word.trim_end(), weight, size);
            let at = start + (word.as_ptr() as usize - line.as_ptr() as usize);
            if from < at && room < wide + shown {
                rows.push(from..at);
                (from, wide) = (at, 0.0);
            }
            if shown <= room {
                wide += whole;
                continue;
            }
            for (within, c) in word.char_indices() {
                let next = width_of_char(c, weight) * size;
                if from < at + within && room < wide + next {
                    rows.push(from..at + within);
                    (from, wide) = (at + within, 0.0);
                }
                wide += next;
            }
        }
        rows.push(from..start + line.len());
        start += line.len() + 1;
    }
    rows
}

/// What is not broken, with the spaces after it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut before) = (0, ' ');
    for (at, c) in text.char_indices() {
        // A Chinese mark stays with the character before it, and an opening one with the character after it.
        let closes =
            matches!(c, '，' | '。' | '、' | '：' | '；' | '）' | '」' | '』' | '》' | '！' | '？' | '…' | '”' | '’');
        let opens = matches!(before, '（' | '「' | '『' | '《' | '“' | '‘');
        let is_wide = |c: char| '\u{2e80}' <= c;
        if start < at && c != ' ' && !closes && (before == ' ' || !opens && (is_wide(before) || is_wide(c))) {
            words.push(&text[start..at]);
            start = at;
        }
        before = c;
    }
    words.push(&text[start..]);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_faces_are_unpacked_as_they_were_made() {
        let sums = [Weight::Regular, Weight::Bold].map(|weight| crc32fast::hash(FontFace::Rare(weight).bytes()));
        assert_eq!(sums, [0x54EE_78D2, 0x2F7C_513B], "compare their outlines with the font, then write down the sums");
    }

    #[test]
    fn text_is_drawn_by_the_face_that_has_its_characters() {
        let faces =
            |text| pieces(text, Weight::Regular).into_iter().map(|(face, piece)| (face.name(), piece)).collect();
        let all: Vec<(&str, &str)> = faces("Contoso “客戶” 龘…");
        let (common, marks, rare) = ("NotoSansTC-Regular", "marks-Regular", "NotoSansTC-Regular-rare");
        assert_eq!(all[..4], [(common, "Contoso "), (marks, "“"), (common, "客戶"), (marks, "”")]);
        assert_eq!(all[4..], [(common, " "), (rare, "龘"), (marks, "…")]);
    }

    #[test]
    fn lines_are_broken_where_a_reader_expects_it() {
        let broken = |text: &'static str, room| {
            let places = rows(text, Weight::Regular, 10.0, room);
            places.into_iter().map(|place| text[place].trim_end()).collect::<Vec<_>>()
        };
        assert_eq!(broken("one two\nthree", 1_000.0), ["one two", "three"]);
        assert_eq!(broken("aaaa bbbb", 30.0), ["aaaa", "bbbb"]);
        assert_eq!(broken("客戶已轉移，共三位", 60.0), ["客戶已轉移，", "共三位"]);
        assert_eq!(broken("客戶已轉，共三位", 50.0), ["客戶已轉，", "共三位"]);
        assert_eq!(broken("客戶已轉移，共", 50.0), ["客戶已轉", "移，共"]);
        let long: String = broken("0123456789abcdef0123456789abcdef", 40.0).concat();
        assert_eq!(long, "0123456789abcdef0123456789abcdef");
        assert_eq!(broken("", 40.0), [""]);
    }

    #[test]
    fn width_is_that_of_all_characters() {
        assert!((width_of("中文", Weight::Regular, 12.0) - 24.0).abs() < 0.01);
        let narrow = width_of("ill", Weight::Bold, 12.0);
        assert!(0.0 < narrow && narrow < width_of("WWW", Weight::Bold, 12.0));
    }
}
