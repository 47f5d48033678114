//! What we may do as things stand: by the followed book, and where that is silent by the latest earlier one that is not.

use super::Inputs;
use crate::domain::rules::{Books, Capability, CapabilityCell, PartnerStatus, RuleBook, Standing};

/// One task of the book, and whether we may do it.
#[derive(Clone, Copy, Debug)]
pub struct Ability<'b> {
    /// The task, in the words of the followed book.
    pub capability: &'b Capability,
    /// Whether we may do it.
    pub cell: &'b CapabilityCell,
    /// The earlier book that says so, while the followed one is silent; `None`: the followed one says it, or none does.
    pub earlier: Option<&'b RuleBook>,
}

/// Every task of the followed book, in its order.
pub fn abilities<'b>(inputs: &Inputs<'b>, books: &'b Books, standing: Standing) -> Vec<Ability<'b>> {
    let is_restricted = matches!(
        inputs.plan.standing().status,
        PartnerStatus::Restricted | PartnerStatus::Suspended | PartnerStatus::Revoked
    );
    let judged = |capability: &'b Capability| {
        let cell = capability.cells.get(standing);
        let earlier = || earlier(inputs.book, books, capability, (standing, is_restricted));
        match (cell, earlier) {
            (CapabilityCell::NotSaid, earlier) => match earlier() {
                Some((book, cell)) => Ability { capability, cell, earlier: Some(book) },
                None => Ability { capability, cell, earlier: None },
            },
            (cell, _) => Ability { capability, cell, earlier: None },
        }
    };
    inputs.book.capabilities.iter().map(judged).collect()
}

/// What the latest earlier book says of the task. While direct bill is restricted, the tighter of what it says of both
/// roles and of the restriction counts: never more than was ever allowed.
fn earlier<'b>(
    followed: &RuleBook,
    books: &'b Books,
    capability: &Capability,
    (standing, is_restricted): (Standing, bool),
) -> Option<(&'b RuleBook, &'b CapabilityCell)> {
    let mut earlier: Vec<_> = books.iter().filter(|book| book.from < followed.from).collect();
    earlier.sort_by_key(|book| std::cmp::Reverse(book.from));
    earlier.into_iter().find_map(|book| {
        let same = book.capabilities.iter().find(|other| other.id == capability.id)?;
        let both = [Some(standing), (is_restricted && standing == Standing::Both).then_some(Standing::Restricted)];
        let cells = both.into_iter().flatten().map(|standing| same.cells.get(standing));
        let said = cells.filter(|cell| **cell != CapabilityCell::NotSaid);
        said.min_by_key(|cell| width(cell)).map(|cell| (&**book, cell))
    })
}

/// How much a cell allows, the least first.
fn width(cell: &CapabilityCell) -> u8 {
    match cell {
        CapabilityCell::NotSaid | CapabilityCell::No => 0,
        CapabilityCell::Partly(_) => 1,
        CapabilityCell::Yes => 2,
    }
}
