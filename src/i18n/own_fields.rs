//! Words of what customers hold in fields of our own.

use std::borrow::Cow;

use super::Lang;
use super::explain::field_value;
use crate::domain::import::FieldValue;
use crate::domain::plan::Plan;
use crate::domain::plan::own_field::{NO, OwnField, OwnKind, YES};
use crate::domain::plan::shape::{ColumnMeaning, ImportField};

/// What a column of a list fills: a field of our own by its name.
pub fn import_field<'c>(lang: &'c Lang, plan: &'c Plan, field: ImportField) -> Cow<'c, str> {
    match field.about() {
        ColumnMeaning::Own(place) => {
            plan.own_field(place).map_or_else(|| lang.text(field.key()), |own| own.name.as_str().into())
        }
        _ => lang.text(field.key()),
    }
}

/// What a list makes of a field, in words.
pub fn import_value(lang: &Lang, plan: &Plan, field: ImportField, value: &FieldValue) -> String {
    match (field.about(), value) {
        (ColumnMeaning::Own(place), FieldValue::Text(text)) => {
            plan.own_field(place).map_or_else(|| text.clone(), |own| own_words(lang, own, text).into_owned())
        }
        _ => field_value(lang, value),
    }
}

/// What a field of our own holds, in words; empty for nothing.
pub fn own_words<'c>(lang: &'c Lang, field: &OwnField, text: &'c str) -> Cow<'c, str> {
    match (field.kind, text) {
        (OwnKind::YesNo, YES) => lang.text("own-yes"),
        (OwnKind::YesNo, NO) => lang.text("own-no"),
        _ => Cow::Borrowed(text),
    }
}
