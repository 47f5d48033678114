//! Remembered answers of the import: which column of a kind of file means what.

use serde::{Deserialize, Serialize};

use super::customer_fields::CustomerField;
use super::ids::ShapeId;
use super::reading::ReadOptions;
use crate::domain::table::Record;
use crate::states;

/// What a column of an imported file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A field of the customer that the import has rules of its own for.
    Customer,
    /// A field of the customer that is taken as it stands.
    Field(CustomerField),
    /// The field of our own that has this place.
    Own(u8),
    /// A contact person.
    Contact,
    /// A subscription; a file with a column of subscription IDs is a list of them.
    Subscription,
    /// Nothing that is imported.
    Nothing,
}

/// What columns can hold: `Variant, the key of its name, what it is about;`.
macro_rules! import_fields {
    ($($(#[$doc:meta])* $variant:ident, $key:literal, $about:expr;)+) => {
        states! {
            /// What a column of an imported file can hold.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            pub enum ImportField: key {
                $($(#[$doc])* $variant => $key;)+
            }
        }

        impl ImportField {
            /// What it is about.
            pub fn about(self) -> About {
                match self {
                    $(Self::$variant => $about,)+
                }
            }
        }
    };
}
import_fields! {
    /// Tenant ID of the customer.
    MicrosoftId, "import-field-microsoft-id", About::Customer;
    /// Name of the customer.
    CompanyName, "import-field-company-name", About::Customer;
    /// Primary domain name.
    PrimaryDomain, "import-field-primary-domain", About::Customer;
    /// Raw text of the relationship.
    Relationship, "import-field-relationship", About::Customer;
    /// Tags, separated by commas or semicolons.
    Tags, "import-field-tags", About::Customer;
    /// Name of a contact person.
    ContactName, "import-field-contact-name", About::Contact;
    /// E-mail address of that person.
    ContactEmail, "import-field-contact-email", About::Contact;
    /// Role of that person.
    ContactRole, "import-field-contact-role", About::Contact;
    /// Language to write in.
    ContactLanguage, "import-field-contact-language", About::Contact;
    /// Form of address of that person.
    FormOfAddress, "import-field-form-of-address", About::Contact;
    /// Telephone number of that person.
    ContactPhone, "import-field-contact-phone", About::Contact;
    /// Country of the customer.
    Country, "import-field-country", About::Field(CustomerField::Country);
    /// Subscription ID.
    SubscriptionId, "import-field-subscription-id", About::Subscription;
    /// Name of the product.
    Product, "import-field-product", About::Subscription;
    /// Stock-keeping unit.
    Sku, "import-field-sku", About::Subscription;
    /// Licenses.
    Quantity, "import-field-quantity", About::Subscription;
    /// Whether it runs.
    Status, "import-field-status", About::Subscription;
    /// Partner ID of the reseller.
    Reseller, "import-field-reseller", About::Subscription;
    /// First day.
    Start, "import-field-start", About::Subscription;
    /// Last day of the term.
    End, "import-field-end", About::Subscription;
    /// Whether it renews by itself.
    AutoRenew, "import-field-auto-renew", About::Subscription;
    /// What one license costs for one billing period, or that with its currency.
    Price, "import-field-price", About::Subscription;
    /// The currency of the price.
    Currency, "import-field-currency", About::Subscription;
    /// The currency of the price list, which is that of the price.
    PricingCurrency, "import-field-pricing-currency", About::Subscription;
    /// How often it is billed.
    Billing, "import-field-billing", About::Subscription;
    /// How long it runs.
    Term, "import-field-term", About::Subscription;
    /// Term and billing in one text.
    TermAndBilling, "import-field-term-and-billing", About::Subscription;
    /// Licenses that are billed.
    Billable, "import-field-billable", About::Subscription;
    /// For whom it is meant.
    Segment, "import-field-segment", About::Subscription;
    /// Whether it is a trial.
    Trial, "import-field-trial", About::Subscription;
    /// ID of the subscription that it adds to.
    Base, "import-field-base", About::Subscription;
    /// The month that a row is about.
    Month, "import-field-month", About::Subscription;
    /// What a line of an invoice is for; lines of a change say less than lines of a whole period.
    ChargeType, "import-field-charge-type", About::Subscription;
    /// Whether the row repeats another one, for a second Partner ID of the same company; then it is passed over.
    Duplicate, "import-field-duplicate", About::Subscription;
    /// The field of our own in place 1.
    Own1, "import-field-own-1", About::Own(0);
    /// The field of our own in place 2.
    Own2, "import-field-own-2", About::Own(1);
    /// The field of our own in place 3.
    Own3, "import-field-own-3", About::Own(2);
    /// The field of our own in place 4.
    Own4, "import-field-own-4", About::Own(3);
    /// The field of our own in place 5.
    Own5, "import-field-own-5", About::Own(4);
    /// The field of our own in place 6.
    Own6, "import-field-own-6", About::Own(5);
    /// The field of our own in place 7.
    Own7, "import-field-own-7", About::Own(6);
    /// The field of our own in place 8.
    Own8, "import-field-own-8", About::Own(7);
    /// The field of our own in place 9.
    Own9, "import-field-own-9", About::Own(8);
    /// The field of our own in place 10.
    Own10, "import-field-own-10", About::Own(9);
    /// The field of our own in place 11.
    Own11, "import-field-own-11", About::Own(10);
    /// The field of our own in place 12.
    Own12, "import-field-own-12", About::Own(11);
    /// Not imported; the raw file is kept beside the plan.
    Ignore, "import-field-ignore", About::Nothing;
}

/// One column of a remembered shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShapeColumn {
    /// The header as the file has it, trimmed.
    pub header: String,
    /// What the user said it holds.
    pub field: ImportField,
}

/// How files with these headers are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileShape {
    /// This shape's id.
    pub id: ShapeId,
    /// The columns in the order of the file.
    pub columns: Vec<ShapeColumn>,
    /// What was said about how they are read.
    #[serde(default, skip_serializing_if = "ReadOptions::is_empty")]
    pub reading: ReadOptions,
}

impl Record for FileShape {
    type Id = ShapeId;
    fn id(&self) -> ShapeId {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::super::field::Kind;
    use super::*;

    #[test]
    fn what_is_taken_as_it_stands_can_be_read_from_a_text_alone() {
        for field in ImportField::ALL {
            let About::Field(of) = field.about() else { continue };
            let is_readable = matches!(of.kind(), Kind::Text | Kind::Language | Kind::Country);
            assert!(is_readable, "teach `RowReader::value` to read {of:?}");
        }
    }
}
