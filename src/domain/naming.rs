//! Which customers are meant by words that people have at hand: Microsoft IDs, domains, names.

use std::collections::HashMap;

use super::plan::Plan;
use super::plan::ids::{CustomerId, TenantId};
use super::search::fold;

/// The customers of a plan by all that names one.
pub struct Naming<'p> {
    by_key: HashMap<String, Vec<CustomerId>>,
    by_name: HashMap<String, Vec<(CustomerId, &'p str)>>,
}

/// Whom the lines of a text name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Each once, in the order of the text.
    pub customers: Vec<CustomerId>,
    /// What names nobody.
    pub unknown: Vec<String>,
    /// What names several customers.
    pub unclear: Vec<String>,
}

impl<'p> Naming<'p> {
    /// Reads the names of all customers.
    pub fn of(plan: &'p Plan) -> Self {
        let mut naming = Self { by_key: HashMap::new(), by_name: HashMap::new() };
        for customer in plan.customers.iter() {
            let tenant = customer.microsoft_id.map(|tenant| tenant.to_string());
            let domain = customer.domain.as_ref().map(|domain| domain.as_str().to_lowercase());
            for key in [Some(customer.id.to_string()), tenant, domain].into_iter().flatten() {
                naming.by_key.entry(key).or_default().push(customer.id);
            }
            naming.by_name.entry(fold(customer.name.trim())).or_default().push((customer.id, &customer.name));
        }
        naming
    }

    /// The customers that this word names: by Microsoft ID, domain or the plan's own ID, else by name, whatever the case
    /// and the accents unless those tell two apart.
    pub fn find(&self, word: &str) -> Vec<CustomerId> {
        let word = word.trim();
        let key = TenantId::parse(word).map_or_else(|_| word.to_lowercase(), |tenant| tenant.to_string());
        if let Some(found) = self.by_key.get(&key) {
            return found.clone();
        }
        let Some(found) = self.by_name.get(&fold(word)) else { return Vec::new() };
        let exact: Vec<CustomerId> = found.iter().filter(|(_, name)| name.trim() == word).map(|(id, _)| *id).collect();
        if exact.is_empty() { found.iter().map(|(id, _)| *id).collect() } else { exact }
    }

    /// Whom each line names: its cells, as a spreadsheet copies them, are asked one after the other until one names a
    /// single customer.
    pub fn find_lines(&self, text: &str) -> Named {
        let mut named = Named::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let cells = || line.split('\t').map(str::trim).filter(|cell| !cell.is_empty());
            let found: Vec<Vec<CustomerId>> = cells().map(|cell| self.find(cell)).collect();
            match found.iter().find(|found| found.len() == 1) {
                Some(one) => {
                    let is_new = |id: &&CustomerId| !named.customers.contains(id);
                    named.customers.extend(one.iter().find(is_new).copied().into_iter().collect::<Vec<_>>());
                }
                None => {
                    let said = cells().next().unwrap_or_default().to_owned();
                    let is_nobody = found.iter().all(Vec::is_empty);
                    if is_nobody { named.unknown.push(said) } else { named.unclear.push(said) }
                }
            }
        }
        named
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::plan::contact::DomainName;
    use crate::domain::plan::customer::Customer;

    fn plan() -> Plan {
        let mut plan = Plan::default();
        for (id, name, domain) in
            [(1, "Fabrikam", "fabrikam.com"), (2, "Adatum", "a.com"), (3, "ADATUM", "b.com"), (4, "Café 晴川", "")]
        {
            let mut customer = Customer::new(CustomerId::new(id), name);
            customer.domain = DomainName::parse(domain).ok();
            customer.microsoft_id = TenantId::parse(&format!("0000000{id}-5a3c-4e1f-9b2d-000000000001")).ok();
            plan.customers.put(Arc::new(customer));
        }
        plan
    }

    fn ids(named: &[CustomerId]) -> Vec<u64> {
        named.iter().map(|id| id.number()).collect()
    }

    #[test]
    fn words_name_customers_by_id_by_domain_and_by_name() {
        let plan = plan();
        let naming = Naming::of(&plan);
        for (word, expected) in [
            ("00000001-5A3C-4E1F-9B2D-000000000001", vec![1]),
            ("{00000001-5a3c-4e1f-9b2d-000000000001}", vec![1]),
            (" FABRIKAM.COM ", vec![1]),
            ("fabrikam", vec![1]),
            ("cafe 晴川", vec![4]),
            ("ADATUM", vec![3]),
            ("adatum", vec![2, 3]),
            ("Contoso", vec![]),
        ] {
            assert_eq!(ids(&naming.find(word)), expected, "{word}");
        }
    }

    #[test]
    fn lines_of_a_spreadsheet_name_each_customer_once_and_tell_what_they_do_not() {
        let plan = plan();
        let text =
            "Customer\tDomain\r\nfabrikam\tfabrikam.com\r\n\r\nadatum\tb.com\r\nadatum\r\nFabrikam\r\nContoso\t\r\n";
        let named = Naming::of(&plan).find_lines(text);
        assert_eq!(ids(&named.customers), [1, 3]);
        assert_eq!(
            (named.unknown, named.unclear),
            (vec!["Customer".to_owned(), "Contoso".into()], vec!["adatum".into()])
        );
    }
}
