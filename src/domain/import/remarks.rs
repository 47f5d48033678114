//! What of a file was not taken as it stands: rows that were left out, and rows that were kept.

use std::collections::HashMap;

use super::row::RowProblemKind;

/// Something about one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The row's first line; the file's first line is 1.
    pub line: usize,
    /// What is wrong.
    pub kind: RowProblemKind,
}

/// Everything that is to be said about the rows of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Rows that were left out, one reason each.
    pub problems: Vec<Remark>,
    /// Rows that were kept, without what the note is about. A row that was left out may have notes on what led to it.
    pub notes: Vec<Remark>,
}

impl Remarks {
    /// The row was left out.
    pub fn leave_out(&mut self, line: usize, kind: RowProblemKind) {
        self.problems.push(Remark { line, kind });
    }

    /// The row was kept.
    pub fn note(&mut self, line: usize, kind: RowProblemKind) {
        self.notes.push(Remark { line, kind });
    }

    /// Brings both into the order of lines.
    pub fn sort(&mut self) {
        self.problems.sort_by_key(|remark| remark.line);
        self.notes.sort_by_key(|remark| remark.line);
    }
}

/// Equal remarks, which stand as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// What is wrong in each of them.
    pub kind: RowProblemKind,
    /// Where, in the order of the remarks.
    pub lines: Vec<usize>,
}

/// Equal remarks as one, in the order of their first lines.
pub fn alike(remarks: &[Remark]) -> Vec<Alike> {
    let mut places: HashMap<&RowProblemKind, usize> = HashMap::new();
    let mut all: Vec<Alike> = Vec::new();
    for remark in remarks {
        let at = *places.entry(&remark.kind).or_insert(all.len());
        if at == all.len() {
            all.push(Alike { kind: remark.kind.clone(), lines: Vec::new() });
        }
        all[at].lines.push(remark.line);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_remarks_stand_as_one_with_their_lines() {
        let mut remarks = Remarks::default();
        for line in [9, 2, 7] {
            remarks.note(line, RowProblemKind::StrayQuote);
        }
        remarks.note(3, RowProblemKind::BadEmail("x".into()));
        remarks.note(4, RowProblemKind::BadEmail("y".into()));
        remarks.sort();
        let found: Vec<_> = alike(&remarks.notes).into_iter().map(|one| (one.kind, one.lines)).collect();
        let email = |text: &str| RowProblemKind::BadEmail(text.into());
        assert_eq!(found, [(RowProblemKind::StrayQuote, vec![2, 7, 9]), (email("x"), vec![3]), (email("y"), vec![4])]);
    }
}
