//! What is done with the time line: dragging, moving to other days by keys, copying and opening.

use chrono::NaiveDate;

use super::picture::LineKey;
use super::{State, given};
use crate::domain::lanes::{DragSubject, Grip, LaneKey, Lanes, LineRow, Shifted, business_days_to};
use crate::domain::plan::ids::CustomerId;
use crate::i18n::lanes as words;
use crate::ui::action::{Action, Actions};
use crate::ui::commands::Hands;
use crate::ui::ctx::Ctx;
use crate::ui::session::Session;
use crate::ui::theme::Tone;
use crate::ui::whose::Whose;

/// Days of a week.
const WEEK: i64 = 7;

/// Something is dragged to other days.
#[derive(Debug)]
pub(super) struct Drag {
    pub(super) key: LineKey,
    /// The day under the mouse where it was taken.
    pub(super) from: NaiveDate,
    held: DragSubject,
    pub(super) shifted: Option<Shifted>,
    /// Of which plan.
    revision: u64,
}

/// What of a row can be moved to other days; `None`: nothing.
pub(super) fn grip_of(key: LineKey) -> Option<Grip> {
    match key {
        LineKey::Lane(LaneKey::Wave(id)) => Some(Grip::Wave(id)),
        LineKey::Customer(id) => Some(Grip::Customer(id)),
        LineKey::Lane(LaneKey::NoWave | LaneKey::Stays) | LineKey::Load(..) => None,
    }
}

/// What a row is called.
pub(super) fn name_of(ctx: &Ctx<'_>, key: LineKey) -> String {
    match key {
        LineKey::Lane(lane) => words::lane_name(ctx.lang, ctx.plan, lane).into_owned(),
        LineKey::Customer(id) => ctx.plan.name_of(id).to_owned(),
        LineKey::Load(whose, _) => super::parts::load_name(ctx, whose),
    }
}

impl Drag {
    /// Takes hold of a row; `None`: it cannot be moved.
    pub(super) fn begin(ctx: &Ctx<'_>, lanes: &Lanes, key: LineKey, from: NaiveDate) -> Option<Self> {
        let held = given(ctx, None, |given| DragSubject::of(lanes, given, grip_of(key)?))?;
        Some(Self { key, from, held, shifted: None, revision: ctx.revision })
    }

    /// Whether it belongs to the plan as it is.
    pub(super) fn is_of(&self, ctx: &Ctx<'_>) -> bool {
        self.revision == ctx.revision
    }

    /// Follows the mouse to this day; what stands against it is worked out only where it is another one.
    pub(super) fn follow(&mut self, ctx: &Ctx<'_>, to: NaiveDate) {
        let ours = ctx.derived.calendars.ours();
        // The day that it begins on goes where the mouse went.
        let target = self.held.begins + (to - self.from);
        let by = business_days_to(ours, self.held.begins, target);
        if self.shifted.as_ref().map(|shifted| shifted.by) != Some(by) {
            self.shifted = given(ctx, None, |given| self.held.shift(given, by));
        }
    }

    /// What stands against the days that are tried.
    pub(super) fn tone(&self) -> Tone {
        let is_free = self.shifted.as_ref().is_none_or(|shifted| shifted.against.is_empty());
        if is_free { Tone::Info } else { Tone::Late }
    }

    /// What is said at the mouse.
    pub(super) fn says(&self, ctx: &Ctx<'_>) -> Vec<String> {
        let name = name_of(ctx, self.key);
        self.shifted.iter().flat_map(|shifted| words::shift_words(ctx.lang, ctx.plan, &name, shifted)).collect()
    }

    /// Takes the days that were tried.
    pub(super) fn drop(self, ctx: &Ctx<'_>, actions: &mut Actions) {
        if let Some(shifted) = self.shifted {
            take(ctx, self.key, shifted, actions);
        }
    }
}

/// Takes other days as one edit, and says what stands against them.
fn take(ctx: &Ctx<'_>, key: LineKey, shifted: Shifted, actions: &mut Actions) {
    let said = words::shift_words(ctx.lang, ctx.plan, &name_of(ctx, key), &shifted);
    let tone = if shifted.against.is_empty() { Tone::Done } else { Tone::Warning };
    if let Some(edit) = shifted.edit {
        let mut said = said.into_iter();
        let days = said.next().unwrap_or_default();
        let heading = said.next().unwrap_or_default();
        let reasons = ctx.lang.clauses(said);
        let text = [days + ".", heading, reasons].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        actions.edit_saying(edit, tone, text.join(" "));
    }
}

