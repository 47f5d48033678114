//! Edits of partnership invitations and of requests for tenants of new customers.

use super::record::{EditWords, Kept};
use super::steps::{done, in_order};
use super::{EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::partnership::{Partnership, PartnershipStage, RequestStage, Seen, TenantRequest};

impl Kept for Partnership {
    const WORDS: EditWords =
        EditWords { add: "edit-partnership-add", change: "edit-partnership", remove: "edit-partnership-remove" };

    fn title<'t>(&'t self, plan: &'t Plan) -> &'t str {
        plan.providers.get(self.provider).map_or("", |provider| &provider.name)
    }

    /// To be listed is to be seen by us.
    fn settled(mut self) -> Self {
        if let Some(step) = self.step(PartnershipStage::Listed)
            && self.stage() == PartnershipStage::Listed
            && self.seen_by_us.is_none()
        {
            self.seen_by_us = Some(Seen { on: step.on, by: step.by.clone(), recorded: step.recorded.clone() });
        }
        self
    }

    fn check(&self, plan: &Plan) -> Result<(), EditError> {
        if plan.providers.get(self.provider).is_none() {
            return Err(EditError::Gone);
        }
        in_order(&self.steps)?;
        if self.link.as_ref().is_some_and(|link| !link.fingerprint.verify(&link.text)) {
            return Err(EditError::LinkChanged);
        }
        let is_seen = self.seen_by_us.is_some() || self.seen_by_provider.is_some();
        if is_seen && !self.stage().is_accepted() {
            return Err(EditError::PartnershipNotAccepted);
        }
        Ok(())
    }

    fn told(&self, plan: &Plan, before: &Self) -> Option<EditLabel> {
        let name = self.title(plan);
        let words = ["edit-partnership-back", "edit-partnership-correct"];
        let label = done(&before.steps, &self.steps).label(name, came_key, words);
        label.or_else(|| Some(EditLabel::one(changed_key(before, self), name)))
    }
}

fn came_key(stage: PartnershipStage) -> &'static str {
    match stage {
        PartnershipStage::Awaited => "edit-partnership-awaited",
        PartnershipStage::Received => "edit-partnership-received",
        PartnershipStage::Forwarded => "edit-partnership-forwarded",
        PartnershipStage::Accepted => "edit-partnership-accepted",
        PartnershipStage::Listed => "edit-partnership-listed",
        PartnershipStage::Declined => "edit-partnership-declined",
    }
}

/// What is another one, where the steps are as before.
fn changed_key(before: &Partnership, after: &Partnership) -> &'static str {
    match () {
        () if before.link != after.link && after.link.is_some() => "edit-partnership-link",
        () if before.link != after.link => "edit-partnership-link-remove",
        () if before.sender != after.sender => "edit-partnership-sender",
        () if before.seen_by_provider != after.seen_by_provider && after.seen_by_provider.is_some() => {
            "edit-partnership-confirmed"
        }
        () if before.seen_by_provider != after.seen_by_provider => "edit-partnership-confirmed-not",
        () if before.access_reviewed != after.access_reviewed && after.access_reviewed.is_some() => {
            "edit-partnership-reviewed"
        }
        () if before.access_reviewed != after.access_reviewed => "edit-partnership-reviewed-not",
        () => "edit-partnership",
    }
}

fn tenant_key(stage: RequestStage) -> &'static str {
    match stage {
        RequestStage::Drafted => "edit-tenant-request-drafted",
        RequestStage::Sent => "edit-tenant-request-sent",
        RequestStage::Created => "edit-tenant-request-created",
        RequestStage::Listed => "edit-tenant-request-listed",
        RequestStage::Withdrawn => "edit-tenant-request-withdrawn",
    }
}

impl Kept for TenantRequest {
    const WORDS: EditWords = EditWords {
        add: "edit-tenant-request-add",
        change: "edit-tenant-request",
        remove: "edit-tenant-request-remove",
    };

    fn title<'t>(&'t self, _plan: &'t Plan) -> &'t str {
        &self.company
    }

    fn told(&self, _plan: &Plan, before: &Self) -> Option<EditLabel> {
        let words = ["edit-tenant-request-back", "edit-tenant-request-correct"];
        done(&before.steps, &self.steps).label(&self.company, tenant_key, words)
    }

