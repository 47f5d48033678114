//! What the moves will come to is worked out in a job after every change, while somebody looks at it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::App;
use super::queue::Scope;
use crate::clock;
use crate::domain::foresight::{Foresight, SEED};
use crate::domain::schedule::Inputs;
use crate::ui::action::{MadeReport, Page};
use crate::ui::foresight::{Foreseen, MOST_FORESEEN};
use crate::ui::what_if::WhatIfAnswer;

const JOB: &str = "foresight";
const LEVERS: &str = "levers";
/// Nothing is begun while the plan changes more often than this.
const CALM: Duration = Duration::from_millis(300);

/// What was worked out last.
#[derive(Default)]
pub(super) struct Work {
    pub(super) seen: Option<Foreseen>,
    /// What would be if.
    pub(super) what_if: Option<WhatIfAnswer>,
    /// The report that somebody looks at.
    pub(super) report: Option<MadeReport>,
    /// Since when the plan has been at this revision.
    calm: Option<(u64, Instant)>,
}

impl App {
    /// Begins to work it out, unless that is done or being done.
    pub(super) fn refresh_foresight(&mut self, egui: &egui::Context) {
        let Some(open) = &self.open else { return };
        let (revision, today) = (open.history.revision(), clock::today());
        let is_fresh =
            self.foresight.seen.as_ref().is_some_and(|held| (held.revision, held.today) == (revision, today));
        let plan = open.history.plan();
        let is_small = plan.customers.len() <= MOST_FORESEEN;
        let is_shown = match self.session.page {
            Page::Moves => is_small || self.session.moves.shows_schedule(),
            Page::Today => is_small,
            _ => false,
        };
        if is_fresh || !is_shown || plan.customers.is_empty() || self.queue.runs(JOB) {
            return;
        }
        let since = self.foresight.calm.filter(|(of, _)| *of == revision).map_or_else(Instant::now, |(_, since)| since);
        self.foresight.calm = Some((revision, since));
        if let Some(left) = CALM.checked_sub(since.elapsed()).filter(|left| !left.is_zero()) {
            egui.request_repaint_after(left);
            return;
        }
        let ahead = clock::local_now().offset().local_minus_utc() / 60;
        let (plan, library) = (plan.clone(), open.library.clone());
        let work = move |_: &_| {
            let book = library.book_of(&plan);
            let inputs = Inputs { plan: &plan, book: &book, holidays: &library.holidays, today };
            let of = Arc::new(Foresight::of(&inputs, ahead, SEED));
            Ok(Foreseen { revision, today, of, levers: None })
        };
        self.start_in((Scope::Watch, JOB), work, |app, result| {
            app.queue.forget(LEVERS);
            app.foresight.seen = result.ok().or(app.foresight.seen.take());
        });
    }

    /// Whether what the moves will come to is worked out for the plan as it is; for tests.
    pub fn is_foreseen(&self) -> bool {
        let revision = self.open.as_ref().map(|open| open.history.revision());
        self.foresight.seen.as_ref().is_some_and(|seen| Some(seen.revision) == revision)
    }

    /// Whether it is known what would save the last day; for tests.
    pub fn knows_levers(&self) -> bool {
        self.foresight.seen.as_ref().is_some_and(|seen| seen.levers.is_some())
    }

    /// Begins to work out what would save the last day, unless that is known or being done.
    pub(super) fn find_levers(&mut self) {
        let (Some(open), Some(held)) = (&self.open, &self.foresight.seen) else { return };
        let of = (held.revision, held.today);
        if held.levers.is_some() || of != (open.history.revision(), clock::today()) || self.queue.runs(LEVERS) {
            return;
        }
        let (plan, library, foresight) = (open.history.plan().clone(), open.library.clone(), held.of.clone());
        let work = move |progress: &crate::jobs::JobProgress| {
            let book = library.book_of(&plan);
            let inputs = Inputs { plan: &plan, book: &book, holidays: &library.holidays, today: of.1 };
            let levers = foresight.levers(&inputs, &|| progress.report(0, 0).is_err());
            progress.report(0, 0).map(|()| levers)
        };
        self.start_in((Scope::Watch, LEVERS), work, move |app, result| {
            if let (Some(held), Ok(levers)) = (&mut app.foresight.seen, result)
                && (held.revision, held.today) == of
            {
                held.levers = Some(levers);
            }
        });
    }
}
