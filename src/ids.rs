//! Makes ids: the time and random bits, so that two machines do not make the same one. Only `app` and `cli` make some;
//! everybody else gets them as arguments.

use std::cell::Cell;

use crate::clock;
use crate::domain::plan::ids::RANDOM_BITS;

/// Makes ids that grow within one run of the program.
#[derive(Debug, Default)]
pub struct IdMaker(Cell<u64>);

impl IdMaker {
    /// A number that no other record has.
    pub fn make(&self) -> u64 {
        let mut random = [0_u8; 4];
        if getrandom::fill(&mut random).is_err() {
            // Without a source of chance the place of a variable still differs between processes.
            random = (std::ptr::from_ref(self) as usize as u32).to_le_bytes();
        }
        let random = u64::from(u32::from_le_bytes(random) >> (32 - RANDOM_BITS));
        let fresh = (clock::millis() << RANDOM_BITS) | random;
        let number = fresh.max(self.0.get() + 1);
        self.0.set(number);
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_thousand_ids_are_all_different_and_grow() {
        let maker = IdMaker::default();
        let made: Vec<u64> = (0..10_000).map(|_| maker.make()).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
