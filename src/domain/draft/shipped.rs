//! The texts that come with the program, seven occasions in two languages.
//!
//! A file is a first line `Subject: ...`, an empty line and the body. A line is a paragraph: nothing is wrapped.

use super::{Language, TemplateKind};

macro_rules! texts {
    ($kind:expr, $language:expr; $($variant:ident $file:literal),+) => {
        match ($kind, $language) {$(
            (TemplateKind::$variant, Language::English) =>
                include_str!(concat!("../../../assets/templates/en/", $file)),
            (TemplateKind::$variant, Language::TraditionalChinese) =>
                include_str!(concat!("../../../assets/templates/zh-Hant/", $file)),
        )+}
    };
}

/// The subject and the body, as source, of the text that ships for this occasion.
pub fn shipped(kind: TemplateKind, language: Language) -> (&'static str, &'static str) {
    let file: &'static str = texts!(kind, language;
        Notice "notice.md", Consent "consent.md", Invitation "invitation.md", Reminder "reminder.md",
        SecondReminder "second-reminder.md", Thanks "thanks.md", Move "move.md");
    parts(file)
}

/// Subject and body, as source, that a letter of the plan's own begins with where it is no copy: how it opens and closes, and
/// the place of the link if it brings one.
pub fn own_beginning(carries_link: bool, language: Language) -> (&'static str, &'static str) {
    parts(match (carries_link, language) {
        (false, Language::English) => include_str!("../../../assets/templates/en/own.md"),
        (true, Language::English) => include_str!("../../../assets/templates/en/own-with-link.md"),
        (false, Language::TraditionalChinese) => include_str!("../../../assets/templates/zh-Hant/own.md"),
        (true, Language::TraditionalChinese) => include_str!("../../../assets/templates/zh-Hant/own-with-link.md"),
    })
}

/// What stands behind a day on which something is only planned, with the brackets of the language.
pub fn planned_day(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../../assets/templates/en/planned-day.md"),
        Language::TraditionalChinese => include_str!("../../../assets/templates/zh-Hant/planned-day.md"),
    }
    .trim()
}

/// What stands above the relationship link and above the GDAP link in a letter that brings both; `#` is the link's place.
pub fn link_labels(language: Language) -> [&'static str; 2] {
    let both = match language {
        Language::English => include_str!("../../../assets/templates/en/both-links.md"),
        Language::TraditionalChinese => include_str!("../../../assets/templates/zh-Hant/both-links.md"),
    };
    let (first, second) = both.trim().split_once('\n').unwrap_or((both, both));
    [first.trim(), second.trim()]
}

/// How a letter in this language says yes and no.
pub(super) fn yes_and_no(language: Language) -> [&'static str; 2] {
    let both = match language {
        Language::English => include_str!("../../../assets/templates/en/yes-no.md"),
        Language::TraditionalChinese => include_str!("../../../assets/templates/zh-Hant/yes-no.md"),
    };
    let (yes, no) = both.trim().split_once('\n').unwrap_or((both, both));
    [yes.trim(), no.trim()]
}

/// The subject and the body of a file.
pub(crate) fn parts(file: &'static str) -> (&'static str, &'static str) {
    let (first, body) = file.split_once('\n').unwrap_or((file, ""));
    (first.strip_prefix("Subject:").unwrap_or(first).trim(), body.trim())
}

#[cfg(test)]
mod tests {
    use super::super::{Draft, LetterValues, Placeholder, Template, check_text, fill, html_link_intact};
    use super::*;

    const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&\
                        partnerId=0a1b2c3d-1111-4222-8333-444455556666&msppId=5551234#/BillingAccounts/partner-invitation";

    fn all() -> impl Iterator<Item = (TemplateKind, Language)> {
        TemplateKind::ALL.into_iter().flat_map(|kind| Language::ALL.map(|language| (kind, language)))
    }

