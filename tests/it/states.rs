//! Enumerations that describe themselves: each word is a sentence, and files keep the names that they have always had.

use std::collections::BTreeSet;

use changeover::domain::draft::{Language, PartnerLetterKind, TemplateKind};
use changeover::domain::plan::checklist::{DayAnchor, DaySpan};
use changeover::domain::plan::company::{SellerCloud, StaffRole};
use changeover::domain::plan::contact::{ContactRole, InLetters};
use changeover::domain::plan::customer::RelationshipKind;
use changeover::domain::plan::invitation::HandOver;
use changeover::domain::plan::own_field::OwnKind;
use changeover::domain::plan::partnership::{AgreementWay, PartnershipStage, RequestStage};
use changeover::domain::plan::product::{BillingPlan, ProductKind, Segment, Term};
use changeover::domain::plan::provider::ProviderRole;
use changeover::domain::plan::reading::{DayOrder, DecimalSign, Delimiter, TextEncoding};
use changeover::domain::plan::report::ReportKind;
use changeover::domain::plan::shape::ImportField;
use changeover::domain::plan::subscription::{EndChoice, SubscriptionStatus};
use changeover::domain::plan::talk::TalkKind;
use changeover::domain::plan::todo::TodoKind;
use changeover::domain::plan::track::{AccessState, AgreementState, ConsentState, ConsentWay, TransferState};
use changeover::domain::plan::transfer::{AfterCheck, ItemOutcome, TransferKind, TransferStage};
use changeover::domain::plan::wave::WaveKind;
use changeover::domain::rules::{Act, Confidence, DeadlineKind, DeadlineLane, FormValue, PartnerStatus, Party, Screen};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::architecture::rust_files;
use crate::languages::shipped_keys;

/// An enumeration as it is written between `states! {` and its end.
struct Written {
    name: String,
    is_saved: bool,
    /// What it answers by which method.
    answers: Vec<(String, String)>,
}

/// Takes apart what stands in one `states! { ... }`.
fn written(text: &str) -> Written {
    let (head, rows) = text.split_once(" enum ").map(|(head, rest)| (head, rest.trim())).unwrap();
    let (first, rows) = rows.split_once('{').unwrap();
    let (name, methods) = first.split_once(':').unwrap_or((first, ""));
    let methods: Vec<&str> = methods.split(',').map(str::trim).collect();
    let mut answers = Vec::new();
    for (_, said) in rows.lines().filter_map(|row| row.trim().trim_end_matches(';').split_once(" => ")) {
        let said: Vec<&str> = said.split(", ").collect();
        assert_eq!(said.len(), methods.len(), "{name}");
        let texts =
            methods.iter().zip(said).map(|(method, text)| ((*method).to_owned(), text.trim_matches('"').to_owned()));
        answers.extend(texts);
    }
    let is_saved = head.contains(", Serialize") || head.contains("(Serialize");
    Written { name: name.trim().to_owned(), is_saved, answers }
}

fn all_written() -> Vec<Written> {
    let files = rust_files("src").into_iter().filter(|file| !file.path.ends_with("domain/states.rs"));
    let blocks = |text: String| -> Vec<Written> {
        text.split("\nstates! {\n").skip(1).map(|rest| written(rest.split("\n}\n").next().unwrap_or(rest))).collect()
    };
    files.flat_map(|file| blocks(file.text)).collect()
}

#[test]
fn every_state_is_called_by_a_sentence() {
    let keys = shipped_keys();
    let all = all_written();
    assert!(50 < all.len(), "only {} enumerations were found", all.len());
    for one in all {
        for (method, text) in one.answers.iter().filter(|(method, _)| method == "key" || method.ends_with("_key")) {
            assert!(keys.contains(text), "{}::{method} asks for {text}, which is no key", one.name);
        }
    }
}

/// The names in a file of all states, each read as it was written.
fn names<S: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(all: &[S]) -> String {
    let name = |state| {
        let name = ron::to_string(state).unwrap();
        assert_eq!(ron::from_str::<S>(&name).unwrap(), *state);
        name
    };
    all.iter().map(name).collect::<Vec<_>>().join(" ")
}

macro_rules! names_in_files {
    ($($State:ty: $names:literal;)+) => {{
        $(assert_eq!(names(&<$State>::ALL), $names);)+
        BTreeSet::from([$(stringify!($State)),+])
    }};
}

