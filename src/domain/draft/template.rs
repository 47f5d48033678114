//! Reading a template, once, into instructions that are quick to follow.

use super::condition::{Facts, LetterCondition};
use super::problem::{MOST_CONDITIONS, TemplatePart, TemplateProblem, TemplateProblemKind};
use super::scan::{Token, TokenKind, place_of, report, tokens};
use super::variant::{Variant, named, required};
use super::variants::{self, resolve};
use super::{OwnNames, Placeholder};

/// Longest source that is read, in bytes; a mail is some thousand.
const MAX_SOURCE: usize = 100_000;

/// A template without a problem, ready to be filled.
#[derive(Clone, Debug)]
pub struct Template {
    /// What its parts depend on, in their order.
    conditions: Vec<LetterCondition>,
    /// One for each combination of the conditions, never empty; see [`variants::place`].
    variants: Vec<Variant>,
    required: Vec<Placeholder>,
    /// Every field that it names, each once.
    fields: Vec<Placeholder>,
    pub(super) carries_link: bool,
}

impl Template {
    /// Reads a subject and a body of Markdown; `carries_link` as in [`super::TemplateKind::carries_link`].
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the text; never empty.
    pub fn parse(subject: &str, body: &str, carries_link: bool) -> Result<Self, Vec<TemplateProblem>> {
        Self::read(subject, body, carries_link, &OwnNames::default())
    }

    /// As [`Template::parse`], where the text may name fields of our own.
    ///
    /// # Errors
    /// As there.
    pub fn read(subject: &str, body: &str, carries_link: bool, names: &OwnNames) -> Result<Self, Vec<TemplateProblem>> {
        let mut problems = unfit(subject, body);
        if !problems.is_empty() {
            return Err(problems);
        }
        let body = body.replace("\r\n", "\n").replace('\r', "\n");
        let (subject_tokens, body_tokens) = (tokens(subject, names), tokens(&body, names));
        report(TemplatePart::Subject, subject, &subject_tokens, &mut problems);
        for at in links(&subject_tokens) {
            problems.push(problem_at(TemplatePart::Subject, subject, at, TemplateProblemKind::LinkInSubject));
        }
        for token in subject_tokens.iter().filter(|token| token.kind == TokenKind::Field(Placeholder::GdapLink, None)) {
            problems.push(problem_at(
                TemplatePart::Subject,
                subject,
                token.range.start,
                TemplateProblemKind::GdapMisplaced,
            ));
        }
        report(TemplatePart::Body, &body, &body_tokens, &mut problems);
        let all = || subject_tokens.iter().chain(&body_tokens);
        let conditions = variants::conditions(&subject_tokens, &body_tokens);
        let mut made = Vec::new();
        let (mut not_alone, mut is_doubled) = (None, false);
        if MOST_CONDITIONS < conditions.len() {
            problems.push(problem_at(TemplatePart::Body, &body, 0, TemplateProblemKind::TooManyConditions));
        } else if !all().any(|token| matches!(token.kind, TokenKind::Bad(_))) {
            for facts in variants::combinations(&conditions) {
                let subject = resolve(subject, &subject_tokens, facts);
                let body = resolve(&body, &body_tokens, facts);
                let (variant, crowded) = Variant::of(&subject, &body);
                not_alone = not_alone.or(crowded);
                is_doubled |= 1 < variant.links.iter().filter(|link| **link == Placeholder::GdapLink).count();
                made.push((facts, variant, [subject.source, body.source]));
            }
        }
        check_link(&body, &body_tokens, carries_link, not_alone, &mut problems);
        let gdap = |token: &&Token| token.kind == TokenKind::Field(Placeholder::GdapLink, None);
        if let Some(last) = body_tokens.iter().rfind(gdap).filter(|_| is_doubled) {
            problems.push(problem_at(TemplatePart::Body, &body, last.range.start, TemplateProblemKind::GdapMisplaced));
        }
        for (at, part, source, tokens) in
            [(0, TemplatePart::Subject, subject, &subject_tokens), (1, TemplatePart::Body, body.as_str(), &body_tokens)]
        {
            let mut possible = made.iter().filter(|(facts, ..)| variants::is_possible(&conditions, *facts));
            if let (true, Some(mark)) = (
                possible.any(|(.., left)| left[at].trim().is_empty()),
                tokens.iter().find(|token| token.kind.is_mark()),
            ) {
                problems.push(problem_at(part, source, mark.range.start, TemplateProblemKind::NothingLeft));
            }
        }
        if problems.is_empty() {
            let variants = made.into_iter().map(|(_, variant, _)| variant).collect();
            return Ok(Self { required: required(all()), fields: named(all()), conditions, variants, carries_link });
        }
        problems.sort_by_key(|problem| (problem.part, problem.line, problem.column));
        Err(problems)
    }

