//! What can be asked for about evidence, whatever it belongs to.

use std::path::PathBuf;

use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::edit::enrollment::TaskEdit;
use crate::domain::edit::letters::TemplateEdit;
use crate::domain::edit::transfers::TransferEdit;
use crate::domain::plan::Plan;
use crate::domain::plan::company::Company;
use crate::domain::plan::comparison::Score;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{
    CriterionId, CustomerId, PartnershipId, ProviderId, TemplateId, TenantRequestId, TransferId,
};
use crate::domain::plan::partnership::{Partnership, TenantRequest};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::task::Evidence;
use crate::domain::plan::track::TrackKind;
use crate::domain::plan::transfer::TransferStage;
use crate::domain::slug::Slug;
use crate::exchange::mail_in::Looked;
use crate::store::StoreMessage;

/// What evidence belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceOwner {
    /// A task of the enrollment.
    Task(Slug),
    /// A cell of the comparison: what a score rests on.
    Mark(ProviderId, CriterionId),
    /// Where a track of a customer stands: its consent, or its latest move.
    Track(CustomerId, TrackKind),
    /// An earlier move on a track of a customer, by its place among them.
    Move(CustomerId, TrackKind, usize),
    /// What this customer said to the invitation.
    Answer(CustomerId),
    /// A step of a transfer request, by its place among them.
    Step(TransferId, usize),
    /// A step of a partnership invitation, likewise.
    OfPartnership(PartnershipId, usize),
    /// A step of a request for a tenant, likewise.
    OfTenant(TenantRequestId, usize),
    /// Nothing: the files go along with the letters of this template.
    Letter(TemplateId),
    /// Nothing: it is the picture below our letters.
    Logo,
}

/// A step of a request.
fn step_of(plan: &Plan, transfer: TransferId, at: usize) -> Option<&StageEntry<TransferStage>> {
    plan.transfers.get(transfer)?.steps.get(at)
}

/// What proves a step; nothing where it is gone.
fn proven<S>(step: Option<&StageEntry<S>>) -> &[Evidence] {
    step.map_or(&[], |step| &step.evidence)
}

/// A partnership with other evidence of one of its steps; `None`: it is gone.
fn of_partnership(plan: &Plan, id: PartnershipId, at: usize, change: impl FnOnce(&mut Vec<Evidence>)) -> Option<Edit> {
    let mut next = Partnership::clone(plan.partnerships.get(id)?);
    change(&mut next.steps.get_mut(at)?.evidence);
    Some(Edit::put(next))
}

/// A request for a tenant, likewise.
fn of_tenant(plan: &Plan, id: TenantRequestId, at: usize, change: impl FnOnce(&mut Vec<Evidence>)) -> Option<Edit> {
    let mut next = TenantRequest::clone(plan.tenant_requests.get(id)?);
    change(&mut next.steps.get_mut(at)?.evidence);
    Some(Edit::put(next))
}

/// A move on a track: whose, which track, and its place; without a place the track as it stands.
type OnTrack = (CustomerId, TrackKind, Option<usize>);

fn prove((customer, track, at): OnTrack, evidence: Evidence) -> Edit {
    Edit::Customer(CustomerEdit::Prove { customer, track, at, evidence: Box::new(evidence) })
}

fn unprove((customer, track, at): OnTrack, hash: &ContentHash) -> Edit {
    Edit::Customer(CustomerEdit::Unprove { customer, track, at, hash: hash.clone() })
}

impl EvidenceOwner {
    /// What it has, in the order of adding; nothing when nobody touched it.
    pub fn evidence(self, plan: &Plan) -> &[Evidence] {
        match self {
            Self::Task(id) => plan.tasks.get(id).map_or(&[], |task| &task.evidence),
            Self::Mark(provider, criterion) => plan.marks.get((provider, criterion)).map_or(&[], |mark| &mark.evidence),
            Self::Track(customer, track) => {
                plan.customers.get(customer).map_or(&[], |customer| customer.tracks().evidence(track))
            }
            Self::Move(customer, track, at) => {
                plan.customers.get(customer).map_or(&[], |customer| customer.tracks().evidence_at(track, at))
            }
            Self::Answer(customer) => plan.customers.get(customer).map_or(&[], |customer| &customer.proofs),
            Self::Step(transfer, at) => proven(step_of(plan, transfer, at)),
            Self::OfPartnership(id, at) => proven(plan.partnerships.get(id).and_then(|one| one.steps.get(at))),
            Self::OfTenant(id, at) => proven(plan.tenant_requests.get(id).and_then(|one| one.steps.get(at))),
            Self::Letter(id) => plan.templates.get(id).map_or(&[], |template| &template.mail.attachments),
            Self::Logo => plan.company.iter().next().and_then(|us| us.logo.as_ref()).map_or(&[], std::slice::from_ref),
        }
    }