#[test]
fn states_keep_their_names_in_files() {
    let checked = names_in_files! {
        TemplateKind: "Notice Consent Invitation Reminder SecondReminder Thanks Move";
        PartnerLetterKind: "Questionnaire Decline AskAgain AskAdmin NewTenant CreateRequests";
        Language: "En ZhHant";
        SellerCloud: "Public China21Vianet UsGovernment";
        StaffRole: "GlobalAdmin AdminAgent SalesAgent BillingAdmin IncentivesAdmin";
        InLetters: "Usual To Copy Never";
        ContactRole: "GlobalAdmin BillingAdmin Other Unknown";
        ReportKind: "Status Digest Risks Load Dossier Pack Impact Margin";
        RelationshipKind: "Direct Indirect Other";
        HandOver: "Prepared Copied Saved Printed Opened Sent Reminded Bounced";
        PartnershipStage: "Awaited Received Forwarded Accepted Listed Declined";
        AgreementWay: "CustomerAccepts ProviderAttests Unknown";
        TalkKind: "Note Call Meeting NotReached";
        TodoKind: "Todo Milestone";
        DayAnchor: "Begun StepBefore Move Renewal LastDay";
        DaySpan: "BusinessAfter DaysAfter BusinessBefore DaysBefore";
        OwnKind: "Text Number Day YesNo Choice";
        RequestStage: "Drafted Sent Created Listed Withdrawn";
        ProviderRole: "AccountManager Support Billing Operations Escalation Other";
        TextEncoding: "Utf8 Utf16Le Utf16Be Big5 Gb18030 ShiftJis EucKr Windows1252 Windows1250";
        Delimiter: "Comma Semicolon Tab Pipe";
        DayOrder: "DayFirst MonthFirst";
        DecimalSign: "Point Comma";
        ImportField: "MicrosoftId CompanyName PrimaryDomain Relationship Tags ContactName ContactEmail ContactRole ContactLanguage FormOfAddress ContactPhone Country SubscriptionId Product Sku Quantity Status Reseller Start End AutoRenew Price Currency PricingCurrency Billing Term TermAndBilling Billable Segment Trial Base Month ChargeType Duplicate Own1 Own2 Own3 Own4 Own5 Own6 Own7 Own8 Own9 Own10 Own11 Own12 Ignore";
        SubscriptionStatus: "Active Suspended Ended Unknown";
        ProductKind: "NewCommerce LegacyLicense License AzurePlan LegacyAzure AzureReservation SavingsPlan Reservation SoftwareSubscription Perpetual Software Marketplace SupportPlan Unknown";
        Segment: "Commercial Education Charity Government Unknown";
        BillingPlan: "Monthly Annual Triennial OneTime Unknown";
        Term: "P1M P1Y P3Y Unknown";
        EndChoice: "Renews Extends Cancels Unknown";
        AgreementState: "Unknown NotAccepted AttestedByUs AcceptedByCustomer ConfirmedByProvider";
        TransferState: "Unknown Planned Requested PendingApproval InProgress Complete Verified Rejected Withdrawn Expired WithErrors NotEligible";
        WaveKind: "Usual Pilot";
        TransferKind: "Licenses Azure";
        TransferStage: "Planned Asked Created Submitted InProgress Completed Verified WithErrors Failed Declined Expired Canceled Withdrawn NotPossible";
        ItemOutcome: "Open Moved NotMoved Left";
        AfterCheck: "BothSides SourceEnded SeatsEqual NewIds EndChosen Reseller Invoice";
        AccessState: "Unknown r#None Requested Pending Active Ended";
        ConsentState: "NotAsked Asked Given Refused";
        ConsentWay: "Mail Paper Phone Meeting Contract Unknown";
        Confidence: "A B C";
        Screen: "Enrollment Providers Customers Invitations Moves Deadlines";
        Party: "Us Provider Customer Microsoft NotSaid";
        DeadlineKind: "Expected Limit Event";
        DeadlineLane: "Enrollment ResellerIncentives DirectIncentives Enforcement";
        Act: "EnrollNow AcceptAgreement";
        FormValue: "CompanyName Tenant LocationPartnerId GlobalPartnerId Country ContactName ContactMail ContactPhone GlobalAdmin IncentivesAdmin IncentiveMail";
        PartnerStatus: "Unknown Active Restricted Suspended Revoked";
    };
    for one in all_written().iter().filter(|one| one.is_saved) {
        assert!(checked.contains(&*one.name), "the names of {} in files are not written down here", one.name);
    }
}
