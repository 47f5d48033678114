//! Parts of a letter that only some customers get: `{{if has_azure}}` … `{{else}}` … `{{end}}`.

use super::placeholder::distance;
use super::problem::TemplateProblemKind;
use super::scan::{Token, TokenKind};
use super::{OwnNames, Placeholder};
use crate::states;

states! {
    /// What a part of a letter may depend on in every plan; `name` stands between the braces and is the same in every language, `key` says
    /// that it holds and `not_key` that it does not.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Circumstance: name, key, not_key {
        /// Azure is among the customer's subscriptions that have not ended.
        HasAzure => "has_azure", "condition-has-azure", "condition-no-azure";
        /// No active admin access is recorded, so that a GDAP request is needed where access is wanted.
        NeedsGdap => "needs_gdap", "condition-needs-gdap", "condition-has-gdap";
        /// No customer agreement is recorded that will hold with the provider.
        AgreementMissing => "agreement_missing", "condition-agreement-missing", "condition-agreement-there";
        /// English is the customer's language, whatever this letter is written in.
        ReadsEnglish => "reads_english", "condition-reads-english", "condition-reads-no-english";
        /// Traditional Chinese is the customer's language, whatever this letter is written in.
        ReadsChinese => "reads_chinese", "condition-reads-chinese", "condition-reads-no-chinese";
    }
}

/// What a part of a letter may depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LetterCondition {
    /// What every plan knows of a customer.
    Of(Circumstance),
    /// What a customer holds in a field of our own; which answer it is, [`OwnNames`] says.
    Own(u8),
}

impl LetterCondition {
    /// See [`Circumstance::HasAzure`].
    pub const HAS_AZURE: Self = Self::Of(Circumstance::HasAzure);

    /// The place of its bit among [`Facts`].
    fn bit(self) -> u128 {
        1 << match self {
            Self::Of(known) => known as u8,
            Self::Own(answer) => Circumstance::ALL.len() as u8 + answer,
        }
    }
}

impl Circumstance {
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|condition| condition.name() == name)
    }

    /// The condition that somebody who wrote `name` most likely meant; `None` when no name is near.
    fn nearest(name: &str) -> Option<Self> {
        let wanted: String = name.trim().to_lowercase().replace([' ', '-', '.'], "_");
        match wanted.as_str() {
            "azure" => Some(Self::HasAzure),
            "gdap" | "no_gdap" => Some(Self::NeedsGdap),
            "agreement" | "mca" | "mca_missing" | "no_agreement" => Some(Self::AgreementMissing),
            "english" | "en" => Some(Self::ReadsEnglish),
            "chinese" | "zh" | "zh_hant" => Some(Self::ReadsChinese),
            _ => {
                let ranked = Self::ALL.into_iter().map(|condition| (distance(&wanted, condition.name()), condition));
                let (apart, condition) = ranked.min_by_key(|&(apart, _)| apart)?;
                (apart <= condition.name().len() / 3).then_some(condition)
            }
        }
    }
}

/// Which conditions hold for a customer, a bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Facts(u128);

impl Facts {
    /// The same, with what is said of this condition.
    #[must_use]
    pub fn with(self, condition: LetterCondition, holds: bool) -> Self {
        Self(if holds { self.0 | condition.bit() } else { self.0 & !condition.bit() })
    }

    /// Whether this condition holds.
    pub fn holds(self, condition: LetterCondition) -> bool {
        self.0 & condition.bit() != 0
    }
}

