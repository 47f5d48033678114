//! Reports that were given out enter the plan, so that somebody can tell later what they said.

use std::sync::Arc;

use super::{EditError, EditLabel};
use crate::domain::plan::Plan;
use crate::domain::plan::moment::is_plausible;
use crate::domain::plan::report::GivenReport;

/// One that says the same as one before is recorded once.
pub(super) fn put(plan: &mut Plan, report: &GivenReport) -> Result<(), EditError> {
    if !is_plausible(report.on) {
        return Err(EditError::DateImplausible);
    }
    if !plan.reports.iter().any(|held| held.says_the_same(report)) {
        plan.reports.put(Arc::new(report.clone()));
    }
    Ok(())
}

pub(super) fn label(report: &GivenReport) -> EditLabel {
    if report.file.is_empty() {
        EditLabel::one("edit-report-copied", "")
    } else {
        EditLabel::one("edit-report", &report.file)
    }
}
