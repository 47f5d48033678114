//! The grid's keys: arrows go from cell to cell, digits score, Delete clears, Enter opens.

use egui::{Event, EventFilter, Id, Key, Modifiers, Ui};

use crate::domain::plan::comparison::Points;

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// So many rows down and columns to the right.
    By(isize, isize),
    /// As many rows as are in sight, down or up.
    Page(isize),
    /// The first candidate of the row.
    RowStart,
    /// The last candidate of the row.
    RowEnd,
    /// The first row.
    Top,
    /// The last row.
    Bottom,
    Points(Points),
    /// A digit that is no score.
    TooMuch,
    Clear,
    Open,
    Close,
    /// The criterion goes up in its group, or down.
    Shift {
        down: bool,
    },
}

/// Takes the grid's keys out of the input; `is_open`: Esc closes the sheet instead of giving the keyboard away.
pub(super) fn pressed(ui: &Ui, id: Id, is_open: bool) -> Vec<Press> {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: is_open, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let mut all = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let press = match event {
                Event::Key { key, pressed: true, modifiers, .. } => of_key(*key, *modifiers, is_open),
                // A digit comes as a key and as text; full-width ones as text alone.
                Event::Text(text) => Points::parse(text).ok().map(Press::Points),
                _ => None,
            };
            let is_ours = press.is_some();
            all.extend(press);
            !is_ours
        });
    });
    all.dedup_by(|later, earlier| matches!(later, Press::Points(_)) && later == earlier);
    all
}

fn of_key(key: Key, modifiers: Modifiers, is_open: bool) -> Option<Press> {
    if modifiers.alt && !modifiers.command {
        return match key {
            Key::ArrowUp => Some(Press::Shift { down: false }),
            Key::ArrowDown => Some(Press::Shift { down: true }),
            _ => None,
        };
    }
    match key {
        Key::Home if modifiers.command => return Some(Press::Top),
        Key::End if modifiers.command => return Some(Press::Bottom),
        _ if modifiers.any() => return None,
        _ => {}
    }
    match key {
        Key::ArrowUp => Some(Press::By(-1, 0)),
        Key::ArrowDown => Some(Press::By(1, 0)),
        Key::ArrowLeft => Some(Press::By(0, -1)),
        Key::ArrowRight => Some(Press::By(0, 1)),
        Key::PageUp => Some(Press::Page(-1)),
        Key::PageDown => Some(Press::Page(1)),
        Key::Home => Some(Press::RowStart),
        Key::End => Some(Press::RowEnd),
        Key::Delete | Key::Backspace => Some(Press::Clear),
        Key::Enter | Key::Space => Some(Press::Open),
        Key::Escape if is_open => Some(Press::Close),
        _ => digit(key),
    }
}

fn digit(key: Key) -> Option<Press> {
    let digits =
        [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let number = digits.iter().position(|digit| *digit == key)?;
    Some(Points::ALL.get(number).map_or(Press::TooMuch, |points| Press::Points(*points)))
}
