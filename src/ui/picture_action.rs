//! What can be asked for of a picture.

use std::path::PathBuf;
use std::sync::Arc;

use crate::exchange::picture::PictureForm;
use crate::exchange::svg::Drawing;

/// What a person wants of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureWish {
    /// It lies on the clipboard.
    Copy,
    /// It is a file.
    Save(PictureForm),
}

/// What happens to a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureAction {
    /// The picture.
    pub drawing: Arc<Drawing>,
    /// Name of its file, without ending.
    pub name: String,
    /// What is wanted of it.
    pub wish: PictureWish,
    /// Where its file goes; `None`: a dialog asks.
    pub path: Option<PathBuf>,
}
