//! The page that describes a plan's files, from the code that reads and writes them: a field that is added or renamed changes
//! the page.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde_json::{Value, json};

use super::line::with_sum;
use super::log_line::{JournalLine, LogEntry};
use super::plan_file::{CURRENT_FORMAT, PlanId, body_of};
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

macro_rules! tables {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        /// Each table: its name, the word that begins its lines, and its fields.
        fn tables() -> Vec<(&'static str, &'static str, TypeShape)> {
            vec![$((stringify!($field), stringify!($noun), asked_by::<$record>()),)+]
        }

        /// A line of each table that has one.
        fn examples(plan: &Plan) -> Vec<(&'static str, String)> {
            let mut all = Vec::new();
            $(
                if let Some(record) = plan.$field.iter().next() {
                    all.extend(body_of(&AnyRecord::$noun(record.clone())).ok().map(|line| (stringify!($field), line)));
                }
            )+
            all
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
        asked_by::<TemplateVersion>(),
        asked_by::<HandOverEvent>(),
    ]
}

/// What each format brought, the first one first. Every one of them is read for ever; only the last one is written.
const VERSIONS: [&str; CURRENT_FORMAT as usize] = [
    "Company, people, providers, customers, templates, batches of letters, letters.",
    "Enrollment, decisions, tasks, answers and days off.",
    "Comparison of providers, decision memos, partnership invitations and requests for tenants.",
    "The journal holds each change field by field, so that two people can change different fields of one record.",
];

/// The tables as a value.
pub fn tables_json() -> Value {
    let table = |(table, noun, asked): (&str, &str, TypeShape)| json!({ "table": table, "record": noun, "fields": asked.fields });
    let within = |asked: TypeShape| json!({ "type": asked.name, "fields": asked.fields });
    json!({
        "format": CURRENT_FORMAT,
        "tables": tables().into_iter().map(table).collect::<Vec<_>>(),
        "within": inner().into_iter().map(within).collect::<Vec<_>>(),
    })
}

/// Characters of an example that are shown.
const LONG: usize = 320;

fn shortened(line: &str) -> String {
    let cut: String = line.chars().take(LONG).collect();
    if cut.len() < line.len() { format!("{cut}…") } else { cut }
}

/// The page, with marks of Markdown.
pub fn page() -> String {
    let mut lines: Vec<String> = vec![
        "# Files of a plan".into(),
        String::new(),
        format!("Format {CURRENT_FORMAT}. A plan is a folder; `plan.ron` in it is all of it, in RON and UTF-8."),
        String::new(),
        "Each record stands on a line of its own and ends with `// ` and the CRC-32 of what stands before it, as eight".into(),
        "hexadecimal digits; the last line, `end`, holds the number of records and the CRC-32 over all these sums. A field that"
            .into(),
        "has its usual value is not written. Days are written as 2026-11-22, moments as 2026-11-22T09:31:07Z.".into(),
        String::new(),
        "`changeover export PLAN --json` prints the same tables and fields as JSON, and `changeover restore` makes the plan of it"
            .into(),
        "again.".into(),
        String::new(),
        "## Versions".into(),
        String::new(),
    ];
    lines.extend(VERSIONS.iter().zip(1..).map(|(what, n)| format!("- Format {n}: {what}")));
    let plan = sample_plan(day()).unwrap_or_default();
    let examples = examples(&plan);
    lines.extend([String::new(), "## Tables of plan.ron".into()]);
    for (table, noun, asked) in tables() {
        lines.extend([String::new(), format!("### {table}"), String::new()]);
        lines.push(format!("Lines begin with `{noun}`. Fields: {}.", fields(&asked)));
        if let Some((_, line)) = examples.iter().find(|(of, _)| *of == table) {
            lines.extend([String::new(), "```ron".into(), shortened(line), "```".into()]);
        }
    }
    lines.extend([String::new(), "## Types within records".into(), String::new()]);
    lines.extend(inner().iter().map(|asked| format!("- {}: {}.", asked.name, fields(asked))));
    lines.extend([String::new(), "## The journal".into(), String::new()]);
    lines.push(
        "Beside the plan's file, in the data folder, each edit is a line; with their checksums they follow each other."
            .into(),
    );
    lines.push(format!("An edit has these fields: {}.", fields(&asked_by::<LogEntry>())));
    lines.extend([String::new(), "```ron".into()]);
    lines.extend(journal(&plan).iter().map(|line| shortened(line)));
    lines.push("```".into());
    lines.join("\n")
}

fn fields(asked: &TypeShape) -> String {
    asked.fields.iter().map(|field| format!("`{field}`")).collect::<Vec<_>>().join(", ")
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
    fn page_names_every_field_that_the_code_reads() {
        let page = page();
        let customer = asked_by::<crate::domain::plan::customer::Customer>();
        assert!(customer.fields.contains(&"microsoft_id") && customer.fields.contains(&"tracks"), "{customer:?}");
        for (table, _, asked) in tables() {
            assert!(!asked.fields.is_empty(), "{table}");
            assert!(asked.fields.iter().all(|field| page.contains(&format!("`{field}`"))), "{table}");
        }
        assert!(page.contains("Edit(edit: 1") && page.contains("Customer(id:"));
    }

    #[test]
    fn every_type_within_a_record_says_its_fields() {
        assert!(inner().iter().all(|asked| !asked.fields.is_empty()), "{:?}", inner());
    }
}
