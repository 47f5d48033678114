//! Edits of templates, texts for one recipient, rounds and hand-overs.

use std::sync::Arc;

use super::customers::set_relation;
use super::{EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::customer::{RelationStage, RelationState};
use crate::domain::plan::ids::{DraftId, RoundId, TemplateId};
use crate::domain::plan::invitation::{
    HandOver, Invitation, MailDefaults, Mailing, OwnText, TemplateVersion, TextTemplate,
};
use crate::domain::plan::moment::Stamp;

/// What happens to a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateEdit {
    /// The letter enters the plan with its shipped wording; one of the same kind and language stays as it is.
    Ship(Vec<TextTemplate>),
    /// A new wording; the older ones are kept. The same wording again is no change.
    SaveVersion {
        /// The letter.
        id: TemplateId,
        /// With placeholders.
        subject: String,
        /// Markdown with placeholders.
        body: String,
        /// Who saves it, and when.
        stamp: Stamp,
    },
    /// Every letter of this template is sent with this.
    Mail {
        /// The letter.
        id: TemplateId,
        /// Copies, answers, attachments.
        mail: MailDefaults,
    },
    /// These letters get the wording that this program brings; one that somebody changed stays as it is.
    Renew(Vec<TemplateId>),
    /// Somebody compared the wording that this program brings with the letter's own. Both are kept among the wordings.
    Decide {
        /// The letter.
        id: TemplateId,
        /// Whether the new wording counts from now on; else the letter's own does.
        takes_new: bool,
        /// Who decided, and when.
        stamp: Stamp,
    },
}

/// What happens to a text for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnTextEdit {
    /// The recipient gets this text; an older one for the same letter is replaced.
    Put(Box<OwnText>),
    /// These recipients get the template again.
    Remove(Vec<DraftId>),
}

/// What happens to a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundEdit {
    /// The round is to be like this, new or not.
    Put(Box<Mailing>),
    /// The round is done.
    Close {
        /// The round.
        id: RoundId,
        /// Who closes it, and when.
        stamp: Stamp,
    },
}

/// What happens to hand-overs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvitationEdit {
    /// These hand-overs are to be like this, new or not. One that was sent and carries the link
    /// makes its customer "invited", if nothing further is known.
    Put(Vec<Invitation>),
}

pub(super) fn apply_template(plan: &mut Plan, edit: &TemplateEdit) -> Result<(), EditError> {
    match edit {
        TemplateEdit::Ship(templates) => {
            for template in templates {
                if plan.template(template.kind, template.language).is_none() {
                    plan.templates.put(Arc::new(template.clone()));
                }
            }
        }
        TemplateEdit::SaveVersion { id, subject, body, stamp } => {
            let mut template = (**plan.templates.get(*id).ok_or(EditError::Gone)?).clone();
            let is_same = template.current().is_some_and(|v| v.subject == *subject && v.body == *body);
            if !is_same {
                push_version(&mut template, subject, body, Some(stamp));
                plan.templates.put(Arc::new(template));
            }
        }
        TemplateEdit::Mail { id, mail } => {
            let template = plan.templates.get(*id).ok_or(EditError::Gone)?;
            plan.templates.put(Arc::new(TextTemplate { mail: mail.clone(), ..(**template).clone() }));
        }
        TemplateEdit::Renew(ids) => {
            for id in ids {
                let template = plan.templates.get(*id).ok_or(EditError::Gone)?;
                if let Some((subject, body)) = template.news().filter(|_| template.is_untouched()) {
                    let mut template = (**template).clone();
                    push_version(&mut template, subject, body, None);
                    plan.templates.put(Arc::new(template));
                }
            }
        }
        TemplateEdit::Decide { id, takes_new, stamp } => {
            let mut template = (**plan.templates.get(*id).ok_or(EditError::Gone)?).clone();
            if let Some((subject, body)) = template.news() {
                let ours = template.current().cloned();
                push_version(&mut template, subject, body, takes_new.then_some(stamp));
                if let Some(ours) = ours.filter(|_| !takes_new) {
                    push_version(&mut template, &ours.subject, &ours.body, Some(stamp));
                }
                plan.templates.put(Arc::new(template));
            }
        }
    }
    Ok(())
}

