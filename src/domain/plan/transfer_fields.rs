//! The fields of a transfer request.

use chrono::NaiveDate;

use super::ids::{CustomerId, PersonId, ProviderId};
use super::stage::StageEntry;
use super::transfer::{ItemCheck, Transfer, TransferItem, TransferKind, TransferStage};
use super::uses::{ColumnUse, Uses};
use crate::described;

impl Uses {
    const fn of_transfer(label: &'static str) -> Self {
        Self::new(label, "edit-transfer")
    }
}

/// Calls a macro with the noun and every field of it but its id, in the order of the sheet: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_transfer_field {
    ($then:ident) => {
        $then! {
            Transfer, TransferField, TransferFields;
            customer, Customer, CustomerId, Uses::of_transfer("transfers-customer").searched()
                .column(ColumnUse::new(0, "customer", "transfers-customer", 190.0).wide());
            request, Request, String, Uses::of_transfer("transfers-request").searched().sheet("transfers-request-help", "no-help")
                .column(ColumnUse::new(20, "request", "transfers-request", 134.0));
            kind, Kind, TransferKind, Uses::of_transfer("transfers-kind").half_sheet("no-help", "no-help")
                .column(ColumnUse::new(5, "kind", "transfers-kind", 90.0));
            provider, Provider, Option<ProviderId>, Uses::of_transfer("transfers-provider").half_sheet("no-help", "no-help");
            owner, Owner, Option<PersonId>, Uses::of_transfer("transfers-owner").half_sheet("no-help", "no-help")
                .column(ColumnUse::new(40, "owner", "transfers-owner", 120.0));
            planned, Planned, Option<NaiveDate>, Uses::of_transfer("transfers-planned").half_sheet("no-help", "no-help")
                .column(ColumnUse::new(10, "planned", "transfers-planned", 110.0));
            effective, Effective, Option<NaiveDate>,
                Uses::of_transfer("transfers-effective").half_sheet("no-help", "no-help")
                .column(ColumnUse::new(50, "effective", "transfers-effective", 110.0));
            steps, Steps, Vec<StageEntry<TransferStage>>, Uses::of_transfer("transfers-steps");
            items, Items, Vec<TransferItem>, Uses::of_transfer("transfers-items");
            checks, Checks, Vec<ItemCheck>, Uses::of_transfer("transfers-checks");
            note, Note, String, Uses::of_transfer("customers-notes-title").searched().tall_sheet(2);
        }
    };
}
for_each_transfer_field!(described);
