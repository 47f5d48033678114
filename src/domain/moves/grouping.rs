//! Groups that nobody named yet: customers of one tenant, affiliates whose contacts write from one domain, and customers with
//! the same contact. Microsoft knows no such groups; that they move together is our advice.

use std::collections::{BTreeMap, BTreeSet};

use super::Moving;
use crate::domain::link::owner_site;
use crate::domain::plan::Plan;
use crate::domain::plan::contact::{DomainName, EmailAddress};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, TenantId, WaveId};
use crate::domain::plan::wave::WaveKind;

/// More customers than this are no group: they share a supplier, and could not be moved on one day.
const MOST: usize = 20;
/// Fewest digits that tell a telephone number from an extension.
const DIGITS: usize = 7;

/// Why customers look like a group, the surest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupReason {
    /// They have one Microsoft ID.
    Tenant,
    /// One and the same address is that of a contact of each.
    Mail(EmailAddress),
    /// A person of this name with one telephone number is a contact of each.
    Person(String),
    /// Contacts of each write from this domain, which is not one that everybody gets addresses of.
    Domain(DomainName),
}

/// Customers that look like a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundGroup {
    /// Why.
    pub why: GroupReason,
    /// Who, by id; at least two, none of them moved.
    pub customers: Vec<CustomerId>,
    /// The name of the group: that of the one which some are in already, else what they have in common.
    pub name: String,
    /// The wave that most of them are in; `None`: none is in a wave.
    pub wave: Option<WaveId>,
}

/// What customers can have in common.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Common {
    Tenant(TenantId),
    Mail(EmailAddress),
    Person(String, String),
    Domain(DomainName),
}

/// The groups that nobody named, refused or gathered already, the largest of each kind first.
pub(super) fn found_groups(plan: &Plan, moving: &Moving) -> Vec<FoundGroup> {
    let ours = own_domains(plan);
    let mut by_common: BTreeMap<Common, BTreeSet<CustomerId>> = BTreeMap::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for customer in plan.customers.iter().filter(|customer| moving.is_left(customer)) {
        for common in commons(customer, &ours, &mut names) {
            by_common.entry(common).or_default().insert(customer.id);
        }
    }
    let mut sets: Vec<(Common, BTreeSet<CustomerId>)> =
        by_common.into_iter().filter(|(_, of)| (2..=MOST).contains(&of.len())).collect();
    sets.sort_by_key(|(common, of)| (rank(common), std::cmp::Reverse(of.len())));
    let refused = plan.about().no_groups;
    let is_refused = |of: &BTreeSet<CustomerId>| refused.iter().any(|set| of.iter().all(|id| set.contains(id)));
    let mut found: Vec<(FoundGroup, BTreeSet<CustomerId>)> = Vec::new();
    for (common, of) in sets {
        // What a wider reason holds already is not said twice.
        if is_refused(&of) || found.iter().any(|(_, held)| of.is_subset(held)) {
            continue;
        }
        if let Some(group) = group(plan, common, &of, &names) {
            found.retain(|(_, held)| !held.is_subset(&of));
            found.push((group, of));
        }
    }
    found.into_iter().map(|(group, _)| group).collect()
}

fn rank(common: &Common) -> u8 {
    match common {
        Common::Tenant(_) => 0,
        Common::Mail(_) => 1,
        Common::Person(..) => 2,
        Common::Domain(_) => 3,
    }
}

/// `None`: somebody has grouped them already, together or apart.
fn group(
    plan: &Plan,
    common: Common,
    of: &BTreeSet<CustomerId>,
    names: &BTreeMap<String, String>,
) -> Option<FoundGroup> {
    let members: Vec<&Customer> = of.iter().filter_map(|id| plan.customers.get(*id)).map(|one| &**one).collect();
    let named: BTreeSet<&str> = members.iter().map(|one| one.group.trim()).filter(|name| !name.is_empty()).collect();
    if 1 < named.len() || members.iter().all(|one| !one.group.trim().is_empty()) {
        return None;
    }
    let (why, own) = match common {
        Common::Tenant(_) => (GroupReason::Tenant, members.first().map(|one| one.name.clone()).unwrap_or_default()),
        Common::Mail(mail) => (GroupReason::Mail(mail.clone()), mail.to_string()),
        Common::Person(folded, _) => {
            let name = names.get(&folded).cloned().unwrap_or(folded);
            (GroupReason::Person(name.clone()), name)
        }
        Common::Domain(domain) => (GroupReason::Domain(domain.clone()), domain.to_string()),
    };
    let name = named.first().map_or_else(|| free_name(plan, &own, of), |name| (*name).to_owned());
    Some(FoundGroup { why, customers: of.iter().copied().collect(), name, wave: most_in(plan, &members) })
}

