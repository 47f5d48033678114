//! Customers that this program exported are imported again: known in both languages, without a question, and nothing changes.

use changeover::domain::calendar::PlanCalendars;
use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::import::{DiffKind, DiffOptions, FileKind, diff};
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::customer_fields::CustomerField;
use changeover::domain::plan::moment::Moment;
use changeover::domain::plan::shape::ImportField;
use changeover::domain::sample::sample_plan;
use changeover::exchange::csv_in::{ListWords, ReadOptions, Recognised, preview};
use changeover::exchange::table_out::TableFormat;
use changeover::exchange::xlsx_in;
use changeover::roster::columns::RosterColumn;
use changeover::roster::export::{ExportRequest, file};
use egui_kittest::kittest::Queryable as _;

use super::page::{has, open};
use super::{read_as, recognised};
use crate::support::Begin;
use crate::today::said;

/// The sample, with names that a table must not hold as they are.
fn plan() -> Plan {
    let mut plan = sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap();
    let customers: Vec<_> = plan.customers.iter().cloned().collect();
    for (customer, name) in customers.iter().zip(["=2 Go", "+1 Co", "-2+3", "@SUM(1)", "'s Bakery"]) {
        let named = Customer { name: name.into(), ..Customer::clone(customer) };
        plan = plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(named)))).unwrap();
    }
    plan
}

/// A file of all customers, as the window writes it.
fn exported(plan: &Plan, language: Language, columns: &[RosterColumn], format: TableFormat) -> Vec<u8> {
    let rows = plan.customers.iter().map(|customer| customer.id).collect();
    let order = ExportRequest { format, columns: columns.to_vec(), rows };
    file((plan, &PlanCalendars::default()), language, &order, &mut |_, _| Ok(())).unwrap()
}

#[track_caller]
fn check(language: Language, columns: &[RosterColumn], format: TableFormat) {
    let plan = plan();
    let mut bytes = exported(&plan, language, columns, format);
    if format == TableFormat::Xlsx {
        bytes = xlsx_in::to_csv(&bytes, xlsx_in::SheetChoice::FIRST, &mut |_, _| Ok(())).unwrap().0;
    }
    let looked = preview(&bytes, &ReadOptions::default());
    let Recognised::Known(mapping) = recognised(&looked) else { panic!("something is asked: {:?}", looked.headers) };
    let holds = |col: RosterColumn, field: ImportField| {
        let at = columns.iter().position(|of| *of == col);
        assert_eq!(at.map(|at| mapping.0[at]), at.map(|_| field), "{col:?}");
    };
    holds(RosterColumn::COMPANY, ImportField::CompanyName);
    holds(RosterColumn::Of(CustomerField::Domain), ImportField::PrimaryDomain);
    holds(RosterColumn::Of(CustomerField::Country), ImportField::Country);
    holds(RosterColumn::Of(CustomerField::Tags), ImportField::Tags);
    holds(RosterColumn::Contact, ImportField::ContactName);
    let named = ListWords::shipped().unknown(&looked.headers, &mapping);
    let ignored = mapping.0.iter().filter(|field| **field == ImportField::Ignore).count();
    assert_eq!(named.len(), ignored, "every column that is not taken is named");
    let read = read_as(&bytes, &ReadOptions::default(), &mapping);
    assert_eq!((read.kind, read.rows.len()), (FileKind::Contacts, plan.customers.len()));
    let diff = diff(&plan, &read, &[], DiffOptions::default());
    let changed: Vec<_> = diff.entries.iter().filter(|entry| entry.kind != DiffKind::Same).collect();
    assert!(changed.is_empty(), "{changed:#?}");
    assert_eq!(diff.counts().n_same, plan.customers.len());
    assert_eq!((diff.remarks.problems, diff.remarks.notes), (Vec::new(), Vec::new()));
    assert!(diff.unanswered.is_empty() && diff.proposals.is_empty(), "nothing is asked");
}

#[test]
fn exported_customers_are_known_and_change_nothing() {
    for language in [Language::English, Language::TraditionalChinese] {
        let all: Vec<RosterColumn> = RosterColumn::all().iter().copied().filter(|col| col.is_in(&plan())).collect();
        check(language, &all, TableFormat::Csv { bom: true });
        check(language, &all, TableFormat::Xlsx);
        check(language, &RosterColumn::usual(), TableFormat::Csv { bom: false });
    }
}

#[test]
fn few_columns_are_known_by_one_that_no_other_list_has() {
    let of = CustomerField::Group;
    let few = [
        RosterColumn::COMPANY,
        RosterColumn::Of(CustomerField::Domain),
        RosterColumn::Of(CustomerField::Country),
        RosterColumn::Of(of),
        RosterColumn::Renews,
    ];
    for language in [Language::English, Language::TraditionalChinese] {
        check(language, &few, TableFormat::Csv { bom: true });
    }
}

#[test]
fn everyday_headers_are_still_asked() {
    let text = "Company,Domain,Contact,Country,Language,Owner,Tags\nContoso,c1.example,Ana,TW,en,Lin,x\n";
    let looked = preview(text.as_bytes(), &ReadOptions::default());
    let Recognised::Ask(proposal) = recognised(&looked) else { panic!("taken without asking") };
    assert_eq!(proposal.like, None);
}

#[test]
fn contact_who_is_called_by_an_address_has_that_address() {
    let text = "Company name,Contact name\nContoso,ana@c1.example\nFabrikam,Ana Ruiz\n";
    let read = super::read(text.as_bytes(), &ReadOptions::default());
    let of = |row: usize| {
        let contact = &read.rows[row].contacts[0];
        (contact.name.as_str(), contact.email.as_ref().map(ToString::to_string))
    };
    assert_eq!((of(0), of(1)), (("", Some("ana@c1.example".into())), ("Ana Ruiz", None)));
}

#[test]
fn what_an_export_changes_is_taken_and_what_it_cannot_say_is_named() {
    let mut program = open(&Begin::default());
    let text = exported(program.plan(), Language::English, RosterColumn::all(), TableFormat::Csv { bom: true });
    let text = String::from_utf8(text).unwrap();
    super::page::read(&mut program, "customers.csv", &text.replace("\r\nContoso 03,", "\r\nContoso 03 Ltd.,"));
    assert!(has(&program, "Change 1 customer"), "{:?}", said(&program, "hange"));
    let told = program.harness.query_all_by_label_contains("Columns that are not imported: Status, Next reminder");
    assert_eq!(told.count(), 1);
}
