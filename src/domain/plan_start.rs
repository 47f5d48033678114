//! Where somebody stands who begins a plan: what is known becomes facts of the plan, and what is not stays open.

use std::sync::Arc;

use super::edit::Edit;
use super::edit::enrollment::EnrollmentEdit;
use super::edit::partners::ProviderEdit;
use super::plan::Plan;
use super::plan::company::{Company, Info};
use super::plan::enrollment::Enrollment;
use super::plan::ids::ProviderId;
use super::plan::moment::Stamp;
use super::plan::provider::Provider;
use super::rules::PartnerStatus;
use super::slug::Slug;
use crate::states;

states! {
    /// Where our company stands with Microsoft when the plan begins.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Stands: key {
        /// Nobody has looked yet.
        #[default]
        NotKnown => "start-stands-unknown";
        /// Direct bill is active.
        Active => "status-active";
        /// Direct bill is restricted.
        Restricted => "status-restricted";
        /// Direct bill is suspended.
        Suspended => "status-suspended";
        /// Direct bill was revoked.
        Revoked => "status-revoked";
        /// The company is an indirect reseller already.
        Enrolled => "start-stands-enrolled";
    }
}

impl Stands {
    fn status(self) -> PartnerStatus {
        match self {
            Self::NotKnown | Self::Enrolled => PartnerStatus::Unknown,
            Self::Active => PartnerStatus::Active,
            Self::Restricted => PartnerStatus::Restricted,
            Self::Suspended => PartnerStatus::Suspended,
            Self::Revoked => PartnerStatus::Revoked,
        }
    }
}

/// What the first questions were answered with; the default answers none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanStart {
    /// The rule version to follow; `None`: the newest one, whichever that is.
    pub book: Option<Slug>,
    /// Where the company stands.
    pub stands: Stands,
    /// The provider that was chosen; empty: none yet.
    pub provider: String,
}

/// A new plan of this name with the set-up of another one: our company and people, providers with their links, criteria, letters, fields of
/// our own, rules, days off, views, and what was explained of lists. Customers, requests, steps and dates stay behind, and so do
/// files beside the plan.
pub fn set_up_like(model: &Plan, name: &str) -> Plan {
    let mut plan = Plan::default();
    plan.info.put(Arc::new(Info {
        name: name.to_owned(),
        sample: false,
        no_groups: Vec::new(),
        ..model.about().clone()
    }));
    plan.company.put(Arc::new(Company { logo: None, ..model.us() }));
    if let Some(one) = model.enrollment.iter().next() {
        let (book, tenant, calendars) = (one.book, one.tenant, one.calendars.clone());
        plan.enrollment.put(Arc::new(Enrollment { book, tenant, calendars, ..Enrollment::default() }));
    }
    for template in model.templates.iter() {
        let mut template = (**template).clone();
        template.mail.attachments.clear();
        plan.templates.put(Arc::new(template));
    }
    plan.own_letters = model.own_letters.clone();
    (plan.people, plan.days_off) = (model.people.clone(), model.days_off.clone());
    (plan.providers, plan.links, plan.criteria) =
        (model.providers.clone(), model.links.clone(), model.criteria.clone());
    (plan.own_fields, plan.views) = (model.own_fields.clone(), model.views.clone());
    (plan.shapes, plan.words) = (model.shapes.clone(), model.words.clone());
    plan
}

impl PlanStart {
    /// The edits that put it into a new plan, as `stamp` says when and by whom.
    pub fn edits(&self, stamp: &Stamp, new_id: impl FnOnce() -> u64) -> Vec<Edit> {
        let mut edits = Vec::new();
        if self.book.is_some() || self.stands != Stands::default() {
            let status = self.stands.status();
            let enrollment = Enrollment {
                book: self.book,
                status,
                status_seen: (status != PartnerStatus::Unknown).then(|| stamp.clone()),
                enrolled_before: self.stands == Stands::Enrolled,
                ..Enrollment::default()
            };
            edits.push(Edit::Enrollment(EnrollmentEdit::Put(Box::new(enrollment))));
        }
        let name = self.provider.trim();
        if !name.is_empty() {
            let provider = Provider::new(ProviderId::new(new_id()), name);
            edits.push(Edit::Provider(ProviderEdit::Put(Box::new(provider))));
        }
        edits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::Plan;
    use crate::domain::plan::moment::Moment;
    use crate::domain::rules::{PhaseKind, Standing};
    use crate::domain::schedule::{Forecast, Inputs, PhaseState, RuleLibrary, standing};

    fn begun(start: &PlanStart) -> Plan {
        let stamp = Stamp { at: Moment::parse("2026-11-30T09:00:00Z").unwrap(), by: "Lin".into() };
        start.edits(&stamp, || 7).iter().fold(Plan::default(), |plan, edit| plan.apply(edit).unwrap())
    }

    #[test]
    fn who_answers_nothing_gets_a_plan_in_which_nothing_is_known() {
        assert_eq!(begun(&PlanStart::default()), Plan::default());
    }

    #[test]
    fn status_is_recorded_with_day_and_person() {
        let plan = begun(&PlanStart { stands: Stands::Restricted, ..PlanStart::default() });
        let us = plan.standing();
        assert_eq!((us.status, us.status_seen.unwrap().by.as_str()), (PartnerStatus::Restricted, "Lin"));
        assert_eq!(standing(&plan), Standing::Restricted);
    }

    #[test]
    fn who_is_enrolled_already_goes_on_with_the_provider() {
        let plan =
            begun(&PlanStart { stands: Stands::Enrolled, provider: " Tailspin ".into(), ..PlanStart::default() });
        assert_eq!(standing(&plan), Standing::Both);
        assert_eq!(plan.providers.iter().next().unwrap().name, "Tailspin");
        let library = RuleLibrary::shipped();
        let book = library.book_of(&plan);
        let today = "2026-11-30".parse().unwrap();
        let forecast = Forecast::of(&Inputs { plan: &plan, book: &book, holidays: &library.holidays, today });
        let state = |kind| forecast.phases.iter().find(|view| view.kind == kind).unwrap().state;
        assert_eq!(state(PhaseKind::Enroll), PhaseState::Done);
        assert_eq!(state(PhaseKind::FindProvider), PhaseState::NotRecorded, "nobody recorded why");
        assert!(forecast.findings.is_empty(), "{:?}", forecast.findings);
    }
}
