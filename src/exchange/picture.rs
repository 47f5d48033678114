//! A drawing as a picture of its own: a file, or the pixels of one.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, ID, Source};
use resvg::usvg::{FontResolver, Options, Tree};

use super::faces::{FontFace, Weight, rows};
use super::svg::{ClippedPart, Color, Drawing, Shape, TextAnchor, svg, svg_in_our_faces};

/// As what a picture is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureForm {
    /// Pixels, which every program shows.
    Png,
    /// Shapes, sharp in every size.
    Svg,
}

impl PictureForm {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Png, Self::Svg];

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFault {
    /// It would have too many pixels; as shapes it can be saved.
    TooLarge,
    /// The drawing cannot be drawn; never by what a plan holds.
    Broken,
}

/// Pixels, line by line from the top: red, green, blue, and how dense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Of a line.
    pub width: usize,
    /// Lines.
    pub height: usize,
    /// Four bytes each.
    pub rgba: Vec<u8>,
}

/// Pixels for each point: sharp on screens of twice the usual density, and in print.
const SHARP: f32 = 2.0;
/// So many pixels a picture may have; a quarter of it is a wall of screens.
const MOST: f32 = 64.0 * 1024.0 * 1024.0;

/// The file.
///
/// # Errors
/// Why there is none.
pub fn picture_file(drawing: &Drawing, form: PictureForm) -> Result<Vec<u8>, PictureFault> {
    match form {
        PictureForm::Svg => Ok(svg(drawing).into_bytes()),
        PictureForm::Png => pixmap(drawing)?.encode_png().map_err(|_| PictureFault::Broken),
    }
}

/// The pixels.
///
/// # Errors
/// Why there are none.
pub fn pixels(drawing: &Drawing) -> Result<Pixels, PictureFault> {
    let map = pixmap(drawing)?;
    let (width, height) = (map.width() as usize, map.height() as usize);
    // The ground lies below everything, so that no pixel lets anything through.
    Ok(Pixels { width, height, rgba: map.take() })
}

fn pixmap(drawing: &Drawing) -> Result<Pixmap, PictureFault> {
    let (width, height) = drawing.size;
    let scale = [SHARP, 1.0].into_iter().find(|scale| width * height * scale * scale <= MOST);
    let scale = scale.ok_or(PictureFault::TooLarge)?;
    let (across, down) = ((width * scale).ceil() as u32, (height * scale).ceil() as u32);
    let mut map = Pixmap::new(across, down).ok_or(PictureFault::Broken)?;
    let tree = Tree::from_str(&svg_in_our_faces(drawing), &options()).map_err(|_| PictureFault::Broken)?;
    let [r, g, b] = drawing.ground;
    map.fill(resvg::tiny_skia::Color::from_rgba8(r, g, b, 255));
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    Ok(map)
}

/// With our faces alone, each read when the first text names it: the same picture comes out on every computer.
fn options() -> Options<'static> {
    let by_name = |name: &str| FontFace::ALL.into_iter().find(|face| face.name() == name);
    let select = move |font: &resvg::usvg::Font, faces: &mut Arc<Database>| {
        let named = font.families().iter().find_map(|family| by_name(&family.to_string().replace(['"', '\''], "")));
        face_id(named.unwrap_or(FontFace::Common(Weight::Regular)), faces)
    };
    let resolver = FontResolver {
        select_font: Box::new(select),
        // What none of our faces has is a box: the pieces of a text were told apart already.
        select_fallback: Box::new(|_, _, _| None),
    };
    Options { font_resolver: resolver, ..Options::default() }
}

fn face_id(face: FontFace, faces: &mut Arc<Database>) -> Option<ID> {
    let held = faces.faces().find(|one| one.post_script_name == face.name()).map(|one| one.id);
    held.or_else(|| {
        let faces = Arc::make_mut(faces);
        let id = faces.load_font_source(Source::Binary(Arc::new(face.bytes()))).first().copied()?;
        // Under our own name: two faces of one family say the same of themselves.
        let info = faces.face(id)?.clone();
        faces.remove_face(id);
        Some(faces.push_face_info(resvg::usvg::fontdb::FaceInfo { post_script_name: face.name().to_owned(), ..info }))
    })
}

/// What stands around a drawing that leaves its page.
#[derive(Clone, Copy, Debug)]
pub struct Mount<'a> {
    /// What it says in one sentence.
    pub title: &'a str,
    /// Of which plan, and of which day.
    pub below: &'a str,
    /// The colours of both.
    pub inks: [Color; 2],
}

