//! What is often asked of a plan.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Plan;
use super::company::{Company, Info, Person, StaffRole};
use super::customer::{Customer, RelationStage, RelationshipKind};
use super::decision::SignOff;
use super::enrollment::Enrollment;
use super::fields::Described as _;
use super::ids::{CustomerId, Only, PersonId, ProviderId, TemplateId};
use super::invitation::{HandOver, Invitation, Mailing, OwnText, TextTemplate};
use super::letter::{LetterKind, OwnLetter};
use super::provider::{Provider, RelationshipLink};
use super::task::{Evidence, Task};
use crate::domain::draft::{Language, TemplateKind};
use crate::domain::rules::Act;
use crate::domain::slug::Slug;
use crate::domain::table::RecordTable;

impl Plan {
    /// Whether the other plan has the same in everything but customers.
    pub fn is_same_beside_customers(&self, other: &Self) -> bool {
        let without_customers = |plan: &Self| Self { customers: RecordTable::default(), ..plan.clone() };
        without_customers(self) == without_customers(other)
    }

    /// What the plan is; the default when a file holds no such record.
    pub fn about(&self) -> Info {
        self.info.get(Only).map(|info| (**info).clone()).unwrap_or_default()
    }

    /// Our company; the default (nothing known) when nothing was entered yet.
    pub fn us(&self) -> Company {
        self.company.get(Only).map(|company| (**company).clone()).unwrap_or_default()
    }

    /// The provider of this customer: its own, else the plan's default; `None` when neither is chosen or it is gone.
    pub fn provider_of(&self, customer: &Customer) -> Option<&Arc<Provider>> {
        let chosen = customer.provider.or_else(|| self.info.get(Only).and_then(|info| info.default_provider));
        self.providers.get(chosen?)
    }

    /// Where this customer stands with its provider; not asked when it has none.
    pub fn stage_of(&self, customer: &Customer) -> RelationStage {
        self.provider_of(customer).map_or(RelationStage::NotAsked, |p| customer.relation(p.id).stage())
    }

    /// The relationship link for this provider in the plan's cloud; `None` when none was pasted.
    pub fn link_for(&self, provider: ProviderId) -> Option<&Arc<RelationshipLink>> {
        let cloud = self.company.get(Only).map(|c| c.cloud).unwrap_or_default();
        self.links.iter().find(|link| link.provider == provider && link.cloud == cloud)
    }

    /// The letter of this kind in this language.
    pub fn template(&self, kind: impl Into<LetterKind>, language: Language) -> Option<&Arc<TextTemplate>> {
        let kind = kind.into();
        self.templates.iter().find(|t| t.kind == kind && t.language == language)
    }

    /// Customers whose letter of this kind was handed over and did not come back.
    pub fn handed_over(&self, kind: LetterKind) -> BTreeSet<CustomerId> {
        let is_kind = |one: &Invitation| self.templates.get(one.template).is_some_and(|text| text.kind == kind);
        let is_out = |one: &Invitation| {
            one.latest().is_some_and(|event| event.what.is_handed_over() && event.what != HandOver::Bounced)
        };
        self.invitations.iter().filter(|one| is_kind(one) && is_out(one)).map(|one| one.customer).collect()
    }

    /// What a letter of the plan's own is called, removed or not; `None` for a shipped one.
    pub fn own_letter_name(&self, kind: LetterKind) -> Option<&str> {
        kind.own().and_then(|id| self.own_letters.get(id)).map(|letter| letter.name.as_str())
    }

    /// The plan's own letters that are in use, by name.
    pub fn own_letters_in_use(&self) -> Vec<&Arc<OwnLetter>> {
        let mut letters: Vec<_> = self.own_letters.iter().filter(|letter| letter.removed.is_none()).collect();
        letters.sort_by(|one, other| one.name.cmp(&other.name).then(one.id.cmp(&other.id)));
        letters
    }

    /// Every letter that can be written: the shipped ones in their order, then the plan's own by name.
    pub fn letter_kinds(&self) -> Vec<LetterKind> {
        let shipped = TemplateKind::ALL.map(LetterKind::Shipped);
        shipped.into_iter().chain(self.own_letters_in_use().iter().map(|letter| letter.kind())).collect()
    }

    /// Letters that nobody changed and for which this program brings a new wording, but for those of the round that runs.
    pub fn stale_letters(&self) -> impl Iterator<Item = TemplateId> {
        let running = self.running_round().map(|round| round.kind);
        let is_stale =
            move |one: &&Arc<TextTemplate>| running != Some(one.kind) && one.is_untouched() && one.news().is_some();
        self.templates.iter().filter(is_stale).map(|template| template.id)
    }

