//! The rows, and that they follow every change.

use super::*;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::edit::letters::InvitationEdit;
use crate::domain::plan::company::{Cadence, Info};
use crate::domain::plan::contact::Country;
use crate::domain::plan::customer::{Customer, RelationStage, RelationState};
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{InvitationId, RoundId, TemplateId};
use crate::domain::plan::invitation::{HandOver, HandOverEvent, Invitation};
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::sample::sample_plan;

fn wish(query: &str, filter: Option<Filter>, sort: Option<ByColumn>) -> RowsQuery {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    RowsQuery { query: query.into(), filter, sort, today }
}

fn by(id: &str, ascending: bool) -> ByColumn {
    ByColumn { col: RosterColumn::from_id(id).unwrap(), ascending }
}

fn days() -> PlanCalendars {
    PlanCalendars::new(&sample(), &crate::domain::calendar::Holidays::shipped())
}

fn sample() -> Plan {
    sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap()
}

fn invited(day: &str) -> RelationState {
    let at = Moment::parse(&format!("{day}T09:00:00Z")).unwrap();
    RelationState::Invited(Stamp { at, by: "Jane".into() })
}

/// A person says that this customer was reminded.
fn reminded(plan: &Plan, customer: CustomerId, n: u64) -> Plan {
    let stamp = Stamp { at: Moment::parse("2026-11-17T09:00:00Z").unwrap(), by: "Jane".into() };
    let invitation = Invitation {
        id: InvitationId::new(n),
        round: RoundId::new(1),
        customer,
        provider: plan.provider_of(plan.customers.get(customer).unwrap()).unwrap().id,
        template: TemplateId::new(1),
        version: 1,
        edited: false,
        to: None,
        link: None,
        text: ContentHash::of("Subject", "Text", ""),
        events: vec![HandOverEvent { what: HandOver::Reminded, stamp }],
    };
    plan.apply(&Edit::Invitation(InvitationEdit::Put(vec![invitation]))).unwrap()
}

fn names(list: &CustomerList) -> Vec<&str> {
    (0..list.len()).map(|row| list.line(row).customer.name.as_str()).collect()
}

#[track_caller]
fn check(query: &str, filter: Option<Filter>, sort: Option<ByColumn>, expected: &[&str]) {
    let mut list = CustomerList::default();
    list.refresh((&sample(), &days()), 1, wish(query, filter, sort));
    assert_eq!(names(&list)[..expected.len().max(1).min(list.len())], *expected);
}

#[test]
fn search_and_filter_go_together() {
    let declined = Some(Filter::Stage(RelationStage::Declined));
    check("toys", None, None, &["Tailspin Toys", "Wingtip Toys"]);
    check("toys", declined, None, &["Wingtip Toys"]);
    check("nobody at all", declined, None, &[]);
}

#[test]
fn rows_are_ordered_by_the_column_and_then_by_name() {
    let sort = |id, ascending| Some(by(id, ascending));
    check("", None, sort("company", true), &["Adventure Works Cycles", "Alpine Ski House"]);
    check("", None, sort("state", false), &["Lucerne Publishing", "Wingtip Toys", "Adventure Works Cycles"]);
    check("", None, sort("country", true), &["Northwind Traders", "Adventure Works Cycles"]);
}

#[test]
fn what_is_empty_stands_last_in_both_directions() {
    for ascending in [true, false] {
        let mut list = CustomerList::default();
        list.refresh((&sample(), &days()), 1, wish("", None, Some(by("contact", ascending))));
        assert_eq!(names(&list).last(), Some(&"三重文具行"));
    }
}

#[test]
fn rows_follow_a_change_of_the_plan() {
    let plan = sample();
    let mut list = CustomerList::default();
    list.refresh((&plan, &days()), 1, wish("", None, Some(by("country", true))));
    let last = list.line(list.len() - 1).customer.clone();
    let changed = crate::domain::plan::customer::Customer { country: Country::parse("AT").ok(), ..(*last).clone() };
    let newer = plan.apply(&Edit::Customer(CustomerEdit::Put(Box::new(changed)))).unwrap();
    list.refresh((&newer, &days()), 2, wish("", None, Some(by("country", true))));
    assert_eq!(list.id(0), last.id);
    assert_eq!(list.len(), 24);
}

