//! The sheet for an administrator who is to accept an invitation, in words; only for a link that was judged good.

use std::borrow::Cow;

use super::{Lang, facts};
use crate::domain::link::{Judgement, LinkParts, LinkVerdict};
use crate::domain::plan::Plan;
use crate::domain::plan::company::Company;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::TenantId;
use crate::domain::plan::provider::Provider;
use crate::domain::rules::{Fact, RuleBook};
use crate::domain::slug::Slug;
use crate::exchange::paper::{PaperSource, TrustPaper};

/// Characters of an ID that people compare.
const LAST: usize = 4;

/// Which page it is, and what is pressed there.
const BUTTONS: Slug = Slug::new("invite-accept-buttons");
/// Who can accept.
const ACCEPTOR: Slug = Slug::new("invite-acceptor-role");
/// Where it is accepted, and that the customer agreement may be asked for.
const WHERE: Slug = Slug::new("invite-accepted-where");
/// That admin access is asked for by itself.
const ADMIN: Slug = Slug::new("gdap-separate");

/// What the sheet is about.
#[derive(Clone, Copy)]
pub struct TrustOf<'a> {
    /// The plan, with our company.
    pub plan: &'a Plan,
    /// The book whose facts it rests on.
    pub book: &'a RuleBook,
    /// The provider that the link is for.
    pub provider: &'a Provider,
    /// How that link was judged; `None`: there is no link.
    pub judgement: Option<&'a Judgement>,
    /// Whose administrator it is for; `None`: anybody's.
    pub customer: Option<&'a Customer>,
}

