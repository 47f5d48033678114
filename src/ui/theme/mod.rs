//! The look: colours, sizes and faces. Nothing else in the program names a colour or a size.
//!
//! The values stand in `assets/theme/{light,dark}.ron`; [`tokens`] gives the set that fits the current mode.

use std::sync::LazyLock;

use egui::{Color32, Context, FontFamily, FontId, Ui};
use serde::{Deserialize, Deserializer, de::Error as _};

pub mod fonts;
mod visuals;

pub use visuals::{Motion, apply};

pub use crate::domain::states::Tone;

static LIGHT: LazyLock<Tokens> = LazyLock::new(|| parse(include_str!("../../../assets/theme/light.ron"), false));
static DARK: LazyLock<Tokens> = LazyLock::new(|| parse(include_str!("../../../assets/theme/dark.ron"), true));

/// A shipped theme that cannot be read would be drawn in black on black; a test holds both files to be readable.
fn parse(text: &str, dark: bool) -> Tokens {
    Tokens { dark, ..ron::from_str(text).unwrap_or_default() }
}

/// The tokens of the mode that `ui` is drawn in.
pub fn tokens(ui: &Ui) -> &'static Tokens {
    of(ui.visuals().dark_mode)
}

/// The tokens of the current mode, where there is no [`Ui`] at hand.
pub fn tokens_of(ctx: &Context) -> &'static Tokens {
    of(ctx.theme() == egui::Theme::Dark)
}

/// The tokens of one mode.
pub fn of(dark: bool) -> &'static Tokens {
    if dark { &DARK } else { &LIGHT }
}

/// A colour of a drawing.
pub fn color_of([r, g, b]: [u8; 3]) -> Color32 {
    Color32::from_rgb(r, g, b)
}

/// The same the other way; how much it lets through is left out.
pub fn rgb_of(color: Color32) -> [u8; 3] {
    [color.r(), color.g(), color.b()]
}

/// Every colour and size of one mode.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// Light text on dark surfaces?
    #[serde(skip)]
    pub dark: bool,
    /// Surfaces, lines, text.
    pub color: Colors,
    /// Ink and tint of each [`Tone`].
    pub tone: Tones,
    /// Colours of bars and lines in charts, in order; never the only sign of a meaning.
    pub series: [Hex; 6],
    /// Distances in points.
    pub space: Space,
    /// Heights, widths, radii and strokes in points.
    pub size: Sizes,
    /// Type sizes in points.
    pub text: TextSizes,
    /// Durations in seconds.
    pub seconds: Seconds,
}

/// A colour, written `"#RRGGBB"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hex(Color32);

impl Hex {
    /// The colour as egui takes it.
    pub fn color(self) -> Color32 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_color(deserializer).map(Self)
    }
}

fn read_color<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    Color32::from_hex(&text).map_err(|_| D::Error::custom(format!("not a colour: {text}")))
}

/// Surfaces in three steps, lines and text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colors {
    /// The window itself.
    #[serde(deserialize_with = "read_color")]
    pub page: Color32,
    /// Cards, tables, panels: what is worked on.
    #[serde(deserialize_with = "read_color")]
    pub panel: Color32,
    /// Counts, hovered rows, fields on a panel.
    #[serde(deserialize_with = "read_color")]
    pub sunken: Color32,
    /// Lines between things.
    #[serde(deserialize_with = "read_color")]
    pub hairline: Color32,
    /// The outline of something that can be used.
    #[serde(deserialize_with = "read_color")]
    pub control_line: Color32,
    /// What is read first.
    #[serde(deserialize_with = "read_color")]
    pub text: Color32,
    /// What is read second.
    #[serde(deserialize_with = "read_color")]
    pub text_secondary: Color32,
    /// The one accent: links, the main button, the focus ring.
    #[serde(deserialize_with = "read_color")]
    pub accent: Color32,
    /// Text on the accent.
    #[serde(deserialize_with = "read_color")]
    pub on_accent: Color32,
    /// Behind chosen rows, chosen text and the current place.
    #[serde(deserialize_with = "read_color")]
    pub selection: Color32,
    /// Under menus and toasts; drawn with little opacity.
    #[serde(deserialize_with = "read_color")]
    pub shadow: Color32,
}

