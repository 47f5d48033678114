//! What the window remembers of a register.

use super::Register;
use super::rows::Rows;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::CustomerId;
use crate::ui::kit::{Sort, TableState};

/// What is looked for, open and half done in a register.
pub struct State<R: Register> {
    /// The record whose sheet is open.
    pub(super) chosen: Option<R::Id>,
    pub(super) is_adding: bool,
    /// The keyboard goes to the name of a new record, or of the one whose sheet is open.
    pub(super) wants_focus: bool,
    /// The customer whom a new record is to be about.
    picked: Option<CustomerId>,
    pub(super) query: String,
    pub(super) hides_closed: bool,
    pub(super) sort: Option<Sort>,
    pub(super) table: TableState<R::Id>,
    pub(super) rows: Rows<R>,
    pub(super) more: R::More,
}

impl<R: Register> Default for State<R> {
    fn default() -> Self {
        Self {
            chosen: None,
            is_adding: false,
            wants_focus: false,
            picked: None,
            query: String::new(),
            hides_closed: false,
            sort: None,
            table: TableState::default(),
            rows: Rows::default(),
            more: R::More::default(),
        }
    }
}

impl<R: Register> State<R> {
    /// Opens this record's sheet, whatever is looked for.
    pub fn show(&mut self, id: R::Id) {
        self.query.clear();
        self.hides_closed = false;
        self.open(id);
    }

    /// Opens this record's sheet.
    pub fn open(&mut self, id: R::Id) {
        self.chosen = Some(id);
        self.is_adding = false;
        self.table.select([id]);
    }

    /// Whether what begins a new record takes the keyboard; asked once.
    pub fn takes_focus(&mut self) -> bool {
        std::mem::take(&mut self.wants_focus)
    }

    /// The customer whom a new record is to be about; `None`: none is chosen.
    pub fn picked(&self) -> Option<CustomerId> {
        self.picked
    }

    /// A new record is to be about this customer.
    pub fn pick(&mut self, customer: Option<CustomerId>) {
        self.picked = customer;
    }

    /// The record whose sheet is open.
    pub fn opened(&self) -> Option<R::Id> {
        self.chosen
    }

    /// The record whose sheet is open, else the one that the cursor is on.
    pub fn at_hand(&self, plan: &Plan) -> Option<R::Id> {
        let is_there = |id: &R::Id| R::of(plan).get(*id).is_some();
        [self.chosen, self.table.cursor_key().copied()].into_iter().flatten().find(is_there)
    }

    /// What is remembered of what the sheet has below the fields.
    pub fn more(&self) -> &R::More {
        &self.more
    }

    /// As [`Self::more`], to be changed.
    pub fn more_mut(&mut self) -> &mut R::More {
        &mut self.more
    }

    /// Asks for a new record.
    pub fn begin_to_add(&mut self) {
        self.chosen = None;
        self.table.clear();
        self.is_adding = true;
        self.wants_focus = true;
    }

    /// Closes the sheet.
    pub fn close(&mut self) {
        self.chosen = None;
        self.is_adding = false;
        self.table.clear();
    }
}