    /// What customers get of whom these facts are known.
    pub(super) fn variant(&self, facts: Facts) -> &Variant {
        &self.variants[variants::place(&self.conditions, facts)]
    }

    /// The links that a customer gets of whom these facts are known, in their order.
    pub fn links(&self, facts: Facts) -> &[Placeholder] {
        &self.variant(facts).links
    }

    /// What the parts of this template depend on.
    pub fn conditions(&self) -> &[LetterCondition] {
        &self.conditions
    }

    /// Which variant a customer gets: each condition of the template, and whether it holds.
    pub fn says(&self, facts: Facts) -> Vec<(LetterCondition, bool)> {
        self.conditions.iter().map(|&condition| (condition, facts.holds(condition))).collect()
    }

    /// The fields without a fallback, each once, in the order in which they are named.
    pub fn required(&self) -> &[Placeholder] {
        &self.required
    }

    /// All fields that its variants name, each once: what a letter has to know values of.
    pub fn fields(&self) -> &[Placeholder] {
        &self.fields
    }

    /// Does a text of this template bring the relationship link?
    pub fn carries_link(&self) -> bool {
        self.carries_link
    }
}

/// Texts that are not worth reading: blank ones and endless ones.
fn unfit(subject: &str, body: &str) -> Vec<TemplateProblem> {
    let mut problems = Vec::new();
    for (part, source) in [(TemplatePart::Subject, subject), (TemplatePart::Body, body)] {
        let kind = match part {
            _ if MAX_SOURCE < source.len() => TemplateProblemKind::TooLong,
            TemplatePart::Subject if source.trim().is_empty() => TemplateProblemKind::EmptySubject,
            TemplatePart::Body if source.trim().is_empty() => TemplateProblemKind::EmptyBody,
            TemplatePart::Subject | TemplatePart::Body => continue,
        };
        problems.push(TemplateProblem { part, line: 1, column: 1, kind });
    }
    problems
}

/// Bytes at which links stand.
fn links(tokens: &[Token]) -> impl Iterator<Item = usize> {
    let is_link = |token: &&Token| matches!(token.kind, TokenKind::Field(Placeholder::Link, _));
    tokens.iter().filter(is_link).map(|token| token.range.start)
}

fn problem_at(part: TemplatePart, source: &str, at: usize, kind: TemplateProblemKind) -> TemplateProblem {
    let (line, column) = place_of(source, at);
    TemplateProblem { part, line, column, kind }
}

