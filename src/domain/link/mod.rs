//! The link notary: which kind of link a text is, whether it may be handed over as the invitation for both partners,
//! and what is wrong with it.
//!
//! The raw text is judged first (`raw`), then taken apart (`parse`), then compared with the grammar and with the
//! two partners ([`judge`]). A refused text may have a `mend`: a new text, judged again. What is stored and handed
//! over are always the bytes that were judged.

mod accepted;
mod encoded;
mod finding;
mod fingerprint;
mod found;
mod gdap;
pub mod grammar;
mod judge;
mod look_alike;
mod mend;
mod message;
mod parse;
mod partnership;
mod raw;
mod sender;
#[cfg(test)]
mod tests_common;
#[cfg(test)]
mod tests_fuzz;
#[cfg(test)]
mod tests_grammar;
#[cfg(test)]
mod tests_partnership;
#[cfg(test)]
mod tests_paste;
#[cfg(test)]
mod tests_rules;
#[cfg(test)]
mod tests_spoofs;
#[cfg(test)]
mod tests_words;
mod wrap;

use serde::Deserialize;

use crate::domain::plan::ids::{PartnerId, TenantId};
use crate::states;

pub use accepted::{AcceptedLink, other_partners_named};
pub use finding::{Code, FindingKind, LinkFinding, LinkSeverity};
pub use fingerprint::{Fingerprint, NotAFingerprint};
pub use found::addresses_in;
pub use gdap::{GdapFault, gdap_link};
pub use grammar::LinkGrammar;
pub use judge::judge;
pub use look_alike::Likeness;
pub use mend::LinkMend;
pub use partnership::{PartnershipFinding, PartnershipJudgement, judge_partnership};
pub use sender::{IdOwner, NamedId, Sender, ids_named, judge_sender, owner_of_id, owner_site};

states! {
    /// What kind of link a text is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
    pub enum LinkKind: word, key {
        /// Invites a customer to a reseller and its indirect provider.
        TwoPartner => "two-partner", "link-kind-two-partner";
        /// Invites a customer to one partner.
        SinglePartner => "single-partner", "link-kind-single-partner";
        /// Asks a customer for admin roles.
        Gdap => "gdap", "link-kind-gdap";
        /// Leads to the customer agreement.
        CustomerAgreement => "customer-agreement", "link-kind-customer-agreement";
        /// Leads to a portal that no longer takes invitations.
        Retired => "retired", "link-kind-retired";
        /// Hidden behind a redirector or shortener.
        Wrapped => "wrapped", "link-kind-wrapped";
        /// Leads to Partner Center, where partners take invitations from each other. Their form is documented nowhere, so
        /// only the host tells; [`judge_partnership`] judges them.
        Partnership => "partnership", "link-kind-partnership";
        /// Anything else.
        Unknown => "unknown", "link-kind-unknown";
    }
}

states! {
    /// May the link be handed over as the invitation for both partners?
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum LinkVerdict: word, key, tone {
        /// Yes.
        Good => "good", "link-verdict-good", Done;
        /// Yes, after a person has looked.
        Warnings => "warnings", "link-verdict-warnings", Warning;
        /// No.
        Refused => "refused", "link-verdict-refused", Late;
    }
}

/// Whom the link must name. None = not given, so not checked; the judgement then says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    /// Our own tenant.
    pub reseller: Option<TenantId>,
    /// The tenant of the customer's provider.
    pub provider: Option<TenantId>,
    /// The tenants of the plan's other providers, to tell a mix-up from a stranger.
    pub other_providers: Vec<TenantId>,
    /// Our own Partner IDs. No source says whether a link carries the location's or the global one, so either is right.
    pub partner_ids: Vec<PartnerId>,
}

/// What a link says, part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkParts {
    /// Exactly the bytes between `https://` and the path.
    pub host: String,
    /// From the first slash to `?` or `#`.
    pub path: String,
    /// The kind word.
    pub inv_type: Option<String>,
    /// The tenant in the reseller's place; none also when it is no tenant ID.
    pub reseller: Option<TenantId>,
    /// The tenant in the provider's place; none also when it is no tenant ID.
    pub provider: Option<TenantId>,
    /// The Partner ID, as written.
    pub partner_id: Option<String>,
    /// Whether delegated admin rights are asked for, as written.
    pub admin_rights: Option<String>,
    /// Behind `#`.
    pub fragment: Option<String>,
}

/// All that is to be said about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// What it is, recognised even where it is damaged.
    pub kind: LinkKind,
    /// The worst of the findings, as a word.
    pub verdict: LinkVerdict,
    /// The worst first.
    pub findings: Vec<LinkFinding>,
    /// A better text for a refused one; has been judged, and may still be refused. To be offered, never to be taken
    /// unasked.
    pub mended: Option<String>,
    /// What was undone to get `mended`, in order.
    pub mends: Vec<LinkMend>,
    /// Different links within the text, each usable, of which a person has to choose one; then `mended` is none.
    pub choices: Vec<String>,
    /// None where the text is damaged, so that its parts cannot be trusted.
    pub parts: Option<Box<LinkParts>>,
    /// Of the text as it is; none when refused.
    pub fingerprint: Option<Fingerprint>,
}

impl Judgement {
    /// Whether whoever uses the link has to say why, for nobody has seen such a form yet.
    pub fn asks_for_a_reason(&self) -> bool {
        self.verdict == LinkVerdict::Warnings && self.findings.iter().any(LinkFinding::is_unknown)
    }
}