/// What the marks between braces are that begin, turn and end a part; `None`: they are something else.
pub(super) fn read(inside: &str, names: &OwnNames) -> Option<TokenKind> {
    let (first, rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    let (first, rest) = (first.to_ascii_lowercase(), rest.trim());
    let bad = |nearest: String| {
        let name = inside.chars().take(60).collect();
        Some(TokenKind::Bad(TemplateProblemKind::UnknownMark { name, nearest }))
    };
    match (first.as_str(), rest) {
        ("if", "" | "not") => Some(TokenKind::Bad(TemplateProblemKind::NoCondition)),
        ("if", condition) => Some(begin(condition, names)),
        ("else", "") => Some(TokenKind::Else),
        ("end", "") => Some(TokenKind::End),
        ("#if", _) => bad(format!("{{{{if {rest}}}}}")),
        ("iff" | "fi" | "when", condition) if !condition.is_empty() => bad(format!("{{{{if {rest}}}}}")),
        ("else" | "elseif" | "elif" | ":else", _) => bad("{{else}}".into()),
        ("end" | "endif" | "end_if" | "/if" | "fi" | "/end", _) => bad("{{end}}".into()),
        _ => None,
    }
}

/// The mark that somebody who wrote this misspelt, in place of a field; `None`: it is near to none.
pub(super) fn near_mark(name: &str) -> Option<&'static str> {
    let typed = name.to_ascii_lowercase();
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let is_near = |word: &str| distance(&typed, word) == 1 || sorted(&typed) == sorted(word);
    [("else", "{{else}}"), ("end", "{{end}}")].into_iter().find(|(word, _)| is_near(word)).map(|(_, mark)| mark)
}

fn begin(condition: &str, names: &OwnNames) -> TokenKind {
    let negated = condition.split_once(char::is_whitespace).filter(|(first, _)| first.eq_ignore_ascii_case("not"));
    let name = negated.map_or(condition, |(_, name)| name.trim());
    let known = Circumstance::from_name(name).map(LetterCondition::Of);
    if let Some(condition) = known.or_else(|| names.find_condition(name)) {
        return TokenKind::If(condition, negated.is_none());
    }
    let nearest = names.nearest_condition(name).or_else(|| Circumstance::nearest(name).map(LetterCondition::Of));
    let nearest = nearest.map(|condition| names.condition(condition));
    let name = name.chars().take(60).collect();
    TokenKind::Bad(TemplateProblemKind::UnknownCondition { name, nearest })
}

/// Marks what is nested wrongly, and a link that only some customers would get.
pub(super) fn mark_structure(tokens: &mut [Token], names: &OwnNames) {
    let mut open: Vec<(usize, bool)> = Vec::new();
    for index in 0..tokens.len() {
        match &tokens[index].kind {
            TokenKind::If(..)
            | TokenKind::Bad(TemplateProblemKind::UnknownCondition { .. } | TemplateProblemKind::NoCondition) => {
                open.push((index, false));
            }
            TokenKind::Else => match open.last_mut() {
                None => tokens[index].kind = TokenKind::Bad(TemplateProblemKind::ElseAlone),
                Some((_, true)) => tokens[index].kind = TokenKind::Bad(TemplateProblemKind::ElseTwice),
                Some((_, has_else)) => *has_else = true,
            },
            TokenKind::End => match open.pop() {
                None => tokens[index].kind = TokenKind::Bad(TemplateProblemKind::EndAlone),
                Some((begun, _)) => mark_links(&mut tokens[begun..index]),
            },
            TokenKind::Field(..) | TokenKind::Bad(_) => {}
        }
    }
    for (index, _) in open {
        if let TokenKind::If(condition, _) = tokens[index].kind {
            tokens[index].kind = TokenKind::Bad(TemplateProblemKind::NoEnd { mark: names.begin(condition) });
        }
    }
}

