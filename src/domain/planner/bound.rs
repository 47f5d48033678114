//! A proof that fewer late customers are impossible: each limit gets a price, and every unit chooses alone.
//!
//! For any prices of 0 or more, the units' cheapest choices less what the limits are worth are at most the optimum
//! (Lagrange's relaxation); good prices are as good as splitting requests. They are found by following, in steps, which
//! limits are overrun. All in integers, so that the bound is proved and not only computed.

use super::parts::Part;

/// Bits behind the point of a price.
const FINE: u32 = 20;
/// Bits behind the point of an overrun, which is a part of the limit's room.
const PART: u32 = 10;
/// Steps up to the best prices; half as many if there are more than [`CHOICES`].
const STEPS: usize = 400;
const CHOICES: usize = 30_000;
/// What becomes of a step's length, of 65,536: after [`STEPS`] steps it is 1/600.
const SHRINK: i64 = 64_496;
/// Numbers above this are not priced: sums could have no room.
const MOST: u64 = 1 << 24;

/// Prices, and what they prove.
struct Prices<'a> {
    part: &'a Part,
    /// By limit, with [`FINE`] bits behind the point.
    price: Vec<i64>,
    /// By limit: the average overrun of the last steps, with [`PART`] bits behind the point.
    overrun: Vec<i64>,
    /// By unit: the late customers of its last choice, and how many choices have fewer.
    late: Vec<(i64, usize)>,
    /// How much a price changes at most in this step, with [`FINE`] bits behind the point.
    stride: i64,
    /// What becomes of `stride` in each step, of 65,536.
    shrink: i64,
    /// Scratch: the costs of one unit's choices.
    costs: Vec<i64>,
}

/// The least number of late customers, counted from the least of each unit; the search ends early when it is `reached`.
/// Choices have to be sorted.
pub(super) fn least_late(part: &Part, reached: u64) -> u64 {
    let Some(mut prices) = Prices::new(part) else { return 0 };
    let mut n_steps = STEPS;
    if CHOICES < prices.late.iter().map(|(_, n_timely)| n_timely).sum() {
        n_steps /= 2;
        prices.shrink = (prices.shrink * prices.shrink) >> 16;
    }
    let mut best = 0;
    for _ in 0..n_steps {
        best = best.max(prices.step());
        if reached <= proved(best) {
            break;
        }
    }
    proved(best)
}

/// Rounded up: there are whole customers only.
fn proved(value: i64) -> u64 {
    ((value + (1 << FINE) - 1) >> FINE).max(0) as u64
}

impl<'a> Prices<'a> {
    /// `None`: the numbers are too large.
    fn new(part: &'a Part) -> Option<Self> {
        let (mut late, mut sum_late, mut sum_amounts) = (Vec::new(), 0, 0);
        for at in 0..part.len() {
            let choices = part.choices(at);
            let most = choices.last().map_or(0, |choice| part.late(choice));
            late.push((most.cast_signed(), choices.iter().take_while(|choice| part.late(choice) < most).count()));
            sum_late += most;
            let amounts = choices.iter().flat_map(|choice| part.uses(choice)).map(|(_, amount)| *amount);
            sum_amounts += u64::from(amounts.max().unwrap_or(0));
        }
        let room = part.room.iter().map(|room| u64::from(*room)).sum::<u64>();
        if MOST < sum_late || MOST < sum_amounts || MOST < room {
            return None;
        }
        // Half of what an average request is worth.
        let stride = ((sum_late << FINE) / (2 * sum_amounts.max(1))).cast_signed();
        let n_limits = part.room.len();
        Some(Self {
            part,
            price: vec![0; n_limits],
            overrun: vec![0; n_limits],
            late,
            stride,
            shrink: SHRINK,
            costs: Vec::new(),
        })
    }

    /// What the prices prove, with [`FINE`] bits behind the point; then they are changed.
    fn step(&mut self) -> i64 {
        let part = self.part;
        let mut used = vec![0_i64; self.price.len()];
        let mut value = 0;
        for at in 0..part.len() {
            value += self.choose(at, &mut used);
        }
        let rooms = part.room.iter().map(|room| i64::from(*room));
        value -= self.price.iter().zip(rooms.clone()).map(|(price, room)| price * room).sum::<i64>();
        for (((price, overrun), used), room) in self.price.iter_mut().zip(&mut self.overrun).zip(used).zip(rooms) {
            let now = ((used - room) << PART) / room.max(1);
            *overrun = (*overrun * 3 + now) / 4;
            let change = (self.stride * (*overrun).clamp(-(1 << PART), 1 << PART)) >> PART;
            *price = (*price + change).max(0);
        }
        self.stride = (self.stride * self.shrink) >> 16;
        value
    }

    /// The least cost of unit `at`; of the choices that cost about that much it takes the one that is used least.
    ///
    /// Without this evenness all units would crowd at the first of many days that are worth the same.
    fn choose(&mut self, at: usize, used: &mut [i64]) -> i64 {
        let part = self.part;
        let (most, n_timely) = self.late[at];
        let choices = &part.choices(at)[..n_timely];
        self.costs.clear();
        self.costs.extend(choices.iter().map(|choice| {
            let uses = part.uses(choice).iter();
            let price: i64 = uses.map(|(limit, amount)| self.price[*limit as usize] * i64::from(*amount)).sum();
            price + (part.late(choice).cast_signed() << FINE)
        }));
        let not_timely = most << FINE;
        let least = self.costs.iter().fold(not_timely, |least, cost| least.min(*cost));
        let enough = least + self.stride;
        let fullness = |(limit, amount): &(u32, u32)| {
            let room = i64::from(part.room[*limit as usize]);
            ((used[*limit as usize] + i64::from(*amount)) << PART) / room.max(1)
        };
        let mut pick: (i64, &[(u32, u32)]) = (if not_timely <= enough { 1 << PART } else { i64::MAX }, &[]);
        for (choice, _) in choices.iter().zip(&self.costs).filter(|(_, cost)| **cost <= enough) {
            let uses = part.uses(choice);
            let full = uses.iter().map(fullness).max().unwrap_or(0);
            if full <= pick.0 {
                pick = (full, uses);
            }
        }
        for (limit, amount) in pick.1 {
            used[*limit as usize] += i64::from(*amount);
        }
        least
    }
}
