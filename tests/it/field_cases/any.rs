//! Every field of every reader with everything that says nothing: the plan knows afterwards what it knew before.

use std::collections::BTreeSet;
use std::sync::Arc;

use changeover::domain::candidates::diff_candidates;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::ImportEdit;
use changeover::domain::import::{DiffOptions, Extent, ImportDiff, diff, diff_subscriptions};
use changeover::domain::plan::Plan;
use changeover::domain::plan::contact::{Contact, ContactRole, Country, DomainName, EmailAddress};
use changeover::domain::plan::customer::{
    Customer, RelationState, Relationship, RelationshipKind, RelationshipMeaning,
};
use changeover::domain::plan::ids::{CustomerId, PartnerId, ProviderId, TenantId, WordId};
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::domain::plan::provider::Provider;
use changeover::domain::plan::subscription::{Subscription, SubscriptionStatus};
use changeover::domain::questionnaire::diff_answers;
use changeover::exchange::csv_in::{
    CandidateWords, ListWords, ReadOptions, Recognised, preview, read_answers, read_candidates, read_customers,
    recognise,
};
use changeover::exchange::xlsx_in::{SheetChoice, as_csv};

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

const TENANT: &str = "00000003-7b1d-4c2e-8a3f-e376a9b1a203";
const SUBSCRIPTION: &str = "00000000-9d4a-4f6b-b1c2-dd7c01d4f540";

/// What says nothing: unknown, unreadable or absent, whatever the field.
fn nothing(known: &str) -> Vec<String> {
    let misread: String = known.bytes().map(char::from).collect();
    let lost: String = known.chars().map(|c| if c.is_ascii() { c } else { '?' }).collect();
    let mut all: Vec<String> = [
        "",
        " ",
        "\u{A0}",
        "\u{200B}",
        "\u{FEFF}",
        "????",
        "?? ???",
        "\u{FFFD}\u{FFFD}",
        "#N/A",
        "#REF!",
        "null",
        "n/a",
        "—",
        "########",
        "\u{202E}",
        "\0",
    ]
    .map(str::to_owned)
    .into();
    if lost != known {
        all.push(lost);
        all.push(misread.bytes().map(char::from).collect());
        all.push(misread);
    }
    all
}

fn known() -> Plan {
    let stamp = Stamp { at: Moment::parse("2026-11-02T09:00:00Z").unwrap(), by: "Lin".into() };
    let mut customer = Customer::new(CustomerId::new(3), "松風貿易有限公司 3");
    customer.microsoft_id = TenantId::parse(TENANT).ok();
    customer.domain = DomainName::parse("customer3.onmicrosoft.com").ok();
    customer.country = Country::parse("TW").ok();
    customer.tags = vec!["重點".into()];
    customer.relationships = vec![Relationship { kind: RelationshipKind::Indirect, raw: "Indirect Reseller".into() }];
    customer.contacts = vec![Contact {
        name: "陳美惠".into(),
        email: EmailAddress::parse("chen@c3.example").ok(),
        role: ContactRole::GlobalAdmin,
        language: Some(changeover::domain::draft::Language::TraditionalChinese),
        form_of_address: "陳小姐".into(),
        phone: "+886 2 5550 0142".into(),
        ..Contact::default()
    }];
    let mut subscription = Subscription::new(SUBSCRIPTION, "商務進階版");
    subscription.quantity = Some(25);
    subscription.status = SubscriptionStatus::Active;
    subscription.sku = "方案一".into();
    subscription.reseller = "5551234".into();
    subscription.auto_renew = Some(true);
    let day = |text: &str| text.parse().ok();
    (subscription.start, subscription.end, subscription.month) =
        (day("2026-07-31"), day("2027-07-30"), day("2026-11-01"));
    customer.subscriptions = vec![subscription];
    let mut provider = Provider::new(ProviderId::new(9), "晴川代理股份有限公司");
    provider.tenant = TenantId::parse("9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff").ok();
    provider.partner_id = PartnerId::parse("1234567").ok();
    provider.country = Country::parse("TW").ok();
    provider.website = "https://晴川.example".into();
    provider.contact.name = "王大明".into();
    provider.notes = "先打電話".into();
    provider.languages = vec!["中文".into()];
    let state =
        RelationState::Accepted { said: stamp.clone(), verified_by_us: Some(stamp), verified_by_provider: None };
    customer.relations = vec![changeover::domain::plan::customer::Relation { provider: provider.id, state }];
    customer.provider = Some(provider.id);
    let word = |id, raw: &str, kind| RelationshipMeaning { id: WordId::new(id), raw: raw.into(), kind };
    let words = vec![
        word(1, "Cloud Reseller", RelationshipKind::Direct),
        word(2, "Indirect Reseller", RelationshipKind::Indirect),
    ];
    let put = changeover::domain::edit::partners::ProviderEdit::Put(Box::new(provider));
    let plan = Plan::default().apply(&Edit::Provider(put)).unwrap();
    let edit = ImportEdit { customers: vec![customer], words, ..ImportEdit::default() };
    plan.apply(&Edit::Import(Box::new(edit))).unwrap()
}

