//! The plan and its nouns.

pub mod addresses;
pub mod aims;
pub mod baseline;
pub mod checklist;
pub mod company;
pub mod comparison;
pub mod contact;
mod counts;
pub mod customer;
pub mod customer_fields;
mod day;
pub mod day_limits;
pub mod day_off;
pub mod decision;
pub mod enrollment;
mod few;
pub mod field;
pub mod fields;
pub mod gdap;
pub mod hash;
pub mod ids;
pub mod invitation;
pub mod letter;
pub mod moment;
pub mod move_day;
pub mod own_field;
pub mod part;
pub mod partnership;
pub mod partnership_fields;
pub mod partnership_steps;
pub mod price;
pub mod product;
pub mod provider;
pub mod questions;
pub mod reading;
mod recipients;
pub mod region;
pub mod report;
pub mod request_fields;
pub mod sale_terms;
pub mod scenario;
pub mod scenario_inputs;
pub mod shape;
pub mod stage;
pub mod subscription;
mod subscription_file;
pub mod talk;
pub mod task;
pub mod todo;
pub mod track;
pub mod transfer;
pub mod transfer_fields;
pub mod uses;
mod values;
pub mod view;
pub mod wave;

use std::sync::Arc;

use baseline::Baseline;
use checklist::Checklist;
use company::{Company, Info, Person};
use comparison::{Criterion, ProviderDecision, Score};
use customer::{Customer, RelationshipMeaning};
use day_off::DayOff;
use decision::SignOff;
use enrollment::{Answer, Enrollment};
use invitation::{Invitation, Mailing, OwnText, TextTemplate};
use letter::OwnLetter;
use own_field::OwnField;
use partnership::{Partnership, TenantRequest};
use provider::{Provider, RelationshipLink};
use report::GivenReport;
use scenario::Scenario;
use shape::ImportMapping;
use talk::Talk;
use task::Task;
use todo::Todo;
use transfer::Transfer;
use view::{Binned, SavedView};
use wave::Wave;

use super::table::{RecordTable, complete};

/// Calls a macro with every noun of the plan, in the order of the file: `field, Noun, RecordType;`.
///
/// `field` is the plan's table and the file's section, `Noun` is the word before each record in the file and the variant
/// of [`crate::domain::change::Change`]. A new noun is added here, in [`Plan`], and nowhere else.
#[macro_export]
macro_rules! for_each_noun {
    ($then:ident) => {
        $then! {
            info, Info, $crate::domain::plan::company::Info;
            company, Company, $crate::domain::plan::company::Company;
            people, Person, $crate::domain::plan::company::Person;
            enrollment, Enrollment, $crate::domain::plan::enrollment::Enrollment;
            decisions, Decision, $crate::domain::plan::decision::SignOff;
            tasks, Task, $crate::domain::plan::task::Task;
            answers, Answer, $crate::domain::plan::enrollment::Answer;
            days_off, DayOff, $crate::domain::plan::day_off::DayOff;
            providers, Provider, $crate::domain::plan::provider::Provider;
            links, Link, $crate::domain::plan::provider::RelationshipLink;
            criteria, Criterion, $crate::domain::plan::comparison::Criterion;
            marks, Mark, $crate::domain::plan::comparison::Score;
            choices, Choice, $crate::domain::plan::comparison::ProviderDecision;
            partnerships, Partnership, $crate::domain::plan::partnership::Partnership;
            tenant_requests, TenantRequest, $crate::domain::plan::partnership::TenantRequest;
            todos, Todo, $crate::domain::plan::todo::Todo;
            checklists, Checklist, $crate::domain::plan::checklist::Checklist;
            waves, Wave, $crate::domain::plan::wave::Wave;
            transfers, Transfer, $crate::domain::plan::transfer::Transfer;
            baselines, Baseline, $crate::domain::plan::baseline::Baseline;
            scenarios, Scenario, $crate::domain::plan::scenario::Scenario;
            reports, Report, $crate::domain::plan::report::GivenReport;
            own_fields, OwnField, $crate::domain::plan::own_field::OwnField;
            customers, Customer, $crate::domain::plan::customer::Customer;
            talks, Talk, $crate::domain::plan::talk::Talk;
            bin, Binned, $crate::domain::plan::view::Binned;
            views, View, $crate::domain::plan::view::SavedView;
            own_letters, OwnLetter, $crate::domain::plan::letter::OwnLetter;
            templates, Template, $crate::domain::plan::invitation::TextTemplate;
            own_texts, OwnText, $crate::domain::plan::invitation::OwnText;
            rounds, Round, $crate::domain::plan::invitation::Mailing;
            invitations, Invitation, $crate::domain::plan::invitation::Invitation;
            shapes, Shape, $crate::domain::plan::shape::ImportMapping;
            words, Word, $crate::domain::plan::customer::RelationshipMeaning;
        }
    };
}

