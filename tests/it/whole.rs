//! A plan as a whole: as JSON and back, described, and as a copy that tells nobody who its customers are.

use std::collections::BTreeSet;

use changeover::domain::plan::Plan;
use changeover::domain::plan::moment::Moment;
use changeover::domain::sample::sample_plan;
use changeover::store::fs::RealFs;
use changeover::store::plan_file::{CURRENT_FORMAT, FileHeader, Position};
use changeover::store::plan_json;
use changeover::store::redact::{RedactionChoice, read_or_make, redacted};
use changeover::store::{Places, PlanId};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::support::{places, run_in, write_sample};

fn now() -> Moment {
    Moment::parse("2026-11-25T12:00:00Z").unwrap()
}

#[test]
fn plan_is_exported_as_json_and_restored_to_the_byte() {
    let data = tempfile::tempdir().unwrap();
    let folder = write_sample(&data);
    let value = plan_json::export(&RealFs, &folder).unwrap();
    let (file, out) = (data.path().join("plan.json"), data.path().join("again"));
    std::fs::write(&file, value.to_string()).unwrap();
    assert_eq!(plan_json::restore(&RealFs, &file, &out).unwrap(), 24);
    let read = |folder: &std::path::Path| std::fs::read(folder.join("plan.ron")).unwrap();
    assert_eq!(read(&out), read(&changeover::store::places::plan_folder(&folder)));
    // Nothing is written over.
    assert!(plan_json::restore(&RealFs, &file, &out).is_err());
}

