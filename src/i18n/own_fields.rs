//! Words of what customers hold in fields of our own.

use std::borrow::Cow;

use super::Lang;
use crate::domain::plan::own_field::{NO, OwnField, OwnKind, YES};

/// What a field of our own holds, in words; empty for nothing.
pub fn own_words<'c>(lang: &'c Lang, field: &OwnField, text: &'c str) -> Cow<'c, str> {
    match (field.kind, text) {
        (OwnKind::YesNo, YES) => lang.text("own-yes"),
        (OwnKind::YesNo, NO) => lang.text("own-no"),
        _ => Cow::Borrowed(text),
    }
}
