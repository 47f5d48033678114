//! What to do next, over the whole plan: the most urgent first, each with where, who and when.

use chrono::NaiveDate;

use super::Missing;
use crate::domain::moves::WorkKind;
use crate::domain::plan::ids::{CustomerId, PartnershipId, PersonId, TodoId};
use crate::domain::plan::todo::TodoKind;
use crate::domain::rules::{Act, PhaseKind};
use crate::domain::slug::Slug;

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// Say who our company is.
    EnterCompany,
    /// Answer what decides the path.
    Answer(Missing),
    /// Look up the status again; it is so many business days old.
    LookUpStatus {
        /// How old.
        days: i64,
    },
    /// Do a check of a step.
    Check {
        /// The step.
        step: Slug,
        /// The check.
        check: Slug,
    },
    /// Save something before it ends.
    Save(Slug),
    /// Do a step.
    Step(Slug),
    /// Decide what cannot be taken back.
    Decide(Act),
    /// Look whether Microsoft has approved.
    LookForApproval {
        /// The step that waits.
        step: Slug,
        /// Expected by this day; `None`: not known.
        expected: Option<NaiveDate>,
    },
    /// Ask Microsoft: the approval is overdue.
    ChaseApproval {
        /// The step that waits.
        step: Slug,
        /// Overdue since this day.
        since: NaiveDate,
    },
    /// Find candidates and compare them, before a provider is entered.
    CompareProviders,
    /// Say which provider was chosen, and why.
    DecideProvider,
    /// Ask this provider for its partnership invitation.
    AskPartnership(String),
    /// Record the partnership with this provider, whose relationship link is there already.
    RecordPartnership(String),
    /// Look in Partner Center which of so many customers are direct and which are indirect.
    TellApart(usize),
    /// Paste the relationship link.
    PasteLink,
    /// Import the customer list.
    ImportCustomers,
    /// Write to customers who were not invited.
    Invite(usize),
    /// Go on with the letters of the running round.
    HandOver(usize),
    /// Compare new wordings of letters with our own ones.
    CompareWordings(usize),
    /// Remind customers who have not answered.
    Remind(usize),
    /// Remind customers who have not answered the first reminder either.
    RemindAgain(usize),
    /// Call customers who have not answered two reminders.
    Call(usize),
    /// Find somebody to write to.
    FindAddresses(usize),
    /// Find another way to customers who are said to be unreachable.
    FindAnotherWay(usize),
    /// Look in Partner Center whether those who accepted are there.
    Verify(usize),
    /// Ask the provider to confirm those who accepted.
    AskProvider(usize),
    /// Ask providers about tenants for new customers.
    AskForTenants(usize),
    /// Look whether new customers, whose tenants were made, stand in our list.
    LookForTenants(usize),
    /// Do a stage of an incentive programme.
    Incentive(Slug),
    /// Do something for a partnership invitation.
    Partnership(PartnershipWork),
    /// Do something for the moves of customers.
    Move {
        /// What.
        kind: WorkKind,
        /// For how many.
        n: usize,
    },
    /// Meet a date.
    Meet(Slug),
    /// Do a to-do of our own, or reach a milestone.
    Todo {
        /// What it is called.
        title: String,
        /// Which of the two.
        kind: TodoKind,
    },
}

/// What a partnership invitation asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartnershipAct {
    /// Look whether the invitation has come.
    LookForIt,
    /// Ask the provider to send it again.
    AskAgain,
    /// Make sure whom it came from: the sender is not one that is known of the provider.
    CheckSender,
    /// Give it to our global admin.
    Forward,
    /// Look whether our admin has accepted it.
    LookForAcceptance,
    /// Remind our admin.
    RemindAdmin,
    /// Look whether Partner Center lists the provider.
    CheckListed,
    /// Review what the provider may do in our own tenant.
    ReviewAccess,
    /// Ask the provider whether it sees us.
    AskToConfirm,
}

/// Something to do for a partnership invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnershipWork {
    /// The invitation.
    pub id: PartnershipId,
    /// What.
    pub act: PartnershipAct,
    /// The provider's name.
    pub provider: String,
    /// The day from which it is counted.
    pub since: NaiveDate,
    /// Business days since then: the provider's while we wait for it, else ours; 0 for a day to come.
    pub days: i64,
}

/// How urgent it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Its day has passed.
    Overdue,
    /// At most one business day is left, or it is to be done every day.
    Now,
    /// At most five business days are left.
    Soon,
    /// It can be done, and nothing presses.
    Ready,
    /// Somebody else is at work; one looks now and then.
    Waiting,
}

/// Where an action is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoneAt {
    /// Our company.
    Company,
    /// A step of the enrollment.
    Enrollment(Slug),
    /// Providers.
    Providers,
    /// The part of the way that is named.
    Way(PhaseKind),
    /// The decision for a provider.
    Decision,
    /// Requests for tenants of new customers.
    Requests,
    /// A partnership invitation.
    Partnerships(PartnershipId),
    /// Import.
    Import,
    /// Customers.
    Customers,
    /// Letters.
    Invitations,
    /// Everything with a date.
    Deadlines,
    /// The work list of moves.
    Moves,
    /// A to-do of our own.
    Todos(TodoId),
    /// Calls and notes on this customer's sheet.
    Talks(CustomerId),
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextAction {
    /// Names it, so that it can be postponed.
    pub id: Slug,
    /// What is to be done.
    pub kind: ActionKind,
    /// Where.
    pub place: DoneAt,
    /// How urgent.
    pub urgency: Urgency,
    /// By when; `None`: no date.
    pub due: Option<NaiveDate>,
    /// Who of us; `None`: nobody is named.
    pub owner: Option<PersonId>,
    /// The task that one key marks as done; `None`: it has to be done in its place.
    pub task: Option<Slug>,
    /// It is left alone before this day; `None`: it is not postponed.
    pub postponed: Option<NaiveDate>,
    /// The fact it rests on; `None`: common sense.
    pub fact: Option<Slug>,
}
