//! Which sentence says what about a file; the sentences are in the language files.

use super::Warning;
use crate::domain::import::{Arg, Sentence};

impl Warning {
    /// What is odd, and what to do.
    pub fn sentence(&self) -> Sentence<'_> {
        let n = |n: &usize| ("n", Arg::Number(*n));
        let first = |line: &usize| ("first", Arg::Number(*line));
        match self {
            Self::Empty => ("import-warning-empty", Vec::new()),
            Self::HeaderOnly => ("import-warning-header-only", Vec::new()),
            Self::NoHeader => ("import-warning-no-header", Vec::new()),
            Self::OneColumn => ("import-warning-one-column", Vec::new()),
            Self::EncodingGuessed => ("import-warning-encoding-guessed", Vec::new()),
            Self::AboveHeader { n_lines } => ("import-warning-above-header", vec![n(n_lines)]),
            Self::Replaced { n: count } => ("import-warning-replaced", vec![n(count)]),
            Self::Nul { n: count } => ("import-warning-nul", vec![n(count)]),
            Self::StrayQuotes { n: count, first: line } => ("import-warning-stray-quotes", vec![n(count), first(line)]),
            Self::Swallowed { n: count, first: line, n_lines } => {
                ("import-warning-swallowed", vec![n(count), first(line), ("lines", Arg::Number(*n_lines))])
            }
            Self::HugeCell { line, n_bytes } => {
                ("import-warning-huge-cell", vec![("line", Arg::Number(*line)), ("bytes", Arg::Number(*n_bytes))])
            }
            Self::Ragged { n: count, first: line } => ("import-warning-ragged", vec![n(count), first(line)]),
            Self::DoubleHeader { header } => ("import-warning-double-header", vec![("header", Arg::Text(header))]),
            Self::UnnamedHeader { column } => ("import-warning-unnamed-header", vec![("column", Arg::Number(*column))]),
        }
    }
}