#[test]
fn schema_command_describes_every_table_of_an_exported_plan_with_its_format() {
    let data = tempfile::tempdir().unwrap();
    let folder = write_sample(&data);
    let value = plan_json::export(&RealFs, &folder).unwrap();
    let run = |arguments: &[&str]| {
        let output = run_in(data.path(), "data", arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let told: Value = serde_json::from_str(&run(&["schema", "--json"])).unwrap();
    assert_eq!(told["format"], CURRENT_FORMAT);
    let tables: Vec<(String, BTreeSet<String>)> = told["tables"]
        .as_array()
        .unwrap()
        .iter()
        .map(|table| {
            let fields = table["fields"].as_array().unwrap().iter().map(|field| field.as_str().unwrap().to_owned());
            (table["table"].as_str().unwrap().to_owned(), fields.collect())
        })
        .collect();
    for language in ["en", "zh-Hant"] {
        let page = run(&["schema", "--lang", language]);
        for (table, fields) in &tables {
            assert!(page.contains(&format!("\n### {table}\n")), "{language} {table}");
            assert!(fields.iter().all(|field| page.contains(&format!("`{field}`"))), "{language} {table}");
        }
        let formats = (1..=CURRENT_FORMAT)
            .map(|n| if language == "en" { format!("- Format {n}: ") } else { format!("- 格式 {n}：") });
        assert!(formats.into_iter().all(|line| page.contains(&line)), "{language}: what each format brought");
        assert!(page.contains("```ron\nCustomer(id:") && page.contains("Edit(edit: 1"), "{language}: examples");
    }
    // What a plan holds is described: no record has a field that the page does not name.
    let mut n_fields = 0;
    for (table, fields) in &tables {
        for record in value["tables"][table].as_array().into_iter().flatten() {
            let held = record.as_object().into_iter().flat_map(|record| record.keys());
            for field in held {
                assert!(fields.contains(field), "{table}: {field}");
                n_fields += 1;
            }
        }
    }
    assert!(100 < n_fields, "{n_fields}");
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    assert!(readme.contains(&format!("describes the files of a plan (format {CURRENT_FORMAT})")));
}

fn as_value(plan: &Plan) -> Value {
    plan_json::to_json(plan, &FileHeader::new(PlanId::from_number(1), &Position::default())).unwrap()
}

/// Every text that somebody typed, and whether it is a name or the like, of which each word counts.
fn typed(value: &Value, field: &str, into: &mut BTreeSet<(String, bool)>) {
    const TOLD: [&str; 22] = [
        "name",
        "legal_name",
        "company",
        "admin",
        "form_of_address",
        "tags",
        "reseller",
        "domain",
        "mail_domains",
        "domain_wish",
        "email",
        "to",
        "cc",
        "reply_to",
        "sender",
        "incentive_mail",
        "website",
        "tenant",
        "microsoft_id",
        "phone",
        "subscription",
        "request",
    ];
    const FREE: [&str; 9] = ["note", "notes", "reason", "lesson", "title", "signature", "body", "subject", "hours"];
    match value {
        Value::String(text) if TOLD.contains(&field) || FREE.contains(&field) => {
            into.insert((text.clone(), TOLD.contains(&field)));
        }
        Value::Array(all) => all.iter().for_each(|one| typed(one, field, into)),
        Value::Object(map) => map.iter().for_each(|(field, one)| typed(one, field, into)),
        _ => {}
    }
}

/// The texts of a plan without the names of its fields.
fn texts(value: &Value, into: &mut String) {
    match value {
        Value::String(text) => into.extend([text, "\n"]),
        Value::Number(number) => into.extend([&*number.to_string(), "\n"]),
        Value::Array(all) => all.iter().for_each(|one| texts(one, into)),
        Value::Object(map) => map.values().for_each(|one| texts(one, into)),
        _ => {}
    }
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |chunk: &[u8], at: usize| {
        let bits = chunk.iter().chain([&0, &0]).take(3).fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        char::from(DIGITS[(bits >> (18 - 6 * at) & 63) as usize])
    };
    bytes.chunks(3).flat_map(|chunk| (0..=chunk.len()).map(move |at| digit(chunk, at))).collect()
}

/// Words that the program itself says in a plan: of products, the names of its own kinds and states, and what joins words.
const SAID: [&str; 18] = [
    "and",
    "other",
    "microsoft",
    "example",
    "partner",
    "business",
    "premium",
    "global",
    "contact",
    "customer",
    "pilot",
    "same",
    "reseller",
    "support",
    "billing",
    "escalation",
    "operations",
    "meeting",
];

fn check_redacted(plan: &Plan, shifts_days: bool) -> Plan {
    let data = tempfile::tempdir().unwrap();
    let places: Places = places(&data);
    let key = read_or_make(&RealFs, &places).unwrap();
    assert_eq!(read_or_make(&RealFs, &places).unwrap(), key);
    let copy = redacted(plan, &key, RedactionChoice { shifts_days }).unwrap();
    let (mut first, mut left) = (BTreeSet::new(), String::new());
    typed(&as_value(plan), "", &mut first);
    texts(&as_value(&copy), &mut left);
    let (left, folded) = (left.clone(), left.to_lowercase());
    let said: BTreeSet<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    let (mut n, mut still) = (0, BTreeSet::new());
    for (text, is_name) in &first {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| *is_name && 2 < word.chars().count());
        // The groups of an ID may be a part of any number; as a whole it is looked for.
        let words = words.filter(|word| word.chars().any(|c| !c.is_ascii_hexdigit()));
        let is_said = |word: &str| SAID.contains(&&*word.to_lowercase());
        for one in words.chain([text.as_str()]).filter(|word| !is_said(word)).filter(|one| 2 < one.chars().count()) {
            n += 1;
            let small = one.to_lowercase();
            let percent = utf8_percent_encode(&small, NON_ALPHANUMERIC).to_string().to_lowercase();
            // Three to five letters are a part of many words: what tells somebody is the word.
            let is_short = one.is_ascii() && one.chars().count() < 6;
            let is_there = if is_short {
                said.contains(&*small)
            } else {
                folded.contains(&small) || folded.contains(&percent) || left.contains(&base64(one.as_bytes()))
            };
            still.extend(is_there.then(|| one.to_owned()));
        }
    }
    assert!(still.is_empty(), "{still:?} are still there");
    assert!(100 < n, "{n}");
    copy
}

#[test]
fn redacted_copy_of_the_sample_tells_nobody() {
    let plan = sample_plan(now()).unwrap();
    let copy = check_redacted(&plan, false);
    assert_eq!((copy.customers.len(), copy.waves.len()), (plan.customers.len(), plan.waves.len()));
    assert_eq!(copy.transfers.len(), plan.transfers.len());
    for (one, other) in plan.customers.iter().zip(copy.customers.iter()) {
        assert_eq!((one.id, one.scheduled, one.contacts.len()), (other.id, other.scheduled, other.contacts.len()));
        let (domain, mail) = (other.domain.as_ref(), other.contacts.first().and_then(|one| one.email.as_ref()));
        assert!(domain.is_none_or(|domain| domain.to_string().ends_with(".example")));
        assert!(mail.is_none_or(|mail| mail.to_string().contains('@')));
        assert_eq!(one.microsoft_id.is_some(), other.microsoft_id.is_some());
    }
    assert!(copy.links.is_empty() && copy.reports.is_empty() && copy.own_texts.is_empty());
}

#[test]
fn shifted_days_keep_their_distances_and_days_of_the_week() {
    let plan = sample_plan(now()).unwrap();
    let copy = check_redacted(&plan, true);
    let days = |plan: &Plan| plan.waves.iter().filter_map(|wave| wave.first).collect::<Vec<_>>();
    let moved: BTreeSet<i64> =
        days(&plan).iter().zip(days(&copy)).map(|(one, other)| (other - *one).num_days()).collect();
    assert_eq!(moved.len(), 1);
    assert!(moved.iter().all(|days| *days < 0 && days % 7 == 0), "nothing of the past lies ahead: {moved:?}");
}

#[test]
fn every_text_of_a_record_is_named_in_the_table_of_the_redaction() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = std::fs::read_to_string(root.join("src/store/redact/fields.rs")).unwrap();
    let mut unnamed = Vec::new();
    let mut folders = vec![root.join("src/domain/plan")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for line in text.lines().filter_map(|line| line.trim().strip_prefix("pub ")) {
                let Some((field, kind)) = line.split_once(": ") else { continue };
                let kind = kind.trim_end_matches(',');
                let is_text = ["String", "EmailAddress", "DomainName", "TenantId", "PartnerId"]
                    .iter()
                    .any(|one| kind == *one || kind == format!("Option<{one}>") || kind == format!("Vec<{one}>"));
                if is_text && !table.contains(&format!("\"{field}\"")) {
                    unnamed.push(format!("{}: {field}", path.display()));
                }
            }
        }
    }
    assert!(unnamed.is_empty(), "{unnamed:#?}");
}