fn mark_links(inside: &mut [Token]) {
    for token in inside {
        if matches!(token.kind, TokenKind::Field(Placeholder::Link, _)) {
            token.kind = TokenKind::Bad(TemplateProblemKind::LinkInCondition);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{LetterValues, OwnNames, Placeholder, SegmentKind, Template, fill, segments};
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: &[(usize, usize, TemplateProblemKind)]) {
        let found = Template::parse("s", body, false).err().unwrap_or_default();
        let found: Vec<_> = found.into_iter().map(|p| (p.line, p.column, p.kind)).collect();
        assert_eq!(found, expected, "{body}");
    }

    #[test]
    fn misspelt_mark_is_recognized() {
        for (typed, meant) in [("els", "{{else}}"), ("esle", "{{else}}"), ("ned", "{{end}}"), ("en", "{{end}}")] {
            assert_eq!(super::near_mark(typed), Some(meant), "{typed}");
        }
        assert!(["link", "contact", "e", "ende1", "lend me"].iter().all(|other| super::near_mark(other).is_none()));
    }

    #[test]
    fn an_unknown_condition_is_told_with_its_place_and_the_nearest_one() {
        let unknown = |name: &str, nearest| TemplateProblemKind::UnknownCondition { name: name.to_owned(), nearest };
        check("a\n您好 {{if has_azur}}x{{end}}", &[(2, 4, unknown("has_azur", Some("has_azure".into())))]);
        check("a {{if not MCA}}x{{end}}", &[(1, 3, unknown("MCA", Some("agreement_missing".into())))]);
        check("a {{if invoice_total}}x{{end}}", &[(1, 3, unknown("invoice_total", None))]);
        check("a {{if}}x{{end}}", &[(1, 3, TemplateProblemKind::NoCondition)]);
    }

    #[test]
    fn parts_that_are_nested_wrongly_are_told_with_their_place() {
        let no_end = TemplateProblemKind::NoEnd { mark: "{{if has_azure}}".into() };
        check("a\n{{if has_azure}}\nb", &[(2, 1, no_end.clone())]);
        check("a {{end}}", &[(1, 3, TemplateProblemKind::EndAlone)]);
        check("a {{else}}", &[(1, 3, TemplateProblemKind::ElseAlone)]);
        check("{{if has_azure}}a{{else}}b{{else}}c{{end}}", &[(1, 27, TemplateProblemKind::ElseTwice)]);
        check("a {{if has_azure}}{{if needs_gdap}}b{{end}}", &[(1, 3, no_end)]);
        let mark =
            |name: &str, nearest: &str| TemplateProblemKind::UnknownMark { name: name.into(), nearest: nearest.into() };
        check("a {{endif}}", &[(1, 3, mark("endif", "{{end}}"))]);
        check("a {{#if has_azure}}", &[(1, 3, mark("#if has_azure", "{{if has_azure}}"))]);
    }

    #[test]
    fn the_link_is_in_every_letter() {
        let found = Template::parse("s", "a\n\n{{if has_azure}}\n{{link}}\n\n{{end}}\nb", true).unwrap_err();
        let kinds: Vec<_> = found.iter().map(|p| (p.line, &p.kind)).collect();
        assert_eq!(kinds, [(4, &TemplateProblemKind::LinkInCondition)]);
        let crowds = Template::parse("s", "a\n\n{{if has_azure}}\nx\n{{end}}\n{{link}}\n\nb", true).unwrap_err();
        assert_eq!(
            crowds[0].kind,
            TemplateProblemKind::LinkNotAlone,
            "with Azure a line would stand right before the link"
        );
        assert!(Template::parse("s", "{{if has_azure}}\nx\n{{end}}\n\n{{link}}", true).is_ok());
    }

    #[test]
    fn the_gdap_link_stands_once_and_alone_and_may_depend_on_a_condition() {
        check("a\n\n{{if needs_gdap}}\n{{gdap_link}}\n\n{{end}}\nb", &[]);
        check("{{if needs_gdap}}\n{{gdap_link}}\n{{else}}\nnone\n{{end}}", &[]);
        check("a {{gdap_link}}", &[(1, 3, TemplateProblemKind::GdapMisplaced)]);
        check("{{gdap_link}}\n\n{{gdap_link}}", &[(3, 1, TemplateProblemKind::GdapMisplaced)]);
        check("{{gdap_link|none}}", &[(1, 1, TemplateProblemKind::GdapMisplaced)]);
        let in_subject = Template::parse("{{gdap_link}}", "a", false).unwrap_err();
        assert_eq!(in_subject[0].kind, TemplateProblemKind::GdapMisplaced);
    }

    #[test]
    fn nobody_gets_an_empty_letter() {
        check("{{if has_azure}}\na\n{{end}}", &[(1, 1, TemplateProblemKind::NothingLeft)]);
        check("{{if has_azure}}a{{else}}b{{end}}", &[]);
        check("{{if reads_english}}a{{end}}{{if reads_chinese}}b{{end}}", &[]);
        let found = Template::parse("{{if has_azure}}a{{end}}", "b", false).unwrap_err();
        assert_eq!(found[0].kind, TemplateProblemKind::NothingLeft);
    }

    /// Plain text and HTML for a customer of whom these conditions hold.
    #[track_caller]
    fn check_text(body: &str, holds: &[Circumstance], plain: &str, html: &str) {
        let template = Template::parse("{{if has_azure}}Azure: {{end}}s", body, false).unwrap();
        let facts = holds.iter().fold(Facts::default(), |facts, known| facts.with(LetterCondition::Of(*known), true));
        let mut values = LetterValues::new().with(Placeholder::COMPANY, "Contoso");
        values.tell(facts);
        let draft = fill(&template, &values).unwrap();
        assert_eq!((draft.plain.trim(), draft.html.replace('\n', "").as_str()), (plain, html));
        assert_eq!(draft.subject.starts_with("Azure: "), facts.holds(LetterCondition::HAS_AZURE));
    }

    #[test]
    fn a_part_is_written_for_those_of_whom_its_condition_holds() {
        use Circumstance::{HasAzure, NeedsGdap};
        let lines = "- a\n{{if has_azure}}\n- b\n{{end}}\n- c";
        check_text(lines, &[HasAzure], "- a\n- b\n- c", "<ul><li>a</li><li>b</li><li>c</li></ul>");
        check_text(lines, &[], "- a\n- c", "<ul><li>a</li><li>c</li></ul>");
        let paragraphs = "a\n\n{{if has_azure}}\n**b {{company}}**\n\n{{else}}\nc\n\n{{ end }}\nd";
        let bold = "<p>a</p><p><strong>b Contoso</strong></p><p>d</p>";
        check_text(paragraphs, &[HasAzure], "a\n\nb Contoso\n\nd", bold);
        check_text(paragraphs, &[NeedsGdap], "a\n\nc\n\nd", "<p>a</p><p>c</p><p>d</p>");
        let within =
            "We {{if not has_azure}}only {{end}}sell {{if needs_gdap}}and {{if has_azure}}run {{end}}help{{end}}.";
        check_text(within, &[], "We only sell .", "<p>We only sell .</p>");
        check_text(within, &[NeedsGdap], "We only sell and help.", "<p>We only sell and help.</p>");
        check_text(within, &[NeedsGdap, HasAzure], "We sell and run help.", "<p>We sell and run help.</p>");
    }

    #[test]
    fn numbers_of_a_list_follow_what_is_left() {
        let list = "1. a\n{{if has_azure}}\n2. b\n{{end}}\n3. c";
        check_text(list, &[], "1. a\n2. c", "<ol><li>a</li><li>c</li></ol>");
    }

    #[test]
    fn a_field_is_missed_only_where_it_is_written() {
        let template = Template::parse("s", "a {{if has_azure}}{{deadline}}{{end}}", false).unwrap();
        assert!(fill(&template, &LetterValues::new()).is_ok());
        let mut azure = LetterValues::new();
        azure.tell(Facts::default().with(LetterCondition::HAS_AZURE, true));
        assert_eq!(fill(&template, &azure).unwrap_err(), [Placeholder::Deadline]);
        assert_eq!(template.required(), [Placeholder::Deadline]);
        assert_eq!(template.says(azure.facts()), [(LetterCondition::HAS_AZURE, true)]);
    }

    #[test]
    fn marks_have_a_colour_of_their_own() {
        use SegmentKind::{Bad, Condition, Text};
        let kinds: Vec<_> = segments("{{if has_azure}}a{{end}}{{end}}", &OwnNames::default())
            .into_iter()
            .map(|(_, kind)| kind)
            .collect();
        assert_eq!(kinds, [Condition, Text, Condition, Bad]);
    }
}
