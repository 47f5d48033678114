//! What is known about relationship links, read from `assets/rules/links.ron`; nothing of it stands in code.

use chrono::NaiveDate;
use serde::Deserialize;

use super::LinkKind;
pub use super::wrap::{HostPattern, WrapTarget, WrapperFact};
use crate::domain::rules::Confidence;

/// The known words of relationship links; see the file for the facts and their sources.
/// The default knows no host, so it accepts no link.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkGrammar {
    /// The clouds; one without a host in `hosts` has no documented link, so no link is accepted for it.
    pub clouds: Vec<CloudFact>,
    /// Portals that take or took invitations.
    pub hosts: Vec<HostFact>,
    /// Mail gateways, redirectors and shorteners that hide the real link.
    pub wrappers: Vec<WrapperFact>,
    /// Paths of the portal, in each way of writing that was seen.
    pub paths: Vec<PathFact>,
    /// Values of the parameter with the role [`Role::InvType`].
    pub inv_types: Vec<InvTypeFact>,
    /// Parameters of the query.
    pub parameters: Vec<ParameterFact>,
    /// What may stand after `#`.
    pub fragments: Vec<FragmentFact>,
    /// Values of the parameter with the role [`Role::Reference`].
    pub references: Vec<ReferenceFact>,
    /// Where Partner Center is: the only places that a partnership invitation may lead to.
    pub partnership_hosts: Vec<PartnershipHostFact>,
}

/// Who says so, and when.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrammarSource {
    /// Unique within the grammar.
    pub id: String,
    /// The text or code it was read in.
    pub source: String,
    /// The date or span the source carries, or `undated`.
    pub dated: String,
    /// The day somebody last compared the fact with its source.
    pub checked: NaiveDate,
    /// How far to trust it.
    pub confidence: Confidence,
}

/// A Microsoft cloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum LinkCloud {
    /// The worldwide cloud.
    Public,
    /// The cloud in China, operated by 21Vianet.
    China21Vianet,
    /// The cloud of the US Government.
    UsGovernment,
}

/// A cloud and who says that invitations work there.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CloudFact {
    /// Which cloud.
    pub name: LinkCloud,
    /// Who says so.
    pub fact: GrammarSource,
}

/// A portal.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostFact {
    /// The whole host, lower case; never a suffix.
    pub name: String,
    /// The cloud it serves.
    pub cloud: LinkCloud,
    /// What it does today.
    pub duty: HostDuty,
    /// Kinds that it may well take, though no text shows such a link there: worth a warning, no ground to refuse.
    #[serde(default)]
    pub undocumented: Vec<LinkKind>,
    /// Who says so.
    pub fact: GrammarSource,
}

/// What a portal does today.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum HostDuty {
    /// Takes links of these kinds.
    Accepts(Vec<LinkKind>),
    /// Took invitations once.
    Retired,
}

/// A path of the portal.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathFact {
    /// As written, from the first slash.
    pub text: String,
    /// The only host on which it was seen; `None`: it holds on every host.
    #[serde(default)]
    pub host: Option<String>,
    /// Who says so.
    pub fact: GrammarSource,
}

/// Where a path was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PathSeen {
    /// On this host, letter for letter.
    AsWritten,
    /// On this host, in other small and capital letters.
    OtherCase,
    /// On another host of the admin center, or without the slash at its end.
    Elsewhere,
}

/// A kind word of the query.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvTypeFact {
    /// As written.
    pub word: String,
    /// What it asks the customer for.
    pub means: InvType,
    /// Who says so.
    pub fact: GrammarSource,
}

/// What an invitation asks the customer for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum InvType {
    /// To take a reseller and its provider.
    BothPartners,
    /// To take one partner.
    OnePartner,
    /// To give admin rights without a sale.
    AdminRightsOnly,
}

/// A parameter of the query.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParameterFact {
    /// As written.
    pub name: String,
    /// What its value is.
    pub role: Role,
    /// Who says so.
    pub fact: GrammarSource,
}

/// What the value of a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Role {
    /// The kind word.
    InvType,
    /// The tenant ID of the partner who sends: the reseller.
    Reseller,
    /// The Partner ID of the reseller.
    PartnerId,
    /// The tenant ID of the indirect provider.
    Provider,
    /// Whether delegated admin rights are asked for.
    AdminRights,
    /// A page of the portal to go to.
    Reference,
}

/// Something that may stand after `#`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FragmentFact {
    /// As written, without `#`.
    pub text: String,
    /// Whether more may follow.
    pub shape: FragmentShape,
    /// Where it leads.
    pub means: FragmentMeaning,
    /// Who says so.
    pub fact: GrammarSource,
}

