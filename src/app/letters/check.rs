//! Looks at every letter of a round, off the window's thread.

use std::sync::Arc;

use super::App;
use crate::domain::compose::Checked;
use crate::domain::plan::ids::RoundId;
use crate::jobs::check::check_letters;
use crate::jobs::{Job, Stopped};
use crate::ui::pages::invitations::RoundCheck;
use crate::ui::theme::Tone;

/// A look that is under way.
pub(super) struct Looking {
    round: RoundId,
    revision: u64,
    job: Job<Vec<Checked>>,
}

impl App {
    /// Begins the look; one that is under way for an older plan is given up.
    pub(super) fn check_letters(&mut self, round: RoundId) {
        let Some(open) = &self.open else { return };
        let revision = open.history.revision();
        if let Some(looking) = &self.letters.check {
            if (looking.round, looking.revision) == (round, revision) {
                return;
            }
            looking.job.cancel();
        }
        let plan = open.history.plan().clone();
        let Some(at) = plan.rounds.get(round).cloned() else { return };
        let (order, grammar) = (super::order(&at), self.grammar.clone());
        let job = Job::start("check", self.notify.clone(), move |progress| {
            check_letters(&plan, &grammar, order, &at.customers, progress)
        });
        self.letters.check = Some(Looking { round, revision, job });
    }

    pub(super) fn poll_check(&mut self) {
        let Some(looking) = &self.letters.check else { return };
        let Some(result) = looking.job.poll() else { return };
        let (round, revision) = (looking.round, looking.revision);
        self.letters.check = None;
        match result {
            Ok(rows) => {
                self.session.invitations.take_check(Arc::new(RoundCheck { round: Some(round), revision, rows }));
            }
            Err(Stopped::Cancelled) => {}
            Err(Stopped::Broken) => {
                let text = self.lang.text("job-broken").into_owned();
                self.say(Tone::Warning, text);
            }
        }
    }
}
