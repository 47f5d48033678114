//! One letter in two languages: where the two say or bring something else, so that customers of one batch would be served
//! differently without anybody having meant it.

use std::collections::BTreeSet;

use crate::domain::draft::{Language, LetterCondition, OwnNames, Placeholder, Template};
use crate::domain::plan::Plan;
use crate::domain::plan::invitation::TextTemplate;
use crate::domain::plan::letter::LetterKind;

/// Something in which the two languages of one letter differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PairDifference {
    /// Parts depend on these in one language alone.
    Conditions(Vec<LetterCondition>),
    /// The link of a GDAP request comes in this language alone.
    GdapLink(Language),
    /// Others get a copy.
    Cc,
    /// Replies go elsewhere.
    ReplyTo,
    /// Other files go along.
    Attachments,
}

fn read(template: &TextTemplate, names: &OwnNames) -> Option<Template> {
    let version = template.current()?;
    Template::read(&version.subject, &version.body, template.kind.carries_link(), names).ok()
}

/// Where the English and the Chinese wording of this letter differ in more than their words; nothing is said of a wording that
/// cannot be read.
pub fn pair_differences(plan: &Plan, kind: LetterKind) -> Vec<PairDifference> {
    let both = (plan.template(kind, Language::English), plan.template(kind, Language::TraditionalChinese));
    let (Some(english), Some(chinese)) = both else { return Vec::new() };
    let mut found = Vec::new();
    let names = OwnNames::of(plan);
    if let (Some(one), Some(two)) = (read(english, &names), read(chinese, &names)) {
        let [in_one, in_two] = [&one, &two].map(|template| template.conditions().iter().copied().collect());
        let conditions: Vec<LetterCondition> = BTreeSet::symmetric_difference(&in_one, &in_two).copied().collect();
        if !conditions.is_empty() {
            found.push(PairDifference::Conditions(conditions));
        }
        match [&one, &two].map(|template| template.required().contains(&Placeholder::GdapLink)) {
            [true, false] => found.push(PairDifference::GdapLink(Language::English)),
            [false, true] => found.push(PairDifference::GdapLink(Language::TraditionalChinese)),
            _ => {}
        }
    }
    let (one, two) = (&english.mail, &chinese.mail);
    let hashes = |mail: &crate::domain::plan::invitation::MailDefaults| {
        mail.attachments.iter().map(|file| file.hash.clone()).collect::<Vec<_>>()
    };
    let rest = [
        (one.cc != two.cc, PairDifference::Cc),
        (one.reply_to != two.reply_to, PairDifference::ReplyTo),
        (hashes(one) != hashes(two), PairDifference::Attachments),
    ];
    found.extend(rest.into_iter().filter(|(differs, _)| *differs).map(|(_, what)| what));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::TemplateKind;
    use crate::domain::edit::Edit;
    use crate::domain::edit::letters::TemplateEdit;
    use crate::domain::plan::contact::EmailAddress;
    use crate::domain::plan::invitation::MailDefaults;
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::sample::sample_plan;

    #[test]
    fn what_only_one_language_has_is_told() {
        let at = Moment::parse("2026-11-22T09:00:00Z").unwrap();
        let plan = sample_plan(at).unwrap();
        for kind in TemplateKind::ALL {
            assert_eq!(pair_differences(&plan, kind.into()), [], "as shipped: {kind:?}");
        }
        let kind = TemplateKind::Notice;
        let id = plan.template(kind, Language::English).unwrap().id;
        let body = "{{if has_azure}}a{{end}} b\n\n{{gdap_link}}".to_owned();
        let stamp = Stamp { at, by: "Lin".into() };
        let plan =
            plan.apply(&Edit::Template(TemplateEdit::SaveVersion { id, subject: "s".into(), body, stamp })).unwrap();
        let mail = MailDefaults { cc: vec![EmailAddress::parse("a@b.cc").unwrap()], ..MailDefaults::default() };
        let plan = plan.apply(&Edit::Template(TemplateEdit::Mail { id, mail })).unwrap();
        let expected = [
            PairDifference::Conditions(vec![LetterCondition::HAS_AZURE]),
            PairDifference::GdapLink(Language::English),
            PairDifference::Cc,
        ];
        assert_eq!(pair_differences(&plan, kind.into()), expected);
    }
}
