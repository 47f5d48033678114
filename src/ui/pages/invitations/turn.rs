//! Whose letter is in hand, which piece of it comes next, and what was copied last.

use std::collections::BTreeSet;

use super::queue::Queue;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::invitation::Mailing;
use crate::domain::plan::moment::Moment;
use crate::ui::action::Piece;

/// A piece that was copied and read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Last {
    /// Whose letter it belongs to.
    pub(super) customer: CustomerId,
    /// Which piece.
    pub(super) piece: Piece,
    /// When.
    pub(super) at: Moment,
    /// Whether it lies on the clipboard still, as far as anybody looked.
    pub(super) is_there: bool,
}

/// How far the copying is. A letter stays in hand after its message was copied, so that it can be marked as sent; the next
/// key then goes on to the next recipient.
#[derive(Default)]
pub(super) struct Turn {
    /// Whose letter is in hand; `None`: of whoever waits first.
    at: Option<CustomerId>,
    /// What was asked for last of that letter; the message also when the whole letter was handed over another way.
    asked: Option<Piece>,
    /// What was copied of that letter.
    copied: BTreeSet<Piece>,
    last: Option<Last>,
}

impl Turn {
    /// Whose letter is in hand; `None`: none waits.
    pub(super) fn current(&self, round: &Mailing, queue: &Queue) -> Option<CustomerId> {
        let at = self.at.filter(|at| round.customers.contains(at));
        at.or_else(|| queue.next(round))
    }

    /// Whose letter comes after the one in hand.
    pub(super) fn following(&self, round: &Mailing, queue: &Queue) -> Option<CustomerId> {
        queue.next_but(round, self.current(round, queue))
    }

    /// What the key copies next. `has` says whether a letter has this piece at all.
    pub(super) fn next(
        &self,
        round: &Mailing,
        queue: &Queue,
        has: impl Fn(CustomerId, Piece) -> bool,
    ) -> Option<(CustomerId, Piece)> {
        let here = self.current(round, queue)?;
        let is_whole = self.asked == Some(Piece::Message) || (self.asked.is_none() && queue.is_done(round, here));
        let piece_of = |id, after: Option<Piece>| {
            let mut pieces = Piece::ALL.into_iter().filter(|piece| has(id, *piece));
            pieces.find(|piece| after.is_none_or(|after| after < *piece)).map(|piece| (id, piece))
        };
        if is_whole { piece_of(self.following(round, queue)?, None) } else { piece_of(here, self.asked) }
    }

    /// This piece is being copied.
    pub(super) fn ask(&mut self, customer: CustomerId, piece: Piece) {
        self.take(customer);
        self.asked = Some(piece);
    }

    /// The whole letter is being handed over another way.
    pub(super) fn hand_over(&mut self, customer: CustomerId) {
        self.ask(customer, Piece::Message);
    }

    /// The whole letter was handed over another way; one that is in hand meanwhile stays so.
    pub(super) fn handed_over(&mut self, customer: CustomerId) {
        if self.at == Some(customer) {
            self.asked = Some(Piece::Message);
        }
    }

    /// This letter is in hand.
    pub(super) fn take(&mut self, customer: CustomerId) {
        if self.at != Some(customer) {
            (self.at, self.asked) = (Some(customer), None);
            self.copied.clear();
        }
    }

    /// It was read back unchanged.
    pub(super) fn copied(&mut self, customer: CustomerId, piece: Piece, at: Moment) {
        self.last = Some(Last { customer, piece, at, is_there: true });
        if self.at == Some(customer) {
            self.copied.insert(piece);
        }
    }

    /// It was not copied, so it comes next again.
    pub(super) fn not_copied(&mut self, customer: CustomerId, piece: Piece) {
        if self.at == Some(customer) && self.asked == Some(piece) {
            self.asked = Piece::ALL.into_iter().rev().find(|earlier| *earlier < piece);
        }
    }

    /// Somebody looked at the clipboard.
    pub(super) fn looked(&mut self, is_there: bool) {
        if let Some(last) = &mut self.last {
            last.is_there = is_there;
        }
    }

    /// The letter in hand is done with.
    pub(super) fn go_on(&mut self) {
        (self.at, self.asked) = (None, None);
        self.copied.clear();
    }

    /// Whether this piece of the letter in hand was copied.
    pub(super) fn is_copied(&self, piece: Piece) -> bool {
        self.copied.contains(&piece)
    }

    /// What was copied last.
    pub(super) fn last(&self) -> Option<Last> {
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::TemplateKind;
    use crate::domain::plan::ids::RoundId;
    use crate::domain::plan::moment::Stamp;

    const NOW: &str = "2026-11-22T09:00:00Z";

    fn id(n: u64) -> CustomerId {
        CustomerId::new(n)
    }

    fn round(n: u64) -> Mailing {
        let at = Moment::parse(NOW).unwrap();
        Mailing {
            id: RoundId::new(1),
            kind: TemplateKind::Invitation.into(),
            customers: (1..=n).map(id).collect(),
            deadline: None,
            language: None,
            begun: Stamp { at, by: "Lin".into() },
            closed: None,
        }
    }

    /// Presses the key until nothing is left; whoever has no address is `without`.
    fn keys(n: u64, without: u64) -> Vec<(u64, Piece)> {
        let (round, mut queue, mut turn) = (round(n), Queue::default(), Turn::default());
        let mut pressed = Vec::new();
        while let Some((customer, piece)) =
            turn.next(&round, &queue, |one, piece| piece > Piece::Cc || (piece == Piece::To && one != id(without)))
        {
            pressed.push((customer.number(), piece));
            turn.ask(customer, piece);
            turn.copied(customer, piece, Moment::parse(NOW).unwrap());
            if piece == Piece::Message {
                queue.skip(customer); // as good as handed over
            }
            assert!(pressed.len() < 20);
        }
        pressed
    }

    #[test]
    fn one_key_copies_three_pieces_of_each_letter_in_turn() {
        use Piece::{Message, Subject, To};
        let expected =
            [(1, To), (1, Subject), (1, Message), (2, Subject), (2, Message), (3, To), (3, Subject), (3, Message)];
        assert_eq!(keys(3, 2), expected);
    }

    #[test]
    fn piece_that_was_not_copied_comes_next_again() {
        let (round, queue, mut turn) = (round(1), Queue::default(), Turn::default());
        turn.ask(id(1), Piece::Subject);
        turn.not_copied(id(1), Piece::Subject);
        assert_eq!(turn.next(&round, &queue, |_, piece| piece != Piece::Cc), Some((id(1), Piece::Subject)));
        turn.ask(id(1), Piece::To);
        turn.not_copied(id(1), Piece::To);
        assert_eq!(turn.next(&round, &queue, |_, piece| piece != Piece::Cc), Some((id(1), Piece::To)));
    }

    #[test]
    fn letter_stays_in_hand_after_its_message_until_somebody_goes_on() {
        let (round, queue, mut turn) = (round(2), Queue::default(), Turn::default());
        turn.hand_over(id(1));
        assert_eq!(turn.current(&round, &queue), Some(id(1)));
        assert_eq!(turn.next(&round, &queue, |_, piece| piece != Piece::Cc), Some((id(2), Piece::To)));
        turn.go_on();
        assert_eq!(turn.next(&round, &queue, |_, piece| piece != Piece::Cc), Some((id(1), Piece::To)));
    }
}