    /// The text changed for this customer; `None` when the template itself is used.
    pub fn own_text(&self, customer: CustomerId, template: TemplateId) -> Option<&Arc<OwnText>> {
        self.own_texts.iter().find(|own| own.customer == customer && own.template == template)
    }

    /// The round that runs, the latest if several do; `None` when no round runs.
    pub fn running_round(&self) -> Option<&Arc<Mailing>> {
        self.rounds.iter().filter(|round| round.closed.is_none()).max_by_key(|round| round.begun.at)
    }

    /// The invitations of one round.
    pub fn invitations_of(&self, round: &Mailing) -> impl Iterator<Item = &Arc<Invitation>> {
        let id = round.id;
        self.invitations.iter().filter(move |invitation| invitation.round == id)
    }

    /// All evidence that the plan names: of tasks, of scores, of the steps of requests and partnerships, and of customers and their
    /// tracks, earlier moves and the bin included.
    pub fn evidence(&self) -> impl Iterator<Item = &Evidence> {
        let of_tasks = self.tasks.iter().flat_map(|task| &task.evidence);
        let of_marks = self.marks.iter().flat_map(|mark| &mark.evidence);
        let customers = self.customers.iter().map(|customer| &**customer);
        let customers = customers.chain(self.bin.iter().map(|binned| &binned.customer));
        let of_customers =
            customers.flat_map(|customer| customer.proofs.iter().chain(customer.tracks().all_evidence()));
        let of_transfers = self.transfers.iter().flat_map(|one| one.steps.iter().flat_map(|step| &step.evidence));
        let of_requests = self.tenant_requests.iter().flat_map(|one| one.steps.iter().flat_map(|step| &step.evidence));
        let of_partnerships = self.partnerships.iter().flat_map(|one| one.steps.iter().flat_map(|step| &step.evidence));
        of_tasks.chain(of_marks).chain(of_customers).chain(of_transfers).chain(of_requests).chain(of_partnerships)
    }

    /// What the user said this text of the Relationship column means; `None` when it was not asked yet.
    pub fn meaning_of(&self, raw: &str) -> Option<RelationshipKind> {
        self.words.iter().find(|word| word.raw == raw.trim()).map(|word| word.kind)
    }

    /// Where our company stands; the default (nothing known) when nothing was entered yet.
    pub fn standing(&self) -> Enrollment {
        self.enrollment.get(Only).map(|standing| (**standing).clone()).unwrap_or_default()
    }

    /// Whether we are an indirect reseller: the agreement was accepted, or we were one already when the plan began.
    pub fn is_reseller(&self) -> bool {
        self.standing().enrolled_before || self.is_done(Act::AcceptAgreement.step())
    }

    /// The task of this name; `None` when nobody touched it.
    pub fn task(&self, id: Slug) -> Option<&Arc<Task>> {
        self.tasks.get(id)
    }

    /// Whether the task of this name is done.
    pub fn is_done(&self, id: Slug) -> bool {
        self.done_on(id).is_some()
    }

    /// The day on which the task of this name was done; `None` while it is open.
    pub fn done_on(&self, id: Slug) -> Option<NaiveDate> {
        match self.todo(id) {
            Some(todo) => todo.done,
            None => self.tasks.get(id)?.done.as_ref().map(|done| done.on),
        }
    }

    /// The latest record of this act; `None`: nobody decided it, whatever else the plan says.
    pub fn decision(&self, act: Act) -> Option<&Arc<SignOff>> {
        self.decisions.iter().filter(|decision| decision.act == act).max_by_key(|decision| decision.decided.at)
    }

    /// This plan with every decision and every report given out of `other` besides its own: what was decided and what others
    /// have in hand stays, whatever is taken back.
    #[must_use]
    pub fn with_decisions_of(&self, other: &Self) -> Self {
        let mut plan = self.clone();
        for decision in other.decisions.iter().filter(|decision| self.decisions.get(decision.id).is_none()) {
            plan.decisions.put(decision.clone());
        }
        for report in other.reports.iter().filter(|report| self.reports.get(report.id).is_none()) {
            plan.reports.put(report.clone());
        }
        plan
    }

    /// How many customers and how many tasks this person looks after.
    pub fn owned_by(&self, person: PersonId) -> (usize, usize) {
        let n_customers = self.customers.iter().filter(|customer| customer.names_person(person)).count();
        (n_customers, self.tasks.iter().filter(|task| task.owner == Some(person)).count())
    }

    /// Our people who have this role, in the order of entry.
    pub fn people_with(&self, role: StaffRole) -> impl Iterator<Item = &Arc<Person>> {
        self.people.iter().filter(move |person| person.roles.contains(&role))
    }
}
