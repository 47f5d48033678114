//! The texts to providers and to our own admin that come with the program, six occasions in two languages.

use super::shipped::parts;
use super::{Language, PartnerLetterKind};

macro_rules! texts {
    ($value:expr, $language:expr; $($variant:path, $file:literal);+) => {
        match ($value, $language) {$(
            ($variant, Language::English) =>
                include_str!(concat!("../../../assets/templates/en/partner/", $file)),
            ($variant, Language::TraditionalChinese) =>
                include_str!(concat!("../../../assets/templates/zh-Hant/partner/", $file)),
        )+}
    };
}

/// The subject and the body, as source, of the text that ships for this occasion.
pub fn shipped_partner(kind: PartnerLetterKind, language: Language) -> (&'static str, &'static str) {
    parts(texts!(kind, language;
        PartnerLetterKind::Questionnaire, "questionnaire.md";
        PartnerLetterKind::Decline, "decline.md";
        PartnerLetterKind::AskAgain, "ask-again.md";
        PartnerLetterKind::AskAdmin, "ask-admin.md";
        PartnerLetterKind::NewTenant, "new-tenant.md";
        PartnerLetterKind::CreateRequests, "create-requests.md"))
}

/// How the customer agreement of a new customer is to come about, as a letter says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementWords {
    /// The customer accepts it.
    Customer,
    /// The provider attests it.
    Provider,
    /// It is not settled.
    Open,
}

/// Half a sentence for a letter, without a full stop.
pub fn agreement_words(words: AgreementWords, language: Language) -> &'static str {
    texts!(words, language;
        AgreementWords::Customer, "agreement-customer.md";
        AgreementWords::Provider, "agreement-provider.md";
        AgreementWords::Open, "agreement-open.md")
    .trim()
}

#[cfg(test)]
mod tests {
    use super::super::{LetterValues, Placeholder, Template, check_text, fill, html_link_intact};
    use super::*;

    const LINK: &str = "https://partner.microsoft.com/dashboard/x?a=1&b=%7e#/y";

    fn all() -> impl Iterator<Item = (PartnerLetterKind, Language)> {
        PartnerLetterKind::ALL.into_iter().flat_map(|kind| Language::ALL.map(|language| (kind, language)))
    }

    #[test]
    fn all_twelve_can_be_read_and_filled_from_little() {
        for (kind, language) in all() {
            let (subject, body) = shipped_partner(kind, language);
            let template = Template::parse(subject, body, kind.carries_link()).unwrap();
            let values = LetterValues::new()
                .with(Placeholder::COMPANY, "Wide World Importers")
                .with(Placeholder::Provider, "Northwind Distribution")
                .with(Placeholder::OurCompany, "Contoso Partner")
                .with(Placeholder::OurRegisteredName, "Contoso Partner Ltd.")
                .with(Placeholder::PartnerId, "5551234")
                .with(Placeholder::Agreement, "open")
                .with(Placeholder::Link, LINK);
            let draft = fill(&template, &values).unwrap();
            let link = kind.carries_link().then_some(LINK);
            assert_eq!(check_text(&draft.plain, link.as_slice()), [], "{kind:?} {language:?}");
            assert_eq!(html_link_intact(&draft.html, LINK).is_ok(), kind.carries_link());
            assert!(draft.subject.chars().count() < 100, "{}", draft.subject);
            assert!(draft.plain.contains("Contoso Partner"), "{kind:?} {language:?}");
            assert!(!["**", "##", "  "].iter().any(|mark| draft.plain.contains(mark)), "{}", draft.plain);
        }
    }

    #[test]
    fn chinese_texts_use_our_words() {
        let language = Language::TraditionalChinese;
        let agreements = [AgreementWords::Customer, AgreementWords::Provider, AgreementWords::Open];
        let letters = PartnerLetterKind::ALL.map(|kind| shipped_partner(kind, language));
        let texts = letters.into_iter().flat_map(|(subject, body)| [subject, body]);
        for text in texts.chain(agreements.map(|words| agreement_words(words, language))) {
            for wrong in ["經銷商", "承租人", "你", "程式", "合夥", "信息", "默認", "订"] {
                assert!(!text.contains(wrong), "{wrong}: {text}");
            }
        }
    }

    #[test]
    fn admin_is_told_what_accepting_allows() {
        for (language, parts) in [
            (
                Language::English,
                ["place orders for our customers", "admin access to our own tenant", "Authorize indirect provider"],
            ),
            (Language::TraditionalChinese, ["為我們的客戶下單", "本公司租用戶的系統管理權限", "授權間接提供者"]),
        ] {
            let (_, body) = shipped_partner(PartnerLetterKind::AskAdmin, language);
            assert!(parts.iter().all(|part| body.contains(part)), "{body}");
        }
    }
}
