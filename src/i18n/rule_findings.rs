//! What is missing or contradictory in the enrollment, as sentences: what is so, and what to do about it.

use super::{Lang, facts};
use crate::domain::rules::{Act, RuleBook};
use crate::domain::schedule::RuleFinding;
use crate::domain::slug::Slug;

fn title(lang: &Lang, book: &RuleBook, id: Slug) -> String {
    book.title_of(id).map_or_else(|| id.to_string(), |title| title.in_language(lang.language()).to_owned())
}

fn act(lang: &Lang, book: &RuleBook, act: Act) -> String {
    title(lang, book, act.step())
}

/// What is so.
pub fn rule_finding(lang: &Lang, book: &RuleBook, finding: &RuleFinding) -> String {
    match finding {
        RuleFinding::BookGone { book: gone } => {
            let used = book.title.in_language(lang.language());
            lang.with("finding-book-gone", &[("book", gone.as_str()), ("used", used)])
        }
        RuleFinding::NoRecord { act: what } => lang.with("finding-no-record", &[("act", &act(lang, book, *what))]),
        RuleFinding::DoneWithoutDecision { step, act: what } => {
            let (step, what) = (title(lang, book, *step), act(lang, book, *what));
            lang.with("finding-no-decision", &[("step", &step), ("act", &what)])
        }
        RuleFinding::TaskOfAnotherBook { n, first } => {
            lang.count_with("finding-other-tasks", *n, &[("first", first.as_str())])
        }
        RuleFinding::NobodyWithRole { role } => {
            lang.with("finding-nobody-with-role", &[("role", &lang.text(role.key()))])
        }
        RuleFinding::NewDirect { n, first, fact } => {
            let fact = book.fact(*fact);
            let source = fact.map(|fact| facts::source_line(lang, book, fact)).unwrap_or_default();
            lang.count_with("finding-new-direct", *n, &[("first", first), ("source", &source)])
        }
        RuleFinding::StatusOld { seen, days } => {
            let n = usize::try_from(*days).unwrap_or_default();
            lang.count_with("finding-status-old", n, &[("day", &lang.date(*seen))])
        }
        RuleFinding::UnderThreshold { threshold, missing_usd } => {
            let threshold = book.thresholds.iter().find(|one| one.id == *threshold);
            let title = threshold.map_or("", |one| one.title.in_language(lang.language()));
            let (missing, whole) = (usd(*missing_usd), usd(threshold.map_or(0, |one| one.usd)));
            lang.with("finding-under-threshold", &[("title", title), ("missing", &missing), ("whole", &whole)])
        }
        RuleFinding::OtherBook { act: what, book: other } => {
            lang.with("finding-other-book", &[("act", &act(lang, book, *what)), ("book", other.as_str())])
        }
    }
    .into_owned()
}

/// What to do about it.
pub fn advice(lang: &Lang, finding: &RuleFinding) -> String {
    let key = match finding {
        RuleFinding::BookGone { .. } => "finding-book-gone-do",
        RuleFinding::NoRecord { .. } => "finding-no-record-do",
        RuleFinding::DoneWithoutDecision { .. } => "finding-no-decision-do",
        RuleFinding::TaskOfAnotherBook { .. } => "finding-other-tasks-do",
        RuleFinding::NobodyWithRole { .. } => "finding-nobody-with-role-do",
        RuleFinding::NewDirect { .. } => "finding-new-direct-do",
        RuleFinding::StatusOld { .. } => "finding-status-old-do",
        RuleFinding::UnderThreshold { .. } => "finding-under-threshold-do",
        RuleFinding::OtherBook { .. } => "finding-other-book-do",
    };
    lang.text(key).into_owned()
}

/// Whole US dollars with commas between thousands: `312,000`.
pub fn usd(amount: u64) -> String {
    let digits = amount.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if 0 < index && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn dollars_have_commas_between_thousands() {
        assert_eq!([0, 999, 1000, 312_000, 1_000_000].map(usd), ["0", "999", "1,000", "312,000", "1,000,000"]);
    }

    #[test]
    fn what_lies_under_a_threshold_says_how_much_is_missing_of_what() {
        let books = crate::domain::rules::Books::shipped().unwrap();
        let book = books.iter().next_back().unwrap();
        let finding = RuleFinding::UnderThreshold { threshold: Slug::new("direct-bill-revenue"), missing_usd: 312_000 };
        let said = |language| rule_finding(&Lang::new(language), book, &finding);
        assert_eq!(said(Language::English), "Staying a direct-bill partner: USD 312,000 short of 1,000,000");
        assert_eq!(said(Language::TraditionalChinese), "維持直接計費合作夥伴資格：距 1,000,000 美元尚差 312,000 美元");
    }
}
