//! Fields of our own in letters: `{{Contract number}}` says what a customer holds in the field of this name, and
//! `{{if Has backup}}` or `{{if Level = Gold}}` begins a part for those who hold that.

use std::borrow::Cow;

use super::condition::{self, Circumstance, LetterCondition};
use super::placeholder::distance;
use super::{Language, Placeholder, shipped};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::OwnFieldId;
use crate::domain::plan::own_field::{NO, OwnField, OwnKind, YES, plain};

/// Parts can depend on so many answers of own fields; see [`super::Facts`].
const MOST_ANSWERS: usize = 120;

/// How letters name the fields of our own that a plan has. A name that cannot stand between braces is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct OwnNames {
    fields: Vec<OwnName>,
    answers: Vec<OwnAnswer>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct OwnName {
    id: OwnFieldId,
    name: String,
    place: u8,
    kind: OwnKind,
}

/// What a part can depend on: yes in a field of yes and no, or one of the words of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct OwnAnswer {
    id: OwnFieldId,
    name: String,
    held: String,
}

impl OwnNames {
    /// Those of this plan.
    pub fn of(plan: &Plan) -> Self {
        let mut names = Self::default();
        for field in plan.own_in_order() {
            let Ok(place) = u8::try_from(field.place) else { continue };
            let name = field.name.trim();
            if is_writable(name) && condition::read(name, &Self::default()).is_none() && !is_shipped_field(name) {
                names.fields.push(OwnName { id: field.id, name: name.to_owned(), place, kind: field.kind });
            }
            if is_writable(name) && !name.contains(['=', '＝']) && !is_shipped_condition(name) {
                let answer = |held: &str| OwnAnswer { id: field.id, name: name.to_owned(), held: held.to_owned() };
                names.answers.extend(answers(field).map(answer));
            }
        }
        names.answers.truncate(MOST_ANSWERS);
        names
    }

    /// The fields with their names, in their order.
    pub fn fields(&self) -> impl Iterator<Item = (Placeholder, &str)> {
        self.fields.iter().map(|field| (Placeholder::Own(field.place), field.name.as_str()))
    }

    /// What parts can depend on, in the order of the fields.
    pub fn conditions(&self) -> impl Iterator<Item = LetterCondition> {
        (0..self.answers.len()).filter_map(|at| u8::try_from(at).ok()).map(LetterCondition::Own)
    }

    /// What the field of this placeholder is called; empty for others.
    pub fn name(&self, field: Placeholder) -> &str {
        self.fields().find(|(own, _)| *own == field).map_or("", |(_, name)| name)
    }

    /// The field, and what it has to hold for this condition; [`YES`] for a field of yes and no.
    pub fn answer(&self, answer: u8) -> Option<(&str, &str)> {
        self.answers.get(usize::from(answer)).map(|answer| (&*answer.name, &*answer.held))
    }

    /// The mark of the field, such as `{{Contract number}}`.
    pub fn token(&self, field: Placeholder) -> String {
        match field {
            Placeholder::Own(_) => format!("{{{{{}}}}}", self.name(field)),
            field => field.token(),
        }
    }

    /// What stands behind `if`, such as `has_azure` or `Level = Gold`.
    pub fn condition(&self, condition: LetterCondition) -> String {
        match condition {
            LetterCondition::Of(known) => known.name().to_owned(),
            LetterCondition::Own(answer) => match self.answer(answer) {
                Some((name, YES)) => name.to_owned(),
                Some((name, held)) => format!("{name} = {held}"),
                None => String::new(),
            },
        }
    }

    /// The mark that begins a part, such as `{{if has_azure}}`.
    pub fn begin(&self, condition: LetterCondition) -> String {
        format!("{{{{if {}}}}}", self.condition(condition))
    }

    pub(super) fn find(&self, typed: &str) -> Option<Placeholder> {
        let typed = plain(typed);
        self.fields().find(|(_, name)| plain(name) == typed).map(|(field, _)| field)
    }

    /// The field whose name somebody who wrote this most likely meant.
    pub(super) fn nearest(&self, typed: &str) -> Option<Placeholder> {
        let typed = plain(typed);
        let ranked = self.fields().map(|(field, name)| (distance(&typed, &plain(name)), name.chars().count(), field));
        let (apart, len, field) = ranked.min_by_key(|&(apart, ..)| apart)?;
        (apart <= (len / 3).max(1) && apart < len).then_some(field)
    }

    pub(super) fn find_condition(&self, typed: &str) -> Option<LetterCondition> {
        let (name, held) = match typed.split_once(['=', '＝']) {
            Some((name, held)) => (plain(name.trim()), plain(held.trim())),
            None => (plain(typed.trim()), YES.to_owned()),
        };
        let is_meant = |answer: &OwnAnswer| plain(&answer.name) == name && plain(&answer.held) == held;
        let at = self.answers.iter().position(is_meant)?;
        u8::try_from(at).ok().map(LetterCondition::Own)
    }

    /// A condition of the field whose name comes first in what was typed.
    pub(super) fn nearest_condition(&self, typed: &str) -> Option<LetterCondition> {
        let name = plain(typed.split(['=', '＝']).next().unwrap_or(typed).trim());
        let near = |answer: &OwnAnswer| {
            let known = plain(&answer.name);
            let len = known.chars().count();
            let apart = distance(&name, &known);
            apart <= (len / 3).max(1) && apart < len
        };
        let at = self.answers.iter().position(near)?;
        u8::try_from(at).ok().map(LetterCondition::Own)
    }

    /// Whether the customer holds what this condition asks for.
    pub fn holds(&self, answer: u8, customer: &Customer) -> bool {
        self.answers.get(usize::from(answer)).is_some_and(|answer| customer.own_text(answer.id) == answer.held)
    }

