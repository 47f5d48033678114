//! A picture as it is kept: few shades, a palette, a small PNG.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};

/// Shades of a colour channel that a picture keeps.
const SHADES: u8 = 16;

/// Rows of pixels, each red, green and blue.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    pub(super) width: usize,
    pub(super) pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// What was drawn (four bytes a pixel), with few shades.
    pub(super) fn reduced(width: usize, rgba: &[u8]) -> Self {
        let step = u8::MAX / (SHADES - 1);
        let shade = |channel: u8| (channel / step + u8::from(channel % step > step / 2)) * step;
        Self { width, pixels: rgba.as_chunks::<4>().0.iter().map(|&[r, g, b, _]| [r, g, b].map(shade)).collect() }
    }

    pub(super) fn height(&self) -> usize {
        self.pixels.len() / self.width
    }

    pub(super) fn at(&self, (x, y): (usize, usize)) -> Option<[u8; 3]> {
        (x < self.width).then(|| self.pixels.get(y * self.width + x).copied()).flatten()
    }

    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let file = File::open(path).map_err(|error| error.to_string())?;
        let mut decoder = Decoder::new(BufReader::new(file));
        decoder.set_transformations(Transformations::EXPAND);
        let mut reader = decoder.read_info().map_err(|error| error.to_string())?;
        let mut bytes = vec![0; reader.output_buffer_size().ok_or("too large")?];
        let info = reader.next_frame(&mut bytes).map_err(|error| error.to_string())?;
        Ok(Self { width: info.width as usize, pixels: bytes[..info.buffer_size()].as_chunks::<3>().0.to_vec() })
    }

    /// With a palette, which makes it half as large; a picture of more colours is kept without one.
    pub(super) fn write(&self, path: &Path) {
        let file = BufWriter::new(File::create(path).unwrap());
        let mut encoder = Encoder::new(file, self.width as u32, self.height() as u32);
        encoder.set_compression(Compression::High);
        encoder.set_filter(Filter::NoFilter);
        encoder.set_depth(BitDepth::Eight);
        let colours: Vec<[u8; 3]> = self.pixels.iter().copied().collect::<BTreeSet<_>>().into_iter().collect();
        let bytes = if colours.len() <= 256 {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(colours.concat());
            self.pixels.iter().map(|pixel| colours.binary_search(pixel).unwrap() as u8).collect()
        } else {
            encoder.set_color(ColorType::Rgb);
            self.pixels.concat()
        };
        encoder.write_header().unwrap().write_image_data(&bytes).unwrap();
    }
}
