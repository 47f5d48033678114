//! What the runs of a forecast come to.

use super::band::{Band, Share, rank};
use super::journeys::{MoveInputs, MoveProgress};
use super::luck::NEVER;
use super::moves::Fate;

/// How many customers are through by the end of a day, over all runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint {
    /// Business days from today.
    pub day: u32,
    /// The mean over all runs.
    pub mean: f64,
    /// The lines of 10 % and 90 %, and the middle.
    pub band: Band,
}

/// How likely a wave is through in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaveChance {
    /// Its customers.
    pub n: u32,
    /// Those of them who have declined or were never reached; while there are any, not all of it can be moved.
    pub n_lost: u32,
    /// All others are moved by the wave's last day, which is so where there are none; `None`: it has no last day.
    pub by_its_last_day: Option<Share>,
    /// All others are moved by the plan's last day.
    pub by_last_day: Share,
}

/// What is to be expected of a plan. Days are business days from today, which is day 0.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveForecast {
    /// So few have accepted that only ranges should be told, and no percentages.
    pub mostly_assumed: bool,
    /// All customers.
    pub n_customers: u32,
    /// Those who are moved, or can be: all but the declined and the unreached.
    pub n_reachable: u32,
    /// Customers that are moved by the plan's last day, those included who are today.
    pub moved_by_last_day: Band,
    /// The day by which 90 % of the reachable are moved, in the middle of all runs; `None`: not within the horizon, or
    /// nobody is reachable.
    pub mostly_moved: Option<u32>,
    /// Runs in which at least one of those who wait does not accept within the horizon; the declined and the unreached
    /// are not asked.
    pub some_never_accept: Share,
    /// For each wave how likely it is through in time.
    pub waves: Vec<WaveChance>,
    /// For each customer the day by which its gates are open in as many runs as asked for; `None`: none within the
    /// horizon. 0 for those who are submitted.
    pub gate_days: Vec<Option<u32>>,
    /// On each of the two days the customers that have not accepted, the declined and the unreached among them.
    pub at_risk: [Band; 2],
    /// Customers that have accepted by the end of each day, from today to the horizon.
    pub accepted: Vec<CurvePoint>,
    /// Customers that are moved by the end of each day, from today to the horizon.
    pub moved: Vec<CurvePoint>,
}

/// Numbers of customers by day, run by run.
struct Counts {
    n_runs: usize,
    /// On which day how many, in the run that is played.
    on: Vec<u32>,
    /// Until which day how many: all runs of the first day, then of the next.
    until: Vec<u32>,
}

impl Counts {
    fn new(n_days: usize, n_runs: usize) -> Self {
        Self { n_runs, on: vec![0; n_days], until: vec![0; n_days * n_runs] }
    }

    fn add(&mut self, day: u32) {
        if let Some(on) = self.on.get_mut(day as usize) {
            *on += 1;
        }
    }

    fn finish(&mut self, run: usize) {
        let mut sum = 0;
        for (on, until) in self.on.iter_mut().zip(self.until.chunks_exact_mut(self.n_runs)) {
            sum += std::mem::take(on);
            until[run] = sum;
        }
    }

    /// For each run how many until this day.
    fn by(&self, day: u32) -> &[u32] {
        let day = (day as usize).min(self.on.len() - 1);
        &self.until[day * self.n_runs..(day + 1) * self.n_runs]
    }

    fn band(&self, day: u32) -> Band {
        Band::of(&mut self.by(day).to_vec())
    }

    fn curve(&self) -> Vec<CurvePoint> {
        let point = |day: u32| {
            let sum: u64 = self.by(day).iter().map(|n| u64::from(*n)).sum();
            CurvePoint { day, mean: sum as f64 / self.n_runs as f64, band: self.band(day) }
        };
        (0..self.on.len() as u32).map(point).collect()
    }
}

/// What is kept of the runs.
pub(super) struct Tally<'a> {
    inputs: &'a MoveInputs,
    n_runs: usize,
    n_days: usize,
    accepted: Counts,
    moved: Counts,
    /// For each customer in how many runs its gates open on each day.
    opened: Vec<u32>,
    /// For each wave the last day of a move in this run.
    wave_ends: Vec<u32>,
    /// For each wave the runs that are in time for its own day, and for the plan's.
    in_time: Vec<(u32, u32)>,
    n_without: u32,
    is_without: bool,
}

