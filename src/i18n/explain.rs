//! Turns errors and findings of the lower floors into sentences: what happened, what is safe, what to do.

use super::Lang;
use crate::desktop::clipboard::ClipboardError;
use crate::domain::draft::{Language, TemplateKind};
use crate::domain::edit::{EditError, EditLabel};
use crate::domain::plan::company::{Cloud, StaffRole};
use crate::domain::plan::contact::ContactRole;
use crate::domain::plan::customer::{RelationStage, RelationshipKind};
use crate::domain::plan::invitation::HandOver;

/// Why an edit was refused.
pub fn edit_error(lang: &Lang, error: &EditError) -> String {
    match error {
        EditError::NameMissing => lang.text("refused-name-missing"),
        EditError::TenantTaken { by } => lang.with("refused-tenant-taken", &[("by", by)]),
        EditError::OwnTenant => lang.text("refused-own-tenant"),
        EditError::Gone => lang.text("refused-gone"),
        EditError::ProviderInUse { n_customers } => lang.count("refused-provider-in-use", *n_customers),
        EditError::PersonInUse { n_customers } => lang.count("refused-person-in-use", *n_customers),
        EditError::NotAccepted { customer } => lang.with("refused-not-accepted", &[("customer", customer)]),
        EditError::LinkChanged => lang.text("refused-link-changed"),
        EditError::SampleTakesNoImport => lang.text("refused-sample-import"),
        EditError::NothingHappened => lang.text("refused-nothing-happened"),
    }
    .into_owned()
}

/// What undo and the log call an edit.
pub fn edit_label(lang: &Lang, label: &EditLabel) -> String {
    lang.count_with(label.key, label.n, &[("name", &label.name)]).into_owned()
}

/// Why the clipboard did not take a text.
pub fn clipboard_error(lang: &Lang, error: &ClipboardError) -> String {
    match error {
        ClipboardError::Unavailable(_) => lang.text("clipboard-unavailable"),
        ClipboardError::Refused(_) => lang.text("clipboard-refused"),
        ClipboardError::Unreadable(_) => lang.text("clipboard-unreadable"),
    }
    .into_owned()
}

/// Key of a stage of the relation with a provider.
pub fn stage_key(stage: RelationStage) -> &'static str {
    match stage {
        RelationStage::NotAsked => "stage-not-asked",
        RelationStage::Invited => "stage-invited",
        RelationStage::Accepted => "stage-accepted",
        RelationStage::VerifiedByUs => "stage-verified-by-us",
        RelationStage::VerifiedByProvider => "stage-verified-by-provider",
        RelationStage::VerifiedByBoth => "stage-verified-by-both",
        RelationStage::Declined => "stage-declined",
    }
}

/// Key of a kind of relationship in the export.
pub fn relationship_key(kind: RelationshipKind) -> &'static str {
    match kind {
        RelationshipKind::Direct => "relationship-direct",
        RelationshipKind::Indirect => "relationship-indirect",
        RelationshipKind::Other => "relationship-other",
    }
}

/// Key of a contact's role.
pub fn contact_role_key(role: ContactRole) -> &'static str {
    match role {
        ContactRole::GlobalAdmin => "contact-role-global-admin",
        ContactRole::BillingAdmin => "contact-role-billing-admin",
        ContactRole::Other => "contact-role-other",
        ContactRole::Unknown => "contact-role-unknown",
    }
}

/// Key of a role of our people.
pub fn staff_role_key(role: StaffRole) -> &'static str {
    match role {
        StaffRole::GlobalAdmin => "staff-role-global-admin",
        StaffRole::AdminAgent => "staff-role-admin-agent",
        StaffRole::SalesAgent => "staff-role-sales-agent",
        StaffRole::BillingAdmin => "staff-role-billing-admin",
        StaffRole::IncentivesAdmin => "staff-role-incentives-admin",
    }
}

/// Key of a cloud.
pub fn cloud_key(cloud: Cloud) -> &'static str {
    match cloud {
        Cloud::Public => "cloud-public",
        Cloud::China21Vianet => "cloud-china",
        Cloud::UsGovernment => "cloud-us-government",
    }
}

/// Key of a language's own name.
pub fn language_key(language: Language) -> &'static str {
    match language {
        Language::English => "language-english",
        Language::TraditionalChinese => "language-traditional-chinese",
    }
}

/// Key of a letter's name.
pub fn template_key(kind: TemplateKind) -> &'static str {
    match kind {
        TemplateKind::Notice => "template-kind-notice",
        TemplateKind::Consent => "template-kind-consent",
        TemplateKind::Invitation => "template-kind-invitation",
        TemplateKind::Reminder => "template-kind-reminder",
        TemplateKind::SecondReminder => "template-kind-second-reminder",
        TemplateKind::Thanks => "template-kind-thanks",
    }
}

/// Key of what became of a text.
pub fn hand_over_key(what: HandOver) -> &'static str {
    match what {
        HandOver::Prepared => "hand-over-prepared",
        HandOver::Copied => "hand-over-copied",
        HandOver::Saved => "hand-over-saved",
        HandOver::Opened => "hand-over-opened",
        HandOver::Sent => "hand-over-sent",
        HandOver::Reminded => "hand-over-reminded",
        HandOver::Bounced => "hand-over-bounced",
    }
}
