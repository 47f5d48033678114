//! The letter as it will be handed over; composed once and kept until something changes.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

use crate::domain::compose::partner::{
    PartnerDraft, PartnerOrder, PartnerProblem, Recipient, Subject, SubjectKey, compose_partner,
};
use crate::domain::draft::{Language, Listed, Placeholder};
use crate::domain::plan::ids::TransferId;
use crate::domain::plan::transfer::Transfer;
use crate::domain::rules::FormValue;
use crate::i18n::{Lang, asking, dates::date_in, partner_letters};
use crate::ui::ctx::Ctx;
use crate::ui::letter_text::LetterLook;

/// What was composed last.
#[derive(Default)]
pub(super) struct Shown {
    key: Option<(SubjectKey, u64)>,
    letter: Option<PartnerDraft>,
    look: LetterLook,
    problems: Vec<(String, Option<FormValue>)>,
    warnings: Vec<String>,
    list: List,
}

/// The requests that a letter brings, in its language; put into words only when they or the plan change, not while somebody
/// types.
#[derive(Default)]
struct List {
    key: Option<u64>,
    lines: Vec<Listed>,
}

impl List {
    fn refresh(&mut self, ctx: &Ctx<'_>, subject: &Subject<'_>, language: Language) {
        let mut hasher = DefaultHasher::new();
        (ctx.revision, language).hash(&mut hasher);
        subject.asked.map(|asked| (ids(asked.requests), asked.fields)).hash(&mut hasher);
        let key = Some(hasher.finish());
        if self.key == key {
            return;
        }
        let words = |lang: &Lang| {
            let moving = &ctx.forecast().moving;
            subject.asked.map(|asked| asking::listed(lang, ctx.plan, moving, &asked)).unwrap_or_default()
        };
        let lines = match language {
            language if language == ctx.lang.language() => words(ctx.lang),
            _ if subject.asked.is_none() => Vec::new(),
            language => words(&Lang::new(language)),
        };
        *self = Self { key, lines };
    }
}

fn ids(requests: &[&Transfer]) -> Vec<TransferId> {
    requests.iter().map(|request| request.id).collect()
}

impl Shown {
    /// Composes the letter again if something changed since.
    pub(super) fn refresh(
        &mut self,
        ctx: &Ctx<'_>,
        subject: &Subject<'_>,
        (language, to): (Language, Option<&Recipient>),
        typed: Option<&(String, String)>,
    ) {
        let mut hasher = DefaultHasher::new();
        (ctx.revision, ctx.today, language, ctx.lang.language(), typed).hash(&mut hasher);
        to.map(|to| (&to.name, to.email.as_ref().map(ToString::to_string), to.is_meant)).hash(&mut hasher);
        for question in subject.questions {
            (&question.en, &question.zh).hash(&mut hasher);
        }
        subject.asked.map(|asked| (ids(asked.requests), asked.fields)).hash(&mut hasher);
        let key = (subject.key(), hasher.finish());
        if self.key == Some(key) {
            return;
        }
        let mut list = std::mem::take(&mut self.list);
        list.refresh(ctx, subject, language);
        *self = Self { key: Some(key), list, ..Self::default() };
        let today = date_in(language, ctx.today);
        let own = typed.map(|(subject, body)| (subject.as_str(), body.as_str()));
        match compose_partner(
            ctx.plan,
            subject,
            &PartnerOrder { language, to, today: &today, list: &self.list.lines, own },
        ) {
            Ok(letter) => {
                self.look = LetterLook::of(&letter.mail.draft);
                self.warnings = letter.warnings.iter().map(|one| partner_letters::warning(ctx.lang, one)).collect();
                self.letter = Some(letter);
            }
            Err(found) => {
                let words = |one| (partner_letters::problem(ctx.lang, one), fact_of(one));
                self.problems = found.iter().map(words).collect();
            }
        }
    }

    /// The letter; `None` when something stands against it.
    pub(super) fn letter(&self) -> Option<&PartnerDraft> {
        self.letter.as_ref()
    }

    /// How its text looks in a mail.
    pub(super) fn look(&self) -> &LetterLook {
        &self.look
    }

    /// Why there is no letter, in sentences; with the fact about us that would help.
    pub(super) fn problems(&self) -> &[(String, Option<FormValue>)] {
        &self.problems
    }

    /// What to look at, in sentences.
    pub(super) fn warnings(&self) -> &[String] {
        &self.warnings
    }
}

/// The fact about us whose absence stands against a letter; `None`: it is no such thing.
fn fact_of(problem: &PartnerProblem) -> Option<FormValue> {
    match problem {
        PartnerProblem::NoCompanyName => Some(FormValue::CompanyName),
        PartnerProblem::EmptyField(Placeholder::PartnerId) => Some(FormValue::LocationPartnerId),
        PartnerProblem::EmptyField(Placeholder::OurTenant) => Some(FormValue::Tenant),
        _ => None,
    }
}
