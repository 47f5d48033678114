//! A round in the making: which letter, for whom, in which language, and until when.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::proposed::{Proposal, Source};
use crate::domain::draft::{Language, TemplateKind};
use crate::domain::edit::Edit;
use crate::domain::edit::letters::RoundEdit;
use crate::domain::plan::contact::{DomainName, EmailAddress};
use crate::domain::plan::customer::{Customer, RelationStage};
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::Mailing;
use crate::domain::plan::letter::LetterKind;
use crate::domain::search::{fold, fold_into};
use crate::i18n::collation::sort_key;
use crate::states;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::date_form::read_date;
use crate::ui::form::TypedTexts;
use crate::ui::kit::TableState;
use crate::ui::kit::table::Sort;

/// The field for the deadline, half-typed.
pub(super) const DEADLINE: &str = "round.deadline";

/// A round in the making.
pub(super) struct Choosing {
    /// Which letter.
    pub(super) kind: LetterKind,
    /// One language for all; `None`: each recipient's.
    pub(super) language: Option<Language>,
    /// Until when an answer is wanted.
    pub(super) deadline: Option<NaiveDate>,
    /// Who is chosen.
    pub(super) table: TableState<CustomerId>,
    /// Whether somebody chose customers by hand; then another letter leaves the choice alone.
    pub(super) is_touched: bool,
    /// Letters that those who were chosen elsewhere need, and how many need each; empty: chosen here.
    pub(super) mix: Vec<(TemplateKind, usize)>,
    /// They stand first in the list; empty: nobody does.
    pub(super) first: BTreeSet<CustomerId>,
    /// Who has the letter already, counted once per revision and letter.
    processed: Option<((u64, LetterKind), (usize, usize))>,
    /// Whom the choice was proposed from.
    pub(super) proposal: Proposal,
    /// Who of the chosen cannot be written to.
    pub(super) mutes: super::wanted::UnreachableRecipients,
    /// What is searched for.
    pub(super) query: String,
    /// How the list is sorted.
    pub(super) sort: Sort,
    /// The list.
    pub(super) rows: Rows,
}

impl Default for Choosing {
    fn default() -> Self {
        Self {
            kind: TemplateKind::Invitation.into(),
            language: None,
            deadline: None,
            table: TableState::default(),
            is_touched: false,
            mix: Vec::new(),
            first: BTreeSet::new(),
            processed: None,
            proposal: Proposal::default(),
            mutes: super::wanted::UnreachableRecipients::default(),
            query: String::new(),
            sort: Sort { column: "customer", ascending: true },
            rows: Rows::default(),
        }
    }
}

/// Customers as they are listed, worked out once per revision, query and order.
#[derive(Default)]
pub(super) struct Rows {
    revision: Option<u64>,
    /// Every customer with what a search looks at, by name.
    all: Vec<(CustomerId, String)>,
    key: Option<(u64, String, Sort)>,
    /// What the search found, in order.
    pub(super) shown: Vec<CustomerId>,
}

states! {
    /// A set that is chosen with one press.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Quick: key {
        /// Customers who were not asked yet.
        NotAsked => "invitations-quick-not-asked";
        /// Customers who were not asked as far as the plan knows, but whose letter of this kind was handed over.
        Processed => "invitations-quick-processed";
        /// Everybody whose letter of this kind was not handed over.
        Open => "invitations-quick-open";
        /// Customers who were asked and did not answer.
        Invited => "invitations-quick-invited";
        /// Customers who said yes.
        Accepted => "invitations-quick-accepted";
        /// Everybody.
        All => "invitations-quick-all";
        /// Nobody.
        None => "invitations-quick-none";
    }
}

impl Quick {
    /// Whether customers of this stage belong to it; `is_processed`: their letter of this kind was handed over.
    pub(super) fn holds(self, stage: RelationStage, is_processed: bool) -> bool {
        match self {
            Self::NotAsked => stage == RelationStage::NotAsked && !is_processed,
            Self::Processed => stage == RelationStage::NotAsked && is_processed,
            Self::Invited => stage == RelationStage::Invited,
            Self::Accepted => stage.is_accepted(),
            Self::Open => !is_processed,
            Self::All => true,
            Self::None => false,
        }
    }

    /// Whom a letter is usually for.
    pub(super) fn of(kind: LetterKind) -> Self {
        match kind {
            LetterKind::Shipped(TemplateKind::Notice | TemplateKind::Consent | TemplateKind::Invitation) => {
                Self::NotAsked
            }
            LetterKind::Shipped(TemplateKind::Reminder | TemplateKind::SecondReminder) => Self::Invited,
            LetterKind::Shipped(TemplateKind::Thanks | TemplateKind::Move) => Self::Accepted,
            LetterKind::Own { carries_link: true, .. } => Self::NotAsked,
            LetterKind::Own { carries_link: false, .. } => Self::Open,
        }
    }
}

impl Choosing {
    /// How many customers are chosen.
    pub(super) fn n_chosen(&self) -> usize {
        self.table.selected().len()
    }

    /// How many customers have their letter of this kind already, and how many of them were not asked.
    pub(super) fn n_processed(&mut self, ctx: &Ctx<'_>) -> (usize, usize) {
        let key = (ctx.revision, self.kind);
        let count = || {
            let known = ctx.plan.handed_over(self.kind).into_iter().filter_map(|id| ctx.plan.customers.get(id));
            let stages: Vec<RelationStage> = known.map(|customer| ctx.plan.stage_of(customer)).collect();
            (stages.len(), stages.iter().filter(|stage| **stage == RelationStage::NotAsked).count())
        };
        let n = self.processed.filter(|(of, _)| *of == key).map_or_else(count, |(_, n)| n);
        self.processed = Some((key, n));
        n
    }

