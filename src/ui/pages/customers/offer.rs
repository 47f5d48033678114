//! What the next step with a customer offers.

use super::next::{Next, records};
use super::relation::Record;
use super::stages::Stage as _;
use super::tabs::{Spot, Tab};
use super::unreachable;
use crate::domain::draft::TemplateKind;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::{CustomerEdit, TrackStep};
use crate::domain::plan::contact::ContactRole;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::stage::StageEntry;
use crate::domain::plan::track::{AgreementState, TrackKind};
use crate::roster::filter::ContactGap;
use crate::ui::action::{Action, Actions, Page, Place, Whom, WriteTo};
use crate::ui::commands::Id;
use crate::ui::ctx::Ctx;

/// The letter that can be written now; `None`: none.
fn letter(next: &Next) -> Option<TemplateKind> {
    match next {
        Next::Invite { .. } | Next::LookWhetherItExists { .. } | Next::Find(ContactGap::Role, _) => {
            Some(TemplateKind::Invitation)
        }
        Next::Remind(_, letter) => Some(*letter),
        Next::Wait(_, chase) => chase.and_then(|chase| chase.next.letter()),
        Next::ChooseProvider
        | Next::Find(..)
        | Next::Call(_)
        | Next::VerifyBoth { .. }
        | Next::VerifyOurs { .. }
        | Next::AskProvider { .. }
        | Next::Agreement { .. }
        | Next::Transfer { .. }
        | Next::Nothing { .. }
        | Next::Talk(_)
        | Next::FindAnotherWay(..) => None,
        Next::Planned { then, .. } => letter(then),
    }
}

/// What a button of the next step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offer {
    Providers,
    Record(Record),
    /// The role of whoever is written to.
    Role(ContactRole),
    /// Where the agreement stands.
    Agreement(AgreementState),
    Write(TemplateKind),
    /// The call that was made.
    RecordCall,
    /// The customer can be reached again.
    Reachable,
    /// Where on the sheet it is done.
    Show(Spot),
}

impl Offer {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Providers => "nav-providers",
            Self::Record(record) => record.key(),
            Self::Agreement(AgreementState::ConfirmedByProvider) => "customers-agreement-confirmed",
            Self::Agreement(_) => "customers-agreement-accepted",
            Self::Role(ContactRole::GlobalAdmin) => "customers-role-is-global-admin",
            Self::Role(ContactRole::BillingAdmin) => "customers-role-is-billing-admin",
            Self::Role(ContactRole::Other | ContactRole::Unknown) => "customers-role-is-other",
            Self::Write(TemplateKind::Reminder | TemplateKind::SecondReminder) => "reminder-write",
            Self::Write(_) => "customers-write-invitation",
            Self::RecordCall => "talks-record-call",
            Self::Reachable => "customers-mark-reachable",
            Self::Show(Spot::Top(Tab::Contacts)) => "customers-go-contacts",
            Self::Show(Spot::Track(_) | Spot::Moving) => "customers-go-moves",
            Self::Show(_) => "customers-go-history",
        }
    }

    /// Whether it changes the plan.
    pub(super) fn is_edit(self) -> bool {
        matches!(self, Self::Record(_) | Self::Role(_) | Self::Agreement(_) | Self::RecordCall | Self::Reachable)
    }

    pub(super) fn ask(self, ctx: &Ctx<'_>, customer: &Customer, actions: &mut Actions) {
        match self {
            Self::Providers => actions.go(Page::Providers),
            Self::Record(record) => record.ask(ctx, customer, actions),
            Self::Role(role) => actions.edit(with_role(customer, role)),
            Self::Agreement(stage) => {
                let (by, note, evidence) = (String::new(), String::new(), Vec::new());
                let entry = StageEntry { stage, on: ctx.today, by, note, evidence, recorded: ctx.stamp() };
                let to = Box::new(TrackStep::Agreement(entry));
                actions.edit(Edit::Customer(CustomerEdit::Advance { customers: vec![customer.id], to }));
            }
            Self::Reachable => actions.edit(unreachable::taken_back(customer)),
            Self::Show(spot) => actions.go(Place::Customer(customer.id, Some(spot))),
            Self::RecordCall => actions.push(Action::Command(Id::RECORD_CALL)),
            Self::Write(letter) => {
                let wanted = WriteTo { whom: Whom::These(vec![customer.id]), letter: Some(letter) };
                actions.push(Action::WriteTo(Box::new(wanted)));
            }
        }
    }
}

/// Says what role whoever is written to has.
fn with_role(customer: &Customer, role: ContactRole) -> Edit {
    let mut changed = customer.clone();
    let asked = customer.recipient();
    let contacts = customer.contacts.iter().zip(&mut changed.contacts);
    for (_, contact) in contacts.filter(|(contact, _)| asked.is_some_and(|asked| std::ptr::eq(asked, *contact))) {
        contact.role = role;
    }
    Edit::Customer(CustomerEdit::Put(Box::new(changed)))
}

/// What the next step offers, the likeliest first.
pub(super) fn offers(next: &Next) -> Vec<Offer> {
    let mut offers: Vec<Offer> = records(next).iter().copied().map(Offer::Record).collect();
    match (next, letter(next).map(Offer::Write)) {
        (Next::ChooseProvider, _) => offers.push(Offer::Providers),
        (Next::Find(ContactGap::Role, _), written) => {
            offers.extend([ContactRole::GlobalAdmin, ContactRole::BillingAdmin, ContactRole::Other].map(Offer::Role));
            offers.extend(written);
        }
        (Next::Agreement { now, .. }, _) => {
            offers.push(Offer::Agreement(now.likely().unwrap_or(AgreementState::AcceptedByCustomer)));
        }
        (Next::Find(..), _) => offers.push(Offer::Show(Spot::Top(Tab::Contacts))),
        (Next::Transfer { .. }, _) => offers.push(Offer::Show(Spot::Track(TrackKind::Transfer))),
        (Next::FindAnotherWay(..), _) => {
            offers.splice(0..0, [Offer::Show(Spot::Top(Tab::Contacts)), Offer::Reachable]);
        }
        (Next::Planned { then, .. }, _) => {
            let shown = self::offers(then);
            return std::iter::once(Offer::RecordCall)
                .chain(shown.into_iter().filter(|o| *o != Offer::RecordCall))
                .collect();
        }
        (Next::Call(_), _) => offers.insert(0, Offer::RecordCall),
        (Next::Remind(..), Some(written)) => offers.insert(0, written),
        (_, written) => offers.extend(written),
    }
    offers
}
