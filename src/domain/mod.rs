//! Floor 1, what is true: the plan and its edits, the link notary, drafts.
//!
//! Knows no window, file, thread, clock or sentence. Everything here can be tested with values.

pub(crate) mod as_text;
pub mod calendar;
pub mod candidates;
pub mod change;
pub mod checklists;
pub mod compare;
pub mod compose;
pub mod damage;
pub mod draft;
pub mod edit;
pub mod findings;
pub mod forecast;
pub mod foresight;
pub mod gdap_list;
pub mod happenings;
pub mod history;
pub mod import;
pub mod lanes;
pub mod legible;
pub mod link;
pub mod mentions;
pub mod moves;
pub mod naming;
pub mod paper_size;
pub mod plan;
pub mod plan_start;
pub mod planner;
pub mod products;
pub mod proposal;
pub mod punycode;
pub mod questionnaire;
pub mod rehearsal;
pub mod report;
pub mod requests;
pub mod rules;
pub mod sample;
pub mod schedule;
pub mod search;
pub mod shared_letters;
pub mod site;
pub mod slug;
pub mod states;
pub mod table;
pub mod what_if;
