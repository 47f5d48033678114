//! `BookFile`: a rule book as its file has it, whole or built on another one, whose entries it takes over by their names.

use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::book::{Fact, OpenQuestion, Phase, RuleBook, RuleSource};
use super::capability::Capability;
use super::dates::{Deadline, ExpectedMail, Programme, Threshold};
use super::read::{BookError, Books};
use super::step::{Loss, Path, RuleStep};
use super::text::BilingualText;
use crate::domain::slug::Slug;

/// An entry of a list.
enum Entry<T> {
    /// Written out.
    Own(T),
    /// The one of this name in the book that this one is based on.
    Same(String),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entry<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader(PhantomData))
    }
}

struct Reader<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
    type Value = Entry<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry, or the name of one of the book that this one is based on")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Entry::Same(name.to_owned()))
    }

    fn visit_map<M: MapAccess<'de>>(self, entry: M) -> Result<Self::Value, M::Error> {
        T::deserialize(MapAccessDeserializer::new(entry)).map(Entry::Own)
    }
}

/// What the name of an entry is.
trait Named {
    fn name(&self) -> String;
}

macro_rules! named {
    ($($entry:ty => $name:expr),+ $(,)?) => {
        $(impl Named for $entry {
            fn name(&self) -> String {
                let name: fn(&$entry) -> String = $name;
                name(self)
            }
        })+
    };
}

named! {
    RuleSource => |one| one.id.clone(),
    Fact => |one| one.id.to_string(),
    Phase => |one| format!("{:?}", one.kind),
    RuleStep => |one| one.id.to_string(),
    Path => |one| one.id.to_string(),
    Loss => |one| one.id.to_string(),
    Deadline => |one| one.id.to_string(),
    Capability => |one| one.id.to_string(),
    Programme => |one| format!("{:?}", one.kind),
    ExpectedMail => |one| one.id.to_string(),
    Threshold => |one| one.id.to_string(),
    OpenQuestion => |one| one.id.to_string(),
}

/// A book as its file has it; each field is that of [`RuleBook`].
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BookFile {
    id: Slug,
    #[serde(default)]
    based_on: Option<Slug>,
    title: BilingualText,
    about: BilingualText,
    from: NaiveDate,
    sources: Vec<Entry<RuleSource>>,
    facts: Vec<Entry<Fact>>,
    phases: Vec<Entry<Phase>>,
    steps: Vec<Entry<RuleStep>>,
    paths: Vec<Entry<Path>>,
    losses: Vec<Entry<Loss>>,
    deadlines: Vec<Entry<Deadline>>,
    capabilities: Vec<Entry<Capability>>,
    programmes: Vec<Entry<Programme>>,
    mails: Vec<Entry<ExpectedMail>>,
    thresholds: Vec<Entry<Threshold>>,
    questions: Vec<Entry<OpenQuestion>>,
    no_new_direct: Option<Slug>,
    moving_begins: Slug,
    moving_ends: Option<Slug>,
}

impl BookFile {
    /// The whole book; the one that it is based on stands among `books`. A book among them is whole already, so none can be
    /// based on itself by way of others.
    pub(super) fn whole(self, books: &Books) -> Result<RuleBook, BookError> {
        let base = match self.based_on {
            Some(id) if id == self.id => return Err(BookError::Circle { id }),
            Some(id) => Some(&**books.get(id).ok_or(BookError::NoBase { id })?),
            None => None,
        };
        Ok(RuleBook {
            id: self.id,
            based_on: self.based_on,
            title: self.title,
            about: self.about,
            from: self.from,
            sources: taken(self.sources, base.map(|base| &*base.sources))?,
            facts: taken(self.facts, base.map(|base| &*base.facts))?,
            phases: taken(self.phases, base.map(|base| &*base.phases))?,
            steps: taken(self.steps, base.map(|base| &*base.steps))?,
            paths: taken(self.paths, base.map(|base| &*base.paths))?,
            losses: taken(self.losses, base.map(|base| &*base.losses))?,
            deadlines: taken(self.deadlines, base.map(|base| &*base.deadlines))?,
            capabilities: taken(self.capabilities, base.map(|base| &*base.capabilities))?,
            programmes: taken(self.programmes, base.map(|base| &*base.programmes))?,
            mails: taken(self.mails, base.map(|base| &*base.mails))?,
            thresholds: taken(self.thresholds, base.map(|base| &*base.thresholds))?,
            questions: taken(self.questions, base.map(|base| &*base.questions))?,
            no_new_direct: self.no_new_direct,
            moving_begins: self.moving_begins,
            moving_ends: self.moving_ends,
        })
    }
}

fn taken<T: Named + Clone>(entries: Vec<Entry<T>>, base: Option<&[T]>) -> Result<Vec<T>, BookError> {
    let of_base = |name: String| match base.unwrap_or_default().iter().find(|one| one.name() == name) {
        Some(one) => Ok(one.clone()),
        None => Err(BookError::NotInBase { name }),
    };
    let whole = entries.into_iter().map(|entry| match entry {
        Entry::Own(one) => Ok(one),
        Entry::Same(name) => of_base(name),
    });
    whole.collect()
}
