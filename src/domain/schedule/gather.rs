//! Gathers the next actions: from the company, the steps, the customers, the incentives, and the dates that press.

use super::actions::{ActionKind, DoneAt, NextAction, Urgency};
use super::path::applies;
use super::steps::check_ids;
use super::{CustomerTotals, Due, DueTone, Inputs, Missing, PathAnswer, StepState, StepView};
use crate::domain::calendar::PlanCalendars;
use crate::domain::moves::MoveWork;
use crate::domain::plan::company::StaffRole;
use crate::domain::rules::{FormValue, PartnerStatus, PhaseKind, StepKind};
use crate::domain::slug::Slug;

/// What is known already when actions are gathered.
pub(super) struct Known<'a> {
    pub(super) steps: &'a [StepView],
    pub(super) path: &'a PathAnswer,
    pub(super) dues: &'a [Due],
    pub(super) census: &'a CustomerTotals,
    pub(super) work: &'a [MoveWork],
}

const COMPANY: Slug = Slug::new("act-company");
const STATUS: Slug = Slug::new("act-status");
const PROVIDER: Slug = Slug::new("act-provider");
const DECIDE: Slug = Slug::new("act-decide-provider");
const PARTNER: Slug = Slug::new("act-ask-partnership");
const APART: Slug = Slug::new("act-tell-apart");
const LINK: Slug = Slug::new("act-link");
const IMPORT: Slug = Slug::new("act-import");
const INVITE: Slug = Slug::new("act-invite");
const WORDINGS: Slug = Slug::new("act-wordings");
const HAND_OVER: Slug = Slug::new("act-hand-over");
const REMIND: Slug = Slug::new("act-remind");
const REMIND_AGAIN: Slug = Slug::new("act-remind-again");
const CALL: Slug = Slug::new("act-call");
const UNREACHABLE: Slug = Slug::new("act-unreachable");
const ADDRESSES: Slug = Slug::new("act-addresses");
const VERIFY: Slug = Slug::new("act-verify");
const CONFIRM: Slug = Slug::new("act-confirm");

/// Whether a task's name is one of our own actions, and not a rule book's.
pub(super) fn is_ours(id: Slug) -> bool {
    id.as_str().starts_with("act-")
}

fn answer_id(missing: Missing) -> Slug {
    match missing {
        Missing::Status => STATUS,
        Missing::Identified => Slug::new("act-identified"),
        Missing::Anniversary => Slug::new("act-anniversary"),
    }
}

/// Every action, the most urgent first.
pub(super) fn all(inputs: &Inputs<'_>, calendars: &PlanCalendars, known: &Known<'_>) -> Vec<NextAction> {
    let mut gather = Gather { inputs, known, actions: Vec::new() };
    gather.company();
    gather.steps();
    gather.actions.extend(super::partnerships::actions(inputs, calendars));
    gather.actions.extend(super::todos::actions(inputs, known.dues));
    gather.customers();
    gather.actions.extend(super::moves::actions(inputs, known.work));
    gather.wordings();
    for (id, kind, urgency) in super::requests::actions(inputs) {
        gather.add(id, kind, DoneAt::Requests, urgency);
    }
    gather.incentives();
    gather.dates();
    let mut actions = gather.actions;
    // Stable: what is gathered first comes first among equals.
    actions.sort_by_key(|action| (action.urgency, action.due.is_none(), action.due));
    actions
}

struct Gather<'a> {
    inputs: &'a Inputs<'a>,
    known: &'a Known<'a>,
    actions: Vec<NextAction>,
}

