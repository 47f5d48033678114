//! The first step: which letter, for whom, in which language, and until when.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use egui::Ui;

use crate::domain::draft::{Language, TemplateKind};
use crate::domain::edit::Edit;
use crate::domain::edit::letters::RoundEdit;
use crate::domain::plan::customer::RelationStage;
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::Round;
use crate::domain::plan::moment::is_plausible;
use crate::i18n::explain;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::Unfinished;
use crate::ui::kit::table::Sort;
use crate::ui::kit::{self, Banner, Btn, Cell, Column, Field, Table, TableState};
use crate::ui::root::{stage_tone, stage_word};
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

/// The field for the deadline, half-typed.
const DEADLINE: &str = "round.deadline";

/// A round in the making.
pub(super) struct Choosing {
    kind: TemplateKind,
    language: Option<Language>,
    deadline: Option<NaiveDate>,
    table: TableState<CustomerId>,
    /// Whether somebody chose customers by hand; then another letter leaves the choice alone.
    is_touched: bool,
    query: String,
    sort: Sort,
    rows: Rows,
}

impl Default for Choosing {
    fn default() -> Self {
        Self {
            kind: TemplateKind::Invitation,
            language: None,
            deadline: None,
            table: TableState::default(),
            is_touched: false,
            query: String::new(),
            sort: Sort { column: "customer", ascending: true },
            rows: Rows::default(),
        }
    }
}

/// Customers as they are listed, worked out once per revision, query and order.
#[derive(Default)]
struct Rows {
    revision: Option<u64>,
    /// Every customer with what a search looks at, by name.
    all: Vec<(CustomerId, String)>,
    key: Option<(u64, String, Sort)>,
    shown: Vec<CustomerId>,
}

/// A set that is chosen with one press.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quick {
    NotAsked,
    Invited,
    Accepted,
    All,
    None,
}

impl Quick {
    const ALL: [Self; 5] = [Self::NotAsked, Self::Invited, Self::Accepted, Self::All, Self::None];

    fn key(self) -> &'static str {
        match self {
            Self::NotAsked => "invitations-quick-not-asked",
            Self::Invited => "invitations-quick-invited",
            Self::Accepted => "invitations-quick-accepted",
            Self::All => "invitations-quick-all",
            Self::None => "invitations-quick-none",
        }
    }

    fn holds(self, stage: RelationStage) -> bool {
        match self {
            Self::NotAsked => stage == RelationStage::NotAsked,
            Self::Invited => stage == RelationStage::Invited,
            Self::Accepted => stage.is_accepted(),
            Self::All => true,
            Self::None => false,
        }
    }

    /// Whom a letter is usually for.
    fn of(kind: TemplateKind) -> Self {
        match kind {
            TemplateKind::Notice | TemplateKind::Consent | TemplateKind::Invitation => Self::NotAsked,
            TemplateKind::Reminder | TemplateKind::SecondReminder => Self::Invited,
            TemplateKind::Thanks => Self::Accepted,
        }
    }
}

impl Choosing {
    /// How many customers are chosen.
    pub(super) fn n_chosen(&self) -> usize {
        self.table.selected().len()
    }

    /// The customers that are chosen.
    pub(super) fn chosen(&self) -> &BTreeSet<CustomerId> {
        self.table.selected()
    }

    /// A new round: whom its letter is usually for.
    pub(super) fn begin(&mut self, ctx: &Ctx<'_>) {
        self.is_touched = false;
        self.deadline = None;
        self.choose(ctx, Quick::of(self.kind));
    }

    /// The round that runs.
    pub(super) fn take_round(&mut self, round: &Round) {
        self.kind = round.kind;
        self.language = round.language;
        self.deadline = round.deadline;
        self.is_touched = true;
        self.table.select(round.customers.iter().copied());
    }

