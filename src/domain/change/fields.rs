//! The fields of every noun: how two versions of a record differ, field by field.

use std::fmt::Debug;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::merge;
use crate::domain::draft::Language;
use crate::domain::link::Fingerprint;
use crate::domain::plan::aims::MoveAims;
use crate::domain::plan::baseline::Baseline;
use crate::domain::plan::checklist::{Checklist, ChecklistStep, TodoOrigin};
use crate::domain::plan::company::{Cadence, Company, Info, Person, SellerCloud, StaffRole};
use crate::domain::plan::comparison::{Criterion, CriterionGroup, FrozenCandidate, Points, ProviderDecision, Score};
use crate::domain::plan::contact::{Contact, ContactDetails, Country, DomainName, EmailAddress};
use crate::domain::plan::customer::{Customer, Relation, Relationship, RelationshipKind, RelationshipMeaning};
use crate::domain::plan::day_off::{DayOff, DayOffScope};
use crate::domain::plan::decision::SignOff;
use crate::domain::plan::enrollment::{Answer, CalendarChoice, Enrollment, Revenue};
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{CustomerId, PartnerId, PersonId, ProviderId, RoundId, TemplateId, TenantId, WaveId};
use crate::domain::plan::invitation::{
    HandOverEvent, Invitation, MailDefaults, Mailing, OwnText, TemplateVersion, TextTemplate,
};
use crate::domain::plan::letter::{LetterKind, OwnLetter};
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::move_day::MoveDay;
use crate::domain::plan::own_field::{OwnField, OwnKind, OwnValue};
use crate::domain::plan::partnership::{
    AgreementWay, Partnership, PartnershipLink, PartnershipStage, RequestStage, Seen, TenantRequest,
};
use crate::domain::plan::provider::{PartnerLetter, Provider, ProviderContact, RelationshipLink};
use crate::domain::plan::reading::ReadOptions;
use crate::domain::plan::report::{GivenReport, PartSeal, ReportKind};
use crate::domain::plan::sale_terms::SaleTerms;
use crate::domain::plan::scenario::{PersonRoom, Pin, ProviderRoom, Scenario};
use crate::domain::plan::shape::{ColumnMapping, ImportMapping};
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::talk::{Talk, TalkKind};
use crate::domain::plan::task::{Evidence, StepDone, Task};
use crate::domain::plan::todo::{Todo, TodoKind};
use crate::domain::plan::track::Tracks;
use crate::domain::plan::transfer::{ItemCheck, Transfer, TransferItem, TransferKind, TransferStage};
use crate::domain::plan::view::{Binned, SavedView};
use crate::domain::plan::wave::{Wave, WaveKind};
use crate::domain::rules::{Act, BilingualText, PartnerStatus, TenantChoice};
use crate::domain::slug::Slug;
use crate::domain::table::Record;
use crate::{
    for_each_baseline_field, for_each_checklist_field, for_each_customer_field, for_each_own_field,
    for_each_partnership_field, for_each_request_field, for_each_scenario_field, for_each_talk_field,
    for_each_todo_field, for_each_transfer_field, for_each_wave_field,
};

/// What a field was, and what it became.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldStep<T> {
    /// As it was.
    pub before: T,
    /// As it is afterwards.
    pub after: T,
}

impl<T: Clone + PartialEq> FieldStep<T> {
    /// `None`: the field is the same.
    fn between(before: &T, after: &T) -> Option<Self> {
        (before != after).then(|| Self { before: before.clone(), after: after.clone() })
    }

    fn inverse(&self) -> Self {
        Self { before: self.after.clone(), after: self.before.clone() }
    }
}

/// How a step goes onto a field that may have changed since the step was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The field becomes what the step says.
    Always,
    /// What only one side changed stays changed; where both did, the step wins.
    Merged,
    /// Only where the field still is what it was before the step, or has become the same meanwhile.
    Unchanged,
}

/// Puts a step onto a field; gives it back where the field is something else by now, and stays so.
fn put_step<T>(field: &mut T, step: Option<&FieldStep<T>>, how: How) -> Option<FieldStep<T>>
where
    T: Clone + PartialEq + Serialize + DeserializeOwned,
{
    let step = step?;
    match how {
        How::Unchanged if *field == step.after => {}
        How::Unchanged if *field != step.before => return Some(step.clone()),
        How::Always | How::Unchanged => field.clone_from(&step.after),
        How::Merged => *field = merge::merged(&step.before, field, &step.after),
    }
    None
}

