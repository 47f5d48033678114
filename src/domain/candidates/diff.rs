//! New candidates, changed fields, and the providers that follow from those that are chosen.

use std::collections::{BTreeMap, BTreeSet};

use super::doubts;
use super::matching::{Match, find, is_same};
use super::{CandidateField, CandidateRow, CandidateRows};
use crate::domain::import::{Remarks, RowProblemKind};
use crate::domain::legible::Doubt;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::provider::Provider;

/// A candidate that is new, or one field that the file changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CandidateChange {
    /// The plan's provider; `None` for a new one.
    pub existing: Option<ProviderId>,
    /// What it is called; of a known one by the plan.
    pub name: String,
    /// The field; `None` for a new candidate, which is taken as a whole.
    pub field: Option<CandidateField>,
    /// What the plan says; empty: nothing.
    pub before: String,
    /// What it will say.
    pub after: String,
    /// The line that says so.
    pub line: usize,
    /// Whether it is probably what somebody wrote; else nobody takes it unasked.
    pub is_sure: bool,
    /// The row, counted from 0.
    row: usize,
}

/// A file of candidates against the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CandidatesDiff {
    /// In the order of the file.
    pub changes: Vec<CandidateChange>,
    /// How many candidates are new.
    pub n_new: usize,
    /// How many are known and something of them changes.
    pub n_changed: usize,
    /// How many are known and the file says nothing new of them.
    pub n_same: usize,
    /// Of reading and of comparing.
    pub remarks: Remarks,
    rows: Vec<CandidateRow>,
}

/// Compares a file of candidates with the plan. The file adds and corrects; an empty cell takes nothing away.
pub fn diff_candidates(plan: &Plan, read: &CandidateRows) -> CandidatesDiff {
    let mut diff =
        CandidatesDiff { remarks: read.remarks.clone(), rows: read.rows.clone(), ..CandidatesDiff::default() };
    let mut claims: BTreeMap<ProviderId, usize> = BTreeMap::new();
    let mut news: Vec<usize> = Vec::new();
    for (at, row) in read.rows.iter().enumerate() {
        if let Err(kind) = take(&mut diff, plan, (at, row), (&mut claims, &mut news)) {
            diff.remarks.leave_out(row.line, kind);
        }
    }
    diff.remarks.sort();
    diff
}

fn take(
    diff: &mut CandidatesDiff,
    plan: &Plan,
    (at, row): (usize, &CandidateRow),
    (claims, news): (&mut BTreeMap<ProviderId, usize>, &mut Vec<usize>),
) -> Result<(), RowProblemKind> {
    if row.tenant.is_some() && plan.us().tenant == row.tenant {
        return Err(RowProblemKind::OwnTenant);
    }
    let name = doubts::readable(row, &mut Remarks::default()).name;
    match find(plan, &CandidateRow { name, ..row.clone() }) {
        Match::Many => Err(RowProblemKind::AmbiguousCandidate(row.name.clone())),
        Match::Known(id) => {
            if let Some(&first) = claims.get(&id) {
                return Err(RowProblemKind::SameCandidate { first });
            }
            claims.insert(id, row.line);
            if let Some(provider) = plan.providers.get(id) {
                put_changes(diff, provider, (at, row));
            }
            Ok(())
        }
        Match::New if row.name.is_empty() && row.tenant.is_none() && row.partner_id.is_none() => {
            Err(RowProblemKind::CandidateMissing)
        }
        Match::New => {
            let row = &doubts::readable(row, &mut diff.remarks);
            if row.name.is_empty() {
                return Err(RowProblemKind::CandidateNameMissing);
            }
            diff.rows[at] = row.clone();
            let twin = news.iter().filter_map(|&other| diff.rows.get(other)).find(|other| is_same(other, row));
            if let Some(twin) = twin {
                return Err(RowProblemKind::SameCandidate { first: twin.line });
            }
            news.push(at);
            diff.n_new += 1;
            diff.changes.push(CandidateChange {
                existing: None,
                name: row.name.clone(),
                field: None,
                before: String::new(),
                after: summary(row),
                line: row.line,
                is_sure: true,
                row: at,
            });
            Ok(())
        }
    }
}

/// What is known of a new candidate beside its name, in short.
fn summary(row: &CandidateRow) -> String {
    let rest = CandidateField::ALL.into_iter().filter(|field| *field != CandidateField::Name);
    let known = rest.filter_map(|field| said(row, field)).map(|text| text.replace('\n', " "));
    known.collect::<Vec<_>>().join(" · ")
}

fn put_changes(diff: &mut CandidatesDiff, provider: &Provider, (at, row): (usize, &CandidateRow)) {
    let n_before = diff.changes.len();
    for field in CandidateField::ALL {
        let Some(after) = said(row, field) else { continue };
        let before = held(provider, field);
        if before == after {
            continue;
        }
        let change = CandidateChange {
            existing: Some(provider.id),
            name: provider.name.clone(),
            field: Some(field),
            before,
            after,
            line: row.line,
            is_sure: true,
            row: at,
        };
        match doubts::doubt_of(field, &change.after, &change.before) {
            None => diff.changes.push(change),
            Some(doubt) => put_doubtful(diff, change, row, &doubt),
        }
    }
    if diff.changes.len() == n_before {
        diff.n_same += 1;
    } else {
        diff.n_changed += 1;
    }
}

