//! Links of GDAP requests in a list: each line names a customer and brings its link.

use super::link::{GdapFault, LinkGrammar, addresses_in, gdap_link};
use super::naming::Naming;
use super::plan::Plan;
use super::plan::ids::CustomerId;

/// Why a line brings nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// No customer is named, or several are.
    Who,
    /// The link is not right.
    Link(GdapFault),
    /// Another customer has this link, in the plan or in the list.
    Taken {
        /// Which one.
        by: CustomerId,
    },
    /// The customer was named before with another link.
    Twice,
}

/// What a list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GdapList {
    /// Whose request has which link, in the order of the list.
    pub links: Vec<(CustomerId, String)>,
    /// Lines, counted from 1, of customers who have another link in the plan: who, and which link would take its place.
    pub replacing: Vec<(usize, CustomerId, String)>,
    /// The lines, counted from 1, that `links` come from.
    pub lines: Vec<usize>,
    /// How many lines bring a link that their customer has already.
    pub n_known: usize,
    /// Lines, counted from 1, that bring nothing, and why.
    pub faults: Vec<(usize, LineFault)>,
}

/// Another customer of the plan whose request has this link.
pub fn taken_by(plan: &Plan, customer: CustomerId, link: &str) -> Option<CustomerId> {
    let has = |text: &str| text == link;
    let others = plan.customers.iter().filter(|other| other.id != customer);
    others.filter(|other| other.tracks().gdap.as_ref().is_some_and(|one| has(&one.text))).map(|other| other.id).next()
}

fn link_of(plan: &Plan, customer: CustomerId) -> Option<&str> {
    plan.customers.get(customer)?.tracks().gdap.as_ref().map(|request| request.text.as_str())
}

impl GdapList {
    /// Reads a list: a name, domain or Microsoft ID and a link in each line, in either order; empty lines say nothing.
    pub fn read(plan: &Plan, grammar: &LinkGrammar, text: &str) -> Self {
        let naming = Naming::of(plan);
        let mut list = Self::default();
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            match list.line(plan, (grammar, &naming), line) {
                Ok(one) if list.brings(&one) => {}
                Ok((customer, link)) => match link_of(plan, customer) {
                    Some(held) if held == link => list.n_known += 1,
                    Some(_) => list.replacing.push((index + 1, customer, link)),
                    None => {
                        list.links.push((customer, link));
                        list.lines.push(index + 1);
                    }
                },
                Err(fault) => list.faults.push((index + 1, fault)),
            }
        }
        list
    }

    /// All that the list would put into the plan.
    fn all(&self) -> impl Iterator<Item = (CustomerId, &str)> {
        let new = self.links.iter().map(|(customer, link)| (*customer, link.as_str()));
        new.chain(self.replacing.iter().map(|(_, customer, link)| (*customer, link.as_str())))
    }

    fn brings(&self, (customer, link): &(CustomerId, String)) -> bool {
        self.all().any(|one| one == (*customer, link.as_str()))
    }

    fn line(
        &self,
        plan: &Plan,
        (grammar, naming): (&LinkGrammar, &Naming<'_>),
        line: &str,
    ) -> Result<(CustomerId, String), LineFault> {
        let link = gdap_link(line, grammar).map_err(LineFault::Link)?;
        let mut rest = line.replace(&link, "\t");
        for other in addresses_in(&rest) {
            rest = rest.replace(&other, "\t");
        }
        let words =
            rest.split('\t').map(|word| word.trim_matches(|c: char| c.is_whitespace() || ",;:\"，；：|".contains(c)));
        let mut found =
            words.filter(|word| !word.is_empty()).map(|word| naming.find(word)).filter(|all| all.len() == 1);
        let customer = found.next().and_then(|all| all.first().copied()).ok_or(LineFault::Who)?;
        if found.any(|all| all != [customer]) {
            return Err(LineFault::Who);
        }
        let in_list = self.all().find(|(other, text)| *other != customer && *text == link).map(|(other, _)| other);
        if let Some(by) = in_list.or_else(|| taken_by(plan, customer, &link)) {
            return Err(LineFault::Taken { by });
        }
        if self.all().any(|(other, text)| other == customer && text != link) {
            return Err(LineFault::Twice);
        }
        Ok((customer, link))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::moment::Moment;
    use crate::domain::sample::sample_plan;

    fn link(n: u32) -> String {
        let ids = format!("{n:08}-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836");
        format!("https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/{ids}")
    }

    #[test]
    fn each_line_names_a_customer_and_its_own_link() {
        let plan = sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap();
        let customers: Vec<_> = plan.customers.iter().take(3).cloned().collect();
        let domain = customers[1].domain.clone().unwrap();
        let text = format!(
            "{}\t{}\n\n{}, {domain}\n\"{}\";{}\nNobody Ltd\t{}\n{}\t{}\n{}\thttps://contoso.example",
            customers[0].name,
            link(1),
            link(2),
            customers[2].name,
            link(3),
            link(4),
            customers[2].name,
            link(1),
            customers[0].name,
        );
        let list = GdapList::read(&plan, &LinkGrammar::shipped().unwrap(), &text);
        let expected: Vec<_> = (0..3).map(|at| (customers[at].id, link(at as u32 + 1))).collect();
        assert_eq!(list.links, expected);
        let faults = [
            (5, LineFault::Who),
            (6, LineFault::Taken { by: customers[0].id }),
            (7, LineFault::Link(GdapFault::NoLink)),
        ];
        assert_eq!(list.faults, faults);
    }

    #[test]
    fn link_that_a_customer_has_is_never_replaced_unasked() {
        use crate::domain::edit::Edit;
        use crate::domain::edit::customers::CustomerEdit;
        use crate::domain::link::Fingerprint;
        use crate::domain::plan::gdap::GdapRequest;
        use crate::domain::plan::moment::Stamp;
        let now = Moment::parse("2026-11-22T09:00:00Z").unwrap();
        let plan = sample_plan(now).unwrap();
        let first = plan.customers.iter().next().unwrap().clone();
        let (text, pasted) = (link(1), Stamp { at: now, by: "Lin".into() });
        let made = "2026-11-20".parse().unwrap();
        let request = GdapRequest { fingerprint: Fingerprint::of(&text), text, made, pasted };
        let edit = Edit::Customer(CustomerEdit::RequestGdap(vec![(first.id, request)]));
        assert_eq!((plan.label(&edit).key, plan.label(&edit).n), ("edit-customer-gdap", 1));
        let plan = plan.apply(&edit).unwrap();
        let text = format!("{0}, {1}\n{0}, {2}\n{0}, {3}", first.name, link(1), link(2), link(3));
        let list = GdapList::read(&plan, &LinkGrammar::shipped().unwrap(), &text);
        assert_eq!((list.links.len(), list.n_known), (0, 1));
        assert_eq!(list.replacing, [(2, first.id, link(2))]);
        assert_eq!(list.faults, [(3, LineFault::Twice)]);
    }
}
