//! Everything that was asked of one customer and answered, with its day, who said it, and what shows it.

use chrono::NaiveDate;

use super::ReportGround;
use crate::domain::happenings::{Happening, happenings_of};
use crate::domain::plan::customer::Customer;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::invitation::Invitation;
use crate::domain::plan::letter::LetterKind;
use crate::domain::plan::provider::Provider;
use crate::domain::plan::task::Evidence;
use crate::domain::plan::transfer::Transfer;

/// A letter of the dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DossierLetter<'p> {
    /// What became of it.
    pub letter: &'p Invitation,
    /// What kind of letter it is; `None`: its template is gone.
    pub kind: Option<LetterKind>,
    /// The day on which it left the program for the first time.
    pub on: Option<NaiveDate>,
}

/// Everything about one customer.
#[derive(Clone, Debug)]
pub struct Dossier<'p> {
    /// Whose.
    pub customer: &'p Customer,
    /// Its provider; `None`: none is chosen.
    pub provider: Option<&'p Provider>,
    /// What happened, the earliest first.
    pub happenings: Vec<Happening<'p>>,
    /// The letters that left the program, the earliest first.
    pub letters: Vec<DossierLetter<'p>>,
    /// Its transfer requests, in the order in which they were made.
    pub transfers: Vec<&'p Transfer>,
    /// What shows that something was said or done, each once.
    pub evidence: Vec<&'p Evidence>,
}

impl<'p> Dossier<'p> {
    /// Gathers it.
    pub fn of(ground: &ReportGround<'p>, customer: &'p Customer) -> Self {
        let plan = ground.inputs.plan;
        let mut happenings = happenings_of(plan, customer);
        happenings.reverse();
        let letters = plan.invitations.iter().filter(|one| one.customer == customer.id && one.is_handed_over());
        let mut letters: Vec<DossierLetter<'p>> = letters
            .map(|letter| DossierLetter {
                letter,
                kind: plan.templates.get(letter.template).map(|template| template.kind),
                on: letter.events.iter().find(|one| one.what.is_handed_over()).map(|one| one.stamp.at.date()),
            })
            .collect();
        letters.sort_by_key(|one| one.on);
        let transfers: Vec<&Transfer> =
            plan.transfers.iter().filter(|one| one.customer == customer.id).map(|one| &**one).collect();
        let of_steps = transfers.iter().flat_map(|one| one.steps.iter().flat_map(|step| &step.evidence));
        let mut evidence: Vec<&Evidence> = Vec::new();
        for one in customer.tracks().all_evidence().chain(&customer.proofs).chain(of_steps) {
            if !evidence.iter().any(|held| held.hash == one.hash) {
                evidence.push(one);
            }
        }
        evidence.sort_by_key(|one| one.added.at);
        Self {
            customer,
            provider: plan.provider_of(customer).map(|one| &**one),
            happenings,
            letters,
            transfers,
            evidence,
        }
    }

    /// The hashes of the texts that were handed over.
    pub fn texts(&self) -> impl Iterator<Item = &ContentHash> {
        self.letters.iter().map(|one| &one.letter.text)
    }
}
