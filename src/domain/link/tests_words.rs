//! Every key that the notary speaks has a sentence in both languages, and no sentence asks for what is not given.

use super::tests_common::{GOOD, OTHER, PROVIDER, RESELLER, tenant};
use super::{FindingKind, LinkFinding, LinkKind, LinkMend, LinkVerdict};
use crate::domain::plan::ids::PartnerId;

const ENGLISH: &str = include_str!("../../../assets/lang/en/link.ftl");
const CHINESE: &str = include_str!("../../../assets/lang/zh-Hant/link.ftl");

fn all_kinds_of_finding() -> Vec<FindingKind> {
    let text = || "x".to_owned();
    let (found, reseller, provider) = (tenant(OTHER), tenant(RESELLER), tenant(PROVIDER));
    let expected = PartnerId::parse("5551234").unwrap();
    vec![
        FindingKind::NotHttps { found: text() },
        FindingKind::SchemeNotLowerCase,
        FindingKind::HostUnsafe { host: text() },
        FindingKind::HostNotLowerCase { host: text() },
        FindingKind::HostNotAccepted { host: text() },
        FindingKind::HostRetired { host: text() },
        FindingKind::HostUndocumented { host: text() },
        FindingKind::PathUnknown { path: text() },
        FindingKind::PathUnseen { path: text() },
        FindingKind::NothingPasted,
        FindingKind::SeveralLinks { count: 2 },
        FindingKind::TextAround,
        FindingKind::TooLong,
        FindingKind::SpaceAround,
        FindingKind::LineBreakInside,
        FindingKind::SpaceInside,
        FindingKind::InvisibleCharacter { code: text() },
        FindingKind::QuoteMark { character: '"' },
        FindingKind::ForeignCharacter { character: '^' },
        FindingKind::PunctuationBehind { character: '.' },
        FindingKind::PlaceholderLeft { character: '{' },
        FindingKind::InvTypeMissing,
        FindingKind::InvTypeUnknown { value: text() },
        FindingKind::InvTypeForOnePartner,
        FindingKind::ParameterUnknown { name: text() },
        FindingKind::ResellerMissing,
        FindingKind::ResellerNotAnId { value: text() },
        FindingKind::InventedForm,
        FindingKind::QueryAfterFragment,
        FindingKind::ProviderMissing,
        FindingKind::ProviderNotAnId { value: text() },
        FindingKind::SinglePartnerLink,
        FindingKind::GdapLink,
        FindingKind::AgreementLink,
        FindingKind::AdministrationLink,
        FindingKind::PartnershipLink { host: text() },
        FindingKind::NotAnInvitation,
        FindingKind::SamePartnerTwice { found },
        FindingKind::NotOurTenant { found, reseller },
        FindingKind::NotTheProvider { found, provider },
        FindingKind::OrderUnusual,
        FindingKind::ResellerNotChecked,
        FindingKind::ProviderNotChecked,
        FindingKind::OtherProvider { found, provider },
        FindingKind::PartnerIdMissing,
        FindingKind::PartnerIdNotDigits { value: text() },
        FindingKind::PartnerIdZero,
        FindingKind::PartnerIdDiffers { found: text(), expected },
        FindingKind::PartnerIdNotChecked,
        FindingKind::ParameterDoubled { name: text() },
        FindingKind::FragmentMissing,
        FindingKind::FragmentUnknown { fragment: text() },
        FindingKind::LinkInside,
        FindingKind::AdminRightsAsked,
        FindingKind::AdminRightsUnclear { value: text() },
        FindingKind::Wrapped { host: text() },
        FindingKind::Gateway { name: text(), host: text() },
        FindingKind::HtmlEntity,
        FindingKind::BackslashBeforeAmpersand,
        FindingKind::PercentEncoded { found: text() },
        FindingKind::CaseDiffers,
        FindingKind::CaseUnseen,
        FindingKind::SameForEveryCustomer,
        FindingKind::OtherProviderNamed { name: text() },
    ]
}

/// Every key of the notary with the names of its arguments.
fn all_messages() -> Vec<(&'static str, Vec<&'static str>)> {
    use LinkKind::{CustomerAgreement, Gdap, Partnership, Retired, SinglePartner, TwoPartner, Unknown, Wrapped};
    let kinds =
        [TwoPartner, SinglePartner, Gdap, CustomerAgreement, Retired, Wrapped, Partnership, Unknown].map(LinkKind::key);
    let verdicts = [LinkVerdict::Good, LinkVerdict::Warnings, LinkVerdict::Refused].map(LinkVerdict::key);
    let mends = LinkMend::ALL;
    let words = kinds.into_iter().chain(verdicts).chain(mends.map(LinkMend::key)).map(|key| (key, vec![]));
    let findings = all_kinds_of_finding().into_iter().map(|what| {
        let (key, arguments) = what.message();
        (key, arguments.into_iter().map(|(name, _)| name).collect())
    });
    words.chain(findings).collect()
}

/// Keys and sentences, without comments and terms.
fn sentences(file: &str) -> Vec<(&str, &str)> {
    let lines = file.lines().filter(|line| line.starts_with("link-"));
    lines.map(|line| line.split_once(" = ").expect("key = sentence")).collect()
}

fn asked_for(sentence: &str) -> Vec<&str> {
    let asks = sentence.split("{ $").skip(1).filter_map(|rest| rest.split_once(" }"));
    asks.map(|(name, _)| name).collect()
}

#[track_caller]
fn check(file: &str) {
    let spoken = all_messages();
    let written = sentences(file);
    for (key, arguments) in &spoken {
        let found: Vec<_> = written.iter().filter(|(name, _)| name == key).collect();
        let [(_, sentence)] = found[..] else { panic!("{key} stands {} times", found.len()) };
        let asked = asked_for(sentence);
        assert!(asked.iter().all(|name| arguments.contains(name)), "{key} asks for {asked:?}");
        assert!(arguments.iter().all(|name| asked.contains(name)), "{key} leaves out one of {arguments:?}");
    }
    for (key, _) in written {
        assert!(spoken.iter().any(|(name, _)| *name == key), "{key} is never spoken");
    }
}

#[test]
fn english_has_a_sentence_for_everything() {
    check(ENGLISH);
}

#[test]
fn chinese_has_a_sentence_for_everything() {
    check(CHINESE);
}

#[test]
fn every_refusal_says_what_to_do() {
    for what in all_kinds_of_finding() {
        let (finding, (key, _)) = (LinkFinding::from(what.clone()), what.message());
        for (file, words) in [
            (ENGLISH, ["-link-", "Paste", "paste it", "Keep", "Use the", "Take"]),
            (CHINESE, ["-link-", "請貼", "請只", "請採用", "請改用", "請將"]),
        ] {
            let (_, sentence) = sentences(file).into_iter().find(|(name, _)| *name == key).unwrap();
            let says = words.iter().any(|word| sentence.contains(word));
            assert!(says || finding.severity != super::LinkSeverity::Refused, "{key}: {sentence}");
        }
    }
}

#[test]
fn codes_are_shown_as_in_the_rule_list() {
    assert_eq!(LinkFinding::from(FindingKind::LinkInside).code.to_string(), "L14");
}

#[test]
fn words_of_the_command_line_are_plain() {
    let judgement = super::tests_common::judged(GOOD);
    assert_eq!((judgement.kind.word(), judgement.verdict.word()), ("two-partner", "good"));
}
