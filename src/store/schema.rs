//! What the files of a plan hold, asked of the code that reads and writes them: a field that is added or renamed changes what is
//! told.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde_json::{Value, json};

use super::line::with_sum;
use super::log_line::{JournalLine, LogEntry};
use super::plan_file::{CURRENT_FORMAT, PlanId, body_of};
use crate::domain::plan::checklist::{ChecklistStep, DayRule, TodoOrigin};
use crate::domain::plan::contact::Contact;
use crate::domain::plan::customer::Relation;
use crate::domain::plan::invitation::{HandOverEvent, TemplateVersion};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::plan::provider::ProviderContact;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::task::Evidence;
use crate::domain::plan::track::{Consent, Tracks};
use crate::domain::plan::transfer::TransferItem;
use crate::domain::plan::{AnyRecord, Plan};
use crate::domain::sample::sample_plan;
use crate::for_each_noun;

/// What a type asks its reader for: its name, and its fields or variants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeShape {
    /// The type's own name.
    pub name: &'static str,
    /// Its fields; of an enumeration its variants.
    pub fields: Vec<&'static str>,
}

/// The fields of a type.
pub fn asked_by<T: for<'de> Deserialize<'de>>() -> TypeShape {
    let mut asked = TypeShape::default();
    // Nothing is read: the reader ends once it knows what is asked for.
    drop(T::deserialize(Listener(&mut asked)));
    asked
}

struct Listener<'a>(&'a mut TypeShape);

/// The end of listening.
#[derive(Debug)]
struct Heard;

impl fmt::Display for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("heard")
    }
}

impl std::error::Error for Heard {}

impl de::Error for Heard {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> Deserializer<'de> for Listener<'_> {
    type Error = Heard;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Heard> {
        Err(Heard)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Heard> {
        *self.0 = TypeShape { name, fields: fields.to_vec() };
        Err(Heard)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Heard> {
        *self.0 = TypeShape { name, fields: variants.to_vec() };
        Err(Heard)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

/// A table of `plan.ron`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableOfPlan {
    /// What it is called in the program and in JSON.
    pub name: &'static str,
    /// The word that begins its lines.
    pub record: &'static str,
    /// Its fields.
    pub shape: TypeShape,
    /// A line of the sample plan; `None`: that has none.
    pub example: Option<String>,
}

/// What the files of a plan hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilesOfPlan {
    /// The format that is written.
    pub format: u32,
    /// The tables of `plan.ron`.
    pub tables: Vec<TableOfPlan>,
    /// Types that lie within records.
    pub within: Vec<TypeShape>,
    /// An edit in the journal.
    pub edit: TypeShape,
    /// The first lines of a journal.
    pub journal: Vec<String>,
}

macro_rules! tables {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        fn tables(plan: &Plan) -> Vec<TableOfPlan> {
            vec![$(TableOfPlan {
                name: stringify!($field),
                record: stringify!($noun),
                shape: asked_by::<$record>(),
                example: plan.$field.iter().next().and_then(|one| body_of(&AnyRecord::$noun(one.clone())).ok()),
            },)+]
        }
    };
}

for_each_noun!(tables);

/// Types that lie within records.
fn inner() -> Vec<TypeShape> {
    vec![
        asked_by::<Stamp>(),
        asked_by::<Contact>(),
        asked_by::<ProviderContact>(),
        asked_by::<Relation>(),
        asked_by::<Subscription>(),
        asked_by::<Tracks>(),
        asked_by::<Consent>(),
        asked_by::<Evidence>(),
        asked_by::<TransferItem>(),
        asked_by::<ChecklistStep>(),
        asked_by::<TodoOrigin>(),
        asked_by::<DayRule>(),
        asked_by::<TemplateVersion>(),
        asked_by::<HandOverEvent>(),
    ]
}

/// Asks the code that reads and writes them.
pub fn files_of_plan() -> FilesOfPlan {
    let plan = sample_plan(day()).unwrap_or_default();
    FilesOfPlan {
        format: CURRENT_FORMAT,
        tables: tables(&plan),
        within: inner(),
        edit: asked_by::<LogEntry>(),
        journal: journal(&plan),
    }
}

/// The tables as a value.
pub fn tables_json() -> Value {
    let files = files_of_plan();
    let table = |of: &TableOfPlan| json!({ "table": of.name, "record": of.record, "fields": of.shape.fields });
    let within = |of: &TypeShape| json!({ "type": of.name, "fields": of.fields });
    json!({
        "format": files.format,
        "tables": files.tables.iter().map(table).collect::<Vec<_>>(),
        "within": files.within.iter().map(within).collect::<Vec<_>>(),
    })
}

/// The day of the examples.
fn day() -> Moment {
    Moment::new(chrono::DateTime::from_timestamp(1_795_608_000, 0).unwrap_or_default())
}

/// The first lines of a journal.
fn journal(plan: &Plan) -> Vec<String> {
    let first = JournalLine::Journal { format: CURRENT_FORMAT, plan: PlanId::from_number(0) };
    let mut company = Plan::default();
    company.company = plan.company.clone();
    let edit = LogEntry {
        edit: 1,
        on: String::new(),
        at: day(),
        by: "Lin".to_owned(),
        what: "edit-company".to_owned(),
        name: String::new(),
        n: 1,
        changes: Plan::default().diff(&company),
    };
    let saved = JournalLine::Saved { edit: 1, sum: "01234567".to_owned() };
    let lines = [first, JournalLine::Edit(Box::new(edit)), saved];
    lines.iter().filter_map(JournalLine::body).map(|body| with_sum(&body)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_asked_for_by_the_reader() {
        let files = files_of_plan();
        let customer = files.tables.iter().find(|table| table.record == "Customer").unwrap();
        assert!(["microsoft_id", "tracks"].iter().all(|field| customer.shape.fields.contains(field)), "{customer:?}");
        assert!(customer.example.as_ref().is_some_and(|line| line.starts_with("Customer(id:")), "{customer:?}");
        assert!(files.journal[1].starts_with("Edit(edit: 1"), "{:?}", files.journal);
    }

    #[test]
    fn every_type_within_a_record_says_its_fields() {
        assert!(inner().iter().all(|asked| !asked.fields.is_empty()), "{:?}", inner());
    }
}