#[test]
fn prefixes_find_by_single_fields_in_both_languages() {
    let found = |query: &str| {
        let mut list = CustomerList::default();
        list.refresh((&sample(), &days()), 1, wish(query, None, None));
        list.len()
    };
    let n_declined = found("status:declined");
    assert!(0 < n_declined && n_declined < 24);
    assert_eq!(found("狀態:已婉拒"), n_declined);
    assert_eq!(found("-status:declined"), 24 - n_declined);
    assert!(0 < found("renew<30") && found("renew<30") < found("renew<366"));
    assert!(0 < found("lacks:contact") && found("lacks:") < 24);
    assert_eq!(found("country:TW") + found("-country:TW"), 24);
}

#[test]
fn customer_whose_renewal_is_not_known_is_not_near_it() {
    use crate::domain::plan::customer::Customer;
    let first = Customer { subscriptions: Vec::new(), ..(**sample().customers.iter().next().unwrap()).clone() };
    let plan = sample().apply(&Edit::Customer(CustomerEdit::Put(Box::new(first)))).unwrap();
    let mut list = CustomerList::default();
    list.refresh((&plan, &days()), 1, wish("renew<9999", None, None));
    assert!(list.len() < 24 && !list.is_empty());
}

#[test]
fn filter_as_a_search_finds_the_same_customers() {
    use crate::i18n::{Lang, Language};
    let filters = RelationStage::ALL.map(Filter::Stage).into_iter().chain([
        Filter::NobodyToAsk,
        Filter::RoleUnknown,
        Filter::Unreachable,
        Filter::Due(None),
        Filter::Due(Some(Reminder::Call)),
    ]);
    for filter in filters {
        let mut list = CustomerList::default();
        list.refresh((&sample(), &days()), 1, wish("", Some(filter), None));
        for lang in Language::ALL.map(Lang::new) {
            let query = filter::term(&lang, filter);
            let mut found = CustomerList::default();
            found.refresh((&sample(), &days()), 1, wish(&query, None, None));
            assert_eq!(names(&found), names(&list), "{query}");
            let counts = found.counts(&sample(), [(1, query), (2, String::new())].into_iter());
            assert_eq!(counts, [(1, list.len()), (2, 24)].into());
        }
    }
}

#[test]
fn chosen_lines_come_in_the_order_of_the_rows_though_they_are_not_shown() {
    let mut list = CustomerList::default();
    list.refresh((&sample(), &days()), 1, wish("", None, Some(by("company", false))));
    let ids: BTreeSet<CustomerId> = [list.id(3), list.id(0)].into();
    let expected = [list.line(0).customer.name.clone(), list.line(3).customer.name.clone()];
    list.refresh((&sample(), &days()), 1, wish("nobody at all", None, Some(by("company", false))));
    assert!(list.lines().is_empty());
    assert_eq!(list.lines_of(&ids).iter().map(|line| line.customer.name.clone()).collect::<Vec<_>>(), expected);
}

