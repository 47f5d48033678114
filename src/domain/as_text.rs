//! Types that a file holds as one text: read from it where it stands, without a copy.

use std::fmt::{self, Display};
use std::marker::PhantomData;

use serde::de::{Error, Visitor};

/// Makes a value of a text, or says why not.
pub(crate) struct Reader<T, F>(F, PhantomData<T>);

impl<T, E, F: FnOnce(&str) -> Result<T, E>> Reader<T, F> {
    pub(crate) fn new(read: F) -> Self {
        Self(read, PhantomData)
    }
}

impl<T, E: Display, F: FnOnce(&str) -> Result<T, E>> Visitor<'_> for Reader<T, F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<D: Error>(self, text: &str) -> Result<T, D> {
        (self.0)(text).map_err(D::custom)
    }
}

/// `as_text!(Type, read, write)`: files hold the text that `write` makes of it; `read` makes the value, or says why not.
macro_rules! as_text {
    ($name:ident, $read:expr, $write:expr) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(($write)(self).as_ref())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_str($crate::domain::as_text::Reader::new($read))
            }
        }
    };
}
pub(crate) use as_text;
