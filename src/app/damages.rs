//! What earlier imports damaged: looked for in a job, when Today is shown.

use super::App;
use crate::domain::damage::{Past, damages};
use crate::store::fs::RealFs;
use crate::store::past_of;
use crate::ui::derived::Damages;

const JOB: &str = "damages";

impl App {
    /// Looks for damage, unless that is being done.
    pub(super) fn look_for_damages(&mut self) {
        if !self.queue.runs(JOB) {
            self.once_saved(JOB, Self::begin_looking_for_damages);
        }
    }

    fn begin_looking_for_damages(&mut self) {
        let Some(open) = &self.open else { return };
        let (places, id) = (self.places.clone(), open.keeper.id().clone());
        let (plan, revision) = (open.history.plan().clone(), open.history.revision());
        // Without anything to be seen in the plan the journal is read once only.
        let is_first = self.damages.as_ref().is_none_or(|found| !found.all.is_empty());
        let look = move |_: &_| {
            let seen = damages(&plan, &Past::default());
            if seen.is_empty() && !is_first {
                return Ok(seen);
            }
            let past = past_of(&RealFs, &places, &id).unwrap_or_default();
            Ok(damages(&plan, &past))
        };
        self.start(JOB, look, move |app, result| {
            app.damages = Some(Damages { revision, all: result.unwrap_or_default() });
        });
    }
}