/// Calls a macro with every noun that is kept in a register, as [`for_each_noun`] does.
#[macro_export]
macro_rules! for_each_kept_noun {
    ($then:ident) => {
        $then! {
            partnerships, Partnership, $crate::domain::plan::partnership::Partnership;
            tenant_requests, TenantRequest, $crate::domain::plan::partnership::TenantRequest;
            todos, Todo, $crate::domain::plan::todo::Todo;
            checklists, Checklist, $crate::domain::plan::checklist::Checklist;
            waves, Wave, $crate::domain::plan::wave::Wave;
            transfers, Transfer, $crate::domain::plan::transfer::Transfer;
            talks, Talk, $crate::domain::plan::talk::Talk;
            baselines, Baseline, $crate::domain::plan::baseline::Baseline;
            scenarios, Scenario, $crate::domain::plan::scenario::Scenario;
            own_fields, OwnField, $crate::domain::plan::own_field::OwnField;
        }
    };
}

/// One partner company's changeover, as a value: a clone costs nothing, and two versions can be compared.
///
/// Changed only by [`Plan::apply`](crate::domain::edit) and [`Plan::replay`](crate::domain::change).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What the plan itself is; one record.
    pub info: RecordTable<Info>,
    /// Our own company; one record.
    pub company: RecordTable<Company>,
    /// Our people.
    pub people: RecordTable<Person>,
    /// Where our company stands with Microsoft; one record.
    pub enrollment: RecordTable<Enrollment>,
    /// Acts that cannot be taken back.
    pub decisions: RecordTable<SignOff>,
    /// What was done of the rule book's steps.
    pub tasks: RecordTable<Task>,
    /// Answers to what no text says.
    pub answers: RecordTable<Answer>,
    /// Days off.
    pub days_off: RecordTable<DayOff>,
    /// Indirect providers.
    pub providers: RecordTable<Provider>,
    /// Relationship links, one per provider and cloud.
    pub links: RecordTable<RelationshipLink>,
    /// By what providers are compared.
    pub criteria: RecordTable<Criterion>,
    /// How each provider does in each criterion.
    pub marks: RecordTable<Score>,
    /// Memos of provider decisions.
    pub choices: RecordTable<ProviderDecision>,
    /// Partnership invitations.
    pub partnerships: RecordTable<Partnership>,
    /// Requests for tenants of new customers.
    pub tenant_requests: RecordTable<TenantRequest>,
    /// To-dos and milestones of our own.
    pub todos: RecordTable<Todo>,
    /// Processes of our own, as templates.
    pub checklists: RecordTable<Checklist>,
    /// Waves of customers that are moved together.
    pub waves: RecordTable<Wave>,
    /// Transfer requests.
    pub transfers: RecordTable<Transfer>,
    /// Calls, meetings and notes about customers.
    pub talks: RecordTable<Talk>,
    /// Days of the moves as they were on some day.
    pub baselines: RecordTable<Baseline>,
    /// Other inputs of the planner.
    pub scenarios: RecordTable<Scenario>,
    /// Reports that were given out.
    pub reports: RecordTable<GivenReport>,
    /// Fields of our own, of which each customer can hold something.
    pub own_fields: RecordTable<OwnField>,
    /// Customers.
    pub customers: RecordTable<Customer>,
    /// Customers that were removed.
    pub bin: RecordTable<Binned>,
    /// Saved views of the customer list.
    pub views: RecordTable<SavedView>,
    /// Letters that somebody made for this plan.
    pub own_letters: RecordTable<OwnLetter>,
    /// Letters, one per kind and language.
    pub templates: RecordTable<TextTemplate>,
    /// Letters changed for one recipient.
    pub own_texts: RecordTable<OwnText>,
    /// Rounds of letters.
    pub rounds: RecordTable<Mailing>,
    /// Hand-overs.
    pub invitations: RecordTable<Invitation>,
    /// Remembered import mappings.
    pub shapes: RecordTable<ImportMapping>,
    /// Remembered words of the Relationship column.
    pub words: RecordTable<RelationshipMeaning>,
}

macro_rules! put_records {
    ($($field:ident, $noun:ident, $record:ty;)+) => {
        /// A record of any noun, as a file holds it.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum AnyRecord {
            $(
                #[doc = concat!("A record of the plan's `", stringify!($field), "`.")]
                $noun(Arc<$record>),
            )+
        }

        impl AnyRecord {
            /// The record with an id for each of its parts, as a plan holds it.
            #[must_use]
            pub fn complete(self) -> Self {
                match self {
                    $(Self::$noun(record) => Self::$noun(complete(record)),)+
                }
            }
        }

        impl Plan {
            /// The plan that holds these records, their parts with ids; of two with one id the later one stays.
            pub fn from_records(records: impl IntoIterator<Item = AnyRecord>) -> Self {
                let mut plan = Self::default();
                for record in records {
                    match record.complete() {
                        $(AnyRecord::$noun(record) => plan.$field.put(record),)+
                    }
                }
                plan
            }

            /// How many records of all nouns there are.
            pub fn n_records(&self) -> usize {
                0 $(+ self.$field.len())+
            }
        }
    };
}
for_each_noun!(put_records);
