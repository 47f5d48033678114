//! A drawing of rectangles, diamonds, lines and texts as a file of scalable vector graphics.

use super::faces::{FontFace, Weight, pieces};

/// A place in points: left, top, width, height.
pub type Bounds = [f32; 4];

/// A colour without transparency: red, green, blue.
pub type Color = [u8; 3];

/// Where a text stands within its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextAnchor {
    /// At its left.
    Left,
    /// In its middle.
    Middle,
    /// At its right.
    Right,
}

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Box {
        /// Where.
        place: Bounds,
        /// Of its corners, in points.
        radius: f32,
        /// Its ground; `None`: what is below is seen.
        fill: Option<Color>,
        /// Its outline, and whether that is dashed; `None`: it has none.
        line: Option<(Color, bool)>,
    },
    /// A diamond that fills its place.
    Diamond {
        /// Where.
        place: Bounds,
        /// Its colour.
        fill: Color,
    },
    /// A line from place to place.
    Line {
        /// Its places.
        points: Vec<(f32, f32)>,
        /// Its colour.
        color: Color,
        /// How wide it is.
        wide: f32,
        /// Whether it is dashed.
        is_dashed: bool,
    },
    /// A surface between places.
    Area {
        /// Its corners.
        points: Vec<(f32, f32)>,
        /// Its colour.
        fill: Color,
    },
    /// A text in one line, cut already where it is too long.
    Text {
        /// Where.
        place: Bounds,
        /// What.
        text: String,
        /// Height of the type in points.
        size: f32,
        /// Whether it is bold.
        is_bold: bool,
        /// Its colour.
        color: Color,
        /// At which side.
        stand: TextAnchor,
    },
}

/// Shapes that are seen only within a place.
#[derive(Clone, Debug, PartialEq)]
pub struct ClippedPart {
    /// The place.
    pub clip: Bounds,
    /// In the order of drawing.
    pub shapes: Vec<Shape>,
}

impl ClippedPart {
    /// The same so much farther to the right and below.
    #[must_use]
    pub(super) fn shifted(&self, right: f32, down: f32) -> Self {
        let of = |[x, y, w, h]: Bounds| [x + right, y + down, w, h];
        let all = |points: &[(f32, f32)]| points.iter().map(|(x, y)| (x + right, y + down)).collect();
        let shifted = |shape: &Shape| {
            let mut shape = shape.clone();
            match &mut shape {
                Shape::Box { place, .. } | Shape::Diamond { place, .. } | Shape::Text { place, .. } => {
                    *place = of(*place);
                }
                Shape::Line { points, .. } | Shape::Area { points, .. } => *points = all(points),
            }
            shape
        };
        Self { clip: of(self.clip), shapes: self.shapes.iter().map(shifted).collect() }
    }
}

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width and height in points.
    pub size: (f32, f32),
    /// What it is called, for those who do not see it.
    pub title: String,
    /// Its ground.
    pub ground: Color,
    /// In the order of drawing.
    pub parts: Vec<ClippedPart>,
}

/// Faces that hold Latin and Chinese characters on usual computers.
const FACES: &str = "'Noto Sans', 'Noto Sans TC', 'Microsoft JhengHei', 'PingFang TC', 'Segoe UI', Arial, sans-serif";

/// Which faces draw the texts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Faces {
    /// Those of the computer that shows the file.
    TheirOwn,
    /// The house's, each named where it draws.
    Ours,
}

/// The text of the file.
pub fn svg(drawing: &Drawing) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", inline_svg(drawing, 0))
}

/// The drawing as it stands within a page; `at` tells its names from those of the page's other drawings.
pub fn inline_svg(drawing: &Drawing, at: usize) -> String {
    text_of(drawing, at, Faces::TheirOwn)
}

/// The drawing with its texts cut into the pieces that our faces draw each.
pub(super) fn svg_in_our_faces(drawing: &Drawing) -> String {
    text_of(drawing, 0, Faces::Ours)
}

fn text_of(drawing: &Drawing, at: usize, faces: Faces) -> String {
    let (width, height) = drawing.size;
    let picture = if at == 0 { String::new() } else { format!("{at}-") };
    let mut lines = vec![
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{FACES}\">"
        ),
        format!("<title>{}</title>", escaped(&drawing.title)),
        format!("<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>", hex(drawing.ground)),
    ];
    for (at, part) in drawing.parts.iter().enumerate() {
        let [x, y, w, h] = part.clip;
        lines.push(format!(
            "<clipPath id=\"part{picture}{at}\"><rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\"/></clipPath>"
        ));
        lines.push(format!("<g clip-path=\"url(#part{picture}{at})\">"));
        lines.extend(part.shapes.iter().map(|one| shape(one, faces)));
        lines.push("</g>".to_owned());
    }
    lines.push("</svg>\n".to_owned());
    lines.join("\n")
}