/// A text that is probably not what somebody wrote: as it stands, and as it was before it was decoded twice.
fn put_doubtful(diff: &mut CandidatesDiff, change: CandidateChange, row: &CandidateRow, doubt: &Doubt) {
    let Some(field) = change.field else { return };
    doubts::note(&mut diff.remarks, change.line, field, &change.after, doubt);
    let meant = if let Doubt::Misread(meant) = doubt { Some(meant.clone()) } else { None };
    if meant.as_ref() == Some(&change.before) {
        return;
    }
    diff.changes.push(CandidateChange { is_sure: false, ..change.clone() });
    if let Some(meant) = meant {
        diff.rows.push(doubts::with_meant(row, field, &meant));
        let row = diff.rows.len() - 1;
        diff.changes.push(CandidateChange { is_sure: false, after: meant, row, ..change });
    }
}

fn list<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// What a row says in a field; `None`: nothing.
fn said(row: &CandidateRow, field: CandidateField) -> Option<String> {
    let said = match field {
        CandidateField::Name => row.name.clone(),
        CandidateField::Tenant => text(row.tenant.as_ref()),
        CandidateField::PartnerId => text(row.partner_id.as_ref()),
        CandidateField::Country => text(row.country.as_ref()),
        CandidateField::Regions => list(&row.regions),
        CandidateField::Languages => list(&row.languages),
        CandidateField::Website => row.website.clone(),
        CandidateField::MailDomains => list(&row.mail_domains),
        CandidateField::ContactName => row.contact_name.clone(),
        CandidateField::ContactEmail => text(row.contact_email.as_ref()),
        CandidateField::ContactPhone => row.contact_phone.clone(),
        CandidateField::Notes => row.notes.clone(),
    };
    (!said.is_empty()).then_some(said)
}

/// What the plan says in a field; empty: nothing.
fn held(provider: &Provider, field: CandidateField) -> String {
    match field {
        CandidateField::Name => provider.name.clone(),
        CandidateField::Tenant => text(provider.tenant.as_ref()),
        CandidateField::PartnerId => text(provider.partner_id.as_ref()),
        CandidateField::Country => text(provider.country.as_ref()),
        CandidateField::Regions => list(&provider.regions),
        CandidateField::Languages => list(&provider.languages),
        CandidateField::Website => provider.website.clone(),
        CandidateField::MailDomains => list(&provider.mail_domains),
        CandidateField::ContactName => provider.contact.name.clone(),
        CandidateField::ContactEmail => text(provider.contact.email.as_ref()),
        CandidateField::ContactPhone => provider.contact.phone.clone(),
        CandidateField::Notes => provider.notes.clone(),
    }
}

/// Takes one field of a row over; one that the row does not give stays.
fn put(provider: &mut Provider, row: &CandidateRow, field: CandidateField) {
    if said(row, field).is_none() {
        return;
    }
    match field {
        CandidateField::Name => provider.name.clone_from(&row.name),
        CandidateField::Tenant => provider.tenant = row.tenant,
        CandidateField::PartnerId => provider.partner_id.clone_from(&row.partner_id),
        CandidateField::Country => provider.country.clone_from(&row.country),
        CandidateField::Regions => provider.regions.clone_from(&row.regions),
        CandidateField::Languages => provider.languages.clone_from(&row.languages),
        CandidateField::Website => provider.website.clone_from(&row.website),
        CandidateField::MailDomains => provider.mail_domains.clone_from(&row.mail_domains),
        CandidateField::ContactName => provider.contact.name.clone_from(&row.contact_name),
        CandidateField::ContactEmail => provider.contact.email.clone_from(&row.contact_email),
        CandidateField::ContactPhone => provider.contact.phone.clone_from(&row.contact_phone),
        CandidateField::Notes => provider.notes.clone_from(&row.notes),
    }
}

impl CandidatesDiff {
    /// The providers as the chosen changes make them, upon what the plan holds now; `chosen` counts `changes` from 0, and
    /// `ids` makes a new id at every call. A provider that left the plan since is passed over.
    pub fn to_providers(
        &self,
        plan: &Plan,
        chosen: &BTreeSet<usize>,
        ids: &mut dyn FnMut() -> ProviderId,
    ) -> Vec<Provider> {
        let mut known: BTreeMap<ProviderId, Provider> = BTreeMap::new();
        let mut new = Vec::new();
        for (_, change) in self.changes.iter().enumerate().filter(|(at, _)| chosen.contains(at)) {
            let Some(row) = self.rows.get(change.row) else { continue };
            match (change.existing, change.field) {
                (Some(id), Some(field)) => {
                    let Some(now) = plan.providers.get(id) else { continue };
                    put(known.entry(id).or_insert_with(|| (**now).clone()), row, field);
                }
                (None, _) => {
                    let mut provider = Provider::new(ids(), "");
                    for field in CandidateField::ALL {
                        put(&mut provider, row, field);
                    }
                    new.push(provider);
                }
                (Some(_), None) => {}
            }
        }
        known.into_values().chain(new).collect()
    }
}
