//! What changed since this plan was closed last: read from the journal once, in a job, when the plan is opened.

use super::App;
use crate::clock;
use crate::store::fs::RealFs;
use crate::store::settings::SeenJournal;
use crate::store::{LogEntry, log_of};
use crate::ui::since::{ChangeByOther, ChangesByOthers};

/// Entries that are looked at; older news is only counted.
const MOST: usize = 500;

/// How far this plan was seen, and what is new.
#[derive(Default)]
pub(super) struct News {
    /// The newest edit when the plan was opened; `None` until the journal was read.
    newest: Option<u64>,
    /// Edits of this session, each one entry of the journal.
    n_own: u64,
    /// What changed; `None` when the plan was never open here.
    pub(super) since: Option<ChangesByOthers>,
}

impl News {
    /// One more edit was given to the journal.
    pub(super) fn count(&mut self) {
        self.n_own += 1;
    }

    /// The number of the newest entry in the journal; `None` until it was read.
    pub(super) fn latest(&self) -> Option<u64> {
        self.newest.map(|newest| newest + self.n_own)
    }
}

impl App {
    /// Reads the journal of the plan that was just opened.
    pub(super) fn read_news(&mut self) {
        self.since = News::default();
        let Some(open) = &self.open else { return };
        let (places, plan, opened) = (self.places.clone(), open.keeper.id().clone(), clock::now());
        let read = move |_: &_| Ok(log_of(&RealFs, &places, &plan, MOST).unwrap_or_default());
        self.start_anew("news", read, move |app, result| {
            let (Some(open), Ok(log)) = (&app.open, result) else { return };
            // An edit of this session may be in the journal already when the job reads it.
            let before = log.iter().filter(|entry| entry.at <= opened);
            let newest = before.map(|entry| entry.edit).max().unwrap_or_default();
            app.since.newest = Some(newest);
            let seen = app.settings.seen(open.keeper.id().as_str());
            app.since.since = seen.map(|seen| news(&log, seen, newest));
        });
    }

    /// Remembers how far the open plan was seen, and what was looked at; called when it is closed.
    pub(super) fn remember_seen(&mut self) {
        let Some(open) = &self.open else { return };
        if let Some(edit) = self.since.latest() {
            let plan = open.keeper.id().as_str().to_owned();
            self.settings.put_seen(SeenJournal { plan, edit, at: clock::now() });
        }
        self.save_settings();
    }
}

/// The entries after what was seen and up to the opening, the same thing by the same person as one.
fn news(log: &[LogEntry], seen: &SeenJournal, newest: u64) -> ChangesByOthers {
    let is_new = |entry: &&LogEntry| seen.edit < entry.edit && entry.edit <= newest;
    let mut since = ChangesByOthers { at: seen.at, n: 0, changes: Vec::new() };
    for entry in log.iter().filter(is_new) {
        since.n += 1;
        let same = |change: &&mut ChangeByOther| change.by == entry.by && change.what == entry.what;
        match since.changes.iter_mut().find(same) {
            Some(change) => {
                change.n_times += 1;
                change.n += entry.n;
            }
            None => since.changes.push(ChangeByOther {
                by: entry.by.clone(),
                what: entry.what.clone(),
                name: entry.name.clone(),
                n: entry.n,
                n_times: 1,
            }),
        }
    }
    since
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::moment::Moment;

    fn entry(edit: u64, by: &str, what: &str) -> LogEntry {
        LogEntry {
            edit,
            on: String::new(),
            at: Moment::parse("2026-11-22T09:00:00Z").unwrap(),
            by: by.into(),
            what: what.into(),
            name: format!("thing {edit}"),
            n: 1,
            changes: Vec::new(),
        }
    }

    #[test]
    fn news_are_what_came_after_what_was_seen_and_before_the_opening() {
        let log = [entry(5, "Lin", "a"), entry(4, "Chen", "a"), entry(3, "Chen", "a"), entry(2, "Chen", "b")];
        let seen = SeenJournal { plan: String::new(), edit: 2, at: Moment::parse("2026-11-20T09:00:00Z").unwrap() };
        let since = news(&log, &seen, 4);
        assert_eq!(since.n, 2);
        assert_eq!(since.changes.len(), 1, "the same thing by the same person is one line");
        let change = &since.changes[0];
        assert_eq!((change.by.as_str(), change.n_times, change.n, change.name.as_str()), ("Chen", 2, 2, "thing 4"));
    }
}