    fn check(&self, plan: &Plan) -> Result<(), EditError> {
        if self.customer.is_some_and(|id| plan.customers.get(id).is_none()) {
            return Err(EditError::Gone);
        }
        in_order(&self.steps)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Edit;
    use super::super::partners::ProviderEdit;
    use super::*;
    use crate::domain::link::Fingerprint;
    use crate::domain::plan::ids::{PartnershipId, ProviderId};
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::partnership::PartnershipLink;
    use crate::domain::plan::provider::Provider;
    use crate::domain::plan::stage::StageEntry;

    const NOBODY: ProviderId = ProviderId::new(8);
    const TAILSPIN: ProviderId = ProviderId::new(1);

    fn plan() -> Plan {
        let provider = Box::new(Provider::new(TAILSPIN, "Tailspin"));
        Plan::default().apply(&Edit::Provider(ProviderEdit::Put(provider))).unwrap()
    }

    fn stamp() -> Stamp {
        Stamp { at: Moment::parse("2026-11-22T09:00:00Z").unwrap(), by: "Jane".into() }
    }

    fn partnership(steps: &[(PartnershipStage, &str)]) -> Partnership {
        let entry = |&(stage, on): &(PartnershipStage, &str)| StageEntry {
            stage,
            on: on.parse().unwrap(),
            by: "Ana".into(),
            note: String::new(),
            evidence: Vec::new(),
            recorded: stamp(),
        };
        Partnership {
            id: PartnershipId::new(3),
            provider: TAILSPIN,
            steps: steps.iter().map(entry).collect(),
            sender: None,
            link: None,
            seen_by_us: None,
            seen_by_provider: None,
            access_reviewed: None,
        }
    }

    fn put(partnership: &Partnership) -> Result<Plan, EditError> {
        plan().apply(&Edit::put(partnership.clone()))
    }

    #[test]
    fn undo_is_called_what_was_done() {
        use PartnershipStage::{Awaited, Received};
        let put = |partnership: &Partnership| Edit::put(partnership.clone());
        let [one, two] =
            [&[(Awaited, "2026-11-18")][..], &[(Awaited, "2026-11-18"), (Received, "2026-11-20")]].map(partnership);
        let plan = plan();
        let check = |plan: &Plan, after: &Partnership, key: &str, name: &str| {
            let label = plan.label(&put(after));
            assert_eq!((label.key, &*label.name), (key, name));
        };
        check(&plan, &one, "edit-partnership-add", "Tailspin");
        let first = plan.apply(&put(&one)).unwrap();
        check(&first, &two, "edit-partnership-received", "Tailspin");
        let second = plan.apply(&put(&two)).unwrap();
        check(&second, &one, "edit-partnership-back", "Tailspin");
        let mut noted = two.clone();
        noted.steps[0].note = "By phone".into();
        check(&second, &noted, "edit-partnership-correct", "Tailspin");
        let mut proven = two.clone();
        let hash = crate::domain::plan::hash::ContentHash::of_bytes(b"mail");
        proven.steps[0].evidence.push(crate::domain::plan::task::Evidence {
            hash,
            name: "mail.eml".into(),
            bytes: 4,
            added: stamp(),
        });
        check(&second, &proven, "edit-evidence", "mail.eml");
        check(&plan.apply(&put(&proven)).unwrap(), &two, "edit-evidence-remove", "");
        let fingerprint = Fingerprint::of("https://x.example");
        let link = Some(PartnershipLink { text: "https://x.example".into(), fingerprint, pasted: stamp() });
        let linked = Partnership { link, ..two.clone() };
        check(&second, &linked, "edit-partnership-link", "Tailspin");
        check(&plan.apply(&put(&linked)).unwrap(), &two, "edit-partnership-link-remove", "Tailspin");
        check(&second, &two, "edit-partnership", "Tailspin");
    }

    #[test]
    fn to_be_listed_is_to_be_seen_by_us() {
        let plan =
            put(&partnership(&[(PartnershipStage::Accepted, "2026-11-20"), (PartnershipStage::Listed, "2026-11-21")]));
        let plan = plan.unwrap();
        let listed = plan.partnerships.iter().next().unwrap();
        assert_eq!(listed.seen_by_us.as_ref().map(|seen| seen.on.to_string()).as_deref(), Some("2026-11-21"));
        assert!(!listed.is_verified());
    }

    #[test]
    fn days_of_the_steps_follow_one_another_and_have_come() {
        use PartnershipStage::{Awaited, Received};
        let previous = "2026-11-20".parse().unwrap();
        assert_eq!(
            put(&partnership(&[(Awaited, "2026-11-20"), (Received, "2026-11-19")])),
            Err(EditError::BeforePreviousStep { previous })
        );
        assert_eq!(put(&partnership(&[(Awaited, "2026-11-24")])), Err(EditError::DateInFuture));
        assert_eq!(put(&partnership(&[(Awaited, "0026-11-24")])), Err(EditError::DateImplausible));
        assert_eq!(put(&partnership(&[])), Err(EditError::NothingHappened));
    }

    #[test]
    fn nobody_sees_a_partnership_that_was_not_accepted() {
        let mut early = partnership(&[(PartnershipStage::Received, "2026-11-20")]);
        early.seen_by_provider = Some(Seen { on: "2026-11-20".parse().unwrap(), by: "Ana".into(), recorded: stamp() });
        assert_eq!(put(&early), Err(EditError::PartnershipNotAccepted));
    }

    #[test]
    fn link_that_was_changed_after_pasting_is_refused() {
        let mut changed = partnership(&[(PartnershipStage::Received, "2026-11-20")]);
        let fingerprint = Fingerprint::of("https://partner.microsoft.com/x");
        changed.link =
            Some(PartnershipLink { text: "https://partner.microsoft.com/y".into(), fingerprint, pasted: stamp() });
        assert_eq!(put(&changed), Err(EditError::LinkChanged));
        changed.provider = NOBODY;
        assert_eq!(put(&changed), Err(EditError::Gone));
    }
}
