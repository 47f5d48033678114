//! What the notary says, as keys and arguments; the sentences stand in `assets/lang/*/link.ftl`.

use super::FindingKind;

impl FindingKind {
    /// The key of the message and its arguments.
    ///
    /// `found`, `reseller` and `provider` hold tenant IDs in lower case; whoever speaks puts the names of the plan in
    /// their place where it has one.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        (self.key(), self.arguments())
    }

    fn key(&self) -> &'static str {
        match self {
            Self::NotHttps { .. } => "link-finding-not-https",
            Self::SchemeNotLowerCase => "link-finding-scheme-not-lower-case",
            Self::HostUnsafe { .. } => "link-finding-host-unsafe",
            Self::HostNotLowerCase { .. } => "link-finding-host-not-lower-case",
            Self::HostNotAccepted { .. } => "link-finding-host-not-accepted",
            Self::HostRetired { .. } => "link-finding-host-retired",
            Self::HostUndocumented { .. } => "link-finding-host-undocumented",
            Self::PathUnknown { .. } => "link-finding-path-unknown",
            Self::PathUnseen { .. } => "link-finding-path-unseen",
            Self::NothingPasted => "link-finding-nothing-pasted",
            Self::SeveralLinks { .. } => "link-finding-several-links",
            Self::TextAround => "link-finding-text-around",
            Self::TooLong => "link-finding-too-long",
            Self::SpaceAround => "link-finding-space-around",
            Self::LineBreakInside => "link-finding-line-break-inside",
            Self::SpaceInside => "link-finding-space-inside",
            Self::InvisibleCharacter { .. } => "link-finding-invisible-character",
            Self::QuoteMark { .. } => "link-finding-quote-mark",
            Self::ForeignCharacter { .. } => "link-finding-foreign-character",
            Self::PunctuationBehind { .. } => "link-finding-punctuation-behind",
            Self::PlaceholderLeft { .. } => "link-finding-placeholder-left",
            Self::InvTypeMissing => "link-finding-type-missing",
            Self::InvTypeUnknown { .. } => "link-finding-type-unknown",
            Self::InvTypeForOnePartner => "link-finding-type-for-one-partner",
            Self::ParameterUnknown { .. } => "link-finding-parameter-unknown",
            Self::ResellerMissing => "link-finding-reseller-missing",
            Self::ResellerNotAnId { .. } => "link-finding-reseller-not-an-id",
            Self::InventedForm => "link-finding-invented-form",
            Self::QueryAfterFragment => "link-finding-query-after-fragment",
            Self::ProviderMissing => "link-finding-provider-missing",
            Self::ProviderNotAnId { .. } => "link-finding-provider-not-an-id",
            Self::SinglePartnerLink => "link-finding-single-partner",
            Self::GdapLink => "link-finding-gdap",
            Self::AgreementLink => "link-finding-agreement",
            Self::AdministrationLink => "link-finding-administration",
            Self::PartnershipLink { .. } => "link-finding-partnership",
            Self::NotAnInvitation => "link-finding-not-an-invitation",
            Self::SamePartnerTwice { .. } => "link-finding-same-partner-twice",
            Self::NotOurTenant { .. } => "link-finding-not-our-tenant",
            Self::NotTheProvider { .. } => "link-finding-not-the-provider",
            Self::OrderUnusual => "link-finding-order-unusual",
            Self::ResellerNotChecked => "link-finding-reseller-not-checked",
            Self::ProviderNotChecked => "link-finding-provider-not-checked",
            Self::OtherProvider { .. } => "link-finding-other-provider",
            Self::PartnerIdMissing => "link-finding-partner-id-missing",
            Self::PartnerIdNotDigits { .. } => "link-finding-partner-id-not-digits",
            Self::PartnerIdZero => "link-finding-partner-id-zero",
            Self::PartnerIdDiffers { .. } => "link-finding-partner-id-differs",
            Self::PartnerIdNotChecked => "link-finding-partner-id-not-checked",
            Self::ParameterDoubled { .. } => "link-finding-parameter-doubled",
            Self::FragmentMissing => "link-finding-fragment-missing",
            Self::FragmentUnknown { .. } => "link-finding-fragment-unknown",
            Self::LinkInside => "link-finding-link-inside",
            Self::AdminRightsAsked => "link-finding-admin-rights-asked",
            Self::AdminRightsUnclear { .. } => "link-finding-admin-rights-unclear",
            Self::Wrapped { .. } => "link-finding-wrapped",
            Self::Gateway { .. } => "link-finding-gateway",
            Self::HtmlEntity => "link-finding-html-entity",
            Self::BackslashBeforeAmpersand => "link-finding-backslash",
            Self::PercentEncoded { .. } => "link-finding-percent-encoded",
            Self::CaseDiffers => "link-finding-case-differs",
            Self::CaseUnseen => "link-finding-case-unseen",
            Self::SameForEveryCustomer => "link-finding-same-for-every-customer",
            Self::OtherProviderNamed { .. } => "link-finding-other-provider-named",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotHttps { found } | Self::PercentEncoded { found } => vec![("found", found.clone())],
            Self::HostUnsafe { host }
            | Self::HostNotLowerCase { host }
            | Self::HostNotAccepted { host }
            | Self::HostRetired { host }
            | Self::HostUndocumented { host }
            | Self::PartnershipLink { host }
            | Self::Wrapped { host } => vec![("host", host.clone())],
            Self::Gateway { name, host } => vec![("name", name.clone()), ("host", host.clone())],
            Self::PathUnknown { path } | Self::PathUnseen { path } => vec![("path", path.clone())],
            Self::SeveralLinks { count } => vec![("count", count.to_string())],
            Self::InvisibleCharacter { code } => vec![("code", code.clone())],
            Self::QuoteMark { character }
            | Self::ForeignCharacter { character }
            | Self::PunctuationBehind { character }
            | Self::PlaceholderLeft { character } => vec![("character", character.to_string())],
            Self::InvTypeUnknown { value }
            | Self::ResellerNotAnId { value }
            | Self::ProviderNotAnId { value }
            | Self::PartnerIdNotDigits { value }
            | Self::AdminRightsUnclear { value } => vec![("value", value.clone())],
            Self::ParameterUnknown { name } | Self::ParameterDoubled { name } | Self::OtherProviderNamed { name } => {
                vec![("name", name.clone())]
            }
            Self::SamePartnerTwice { found } => vec![("found", found.to_string())],
            Self::NotOurTenant { found, reseller } => {
                vec![("found", found.to_string()), ("reseller", reseller.to_string())]
            }
            Self::NotTheProvider { found, provider } | Self::OtherProvider { found, provider } => {
                vec![("found", found.to_string()), ("provider", provider.to_string())]
            }
            Self::PartnerIdDiffers { found, expected } => {
                vec![("found", found.clone()), ("expected", expected.to_string())]
            }
            Self::FragmentUnknown { fragment } => vec![("fragment", fragment.clone())],
            Self::SchemeNotLowerCase
            | Self::NothingPasted
            | Self::TextAround
            | Self::TooLong
            | Self::SpaceAround
            | Self::LineBreakInside
            | Self::SpaceInside
            | Self::InvTypeMissing
            | Self::InvTypeForOnePartner
            | Self::ResellerMissing
            | Self::InventedForm
            | Self::QueryAfterFragment
            | Self::ProviderMissing
            | Self::SinglePartnerLink
            | Self::GdapLink
            | Self::AgreementLink
            | Self::AdministrationLink
            | Self::NotAnInvitation
            | Self::OrderUnusual
            | Self::ResellerNotChecked
            | Self::ProviderNotChecked
            | Self::PartnerIdMissing
            | Self::PartnerIdZero
            | Self::PartnerIdNotChecked
            | Self::FragmentMissing
            | Self::LinkInside
            | Self::AdminRightsAsked
            | Self::HtmlEntity
            | Self::BackslashBeforeAmpersand
            | Self::CaseDiffers
            | Self::CaseUnseen
            | Self::SameForEveryCustomer => vec![],
        }
    }
}