impl TrustOf<'_> {
    /// Why there is no sheet; `None`: there is one.
    pub fn why_not(&self, lang: &Lang) -> Option<String> {
        let key = match (self.judgement, self.plan.link_for(self.provider.id)) {
            _ if self.plan.us().name.trim().is_empty() => "letter-no-company-name",
            (None, _) | (_, None) => "trust-no-link",
            (Some(judgement), Some(link)) => match judgement.verdict {
                LinkVerdict::Refused => "trust-link-refused",
                LinkVerdict::Warnings => "trust-link-warnings",
                LinkVerdict::Good if !link.fingerprint.verify(&link.text) => "trust-link-refused",
                LinkVerdict::Good => return None,
            },
        };
        Some(lang.with(key, &[("provider", &self.provider.name)]).into_owned())
    }

    /// The sheet in this language; `None`: see [`TrustOf::why_not`].
    pub fn paper(&self, lang: &Lang) -> Option<TrustPaper> {
        if self.why_not(lang).is_some() {
            return None;
        }
        let parts = self.judgement?.parts.as_deref()?;
        let us = self.plan.us();
        let companies = [("us", us.name.as_str()), ("provider", self.provider.name.as_str())];
        let text = |key: &str| lang.text(key).into_owned();
        let named = |key: &str| lang.with(key, &companies).into_owned();
        let lead = match self.customer {
            Some(customer) => {
                let args = [companies[0], companies[1], ("customer", customer.name.as_str())];
                lang.with("trust-lead-of", &args).into_owned()
            }
            None => named("trust-lead"),
        };
        let mut grants = vec![named("trust-grants-both"), named("trust-grants-orders")];
        grants.extend(self.fact(WHERE).map(|_| text("trust-grants-agreement")));
        let mut grants_not = vec![text("trust-not-password"), text("trust-not-move")];
        grants_not.extend(self.fact(ADMIN).map(|_| text("trust-not-admin")));
        let asks_for_none = parts.admin_rights.as_deref().is_some_and(|said| said.eq_ignore_ascii_case("false"));
        grants_not.push(text(if asks_for_none { "trust-not-asked" } else { "trust-not-shown" }));
        let link = [("host", parts.host.as_str())];
        let mut steps = vec![lang.with("trust-check-host", &link).into_owned(), text("trust-check-ids")];
        steps.push(named("trust-check-names"));
        let mut page = Vec::new();
        page.extend(self.fact(ACCEPTOR).map(|_| text("trust-page-who")));
        page.extend(self.fact(BUTTONS).map(|_| text("trust-page-buttons")));
        page.push(named("trust-page-after"));
        Some(TrustPaper {
            language: lang.language(),
            title: text("trust-title"),
            lead,
            facts: self.facts(lang, &us, parts),
            parts: vec![
                (text("trust-check"), steps),
                (text("trust-grants"), grants),
                (text("trust-not"), grants_not),
                (text("trust-page"), page),
            ],
            sources_title: text("trust-sources"),
            sources: self.sources(lang),
            foot: named("trust-foot"),
        })
    }

    fn fact(&self, id: Slug) -> Option<&Fact> {
        self.book.fact(id)
    }

    /// What is to be compared: names, the ends of IDs, the address, and how to reach us.
    fn facts(&self, lang: &Lang, us: &Company, parts: &LinkParts) -> Vec<(String, String)> {
        let (ours, theirs) = (us.name.as_str(), self.provider.name.as_str());
        let tenant = |id: TenantId, named: Option<TenantId>| {
            let key = if named == Some(id) { "trust-end-in-link" } else { "trust-end" };
            lang.with(key, &[("end", end(&id.to_string()))]).into_owned()
        };
        let partner = |id: &str| {
            let key = if parts.partner_id.as_deref() == Some(id) { "trust-end-in-link" } else { "trust-end" };
            lang.with(key, &[("end", end(id))]).into_owned()
        };
        let label = |key: &str, company: &str| lang.with(key, &[("company", company)]).into_owned();
        let text = |key: &str| lang.text(key).into_owned();
        let mut facts = vec![(text("trust-names"), lang.list([ours, theirs]))];
        facts.extend(us.tenant.map(|id| (label("trust-tenant", ours), tenant(id, parts.reseller))));
        let our_ids = us.location_partner_id.iter().chain(&us.global_partner_id);
        let in_link = our_ids.clone().find(|id| parts.partner_id.as_deref() == Some(id.as_str()));
        let shown = in_link.or(us.location_partner_id.as_ref());
        facts.extend(shown.map(|id| (label("trust-partner", ours), partner(id.as_str()))));
        facts.extend(self.provider.tenant.map(|id| (label("trust-tenant", theirs), tenant(id, parts.provider))));
        let partner_id = self.provider.partner_id.as_ref();
        facts.extend(partner_id.map(|id| (label("trust-partner", theirs), partner(id.as_str()))));
        facts.push((text("trust-host"), format!("https://{}/", parts.host)));
        let contact = &us.contact;
        let words: [Cow<'_, str>; 2] = [contact.name.trim().into(), contact.phone.trim().into()];
        let known: Vec<_> = words.iter().filter(|word| !word.is_empty()).collect();
        let call = match (known.is_empty(), contact.phone.trim().is_empty()) {
            (true, _) => text("trust-call-unknown"),
            (false, true) => lang.with("trust-call-person", &[("contact", &lang.list(&known))]).into_owned(),
            (false, false) => lang.with("trust-call-number", &[("contact", &lang.list(&known))]).into_owned(),
        };
        facts.push((text("trust-call"), call));
        facts
    }

    /// The sources of what Microsoft says, each once.
    fn sources(&self, lang: &Lang) -> Vec<PaperSource> {
        let mut sources: Vec<PaperSource> = Vec::new();
        for fact in [BUTTONS, ACCEPTOR, WHERE, ADMIN].into_iter().filter_map(|id| self.fact(id)) {
            let text = facts::source_line(lang, self.book, fact);
            let address = self.book.source(&fact.source).and_then(|source| source.link.clone());
            if sources.iter().all(|known| known.text != text) {
                sources.push(PaperSource { text, address });
            }
        }
        sources
    }
}

/// The last characters of an ID.
fn end(id: &str) -> &str {
    let from = id.char_indices().rev().nth(LAST - 1).map_or(0, |(at, _)| at);
    &id[from..]
}