impl Gather<'_> {
    fn add(&mut self, id: Slug, kind: ActionKind, place: DoneAt, urgency: Urgency) -> &mut NextAction {
        let task = self.inputs.plan.task(id);
        let (owner, postponed) = task.map_or((None, None), |task| (task.owner, task.postponed));
        self.actions.push(NextAction { id, kind, place, urgency, due: None, owner, task: None, postponed, fact: None });
        let last = self.actions.len() - 1;
        &mut self.actions[last]
    }

    fn company(&mut self) {
        let us = self.inputs.plan.us();
        if us.name.trim().is_empty() || us.tenant.is_none() {
            self.add(COMPANY, ActionKind::EnterCompany, DoneAt::Company, Urgency::Ready);
        }
        let standing = self.inputs.plan.standing();
        let Some(step) = self.inputs.book.steps.iter().find(|step| step.kind == StepKind::Path) else { return };
        // Who was a reseller before the plan began needs no path.
        for missing in self.known.path.missing.iter().filter(|_| !standing.enrolled_before) {
            self.add(answer_id(*missing), ActionKind::Answer(*missing), DoneAt::Enrollment(step.id), Urgency::Ready);
        }
        let age = standing
            .status_seen
            .filter(|_| standing.status != PartnerStatus::Unknown)
            .map(|seen| self.inputs.calendars().ours().between(seen.at.date(), self.inputs.today));
        if let Some(days) = age.filter(|days| super::findings::STATUS_AGE < *days) {
            self.add(STATUS, ActionKind::LookUpStatus { days }, DoneAt::Enrollment(step.id), Urgency::Soon);
        }
    }

    fn wordings(&mut self) {
        let n = self.inputs.plan.templates.iter().filter(|template| template.news().is_some()).count();
        if 0 < n {
            self.add(WORDINGS, ActionKind::CompareWordings(n), DoneAt::Invitations, Urgency::Ready);
        }
    }

    fn steps(&mut self) {
        for view in self.known.steps {
            let Some(step) = self.inputs.book.step(view.id) else { continue };
            match view.state {
                StepState::Done { .. } | StepState::Locked => {}
                StepState::Waiting(waiting) => self.waiting(view, waiting),
                StepState::Open => match step.kind {
                    StepKind::Path => {}
                    StepKind::Checks | StepKind::Losses | StepKind::Form => self.checks(step),
                    StepKind::Decide(act) => {
                        let action =
                            self.add(step.id, ActionKind::Decide(act), DoneAt::Enrollment(step.id), Urgency::Ready);
                        action.fact = step.facts.first().copied();
                    }
                    StepKind::Wait | StepKind::Task => {
                        let action =
                            self.add(step.id, ActionKind::Step(step.id), DoneAt::Enrollment(step.id), Urgency::Ready);
                        action.task = Some(step.id);
                        action.fact = step.facts.first().copied();
                    }
                },
            }
        }
    }

    fn waiting(&mut self, view: &StepView, waiting: super::Waiting) {
        let place = DoneAt::Enrollment(view.id);
        let fact = self.inputs.book.step(view.id).and_then(|step| step.wait.as_ref()).map(|wait| wait.fact);
        let action = if let Some(since) = waiting.overdue_from.filter(|_| view.is_late) {
            let kind = ActionKind::ChaseApproval { step: view.id, since };
            self.add(view.id, kind, place, Urgency::Overdue)
        } else {
            let kind = ActionKind::LookForApproval { step: view.id, expected: waiting.expected };
            self.add(view.id, kind, place, Urgency::Now)
        };
        action.due = waiting.expected;
        action.fact = fact;
        let looked_today = self.inputs.plan.task(view.id).and_then(|task| task.looks.last()).map(|look| look.at.date());
        if looked_today == Some(self.inputs.today) && !view.is_late {
            let last = self.actions.len() - 1;
            self.actions[last].urgency = Urgency::Waiting;
        }
    }

    /// The open checks of a step, at most three, so that one list does not hide the rest.
    fn checks(&mut self, step: &crate::domain::rules::RuleStep) {
        let open: Vec<Slug> = check_ids(self.inputs, step).into_iter().filter(|id| !self.inputs.is_done(*id)).collect();
        if open.is_empty() {
            let action = self.add(step.id, ActionKind::Step(step.id), DoneAt::Enrollment(step.id), Urgency::Ready);
            action.task = Some(step.id);
            return;
        }
        // What ends with direct bill has a day of its own.
        let due = self.known.dues.iter().find(|due| due.id == Due::SAVE && step.kind == StepKind::Losses).cloned();
        let urgency = due.as_ref().map_or(Urgency::Ready, |due| urgency_of(due.tone));
        for check in open.into_iter().take(3) {
            let loss = self.inputs.book.losses.iter().find(|loss| loss.id == check);
            let rule = self.inputs.book.checks().find(|rule| rule.id == check);
            let fact = rule.and_then(|rule| rule.fact).or_else(|| loss.map(|loss| loss.fact));
            let role = rule.and_then(|rule| rule.value).and_then(role_of);
            let kind =
                if loss.is_some() { ActionKind::Save(check) } else { ActionKind::Check { step: step.id, check } };
            let owner = role.and_then(|role| self.inputs.plan.people_with(role).next()).map(|person| person.id);
            let action = self.add(check, kind, DoneAt::Enrollment(step.id), urgency);
            action.task = Some(check);
            action.fact = fact;
            action.due = due.as_ref().and_then(|due| due.date);
            action.owner = action.owner.or(owner);
        }
    }

    fn customers(&mut self) {
        let (plan, census) = (self.inputs.plan, self.known.census);
        let is_reseller = plan.is_reseller();
        if is_reseller && plan.providers.is_empty() {
            let place = DoneAt::Way(PhaseKind::FindProvider);
            self.add(PROVIDER, ActionKind::CompareProviders, place, Urgency::Ready);
        }
        if is_reseller {
            self.provider();
        }
        if plan.customers.is_empty() {
            self.add(IMPORT, ActionKind::ImportCustomers, DoneAt::Import, Urgency::Ready);
            return;
        }
        let n_in_queue = self.n_in_queue();
        if 0 < n_in_queue {
            self.add(HAND_OVER, ActionKind::HandOver(n_in_queue), DoneAt::Invitations, Urgency::Soon);
        }
        if 0 < census.n_to_remind {
            self.add(REMIND, ActionKind::Remind(census.n_to_remind), DoneAt::Invitations, Urgency::Soon);
        }
        if 0 < census.n_to_remind_again {
            let kind = ActionKind::RemindAgain(census.n_to_remind_again);
            self.add(REMIND_AGAIN, kind, DoneAt::Invitations, Urgency::Soon);
        }
        if 0 < census.n_to_call {
            self.add(CALL, ActionKind::Call(census.n_to_call), DoneAt::Customers, Urgency::Soon);
        }
        let default = plan.about().default_provider;
        match default {
            Some(provider) if is_reseller && plan.link_for(provider).is_none() => {
                self.add(LINK, ActionKind::PasteLink, DoneAt::Providers, Urgency::Ready);
            }
            Some(_) if n_in_queue == 0 && 0 < census.n_to_invite => {
                self.add(INVITE, ActionKind::Invite(census.n_to_invite), DoneAt::Invitations, Urgency::Ready);
            }
            Some(_) | None => {}
        }
        if 0 < census.n_to_verify {
            self.add(VERIFY, ActionKind::Verify(census.n_to_verify), DoneAt::Customers, Urgency::Ready);
        }
        if 0 < census.n_to_confirm {
            self.add(CONFIRM, ActionKind::AskProvider(census.n_to_confirm), DoneAt::Customers, Urgency::Ready);
        }
        if 0 < census.n_unreachable {
            let kind = ActionKind::FindAnotherWay(census.n_unreachable);
            self.add(UNREACHABLE, kind, DoneAt::Customers, Urgency::Ready);
        }
        let n_to_look = census.n - census.n_looked;
        if is_reseller && 0 < n_to_look {
            let place = DoneAt::Way(PhaseKind::TellApart);
            self.add(APART, ActionKind::TellApart(n_to_look), place, Urgency::Ready);
        }
        if 0 < census.n_without_address {
            self.add(ADDRESSES, ActionKind::FindAddresses(census.n_without_address), DoneAt::Customers, Urgency::Ready);
        }
    }

    /// What is left to be settled with the provider of customers that name none.
    fn provider(&mut self) {
        let plan = self.inputs.plan;
        let Some(provider) = plan.about().default_provider.and_then(|id| plan.providers.get(id)) else { return };
        if !plan.choices.iter().any(|choice| choice.chosen.contains(&provider.id)) {
            self.add(DECIDE, ActionKind::DecideProvider, DoneAt::Decision, Urgency::Ready);
        }
        if !plan.partnerships.iter().any(|one| one.provider == provider.id) {
            let has_link = plan.link_for(provider.id).is_some();
            let kind = if has_link { ActionKind::RecordPartnership } else { ActionKind::AskPartnership };
            let kind = kind(provider.name.clone());
            self.add(PARTNER, kind, DoneAt::Way(PhaseKind::PartnerUp), Urgency::Ready);
        }
    }

    fn n_in_queue(&self) -> usize {
        let Some(round) = self.inputs.plan.running_round() else { return 0 };
        let handed: std::collections::BTreeSet<_> =
            self.inputs.plan.invitations_of(round).map(|invitation| invitation.customer).collect();
        round.customers.iter().filter(|id| !handed.contains(id)).count()
    }

    fn incentives(&mut self) {
        let us = self.inputs.plan.standing();
        if !self.inputs.plan.is_reseller() {
            return;
        }
        for programme in &self.inputs.book.programmes {
            let checks = programme.prerequisites.iter().chain(&programme.stages);
            let next = checks.filter(|check| applies(&us, &check.when)).find(|check| !self.inputs.is_done(check.id));
            let Some(next) = next else { continue };
            let due = self.known.dues.iter().find(|due| due.met_by == Some(next.id)).cloned();
            let person = self.inputs.plan.people_with(StaffRole::IncentivesAdmin).next().map(|person| person.id);
            let urgency = due.as_ref().map_or(Urgency::Ready, |due| urgency_of(due.tone));
            let action = self.add(next.id, ActionKind::Incentive(next.id), DoneAt::Deadlines, urgency);
            action.task = Some(next.id);
            action.fact = next.fact;
            action.due = due.and_then(|due| due.date);
            action.owner = action.owner.or(person);
        }
    }

    /// Dates that press and that no other action speaks of.
    fn dates(&mut self) {
        for due in self.known.dues {
            let presses =
                matches!(due.tone, DueTone::Overdue | DueTone::Within1 | DueTone::Within5 | DueTone::Within10);
            let is_said = |action: &NextAction| Some(action.id) == due.met_by || action.id == due.id;
            // Of moves the work list speaks, of what is to be saved its checks.
            let is_elsewhere = due.lane == super::DueLane::Moves || due.id == Due::SAVE;
            if !presses || is_elsewhere || self.actions.iter().any(is_said) {
                continue;
            }
            let action = self.add(due.id, ActionKind::Meet(due.id), DoneAt::Deadlines, urgency_of(due.tone));
            action.due = due.date;
            action.fact = due.fact;
            action.owner = action.owner.or(due.owner);
            action.task = due.met_by;
        }
    }
}

pub(super) fn urgency_of(tone: DueTone) -> Urgency {
    match tone {
        DueTone::Overdue => Urgency::Overdue,
        DueTone::Within1 => Urgency::Now,
        DueTone::Within5 => Urgency::Soon,
        DueTone::Within10 | DueTone::Later | DueTone::Unknown | DueTone::Done => Urgency::Ready,
    }
}

fn role_of(value: FormValue) -> Option<StaffRole> {
    if value == FormValue::IncentiveMail { Some(StaffRole::IncentivesAdmin) } else { value.role() }
}