pub(super) fn push_version(template: &mut TextTemplate, subject: &str, body: &str, saved: Option<&Stamp>) {
    let number = template.versions.iter().map(|v| v.number).max().unwrap_or(0) + 1;
    let (subject, body, saved) = (subject.to_owned(), body.to_owned(), saved.cloned());
    template.versions.push(TemplateVersion { number, subject, body, saved });
}

pub(super) fn apply_own_text(plan: &mut Plan, edit: &OwnTextEdit) {
    match edit {
        OwnTextEdit::Put(own) => {
            let older = plan.own_text(own.customer, own.template).map(|o| o.id);
            plan.own_texts.put(Arc::new(OwnText { id: older.unwrap_or(own.id), ..(**own).clone() }));
        }
        OwnTextEdit::Remove(ids) => {
            for id in ids {
                plan.own_texts.remove(*id);
            }
        }
    }
}

pub(super) fn own_text_label(plan: &Plan, edit: &OwnTextEdit) -> EditLabel {
    let name = |customer| plan.customers.get(customer).map_or("", |c| c.name.as_str());
    match edit {
        OwnTextEdit::Put(own) => EditLabel::one("edit-own-text", name(own.customer)),
        OwnTextEdit::Remove(ids) => match ids.as_slice() {
            [id] => {
                EditLabel::one("edit-own-text-remove", plan.own_texts.get(*id).map_or("", |own| name(own.customer)))
            }
            ids => EditLabel::many("edit-own-text-remove", ids.len()),
        },
    }
}

pub(super) fn apply_round(plan: &mut Plan, edit: &RoundEdit) -> Result<(), EditError> {
    match edit {
        RoundEdit::Put(round) => plan.rounds.put(Arc::new((**round).clone())),
        RoundEdit::Close { id, stamp } => {
            let mut round = (**plan.rounds.get(*id).ok_or(EditError::Gone)?).clone();
            round.closed = Some(stamp.clone());
            plan.rounds.put(Arc::new(round));
        }
    }
    Ok(())
}

pub(super) fn round_label(edit: &RoundEdit) -> EditLabel {
    match edit {
        RoundEdit::Put(round) => EditLabel::many("edit-round", round.customers.len()),
        RoundEdit::Close { .. } => EditLabel::one("edit-round-close", ""),
    }
}

pub(super) fn apply_invitation(plan: &mut Plan, edit: &InvitationEdit) -> Result<(), EditError> {
    let InvitationEdit::Put(invitations) = edit;
    for invitation in invitations {
        if invitation.events.is_empty() {
            return Err(EditError::NothingHappened);
        }
        plan.invitations.put(Arc::new(invitation.clone()));
        let sent = invitation.events.iter().rev().find(|e| e.what == HandOver::Sent);
        if let (Some(sent), true) = (sent, invitation.link.is_some())
            && let Some(customer) = plan.customers.get(invitation.customer)
            && customer.relation(invitation.provider).stage() == RelationStage::NotAsked
            && plan.provider_of(customer).is_some_and(|p| p.id == invitation.provider)
        {
            let mut customer = (**customer).clone();
            set_relation(plan, &mut customer, &RelationState::Invited(sent.stamp.clone()))?;
            plan.customers.put(Arc::new(customer));
        }
    }
    Ok(())
}

