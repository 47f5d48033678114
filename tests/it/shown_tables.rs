//! Every table leaves the program in one way: what it shows is copied or saved by a command.

use changeover::domain::draft::Language;
use changeover::ui::action::{Action, Page};
use changeover::ui::commands::Id;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Begin, Program};

fn run(program: &mut Program, id: Id) {
    program.harness.state_mut().ask_for(Action::Command(id));
    program.harness.run_steps(4);
    program.settle();
}

#[test]
fn table_of_each_page_is_copied_with_its_heads() {
    for (page, language, heads) in [
        (Page::Deadlines, Language::English, "Date\tItem\tStatus\tBusiness days left\t"),
        (Page::Deadlines, Language::TraditionalChinese, "日期\t"),
        (Page::Customers, Language::English, "Company\t"),
        (Page::Rules, Language::English, ""),
    ] {
        let mut program = Program::sample(&Begin { language, ..Begin::default() });
        program.harness.state_mut().session_mut().go(page);
        program.settle();
        run(&mut program, Id::COPY_TABLE);
        if heads.is_empty() {
            program.harness.get_by_label_contains("shows no table");
        } else {
            let text = program.clipboard.plain();
            assert!(text.starts_with(heads) && 3 < text.lines().count(), "{text}");
        }
    }
}

#[test]
fn table_is_saved_under_its_own_name() {
    let mut program = Program::sample(&Begin::default());
    program.harness.state_mut().session_mut().go(Page::Deadlines);
    program.settle();
    run(&mut program, Id::SAVE_CSV);
    let prompt = program.harness.state_mut().session_mut().path_prompt.as_ref().map(|prompt| format!("{prompt:?}"));
    assert!(prompt.unwrap().contains("Dates-"), "the dialog is answered by typing where there is none");
}