/// How a fragment is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum FragmentShape {
    /// Nothing may follow.
    Whole,
    /// Something follows, such as an id.
    Start,
}

/// Where a fragment leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum FragmentMeaning {
    /// The page that takes reseller invitations.
    Invitation,
    /// The approval of admin roles.
    Gdap,
    /// Nowhere: somebody made it up.
    Invented,
}

/// A page of the portal that a link can name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceFact {
    /// As written.
    pub text: String,
    /// The kind of a link that names it.
    pub means: LinkKind,
    /// Who says so.
    pub fact: GrammarSource,
}

/// A site of Partner Center.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnershipHostFact {
    /// The whole host, lower case; never a suffix.
    pub name: String,
    /// Who says so.
    pub fact: GrammarSource,
}

impl LinkGrammar {
    /// The grammar this program comes with.
    pub fn shipped() -> Result<Self, ron::error::SpannedError> {
        ron::from_str(include_str!("../../../assets/rules/links.ron"))
    }

    pub(super) fn host(&self, host: &str) -> Option<&HostFact> {
        self.hosts.iter().find(|fact| fact.name == host)
    }

    /// The wrapper with this host; of several the one that has such paths.
    pub(super) fn wrapper(&self, host: &str, path: &str) -> Option<&WrapperFact> {
        let here = || self.wrappers.iter().filter(|fact| fact.host.covers(host));
        let with_path = here().find(|fact| fact.path.as_deref().is_none_or(|begin| path.starts_with(begin)));
        with_path.or_else(|| here().next())
    }

    pub(super) fn partnership_host(&self, host: &str) -> Option<&PartnershipHostFact> {
        self.partnership_hosts.iter().find(|fact| fact.name == host)
    }

    pub(super) fn parameter(&self, name: &str) -> Option<&ParameterFact> {
        self.parameters.iter().find(|fact| fact.name.eq_ignore_ascii_case(name))
    }

    pub(super) fn inv_type(&self, word: &str) -> Option<&InvTypeFact> {
        self.inv_types.iter().find(|fact| fact.word.eq_ignore_ascii_case(word))
    }

    pub(super) fn reference(&self, text: &str) -> Option<&ReferenceFact> {
        self.references.iter().find(|fact| fact.text.eq_ignore_ascii_case(text))
    }

    /// Where and how a path was seen; `None`: nowhere.
    pub(super) fn path(&self, host: &str, path: &str) -> Option<PathSeen> {
        let here = || self.paths.iter().filter(|fact| fact.host.as_ref().is_none_or(|only| only == host));
        if here().any(|fact| fact.text == path) {
            return Some(PathSeen::AsWritten);
        }
        if here().any(|fact| fact.text.eq_ignore_ascii_case(path)) {
            return Some(PathSeen::OtherCase);
        }
        let bare = path.strip_suffix('/').filter(|bare| !bare.is_empty()).unwrap_or(path);
        self.paths.iter().any(|fact| fact.text.eq_ignore_ascii_case(bare)).then_some(PathSeen::Elsewhere)
    }

    pub(super) fn fragment(&self, fragment: &str) -> Option<&FragmentFact> {
        self.fragments.iter().find(|fact| match fact.shape {
            FragmentShape::Whole => fact.text.eq_ignore_ascii_case(fragment),
            FragmentShape::Start => fact.is_start_of(fragment),
        })
    }

    /// Every fact with its source, in the order of the file.
    pub fn facts(&self) -> impl Iterator<Item = &GrammarSource> {
        let clouds = self.clouds.iter().map(|f| &f.fact).chain(self.hosts.iter().map(|f| &f.fact));
        let places = self.wrappers.iter().map(|f| &f.fact).chain(self.paths.iter().map(|f| &f.fact));
        let words = self.inv_types.iter().map(|f| &f.fact).chain(self.parameters.iter().map(|f| &f.fact));
        let rest = self.fragments.iter().map(|f| &f.fact).chain(self.references.iter().map(|f| &f.fact));
        let partners = self.partnership_hosts.iter().map(|f| &f.fact);
        clouds.chain(places).chain(words).chain(rest).chain(partners)
    }
}

impl FragmentFact {
    fn is_start_of(&self, fragment: &str) -> bool {
        fragment.get(..self.text.len()).is_some_and(|start| start.eq_ignore_ascii_case(&self.text))
    }

    /// Is `fragment` in the case in which it was seen?
    pub(super) fn is_written_like(&self, fragment: &str) -> bool {
        fragment.starts_with(&self.text)
    }
}