impl<'a> Tally<'a> {
    pub(super) fn new(inputs: &'a MoveInputs, n_runs: usize) -> Self {
        let n_days = inputs.last() as usize + 1;
        Self {
            inputs,
            n_runs,
            n_days,
            accepted: Counts::new(n_days, n_runs),
            moved: Counts::new(n_days, n_runs),
            opened: vec![0; n_days * inputs.customers.len()],
            wave_ends: vec![0; inputs.waves.len()],
            in_time: vec![(0, 0); inputs.waves.len()],
            n_without: 0,
            is_without: false,
        }
    }

    /// Takes in what became of one customer.
    pub(super) fn add(&mut self, customer: usize, fate: Fate) {
        let journey = &self.inputs.customers[customer];
        self.accepted.add(fate.accepted);
        self.moved.add(fate.moved);
        if (fate.opened as usize) < self.n_days {
            self.opened[customer * self.n_days + fate.opened as usize] += 1;
        }
        if let Some(end) = journey.wave.and_then(|wave| self.wave_ends.get_mut(wave))
            && !journey.progress.is_lost()
        {
            *end = fate.moved.max(*end);
        }
        self.is_without |= fate.accepted == NEVER && matches!(journey.progress, MoveProgress::Waiting(_));
    }

    /// Ends a run.
    pub(super) fn finish(&mut self, run: usize) {
        self.accepted.finish(run);
        self.moved.finish(run);
        self.n_without += u32::from(std::mem::take(&mut self.is_without));
        let horizon = self.inputs.last();
        let all = self.wave_ends.iter_mut().zip(&self.inputs.waves).zip(&mut self.in_time);
        for ((end, last), (by_its, by_plan)) in all {
            let end = std::mem::take(end);
            *by_its += u32::from(last.is_some_and(|last| end <= last.min(horizon)));
            *by_plan += u32::from(end <= self.inputs.last_day.min(horizon));
        }
    }

    pub(super) fn into_forecast(self) -> MoveForecast {
        let inputs = self.inputs;
        let of = self.n_runs as u32;
        let lost = || inputs.customers.iter().filter(|one| one.progress.is_lost());
        let n_lost = lost().count() as u32;
        let n_customers = inputs.customers.len() as u32;
        let wave = |(place, last): (usize, &Option<u32>)| {
            let (by_its, by_plan) = self.in_time[place];
            let n = inputs.customers.iter().filter(|one| one.wave == Some(place)).count() as u32;
            let n_lost = lost().filter(|one| one.wave == Some(place)).count() as u32;
            let by_its_last_day = last.map(|_| Share { n: by_its, of });
            WaveChance { n, n_lost, by_its_last_day, by_last_day: Share { n: by_plan, of } }
        };
        let at_risk = |day| Band::of(&mut self.accepted.by(day).iter().map(|n| n_customers - n).collect::<Vec<_>>());
        MoveForecast {
            mostly_assumed: inputs.answers.is_mostly_assumed(),
            n_customers,
            n_reachable: n_customers - n_lost,
            moved_by_last_day: self.moved.band(inputs.last_day),
            mostly_moved: self.mostly_moved(n_customers - n_lost),
            some_never_accept: Share { n: self.n_without, of },
            waves: inputs.waves.iter().enumerate().map(wave).collect(),
            gate_days: (0..inputs.customers.len()).map(|customer| self.gate_day(customer)).collect(),
            at_risk: inputs.risk_days.map(at_risk),
            accepted: self.accepted.curve(),
            moved: self.moved.curve(),
        }
    }

    /// The first day on which the middle one of the runs has 90 % of so many.
    fn mostly_moved(&self, n_reachable: u32) -> Option<u32> {
        if n_reachable == 0 {
            return None;
        }
        // The middle of the days is the first day on which half of the runs are there.
        let enough = (u64::from(n_reachable) * 9).div_ceil(10);
        let is_there = |n: &&u32| enough <= u64::from(**n);
        let half = rank(self.n_runs, 1, 2) + 1;
        (0..self.n_days as u32).find(|day| half <= self.moved.by(*day).iter().filter(is_there).count())
    }

    fn gate_day(&self, customer: usize) -> Option<u32> {
        let needed = self.n_runs as u64 * u64::from(self.inputs.gate_percent.clamp(1, 100));
        let mut sum = 0;
        let is_enough = |n: &u32| {
            sum += u64::from(*n);
            needed <= sum * 100
        };
        let opened = &self.opened[customer * self.n_days..(customer + 1) * self.n_days];
        opened.iter().position(is_enough).map(|day| day as u32)
    }
}