/// Around a drawing that leaves its page, in points.
const MARGIN: f32 = 16.0;
const TITLE: f32 = 15.0;
const BELOW: f32 = 12.0;
/// Height of a line of text, in heights of its type.
const LINE: f32 = 1.4;

/// The drawing with its title above it, so that it says by itself what it shows.
pub fn mounted(drawing: &Drawing, mount: &Mount<'_>) -> Drawing {
    let width = drawing.size.0;
    let mut shapes = Vec::new();
    let mut y = MARGIN;
    let above =
        [(mount.title, Weight::Bold, TITLE, mount.inks[0]), (mount.below, Weight::Regular, BELOW, mount.inks[1])];
    for (text, weight, size, color) in above {
        for row in rows(text, weight, size, width) {
            let (place, stand, is_bold) = ([MARGIN, y, width, size * LINE], TextAnchor::Left, weight == Weight::Bold);
            let text = text[row].trim_end().to_owned();
            shapes.push(Shape::Text { place, text, size, is_bold, color, stand });
            y += size * LINE;
        }
    }
    y += MARGIN / 2.0;
    let size = (width + 2.0 * MARGIN, y + drawing.size.1 + MARGIN);
    let mut parts = vec![ClippedPart { clip: [0.0, 0.0, size.0, size.1], shapes }];
    parts.extend(drawing.parts.iter().map(|part| part.shifted(MARGIN, y)));
    Drawing { size, title: mount.title.to_owned(), ground: drawing.ground, parts }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(size: (f32, f32)) -> Drawing {
        let text = |text: &str, y| Shape::Text {
            place: [10.0, y, 180.0, 20.0],
            text: text.to_owned(),
            size: 14.0,
            is_bold: false,
            color: [0, 0, 0],
            stand: TextAnchor::Left,
        };
        let fill = Some([200, 0, 0]);
        let square = Shape::Box { place: [10.0, 60.0, 40.0, 20.0], radius: 0.0, fill, line: None };
        let shapes = vec![text("Contoso & <b>", 5.0), text("宏碁堃龘", 30.0), square];
        let parts = vec![ClippedPart { clip: [0.0, 0.0, size.0, size.1], shapes }];
        Drawing { size, title: "A drawing".into(), ground: [255, 255, 255], parts }
    }

    fn dark(pixels: &Pixels, [left, top, right, bottom]: [usize; 4]) -> usize {
        let lines = top..bottom;
        let all = lines.flat_map(|y| (left..right).map(move |x| (y * pixels.width + x) * 4));
        all.filter(|at| pixels.rgba[*at] < 128).count()
    }

    #[test]
    fn every_character_and_shape_is_drawn_at_its_place() {
        let pixels = pixels(&drawing((200.0, 100.0))).unwrap();
        assert_eq!((pixels.width, pixels.height, pixels.rgba.len()), (400, 200, 320_000));
        let chinese = [0, 1, 2, 3].map(|n| dark(&pixels, [20 + n * 28, 60, 48 + n * 28, 100]));
        assert!(chinese.iter().all(|n| 60 < *n), "{chinese:?}");
        assert!(200 < dark(&pixels, [20, 10, 220, 50]));
        let at = |x: usize, y: usize| pixels.rgba[(y * 400 + x) * 4..][..4].to_vec();
        assert_eq!((at(60, 140), at(200, 140)), (vec![200, 0, 0, 255], vec![255, 255, 255, 255]));
    }

    #[test]
    fn picture_with_too_many_pixels_is_refused_and_saved_as_shapes() {
        let large = drawing((20_000.0, 20_000.0));
        assert_eq!(picture_file(&large, PictureForm::Png), Err(PictureFault::TooLarge));
        assert!(picture_file(&large, PictureForm::Svg).is_ok());
    }

    #[test]
    fn title_is_broken_into_lines_and_the_drawing_stands_below_it() {
        let inks = [[0; 3]; 2];
        let title = "The last customer is moved on 14 December 最後一位客戶於十二月十四日轉移，晚了三天";
        let mounted = mounted(&drawing((200.0, 100.0)), &Mount { title, below: "Contoso", inks });
        let texts = |part: &ClippedPart| part.shapes.iter().filter(|shape| matches!(shape, Shape::Text { .. })).count();
        let n_rows = texts(&mounted.parts[0]);
        assert!(4 < n_rows, "{n_rows}");
        assert!(mounted.parts[1].clip[1] > n_rows as f32 * BELOW);
        assert!(mounted.size.1 > 100.0 + n_rows as f32 * BELOW);
    }
}
