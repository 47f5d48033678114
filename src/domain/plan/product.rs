//! What a subscription is of: its kind, for whom it is meant, for how long and how it is billed.

use serde::{Deserialize, Serialize};

use crate::states;

states! {
    /// What kind of product a subscription is of; how it can move depends on it (see the rule book).
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum ProductKind: key {
        /// License-based, new commerce.
        NewCommerce => "product-new-commerce";
        /// License-based, as sold before new commerce.
        LegacyLicense => "product-legacy-license";
        /// License-based; nobody has said whether it is of new commerce.
        License => "product-license";
        /// An Azure plan.
        AzurePlan => "product-azure-plan";
        /// Azure as sold before the Azure plan (MS-AZR-0145P).
        LegacyAzure => "product-legacy-azure";
        /// An Azure reservation.
        AzureReservation => "product-azure-reservation";
        /// An Azure savings plan.
        SavingsPlan => "product-savings-plan";
        /// An Azure reservation or savings plan; nobody has said which.
        Reservation => "product-reservation";
        /// A software subscription.
        SoftwareSubscription => "product-software-subscription";
        /// Software bought for good.
        Perpetual => "product-perpetual";
        /// A software subscription or perpetual software; nobody has said which.
        Software => "product-software";
        /// Software as a service from the marketplace.
        Marketplace => "product-marketplace";
        /// A support plan.
        SupportPlan => "product-support-plan";
        /// Nobody has said.
        #[default]
        Unknown => "product-unknown";
    }
}

impl ProductKind {
    /// Whether it is sold by licenses, of whichever commerce.
    pub fn is_license(self) -> bool {
        match self {
            Self::NewCommerce | Self::LegacyLicense | Self::License => true,
            Self::AzurePlan
            | Self::LegacyAzure
            | Self::AzureReservation
            | Self::SavingsPlan
            | Self::Reservation
            | Self::SoftwareSubscription
            | Self::Perpetual
            | Self::Software
            | Self::Marketplace
            | Self::SupportPlan
            | Self::Unknown => false,
        }
    }
}

states! {
    /// For whom an offer is meant, as Microsoft's price lists divide them.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Segment: key {
        /// Companies.
        Commercial => "segment-commercial";
        /// Schools and universities.
        Education => "segment-education";
        /// Nonprofit organizations.
        Charity => "segment-charity";
        /// Authorities.
        Government => "segment-government";
        /// Nobody has said.
        #[default]
        Unknown => "segment-unknown";
    }
}

states! {
    /// How often a subscription is billed; the period that its price is for.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum BillingPlan: key {
        /// Every month.
        Monthly => "billing-monthly";
        /// Every year.
        Annual => "billing-annual";
        /// Every three years.
        Triennial => "billing-triennial";
        /// Once.
        OneTime => "billing-one-time";
        /// Nobody has said.
        #[default]
        Unknown => "billing-unknown";
    }
}

states! {
    /// How long a subscription runs before it ends or renews, as Microsoft writes it: P1Y is one year.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Term: key {
        /// One month.
        P1M => "term-one-month";
        /// One year.
        P1Y => "term-one-year";
        /// Three years.
        P3Y => "term-three-years";
        /// Nobody has said.
        #[default]
        Unknown => "term-unknown";
    }
}
