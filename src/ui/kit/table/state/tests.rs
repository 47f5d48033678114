//! What choosing, moving and taking back do.

use super::*;

const RECORDS: [char; 6] = ['a', 'b', 'c', 'd', 'e', 'f'];

#[track_caller]
fn check(moves: &[(Step, Choose)], cursor: char, chosen: &str) {
    let mut state = TableState { n_in_sight: 4, ..TableState::default() };
    for &(step, choose) in moves {
        state.step(step, choose, RECORDS.len(), &|row| RECORDS[row]);
    }
    assert_eq!(state.cursor_key(), Some(&cursor));
    assert_eq!(state.selected().iter().collect::<String>(), chosen);
}

#[test]
fn first_arrow_chooses_the_first_row() {
    check(&[(Step::Down, Choose::Only)], 'a', "a");
}

#[test]
fn arrows_stop_at_both_ends() {
    check(&[(Step::Last, Choose::Only), (Step::Down, Choose::Only)], 'f', "f");
    check(&[(Step::First, Choose::Only), (Step::Up, Choose::Only)], 'a', "a");
}

#[test]
fn a_page_keeps_one_row_in_sight() {
    check(&[(Step::First, Choose::Only), (Step::PageDown, Choose::Only)], 'd', "d");
}

#[test]
fn shift_extends_and_shrinks_from_where_it_began() {
    let down = (Step::Down, Choose::Extend);
    check(&[(Step::First, Choose::Only), down, down], 'c', "abc");
    check(&[(Step::First, Choose::Only), down, down, (Step::Up, Choose::Extend)], 'b', "ab");
}

#[test]
fn range_leaves_what_was_chosen_before_it() {
    let (toggle, down) = ((Step::First, Choose::Toggle), (Step::Down, Choose::Extend));
    let (last, up) = ((Step::Last, Choose::MoveOnly), (Step::Up, Choose::Extend));
    check(&[toggle, last, up], 'e', "aef");
    check(&[toggle, last, up, up, down], 'e', "aef");
}

#[test]
fn control_moves_without_choosing() {
    check(&[(Step::First, Choose::Only), (Step::Down, Choose::MoveOnly)], 'b', "a");
}

#[test]
fn each_tick_is_taken_back_by_itself() {
    let mut state = TableState::default();
    let key = |row: usize| RECORDS[row];
    state.select(['f']);
    state.choose(1, Choose::Toggle, &key);
    state.select_all(RECORDS.len(), &key);
    state.deselect(['c']);
    for expected in ["abcdef", "bf", "f"] {
        assert!(state.has_turned());
        state.take_back();
        assert_eq!(state.selected().iter().collect::<String>(), expected);
    }
    assert!(!state.has_turned());
}

#[test]
fn cursor_stays_on_its_record_when_the_order_changes() {
    let mut state = TableState::default();
    state.choose(1, Choose::Only, &|row| RECORDS[row]);
    state.follow(RECORDS.len(), &|row| RECORDS[5 - row]);
    assert_eq!(state.cursor_row(), Some(4));
}

#[test]
fn cursor_goes_to_the_neighbour_when_its_record_is_filtered_out() {
    let mut state = TableState::default();
    state.choose(5, Choose::Only, &|row| RECORDS[row]);
    state.follow(3, &|row| RECORDS[row]);
    assert_eq!(state.cursor_key(), Some(&'c'));
    assert!(state.selected().contains(&'f'));
}

#[test]
fn empty_table_has_no_cursor() {
    let mut state = TableState::<char>::default();
    assert!(!state.step(Step::Down, Choose::Only, 0, &|row| RECORDS[row]));
    assert_eq!(state.cursor_row(), None);
}
