//! The fields of a partnership invitation.

use super::contact::EmailAddress;
use super::ids::ProviderId;
use super::partnership::{Partnership, PartnershipLink, PartnershipStage, Seen};
use super::stage::StageEntry;
use super::uses::{ColumnUse, Uses};
use crate::described;

impl Uses {
    const fn of_partnership(label: &'static str) -> Self {
        Self::new(label, "edit-partnership")
    }
}

/// Calls a macro with the noun and every field of it but its id: `field, Variant, Type, uses;`.
#[macro_export]
macro_rules! for_each_partnership_field {
    ($then:ident) => {
        $then! {
            Partnership, PartnershipField, PartnershipFields;
            provider, Provider, ProviderId, Uses::of_partnership("partnerships-column-provider").searched()
                .column(ColumnUse::new(0, "provider", "partnerships-column-provider", 150.0).wide());
            steps, Steps, Vec<StageEntry<PartnershipStage>>, Uses::of_partnership("partnerships-column-last");
            sender, Sender, Option<EmailAddress>, Uses::of_partnership("partnerships-sender").searched();
            link, Link, Option<PartnershipLink>, Uses::of_partnership("partnerships-part-link");
            seen_by_us, SeenByUs, Option<Seen>, Uses::of_partnership("partnerships-part-sides");
            seen_by_provider, SeenByProvider, Option<Seen>, Uses::of_partnership("partnerships-part-sides");
            access_reviewed, AccessReviewed, Option<Seen>, Uses::of_partnership("partnerships-part-review");
        }
    };
}
for_each_partnership_field!(described);
