//! `Ctx`: what a view may read.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;

use crate::domain::edit::Edit;
use crate::domain::link::LinkGrammar;
use crate::domain::moves::{Ground, OwnGround};
use crate::domain::plan::Plan;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::letter::LetterKind;
use crate::domain::plan::moment::{Moment, Stamp};
use crate::domain::rules::{BilingualText, RuleBook};
use crate::domain::schedule::{Forecast, Inputs, RuleLibrary, refused_by_rules};
use crate::i18n::shared_letters::letter_name;
use crate::i18n::{Lang, explain};
use crate::jobs::Notify;
use crate::store::settings::Settings;
use crate::store::{EvidenceState, Places, PlanId, ReadOnlyReason, SaveStatus};

use super::action::MadeReport;
use super::derived::Damages;
use super::derived::Derived;
use super::foresight::Foreseen;
use super::logo::Logo;
use super::since::ChangesByOthers;
use super::time_line::TimeLine;
use super::what_if::WhatIfAnswer;

/// A job that runs, as the views show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobView {
    /// What it does, as a finished text.
    pub title: String,
    /// Done, in the job's own unit.
    pub n_done: usize,
    /// In all; 0 while not known.
    pub n_total: usize,
}

/// What a view may read. Lives for one frame.
pub struct Ctx<'a> {
    /// The plan as it is.
    pub plan: &'a Plan,
    /// Grows with every change of the plan; for caches.
    pub revision: u64,
    /// Counts and findings, worked out once per revision.
    pub derived: &'a Derived,
    /// Rule books and days off.
    pub library: &'a RuleLibrary,
    /// Sentences.
    pub lang: &'a Lang,
    /// The day on this computer.
    pub today: NaiveDate,
    /// Now.
    pub now: Moment,
    /// Who sits here.
    pub me: &'a str,
    /// The program's settings.
    pub settings: &'a Settings,
    /// Whether the last change is safe.
    pub save: &'a SaveStatus,
    /// Why changes are refused; `None` when they are not.
    pub read_only: Option<&'a ReadOnlyReason>,
    /// What links look like.
    pub grammar: &'a LinkGrammar,
    /// The plan's folder.
    pub folder: &'a PathBuf,
    /// Where everything of this computer lies.
    pub places: &'a Places,
    /// The plan's id, which names its journal and its backups.
    pub plan_id: &'a PlanId,
    /// The number of the newest entry in the plan's journal; `None` while it is not known.
    pub journal_entry: Option<u64>,
    /// A new id's number.
    pub new_id: &'a dyn Fn() -> u64,
    /// Wakes the window, for work beside it.
    pub notify: &'a Notify,
    /// What undo would take back, as a finished text; `None` when there is nothing.
    pub undo: Option<&'a str>,
    /// What redo would do again, as a finished text; `None` when there is nothing.
    pub redo: Option<&'a str>,
    /// The import that runs; `None` when none does.
    pub import_job: Option<&'a JobView>,
    /// The export that runs; `None` when none does.
    pub letters_job: Option<&'a JobView>,
    /// What changed since the plan was closed last; `None` while it is not known, or the first time.
    pub since: Option<&'a ChangesByOthers>,
    /// What happened to the customer that somebody asked for last; `None` until it was read.
    pub time_line: Option<&'a TimeLine>,
    /// What the moves will come to, as it was worked out last; `None` until somebody looked at the schedule.
    pub foresight: Option<&'a Foreseen>,
    /// What would be if, as it was worked out last; `None` until somebody asked.
    pub what_if: Option<&'a WhatIfAnswer>,
    /// The report that was worked out last; `None` until somebody looked at one.
    pub report: Option<&'a MadeReport>,
    /// What earlier imports damaged; `None` until it was looked for.
    pub damages: Option<&'a Damages>,
    /// What the latest looks at evidence found; nothing about evidence that nobody looked at.
    pub evidence: &'a BTreeMap<ContentHash, EvidenceState>,
    /// The picture below letters; `None` until somebody looked at a letter that has one.
    pub logo: Option<&'a Logo>,
}

impl Ctx<'_> {
    /// A sentence.
    pub fn text(&self, key: &str) -> std::borrow::Cow<'_, str> {
        self.lang.text(key)
    }

    /// What a letter is called.
    pub fn letter_name(&self, kind: LetterKind) -> std::borrow::Cow<'_, str> {
        letter_name(self.lang, self.plan, kind)
    }

    /// Who does something now, and when.
    pub fn stamp(&self) -> Stamp {
        Stamp { at: self.now, by: self.me.to_owned() }
    }

    /// The rule book that the plan follows.
    pub fn book(&self) -> &RuleBook {
        &self.derived.book
    }

    /// What follows from plan, rules, calendars and day.
    pub fn forecast(&self) -> &Forecast {
        &self.derived.forecast
    }

    /// What a schedule is worked out from; for strips of days and why-nots, which are made when somebody asks.
    pub fn inputs(&self) -> Inputs<'_> {
        Inputs { plan: self.plan, book: self.book(), holidays: &self.library.holidays, today: self.today }
    }

    /// What everything about moves is worked out from, as of now.
    pub fn ground(&self) -> Ground<'_> {
        Ground::new(self.plan, self.book(), &self.derived.calendars, self.today).in_utc(self.now.date())
    }

    /// The same for work beside the window.
    pub fn own_ground(&self) -> OwnGround {
        let (plan, book, calendars) = (self.plan.clone(), self.derived.book.clone(), self.derived.calendars.clone());
        OwnGround { plan, book, calendars, today: self.today, utc: self.now.date() }
    }

    /// A text of the rule data in the language of the windows.
    pub fn say<'t>(&self, text: &'t BilingualText) -> &'t str {
        text.in_language(self.lang.language())
    }

    /// The edit if the plan and its rules would take it, else the sentence that says why not.
    pub fn try_edit(&self, edit: Edit) -> Result<Edit, String> {
        if let Some(why) = self.locked() {
            return Err(why.into_owned());
        }
        if let Some(refusal) = refused_by_rules(&self.inputs(), &edit) {
            return Err(explain::rule_refusal(self.lang, self.book(), &refusal));
        }
        match self.plan.apply(&edit) {
            Ok(_) => Ok(edit),
            Err(error) => Err(explain::edit_error(self.lang, &error)),
        }
    }

    /// Whether fields only show what the plan holds.
    pub fn is_locked(&self) -> bool {
        self.read_only.is_some()
    }

    /// Why nothing can be changed now; `None` when it can.
    pub fn locked(&self) -> Option<std::borrow::Cow<'_, str>> {
        self.read_only.map(|reason| self.lang.say_on(self.today, &reason.message()))
    }
}
