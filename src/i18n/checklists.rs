//! Checklists in words: the rules of their steps, the to-dos of a process, and the examples that come with the program.

use chrono::NaiveDate;

use super::Lang;
use crate::domain::checklists::About;
use crate::domain::plan::Plan;
use crate::domain::plan::checklist::{Checklist, ChecklistStep, DayAnchor, DayRule, DaySpan};
use crate::domain::plan::ids::ChecklistId;
use crate::domain::rules::Party;

/// By when, as a rule: `10 days after the start of the process`.
pub fn rule_words(lang: &Lang, rule: DayRule) -> String {
    let from = lang.text(rule.from.key());
    let n = usize::try_from(rule.n).unwrap_or(usize::MAX);
    let key = match rule.span {
        _ if n == 0 => return lang.with("checklists-rule-on", &[("from", &from)]).into_owned(),
        DaySpan::BusinessAfter => "checklists-rule-business-after",
        DaySpan::DaysAfter => "checklists-rule-days-after",
        DaySpan::BusinessBefore => "checklists-rule-business-before",
        DaySpan::DaysBefore => "checklists-rule-days-before",
    };
    lang.count_with(key, n, &[("from", &from)]).into_owned()
}

/// What a process is about; empty: the plan as a whole.
pub fn about_words(plan: &Plan, about: About) -> &str {
    match about {
        About::Plan => "",
        About::Customer(id) => plan.name_of(id),
        About::Wave(id) => plan.wave_name(id),
    }
}

/// Title and note of the to-do for a step of a process that begins on this day.
pub fn todo_words(
    lang: &Lang,
    plan: &Plan,
    (checklist, at): (&Checklist, usize),
    (about, begun): (About, NaiveDate),
) -> (String, String) {
    let Some(step) = checklist.steps.get(at) else { return (String::new(), String::new()) };
    let by = match step.party {
        Party::Us | Party::NotSaid => step.title.clone(),
        party => {
            let party = lang.text(party.key());
            lang.with("checklists-todo-by", &[("what", &step.title), ("party", &party)]).into_owned()
        }
    };
    let name = about_words(plan, about);
    let title = match name {
        "" => by,
        name => lang.with("checklists-todo", &[("about", name), ("what", &by)]).into_owned(),
    };
    let (number, of) = ((at + 1).to_string(), checklist.steps.len().to_string());
    let args = [
        ("name", checklist.name.as_str()),
        ("number", &*number),
        ("of", &*of),
        ("day", &*lang.date(begun)),
        ("rule", &*rule_words(lang, step.due)),
    ];
    (title, lang.with("checklists-todo-note", &args).into_owned())
}

/// Steps of an example: key of what, who, and by when.
type Steps = &'static [(&'static str, Party, DayRule)];

const fn due(n: u32, span: DaySpan, from: DayAnchor) -> DayRule {
    DayRule { n, span, from }
}

/// A paper agreement: whoever has to sign does so within ten days.
const PAPER: Steps = &[
    ("checklists-paper-send", Party::Us, due(2, DaySpan::BusinessAfter, DayAnchor::Begun)),
    ("checklists-paper-sign", Party::Customer, due(10, DaySpan::DaysAfter, DayAnchor::StepBefore)),
    ("checklists-paper-countersign", Party::Us, due(3, DaySpan::BusinessAfter, DayAnchor::StepBefore)),
    ("checklists-paper-forward", Party::Us, due(1, DaySpan::BusinessAfter, DayAnchor::StepBefore)),
    ("checklists-paper-confirm", Party::Provider, due(5, DaySpan::BusinessAfter, DayAnchor::StepBefore)),
];
/// A customer that has to sign a change order before it is moved.
const ORDER: Steps = &[
    ("checklists-order-prepare", Party::Us, due(5, DaySpan::BusinessAfter, DayAnchor::Begun)),
    ("checklists-order-sign", Party::Customer, due(10, DaySpan::BusinessBefore, DayAnchor::Move)),
    ("checklists-order-forward", Party::Us, due(1, DaySpan::BusinessAfter, DayAnchor::StepBefore)),
    ("checklists-order-confirm", Party::Provider, due(2, DaySpan::BusinessBefore, DayAnchor::Move)),
];

/// The examples, with the words of the language; each becomes an own checklist with this id.
pub fn examples(lang: &Lang, mut new_id: impl FnMut() -> u64) -> [Checklist; 2] {
    let examples: [(&str, &str, Steps); 2] =
        [("checklists-paper", "checklists-paper-note", PAPER), ("checklists-order", "checklists-order-note", ORDER)];
    examples.map(|(name, note, steps)| Checklist {
        note: lang.text(note).into_owned(),
        steps: steps
            .iter()
            .map(|(what, party, due)| ChecklistStep { party: *party, due: *due, ..ChecklistStep::new(lang.text(what)) })
            .collect(),
        ..Checklist::new(ChecklistId::new(new_id()), lang.text(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::Language;

    #[test]
    fn rules_are_told_in_both_languages() {
        let [english, chinese] = [Language::English, Language::TraditionalChinese].map(Lang::new);
        let rule = due(10, DaySpan::DaysAfter, DayAnchor::Begun);
        assert_eq!(rule_words(&english, rule), "10 days after the start of the process");
        assert_eq!(rule_words(&chinese, rule), "流程開始後 10 天");
        let before = due(1, DaySpan::BusinessBefore, DayAnchor::Move);
        assert_eq!(rule_words(&english, before), "1 business day before the day of the move");
        assert_eq!(rule_words(&chinese, DayRule { n: 0, ..before }), "轉移日當天");
    }

    #[test]
    fn examples_have_steps_with_words_of_their_language() {
        for language in [Language::English, Language::TraditionalChinese] {
            let mut next = 0;
            let all = examples(&Lang::new(language), || {
                next += 1;
                next
            });
            assert!(all.iter().all(|one| 3 < one.steps.len() && !one.name.is_empty() && !one.note.is_empty()));
        }
    }
}
