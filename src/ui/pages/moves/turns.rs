//! The lanes of the work list: us, the provider, the customer, Microsoft; what each has to do next, and since when it waits.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use egui::Ui;

use super::work::RowId;
use super::{ask, look};
use crate::domain::moves::turn::{InTurn, LANES, TurnStep, in_turn};
use crate::domain::plan::contact::Country;
use crate::domain::plan::ids::ProviderId;
use crate::domain::rules::Party;
use crate::i18n::Lang;
use crate::i18n::turns::{handed_over, turn_words};
use crate::ui::action::{Action, Actions};
use crate::ui::ctx::Ctx;
use crate::ui::dates;
use crate::ui::kit::{self, Btn, Cell, Column, Table, TableState, icons};
use crate::ui::theme::tokens;
use crate::ui::whose::{Whose, person_cell};

/// Of a lane so much is shown at first, so that all lanes are in sight.
const FEW: usize = 5;

/// Names a row: its lane, and what of it.
type LaneKey = (Party, LanePart);

/// What of a lane a row shows, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum LanePart {
    /// Its name.
    Head,
    /// Something that waits, and whether it stands before what the work list says.
    One(RowId, bool),
    /// That there is more.
    More,
}

/// What the lanes remember.
#[derive(Default)]
pub(super) struct State {
    /// Lanes of which only the heads are shown.
    closed: BTreeSet<Party>,
    /// Lanes of which all is shown, however much there is.
    whole: BTreeSet<Party>,
    table: TableState<LaneKey>,
}

impl State {
    /// What the cursor is on; `None`: it is on the head of a lane, or nowhere.
    pub(super) fn at(&self) -> Option<RowId> {
        if let Some((_, LanePart::One(id, _))) = self.table.cursor_key() { Some(*id) } else { None }
    }
}

/// A row of the table.
enum LaneRow<'w> {
    /// The head of a lane: how many wait there, and since when the first of them does.
    Head(Party, usize, Option<chrono::NaiveDate>),
    One(InTurn<'w>),
    /// So many more wait in this lane.
    More(Party, usize),
}

impl LaneRow<'_> {
    fn key(&self) -> LaneKey {
        match self {
            Self::Head(party, ..) => (*party, LanePart::Head),
            Self::One(one) => {
                let id = (one.work.customer, one.work.transfer);
                (one.turn.party(), LanePart::One(id, one.is_ahead))
            }
            Self::More(party, _) => (*party, LanePart::More),
        }
    }
}

/// Everything that waits, of those whom this person moves.
pub(super) fn shown<'c>(ctx: &'c Ctx<'_>, whose: Whose) -> Vec<InTurn<'c>> {
    in_turn(ctx.forecast().work.iter().filter(|work| whose.fits(work.who)), ctx.today)
}

/// What waits for each provider.
fn by_provider<'c>(ctx: &Ctx<'_>, all: &[InTurn<'c>]) -> BTreeMap<ProviderId, Vec<InTurn<'c>>> {
    let mut found: BTreeMap<ProviderId, Vec<InTurn<'c>>> = BTreeMap::new();
    for one in all.iter().filter(|one| one.turn.party() == Party::Provider) {
        if let Some(provider) = one.provider(ctx.plan) {
            found.entry(provider).or_default().push(*one);
        }
    }
    found
}

/// The requests that providers were asked for and have not created yet.
pub(super) fn asked<'c>(ctx: &'c Ctx<'_>, all: &[InTurn<'c>]) -> ask::ByProvider<'c> {
    ask::by_provider_of(ctx, all.iter().filter(|one| one.turn.step == Some(TurnStep::Create)).map(|one| one.work))
}

