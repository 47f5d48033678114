//! Remembered answers of the import: which column of a kind of file means what.

use serde::{Deserialize, Serialize};

use super::customer_fields::CustomerField;
use super::ids::ShapeId;
use super::reading::ReadOptions;
use crate::domain::table::Record;
use crate::states;

/// What a column of an imported file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnMeaning {
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
            pub fn about(self) -> ColumnMeaning {
                match self {
                    $(Self::$variant => $about,)+
                }
            }
        }
    };
}
import_fields! {
    /// Tenant ID of the customer.
    MicrosoftId, "import-field-microsoft-id", ColumnMeaning::Customer;
    /// Name of the customer.
    CompanyName, "import-field-company-name", ColumnMeaning::Customer;
    /// Primary domain name.
    PrimaryDomain, "import-field-primary-domain", ColumnMeaning::Customer;
    /// Raw text of the relationship.
    Relationship, "import-field-relationship", ColumnMeaning::Customer;
    /// Tags, separated by commas or semicolons.
    Tags, "import-field-tags", ColumnMeaning::Customer;
    /// Name of a contact person.
    ContactName, "import-field-contact-name", ColumnMeaning::Contact;
    /// E-mail address of that person.
    ContactEmail, "import-field-contact-email", ColumnMeaning::Contact;
    /// Role of that person.
    ContactRole, "import-field-contact-role", ColumnMeaning::Contact;
    /// Language to write in.
    ContactLanguage, "import-field-contact-language", ColumnMeaning::Contact;
    /// Form of address of that person.
    FormOfAddress, "import-field-form-of-address", ColumnMeaning::Contact;
    /// Telephone number of that person.
    ContactPhone, "import-field-contact-phone", ColumnMeaning::Contact;
    /// Country of the customer.
    Country, "import-field-country", ColumnMeaning::Field(CustomerField::Country);
    /// Subscription ID.
    SubscriptionId, "import-field-subscription-id", ColumnMeaning::Subscription;
    /// Name of the product.
    Product, "import-field-product", ColumnMeaning::Subscription;
    /// Stock-keeping unit.
    Sku, "import-field-sku", ColumnMeaning::Subscription;
    /// Licenses.
    Quantity, "import-field-quantity", ColumnMeaning::Subscription;
    /// Whether it runs.
    Status, "import-field-status", ColumnMeaning::Subscription;
    /// Partner ID of the reseller.
    Reseller, "import-field-reseller", ColumnMeaning::Subscription;
    /// First day.
    Start, "import-field-start", ColumnMeaning::Subscription;
    /// Last day of the term.
    End, "import-field-end", ColumnMeaning::Subscription;
    /// Whether it renews by itself.
    AutoRenew, "import-field-auto-renew", ColumnMeaning::Subscription;
    /// What one license costs for one billing period, or that with its currency.
    Price, "import-field-price", ColumnMeaning::Subscription;
    /// The currency of the price.
    Currency, "import-field-currency", ColumnMeaning::Subscription;
    /// The currency of the price list, which is that of the price.
    PricingCurrency, "import-field-pricing-currency", ColumnMeaning::Subscription;
    /// How often it is billed.
    Billing, "import-field-billing", ColumnMeaning::Subscription;
    /// How long it runs.
    Term, "import-field-term", ColumnMeaning::Subscription;
    /// Term and billing in one text.
    TermAndBilling, "import-field-term-and-billing", ColumnMeaning::Subscription;
    /// Licenses that are billed.
    Billable, "import-field-billable", ColumnMeaning::Subscription;
    /// For whom it is meant.
    Segment, "import-field-segment", ColumnMeaning::Subscription;
    /// Whether it is a trial.
    Trial, "import-field-trial", ColumnMeaning::Subscription;
    /// ID of the subscription that it adds to.
    Base, "import-field-base", ColumnMeaning::Subscription;
    /// The month that a row is about.
    Month, "import-field-month", ColumnMeaning::Subscription;
    /// What a line of an invoice is for; lines of a change say less than lines of a whole period.
    ChargeType, "import-field-charge-type", ColumnMeaning::Subscription;
    /// Whether the row repeats another one, for a second Partner ID of the same company; then it is passed over.
    Duplicate, "import-field-duplicate", ColumnMeaning::Subscription;
    /// The field of our own in place 1.
    Own1, "import-field-own-1", ColumnMeaning::Own(0);
    /// The field of our own in place 2.
    Own2, "import-field-own-2", ColumnMeaning::Own(1);
    /// The field of our own in place 3.
    Own3, "import-field-own-3", ColumnMeaning::Own(2);
    /// The field of our own in place 4.
    Own4, "import-field-own-4", ColumnMeaning::Own(3);
    /// The field of our own in place 5.
    Own5, "import-field-own-5", ColumnMeaning::Own(4);
    /// The field of our own in place 6.
    Own6, "import-field-own-6", ColumnMeaning::Own(5);
    /// The field of our own in place 7.
    Own7, "import-field-own-7", ColumnMeaning::Own(6);
    /// The field of our own in place 8.
    Own8, "import-field-own-8", ColumnMeaning::Own(7);
    /// The field of our own in place 9.
    Own9, "import-field-own-9", ColumnMeaning::Own(8);
    /// The field of our own in place 10.
    Own10, "import-field-own-10", ColumnMeaning::Own(9);
    /// The field of our own in place 11.
    Own11, "import-field-own-11", ColumnMeaning::Own(10);
    /// The field of our own in place 12.
    Own12, "import-field-own-12", ColumnMeaning::Own(11);
    /// Not imported; the raw file is kept beside the plan.
    Ignore, "import-field-ignore", ColumnMeaning::Nothing;
}

/// One column of a remembered shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMapping {
    /// The header as the file has it, trimmed.
    pub header: String,
    /// What the user said it holds.
    pub field: ImportField,
}

/// How files with these headers are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportMapping {
    /// This shape's id.
    pub id: ShapeId,
    /// The columns in the order of the file.
    pub columns: Vec<ColumnMapping>,
    /// What was said about how they are read.
    #[serde(default, skip_serializing_if = "ReadOptions::is_empty")]
    pub reading: ReadOptions,
}

impl Record for ImportMapping {
    type Id = ShapeId;
    fn id(&self) -> ShapeId {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::super::field::ValueKind;
    use super::*;

    #[test]
    fn what_is_taken_as_it_stands_can_be_read_from_a_text_alone() {
        for field in ImportField::ALL {
            let ColumnMeaning::Field(of) = field.about() else { continue };
            let is_readable = matches!(of.kind(), ValueKind::Text | ValueKind::Language | ValueKind::Country);
            assert!(is_readable, "teach `RowReader::value` to read {of:?}");
        }
    }
}