impl Tone {
    /// The icon that stands for this tone, from the bundled icon face; each has an outline of its own, as what is cut
    /// out of a sign cannot be seen in a chip.
    pub fn sign(self) -> &'static str {
        use crate::ui::kit::icons;
        match self {
            Self::Calm => icons::CIRCLE,
            Self::Info => icons::CIRCLE_FILL,
            Self::Waiting => icons::CLOCK_FILL,
            Self::Warning => icons::FLAG_FILL,
            Self::Late => icons::WARNING_FILL,
            Self::Done => icons::CHECK_CIRCLE_FILL,
            Self::Irreversible => icons::DIAMOND_FILL,
        }
    }
}

/// Text colour and background of one tone.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToneColors {
    /// Text and sign.
    #[serde(deserialize_with = "read_color")]
    pub ink: Color32,
    /// Behind them.
    #[serde(deserialize_with = "read_color")]
    pub tint: Color32,
}

/// The colours of all tones; ask [`Tokens::tone`].
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tones {
    calm: ToneColors,
    info: ToneColors,
    waiting: ToneColors,
    warning: ToneColors,
    late: ToneColors,
    done: ToneColors,
    irreversible: ToneColors,
}

/// Distances in points: 4 8 12 16 24 32.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[expect(missing_docs, reason = "sizes of clothes")]
pub struct Space {
    pub xs: f32,
    pub s: f32,
    pub m: f32,
    pub l: f32,
    pub xl: f32,
    pub xxl: f32,
}

/// Heights, widths, radii and strokes in points.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// Corners of controls.
    pub radius: f32,
    /// Corners of cards and panes.
    pub card_radius: f32,
    /// Height of buttons and fields.
    pub control: f32,
    /// Height of a table row with its hairline.
    pub row: f32,
    /// Icons in buttons and navigation.
    pub icon: f32,
    /// Width of lines.
    pub hairline: f32,
    /// Width of the ring around what has the keyboard.
    pub focus_ring: f32,
    /// Widest column of text and forms.
    pub reading_width: f32,
    /// Width of the guide beside a wizard's step.
    pub guide_width: f32,
    /// Width of a wizard's list of steps.
    pub stepper_width: f32,
}

/// Type sizes in points.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextSizes {
    /// Help, chips, table heads.
    pub secondary: f32,
    /// Almost everything.
    pub body: f32,
    /// Titles of cards.
    pub section: f32,
    /// The title of a page.
    pub title: f32,
}

/// Durations in seconds.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seconds {
    /// Of every motion, unless the user wants less of it.
    pub animation: f32,
    /// Before a tooltip shows.
    pub tooltip: f32,
}

impl Tokens {
    /// Ink and tint of `tone`.
    pub fn tone(&self, tone: Tone) -> ToneColors {
        match tone {
            Tone::Calm => self.tone.calm,
            Tone::Info => self.tone.info,
            Tone::Waiting => self.tone.waiting,
            Tone::Warning => self.tone.warning,
            Tone::Late => self.tone.late,
            Tone::Done => self.tone.done,
            Tone::Irreversible => self.tone.irreversible,
        }
    }

    /// The face of running text.
    pub fn body(&self) -> FontId {
        FontId::proportional(self.text.body)
    }

    /// The face of running text, in bold.
    pub fn bold(&self) -> FontId {
        bold(self.text.body)
    }

    /// The face of help and chips.
    pub fn secondary(&self) -> FontId {
        FontId::proportional(self.text.secondary)
    }

    /// The face of links, keys and fingerprints.
    pub fn mono(&self) -> FontId {
        FontId::monospace(self.text.secondary)
    }

    /// Outline of a card, a pane or a hairline between rows.
    pub fn hairline(&self) -> egui::Stroke {
        egui::Stroke::new(self.size.hairline, self.color.hairline)
    }
}

/// The bold face in `size` points.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(fonts::BOLD.into()))
}

#[cfg(test)]
mod tests;