/// For each provider that something waits for: its text to copy, and the letter where it is to create requests. Answers whether
/// the letter was opened.
pub(super) fn buttons_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (all, asks): (&[InTurn<'_>], &mut ask::State),
    actions: &mut Actions,
) -> bool {
    for (id, rows) in by_provider(ctx, all) {
        let Some(provider) = ctx.plan.providers.get(id) else { continue };
        let label = ctx.lang.count_with("turn-copy", rows.len(), &[("provider", &provider.name)]);
        ui.add_space(tokens(ui).space.s);
        if ui.add(Btn::secondary(&label).icon(icons::COPY)).clicked() {
            let language = provider.country.as_ref().map_or(ctx.lang.language(), Country::language);
            let text = handed_over(&Lang::new(language), ctx.plan, (&provider.name, ctx.today), &rows);
            let what = ctx.lang.count_with("turn-copied", rows.len(), &[("provider", &provider.name)]).into_owned();
            actions.push(Action::Copy { text, what });
        }
    }
    ask::buttons_ui(ui, ctx, asks, ("turn-write", &asked(ctx, all)))
}

/// Draws the lanes; answers what was chosen there.
pub(super) fn table_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut State,
    (all, has_sheet): (Vec<InTurn<'_>>, bool),
) -> Option<RowId> {
    let rows = rows(state, all);
    let column = |id, key, width| Column::new(id, ctx.text(key), width);
    let mut columns = vec![
        Column::new("fold", Cow::Borrowed(""), 36.0),
        column("customer", "turn-lane", 150.0).fill(),
        column("what", "turn-what", if has_sheet { 210.0 } else { 226.0 }).fill(),
        column("since", "turn-since", 112.0),
        column("state", "customers-state", 184.0),
        column("who", "work-who", 110.0),
    ];
    if has_sheet {
        columns.truncate(3);
    }
    let columns = Column::that_fit(columns, ui.available_width());
    let key = |row: usize| rows.get(row).map_or((Party::Us, LanePart::Head), LaneRow::key);
    let name = ctx.text("turn-view-lanes");
    let table = Table::new("lane rows", &name, &columns, rows.len(), &key);
    let answer = table.show(ui, &mut state.table, |row, column| {
        rows.get(row).map_or(Cell::Empty, |row| cell(ctx, row, (column, &state.closed)))
    });
    let (party, part) = key(answer.opened.or(answer.clicked)?);
    match part {
        LanePart::One(id, _) => return Some(id),
        LanePart::More => {
            state.whole.insert(party);
        }
        LanePart::Head if !state.closed.remove(&party) => {
            state.closed.insert(party);
        }
        LanePart::Head => {}
    }
    None
}

fn rows<'w>(state: &State, all: Vec<InTurn<'w>>) -> Vec<LaneRow<'w>> {
    let mut rows = Vec::with_capacity(all.len() + LANES.len());
    let mut all = all.into_iter().peekable();
    for party in LANES {
        let (head, mut n) = (rows.len(), 0);
        let first = all.peek().filter(|one| one.turn.party() == party).and_then(|one| one.turn.since);
        rows.push(LaneRow::Head(party, 0, first));
        while let Some(one) = all.next_if(|one| one.turn.party() == party) {
            n += 1;
            if !state.closed.contains(&party) {
                rows.push(LaneRow::One(one));
            }
        }
        let more = (rows.len() - head - 1).saturating_sub(FEW);
        // One more needs no row that says so.
        if 1 < more && !state.whole.contains(&party) {
            rows.truncate(head + 1 + FEW);
            rows.push(LaneRow::More(party, more));
        }
        rows[head] = LaneRow::Head(party, n, first);
    }
    rows
}

/// What a lane is called.
pub(super) fn lane_name<'c>(ctx: &'c Ctx<'_>, party: Party) -> Cow<'c, str> {
    let key = match party {
        Party::Us => "turn-lane-us",
        Party::Provider => "turn-lane-provider",
        Party::Customer => "turn-lane-customer",
        Party::Microsoft | Party::NotSaid => party.key(),
    };
    ctx.text(key)
}

fn cell<'c>(ctx: &'c Ctx<'_>, row: &LaneRow<'c>, (column, closed): (usize, &BTreeSet<Party>)) -> Cell<'c> {
    match row {
        LaneRow::Head(party, n, since) => match column {
            0 if closed.contains(party) => Cell::Icon(icons::CARET_RIGHT, ctx.text("turn-lane-closed")),
            0 => Cell::Icon(icons::CARET_DOWN, ctx.text("turn-lane-open")),
            1 => Cell::Strong(lane_name(ctx, *party)),
            2 if *n == 0 => Cell::Secondary(ctx.text("turn-lane-empty")),
            2 => Cell::Secondary(ctx.lang.count("turn-lane-n", *n)),
            3 => since.map_or(Cell::Empty, |day| {
                Cell::Secondary(ctx.lang.with("turn-lane-since", &[("day", &day.to_string())]))
            }),
            _ => Cell::Empty,
        },
        LaneRow::More(_, n) if column == 1 => Cell::Secondary(ctx.lang.count("turn-lane-more", *n)),
        LaneRow::More(..) => Cell::Empty,
        LaneRow::One(one) => match column {
            0 => Cell::Empty,
            1 => Cell::Text(Cow::Borrowed(ctx.plan.name_of(one.work.customer))),
            2 => Cell::Text(Cow::Owned(turn_words(ctx.lang, ctx.plan, one))),
            3 => one.turn.since.map_or(Cell::Empty, |day| Cell::Mono(Cow::Owned(day.to_string()))),
            // What stands before it is told by the step.
            4 if one.is_ahead => Cell::Empty,
            4 => {
                let (tone, word) = look::chip_of(ctx, one.work);
                Cell::Chip(tone, word)
            }
            _ => dates::name_of(ctx, one.work.who).map_or(Cell::Empty, |name| person_cell(ctx, name)),
        },
    }
}

/// The chips that show only what one party has to do, with how many there are.
pub(super) fn chips_ui(ui: &mut Ui, ctx: &Ctx<'_>, chosen: &mut Option<Party>, counts: &[usize; LANES.len()]) {
    for (party, n) in LANES.into_iter().zip(counts) {
        let is_chosen = *chosen == Some(party);
        if (0 < *n || is_chosen)
            && kit::filter_chip(ui, tone_of(party), &lane_name(ctx, party), *n, is_chosen).clicked()
        {
            *chosen = (!is_chosen).then_some(party);
        }
    }
}

fn tone_of(party: Party) -> crate::ui::theme::Tone {
    use crate::ui::theme::Tone;
    match party {
        Party::Us => Tone::Info,
        Party::Provider | Party::Customer => Tone::Waiting,
        Party::Microsoft | Party::NotSaid => Tone::Calm,
    }
}
