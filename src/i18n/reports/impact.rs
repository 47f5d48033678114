//! What becomes of the tasks of our team, and who does them afterwards.

use super::{Words, part};
use crate::domain::report::{DirectBillEnd, ReportOutlook, TaskEnd, TaskImpact, TeamImpact};
use crate::domain::schedule::{Due, Until};
use crate::exchange::paper::report::{Grid, ReportBlock, ReportCell, ReportPaper};
use crate::i18n::{book_words, dues};

impl Words<'_> {
    pub(super) fn impact(&self, outlook: &ReportOutlook) -> ReportPaper {
        let impact = TeamImpact::of(self.ground, outlook);
        let (n, all) = (impact.n_ending(), impact.tasks.len().to_string());
        let title = match (impact.is_ticked, impact.tasks.is_empty()) {
            (_, true) => self.text("report-impact-none"),
            (true, false) => self.count_with("report-impact-title", n, &[("all", &all)]),
            (false, false) => self.count_with("report-impact-title-all", n, &[("all", &all)]),
        };
        let ticked = if impact.is_ticked { String::new() } else { self.text("report-impact-tick") };
        let blocks = vec![ReportBlock::Words(ticked), ReportBlock::Facts(self.impact_dates(&impact))];
        let tasks = ReportBlock::Grid(self.impact_tasks(&impact));
        let has = |end: TaskEnd| impact.tasks.iter().any(|one| one.end == end);
        let early = has(TaskEnd::WithDirectBill) && 0 < impact.n_left;
        let notes = [(early, "report-impact-early"), (has(TaskEnd::NotSaid), "report-impact-ask")];
        let notes = notes.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| self.text(key)).collect();
        let parts = vec![
            part("dates", self.text("report-part-dates"), blocks),
            part("tasks", self.text("report-part-tasks"), vec![tasks, ReportBlock::Points(notes)]),
        ];
        self.paper(title, "", parts)
    }

    fn impact_dates(&self, impact: &TeamImpact<'_>) -> Vec<(String, String)> {
        let book = self.ground.inputs.book;
        let day = |day| self.lang.date(day);
        let ends = match &impact.ends {
            DirectBillEnd::Recorded(on) => self.with("report-impact-ended", &[("day", &day(*on))]),
            DirectBillEnd::Rules(due) => self.impact_rule(due),
            DirectBillEnd::Aim(on) => self.with("report-impact-aim", &[("day", &day(*on))]),
            DirectBillEnd::Unknown => self.text("report-impact-no-end"),
        };
        let both = match impact.both_from {
            Some(until) => Some(self.with(until_key(until), &[("day", &day(until.day()))])),
            None if impact.standing.is_before_both() => Some(self.text("report-impact-no-both")),
            None => None,
        };
        let left = match (impact.n_left, impact.moves) {
            (0, _) => self.text("report-impact-all-moved"),
            (n, None) => self.count("report-impact-no-days", n),
            (n, Some((first, last))) => {
                let without = impact.n_without.to_string();
                let args = [("first", &*day(first)), ("last", &*day(last)), ("without", &*without)];
                let key = if impact.n_without == 0 { "report-impact-moves" } else { "report-impact-moves-some" };
                self.count_with(key, n, if impact.n_without == 0 { &args[..2] } else { &args })
            }
        };
        let mut facts = vec![
            ("report-impact-standing", self.text(impact.standing.book_key())),
            ("report-impact-rules", book.title.in_language(self.lang.language()).to_owned()),
        ];
        facts.extend(both.map(|both| ("report-impact-both", both)));
        facts.extend([("report-impact-ends", ends), ("report-impact-left", left)]);
        let late = impact.n_late.filter(|_| 0 < impact.n_left);
        facts.extend(late.map(|n| ("report-impact-late", self.count("report-impact-late-n", n))));
        facts.into_iter().map(|(key, value)| (self.text(key), value)).collect()
    }

    /// What the rules name, and how sure that is.
    fn impact_rule(&self, due: &Due) -> String {
        let title = dues::title_of(self.lang, self.ground.inputs.book, due);
        let title = dues::reported(self.lang, due.confidence, &title).into_owned();
        let day = due.date.map(|day| self.lang.date(day)).unwrap_or_default();
        self.with("report-impact-rule", &[("day", &day), ("title", &title)])
    }

    fn impact_tasks(&self, impact: &TeamImpact<'_>) -> Grid {
        let (lang, book, books) = (self.lang, self.ground.inputs.book, self.ground.books);
        let row = |one: &TaskImpact<'_>| -> Vec<ReportCell> {
            let day = match (one.end, one.day) {
                (TaskEnd::WithBoth | TaskEnd::WithDirectBill, None) => self.text("report-not-known"),
                (_, day) => day.map(|day| day.to_string()).unwrap_or_default(),
            };
            let task = one.now.capability;
            let note = task.note.as_ref().map(|note| note.in_language(lang.language()).to_owned());
            vec![
                task.task.in_language(lang.language()).to_owned().into(),
                book_words::ability(lang, &one.now).into(),
                self.text(one.end.key()).into(),
                day.into(),
                book_words::parties_or_last(lang, books, book, task).into(),
                note.unwrap_or_default().into(),
            ]
        };
        let heads = [
            "rules-matrix-task",
            "report-head-now",
            "report-head-becomes",
            "report-head-until",
            "report-head-after",
            "report-head-note",
        ];
        let heads = heads.map(|key| self.text(key)).to_vec();
        Grid { heads, rows: impact.tasks.iter().map(row).collect() }
    }
}

/// Key of the day from which we are both, and what it rests on.
fn until_key(until: Until) -> &'static str {
    match until {
        Until::Accepted(_) | Until::Approved(_) => "report-impact-both-approved",
        Until::Expected(_) => "report-impact-both-expected",
        Until::Submitted(_) => "report-impact-both-submitted",
        Until::Planned(_) | Until::Enforced(_) => "report-impact-both-planned",
    }
}