/// Why nothing can be moved to other days now.
pub(super) fn why_not_shift(hands: &mut Hands<'_, '_>) -> Option<String> {
    if let Some(locked) = hands.ctx.locked() {
        return Some(locked.into_owned());
    }
    let state = &hands.session.moves.line;
    state.cursor.is_none().then(|| hands.ctx.text("line-shift-none").into_owned())
}

/// Moves the row that the keyboard is on by business days.
pub(super) fn shift(hands: &mut Hands<'_, '_>, by: i64) {
    shift_by(hands, |_, _| by);
}

/// The same by weeks: it begins on the same day of another week, or on the next business day in that direction.
pub(super) fn shift_week(hands: &mut Hands<'_, '_>, later: bool) {
    let days = chrono::Duration::days(if later { WEEK } else { -WEEK });
    shift_by(hands, |ctx, begins| {
        let to = begins.checked_add_signed(days).unwrap_or(begins);
        business_days_to(ctx.derived.calendars.ours(), begins, to)
    });
}

fn shift_by(hands: &mut Hands<'_, '_>, by: impl FnOnce(&Ctx<'_>, NaiveDate) -> i64) {
    let ctx = hands.ctx;
    let state = &mut hands.session.moves.line;
    state.refresh(ctx);
    let Some((key, lanes)) = state.cursor.zip(state.lanes()) else { return };
    let shifted = given(ctx, None, |given| {
        let subject = DragSubject::of(lanes, given, grip_of(key)?)?;
        subject.shift(given, by(ctx, subject.begins))
    });
    hands.session.moves.line.wants_sight = true;
    match shifted {
        Some(shifted) => take(ctx, key, shifted, hands.actions),
        None => hands.actions.push(Action::Say(Tone::Info, ctx.text("line-shift-not").into_owned())),
    }
}

/// What stands against the days that a row has, customer by customer; findings about a wave are told elsewhere.
pub(super) fn against(ctx: &Ctx<'_>, lanes: &Lanes, key: LineKey) -> Vec<String> {
    let shifted = given(ctx, None, |given| DragSubject::of(lanes, given, grip_of(key)?)?.shift(given, 0));
    let against = shifted.map(|shifted| shifted.against).unwrap_or_default();
    let of_customers = against.iter().filter(|one| one.customer.is_some());
    of_customers.map(|one| words::against_words(ctx.lang, ctx.plan, one)).collect()
}

/// The customers of the row that the keyboard is on.
fn customers(ctx: &Ctx<'_>, state: &State) -> Vec<CustomerId> {
    let of = state.cursor.zip(state.lanes());
    of.map(|(key, lanes)| customers_of(ctx, lanes, key)).unwrap_or_default()
}

/// The customers of a row.
pub(super) fn customers_of(ctx: &Ctx<'_>, lanes: &Lanes, key: LineKey) -> Vec<CustomerId> {
    match key {
        LineKey::Customer(id) => ctx.plan.customers.get(id).map(|one| one.id).into_iter().collect(),
        LineKey::Lane(key) => {
            let lane = lanes.lane(key);
            lane.map(|lane| lane.rows.iter().map(|row| row.customer).collect()).unwrap_or_default()
        }
        LineKey::Load(whose, days) => {
            load_of(ctx, lanes, (whose, days)).into_iter().map(|(_, row)| row.customer).collect()
        }
    }
}

/// The customers of these people on these days; of all days those from today on, or where nothing is ahead the past ones.
pub(super) fn load_of<'l>(
    ctx: &Ctx<'_>,
    lanes: &'l Lanes,
    (whose, days): (Whose, Option<(NaiveDate, NaiveDate)>),
) -> Vec<(NaiveDate, &'l LineRow)> {
    let of = |days| lanes.doing(days, |person| whose.fits(person));
    let ahead = of(days.unwrap_or((ctx.today, NaiveDate::MAX)));
    if ahead.is_empty() && days.is_none() { of((NaiveDate::MIN, NaiveDate::MAX)) } else { ahead }
}

/// Copies the customers of the row, to be pasted into a wave.
pub(super) fn copy(hands: &mut Hands<'_, '_>) {
    let ids = customers(hands.ctx, &hands.session.moves.line);
    super::super::members::copy_these(hands.ctx, &ids, hands.actions);
}

/// Opens the sheet of the row.
pub(super) fn open(hands: &mut Hands<'_, '_>) {
    let state = &mut hands.session.moves.line;
    state.chosen = state.cursor;
}

/// Whether the keyboard is on a row.
pub(super) fn is_there(_: &Ctx<'_>, session: &mut Session) -> bool {
    session.moves.line.cursor.is_some()
}