    /// The change by which it has one more; `None`: it is gone.
    pub fn with(self, plan: &Plan, evidence: Evidence) -> Option<Edit> {
        Some(match self {
            Self::Task(id) => Edit::Task(TaskEdit::AddEvidence { id, evidence: Box::new(evidence) }),
            Self::Mark(provider, criterion) => {
                let known = plan.marks.get((provider, criterion)).map(|mark| (**mark).clone());
                let mut mark = known.unwrap_or_else(|| Score::new(provider, criterion));
                mark.evidence.push(evidence);
                Edit::Mark(vec![mark])
            }
            Self::Track(customer, track) => prove((customer, track, None), evidence),
            Self::Move(customer, track, at) => prove((customer, track, Some(at)), evidence),
            Self::Answer(customer) => {
                let mut customer = Customer::clone(plan.customers.get(customer)?);
                customer.proofs.push(evidence);
                Edit::Customer(CustomerEdit::Put(Box::new(customer)))
            }
            Self::Step(transfer, at) => {
                let mut step = Box::new(step_of(plan, transfer, at)?.clone());
                step.evidence.push(evidence);
                Edit::Transfer(TransferEdit::Correct { transfer, at, step })
            }
            Self::OfPartnership(id, at) => of_partnership(plan, id, at, |all| all.push(evidence))?,
            Self::OfTenant(id, at) => of_tenant(plan, id, at, |all| all.push(evidence))?,
            Self::Letter(id) => {
                let mut mail = plan.templates.get(id)?.mail.clone();
                mail.attachments.push(evidence);
                Edit::Template(TemplateEdit::Mail { id, mail })
            }
            Self::Logo => Edit::Company(Box::new(Company { logo: Some(evidence), ..plan.us() })),
        })
    }

    /// The change by which it has this no longer; the file stays beside the plan. `None`: it has none.
    pub fn without(self, plan: &Plan, hash: &ContentHash) -> Option<Edit> {
        match self {
            Self::Task(id) => Some(Edit::Task(TaskEdit::RemoveEvidence { id, hash: hash.clone() })),
            Self::Mark(provider, criterion) => {
                let mut mark = (**plan.marks.get((provider, criterion))?).clone();
                mark.evidence.retain(|other| other.hash != *hash);
                Some(Edit::Mark(vec![mark]))
            }
            Self::Track(customer, track) => Some(unprove((customer, track, None), hash)),
            Self::Move(customer, track, at) => Some(unprove((customer, track, Some(at)), hash)),
            Self::Answer(customer) => {
                let mut customer = Customer::clone(plan.customers.get(customer)?);
                customer.proofs.retain(|other| other.hash != *hash);
                Some(Edit::Customer(CustomerEdit::Put(Box::new(customer))))
            }
            Self::Step(transfer, at) => {
                let mut step = Box::new(step_of(plan, transfer, at)?.clone());
                step.evidence.retain(|other| other.hash != *hash);
                Some(Edit::Transfer(TransferEdit::Correct { transfer, at, step }))
            }
            Self::OfPartnership(id, at) => of_partnership(plan, id, at, |all| all.retain(|other| other.hash != *hash)),
            Self::OfTenant(id, at) => of_tenant(plan, id, at, |all| all.retain(|other| other.hash != *hash)),
            Self::Letter(id) => {
                let mut mail = plan.templates.get(id)?.mail.clone();
                mail.attachments.retain(|other| other.hash != *hash);
                Some(Edit::Template(TemplateEdit::Mail { id, mail }))
            }
            Self::Logo => Some(Edit::Company(Box::new(Company { logo: None, ..plan.us() }))),
        }
    }

    /// Names a field of its form in the session.
    pub(crate) fn key(self, part: &str) -> String {
        match self {
            Self::Task(id) => format!("evidence.{id}.{part}"),
            Self::Mark(provider, criterion) => format!("mark.{provider}.{criterion}.evidence-{part}"),
            Self::Track(customer, track) => format!("customer.{customer}.{track:?}.evidence-{part}"),
            Self::Move(customer, track, at) => format!("customer.{customer}.{track:?}.{at}.evidence-{part}"),
            Self::Answer(customer) => format!("customer.{customer}.answer.evidence-{part}"),
            Self::Step(transfer, at) => format!("transfer.{transfer}.step.{at}.evidence-{part}"),
            Self::OfPartnership(id, at) => format!("partnership.{id}.step.{at}.evidence-{part}"),
            Self::OfTenant(id, at) => format!("request.{id}.step.{at}.evidence-{part}"),
            Self::Letter(template) => format!("template.{template}.attachment-{part}"),
            Self::Logo => format!("company.logo-{part}"),
        }
    }

    /// Whether it goes along with letters and proves nothing.
    pub fn goes_along(self) -> bool {
        matches!(self, Self::Letter(_) | Self::Logo)
    }
}

/// A file that may prove something about a customer: it was dropped and looked into, and is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedFile {
    /// About whom.
    pub customer: CustomerId,
    /// Where it lies.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// The mail that it is, or the sentence that says why it cannot become evidence.
    pub look: Result<Looked, StoreMessage>,
}

/// What is asked for, and of whose evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceAction {
    /// Whose.
    pub of: EvidenceOwner,
    /// What happens.
    pub what: EvidenceWhat,
}

/// What happens to evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceWhat {
    /// This file is copied beside the plan.
    AddFile(PathBuf),
    /// This text is kept beside the plan as a text file.
    AddText {
        /// What it is called.
        name: String,
        /// The text.
        text: String,
    },
    /// It counts no longer.
    Remove(ContentHash),
    /// The file is shown in its folder, after a look whether it is still what was added.
    Show(ContentHash),
    /// What was not looked at since the plan was opened is looked at now.
    Check,
}
