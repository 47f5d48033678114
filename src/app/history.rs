//! `History` owns the plan: applies edits, and takes them back. Ends with the process; the journal does not.

use std::collections::VecDeque;

use crate::domain::change::Change;
use crate::domain::edit::{Edit, EditError, EditLabel};
use crate::domain::plan::Plan;

/// How many steps can be taken back.
const MAX_STEPS: usize = 100;

struct Step {
    label: EditLabel,
    /// The plan on the other side of this step.
    plan: Plan,
}

/// The plan that the views of a frame were drawn from.
#[derive(Clone, Default)]
pub struct SeenPlan {
    plan: Plan,
    revision: u64,
}

/// The plan and the way back.
#[derive(Default)]
pub struct History {
    plan: Plan,
    revision: u64,
    undo: VecDeque<Step>,
    redo: Vec<Step>,
}

/// What an edit, an undo or a redo did.
#[derive(Clone, Debug, PartialEq)]
pub struct EditOutcome {
    /// What it is called.
    pub label: EditLabel,
    /// What it did to which records; never empty.
    pub changes: Vec<Change>,
}

impl History {
    /// A history that begins with this plan.
    pub fn new(plan: Plan) -> Self {
        Self { plan, ..Self::default() }
    }

    /// The plan as it is.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Grows with every change.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Applies an edit; `None` when it changes nothing, and then there is no undo step either.
    ///
    /// # Errors
    /// A refused edit leaves everything as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<Option<EditOutcome>, EditError> {
        let newer = self.plan.apply(edit)?;
        let label = self.plan.label(edit);
        Ok(self.step_to(&newer, label))
    }

    /// Applies an edit by somebody who saw the plan as it was at an earlier revision; what was changed meanwhile stays.
    ///
    /// # Errors
    /// A refused edit leaves everything as it was.
    pub fn apply_to_seen(&mut self, seen: &SeenPlan, edit: &Edit) -> Result<Option<EditOutcome>, EditError> {
        if seen.revision == self.revision {
            return self.apply(edit);
        }
        let newer = self.plan.apply_to_seen(&seen.plan, edit)?;
        let label = self.plan.label(edit);
        Ok(self.step_to(&newer, label))
    }

    /// Applies an edit that is no step to take back: a record of what has happened outside of the plan.
    ///
    /// # Errors
    /// A refused edit leaves everything as it was.
    pub fn apply_for_good(&mut self, edit: &Edit) -> Result<Option<EditOutcome>, EditError> {
        let newer = self.plan.apply(edit)?;
        let (label, changes) = (self.plan.label(edit), self.plan.diff(&newer));
        if changes.is_empty() {
            return Ok(None);
        }
        self.plan = newer;
        self.revision += 1;
        Ok(Some(EditOutcome { label, changes }))
    }

    /// The plan as somebody sees it now.
    pub fn seen(&self) -> SeenPlan {
        SeenPlan { plan: self.plan.clone(), revision: self.revision }
    }

    /// Makes `newer` the plan as one step, as a restore does; `None` when nothing differs. What was decided stays.
    pub fn step_to(&mut self, newer: &Plan, label: EditLabel) -> Option<EditOutcome> {
        self.become_plan(newer.with_decisions_of(&self.plan), label)
    }

    /// The plan becomes this one, acts that cannot be taken back included: for what was only invented.
    pub fn start_over(&mut self, newer: &Plan, label: EditLabel) -> Option<EditOutcome> {
        self.become_plan(newer.clone(), label)
    }

    fn become_plan(&mut self, newer: Plan, label: EditLabel) -> Option<EditOutcome> {
        let changes = self.plan.diff(&newer);
        if changes.is_empty() {
            return None;
        }
        let older = std::mem::replace(&mut self.plan, newer);
        self.revision += 1;
        self.undo.push_back(Step { label: label.clone(), plan: older });
        if MAX_STEPS < self.undo.len() {
            self.undo.pop_front();
        }
        self.redo.clear();
        Some(EditOutcome { label, changes })
    }

    /// Another program changed the plan, which is only read here; that is no step of ours.
    pub fn follow(&mut self, plan: Plan) {
        self.plan = plan;
        self.revision += 1;
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&EditLabel> {
        self.undo.back().map(|step| &step.label)
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<&EditLabel> {
        self.redo.last().map(|step| &step.label)
    }

    /// Takes the latest step back; `None` when there is none.
    pub fn undo(&mut self) -> Option<EditOutcome> {
        let step = self.undo.pop_back()?;
        let (done, other) = self.swap(step);
        self.redo.push(other);
        Some(done)
    }

    /// Does the step again that was taken back last; `None` when there is none.
    pub fn redo(&mut self) -> Option<EditOutcome> {
        let step = self.redo.pop()?;
        let (done, other) = self.swap(step);
        self.undo.push_back(other);
        Some(done)
    }

    /// Goes to the other side of a step; records of what cannot be taken back are carried along.
    fn swap(&mut self, step: Step) -> (EditOutcome, Step) {
        let newer = step.plan.with_decisions_of(&self.plan);
        let changes = self.plan.diff(&newer);
        let other = std::mem::replace(&mut self.plan, newer);
        self.revision += 1;
        (EditOutcome { label: step.label.clone(), changes }, Step { label: step.label, plan: other })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::customers::CustomerEdit;
    use crate::domain::plan::customer::Customer;
    use crate::domain::plan::hash::ContentHash;
    use crate::domain::plan::ids::{CustomerId, ReportId};
    use crate::domain::plan::moment::{Moment, Stamp};
    use crate::domain::plan::report::{GivenReport, ReportKind};

    fn put(id: u64, name: &str) -> Edit {
        Edit::Customer(CustomerEdit::Put(Box::new(Customer::new(CustomerId::new(id), name))))
    }

    #[test]
    fn undo_and_redo_walk_the_same_way() {
        let mut history = History::default();
        history.apply(&put(1, "Fabrikam")).unwrap().unwrap();
        history.apply(&put(1, "Fabrikam Inc.")).unwrap().unwrap();
        let newest = history.plan().clone();
        assert_eq!(history.undo_label().unwrap().name, "Fabrikam Inc.");
        history.undo().unwrap();
        history.undo().unwrap();
        assert_eq!(history.undo(), None);
        assert_eq!(history.plan(), &Plan::default());
        history.redo().unwrap();
        history.redo().unwrap();
        assert_eq!(history.redo(), None);
        assert_eq!(history.plan(), &newest);
    }

    #[test]
    fn what_was_given_out_is_no_step_and_stays() {
        let mut history = History::default();
        history.apply(&put(1, "Fabrikam")).unwrap().unwrap();
        let given = GivenReport {
            id: ReportId::new(7),
            kind: ReportKind::Status,
            on: "2026-11-24".parse().unwrap(),
            customer: None,
            provider: None,
            file: String::new(),
            hash: ContentHash::of_bytes(b"status"),
            parts: Vec::new(),
            given: Stamp { at: Moment::parse("2026-11-24T09:00:00Z").unwrap(), by: "Lin".into() },
        };
        history.apply_for_good(&Edit::Report(Box::new(given))).unwrap().unwrap();
        assert_eq!(history.undo_label().unwrap().name, "Fabrikam");
        history.undo().unwrap();
        assert_eq!((history.plan().customers.len(), history.plan().reports.len()), (0, 1));
        history.redo().unwrap();
        assert_eq!((history.plan().customers.len(), history.plan().reports.len()), (1, 1));
    }

    #[test]
    fn refused_edit_leaves_no_undo_step() {
        let mut history = History::default();
        assert_eq!(history.apply(&put(1, " ")), Err(EditError::NameMissing));
        assert_eq!((history.undo_label(), history.revision()), (None, 0));
    }

    #[test]
    fn unchanged_edit_leaves_no_undo_step() {
        let mut history = History::default();
        history.apply(&put(1, "Fabrikam")).unwrap();
        assert_eq!(history.apply(&put(1, "Fabrikam")), Ok(None));
        history.undo().unwrap();
        assert_eq!(history.undo_label(), None);
    }

    #[test]
    fn two_edits_from_one_picture_of_the_plan_both_count_and_are_two_steps() {
        use crate::domain::plan::contact::Contact;

        let mut history = History::default();
        history.apply(&put(1, "Fabrikam")).unwrap();
        let seen = history.seen();
        let id = CustomerId::new(1);
        let customer = (**history.plan().customers.get(id).unwrap()).clone();
        let with = |change: &dyn Fn(&mut Customer)| {
            let mut customer = customer.clone();
            change(&mut customer);
            Edit::Customer(CustomerEdit::Put(Box::new(customer)))
        };
        let (name, notes) = (with(&|c| c.name = "Fabrikam Inc.".into()), with(&|c| c.notes = "Mail first".into()));
        history.apply_to_seen(&seen, &name).unwrap().unwrap();
        history.apply_to_seen(&seen, &notes).unwrap().unwrap();
        history.apply_to_seen(&seen, &with(&|c| c.contacts.push(Contact::default()))).unwrap().unwrap();
        let now = history.plan().customers.get(id).unwrap().clone();
        assert_eq!((&*now.name, &*now.notes, now.contacts.len()), ("Fabrikam Inc.", "Mail first", 1));
        history.undo().unwrap();
        history.undo().unwrap();
        let now = history.plan().customers.get(id).unwrap();
        assert_eq!((&*now.name, &*now.notes), ("Fabrikam Inc.", ""));
    }

    #[test]
    fn of_several_edits_that_are_one_all_count_or_none_and_one_undo_takes_them_back() {
        let mut history = History::default();
        let before = history.plan().clone();
        assert_eq!(history.apply(&Edit::All(vec![put(1, "Fabrikam"), put(2, " ")])), Err(EditError::NameMissing));
        assert_eq!(history.plan(), &before);
        let done = history.apply(&Edit::All(vec![put(1, "Fabrikam"), put(2, "Contoso")])).unwrap().unwrap();
        assert_eq!((done.changes.len(), &*done.label.name), (2, "Fabrikam"));
        history.undo().unwrap();
        assert_eq!(history.plan(), &before);
    }

    #[test]
    fn a_new_edit_forgets_what_was_taken_back() {
        let mut history = History::default();
        history.apply(&put(1, "Fabrikam")).unwrap();
        history.undo().unwrap();
        history.apply(&put(2, "Contoso")).unwrap();
        assert_eq!(history.redo_label(), None);
    }

    #[test]
    fn what_was_decided_stays_whatever_is_taken_back() {
        use crate::domain::edit::enrollment::EnrollmentEdit;
        use crate::domain::plan::company::Company;
        use crate::domain::plan::decision::SignOff;
        use crate::domain::plan::ids::DecisionId;
        use crate::domain::plan::moment::{Moment, Stamp};
        use crate::domain::rules::Act;
        use crate::domain::slug::Slug;

        let mut history = History::default();
        let company = Company { name: "Contoso".into(), ..Company::default() };
        history.apply(&Edit::Company(Box::new(company))).unwrap();
        let at = Moment::parse("2026-02-13T03:00:00Z").unwrap();
        let decision = SignOff {
            id: DecisionId::new(1),
            act: Act::EnrollNow,
            book: Slug::new("2026"),
            on: at.date(),
            company: "Contoso".into(),
            admin: "Wang".into(),
            decided: Stamp { at, by: "Lin".into() },
            language: crate::domain::draft::Language::English,
            stated: vec![],
        };
        let decide = EnrollmentEdit::Decide { decision: Box::new(decision), needs: vec![], facts: vec![] };
        history.apply(&Edit::Enrollment(decide)).unwrap();
        let (step, act) = (Act::EnrollNow.step(), Act::EnrollNow);
        assert!(history.plan().is_done(step));
        history.undo().unwrap();
        assert!(!history.plan().is_done(step), "undo opens the step");
        assert!(history.plan().decision(act).is_some(), "the record stays");
        history.undo().unwrap();
        assert_eq!(history.undo_label(), None);
        assert!(history.plan().decision(act).is_some(), "also when everything before it is taken back");
        history.redo().unwrap();
        history.redo().unwrap();
        assert!(history.plan().is_done(step));
        assert_eq!(history.plan().decisions.len(), 1);
        history.step_to(&Plan::default(), EditLabel { key: "edit-plan", name: String::new(), n: 1 }).unwrap();
        assert!(history.plan().decision(act).is_some(), "a restored backup does not take it away");
    }
}
