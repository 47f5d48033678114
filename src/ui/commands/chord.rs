//! A key with what is held down with it: how it is written, and whether it was pressed.

use egui::{Context, Event, Key, Modifiers};

/// A key with what is held down with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    modifiers: Modifiers,
    key: Key,
}

const ALT_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::ALT };
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// A key by itself.
pub(super) const fn plain(key: Key) -> Chord {
    Chord { modifiers: Modifiers::NONE, key }
}

pub(super) const fn shift(key: Key) -> Chord {
    Chord { modifiers: Modifiers::SHIFT, key }
}

pub(super) const fn alt(key: Key) -> Chord {
    Chord { modifiers: Modifiers::ALT, key }
}

pub(super) const fn alt_shift(key: Key) -> Chord {
    Chord { modifiers: ALT_SHIFT, key }
}

pub(super) const fn ctrl(key: Key) -> Chord {
    Chord { modifiers: Modifiers::COMMAND, key }
}

pub(super) const fn ctrl_shift(key: Key) -> Chord {
    Chord { modifiers: CTRL_SHIFT, key }
}

impl Chord {
    /// As it stands on buttons and in Help, such as `Ctrl+Shift+F`.
    pub fn shown(self) -> String {
        let mut text = String::new();
        for (is_held, word) in
            [(self.modifiers.command, "Ctrl+"), (self.modifiers.alt, "Alt+"), (self.modifiers.shift, "Shift+")]
        {
            if is_held {
                text.push_str(word);
            }
        }
        text.push_str(match self.key {
            Key::ArrowUp => "↑",
            Key::ArrowDown => "↓",
            Key::ArrowLeft => "←",
            Key::ArrowRight => "→",
            Key::PageUp => "PgUp",
            Key::PageDown => "PgDn",
            Key::Plus => "+",
            Key::Minus => "-",
            Key::Escape => "Esc",
            key => key.name(),
        });
        text
    }

    /// Where a sign stands on its key differs from keyboard to keyboard, and Shift with it.
    fn is_sign(self) -> bool {
        matches!(self.key, Key::Plus | Key::Minus | Key::Equals)
            || self.key.name().starts_with(|c: char| c.is_ascii_digit())
    }

    fn is(self, key: Key, modifiers: Modifiers) -> bool {
        let is_held = if self.is_sign() {
            modifiers.matches_logically(self.modifiers)
        } else {
            modifiers.matches_exact(self.modifiers)
        };
        key == self.key && is_held
    }

    /// Whether it was pressed; then nobody else gets it.
    pub(super) fn take(self, ctx: &Context) -> bool {
        // What the window takes for the wish to copy or to cut comes as that.
        let (copies, cuts) = (self == ctrl(Key::C), self == ctrl(Key::X));
        ctx.input_mut(|input| {
            let n_before = input.events.len();
            input.events.retain(|event| match event {
                Event::Key { key, modifiers, pressed: true, .. } => !self.is(*key, *modifiers),
                Event::Copy => !copies,
                Event::Cut => !cuts,
                _ => true,
            });
            input.events.len() < n_before
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_are_written_as_people_write_them() {
        let written = [
            (ctrl_shift(Key::F), "Ctrl+Shift+F"),
            (alt(Key::ArrowLeft), "Alt+←"),
            (ctrl(Key::PageDown), "Ctrl+PgDn"),
            (ctrl(Key::Plus), "Ctrl++"),
            (plain(Key::Delete), "Delete"),
            (shift(Key::F6), "Shift+F6"),
            (ctrl(Key::Num5), "Ctrl+5"),
        ];
        for (chord, expected) in written {
            assert_eq!(chord.shown(), expected);
        }
    }
}
