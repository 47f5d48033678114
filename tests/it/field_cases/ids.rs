//! One id in several forms is one thing.

use changeover::domain::link::{Expected, LinkGrammar, judge};
use changeover::domain::plan::ids::{PartnerId, TenantId};

use super::{Desk, case, case_text};

const HEADERS: &str = "SubscriptionId,SubscriptionState,Month,CustomerName,CustomerTenantId,Product,AvailableSeats\n";
const TENANT: &str = "00000000-7b1d-4c2e-8a3f-f3b8488c368c";

#[test]
fn one_subscription_in_two_cases_of_letters_is_one() {
    let desk = Desk::new();
    let said = desk.run(&["import", "plan", &case_text("subscriptions/id_case.csv"), "--apply"], 0);
    assert!(said.contains("new 1 "), "{said}");
    let harbour = desk.customer(TENANT).to_lowercase();
    assert_eq!(harbour.matches("00000abc-aaaa-4bbb-8ccc-000000000001").count(), 1);
}

#[test]
fn known_subscription_in_capitals_is_known() {
    let desk = Desk::new();
    let said = desk.run(&["import", "plan", &case_text("subscriptions/id_known_upper.csv"), "--apply"], 0);
    assert!(said.contains("new 0 "), "{said}");
    assert_eq!(desk.customer(TENANT).to_lowercase().matches("00000000-9d4a-4f6b-b1c2-dd7c01d4f540").count(), 1);
}

/// The forms in which people and programs write a GUID.
fn forms(id: &str) -> Vec<String> {
    let upper = id.to_uppercase();
    let bare = id.replace('-', "");
    let dashes = id.replace('-', "\u{2011}");
    vec![
        upper.clone(),
        format!("{{{upper}}}"),
        format!("({id})"),
        bare.clone(),
        format!("{{{bare}}}"),
        dashes,
        format!("  {id} "),
        format!("\"=\"\"{upper}\"\"\""),
        format!("'{id}"),
        format!("urn:uuid:{id}"),
        format!("URN:UUID:{upper}"),
        format!("uuid:{id}"),
        format!("Guid({id})"),
        format!("guid'{id}'"),
        format!("\u{FEFF}{id}"),
        format!("={id}"),
        format!("=(\"\"{id}\"\")").replace("\"\"", "'"),
        format!("＝{id}"),
        format!("{{ {id} }}"),
        format!("{{{id}"),
        format!("{id}."),
        format!("{id};"),
        format!("‘{id}’"),
        format!("「{id}」"),
        format!("`{id}`"),
        id.replace('-', " - "),
        id.chars().map(|c| if c == '-' { c } else { char::from_u32(u32::from(c) + 0xFEE0).unwrap() }).collect(),
    ]
}

#[test]
fn ids_are_known_in_every_form_in_every_list() {
    let desk = Desk::new();
    let before = desk.plan();
    for form in forms(TENANT) {
        let list = desk.write("ids.csv", &format!("Microsoft ID,Company name\n{form},Harbour Shipping 0\n"));
        let said = desk.run(&["import", "plan", &list], 0);
        assert!(said.contains("same 1 "), "{form}: {said}");
        let row = format!("00000000-9d4a-4f6b-b1c2-dd7c01d4f540,Active,,Somebody,{form},,\n");
        let list = desk.write("subscriptions.csv", &format!("{HEADERS}{row}"));
        let said = desk.run(&["import", "plan", &list], 0);
        assert!(said.contains("new 0 "), "{form}: {said}");
    }
    for form in forms("00000000-9d4a-4f6b-b1c2-dd7c01d4f540") {
        let list = desk.write("subscriptions.csv", &format!("{HEADERS}{form},,,Somebody,{TENANT},,\n"));
        let said = desk.run(&["import", "plan", &list, "--apply"], 0);
        assert!(said.contains("new 0  changed 0  same 1"), "{form}: {said}");
    }
    for form in [TENANT.to_uppercase(), format!("{{{TENANT}}}"), TENANT.replace('-', "")] {
        let list = desk.write("one.csv", "Subscription ID,Subscription,Quantity,Status\nx1,Thing,1,Active\n");
        let said = desk.run(&["import", "plan", &list, "--customer", &form], 0);
        assert!(said.contains("new 1 "), "{form}: {said}");
    }
    assert_eq!(desk.plan(), before);
}

#[test]
fn correction_of_a_link_is_offered_only_when_it_is_usable() {
    let grammar = LinkGrammar::shipped().unwrap();
    let expected = Expected {
        reseller: TenantId::parse("0a1b2c3d-1111-4222-8333-444455556666").ok(),
        provider: TenantId::parse("9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff").ok(),
        other_providers: Vec::new(),
        partner_ids: PartnerId::parse("5551234").into_iter().collect(),
    };
    let damaged = std::fs::read_to_string(case("links/qp_decoded_wrongly.txt")).unwrap();
    let good = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship\
        &partnerId=0a1b2c3d-1111-4222-8333-444455556666&msppId=5551234\
        &indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff#/partners/invitation";
    let stranger = good.replace("9f8e7d6c", "1f8e7d6c");
    let half = good.replace("&msppId=5551234", "");
    for bad in
        [damaged, format!(" <{stranger}>\n"), format!("\"{stranger}\""), format!("  {half} \n"), good[..90].into()]
    {
        let judgement = judge(&bad, &expected, &grammar);
        if let Some(mended) = &judgement.mended {
            let again = judge(mended, &expected, &grammar);
            assert!(again.verdict != changeover::domain::link::LinkVerdict::Refused, "{bad}: {mended}");
        }
    }
    let padded = judge(&format!(" {good}\n"), &expected, &grammar);
    assert_eq!(padded.mended.as_deref(), Some(good));
}