    /// What a letter in this language says of a customer for the field at this place; empty: nothing is known.
    pub fn said<'c>(
        &self,
        place: u8,
        customer: &'c Customer,
        language: Language,
        say_day: impl Fn(chrono::NaiveDate) -> String,
    ) -> Cow<'c, str> {
        let Some(field) = self.fields.iter().find(|field| field.place == place) else { return Cow::Borrowed("") };
        let [yes, no] = shipped::yes_and_no(language);
        match (field.kind, customer.own_text(field.id)) {
            (OwnKind::YesNo, YES) => yes.into(),
            (OwnKind::YesNo, NO) => no.into(),
            (OwnKind::Day, text) => text.parse().map_or_else(|_| text.into(), |day| say_day(day).into()),
            (_, text) => text.into(),
        }
    }
}

fn answers(field: &OwnField) -> impl Iterator<Item = &str> {
    let (yes, choices) = match field.kind {
        OwnKind::YesNo => (Some(YES), &[][..]),
        OwnKind::Choice => (None, &*field.choices),
        OwnKind::Text | OwnKind::Number | OwnKind::Day => (None, &[][..]),
    };
    yes.into_iter().chain(choices.iter().map(String::as_str).filter(|choice| is_writable(choice)))
}

fn is_writable(name: &str) -> bool {
    !name.is_empty() && !name.contains(['{', '}', '|']) && !name.chars().any(|c| c.is_control() || '\u{100000}' <= c)
}

fn is_shipped_field(name: &str) -> bool {
    let name = plain(name);
    Placeholder::all().any(|field| plain(field.name()) == name)
}

fn is_shipped_condition(name: &str) -> bool {
    let folded = plain(name);
    let first = folded.split_whitespace().next();
    first == Some("not") || Circumstance::ALL.iter().any(|known| plain(known.name()) == folded)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::{LetterValues, Template, TemplateProblemKind, fill};
    use super::*;
    use crate::domain::plan::ids::CustomerId;
    use crate::domain::plan::own_field::OwnValue;

    fn names() -> (OwnNames, Customer) {
        let field = |place: u32, name: &str, kind, choices: &[&str]| OwnField {
            id: OwnFieldId::new(u64::from(place) + 1),
            name: name.into(),
            kind,
            place,
            choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
        };
        let mut plan = Plan::default();
        plan.own_fields.put(Arc::new(field(0, "Contract number", OwnKind::Text, &[])));
        plan.own_fields.put(Arc::new(field(1, "有備份", OwnKind::YesNo, &[])));
        plan.own_fields.put(Arc::new(field(2, "Level", OwnKind::Choice, &["Gold", "Silver"])));
        plan.own_fields.put(Arc::new(field(3, "company", OwnKind::Text, &[])));
        plan.own_fields.put(Arc::new(field(4, "a|b", OwnKind::YesNo, &[])));
        let mut customer = Customer::new(CustomerId::new(1), "Contoso");
        let held = |id, text: &str| OwnValue { id: OwnFieldId::new(id), text: text.into() };
        customer.own = vec![held(1, "C-77"), held(2, YES), held(3, "Gold")];
        (OwnNames::of(&plan), customer)
    }

    #[track_caller]
    fn check(body: &str, expected: Result<&str, TemplateProblemKind>) {
        let (names, customer) = names();
        let found = Template::read("s", body, false, &names).map(|template| {
            let mut values = LetterValues::new();
            for place in 0..5 {
                let text = names.said(place, &customer, Language::TraditionalChinese, |day| day.to_string());
                values.set(Placeholder::Own(place), text);
            }
            let holds = |facts: super::super::Facts, condition: &LetterCondition| match *condition {
                LetterCondition::Own(answer) => facts.with(*condition, names.holds(answer, &customer)),
                LetterCondition::Of(_) => facts,
            };
            let facts = template.conditions().iter().fold(super::super::Facts::default(), holds);
            values.tell(facts);
            fill(&template, &values).unwrap().plain.trim().to_owned()
        });
        let found = found.map_err(|problems| problems[0].kind.clone());
        assert_eq!(found, expected.map(str::to_owned), "{body}");
    }

    #[test]
    fn a_letter_says_what_a_field_holds_by_its_name() {
        check("{{Contract number}} {{ contract NUMBER | none }}", Ok("C-77 C-77"));
        check("{{有備份}}", Ok("是"));
        let near = TemplateProblemKind::UnknownName {
            name: "Contract numbr".into(),
            nearest: Some("{{Contract number}}".into()),
        };
        check("{{Contract numbr}}", Err(near));
        check("{{a|b}}", Err(TemplateProblemKind::UnknownName { name: "a".into(), nearest: None }));
    }

    #[test]
    fn parts_depend_on_yes_and_on_choices() {
        check("a{{if 有備份}}b{{end}}{{if not 有備份}}c{{end}}", Ok("ab"));
        check("{{if Level = gold}}a{{else}}b{{end}}{{if Level＝Silver}}c{{end}}d", Ok("ad"));
        let unknown = TemplateProblemKind::UnknownCondition {
            name: "Level = Bronze".into(),
            nearest: Some("Level = Gold".into()),
        };
        check("{{if Level = Bronze}}a{{end}}", Err(unknown));
    }

    #[test]
    fn names_that_letters_have_already_stay_theirs() {
        let (names, _) = names();
        let called: Vec<_> = names.fields().map(|(_, name)| name.to_owned()).collect();
        assert_eq!(called, ["Contract number", "有備份", "Level"]);
        let begun: Vec<_> = names.conditions().map(|condition| names.begin(condition)).collect();
        assert_eq!(begun, ["{{if 有備份}}", "{{if Level = Gold}}", "{{if Level = Silver}}"]);
    }
}
