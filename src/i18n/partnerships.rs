//! Partnership invitations as sentences: stages, what to do next and why, dates, the sender, and IDs in the link.

use super::Lang;
use crate::domain::link::{IdOwner, NamedId, PartnershipFinding, Sender};
use crate::domain::plan::partnership::Partnership;
use crate::domain::schedule::{PATIENCE, PartnershipAct, PartnershipWork};

/// What is to be done for an invitation, in one sentence.
pub fn sentence(lang: &Lang, work: &PartnershipWork) -> String {
    let key = match work.act {
        PartnershipAct::LookForIt => "action-partner-look-for-it",
        PartnershipAct::AskAgain => "action-partner-ask-again",
        PartnershipAct::CheckSender => "action-partner-check-sender",
        PartnershipAct::Forward => "action-partner-forward",
        PartnershipAct::LookForAcceptance => "action-partner-look-for-acceptance",
        PartnershipAct::RemindAdmin => "action-partner-remind-admin",
        PartnershipAct::CheckListed => "action-partner-check-listed",
        PartnershipAct::ReviewAccess => "action-partner-review-access",
        PartnershipAct::AskToConfirm => "action-partner-ask-to-confirm",
    };
    lang.with(key, &[("provider", &work.provider)]).into_owned()
}

/// Why it is to be done, in one line.
pub fn reason(lang: &Lang, work: &PartnershipWork) -> String {
    let n = usize::try_from(work.days).unwrap_or_default();
    let day = lang.date(work.since);
    let dated = |key: &str| lang.with(key, &[("day", &day)]).into_owned();
    let counted = |key: &str, n: usize| lang.count_with(key, n, &[("day", &day)]).into_owned();
    match work.act {
        PartnershipAct::LookForIt => counted("action-why-partner-look-for-it", PATIENCE.into()),
        PartnershipAct::AskAgain => counted("action-why-partner-ask-again", n),
        PartnershipAct::CheckSender => lang.text("action-why-partner-check-sender").into_owned(),
        PartnershipAct::Forward => dated("action-why-partner-forward"),
        PartnershipAct::LookForAcceptance => dated("action-why-partner-look-for-acceptance"),
        PartnershipAct::RemindAdmin => counted("action-why-partner-remind-admin", n),
        PartnershipAct::CheckListed => dated("action-why-partner-check-listed"),
        PartnershipAct::ReviewAccess => dated("action-why-partner-review-access"),
        PartnershipAct::AskToConfirm => dated("action-why-partner-ask-to-confirm"),
    }
}

/// Key of what an action or a date is called where no provider is at hand, as in undo and the log.
pub(super) fn name_key(act: PartnershipAct) -> &'static str {
    match act {
        PartnershipAct::LookForIt | PartnershipAct::AskAgain => "action-name-partner-awaited",
        PartnershipAct::CheckSender
        | PartnershipAct::Forward
        | PartnershipAct::LookForAcceptance
        | PartnershipAct::RemindAdmin => "action-name-partner-accept",
        PartnershipAct::CheckListed => "action-name-partner-listed",
        PartnershipAct::ReviewAccess => "action-name-partner-review",
        PartnershipAct::AskToConfirm => "action-name-partner-confirm",
    }
}

/// What a date of a provider's invitation is called.
pub(super) fn due_title(lang: &Lang, act: PartnershipAct, provider: &str) -> String {
    let key = match act {
        PartnershipAct::LookForIt | PartnershipAct::AskAgain => "due-partner-awaited",
        PartnershipAct::ReviewAccess => "due-partner-review",
        PartnershipAct::CheckSender
        | PartnershipAct::Forward
        | PartnershipAct::LookForAcceptance
        | PartnershipAct::RemindAdmin
        | PartnershipAct::CheckListed
        | PartnershipAct::AskToConfirm => "due-partner-accept",
    };
    lang.with(key, &[("provider", provider)]).into_owned()
}