    fn draft(kind: TemplateKind, language: Language) -> Draft {
        let (subject, body) = shipped(kind, language);
        let template = Template::parse(subject, body, kind.carries_link()).unwrap();
        let values = LetterValues::new()
            .with(Placeholder::COMPANY, "Contoso Clinic")
            .with(Placeholder::Provider, "Northwind Distribution")
            .with(Placeholder::OurCompany, "Fabrikam Cloud")
            .with(Placeholder::MoveDay, "7 December 2026")
            .with(Placeholder::Link, LINK);
        fill(&template, &values).unwrap()
    }

    #[test]
    fn all_need_only_the_three_companies_the_link_and_the_day_of_the_move() {
        for (kind, language) in all() {
            let draft = draft(kind, language);
            let link = kind.carries_link().then_some(LINK);
            assert_eq!(check_text(&draft.plain, link.as_slice()), [], "{kind:?} {language:?}");
            assert_eq!(html_link_intact(&draft.html, LINK).is_ok(), kind.carries_link());
            assert!(draft.subject.chars().count() < 100, "{}", draft.subject);
            let marks = ["**", "##", "  "];
            assert!(!marks.iter().any(|mark| draft.plain.contains(mark)), "{kind:?} {language:?}\n{}", draft.plain);
        }
    }

    #[test]
    fn every_text_names_the_three_companies_and_how_to_verify_us() {
        for (kind, language) in all() {
            let plain = draft(kind, language).plain;
            let (number, password, place) = match language {
                Language::English => ("the number you already have", "password", "Partner relationships"),
                Language::TraditionalChinese => ("您原本就有的電話號碼", "密碼", "「合作夥伴關係」"),
            };
            let companies = ["Contoso Clinic", "Northwind Distribution", "Fabrikam Cloud"];
            for part in companies.into_iter().chain([number, password, place]) {
                assert!(
                    plain.contains(part) || part.starts_with("Contoso") && plain.contains("貴公司"),
                    "{kind:?} {language:?} {part}"
                );
            }
        }
    }

    #[test]
    fn a_text_with_the_link_says_what_is_granted_and_what_is_not() {
        for (kind, language) in all().filter(|(kind, _)| kind.carries_link()) {
            let plain = draft(kind, language).plain;
            let parts = match language {
                Language::English => [
                    "an administrator of Contoso Clinic (billing admin or global admin)",
                    "Microsoft Customer Agreement",
                    "administrator permissions",
                    "says so before you accept",
                    "does not in itself",
                ],
                Language::TraditionalChinese => [
                    "計費管理員或全域管理員",
                    "Microsoft 客戶合約",
                    "系統管理權限",
                    "接受之前明確列出",
                    "接受邀請本身不會",
                ],
            };
            for part in parts {
                assert!(plain.contains(part), "{kind:?} {language:?} {part}");
            }
        }
    }

    #[test]
    fn note_on_the_move_says_the_day_its_time_zone_and_both_lines_of_the_invoice() {
        for (language, parts) in [
            (Language::English, ["7 December 2026", "UTC", "two lines", "do not change the number of licenses"]),
            (Language::TraditionalChinese, ["7 December 2026", "UTC", "兩筆", "不要變更授權數量"]),
        ] {
            let plain = draft(TemplateKind::Move, language).plain;
            assert!(parts.iter().all(|part| plain.contains(part)), "{plain}");
        }
        let (subject, body) = shipped(TemplateKind::Move, Language::English);
        let template = Template::parse(subject, body, false).unwrap();
        assert!(template.required().contains(&Placeholder::MoveDay), "a day that is not known is missed");
    }

    #[test]
    fn chinese_texts_use_our_words() {
        for kind in TemplateKind::ALL {
            let (subject, body) = shipped(kind, Language::TraditionalChinese);
            for wrong in ["經銷商", "承租人", "你", "程式", "合夥", "信息", "默認", "订"] {
                assert!(!subject.contains(wrong) && !body.contains(wrong), "{kind:?} {wrong}");
            }
        }
    }
}
