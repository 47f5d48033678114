//! Pictures that somebody brings, read for the screen.

use std::io::Cursor;

use image::{ImageReader, Limits};

use super::picture::Pixels;

/// The longest side of a picture that is read, and of one that is kept, in pixels.
const MOST_READ: u32 = 8_000;
const MOST_KEPT: u32 = 800;
/// The most memory that reading one may take, in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// The pixels of a PNG, JPEG or GIF, made smaller where it has more than a screen shows; `None`: it cannot be read, or claims
/// to be larger than any logo is.
pub fn read_picture(bytes: &[u8]) -> Option<Pixels> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_READ);
    limits.max_image_height = Some(MOST_READ);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let picture = reader.decode().ok()?;
    let is_large = MOST_KEPT < picture.width().max(picture.height());
    let picture = if is_large { picture.thumbnail(MOST_KEPT, MOST_KEPT) } else { picture };
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    (0 < width && 0 < height).then(|| Pixels { width, height, rgba: picture.into_rgba8().into_raw() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut writer = png::Encoder::new(&mut bytes, width, height);
        writer.set_color(png::ColorType::Rgba);
        let rows: Vec<u8> = (0..width * height).flat_map(|_| [200, 100, 0, 255]).collect();
        writer.write_header().unwrap().write_image_data(&rows).unwrap();
        bytes
    }

    #[test]
    fn picture_is_read_whole_and_a_large_one_smaller() {
        let small = read_picture(&png(3, 2)).unwrap();
        assert_eq!((small.width, small.height, &small.rgba[..4]), (3, 2, &[200, 100, 0, 255][..]));
        let large = read_picture(&png(1_600, 400)).unwrap();
        assert_eq!((large.width, large.height, large.rgba.len()), (800, 200, 800 * 200 * 4));
    }

    #[test]
    fn what_is_no_picture_or_claims_too_much_is_none() {
        assert_eq!(read_picture(b""), None);
        assert_eq!(read_picture(b"GIF89a"), None);
        let whole = png(3, 2);
        assert_eq!(read_picture(&whole[..whole.len() / 2]), None);
        let mut bomb = whole.clone();
        bomb[16..20].copy_from_slice(&100_000_u32.to_be_bytes());
        assert_eq!(read_picture(&bomb), None);
    }
}