fn check_link(
    body: &str,
    tokens: &[Token],
    carries: bool,
    not_alone: Option<usize>,
    problems: &mut Vec<TemplateProblem>,
) {
    let places: Vec<usize> = links(tokens).collect();
    let mut report = |at, kind| problems.push(problem_at(TemplatePart::Body, body, at, kind));
    if !carries {
        places.into_iter().take(1).for_each(|at| report(at, TemplateProblemKind::LinkUnwanted));
        let is_gdap = |token: &&Token| token.kind == TokenKind::Field(Placeholder::GdapLink, None);
        if let Some(token) = not_alone.and_then(|index| tokens.get(index)).filter(is_gdap) {
            report(token.range.start, TemplateProblemKind::GdapMisplaced);
        }
        return;
    }
    let is_spoilt = |token: &Token| {
        matches!(
            token.kind,
            TokenKind::Bad(TemplateProblemKind::LinkWithFallback | TemplateProblemKind::LinkInCondition)
        )
    };
    if places.is_empty() && !tokens.iter().any(is_spoilt) {
        report(body.len(), TemplateProblemKind::LinkMissing);
    }
    places.iter().skip(1).take(1).for_each(|&at| report(at, TemplateProblemKind::LinkDoubled));
    if let Some(token) = not_alone.and_then(|index| tokens.get(index)) {
        let is_gdap = token.kind == TokenKind::Field(Placeholder::GdapLink, None);
        report(
            token.range.start,
            if is_gdap { TemplateProblemKind::GdapMisplaced } else { TemplateProblemKind::LinkNotAlone },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::{LetterValues, fill, fill_plain};
    use super::*;
    use proptest::prelude::*;

    const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?a=1&b=2#/x";

    #[track_caller]
    fn check(
        subject: &str,
        body: &str,
        carries_link: bool,
        expected: &[(TemplatePart, usize, usize, TemplateProblemKind)],
    ) {
        let found = Template::parse(subject, body, carries_link).err().unwrap_or_default();
        let found: Vec<_> = found.into_iter().map(|p| (p.part, p.line, p.column, p.kind)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn an_unknown_name_is_told_with_its_place_and_the_nearest_name() {
        let unknown = |name: &str, nearest| TemplateProblemKind::UnknownName { name: name.to_owned(), nearest };
        let company = unknown("compny", Some("{{company}}".into()));
        check("s", "您好\n貴公司 {{compny}}", false, &[(TemplatePart::Body, 2, 5, company)]);
        check("a {{zzzzzz}}", "b", false, &[(TemplatePart::Subject, 1, 3, unknown("zzzzzz", None))]);
    }

    #[test]
    fn every_fault_is_told_in_the_order_of_the_text() {
        let body = "{{}} {{company\n}} ｛｛company｝｝\n{{contact|see www.x.com}}";
        let expected = [
            (TemplatePart::Body, 1, 1, TemplateProblemKind::EmptyName),
            (TemplatePart::Body, 1, 6, TemplateProblemKind::Unclosed),
            (TemplatePart::Body, 2, 1, TemplateProblemKind::Unopened),
            (TemplatePart::Body, 2, 4, TemplateProblemKind::WideBraces),
            (TemplatePart::Body, 3, 1, TemplateProblemKind::LiteralUrl { found: "www.".into() }),
        ];
        check("s", body, false, &expected);
    }

    #[test]
    fn a_blank_or_endless_text_is_refused() {
        check(
            " ",
            "\n",
            false,
            &[
                (TemplatePart::Subject, 1, 1, TemplateProblemKind::EmptySubject),
                (TemplatePart::Body, 1, 1, TemplateProblemKind::EmptyBody),
            ],
        );
        check("s", &"x".repeat(MAX_SOURCE + 1), false, &[(TemplatePart::Body, 1, 1, TemplateProblemKind::TooLong)]);
        check("s", "a\u{10ff3c}", false, &[(TemplatePart::Body, 1, 2, TemplateProblemKind::PrivateCharacter)]);
    }

    #[test]
    fn the_link_must_be_there_once_and_alone() {
        check("s", "a\n\n{{link}}\n\nb", true, &[]);
        check("s", "ab", true, &[(TemplatePart::Body, 1, 3, TemplateProblemKind::LinkMissing)]);
        check("s", "{{link}}\n\n{{link}}", true, &[(TemplatePart::Body, 3, 1, TemplateProblemKind::LinkDoubled)]);
        for crowded in ["a {{link}}", "- {{link}}", "a\n{{link}}", "**{{link}}**", "## {{link}}", "- a\n\n  {{link}}"] {
            let found = Template::parse("s", crowded, true).unwrap_err();
            assert!(
                matches!(found[..], [TemplateProblem { kind: TemplateProblemKind::LinkNotAlone, .. }]),
                "{crowded}: {found:?}"
            );
        }
    }

    #[test]
    fn the_link_may_not_be_where_it_does_not_belong() {
        check("s", "a\n\n{{link}}", false, &[(TemplatePart::Body, 3, 1, TemplateProblemKind::LinkUnwanted)]);
        check("{{link}}", "{{link}}", true, &[(TemplatePart::Subject, 1, 1, TemplateProblemKind::LinkInSubject)]);
        check("s", "{{link|none}}", true, &[(TemplatePart::Body, 1, 1, TemplateProblemKind::LinkWithFallback)]);
        check(
            "s",
            "{{link}}\n\nhttp://x",
            true,
            &[(TemplatePart::Body, 3, 1, TemplateProblemKind::LiteralUrl { found: "http://".into() })],
        );
    }

    #[test]
    fn empty_fields_without_fallback_are_listed() {
        let template =
            Template::parse("{{deadline}}", "{{contact|you}} {{company}} {{our_company|}} {{company}}", false).unwrap();
        let empty = fill_plain(&template, &LetterValues::new().with(Placeholder::COMPANY, " ")).unwrap_err();
        assert_eq!(empty, [Placeholder::Deadline, Placeholder::COMPANY]);
        let values = LetterValues::new().with(Placeholder::COMPANY, "C").with(Placeholder::Deadline, "D");
        assert_eq!(fill_plain(&template, &values).unwrap().plain, "you C  C");
    }

    #[test]
    fn a_subject_is_one_tidy_line() {
        let template = Template::parse(" To\n{{company}}:  {{provider}} ", "b", false).unwrap();
        let values =
            LetterValues::new().with(Placeholder::COMPANY, "A\r\nBcc: x").with(Placeholder::Provider, "P\u{2028}Q");
        assert_eq!(fill_plain(&template, &values).unwrap().subject, "To A Bcc: x: P Q");
    }

    #[test]
    fn values_are_never_markup() {
        let template = Template::parse("s", "**{{company}}**\n\n{{link}}", true).unwrap();
        let nasty = "<b>**x**</b>\n# [a](javascript:1) {{link}}";
        let draft =
            fill(&template, &LetterValues::new().with(Placeholder::COMPANY, nasty).with(Placeholder::Link, LINK))
                .unwrap();
        assert_eq!(draft.plain, format!("<b>**x**</b> # [a](javascript:1) {{{{link}}}}\n\n{LINK}"));
        let href = LINK.replace('&', "&amp;");
        let text = "&lt;b&gt;**x**&lt;/b&gt; # [a](javascript:1) {{link}}";
        assert_eq!(draft.html, format!("<p><strong>{text}</strong></p>\n<p><a href=\"{href}\">{href}</a></p>\n"));
    }

    proptest! {
        #[test]
        fn nothing_panics_and_the_link_survives(body in "[-*_#>a `\\[\\]()!<&~|{}1.\\\\\n\t]{0,60}", value in "\\PC{0,20}") {
            let body = format!("{body}\n\n{{{{link}}}}\n\n{{{{company}}}} {body}");
            if let Ok(template) = Template::parse("{{company}}", &body, true) {
                let values = LetterValues::new().with(Placeholder::COMPANY, &value).with(Placeholder::Link, LINK);
                if let Ok(draft) = fill(&template, &values) {
                    prop_assert_eq!(draft.plain.lines().filter(|line| *line == LINK).count(), 1);
                    prop_assert!(super::super::html_link_intact(&draft.html, LINK).is_ok());
                }
            }
        }
    }
}
