//! Looks at every letter of a round, off the window's thread.

use std::sync::Arc;

use super::App;
use crate::domain::compose::CheckedRecipient;
use crate::domain::plan::ids::RoundId;
use crate::jobs::check::check_letters;
use crate::jobs::{JobProgress, Stopped};
use crate::ui::pages::invitations::RoundCheck;
use crate::ui::theme::Tone;

impl App {
    /// Begins the look; one that is under way for an older plan is given up.
    pub(super) fn check_letters(&mut self, round: RoundId) {
        let Some(open) = &self.open else { return };
        let revision = open.history.revision();
        if self.letters.checking == Some((round, revision)) {
            return;
        }
        let plan = open.history.plan().clone();
        let Some(at) = plan.rounds.get(round).cloned() else { return };
        let (order, grammar) = (super::order(&at), self.grammar.clone());
        let look = move |progress: &JobProgress| check_letters(&plan, &grammar, order, &at.customers, progress);
        self.letters.checking = Some((round, revision));
        self.start_anew("check", look, move |app, result| app.checked((round, revision), result));
    }

    fn checked(&mut self, (round, revision): (RoundId, u64), result: Result<Vec<CheckedRecipient>, Stopped>) {
        self.letters.checking = None;
        match result {
            Ok(rows) => {
                self.session.invitations.take_check(Arc::new(RoundCheck { round: Some(round), revision, rows }));
            }
            Err(Stopped::Cancelled) => {}
            Err(Stopped::Broken) => self.say_key(Tone::Warning, "job-broken"),
        }
    }
}