    fn choose(&mut self, ctx: &Ctx<'_>, quick: Quick) {
        let wanted = ctx.plan.customers.iter().filter(|customer| quick.holds(ctx.plan.stage_of(customer)));
        self.table.select(wanted.map(|customer| customer.id));
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        if self.rows.revision != Some(ctx.revision) {
            self.rows.revision = Some(ctx.revision);
            self.rows.key = None;
            self.rows.all = ctx
                .plan
                .customers
                .iter()
                .map(|customer| {
                    let mut look = customer.name.to_lowercase();
                    for more in [customer.domain.as_ref().map(|d| d.as_str()), address_of(customer)] {
                        look.push('\n');
                        look.push_str(&more.unwrap_or_default().to_lowercase());
                    }
                    (customer.id, look)
                })
                .collect();
            self.rows.all.sort_by(|a, b| a.1.cmp(&b.1));
            let gone: Vec<_> =
                self.table.selected().iter().filter(|id| ctx.plan.customers.get(**id).is_none()).copied().collect();
            if !gone.is_empty() {
                self.table.deselect(gone);
            }
        }
        let key = (ctx.revision, self.query.trim().to_lowercase(), self.sort);
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
            "address" => self.rows.shown.sort_by_key(|id| customer(id).and_then(|c| address_of(c))),
            "language" => self.rows.shown.sort_by_key(|id| customer(id).map(|customer| customer.language())),
            _ => {}
        }
        if !self.sort.ascending {
            self.rows.shown.reverse();
        }
    }

    /// Why there is no round of this yet.
    pub(super) fn blocked(&self, ctx: &Ctx<'_>, unfinished: &Unfinished) -> Option<String> {
        match () {
            () if ctx.is_locked() => ctx.locked().map(std::borrow::Cow::into_owned),
            () if self.n_chosen() == 0 => Some(ctx.text("invitations-nobody").into_owned()),
            () => unfinished.get(DEADLINE).and_then(|text| read_date(ctx, text).err()),
        }
    }

    /// Begins the round, or changes the one that runs; answers with its id unless it stays as it is.
    pub(super) fn put(&mut self, ctx: &Ctx<'_>, unfinished: &mut Unfinished, actions: &mut Actions) -> Option<RoundId> {
        if self.blocked(ctx, unfinished).is_some() {
            return None;
        }
        if let Some(deadline) = unfinished.get(DEADLINE).and_then(|text| read_date(ctx, text).ok()) {
            self.deadline = deadline;
        }
        unfinished.clear(DEADLINE);
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
        let round = Round { id, kind, customers, deadline, language, begun, closed: None };
        if running.is_some_and(|running| **running == round) {
            return None;
        }
        actions.edit(Edit::Round(RoundEdit::Put(Box::new(round))));
        Some(id)
    }
}

fn address_of(customer: &crate::domain::plan::customer::Customer) -> Option<&str> {
    customer.recipient().and_then(|contact| contact.email.as_ref()).map(|email| email.as_str())
}

/// Reads a typed date; blank text is none.
fn read_date(ctx: &Ctx<'_>, text: &str) -> Result<Option<NaiveDate>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let date = NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok().filter(|date| is_plausible(*date));
    date.map(Some).ok_or_else(|| ctx.text("invitations-bad-date").into_owned())
}

/// Draws the step.
pub(super) fn step_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session) {
    let n_handed_over = match ctx.plan.running_round() {
        Some(_) => session.invitations.queue.n_handed_over(),
        None => 0,
    };
    let choosing = &mut session.invitations.choosing;
    choosing.refresh(ctx);
    order_ui(ui, ctx, choosing, &mut session.unfinished, 0 < n_handed_over);
    ui.add_space(tokens(ui).space.s);
    quick_ui(ui, ctx, choosing);
    ui.add_space(tokens(ui).space.xs);
    table_ui(ui, ctx, choosing);
}

fn order_ui(ui: &mut Ui, ctx: &Ctx<'_>, choosing: &mut Choosing, unfinished: &mut Unfinished, is_handed_over: bool) {
    let gap = tokens(ui).space.l;
    let width = ((ui.available_width() - 2.0 * gap) / 3.0).min(260.0);
    if is_handed_over {
        Banner::new(Tone::Info, &ctx.text("invitations-kind-fixed")).show(ui);
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let before = choosing.kind;
        column(ui, width, |ui| {
            let label = ctx.text("invitations-letter");
            let names = TemplateKind::ALL.map(|kind| (kind, ctx.text(kind.key())));
            let options: Vec<_> = names.iter().map(|(kind, name)| (*kind, &**name)).collect();
            ui.add_enabled_ui(!is_handed_over, |ui| {
                kit::labelled(ui, &label, "", None, false, |ui| {
                    kit::select(ui, "letter-kind", &label, &mut choosing.kind, &options, width)
                });
            });
        });
        column(ui, width, |ui| {
            let label = ctx.text("invitations-language");
            let own = ctx.text("invitations-language-own");
            let names = Language::ALL.map(|language| (language, ctx.text(explain::language_key(language))));
            let mut options: Vec<(Option<Language>, &str)> = vec![(None, &own)];
            options.extend(names.iter().map(|(language, name)| (Some(*language), &**name)));
            kit::labelled(ui, &label, "", None, false, |ui| {
                kit::select(ui, "letter-language", &label, &mut choosing.language, &options, width)
            });
        });
        column(ui, width, |ui| deadline_ui(ui, ctx, choosing, unfinished, width));
        if before != choosing.kind && !choosing.is_touched {
            choosing.choose(ctx, Quick::of(choosing.kind));
        }
    });
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        contents(ui);
    });
}

