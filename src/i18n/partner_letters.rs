//! Letters to partners and requests for tenants, as sentences.

use super::{Lang, explain};
use crate::domain::compose::partner::{PartnerProblem, PartnerWarning};
use crate::domain::draft::{Placeholder, TemplateProblem, TemplateProblemKind, TextFinding};

/// Why there is no letter.
pub fn problem(lang: &Lang, problem: &PartnerProblem) -> String {
    let key = match problem {
        PartnerProblem::NoCompanyName => "letter-no-company-name",
        PartnerProblem::NoLink => "provider-letter-no-link",
        PartnerProblem::LinkChanged => "provider-letter-link-changed",
        PartnerProblem::LinkNoAddress => "provider-letter-link-no-address",
        PartnerProblem::NoRequest => "provider-letter-no-request",
        PartnerProblem::NoQuestions => "provider-letter-no-questions",
        PartnerProblem::NoTransfers => "provider-letter-no-transfers",
        PartnerProblem::Conditions => "provider-letter-conditions",
        PartnerProblem::FormattedLink => "provider-letter-link-once",
        PartnerProblem::EmptyField(Placeholder::PartnerId) => "provider-letter-no-partner-id",
        PartnerProblem::EmptyField(field) => {
            return lang.with("provider-letter-empty-field", &[("field", &lang.text(field.key()))]).into_owned();
        }
        PartnerProblem::Faults(faults) => return lang.clauses(faults.iter().map(|one| fault(lang, one))),
        PartnerProblem::Text(TextFinding::OtherUrl { found, .. }) => {
            return lang.with("provider-letter-other-address", &[("found", found)]).into_owned();
        }
        PartnerProblem::Text(finding) => return lang.say(&finding.message()).into_owned(),
    };
    lang.text(key).into_owned()
}

/// What is wrong with a text that somebody changed.
fn fault(lang: &Lang, fault: &TemplateProblem) -> String {
    match &fault.kind {
        TemplateProblemKind::LinkMissing
        | TemplateProblemKind::LinkDoubled
        | TemplateProblemKind::LinkNotAlone
        | TemplateProblemKind::LinkInSubject
        | TemplateProblemKind::LinkWithFallback => lang.text("provider-letter-link-once").into_owned(),
        TemplateProblemKind::LinkUnwanted => lang.text("provider-letter-link-unwanted").into_owned(),
        TemplateProblemKind::LiteralUrl { found } => {
            lang.with("provider-letter-other-address", &[("found", found)]).into_owned()
        }
        _ => explain::template_fault(lang, fault),
    }
}

/// What a person should look at before a letter is handed over.
pub fn warning(lang: &Lang, warning: &PartnerWarning) -> String {
    let key = match warning {
        PartnerWarning::NoRecipient => "provider-letter-no-recipient",
        PartnerWarning::NoAddress => "provider-letter-no-address",
        PartnerWarning::NotGlobalAdmin => "provider-letter-not-global-admin",
        PartnerWarning::AgreementOpen => "provider-letter-agreement-open",
        PartnerWarning::NoPartnership => "provider-letter-no-partnership",
        PartnerWarning::TenantUnknown { n } => {
            return lang.count("provider-letter-tenant-unknown", *n).into_owned();
        }
        PartnerWarning::OtherProviderNamed { name } => {
            return lang.with("provider-letter-other-provider", &[("provider", name)]).into_owned();
        }
    };
    lang.text(key).into_owned()
}