/// The latest thing that is recorded: what, and who did it; who is empty when not known.
pub fn last_action(partnership: &Partnership) -> Option<(&'static str, chrono::NaiveDate, &str)> {
    let steps = partnership.steps.iter().map(|step| (step.stage.key(), step.on, step.by.as_str()));
    let marks = [
        ("partnerships-mark-us", &partnership.seen_by_us),
        ("partnerships-mark-provider", &partnership.seen_by_provider),
        ("partnerships-mark-review", &partnership.access_reviewed),
    ];
    let marks = marks.into_iter().filter_map(|(key, seen)| seen.as_ref().map(|seen| (key, seen.on, seen.by.as_str())));
    // Of one day, the step: a mark that came with it says the same.
    marks.chain(steps).max_by_key(|(_, on, _)| *on)
}

/// A finding of the link as a sentence.
pub fn link_finding(lang: &Lang, finding: &PartnershipFinding) -> String {
    lang.say(&finding.message()).into_owned()
}

/// What the sender's address says; `other` is the name of another provider, where it is that one's domain.
pub fn sender(lang: &Lang, sender: &Sender, provider: &str, other: &str) -> String {
    let said = |key: &str, args: &[(&str, &str)]| lang.with(key, args).into_owned();
    match sender {
        Sender::Same { domain } => {
            said("partnerships-sender-same", &[("domain", domain.as_str()), ("provider", provider)])
        }
        Sender::Shared { domain } => said("partnerships-sender-shared", &[("domain", domain.as_str())]),
        Sender::Related { domain, known } => {
            said("partnerships-sender-related", &[("domain", domain.as_str()), ("known", known.as_str())])
        }
        Sender::OfOther { domain, .. } => {
            said("partnerships-sender-other", &[("domain", domain.as_str()), ("other", other), ("provider", provider)])
        }
        Sender::LookAlike { domain, known, how } => {
            let how = lang.text(how.key());
            said(
                "partnerships-sender-alike",
                &[("domain", domain.as_str()), ("known", known.as_str()), ("how", &how), ("provider", provider)],
            )
        }
        Sender::NotChecked { domain } => {
            said("partnerships-sender-unknown", &[("domain", domain.as_str()), ("provider", provider)])
        }
        Sender::Different { domain } => {
            said("partnerships-sender-different", &[("domain", domain.as_str()), ("provider", provider)])
        }
    }
}

/// Key of the one word for what a sender is.
pub fn sender_key(sender: &Sender) -> &'static str {
    match sender {
        Sender::Same { .. } => "partnerships-sender-word-same",
        Sender::Shared { .. } => "partnerships-sender-word-shared",
        Sender::Related { .. } => "partnerships-sender-word-related",
        Sender::OfOther { .. } => "partnerships-sender-word-other",
        Sender::LookAlike { .. } => "partnerships-sender-word-alike",
        Sender::NotChecked { .. } => "partnerships-sender-word-unknown",
        Sender::Different { .. } => "partnerships-sender-word-different",
    }
}

/// Whose an ID in the link is; `other` is the name of another provider, where it is that one's.
pub fn id_owner(lang: &Lang, (id, owner): (&NamedId, IdOwner), provider: &str, other: &str) -> String {
    let shown = match id {
        NamedId::Guid(guid) => guid.to_string(),
        NamedId::Number(number) => number.to_string(),
    };
    let (key, name) = match owner {
        IdOwner::TheProvider => ("partnerships-id-provider", provider),
        IdOwner::Us => ("partnerships-id-us", ""),
        IdOwner::Other(_) => ("partnerships-id-other", other),
        IdOwner::Unknown => ("partnerships-id-unknown", ""),
    };
    if name.is_empty() {
        return lang.with(key, &[("id", &shown)]).into_owned();
    }
    lang.with(key, &[("id", &shown), ("name", name)]).into_owned()
}
