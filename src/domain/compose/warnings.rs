//! What a person should look at before a letter is handed over.

use super::{Composer, LetterWarning, MailHead, MoveNote, ProviderSide, facts};
use crate::domain::draft::{Circumstance, Draft, LetterCondition, TemplateKind};
use crate::domain::link::{LinkSeverity, LinkVerdict, other_partners_named};
use crate::domain::plan::customer::Customer;

impl Composer<'_> {
    pub(super) fn warnings(
        &self,
        customer: &Customer,
        side: &ProviderSide<'_>,
        (draft, head, variant): (&Draft, &MailHead, &[(LetterCondition, bool)]),
        is_older: bool,
    ) -> Vec<LetterWarning> {
        let mut warnings = Vec::new();
        let recipient = customer.recipient();
        match recipient {
            None => warnings.push(LetterWarning::NoContact),
            Some(contact) if contact.email.is_none() => warnings.push(LetterWarning::NoAddress),
            Some(contact) if !contact.role.may_accept() && self.order.kind.carries_link() => {
                warnings.push(LetterWarning::MayNotAccept { role: contact.role });
            }
            Some(_) => {}
        }
        if self.order.kind.carries_link() && customer.relation(side.provider.id).stage().is_accepted() {
            warnings.push(LetterWarning::AlreadyAccepted);
        }
        if self.order.kind.carries_link()
            && let Some(judgement) =
                side.judgement.as_ref().filter(|judgement| judgement.verdict == LinkVerdict::Warnings)
        {
            let to_see = judgement.findings.iter().filter(|finding| finding.severity == LinkSeverity::Warning);
            warnings.push(LetterWarning::LinkHasWarnings(to_see.cloned().collect()));
        }
        if let (Some(ours), Some(theirs)) = (&self.us.country, &customer.country)
            && ours != theirs
            && self.order.kind.carries_link()
        {
            warnings.push(LetterWarning::OtherCountry { country: theirs.clone() });
        }
        let bytes = head.mail_bytes();
        if MailHead::MOST_BYTES < bytes {
            warnings.push(LetterWarning::Large { bytes });
        }
        let known = variant.iter().filter_map(|(condition, _)| match condition {
            LetterCondition::Of(known) => Some(*known),
            LetterCondition::Own(_) => None,
        });
        let open: Vec<Circumstance> = known.filter(|one| !facts::is_known(customer, *one)).collect();
        if !open.is_empty() {
            warnings.push(LetterWarning::NothingKnown(open));
        }
        if is_older {
            warnings.push(LetterWarning::OlderWording);
        }
        if self.order.kind == TemplateKind::Move {
            let note = MoveNote::of(self.plan, &self.moving, customer, side.provider.id);
            let passed = note.days.iter().find(|(day, is_planned)| *is_planned && *day < self.order.day);
            warnings.extend(passed.map(|(day, _)| LetterWarning::PlannedDayPassed { day: *day }));
        }
        if !side.others.is_empty() {
            let named = other_partners_named(&draft.plain, side.others.iter().copied());
            warnings.extend(named.into_iter().map(LetterWarning::Link));
        }
        warnings
    }
}
