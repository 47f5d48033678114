//! Where the changeover stands in so few lines that they fit into a chat.

use super::{Words, part};
use crate::domain::report::{ReportOutlook, Status};
use crate::exchange::paper::report::{ReportBlock, ReportPaper};

/// Lines of text in all, with the title, what it is about, and the last one.
const LINES: usize = 12;
const CHANGES: usize = 3;
const RISKS: usize = 2;

impl Words<'_> {
    pub(super) fn digest(&self, outlook: &ReportOutlook) -> ReportPaper {
        let status = Status::of(self.ground, outlook, self.kind);
        let mut lines: Vec<String> = self.now(&status, outlook).into_iter().take(1).collect();
        if 0 < status.funnel.n {
            let funnel = &status.funnel;
            let numbers = [funnel.n, funnel.n_invited, funnel.n_accepted, funnel.n_confirmed, funnel.n_moved];
            let [all, invited, accepted, confirmed, moved] = numbers.map(|n| n.to_string());
            let args = [
                ("all", &*all),
                ("invited", &*invited),
                ("accepted", &*accepted),
                ("confirmed", &*confirmed),
                ("moved", &*moved),
            ];
            lines.push(self.with("report-digest-funnel", &args));
        }
        if 0 < status.burn_down.all {
            lines.push(self.moves_title(&status));
        }
        let day = self.lang.date(status.changes.since.day);
        let changes = self.changes(&status).into_iter().take(CHANGES);
        lines.extend(changes.map(|what| self.with("report-digest-change", &[("day", &day), ("what", &what)])));
        let risks = status.risks.iter().take(RISKS).map(|item| self.risk_words(item));
        lines.extend(risks.map(|what| self.with("report-digest-risk", &[("what", &what)])));
        lines.extend(self.moves_next(&status));
        lines.extend(status.next.first().map(|due| self.date_words(due)));
        lines.truncate(LINES - 3);
        self.paper(self.status_title(outlook), "", vec![part("lines", String::new(), vec![ReportBlock::Points(lines)])])
    }
}