fn quoted(cells: &[String], delimiter: &str) -> String {
    let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    cells.iter().map(quote).collect::<Vec<_>>().join(delimiter)
}

/// What a cell of a workbook can hold that is no text, and says nothing where a text belongs.
#[derive(Clone, Copy)]
enum Odd {
    Truth(bool),
    Day,
    Error(&'static str),
}

const ODD: [Odd; 6] =
    [Odd::Truth(true), Odd::Truth(false), Odd::Day, Odd::Error("=NA()"), Odd::Error("=1/0"), Odd::Error("=#REF!")];

/// A workbook of these cells, of which the one at `at` may be something odd, as the readers of CSV take it.
fn workbook(headers: &[&str], cells: &[String], odd: Option<(usize, Odd)>) -> Vec<u8> {
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in (0..).zip(headers) {
        sheet.write(0, column, *header).unwrap();
    }
    for (column, cell) in (0..).zip(cells) {
        sheet.write(1, column, cell).unwrap();
    }
    if let Some((at, odd)) = odd {
        let at = u16::try_from(at).unwrap();
        match odd {
            Odd::Truth(is_so) => sheet.write(1, at, is_so).unwrap(),
            Odd::Day => {
                let day = ExcelDateTime::from_ymd(1900, 1, 1).unwrap();
                sheet.write_with_format(1, at, day, &Format::new().set_num_format("yyyy-mm-dd")).unwrap()
            }
            Odd::Error(formula) => {
                let result = if formula == "=NA()" { "#N/A" } else { "#DIV/0!" };
                sheet.write(1, at, Formula::new(formula).set_result(result)).unwrap()
            }
        };
    }
    let book = Arc::new(book.save_to_buffer().unwrap());
    as_csv(&book, SheetChoice::FIRST, &mut |_, _| Ok(())).unwrap().text.to_vec()
}

/// A table with what is known, but for one cell.
fn tables(headers: &[&str], known: &[&str], at: usize) -> Vec<(String, Vec<u8>)> {
    let mut tables = Vec::new();
    for text in nothing(known[at]) {
        let mut cells: Vec<String> = known.iter().map(|&cell| cell.to_owned()).collect();
        cells[at].clone_from(&text);
        let head: Vec<String> = headers.iter().map(|&header| header.to_owned()).collect();
        for delimiter in [",", "\t", ";"] {
            let table = format!("{}\n{}\n", quoted(&head, delimiter), quoted(&cells, delimiter));
            tables.push((format!("{}: {text:?}", headers[at]), table.into_bytes()));
        }
        // No character that a workbook cannot hold.
        if !text.contains('\0') {
            tables.push((format!("{}: {text:?} in a workbook", headers[at]), workbook(headers, &cells, None)));
        }
    }
    let cells: Vec<String> = known.iter().map(|&cell| cell.to_owned()).collect();
    // A yes or no may well be a truth value, a day a day, and an answer either.
    let is_text =
        !matches!(headers[at], "IsAutoRenew" | "Month" | "Notes" | "Answer") && !headers[at].ends_with("Date");
    for odd in ODD.into_iter().filter(|_| is_text) {
        let what = match odd {
            Odd::Truth(is_so) => is_so.to_string(),
            Odd::Day => "a day".to_owned(),
            Odd::Error(formula) => formula.to_owned(),
        };
        tables.push((format!("{}: {what} in a workbook", headers[at]), workbook(headers, &cells, Some((at, odd)))));
    }
    tables
}

fn compared(plan: &Plan, bytes: &[u8]) -> ImportDiff {
    let (words, options) = (ListWords::shipped(), ReadOptions::default());
    let looked = preview(bytes, &options);
    let shapes: Vec<_> = plan.shapes.iter().map(|shape| &**shape).collect();
    let mapping = match recognise(&looked.headers, words, &shapes) {
        Recognised::Known(mapping) | Recognised::Remembered(mapping) => mapping,
        Recognised::Ask(_) => panic!("{:?}", looked.headers),
    };
    let read = read_customers(bytes, &options, &mapping, &words.customers, &mut |_, _| Ok(())).unwrap();
    diff(plan, &read, &[], DiffOptions { extent: Extent::SurelyWhole, ..DiffOptions::default() })
}

fn applied(plan: &Plan, mut compared: ImportDiff) -> Plan {
    for proposal in &mut compared.proposals {
        proposal.chosen = true;
    }
    let stamp = Stamp { at: Moment::parse("2026-11-28T09:00:00Z").unwrap(), by: "Lin".into() };
    let edit = compared.to_edit(&mut || CustomerId::new(99), Vec::new(), None, stamp);
    plan.apply(&Edit::Import(Box::new(edit))).unwrap()
}

#[test]
fn no_cell_of_a_customer_list_that_says_nothing_changes_the_plan() {
    let plan = known();
    let headers = [
        "Microsoft ID",
        "Company name",
        "Primary domain name",
        "Relationship",
        "Tags",
        "Country",
        "Contact name",
        "Contact email",
        "Contact role",
        "Contact language",
        "Form of address",
    ];
    let cells = [
        TENANT,
        "松風貿易有限公司 3",
        "customer3.onmicrosoft.com",
        "Indirect Reseller",
        "重點",
        "Taiwan",
        "陳美惠",
        "chen@c3.example",
        "Global admin",
        "zh-TW",
        "陳小姐",
    ];
    for at in 0..headers.len() {
        for (what, table) in tables(&headers, &cells, at) {
            let found = applied(&plan, compared(&plan, &table));
            assert_eq!(found.diff(&plan), [], "{what}");
        }
    }
}

#[test]
fn no_cell_of_a_list_of_subscriptions_that_says_nothing_changes_the_plan() {
    let plan = known();
    let headers = [
        "SubscriptionId",
        "CustomerTenantId",
        "CustomerName",
        "Product",
        "SKU",
        "AvailableSeats",
        "SubscriptionState",
        "IsAutoRenew",
        "SubscriptionStartDate",
        "SubscriptionEndDate",
        "Month",
    ];
    let cells = [
        SUBSCRIPTION,
        TENANT,
        "松風貿易有限公司 3",
        "商務進階版",
        "方案一",
        "25",
        "Active",
        "Yes",
        "2026-07-31",
        "2027-07-30",
        "2026-11-01",
    ];
    for at in 0..headers.len() {
        for (what, table) in tables(&headers, &cells, at) {
            let read = crate::imports::subscriptions_of(&table, &ReadOptions::default());
            let edit = diff_subscriptions(&plan, &read.rows, None, today()).to_edit(&plan);
            let found = plan.apply(&Edit::Import(Box::new(edit))).unwrap();
            assert_eq!(found.diff(&plan), [], "{what}");
        }
    }
}

#[test]
fn no_cell_of_a_list_of_candidates_that_says_nothing_is_taken_unasked() {
    let plan = known();
    let words = CandidateWords::from_ron(CandidateWords::SHIPPED).unwrap();
    let headers = [
        "Name",
        "Tenant ID",
        "Partner ID",
        "Country",
        "Website",
        "Contact name",
        "Contact email",
        "Notes",
        "Languages",
    ];
    let cells = [
        "晴川代理股份有限公司",
        "9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff",
        "1234567",
        "Taiwan",
        "https://晴川.example",
        "王大明",
        "",
        "先打電話",
        "中文",
    ];
    for at in 0..headers.len() {
        for (what, table) in tables(&headers, &cells, at) {
            let read = read_candidates(&table, &words).unwrap();
            let found = diff_candidates(&plan, &read.rows);
            let sure = found.changes.iter().enumerate().filter(|(_, change)| change.is_sure);
            let chosen: BTreeSet<usize> = sure.map(|(at, _)| at).collect();
            assert_eq!(found.to_providers(&plan, &chosen, &mut || ProviderId::new(99)), [], "{what}");
        }
    }
}

#[test]
fn no_answer_that_says_nothing_is_taken_unasked() {
    use changeover::domain::compare::criteria_of;
    use changeover::domain::plan::comparison::{Points, Score};

    let plan = changeover::domain::sample::sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap();
    let provider = plan.providers.iter().next().unwrap().clone();
    let criterion = criteria_of(&plan)[0].clone();
    let mut mark = Score::new(provider.id, criterion.id);
    (mark.score, mark.note) = (Points::parse("4").ok(), "有中文客服".into());
    let plan = plan.apply(&Edit::Mark(vec![mark])).unwrap();
    let words = CandidateWords::from_ron(CandidateWords::SHIPPED).unwrap();
    let headers = ["Criterion", "Question", "Score", "Answer"];
    let id = criterion.id.to_string();
    let cells = [&*id, "", "4", "有中文客服"];
    for at in [2, 3] {
        for (what, table) in tables(&headers, &cells, at) {
            let read = read_answers(&table, &words).unwrap();
            let found = diff_answers(&plan, &provider, &read.rows).unwrap();
            assert!(found.changes.iter().all(|change| !change.is_sure), "{what}: {:?}", found.changes);
        }
    }
}