/// A name that no other group has.
fn free_name(plan: &Plan, own: &str, of: &BTreeSet<CustomerId>) -> String {
    let is_taken = |name: &str| plan.customers.iter().any(|one| !of.contains(&one.id) && one.group.trim() == name);
    let others = (2..).map(|n| format!("{own} ({n})"));
    std::iter::once(own.to_owned()).chain(others).find(|name| !is_taken(name)).unwrap_or_default()
}

/// The wave that most of them are in; a pilot, which is to stay small, only where none is in another one.
fn most_in(plan: &Plan, members: &[&Customer]) -> Option<WaveId> {
    let mut counts: BTreeMap<WaveId, usize> = BTreeMap::new();
    for wave in members.iter().filter_map(|one| one.wave) {
        *counts.entry(wave).or_default() += 1;
    }
    let is_usual = |id: WaveId| plan.waves.get(id).is_some_and(|wave| wave.kind != WaveKind::Pilot);
    counts.into_iter().max_by_key(|(id, n)| (is_usual(*id), *n, std::cmp::Reverse(*id))).map(|(id, _)| id)
}

/// Domains of ours and of providers: whoever writes from there is nobody of a customer.
fn own_domains(plan: &Plan) -> BTreeSet<DomainName> {
    let us = plan.us();
    let people = plan.people.iter().filter_map(|one| one.email.as_ref()?.domain());
    let ours = us.contact.email.as_ref().and_then(EmailAddress::domain);
    let all = people.chain(ours).chain(plan.providers.iter().flat_map(|provider| provider.sender_domains()));
    all.filter_map(|domain| owner_site(&domain)).collect()
}