pub(super) fn invitation_label(plan: &Plan, edit: &InvitationEdit) -> EditLabel {
    let InvitationEdit::Put(invitations) = edit;
    let what = invitations.first().and_then(Invitation::latest).map(|event| event.what);
    let key = match what {
        Some(HandOver::Prepared) | None => "edit-invitation-prepared",
        Some(HandOver::Copied) => "edit-invitation-copied",
        Some(HandOver::Saved) => "edit-invitation-saved",
        Some(HandOver::Printed) => "edit-invitation-printed",
        Some(HandOver::Opened) => "edit-invitation-opened",
        Some(HandOver::Sent) => "edit-invitation-sent",
        Some(HandOver::Reminded) => "edit-invitation-reminded",
        Some(HandOver::Bounced) => "edit-invitation-bounced",
    };
    match invitations.as_slice() {
        [one] => EditLabel::one(key, plan.customers.get(one.customer).map_or("", |c| &c.name)),
        many => EditLabel::many(key, many.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::shipped::parts;
    use crate::domain::draft::{Language, TemplateKind, shipped};
    use crate::domain::edit::Edit;
    use crate::domain::plan::moment::Moment;
    use crate::domain::sample::new_plan;

    fn stamp() -> Stamp {
        Stamp { at: Moment::parse("2026-11-28T09:00:00Z").unwrap(), by: "Lin".into() }
    }

    /// A plan of an earlier program, whose notice says what it said then, or what somebody made of it.
    fn earlier(change: impl Fn(&str) -> String, saved: Option<Stamp>) -> (Plan, TemplateId) {
        let mut next = 0;
        let mut plan = new_plan("Earlier", || {
            next += 1;
            next
        });
        let mut template = (**plan.template(TemplateKind::Notice, Language::English).unwrap()).clone();
        let (_, before) = parts(include_str!("../../../tests/data/templates/notice_en_2.md"));
        let before = before.to_owned();
        template.versions[0].body = before.clone();
        if let Some(saved) = saved {
            push_version(&mut template, "Ours", &change(&before), Some(&saved));
        }
        let id = template.id;
        plan.templates.put(Arc::new(template));
        (plan, id)
    }

    fn current(plan: &Plan, id: TemplateId) -> (u32, String) {
        let version = plan.templates.get(id).unwrap().current().unwrap().clone();
        (version.number, version.body)
    }

    #[test]
    fn a_wording_that_nobody_changed_gets_the_new_one_and_keeps_the_old() {
        let (plan, id) = earlier(str::to_owned, None);
        assert!(plan.templates.get(id).unwrap().is_untouched());
        let plan = plan.apply(&Edit::Template(TemplateEdit::Renew(vec![id]))).unwrap();
        assert_eq!(current(&plan, id), (2, shipped(TemplateKind::Notice, Language::English).1.to_owned()));
        let template = plan.templates.get(id).unwrap();
        assert_eq!((template.versions.len(), template.news()), (2, None));
        assert!(template.is_untouched(), "the next one comes by itself, too");
    }

    #[test]
    fn a_wording_that_somebody_changed_stays_until_somebody_decides() {
        let (plan, id) = earlier(|text| text.replace("Kind regards", "Best wishes"), Some(stamp()));
        let ours = current(&plan, id);
        let same = plan.apply(&Edit::Template(TemplateEdit::Renew(vec![id]))).unwrap();
        assert_eq!(current(&same, id), ours);
        assert!(same.templates.get(id).unwrap().news().is_some());
        let decide = |takes_new| Edit::Template(TemplateEdit::Decide { id, takes_new, stamp: stamp() });
        let kept = plan.apply(&decide(false)).unwrap();
        assert_eq!(current(&kept, id), (4, ours.1));
        let taken = plan.apply(&decide(true)).unwrap();
        assert_eq!(current(&taken, id), (3, shipped(TemplateKind::Notice, Language::English).1.to_owned()));
        for plan in [kept, taken] {
            assert_eq!(plan.templates.get(id).unwrap().news(), None, "it is offered once");
        }
    }

    #[test]
    fn what_was_changed_after_it_was_taken_is_not_offered_again() {
        let (plan, id) = earlier(|text| text.replace("Kind regards", "Best wishes"), Some(stamp()));
        let edits = [
            TemplateEdit::Decide { id, takes_new: true, stamp: stamp() },
            TemplateEdit::SaveVersion { id, subject: "s".into(), body: "b".into(), stamp: stamp() },
        ];
        let plan = edits.into_iter().fold(plan, |plan, edit| plan.apply(&Edit::Template(edit)).unwrap());
        assert_eq!(plan.templates.get(id).unwrap().news(), None);
    }
}
