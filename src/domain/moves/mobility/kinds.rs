//! What the books say of each kind of product.

use super::{Instead, Movability, Reason};
use crate::domain::plan::product::ProductKind;
use crate::domain::slug::Slug;

use Movability::{Moves, Stays};

/// What a fact says of a kind.
pub(super) type Said = (Slug, Movability, Reason);

/// What the books up to 2021 say of what they know.
const NOT_ALL: Slug = Slug::new("transfer-not-all");
const EXCLUDED: Said = (NOT_ALL, Stays, Reason::Excluded);
const LICENSE: &[Said] = &[(Slug::new("transfer-by-target"), Moves, Reason::License)];
const LEGACY_LICENSE: &[Said] = &[(NOT_ALL, Moves, Reason::Legacy)];
const AZURE_PLAN: &[Said] = &[(Slug::new("azure-transfer"), Moves, Reason::AzurePlan), EXCLUDED];
const LEGACY_AZURE: &[Said] =
    &[(Slug::new("legacy-azure-blocks"), Stays, Reason::LegacyAzure), (NOT_ALL, Moves, Reason::Legacy)];
const RESERVATION: &[Said] = &[(Slug::new("azure-reservations-move"), Moves, Reason::Reservation), EXCLUDED];
const SOFTWARE: &[Said] = &[(Slug::new("transfer-software-not"), Stays, Reason::Software)];
const MARKETPLACE: &[Said] = &[(Slug::new("marketplace-saas-stays"), Stays, Reason::Marketplace), EXCLUDED];
const SUPPORT_PLAN: &[Said] = &[(Slug::new("azure-support-plan-stays"), Stays, Reason::SupportPlan)];

/// What the books say of this kind, the newest first. A book without any of these facts says nothing.
pub(super) fn said_of(kind: ProductKind) -> &'static [Said] {
    match kind {
        ProductKind::NewCommerce => LICENSE,
        ProductKind::LegacyLicense => LEGACY_LICENSE,
        ProductKind::AzurePlan => AZURE_PLAN,
        ProductKind::LegacyAzure => LEGACY_AZURE,
        ProductKind::AzureReservation | ProductKind::SavingsPlan | ProductKind::Reservation => RESERVATION,
        ProductKind::SoftwareSubscription | ProductKind::Perpetual | ProductKind::Software => SOFTWARE,
        ProductKind::Marketplace => MARKETPLACE,
        ProductKind::SupportPlan => SUPPORT_PLAN,
        ProductKind::License | ProductKind::Unknown => &[],
    }
}

/// What to do with what stays; advice of ours.
pub(super) fn instead_of(reason: Reason, kind: ProductKind) -> &'static [Instead] {
    match reason {
        Reason::Software if kind == ProductKind::Perpetual => &[Instead::Nothing],
        Reason::Software if kind == ProductKind::Software => &[Instead::ChooseSoftware],
        Reason::Software | Reason::Trial => &[Instead::BuyAnew],
        Reason::Marketplace => &[Instead::AskSupport],
        Reason::SupportPlan | Reason::Excluded => &[Instead::CancelAndBuy],
        Reason::LegacyAzure => &[Instead::SettleFirst],
        _ => &[],
    }
}