/// What a customer may have in common with others; `names` keeps how people are written.
fn commons(customer: &Customer, ours: &BTreeSet<DomainName>, names: &mut BTreeMap<String, String>) -> Vec<Common> {
    let mut all: Vec<Common> = customer.microsoft_id.map(Common::Tenant).into_iter().collect();
    for contact in &customer.contacts {
        let domain = contact.email.as_ref().and_then(EmailAddress::domain);
        let site = domain.as_ref().and_then(owner_site);
        if site.as_ref().is_some_and(|site| ours.contains(site)) {
            continue;
        }
        all.extend(contact.email.as_ref().map(EmailAddress::folded).map(Common::Mail));
        all.extend(site.map(Common::Domain));
        let name = contact.name.trim();
        let digits: String = contact.phone.chars().filter(char::is_ascii_digit).collect();
        if !name.is_empty() && DIGITS <= digits.len() {
            let folded = name.to_lowercase();
            names.entry(folded.clone()).or_insert_with(|| name.to_owned());
            all.push(Common::Person(folded, digits));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::plan::company::{Company, Info};
    use crate::domain::plan::contact::Contact;
    use crate::domain::plan::provider::Provider;
    use crate::domain::plan::wave::Wave;

    fn id(n: u64) -> CustomerId {
        CustomerId::new(n)
    }

    /// Customers of whom each has a contact with this name, address and telephone number.
    fn plan(contacts: &[(&str, &str, &str)]) -> Plan {
        let mut plan = Plan::default();
        for (n, (name, email, phone)) in (1..).zip(contacts) {
            let email = EmailAddress::parse(email).ok();
            let contact = Contact { name: (*name).into(), email, phone: (*phone).into(), ..Contact::default() };
            let contacts = vec![contact];
            plan.customers.put(Arc::new(Customer { contacts, ..Customer::new(id(n), format!("Customer {n}")) }));
        }
        plan
    }

    fn change(plan: &mut Plan, n: u64, how: impl FnOnce(&mut Customer)) {
        let mut customer = Customer::clone(plan.customers.get(id(n)).unwrap());
        how(&mut customer);
        plan.customers.put(Arc::new(customer));
    }

    fn found(plan: &Plan) -> Vec<FoundGroup> {
        found_groups(plan, &Moving::of(plan))
    }

    fn members(plan: &Plan) -> Vec<Vec<u64>> {
        found(plan).iter().map(|group| group.customers.iter().map(|id| id.number()).collect()).collect()
    }

    #[test]
    fn same_tenant_contact_and_domain_are_found_and_what_everybody_shares_is_not() {
        let mut plan = plan(&[
            ("Ann", "ann@fabrikam.com", ""),
            ("Bob", "bob@tw.fabrikam.com", ""),
            ("", "owner@gmail.com", ""),
            ("", "Owner@Gmail.com", ""),
            ("", "other@gmail.com", ""),
            ("陳怡君", "", "02-2345-6789"),
            ("陳怡君", "", "(02) 2345 6789"),
            ("陳怡君", "", "07-111-2222"),
        ]);
        assert_eq!(members(&plan), [vec![3, 4], vec![6, 7], vec![1, 2]]);
        let whys: Vec<GroupReason> = found(&plan).into_iter().map(|group| group.why).collect();
        assert_eq!(whys[0], GroupReason::Mail(EmailAddress::parse("owner@gmail.com").unwrap()));
        assert_eq!(whys[1], GroupReason::Person("陳怡君".into()));
        assert_eq!(whys[2], GroupReason::Domain(DomainName::parse("fabrikam.com").unwrap()));
        let tenant = TenantId::parse("11111111-2222-3333-4444-555555555555").unwrap();
        for n in [5, 8] {
            change(&mut plan, n, |one| one.microsoft_id = Some(tenant));
        }
        assert_eq!((found(&plan)[0].why.clone(), members(&plan)[0].clone()), (GroupReason::Tenant, vec![5, 8]));
    }

    #[test]
    fn our_own_people_and_those_of_providers_are_nobody_of_a_customer() {
        let mut plan = plan(&[("", "a@us.example", ""), ("", "b@us.example", ""), ("", "c@northwind.example", "")]);
        change(&mut plan, 3, |one| one.contacts.push(one.contacts[0].clone()));
        let email = EmailAddress::parse("info@us.example").ok();
        assert_eq!(members(&plan), [vec![1, 2]]);
        let mut us = Company::default();
        us.contact.email = email;
        plan.company.put(Arc::new(us));
        assert_eq!(members(&plan), Vec::<Vec<u64>>::new());
        let id = crate::domain::plan::ids::ProviderId::new(9);
        let mail_domains = vec![DomainName::parse("northwind.example").unwrap()];
        plan.providers.put(Arc::new(Provider { mail_domains, ..Provider::new(id, "Northwind") }));
        assert_eq!(members(&plan), Vec::<Vec<u64>>::new());
    }

    #[test]
    fn wider_reason_holds_the_narrower_one_and_too_many_are_no_group() {
        let people = [("", "it@fabrikam.com", ""), ("", "it@fabrikam.com", ""), ("", "ann@fabrikam.com", "")];
        assert_eq!(members(&plan(&people)), [vec![1, 2, 3]]);
        let many: Vec<_> = (0..21).map(|_| ("", "it@fabrikam.com", "")).collect();
        assert_eq!(members(&plan(&many)), Vec::<Vec<u64>>::new());
        assert_eq!(members(&plan(&many[1..])).len(), 1);
    }

    #[test]
    fn whoever_is_grouped_already_is_joined_or_left_as_somebody_said() {
        let mut plan = plan(&[("", "a@fabrikam.com", ""), ("", "b@fabrikam.com", ""), ("", "c@fabrikam.com", "")]);
        change(&mut plan, 2, |one| one.group = "Fabrikam".into());
        assert_eq!(found(&plan)[0].name, "Fabrikam");
        change(&mut plan, 3, |one| one.group = "South".into());
        assert_eq!(found(&plan), [], "somebody told them apart");
        for n in [1, 3] {
            change(&mut plan, n, |one| one.group = "Fabrikam".into());
        }
        assert_eq!(found(&plan), [], "all of them are one");
    }

    #[test]
    fn refused_group_is_not_asked_again_until_somebody_joins_it() {
        let mut plan = plan(&[("", "a@fabrikam.com", ""), ("", "b@fabrikam.com", ""), ("", "c@contoso.com", "")]);
        plan.info.put(Arc::new(Info { no_groups: vec![vec![id(1), id(2)]], ..Info::default() }));
        assert_eq!(found(&plan), []);
        change(&mut plan, 3, |one| one.contacts[0].email = EmailAddress::parse("c@fabrikam.com").ok());
        assert_eq!(members(&plan), [vec![1, 2, 3]]);
    }

    #[test]
    fn wave_of_most_is_proposed_before_that_of_the_pilot_and_names_of_others_are_not_taken() {
        let mut plan = plan(&[("", "a@fabrikam.com", ""), ("", "b@fabrikam.com", ""), ("", "c@fabrikam.com", "")]);
        plan.waves.put(Arc::new(Wave { kind: WaveKind::Pilot, ..Wave::new(WaveId::new(1), "Pilot") }));
        plan.waves.put(Arc::new(Wave::new(WaveId::new(2), "Wave 1")));
        assert_eq!(found(&plan)[0].wave, None);
        for (n, wave) in [(1, 1), (2, 1), (3, 2)] {
            change(&mut plan, n, |one| one.wave = Some(WaveId::new(wave)));
        }
        assert_eq!(found(&plan)[0].wave, Some(WaveId::new(2)));
        let other = Customer { group: "fabrikam.com".into(), ..Customer::new(id(9), "Other") };
        plan.customers.put(Arc::new(other));
        assert_eq!(found(&plan)[0].name, "fabrikam.com (2)");
    }
}
