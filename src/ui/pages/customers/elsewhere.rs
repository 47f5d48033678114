//! What other screens ask of this one: a customer's sheet, the list of what a search finds, and who that would be.

use super::offered::Offered;
use super::tabs::{Spot, Tab};
use super::{State, Wants, views};
use crate::domain::plan::ids::CustomerId;
use crate::ui::action::{OfferedFile, Place};
use crate::ui::ctx::Ctx;

/// Whom a search finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many in all.
    pub n: usize,
    /// The first of them, in the order of names.
    pub first: Vec<CustomerId>,
}

impl State {
    /// Opens this customer's sheet at this place as soon as the page is drawn.
    pub fn ask_for(&mut self, customer: CustomerId, spot: Option<Spot>) {
        self.asked_for = Some((customer, spot));
    }

    /// The same at one of its subscriptions, with the keyboard in its fields.
    pub fn ask_for_subscription(&mut self, customer: CustomerId, subscription: &str) {
        self.ask_for(customer, Some(Spot::Top(Tab::Subscriptions)));
        self.subscriptions.show(customer, subscription.to_owned());
    }

    /// The sheet that is open; `None`: it is the list that is looked at.
    pub fn place(&self) -> Option<Place> {
        Some(Place::Customer(self.takes_files()?, Some(Spot::Top(self.tab))))
    }

    /// Opens the sheet that was asked for from elsewhere.
    pub(super) fn show_asked_for(&mut self, ctx: &Ctx<'_>) {
        if let Some((customer, spot)) = self.asked_for.take() {
            self.show(ctx, customer);
            if spot.is_some() {
                (self.wants, self.goes_to) = (None, spot);
            }
        }
    }

    /// Opens this customer's sheet, and lists everybody if the list as it is lacks this customer; of one that is gone the list
    /// stays as it is.
    pub fn show(&mut self, ctx: &Ctx<'_>, customer: CustomerId) {
        self.refresh(ctx);
        if ctx.plan.customers.get(customer).is_none() {
            self.open = None;
            return;
        }
        if !self.list.shows(customer) {
            views::leave(self);
            self.refresh(ctx);
        }
        if let Some(row) = self.list.row_of(customer) {
            self.table.go_to(row, customer);
        }
        self.bin.close();
        (self.is_adding, self.draft.is_open) = (false, false);
        self.open = Some(customer);
        self.wants = Some(Wants::Sheet);
    }

    /// Lists what this query finds, with the keyboard in the rows.
    pub fn show_found(&mut self, query: &str) {
        views::leave(self);
        query.clone_into(&mut self.query);
        self.bin.close();
        self.is_adding = false;
        self.open = None;
        self.wants = Some(Wants::Table);
    }

    /// Offers files that were dropped as evidence, and shows where.
    pub fn offer(&mut self, files: Vec<OfferedFile>) {
        if let Some(customer) = files.first().map(|file| file.customer).filter(|id| self.open == Some(*id)) {
            self.goes_to = Some(Spot::Top(Tab::Evidence));
            self.asked_for = self.asked_for.take().filter(|(asked, _)| *asked == customer);
        }
        self.proofs.offered.extend(files.into_iter().map(Offered::new));
    }

    /// The customer that a file dropped now may prove something about; `None`: no sheet is open.
    pub fn takes_files(&self) -> Option<CustomerId> {
        self.open.filter(|_| !self.is_adding && !self.draft.is_open && !self.bin.is_open)
    }

    /// Shows the removed customers with these words.
    pub fn show_bin(&mut self, words: &str) {
        self.bin.open_with(words);
    }

    /// Grows whenever the rows change.
    pub fn version(&mut self, ctx: &Ctx<'_>) -> u64 {
        self.refresh(ctx);
        self.list.version
    }

    /// Whom this query finds; costs as much as a key in the search of the list.
    pub fn find(&mut self, ctx: &Ctx<'_>, query: &str, at_most: usize) -> Found {
        self.refresh(ctx);
        let (n, first) = self.list.find(ctx.plan, query, at_most);
        Found { n, first }
    }
}