fn shape(shape: &Shape, faces: Faces) -> String {
    match shape {
        Shape::Box { place: [x, y, w, h], radius, fill, line } => {
            let fill = fill.map_or_else(|| "none".to_owned(), hex);
            let line = line.map_or_else(String::new, |(color, is_dashed)| {
                let dash = if is_dashed { " stroke-dasharray=\"4 3\"" } else { "" };
                format!(" stroke=\"{}\"{dash}", hex(color))
            });
            format!(
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" rx=\"{radius:.1}\" fill=\"{fill}\"{line}/>"
            )
        }
        Shape::Diamond { place: [x, y, w, h], fill } => {
            let (left, top, right, bottom) = (x, y, x + w, y + h);
            let (middle, center) = (x + w / 2.0, y + h / 2.0);
            format!(
                "<polygon points=\"{middle:.1},{top:.1} {right:.1},{center:.1} {middle:.1},{bottom:.1} {left:.1},{center:.1}\" fill=\"{}\"/>",
                hex(*fill)
            )
        }
        Shape::Line { points, color, wide, is_dashed } => {
            let dash = if *is_dashed { " stroke-dasharray=\"5 3\"" } else { "" };
            let color = hex(*color);
            format!(
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{wide}\"{dash}/>",
                places(points)
            )
        }
        Shape::Area { points, fill } => format!("<polygon points=\"{}\" fill=\"{}\"/>", places(points), hex(*fill)),
        Shape::Text { place: [x, y, w, h], text, size, is_bold, color, stand } => {
            let (x, anchor) = match stand {
                TextAnchor::Left => (*x, "start"),
                TextAnchor::Middle => (x + w / 2.0, "middle"),
                TextAnchor::Right => (x + w, "end"),
            };
            let weight = if *is_bold { " font-weight=\"bold\"" } else { "" };
            let y = y + h / 2.0;
            format!(
                "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\"{weight} fill=\"{}\" text-anchor=\"{anchor}\" dominant-baseline=\"central\">{}</text>",
                hex(*color),
                words(text, *is_bold, faces)
            )
        }
    }
}

/// A text with the names of our faces, or as it is.
fn words(text: &str, is_bold: bool, faces: Faces) -> String {
    match faces {
        Faces::TheirOwn => escaped(text),
        Faces::Ours => {
            let of_face = |(face, piece): (FontFace, &str)| {
                format!("<tspan font-family=\"{}\">{}</tspan>", face.name(), escaped(piece))
            };
            pieces(text, if is_bold { Weight::Bold } else { Weight::Regular }).into_iter().map(of_face).collect()
        }
    }
}

fn places(points: &[(f32, f32)]) -> String {
    points.iter().map(|(x, y)| format!("{x:.2},{y:.2}")).collect::<Vec<_>>().join(" ")
}

fn hex([r, g, b]: Color) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// What stands for itself in a text of this kind; control characters, which such a file cannot hold, are left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing() -> Drawing {
        let place = [1.0, 2.0, 30.0, 20.0];
        let (fill, line) = (Some([255, 255, 255]), Some(([0, 0, 0], true)));
        let text = Shape::Text {
            place,
            text: "Müller & <Söhne> \u{1}「股份」".into(),
            size: 12.0,
            is_bold: true,
            color: [26, 35, 48],
            stand: TextAnchor::Left,
        };
        let shapes =
            vec![Shape::Box { place, radius: 4.0, fill, line }, Shape::Diamond { place, fill: [122, 78, 0] }, text];
        Drawing {
            size: (200.0, 100.0),
            title: "A \"line\"".into(),
            ground: [245, 246, 248],
            parts: vec![ClippedPart { clip: [0.0, 0.0, 200.0, 100.0], shapes }],
        }
    }

    #[test]
    fn file_is_well_formed_whatever_a_text_holds() {
        let text = svg(&drawing());
        let n = |what: &str| text.matches(what).count();
        assert_eq!(n("<g "), n("</g>"));
        assert_eq!(n("<text "), n("</text>"));
        // Every tag is closed, and nothing else than tags has brackets.
        assert_eq!(n("<"), n(">"));
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
        assert!(text.contains("Müller &amp; &lt;Söhne&gt;  「股份」") && text.contains("A &quot;line&quot;"), "{text}");
    }

    #[test]
    fn shapes_lie_where_they_are_told() {
        let text = svg(&drawing());
        assert!(text.contains("<rect x=\"1.0\" y=\"2.0\" width=\"30.0\" height=\"20.0\" rx=\"4.0\" fill=\"#ffffff\""));
        assert!(text.contains("points=\"16.0,2.0 31.0,12.0 16.0,22.0 1.0,12.0\" fill=\"#7a4e00\""));
        assert!(text.contains("y=\"12.0\" font-size=\"12\" font-weight=\"bold\""));
    }
}