fn deadline_ui(ui: &mut Ui, ctx: &Ctx<'_>, choosing: &mut Choosing, unfinished: &mut Unfinished, width: f32) {
    let (label, help, hint) = (
        ctx.text("invitations-deadline"),
        ctx.text("invitations-deadline-help"),
        ctx.text("invitations-deadline-hint"),
    );
    let current = choosing.deadline.map(|date| date.to_string()).unwrap_or_default();
    let mut text = unfinished.get(DEADLINE).unwrap_or(&current).to_owned();
    let error = read_date(ctx, &text).err();
    let is_typing = ui.data(|data| data.get_temp::<bool>(egui::Id::unique(DEADLINE)).unwrap_or(false));
    let shown = if is_typing { None } else { error.as_deref() };
    let field = Field::new(DEADLINE, &label).help(&help).hint(&hint).error(shown).width(width);
    let response = field.read_only(ctx.is_locked()).limit(20).show(ui, &mut text);
    let has_focus = response.has_focus();
    ui.data_mut(|data| data.insert_temp(egui::Id::unique(DEADLINE), has_focus));
    if response.changed() {
        unfinished.put(DEADLINE, text);
    }
}

fn quick_ui(ui: &mut Ui, ctx: &Ctx<'_>, choosing: &mut Choosing) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.m;
        kit::secondary(ui, &ctx.text("invitations-quick"));
        for quick in Quick::ALL {
            let n: usize =
                RelationStage::ALL.into_iter().filter(|&s| quick.holds(s)).map(|s| ctx.derived.n_at(s)).sum();
            let text = ctx.lang.count(quick.key(), n);
            if ui.add(Btn::quiet(&text)).clicked() {
                choosing.choose(ctx, quick);
                choosing.is_touched = true;
            }
        }
    });
}

fn table_ui(ui: &mut Ui, ctx: &Ctx<'_>, choosing: &mut Choosing) {
    ui.horizontal(|ui| {
        let (name, hint, clear) =
            (ctx.text("invitations-search"), ctx.text("invitations-search"), ctx.text("invitations-search-clear"));
        kit::search_box(ui, "invitations-search", (&name, &hint, &clear), 300.0, &mut choosing.query);
        kit::secondary(ui, &ctx.lang.count("invitations-chosen", choosing.n_chosen()));
        if !choosing.query.trim().is_empty() {
            kit::secondary(ui, &ctx.lang.count("invitations-found", choosing.rows.shown.len()));
        }
    });
    choosing.refresh(ctx);
    let columns = [
        Column::new("customer", ctx.text("invitations-column-customer"), 170.0).fill(),
        Column::new("stage", ctx.text("invitations-column-stage"), 128.0),
        Column::new("address", ctx.text("invitations-column-address"), 150.0).fill(),
        Column::new("language", ctx.text("invitations-column-language"), 76.0),
    ];
    let Choosing { table, rows, sort, is_touched, language, .. } = choosing;
    let shown = &rows.shown;
    let key = |row: usize| shown.get(row).copied().unwrap_or(CustomerId::new(0));
    let (name, all) = (ctx.text("invitations-column-customer"), ctx.text("invitations-choose-shown"));
    let words = Language::ALL.map(|language| ctx.text(short_language_key(language)));
    let missing = ctx.text("invitations-no-address");
    kit::pane(ui, |ui| {
        let made = Table::new("round-customers", &name, &columns, shown.len(), &key).checkboxes(&all).toggling();
        let answer = made.sort(Some(*sort)).show(ui, table, |row, column| {
            let Some(customer) = shown.get(row).and_then(|id| ctx.plan.customers.get(*id)) else { return Cell::Empty };
            match column {
                0 => Cell::Strong(customer.name.as_str().into()),
                1 => {
                    let stage = ctx.plan.stage_of(customer);
                    Cell::Chip(stage_tone(stage), stage_word(ctx, stage))
                }
                2 => match address_of(customer) {
                    Some(address) => Cell::Text(address.into()),
                    None => Cell::Secondary(missing.clone()),
                },
                _ => {
                    let language = language.unwrap_or_else(|| customer.language());
                    Cell::Secondary(words[crate::domain::compose::slot(language)].clone())
                }
            }
        });
        *is_touched |= answer.selection_changed;
        if let Some(column) = answer.sort_clicked {
            *sort = Sort { column, ascending: sort.column != column || !sort.ascending };
        }
    });
}

/// Key of a language's name where there is little room.
pub(super) fn short_language_key(language: Language) -> &'static str {
    match language {
        Language::English => "invitations-language-en",
        Language::TraditionalChinese => "invitations-language-zh",
    }
}
