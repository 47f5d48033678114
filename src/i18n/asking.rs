//! The requests that a provider is to create, in words: as lines of a letter and as cells of a table.

use std::borrow::Cow;

use super::Lang;
use crate::domain::draft::Listed;
use crate::domain::moves::{AskField, AskedRequests, Moving, place_of};
use crate::domain::plan::Plan;
use crate::domain::plan::transfer::{ItemOutcome, Transfer, TransferItem};

/// What is told of a request; of one that holds nothing yet without item.
pub struct AskLine<'a> {
    plan: &'a Plan,
    transfer: &'a Transfer,
    item: Option<&'a TransferItem>,
    place: (usize, usize),
}

impl<'a> AskLine<'a> {
    /// The lines of a request: one for each item that is to be moved, or one alone.
    pub fn all(plan: &'a Plan, moving: &Moving, transfer: &'a Transfer) -> Vec<Self> {
        let place = place_of(moving, transfer);
        let items = transfer.items.iter().filter(|item| item.outcome == ItemOutcome::Open);
        let mut lines: Vec<_> = items.map(|item| Self { plan, transfer, item: Some(item), place }).collect();
        if lines.is_empty() {
            lines.push(Self { plan, transfer, item: None, place });
        }
        lines
    }

    /// Licenses; `None`: not known, or not counted.
    pub fn seats(&self) -> Option<u32> {
        self.item?.seats
    }

    /// The cell of a field; empty where nothing is known.
    pub fn cell<'c>(&self, lang: &'c Lang, field: AskField) -> Cow<'c, str>
    where
        'a: 'c,
    {
        let customer = self.plan.customers.get(self.transfer.customer);
        let owned = |text: Option<String>| text.map_or(Cow::Borrowed(""), Cow::Owned);
        match field {
            AskField::Customer => Cow::Borrowed(self.plan.name_of(self.transfer.customer)),
            AskField::Domain => owned(customer.and_then(|one| one.domain.as_ref()).map(ToString::to_string)),
            AskField::Tenant => owned(customer.and_then(|one| one.microsoft_id).map(|id| id.to_string())),
            AskField::Kind => lang.text(self.transfer.kind.key()),
            AskField::Place => {
                let (at, of) = (self.place.0.to_string(), self.place.1.to_string());
                Cow::Owned(lang.with("asking-place-of", &[("at", &at), ("of", &of)]).into_owned())
            }
            AskField::Wanted => owned(self.plan.day_of_transfer(self.transfer).map(|day| day.to_string())),
            AskField::Product => Cow::Borrowed(self.item.map_or("", |item| &item.product)),
            AskField::Subscription => Cow::Borrowed(self.item.map_or("", |item| &item.subscription)),
            AskField::Seats => owned(self.seats().map(|seats| seats.to_string())),
            AskField::End => owned(self.item.and_then(|item| item.end).map(|day| day.to_string())),
        }
    }

    /// What a letter says of a field; `None` where nothing is known, or nothing is to be said of it.
    fn words(&self, lang: &Lang, field: AskField) -> Option<String> {
        let cell = self.cell(lang, field);
        if cell.is_empty() {
            return None;
        }
        let named = |key: &str, value: &str| Some(lang.with(key, &[("value", value)]).into_owned());
        match field {
            AskField::Customer | AskField::Domain | AskField::Kind | AskField::Product => Some(cell.into_owned()),
            AskField::Place => (1 < self.place.1).then(|| cell.into_owned()),
            AskField::Tenant => named("asking-tenant", &cell),
            AskField::Wanted => named("asking-wanted-by", &lang.date(self.plan.day_of_transfer(self.transfer)?)),
            AskField::Subscription => named("asking-subscription", &cell),
            AskField::Seats => Some(lang.count("subscriptions-seats-count", self.seats()? as usize).into_owned()),
            AskField::End => named("asking-end", &lang.date(self.item?.end?)),
        }
    }
}

/// The requests as the list below a letter.
pub fn listed(lang: &Lang, plan: &Plan, moving: &Moving, asked: &AskedRequests<'_>) -> Vec<Listed> {
    let (of_items, of_requests): (Vec<AskField>, Vec<AskField>) =
        asked.fields.iter().partition(|field| AskField::Product <= **field);
    let said = |line: &AskLine<'_>, fields: &[AskField]| {
        fields.iter().filter_map(|field| line.words(lang, *field)).collect::<Vec<_>>().join(" · ")
    };
    let one = |transfer: &&Transfer| {
        let lines = AskLine::all(plan, moving, transfer);
        let line = lines.first().map(|first| said(first, &of_requests)).unwrap_or_default();
        let below = lines.iter().map(|line| said(line, &of_items)).filter(|text| !text.is_empty()).collect();
        Listed { line, below }
    };
    asked.requests.iter().map(one).collect()
}
