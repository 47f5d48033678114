//! What the notary found in a link: one variant per fact, with the rule it falls under and how much it weighs.

use std::fmt;

use crate::domain::plan::ids::{PartnerId, TenantId};
use crate::states;

/// A rule of the notary; named `L14` in tooltips and by the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// The link starts with `https://`.
    L1,
    /// Host and path are ones that take invitations.
    L2,
    /// Exactly one link, and nothing else.
    L3,
    /// No space, line break, invisible character or quotation mark.
    L4,
    /// No placeholder left over.
    L5,
    /// The kind word and the parameters are known.
    L6,
    /// The reseller's tenant ID is there.
    L7,
    /// The provider's tenant ID is there, for the link is for both partners.
    L8,
    /// Both tenant IDs are ours and the provider's.
    L9,
    /// The provider is the customer's own, not another one of the plan.
    L10,
    /// The Partner ID is ours.
    L11,
    /// No parameter twice.
    L12,
    /// The part after `#` is known.
    L13,
    /// No second address inside.
    L14,
    /// No legacy admin rights asked for.
    L15,
    /// No redirector or shortener around it.
    L16,
    /// Not encoded a second time.
    L17,
    /// Upper and lower case are as they were seen.
    L18,
    /// The same link serves every customer.
    L19,
    /// The text around the link names the same provider.
    L20,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

states! {
    /// How much a finding weighs.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum LinkSeverity: word {
        /// Worth knowing; the link is good.
        Note => "note";
        /// Usable, but a person should look.
        Warning => "warning";
        /// Must not be handed over.
        Refused => "refused";
    }
}

/// One thing found in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkFinding {
    /// The rule.
    pub code: Code,
    /// How much it weighs.
    pub severity: LinkSeverity,
    /// The fact.
    pub what: FindingKind,
}

impl From<FindingKind> for LinkFinding {
    fn from(what: FindingKind) -> Self {
        let (code, severity) = what.grade();
        Self { code, severity, what }
    }
}

/// What was found. Texts taken from the link are shortened, and invisible characters in them made visible.
#[expect(missing_docs, reason = "the line above each variant says what its fields hold")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// It starts with `found` instead of `https://`.
    NotHttps { found: String },
    /// `HTTPS://` in upper case.
    SchemeNotLowerCase,
    /// The host has characters or a form that can deceive: `@`, `:`, `%`, letters beyond ASCII, an IP address.
    HostUnsafe { host: String },
    /// The host is written with capital letters.
    HostNotLowerCase { host: String },
    /// The host takes no invitations.
    HostNotAccepted { host: String },
    /// The host took invitations once.
    HostRetired { host: String },
    /// The host is Microsoft's own, but no text shows such an invitation there.
    HostUndocumented { host: String },
    /// The path on the right host is not the one that takes invitations.
    PathUnknown { path: String },
    /// The path on the right host was seen, but not on this host or not quite so.
    PathUnseen { path: String },
    /// Nothing but space.
    NothingPasted,
    /// Several links, `count` in all.
    SeveralLinks { count: usize },
    /// Words before the link.
    TextAround,
    /// Longer than any link.
    TooLong,
    /// Space before or after the link.
    SpaceAround,
    /// A line break in the link.
    LineBreakInside,
    /// A space in the link.
    SpaceInside,
    /// A character that cannot be seen, such as `U+200B`.
    InvisibleCharacter { code: String },
    /// A quotation mark.
    QuoteMark { character: char },
    /// A character that no link of this kind has.
    ForeignCharacter { character: char },
    /// A mark behind the link that belongs to the sentence around it.
    PunctuationBehind { character: char },
    /// A bracket of a placeholder that was not filled in.
    PlaceholderLeft { character: char },
    /// No kind word.
    InvTypeMissing,
    /// A kind word that nobody documented.
    InvTypeUnknown { value: String },
    /// The kind word for one partner, although the provider is named.
    InvTypeForOnePartner,
    /// A parameter that nobody documented.
    ParameterUnknown { name: String },
    /// No reseller.
    ResellerMissing,
    /// The reseller is not given by a tenant ID.
    ResellerNotAnId { value: String },
    /// A form that somebody made up, with a Partner ID where a tenant ID belongs.
    InventedForm,
    /// The parameters stand behind `#`, where the portal does not read them.
    QueryAfterFragment,
    /// No provider.
    ProviderMissing,
    /// The provider is not given by a tenant ID.
    ProviderNotAnId { value: String },
    /// An invitation of one partner.
    SinglePartnerLink,
    /// A request for admin roles.
    GdapLink,
    /// A link to the customer agreement.
    AgreementLink,
    /// A request for admin rights without a sale.
    AdministrationLink,
    /// A page of Partner Center, where partners take invitations from each other.
    PartnershipLink { host: String },
    /// Some other page of the portal.
    NotAnInvitation,
    /// Reseller and provider are the same tenant.
    SamePartnerTwice { found: TenantId },
    /// `found` stands where our own tenant belongs.
    NotOurTenant { found: TenantId, reseller: TenantId },
    /// `found` stands where the provider belongs, and the plan does not know it.
    NotTheProvider { found: TenantId, provider: TenantId },
    /// Reseller and provider stand in each other's place.
    OrderUnusual,
    /// Our own tenant ID was not given.
    ResellerNotChecked,
    /// The provider's tenant ID was not given.
    ProviderNotChecked,
    /// `found` is another provider of the plan.
    OtherProvider { found: TenantId, provider: TenantId },
    /// No Partner ID.
    PartnerIdMissing,
    /// The Partner ID has other characters than digits.
    PartnerIdNotDigits { value: String },
    /// The Partner ID is 0, as in links of one partner.
    PartnerIdZero,
    /// The Partner ID is not the one that the plan has.
    PartnerIdDiffers { found: String, expected: PartnerId },
    /// The Partner ID was not given.
    PartnerIdNotChecked,
    /// A parameter stands twice.
    ParameterDoubled { name: String },
    /// Nothing after `#`.
    FragmentMissing,
    /// Something unknown after `#`.
    FragmentUnknown { fragment: String },
    /// A second address inside the link.
    LinkInside,
    /// Delegated admin rights are asked for.
    AdminRightsAsked,
    /// Neither true nor false.
    AdminRightsUnclear { value: String },
    /// A redirector or shortener.
    Wrapped { host: String },
    /// A mail gateway, or another program that changes the links it passes on; `name` is what people know it by.
    Gateway { name: String, host: String },
    /// `&amp;` or the like.
    HtmlEntity,
    /// `\&`.
    BackslashBeforeAmpersand,
    /// Percent-encoded characters, such as `%26`.
    PercentEncoded { found: String },
    /// IDs are written in capitals.
    CaseDiffers,
    /// A word of the link is written in small or capital letters as it was never seen.
    CaseUnseen,
    /// The same link serves every customer.
    SameForEveryCustomer,
    /// The text around the link names another provider.
    OtherProviderNamed { name: String },
}

