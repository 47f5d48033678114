//! The text that is edited: the template in the recipient's language, or the text of one recipient alone.

use std::sync::Arc;

use super::toolbar;
use crate::domain::draft::{Language, OwnNames, Template, TemplatePart};
use crate::domain::edit::Edit;
use crate::domain::edit::letters::{OwnTextEdit, TemplateEdit};
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::invitation::{Mailing, OwnText, TextTemplate};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::session::Session;

/// The text that is being edited, as the plan has it.
pub(super) struct Editing {
    /// The template in the recipient's language.
    pub(super) template: Arc<TextTemplate>,
    /// The recipient's own text; `None`: the template itself is edited.
    pub(super) own: Option<Arc<OwnText>>,
    /// Whether the text brings the relationship link.
    pub(super) carries_link: bool,
    /// The recipient.
    pub(super) customer: CustomerId,
    /// With placeholders.
    pub(super) subject: String,
    /// Markdown with placeholders.
    pub(super) body: String,
}

/// The text of this recipient alone; `None` when the template is used.
pub(super) fn own_text(ctx: &Ctx<'_>, round: &Mailing, customer: CustomerId) -> Option<Arc<OwnText>> {
    let template = template_of(ctx, round, customer)?;
    ctx.plan.own_text(customer, template.id).cloned()
}

fn template_of(ctx: &Ctx<'_>, round: &Mailing, customer: CustomerId) -> Option<Arc<TextTemplate>> {
    ctx.plan.customers.get(customer)?;
    ctx.plan.template(round.kind, language_of(ctx, round, customer)).cloned()
}

/// The language of the letter for this recipient.
pub(super) fn language_of(ctx: &Ctx<'_>, round: &Mailing, customer: CustomerId) -> Language {
    let own = || ctx.plan.customers.get(customer).map(|record| record.language());
    round.language.or_else(own).unwrap_or_else(|| ctx.lang.language())
}

impl Editing {
    /// What is edited for this recipient: its own text, unless there is none or the template is asked for.
    pub(super) fn of(ctx: &Ctx<'_>, round: &Mailing, customer: CustomerId, wants_template: bool) -> Option<Self> {
        let template = template_of(ctx, round, customer)?;
        let own = ctx.plan.own_text(customer, template.id).filter(|_| !wants_template).cloned();
        let (subject, body) = match &own {
            Some(own) => (own.subject.clone(), own.body.clone()),
            None => template.current().map(|v| (v.subject.clone(), v.body.clone())).unwrap_or_default(),
        };
        Some(Self { template, own, carries_link: round.kind.carries_link(), customer, subject, body })
    }

    /// Names one part among the half-typed texts.
    pub(super) fn key(&self, part: TemplatePart) -> String {
        let part = match part {
            TemplatePart::Subject => "subject",
            TemplatePart::Body => "body",
        };
        match &self.own {
            Some(own) => format!("own-text.{}.{part}", own.id),
            None => format!("template.{}.{part}", self.template.id),
        }
    }

    /// The half-typed text; `None` when there is none.
    pub(super) fn typed(&self, unfinished: &TypedTexts) -> Option<(String, String)> {
        let (subject, body) =
            (unfinished.get(&self.key(TemplatePart::Subject)), unfinished.get(&self.key(TemplatePart::Body)));
        (subject.is_some() || body.is_some())
            .then(|| (subject.unwrap_or(&self.subject).to_owned(), body.unwrap_or(&self.body).to_owned()))
    }

    /// The edit that puts this text into the plan.
    pub(super) fn edit(&self, ctx: &Ctx<'_>, subject: &str, body: &str) -> Edit {
        let (subject, body) = (subject.to_owned(), body.to_owned());
        match &self.own {
            Some(own) => Edit::OwnText(OwnTextEdit::Put(Box::new(OwnText {
                subject,
                body,
                saved: ctx.stamp(),
                ..(**own).clone()
            }))),
            None => {
                Edit::Template(TemplateEdit::SaveVersion { id: self.template.id, subject, body, stamp: ctx.stamp() })
            }
        }
    }

    /// Puts half-typed text into the plan, unless something is wrong with it; then it is kept as it is.
    pub(super) fn save(&self, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) {
        let Some((subject, body)) = self.typed(unfinished) else { return };
        if ctx.is_locked() || Template::read(&subject, &body, self.carries_link, &OwnNames::of(ctx.plan)).is_err() {
            return;
        }
        unfinished.clear(&self.key(TemplatePart::Subject));
        unfinished.clear(&self.key(TemplatePart::Body));
        if subject != self.subject || body != self.body {
            actions.edit(self.edit(ctx, &subject, &body));
        }
    }
}

/// Half-typed text of the recipient that is shown enters the plan, before another one is shown or a letter is copied.
pub(super) fn save_now(ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let Some(round) = ctx.plan.running_round() else { return };
    let Some(customer) = session.invitations.current(round) else { return };
    for wants_template in [false, true] {
        if let Some(editing) = Editing::of(ctx, round, customer, wants_template) {
            toolbar::end_bold(&editing, &mut session.invitations.text, &mut session.unfinished, false);
            editing.save(ctx, &mut session.unfinished, actions);
        }
    }
}

/// Whether anything that is typed for this recipient or for the whole round is not in the plan yet.
pub(super) fn is_half_typed(ctx: &Ctx<'_>, unfinished: &TypedTexts, round: &Mailing, customer: CustomerId) -> bool {
    let own = Editing::of(ctx, round, customer, false).filter(|editing| editing.own.is_some());
    own.is_some_and(|own| own.typed(unfinished).is_some()) || has_faulty_text(ctx, unfinished, round)
}

/// Whether a template of this round holds half-typed text with something wrong, so that letters use the older wording.
pub(super) fn has_faulty_text(ctx: &Ctx<'_>, unfinished: &TypedTexts, round: &Mailing) -> bool {
    let part =
        |template: &TextTemplate, part: &str| unfinished.get(&format!("template.{}.{part}", template.id)).is_some();
    let mut templates = ctx.plan.templates.iter().filter(|template| template.kind == round.kind);
    templates.any(|template| part(template, "subject") || part(template, "body"))
}