/// A record whose fields can be told apart.
pub trait Noun: Record {
    /// The fields that differ between two versions of a record, each before and after.
    type Fields: Clone + Debug + Default + PartialEq + Eq;

    /// How two versions of one record differ.
    fn fields_between(before: &Self, after: &Self) -> Self::Fields;

    /// The fields that lead back.
    fn inverse_of(fields: &Self::Fields) -> Self::Fields;

    /// Puts these fields onto the record; gives back those that do not fit.
    fn put(&mut self, fields: &Self::Fields, how: How) -> Self::Fields;
}

/// Reads a value that is there; serde takes an `Option` that is missing as `None` only with a default.
pub(super) fn there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// Writes the value itself; without one nothing is written at all.
#[expect(clippy::ref_option, reason = "what serde hands over")]
fn bare<S: Serializer, T: Serialize>(value: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => value.serialize(to),
        None => to.serialize_none(),
    }
}

/// `Noun of Record, by its keys { field: Type }`: keys are what its id is made of, which never changes.
macro_rules! fields {
    ($($noun:ident of $record:ty, by [$($key:ident),*] { $($field:ident: $kind:ty,)+ })+) => {$(
        #[doc = concat!("What differs between two versions of a [`", stringify!($record), "`]; what is left out is the same.")]
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $noun {
            $(
                #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare", deserialize_with = "there")]
                $field: Option<FieldStep<$kind>>,
            )+
        }

        impl Noun for $record {
            type Fields = $noun;

            fn fields_between(before: &Self, after: &Self) -> $noun {
                // Names every field, so that a new one is not forgotten here.
                let Self { $($key: _,)* $($field,)+ } = after;
                $noun { $($field: FieldStep::between(&before.$field, $field),)+ }
            }

            fn inverse_of(fields: &$noun) -> $noun {
                $noun { $($field: fields.$field.as_ref().map(FieldStep::inverse),)+ }
            }

            fn put(&mut self, fields: &$noun, how: How) -> $noun {
                $noun { $($field: put_step(&mut self.$field, fields.$field.as_ref(), how),)+ }
            }
        }
    )+};
}
fields! {
    InfoFields of Info, by [] {
        name: String, sample: bool, default_provider: Option<ProviderId>, cadence: Cadence, moves: MoveAims,
        no_groups: Vec<Vec<CustomerId>>,
    }
    CompanyFields of Company, by [] {
        name: String, legal_name: String, tenant: Option<TenantId>, location_partner_id: Option<PartnerId>,
        global_partner_id: Option<PartnerId>, country: Option<Country>, cloud: SellerCloud, contact: ContactDetails, signature: String, logo: Option<Evidence>,
    }
    PersonFields of Person, by [id] {
        name: String, email: Option<EmailAddress>, roles: Vec<StaffRole>, customers_a_day: Option<u32>,
        requests_a_day: Option<u32>, seats_a_day: Option<u32>,
    }
    EnrollmentFields of Enrollment, by [] {
        book: Option<Slug>, status: PartnerStatus, status_seen: Option<Stamp>, identified: Option<bool>,
        anniversary: Option<NaiveDate>, missed_on: Option<NaiveDate>, tenant: TenantChoice,
        second_tenant: Option<TenantId>, incentive_mail: Option<EmailAddress>, direct_revenue: Option<Revenue>,
        reseller_revenue: Option<Revenue>, direct_ended: Option<NaiveDate>, enroll_on: Option<NaiveDate>,
        enrolled_before: bool, weekly: Vec<Slug>, direct_terms: SaleTerms, calendars: CalendarChoice,
    }
    DecisionFields of SignOff, by [id] {
        act: Act, book: Slug, on: NaiveDate, company: String, admin: String, decided: Stamp, language: Language,
        stated: Vec<String>,
    }
    TaskFields of Task, by [id] {
        owner: Option<PersonId>, done: Option<StepDone>, postponed: Option<NaiveDate>, note: String,
        evidence: Vec<Evidence>, looks: Vec<Stamp>,
    }
    AnswerFields of Answer, by [id] {
        text: String, days: Option<u16>, source: String, dated: NaiveDate, recorded: Stamp,
    }
    DayOffFields of DayOff, by [id] {
        first: NaiveDate, last: NaiveDate, reason: String, scope: DayOffScope,
    }
    ProviderFields of Provider, by [id] {
        name: String, tenant: Option<TenantId>, partner_id: Option<PartnerId>, country: Option<Country>,
        contact: ContactDetails, regions: Vec<Country>, languages: Vec<String>, website: String,
        mail_domains: Vec<DomainName>, contacts: Vec<ProviderContact>, notes: String, letters: Vec<PartnerLetter>,
        requests_a_week: Option<u32>, lead_days: Option<u32>, terms: SaleTerms, archived: Option<Stamp>,
    }
    LinkFields of RelationshipLink, by [id] {
        provider: ProviderId, cloud: SellerCloud, text: String, fingerprint: Fingerprint, pasted: Stamp,
        reason: String,
    }
    CriterionFields of Criterion, by [id] {
        group: CriterionGroup, place: u32, name: BilingualText, question: BilingualText, weight: Points, must: Option<Points>,
    }
    MarkFields of Score, by [provider, criterion] {
        score: Option<Points>, note: String, evidence: Vec<Evidence>,
    }
    ChoiceFields of ProviderDecision, by [id] {
        on: NaiveDate, chosen: Vec<ProviderId>, reasons: String, signers: Vec<String>, criteria: Vec<Criterion>,
        candidates: Vec<FrozenCandidate>, recorded: Stamp,
    }
    ReportFields of GivenReport, by [id] {
        kind: ReportKind, on: NaiveDate, customer: Option<CustomerId>, provider: Option<ProviderId>, file: String,
        hash: ContentHash, parts: Vec<PartSeal>, given: Stamp,
    }
    BinnedFields of Binned, by [] {
        customer: Customer, own_texts: Vec<OwnText>, removed: Stamp,
    }
    ViewFields of SavedView, by [id] {
        name: String, query: String, sort: Option<(String, bool)>, columns: Vec<String>,
    }
    OwnLetterFields of OwnLetter, by [id] {
        name: String, carries_link: bool, made: Stamp, removed: Option<Stamp>,
    }
    TemplateFields of TextTemplate, by [id] {
        kind: LetterKind, language: Language, versions: Vec<TemplateVersion>, mail: MailDefaults,
    }
    OwnTextFields of OwnText, by [id] {
        customer: CustomerId, template: TemplateId, based_on: u32, subject: String, body: String, saved: Stamp,
    }
    RoundFields of Mailing, by [id] {
        kind: LetterKind, customers: Vec<CustomerId>, deadline: Option<NaiveDate>, language: Option<Language>,
        begun: Stamp, closed: Option<Stamp>,
    }
    InvitationFields of Invitation, by [id] {
        round: RoundId, customer: CustomerId, provider: ProviderId, template: TemplateId, version: u32, edited: bool,
        to: Option<EmailAddress>, link: Option<Fingerprint>, text: ContentHash, events: Vec<HandOverEvent>,
    }
    ShapeFields of ImportMapping, by [id] { columns: Vec<ColumnMapping>, reading: ReadOptions, }
    WordFields of RelationshipMeaning, by [id] { raw: String, kind: RelationshipKind, }
}

/// The same for a noun that describes its fields.
macro_rules! changes {
    ($record:ident, $of:ident, $changes:ident; $($field:ident, $variant:ident, $kind:ty, $uses:expr;)+) => {
        fields! { $changes of $record, by [id] { $($field: $kind,)+ } }
    };
}
for_each_baseline_field!(changes);
for_each_customer_field!(changes);
for_each_own_field!(changes);
for_each_partnership_field!(changes);
for_each_request_field!(changes);
for_each_talk_field!(changes);
for_each_scenario_field!(changes);
for_each_checklist_field!(changes);
for_each_todo_field!(changes);
for_each_transfer_field!(changes);
for_each_wave_field!(changes);
