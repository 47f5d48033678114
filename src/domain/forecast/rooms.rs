//! Who is submitted when, given each person's room on each day.

use super::journeys::SubmitRoom;

/// What is left of everybody's room in one run.
#[derive(Clone, Debug)]
pub(super) struct Rooms {
    n_days: usize,
    /// What there is before anybody is served: customers, requests and seats, day by day, person by person.
    all: Vec<[u32; 3]>,
    left: Vec<[u32; 3]>,
    /// For each person the first day that is not full.
    first: Vec<usize>,
}

impl Rooms {
    /// The room from today to the horizon.
    pub(super) fn of(people: &[SubmitRoom], horizon: u32) -> Self {
        let n_days = horizon as usize + 1;
        let all: Vec<[u32; 3]> = people.iter().flat_map(|room| (0..n_days).map(|day| room.on(day))).collect();
        Self { n_days, left: all.clone(), all, first: vec![0; people.len()] }
    }

    /// Gives back all room.
    pub(super) fn reset(&mut self) {
        self.left.copy_from_slice(&self.all);
        self.first.fill(0);
    }

    /// Takes the first day from `from` on that has room for a customer with so many requests and seats; `None`: none has.
    pub(super) fn take(&mut self, person: Option<usize>, from: u32, (requests, seats): (u32, u32)) -> Option<u32> {
        let wanted = [1, requests.max(1), seats];
        let people = match person {
            Some(one) => one..one.saturating_add(1),
            None => 0..self.first.len(),
        };
        let mut best: Option<(usize, usize)> = None;
        for one in people {
            let found = self.day(one, from as usize, wanted).map(|day| (day, one));
            best = best.into_iter().chain(found).min();
        }
        let (day, one) = best?;
        for (left, wanted) in self.left[one * self.n_days + day].iter_mut().zip(wanted) {
            // Where there is no limit, none is used up.
            *left -= if *left == u32::MAX { 0 } else { wanted };
        }
        Some(day as u32)
    }

    fn day(&mut self, person: usize, from: usize, wanted: [u32; 3]) -> Option<usize> {
        let first = self.first.get_mut(person)?;
        let left = &self.left[person * self.n_days..(person + 1) * self.n_days];
        let is_full = |[customers, requests, _]: &[u32; 3]| *customers == 0 || *requests == 0;
        *first += left[*first..].iter().take_while(|day| is_full(day)).count();
        let from = from.max(*first);
        let has_room = |left: &[u32; 3]| left.iter().zip(wanted).all(|(left, wanted)| wanted <= *left);
        left.get(from..)?.iter().position(has_room).map(|after| from + after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(customers: &[u32], requests: &[u32]) -> SubmitRoom {
        SubmitRoom { customers: customers.to_vec(), requests: requests.to_vec(), seats: Vec::new() }
    }

    #[test]
    fn customers_beyond_a_day_s_room_go_to_the_next_one_that_has_any() {
        let mut rooms = Rooms::of(&[room(&[2, 0, 1], &[9, 9, 9])], 5);
        let days: Vec<Option<u32>> = (0..4).map(|_| rooms.take(Some(0), 0, (1, 0))).collect();
        assert_eq!(days, [Some(0), Some(0), Some(2), None]);
        rooms.reset();
        assert_eq!(rooms.take(Some(0), 1, (1, 0)), Some(2));
    }

    #[test]
    fn several_requests_need_a_day_that_holds_them_all() {
        let mut rooms = Rooms::of(&[room(&[5, 5], &[3, 4])], 1);
        let days = [2, 2, 1, 3].map(|requests| rooms.take(Some(0), 0, (requests, 0)));
        assert_eq!(days, [Some(0), Some(1), Some(0), None]);
    }

    #[test]
    fn customer_of_nobody_goes_to_whoever_has_room_first() {
        let mut rooms = Rooms::of(&[room(&[0, 1], &[1, 1]), room(&[1, 1], &[1, 1])], 1);
        let days: Vec<Option<u32>> = (0..4).map(|_| rooms.take(None, 0, (1, 0))).collect();
        assert_eq!(days, [Some(0), Some(1), Some(1), None]);
        assert_eq!(rooms.take(Some(7), 0, (1, 0)), None);
    }

    #[test]
    fn seats_are_kept_where_they_are_limited() {
        let seats = SubmitRoom { seats: vec![100, 40], ..room(&[9, 9], &[9, 9]) };
        let mut rooms = Rooms::of(&[seats], 1);
        let days = [60, 50, 40, 0, 1].map(|seats| rooms.take(Some(0), 0, (1, seats)));
        assert_eq!(days, [Some(0), None, Some(0), Some(0), Some(1)]);
    }

    #[test]
    fn what_has_no_limit_is_never_used_up() {
        let mut rooms = Rooms::of(&[room(&[u32::MAX], &[u32::MAX])], 0);
        assert!((0..1000).all(|_| rooms.take(Some(0), 0, (9, 900)) == Some(0)));
    }

    /// Day by day: whoever is ready is served in order, as long as there is room.
    fn day_by_day(
        people: &[SubmitRoom],
        wanted: &[(Option<usize>, u32, (u32, u32))],
        n_days: usize,
    ) -> Vec<Option<u32>> {
        let mut served = vec![None; wanted.len()];
        for day in 0..n_days {
            let mut left: Vec<[u32; 3]> =
                people.iter().map(|one| [one.customers[day], one.requests[day], one.seats[day]]).collect();
            for (served, (person, from, (requests, seats))) in served.iter_mut().zip(wanted) {
                let is_theirs = |one: usize| person.is_none_or(|person| person == one);
                let fits = |one: &usize| {
                    is_theirs(*one) && 0 < left[*one][0] && *requests <= left[*one][1] && *seats <= left[*one][2]
                };
                let found = (0..people.len()).find(fits).filter(|_| served.is_none() && *from as usize <= day);
                if let Some(one) = found {
                    left[one] = [left[one][0] - 1, left[one][1] - requests, left[one][2] - seats];
                    *served = Some(day as u32);
                }
            }
        }
        served
    }

    #[test]
    fn serving_one_after_the_other_comes_to_the_same_as_day_by_day() {
        let mut random = super::super::random::Random::new(11);
        for _ in 0..500 {
            let n_days = 1 + random.below(8) as usize;
            let mut numbers = |below: u64| (0..n_days).map(|_| random.below(below) as u32).collect::<Vec<u32>>();
            let people: Vec<SubmitRoom> = (0..2)
                .map(|_| SubmitRoom { customers: numbers(4), requests: numbers(6), seats: numbers(40) })
                .collect();
            let one = |_| {
                let person = Some(random.below(3) as usize).filter(|person| *person < 2);
                (person, random.below(n_days as u64) as u32, (1 + random.below(3) as u32, random.below(20) as u32))
            };
            let wanted: Vec<(Option<usize>, u32, (u32, u32))> = (0..12).map(one).collect();
            let mut rooms = Rooms::of(&people, n_days as u32 - 1);
            let taken: Vec<Option<u32>> =
                wanted.iter().map(|(person, from, wanted)| rooms.take(*person, *from, *wanted)).collect();
            assert_eq!(taken, day_by_day(&people, &wanted, n_days), "{people:?} {wanted:?}");
        }
    }
}
