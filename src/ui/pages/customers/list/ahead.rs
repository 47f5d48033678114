//! Changes of a long list are worked out beside the window, which shows the rows as they were until that is done.

use std::sync::Arc;

use super::chase::chase_of;
use super::line::Line;
use super::texts::Texts;
use super::{List, Wish, haystack};
use crate::domain::calendar::PlanCalendars;
use crate::domain::plan::Plan;
use crate::domain::schedule::Reminders;
use crate::jobs::{Job, Notify};

/// Lists with fewer customers are worked out at once.
const MANY: usize = 20_000;

/// A change that is being worked out.
pub(super) struct Ahead {
    revision: u64,
    /// `None`: the change is none of single lines.
    job: Job<Option<Fresh>>,
}

/// The lines that a change made, with their places.
struct Fresh {
    plan: Plan,
    lines: Vec<(usize, Line)>,
    texts: Texts,
}

impl Fresh {
    /// `None` when customers came or went, so that lines have other places.
    fn of(older: &Plan, (plan, calendars): (Plan, &PlanCalendars), texts: &Texts) -> Option<Self> {
        let diff = older.customers.diff(&plan.customers);
        let mut reminders = Reminders::new(&plan, calendars);
        let mut places = older.customers.iter().enumerate();
        let (mut lines, mut changed) = (Vec::with_capacity(diff.len()), Vec::with_capacity(diff.len()));
        for change in &diff {
            let (Some(before), Some(after)) = (&change.before, &change.after) else { return None };
            let (at, _) = places.find(|(_, customer)| customer.id == before.id)?;
            let mut line = Line::new(&plan, after, None);
            line.chase = chase_of(&line, || &mut reminders);
            lines.push((at, line));
            changed.push((at, haystack(after)));
        }
        let texts = texts.with(changed);
        drop(reminders);
        Some(Self { plan, lines, texts })
    }
}

impl List {
    /// As [`List::refresh`], but in a long list a change is worked out beside the window; answers which revision is shown.
    pub(in super::super) fn follow(
        &mut self,
        (plan, calendars): (&Plan, &PlanCalendars),
        revision: u64,
        wish: Wish,
        notify: &Notify,
    ) -> u64 {
        let is_waiting = self.is_waiting((plan, calendars), revision, notify);
        let shown = if is_waiting { self.plan.clone().zip(self.revision) } else { None };
        let (plan, revision) = shown.as_ref().map_or((plan, revision), |(plan, revision)| (plan, *revision));
        self.refresh((plan, calendars), revision, wish);
        revision
    }

    /// Whether this revision is still being worked out.
    fn is_waiting(&mut self, (plan, calendars): (&Plan, &PlanCalendars), revision: u64, notify: &Notify) -> bool {
        if self.lines.len() < MANY || self.revision == Some(revision) || self.alone == Some(revision) {
            return false;
        }
        if let Some(ahead) = &self.ahead {
            let Some(result) = ahead.job.poll() else { return true };
            let of = ahead.revision;
            self.ahead = None;
            match result {
                Ok(Some(fresh)) => self.take(fresh, of),
                Ok(None) | Err(_) => self.alone = Some(revision),
            }
        }
        let Some(older) = self.plan.clone() else { return false };
        if self.revision == Some(revision) || self.alone == Some(revision) || !older.is_same_beside_customers(plan) {
            return false;
        }
        let (plan, calendars, texts) = (plan.clone(), calendars.clone(), self.texts.clone());
        let work = move |_: &_| Ok(Fresh::of(&older, (plan, &calendars), &texts));
        self.ahead = Some(Ahead { revision, job: Job::start("rows", notify.clone(), work) });
        true
    }

    fn take(&mut self, fresh: Fresh, revision: u64) {
        let mut renamed = Vec::new();
        for (at, line) in fresh.lines {
            if line.name_key != self.lines[at].name_key {
                renamed.push(at as u32);
            }
            self.lines[at] = line;
        }
        self.texts = Arc::new(fresh.texts);
        self.rename(&renamed);
        self.n_lacking = self.lines.iter().filter(|line| line.lack.is_some()).count();
        self.orders.forget();
        (self.plan, self.revision, self.is_fresh) = (Some(fresh.plan), Some(revision), true);
    }
}