impl LinkFinding {
    /// Whether nobody has seen such a link yet: it may be right, and whoever uses it has to say why.
    pub fn is_unknown(&self) -> bool {
        matches!(
            self.what,
            FindingKind::HostUndocumented { .. }
                | FindingKind::PathUnseen { .. }
                | FindingKind::InvTypeMissing
                | FindingKind::InvTypeUnknown { .. }
                | FindingKind::ParameterUnknown { .. }
                | FindingKind::FragmentMissing
                | FindingKind::FragmentUnknown { .. }
                | FindingKind::AdminRightsUnclear { .. }
                | FindingKind::CaseUnseen
        )
    }
}

impl FindingKind {
    /// The rule and its weight.
    fn grade(&self) -> (Code, LinkSeverity) {
        use LinkSeverity::{Note, Refused, Warning};
        match self {
            Self::NotHttps { .. } | Self::SchemeNotLowerCase => (Code::L1, Refused),
            Self::HostUnsafe { .. }
            | Self::HostNotLowerCase { .. }
            | Self::HostNotAccepted { .. }
            | Self::HostRetired { .. }
            | Self::PathUnknown { .. } => (Code::L2, Refused),
            Self::HostUndocumented { .. } | Self::PathUnseen { .. } => (Code::L2, Warning),
            Self::NothingPasted | Self::SeveralLinks { .. } | Self::TextAround | Self::TooLong => (Code::L3, Refused),
            Self::SpaceAround
            | Self::LineBreakInside
            | Self::SpaceInside
            | Self::InvisibleCharacter { .. }
            | Self::QuoteMark { .. }
            | Self::ForeignCharacter { .. }
            | Self::PunctuationBehind { .. } => (Code::L4, Refused),
            Self::PlaceholderLeft { .. } => (Code::L5, Refused),
            Self::InvTypeMissing
            | Self::InvTypeUnknown { .. }
            | Self::InvTypeForOnePartner
            | Self::ParameterUnknown { .. } => (Code::L6, Warning),
            Self::ResellerMissing | Self::ResellerNotAnId { .. } | Self::InventedForm | Self::QueryAfterFragment => {
                (Code::L7, Refused)
            }
            Self::ProviderMissing
            | Self::ProviderNotAnId { .. }
            | Self::SinglePartnerLink
            | Self::GdapLink
            | Self::AgreementLink
            | Self::AdministrationLink
            | Self::PartnershipLink { .. }
            | Self::NotAnInvitation => (Code::L8, Refused),
            Self::SamePartnerTwice { .. } | Self::NotOurTenant { .. } | Self::NotTheProvider { .. } => {
                (Code::L9, Refused)
            }
            Self::OrderUnusual | Self::ResellerNotChecked | Self::ProviderNotChecked => (Code::L9, Warning),
            Self::OtherProvider { .. } => (Code::L10, Refused),
            Self::PartnerIdMissing
            | Self::PartnerIdNotDigits { .. }
            | Self::PartnerIdZero
            | Self::PartnerIdDiffers { .. } => (Code::L11, Warning),
            Self::PartnerIdNotChecked => (Code::L11, Note),
            Self::ParameterDoubled { .. } => (Code::L12, Refused),
            Self::FragmentMissing | Self::FragmentUnknown { .. } => (Code::L13, Warning),
            Self::LinkInside => (Code::L14, Refused),
            Self::AdminRightsAsked | Self::AdminRightsUnclear { .. } => (Code::L15, Warning),
            Self::Wrapped { .. } | Self::Gateway { .. } => (Code::L16, Refused),
            Self::HtmlEntity | Self::BackslashBeforeAmpersand | Self::PercentEncoded { .. } => (Code::L17, Refused),
            Self::CaseDiffers => (Code::L18, Note),
            Self::CaseUnseen => (Code::L18, Warning),
            Self::SameForEveryCustomer => (Code::L19, Note),
            Self::OtherProviderNamed { .. } => (Code::L20, Warning),
        }
    }
}
