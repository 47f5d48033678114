//! What a transfer request is about, and the stages it goes through.

use serde::{Deserialize, Serialize};

use crate::domain::plan::product::ProductKind;
use crate::states;

states! {
    /// What a request is about; licenses and Azure never share one.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum TransferKind: key, part_key {
        /// License-based subscriptions.
        #[default]
        Licenses => "transfers-kind-licenses", "preflight-batch-licenses";
        /// Subscriptions under an Azure plan, with reservations and savings plans.
        Azure => "transfers-kind-azure", "preflight-batch-azure";
    }
}

impl TransferKind {
    /// In which kind of request a product goes.
    pub fn of(kind: ProductKind) -> Self {
        match kind {
            ProductKind::AzurePlan
            | ProductKind::LegacyAzure
            | ProductKind::AzureReservation
            | ProductKind::SavingsPlan
            | ProductKind::Reservation
            | ProductKind::SupportPlan => Self::Azure,
            ProductKind::NewCommerce
            | ProductKind::LegacyLicense
            | ProductKind::License
            | ProductKind::SoftwareSubscription
            | ProductKind::Perpetual
            | ProductKind::Software
            | ProductKind::Marketplace
            | ProductKind::Unknown => Self::Licenses,
        }
    }
}

states! {
    /// Where a transfer request stands.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum TransferStage: key, tone {
        /// It is planned; nobody was asked.
        Planned => "transfers-stage-planned", Calm;
        /// We asked the provider to create it.
        Asked => "transfers-stage-asked", Waiting;
        /// The provider created it; we can submit it.
        Created => "transfers-stage-created", Info;
        /// We chose the items and submitted it.
        Submitted => "transfers-stage-submitted", Waiting;
        /// Microsoft works on it.
        InProgress => "transfers-stage-in-progress", Waiting;
        /// Partner Center says that it is completed.
        Completed => "transfers-stage-completed", Info;
        /// We and the provider have looked: everything is as it should be.
        Verified => "transfers-stage-verified", Done;
        /// It is completed, but not for every item.
        WithErrors => "transfers-stage-with-errors", Late;
        /// It came to nothing.
        Failed => "transfers-stage-failed", Late;
        /// Somebody said no.
        Declined => "transfers-stage-declined", Late;
        /// Nobody submitted it in time.
        Expired => "transfers-stage-expired", Late;
        /// The provider took it back.
        Canceled => "transfers-stage-canceled", Warning;
        /// We gave it up before the provider was asked or created it.
        Withdrawn => "transfers-stage-withdrawn", Calm;
        /// Nothing of it can be transferred; it is bought anew when its terms end.
        NotPossible => "transfers-stage-not-possible", Warning;
    }
}

impl TransferStage {
    /// What may come after it, the likeliest first.
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Planned => &[Self::Asked, Self::Created, Self::Withdrawn, Self::NotPossible],
            Self::Asked => &[Self::Created, Self::Declined, Self::Withdrawn, Self::NotPossible],
            Self::Created => &[Self::Submitted, Self::Declined, Self::Expired, Self::Canceled],
            Self::Submitted => &[Self::Completed, Self::InProgress, Self::WithErrors, Self::Failed, Self::Declined],
            Self::InProgress => &[Self::Completed, Self::WithErrors, Self::Failed],
            Self::Completed | Self::WithErrors => &[Self::Verified],
            Self::Withdrawn | Self::NotPossible => &[Self::Planned],
            Self::Verified | Self::Failed | Self::Declined | Self::Expired | Self::Canceled => &[],
        }
    }

    /// Whether somebody still has to do something for it.
    pub fn is_open(self) -> bool {
        match self {
            Self::Planned
            | Self::Asked
            | Self::Created
            | Self::Submitted
            | Self::InProgress
            | Self::Completed
            | Self::WithErrors => true,
            Self::Verified
            | Self::Failed
            | Self::Declined
            | Self::Expired
            | Self::Canceled
            | Self::Withdrawn
            | Self::NotPossible => false,
        }
    }

    /// Whether it exists in Partner Center and waits for the source or Microsoft: nothing is to be changed meanwhile.
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Created | Self::Submitted | Self::InProgress)
    }

    /// Whether Microsoft has carried it out, wholly or in part.
    pub fn is_completed(self) -> bool {
        matches!(self, Self::Completed | Self::Verified | Self::WithErrors)
    }

    /// Whether it ended without moving anything.
    pub fn came_to_nothing(self) -> bool {
        matches!(self, Self::Failed | Self::Declined | Self::Expired | Self::Canceled | Self::Withdrawn)
    }
}