#[test]
fn rows_after_many_small_changes_are_those_of_a_new_list() {
    let mut plan = sample();
    let mut list = CustomerList::default();
    let mut steps = BTreeSet::new();
    let ids: Vec<CustomerId> = plan.customers.iter().map(|customer| customer.id).collect();
    for (step, id) in (2..).zip(ids.iter().cycle().take(60)) {
        let customer = plan.customers.get(*id).unwrap();
        let name = format!("{}{}", ["王", "Ab", "zz"][step % 3], customer.name);
        let changed = crate::domain::plan::customer::Customer { name, ..(**customer).clone() };
        let edit = match step % 7 {
            0 => CustomerEdit::SetTag { customers: vec![*id], tag: format!("t{step}"), on: true },
            1 => CustomerEdit::SetRelation { customers: vec![*id], state: invited("2026-11-10") },
            _ => CustomerEdit::Put(Box::new(changed)),
        };
        plan = plan.apply(&Edit::Customer(edit)).unwrap();
        if step % 7 == 2 && 2 < step {
            plan = reminded(&plan, ids[(step - 3) % ids.len()], step as u64); // who was invited one step before
        }
        if step == 40 {
            let cadence = Cadence { first: 1, second: 1, call: 20 };
            plan = plan.apply(&Edit::Info(Info { cadence, ..plan.about() })).unwrap();
        }
        let query = ["", "a", "zz", "tag:t"][step % 4];
        let sort = Some(by(["company", "state", "tags"][step % 3], step % 2 == 0));
        list.refresh((&plan, &days()), step as u64, wish(query, None, sort));
        let mut fresh = CustomerList::default();
        fresh.refresh((&plan, &days()), 1, wish(query, None, sort));
        assert_eq!(names(&list), names(&fresh), "step {step}");
        assert_eq!(list.n_lacking(), fresh.n_lacking());
        let chases = |list: &CustomerList| list.lines.iter().map(|line| line.chase).collect::<Vec<_>>();
        assert_eq!(chases(&list), chases(&fresh), "step {step}");
        assert_eq!((list.n_due, list.n_to_call), (fresh.n_due, fresh.n_to_call));
        steps.extend(chases(&list).into_iter().flatten().map(|chase| chase.next));
    }
    assert!(steps.contains(&Reminder::First) && steps.contains(&Reminder::Second));
}

#[test]
fn changes_of_a_long_list_are_worked_out_beside_it_and_come_out_the_same() {
    let at = Moment::parse("2026-11-22T09:00:00Z").unwrap();
    let mut plan = crate::domain::sample::crowd(at, 20_000).unwrap();
    let calendars = days();
    let notify: crate::jobs::Notify = Arc::new(|| {});
    let mut list = CustomerList::default();
    let wish = |query| wish(query, None, Some(by("tags", true)));
    list.follow((&plan, &calendars), 1, wish(""), &notify);
    let ids: Vec<CustomerId> = plan.customers.iter().map(|customer| customer.id).collect();
    let renamed = Customer { name: "王 renamed".into(), ..(**plan.customers.get(ids[7]).unwrap()).clone() };
    let edits = [
        CustomerEdit::SetTag { customers: ids[..5_000].to_vec(), tag: "wave two".into(), on: true },
        CustomerEdit::Put(Box::new(renamed)),
        CustomerEdit::SetRelation { customers: ids[100..200].to_vec(), state: invited("2026-11-10") },
        CustomerEdit::Put(Box::new(Customer::new(CustomerId::new(u64::MAX >> 1), "one more"))),
        CustomerEdit::SetTag { customers: ids[..9].to_vec(), tag: "wave two".into(), on: false },
    ];
    for (revision, edit) in (2..).zip(edits) {
        plan = plan.apply(&Edit::Customer(edit)).unwrap();
        let n_before = list.lines.len();
        let shown = list.follow((&plan, &calendars), revision, wish(""), &notify);
        assert_eq!((shown, list.lines.len()), (revision - 1, n_before), "the old rows stay at first");
        list.follow((&plan, &calendars), revision, wish("wave"), &notify);
        let begun = std::time::Instant::now();
        while list.follow((&plan, &calendars), revision, wish("wave"), &notify) != revision {
            assert!(begun.elapsed().as_secs() < 60);
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        let mut fresh = CustomerList::default();
        fresh.refresh((&plan, &calendars), 1, wish("wave"));
        assert_eq!(names(&list), names(&fresh), "revision {revision}");
        let chases = |list: &CustomerList| list.lines.iter().map(|line| line.chase).collect::<Vec<_>>();
        assert_eq!(chases(&list), chases(&fresh), "revision {revision}");
        assert_eq!((list.n_due, list.n_to_call, list.n_lacking()), (fresh.n_due, fresh.n_to_call, fresh.n_lacking()));
        list.follow((&plan, &calendars), revision, wish(""), &notify);
    }
}
