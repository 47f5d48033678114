//! What is missing or contradictory in a plan, as data.

use super::compose::expected;
use super::link::{LinkGrammar, LinkVerdict, judge};
use super::plan::Plan;
use crate::states;

states! {
    /// How bad a finding is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Severity: word {
        /// Worth a look.
        Warning => "warning";
        /// Keeps letters from being handed over, or contradicts itself.
        Problem => "problem";
    }
}

/// Something about a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Our company has no name.
    NoCompanyName,
    /// Our tenant is not known, so links are not checked for naming us.
    NoCompanyTenant,
    /// The plan has no provider.
    NoProvider,
    /// This provider's tenant is not known, so its links are not checked for naming it.
    NoProviderTenant {
        /// The provider's name.
        provider: String,
    },
    /// No link was pasted for this provider, although customers need it.
    NoLink {
        /// The provider's name.
        provider: String,
    },
    /// The link is refused.
    LinkRefused {
        /// The provider's name.
        provider: String,
    },
    /// The link has warnings.
    LinkHasWarnings {
        /// The provider's name.
        provider: String,
    },
    /// The link's bytes are not those that were accepted.
    LinkChanged {
        /// The provider's name.
        provider: String,
    },
    /// Customers that name a provider which the plan does not have.
    ProviderGone {
        /// How many.
        n: usize,
    },
    /// Customers that nobody can be written to.
    NoAddress {
        /// How many.
        n: usize,
    },
    /// Two customers have one Microsoft ID.
    SameMicrosoftId {
        /// Name of the first.
        first: String,
        /// Name of the second.
        second: String,
    },
}

impl Finding {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::NoCompanyTenant
            | Self::NoProviderTenant { .. }
            | Self::LinkHasWarnings { .. }
            | Self::NoAddress { .. } => Severity::Warning,
            Self::NoCompanyName
            | Self::NoProvider
            | Self::NoLink { .. }
            | Self::LinkRefused { .. }
            | Self::LinkChanged { .. }
            | Self::ProviderGone { .. }
            | Self::SameMicrosoftId { .. } => Severity::Problem,
        }
    }
}

/// Everything that is missing or contradictory, in the order of the plan.
pub fn findings(plan: &Plan, grammar: &LinkGrammar) -> Vec<Finding> {
    let mut found = Vec::new();
    let us = plan.us();
    if us.name.trim().is_empty() {
        found.push(Finding::NoCompanyName);
    }
    if us.tenant.is_none() {
        found.push(Finding::NoCompanyTenant);
    }
    if plan.providers.is_empty() {
        found.push(Finding::NoProvider);
    }
    for provider in plan.providers.iter() {
        let name = || provider.name.clone();
        if provider.tenant.is_none() {
            found.push(Finding::NoProviderTenant { provider: name() });
        }
        let is_used = || plan.customers.iter().any(|c| plan.provider_of(c).is_some_and(|p| p.id == provider.id));
        let Some(link) = plan.link_for(provider.id) else {
            if is_used() {
                found.push(Finding::NoLink { provider: name() });
            }
            continue;
        };
        if !link.fingerprint.verify(&link.text) {
            found.push(Finding::LinkChanged { provider: name() });
        }
        match judge(&link.text, &expected(plan, &us, provider), grammar).verdict {
            LinkVerdict::Good => {}
            LinkVerdict::Warnings => found.push(Finding::LinkHasWarnings { provider: name() }),
            LinkVerdict::Refused => found.push(Finding::LinkRefused { provider: name() }),
        }
    }
    customer_findings(plan, &mut found);
    found
}

fn customer_findings(plan: &Plan, found: &mut Vec<Finding>) {
    let is_gone = |id| plan.providers.get(id).is_none();
    let n_gone = plan.customers.iter().filter(|c| c.provider.is_some_and(is_gone)).count();
    if 0 < n_gone {
        found.push(Finding::ProviderGone { n: n_gone });
    }
    let is_mute = |c: &super::plan::customer::Customer| c.recipient().is_none_or(|contact| contact.email.is_none());
    let n_mute = plan.customers.iter().filter(|c| is_mute(c)).count();
    if 0 < n_mute {
        found.push(Finding::NoAddress { n: n_mute });
    }
    let mut seen = std::collections::BTreeMap::new();
    for customer in plan.customers.iter() {
        if let Some(id) = customer.microsoft_id
            && let Some(first) = seen.insert(id, customer.name.clone())
        {
            found.push(Finding::SameMicrosoftId { first, second: customer.name.clone() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::edit::partners::LinkEdit;
    use crate::domain::plan::moment::Moment;
    use crate::domain::sample::{new_plan, sample_plan};

    fn sample() -> Plan {
        sample_plan(Moment::parse("2026-11-22T09:00:00Z").unwrap()).unwrap()
    }

    #[test]
    fn sample_lacks_two_addresses_and_nothing_else() {
        let found = findings(&sample(), &LinkGrammar::shipped().unwrap());
        assert_eq!(found, [Finding::NoAddress { n: 2 }]);
    }

    #[test]
    fn new_plan_lacks_a_company_and_a_provider() {
        let found = findings(&new_plan("New", || 1), &LinkGrammar::shipped().unwrap());
        assert_eq!(found, [Finding::NoCompanyName, Finding::NoCompanyTenant, Finding::NoProvider]);
    }

    #[test]
    fn provider_with_customers_needs_a_link() {
        let plan = sample();
        let link = plan.links.iter().next().unwrap().id;
        let plan = plan.apply(&Edit::Link(LinkEdit::Remove(link))).unwrap();
        let found = findings(&plan, &LinkGrammar::shipped().unwrap());
        assert_eq!(found[0], Finding::NoLink { provider: "Northwind Distribution".into() });
    }
}
