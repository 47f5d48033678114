//! Which customers are meant by words that people have at hand: Microsoft IDs, domains, names.

use std::collections::{HashMap, HashSet};

use super::plan::Plan;
use super::plan::ids::{CustomerId, TenantId};
use super::search::fold;

/// The customers of a plan by all that names one.
pub struct Naming<'p> {
    told: HashMap<String, Vec<CustomerId>>,
    own: HashMap<String, CustomerId>,
    names: HashMap<String, Vec<(CustomerId, &'p str)>>,
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
        let mut naming = Self { told: HashMap::new(), own: HashMap::new(), names: HashMap::new() };
        for customer in plan.customers.iter() {
            let tenant = customer.microsoft_id.map(|tenant| tenant.to_string());
            let domain = customer.domain.as_ref().map(|domain| domain.as_str().to_lowercase());
            naming.own.insert(customer.id.to_string(), customer.id);
            for key in [tenant, domain].into_iter().flatten() {
                naming.told.entry(key).or_default().push(customer.id);
            }
            naming.names.entry(fold(customer.name.trim())).or_default().push((customer.id, &customer.name));
        }
        naming
    }

    /// The customers that this word names: by Microsoft ID, domain or the plan's own ID, else by name, whatever the case
    /// and the accents unless those tell two apart.
    pub fn find(&self, word: &str) -> Vec<CustomerId> {
        match self.own.get(&word.trim().to_lowercase()) {
            Some(id) => vec![*id],
            None => self.find_told(word),
        }
    }

    /// The same without the plan's own IDs, which nobody outside of it tells.
    fn find_told(&self, word: &str) -> Vec<CustomerId> {
        let word = word.trim();
        let key = TenantId::parse(word).map_or_else(|_| word.to_lowercase(), |tenant| tenant.to_string());
        if let Some(found) = self.told.get(&key) {
            return found.clone();
        }
        let Some(found) = self.names.get(&fold(word)) else { return Vec::new() };
        let exact: Vec<CustomerId> = found.iter().filter(|(_, name)| name.trim() == word).map(|(id, _)| *id).collect();
        if exact.is_empty() { found.iter().map(|(id, _)| *id).collect() } else { exact }
    }

    /// Whom each line names: its cells, as a spreadsheet copies them, each `bare` of what a table puts before it. Cells of
    /// which each alone names another customer name nobody together.
    pub fn find_lines(&self, text: &str, bare: impl Fn(&str) -> &str) -> Named {
        let mut named = Named::default();
        let mut seen = HashSet::new();
        for line in text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()) {
            let cells: Vec<&str> =
                line.split('\t').map(|cell| bare(cell.trim())).filter(|cell| !cell.is_empty()).collect();
            let found: Vec<Vec<CustomerId>> = cells.iter().map(|cell| self.find_told(cell)).collect();
            let mut single = found.iter().filter(|found| found.len() == 1).flatten();
            let first = single.next();
            let said = || cells.first().copied().unwrap_or_default().to_owned();
            match first {
                Some(id) if single.all(|other| other == id) => {
                    if seen.insert(*id) {
                        named.customers.push(*id);
                    }
                }
                None if found.iter().all(Vec::is_empty) => named.unknown.push(said()),
                Some(_) | None => named.unclear.push(said()),
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
    fn words_name_customers_own_by_domain_and_names() {
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
        let text = "Customer\tDomain\r\nfabrikam\tfabrikam.com\r\n\r\nadatum\tb.com\r\nadatum\r\nFabrikam\r\n2\r\n17\t'Café 晴川\r\nCafé 晴川\tfabrikam.com\r\nContoso\t\r\n";
        let named = Naming::of(&plan).find_lines(text, |cell| cell.trim_start_matches('\''));
        assert_eq!(ids(&named.customers), [1, 3, 4]);
        assert_eq!(
            (named.unknown, named.unclear),
            (vec!["Customer".to_owned(), "2".into(), "Contoso".into()], vec!["adatum".into(), "Café 晴川".into()])
        );
    }
}
