//! Records what became of letters.

use std::collections::{BTreeSet, HashMap};

use super::App;
use crate::clock;
use crate::domain::compose::{Composer, Letter};
use crate::domain::edit::Edit;
use crate::domain::edit::letters::InvitationEdit;
use crate::domain::plan::ids::{CustomerId, InvitationId, RoundId};
use crate::domain::plan::invitation::{HandOver, HandOverEvent, Invitation};
use crate::domain::plan::moment::Stamp;
use crate::ui::theme::Tone;

impl App {
    pub(super) fn mark(&mut self, round: RoundId, customers: &[CustomerId], what: HandOver) {
        let Some(open) = &self.open else { return };
        let plan = open.history.plan();
        let Some(at) = plan.rounds.get(round) else { return };
        let event = HandOverEvent { what, stamp: self.stamp() };
        let wanted: BTreeSet<CustomerId> = customers.iter().copied().collect();
        let mut changed: Vec<Invitation> = plan
            .invitations_of(at)
            .filter(|invitation| wanted.contains(&invitation.customer))
            .map(|invitation| (**invitation).clone())
            .collect();
        let known: BTreeSet<CustomerId> = changed.iter().map(|invitation| invitation.customer).collect();
        // When a letter was sent is said once.
        changed.retain(|invitation| what != HandOver::Sent || !invitation.is_sent());
        for invitation in &mut changed {
            invitation.events.push(event.clone());
        }
        let mut n_refused = 0;
        let composer = Composer::new(plan, &self.grammar, super::order(at));
        for &id in customers.iter().filter(|id| !known.contains(id)) {
            match plan.customers.get(id).map(|customer| composer.compose(customer)) {
                Some(Ok(letter)) => {
                    let invitation = self.invitation(round, &letter, event.clone());
                    let draft = &letter.mail.draft;
                    open.keeper.keep_handed_over(&invitation.text, &draft.subject, &draft.plain, &draft.html);
                    changed.push(invitation);
                }
                Some(Err(_)) | None => n_refused += 1,
            }
        }
        drop(composer);
        if !changed.is_empty() {
            self.try_edit(&Edit::Invitation(InvitationEdit::Put(changed)));
        }
        if 0 < n_refused {
            let text = self.lang.count("invitations-not-marked", n_refused).into_owned();
            self.say(Tone::Warning, text);
        }
    }

    fn stamp(&self) -> Stamp {
        let by = self.settings.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
        Stamp { at: clock::now(), by }
    }

    fn invitation(&self, round: RoundId, letter: &Letter, event: HandOverEvent) -> Invitation {
        Invitation {
            id: InvitationId::new(self.ids.make()),
            round,
            customer: letter.customer,
            provider: letter.mail.provider,
            template: letter.template,
            version: letter.version,
            edited: letter.edited,
            to: letter.mail.to.clone(),
            link: letter.mail.link.as_ref().map(|(_, fingerprint)| *fingerprint),
            text: letter.mail.hash(),
            events: vec![event],
        }
    }

    /// Keeps the texts and records what happened to them, as one step.
    pub(in crate::app) fn record_hand_over(&mut self, round: RoundId, letters: &[Letter], what: HandOver) {
        let Some(open) = &self.open else { return };
        let event = HandOverEvent { what, stamp: self.stamp() };
        let plan = open.history.plan();
        let Some(at) = plan.rounds.get(round) else { return };
        let mut before: HashMap<CustomerId, Invitation> =
            plan.invitations_of(at).map(|invitation| (invitation.customer, (**invitation).clone())).collect();
        let mut invitations = Vec::with_capacity(letters.len());
        for letter in letters {
            let mut invitation = self.invitation(round, letter, event.clone());
            if let Some(mut older) = before.remove(&letter.customer) {
                older.events.push(event.clone());
                invitation = Invitation { id: older.id, events: older.events, ..invitation };
            }
            open.keeper.keep_handed_over(
                &invitation.text,
                &letter.mail.draft.subject,
                &letter.mail.draft.plain,
                &letter.mail.draft.html,
            );
            invitations.push(invitation);
        }
        self.try_edit(&Edit::Invitation(InvitationEdit::Put(invitations)));
    }
}
