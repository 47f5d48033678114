//! The moves of a plan, played through many times.

use super::acceptances::RUNS;
use super::hazards::{ALIKE_FROM, Hazards};
use super::journeys::{Acceptance, ForecastGate, Gates, MoveInputs, MoveProgress};
use super::lags::{Begun, LagTable};
use super::luck::{NEVER, acceptance};
use super::random::Random;
use super::rooms::Rooms;
use super::tally::{MoveForecast, Tally};

/// What became of one customer in one run: days, or [`NEVER`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Fate {
    pub(super) accepted: u32,
    pub(super) opened: u32,
    pub(super) moved: u32,
}

/// Plays all moves through [`RUNS`] times. The same inputs and seed give the same answer on every platform.
///
/// In each run the rates of acceptance are drawn anew, then for each customer the acceptance and what follows it, then
/// customers are served in their order, each on the first day on which it's open and its person has room.
pub fn forecast_moves(inputs: &MoveInputs, seed: u64) -> MoveForecast {
    let mut stage = Stage::of(inputs, seed);
    let mut tally = Tally::new(inputs, RUNS);
    for run in 0..RUNS {
        stage.start();
        for place in 0..stage.customers.len() {
            let (customer, fate) = stage.play(place);
            tally.add(customer, fate);
        }
        tally.finish(run);
    }
    tally.into_forecast()
}

/// A gate with what is needed to draw its day.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Open,
    Known(u32),
    Unknown(Begun),
}

impl Step {
    /// The day on which it is open, where what comes before it is open on this day.
    pub(super) fn after(self, before: u32, lag: &LagTable, random: &mut Random) -> u32 {
        match self {
            Self::Open => before,
            Self::Known(days) => before.max(days),
            Self::Unknown(begun) => before.saturating_add(lag.draw(begun, random)),
        }
    }
}

/// A customer with what is needed to play its move.
#[derive(Clone, Copy, Debug)]
enum Part {
    /// Nothing of it is left to chance.
    Fixed(Fate),
    Waiting {
        /// `None`: accepted.
        waited: Option<usize>,
        steps: [Step; 3],
    },
}

struct Stage<'a> {
    inputs: &'a MoveInputs,
    /// In the order of serving, each with its place in the inputs.
    customers: Vec<(usize, Part)>,
    hazards: Hazards,
    /// The share that is left of those who wait, by days of waiting, in this run.
    left: Vec<f64>,
    lags: [LagTable; 3],
    completion: LagTable,
    rooms: Rooms,
    random: Random,
}

impl<'a> Stage<'a> {
    fn of(inputs: &'a MoveInputs, seed: u64) -> Self {
        let lags = &inputs.lags;
        let tables = [&lags.confirmation, &lags.agreement, &lags.request].map(LagTable::of);
        let mut order: Vec<usize> = (0..inputs.customers.len()).collect();
        order.sort_by_key(|place| inputs.customers[*place].order);
        let part = |place: usize| (place, part(inputs.customers[place].progress, &tables));
        Self {
            inputs,
            customers: order.into_iter().map(part).collect(),
            hazards: Hazards::of(&inputs.answers, inputs.assumption),
            left: vec![0.0; (ALIKE_FROM + inputs.last()) as usize + 1],
            lags: tables,
            completion: LagTable::of(&lags.completion),
            rooms: Rooms::of(&inputs.people, inputs.last()),
            random: Random::new(seed),
        }
    }

    /// Begins a run.
    fn start(&mut self) {
        self.hazards.draw(&mut self.random, &mut self.left);
        self.rooms.reset();
    }

    /// Plays the move of the customer who is served at this place.
    fn play(&mut self, place: usize) -> (usize, Fate) {
        let (customer, part) = self.customers[place];
        let (waited, steps) = match part {
            Part::Fixed(fate) => return (customer, fate),
            Part::Waiting { waited, steps } => (waited, steps),
        };
        let (left, random, last) = (&self.left, &mut self.random, self.inputs.last());
        let accepted = waited.map_or(0, |waited| acceptance(left, random, waited, last));
        if accepted == NEVER {
            return (customer, Fate { accepted, opened: NEVER, moved: NEVER });
        }
        let mut opened = accepted;
        for (step, lag) in steps.into_iter().zip(&self.lags) {
            opened = step.after(opened, lag, &mut self.random);
        }
        let journey = &self.inputs.customers[customer];
        let from = opened.max(journey.not_before);
        let submitted = self.rooms.take(journey.person, from, (journey.n_requests, journey.n_seats));
        let begun = self.completion.begun(None);
        let moved = submitted.map(|day| day.saturating_add(self.completion.draw(begun, &mut self.random)));
        (customer, Fate { accepted, opened, moved: moved.unwrap_or(NEVER) })
    }
}

fn part(progress: MoveProgress, lags: &[LagTable; 3]) -> Part {
    let fixed = |accepted, moved| Part::Fixed(Fate { accepted, opened: accepted, moved });
    match progress {
        MoveProgress::Moved => fixed(0, 0),
        MoveProgress::Submitted { completes_in } => fixed(0, completes_in),
        MoveProgress::Declined | MoveProgress::Unreached => fixed(NEVER, NEVER),
        MoveProgress::Waiting(gates) => waiting(gates, lags),
    }
}

fn waiting(gates: Gates, lags: &[LagTable; 3]) -> Part {
    let (waited, steps) = steps_of(gates, lags);
    Part::Waiting { waited, steps }
}

/// How long the customer has waited to accept, `None`: it has; and the steps after that.
pub(super) fn steps_of(gates: Gates, lags: &[LagTable; 3]) -> (Option<usize>, [Step; 3]) {
    let waited = match gates.acceptance {
        Acceptance::Given => None,
        Acceptance::Waiting { waited } => Some(waited.min(ALIKE_FROM) as usize),
    };
    let mut is_next = waited.is_none();
    let mut steps = [Step::Open; 3];
    for ((step, gate), lag) in steps.iter_mut().zip([gates.confirmation, gates.agreement, gates.request]).zip(lags) {
        *step = match gate {
            ForecastGate::Open => Step::Open,
            ForecastGate::Known { days } => Step::Known(days),
            ForecastGate::Unknown { waited } => Step::Unknown(lag.begun(is_next.then_some(waited))),
        };
        is_next &= gate == ForecastGate::Open;
    }
    (waited, steps)
}