    /// A new round: whom its letter is usually for.
    pub(super) fn begin(&mut self, ctx: &Ctx<'_>) {
        self.is_touched = false;
        self.deadline = None;
        self.choose(ctx, Quick::of(self.kind));
    }

    /// This letter is wanted, for whom it is usually for unless somebody chose customers by hand.
    pub(super) fn take_letter(&mut self, ctx: &Ctx<'_>, kind: LetterKind) {
        self.kind = kind;
        if !self.is_touched {
            self.choose(ctx, Quick::of(kind));
        }
    }

    /// The round that runs.
    pub(super) fn take_round(&mut self, round: &Mailing) {
        self.kind = round.kind;
        self.language = round.language;
        self.deadline = round.deadline;
        self.is_touched = true;
        self.forget_others();
        self.table.select(round.customers.iter().copied());
    }

    /// Nobody was chosen elsewhere any more.
    pub(super) fn forget_others(&mut self) {
        self.mix.clear();
        self.first.clear();
        self.rows.key = None;
    }

    /// Chooses exactly this set.
    pub(super) fn choose(&mut self, ctx: &Ctx<'_>, quick: Quick) {
        self.forget_others();
        self.propose(ctx, Source::Set(quick, self.kind));
    }

    /// Works the list out again when plan, search or order have changed.
    pub(super) fn refresh(&mut self, ctx: &Ctx<'_>) {
        if self.rows.revision != Some(ctx.revision) {
            self.rows.revision = Some(ctx.revision);
            self.rows.key = None;
            self.rows.all = ctx
                .plan
                .customers
                .iter()
                .map(|customer| {
                    let mut look = fold(&customer.name);
                    for more in [customer.domain.as_ref().map(DomainName::as_str), address_of(customer)] {
                        look.push('\n');
                        fold_into(more.unwrap_or_default(), &mut look);
                    }
                    (customer.id, look)
                })
                .collect();
            let name = |id: CustomerId| ctx.plan.customers.get(id).map(|customer| sort_key(&customer.name));
            self.rows.all.sort_by_cached_key(|(id, _)| (name(*id), *id));
        }
        let key = (ctx.revision, fold(self.query.trim()), self.sort);
        if self.rows.key.as_ref() != Some(&key) {
            let found = self.rows.all.iter().filter(|(_, look)| look.contains(&key.1));
            self.rows.shown = found.map(|(id, _)| *id).collect();
            self.order(ctx);
            self.rows.key = Some(key);
        }
    }

    fn order(&mut self, ctx: &Ctx<'_>) {
        let customer = |id: &CustomerId| ctx.plan.customers.get(*id);
        match self.sort.column {
            "stage" => self.rows.shown.sort_by_key(|id| customer(id).map(|customer| ctx.plan.stage_of(customer))),
            "address" => self.rows.shown.sort_by_key(|id| customer(id).and_then(|c| address_of(c).map(fold))),
            "language" => self.rows.shown.sort_by_key(|id| customer(id).map(|c| c.language())),
            _ => {}
        }
        if !self.sort.ascending {
            self.rows.shown.reverse();
        }
        if !self.first.is_empty() {
            self.rows.shown.sort_by_key(|id| !self.first.contains(id));
        }
    }

    /// The deadline as it stands in its field, or why it is none.
    pub(super) fn typed_deadline(&self, ctx: &Ctx<'_>, unfinished: &TypedTexts) -> Result<Option<NaiveDate>, String> {
        unfinished.get(DEADLINE).map_or(Ok(self.deadline), |text| read_date(ctx.lang, text, ctx.today))
    }

    /// Why there is no round of this yet.
    pub(super) fn blocked(&self, ctx: &Ctx<'_>, unfinished: &TypedTexts) -> Option<String> {
        match () {
            () if ctx.is_locked() => ctx.locked().map(std::borrow::Cow::into_owned),
            () if self.n_chosen() == 0 => Some(ctx.text("invitations-nobody").into_owned()),
            () => self.typed_deadline(ctx, unfinished).err(),
        }
    }

    /// Begins the round, or changes the one that runs; answers with its id unless it stays as it is.
    pub(super) fn put(&mut self, ctx: &Ctx<'_>, unfinished: &mut TypedTexts, actions: &mut Actions) -> Option<RoundId> {
        if self.blocked(ctx, unfinished).is_some() {
            return None;
        }
        if let Ok(deadline) = self.typed_deadline(ctx, unfinished) {
            self.deadline = deadline;
        }
        unfinished.clear(DEADLINE);
        self.forget_news();
        self.query.clear();
        self.sort = Sort { column: "customer", ascending: true };
        self.refresh(ctx);
        let chosen = self.table.selected();
        let customers: Vec<_> = self.rows.shown.iter().filter(|id| chosen.contains(id)).copied().collect();
        let running = ctx.plan.running_round();
        let (id, begun) = match running {
            Some(round) => (round.id, round.begun.clone()),
            None => (RoundId::new((ctx.new_id)()), ctx.stamp()),
        };
        let (kind, deadline, language) = (self.kind, self.deadline, self.language);
        let round = Mailing { id, kind, customers, deadline, language, begun, closed: None };
        if running.is_some_and(|running| **running == round) {
            return None;
        }
        actions.edit(Edit::Round(RoundEdit::Put(Box::new(round))));
        Some(id)
    }
}

/// The address that letters to this customer go to.
pub(super) fn address_of(customer: &Customer) -> Option<&str> {
    customer.recipient().and_then(|contact| contact.email.as_ref()).map(EmailAddress::as_str)
}
