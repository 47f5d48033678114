//! Whatever the keyboard comes to is in sight: nobody answers what cannot be seen.

use changeover::ui::action::{Action, ImportAction, Place};
use egui::Id;

use super::*;
use crate::room::each_screen;

/// The smallest window, gone through forwards, and 1280x800 at 150 %, gone through backwards.
const SMALL: [([f32; 2], Modifiers); 2] = [([800.0, 530.0], Modifiers::NONE), ([853.0, 533.0], Modifiers::SHIFT)];

/// What has the keyboard, and whether it is seen: it, or the row of the list that it stands for.
fn seen(program: &Program) -> Option<(Id, bool)> {
    let ctx = &program.harness.ctx;
    let id = ctx.memory(egui::Memory::focused)?;
    let response = ctx.read_response(id)?;
    let seen = response.interact_rect.intersect(ctx.content_rect()).size();
    let needed = 0.5 * response.rect.size().min(ctx.content_rect().size());
    Some((id, response.interact_rect.is_positive() && needed.x <= seen.x && 0.3 * needed.y <= seen.y))
}

/// Goes through everything by Tab, and says how much it came to, and what of it is out of sight.
fn out_of_sight(program: &mut Program, modifiers: Modifiers) -> (usize, Vec<String>) {
    let (mut wrong, mut n, mut first) = (Vec::new(), 0, None);
    for _ in 0..120 {
        program.harness.key_press_modifiers(modifiers, Key::Tab);
        program.harness.run_steps(3);
        let Some((id, is_seen)) = seen(program) else { continue };
        if first == Some(id) {
            break;
        }
        first = first.or(Some(id));
        n += 1;
        if !is_seen {
            wrong.push(format!("{:?}", focused(program)));
        }
    }
    (n, wrong)
}

fn all_in_sight(program: &mut Program, (screen, modifiers): (&str, Modifiers), all: &mut Vec<String>) {
    let (n, wrong) = out_of_sight(program, modifiers);
    assert!(12 < n, "{screen}: {n}");
    all.extend(wrong.into_iter().map(|what| format!("{screen}: {what}")));
}

#[test]
fn whatever_the_keyboard_comes_to_is_in_sight() {
    let mut all = Vec::new();
    for (size, modifiers) in SMALL {
        let mut program = Program::sample(&Begin { size, ..Begin::default() });
        program.settle();
        each_screen(&mut program, |program, screen| all_in_sight(program, (screen, modifiers), &mut all));
    }
    assert!(all.is_empty(), "{}: {all:#?}", all.len());
}

#[test]
fn in_sheets_and_in_the_steps_of_an_import_too() {
    let mut all = Vec::new();
    for (size, modifiers) in SMALL {
        let mut program = Program::sample(&Begin { size, ..Begin::default() });
        program.settle();
        program.chord(Modifiers::COMMAND, Key::Num5);
        program.chord(Modifiers::NONE, Key::Enter);
        all_in_sight(&mut program, ("a customer", modifiers), &mut all);
        for name in ["unknown_columns.csv", "export_en.csv", "ragged.csv"] {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/customers").join(name);
            program.harness.state_mut().ask_for(Action::Go(Place::Page(Page::Import)));
            program.harness.state_mut().ask_for(Action::Import(ImportAction::Read(path)));
            program.harness.step();
            program.settle();
            all_in_sight(&mut program, (name, modifiers), &mut all);
        }
    }
    assert!(all.is_empty(), "{}: {all:#?}", all.len());
}
